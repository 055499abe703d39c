// RANKPAY: what everybody is paid for, and the pay of one person of a population.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <kpi/payout.hpp>
#include <limits>
#include <vector>

#include "matchers.hpp"
#include "schedules.hpp"

namespace {

using kpi::Argument;
using kpi::Payment;
using kpi::PayoutBasis;
using kpi::PayoutTies;
using kpi::Reason;
using schedules::make;
using schedules::Terms;

const double blank = kpi::missing();
const double a_text = kpi::invalid();

using Column = std::vector<double>;

const Column bonuses{1000, 800, 600};

/// Same in every figure. (Different scores are counted for one person only where they decide the place.)
void expect_same(const Payment& one, const Payment& other, PayoutTies ties) {
    EXPECT_THAT(one.amount, Bits(other.amount));
    EXPECT_EQ(one.basis, other.basis);
    auto standing = other.standing;
    if (ties != PayoutTies::dense) standing.distinct_above = 0;
    EXPECT_EQ(one.standing, standing);
    EXPECT_THAT(one.sum, Bits(other.sum));
    EXPECT_THAT(one.together, Bits(other.together));
    EXPECT_THAT(one.floor, Bits(other.floor));
    EXPECT_EQ(one.extra, other.extra);
    EXPECT_EQ(one.has_extra, other.has_extra);
    EXPECT_EQ(one.is_alone, other.is_alone);
}

/// Everybody's, in one call and each asked for alone.
std::vector<Payment> payments(const Column& scores, const Terms& terms) {
    const auto schedule = need(make(terms));
    // What is in there before must not show through.
    std::vector<Payment> pay(scores.size(), Payment{5, PayoutBasis::below_min, {7, 7, 7, 7}, 8, 9, 10, 11, true, true});
    EXPECT_THAT(schedule.payments(scores, pay), Succeeds());
    for (std::size_t i = 0; i < scores.size(); ++i)
        expect_same(need(schedule.payment_of(i, scores)), pay[i], terms.ties);
    return pay;
}

// ---- Accounts ---------------------------------------------------------------------------------

TEST(Payments, SayWhatEverybodyIsPaidFor) {
    const auto pay = payments({95, 88, 88, 40}, {.payouts = bonuses, .min_score = 50, .otherwise = 300});
    EXPECT_EQ(pay[0].basis, PayoutBasis::shared);
    EXPECT_EQ(pay[1].basis, PayoutBasis::shared);
    EXPECT_EQ(pay[3].basis, PayoutBasis::below_min);
    EXPECT_EQ(pay[1].standing, (kpi::Standing{1, 2, 1, 4}));
    EXPECT_EQ(pay[1].sum, 1400);
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
        EXPECT_EQ(payment.sum, 1900);
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
        EXPECT_EQ(payment.sum, 0);
        EXPECT_EQ(payment.together, 0);
        EXPECT_FALSE(payment.has_extra);
    }
}

TEST(Payments, SayWhatTheListPaysAndWhatIsHandedOut) {
    const auto pay = payments({5, 5}, {.payouts = Column{1.25, 1.25}, .unit = 1});
    EXPECT_EQ(pay[0].sum, 2.5);
    EXPECT_EQ(pay[0].together, 3);
    EXPECT_EQ(payments({5, 5}, {.payouts = Column{1e308, 1e308}, .unit = 1e300})[0].together, kpi::unbounded)
        << "together it is more than a double";
}

TEST(Payments, OfOneScoreAreRoundedAlone) {
    const Column list{800, 600, 500};
    const Column scores{88, 88, 88};
    const auto schedule = need(kpi::PayoutSchedule::make({.payouts = list, .unit = 1}));
    const auto alone = need(schedule.payment(88, need(kpi::standing_of(88, scores))));
    EXPECT_EQ(alone.amount, 633);
    EXPECT_EQ(alone.basis, PayoutBasis::shared);
    EXPECT_EQ(alone.sum, 1900);
    EXPECT_TRUE(alone.is_alone);
    for (const auto& payment : payments(scores, {.payouts = list, .unit = 1})) EXPECT_FALSE(payment.is_alone);
}

// ---- One person of a population ---------------------------------------------------------------

