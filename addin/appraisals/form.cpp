#include "appraisals/form.hpp"

#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>
#include <com/sun/star/util/CellProtection.hpp>

#include "appraisals/named_blocks.hpp"
#include "appraisals/protection.hpp"
#include "uno/object.hpp"

namespace kpi::appraisals {

namespace sheet = com::sun::star::sheet;
namespace uno = com::sun::star::uno;

namespace {

/// What people may type in is not locked; labels are.
bool is_typed_in(const Cells& cell) {
    com::sun::star::util::CellProtection protection;
    return (get(cell, "CellProtection") >>= protection) && !protection.IsLocked;
}

}  // namespace

void clear_form(const uno::Reference<sheet::XSpreadsheet>& form, sal_Int32 contents) {
    const auto written = as<sheet::XCellRangesQuery>(form)->queryContentCells(static_cast<sal_Int16>(contents));
    for (const auto& range : written->getRangeAddresses())
        for (sal_Int32 row = range.StartRow; row <= range.EndRow; ++row)
            for (sal_Int32 column = range.StartColumn; column <= range.EndColumn; ++column) {
                const auto cell = form->getCellRangeByPosition(column, row, column, row);
                if (is_typed_in(cell)) as<sheet::XSheetOperation>(cell)->clearContents(contents);
            }
}

void clear_form(const Workbook& workbook, sal_Int32 contents) {
    const auto form = sheet_of(workbook, address_of(block_of(workbook, "KpiFormPerson")).Sheet);
    const Unprotected open{form};
    clear_form(form, contents);
}

}  // namespace kpi::appraisals
