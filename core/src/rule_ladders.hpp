// A ladder of English in one text: none = 10, one = 7, two = 4, more = 0; 1st 500, 2nd 300; A 10, B 7, C 0.
#pragma once

#include <optional>

#include "rule_piece_reader.hpp"
#include "rule_token.hpp"

namespace kpi::detail {

/// The text as the bands that its rows are, where all of its rows are of one kind, of one shape, and follow one
/// another: counts, places of a ranking, grades, limits of a measure. None for every other text.
[[nodiscard]] std::optional<Normalised> read_ladder(const Normalised& text, const PieceReader& reader);

}  // namespace kpi::detail
