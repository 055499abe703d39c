// Rank-based payout: so much for the first place, so much for the second, and so on, with prizes of
// places that tie shared out so that nothing is lost or paid twice.
#pragma once

#include <kpi/number.hpp>
#include <kpi/result.hpp>
#include <span>

namespace kpi {

/// What those who tie get.
enum class PayoutTies : std::uint8_t {
    split,  ///< they share what their places pay together
    same,   ///< each gets what the best of their places pays
    dense,  ///< each gets what the place of their score among the different scores pays
};

struct PayoutTerms {
    std::span<const double> payouts;  ///< money for place 1, 2, 3 …; blanks at the end are spare rows
    PayoutTies ties = PayoutTies::split;
    double min_score = -unbounded;  ///< in the unit of the scores; below it a person gets `otherwise`
    double otherwise = 0;           ///< money of a place past the end of the list
    double unit = 0.01;             ///< the smallest coin; must be positive
};

/// Errors: not_a_number, blank_inside_table, unit_not_positive.
[[nodiscard]] Result<void> check(const PayoutTerms& terms) noexcept;

/// What one score is paid, rounded to the unit half away from zero.
/// @param score   a number; missing() is answered by missing()
/// @param scores  the population; missing elements take no place
/// @param terms   checked
/// Errors: not_a_number, not_among_scores, out_of_range.
[[nodiscard]] Result<double> payout_of(double score, std::span<const double> scores, const PayoutTerms& terms) noexcept;

/// What everybody is paid. The money of a tied group is rounded to the unit once and handed out
/// whole: equal floors, then one unit each from the first person of the group on.
/// @param scores  the population; a missing person is paid missing(), an invalid one invalid()
/// @param terms   checked
/// @param pay     receives as many elements as there are scores
/// Errors: out_of_range. Nothing useful is in `pay` then.
[[nodiscard]] Result<void> payouts(std::span<const double> scores, const PayoutTerms& terms,
                                   std::span<double> pay) noexcept;

}  // namespace kpi
