// Short ways of writing, written out: the grammar of clauses then needs one way for each thing that is said.
#pragma once

#include <vector>

#include "rule_token.hpp"

namespace kpi::detail {

/// 85%-90%（含85%）: the sign moves to the figure that it is about. Before brackets are taken for asides.
void place_marks(std::vector<Token>& tokens);

/// 每增减 1% 加减 1 分, 控制在 ±2% 以内, 低于门槛值, 上升 0.2% 扣 1 分 beside 每下降 0.2%.
void write_out(std::vector<Token>& tokens, bool chinese);

/// Durations of clauses without a name, in the unit of the first one.
void write_out_durations(std::vector<Token>& tokens);

}  // namespace kpi::detail
