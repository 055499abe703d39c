// RANKPAY on random prizes.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <kpi/payout.hpp>
#include <map>
#include <ostream>
#include <vector>

#include "generators.hpp"
#include "matchers.hpp"
#include "oracle.hpp"
#include "property.hpp"
#include "schedules.hpp"

namespace {

using kpi::Payment;
using kpi::PayoutBasis;
using kpi::PayoutTies;
using kpi::RankOrder;
using oracle::Cell;
using oracle::Decimal;
using oracle::Outcome;
using oracle::Prizes;

using Column = std::vector<double>;

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
        prizes.order = *rc::gen::element(RankOrder::descending, RankOrder::descending, RankOrder::ascending);
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

std::vector<Outcome> pay_of_all(const Column& scores, const Prizes& prizes) {
    const auto terms = schedules::terms(prizes);
    Column paid(scores.size(), -1);
    RC_ASSERT(need(schedules::make(terms)).payments(scores, paid).has_value());
    std::vector<Outcome> outcomes;
    for (const double money : paid) outcomes.push_back(oracle::outcome(money));
    return outcomes;
}

std::vector<Outcome> pay_of_all(const Contest& contest) {
    return pay_of_all(elements(contest.scores), contest.prizes);
}

/// What one score is paid, on its own.
Outcome pay_of(double score, const Column& scores, const Prizes& prizes) {
    const auto terms = schedules::terms(prizes);
    const auto standing = need(kpi::standing_of(score, scores, prizes.order));
    return schedules::outcome(need(schedules::make(terms)).payment(score, standing));
}

std::vector<Payment> payments(const Contest& contest) {
    const auto terms = schedules::terms(contest.prizes);
    std::vector<Payment> pay(contest.scores.size());
    RC_ASSERT(need(schedules::make(terms)).payments(elements(contest.scores), pay).has_value());
    return pay;
}

/// Where everybody stands in the order of the prizes.
auto standings(const Contest& contest) {
    return oracle::standings(contest.scores, contest.prizes.order);
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
    for (std::size_t i = 0; i < scores.size(); ++i)
        if (kpi::is_number(scores[i])) RC_ASSERT(pay_of(scores[i], scores, contest.prizes) == expected[i]);
}

// With the number of the person: what the column form gives that person.
KPI_COSTLY_PROP(PayoutProperty, PaysOnePersonWhatTheColumnDoes, 2) {
    const auto contest = *contests();
    const auto scores = elements(contest.scores);
    const auto expected = oracle::pay_of_all(contest.scores, contest.prizes);
    const auto column = payments(contest);
    const auto terms = schedules::terms(contest.prizes);
    const auto schedule = need(schedules::make(terms));
    for (std::size_t i = 0; i < scores.size(); ++i) {
        const auto one = need(schedule.payment_of(i, scores));
        RC_ASSERT(oracle::outcome(one.amount) == expected[i]);
        RC_ASSERT(one.basis == column[i].basis);
        auto standing = column[i].standing;
        // Different scores are counted for one person only where they decide the place.
        if (contest.prizes.ties != PayoutTies::dense) standing.distinct_above = 0;
        RC_ASSERT(one.standing == standing);
        RC_ASSERT(one.extra == column[i].extra);
        RC_ASSERT(one.has_extra == column[i].has_extra);
        RC_ASSERT(one.is_alone == column[i].is_alone);
        for (const auto figure : {&Payment::sum, &Payment::together, &Payment::floor})
            RC_ASSERT(oracle::outcome(one.*figure) == oracle::outcome(column[i].*figure));
    }
}

// Shortest times first is longest first of what is left of the day.
KPI_COSTLY_PROP(PayoutProperty, TurnsAroundWithTheSigns, 2) {
    auto contest = *contests();
    const auto before = pay_of_all(contest);
    const auto turned = [](oracle::Decimal x) { return oracle::Decimal{-x.digits, x.exponent}; };
    for (auto& cell : contest.scores) cell.number = turned(cell.number);
    auto& prizes = contest.prizes;
    if (prizes.min_score) prizes.min_score = turned(*prizes.min_score);
    prizes.order = prizes.order == RankOrder::descending ? RankOrder::ascending : RankOrder::descending;
    RC_ASSERT(pay_of_all(contest) == before);
}

RC_GTEST_PROP(PayoutProperty, PaysATiedGroupWhatItsPlacesPayToTheCoin, ()) {
    auto contest = *contests();
    contest.prizes.ties = PayoutTies::split;
    const auto paid = pay_of_all(contest);
    const auto places = standings(contest);
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
    scores.push_back(contest.prizes.order == RankOrder::descending ? -1 : 1'000);
    auto after = pay_of_all(scores, contest.prizes);
    after.pop_back();
    RC_ASSERT(after == before);
}

RC_GTEST_PROP(PayoutProperty, PaysThoseWhoDoNotTieTheSameInBothForms, ()) {
    const auto contest = *contests();
    const auto scores = elements(contest.scores);
    const auto column = pay_of_all(contest);
    const auto places = standings(contest);
    for (std::size_t i = 0; i < scores.size(); ++i)
        if (places[i] && places[i]->tied == 1) RC_ASSERT(pay_of(scores[i], scores, contest.prizes) == column[i]);
}

KPI_COSTLY_PROP(PayoutProperty, AccountsForEveryCoin, 2) {
    const auto contest = *contests();
    const auto scores = elements(contest.scores);
    const auto& prizes = contest.prizes;
    const auto amounts = pay_of_all(contest);
    const auto accounts = payments(contest);
    const auto places = standings(contest);
    const oracle::Rational unit = exact(prizes.unit);
    std::map<std::size_t, std::uint32_t> lucky;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        const auto& account = accounts[i];
        RC_ASSERT(oracle::outcome(account.amount) == amounts[i]);
        if (!places[i]) continue;
        RC_ASSERT(account.standing.above == places[i]->above);
        RC_ASSERT(account.standing.tied == places[i]->tied);
        RC_ASSERT(account.standing.distinct_above == places[i]->distinct_above);
        const bool below = misses_minimum(contest.scores[i], prizes);
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

KPI_COSTLY_PROP(PayoutProperty, AccountsForOneAtATime, 2) {
    const auto contest = *contests();
    const auto scores = elements(contest.scores);
    const auto terms = schedules::terms(contest.prizes);
    const auto schedule = need(schedules::make(terms));
    const auto column = payments(contest);
    const auto places = standings(contest);
    for (std::size_t i = 0; i < scores.size(); ++i) {
        if (!kpi::is_number(scores[i])) continue;
        const auto standing = need(kpi::standing_of(scores[i], scores, contest.prizes.order));
        const auto one = need(schedule.payment(scores[i], standing));
        RC_ASSERT(one.basis == column[i].basis);
        RC_ASSERT(one.standing == column[i].standing);
        if (one.basis != PayoutBasis::shared) continue;
        const auto sum = oracle::outcome(oracle::nearest_double(oracle::S(pot(*places[i], contest.prizes))));
        RC_ASSERT(oracle::outcome(one.sum) == sum);
        RC_ASSERT(oracle::outcome(column[i].sum) == sum);
    }
}

}  // namespace
