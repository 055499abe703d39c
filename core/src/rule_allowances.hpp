// What is free of charge in English: the first two are free, each further one 3 points; 3 off for each beyond two.
#pragma once

#include "rule_token.hpp"

namespace kpi::detail {

/// The text with an allowance and the price beyond it as one clause, where nothing else stands in it but the score they
/// are taken from and where it ends; every other text as it is.
[[nodiscard]] Normalised with_allowance(const Normalised& text);

}  // namespace kpi::detail
