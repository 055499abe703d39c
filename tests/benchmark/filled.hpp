// Workbooks with figures of people who are made up, the same in every run.
#pragma once

#include <com/sun/star/sheet/XCellRangeData.hpp>

#include "launcher/document.hpp"

namespace kpi::benchmark {

using Data = com::sun::star::uno::Sequence<com::sun::star::uno::Sequence<com::sun::star::uno::Any>>;
using Range = com::sun::star::uno::Reference<com::sun::star::table::XCellRange>;

[[nodiscard]] Data read(const Range& cells);

/// @param value  of a row and a column, both from 0
template <class Value>
void write_rows(const Range& cells, std::size_t rows, std::size_t columns, const Value& value) {
    Data data(static_cast<sal_Int32>(rows));
    for (std::size_t row = 0; row < rows; ++row) {
        auto& line = data.getArray()[row];
        line.realloc(static_cast<sal_Int32>(columns));
        for (std::size_t column = 0; column < columns; ++column) line.getArray()[column] = value(row, column);
    }
    as<com::sun::star::sheet::XCellRangeData>(cells)->setDataArray(data);
}

// What a person, from 0, is called and has done.
[[nodiscard]] com::sun::star::uno::Any number_of(std::size_t person);
[[nodiscard]] double mark(std::size_t person, std::size_t column);
[[nodiscard]] double part(std::size_t person);
inline constexpr double whole = 20;

/// Fills in a workbook of the extension.
/// @param count        of people; there is room for them
/// @param departments  that they belong to in turn
void fill(const office::Document& document, std::size_t count, std::size_t departments);

}  // namespace kpi::benchmark
