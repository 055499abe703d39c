// Formulas that show an error, and what makes one: blanks that arrive as 0.
#include <algorithm>
#include <com/sun/star/sheet/FormulaResult.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/text/XText.hpp>

#include "appraisals/checking.hpp"
#include "uno/object.hpp"

namespace kpi::appraisals {

namespace sheet = com::sun::star::sheet;
using rtl::OUString;

namespace {

/// Rows with errors of each column of a sheet, from the top.
class ErrorRows {
public:
    ErrorRows(const CellValues& values, sal_Int32 index) : cells_{values.sheet(index)} {
        const auto found = as<sheet::XCellRangesQuery>(cells_)->queryFormulaCells(sheet::FormulaResult::ERROR);
        for (const Area& area : found->getRangeAddresses())
            for (sal_Int32 column = area.StartColumn; column <= area.EndColumn; ++column)
                rows_[column].emplace_back(area.StartRow, area.EndRow);
        for (auto& [column, rows] : rows_) std::sort(rows.begin(), rows.end());
    }

    [[nodiscard]] bool has(sal_Int32 column, sal_Int32 row) const {
        const auto rows = rows_.find(column);
        if (rows == rows_.end()) return false;
        const auto after =
            std::upper_bound(rows->second.begin(), rows->second.end(), std::pair{row, sal_Int32{SAL_MAX_INT32}});
        return after != rows->second.begin() && std::prev(after)->second >= row;
    }

    /// "#N/A", as the cell shows it. There are few different errors, and perhaps many cells.
    [[nodiscard]] const OUString& shown(sal_Int32 column, sal_Int32 row) {
        const auto cell = cells_->getCellByPosition(column, row);
        const auto [error, is_new] = shown_.try_emplace(cell->getError());
        if (is_new) error->second = as<com::sun::star::text::XText>(cell)->getString();
        return error->second;
    }

private:
    com::sun::star::uno::Reference<sheet::XSpreadsheet> cells_;
    std::map<sal_Int32, std::vector<std::pair<sal_Int32, sal_Int32>>> rows_;
    std::map<sal_Int32, OUString> shown_;  ///< by number of the error
};

/// The same error in cells below each other is one finding.
void report_errors(Checking& checking, const Area& cells, ErrorRows& errors) {
    OUString before;
    Area open{};
    const auto close = [&] {
        if (!before.isEmpty()) checking.report("error-value", open, {}, before);
        before.clear();
    };
    for (sal_Int32 column = cells.StartColumn; column <= cells.EndColumn; ++column) {
        for (sal_Int32 row = cells.StartRow; row <= cells.EndRow; ++row) {
            const OUString error = errors.has(column, row) ? errors.shown(column, row) : OUString{};
            if (error == before) {
                open.EndRow = row;
                continue;
            }
            close();
            before = error;
            open = {cells.Sheet, column, row, column, row};
        }
        close();
    }
}

}  // namespace

void check_errors(Checking& checking) {
    std::map<sal_Int32, ErrorRows> sheets;
    for (const KpiFormulas& one : checking.formulas()) {
        const auto errors = sheets.try_emplace(one.cells.Sheet, checking.values(), one.cells.Sheet).first;
        report_errors(checking, one.cells, errors->second);
    }
}

void check_blanks(Checking& checking) {
    for (const KpiFormulas& one : checking.formulas())
        for (const Call& call : one.calls) {
            // Whether a branch is taken may hang on that very blank.
            if (call.is_conditional || call.function == "EXPLAIN") continue;
            for (const Argument& argument : call.arguments) {
                if (argument.kind != Argument::Kind::reference || !argument.reference.is_cell) continue;
                const auto cell = [&](sal_Int32 columns, sal_Int32 rows) {
                    return argument.reference.at(columns, rows);
                };
                const auto is_blank = [&](sal_Int32 columns, sal_Int32 rows) {
                    const Area area = cell(columns, rows);
                    return checking.values().at(area.Sheet, area.StartColumn, area.StartRow).kind ==
                           CellContent::Kind::blank;
                };
                Checking::for_spans(one.cells, is_blank, [&](const Area& span, sal_Int32 columns, sal_Int32 rows) {
                    checking.report("blank-by-itself", span, {}, checking.name_from(span, cell(columns, rows)));
                });
            }
        }
}

}  // namespace kpi::appraisals
