#include "appraisals/named_blocks.hpp"

#include <rtl/math.hxx>

#include "appraisals/options.hpp"

namespace kpi::appraisals {

namespace uno = com::sun::star::uno;
using rtl::OUString;

Cells block_of(const Workbook& workbook, const char* name) {
    auto cells = cells_named(workbook, OUString::createFromAscii(name));
    if (!cells.is())
        refuse("The workbook has no cells of the name " + OUString::createFromAscii(name) + ".", "工作簿缺少名称：",
               OUString::createFromAscii(name));
    return cells;
}

Cells period_figure_cells(const Workbook& workbook) {
    const auto cells = cells_named(workbook, "KpiFigures");
    if (!cells.is()) return {};
    const auto block = address_of(cells);
    const sal_Int32 last = block.EndColumn - block.StartColumn;
    return cells->getCellRangeByPosition(last, 0, last, block.EndRow - block.StartRow);
}

std::vector<OUString> texts_of(const Workbook& workbook, const char* name) {
    std::vector<OUString> texts;
    for (const auto& row : cell_data(block_of(workbook, name)))
        for (const auto& cell : row) texts.push_back(text_in(cell));
    return texts;
}

OUString text_in(const uno::Any& cell) {
    OUString text;
    double number = 0;
    if (cell >>= number) return rtl::math::doubleToUString(number, rtl_math_StringFormat_Automatic, 15, '.', true);
    cell >>= text;
    return text;
}

PeopleColumn::PeopleColumn(const Workbook& workbook, const char* name, sal_Int32 column) : column_{column} {
    const auto cells = block_of(workbook, name);
    first_row_ = address_of(cells).StartRow;
    data_ = cell_data(cells);
}

uno::Any PeopleColumn::at(sal_Int32 row) const {
    return row < first_row_ || row >= end_row() ? uno::Any{} : data_[row - first_row_][column_];
}

}  // namespace kpi::appraisals
