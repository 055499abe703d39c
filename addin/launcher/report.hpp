// What an appraisal workbook came to, for a terminal.
#pragma once

#include <iosfwd>

#include "launcher/document.hpp"

namespace kpi::launcher {

/// Prints name, total, grade, rank, bonus and pay of everybody scored, as a table.
/// Throws office::Failure when the workbook has no results.
void print_results(const office::Document& workbook, std::ostream& out);

/// The sheet with the results, counted from 0.
[[nodiscard]] std::size_t results_sheet(const office::Document& workbook);

}  // namespace kpi::launcher
