// Every family on numbers at the ends of what a double can be: what comes out is what the oracle says,
// or the error of the contract.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <kpi/allocation.hpp>
#include <kpi/payout.hpp>
#include <kpi/points.hpp>
#include <kpi/quota.hpp>
#include <kpi/rank.hpp>
#include <kpi/threshold.hpp>
#include <kpi/tier.hpp>
#include <kpi/weighted.hpp>
#include <limits>
#include <vector>

#include "generators.hpp"
#include "matchers.hpp"
#include "oracle.hpp"
#include "property.hpp"
#include "schedules.hpp"

namespace {

using kpi::Reason;
using oracle::Cell;
using oracle::Decimal;
using oracle::Outcome;
using oracle::Rational;

const double blank = kpi::missing();
const double a_text = kpi::invalid();

using Column = std::vector<double>;
using Limits = std::numeric_limits<double>;

// ---- Extreme numbers --------------------------------------------------------------------------

/// Each is the shortest decimal of its double.
rc::Gen<Decimal> extreme() {
    const auto known = rc::gen::map(rc::gen::elementOf(std::vector<double>{0,
                                                                           1,
                                                                           100,
                                                                           .1,
                                                                           .3,
                                                                           .1 + .2,
                                                                           1.0 / 3,
                                                                           5e-10,
                                                                           4.9999999e-10,
                                                                           1e-12,
                                                                           99'999.999'999'999'5,
                                                                           1e5,
                                                                           123'456.789'012'345,
                                                                           1e14,
                                                                           999'999'999'999'999,
                                                                           1'000'000'000'000'000.3,
                                                                           4'503'599'627'370'496.5,
                                                                           9'007'199'254'740'992,
                                                                           9'007'199'254'740'994,
                                                                           1e22,
                                                                           1e23,
                                                                           1e100,
                                                                           1e-100,
                                                                           1e-300,
                                                                           1e-310,
                                                                           1e-320,
                                                                           Limits::denorm_min(),
                                                                           Limits::min(),
                                                                           1e300,
                                                                           1e308,
                                                                           1.7e308,
                                                                           Limits::max()}),
                                    oracle::shortest);
    const auto any = rc::gen::map(generators::any_decimal(-335, 292),
                                  [](const Decimal& x) { return oracle::shortest(std::abs(typed(x))); });
    const auto usual = rc::gen::map(generators::decimal(10'000, -2),
                                    [](const Decimal& x) { return oracle::shortest(std::abs(typed(x))); });
    const auto size = rc::gen::weightedOneOf<Decimal>({{4, known}, {2, any}, {1, usual}});
    return rc::gen::map(rc::gen::pair(size, rc::gen::element(1, 1, 1, -1)), [](const auto& x) {
        return Decimal{x.first.digits * x.second, x.first.exponent};
    });
}

Decimal magnitude(const Decimal& x) {
    return {std::abs(x.digits), x.exponent};
}

Decimal positive() {
    const auto x = magnitude(*extreme());
    return x.digits == 0 ? Decimal{1, 0} : x;
}

Cell magnitude(const Cell& cell) {
    return {cell.kind, magnitude(cell.number)};
}

std::vector<Cell> some_cells(std::size_t count) {
    return generators::cells(generators::some(count, extreme()));
}

std::vector<Cell> some_magnitudes(std::size_t count) {
    auto cells = some_cells(count);
    for (auto& cell : cells) cell = magnitude(cell);
    return cells;
}

/// Some of them blank.
std::vector<Cell> with_gaps(std::vector<Cell> cells) {
    for (auto& cell : cells)
        if (*rc::gen::inRange(0, 8) == 7) cell = {};
    return cells;
}

std::size_t few(std::size_t least = 1, std::size_t most = 5) {
    return *rc::gen::inRange(least, most);
}

// ---- The families -----------------------------------------------------------------------------

KPI_COSTLY_PROP(ExtremesProperty, WeightedIsTheOracles, 2) {
    using kpi::MissingScore;
    const auto count = few();
    const auto scores = with_gaps(some_cells(count));
    const auto weights = some_magnitudes(count);
    const auto missing = *rc::gen::element(MissingScore::stop, MissingScore::zero, MissingScore::skip);
    oracle::Total total{*rc::gen::element(oracle::Total::Kind::any, oracle::Total::Kind::any,
                                          oracle::Total::Kind::automatic, oracle::Total::Kind::given),
                        *rc::gen::element(weights.front().number, positive())};
    if (total.given.digits == 0) total.given = {1, 0};

    auto wanted = kpi::WeightTotal::automatic();
    if (total.kind == oracle::Total::Kind::any) wanted = kpi::WeightTotal::any();
    if (total.kind == oracle::Total::Kind::given) wanted = kpi::WeightTotal::of(typed(total.given));
    const auto doubles = elements(weights);
    const auto made = kpi::WeightedMean::make(doubles, missing, wanted);
    const auto given = made ? oracle::outcome((*made)(elements(scores))) : oracle::outcome(made.error().reason);
    RC_ASSERT(given == weighted(scores, weights, missing, total));
}

KPI_COSTLY_PROP(ExtremesProperty, ThresholdIsTheOracles, 2) {
    using kpi::PartialStep;
    oracle::Target target{*extreme(), *extreme(), *extreme(), *extreme(), positive(), {}, {}};
    auto low = *extreme();
    auto high = *extreme();
    if (exact(low) > exact(high)) std::swap(low, high);
    if (*rc::gen::arbitrary<bool>()) target.low = low;
    if (*rc::gen::arbitrary<bool>()) target.high = high;
    target.partial = *rc::gen::element(PartialStep::linear, PartialStep::full, PartialStep::started);
    const auto actual = *rc::gen::oneOf(extreme(), rc::gen::just(target.target));

    const auto made = kpi::Threshold::make({.target = typed(target.target),
                                            .base = typed(target.base),
                                            .above = typed(target.above),
                                            .below = typed(target.below),
                                            .step = typed(target.step),
                                            .low = target.low ? typed(*target.low) : -kpi::unbounded,
                                            .high = target.high ? typed(*target.high) : kpi::unbounded,
                                            .partial = target.partial});
    RC_ASSERT(made.has_value());
    const auto points = (*made)(typed(actual));
    // More steps than a double holds cannot be counted.
    const bool counted = !std::isinf(oracle::nearest_double(steps(actual, target)));
    RC_ASSERT(oracle::outcome(points) == (counted ? threshold(actual, target) : oracle::outcome(Reason::out_of_range)));
    const auto account = made->account(typed(actual));
    RC_ASSERT(account.has_value() == points.has_value());
    if (!account) return;
    RC_ASSERT(account->counted == oracle::nearest_double(steps(actual, target)));
    RC_ASSERT(account->score == std::clamp(account->points, made->terms().low, made->terms().high));
}

std::vector<oracle::Band> some_bands() {
    std::vector<oracle::Band> bands;
    for (const auto& bound : generators::some(few(), extreme())) bands.push_back({bound, *extreme()});
    std::sort(bands.begin(), bands.end(), [](const auto& a, const auto& b) { return exact(a.bound) < exact(b.bound); });
    const auto same = [](const auto& a, const auto& b) {
        return oracle::nearest_double(oracle::S(exact(a.bound))) == oracle::nearest_double(oracle::S(exact(b.bound)));
    };
    bands.erase(std::unique(bands.begin(), bands.end(), same), bands.end());
    return bands;
}

KPI_COSTLY_PROP(ExtremesProperty, TierIsTheOracles, 2) {
    const auto bands = some_bands();
    const auto value = *rc::gen::oneOf(
        extreme(), rc::gen::map(rc::gen::elementOf(bands), [](const auto& band) { return band.bound; }));
    Column bounds;
    Column results;
    for (const auto& band : bands) {
        bounds.push_back(typed(band.bound));
        results.push_back(typed(band.result));
    }
    for (const auto edge : {kpi::BandEdge::from, kpi::BandEdge::upto}) {
        const auto found = need(kpi::Bands::make(bounds, edge)).find(typed(value));
        const auto expected = band(value, bands, edge);
        RC_ASSERT(found.has_value() == expected.has_value());
        if (found) RC_ASSERT(*found == *expected);
    }
    const auto made = need(kpi::Bands::make(bounds));
    const auto amount = [&](const auto& tier) {
        const auto computed = tier(typed(value));
        return computed ? oracle::outcome(computed->amount) : oracle::outcome(computed.error().reason);
    };
    RC_ASSERT(amount(need(kpi::InterpolatedTier::make(made, results))) == interpolated(value, bands));
    RC_ASSERT(amount(need(kpi::MarginalTier::make(made, results))) == marginal(value, bands));
}

KPI_COSTLY_PROP(ExtremesProperty, RankIsTheOracles, 2) {
    using kpi::RankOrder;
    using kpi::RankTies;
    const auto scores = with_gaps(some_cells(few(0, 8)));
    const auto doubles = elements(scores);
    Column places(scores.size());
    for (const auto order : {RankOrder::descending, RankOrder::ascending})
        for (const auto ties : {RankTies::min, RankTies::max, RankTies::average, RankTies::dense}) {
            RC_ASSERT(kpi::ranks(doubles, ties, order, places).has_value());
            const auto expected = oracle::places(scores, ties, order);
            for (std::size_t i = 0; i < scores.size(); ++i) RC_ASSERT(oracle::outcome(places[i]) == expected[i]);
        }
}

KPI_COSTLY_PROP(ExtremesProperty, RankPayIsTheOracles, 2) {
    using kpi::PayoutTies;
    const auto scores = *rc::gen::oneOf(generators::population(1, 5), rc::gen::exec([] { return some_cells(few()); }));
    oracle::Prizes prizes;
    prizes.payouts = generators::some(few(0, 5), extreme());
    prizes.ties = *rc::gen::element(PayoutTies::split, PayoutTies::split, PayoutTies::same, PayoutTies::dense);
    prizes.order = *rc::gen::element(kpi::RankOrder::descending, kpi::RankOrder::ascending);
    if (*rc::gen::arbitrary<bool>()) prizes.min_score = *extreme();
    prizes.otherwise = *extreme();
    prizes.unit = *rc::gen::element(positive(), Decimal{1, -2}, Decimal{1, 0}, Decimal{3, -1});
    // A coin that some of the money is a number of.
    if (!prizes.payouts.empty() && prizes.payouts.front().digits != 0 && *rc::gen::arbitrary<bool>()) {
        const double piece = std::abs(typed(prizes.payouts.front())) / *rc::gen::inRange(1, 1'000);
        if (piece > 0) prizes.unit = oracle::shortest(piece);
    }

    const auto doubles = elements(scores);
    const auto terms = schedules::terms(prizes);
    const auto schedule = need(schedules::make(terms));

    const auto expected = oracle::pay_of_all(scores, prizes);
    const bool fails = std::any_of(expected.begin(), expected.end(),
                                   [](const Outcome& pay) { return pay.kind == Outcome::Kind::error; });
    Column paid(scores.size());
    const auto column = schedule.payments(doubles, paid);
    RC_ASSERT(column.has_value() == !fails);
    if (fails) RC_ASSERT(column.error().reason == Reason::out_of_range);
    std::vector<kpi::Payment> accounts(scores.size());
    RC_ASSERT(schedule.payments(doubles, accounts).has_value() == !fails);
    for (std::size_t i = 0; i < scores.size() && !fails; ++i) {
        RC_ASSERT(oracle::outcome(paid[i]) == expected[i]);
        RC_ASSERT(oracle::outcome(accounts[i].amount) == expected[i]);
    }

    const auto alone = oracle::pay_one_by_one(scores, prizes);
    for (std::size_t i = 0; i < scores.size(); ++i) {
        RC_ASSERT(schedules::outcome(schedule.payment_of(i, doubles)) == expected[i]);
        if (!kpi::is_number(doubles[i])) continue;
        const auto standing = need(kpi::standing_of(doubles[i], doubles, prizes.order));
        RC_ASSERT(schedules::outcome(schedule.payment(doubles[i], standing)) == alone[i]);
    }
}

KPI_COSTLY_PROP(ExtremesProperty, AllocateIsTheOracles, 2) {
    const auto shares = with_gaps(some_magnitudes(few(0, 6)));
    const auto pool = *extreme();
    auto unit = *rc::gen::element(positive(), Decimal{1, -2}, Decimal{1, 0});
    if (pool.digits != 0 && *rc::gen::arbitrary<bool>()) {
        const double piece = std::abs(typed(pool)) / *rc::gen::inRange(1, 1'000);
        if (piece > 0) unit = oracle::shortest(piece);
    }
    const auto expected = split(shares, pool, unit);
    const auto made = need(kpi::Pool::make({.pool = typed(pool), .unit = typed(unit)}));
    Column parts(shares.size());
    std::vector<kpi::Allocation> accounts(shares.size());
    const auto given = made.split(elements(shares), parts);
    const auto accounted = made.split(elements(shares), accounts);
    RC_ASSERT(given.has_value() == !expected.error.has_value());
    RC_ASSERT(accounted.has_value() == given.has_value());
    if (expected.error) {
        RC_ASSERT(given.error().reason == *expected.error);
        RC_ASSERT(accounted.error().reason == *expected.error);
        return;
    }
    for (std::size_t i = 0; i < shares.size(); ++i) {
        const auto& part = expected.parts[i];
        const auto amount = part ? money(part->units(), unit) : oracle::outcome(blank);
        RC_ASSERT(oracle::outcome(parts[i]) == amount);
        RC_ASSERT(oracle::outcome(accounts[i].amount) == amount);
        if (!part) continue;
        RC_ASSERT(kpi::is_number(accounts[i].ideal));
        RC_ASSERT(accounts[i].has_extra == part->has_extra);
    }
}

KPI_COSTLY_PROP(ExtremesProperty, QuotaIsTheOracles, 2) {
    auto quotas = some_magnitudes(few());
    // A whole one, so that not nearly all of them miss their total.
    quotas.at(*rc::gen::inRange<std::size_t>(0, quotas.size())) =
        generators::cell(*rc::gen::element(Decimal{1, 0}, Decimal{100, 0}, Decimal{999'999'999, -9}));
    if (*rc::gen::arbitrary<bool>())
        for (auto& quota : quotas)
            if (typed(quota.number) < 1e-5) quota.number.exponent = std::max(quota.number.exponent, -323);
    const auto people = *rc::gen::element<std::uint32_t>(0, 1, 2, 7, 1'000);
    const auto made = kpi::Quotas::make(elements(quotas), people);
    if (const auto refused = refusal(quotas)) {
        RC_ASSERT(!made.has_value());
        RC_ASSERT(made.error().reason == *refused);
        return;
    }
    RC_ASSERT(made.has_value());
    const auto grades = oracle::grade_of_places(quotas, people);
    for (std::uint32_t above = 0; above < people; ++above)
        RC_ASSERT(need(made->grade_of({above, 1, above, people})) == grades.at(above));
}

KPI_COSTLY_PROP(ExtremesProperty, PointsAreTheOracles, 2) {
    const auto items = few(0, 5);
    oracle::Ledger ledger{with_gaps(some_cells(1)).front(), with_gaps(some_cells(items)), some_cells(items), {}, {}};
    auto low = *extreme();
    auto high = *extreme();
    if (exact(low) > exact(high)) std::swap(low, high);
    if (*rc::gen::arbitrary<bool>()) ledger.low = low;
    if (*rc::gen::arbitrary<bool>()) ledger.high = high;
    const auto points = elements(ledger.points);
    const auto made = kpi::PointsLedger::make({.points = points,
                                               .low = ledger.low ? typed(low) : -kpi::unbounded,
                                               .high = ledger.high ? typed(high) : kpi::unbounded});
    RC_ASSERT(made.has_value());
    const auto entered = made->account(element(ledger.base), elements(ledger.counts));
    RC_ASSERT((entered ? oracle::outcome(entered->score) : oracle::outcome(entered.error().reason)) ==
              tally(ledger).score);
}

// ---- Nobody, one, and no scores at all --------------------------------------------------------

TEST(Extremes, NobodyIsPlacedPaidOrGraded) {
    const Column prizes{100, 50};
    const auto schedule = need(kpi::PayoutSchedule::make({.payouts = prizes}));
    for (const Column& nobody : {Column{}, Column{blank}, Column(1'000, blank), Column(1'000, a_text)}) {
        Column answers(nobody.size(), -1);
        EXPECT_THAT(kpi::ranks(nobody, kpi::RankTies::average, kpi::RankOrder::ascending, answers), Succeeds());
        for (std::size_t i = 0; i < nobody.size(); ++i) EXPECT_THAT(answers[i], Bits(nobody[i]));
        EXPECT_THAT(schedule.payments(nobody, answers), Succeeds());
        for (std::size_t i = 0; i < nobody.size(); ++i) EXPECT_THAT(answers[i], Bits(nobody[i]));
        EXPECT_THAT(kpi::standing_of(1, nobody), FailsFor(Reason::not_among_scores));
        EXPECT_THAT(kpi::Quotas::make(Column{.5, .5}, 0), Succeeds());
    }
    Column parts(1'000, -1);
    const auto pool = need(kpi::Pool::make({.pool = 1}));
    EXPECT_THAT(pool.split(Column(1'000, blank), parts), Succeeds());
    for (const double part : parts) EXPECT_THAT(part, Bits(blank));
    EXPECT_THAT(pool.split(Column(1'000, a_text), parts), FailsFor(Reason::not_a_number, kpi::Argument::shares, 0));
}

TEST(Extremes, OneIsTheFirstAndTheLast) {
    const Column prizes{100, 50};
    const auto schedule = need(kpi::PayoutSchedule::make({.payouts = prizes}));
    for (const double score : {1e308, -1e308, 0.0, 1e-310, -1e15 - .5}) {
        Column answer(1);
        for (const auto ties : {kpi::RankTies::min, kpi::RankTies::max, kpi::RankTies::average, kpi::RankTies::dense}) {
            EXPECT_THAT(kpi::ranks(Column{score}, ties, kpi::RankOrder::ascending, answer), Succeeds());
            EXPECT_EQ(answer[0], 1);
        }
        EXPECT_THAT(schedule.payments(Column{score}, answer), Succeeds());
        EXPECT_EQ(answer[0], 100);
    }
}

TEST(Extremes, WeightsNearTheEndOfDoublesAreWeights) {
    const auto split = [](const Column& shares, double pool) {
        Column parts(shares.size());
        EXPECT_THAT(need(kpi::Pool::make({.pool = pool, .unit = 1})).split(shares, parts), Succeeds());
        return parts;
    };
    EXPECT_EQ(split({1e-310, 1e-310, 2e-310}, 400), (Column{100, 100, 200}));
    EXPECT_EQ(split({1e308, 1e308, 1e308}, 300), (Column{100, 100, 100}));
    EXPECT_EQ(split({1e308, 1e-310, 1e308}, 300), (Column{150, 0, 150}));
}

}  // namespace
