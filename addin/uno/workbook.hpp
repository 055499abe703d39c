// A workbook's sheets and the cells that its names stand for.
#pragma once

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>
#include <com/sun/star/table/XCellRange.hpp>

namespace kpi {

using Workbook = com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>;

[[nodiscard]] com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet> sheet_of(const Workbook& workbook,
                                                                                           sal_Int32 index);

[[nodiscard]] sal_Int32 sheet_count(const Workbook& workbook);

[[nodiscard]] rtl::OUString name_of(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& sheet);

/// The cells of a sheet from its first to the last in use.
[[nodiscard]] com::sun::star::uno::Reference<com::sun::star::table::XCellRange> used_cells(
    const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& sheet);

/// All cells of the array formula that a cell belongs to; the cell itself where it belongs to none.
[[nodiscard]] com::sun::star::table::CellRangeAddress array_at(
    const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& sheet, sal_Int32 column, sal_Int32 row);

/// The cells that a name stands for; nothing where the workbook has no such name or it is no cells' name.
[[nodiscard]] com::sun::star::uno::Reference<com::sun::star::table::XCellRange> cells_named(const Workbook& workbook,
                                                                                            const rtl::OUString& name);

/// Where cells are. Throws com.sun.star.uno.RuntimeException for what has no address.
[[nodiscard]] com::sun::star::table::CellRangeAddress address_of(
    const com::sun::star::uno::Reference<com::sun::star::table::XCellRange>& cells);

}  // namespace kpi
