// What the parts of the oracle share.
#pragma once

#include <ostream>

#include "oracle.hpp"

namespace oracle {

[[nodiscard]] Integer floor_of(const Rational& x);
[[nodiscard]] Integer ceiling_of(const Rational& x);

[[nodiscard]] bool is_number(const Cell& cell);
[[nodiscard]] std::vector<Cell> without_spare_rows(std::vector<Cell> cells);

/// The answer that a score, exact so far, is given as.
[[nodiscard]] Outcome score(const Rational& x);

/// `weights` as their total is checked: it may miss 1 or 100, or what is wanted, by what rounding each
/// to two decimals of a per cent can move it.
[[nodiscard]] bool total_is_met(const std::vector<Cell>& weights, const Rational& wanted);

/// 1 or 100, whichever is nearer by ratio.
[[nodiscard]] Rational automatic_total(const Rational& sum);

std::ostream& operator<<(std::ostream& out, const std::optional<Decimal>& limit);

}  // namespace oracle
