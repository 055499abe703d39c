// What is free of charge in English: the first two are free, each further one 3 points; 3 off for each beyond two.
#pragma once

#include <optional>

#include "rule_piece_reader.hpp"
#include "rule_token.hpp"

namespace kpi::detail {

/// The text with an allowance and the price beyond it as one clause, where nothing else stands in it but the score they
/// are taken from and where it ends. None for every other text.
[[nodiscard]] std::optional<Normalised> read_allowance(const Normalised& text, const PieceReader& reader);

}  // namespace kpi::detail
