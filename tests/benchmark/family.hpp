// What is measured: families of formulas, the data they run on, and how each entrant writes them.
#pragma once

#include <random>
#include <string>
#include <vector>

namespace kpi::benchmark {

/// A way to calculate a column of a sheet.
enum class Entrant {
    native,       ///< Calc's own functions, a formula a row
    lookup,       ///< the same with LOOKUP, where there is such a formula
    basic,        ///< a Basic macro, a formula a row
    python,       ///< a Python add-in, a formula a row
    noop_row,     ///< an add-in that does nothing, a formula a row
    kpi_row,      ///< a KPI function, a formula a row
    noop_column,  ///< the add-in that does nothing, one array formula for the column
    kpi_column,   ///< a KPI function, one array formula for the column
};

inline constexpr Entrant entrants[] = {Entrant::native,   Entrant::lookup,  Entrant::basic,       Entrant::python,
                                       Entrant::noop_row, Entrant::kpi_row, Entrant::noop_column, Entrant::kpi_column};

[[nodiscard]] std::string name_of(Entrant entrant);
[[nodiscard]] constexpr bool is_column(Entrant entrant) {
    return entrant == Entrant::noop_column || entrant == Entrant::kpi_column;
}
[[nodiscard]] constexpr bool is_noop(Entrant entrant) {
    return entrant == Entrant::noop_row || entrant == Entrant::noop_column;
}

using Numbers = std::vector<std::vector<double>>;  // row by row

/// The sheet: data from A1 on, answers in column L, settings from M1 on. In the formulas, {x} stands for
/// what is scored and {all} for the whole column of scores.
struct Family {
    std::string name;
    std::size_t width;                 ///< cells of data a row
    double (*cell)(std::mt19937_64&);  ///< one cell of data
    Numbers settings;
    std::string arguments;  ///< what every function is given
    std::string native;
    std::string lookup = {};
    bool whole_column_a_row = false;  ///< a formula a row reads the whole column: quadratic
};

[[nodiscard]] const std::vector<Family>& families();

/// The same numbers at every run.
[[nodiscard]] Numbers data_of(const Family& family, std::size_t rows);

/// The formula of the first row, or the array formula of the column; empty when there is none.
[[nodiscard]] std::string formula_of(const Family& family, Entrant entrant, std::size_t rows);

}  // namespace kpi::benchmark
