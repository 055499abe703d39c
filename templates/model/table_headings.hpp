// The headings of a table of indicators: which column is what, in either language and in any order.
#pragma once

#include <map>

#include "node.hpp"
#include "table.hpp"

namespace kpi::model {

/// What a column of the table holds.
enum class TableColumn {
    number,
    section,
    name,
    definition,
    weight,
    full,
    target,
    rule,
    source,
    period,
    department,
};

/// What a column is called when it is spoken of.
[[nodiscard]] Text name_of(TableColumn column);

/// A column under a heading.
struct HeadedColumn {
    std::size_t at;
    std::string heading;
    std::optional<TableColumn> is;  ///< none for what makes no part of a workbook
};

struct TableHeadings {
    std::size_t row = 0;    ///< where they begin
    std::size_t below = 1;  ///< the first row under them
    std::map<TableColumn, std::size_t> columns = {};
    std::vector<HeadedColumn> all = {};
    std::vector<HeadedColumn> twice = {};   ///< of columns that are there more than once: none of them is taken
    bool weights_in_per_cent = false;       ///< the heading says so
    bool targets_in_per_cent = false;       ///< the same
    bool definitions_hold_weights = false;  ///< "Definition (weight)"

    [[nodiscard]] bool has(TableColumn column) const { return columns.contains(column); }
};

/// The headings, or nothing where no row has the name of an indicator and what it is scored by over its columns.
[[nodiscard]] std::optional<TableHeadings> find_headings(const Table& table);

}  // namespace kpi::model
