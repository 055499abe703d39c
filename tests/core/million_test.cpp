// Every family on very many people.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <kpi/allocation.hpp>
#include <kpi/payout.hpp>
#include <kpi/points.hpp>
#include <kpi/quota.hpp>
#include <kpi/rank.hpp>
#include <kpi/tier.hpp>
#include <kpi/weighted.hpp>
#include <limits>
#include <numeric>
#include <vector>

#include "matchers.hpp"
#include "oracle.hpp"

namespace {

using kpi::Reason;
using oracle::Decimal;
using oracle::Rational;

const double blank = kpi::missing();

using Column = std::vector<double>;

constexpr std::size_t million = 1'000'000;

/// Each number from 0 on once, in no order.
Column mixed_up(std::size_t count) {
    Column numbers(count);
    for (std::size_t i = 0; i < count; ++i) numbers[i] = static_cast<double>(i * 7'919 % count);
    return numbers;
}

TEST(Million, PeopleHaveAPlaceEach) {
    auto scores = mixed_up(million);
    Column places(million);
    ASSERT_THAT(kpi::ranks(scores, kpi::RankTies::min, kpi::RankOrder::descending, places), Succeeds());
    for (std::size_t i = 0; i < million; ++i) ASSERT_EQ(places[i], static_cast<double>(million) - scores[i]);
    // In tens that tie, and on the snapping rule only.
    for (auto& score : scores) score = std::floor(score / 10) + (std::fmod(score, 10) - 5) * 1e-11;
    for (auto& score : scores) score = std::fmod(score, 1'000);
    ASSERT_THAT(kpi::ranks(scores, kpi::RankTies::average, kpi::RankOrder::ascending, places), Succeeds());
    EXPECT_EQ(std::accumulate(places.begin(), places.end(), 0.0), million * (million + 1) / 2.0);
    const auto ranking = need(kpi::Ranking::make(scores, kpi::RankOrder::ascending));
    for (std::size_t i = 0; i < million; i += 99'991) {
        const auto standing = need(kpi::standing_of(scores[i], scores, kpi::RankOrder::ascending));
        EXPECT_EQ(need(ranking.standing_of(scores[i])), standing);
        EXPECT_EQ(place_of(standing, kpi::RankTies::average), places[i]);
    }
}

TEST(Million, PeopleMayAllTie) {
    const Column scores(million, .1 + .2);
    Column answers(million);
    ASSERT_THAT(kpi::ranks(scores, kpi::RankTies::average, kpi::RankOrder::descending, answers), Succeeds());
    EXPECT_EQ(answers.front(), (million + 1) / 2.0);
    EXPECT_EQ(answers.back(), (million + 1) / 2.0);
    // A pool of 1,000,000.07 in prizes of a cent less than half of it and so on: 1 each, 7 of them a cent more.
    Column prizes(million, 1);
    prizes[3] = 1.07;
    ASSERT_THAT(need(kpi::PayoutSchedule::make({.payouts = prizes})).payments(scores, answers), Succeeds());
    for (std::size_t i = 0; i < million; ++i) ASSERT_EQ(answers[i], i < 7 ? 1.01 : 1);
    for (const auto ties : {kpi::QuotaTies::up, kpi::QuotaTies::down}) {
        const auto quotas = need(kpi::Quotas::make(Column{.2, .7, .1}, million, ties));
        EXPECT_EQ(need(quotas.grade_of(need(kpi::standing_of(.3, scores)))), ties == kpi::QuotaTies::up ? 0U : 2U);
    }
}

TEST(Million, PeopleArePaidByPlace) {
    const auto scores = mixed_up(million);
    Column prizes(million);
    for (std::size_t i = 0; i < million; ++i) prizes[i] = static_cast<double>(million - i) / 100;
    for (const double unit : {.01, .3}) {
        const auto schedule = need(kpi::PayoutSchedule::make({.payouts = prizes, .unit = unit}));
        Column paid(million);
        ASSERT_THAT(schedule.payments(scores, paid), Succeeds());
        for (const std::size_t i : {0U, 123'456U, 999'999U})
            EXPECT_THAT(need(schedule.payment_of(i, scores)).amount, Bits(paid[i]));
        for (std::size_t i = 0; i < million; i += unit == .01 ? 1U : 9'973U) {
            const Rational pay = Rational{static_cast<std::int64_t>(scores[i]) + 1, 100};
            const Decimal coin = oracle::shortest(unit);
            ASSERT_EQ(paid[i], unit == .01 ? (scores[i] + 1) / 100 : money(coins(pay, coin), coin).number);
        }
    }
}

/// A million shares split up: every coin, and parts that the oracle confirms.
/// @param digits  the shares, in whole numbers of any unit
void expect_split(const Column& shares, const std::vector<std::int64_t>& digits, double pool) {
    const auto all = need(kpi::Pool::make({.pool = pool}));
    std::vector<kpi::Allocation> accounts(shares.size());
    const auto totals = need(all.split(shares, accounts));
    EXPECT_EQ(totals.pool, pool);
    oracle::Integer total = 0;
    for (const auto share : digits) total += share;
    const auto units = std::llround(pool * 100);
    const auto count_of = [](double money) { return std::llround(money * 100); };
    long long given = 0;
    std::size_t extras = 0;
    std::int64_t least_extra = std::numeric_limits<std::int64_t>::max();
    std::int64_t most_other = -1;
    std::size_t mistakes = 0;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        given += count_of(accounts[i].amount);
        extras += accounts[i].has_extra ? 1U : 0U;
        if (i % 9'973 != 0) continue;
        const auto expected = oracle::portion(Rational{digits[i]}, Rational{total}, units);
        if (expected.floor != count_of(accounts[i].floor)) ++mistakes;
        const auto billionths = static_cast<std::int64_t>(numerator(Rational{expected.remainder * 1'000'000'000}));
        if (accounts[i].has_extra)
            least_extra = std::min(least_extra, billionths);
        else
            most_other = std::max(most_other, billionths);
    }
    EXPECT_EQ(mistakes, 0U);
    EXPECT_EQ(given, units);
    EXPECT_EQ(static_cast<double>(extras), totals.leftover);
    EXPECT_GE(least_extra, most_other);
    Column parts(shares.size());
    ASSERT_THAT(all.split(shares, parts), Succeeds());
    for (std::size_t i = 0; i < shares.size(); ++i) ASSERT_EQ(parts[i], accounts[i].amount);
}

TEST(Million, SharesAddUpToThePool) {
    std::vector<std::int64_t> digits(million);
    Column shares(million);
    for (std::size_t i = 0; i < million; ++i) {
        digits[i] = static_cast<std::int64_t>(i * 7'919 % 1'000'003);
        shares[i] = static_cast<double>(digits[i]) / 100;
    }
    expect_split(shares, digits, 12'345'678.9);
}

TEST(Million, SharesOfSixteenDigitsAddUpToThePool) {
    std::vector<std::int64_t> digits(million);
    Column shares(million);
    for (std::size_t i = 0; i < million; ++i) {
        digits[i] = 1'000'000'000'000'001 + static_cast<std::int64_t>(i * 7'919'000'001 % 5'000'000'000'000'000);
        shares[i] = static_cast<double>(digits[i]);
    }
    expect_split(shares, digits, 12'345'678.9);
}

TEST(Million, SharesNearTheEndOfDoublesAddUpToThePool) {
    std::vector<std::int64_t> digits(million);
    Column shares(million);
    for (std::size_t i = 0; i < million; ++i) {
        digits[i] = static_cast<std::int64_t>(i % 1'000);
        shares[i] = typed(Decimal{digits[i], -310});
    }
    expect_split(shares, digits, 12'345'678.9);
}

TEST(Million, PeopleAreGradedInOrder) {
    const auto scores = mixed_up(million);
    const auto ranking = need(kpi::Ranking::make(scores));
    const auto quotas = need(kpi::Quotas::make(Column{.2, .7, .1}, million));
    std::vector<std::size_t> heads(3);
    for (const double score : scores) {
        const auto grade = need(quotas.grade_of(need(ranking.standing_of(score))));
        ++heads.at(grade);
        ASSERT_EQ(grade, score >= 800'000 ? 0U : score >= 100'000 ? 1U : 2U);
    }
    EXPECT_THAT(heads, testing::ElementsAre(200'000, 700'000, 100'000));
}

TEST(Million, ItemsAddUp) {
    // A tenth each: doubles alone would be off in the sixth decimal.
    const Column tenths(million, .1);
    const auto ledger = need(kpi::PointsLedger::make({.points = tenths}));
    EXPECT_EQ(need(ledger.account(0, Column(million, 1))).score, 100'000);
    EXPECT_EQ(need(ledger.account(.000'000'001, Column(million, .1))).score, 10'000.000'000'001);
    const auto mean = need(kpi::WeightedMean::make(tenths, kpi::MissingScore::stop, kpi::WeightTotal::any()));
    EXPECT_EQ(need(mean(Column(million, 80.000'000'001))), 80.000'000'001);
    auto scores = mixed_up(million);
    EXPECT_EQ(need(mean(scores)), 499'999.5);
    scores[5] = blank;
    EXPECT_THAT(mean(scores), FailsFor(Reason::score_missing, kpi::Argument::item_scores, 5));
}

TEST(Million, BandsAreFound) {
    Column bounds(million);
    std::iota(bounds.begin(), bounds.end(), 0.0);
    const auto bands = need(kpi::Bands::make(bounds));
    for (std::size_t bound = 0; bound < million; bound += 9'973)
        ASSERT_EQ(need(bands.find(static_cast<double>(bound) + .5)), bound);
    const Column rates(million, .1);
    EXPECT_EQ(need(need(kpi::MarginalTier::make(bands, rates))(999'999.5)).amount, 99'999.95);
    EXPECT_EQ(need(need(kpi::InterpolatedTier::make(bands, bounds))(123'456.5)).amount, 123'456.5);
}

}  // namespace
