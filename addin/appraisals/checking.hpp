// What all parts of the check of a workbook share: what is there, and where findings go.
#pragma once

#include <optional>
#include <set>

#include "appraisals/findings.hpp"
#include "appraisals/kpi_formulas.hpp"

namespace kpi::appraisals {

/// What an argument of a KPI function is.
enum class Role {
    value,       ///< what is scored: one a person
    items,       ///< several figures a person
    population,  ///< the scores of everybody
    weights,
    quotas,
    bounds,
    results,  ///< of bands; numbers or texts
    payouts,
    shares,
    points,  ///< of each kind of event
    figure,  ///< one number
    word,    ///< an option
    any,     ///< a number or a text
};

/// The role of an argument; `any` of a function that is not known, and of EXPLAIN, which only speaks of other calls.
[[nodiscard]] Role role_of(const Call& call, std::size_t argument);
/// True where a text is an error.
[[nodiscard]] bool wants_numbers(Role role);

class Checking {
public:
    /// @param most  cells that are looked at
    Checking(const Workbook& workbook, CellValues& values, const std::vector<KpiFormulas>& formulas, Findings& findings,
             sal_Int64 most)
        : workbook_{workbook}, values_{values}, formulas_{formulas}, findings_{findings}, left_{most} {}

    [[nodiscard]] const Workbook& workbook() const noexcept { return workbook_; }
    [[nodiscard]] CellValues& values() const noexcept { return values_; }
    [[nodiscard]] const std::vector<KpiFormulas>& formulas() const noexcept { return formulas_; }

    /// Once for a kind and a place.
    void report(const char* kind, const Area& place, const rtl::OUString& expected = {},
                const rtl::OUString& found = {});
    [[nodiscard]] rtl::OUString words(const char* english, const char* chinese) const;
    /// Cells as a person on a sheet reads them: with the sheet's name where it is another one.
    [[nodiscard]] rtl::OUString name_from(const Area& place, const Area& area) const;

    /// The cells of an area, row by row; empty where too many have been looked at already.
    [[nodiscard]] std::vector<CellContent> cells(const Area& area);
    /// The value of an argument that is one value; nothing for what cannot be told.
    [[nodiscard]] std::optional<CellContent> value_of(const Argument& argument, sal_Int32 columns, sal_Int32 rows);
    [[nodiscard]] bool is_exhausted() const noexcept { return left_ < 0; }

    /// Calls back with the cells of formulas, column by column, for which a test holds: those below each other
    /// together.
    /// @param holds   called with how far right and down of the first cell
    /// @param report  called with the cells and with how far right and down the first of them is
    template <class Holds, class Report>
    static void for_spans(const Area& cells, const Holds& holds, const Report& report) {
        for (sal_Int32 column = 0; column < columns_of(cells); ++column)
            for (sal_Int32 row = 0; row < kpi::appraisals::rows_of(cells); ++row) {
                if (!holds(column, row)) continue;
                const sal_Int32 first = row;
                while (row + 1 < kpi::appraisals::rows_of(cells) && holds(column, row + 1)) ++row;
                const sal_Int32 own = cells.StartColumn + column;
                report(Area{cells.Sheet, own, cells.StartRow + first, own, cells.StartRow + row}, column, first);
            }
    }

    /// All cells that an argument names, wherever the formula was filled.
    [[nodiscard]] static Area all_of(const Reference& reference, const Area& formulas);

    /// Each different area that an argument names, with the cells whose formula names it.
    template <class Look>
    void for_areas(const Reference& reference, const Area& formulas, const Look& look) {
        if (!reference.moves()) {
            look(reference.area, formulas);
            return;
        }
        for (sal_Int32 column = 0; column < columns_of(formulas); ++column)
            for (sal_Int32 row = 0; row < kpi::appraisals::rows_of(formulas) && !is_exhausted(); ++row) {
                const sal_Int32 c = formulas.StartColumn + column;
                const sal_Int32 r = formulas.StartRow + row;
                look(reference.at(column, row), Area{formulas.Sheet, c, r, c, r});
            }
    }

private:
    const Workbook& workbook_;
    CellValues& values_;
    const std::vector<KpiFormulas>& formulas_;
    Findings& findings_;
    sal_Int64 left_;
    std::set<std::tuple<rtl::OUString, sal_Int16, rtl::OUString>> reported_;
};

/// Calls back with the cells of an area that are in use: their place and their value.
template <class Look>
void for_cells(Checking& checking, const Area& area, const Look& look) {
    const Area used = checking.values().used(area);
    const auto cells = checking.cells(used);
    std::size_t next = 0;
    for (sal_Int32 row = used.StartRow; row <= used.EndRow && next < cells.size(); ++row)
        for (sal_Int32 column = used.StartColumn; column <= used.EndColumn && next < cells.size(); ++column)
            look(Area{used.Sheet, column, row, column, row}, cells[next++]);
}

/// Numbers as they are shown: as short as they are.
[[nodiscard]] rtl::OUString shown(double number);

// The parts. Each looks at all formulas.
void check_errors(Checking& checking);       ///< error-value
void check_forms(Checking& checking);        ///< single-cell-array, whole-column, three-d-range
void check_blanks(Checking& checking);       ///< blank-by-itself
void check_texts(Checking& checking);        ///< text-number, and percent-mixed among scores
void check_wildcards(Checking& checking);    ///< wildcards, in what is looked up
void check_weights(Checking& checking);      ///< weights, and percent-mixed among them
void check_bounds(Checking& checking);       ///< bounds
void check_ranges(Checking& checking);       ///< range-short
void check_overwritten(Checking& checking);  ///< constant-over-formula
/// The settings of an appraisal workbook: weights, bounds, text-number, wildcards, example-left, setting-wrong.
void check_settings(Checking& checking);

/// True for a text that a person takes for a number: "85", " 85 ", "８５", "90%", "1,200".
[[nodiscard]] bool looks_like_number(const rtl::OUString& text);
/// True for a text that stands for others where something is looked up.
[[nodiscard]] bool has_wildcards(const rtl::OUString& text);

}  // namespace kpi::appraisals
