// Tables of indicators as people have them, for tests: made of texts, and read.
#pragma once

#include <gmock/gmock.h>

#include "model/table_definition.hpp"

namespace kpi::model {

using As = RuleOfRow::As;

/// Rows of texts.
inline Table table_of(const std::vector<std::vector<std::string>>& rows) {
    Table table;
    std::size_t columns = 0;
    for (const auto& row : rows) columns = std::max(columns, row.size());
    for (const auto& row : rows) {
        table.emplace_back(columns);
        for (std::size_t i = 0; i < row.size(); ++i) table.back()[i].text = row[i];
    }
    return table;
}

inline TableCell number(double value, bool is_percent = false) {
    return {.text = "?", .number = value, .is_percent = is_percent};
}

inline TableReading read(const std::vector<std::vector<std::string>>& rows, const TableAnswers& answers = {}) {
    return read_table(table_of(rows), answers);
}

/// A table of one rule under a weight of 20 and a target.
inline RuleOfRow rule(const std::string& text, const std::string& target = "", const std::string& name = "Anything",
                      const std::string& weight = "20%") {
    return read({{"Indicator", "Weight", "Target", "Scoring standard"}, {name, weight, target, text}})
        .indicators.at(0)
        .rule;
}

}  // namespace kpi::model
