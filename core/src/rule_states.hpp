// Done or not, in English: certificate valid 5, lapsed 0; any serious accident and this item scores nothing.
#pragma once

#include "rule_token.hpp"

namespace kpi::detail {

/// The text as what it gives for done and for not done, or as what strikes the item or the bonus, where nothing else
/// stands in it; every other text as it is.
[[nodiscard]] Normalised with_states(const Normalised& text);

}  // namespace kpi::detail
