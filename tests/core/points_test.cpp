// POINTS: a ledger of additions and deductions.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <kpi/points.hpp>
#include <vector>

#include "generators.hpp"
#include "matchers.hpp"
#include "oracle.hpp"

namespace {

using kpi::Argument;
using kpi::PointsAccount;
using kpi::PointsLedger;
using kpi::Reason;
using oracle::Cell;
using oracle::Decimal;
using oracle::Ledger;

const double blank = kpi::missing();
const double a_text = kpi::invalid();

using Row = std::vector<double>;

struct Limits {
    double low = -kpi::unbounded;
    double high = kpi::unbounded;
};

kpi::Result<PointsAccount> account(double base, const Row& counts, const Row& points, const Limits& limits = {}) {
    const auto ledger = PointsLedger::make({.points = points, .low = limits.low, .high = limits.high});
    if (!ledger) return ledger.error();
    return ledger->account(base, counts);
}

kpi::Result<double> score(double base, const Row& counts, const Row& points, const Limits& limits = {}) {
    const auto entered = account(base, counts, points, limits);
    if (!entered) return entered.error();
    return entered->score;
}

// ---- The ledger -------------------------------------------------------------------------------

TEST(Points, AddsAndTakesAwayForEachCount) {
    EXPECT_THAT(score(100, {2, 1, 0}, {-5, 3, -20}), Answers(93));
    EXPECT_THAT(score(0, {1, 1}, {2.5, -.5}), Answers(2));
    EXPECT_THAT(score(60, {-1}, {5}), Answers(55)) << "a count taken back";
    EXPECT_THAT(score(60, {.5}, {5}), Answers(62.5)) << "half a case";
}

TEST(Points, HasNoLimitsUnlessTold) {
    EXPECT_THAT(score(0, {1'000}, {-5}), Answers(-5'000));
    EXPECT_THAT(score(0, {1'000}, {5}), Answers(5'000));
}

TEST(Points, StaysWithinItsLimits) {
    EXPECT_THAT(score(100, {30}, {-5}, {.low = 0, .high = 120}), Answers(0.0));
    EXPECT_THAT(score(100, {30}, {5}, {.low = 0, .high = 120}), Answers(120));
    EXPECT_THAT(score(100, {4}, {5}, {.low = 0, .high = 120}), Answers(120));
    EXPECT_THAT(score(100, {3}, {5}, {.low = 0, .high = 120}), Answers(115));
    EXPECT_THAT(score(5, {}, {}, {.low = 7, .high = 7}), Answers(7));
    EXPECT_THAT(score(150, {blank}, {5}, {.low = 0, .high = 120}), Answers(120)) << "the base alone, too";
}

TEST(Points, LimitsTheSumNotEachStepOfIt) {
    EXPECT_THAT(score(100, {1, 1}, {50, -60}, {.low = 0, .high = 120}), Answers(90));
}

TEST(Points, AddsUpAsTyped) {
    EXPECT_THAT(score(0, {1, 1}, {.1, .2}), Answers(.3));
    EXPECT_THAT(score(100, {3}, {-.1}), Answers(99.7));
    EXPECT_THAT(score(0, {.3}, {0.000000045}), Answers(0.000000014)) << "a tie as typed, not as doubles multiply";
    EXPECT_THAT(score(-1e-12, {}, {}), Answers(0.0)) << "never -0";
}

TEST(Points, CountsABlankAsNothing) {
    EXPECT_THAT(score(100, {blank, 2}, {-5, -3}), Answers(94));
    EXPECT_THAT(score(100, {blank, blank}, {-5, -3}), Answers(100)) << "only the base";
    EXPECT_THAT(score(100, {}, {}), Answers(100));
}

TEST(Points, LeavesAnUnfilledRowBlank) {
    EXPECT_THAT(score(blank, {blank, blank}, {-5, -3}), AnswersBlank());
    EXPECT_THAT(score(blank, {}, {}), AnswersBlank());
    EXPECT_THAT(score(blank, {blank}, {-5}, {.low = 0, .high = 1}), AnswersBlank()) << "not the lower limit";
}

TEST(Points, IgnoresSpareItems) {
    EXPECT_THAT(score(100, {1, blank}, {-5, blank}), Answers(95));
    EXPECT_THAT(score(100, {1, 2}, {-5, blank}), FailsFor(Reason::no_counterpart, Argument::counts, 1));
    EXPECT_THAT(score(100, {blank, 0}, {-5, blank}), FailsFor(Reason::no_counterpart, Argument::counts, 1));
    EXPECT_THAT(score(100, {blank}, {blank}), Answers(100));
}

TEST(Points, KeepsItsTerms) {
    const Row points{1, 2, blank};
    const auto ledger = need(PointsLedger::make({.points = points, .low = .1 + .2, .high = .7 + .1}));
    EXPECT_THAT(ledger.points(), testing::ElementsAre(1, 2));
    EXPECT_EQ(ledger.width(), 3U);
    EXPECT_THAT(ledger.low(), Bits(.3));
    EXPECT_THAT(ledger.high(), Bits(.8));
}

TEST(Points, SaysHowAScoreCameAbout) {
    const auto limited = need(account(100, {30, blank, 1}, {-5, 1, 0}, {.low = 0, .high = 120}));
    EXPECT_THAT(limited.score, Bits(0.0));
    EXPECT_THAT(limited.points, Bits(-50.0));
    EXPECT_EQ(limited.counted, 2U);
    EXPECT_EQ(need(account(blank, {blank}, {1})).counted, 0U);
}

// ---- Arguments that are none ------------------------------------------------------------------

TEST(Points, RefusesPointsThatAreNone) {
    EXPECT_THAT(score(0, {1, 1}, {1, a_text}), FailsFor(Reason::not_a_number, Argument::points, 1));
    EXPECT_THAT(score(0, {1}, {kpi::unbounded}), FailsFor(Reason::not_a_number, Argument::points, 0));
    EXPECT_THAT(score(0, {1, 1, 1}, {1, blank, 1}), FailsFor(Reason::blank_inside_table, Argument::points, 1));
}

TEST(Points, RefusesLimitsThatAreNone) {
    for (const double none : {a_text, blank}) {
        EXPECT_THAT(score(0, {1}, {1}, {.low = none}), FailsFor(Reason::not_a_number, Argument::low));
        EXPECT_THAT(score(0, {1}, {1}, {.high = none}), FailsFor(Reason::not_a_number, Argument::high));
    }
    const auto crossed = score(0, {1}, {1}, {.low = 2, .high = 1});
    EXPECT_THAT(crossed, FailsFor(Reason::low_above_high, Argument::low));
    EXPECT_EQ(crossed.error().found, 2);
    EXPECT_EQ(crossed.error().expected, 1);
    EXPECT_THAT(score(0, {1}, {1}, {.low = .1 + .2, .high = .3}), Answers(.3)) << "equal on the snapping rule";
}

TEST(Points, RefusesCountsThatAreNone) {
    EXPECT_THAT(score(0, {1, a_text}, {1, 1}), FailsFor(Reason::not_a_number, Argument::counts, 1));
    EXPECT_THAT(score(0, {kpi::unbounded, 1}, {1, 1}), FailsFor(Reason::not_a_number, Argument::counts, 0));
    EXPECT_THAT(score(0, {a_text}, {blank}), FailsFor(Reason::not_a_number, Argument::counts, 0));
    const auto few = score(0, {1}, {1, 1});
    EXPECT_THAT(few, FailsFor(Reason::size_mismatch, Argument::counts));
    EXPECT_EQ(few.error().found, 1);
    EXPECT_EQ(few.error().expected, 2);
    EXPECT_THAT(score(0, {1, 1}, {1}), FailsFor(Reason::size_mismatch, Argument::counts));
    EXPECT_THAT(score(0, {1}, {1, blank}), FailsFor(Reason::size_mismatch, Argument::counts));
}

TEST(Points, RefusesABaseThatIsNone) {
    EXPECT_THAT(score(a_text, {1}, {1}), FailsFor(Reason::not_a_number, Argument::base));
    EXPECT_THAT(score(kpi::unbounded, {1}, {1}), FailsFor(Reason::not_a_number, Argument::base));
    EXPECT_THAT(score(a_text, {blank}, {1}), FailsFor(Reason::not_a_number, Argument::base));
    EXPECT_THAT(score(blank, {blank, 0}, {1, 1}), FailsFor(Reason::score_missing, Argument::base))
        << "a count of 0 has been entered";
}

TEST(Points, SaysWhenTheSumIsMoreThanADouble) {
    EXPECT_THAT(score(1e308, {1}, {1e308}), FailsFor(Reason::out_of_range, Argument::counts));
    EXPECT_THAT(score(-1e308, {1}, {-1e308}), FailsFor(Reason::out_of_range, Argument::counts));
    EXPECT_THAT(score(1e308, {1}, {1e308}, {.high = 100}), Answers(100)) << "the limit still holds";
    EXPECT_THAT(score(1e308, {1, 1}, {1e308, -1e308}), Answers(1e308)) << "only on the way";
    EXPECT_THAT(score(1, {1e300, -1e300}, {1e300, 1e300}), Answers(1));
}

// ---- Random ledgers ---------------------------------------------------------------------------

rc::Gen<Ledger> ledgers() {
    return rc::gen::exec([] {
        Ledger ledger;
        const auto items = *rc::gen::inRange<std::size_t>(0, 16);
        const auto some_points = rc::gen::weightedOneOf<Decimal>({{4, generators::decimal(20, 0)},
                                                                  {3, generators::decimal(100, -1)},
                                                                  {2, generators::decimal(9'999'999'999, -9)},
                                                                  {1, generators::decimal(999'999'999'999'999, -12)},
                                                                  {1, generators::any_decimal(-12, 6)}});
        ledger.points = generators::cells(generators::some(items, some_points));
        const auto count =
            rc::gen::weightedOneOf<Cell>({{3, rc::gen::just(Cell{})},
                                          {5, rc::gen::map(rc::gen::inRange<std::int64_t>(0, 10),
                                                           [](auto n) {
                                                               return generators::cell({n, 0});
                                                           })},
                                          {1, rc::gen::map(generators::decimal(40, 0), generators::cell)},
                                          {1, rc::gen::map(generators::decimal(99'999, -3), generators::cell)}});
        const bool unfilled = *rc::gen::inRange(0, 8) == 7;
        ledger.counts = unfilled ? std::vector<Cell>(items) : generators::some(items, count);
        ledger.base = generators::cell(*rc::gen::oneOf(generators::decimal(100, 0), generators::score()));
        if (*rc::gen::inRange(0, 8) == 7) ledger.base = {};
        if (*rc::gen::arbitrary<bool>()) ledger.low = *generators::decimal(2'000, -1);
        if (*rc::gen::arbitrary<bool>()) {
            ledger.high = *generators::positive_decimal(2'000, -1);
            if (ledger.low) ledger.high->digits += ledger.low->digits;
        }
        const auto spare = *rc::gen::element<std::size_t>(0, 0, 2);
        ledger.points.resize(items + spare);
        ledger.counts.resize(items + spare);
        return ledger;
    });
}

kpi::Result<PointsAccount> account(const Ledger& ledger) {
    return account(element(ledger.base), elements(ledger.counts), elements(ledger.points),
                   {.low = ledger.low ? typed(*ledger.low) : -kpi::unbounded,
                    .high = ledger.high ? typed(*ledger.high) : kpi::unbounded});
}

oracle::Outcome score(const Ledger& ledger) {
    const auto entered = account(ledger);
    return entered ? oracle::outcome(entered->score) : oracle::outcome(entered.error().reason);
}

RC_GTEST_PROP(PointsProperty, AddsUpExactly, ()) {
    const auto ledger = *ledgers();
    RC_ASSERT(score(ledger) == tally(ledger).score);
}

// Half of the last digit that counts.
RC_GTEST_PROP(PointsProperty, RoundsTiesAwayFromZero, ()) {
    const auto points = *generators::decimal(999'999'999, -9);
    Ledger ledger;
    ledger.base = generators::cell(*generators::decimal(9'999'999, -2));
    ledger.points = {generators::cell(points), generators::cell({points.digits * 2, -9})};
    ledger.counts = {generators::cell({5, -1}), generators::cell({*generators::around_zero(9), 0})};
    RC_ASSERT(score(ledger) == tally(ledger).score);
}

RC_GTEST_PROP(PointsProperty, AccountsForTheScore, ()) {
    const auto ledger = *ledgers();
    const auto expected = tally(ledger);
    const auto entered = account(ledger);
    RC_ASSERT(entered.has_value() == (expected.score.kind != oracle::Outcome::Kind::error));
    if (!entered) return;
    RC_ASSERT(entered->counted == expected.counted);
    if (kpi::is_missing(entered->score)) return;
    RC_ASSERT(oracle::outcome(entered->points) == oracle::outcome(oracle::nearest_double(oracle::S(expected.points))));
    double limited = entered->points;
    if (ledger.low) limited = std::max(limited, kpi::snap(typed(*ledger.low)));
    if (ledger.high) limited = std::min(limited, kpi::snap(typed(*ledger.high)));
    RC_ASSERT(oracle::outcome(entered->score) == oracle::outcome(limited + 0.0));
}

RC_GTEST_PROP(PointsProperty, DoesNotDependOnTheOrderOfTheItems, ()) {
    auto ledger = *ledgers();
    const auto before = score(ledger);
    while (!ledger.points.empty() && ledger.points.back().kind == Cell::Kind::blank) {
        ledger.points.pop_back();
        ledger.counts.pop_back();
    }
    const auto order = *generators::permutation(ledger.points.size());
    auto shuffled = ledger;
    for (std::size_t i = 0; i < order.size(); ++i) {
        shuffled.points[i] = ledger.points[order[i]];
        shuffled.counts[i] = ledger.counts[order[i]];
    }
    RC_ASSERT(score(shuffled) == before);
}

RC_GTEST_PROP(PointsProperty, IsNotMovedByACountOfZero, ()) {
    auto ledger = *ledgers();
    RC_PRE(ledger.base.kind == Cell::Kind::number);
    const auto before = score(ledger);
    for (std::size_t i = 0; i < ledger.counts.size(); ++i)
        if (ledger.counts[i].kind == Cell::Kind::blank && ledger.points[i].kind == Cell::Kind::number)
            ledger.counts[i] = generators::cell({0, 0});
    RC_ASSERT(score(ledger) == before);
}

RC_GTEST_PROP(PointsProperty, FallsNeverWhenAGoodThingIsCountedOnceMore, ()) {
    auto ledger = *ledgers();
    RC_PRE(ledger.base.kind == Cell::Kind::number);
    const auto before = score(ledger);
    for (std::size_t i = 0; i < ledger.points.size(); ++i) {
        if (ledger.points[i].kind != Cell::Kind::number || ledger.points[i].number.digits < 0) continue;
        auto& count = ledger.counts[i];
        if (count.kind == Cell::Kind::blank) count = generators::cell({0, 0});
        count.number.digits += count.number.exponent == 0 ? 1 : 1'000;
    }
    RC_ASSERT(score(ledger).number >= before.number);
}

}  // namespace
