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
    Borrowed payouts;  ///< money for place 1, 2, 3 …; blanks at the end are spare rows
    PayoutTies ties = PayoutTies::split;
    RankOrder order = RankOrder::descending;  ///< which score takes place 1
    double min_score = missing();             ///< the worst score that is paid by place, in the unit of the scores: the
                                              ///< least, or the greatest where the lowest is first. Whoever misses it
                                              ///< gets `otherwise`; missing() for no such score
    double otherwise = 0;                     ///< money of a place past the end of the list
    double unit = 0.01;                       ///< the smallest coin; must be positive
};

/// What a payment comes from.
enum class PayoutBasis : std::uint8_t {
    shared,        ///< what the places of those who tie pay together
    place,         ///< what one place pays
    below_min,     ///< `otherwise`: the score misses `min_score`
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
    bool is_alone = false;    ///< shared, but rounded on its own: the group's payments may miss the sum by a
                              ///< coin or more
};

/// A schedule of pay by place.
class PayoutSchedule {
public:
    /// @param terms  its `payouts` must outlive the object
    /// Errors: not_a_number, blank_inside_table, unit_not_positive.
    [[nodiscard]] static Result<PayoutSchedule> make(const PayoutTerms& terms) noexcept;

    /// What one score is paid, rounded to the unit half away from zero, on its own.
    /// @param score     a number
    /// @param standing  where it stands in the order of the terms; with different scores counted when
    ///                  ties are dense
    /// Errors: not_a_number, not_among_scores for a standing that is none, out_of_range.
    [[nodiscard]] Result<Payment> payment(double score, const Standing& standing) const noexcept;

    /// What one person of a population is paid: the same as in `payments`, wherever that has an answer,
    /// without the sorting. Different scores are counted only when ties are dense.
    /// @param person  index into `scores`
    /// @param scores  the population; missing and invalid elements take no place
    /// Errors: no_such_person, out_of_range.
    [[nodiscard]] Result<Payment> payment_of(std::size_t person, std::span<const double> scores) const noexcept;

    /// What everybody is paid. The money of a tied group is rounded to the unit once and handed out
    /// whole: equal floors, then one unit each from the first person of the group on.
    /// @param scores  the population; a missing person is paid missing(), an invalid one invalid()
    /// @param pay     receives as many elements as there are scores
    /// Errors: size_mismatch, out_of_range. Nothing useful is in `pay` then.
    [[nodiscard]] Result<void> payments(std::span<const double> scores, std::span<double> pay) const noexcept;

    /// The same with the account of every payment.
    [[nodiscard]] Result<void> payments(std::span<const double> scores, std::span<Payment> pay) const noexcept;

    [[nodiscard]] const PayoutTerms& terms() const noexcept { return terms_; }

    /// The payouts without the spare rows.
    [[nodiscard]] std::span<const double> payouts() const noexcept { return terms_.payouts; }

private:
    explicit PayoutSchedule(const PayoutTerms& terms) noexcept : terms_{terms} {}
    PayoutTerms terms_;  // without the spare rows
};

}  // namespace kpi
