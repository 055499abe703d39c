// Where KPI functions are called in a workbook. Cells into which a formula was filled down or right are one place.
#pragma once

#include "appraisals/cell_values.hpp"

namespace kpi::appraisals {

/// Cells with one formula, each seen from its own cell.
struct KpiFormulas {
    Area cells;
    rtl::OUString formula;  ///< of the first cell, with its "="
    rtl::OUString shape;
    bool is_array = false;  ///< one array formula over all the cells
    std::vector<Call> calls = {};
    std::vector<Call> lookups = {};
};

struct FoundFormulas {
    /// By sheet, column and row.
    std::vector<KpiFormulas> all;
    /// How many formulas of all kinds were read, and how many there were. Fewer were read where there are too many.
    sal_Int64 read = 0;
    sal_Int64 there = 0;
};

/// @param most  cells that are looked through
[[nodiscard]] FoundFormulas find_kpi_formulas(const FormulaReader& reader, const CellValues& values, sal_Int64 most);

}  // namespace kpi::appraisals
