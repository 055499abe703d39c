// Done or not, in English: certificate valid 5, lapsed 0; any serious accident and this item scores nothing.
#pragma once

#include <optional>

#include "rule_piece_reader.hpp"
#include "rule_token.hpp"

namespace kpi::detail {

/// The text as what it gives for done and for not done, or as what strikes the item or the bonus, where nothing else
/// stands in it. None for every other text.
[[nodiscard]] std::optional<Normalised> read_states(const Normalised& text, const PieceReader& reader);

}  // namespace kpi::detail
