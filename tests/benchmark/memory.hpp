// The most memory that an office takes for a sheet of all families.
#pragma once

#include "contender.hpp"

namespace kpi::benchmark {

/// Peak resident memory in kB of a fresh office each.
struct Footprints {
    std::size_t rows;
    std::size_t data;         ///< the numbers alone
    std::size_t native;       ///< with native formulas, a formula a row
    std::size_t kpi_rows;     ///< with KPI functions, a formula a row
    std::size_t noop;         ///< with functions that do nothing, in column form: what Calc needs for that form
    std::size_t kpi_columns;  ///< with KPI functions in column form
};

[[nodiscard]] Footprints footprints(const office::Setup& setup);

/// One line for people, with what was measured.
[[nodiscard]] std::string describe(const Footprints& memory);

}  // namespace kpi::benchmark
