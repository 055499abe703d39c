// Money, parts and head counts beside the number where one coin or one head more begins: to the coin what
// the oracle says. Figures have 16 or 17 digits and every size.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <kpi/allocation.hpp>
#include <kpi/payout.hpp>
#include <kpi/quota.hpp>
#include <kpi/weighted.hpp>
#include <optional>
#include <ostream>
#include <vector>

#include "beside.hpp"
#include "generators.hpp"
#include "matchers.hpp"
#include "oracle.hpp"
#include "property.hpp"
#include "schedules.hpp"

namespace {

using beside::close_to;
using beside::decade_of;
using beside::full;
using beside::half_coins;
using beside::signed_full;
using beside::some;
using kpi::PayoutTies;
using oracle::Cell;
using oracle::Decimal;
using oracle::Outcome;
using oracle::Prizes;
using oracle::Rational;

using Column = std::vector<double>;

// ---- RANKPAY ----------------------------------------------------------------------------------

/// Some people who tie on the first place, and one behind them.
struct Contest {
    std::vector<Cell> scores;
    Prizes prizes;
};

std::ostream& operator<<(std::ostream& out, const Contest& contest) {
    return list(out << "scores ", contest.scores) << ", " << contest.prizes;
}

/// Prizes of which one is beside half a coin: that of a place, what is paid otherwise, what the places of a
/// group pay together, or the part of each of them.
rc::Gen<Contest> contests() {
    return beside::cases([] {
        Contest contest;
        auto& prizes = contest.prizes;
        prizes.unit = beside::coin();
        const auto tied = some(1, 5);
        for (std::size_t i = 0; i < tied; ++i) contest.scores.push_back(generators::cell({9, 0}));
        contest.scores.push_back(generators::cell({8, 0}));

        Rational money = half_coins() * exact(prizes.unit);
        prizes.otherwise = close_to(half_coins() * exact(prizes.unit));
        std::optional<Decimal> pulled;
        if (*rc::gen::arbitrary<bool>()) {
            // All errors of a quotient of doubles add up to nearly the most that they can.
            const int direction = beside::sign();
            prizes.unit = beside::far_off(*rc::gen::inRange(-3, 3), direction);
            pulled = beside::pulled(abs(half_coins()) * exact(prizes.unit), direction);
            money = exact(*pulled);
            prizes.otherwise = beside::pulled(abs(half_coins()) * exact(prizes.unit), direction);
        }
        prizes.ties = *rc::gen::element(PayoutTies::split, PayoutTies::split, PayoutTies::same, PayoutTies::dense);
        if (prizes.ties != PayoutTies::split) {
            prizes.payouts = {pulled ? *pulled : close_to(money)};
            return contest;
        }
        if (*rc::gen::arbitrary<bool>()) money *= tied;
        // The list may end inside the group.
        const auto listed = some(1, tied);
        for (std::size_t i = 1; i < listed; ++i) {
            prizes.payouts.push_back(signed_full(decade_of(money)));
            money -= exact(prizes.payouts.back());
        }
        money -= Rational{tied - listed} * exact(prizes.otherwise);
        prizes.payouts.push_back(close_to(money));
        return contest;
    });
}

KPI_COSTLY_PROP(BesideACoinProperty, PayIsTheOracles, 5) {
    const auto contest = *contests();
    const auto scores = elements(contest.scores);
    const auto terms = schedules::terms(contest.prizes);
    const auto schedule = need(schedules::make(terms));
    const auto expected = oracle::pay_of_all(contest.scores, contest.prizes);
    const auto alone = oracle::pay_one_by_one(contest.scores, contest.prizes);
    Column paid(scores.size());
    const auto column = schedule.payments(scores, paid);
    RC_ASSERT(column.has_value() == std::none_of(expected.begin(), expected.end(),
                                                 [](const Outcome& pay) { return pay.kind == Outcome::Kind::error; }));
    for (std::size_t i = 0; i < scores.size(); ++i) {
        if (column) RC_ASSERT(oracle::outcome(paid[i]) == expected[i]);
        RC_ASSERT(schedules::outcome(schedule.payment_of(i, scores)) == expected[i]);
        RC_ASSERT(schedules::outcome(schedule.payment(scores[i], need(kpi::standing_of(scores[i], scores)))) ==
                  alone[i]);
    }
}

// ---- ALLOCATE ---------------------------------------------------------------------------------

struct Splitting {
    std::vector<Cell> shares;
    Decimal pool;
    Decimal unit{1, -2};
};

std::ostream& operator<<(std::ostream& out, const Splitting& splitting) {
    return list(out << "shares ", splitting.shares) << ", pool " << splitting.pool << ", unit " << splitting.unit;
}

/// A pool of so many coins and a half.
rc::Gen<Splitting> pools() {
    return beside::cases([] {
        Splitting splitting;
        splitting.unit = beside::coin();
        splitting.pool = close_to(half_coins() * exact(splitting.unit));
        // Or all errors of a quotient of doubles add up to nearly the most that they can.
        if (*rc::gen::arbitrary<bool>()) {
            const int direction = beside::sign();
            splitting.unit = beside::far_off(*rc::gen::inRange(-3, 3), direction);
            splitting.pool = beside::pulled(abs(half_coins()) * exact(splitting.unit), direction);
        }
        for (std::size_t i = 0, people = some(1, 4); i < people; ++i)
            splitting.shares.push_back(generators::cell(full(*rc::gen::inRange(-2, 3))));
        return splitting;
    });
}

/// So many billionths of a coin over, and a half of one: where the remainder counts as one more; or so many that
/// it counts as a whole coin, or as the same as that of another.
Rational some_remainder() {
    const Rational half{1, 2'000'000'000};
    switch (*rc::gen::inRange(0, 4)) {
        case 0: return Rational{1} - half;
        case 1: return Rational{1, 2} - half;
        case 2: return Rational{1, 2} + half;
        default: break;
    }
    return Rational{*rc::gen::inRange<std::int64_t>(0, 1'000'000'000), 1'000'000'000} + half;
}

/// Shares of whole coins where one has such a remainder.
rc::Gen<Splitting> shares() {
    return beside::cases([] {
        Splitting splitting;
        splitting.unit = *rc::gen::element(Decimal{1, 0}, Decimal{1, -2});
        const int length = static_cast<int>(some(1, 13));
        const auto coins = *rc::gen::inRange(generators::power_of_ten(length - 1), generators::power_of_ten(length));
        splitting.pool = {coins * splitting.unit.digits, splitting.unit.exponent};
        const Rational ideal = Rational{*rc::gen::inRange<std::int64_t>(0, coins)} + some_remainder();
        if (*rc::gen::inRange(0, 4) == 3) splitting.pool.digits = -splitting.pool.digits;
        Rational rest = 0;
        for (std::size_t i = 0, people = some(1, 3); i < people; ++i) {
            const auto share = full(*rc::gen::inRange(-2, 3));
            splitting.shares.push_back(generators::cell(share));
            rest += exact(share);
        }
        const auto solved = close_to(ideal * rest / (Rational{coins} - ideal));
        const auto at = static_cast<std::ptrdiff_t>(*rc::gen::inRange<std::size_t>(0, splitting.shares.size() + 1));
        splitting.shares.insert(splitting.shares.begin() + at, generators::cell(solved));
        return splitting;
    });
}

void expect_right_parts(const Splitting& splitting) {
    const auto pool = need(kpi::Pool::make({.pool = typed(splitting.pool), .unit = typed(splitting.unit)}));
    const auto shares = elements(splitting.shares);
    const auto expected = split(splitting.shares, splitting.pool, splitting.unit);
    Column parts(shares.size());
    std::vector<kpi::Allocation> accounts(shares.size());
    const auto given = pool.split(shares, parts);
    const auto accounted = pool.split(shares, accounts);
    RC_ASSERT(given.has_value() == !expected.error.has_value());
    RC_ASSERT(accounted.has_value() == given.has_value());
    if (expected.error) {
        RC_ASSERT(given.error().reason == *expected.error);
        return;
    }
    for (std::size_t i = 0; i < shares.size(); ++i) {
        const auto& part = *expected.parts[i];
        RC_ASSERT(oracle::outcome(parts[i]) == money(part.units(), splitting.unit));
        RC_ASSERT(oracle::outcome(accounts[i].amount) == money(part.units(), splitting.unit));
        RC_ASSERT(oracle::outcome(accounts[i].floor) == money(part.floor, splitting.unit));
        RC_ASSERT(accounts[i].has_extra == part.has_extra);
    }
    RC_ASSERT(oracle::outcome(accounted->pool) == money(expected.coins, splitting.unit));
}

KPI_COSTLY_PROP(BesideACoinProperty, PoolsAreTheOracles, 5) {
    expect_right_parts(*pools());
}

KPI_COSTLY_PROP(BesideACoinProperty, SharesAreTheOracles, 5) {
    expect_right_parts(*shares());
}

// The ideal part, in money, is beside a tie as well.
KPI_COSTLY_PROP(BesideACoinProperty, IdealPartsAreTheOracles, 5) {
    auto splitting = *pools();
    const Rational tie = abs(beside::tie());
    splitting.unit = {1, decade_of(tie) - 9};
    Rational others = 0;
    for (const auto& share : splitting.shares) others += exact(share.number);
    const auto pool = static_cast<std::int64_t>(some(2, 9)) * generators::power_of_ten(12);
    splitting.pool = {pool, splitting.unit.exponent};
    const Rational money = exact(splitting.pool);
    RC_PRE(tie < money);
    splitting.shares.push_back(generators::cell(close_to(tie * others / (money - tie))));
    const auto made = need(kpi::Pool::make({.pool = typed(splitting.pool), .unit = typed(splitting.unit)}));
    std::vector<kpi::Allocation> accounts(splitting.shares.size());
    RC_ASSERT(made.split(elements(splitting.shares), accounts).has_value());
    const Rational all = others + exact(splitting.shares.back().number);
    for (std::size_t i = 0; i < accounts.size(); ++i) {
        const Rational ideal = money * exact(splitting.shares[i].number) / all;
        RC_ASSERT(oracle::outcome(accounts[i].ideal) == oracle::outcome(oracle::nearest_double(oracle::S(ideal))));
    }
}

// ---- QUOTA ------------------------------------------------------------------------------------

struct Distribution {
    std::vector<Cell> quotas;
    std::uint32_t people = 0;
};

std::ostream& operator<<(std::ostream& out, const Distribution& distribution) {
    return list(out << "quotas ", distribution.quotas) << ", people " << distribution.people;
}

/// Quotas of all digits that total 1 but for the last of them, where one is for so many heads and nearly one
/// more, or ties with another.
rc::Gen<Distribution> distributions() {
    return beside::cases([] {
        Distribution distribution;
        const int length = static_cast<int>(some(1, 9));
        const auto people = *rc::gen::inRange(generators::power_of_ten(length - 1), generators::power_of_ten(length));
        distribution.people = static_cast<std::uint32_t>(people);
        const Rational heads = Rational{*rc::gen::inRange<std::int64_t>(0, people)} + some_remainder();
        const Rational others = Rational{1} - heads / Rational{people};
        std::vector<Decimal> drawn;
        Rational sum = 0;
        for (std::size_t i = 0, grades = some(1, 4); i < grades; ++i) {
            drawn.push_back(full(0));
            sum += exact(drawn.back());
        }
        Rational rest = 0;
        for (const auto& quota : drawn) {
            distribution.quotas.push_back(
                generators::cell(oracle::shortest(oracle::nearest_double(exact(quota) * others / sum))));
            rest += exact(distribution.quotas.back().number);
        }
        const auto solved = close_to(heads * rest / (Rational{people} - heads));
        const auto at = static_cast<std::ptrdiff_t>(*rc::gen::inRange<std::size_t>(0, drawn.size() + 1));
        distribution.quotas.insert(distribution.quotas.begin() + at, generators::cell(solved));
        return distribution;
    });
}

KPI_COSTLY_PROP(BesideACoinProperty, HeadsAreTheOracles, 5) {
    const auto distribution = *distributions();
    const auto made = need(kpi::Quotas::make(elements(distribution.quotas), distribution.people));
    std::vector<Rational> quotas;
    for (const auto& quota : distribution.quotas) quotas.push_back(exact(quota.number));
    oracle::Integer last = 0;
    const auto portions = oracle::portions(quotas, distribution.people);
    for (std::size_t grade = 0; grade < quotas.size(); ++grade) {
        last += portions[grade].units();
        RC_ASSERT(oracle::Integer{made.last_places()[grade]} == last);
    }
}

// ---- What weights must total ------------------------------------------------------------------

// Weights that miss their total by as much as they may, and by half a billionth more.
KPI_COSTLY_PROP(BesideACoinProperty, TotalsAreMetAsTheOraclesAre, 5) {
    using Kind = oracle::Total::Kind;
    const auto items = some(1, 6);
    const int decade = *rc::gen::inRange(-6, 9);
    oracle::Total total{*rc::gen::element(Kind::given, Kind::automatic), full(decade)};
    if (total.kind == Kind::automatic) total.given = *rc::gen::element(Decimal{1, 0}, Decimal{100, 0});
    const Rational wanted = exact(total.given);
    const Rational allowed = oracle::S(Rational{static_cast<std::int64_t>(5 * items), 100'000} * wanted);
    const Rational missed = allowed + beside::last_digit(allowed) / Rational{2};
    std::vector<Cell> weights;
    Rational rest = wanted + Rational{beside::sign()} * missed;
    for (std::size_t i = 1; i < items; ++i) {
        weights.push_back(generators::cell(oracle::shortest(
            oracle::nearest_double(exact(full(0)) * wanted / Rational{static_cast<int>(10 * items)}))));
        rest -= exact(weights.back().number);
    }
    RC_PRE(rest > 0);
    weights.push_back(generators::cell(close_to(rest)));
    RC_PRE(weights.back().number.digits > 0);
    const auto wanted_total =
        total.kind == Kind::given ? kpi::WeightTotal::of(typed(total.given)) : kpi::WeightTotal::automatic();
    const auto doubles = elements(weights);
    const auto mean = kpi::WeightedMean::make(doubles, kpi::MissingScore::stop, wanted_total);
    const std::vector<Cell> scores(items, generators::cell({80, 0}));
    const auto expected = oracle::weighted(scores, weights, kpi::MissingScore::stop, total);
    RC_ASSERT((mean ? oracle::outcome((*mean)(elements(scores))) : oracle::outcome(mean.error().reason)) == expected);
}

// ---- That it matters --------------------------------------------------------------------------

// A good part of the cases, of 500, has to be one that plain doubles get wrong.
constexpr std::ptrdiff_t a_good_part = 50;

template <class Case, class IsWrong>
std::ptrdiff_t count_wrong(const rc::Gen<Case>& cases, IsWrong is_wrong) {
    const auto all = beside::sample(cases, 500);
    return std::count_if(all.begin(), all.end(), is_wrong);
}

TEST(BesideACoin, IsWherePoolsInDoublesAreWrong) {
    EXPECT_GE(count_wrong(pools(),
                          [](const Splitting& splitting) {
                              const double coins = kpi::snap(typed(splitting.pool) / typed(splitting.unit));
                              return oracle::Integer{std::llround(coins)} !=
                                     oracle::coins(exact(splitting.pool), splitting.unit);
                          }),
              a_good_part);
}

TEST(BesideACoin, IsWherePayInDoublesIsWrong) {
    EXPECT_GE(count_wrong(contests(),
                          [](const Contest& contest) {
                              const auto& prizes = contest.prizes;
                              const auto tied = contest.scores.size() - 1;
                              const bool split = prizes.ties == PayoutTies::split;
                              double sum = 0;
                              for (std::size_t i = 0; i < (split ? tied : 1); ++i)
                                  sum += typed(i < prizes.payouts.size() ? prizes.payouts[i] : prizes.otherwise);
                              const double coins = kpi::snap(sum / typed(prizes.unit));
                              const auto places = oracle::standings(contest.scores);
                              const auto right =
                                  split ? oracle::pot(*places.front(), prizes) : exact(prizes.payouts.front());
                              return oracle::Integer{std::llround(coins)} != oracle::coins(right, prizes.unit);
                          }),
              a_good_part / 2)
        << "half of the groups are beside half a coin together, half of them each";
}

TEST(BesideACoin, IsWhereSharesInDoublesAreWrong) {
    EXPECT_GE(count_wrong(shares(),
                          [](const Splitting& splitting) {
                              const auto shares = elements(splitting.shares);
                              const auto right = split(splitting.shares, splitting.pool, splitting.unit);
                              double total = 0;
                              for (const double share : shares) total += share;
                              for (std::size_t i = 0; i < shares.size(); ++i) {
                                  const double ideal = shares[i] * static_cast<double>(right.coins) / total;
                                  const double remainder = kpi::snap(ideal - std::floor(ideal));
                                  const auto& part = *right.parts[i];
                                  const double snapped = oracle::nearest_double(part.remainder);
                                  const bool carried = part.floor > oracle::Integer{std::llround(std::floor(ideal))};
                                  if (remainder != (carried ? 1 : snapped)) return true;
                              }
                              return false;
                          }),
              a_good_part);
}

// ---- Found ------------------------------------------------------------------------------------

// Beside the tie of the fourteenth digit, which is beside half a coin.
TEST(BesideACoin, CountsTheCoinsOfALongUnit) {
    const auto pool = need(kpi::Pool::make({.pool = 58'961'543'266.107063, .unit = 1.0546814828746709}));
    Column parts(1);
    ASSERT_THAT(pool.split(Column{1}, parts), Succeeds());
    const Decimal unit = oracle::shortest(1.0546814828746709);
    EXPECT_EQ(oracle::outcome(parts[0]), money(55'904'597'002, unit));
}

}  // namespace
