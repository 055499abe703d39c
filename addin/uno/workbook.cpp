#include "uno/workbook.hpp"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeReferrer.hpp>
#include <com/sun/star/sheet/XSpreadsheets.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>

#include "uno/object.hpp"

namespace kpi {

namespace container = com::sun::star::container;
namespace sheet = com::sun::star::sheet;
namespace table = com::sun::star::table;
namespace uno = com::sun::star::uno;

uno::Reference<sheet::XSpreadsheet> sheet_of(const Workbook& workbook, sal_Int32 index) {
    return {as<container::XIndexAccess>(workbook->getSheets())->getByIndex(index), uno::UNO_QUERY_THROW};
}

sal_Int32 sheet_count(const Workbook& workbook) {
    return as<container::XIndexAccess>(workbook->getSheets())->getCount();
}

rtl::OUString name_of(const uno::Reference<sheet::XSpreadsheet>& sheet) {
    return as<container::XNamed>(sheet)->getName();
}

uno::Reference<table::XCellRange> used_cells(const uno::Reference<sheet::XSpreadsheet>& sheet) {
    const auto cursor = sheet->createCursor();
    as<sheet::XUsedAreaCursor>(cursor)->gotoEndOfUsedArea(false);
    const auto end = address_of({cursor, uno::UNO_QUERY_THROW});
    return sheet->getCellRangeByPosition(0, 0, end.EndColumn, end.EndRow);
}

table::CellRangeAddress array_at(const uno::Reference<sheet::XSpreadsheet>& sheet, sal_Int32 column, sal_Int32 row) {
    const uno::Reference<com::sun::star::sheet::XSheetCellRange> cell{
        sheet->getCellRangeByPosition(column, row, column, row), uno::UNO_QUERY_THROW};
    const auto array = sheet->createCursorByRange(cell);
    array->collapseToCurrentArray();
    return address_of({array, uno::UNO_QUERY_THROW});
}

uno::Reference<table::XCellRange> cells_named(const Workbook& workbook, const rtl::OUString& name) {
    const uno::Reference<container::XNameAccess> names{get(workbook, "NamedRanges"), uno::UNO_QUERY_THROW};
    if (!names->hasByName(name)) return {};
    const uno::Reference<sheet::XCellRangeReferrer> range{names->getByName(name), uno::UNO_QUERY};
    return range.is() ? range->getReferredCells() : nullptr;
}

table::CellRangeAddress address_of(const uno::Reference<table::XCellRange>& cells) {
    return as<sheet::XCellRangeAddressable>(cells)->getRangeAddress();
}

}  // namespace kpi
