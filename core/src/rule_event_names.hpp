// 迟到 10 分钟以内每次扣 1 分: figures that are part of the name of what is counted.
#pragma once

#include "rule_token.hpp"

namespace kpi::detail {

/// Where every price of a text is for one time, one person, one case: a limit of another measure beside such a price
/// says which of them are counted, and becomes a part of their name.
void name_events_by_limits(Tokens& tokens);

}  // namespace kpi::detail
