// TIER: bands and what they pay.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <kpi/tier.hpp>
#include <vector>

#include "generators.hpp"
#include "matchers.hpp"
#include "oracle.hpp"

namespace {

using kpi::Argument;
using kpi::BandEdge;
using kpi::Bands;
using kpi::InterpolatedTier;
using kpi::MarginalTier;
using kpi::Reason;
using oracle::Band;
using oracle::Decimal;

const double blank = kpi::missing();
const double a_text = kpi::invalid();

using Column = std::vector<double>;

/// The result of the band that holds the value: what TIER answers in its `step` mode.
kpi::Result<double> step(double value, const Column& bounds, const Column& results, BandEdge edge = BandEdge::from) {
    const auto bands = Bands::make(bounds, edge);
    if (!bands) return bands.error();
    if (const auto checked = kpi::check_list(results, bands->size(), Argument::results); !checked)
        return checked.error();
    const auto band = bands->find(value);
    if (!band) return band.error();
    return results[*band];
}

/// What a tier of the kind answers.
template <class Tier>
kpi::Result<kpi::TierAmount> computed(double value, const Column& bounds, const Column& results,
                                      BandEdge edge = BandEdge::from) {
    const auto bands = Bands::make(bounds, edge);
    if (!bands) return bands.error();
    const auto tier = Tier::make(*bands, results);
    if (!tier) return tier.error();
    return (*tier)(value);
}

kpi::Result<double> amount(const kpi::Result<kpi::TierAmount>& computed) {
    if (!computed) return computed.error();
    return computed->amount;
}

kpi::Result<double> linear(double value, const Column& bounds, const Column& results) {
    return amount(computed<InterpolatedTier>(value, bounds, results));
}

kpi::Result<double> marginal(double value, const Column& bounds, const Column& rates) {
    return amount(computed<MarginalTier>(value, bounds, rates));
}

// ---- Bands ------------------------------------------------------------------------------------

const Column grades{40, 60, 80, 100, 120};
const Column bonuses{300, 400, 500, 800, 1000};

TEST(Bands, RunFromTheirBoundUpToTheNext) {
    EXPECT_THAT(step(39, grades, bonuses), FailsFor(Reason::no_band, Argument::value));
    EXPECT_THAT(step(40, grades, bonuses), Answers(300));
    EXPECT_THAT(step(79.99, grades, bonuses), Answers(400));
    EXPECT_THAT(step(80, grades, bonuses), Answers(500));
    EXPECT_THAT(step(119.999999999, grades, bonuses), Answers(800));
    EXPECT_THAT(step(125, grades, bonuses), Answers(1000)) << "the last has no upper end";
    EXPECT_THAT(step(1e308, grades, bonuses), Answers(1000));
    EXPECT_THAT(step(-1e308, grades, bonuses), FailsFor(Reason::no_band));
}

TEST(Bands, RunUpToTheirBoundWhereTheyAreToldTo) {
    const Column seconds{30, 60, 120};
    const Column score{100, 80, 60};
    EXPECT_THAT(step(-1e308, seconds, score, BandEdge::upto), Answers(100)) << "the first has no lower end";
    EXPECT_THAT(step(30, seconds, score, BandEdge::upto), Answers(100));
    EXPECT_THAT(step(30.5, seconds, score, BandEdge::upto), Answers(80));
    EXPECT_THAT(step(30.000000001, seconds, score, BandEdge::upto), Answers(80));
    EXPECT_THAT(step(60, seconds, score, BandEdge::upto), Answers(80));
    EXPECT_THAT(step(120, seconds, score, BandEdge::upto), Answers(60));
    EXPECT_THAT(step(121, seconds, score, BandEdge::upto), FailsFor(Reason::no_band, Argument::value));
}

TEST(Bands, SayWhichValueTheyDoNotHold) {
    EXPECT_EQ(step(39, grades, bonuses).error().found, 39);
    EXPECT_EQ(step(121, {30, 120}, {1, 2}, BandEdge::upto).error().found, 121);
}

TEST(Bands, AreReachedOnTheSnappingRule) {
    EXPECT_THAT(step(.1 + .2, {.3}, {1}), Answers(1));
    EXPECT_THAT(step(.3, {.1 + .2}, {1}), Answers(1));
    EXPECT_THAT(step(.1 + .2, {.3}, {1}, BandEdge::upto), Answers(1)) << "and not left by a hair";
    EXPECT_THAT(step(79.9999999995, grades, bonuses), Answers(500)) << "a tie is rounded up to the bound";
    EXPECT_THAT(step(79.9999999994, grades, bonuses), Answers(400));
    EXPECT_THAT(step(80.0000000004, grades, bonuses, BandEdge::upto), Answers(500));
    EXPECT_THAT(step(80.0000000005, grades, bonuses, BandEdge::upto), Answers(800));
    EXPECT_THAT(step(0.0, {-1e-12}, {1}), Answers(1));
}

TEST(Bands, MustAscendOnTheSnappingRule) {
    EXPECT_THAT(Bands::make(Column{40, 40}), FailsFor(Reason::bounds_not_ascending, Argument::bounds, 1));
    EXPECT_THAT(Bands::make(Column{.3, .1 + .2}), FailsFor(Reason::bounds_not_ascending, Argument::bounds, 1));
    EXPECT_THAT(Bands::make(Column{.3, .300000001}), Succeeds());
    const auto falling = Bands::make(Column{40, 80, 60}, BandEdge::upto);
    EXPECT_THAT(falling, FailsFor(Reason::bounds_not_ascending, Argument::bounds, 2));
    EXPECT_EQ(falling.error().found, 60);
    EXPECT_EQ(falling.error().expected, 80);
}

TEST(Bands, MustBeNumbersWithoutGaps) {
    EXPECT_THAT(Bands::make(Column{40, a_text}), FailsFor(Reason::not_a_number, Argument::bounds, 1));
    EXPECT_THAT(Bands::make(Column{kpi::unbounded}), FailsFor(Reason::not_a_number, Argument::bounds, 0));
    EXPECT_THAT(Bands::make(Column{40, blank, 60}), FailsFor(Reason::blank_inside_table, Argument::bounds, 1));
    EXPECT_THAT(Bands::make(Column{blank, 60}), FailsFor(Reason::blank_inside_table, Argument::bounds, 0));
}

TEST(Bands, MayHaveSpareRows) {
    const auto bands = Bands::make(Column{40, 60, blank, blank});
    ASSERT_THAT(bands, Succeeds());
    EXPECT_EQ(bands->size(), 2);
    EXPECT_THAT(step(70, {40, 60, blank}, {300, 400, blank, blank}), Answers(400));
}

TEST(Bands, ThatAreNoneHoldNothing) {
    EXPECT_THAT(step(70, {}, {}), FailsFor(Reason::no_band));
    EXPECT_THAT(step(70, {blank, blank}, {blank}, BandEdge::upto), FailsFor(Reason::no_band));
}

TEST(Bands, MayBeMany) {
    Column bounds;
    for (int i = 0; i < 100; ++i) bounds.push_back(i);
    for (int i = 0; i < 100; ++i) EXPECT_THAT(step(i + .5, bounds, bounds), Answers(static_cast<double>(i)));
}

// ---- Results ----------------------------------------------------------------------------------

TEST(Results, AreAsManyAsTheBands) {
    const auto too_few = step(70, grades, {300, 400});
    EXPECT_THAT(too_few, FailsFor(Reason::size_mismatch, Argument::results));
    EXPECT_EQ(too_few.error().found, 2);
    EXPECT_EQ(too_few.error().expected, 5);
    EXPECT_THAT(step(70, {40}, {300, 400}), FailsFor(Reason::size_mismatch));
    EXPECT_THAT(linear(70, {40}, {300, 400}), FailsFor(Reason::size_mismatch));
    EXPECT_THAT(marginal(70, {40, 60}, {300}), FailsFor(Reason::size_mismatch));
}

TEST(Results, HaveNoGaps) {
    EXPECT_THAT(step(70, {40, 60}, {blank, 400}), FailsFor(Reason::blank_inside_table, Argument::results, 0));
    EXPECT_THAT(linear(70, {40, 60}, {blank, 400}), FailsFor(Reason::blank_inside_table, Argument::results, 0));
}

TEST(Results, MayBeTextWhereNothingIsCalculated) {
    EXPECT_THAT(kpi::check_list(Column{a_text, a_text}, 2, Argument::results), Succeeds());
    EXPECT_THAT(linear(40, {40, 60}, {1, a_text}), FailsFor(Reason::not_a_number, Argument::results, 1));
    EXPECT_THAT(marginal(40, {40, 60}, {a_text, 1}), FailsFor(Reason::not_a_number, Argument::results, 0));
}

TEST(Results, AreComputedWithInBandsThatRunFromTheirBoundOnly) {
    const auto refused = FailsFor(Reason::edge_needs_step, Argument::edge);
    EXPECT_THAT(computed<InterpolatedTier>(70, {40, 60}, {1, 2}, BandEdge::upto), refused);
    EXPECT_THAT(computed<MarginalTier>(70, {40, 60}, {1, 2}, BandEdge::upto), refused);
}

TEST(Results, AreKeptWithoutTheSpareRows) {
    const Column results{1, 2, blank};
    const auto bands = need(Bands::make(Column{.1 + .2, 60, blank}));
    EXPECT_THAT(bands.bounds(), testing::ElementsAre(Bits(.3), Bits(60.0)));
    EXPECT_THAT(bands.typed_bounds(), testing::ElementsAre(Bits(.1 + .2), Bits(60.0)));
    EXPECT_THAT(need(InterpolatedTier::make(bands, results)).numbers(), testing::ElementsAre(1, 2));
    EXPECT_THAT(need(MarginalTier::make(bands, results)).numbers(), testing::ElementsAre(1, 2));
}

// ---- Straight lines ---------------------------------------------------------------------------

TEST(Linear, RunsStraightFromPointToPoint) {
    EXPECT_THAT(linear(40, grades, bonuses), Answers(300));
    EXPECT_THAT(linear(50, grades, bonuses), Answers(350));
    EXPECT_THAT(linear(60, grades, bonuses), Answers(400));
    EXPECT_THAT(linear(90, grades, bonuses), Answers(650));
    EXPECT_THAT(linear(.3, {.1, .7}, {0, 3}), Answers(1));
    EXPECT_THAT(linear(1, {0, 3}, {0, 1}), Answers(0.333333333));
    EXPECT_THAT(linear(2, {0, 3}, {0, -1}), Answers(-0.666666667));
}

TEST(Linear, StaysAtTheLastResultPastTheLastPoint) {
    EXPECT_THAT(linear(120, grades, bonuses), Answers(1000));
    EXPECT_THAT(linear(1e300, grades, bonuses), Answers(1000));
    EXPECT_THAT(linear(5, {3}, {.1 + .2}), Answers(.3)) << "snapped like every score";
}

TEST(Linear, HasNoAnswerBelowTheFirstPoint) {
    EXPECT_THAT(linear(39.999999999, grades, bonuses), FailsFor(Reason::no_band, Argument::value));
}

TEST(Linear, CountsAValueThatReachesABoundAsTheBound) {
    const Column bounds{0, 80, 100};
    const Column results{60, 60, 160};
    EXPECT_THAT(linear(79.9999999996, bounds, results), Answers(60)) << "not 59.999999998 of the line above";
    EXPECT_THAT(linear(80.0000000004, bounds, results), Answers(60));
    EXPECT_THAT(linear(79.9999999995, bounds, results), Answers(60)) << "a tie is rounded up to the bound";
    EXPECT_THAT(linear(79.9999999994, {0, 80, 100}, {0, 80, 160}), Answers(79.999999999));
    EXPECT_THAT(linear(-.0000000004, bounds, {60, 1e9, 1e9}), Answers(60)) << "of the first bound as well";
    EXPECT_THAT(linear(99.9999999996, bounds, {0, 0, 1e9}), Answers(1e9)) << "and of the last";
    EXPECT_THAT(linear(.3, {0, .1 + .2, 1}, {0, 5, 1e12}), Answers(5));
    EXPECT_THAT(linear(.1 + .2, {0, .3, 1}, {0, 5, 1e12}), Answers(5));
    EXPECT_THAT(linear(123'456'789.012'344, {0, 123'456'789.01234, 123'456'790}, {0, 7, 1e15}), Answers(7))
        << "in the fifteenth digit";
}

TEST(Linear, IsExactAcrossTheWholeRange) {
    EXPECT_THAT(linear(0, {-1e308, 1e308}, {-1e308, 1e308}), Answers(0.0));
    EXPECT_THAT(linear(1, {0, 2}, {-1.7e308, 1.7e308}), Answers(0.0));
}

// ---- Progressive rates ------------------------------------------------------------------------

TEST(Marginal, AppliesEachRateToItsPart) {
    const Column from{0, 10'000, 50'000};
    const Column rates{.01, .02, .05};
    EXPECT_THAT(marginal(0, from, rates), Answers(0.0));
    EXPECT_THAT(marginal(5'000, from, rates), Answers(50));
    EXPECT_THAT(marginal(10'000, from, rates), Answers(100));
    EXPECT_THAT(marginal(10'000.01, from, rates), Answers(100.0002));
    EXPECT_THAT(marginal(50'000, from, rates), Answers(900));
    EXPECT_THAT(marginal(123'456.78, from, rates), Answers(4572.839));
    EXPECT_THAT(marginal(-1, from, rates), FailsFor(Reason::no_band, Argument::value));
}

TEST(Marginal, CountsFromTheFirstBound) {
    EXPECT_THAT(marginal(150, {100}, {2}), Answers(100));
    EXPECT_THAT(marginal(100, {100}, {2}), Answers(0.0));
    EXPECT_THAT(marginal(0, {-10, 0}, {1, 5}), Answers(10));
}

TEST(Marginal, CountsAValueThatReachesABoundAsTheBound) {
    EXPECT_THAT(marginal(.1 + .2, {0, .3}, {1, 1e9}), Answers(.3)) << "no part of it lies above";
    EXPECT_THAT(marginal(.3, {0, .1 + .2}, {1, 1e9}), Answers(.3));
    EXPECT_THAT(marginal(.3, {.1 + .2}, {1e9}), Answers(0.0));
    EXPECT_THAT(marginal(.1 + .2, {.3}, {1e9}), Answers(0.0));
    EXPECT_THAT(marginal(79.9999999996, {0, 80, 100}, {1e6, 1, 1}), Answers(80e6)) << "the whole of the band below";
    EXPECT_THAT(marginal(80.0000000004, {0, 80, 100}, {1, 1e12, 1}), Answers(80));
    EXPECT_THAT(marginal(80.0000000005, {0, 80, 100}, {1, 1e12, 1}), Answers(580));
    EXPECT_THAT(marginal(123'456'789.012'344, {0, 123'456'789.01234}, {0, 1e9}), Answers(0.0))
        << "in the fifteenth digit";
}

TEST(Marginal, SaysWhenTheSumIsMoreThanADouble) {
    EXPECT_THAT(marginal(1e308, {0}, {100}), FailsFor(Reason::out_of_range, Argument::value));
    EXPECT_THAT(marginal(1e308, {0}, {.5}), Answers(5e307));
}

// ---- Random bands -----------------------------------------------------------------------------

/// Bounds that ascend, `fewest_decimals` or finer, below 1e5 with at most 9 decimals.
rc::Gen<std::vector<Band>> tables() {
    return rc::gen::exec([] {
        const int decimals = *rc::gen::element(0, 0, 1, 2, 4, 9);
        const auto step = rc::gen::inRange<std::int64_t>(1, 500);
        const auto result = rc::gen::oneOf(generators::decimal(1'000, 0), generators::decimal(99'999, -3),
                                           generators::decimal(999'999'999, -9));
        std::vector<Band> bands;
        const auto count = *rc::gen::inRange(1, 13);
        auto bound = *generators::around_zero(5'000);
        for (int i = 0; i < count; ++i, bound += *step) bands.push_back({{bound, -decimals}, *result});
        return bands;
    });
}

/// `decimal` with as many decimals as `exponent` says, if it has not more.
Decimal finer(const Decimal& decimal, int exponent) {
    exponent = std::min(exponent, decimal.exponent);
    return {decimal.digits * generators::power_of_ten(decimal.exponent - exponent), exponent};
}

/// The same, where half of the tables have bounds that are off by less than the snapping rule sees.
rc::Gen<std::vector<Band>> tables_off_by_a_hair() {
    return rc::gen::exec([] {
        auto bands = *tables();
        if (*rc::gen::arbitrary<bool>())
            for (auto& band : bands) {
                band.bound = finer(band.bound, -10);
                band.bound.digits += *rc::gen::element<std::int64_t>(0, 0, 4, -4);
            }
        return bands;
    });
}

/// On a bound or so many units of the `exponent` beside one, or anywhere.
Decimal value_near(const std::vector<Band>& bands, int exponent) {
    if (*rc::gen::inRange(0, 4) == 3) return *generators::decimal(2'000'000, -2);
    auto value = finer((*rc::gen::elementOf(bands)).bound, exponent);
    value.digits += *rc::gen::element<std::int64_t>(0, 0, 1, -1, 4, -4, 5, -5, -6);
    return value;
}

std::vector<double> bounds_of(const std::vector<Band>& bands) {
    std::vector<double> bounds;
    for (const auto& band : bands) bounds.push_back(typed(band.bound));
    return bounds;
}

std::vector<double> results_of(const std::vector<Band>& bands) {
    std::vector<double> results;
    for (const auto& band : bands) results.push_back(typed(band.result));
    return results;
}

/// Which band holds the value, as a place in the table.
oracle::Outcome place_of(double value, const std::vector<Band>& bands, BandEdge edge) {
    const auto place = need(Bands::make(bounds_of(bands), edge)).find(value);
    return place ? oracle::outcome(static_cast<double>(*place)) : oracle::outcome(place.error().reason);
}

void expect_right_band(const std::vector<Band>& bands, const Decimal& value) {
    for (const auto edge : {BandEdge::from, BandEdge::upto}) {
        const auto place = band(value, bands, edge);
        const auto expected = place ? oracle::outcome(static_cast<double>(*place)) : oracle::outcome(Reason::no_band);
        RC_ASSERT(place_of(typed(value), bands, edge) == expected);
    }
}

// One decimal further than the snapping rule goes, so that it decides.
RC_GTEST_PROP(TierProperty, FindsTheBandOfAValueOnOrBesideABound, ()) {
    const auto bands = *tables_off_by_a_hair();
    expect_right_band(bands, value_near(bands, -10));
}

RC_GTEST_PROP(TierProperty, FindsTheBandOfAComputedValue, ()) {
    const auto bands = *tables();
    const auto bound = (*rc::gen::elementOf(bands)).bound;
    // One bit off the bound is on the bound.
    const double beside = std::nextafter(typed(bound), *rc::gen::element(-kpi::unbounded, kpi::unbounded));
    for (const auto edge : {BandEdge::from, BandEdge::upto})
        RC_ASSERT(place_of(beside, bands, edge) == place_of(typed(bound), bands, edge));
}

RC_GTEST_PROP(TierProperty, FindsTheBandOfALargeValue, ()) {
    auto bands = *tables();
    const int zeros = *rc::gen::inRange(1, 25);
    for (auto& band : bands) band.bound = {band.bound.digits, zeros};
    auto value = (*rc::gen::elementOf(bands)).bound;
    // Down to the 15th digit, one more than counts.
    while (std::abs(value.digits) < generators::power_of_ten(14) && value.digits != 0)
        value = {value.digits * 10, value.exponent - 1};
    value.digits += *rc::gen::element<std::int64_t>(0, 1, -1, 4, -4, 5, -5, 6, -6);
    RC_PRE(std::abs(value.digits) < generators::power_of_ten(15));
    expect_right_band(bands, value);
}

RC_GTEST_PROP(TierProperty, InterpolatesExactly, ()) {
    const auto bands = *tables_off_by_a_hair();
    const auto value = value_near(bands, *rc::gen::element(-9, -10));
    RC_ASSERT(oracle::outcome(linear(typed(value), bounds_of(bands), results_of(bands))) == interpolated(value, bands));
}

RC_GTEST_PROP(TierProperty, AddsUpProgressiveRatesExactly, ()) {
    const auto bands = *tables_off_by_a_hair();
    const auto value = value_near(bands, *rc::gen::element(-9, -10));
    RC_ASSERT(oracle::outcome(marginal(typed(value), bounds_of(bands), results_of(bands))) == marginal(value, bands));
}

// Amounts of money: thresholds in the thousands and millions, to the cent.
RC_GTEST_PROP(TierProperty, CalculatesLargeAmountsExactly, ()) {
    auto bands = *tables();
    for (auto& band : bands) band.bound = {band.bound.digits, *rc::gen::just(3)};
    const auto value = *rc::gen::oneOf(generators::decimal(999'999'999'999, -2), generators::decimal(9'999, 3));
    const auto bounds = bounds_of(bands);
    const auto results = results_of(bands);
    RC_ASSERT(oracle::outcome(linear(typed(value), bounds, results)) == interpolated(value, bands));
    RC_ASSERT(oracle::outcome(marginal(typed(value), bounds, results)) == marginal(value, bands));
}

RC_GTEST_PROP(TierProperty, InterpolatesTheResultsAtTheBounds, ()) {
    const auto bands = *tables();
    for (const auto& band : bands)
        RC_ASSERT(oracle::outcome(linear(typed(band.bound), bounds_of(bands), results_of(bands))) ==
                  oracle::outcome(typed(band.result) + 0.0));
}

// On or beside every bound by less than the snapping rule sees.
RC_GTEST_PROP(TierProperty, AnswersBesideABoundWhatItAnswersOnIt, ()) {
    const auto bands = *tables();
    const auto bounds = bounds_of(bands);
    const auto results = results_of(bands);
    for (const auto& band : bands) {
        auto beside = finer(band.bound, -10);
        beside.digits += *rc::gen::element<std::int64_t>(1, -1, 4, -4);
        RC_ASSERT(oracle::outcome(linear(typed(beside), bounds, results)) ==
                  oracle::outcome(linear(typed(band.bound), bounds, results)));
        RC_ASSERT(oracle::outcome(marginal(typed(beside), bounds, results)) ==
                  oracle::outcome(marginal(typed(band.bound), bounds, results)));
    }
}

RC_GTEST_PROP(TierProperty, IgnoresSpareRows, ()) {
    const auto bands = *tables();
    const double value = typed(value_near(bands, -10));
    auto bounds = bounds_of(bands);
    auto results = results_of(bands);
    const auto before = oracle::outcome(step(value, bounds, results));
    bounds.resize(bounds.size() + 2, blank);
    results.resize(results.size() + 3, blank);
    RC_ASSERT(oracle::outcome(step(value, bounds, results)) == before);
}

RC_GTEST_PROP(TierProperty, SaysInWhichBandAnAmountIsComputed, ()) {
    const auto bands = *tables();
    const auto value = value_near(bands, -10);
    const auto bounds = bounds_of(bands);
    const auto results = results_of(bands);
    const auto expected = band(value, bands, BandEdge::from);
    for (const auto& amount : {computed<InterpolatedTier>(typed(value), bounds, results),
                               computed<MarginalTier>(typed(value), bounds, results)}) {
        RC_ASSERT(amount.has_value() == expected.has_value());
        if (amount) RC_ASSERT(amount->band == *expected);
    }
}

}  // namespace
