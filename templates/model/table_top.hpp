// What stands above the headings of a table: its title, and what it says of department and period.
#pragma once

#include "table_headings.hpp"

namespace kpi::model {

struct TableTop {
    std::string title = {};
    std::string department = {};
    std::string period = {};             ///< "2025-03", "2025-Q1" or "2025"
    std::vector<std::size_t> left = {};  ///< rows that say something else
};

[[nodiscard]] TableTop top_of(const Table& table, const TableHeadings& headings);

/// A period that a text names: "2025 年 3 月", "March 2025", "2025年第一季度", "Q1 2025"; empty where it names none, or
/// more than one.
[[nodiscard]] std::string period_in(const std::string& text);

}  // namespace kpi::model
