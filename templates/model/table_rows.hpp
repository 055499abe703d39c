// The rows below the headings of a table: which are indicators, and what stands in their cells.
#pragma once

#include "table_headings.hpp"

namespace kpi::model {

/// A row with an indicator, its texts as they stand there.
struct RawRow {
    std::size_t row = 0;
    std::string section = {};
    std::string name = {};
    std::string definition = {};
    std::string source = {};
    std::string period = {};
    std::string department = {};
    std::string rule = {};
    TableCell weight = {};
    TableCell full = {};
    TableCell target = {};
};

struct RawRows {
    std::vector<RawRow> rows = {};
    std::vector<std::pair<std::size_t, Text>> left = {};  ///< rows that are no indicator, and why
    std::optional<TableCell> total = {};                  ///< what a row of totals says of the weights
};

/// Whether a row of it totals what stands above: there its indicators end.
[[nodiscard]] bool has_total(const Table& table);

[[nodiscard]] RawRows rows_below(const Table& table, const TableHeadings& headings);

}  // namespace kpi::model
