#include "appraisals/kpi_formulas.hpp"

#include <algorithm>
#include <com/sun/star/sheet/FormulaResult.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XFormulaTokens.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <optional>

#include "appraisals/formula_shape.hpp"
#include "uno/object.hpp"

namespace kpi::appraisals {

namespace sheet = com::sun::star::sheet;
namespace table = com::sun::star::table;
namespace uno = com::sun::star::uno;
using rtl::OUString;

namespace {

constexpr sal_Int32 window_rows = 1024;
constexpr sal_Int32 window_columns = 64;

/// What can be a call. Calc writes the names of its functions in capitals, of those it does not know in small letters.
bool may_call(const OUString& formula) {
    return (formula.startsWith("=") || formula.startsWith("{=")) &&
           (formula.indexOf("KPI.") >= 0 || formula.indexOf("kpi.") >= 0);
}

class SheetSearch {
public:
    SheetSearch(const FormulaReader& reader, const CellValues& values, sal_Int32 index, FoundFormulas& found)
        : reader_{reader}, cells_{values.sheet(index)}, index_{static_cast<sal_Int16>(index)}, found_{found} {}

    void search(sal_Int64 most) {
        for (const auto& [place, columns] : windows()) {
            if (found_.read > most) break;
            read(place.first, columns.first, columns.second);
        }
        for (auto& [column, open] : open_) finish(std::move(open));
        std::sort(done_.begin(), done_.end(), [](const KpiFormulas& a, const KpiFormulas& b) {
            return std::tuple{a.cells.StartRow, a.cells.EndRow, a.cells.StartColumn} <
                   std::tuple{b.cells.StartRow, b.cells.EndRow, b.cells.StartColumn};
        });
        for (auto& one : done_) join(std::move(one));
        std::sort(joined_.begin(), joined_.end(), [](const KpiFormulas& a, const KpiFormulas& b) {
            return std::tuple{a.cells.StartColumn, a.cells.StartRow} <
                   std::tuple{b.cells.StartColumn, b.cells.StartRow};
        });
        for (auto& one : joined_) understand(std::move(one));
    }

private:
    using Columns = std::pair<sal_Int32, sal_Int32>;

    /// For so many rows and columns at a time the columns between which formulas stand.
    std::map<std::pair<sal_Int32, sal_Int32>, Columns> windows() {
        constexpr sal_Int16 all =
            sheet::FormulaResult::VALUE | sheet::FormulaResult::STRING | sheet::FormulaResult::ERROR;
        std::map<std::pair<sal_Int32, sal_Int32>, Columns> windows;
        for (const auto& area : as<sheet::XCellRangesQuery>(cells_)->queryFormulaCells(all)->getRangeAddresses()) {
            found_.there += sal_Int64{columns_of(area)} * rows_of(area);
            for (sal_Int32 row = area.StartRow / window_rows; row <= area.EndRow / window_rows; ++row)
                for (sal_Int32 part = area.StartColumn / window_columns; part <= area.EndColumn / window_columns;
                     ++part) {
                    const sal_Int32 first = std::max(area.StartColumn, part * window_columns);
                    const sal_Int32 last = std::min(area.EndColumn, (part + 1) * window_columns - 1);
                    Columns& columns = windows.try_emplace({row, part}, first, last).first->second;
                    columns.first = std::min(columns.first, first);
                    columns.second = std::max(columns.second, last);
                }
        }
        return windows;
    }

    void read(sal_Int32 window, sal_Int32 first_column, sal_Int32 last_column) {
        const sal_Int32 first_row = window * window_rows;
        const auto block =
            cells_->getCellRangeByPosition(first_column, first_row, last_column, first_row + window_rows - 1);
        const auto formulas = as<sheet::XCellRangeFormula>(block)->getFormulaArray();
        for (sal_Int32 row = 0; row < formulas.getLength(); ++row)
            for (sal_Int32 column = 0; column < formulas[row].getLength(); ++column) {
                const OUString& formula = formulas[row][column];
                if (formula.startsWith("=") || formula.startsWith("{=")) ++found_.read;
                if (may_call(formula)) take(formula, first_column + column, first_row + row);
            }
    }

