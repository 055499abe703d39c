#include "appraisals/shared_values.hpp"

#include <algorithm>
#include <com/sun/star/sheet/XArrayFormulaRange.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>

#include "model/sheet_model.hpp"
#include "uno/object.hpp"
#include "uno/text.hpp"

namespace kpi::appraisals {

namespace sheet = com::sun::star::sheet;
namespace table = com::sun::star::table;
namespace uno = com::sun::star::uno;
using rtl::OUString;

namespace {

using Row = uno::Sequence<uno::Any>;

bool is_nothing(const CellValue& value) {
    const auto* text = std::get_if<OUString>(&value);
    return text != nullptr && text->isEmpty();
}

/// A formula with the same error. An error that cannot be written is the one for wrong arguments.
OUString formula_of(const CellError& error) {
    const OUString words = words_of(CellValue{error});
    return words.startsWith("#") ? "=" + words : OUString{"=#VALUE!"};
}

uno::Any any_of(const CellValue& value) {
    if (const auto* number = std::get_if<double>(&value)) return uno::Any{*number};
    if (const auto* text = std::get_if<OUString>(&value)) return uno::Any{*text};
    return uno::Any{OUString{}};
}

/// Formulas that show nothing, in part of a column. The office takes a time for them that grows with the square of the
/// rows, hence some at a time.
void write_nothing(const SheetReference& cells, sal_Int32 column, sal_Int32 row, sal_Int32 last_row) {
    constexpr sal_Int32 at_a_time = 500;
    for (; row <= last_row; row += at_a_time) {
        const sal_Int32 end = std::min(last_row, row + at_a_time - 1);
        uno::Sequence<uno::Sequence<OUString>> formulas(end - row + 1);
        const OUString nothing{"=\"\""};
        std::fill_n(formulas.getArray(), formulas.getLength(), uno::Sequence<OUString>(&nothing, 1));
        as<sheet::XCellRangeFormula>(cells->getCellRangeByPosition(column, row, column, end))
            ->setFormulaArray(formulas);
    }
}

}  // namespace

void freeze(const SheetReference& cells, const Formula& formula, const Snapshot& shown) {
    const table::CellRangeAddress& block = formula.cells;
    const auto range = cells->getCellRangeByPosition(block.StartColumn, block.StartRow, block.EndColumn, block.EndRow);
    // An array formula goes as a whole or not at all.
    if (formula.is_array) as<sheet::XArrayFormulaRange>(range)->setArrayFormula({});
    uno::Sequence<Row> data(block.EndRow - block.StartRow + 1);
    for (sal_Int32 row = block.StartRow; row <= block.EndRow; ++row) {
        Row values(block.EndColumn - block.StartColumn + 1);
        for (sal_Int32 column = block.StartColumn; column <= block.EndColumn; ++column)
            values.getArray()[column - block.StartColumn] = any_of(shown.at({block.Sheet, column, row}));
        data.getArray()[row - block.StartRow] = values;
    }
    as<sheet::XCellRangeData>(range)->setDataArray(data);
    for (sal_Int32 column = block.StartColumn; column <= block.EndColumn; ++column)
        for (sal_Int32 row = block.StartRow; row <= block.EndRow; ++row) {
            const CellValue& value = shown.at({block.Sheet, column, row});
            if (const auto* error = std::get_if<CellError>(&value)) {
                cells->getCellByPosition(column, row)->setFormula(formula_of(*error));
            } else if (is_nothing(value)) {
                sal_Int32 end = row;
                while (end < block.EndRow && is_nothing(shown.at({block.Sheet, column, end + 1}))) ++end;
                write_nothing(cells, column, row, end);
                row = end;
            }
        }
}

OUString words_of(const table::CellRangeAddress& cells) {
    const auto name = [](sal_Int32 column, sal_Int32 row) {
        return model::cell_name(static_cast<std::size_t>(column), static_cast<std::size_t>(row));
    };
    std::string words = name(cells.StartColumn, cells.StartRow);
    if (cells.EndColumn > cells.StartColumn || cells.EndRow > cells.StartRow)
        words += ':' + name(cells.EndColumn, cells.EndRow);
    return from_utf8(words);
}

}  // namespace kpi::appraisals