TEST(PaymentOf, IsTheColumnsPersonByPerson) {
    const Column list{800, 600, 500};
    const Column scores{88, 88, 88};
    const auto cents = need(kpi::PayoutSchedule::make({.payouts = list}));
    EXPECT_EQ(need(cents.payment_of(0, scores)).amount, 633.34);
    EXPECT_EQ(need(cents.payment_of(1, scores)).amount, 633.33);
    EXPECT_EQ(need(cents.payment_of(2, scores)).amount, 633.33);
    const auto whole = need(kpi::PayoutSchedule::make({.payouts = list, .unit = 1}));
    EXPECT_EQ(need(whole.payment_of(0, scores)).amount, 634);
    EXPECT_EQ(need(whole.payment_of(1, scores)).amount, 633);
    EXPECT_EQ(need(whole.payment_of(2, scores)).amount, 633);
}

TEST(PaymentOf, CountsBlanksAndTextsAsPlacesOfTheListOnly) {
    const auto pay =
        payments({blank, 88, a_text, 88, 90, 88, blank}, {.payouts = Column{10, 800, 600, 500}, .unit = 1});
    EXPECT_THAT(pay[0].amount, Bits(blank));
    EXPECT_EQ(pay[1].amount, 634);
    EXPECT_THAT(pay[2].amount, Bits(a_text));
    EXPECT_EQ(pay[3].amount, 633);
    EXPECT_EQ(pay[4].amount, 10);
    EXPECT_EQ(pay[5].amount, 633);
    EXPECT_THAT(pay[6].amount, Bits(blank));
}

TEST(PaymentOf, KnowsNobodyPastTheEndOfTheScores) {
    const auto schedule = need(kpi::PayoutSchedule::make({.payouts = bonuses}));
    for (const Column& scores : {Column{}, Column{5, 6}, Column{blank, blank}}) {
        for (const auto nobody : {scores.size(), scores.size() + 1, std::numeric_limits<std::size_t>::max()})
            EXPECT_THAT(schedule.payment_of(nobody, scores), FailsFor(Reason::no_such_person, Argument::person));
    }
}

TEST(PaymentOf, FailsForThatPersonsPayAlone) {
    // The second place's pay cannot be told to the cent; the first's can.
    const Column list{5, 1e15};
    const auto schedule = need(kpi::PayoutSchedule::make({.payouts = list}));
    const Column scores{9, 8};
    EXPECT_EQ(need(schedule.payment_of(0, scores)).amount, 5);
    EXPECT_THAT(schedule.payment_of(1, scores), FailsFor(Reason::out_of_range));
    Column all(2);
    EXPECT_THAT(schedule.payments(scores, all), FailsFor(Reason::out_of_range));
}

TEST(Payments, NeedAPlaceForEveryPayment) {
    const auto schedule = need(kpi::PayoutSchedule::make({.payouts = bonuses}));
    for (const std::size_t places : {0U, 1U, 3U}) {
        Column pay(places);
        std::vector<Payment> accounts(places);
        EXPECT_THAT(schedule.payments(Column{9, 8}, pay), FailsFor(Reason::size_mismatch, Argument::none));
        EXPECT_THAT(schedule.payments(Column{9, 8}, accounts), FailsFor(Reason::size_mismatch, Argument::none));
    }
}

TEST(Payment, NeedsAStanding) {
    const auto schedule = need(kpi::PayoutSchedule::make({.payouts = bonuses}));
    EXPECT_THAT(schedule.payment(5, {}), FailsFor(Reason::not_among_scores)) << "nobody stands there";
    EXPECT_THAT(schedule.payment(blank, {0, 1, 0, 1}), FailsFor(Reason::not_a_number));
    EXPECT_THAT(schedule.payment(a_text, {0, 1, 0, 1}), FailsFor(Reason::not_a_number));
    EXPECT_THAT(schedule.payment(kpi::unbounded, {0, 1, 0, 1}), FailsFor(Reason::not_a_number));
}

TEST(PayoutSchedule, KeepsItsTermsWithoutTheSpareRows) {
    const Column list{5, 4, blank, blank};
    const auto schedule = need(kpi::PayoutSchedule::make({.payouts = list, .ties = PayoutTies::dense, .unit = .5}));
    EXPECT_THAT(schedule.payouts(), testing::ElementsAre(5, 4));
    EXPECT_EQ(schedule.terms().ties, PayoutTies::dense);
    EXPECT_EQ(schedule.terms().unit, .5);
    EXPECT_THAT(schedule.terms().min_score, Bits(blank));
}

}  // namespace
