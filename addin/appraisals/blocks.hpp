// Blocks of cells as data, and how cells and their contents read in words.
#pragma once

#include <com/sun/star/uno/Any.hxx>
#include <com/sun/star/uno/Sequence.hxx>
#include <optional>
#include <vector>

#include "uno/workbook.hpp"

namespace kpi::appraisals {

using Row = com::sun::star::uno::Sequence<com::sun::star::uno::Any>;
using Data = com::sun::star::uno::Sequence<Row>;
using Cells = com::sun::star::uno::Reference<com::sun::star::table::XCellRange>;

/// Numbers and texts; a blank is an empty text, an error is void.
[[nodiscard]] Data cell_data(const Cells& cells);
/// The same of a name's cells; nothing where the workbook has no such name.
[[nodiscard]] Data data_named(const Workbook& workbook, const char* name);
/// Texts are written as texts, whatever they begin with.
void write_data(const Cells& cells, const std::vector<Row>& rows);
/// Takes away what stands in cells, and leaves their look.
void clear(const Cells& cells);

/// A text; of a number its digits, of an error its sign.
[[nodiscard]] rtl::OUString words_of(const com::sun::star::uno::Any& value);
[[nodiscard]] std::optional<double> number_of(const com::sun::star::uno::Any& value);
[[nodiscard]] inline bool is_blank(const com::sun::star::uno::Any& value) {
    return value.hasValue() && words_of(value).isEmpty();
}
/// Equal but for the last digits of a sum.
[[nodiscard]] bool are_alike(const com::sun::star::uno::Any& one, const com::sun::star::uno::Any& other);

/// "B7"; from 0.
[[nodiscard]] rtl::OUString cell_label(sal_Int32 column, sal_Int32 row);
/// "B7:D9", or "B7" where it is one cell.
[[nodiscard]] rtl::OUString label_of(const com::sun::star::table::CellRangeAddress& block);
[[nodiscard]] rtl::OUString sheet_name(const Workbook& workbook, sal_Int32 index);

/// The last row that holds something in the columns of a block, at or below its first row.
[[nodiscard]] sal_Int32 last_filled_row(const Workbook& workbook, const com::sun::star::table::CellRangeAddress& block);

}  // namespace kpi::appraisals
