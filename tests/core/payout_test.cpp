// RANKPAY: pay by place.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <kpi/payout.hpp>
#include <map>
#include <numeric>
#include <ostream>
#include <vector>

#include "generators.hpp"
#include "matchers.hpp"
#include "oracle.hpp"

namespace {

using kpi::Argument;
using kpi::check;
using kpi::payment_of;
using kpi::payouts;
using kpi::PayoutTerms;
using kpi::PayoutTies;
using kpi::Reason;
using oracle::Cell;
using oracle::Decimal;
using oracle::Outcome;
using oracle::Prizes;
using testing::ElementsAre;

const double blank = kpi::missing();
const double a_text = kpi::invalid();

constexpr auto every_way = {PayoutTies::split, PayoutTies::same, PayoutTies::dense};

using Column = std::vector<double>;

/// The column form: everybody's pay in one call.
Column pay(const Column& scores, const PayoutTerms& terms) {
    EXPECT_THAT(check(terms), Succeeds());
    Column paid(scores.size(), -1);
    EXPECT_THAT(payouts(scores, terms, paid), Succeeds());
    return paid;
}

/// The value form: one person's pay. The terms are checked.
kpi::Result<double> payout_of(double score, const Column& scores, const PayoutTerms& terms) {
    const auto standing = kpi::standing_of(score, scores);
    if (!standing) return standing.error();
    const auto payment = payment_of(score, *standing, terms);
    if (!payment) return payment.error();
    EXPECT_EQ(payment->standing, *standing);
    return payment->amount;
}

kpi::Result<double> pay_of(double score, const Column& scores, const PayoutTerms& terms) {
    if (const auto checked = check(terms); !checked) return checked.error();
    return payout_of(score, scores, terms);
}

// ---- Places and prizes ------------------------------------------------------------------------

const Column bonuses{1000, 800, 600};

TEST(RankPay, PaysByPlaceAndOtherwiseBelowTheMinimum) {
    const Column scores{95, 88, 88, 40};
    const PayoutTerms terms{.payouts = bonuses, .min_score = 50, .otherwise = 300};
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
    const PayoutTerms terms{.payouts = list, .otherwise = 300};
    EXPECT_THAT(pay({95, 88, 88, 88}, terms), ElementsAre(1000, 466.67, 466.67, 466.66));
    EXPECT_THAT(pay_of(88, {95, 88, 88, 88}, terms), Answers(466.67));
}

TEST(RankPay, IgnoresSpareRowsOfTheList) {
    EXPECT_THAT(pay({9, 8, 7}, {.payouts = Column{500, 400, blank, blank}, .otherwise = 5}), ElementsAre(500, 400, 5));
}

// ---- Coins ------------------------------------------------------------------------------------

TEST(RankPay, HandsOutATiedGroupsMoneyToTheLastCoin) {
    const Column list{800, 600, 500};
    const PayoutTerms terms{.payouts = list, .unit = 1};
    EXPECT_THAT(pay({88, 88, 88}, terms), ElementsAre(634, 633, 633));
    EXPECT_THAT(pay_of(88, {88, 88, 88}, terms), Answers(633)) << "on its own it is only rounded";
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
        const PayoutTerms terms{.payouts = too_much, .ties = ties};
        Column paid(1);
        EXPECT_THAT(payouts(Column{5}, terms, paid), FailsFor(Reason::out_of_range));
        EXPECT_THAT(pay_of(5, {5}, terms), FailsFor(Reason::out_of_range));
    }
    Column paid(2);
    EXPECT_THAT(payouts(Column{5, 5}, {.payouts = Column{9'007'199'254'740'992, 1}, .unit = 1}, paid),
                FailsFor(Reason::out_of_range, Argument::unit))
        << "one coin too many, though a double only just fails to tell";
    EXPECT_THAT(pay({5, 5}, {.payouts = Column{9'007'199'254'740'991, 1}, .unit = 1}),
                ElementsAre(4'503'599'627'370'496, 4'503'599'627'370'496));
    EXPECT_THAT(pay_of(5, {5}, {.payouts = Column{1e308}}), FailsFor(Reason::out_of_range));
    EXPECT_THAT(pay_of(5, {5, 5}, {.payouts = Column{1e308, 1e308}, .unit = 1e300}), Answers(1e308));
    EXPECT_THAT(pay_of(5, {5}, {.payouts = Column{1}, .unit = 1e-300}), FailsFor(Reason::out_of_range));
    EXPECT_THAT(pay_of(5, {5}, {.payouts = Column{1}, .otherwise = 1e308}), Answers(1)) << "nobody is paid otherwise";
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
    EXPECT_THAT(check({.payouts = Column{1000, a_text}}), FailsFor(Reason::not_a_number, Argument::payouts, 1));
    EXPECT_THAT(check({.payouts = Column{kpi::unbounded}}), FailsFor(Reason::not_a_number, Argument::payouts, 0));
    EXPECT_THAT(check({.payouts = Column{1000, blank, 600}}),
                FailsFor(Reason::blank_inside_table, Argument::payouts, 1));
}

TEST(RankPay, RefusesTermsThatAreNoNumbers) {
    for (const double none : {a_text, blank}) {
        EXPECT_THAT(check({.payouts = bonuses, .min_score = none}),
                    FailsFor(Reason::not_a_number, Argument::min_score));
        EXPECT_THAT(check({.payouts = bonuses, .otherwise = none}),
                    FailsFor(Reason::not_a_number, Argument::otherwise));
        EXPECT_THAT(check({.payouts = bonuses, .unit = none}), FailsFor(Reason::not_a_number, Argument::unit));
    }
    EXPECT_THAT(check({.payouts = bonuses, .otherwise = kpi::unbounded}),
                FailsFor(Reason::not_a_number, Argument::otherwise));
}

TEST(RankPay, RefusesACoinOfNoValue) {
    EXPECT_THAT(check({.payouts = bonuses, .unit = 0}), FailsFor(Reason::unit_not_positive, Argument::unit));
    EXPECT_THAT(check({.payouts = bonuses, .unit = -.01}), FailsFor(Reason::unit_not_positive, Argument::unit));
    EXPECT_THAT(check({.payouts = bonuses, .unit = -.01}).error().found, Bits(-.01));
}

// ---- Accounts ---------------------------------------------------------------------------------

using kpi::Payment;
using kpi::PayoutBasis;

std::vector<Payment> payments(const Column& scores, const PayoutTerms& terms) {
    // What is in there before must not show through.
    std::vector<Payment> pay(scores.size(), Payment{5, PayoutBasis::below_min, {7, 7, 7}, 8, 9, 10, true});
    EXPECT_THAT(kpi::payments(scores, terms, pay), Succeeds());
    return pay;
}

TEST(Payments, SayWhatEverybodyIsPaidFor) {
    const auto pay = payments({95, 88, 88, 40}, {.payouts = bonuses, .min_score = 50, .otherwise = 300});
    EXPECT_EQ(pay[0].basis, PayoutBasis::shared);
    EXPECT_EQ(pay[1].basis, PayoutBasis::shared);
    EXPECT_EQ(pay[3].basis, PayoutBasis::below_min);
    EXPECT_EQ(pay[1].standing, (kpi::Standing{1, 2, 1}));
    EXPECT_EQ(pay[1].together, 1400);
    EXPECT_EQ(pay[1].floor, 700);
    EXPECT_EQ(pay[1].extra, 0U);
    EXPECT_EQ(payments({9, 8}, {.payouts = Column{500}})[1].basis, PayoutBasis::past_the_end);
    for (const auto ties : {PayoutTies::same, PayoutTies::dense})
        EXPECT_EQ(payments({9, 9}, {.payouts = bonuses, .ties = ties})[1].basis, PayoutBasis::place);
    EXPECT_EQ(payments({3}, {.payouts = Column{}, .min_score = 5})[0].basis, PayoutBasis::below_min)
        << "below the minimum and past the end";
}

TEST(Payments, SayWhoHasTheOddCoins) {
    const Column list{800, 600, 500};
    const auto pay = payments({88, 88, 88}, {.payouts = list, .unit = 1});
    for (const auto& payment : pay) {
        EXPECT_EQ(payment.together, 1900);
        EXPECT_EQ(payment.floor, 633);
        EXPECT_EQ(payment.extra, 1U);
    }
    EXPECT_TRUE(pay[0].has_extra);
    EXPECT_FALSE(pay[1].has_extra);
    EXPECT_FALSE(pay[2].has_extra);
}

TEST(Payments, OfPeopleWithoutAScoreAreEmpty) {
    const auto pay = payments({blank, a_text}, {.payouts = bonuses});
    EXPECT_THAT(pay[0].amount, Bits(blank));
    EXPECT_THAT(pay[1].amount, Bits(a_text));
    for (const auto& payment : pay) {
        EXPECT_EQ(payment.standing, kpi::Standing{});
        EXPECT_EQ(payment.basis, PayoutBasis::place);
        EXPECT_EQ(payment.together, 0);
        EXPECT_FALSE(payment.has_extra);
    }
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
    EXPECT_EQ(payments({5, 5}, {.payouts = list, .unit = 1e300})[0].together, kpi::unbounded);
    EXPECT_THAT(pay({5}, {.payouts = list, .unit = 1e308}), ElementsAre(1e308)) << "nobody is paid a coin more";
}

// ---- Random prizes ----------------------------------------------------------------------------

struct Contest {
    std::vector<Cell> scores;
    Prizes prizes;
};

std::ostream& operator<<(std::ostream& out, const Contest& contest) {
    return list(out << "scores ", contest.scores) << ", " << contest.prizes;
}

/// Half a coin of many a unit, or a hair less or more.
rc::Gen<Decimal> nearly_half_a_coin() {
    return rc::gen::map(rc::gen::pair(generators::around_zero(9'999),
                                      rc::gen::element<std::int64_t>(0, 1, -1, 4, -4, 5, -5, -6, 40, -60)),
                        [](const auto& x) {
                            return Decimal{x.first * 50'000'000'000 + x.second, -11};
                        });
}

rc::Gen<Contest> contests() {
    return rc::gen::exec([] {
        Contest contest;
        auto& prizes = contest.prizes;
        contest.scores = *generators::population(1, 25);
        const auto money = rc::gen::weightedOneOf<Decimal>({{4, generators::decimal(20, 2)},
                                                            {2, generators::decimal(99'999, -2)},
                                                            {1, generators::decimal(999'999, -4)},
                                                            {1, nearly_half_a_coin()},
                                                            {1, generators::decimal(99'999'999'999, -2)}});
        prizes.payouts = generators::some(*rc::gen::inRange<std::size_t>(0, 11), money);
        prizes.ties = *rc::gen::element(PayoutTies::split, PayoutTies::split, PayoutTies::same, PayoutTies::dense);
        if (*rc::gen::arbitrary<bool>()) {
            // On somebody's score, or off it by less, or by more, than the snapping rule sees.
            const auto hundredths = *rc::gen::inRange<std::int64_t>(0, 10) * 525;
            const auto hair = *rc::gen::element<std::int64_t>(0, 0, 4, -4, 5, -6);
            prizes.min_score = Decimal{hundredths * 100'000'000 + hair, -10};
        }
        prizes.otherwise = *rc::gen::element(Decimal{0, 0}, Decimal{300, 0}, Decimal{12'345, -2}, Decimal{-5, -1});
        prizes.unit = *rc::gen::element(Decimal{1, -2}, Decimal{5, -2}, Decimal{1, -1}, Decimal{1, 0}, Decimal{25, -2},
                                        Decimal{100, 0}, Decimal{3, -1}, Decimal{7, 0});
        return contest;
    });
}

/// Terms for the core; owns the list they refer to.
class Terms {
public:
    explicit Terms(const Prizes& prizes)
        : list_{typed(prizes.payouts)},
          terms_{.payouts = list_,
                 .ties = prizes.ties,
                 .min_score = prizes.min_score ? typed(*prizes.min_score) : -kpi::unbounded,
                 .otherwise = typed(prizes.otherwise),
                 .unit = typed(prizes.unit)} {}
    Terms(const Terms&) = delete;
    Terms& operator=(const Terms&) = delete;

    operator const PayoutTerms&() const { return terms_; }  // NOLINT(google-explicit-constructor)

private:
    std::vector<double> list_;
    PayoutTerms terms_;
};

std::vector<Outcome> pay_of_all(const Column& scores, const Prizes& prizes) {
    const Terms terms{prizes};
    Column paid(scores.size(), -1);
    RC_ASSERT(payouts(scores, terms, paid).has_value());
    std::vector<Outcome> outcomes;
    for (const double money : paid) outcomes.push_back(oracle::outcome(money));
    return outcomes;
}

std::vector<Outcome> pay_of_all(const Contest& contest) {
    return pay_of_all(elements(contest.scores), contest.prizes);
}

/// In whole coins; an amount that is no whole number of them is a failure.
oracle::Integer coins(const Outcome& paid, const Prizes& prizes) {
    const oracle::Rational coins = oracle::as_typed(paid.number) / exact(prizes.unit);
    RC_ASSERT(denominator(coins) == 1);
    return numerator(coins);
}

RC_GTEST_PROP(PayoutProperty, PaysEverybodyExactly, ()) {
    const auto contest = *contests();
    RC_ASSERT(pay_of_all(contest) == oracle::pay_of_all(contest.scores, contest.prizes));
}

RC_GTEST_PROP(PayoutProperty, PaysOneAtATimeExactly, ()) {
    const auto contest = *contests();
    const auto scores = elements(contest.scores);
    const auto expected = oracle::pay_one_by_one(contest.scores, contest.prizes);
    const Terms terms{contest.prizes};
    for (std::size_t i = 0; i < scores.size(); ++i)
        if (kpi::is_number(scores[i])) RC_ASSERT(oracle::outcome(payout_of(scores[i], scores, terms)) == expected[i]);
}

RC_GTEST_PROP(PayoutProperty, PaysATiedGroupWhatItsPlacesPayToTheCoin, ()) {
    auto contest = *contests();
    contest.prizes.ties = PayoutTies::split;
    const auto paid = pay_of_all(contest);
    const auto places = standings(contest.scores);
    struct Group {
        oracle::Integer paid = 0;
        oracle::Rational pot = 0;
    };
    std::map<std::size_t, Group> groups;  // by the people above
    for (std::size_t i = 0; i < paid.size(); ++i) {
        if (!places[i] || !has_prize(contest.scores[i], *places[i], contest.prizes)) continue;
        auto& group = groups[places[i]->above];
        group.paid += coins(paid[i], contest.prizes);
        group.pot = pot(*places[i], contest.prizes);
    }
    for (const auto& [above, group] : groups) RC_ASSERT(group.paid == oracle::coins(group.pot, contest.prizes.unit));
}

// Prizes in whole coins and as many people: what is paid is what the list says, whoever ties.
RC_GTEST_PROP(PayoutProperty, PaysTheWholePoolAndNoMore, ()) {
    auto contest = *contests();
    auto& prizes = contest.prizes;
    prizes.ties = PayoutTies::split;
    prizes.min_score.reset();
    prizes.payouts.clear();
    const auto people = elements(contest.scores);
    const auto ranked = std::count_if(people.begin(), people.end(), kpi::is_number);
    oracle::Integer pool = 0;
    for (const auto count :
         *rc::gen::container<std::vector<int>>(static_cast<std::size_t>(ranked), rc::gen::inRange(0, 100'000))) {
        prizes.payouts.push_back({count * prizes.unit.digits, prizes.unit.exponent});
        pool += count;
    }
    oracle::Integer paid = 0;
    for (const auto& money : pay_of_all(contest))
        if (money.kind == Outcome::Kind::number) paid += coins(money, prizes);
    RC_ASSERT(paid == pool);
}

RC_GTEST_PROP(PayoutProperty, PaysTheSameAmountsInAnyOrderOfThePeople, ()) {
    const auto contest = *contests();
    const auto scores = elements(contest.scores);
    const auto people = *generators::permutation(scores.size());
    Column shuffled;
    for (const auto person : people) shuffled.push_back(scores[person]);

    const auto before = pay_of_all(scores, contest.prizes);
    const auto after = pay_of_all(shuffled, contest.prizes);
    std::vector<double> amounts_before;
    std::vector<double> amounts_after;
    for (std::size_t i = 0; i < people.size(); ++i) {
        if (after[i].kind != Outcome::Kind::number) continue;
        amounts_after.push_back(after[i].number);
        amounts_before.push_back(before[people[i]].number);
        // Only who of a tied group gets its odd coins depends on the order.
        const auto moved = abs(coins(after[i], contest.prizes) - coins(before[people[i]], contest.prizes));
        RC_ASSERT(moved <= (contest.prizes.ties == PayoutTies::split ? 1 : 0));
    }
    std::sort(amounts_before.begin(), amounts_before.end());
    std::sort(amounts_after.begin(), amounts_after.end());
    RC_ASSERT(amounts_before == amounts_after);
}

RC_GTEST_PROP(PayoutProperty, ChangesNobodysPayWhenOneMoreComesLast, ()) {
    const auto contest = *contests();
    auto scores = elements(contest.scores);
    const auto before = pay_of_all(scores, contest.prizes);
    scores.push_back(-1);
    auto after = pay_of_all(scores, contest.prizes);
    after.pop_back();
    RC_ASSERT(after == before);
}

RC_GTEST_PROP(PayoutProperty, PaysThoseWhoDoNotTieTheSameInBothForms, ()) {
    const auto contest = *contests();
    const auto scores = elements(contest.scores);
    const auto column = pay_of_all(contest);
    const auto places = standings(contest.scores);
    const Terms terms{contest.prizes};
    for (std::size_t i = 0; i < scores.size(); ++i)
        if (places[i] && places[i]->tied == 1)
            RC_ASSERT(oracle::outcome(payout_of(scores[i], scores, terms)) == column[i]);
}

RC_GTEST_PROP(PayoutProperty, AccountsForEveryCoin, ()) {
    const auto contest = *contests();
    const auto scores = elements(contest.scores);
    const auto& prizes = contest.prizes;
    const Terms terms{prizes};
    const auto amounts = pay_of_all(contest);
    const auto accounts = payments(scores, terms);
    const auto places = standings(contest.scores);
    const oracle::Rational unit = exact(prizes.unit);
    std::map<std::size_t, std::uint32_t> lucky;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        const auto& account = accounts[i];
        RC_ASSERT(oracle::outcome(account.amount) == amounts[i]);
        if (!places[i]) continue;
        RC_ASSERT(account.standing.above == places[i]->above);
        RC_ASSERT(account.standing.tied == places[i]->tied);
        RC_ASSERT(account.standing.distinct_above == places[i]->distinct_above);
        const bool below =
            prizes.min_score && oracle::S(exact(contest.scores[i].number)) < oracle::S(exact(*prizes.min_score));
        const bool prize = has_prize(contest.scores[i], *places[i], prizes);
        RC_ASSERT((account.basis == PayoutBasis::below_min) == below);
        RC_ASSERT((account.basis == PayoutBasis::past_the_end) == (!prize && !below));
        RC_ASSERT((account.basis == PayoutBasis::shared) == (prize && prizes.ties == PayoutTies::split));
        if (account.basis != PayoutBasis::shared) continue;
        const oracle::Rational floor = oracle::as_typed(account.floor);
        RC_ASSERT(oracle::as_typed(account.together) == floor * account.standing.tied + unit * account.extra);
        RC_ASSERT(oracle::as_typed(account.amount) == floor + (account.has_extra ? unit : oracle::Rational{0}));
        RC_ASSERT(account.has_extra == (places[i]->tied_before < account.extra));
        lucky[places[i]->above] += account.has_extra ? 1 : 0;
        RC_ASSERT(account.extra < account.standing.tied);
    }
    for (std::size_t i = 0; i < scores.size(); ++i)
        if (places[i] && accounts[i].basis == PayoutBasis::shared)
            RC_ASSERT(lucky[places[i]->above] == accounts[i].extra);
}

RC_GTEST_PROP(PayoutProperty, AccountsForOneAtATime, ()) {
    const auto contest = *contests();
    const auto scores = elements(contest.scores);
    const Terms terms{contest.prizes};
    const auto column = payments(scores, terms);
    const auto places = standings(contest.scores);
    for (std::size_t i = 0; i < scores.size(); ++i) {
        if (!kpi::is_number(scores[i])) continue;
        const auto one = need(payment_of(scores[i], need(kpi::standing_of(scores[i], scores)), terms));
        RC_ASSERT(one.basis == column[i].basis);
        RC_ASSERT(one.standing == column[i].standing);
        if (one.basis == PayoutBasis::shared)
            RC_ASSERT(oracle::outcome(one.together) ==
                      oracle::outcome(oracle::nearest_double(oracle::S(pot(*places[i], contest.prizes)))));
    }
}

}  // namespace
