// The weights and full marks of a table, wherever and however they are written: 20, 20 %, 0.2, "（20%）".
#pragma once

#include "table_rows.hpp"

namespace kpi::model {

struct RowWeight {
    std::optional<double> weight = {};  ///< a share
    std::optional<double> full = {};    ///< marks of the item
    bool full_is_weight = false;        ///< the marks are those of the weight
    std::vector<double> parts = {};     ///< shares in the item, "(60 %) … (40 %)"
    std::vector<Text> notes = {};
};

struct TableWeights {
    std::vector<RowWeight> rows = {};
    std::optional<double> total_said = {};  ///< by a row of totals, a share
};

[[nodiscard]] TableWeights weights_of(const TableHeadings& headings, const RawRows& rows);

}  // namespace kpi::model
