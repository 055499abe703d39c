// Schedules of pay as tests write them: with the payouts of their own that the core only borrows.
#pragma once

#include <kpi/payout.hpp>
#include <vector>

#include "oracle.hpp"

namespace schedules {

/// PayoutTerms that keep their payouts.
struct Terms {
    std::vector<double> payouts = {};
    kpi::PayoutTies ties = kpi::PayoutTies::split;
    kpi::RankOrder order = kpi::RankOrder::descending;
    double min_score = kpi::missing();
    double otherwise = 0;
    double unit = 0.01;
};

[[nodiscard]] inline Terms terms(const oracle::Prizes& prizes) {
    return {.payouts = typed(prizes.payouts),
            .ties = prizes.ties,
            .order = prizes.order,
            .min_score = prizes.min_score ? typed(*prizes.min_score) : kpi::missing(),
            .otherwise = typed(prizes.otherwise),
            .unit = typed(prizes.unit)};
}

/// @param terms  must outlive the schedule
[[nodiscard]] inline kpi::Result<kpi::PayoutSchedule> make(const Terms& terms) {
    return kpi::PayoutSchedule::make({.payouts = terms.payouts,
                                      .ties = terms.ties,
                                      .order = terms.order,
                                      .min_score = terms.min_score,
                                      .otherwise = terms.otherwise,
                                      .unit = terms.unit});
}

/// What a person of a population is paid by one way of asking.
[[nodiscard]] inline oracle::Outcome outcome(const kpi::Result<kpi::Payment>& payment) {
    return payment ? oracle::outcome(payment->amount) : oracle::outcome(payment.error().reason);
}

}  // namespace schedules
