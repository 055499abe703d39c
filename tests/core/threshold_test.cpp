// THRESHOLD: points by distance from a target.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <kpi/threshold.hpp>
#include <ostream>

#include "generators.hpp"
#include "matchers.hpp"
#include "oracle.hpp"

namespace {

using kpi::Argument;
using kpi::PartialStep;
using kpi::Reason;
using kpi::Threshold;
using kpi::ThresholdTerms;
using oracle::Decimal;

constexpr auto every_mode = {PartialStep::linear, PartialStep::full, PartialStep::started};

kpi::Result<double> points(double actual, const ThresholdTerms& terms) {
    const auto threshold = Threshold::make(terms);
    if (!threshold) return threshold.error();
    return (*threshold)(actual);
}

kpi::Result<double> steps(double actual, const ThresholdTerms& terms) {
    const auto threshold = Threshold::make(terms);
    if (!threshold) return threshold.error();
    const auto account = threshold->account(actual);
    if (!account) return account.error();
    return account->counted;
}

// ---- The rules of the standards ---------------------------------------------------------------

TEST(Threshold, AddsPointsAboveATarget) {
    const ThresholdTerms satisfaction{
        .target = 60, .base = 0, .above = 2.5, .below = 0, .step = 1, .low = 0, .high = 100};
    EXPECT_THAT(points(0, satisfaction), Answers(0.0));
    EXPECT_THAT(points(59.9, satisfaction), Answers(0.0));
    EXPECT_THAT(points(60, satisfaction), Answers(0.0));
    EXPECT_THAT(points(60.4, satisfaction), Answers(1));
    EXPECT_THAT(points(72, satisfaction), Answers(30));
    EXPECT_THAT(points(100, satisfaction), Answers(100));
    EXPECT_THAT(points(101, satisfaction), Answers(100));
}

TEST(Threshold, TakesPointsAwayBelowATarget) {
    const ThresholdTerms complaints{.target = 1, .base = 100, .below = -2, .step = .01};
    EXPECT_THAT(points(1, complaints), Answers(100));
    EXPECT_THAT(points(.97, complaints), Answers(94));
    EXPECT_THAT(points(.975, complaints), Answers(95));
    EXPECT_THAT(points(.4, complaints), Answers(0.0)) << "not below the low of 0";
    EXPECT_THAT(points(1.05, complaints), Answers(100)) << "nothing is added above";
}

TEST(Threshold, HandlesLowerIsBetterBySignsAlone) {
    const ThresholdTerms cost_rate{
        .target = .05, .base = 100, .above = -3, .below = 2, .step = .01, .low = 0, .high = 120};
    EXPECT_THAT(points(.05, cost_rate), Answers(100));
    EXPECT_THAT(points(.04, cost_rate), Answers(102));
    EXPECT_THAT(points(.07, cost_rate), Answers(94));
    EXPECT_THAT(points(-.1, cost_rate), Answers(120));
    EXPECT_THAT(points(.5, cost_rate), Answers(0.0));
}

TEST(Threshold, CountsEachDayLate) {
    const ThresholdTerms days_late{.target = 0,
                                   .base = 100,
                                   .above = -5,
                                   .below = 0,
                                   .step = 1,
                                   .low = 0,
                                   .high = 100,
                                   .partial = PartialStep::started};
    EXPECT_THAT(points(0, days_late), Answers(100));
    EXPECT_THAT(points(.1, days_late), Answers(95));
    EXPECT_THAT(points(1, days_late), Answers(95));
    EXPECT_THAT(points(1.001, days_late), Answers(90));
    EXPECT_THAT(points(-3, days_late), Answers(100));
    EXPECT_THAT(points(30, days_late), Answers(0.0));
}

// ---- Steps ------------------------------------------------------------------------------------

TEST(Steps, ArePartlyWhollyOrNotCounted) {
    ThresholdTerms terms{.target = 10, .step = 2};
    for (const auto& [mode, above, below] : {std::tuple{PartialStep::linear, 1.25, -1.25},
                                             {PartialStep::full, 1.0, -1.0},
                                             {PartialStep::started, 2.0, -2.0}}) {
        terms.partial = mode;
        EXPECT_THAT(steps(12.5, terms), Answers(above));
        EXPECT_THAT(steps(7.5, terms), Answers(below));
        EXPECT_THAT(steps(10, terms), Answers(0.0));
        EXPECT_THAT(steps(14, terms), Answers(2));
        EXPECT_THAT(steps(6, terms), Answers(-2));
    }
}

TEST(Steps, AreWholeForEveryWholePercentage) {
    for (const auto mode : every_mode)
        for (int percent = 0; percent <= 100; ++percent) {
            const double actual = percent / 100.0;
            EXPECT_THAT(steps(actual, {.target = 1, .step = .01, .partial = mode}), Answers(percent - 100.0))
                << percent;
            const ThresholdTerms two_off{
                .target = 1, .base = 100, .below = -2, .step = .01, .low = -kpi::unbounded, .partial = mode};
            EXPECT_THAT(points(actual, two_off), Answers(2.0 * percent - 100)) << percent;
        }
}

TEST(Steps, AreWholeForComputedFigures) {
    for (const auto mode : every_mode) {
        EXPECT_THAT(steps(.1 + .2, {.target = .3, .step = .1, .partial = mode}), Answers(0.0));
        EXPECT_THAT(steps(1 - .9, {.target = 0, .step = .1, .partial = mode}), Answers(1));
        EXPECT_THAT(steps(3 * 1.1, {.target = 0, .step = 1.1, .partial = mode}), Answers(3));
    }
}

TEST(Steps, AreWholeForLargeFiguresAndFineSteps) {
    for (const auto mode : every_mode) {
        EXPECT_THAT(steps(1234567.89, {.target = 1234567.80, .step = .01, .partial = mode}), Answers(9));
        EXPECT_THAT(steps(1234567.80, {.target = 1234567.89, .step = .01, .partial = mode}), Answers(-9));
        EXPECT_THAT(steps(98765432109.87, {.target = 0, .step = .01, .partial = mode}), Answers(9876543210987));
        EXPECT_THAT(steps(9876543210.003, {.target = 9876543210, .step = .001, .partial = mode}), Answers(3));
    }
}

// One ten-thousand-millionth short of a step is a step on the snapping rule; one thousand-millionth is not.
TEST(Steps, AreReachedOnTheSnappingRule) {
    const ThresholdTerms full{.partial = PartialStep::full};
    EXPECT_THAT(steps(2.9999999996, full), Answers(3));
    EXPECT_THAT(steps(2.999999999, full), Answers(2));
    const ThresholdTerms started{.partial = PartialStep::started};
    EXPECT_THAT(steps(3.0000000004, started), Answers(3));
    EXPECT_THAT(steps(3.000000001, started), Answers(4));
}

TEST(Steps, ShortOfAFullOneScoreTheBase) {
    const ThresholdTerms terms{.target = 10, .base = 80, .above = 7, .below = -7, .partial = PartialStep::full};
    EXPECT_THAT(points(9.5, terms), Answers(80));
    EXPECT_THAT(points(10.5, terms), Answers(80));
}

// ---- Limits -----------------------------------------------------------------------------------

TEST(Limits, AreZeroBelowAndNoneAboveUnlessGiven) {
    EXPECT_THAT(points(-5, {.above = 1, .below = -1}), Answers(0.0));
    EXPECT_THAT(points(1e6, {.above = 1, .below = -1}), Answers(1e6));
    EXPECT_THAT(points(-5, {.above = 1, .below = -1, .low = -kpi::unbounded}), Answers(-5));
    EXPECT_THAT(points(-5, {.above = 1, .below = -1, .low = -3}), Answers(-3));
    EXPECT_THAT(points(5, {.above = 1, .below = -1, .high = 3}), Answers(3));
}

TEST(Limits, AreSnappedLikeEveryScore) {
    EXPECT_THAT(points(1, {.above = 1, .high = .1 + .2}), Answers(.3));
    EXPECT_THAT(points(-1, {.below = -1, .low = .1 + .2}), Answers(.3));
    EXPECT_THAT(points(1, {.above = -1, .low = -1e-12}), Answers(0.0));
}

TEST(Limits, MayMeetButNotCross) {
    EXPECT_THAT(points(7, {.above = 1, .low = 5, .high = 5}), Answers(5));
    EXPECT_THAT(points(7, {.above = 1, .low = .1 + .2, .high = .3}), Answers(.3)) << "equal on the snapping rule";
    const auto crossed = points(7, {.low = 6, .high = 5});
    EXPECT_THAT(crossed, FailsFor(Reason::low_above_high, Argument::low));
    EXPECT_EQ(crossed.error().found, 6);
    EXPECT_EQ(crossed.error().expected, 5);
    EXPECT_THAT(points(7, {.high = -1}), FailsFor(Reason::low_above_high)) << "low is 0 unless given";
}

// ---- Terms and figures that are none ----------------------------------------------------------

TEST(Threshold, RefusesTermsThatAreNoNumbers) {
    for (const double none : {kpi::invalid(), kpi::missing()}) {
        EXPECT_THAT(points(1, {.target = none}), FailsFor(Reason::not_a_number, Argument::target));
        EXPECT_THAT(points(1, {.base = none}), FailsFor(Reason::not_a_number, Argument::base));
        EXPECT_THAT(points(1, {.above = none}), FailsFor(Reason::not_a_number, Argument::above));
        EXPECT_THAT(points(1, {.below = none}), FailsFor(Reason::not_a_number, Argument::below));
        EXPECT_THAT(points(1, {.step = none}), FailsFor(Reason::not_a_number, Argument::step));
        EXPECT_THAT(points(1, {.low = none}), FailsFor(Reason::not_a_number, Argument::low));
        EXPECT_THAT(points(1, {.high = none}), FailsFor(Reason::not_a_number, Argument::high));
    }
    EXPECT_THAT(points(1, {.target = kpi::unbounded}), FailsFor(Reason::not_a_number, Argument::target));
    EXPECT_THAT(points(1, {.step = kpi::unbounded}), FailsFor(Reason::not_a_number, Argument::step));
}

TEST(Threshold, RefusesAStepThatLeadsNowhere) {
    EXPECT_THAT(points(1, {.step = 0}), FailsFor(Reason::step_not_positive, Argument::step));
    EXPECT_THAT(points(1, {.step = -1}), FailsFor(Reason::step_not_positive, Argument::step));
    EXPECT_EQ(points(1, {.step = -1}).error().found, -1);
}

TEST(Threshold, AnswersABlankWithABlankAndATextWithAnError) {
    EXPECT_THAT(points(kpi::missing(), {.base = 5}), AnswersBlank());
    EXPECT_THAT(points(kpi::invalid(), {.base = 5}), FailsFor(Reason::not_a_number, Argument::actual));
    EXPECT_THAT(points(kpi::unbounded, {.base = 5}), FailsFor(Reason::not_a_number, Argument::actual));
    EXPECT_THAT(steps(kpi::invalid(), {.base = 5}), FailsFor(Reason::not_a_number, Argument::actual));
}

TEST(Threshold, SaysWhenThePointsAreMoreThanADouble) {
    EXPECT_THAT(points(5, {.base = 1e308, .above = 1e308}), FailsFor(Reason::out_of_range, Argument::actual));
    EXPECT_THAT(points(5, {.base = -1e308, .above = -1e308, .low = -kpi::unbounded}), FailsFor(Reason::out_of_range));
    EXPECT_THAT(points(5, {.base = 1e308, .above = 1e308, .high = 100}), Answers(100)) << "the limit still holds";
    EXPECT_THAT(points(5, {.base = 1e308, .above = -1e308}), Answers(0.0));
    EXPECT_THAT(steps(1e308, {.step = 1e-10}), FailsFor(Reason::out_of_range, Argument::actual));
}

TEST(Threshold, HasAnAccountOfNumbersHoweverFarItsLimitsCutIt) {
    const auto made =
        need(Threshold::make({.target = -1.7976931348623157e308, .above = -6.37437318759e39, .step = 40}));
    const auto account = need(made.account(0));
    EXPECT_EQ(account.score, 0);
    EXPECT_EQ(account.points, -1.7976931348623157e308);
}

TEST(Threshold, IsExactWhereDoublesLoseTheDifference) {
    EXPECT_THAT(points(1, {.base = 1e17, .above = -1e17, .low = -kpi::unbounded}), Answers(0.0));
    EXPECT_THAT(points(1e-300, {.base = 3, .above = 1, .step = 1e-300}), Answers(4));
}

// ---- Random targets ---------------------------------------------------------------------------

struct Case {
    Decimal actual;
    oracle::Target target;
};

std::ostream& operator<<(std::ostream& out, const Case& tried) {
    return out << "actual " << tried.actual << ", " << tried.target;
}

ThresholdTerms terms(const oracle::Target& target) {
    return {.target = typed(target.target),
            .base = typed(target.base),
            .above = typed(target.above),
            .below = typed(target.below),
            .step = typed(target.step),
            .low = target.low ? typed(*target.low) : -kpi::unbounded,
            .high = target.high ? typed(*target.high) : kpi::unbounded,
            .partial = target.partial};
}

/// Points a step, limits and so on; the target and the step are still to come.
oracle::Target rewards() {
    const auto some_points = rc::gen::oneOf(generators::decimal(100, 0), generators::decimal(999, -1),
                                            generators::decimal(99'999, -3), generators::decimal(999'999'999'999, -9));
    oracle::Target target;
    target.base = *some_points;
    target.above = *some_points;
    target.below = *some_points;
    if (*rc::gen::arbitrary<bool>()) target.low = *generators::decimal(200, -1);
    if (*rc::gen::arbitrary<bool>()) {
        target.high = *generators::positive_decimal(1'500, -1);
        if (target.low) target.high->digits += target.low->digits;
    }
    target.partial = *rc::gen::elementOf(std::vector<PartialStep>{every_mode});
    return target;
}

/// So many whole steps from the target, or a hair more or less.
rc::Gen<Case> steps_from_target() {
    return rc::gen::exec([] {
        Case tried{{}, rewards()};
        const int exponent = *rc::gen::inRange(-6, 2);
        const auto target = *rc::gen::oneOf(generators::around_zero(1'000), generators::around_zero(9'999'999'999));
        const auto step = *rc::gen::element<std::int64_t>(1, 1, 2, 3, 5, 7, 10, 25, 30, 100, 125);
        const auto count = *rc::gen::oneOf(generators::around_zero(200), generators::around_zero(100'000'000));
        const int finer = *rc::gen::inRange(0, 5);
        const auto hair = *rc::gen::element<std::int64_t>(0, 0, 1, -1, 4, 5, -5, -6);
        tried.target.target = {target, exponent};
        tried.target.step = {step, exponent};
        tried.actual = {(target + count * step) * generators::power_of_ten(finer) + hair, exponent - finer};
        return tried;
    });
}

rc::Gen<Case> any_case() {
    return rc::gen::exec([] {
        Case tried{{}, rewards()};
        tried.actual = *generators::any_decimal(-12, 4);
        tried.target.target = *generators::any_decimal(-12, 4);
        tried.target.step =
            *rc::gen::oneOf(generators::positive_decimal(100, 0), generators::positive_decimal(99'999, -4),
                            generators::positive_decimal(999'999'999'999, -12));
        return tried;
    });
}

void expect_exact_steps(const Case& tried) {
    const double expected = oracle::nearest_double(steps(tried.actual, tried.target));
    const auto counted = steps(typed(tried.actual), terms(tried.target));
    RC_ASSERT(counted.has_value());
    RC_ASSERT(*counted == expected);  // whether a zero has a sign says nothing
}

void expect_exact_points(const Case& tried) {
    const auto expected = threshold(tried.actual, tried.target);
    RC_ASSERT(oracle::outcome(points(typed(tried.actual), terms(tried.target))) == expected);
}

RC_GTEST_PROP(ThresholdProperty, CountsStepsExactly, ()) {
    expect_exact_steps(*rc::gen::oneOf(steps_from_target(), steps_from_target(), any_case()));
}

RC_GTEST_PROP(ThresholdProperty, GivesThePointsExactly, ()) {
    expect_exact_points(*rc::gen::oneOf(steps_from_target(), steps_from_target(), any_case()));
}

RC_GTEST_PROP(ThresholdProperty, DependsOnTheDistanceOnly, ()) {
    auto tried = *steps_from_target();
    const auto before = oracle::outcome(points(typed(tried.actual), terms(tried.target)));
    const auto moved = *generators::around_zero(1'000'000);
    const int finer = tried.target.target.exponent - tried.actual.exponent;
    tried.target.target.digits += moved;
    tried.actual.digits += moved * generators::power_of_ten(finer);
    RC_ASSERT(oracle::outcome(points(typed(tried.actual), terms(tried.target))) == before);
}

RC_GTEST_PROP(ThresholdProperty, NeverFallsWhenMoreIsBetter, ()) {
    auto tried = *steps_from_target();
    tried.target.above.digits = std::abs(tried.target.above.digits);
    tried.target.below.digits = -std::abs(tried.target.below.digits);
    const double actual = typed(tried.actual);
    const auto less = points(std::nextafter(actual, -kpi::unbounded), terms(tried.target));
    const auto more = points(actual, terms(tried.target));
    RC_ASSERT(less.has_value());
    RC_ASSERT(more.has_value());
    RC_ASSERT(*less <= *more);
}

RC_GTEST_PROP(ThresholdProperty, AccountsForThePoints, ()) {
    const auto tried = *rc::gen::oneOf(steps_from_target(), any_case());
    const auto made = need(kpi::Threshold::make(terms(tried.target)));
    const auto account = need(made.account(typed(tried.actual)));
    RC_ASSERT(oracle::outcome(account.score) == oracle::outcome(need(made(typed(tried.actual)))));
    auto linear = tried.target;
    linear.partial = PartialStep::linear;
    RC_ASSERT(oracle::outcome(account.steps) == oracle::outcome(oracle::nearest_double(steps(tried.actual, linear))));
    RC_ASSERT(oracle::outcome(account.counted) ==
              oracle::outcome(oracle::nearest_double(steps(tried.actual, tried.target))));
    RC_ASSERT(account.score == std::clamp(account.points, made.terms().low, made.terms().high));
    auto unlimited = tried.target;
    unlimited.low.reset();
    unlimited.high.reset();
    RC_ASSERT(oracle::outcome(account.points) == threshold(tried.actual, unlimited));
}

}  // namespace
