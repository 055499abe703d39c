// Numbers that were typed over one of many alike formulas.
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/XFormulaParser.hpp>
#include <com/sun/star/sheet/XFormulaTokens.hpp>

#include "appraisals/checking.hpp"
#include "uno/object.hpp"

namespace kpi::appraisals {

namespace sheet = com::sun::star::sheet;
namespace uno = com::sun::star::uno;
using rtl::OUString;

namespace {

class Overwritten {
public:
    explicit Overwritten(Checking& checking) : checking_{checking} {}

    void look() {
        for (const KpiFormulas& one : checking_.formulas()) {
            if (one.is_array) continue;
            const Area& cells = one.cells;
            compare(above_, {cells.Sheet, cells.StartColumn, cells.EndColumn}, one);
            if (cells.StartRow == cells.EndRow) compare(left_, {cells.Sheet, cells.StartRow, cells.EndRow}, one);
        }
    }

private:
    using Line = std::tuple<sal_Int16, sal_Int32, sal_Int32>;
    using Last = std::map<Line, const KpiFormulas*>;

    void compare(Last& last, const Line& line, const KpiFormulas& one) {
        const KpiFormulas*& before = last[line];
        if (before != nullptr && before->shape == one.shape) judge(*before, one);
        before = &one;
    }

    /// Formulas are alike on both sides; all between them are numbers, and few.
    void judge(const KpiFormulas& one, const KpiFormulas& other) {
        Area gap = one.cells;
        const bool is_below = other.cells.StartRow > one.cells.EndRow;
        sal_Int32 missing_cells = 0;
        sal_Int32 formulas = 0;
        if (is_below) {
            gap.StartRow = one.cells.EndRow + 1;
            gap.EndRow = other.cells.StartRow - 1;
            missing_cells = rows_of(gap);
            formulas = rows_of(one.cells) + rows_of(other.cells);
        } else {
            gap.StartColumn = one.cells.EndColumn + 1;
            gap.EndColumn = other.cells.StartColumn - 1;
            missing_cells = columns_of(gap);
            formulas = columns_of(one.cells) + columns_of(other.cells);
        }
        constexpr sal_Int32 many = 3;
        if (formulas < many || missing_cells < 1 || missing_cells * many > formulas) return;
        const auto cells = checking_.cells(gap);
        for (const CellContent& cell : cells)
            if (!cell.is_number() || !cell.is_typed()) return;
        std::size_t next = 0;
        for (sal_Int32 row = gap.StartRow; row <= gap.EndRow && next < cells.size(); ++row)
            for (sal_Int32 column = gap.StartColumn; column <= gap.EndColumn && next < cells.size(); ++column)
                checking_.report("constant-over-formula", {gap.Sheet, column, row, column, row},
                                 formula_at(one, column, row), shown(cells[next++].number));
    }

    /// The formula as it would read in another cell.
    [[nodiscard]] OUString formula_at(const KpiFormulas& one, sal_Int32 column, sal_Int32 row) {
        if (!parser_.is()) {
            parser_.set(as<com::sun::star::lang::XMultiServiceFactory>(checking_.workbook())
                            ->createInstance("com.sun.star.sheet.FormulaParser"),
                        uno::UNO_QUERY_THROW);
            set(parser_, "CompileEnglish", uno::Any{true});
        }
        const auto cell =
            checking_.values().sheet(one.cells.Sheet)->getCellByPosition(one.cells.StartColumn, one.cells.StartRow);
        return "=" +
               parser_->printFormula(as<sheet::XFormulaTokens>(cell)->getTokens(), {one.cells.Sheet, column, row});
    }

    Checking& checking_;
    uno::Reference<sheet::XFormulaParser> parser_;
    Last above_;
    Last left_;
};

}  // namespace

void check_overwritten(Checking& checking) {
    Overwritten{checking}.look();
}

}  // namespace kpi::appraisals
