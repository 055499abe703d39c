// The snapping rule: 9 decimals, 14 significant digits from 1e5, half away from zero, of the number as typed.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <kpi/number.hpp>
#include <kpi/result.hpp>
#include <limits>
#include <vector>

#include "generators.hpp"
#include "matchers.hpp"
#include "oracle.hpp"

namespace {

using kpi::snap;
using oracle::Decimal;
using Limits = std::numeric_limits<double>;

// ---- What an element is -----------------------------------------------------------------------

TEST(Element, IsANumberMissingOrInvalid) {
    for (const double x : {0.0, -0.0, 1.5, -1e308, Limits::max(), Limits::denorm_min()}) {
        EXPECT_TRUE(kpi::is_number(x));
        EXPECT_FALSE(kpi::is_missing(x));
        EXPECT_FALSE(kpi::is_invalid(x));
    }
    EXPECT_TRUE(kpi::is_missing(kpi::missing()));
    EXPECT_FALSE(kpi::is_number(kpi::missing()));
    EXPECT_FALSE(kpi::is_invalid(kpi::missing()));
    for (const double x : {kpi::invalid(), Limits::quiet_NaN(), Limits::infinity(), -Limits::infinity()}) {
        EXPECT_TRUE(kpi::is_invalid(x));
        EXPECT_FALSE(kpi::is_number(x));
        EXPECT_FALSE(kpi::is_missing(x));
    }
}

TEST(Table, LosesTheBlanksAtItsEndOnly) {
    const double blank = kpi::missing();
    EXPECT_EQ(kpi::without_blank_end(std::vector{1.0, blank, 2.0, blank, blank}).size(), 3);
    EXPECT_EQ(kpi::without_blank_end(std::vector{1.0, 2.0}).size(), 2);
    EXPECT_EQ(kpi::without_blank_end(std::vector{1.0, kpi::invalid()}).size(), 2) << "a text is no spare row";
    EXPECT_TRUE(kpi::without_blank_end(std::vector{blank, blank}).empty());
    EXPECT_TRUE(kpi::without_blank_end({}).empty());
}

TEST(Error, HasTheKindOfItsReason) {
    using enum kpi::Reason;
    for (const auto reason :
         {argument_missing, not_a_number, blank_inside_table, size_mismatch, rows_mismatch, columns_mismatch,
          value_missing, not_a_line, one_value_wanted, no_counterpart, unknown_option, edge_needs_step})
        EXPECT_EQ(kind_of(reason), kpi::ErrorKind::value) << name_of(reason);
    for (const auto reason : {negative, total_missed, total_not_positive, step_not_positive, unit_not_positive,
                              low_above_high, bounds_not_ascending, no_such_person, out_of_range})
        EXPECT_EQ(kind_of(reason), kpi::ErrorKind::number) << name_of(reason);
    EXPECT_EQ(kind_of(total_zero), kpi::ErrorKind::division);
    for (const auto reason : {score_missing, no_band, not_among_scores, not_that_person})
        EXPECT_EQ(kind_of(reason), kpi::ErrorKind::unavailable) << name_of(reason);
}

// ---- The snapping rule by example -------------------------------------------------------------

TEST(Snap, MakesASumMeetTheNumberItWasMeantToBe) {
    EXPECT_THAT(snap(0.1 + 0.2), Bits(0.3));
    EXPECT_THAT(snap(0.3), Bits(0.3));
    EXPECT_THAT(snap(1 - 0.9), Bits(0.1));
    EXPECT_THAT(snap(79.999999999999986), Bits(80.0));
}

TEST(Snap, RoundsTheNinthDecimalHalfAwayFromZero) {
    EXPECT_THAT(snap(0.0000000005), Bits(0.000000001));
    EXPECT_THAT(snap(-0.0000000005), Bits(-0.000000001));
    EXPECT_THAT(snap(0.0000000015), Bits(0.000000002));
    EXPECT_THAT(snap(0.0000000025), Bits(0.000000003)) << "not to even";
    EXPECT_THAT(snap(0.00000000049999), Bits(0.0));
    EXPECT_THAT(snap(1.0000000005), Bits(1.000000001)) << "a tie as typed, although the double is below it";
    EXPECT_THAT(snap(2.0000000005), Bits(2.000000001));
    EXPECT_THAT(snap(12345.1234567885), Bits(12345.123456789));
    EXPECT_THAT(snap(-12345.1234567885), Bits(-12345.123456789));
    EXPECT_THAT(snap(12345.1234567884), Bits(12345.123456788));
}

TEST(Snap, TellsATieFromTheDoublesBesideIt) {
    for (const double tie : {0.0000000005, 0.1234567885, 77.0000000005, 99'999.0000000005, 123'456.789012345}) {
        const double up = snap(tie);
        EXPECT_GT(up, tie);
        EXPECT_THAT(snap(std::nextafter(tie, 1e6)), Bits(up));
        EXPECT_LT(snap(std::nextafter(tie, 0)), tie);
    }
}

TEST(Snap, ChangesFromDecimalsToDigitsAtAHundredThousand) {
    EXPECT_THAT(snap(99'999.9999999994), Bits(99'999.999999999));
    EXPECT_THAT(snap(99'999.9999999995), Bits(1e5));
    EXPECT_THAT(snap(99'999.9999999996), Bits(1e5));
    EXPECT_THAT(snap(1e5), Bits(1e5));
    EXPECT_THAT(snap(100'000.000000004), Bits(1e5));
    EXPECT_THAT(snap(100'000.000000005), Bits(100'000.00000001));
    EXPECT_THAT(snap(-100'000.000000005), Bits(-100'000.00000001));
}

TEST(Snap, KeepsFourteenDigitsWhereverThePointIs) {
    EXPECT_THAT(snap(123'456.789012345), Bits(123'456.78901235));
    EXPECT_THAT(snap(999'999.999999995), Bits(1e6));
    EXPECT_THAT(snap(1'234'567'890.12345), Bits(1'234'567'890.1235));
    EXPECT_THAT(snap(99'999'999'999'999.4), Bits(99'999'999'999'999.0));
    EXPECT_THAT(snap(99'999'999'999'999.5), Bits(1e14));
    EXPECT_THAT(snap(1e14), Bits(1e14));
    EXPECT_THAT(snap(100'000'000'000'004), Bits(1e14));
    EXPECT_THAT(snap(100'000'000'000'005), Bits(100'000'000'000'010.0));
    EXPECT_THAT(snap(9.99999999999994e21), Bits(9.9999999999999e21));
    EXPECT_THAT(snap(9.99999999999995e21), Bits(1e22));
    EXPECT_THAT(snap(1e22), Bits(1e22));
    EXPECT_THAT(snap(1.00000000000005e22), Bits(1.0000000000001e22));
    EXPECT_THAT(snap(1e23), Bits(1e23));
    EXPECT_THAT(snap(1.00000000000004e36), Bits(1e36));
    EXPECT_THAT(snap(1.00000000000005e36), Bits(1.0000000000001e36));
    EXPECT_THAT(snap(-1.23456789012345e300), Bits(-1.2345678901235e300));
}

TEST(Snap, HasAnAnswerAtTheEndsOfTheRange) {
    EXPECT_THAT(snap(1e308), Bits(1e308));
    EXPECT_THAT(snap(-1e308), Bits(-1e308));
    EXPECT_THAT(snap(Limits::max()), Bits(1.7976931348623e308));
    EXPECT_THAT(snap(Limits::min()), Bits(0.0));
    EXPECT_THAT(snap(Limits::denorm_min()), Bits(0.0));
    EXPECT_THAT(snap(-Limits::denorm_min()), Bits(0.0)) << "never -0";
    EXPECT_THAT(snap(-0.0), Bits(0.0));
    EXPECT_THAT(snap(-1e-10), Bits(0.0));
}

TEST(Snap, ReturnsWhatIsNoNumberAsItIs) {
    EXPECT_THAT(snap(kpi::missing()), Bits(kpi::missing()));
    EXPECT_THAT(snap(kpi::invalid()), Bits(kpi::invalid()));
    EXPECT_TRUE(std::isnan(snap(Limits::quiet_NaN())));
    EXPECT_THAT(snap(kpi::unbounded), Bits(kpi::unbounded));
    EXPECT_THAT(snap(-kpi::unbounded), Bits(-kpi::unbounded));
}

// ---- The snapping rule on random numbers ------------------------------------------------------

double expected(const oracle::Rational& x) {
    return oracle::nearest_double(oracle::S(x));
}

void expect_snapped(double x, double snapped) {
    RC_ASSERT(oracle::outcome(snap(x)) == oracle::outcome(snapped));
}

RC_GTEST_PROP(NumberProperty, SnapRoundsTypedNumbersExactly, ()) {
    const auto x = *generators::any_decimal(-22, 30);
    expect_snapped(typed(x), expected(exact(x)));
}

RC_GTEST_PROP(NumberProperty, SnapRoundsNumbersOfAnySizeExactly, ()) {
    const auto x = *generators::any_decimal(-330, 293);
    expect_snapped(typed(x), expected(exact(x)));
}

/// A number that ends in a 5 right where the rule cuts.
rc::Gen<Decimal> tie() {
    const auto ends_in_5 = [](Decimal x) { return Decimal{x.digits * 10 + (x.digits < 0 ? -5 : 5), x.exponent - 1}; };
    const auto decimals = rc::gen::map(generators::decimal(99'999'999'999'999, -9), ends_in_5);
    const auto digits = rc::gen::exec([=] {
        const auto x = *rc::gen::inRange<std::int64_t>(10'000'000'000'000, 100'000'000'000'000);
        return ends_in_5({x * *rc::gen::element(1, -1), *rc::gen::inRange(-8, 200)});
    });
    return rc::gen::oneOf(decimals, digits);
}

RC_GTEST_PROP(NumberProperty, SnapRoundsTiesAwayFromZero, ()) {
    const auto x = *tie();
    expect_snapped(typed(x), expected(exact(x)));
}

RC_GTEST_PROP(NumberProperty, SnapTellsTheDoublesBesideATie, ()) {
    const auto x = *tie();
    const double beside = std::nextafter(typed(x), *rc::gen::element(-kpi::unbounded, kpi::unbounded));
    expect_snapped(beside, expected(oracle::as_typed(beside)));
}

RC_GTEST_PROP(NumberProperty, SnapTakesADoubleAsTheShortestDecimal, ()) {
    // A quotient has all the digits a double can have.
    const double x = typed(*generators::any_decimal(-6, 6)) / typed(*generators::positive_decimal(999, 0));
    expect_snapped(x, expected(oracle::as_typed(x)));
}

RC_GTEST_PROP(NumberProperty, SnappingTwiceIsSnappingOnce, ()) {
    const double x = typed(*generators::any_decimal(-22, 30));
    RC_ASSERT(snap(snap(x)) == snap(x));
}

RC_GTEST_PROP(NumberProperty, SnapKeepsTheOrder, ()) {
    const double x = typed(*rc::gen::oneOf(tie(), generators::any_decimal(-12, 12)));
    const double y = std::nextafter(x, kpi::unbounded);
    RC_ASSERT(snap(x) <= snap(y));
    RC_ASSERT(snap(-x) == -snap(x));
}

}  // namespace
