// An answer takes no memory from the heap: what is taken is taken once a table, however long it is.
// Only the few answers that doubles cannot decide are computed in numbers of any length.
#include <gtest/gtest.h>

#include <kpi/payout.hpp>
#include <kpi/rank.hpp>
#include <kpi/threshold.hpp>
#include <kpi/tier.hpp>
#include <kpi/weighted.hpp>
#include <span>
#include <vector>

#include "heap.hpp"
#include "matchers.hpp"

namespace {

using heap::taken_by;

using Column = std::vector<double>;

constexpr std::size_t people = 10'000;

/// Scores with one decimal, in an order of their own.
Column scores_of(std::size_t count) {
    Column scores(count);
    for (std::size_t i = 0; i < count; ++i) scores[i] = static_cast<double>(i * 7'919 % 1'201) / 10;
    return scores;
}

TEST(Heap, WeightedMeansTakeNone) {
    const Column weights = {0.2, 0.15, 0.15, 0.1, 0.1, 0.1, 0.05, 0.05, 0.05, 0.05};
    const auto mean = need(kpi::WeightedMean::make(weights));
    const Column scores = scores_of(people * weights.size());
    std::size_t answers = 0;
    EXPECT_EQ(taken_by([&] {
                  for (std::size_t i = 0; i < people; ++i)
                      answers += mean(std::span{scores}.subspan(i * weights.size(), weights.size())).has_value();
              }),
              0U);
    EXPECT_EQ(answers, people);
}

TEST(Heap, ThresholdsTakeNone) {
    const auto points = need(kpi::Threshold::make({.target = 60, .base = 100, .above = 2, .below = -3, .step = 0.5}));
    std::size_t answers = 0;
    const Column actuals = scores_of(people);
    EXPECT_EQ(taken_by([&] {
                  for (const double actual : actuals) answers += points(actual).has_value();
              }),
              0U);
    EXPECT_EQ(answers, people);
}

TEST(Heap, BandsTakeNone) {
    const auto bands = need(kpi::Bands::make(Column{0, 60, 80, 90, 110}));
    std::size_t answers = 0;
    const Column values = scores_of(people);
    EXPECT_EQ(taken_by([&] {
                  for (const double value : values) answers += bands.find(value).has_value();
              }),
              0U);
    EXPECT_EQ(answers, people);
}

/// What a population takes, when it has that many people.
std::size_t taken_by_ranks(std::size_t count) {
    const Column scores = scores_of(count);
    Column places(count);
    return taken_by(
        [&] { EXPECT_TRUE(kpi::ranks(scores, kpi::RankTies::min, kpi::RankOrder::descending, places).has_value()); });
}

std::size_t taken_by_payouts(std::size_t count) {
    const Column scores = scores_of(count);
    const Column list = {10'000, 8'000, 5'000, 2'500};
    const auto schedule = need(kpi::PayoutSchedule::make({.payouts = list}));
    Column pay(count);
    return taken_by([&] { EXPECT_TRUE(schedule.payments(scores, pay).has_value()); });
}

TEST(Heap, APopulationTakesItOnce) {
    EXPECT_EQ(taken_by_ranks(people), taken_by_ranks(10));
    EXPECT_EQ(taken_by_payouts(people), taken_by_payouts(10));
}

}  // namespace
