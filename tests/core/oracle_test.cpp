// The oracle itself, on figures worked out by hand: it must be right before it may judge.
#include "oracle.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <vector>

#include "generators.hpp"
#include "matchers.hpp"

namespace {

using oracle::Decimal;
using oracle::exact;
using oracle::Rational;
using oracle::S;
using oracle::text;
using oracle::typed;

TEST(Oracle, TypesADecimalAsItIsWritten) {
    EXPECT_EQ(text({123'456'789, -2}), "1234567.89");
    EXPECT_EQ(text({-5, -3}), "-0.005");
    EXPECT_EQ(text({7, 3}), "7e3");
    EXPECT_THAT(typed(Decimal{1, -1}), Bits(0.1));
    EXPECT_THAT(typed(Decimal{-97, -2}), Bits(-0.97));
}

TEST(Oracle, ReadsADoubleAsTheShortestDecimal) {
    EXPECT_EQ(oracle::as_typed(0.1), Rational(1, 10));
    EXPECT_EQ(oracle::as_typed(-1234567.89), Rational(-123'456'789, 100));
    EXPECT_EQ(oracle::as_typed(1e22), Rational{oracle::Integer{"10000000000000000000000"}});
    // 0.1 + 0.2 is another double than 0.3, with 17 digits of its own.
    EXPECT_EQ(oracle::as_typed(0.1 + 0.2),
              Rational(oracle::Integer{"30000000000000004"}, oracle::Integer{"100000000000000000"}));
}

TEST(Oracle, RoundsTheSnappingRuleHalfAwayFromZero) {
    const auto snapped = [](Decimal x) { return S(exact(x)); };
    EXPECT_EQ(snapped({5, -10}), exact({1, -9}));
    EXPECT_EQ(snapped({-5, -10}), exact({-1, -9}));
    EXPECT_EQ(snapped({4, -10}), 0);
    EXPECT_EQ(snapped({999'999'999'999'995, -10}), 100'000);
    EXPECT_EQ(snapped({100'000'000'000'005, -9}), exact({10'000'000'000'001, -8}));
    EXPECT_EQ(snapped({100'000'000'000'004, -9}), 100'000);
    EXPECT_EQ(snapped({123'456'789'012'345, 5}), exact({12'345'678'901'235, 6}));
}

TEST(Oracle, FindsTheNearestDoubleAtTheEndsOfTheRange) {
    EXPECT_THAT(oracle::nearest_double(0), Bits(0.0));
    EXPECT_THAT(oracle::nearest_double(exact({5, -324})), Bits(std::numeric_limits<double>::denorm_min()));
    EXPECT_THAT(oracle::nearest_double(exact({2, -324})), Bits(0.0));
    EXPECT_THAT(oracle::nearest_double(exact({-179, 306})), Bits(-1.79e308));
    EXPECT_THAT(oracle::nearest_double(exact({18, 307})), Bits(std::numeric_limits<double>::infinity()));
    EXPECT_THAT(oracle::nearest_double(9'007'199'254'740'993), Bits(9'007'199'254'740'992.0)) << "a tie goes to even";
}

TEST(Oracle, CountsAValueThatReachesABoundAsTheBound) {
    const std::vector<oracle::Band> bands{{{0, 0}, {60, 0}}, {{80, 0}, {60, 0}}, {{100, 0}, {160, 0}}};
    const auto linear = [&](Decimal value) { return interpolated(value, bands); };
    EXPECT_EQ(linear({799'999'999'996, -10}), oracle::outcome(60.0));
    EXPECT_EQ(linear({800'000'000'004, -10}), oracle::outcome(60.0));
    EXPECT_EQ(linear({80'000'000'001, -9}), oracle::outcome(60.000000005));
    EXPECT_EQ(linear({120, 0}), oracle::outcome(160.0));
    EXPECT_EQ(linear({-1, -9}), oracle::outcome(kpi::Reason::no_band));
    // 0.1 + 0.2, which is a hair more than 0.3, on either side.
    const Decimal computed{30'000'000'000'000'004, -17};
    EXPECT_EQ(oracle::marginal(computed, {{{0, 0}, {1, 0}}, {{3, -1}, {1, 9}}}), oracle::outcome(.3));
    EXPECT_EQ(oracle::marginal({3, -1}, {{{0, 0}, {1, 0}}, {computed, {1, 9}}}), oracle::outcome(.3));
    EXPECT_EQ(oracle::marginal({3, -1}, {{computed, {1, 9}}}), oracle::outcome(0.0));
}

TEST(Oracle, ReadsAPowerOfTwoAsItsShortestDecimal) {
    EXPECT_EQ(oracle::as_typed(0x1p305), oracle::exact({6518515124270356, 76})) << "not 65185151242703555e75";
    EXPECT_EQ(oracle::as_typed(-0x1p305), oracle::exact({-6518515124270356, 76}));
    for (int exponent = -1022; exponent < 1024; ++exponent) {
        const double x = std::ldexp(1, exponent);
        char text[32];
        const auto end = std::to_chars(text, text + sizeof text, x, std::chars_format::scientific).ptr;
        const std::string shortest{text, end};
        const std::string mantissa = shortest.substr(0, shortest.find('e'));
        const auto digits = std::count_if(mantissa.begin(), mantissa.end(), [](char c) { return c != '.'; });
        EXPECT_EQ(std::to_string(oracle::shortest(x).digits).size(), static_cast<std::size_t>(digits)) << shortest;
    }
}

TEST(Oracle, PaysTheLowestFirstWhenItIsBest) {
    const auto scores = generators::cells({{58, 0}, {315, -1}, {42, 0}, {42, 0}});
    oracle::Prizes prizes;
    prizes.payouts = {{1'000, 0}, {800, 0}, {601, 0}};
    prizes.order = kpi::RankOrder::ascending;
    prizes.unit = {1, 0};
    const auto paid = [](const std::vector<double>& money) {
        std::vector<oracle::Outcome> outcomes;
        for (const double amount : money) outcomes.push_back(oracle::outcome(amount));
        return outcomes;
    };
    EXPECT_EQ(pay_of_all(scores, prizes), paid({0, 1'000, 701, 700}));
    EXPECT_EQ(pay_one_by_one(scores, prizes), paid({0, 1'000, 701, 701}));
    prizes.min_score = Decimal{42, 0};
    prizes.otherwise = {7, 0};
    EXPECT_EQ(pay_of_all(scores, prizes), paid({7, 1'000, 701, 700})) << "42 still earns";
    prizes.min_score = Decimal{40, 0};
    EXPECT_EQ(pay_of_all(scores, prizes), paid({7, 1'000, 7, 7}));
}

RC_GTEST_PROP(OracleProperty, FindsTheNearestDoubleOfADecimal, ()) {
    const auto x = *generators::any_decimal(-330, 300);
    RC_ASSERT(oracle::outcome(oracle::nearest_double(exact(x))) == oracle::outcome(typed(x) + 0.0));
}

RC_GTEST_PROP(OracleProperty, ReadsBackWhatWasTyped, ()) {
    const auto x = *generators::any_decimal(-300, 280);
    RC_ASSERT(oracle::as_typed(typed(x)) == exact(x));
}

}  // namespace
