// Looking through the sheets of a workbook.
#pragma once

#include <algorithm>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XSpreadsheets.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>
#include <regex>

#include "fixture.hpp"
#include "uno/workbook.hpp"

namespace kpi::tests {

using SheetCells = office::uno::Reference<office::sheet::XSpreadsheet>;

inline std::string name_of(const SheetCells& one) {
    return office::to_utf8(kpi::name_of(one));
}

inline std::size_t sheet_count(const office::Document& document) {
    return static_cast<std::size_t>(kpi::sheet_count(document.model()));
}

/// As far as the last row and column in use.
inline office::table::CellRangeAddress used_area(const SheetCells& one) {
    return address_of(used_cells(one));
}

/// Calls back with every cell of the used area.
template <class Look>
void for_each_cell(const SheetCells& one, Look&& look) {
    const auto end = used_area(one);
    for (sal_Int32 row = 0; row <= end.EndRow; ++row)
        for (sal_Int32 column = 0; column <= end.EndColumn; ++column)
            look(one->getCellByPosition(column, row), column, row);
}

/// The same with what is text only; all cells of a sheet come in one call.
template <class Look>
void for_each_text(const SheetCells& one, Look&& look) {
    const auto data = office::as<office::sheet::XCellRangeData>(used_cells(one))->getDataArray();
    for (sal_Int32 row = 0; row < data.getLength(); ++row)
        for (sal_Int32 column = 0; column < data[row].getLength(); ++column)
            if (rtl::OUString text; (data[row][column] >>= text) && !text.isEmpty())
                look(office::to_utf8(text), column, row);
}

/// What is neither written in capitals, as functions and cells are, nor on a keyboard, nor a name of a program.
inline std::vector<std::string> english_words(const std::string& text) {
    static const std::regex word{"[A-Za-z]*[a-z][A-Za-z]*"};
    static const std::regex known{"Ctrl|Shift|Enter|LibreOffice|kpi-for-calc\\.oxt"};
    const std::string rest = std::regex_replace(text, known, "");
    return {std::sregex_token_iterator{rest.begin(), rest.end(), word}, {}};
}

inline bool has_chinese(const std::string& utf8) {
    return std::ranges::any_of(utf8, [](char c) { return static_cast<unsigned char>(c) >= 0xE4; });
}

}  // namespace kpi::tests
