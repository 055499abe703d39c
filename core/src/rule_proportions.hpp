// A share of what was planned, in English: visits done divided by visits planned, times 20; no extra above 100 %.
#pragma once

#include "rule_token.hpp"

namespace kpi::detail {

/// The text as one formula and where it ends, where nothing else stands in it; every other text as it is.
[[nodiscard]] Normalised with_proportion(const Normalised& text);

}  // namespace kpi::detail
