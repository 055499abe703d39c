// Numbers that are written as words of English, as figures.
#pragma once

#include <string_view>

#include "rule_token.hpp"

namespace kpi::detail {

/// One to twenty, thirty to ninety; 0 for another word.
[[nodiscard]] std::size_t value_of_word(std::string_view word);

/// First to tenth; 0 for another word.
[[nodiscard]] std::size_t value_of_ordinal(std::string_view word);

/// Two (2) marks, 5 % (five per cent), two marks: with the figure alone.
[[nodiscard]] Normalised with_figures(const Normalised& text);

}  // namespace kpi::detail
