#include "appraisals/department_form.hpp"

#include <algorithm>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/io/TempFile.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetAnnotationsSupplier.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/util/CellProtection.hpp>

#include "appraisals/form.hpp"
#include "appraisals/more_rows.hpp"
#include "appraisals/named_blocks.hpp"
#include "appraisals/protection.hpp"
#include "appraisals/undo_step.hpp"
#include "uno/object.hpp"

namespace kpi::appraisals {

namespace beans = com::sun::star::beans;
namespace io = com::sun::star::io;
namespace sheet = com::sun::star::sheet;
namespace table = com::sun::star::table;
namespace uno = com::sun::star::uno;
namespace util = com::sun::star::util;
using rtl::OUString;

namespace {

constexpr sal_Int32 typed_or_noted = typed | sheet::CellFlags::ANNOTATION;

/// Rows of the input from the upper guard row to the last in use, across the whole sheet.
void clear_people(const Workbook& workbook) {
    const auto block = address_of(cells_named(workbook, "KpiPeople"));
    const auto cells = sheet_of(workbook, block.Sheet);
    const Unprotected open{cells};
    const auto used = address_of(used_cells(cells));
    const auto rows = cells->getCellRangeByPosition(0, block.StartRow, std::max(used.EndColumn, block.EndColumn),
                                                    std::max(used.EndRow, block.EndRow));
    as<sheet::XSheetOperation>(rows)->clearContents(typed_or_noted | sheet::CellFlags::FORMULA |
                                                    sheet::CellFlags::OBJECTS);
    // Rows that somebody has filtered or hidden.
    set(as<table::XColumnRowRange>(rows)->getRows(), "IsVisible", uno::Any{true});
}

void lock(const Cells& cells, bool is_to_be) {
    util::CellProtection protection;
    get(cells, "CellProtection") >>= protection;
    protection.IsLocked = is_to_be;
    set(cells, "CellProtection", uno::Any{protection});
}

/// The department's own figures, without what is computed beside them.
std::vector<table::CellRangeAddress> own_figures(const Cells& figures) {
    const auto query = as<sheet::XCellRangesQuery>(figures);
    const auto entered = query->queryContentCells(typed_or_noted)->getRangeAddresses();
    const auto blank = query->queryEmptyCells()->getRangeAddresses();
    std::vector<table::CellRangeAddress> all(entered.begin(), entered.end());
    all.insert(all.end(), blank.begin(), blank.end());
    return all;
}

/// Only what is the department's own stays open, and is blank.
void lock_settings(const Workbook& workbook) {
    const auto indicators = cells_named(workbook, "KpiIndicators");
    const auto cells = sheet_of(workbook, address_of(indicators).Sheet);
    {
        const Unprotected open{cells};
        const auto all = used_cells(cells);
        lock(all, true);
        const auto figures = period_figure_cells(workbook);
        if (figures.is())
            for (const auto& block : own_figures(figures)) {
                const auto own =
                    cells->getCellRangeByPosition(block.StartColumn, block.StartRow, block.EndColumn, block.EndRow);
                as<sheet::XSheetOperation>(own)->clearContents(typed_or_noted);
                lock(own, false);
            }
    }
    const auto owner = as<util::XProtectable>(cells);
    if (!owner->isProtected()) owner->protect({});
}

/// What is made after collecting stands in columns that are made for numbers.
void fit_words(const Workbook& workbook) {
    const auto totals = cells_named(workbook, "KpiTotals");
    const auto block = address_of(totals);
    const auto cells = sheet_of(workbook, block.Sheet);
    const Unprotected open{cells};
    const auto last = address_of(used_cells(cells)).EndColumn;
    set(cells->getCellRangeByPosition(block.StartColumn, block.StartRow, last, block.EndRow), "ShrinkToFit",
        uno::Any{true});
}

/// The office puts its user's name into what it saves, who may be on the staff.
void forget_authors(const Workbook& workbook) {
    const auto properties =
        as<com::sun::star::document::XDocumentPropertiesSupplier>(workbook)->getDocumentProperties();
    properties->setAuthor({});
    properties->setModifiedBy({});
    properties->setPrintedBy({});
}

uno::Reference<io::XTempFile> blank_form(const Context& context, const Workbook& workbook, std::size_t people) {
    clear_people(workbook);
    // Who is chosen on the Form and what was written there about somebody.
    if (cells_named(workbook, "KpiFormPerson").is()) clear_form(workbook, typed_or_noted);
    lock_settings(workbook);
    fit_words(workbook);
    forget_authors(workbook);
    // All rows but one go, and come back with the looks of the first: what was marked by hand in them is gone.
    set_room(workbook, 1, {});
    set_room(workbook, static_cast<sal_Int32>(people) + DepartmentForm::spare_rows, {});
    uno::Reference<io::XTempFile> file{io::TempFile::create(context), uno::UNO_QUERY_THROW};
    const beans::PropertyValue how[] = {property("FilterName", uno::Any{filter_of(Format::ods)}),
                                        property("Overwrite", uno::Any{true})};
    as<com::sun::star::frame::XStorable>(workbook)->storeToURL(file->getUri(), {how, 2});
    return file;
}

/// Those of the department before, between the guard rows.
void clear_rows(const Workbook& workbook) {
    const auto block = address_of(cells_named(workbook, "KpiPeople"));
    const auto cells = sheet_of(workbook, block.Sheet);
    const Unprotected open{cells};
    clear(cells->getCellRangeByPosition(block.StartColumn, block.StartRow + 1, block.EndColumn, block.EndRow - 1));
}

}  // namespace

DepartmentForm::DepartmentForm(const Context& context, const HiddenWorkbook& master, std::size_t people)
    : file_{blank_form(context, master.model(), people)},
      workbook_{HiddenWorkbook::open_to_change(context, file_->getUri(), filter_of(Format::ods))} {}

const Workbook& DepartmentForm::filled_in(const std::vector<Row>& people, const Identity& identity) const {
    {
        const UnseenChange unseen{workbook_.model()};
        const PausedCalculation paused{workbook_.model()};
        clear_rows(workbook_.model());
        write_people(workbook_.model(), people);
        write_identity(workbook_.model(), identity);
    }
    workbook_.calculate_all();
    return workbook_.model();
}

}  // namespace kpi::appraisals
