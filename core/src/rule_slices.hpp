// A rate for each slice of an amount, in English: 4 % on the first $20,000, 6 % on the part from $20,000 to $50,000, 8
// % on anything above; 10 % of the savings over $5,000.
#pragma once

#include <optional>

#include "rule_piece_reader.hpp"
#include "rule_token.hpp"

namespace kpi::detail {

/// The text with a step of one for each slice, where nothing else stands in it but the most that is paid. None for
/// every other text.
[[nodiscard]] std::optional<Normalised> read_slices(const Normalised& text, const PieceReader& reader);

}  // namespace kpi::detail
