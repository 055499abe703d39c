// The oracle itself, on figures worked out by hand: it must be right before it may judge.
#include "oracle.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cstdlib>
#include <limits>

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

RC_GTEST_PROP(OracleProperty, FindsTheNearestDoubleOfADecimal, ()) {
    const auto x = *generators::any_decimal(-330, 300);
    RC_ASSERT(oracle::outcome(oracle::nearest_double(exact(x))) == oracle::outcome(typed(x) + 0.0));
}

RC_GTEST_PROP(OracleProperty, ReadsBackWhatWasTyped, ()) {
    const auto x = *generators::any_decimal(-300, 280);
    RC_ASSERT(oracle::as_typed(typed(x)) == exact(x));
}

}  // namespace
