// What each occurrence costs by its place, in English: the first free, the second and third $50 each, the fourth and
// later ones $120 each.
#pragma once

#include <optional>

#include "rule_piece_reader.hpp"
#include "rule_token.hpp"

namespace kpi::detail {

/// The text with a step for each run of places, where nothing else stands in it but the score they are taken from and
/// where it ends. None for every other text.
[[nodiscard]] std::optional<Normalised> read_occurrences(const Normalised& text, const PieceReader& reader);

}  // namespace kpi::detail
