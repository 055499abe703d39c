#include "appraisals/form.hpp"

#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/util/CellProtection.hpp>

#include "appraisals/named_blocks.hpp"
#include "uno/object.hpp"

namespace kpi::appraisals {

namespace sheet = com::sun::star::sheet;
namespace uno = com::sun::star::uno;

namespace {

/// What people may type in is not locked; labels are.
bool is_typed_in(const uno::Reference<com::sun::star::table::XCell>& cell) {
    com::sun::star::util::CellProtection protection;
    return (get(cell, "CellProtection") >>= protection) && !protection.IsLocked;
}

}  // namespace

void clear_form(const uno::Reference<sheet::XSpreadsheet>& form) {
    using namespace com::sun::star::sheet::CellFlags;
    const auto constants = as<sheet::XCellRangesQuery>(form)->queryContentCells(VALUE | DATETIME | STRING);
    for (const auto& range : constants->getRangeAddresses())
        for (sal_Int32 row = range.StartRow; row <= range.EndRow; ++row)
            for (sal_Int32 column = range.StartColumn; column <= range.EndColumn; ++column) {
                const auto cell = form->getCellByPosition(column, row);
                if (is_typed_in(cell)) cell->setFormula({});
            }
}

void clear_form(const Workbook& workbook) {
    clear_form(sheet_of(workbook, address_of(block_of(workbook, "KpiFormPerson")).Sheet));
}

}  // namespace kpi::appraisals
