// WEIGHTED: the weighted mean of a person's scores.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <kpi/weighted.hpp>
#include <ostream>
#include <vector>

#include "generators.hpp"
#include "matchers.hpp"
#include "oracle.hpp"

namespace {

using kpi::Argument;
using kpi::MissingScore;
using kpi::Reason;
using kpi::WeightedMean;
using kpi::WeightTotal;
using oracle::Cell;
using oracle::Decimal;

const double blank = kpi::missing();
const double a_text = kpi::invalid();

using Row = std::vector<double>;

kpi::Result<double> mean(const Row& scores, const Row& weights, MissingScore missing = MissingScore::stop,
                         WeightTotal total = WeightTotal::automatic()) {
    const auto scorecard = WeightedMean::make(weights, missing, total);
    if (!scorecard) return scorecard.error();
    return (*scorecard)(scores);
}

kpi::Result<WeightedMean> scorecard(const Row& weights, WeightTotal total = WeightTotal::automatic()) {
    return WeightedMean::make(weights, MissingScore::stop, total);
}

// ---- The mean ---------------------------------------------------------------------------------

TEST(Weighted, GivesEveryRowOfTheSameExactTotalTheSameBits) {
    const Row weights{.3, .3, .2, .2};
    EXPECT_THAT(mean({97, 85, 60, 67}, weights), Answers(80));
    EXPECT_THAT(mean({81, 83, 83, 71}, weights), Answers(80));
    EXPECT_THAT(mean({76, 96, 68, 74}, weights), Answers(80));
    EXPECT_THAT(mean({80, 80, 80, 80}, weights), Answers(80));
}

TEST(Weighted, TakesWeightsInAnyUnit) {
    EXPECT_THAT(mean({97, 85, 60, 67}, {30, 30, 20, 20}), Answers(80));
    EXPECT_THAT(mean({97, 85, 60, 67}, {3, 3, 2, 2}, MissingScore::stop, WeightTotal::of(10)), Answers(80));
    EXPECT_THAT(mean({97, 85, 60, 67}, {6, 6, 4, 4}, MissingScore::stop, WeightTotal::any()), Answers(80));
}

TEST(Weighted, GivesFullMarksToFullMarks) {
    EXPECT_THAT(mean({100, 100, 100}, {33.33, 33.33, 33.33}), Answers(100));
    EXPECT_THAT(mean({100, 100, 100}, {.3333, .3333, .3333}), Answers(100));
    EXPECT_THAT(mean({100}, {1}), Answers(100));
}

TEST(Weighted, RoundsToTheSnappingRule) {
    EXPECT_THAT(mean({1, 0, 0}, {1, 1, 1}, MissingScore::stop, WeightTotal::any()), Answers(0.333333333));
    EXPECT_THAT(mean({1, 1, 0}, {1, 1, 1}, MissingScore::stop, WeightTotal::any()), Answers(0.666666667));
    EXPECT_THAT(mean({0.000000001, 0}, {.5, .5}), Answers(0.000000001)) << "a tie goes away from zero";
    EXPECT_THAT(mean({-0.000000001, 0}, {.5, .5}), Answers(-0.000000001));
    EXPECT_THAT(mean({-1e-12, 0}, {.5, .5}), Answers(0.0)) << "never -0";
}

// 0.3 * 0.000000045 is 13.5 thousand-millionths, a tie; as doubles multiply it is a hair less.
TEST(Weighted, RoundsTheExactTotalNotTheOneInDoubles) {
    ASSERT_LT(.3 * 0.000000045, 0.0000000135);
    EXPECT_THAT(mean({0.000000045, 0}, {.3, .7}), Answers(0.000000014));
}

TEST(Weighted, LeavesAWeightOfZeroOutOfTheMean) {
    EXPECT_THAT(mean({80, 20}, {1, 0}), Answers(80));
}

TEST(Weighted, IsExactForVeryLargeAndVerySmallNumbers) {
    EXPECT_THAT(mean({1e308, 1e308}, {.5, .5}), Answers(1e308));
    EXPECT_THAT(mean({1.6e308, -1.6e308}, {50, 50}), Answers(0.0));
    EXPECT_THAT(mean({60, 90}, {1e-300, 2e-300}, MissingScore::stop, WeightTotal::any()), Answers(80));
    EXPECT_THAT(mean({1e16, 1, -1e16}, {1, 1, 1}, MissingScore::stop, WeightTotal::any()), Answers(0.333333333));
}

TEST(Weighted, IsExactWhenTheWeightsTotalMoreThanADouble) {
    EXPECT_THAT(mean({80, 80}, {1e308, 1e308}, MissingScore::stop, WeightTotal::any()), Answers(80));
    EXPECT_THAT(mean({.5, .5}, {1e308, 1e308}, MissingScore::stop, WeightTotal::any()), Answers(.5));
}

// ---- What the weights must total --------------------------------------------------------------

TEST(WeightTotals, MustBeOneOrAHundred) {
    EXPECT_THAT(scorecard({.5, .5}), Succeeds());
    EXPECT_THAT(scorecard({50, 50}), Succeeds());
    EXPECT_THAT(scorecard({1}), Succeeds());
    EXPECT_THAT(scorecard({100}), Succeeds());
    EXPECT_THAT(scorecard({5, 5}), FailsFor(Reason::total_missed, Argument::weights));
    EXPECT_THAT(scorecard({.5, .4}), FailsFor(Reason::total_missed, Argument::weights));
}

TEST(WeightTotals, SayWhatTheyAreAndWhichOfTheTwoWasNearer) {
    const auto short_of_1 = scorecard({.5, .4}).error();
    EXPECT_THAT(short_of_1.found, Bits(.9));
    EXPECT_THAT(short_of_1.expected, Bits(1.0));
    const auto over_1 = scorecard({5, 4.9}).error();
    EXPECT_THAT(over_1.found, Bits(9.9));
    EXPECT_THAT(over_1.expected, Bits(1.0));
    const auto short_of_100 = scorecard({5, 5.1}).error();
    EXPECT_THAT(short_of_100.found, Bits(10.1));
    EXPECT_THAT(short_of_100.expected, Bits(100.0));
}

// Each weight may have been rounded to two decimals of a per cent.
TEST(WeightTotals, MayMissByTheRoundingOfEachWeight) {
    EXPECT_THAT(scorecard({33.33, 33.33, 33.33}), Succeeds());
    EXPECT_THAT(scorecard({.3333, .3333, .3333}), Succeeds());
    EXPECT_THAT(scorecard({33.33, 33.33, 33.325}), Succeeds()) << "0.015 short of 100, as much as three may";
    EXPECT_THAT(scorecard({33.34, 33.34, 33.335}), Succeeds()) << "0.015 over";
    EXPECT_THAT(scorecard({33.33, 33.33, 33.324}), FailsFor(Reason::total_missed));
    EXPECT_THAT(scorecard({33.34, 33.34, 33.336}), FailsFor(Reason::total_missed));
    EXPECT_THAT(scorecard({50, 50.4}), FailsFor(Reason::total_missed));
    EXPECT_THAT(scorecard({.5, .504}), FailsFor(Reason::total_missed));
    EXPECT_THAT(scorecard({.99995}), Succeeds());
    EXPECT_THAT(scorecard({.99994}), FailsFor(Reason::total_missed));
}

TEST(WeightTotals, CountSpareItemsNeitherAsWeightsNorAsRoundings) {
    EXPECT_THAT(scorecard({.5, .5, blank, blank}), Succeeds());
    EXPECT_THAT(scorecard({.99995, blank}), Succeeds());
    EXPECT_THAT(scorecard({.9999, blank}), FailsFor(Reason::total_missed));
}

TEST(WeightTotals, MayBeGiven) {
    EXPECT_THAT(scorecard({.5, .4}, WeightTotal::of(.9)), Succeeds());
    EXPECT_THAT(scorecard({50, 40}, WeightTotal::of(90)), Succeeds());
    EXPECT_THAT(scorecard({50, 50}, WeightTotal::of(90)), FailsFor(Reason::total_missed));
    EXPECT_THAT(scorecard({50, 50}, WeightTotal::of(1)), FailsFor(Reason::total_missed));
    EXPECT_THAT(scorecard({30, 60.009}, WeightTotal::of(90)), Succeeds()) << "0.00005 of 90 for each";
    EXPECT_THAT(scorecard({30, 60.0091}, WeightTotal::of(90)), FailsFor(Reason::total_missed));
    EXPECT_THAT(scorecard({.1, .2}, WeightTotal::of(.3)), Succeeds());
}

TEST(WeightTotals, MayBeAnyPositiveOne) {
    EXPECT_THAT(scorecard({3, 4}, WeightTotal::any()), Succeeds());
    EXPECT_THAT(scorecard({1e-9}, WeightTotal::any()), Succeeds());
    EXPECT_THAT(scorecard({0, 0}, WeightTotal::any()), FailsFor(Reason::total_zero, Argument::weights));
}

TEST(WeightTotals, AreCheckedAgainstAPositiveNumber) {
    EXPECT_THAT(scorecard({1}, WeightTotal::of(0)), FailsFor(Reason::total_not_positive, Argument::total));
    EXPECT_THAT(scorecard({1}, WeightTotal::of(-1)), FailsFor(Reason::total_not_positive, Argument::total));
    EXPECT_THAT(scorecard({1}, WeightTotal::of(a_text)), FailsFor(Reason::not_a_number, Argument::total));
    EXPECT_THAT(scorecard({1}, WeightTotal::of(-kpi::unbounded)), FailsFor(Reason::not_a_number, Argument::total));
}

// The service standard: eleven indicators that total 90 %.
TEST(WeightTotals, OfTheServiceStandardAreNinetyPerCent) {
    const Row percent{10, 10, 10, 15, 10, 5, 10, 5, 5, 5, 5};
    const Row fractions{.1, .1, .1, .15, .1, .05, .1, .05, .05, .05, .05};
    const Row full_marks(percent.size(), 100);
    EXPECT_THAT(scorecard(percent), FailsFor(Reason::total_missed));
    EXPECT_THAT(scorecard(fractions), FailsFor(Reason::total_missed));
    EXPECT_THAT(scorecard(fractions).error().found, Bits(.9));
    EXPECT_THAT(mean(full_marks, percent, MissingScore::stop, WeightTotal::of(90)), Answers(100));
    EXPECT_THAT(mean(full_marks, fractions, MissingScore::stop, WeightTotal::of(.9)), Answers(100));
    EXPECT_THAT(mean(full_marks, percent, MissingScore::stop, WeightTotal::any()), Answers(100));
    EXPECT_THAT(mean(full_marks, fractions, MissingScore::stop, WeightTotal::any()), Answers(100));
}

// ---- Weights that are none --------------------------------------------------------------------

TEST(Weights, MustBeNumbersNotNegativeAndNotAllZero) {
    EXPECT_THAT(scorecard({.5, a_text, .5}), FailsFor(Reason::not_a_number, Argument::weights, 1));
    EXPECT_THAT(scorecard({.5, .5, kpi::unbounded}), FailsFor(Reason::not_a_number, Argument::weights, 2));
    EXPECT_THAT(scorecard({.5, blank, .5}), FailsFor(Reason::blank_inside_table, Argument::weights, 1));
    EXPECT_THAT(scorecard({.6, .6, -.2}), FailsFor(Reason::negative, Argument::weights, 2));
    EXPECT_THAT(scorecard({.6, .6, -.2}).error().found, Bits(-.2));
    EXPECT_THAT(scorecard({0, 0}), FailsFor(Reason::total_zero, Argument::weights));
    EXPECT_THAT(scorecard({0, -0.0}), FailsFor(Reason::total_zero));
    EXPECT_THAT(scorecard({blank, blank}), FailsFor(Reason::total_zero));
    EXPECT_THAT(scorecard({}), FailsFor(Reason::total_zero));
}

// ---- Scores that are none ---------------------------------------------------------------------

TEST(Scores, MustBeAsManyAsTheWeights) {
    EXPECT_THAT(mean({80}, {.5, .5}), FailsFor(Reason::size_mismatch, Argument::item_scores));
    const auto error = mean({80, 80, 80}, {.5, .5}).error();
    EXPECT_EQ(error.reason, Reason::size_mismatch);
    EXPECT_EQ(error.found, 3);
    EXPECT_EQ(error.expected, 2);
}

TEST(Scores, MustNotBeText) {
    for (const auto missing : {MissingScore::stop, MissingScore::zero, MissingScore::skip}) {
        EXPECT_THAT(mean({80, a_text}, {.5, .5}, missing), FailsFor(Reason::not_a_number, Argument::item_scores, 1));
        EXPECT_THAT(mean({kpi::unbounded, 80}, {.5, .5}, missing),
                    FailsFor(Reason::not_a_number, Argument::item_scores, 0));
        EXPECT_THAT(mean({80, a_text}, {1, 0}, missing), FailsFor(Reason::not_a_number, Argument::item_scores, 1))
            << "not even where the weight is 0";
    }
}

TEST(Scores, ThatAreBlankStopZeroOrSkip) {
    const Row weights{.5, .3, .2};
    const Row scores{80, blank, 60};
    EXPECT_THAT(mean(scores, weights), FailsFor(Reason::score_missing, Argument::item_scores, 1));
    EXPECT_THAT(mean(scores, weights, MissingScore::zero), Answers(52));
    EXPECT_THAT(mean(scores, weights, MissingScore::skip), Answers(74.285714286));
}

TEST(Scores, ThatAreBlankStopEvenWithoutWeight) {
    EXPECT_THAT(mean({80, blank}, {1, 0}), FailsFor(Reason::score_missing, Argument::item_scores, 1));
    EXPECT_THAT(mean({80, blank}, {1, 0}, MissingScore::zero), Answers(80));
    EXPECT_THAT(mean({80, blank}, {1, 0}, MissingScore::skip), Answers(80));
}

TEST(Scores, ThatAreAllBlankAnswerBlank) {
    for (const auto missing : {MissingScore::stop, MissingScore::zero, MissingScore::skip}) {
        EXPECT_THAT(mean({blank, blank}, {.5, .5}, missing), AnswersBlank());
        EXPECT_THAT(mean({blank, blank, blank}, {.5, .5, blank}, missing), AnswersBlank());
    }
}

TEST(Scores, ThatSkipAwayAllWeightHaveNoMean) {
    EXPECT_THAT(mean({blank, 80}, {1, 0}, MissingScore::skip), FailsFor(Reason::total_zero));
    EXPECT_THAT(mean({blank, 80}, {1, 0}, MissingScore::zero), Answers(0.0));
}

TEST(Scores, OfSpareItemsAreBlank) {
    const Row weights{.5, .5, blank};
    EXPECT_THAT(mean({70, 90, blank}, weights), Answers(80));
    EXPECT_THAT(mean({70, 90, blank}, weights, MissingScore::skip), Answers(80));
    EXPECT_THAT(mean({70, 90, 60}, weights), FailsFor(Reason::no_counterpart, Argument::item_scores, 2));
    EXPECT_THAT(mean({70, 90}, weights), FailsFor(Reason::size_mismatch));
    EXPECT_THAT(mean({70, blank, blank}, weights), FailsFor(Reason::score_missing, Argument::item_scores, 1));
}

// ---- Random scorecards ------------------------------------------------------------------------

struct Scorecard {
    std::vector<Cell> weights;
    std::vector<Cell> scores;
    MissingScore missing = MissingScore::stop;
    oracle::Total total;
};

std::ostream& operator<<(std::ostream& out, const Scorecard& card) {
    list(out << "scores ", card.scores);
    list(out << ", weights ", card.weights);
    return out << ", missing " << static_cast<int>(card.missing) << ", total " << card.total;
}

kpi::Result<double> mean(const Scorecard& card) {
    auto total = WeightTotal::automatic();
    if (card.total.kind == oracle::Total::Kind::any) total = WeightTotal::any();
    if (card.total.kind == oracle::Total::Kind::given) total = WeightTotal::of(typed(card.total.given));
    return mean(elements(card.scores), elements(card.weights), card.missing, total);
}

void expect_exact(const Scorecard& card) {
    const auto expected = weighted(card.scores, card.weights, card.missing, card.total);
    RC_ASSERT(oracle::outcome(mean(card)) == expected);
}

/// What weights have to total, and the decimals they are given with.
struct Aim {
    oracle::Total total;
    Decimal sum;
};

rc::Gen<Aim> aim() {
    using Kind = oracle::Total::Kind;
    return rc::gen::element<Aim>(Aim{{Kind::automatic, {}}, {100, -2}}, Aim{{Kind::automatic, {}}, {10'000, -4}},
                                 Aim{{Kind::automatic, {}}, {1'000'000'000, -9}}, Aim{{Kind::automatic, {}}, {100, 0}},
                                 Aim{{Kind::automatic, {}}, {10'000, -2}}, Aim{{Kind::given, {1, 0}}, {10'000, -4}},
                                 Aim{{Kind::given, {100, 0}}, {1'000, -1}}, Aim{{Kind::given, {9, -1}}, {90, -2}},
                                 Aim{{Kind::given, {9, -1}}, {900'000, -6}}, Aim{{Kind::given, {90, 0}}, {9'000, -2}});
}

/// Weights that total what they should, or miss it by as much as they may, or by a last digit more.
std::vector<Cell> weights_for(const Aim& aim, std::size_t count) {
    auto cuts = generators::some(count - 1, rc::gen::inRange<std::int64_t>(0, aim.sum.digits + 1));
    cuts.push_back(0);
    cuts.push_back(aim.sum.digits);
    std::sort(cuts.begin(), cuts.end());
    std::vector<Decimal> weights;
    for (std::size_t i = 0; i < count; ++i) weights.push_back({cuts[i + 1] - cuts[i], aim.sum.exponent});

    const std::int64_t allowed = aim.sum.digits * static_cast<std::int64_t>(count) / 20'000;
    const auto missed = *rc::gen::element<std::int64_t>(0, 0, allowed, allowed + 1, -allowed, -allowed - 1);
    const auto largest =
        std::max_element(weights.begin(), weights.end(), [](auto a, auto b) { return a.digits < b.digits; });
    largest->digits = std::max<std::int64_t>(0, largest->digits + missed);
    return generators::cells(weights);
}

std::vector<Cell> any_weights(std::size_t count) {
    const auto weight = rc::gen::oneOf(generators::positive_decimal(100, 0), generators::positive_decimal(9'999, -2),
                                       generators::positive_decimal(999'999, -6), rc::gen::just(Decimal{}),
                                       generators::positive_decimal(999'999'999'999'999, -12));
    return generators::cells(generators::some(count, weight));
}

rc::Gen<Scorecard> scorecards() {
    return rc::gen::exec([] {
        Scorecard card;
        const auto count = *rc::gen::inRange<std::size_t>(1, 21);
        const bool any_total = *rc::gen::arbitrary<bool>();
        if (any_total) {
            card.total.kind = oracle::Total::Kind::any;
            card.weights = any_weights(count);
        } else {
            const auto wanted = *aim();
            card.total = wanted.total;
            card.weights = weights_for(wanted, count);
        }
        card.scores = generators::cells(generators::some(count, generators::score()));
        card.missing = *rc::gen::element(MissingScore::stop, MissingScore::zero, MissingScore::skip);
        if (*rc::gen::inRange(0, 3) == 2)
            for (auto& score : card.scores)
                if (*rc::gen::inRange(0, 3) == 2) score = {};
        const auto spare = *rc::gen::element<std::size_t>(0, 0, 0, 2);
        card.weights.resize(count + spare);
        card.scores.resize(count + spare);
        return card;
    });
}

RC_GTEST_PROP(WeightedProperty, IsTheExactMean, ()) {
    expect_exact(*scorecards());
}

// Half of the last digit that counts: the mean of two numbers that differ in it by one.
RC_GTEST_PROP(WeightedProperty, RoundsTiesAwayFromZero, ()) {
    const auto score = *generators::decimal(99'999'999'999'998, -9);
    const auto next = Decimal{score.digits + 1, score.exponent};
    const auto half = *rc::gen::element(Decimal{5, -1}, Decimal{50, 0}, Decimal{25, -2});
    auto weights = std::vector<Decimal>{half, half};
    auto scores = std::vector<Decimal>{score, next};
    if (half.exponent == -2) {
        weights.insert(weights.end(), 2, half);
        scores.insert(scores.end(), {score, next});
    }
    expect_exact({generators::cells(weights), generators::cells(scores), MissingScore::stop, {}});
}

// Rows made so that their exact total is a whole number, as people expect to see it.
RC_GTEST_PROP(WeightedProperty, GivesRowsOfTheSameTotalTheSameBits, ()) {
    const auto total = *rc::gen::inRange<std::int64_t>(0, 121);
    const auto moved = *rc::gen::container<std::vector<std::int64_t>>(3, generators::around_zero(40));
    // 30 % of 2a, 30 % of 2b, 20 % of 3c and what makes it up: 20 % of -3(a + b + c).
    const std::vector<double> row{static_cast<double>(total + 2 * moved[0]), static_cast<double>(total + 2 * moved[1]),
                                  static_cast<double>(total + 3 * moved[2]),
                                  static_cast<double>(total - 3 * (moved[0] + moved[1] + moved[2]))};
    RC_ASSERT(oracle::outcome(mean(row, {.3, .3, .2, .2})) == oracle::outcome(static_cast<double>(total)));
}

RC_GTEST_PROP(WeightedProperty, DoesNotDependOnTheUnitOfTheWeights, ()) {
    auto card = *scorecards();
    card.total = {oracle::Total::Kind::any, {}};
    const auto before = oracle::outcome(mean(card));
    const auto factor = *rc::gen::inRange<std::int64_t>(1, 10);
    const auto shift = *rc::gen::inRange(-4, 5);
    for (auto& weight : card.weights) {
        RC_PRE(weight.number.digits < generators::power_of_ten(14));
        weight.number = {weight.number.digits * factor, weight.number.exponent + shift};
    }
    RC_ASSERT(oracle::outcome(mean(card)) == before);
}

RC_GTEST_PROP(WeightedProperty, DoesNotDependOnTheOrderOfTheItems, ()) {
    auto card = *scorecards();
    const auto before = oracle::outcome(mean(card));
    while (!card.weights.empty() && card.weights.back().kind == Cell::Kind::blank) {
        card.weights.pop_back();
        card.scores.pop_back();
    }
    std::reverse(card.weights.begin(), card.weights.end());
    std::reverse(card.scores.begin(), card.scores.end());
    RC_ASSERT(oracle::outcome(mean(card)) == before);
}

RC_GTEST_PROP(WeightedProperty, AccountsForTheMean, ()) {
    auto card = *scorecards();
    card.total = {oracle::Total::Kind::any, {}};
    const auto weights = elements(card.weights);
    const auto scores = elements(card.scores);
    const auto made = WeightedMean::make(weights, card.missing, WeightTotal::any());
    RC_PRE(made.has_value());
    const auto account = made->account(scores);
    const auto expected = weighted(card.scores, card.weights, card.missing, card.total);
    RC_ASSERT(account.has_value() == (expected.kind != oracle::Outcome::Kind::error));
    if (!account) return;
    RC_ASSERT(oracle::outcome(account->mean) == expected);
    RC_ASSERT(account->skips == (card.missing == MissingScore::skip));
    RC_ASSERT(static_cast<std::ptrdiff_t>(account->scored) ==
              std::count_if(scores.begin(), scores.end(), kpi::is_number));
}

}  // namespace
