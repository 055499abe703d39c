// Rank-based payout: so much for the first place, so much for the second, and so on, with prizes of
// places that tie shared out so that nothing is lost or paid twice.
#pragma once

#include <kpi/number.hpp>
#include <kpi/rank.hpp>
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

/// What a payment comes from.
enum class PayoutBasis : std::uint8_t {
    shared,        ///< what the places of those who tie pay together
    place,         ///< what one place pays
    below_min,     ///< `otherwise`: the score is below `min_score`
    past_the_end,  ///< `otherwise`: the place is past the end of the list
};

/// What somebody is paid, and how that came about.
struct Payment {
    double amount = missing();  ///< money; missing() or invalid() where the score is
    PayoutBasis basis = PayoutBasis::place;
    Standing standing = {};
    double sum = 0;           ///< shared: money of all places of the group as the terms have it, snapped
    double together = 0;      ///< shared: the same as it is handed out; infinite beyond a double
    double floor = 0;         ///< shared among a population: what everybody of the group gets at least
    std::uint32_t extra = 0;  ///< shared among a population: people of the group who get one unit more
    bool has_extra = false;   ///< this one does
};

/// Errors: not_a_number, blank_inside_table, unit_not_positive.
[[nodiscard]] Result<void> check(const PayoutTerms& terms) noexcept;

/// What one score is paid, rounded to the unit half away from zero.
/// @param score     a number
/// @param standing  where it stands; with different scores counted when `terms.ties` is dense
/// @param terms     checked
/// Errors: out_of_range.
[[nodiscard]] Result<Payment> payment_of(double score, const Standing& standing, const PayoutTerms& terms) noexcept;

/// What everybody is paid. The money of a tied group is rounded to the unit once and handed out
/// whole: equal floors, then one unit each from the first person of the group on.
/// @param scores  the population; a missing person is paid missing(), an invalid one invalid()
/// @param terms   checked
/// @param pay     receives as many elements as there are scores
/// Errors: out_of_range. Nothing useful is in `pay` then.
[[nodiscard]] Result<void> payouts(std::span<const double> scores, const PayoutTerms& terms,
                                   std::span<double> pay) noexcept;

/// The same with the account of every payment.
[[nodiscard]] Result<void> payments(std::span<const double> scores, const PayoutTerms& terms,
                                    std::span<Payment> pay) noexcept;

}  // namespace kpi
