// A price list of English in one text: critical 10, major 4, minor 1; score = 100 less the total.
#pragma once

#include <optional>

#include "rule_piece_reader.hpp"
#include "rule_token.hpp"

namespace kpi::detail {

/// The text with a clause of one form for each of its prices, for the score they are taken from and for where it ends,
/// where all of its clauses are such. None for every other text.
[[nodiscard]] std::optional<Normalised> read_price_list(const Normalised& text, const PieceReader& reader);

}  // namespace kpi::detail
