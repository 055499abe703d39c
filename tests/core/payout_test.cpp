// RANKPAY: pay by place.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <kpi/payout.hpp>
#include <vector>

#include "matchers.hpp"
#include "schedules.hpp"

namespace {

using kpi::Argument;
using kpi::PayoutTies;
using kpi::RankOrder;
using kpi::Reason;
using schedules::make;
using schedules::Terms;
using testing::ElementsAre;

const double blank = kpi::missing();
const double a_text = kpi::invalid();

constexpr auto every_way = {PayoutTies::split, PayoutTies::same, PayoutTies::dense};

using Column = std::vector<double>;

/// The column form: everybody's pay in one call. Each person's, asked for alone, is the same.
kpi::Result<Column> paid(const Column& scores, const Terms& terms) {
    const auto schedule = make(terms);
    if (!schedule) return schedule.error();
    Column paid(scores.size(), -1);
    if (const auto everybody = schedule->payments(scores, paid); !everybody) return everybody.error();
    for (std::size_t i = 0; i < scores.size(); ++i)
        EXPECT_THAT(need(schedule->payment_of(i, scores)).amount, Bits(paid[i])) << "person " << i;
    return paid;
}

Column pay(const Column& scores, const Terms& terms) {
    return need(paid(scores, terms));
}

/// The value form: what one score is paid.
kpi::Result<double> pay_of(double score, const Column& scores, const Terms& terms) {
    const auto schedule = make(terms);
    if (!schedule) return schedule.error();
    const auto standing = kpi::standing_of(score, scores, terms.order);
    if (!standing) return standing.error();
    const auto payment = schedule->payment(score, *standing);
    if (!payment) return payment.error();
    EXPECT_EQ(payment->standing, *standing);
    return payment->amount;
}

// ---- Places and prizes ------------------------------------------------------------------------

const Column bonuses{1000, 800, 600};

TEST(RankPay, PaysByPlaceAndOtherwiseBelowTheMinimum) {
    const Column scores{95, 88, 88, 40};
    const Terms terms{.payouts = bonuses, .min_score = 50, .otherwise = 300};
    EXPECT_THAT(pay(scores, terms), ElementsAre(1000, 700, 700, 300));
    EXPECT_THAT(pay_of(95, scores, terms), Answers(1000));
    EXPECT_THAT(pay_of(88, scores, terms), Answers(700));
    EXPECT_THAT(pay_of(40, scores, terms), Answers(300));
}

TEST(RankPay, TreatsTiesInThreeWays) {
    const Column scores{95, 88, 88, 70};
    const Column list{1000, 800, 600, 400};
    EXPECT_THAT(pay(scores, {.payouts = list}), ElementsAre(1000, 700, 700, 400)) << "split unless told";
    EXPECT_THAT(pay(scores, {.payouts = list, .ties = PayoutTies::same}), ElementsAre(1000, 800, 800, 400));
    EXPECT_THAT(pay(scores, {.payouts = list, .ties = PayoutTies::dense}), ElementsAre(1000, 800, 800, 600));
    EXPECT_THAT(pay_of(88, scores, {.payouts = list}), Answers(700));
    EXPECT_THAT(pay_of(88, scores, {.payouts = list, .ties = PayoutTies::same}), Answers(800));
    EXPECT_THAT(pay_of(70, scores, {.payouts = list, .ties = PayoutTies::same}), Answers(400));
    EXPECT_THAT(pay_of(70, scores, {.payouts = list, .ties = PayoutTies::dense}), Answers(600));
}

TEST(RankPay, DoesNotNeedTheScoresInOrder) {
    EXPECT_THAT(pay({40, 88, 95, 88}, {.payouts = bonuses, .min_score = 50, .otherwise = 300}),
                ElementsAre(300, 700, 1000, 700));
}

TEST(RankPay, TiesScoresThatAreEqualOnTheSnappingRule) {
    for (const auto ties : every_way) {
        const auto paid = pay({.1 + .2, .3}, {.payouts = bonuses, .ties = ties});
        EXPECT_EQ(paid[0], paid[1]);
    }
    EXPECT_THAT(pay({.1 + .2, .3}, {.payouts = bonuses}), ElementsAre(900, 900));
}

TEST(RankPay, PaysTheLowestFirstWhenTheLowestIsBest) {
    const Column minutes{31.5, 58, 42, 42, blank};
    const Column list{1000, 800, 600, 400};
    EXPECT_THAT(pay(minutes, {.payouts = list, .order = RankOrder::ascending}),
                ElementsAre(1000, 400, 700, 700, Bits(blank)));
    EXPECT_THAT(pay(minutes, {.payouts = list, .ties = PayoutTies::same, .order = RankOrder::ascending}),
                ElementsAre(1000, 400, 800, 800, Bits(blank)));
    EXPECT_THAT(pay(minutes, {.payouts = list, .ties = PayoutTies::dense, .order = RankOrder::ascending}),
                ElementsAre(1000, 600, 800, 800, Bits(blank)));
    EXPECT_THAT(pay_of(42, minutes, {.payouts = list, .order = RankOrder::ascending}), Answers(700));
    EXPECT_THAT(pay_of(58, minutes, {.payouts = list, .order = RankOrder::ascending}), Answers(400));
}

TEST(RankPay, TakesTheMinimumAsTheHighestThatEarnsWhenTheLowestIsBest) {
    const Column minutes{31.5, 58, 42, 42};
    const Terms at_most_42{
        .payouts = {1000, 800, 600, 400}, .order = RankOrder::ascending, .min_score = 42, .otherwise = 50};
    EXPECT_THAT(pay(minutes, at_most_42), ElementsAre(1000, 50, 700, 700));
    EXPECT_THAT(pay_of(58, minutes, at_most_42), Answers(50));
    EXPECT_THAT(pay_of(42, minutes, at_most_42), Answers(700));
    const auto earns = [](double score, double worst) {
        return pay({score}, {.payouts = {9}, .order = RankOrder::ascending, .min_score = worst}) == Column{9};
    };
    EXPECT_TRUE(earns(.1 + .2, .3)) << "reached on the snapping rule";
    EXPECT_TRUE(earns(.3, .1 + .2));
    EXPECT_TRUE(earns(-7, 0));
    EXPECT_FALSE(earns(.300000001, .3));
}

TEST(RankPay, ReachesTheMinimumOnTheSnappingRule) {
    EXPECT_THAT(pay({.1 + .2}, {.payouts = bonuses, .min_score = .3}), ElementsAre(1000));
    EXPECT_THAT(pay({.3}, {.payouts = bonuses, .min_score = .1 + .2}), ElementsAre(1000));
    EXPECT_THAT(pay({.299999999}, {.payouts = bonuses, .min_score = .3}), ElementsAre(0));
    EXPECT_THAT(pay_of(.3, {.3}, {.payouts = bonuses, .min_score = .1 + .2}), Answers(1000));
}

TEST(RankPay, PaysNothingPastTheListUnlessTold) {
    EXPECT_THAT(pay({9, 8, 7}, {.payouts = Column{500}}), ElementsAre(500, 0, 0));
    EXPECT_THAT(pay({9, 8, 7}, {.payouts = Column{500}, .otherwise = 50}), ElementsAre(500, 50, 50));
    EXPECT_THAT(pay({9, 8}, {.payouts = Column{}, .otherwise = 50}), ElementsAre(50, 50));
    EXPECT_THAT(pay_of(7, {9, 8, 7}, {.payouts = Column{500}, .otherwise = 50}), Answers(50));
}

TEST(RankPay, MovesNobodyUpForOneWhoIsBelowTheMinimum) {
    // Nobody of these is on the third place, so nobody gets its prize.
    EXPECT_THAT(pay({95, 90, 20}, {.payouts = bonuses, .min_score = 50, .otherwise = 300}),
                ElementsAre(1000, 800, 300));
    EXPECT_THAT(pay({40, 30, 20}, {.payouts = bonuses, .min_score = 35, .otherwise = 1}), ElementsAre(1000, 1, 1));
}

TEST(RankPay, PaysThePlacesPastTheListOtherwiseInsideATiedGroup) {
    // Places 2, 3 and 4 pay 800 + 300 + 300.
    const Column list{1000, 800};
    const Terms terms{.payouts = list, .otherwise = 300};
    EXPECT_THAT(pay({95, 88, 88, 88}, terms), ElementsAre(1000, 466.67, 466.67, 466.66));
    EXPECT_THAT(pay_of(88, {95, 88, 88, 88}, terms), Answers(466.67));
}

TEST(RankPay, IgnoresSpareRowsOfTheList) {
    EXPECT_THAT(pay({9, 8, 7}, {.payouts = Column{500, 400, blank, blank}, .otherwise = 5}), ElementsAre(500, 400, 5));
}

// ---- Coins ------------------------------------------------------------------------------------

TEST(RankPay, HandsOutATiedGroupsMoneyToTheLastCoin) {
    const Column list{800, 600, 500};
    const Terms terms{.payouts = list, .unit = 1};
    EXPECT_THAT(pay({88, 88, 88}, terms), ElementsAre(634, 633, 633));
    EXPECT_THAT(pay_of(88, {88, 88, 88}, terms), Answers(633)) << "on its own it is only rounded";
    EXPECT_THAT(pay({88, 88, 88}, {.payouts = list}), ElementsAre(633.34, 633.33, 633.33)) << "1900 to the cent";
    EXPECT_THAT(pay({7, 7, 7}, {.payouts = list, .order = RankOrder::ascending, .unit = 1}),
                ElementsAre(634, 633, 633));
    EXPECT_THAT(pay({88, 88, 88}, {.payouts = Column{100}}), ElementsAre(33.34, 33.33, 33.33));
    EXPECT_THAT(pay({88, 90, 88}, {.payouts = Column{9, 0.01}}), ElementsAre(.01, 9, 0));
}

TEST(RankPay, HandsOutLossesToTheLastCoinToo) {
    EXPECT_THAT(pay({5, 5, 5}, {.payouts = Column{-100}, .unit = 1}), ElementsAre(-33, -33, -34));
}

TEST(RankPay, RoundsToTheUnitHalfAwayFromZero) {
    const Column one{1};
    const auto rounded = [&](double money, double unit) {
        const Column list{money};
        return pay_of(1, one, {.payouts = list, .unit = unit});
    };
    EXPECT_THAT(rounded(2.5, 1), Answers(3));
    EXPECT_THAT(rounded(-2.5, 1), Answers(-3));
    EXPECT_THAT(rounded(2.49, 1), Answers(2));
    EXPECT_THAT(rounded(1.005, .01), Answers(1.01)) << "a tie as typed";
    EXPECT_THAT(rounded(1.025, .05), Answers(1.05));
    EXPECT_THAT(rounded(.15, .1), Answers(.2));
    EXPECT_THAT(rounded(.125, .25), Answers(.25));
    EXPECT_THAT(rounded(149.99, 100), Answers(100));
    EXPECT_THAT(rounded(150, 100), Answers(200));
    EXPECT_THAT(rounded(.3, .1), Answers(.3));
    EXPECT_THAT(rounded(1000, .3), Answers(999.9));
    EXPECT_THAT(rounded(-.004, .01), Answers(0.0)) << "never -0";
}

TEST(RankPay, RoundsWhatIsPaidOtherwiseToTheUnit) {
    EXPECT_THAT(pay({9, 8}, {.payouts = Column{1}, .otherwise = 2.5, .unit = 1}), ElementsAre(1, 3));
    EXPECT_THAT(pay({9}, {.payouts = bonuses, .min_score = 10, .otherwise = -2.5, .unit = 1}), ElementsAre(-3));
}

TEST(RankPay, RoundsAGroupsMoneyOnceNotEachShare) {
    // 0.5 + 0.5 is one whole coin; rounded one by one it would be two.
    EXPECT_THAT(pay({5, 5}, {.payouts = Column{.5, .5}, .unit = 1}), ElementsAre(1, 0));
}

TEST(RankPay, KeepsEveryCoinOfALargeSum) {
    EXPECT_THAT(pay({5, 5}, {.payouts = Column{90'000'000'000.01}}), ElementsAre(45'000'000'000.01, 45'000'000'000.0));
    EXPECT_THAT(pay({5}, {.payouts = Column{1234567890123.45}}), ElementsAre(1234567890123.45));
    EXPECT_THAT(pay({5}, {.payouts = Column{9'007'199'254'740'992}, .unit = 1}), ElementsAre(9'007'199'254'740'992));
}

TEST(RankPay, SaysWhenADoubleNoLongerTellsTheCoinsApart) {
    const Column too_much{1e15};
    for (const auto ties : every_way) {
        const Terms terms{.payouts = too_much, .ties = ties};
        EXPECT_THAT(paid({5}, terms), FailsFor(Reason::out_of_range));
        EXPECT_THAT(pay_of(5, {5}, terms), FailsFor(Reason::out_of_range));
    }
    EXPECT_THAT(paid({5, 5}, {.payouts = Column{9'007'199'254'740'992, 1}, .unit = 1}),
                FailsFor(Reason::out_of_range, Argument::unit))
        << "one coin too many, though a double only just fails to tell";
    EXPECT_THAT(pay({5, 5}, {.payouts = Column{9'007'199'254'740'991, 1}, .unit = 1}),
                ElementsAre(4'503'599'627'370'496, 4'503'599'627'370'496));
    EXPECT_THAT(pay_of(5, {5}, {.payouts = Column{1e308}}), FailsFor(Reason::out_of_range));
    EXPECT_THAT(pay_of(5, {5, 5}, {.payouts = Column{1e308, 1e308}, .unit = 1e300}), Answers(1e308));
    EXPECT_THAT(pay_of(5, {5}, {.payouts = Column{1}, .unit = 1e-300}), FailsFor(Reason::out_of_range));
    EXPECT_THAT(pay_of(5, {5}, {.payouts = Column{1}, .otherwise = 1e308}), Answers(1)) << "nobody is paid otherwise";
}

TEST(RankPay, CountsHalfACoinOnTheSnappingRule) {
    EXPECT_THAT(pay({5}, {.payouts = Column{8.7 - .2}, .unit = 1}), ElementsAre(9)) << "8.499999999999998";
    EXPECT_THAT(pay({5}, {.payouts = Column{2.4999999996}, .unit = 1}), ElementsAre(3));
    EXPECT_THAT(pay({5}, {.payouts = Column{2.499999999}, .unit = 1}), ElementsAre(2));
    EXPECT_THAT(pay_of(5, {5}, {.payouts = Column{2.4999999996}, .unit = 1}), Answers(3));
}

TEST(RankPay, AnswersAsLongAsTheAnswerIsADouble) {
    const Column list{1e308, 1e308};
    EXPECT_THAT(pay({5, 5}, {.payouts = list, .unit = 1e300}), ElementsAre(1e308, 1e308))
        << "though together it is more than a double";
    EXPECT_THAT(pay({5}, {.payouts = list, .unit = 1e308}), ElementsAre(1e308)) << "nobody is paid a coin more";
}

// ---- Arguments that are none ------------------------------------------------------------------

TEST(RankPay, LeavesPeopleWithoutAScoreWithoutAPlace) {
    const Column scores{blank, 95, a_text, 88};
    const auto paid = pay(scores, {.payouts = bonuses});
    EXPECT_THAT(paid, ElementsAre(Bits(blank), Bits(1000.0), Bits(a_text), Bits(800.0)));
    EXPECT_THAT(pay({}, {.payouts = bonuses}), ElementsAre());
}

TEST(RankPay, HasNoPayForAScoreThatIsNotThere) {
    for (const auto ties : every_way)
        EXPECT_THAT(pay_of(90, {95, 88}, {.payouts = bonuses, .ties = ties}),
                    FailsFor(Reason::not_among_scores, Argument::score));
}

TEST(RankPay, RefusesAListWithTextsOrGaps) {
    EXPECT_THAT(make({.payouts = Column{1000, a_text}}), FailsFor(Reason::not_a_number, Argument::payouts, 1));
    EXPECT_THAT(make({.payouts = Column{kpi::unbounded}}), FailsFor(Reason::not_a_number, Argument::payouts, 0));
    EXPECT_THAT(make({.payouts = Column{1000, blank, 600}}),
                FailsFor(Reason::blank_inside_table, Argument::payouts, 1));
}

TEST(RankPay, RefusesTermsThatAreNoNumbers) {
    EXPECT_THAT(make({.payouts = bonuses, .min_score = a_text}), FailsFor(Reason::not_a_number, Argument::min_score));
    for (const double none : {a_text, blank}) {
        EXPECT_THAT(make({.payouts = bonuses, .otherwise = none}), FailsFor(Reason::not_a_number, Argument::otherwise));
        EXPECT_THAT(make({.payouts = bonuses, .unit = none}), FailsFor(Reason::not_a_number, Argument::unit));
    }
    EXPECT_THAT(make({.payouts = bonuses, .otherwise = kpi::unbounded}),
                FailsFor(Reason::not_a_number, Argument::otherwise));
}

TEST(RankPay, RefusesACoinOfNoValue) {
    EXPECT_THAT(make({.payouts = bonuses, .unit = 0}), FailsFor(Reason::unit_not_positive, Argument::unit));
    EXPECT_THAT(make({.payouts = bonuses, .unit = -.01}), FailsFor(Reason::unit_not_positive, Argument::unit));
    EXPECT_THAT(make({.payouts = bonuses, .unit = -.01}).error().found, Bits(-.01));
}

}  // namespace
