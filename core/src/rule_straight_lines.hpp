// Points with a straight line between them, in English: 0 points at 80 %, 20 points at 95 %, linear in between.
#pragma once

#include <optional>

#include "rule_piece_reader.hpp"
#include "rule_token.hpp"

namespace kpi::detail {

/// The text with a clause of one form for each point and for each end, where nothing else stands in it. None for every
/// other text.
[[nodiscard]] std::optional<Normalised> read_straight_line(const Normalised& text, const PieceReader& reader);

}  // namespace kpi::detail
