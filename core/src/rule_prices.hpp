// A price list of English in one text: critical 10, major 4, minor 1; score = 100 less the total.
#pragma once

#include "rule_token.hpp"

namespace kpi::detail {

/// The text with a clause of one form for each of its prices, for the score they are taken from and for where it ends,
/// where all of its clauses are such; every other text as it is.
[[nodiscard]] Normalised with_price_list(const Normalised& text);

}  // namespace kpi::detail
