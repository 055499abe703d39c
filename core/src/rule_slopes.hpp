// A rule by steps as a whole, in English: where the marks are full, what each step away from there takes or adds, and
// where that ends.
#pragma once

#include <optional>

#include "rule_piece_reader.hpp"
#include "rule_token.hpp"

namespace kpi::detail {

/// The text with its steps as clauses of one form, where nothing else stands in it. None for every other text.
[[nodiscard]] std::optional<Normalised> read_slopes(const Normalised& text, const PieceReader& reader);

}  // namespace kpi::detail
