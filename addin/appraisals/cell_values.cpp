#include "appraisals/cell_values.hpp"

#include <algorithm>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/sheet/XSpreadsheets.hpp>

#include "model/sheet_model.hpp"
#include "uno/object.hpp"
#include "uno/text.hpp"

namespace kpi::appraisals {

namespace sheet = com::sun::star::sheet;
namespace table = com::sun::star::table;
namespace uno = com::sun::star::uno;
using rtl::OUString;

namespace {

// Columns are long, and a formula names few of them.
constexpr sal_Int32 block_rows = 1024;
constexpr sal_Int32 block_columns = 4;

CellContent value_of(const uno::Any& data, const OUString& formula) {
    CellContent value;
    if (formula.isEmpty()) return value;
    if (formula.startsWith("=") || formula.startsWith("{=")) value.formula = formula;
    if (data >>= value.number)
        value.kind = CellContent::Kind::number;
    else if (data >>= value.text)
        value.kind = CellContent::Kind::text;
    else
        value.kind = CellContent::Kind::error;
    // A text that begins with "=" was typed, too: its value is the same, and so is its formula.
    if (value.kind == CellContent::Kind::text && value.text == formula) value.formula.clear();
    return value;
}

}  // namespace

CellValues::CellValues(const Workbook& workbook) {
    for (sal_Int32 i = 0; i < sheet_count(workbook); ++i) {
        const auto cells = sheet_of(workbook, i);
        const auto whole = address_of({cells, uno::UNO_QUERY_THROW});
        last_row_ = whole.EndRow;
        last_column_ = whole.EndColumn;
        const auto end = address_of(used_cells(cells));
        sheets_.push_back({cells, name_of(cells), end.EndColumn, end.EndRow});
    }
}

const OUString& CellValues::sheet_name(sal_Int32 sheet) const {
    return sheets_.at(static_cast<std::size_t>(sheet)).name;
}

const CellValues::Block& CellValues::block(sal_Int32 sheet, sal_Int32 column, sal_Int32 row) {
    const auto [place, is_new] = blocks_.try_emplace({sheet, column, row});
    Block& block = place->second;
    if (!is_new) return block;
    const Sheet& own = sheets_.at(static_cast<std::size_t>(sheet));
    const sal_Int32 last_column = std::min(own.last_column, (column + 1) * block_columns - 1);
    const sal_Int32 last_row = std::min(own.last_row, (row + 1) * block_rows - 1);
    const auto cells =
        own.cells->getCellRangeByPosition(column * block_columns, row * block_rows, last_column, last_row);
    const auto data = as<sheet::XCellRangeData>(cells)->getDataArray();
    const auto formulas = as<sheet::XCellRangeFormula>(cells)->getFormulaArray();
    block.resize(static_cast<std::size_t>(block_rows) * block_columns);
    for (sal_Int32 r = 0; r < data.getLength(); ++r)
        for (sal_Int32 c = 0; c < data[r].getLength(); ++c)
            block[static_cast<std::size_t>(r * block_columns + c)] = value_of(data[r][c], formulas[r][c]);
    return block;
}

const CellContent& CellValues::at(sal_Int32 sheet, sal_Int32 column, sal_Int32 row) {
    static const CellContent blank;
    if (sheet < 0 || sheet >= sheets() || column < 0 || row < 0) return blank;
    const Sheet& own = sheets_[static_cast<std::size_t>(sheet)];
    if (column > own.last_column || row > own.last_row) return blank;
    const Block& held = block(sheet, column / block_columns, row / block_rows);
    return held[static_cast<std::size_t>(row % block_rows * block_columns + column % block_columns)];
}

Area CellValues::used(const Area& area) {
    Area used = area;
    if (area.Sheet < 0 || area.Sheet >= sheets()) return used;
    const Sheet& own = sheets_[static_cast<std::size_t>(area.Sheet)];
    used.EndColumn = std::clamp(own.last_column, area.StartColumn, area.EndColumn);
    used.EndRow = std::clamp(own.last_row, area.StartRow, area.EndRow);
    return used;
}

std::vector<CellContent> CellValues::all(const Area& area) {
    std::vector<CellContent> values;
    for (sal_Int32 row = area.StartRow; row <= area.EndRow; ++row)
        for (sal_Int32 column = area.StartColumn; column <= area.EndColumn; ++column)
            values.push_back(at(area.Sheet, column, row));
    return values;
}

}  // namespace kpi::appraisals
