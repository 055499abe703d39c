// A table in one text: its rows and its columns, which a slash or a bar parts.
#pragma once

#include "rule_token.hpp"

namespace kpi::detail {

/// The text with a semicolon between rows that a spaced slash parts, each a condition and its result, and a colon
/// between the two columns of lines that a bar parts. Every byte keeps its place.
[[nodiscard]] Normalised with_rows(Normalised text);

}  // namespace kpi::detail