    void take(const OUString& formula, sal_Int32 column, sal_Int32 row) {
        const bool is_array = formula.startsWith("{");
        const OUString shape = is_array ? formula : shape_of(formula, column, row);
        const auto open = open_.find(column);
        if (open != open_.end()) {
            KpiFormulas& above = open->second;
            if (above.cells.EndRow == row - 1 && above.shape == shape) {
                above.cells.EndRow = row;
                return;
            }
            finish(std::move(above));
            open_.erase(open);
        }
        const OUString text = is_array ? formula.copy(1, formula.getLength() - 2) : formula;
        open_.emplace(column, KpiFormulas{{index_, column, row, column, row}, text, shape, is_array});
    }

    void finish(KpiFormulas one) {
        if (!one.is_array) {
            done_.push_back(std::move(one));
            return;
        }
        // Array formulas that follow each other can read alike; of one over several columns each column is found.
        for (sal_Int32 row = one.cells.StartRow; row <= one.cells.EndRow;) {
            const Area array = array_at(cells_, one.cells.StartColumn, row);
            row = std::max(row, array.EndRow) + 1;
            if (array.StartColumn != one.cells.StartColumn) continue;
            KpiFormulas part = one;
            part.cells = array;
            done_.push_back(std::move(part));
        }
    }

    /// What was filled right, too, is one place.
    void join(KpiFormulas one) {
        if (!one.is_array && !joined_.empty()) {
            KpiFormulas& left = joined_.back();
            if (!left.is_array && left.cells.EndColumn == one.cells.StartColumn - 1 &&
                left.cells.StartRow == one.cells.StartRow && left.cells.EndRow == one.cells.EndRow &&
                left.shape == one.shape) {
                left.cells.EndColumn = one.cells.EndColumn;
                return;
            }
        }
        joined_.push_back(std::move(one));
    }

    [[nodiscard]] Tokens tokens_of(sal_Int32 column, sal_Int32 row) const {
        return as<sheet::XFormulaTokens>(cells_->getCellByPosition(column, row))->getTokens();
    }

    void understand(KpiFormulas one) {
        const Area& cells = one.cells;
        const Tokens tokens = tokens_of(cells.StartColumn, cells.StartRow);
        const bool is_one_cell = cells.StartColumn == cells.EndColumn && cells.StartRow == cells.EndRow;
        // The shape is read from the text, and Calc has the last word.
        if (!one.is_array && !is_one_cell && !reader_.are_alike(tokens, tokens_of(cells.EndColumn, cells.EndRow))) {
            understand_each(one);
            return;
        }
        FormulaCalls calls = reader_.calls(tokens, {index_, cells.StartColumn, cells.StartRow});
        for (auto* const some : {&calls.kpi, &calls.lookups})
            for (Call& call : *some)
                for (Argument& argument : call.arguments)
                    argument.reference.stay(one.is_array || columns_of(cells) == 1,
                                            one.is_array || rows_of(cells) == 1);
        one.calls = std::move(calls.kpi);
        one.lookups = std::move(calls.lookups);
        if (!one.calls.empty()) found_.all.push_back(std::move(one));
    }

    void understand_each(const KpiFormulas& all) {
        for (sal_Int32 column = all.cells.StartColumn; column <= all.cells.EndColumn; ++column)
            for (sal_Int32 row = all.cells.StartRow; row <= all.cells.EndRow; ++row) {
                KpiFormulas one = all;
                one.cells = {index_, column, row, column, row};
                one.formula = cells_->getCellByPosition(column, row)->getFormula();
                understand(std::move(one));
            }
    }

    const FormulaReader& reader_;
    uno::Reference<sheet::XSpreadsheet> cells_;
    sal_Int16 index_;
    FoundFormulas& found_;
    std::map<sal_Int32, KpiFormulas> open_;  ///< by column, as far as they have been read
    std::vector<KpiFormulas> done_;
    std::vector<KpiFormulas> joined_;
};

}  // namespace

FoundFormulas find_kpi_formulas(const FormulaReader& reader, const CellValues& values, sal_Int64 most) {
    FoundFormulas found;
    for (sal_Int32 i = 0; i < values.sheets(); ++i) SheetSearch{reader, values, i, found}.search(most);
    return found;
}

}  // namespace kpi::appraisals
