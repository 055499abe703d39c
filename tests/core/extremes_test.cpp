// Every family on numbers at the ends of what a double can be, and on very many people: what comes out
// is what the oracle says, or the error of the contract.
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
#include <numeric>
#include <vector>

#include "generators.hpp"
#include "matchers.hpp"
#include "oracle.hpp"

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

RC_GTEST_PROP(ExtremesProperty, WeightedIsTheOracles, ()) {
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

RC_GTEST_PROP(ExtremesProperty, ThresholdIsTheOracles, ()) {
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

RC_GTEST_PROP(ExtremesProperty, TierIsTheOracles, ()) {
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
    const auto amount = [](const kpi::Result<kpi::TierAmount>& tier) {
        return tier ? oracle::outcome(tier->amount) : oracle::outcome(tier.error().reason);
    };
    RC_ASSERT(amount(interpolated_tier(typed(value), made, bounds, results)) == interpolated(value, bands));
    RC_ASSERT(amount(marginal_tier(typed(value), made, bounds, results)) == marginal(value, bands));
}

RC_GTEST_PROP(ExtremesProperty, RankIsTheOracles, ()) {
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

RC_GTEST_PROP(ExtremesProperty, RankPayIsTheOracles, ()) {
    using kpi::PayoutTies;
    const auto scores = *rc::gen::oneOf(generators::population(1, 5), rc::gen::exec([] { return some_cells(few()); }));
    oracle::Prizes prizes;
    prizes.payouts = generators::some(few(0, 5), extreme());
    prizes.ties = *rc::gen::element(PayoutTies::split, PayoutTies::split, PayoutTies::same, PayoutTies::dense);
    prizes.otherwise = *extreme();
    prizes.unit = *rc::gen::element(positive(), Decimal{1, -2}, Decimal{1, 0}, Decimal{3, -1});
    // A coin that some of the money is a number of.
    if (!prizes.payouts.empty() && prizes.payouts.front().digits != 0 && *rc::gen::arbitrary<bool>()) {
        const double piece = std::abs(typed(prizes.payouts.front())) / *rc::gen::inRange(1, 1'000);
        if (piece > 0) prizes.unit = oracle::shortest(piece);
    }

    const auto doubles = elements(scores);
    const auto list = typed(prizes.payouts);
    const kpi::PayoutTerms terms{
        .payouts = list, .ties = prizes.ties, .otherwise = typed(prizes.otherwise), .unit = typed(prizes.unit)};
    RC_ASSERT(check(terms).has_value());

    const auto expected = oracle::pay_of_all(scores, prizes);
    const bool fails = std::any_of(expected.begin(), expected.end(),
                                   [](const Outcome& pay) { return pay.kind == Outcome::Kind::error; });
    Column paid(scores.size());
    const auto column = payouts(doubles, terms, paid);
    RC_ASSERT(column.has_value() == !fails);
    if (fails) RC_ASSERT(column.error().reason == Reason::out_of_range);
    std::vector<kpi::Payment> accounts(scores.size());
    RC_ASSERT(payments(doubles, terms, accounts).has_value() == !fails);
    for (std::size_t i = 0; i < scores.size() && !fails; ++i) {
        RC_ASSERT(oracle::outcome(paid[i]) == expected[i]);
        RC_ASSERT(oracle::outcome(accounts[i].amount) == expected[i]);
    }

    const auto alone = oracle::pay_one_by_one(scores, prizes);
    for (std::size_t i = 0; i < scores.size(); ++i) {
        if (!kpi::is_number(doubles[i])) continue;
        const auto payment = payment_of(doubles[i], need(kpi::standing_of(doubles[i], doubles)), terms);
        RC_ASSERT((payment ? oracle::outcome(payment->amount) : oracle::outcome(payment.error().reason)) == alone[i]);
    }
}

RC_GTEST_PROP(ExtremesProperty, AllocateIsTheOracles, ()) {
    const auto shares = with_gaps(some_magnitudes(few(0, 6)));
    const auto pool = *extreme();
    auto unit = *rc::gen::element(positive(), Decimal{1, -2}, Decimal{1, 0});
    if (pool.digits != 0 && *rc::gen::arbitrary<bool>()) {
        const double piece = std::abs(typed(pool)) / *rc::gen::inRange(1, 1'000);
        if (piece > 0) unit = oracle::shortest(piece);
    }
    const auto expected = split(shares, pool, unit);
    const kpi::AllocationTerms terms{.pool = typed(pool), .unit = typed(unit)};
    Column parts(shares.size());
    std::vector<kpi::Allocation> accounts(shares.size());
    const auto given = allocate(elements(shares), terms, parts);
    const auto accounted = allocations(elements(shares), terms, accounts);
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

RC_GTEST_PROP(ExtremesProperty, QuotaIsTheOracles, ()) {
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
        RC_ASSERT(made->grade_of({above, 1, above}) == grades.at(above));
}

RC_GTEST_PROP(ExtremesProperty, PointsAreTheOracles, ()) {
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
    for (const Column& nobody : {Column{}, Column{blank}, Column(1'000, blank), Column(1'000, a_text)}) {
        Column answers(nobody.size(), -1);
        EXPECT_THAT(kpi::ranks(nobody, kpi::RankTies::average, kpi::RankOrder::ascending, answers), Succeeds());
        for (std::size_t i = 0; i < nobody.size(); ++i) EXPECT_THAT(answers[i], Bits(nobody[i]));
        EXPECT_THAT(kpi::payouts(nobody, {.payouts = Column{100, 50}}, answers), Succeeds());
        for (std::size_t i = 0; i < nobody.size(); ++i) EXPECT_THAT(answers[i], Bits(nobody[i]));
        EXPECT_THAT(kpi::standing_of(1, nobody), FailsFor(Reason::not_among_scores));
        EXPECT_THAT(kpi::Quotas::make(Column{.5, .5}, 0), Succeeds());
    }
    Column parts(1'000, -1);
    EXPECT_THAT(kpi::allocate(Column(1'000, blank), {.pool = 1}, parts), Succeeds());
    for (const double part : parts) EXPECT_THAT(part, Bits(blank));
    EXPECT_THAT(kpi::allocate(Column(1'000, a_text), {.pool = 1}, parts),
                FailsFor(Reason::not_a_number, kpi::Argument::shares, 0));
}

TEST(Extremes, OneIsTheFirstAndTheLast) {
    for (const double score : {1e308, -1e308, 0.0, 1e-310, -1e15 - .5}) {
        Column answer(1);
        for (const auto ties : {kpi::RankTies::min, kpi::RankTies::max, kpi::RankTies::average, kpi::RankTies::dense}) {
            EXPECT_THAT(kpi::ranks(Column{score}, ties, kpi::RankOrder::ascending, answer), Succeeds());
            EXPECT_EQ(answer[0], 1);
        }
        EXPECT_THAT(kpi::payouts(Column{score}, {.payouts = Column{100, 50}}, answer), Succeeds());
        EXPECT_EQ(answer[0], 100);
    }
}

TEST(Extremes, WeightsNearTheEndOfDoublesAreWeights) {
    Column parts(3);
    EXPECT_THAT(kpi::allocate(Column{1e-310, 1e-310, 2e-310}, {.pool = 400, .unit = 1}, parts), Succeeds());
    EXPECT_EQ(parts, (Column{100, 100, 200}));
    EXPECT_THAT(kpi::allocate(Column{1e308, 1e308, 1e308}, {.pool = 300, .unit = 1}, parts), Succeeds());
    EXPECT_EQ(parts, (Column{100, 100, 100}));
    EXPECT_THAT(kpi::allocate(Column{1e308, 1e-310, 1e308}, {.pool = 300, .unit = 1}, parts), Succeeds());
    EXPECT_EQ(parts, (Column{150, 0, 150}));
}

// ---- A million people -------------------------------------------------------------------------

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
    const kpi::Ranking ranking{scores, kpi::RankOrder::ascending};
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
    ASSERT_THAT(kpi::payouts(scores, {.payouts = prizes}, answers), Succeeds());
    for (std::size_t i = 0; i < million; ++i) ASSERT_EQ(answers[i], i < 7 ? 1.01 : 1);
    for (const auto ties : {kpi::QuotaTies::up, kpi::QuotaTies::down}) {
        const auto quotas = need(kpi::Quotas::make(Column{.2, .7, .1}, million, ties));
        EXPECT_EQ(quotas.grade_of(need(kpi::standing_of(.3, scores))), ties == kpi::QuotaTies::up ? 0U : 2U);
    }
}

TEST(Million, PeopleArePaidByPlace) {
    const auto scores = mixed_up(million);
    Column prizes(million);
    for (std::size_t i = 0; i < million; ++i) prizes[i] = static_cast<double>(million - i) / 100;
    for (const double unit : {.01, .3}) {
        const kpi::PayoutTerms terms{.payouts = prizes, .unit = unit};
        Column paid(million);
        ASSERT_THAT(kpi::payouts(scores, terms, paid), Succeeds());
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
    std::vector<kpi::Allocation> accounts(shares.size());
    const auto totals = need(kpi::allocations(shares, {.pool = pool}, accounts));
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
    ASSERT_THAT(kpi::allocate(shares, {.pool = pool}, parts), Succeeds());
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
    const kpi::Ranking ranking{scores};
    const auto quotas = need(kpi::Quotas::make(Column{.2, .7, .1}, million));
    std::vector<std::size_t> heads(3);
    for (const double score : scores) {
        const auto grade = quotas.grade_of(need(ranking.standing_of(score)));
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
    for (double value = .5; value < million; value += 9'973)
        ASSERT_EQ(need(bands.find(value)), static_cast<std::size_t>(value));
    const Column rates(million, .1);
    EXPECT_EQ(need(marginal_tier(999'999.5, bands, bounds, rates)).amount, 99'999.95);
    EXPECT_EQ(need(interpolated_tier(123'456.5, bands, bounds, bounds)).amount, 123'456.5);
}

}  // namespace
