// Looking through the sheets of a workbook.
#pragma once

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XSpreadsheets.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>

#include "fixture.hpp"

namespace kpi::tests {

using SheetCells = office::uno::Reference<office::sheet::XSpreadsheet>;

inline std::string name_of(const SheetCells& one) {
    return office::to_utf8(office::as<com::sun::star::container::XNamed>(one)->getName());
}

inline std::size_t sheet_count(const office::Document& document) {
    return static_cast<std::size_t>(
        office::as<com::sun::star::container::XIndexAccess>(document.model()->getSheets())->getCount());
}

/// The last row and column in use.
inline office::table::CellRangeAddress used_area(const SheetCells& one) {
    const auto cursor = one->createCursor();
    office::as<office::sheet::XUsedAreaCursor>(cursor)->gotoEndOfUsedArea(false);
    return office::as<office::sheet::XCellRangeAddressable>(cursor)->getRangeAddress();
}

/// Calls back with every cell of the used area.
template <class Look>
void for_each_cell(const SheetCells& one, Look&& look) {
    const auto end = used_area(one);
    for (sal_Int32 row = 0; row <= end.EndRow; ++row)
        for (sal_Int32 column = 0; column <= end.EndColumn; ++column)
            look(one->getCellByPosition(column, row), column, row);
}

}  // namespace kpi::tests
