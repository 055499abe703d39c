#include "appraisals/print_areas.hpp"

#include <algorithm>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>

#include "appraisals/form_rows.hpp"
#include "appraisals/undo_step.hpp"
#include "uno/object.hpp"

namespace kpi::appraisals {

namespace sheet = com::sun::star::sheet;
namespace table = com::sun::star::table;
namespace uno = com::sun::star::uno;

namespace {

/// Blocks of people, one of each sheet that has some.
constexpr const char* blocks[] = {"KpiPeople", "KpiPoints", "KpiTotals"};

/// How many rows below the upper guard row the last person stands; 0 where there is nobody.
sal_Int32 filled_rows(const uno::Reference<table::XCellRange>& people) {
    using namespace com::sun::star::sheet::CellFlags;
    const auto filled = as<sheet::XCellRangesQuery>(people)->queryContentCells(VALUE | DATETIME | STRING | FORMULA);
    sal_Int32 last = address_of(people).StartRow;
    for (const auto& one : filled->getRangeAddresses()) last = std::max(last, one.EndRow);
    return last - address_of(people).StartRow;
}

/// @param rows  to print below the upper guard row; a negative number for all
void print_rows(const Workbook& workbook, sal_Int32 rows) {
    for (const char* name : blocks) {
        const auto cells = cells_named(workbook, rtl::OUString::createFromAscii(name));
        if (!cells.is()) continue;
        const auto block = address_of(cells);
        const auto areas = as<sheet::XPrintAreas>(sheet_of(workbook, block.Sheet));
        auto printed = areas->getPrintAreas();
        const bool is_ours = printed.getLength() == 1 && printed[0].StartRow < block.StartRow &&
                             printed[0].EndRow >= block.StartRow && printed[0].EndRow <= block.EndRow;
        if (!is_ours) continue;
        const sal_Int32 end = rows < 0 ? block.EndRow : std::min(block.StartRow + rows, block.EndRow);
        if (printed[0].EndRow == end) continue;
        printed.getArray()->EndRow = end;
        areas->setPrintAreas(printed);
    }
}

}  // namespace

bool is_appraisal(const Workbook& workbook) {
    return cells_named(workbook, "KpiPeople").is() && cells_named(workbook, "KpiChecks").is();
}

void print_filled_rows(const Workbook& workbook) {
    if (!is_appraisal(workbook)) return;
    const UnseenChange unseen{workbook};
    const sal_Int32 rows = filled_rows(cells_named(workbook, "KpiPeople"));
    print_rows(workbook, rows == 0 ? -1 : rows);
    if (const auto person = cells_named(workbook, "KpiFormPerson"); person.is())
        fit_rows_of_form(sheet_of(workbook, address_of(person).Sheet));
}

void print_all_rows(const Workbook& workbook) {
    if (!is_appraisal(workbook)) return;
    const UnseenChange unseen{workbook};
    print_rows(workbook, -1);
}

}  // namespace kpi::appraisals
