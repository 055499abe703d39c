// A share of what was planned, in English: visits done divided by visits planned, times 20; no extra above 100 %.
#pragma once

#include <optional>

#include "rule_piece_reader.hpp"
#include "rule_token.hpp"

namespace kpi::detail {

/// The text as one formula and where it ends, where nothing else stands in it. None for every other text.
[[nodiscard]] std::optional<Normalised> read_proportion(const Normalised& text, const PieceReader& reader);

}  // namespace kpi::detail
