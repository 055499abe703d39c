// ALLOCATE: a pool split in proportion to shares, to the last coin.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <kpi/allocation.hpp>
#include <ostream>
#include <stdexcept>
#include <vector>

#include "generators.hpp"
#include "matchers.hpp"
#include "oracle.hpp"

namespace {

using kpi::Allocation;
using kpi::AllocationTerms;
using kpi::Argument;
using kpi::Pool;
using kpi::Reason;
using oracle::Cell;
using oracle::Decimal;
using oracle::Integer;
using oracle::Rational;
using testing::ElementsAre;

const double blank = kpi::missing();
const double a_text = kpi::invalid();

using Column = std::vector<double>;

kpi::Result<Column> allocate(const Column& shares, const AllocationTerms& terms) {
    const auto pool = Pool::make(terms);
    if (!pool) return pool.error();
    Column parts(shares.size(), -1);
    if (const auto split = pool->split(shares, parts); !split) return split.error();
    return parts;
}

/// The parts with their accounts, and the totals of all.
struct Accounts {
    kpi::AllocationTotals totals;
    std::vector<Allocation> parts;
};

kpi::Result<Accounts> accounted(const Column& shares, const AllocationTerms& terms) {
    const auto pool = Pool::make(terms);
    if (!pool) return pool.error();
    // What is in there before must not show through.
    std::vector<Allocation> parts(shares.size(), Allocation{5, 5, 5, true});
    const auto totals = pool->split(shares, parts);
    if (!totals) return totals.error();
    return Accounts{*totals, parts};
}

/// The parts, once as they are and once with their accounts: both must agree.
Column parts(const Column& shares, const AllocationTerms& terms) {
    const auto amounts = need(allocate(shares, terms));
    const auto accounts = need(accounted(shares, terms));
    for (std::size_t i = 0; i < amounts.size(); ++i) EXPECT_THAT(accounts.parts[i].amount, Bits(amounts[i]));
    return amounts;
}

/// Both forms fail alike.
kpi::Error error_of(const Column& shares, const AllocationTerms& terms) {
    const auto failed = allocate(shares, terms);
    const auto failed_too = accounted(shares, terms);
    if (failed || failed_too) throw std::runtime_error{"there are parts"};
    EXPECT_EQ(failed.error().reason, failed_too.error().reason);
    EXPECT_EQ(failed.error().argument, failed_too.error().argument);
    EXPECT_EQ(failed.error().position, failed_too.error().position);
    return failed.error();
}

MATCHER_P3(Is, reason, argument, position, "") {
    return arg.reason == reason && arg.argument == argument && arg.position == static_cast<std::uint32_t>(position);
}

// ---- The parts --------------------------------------------------------------------------------

TEST(Allocate, AddsUpToThePool) {
    EXPECT_THAT(parts({1.2, 1, 1, .8, .8, .7}, {.pool = 10'000, .unit = 1}),
                ElementsAre(2182, 1818, 1818, 1455, 1454, 1273));
}

TEST(Allocate, GivesTheCoinsLeftOverToTheLargestRemainders) {
    // Ideal 1.5, 3.2, 5.3: one coin is left.
    EXPECT_THAT(parts({15, 32, 53}, {.pool = 10, .unit = 1}), ElementsAre(2, 3, 5));
    // Ideal 0.4, 0.7, 8.9: two are left.
    EXPECT_THAT(parts({4, 7, 89}, {.pool = 10, .unit = 1}), ElementsAre(0, 1, 9));
}

TEST(Allocate, GivesTheUpperRowTheCoinOfEqualRemainders) {
    EXPECT_THAT(parts({1, 1, 1}, {.pool = 100}), ElementsAre(33.34, 33.33, 33.33));
    EXPECT_THAT(parts({1, 1, 1}, {.pool = 101, .unit = 1}), ElementsAre(34, 34, 33));
    EXPECT_THAT(parts({2, 1, 1}, {.pool = 2, .unit = 1}), ElementsAre(1, 1, 0));
    EXPECT_THAT(parts({1, 1, 2}, {.pool = 2, .unit = 1}), ElementsAre(1, 0, 1));
}

TEST(Allocate, ComparesRemaindersOnTheSnappingRule) {
    // Ideal 0.4999999999, 0.5000000001: equal on the rule, so the upper row has the coin.
    EXPECT_THAT(parts({.4999999999, .5000000001}, {.pool = 1, .unit = 1}), ElementsAre(1, 0));
    EXPECT_THAT(parts({.499999999, .500000001}, {.pool = 1, .unit = 1}), ElementsAre(0, 1));
    EXPECT_THAT(parts({.3, .1 + .2}, {.pool = 1, .unit = 1}), ElementsAre(1, 0)) << "a computed share";
    // A hair below a whole coin is a whole coin: it does not compete for the one left over.
    EXPECT_THAT(parts({1.9999999999, .5, .5000000001}, {.pool = 3, .unit = 1}), ElementsAre(2, 1, 0));
}

TEST(Allocate, TakesSharesInAnyUnit) {
    for (const double scale : {1e-3, 1.0, 100.0, 1e9})
        EXPECT_THAT(parts({3 * scale, 5 * scale}, {.pool = 80}), ElementsAre(30, 50));
    EXPECT_THAT(parts({.1, .2, .3}, {.pool = 6, .unit = 1}), ElementsAre(1, 2, 3)) << "not what doubles add up to";
}

TEST(Allocate, LeavesBlanksOutAndGivesZeroNothing) {
    EXPECT_THAT(parts({blank, 1, 0, 1, blank}, {.pool = 3, .unit = 1}),
                ElementsAre(Bits(blank), 2, Bits(0.0), 1, Bits(blank)));
    EXPECT_THAT(parts({0, 0, 1}, {.pool = .01}), ElementsAre(0, 0, .01));
    EXPECT_THAT(parts({-0.0, 1}, {.pool = 5}), ElementsAre(Bits(0.0), 5));
}

TEST(Allocate, HasNoPartsWithoutShares) {
    EXPECT_THAT(parts({}, {.pool = 100}), ElementsAre());
    EXPECT_THAT(parts({blank, blank}, {.pool = 100}), ElementsAre(Bits(blank), Bits(blank)));
    const auto [totals, accounts] = need(accounted({blank, blank}, {.pool = 100}));
    EXPECT_EQ(totals.pool, 0);
    for (const auto& account : accounts) EXPECT_FALSE(account.has_extra);
}

TEST(Allocate, RoundsThePoolToTheUnitHalfAwayFromZero) {
    EXPECT_THAT(parts({1}, {.pool = 100.005}), ElementsAre(100.01));
    EXPECT_THAT(parts({1}, {.pool = -100.005}), ElementsAre(-100.01));
    EXPECT_THAT(parts({1}, {.pool = 100.00499}), ElementsAre(100));
    EXPECT_THAT(parts({1}, {.pool = 149, .unit = 100}), ElementsAre(100));
    EXPECT_THAT(parts({1, 1}, {.pool = .004}), ElementsAre(0, 0));
    EXPECT_THAT(parts({1, 2}, {.pool = 0}), ElementsAre(Bits(0.0), Bits(0.0)));
    EXPECT_THAT(parts({1}, {.pool = .7 + .1, .unit = .8}), ElementsAre(.8));
    EXPECT_THAT(parts({1}, {.pool = 8.7 - .2, .unit = 1}), ElementsAre(9)) << "a computed tie is a tie on the rule";
}

TEST(Allocate, SharesOutALossByFloorAndRemainder) {
    // Ideal -3.33 each: -4 each, and two coins back from the top.
    EXPECT_THAT(parts({1, 1, 1}, {.pool = -10, .unit = 1}), ElementsAre(-3, -3, -4));
    // Ideal -1.5, -3.2, -5.3: floors -2, -4, -6, remainders .5, .8, .7.
    EXPECT_THAT(parts({15, 32, 53}, {.pool = -10, .unit = 1}), ElementsAre(-2, -3, -5));
    EXPECT_THAT(parts({1, 0}, {.pool = -1, .unit = 1}), ElementsAre(-1, Bits(0.0)));
}

TEST(Allocate, WorksWithCoinsOfAnyValue) {
    EXPECT_THAT(parts({1, 2}, {.pool = 1, .unit = .05}), ElementsAre(.35, .65));
    EXPECT_THAT(parts({1, 1, 1}, {.pool = 1, .unit = .3}), ElementsAre(.3, .3, .3)) << "the pool is 0.9";
    EXPECT_THAT(parts({1, 1, 1}, {.pool = 10'000, .unit = 1'000}), ElementsAre(4'000, 3'000, 3'000));
    EXPECT_THAT(parts({1, 1}, {.pool = 3e300, .unit = 1e300}), ElementsAre(2e300, 1e300));
}

TEST(Allocate, KeepsEveryCoinOfALargePool) {
    EXPECT_THAT(parts({1, 1}, {.pool = 90'000'000'000.01}), ElementsAre(45'000'000'000.01, 45'000'000'000.0));
    EXPECT_THAT(parts({1, 1}, {.pool = 9'007'199'254'740'992, .unit = 1}),
                ElementsAre(4'503'599'627'370'496, 4'503'599'627'370'496));
    EXPECT_THAT(parts({1, 1}, {.pool = 9'007'199'254'740'991, .unit = 1}),
                ElementsAre(4'503'599'627'370'496, 4'503'599'627'370'495));
}

TEST(Allocate, SaysWhenADoubleNoLongerTellsTheCoinsApart) {
    for (const double pool : {1e15, -1e15, 1e308, 80'000'000'000'000.02})
        EXPECT_THAT(error_of({1, 1}, {.pool = pool}), Is(Reason::out_of_range, Argument::unit, 0)) << pool;
    EXPECT_THAT(error_of({1}, {.pool = 1, .unit = 1e-300}), Is(Reason::out_of_range, Argument::unit, 0));
    EXPECT_THAT(error_of({1}, {.pool = 1.5e308, .unit = 1e308}), Is(Reason::out_of_range, Argument::unit, 0))
        << "two coins of 1e308 are more than a double";
}

// ---- Arguments that are none ------------------------------------------------------------------

TEST(Allocate, RefusesSharesThatAreNone) {
    EXPECT_THAT(error_of({1, a_text}, {.pool = 1}), Is(Reason::not_a_number, Argument::shares, 1));
    EXPECT_THAT(error_of({kpi::unbounded}, {.pool = 1}), Is(Reason::not_a_number, Argument::shares, 0));
    EXPECT_THAT(error_of({a_text, blank}, {.pool = 1}), Is(Reason::not_a_number, Argument::shares, 0));
    EXPECT_THAT(error_of({1, blank, -.5}, {.pool = 1}), Is(Reason::negative, Argument::shares, 2));
    EXPECT_THAT(error_of({1, blank, -.5}, {.pool = 1}).found, Bits(-.5));
    EXPECT_THAT(error_of({-1}, {.pool = 0}), Is(Reason::negative, Argument::shares, 0));
    EXPECT_THAT(error_of({0, 0}, {.pool = 1}), Is(Reason::total_zero, Argument::shares, 0));
    EXPECT_THAT(error_of({0, blank}, {.pool = 0}), Is(Reason::total_zero, Argument::shares, 0));
}

TEST(Allocate, RefusesAPoolOrACoinThatIsNone) {
    for (const double none : {a_text, blank, kpi::unbounded}) {
        EXPECT_THAT(error_of({1}, {.pool = none}), Is(Reason::not_a_number, Argument::pool, 0));
        EXPECT_THAT(error_of({1}, {.pool = 1, .unit = none}), Is(Reason::not_a_number, Argument::unit, 0));
    }
    EXPECT_THAT(error_of({1}, {.pool = 1, .unit = 0}), Is(Reason::unit_not_positive, Argument::unit, 0));
    EXPECT_THAT(error_of({1}, {.pool = 1, .unit = -.01}), Is(Reason::unit_not_positive, Argument::unit, 0));
    EXPECT_THAT(error_of({1}, {.pool = 1, .unit = -.01}).found, Bits(-.01));
}

// ---- Accounts ---------------------------------------------------------------------------------

TEST(Allocate, SaysHowAPartCameAbout) {
    const auto [totals, accounts] = need(accounted({1.2, blank, 1, .8}, {.pool = 1'000.4, .unit = 1}));
    EXPECT_EQ(totals.pool, 1'000);
    EXPECT_EQ(totals.shares, 3);
    EXPECT_EQ(totals.leftover, 1);
    EXPECT_EQ(accounts[0].ideal, 400);
    EXPECT_EQ(accounts[0].floor, 400);
    EXPECT_FALSE(accounts[0].has_extra);
    EXPECT_THAT(accounts[1].amount, Bits(blank));
    EXPECT_EQ(accounts[2].ideal, 333.333333333);
    EXPECT_EQ(accounts[2].floor, 333);
    EXPECT_FALSE(accounts[2].has_extra);
    EXPECT_EQ(accounts[3].ideal, 266.666666667);
    EXPECT_EQ(accounts[3].floor, 266);
    EXPECT_TRUE(accounts[3].has_extra);
    EXPECT_EQ(accounts[3].amount, 267);
}

// ---- Random pools -----------------------------------------------------------------------------

struct Case {
    std::vector<Cell> shares;
    Decimal pool;
    Decimal unit{1, -2};
};

std::ostream& operator<<(std::ostream& out, const Case& tried) {
    return list(out << "shares ", tried.shares) << ", pool " << tried.pool << ", unit " << tried.unit;
}

AllocationTerms terms(const Case& tried) {
    return {.pool = typed(tried.pool), .unit = typed(tried.unit)};
}

/// Shares as people enter them; or so close to each other that remainders tie only on the snapping
/// rule, or not even there; or with all the digits of a computed double.
rc::Gen<Decimal> share(int kind) {
    const auto size = [](const rc::Gen<Decimal>& number) {
        return rc::gen::map(number, [](Decimal x) { return Decimal{std::abs(x.digits), x.exponent}; });
    };
    switch (kind) {
        case 0: return size(generators::decimal(6, 0));
        case 1: return size(generators::decimal(20, -1));
        case 2: return size(generators::decimal(10'000, -2));
        case 3:
            return rc::gen::map(rc::gen::pair(rc::gen::inRange<std::int64_t>(0, 6),
                                              rc::gen::element<std::int64_t>(0, 0, 1, 4, 5, 6, 50)),
                                [](const auto& x) {
                                    return Decimal{x.first * 100'000'000'000 + x.second, -11};
                                });
        case 4: return size(generators::any_decimal(-12, 6));
        case 5: return size(generators::any_decimal(-25, 12));
        default: break;
    }
    return rc::gen::map(rc::gen::pair(rc::gen::inRange(0, 50), rc::gen::inRange(1, 50)),
                        [](const auto& x) { return oracle::shortest(double{1.0 * x.first} / x.second); });
}

rc::Gen<Case> cases(std::size_t most = 21) {
    return rc::gen::exec([most] {
        Case tried;
        const int kind = *rc::gen::inRange(0, 7);
        const auto one = rc::gen::exec([kind]() -> Cell {
            if (*rc::gen::inRange(0, 10) == 9) return {};
            return generators::cell(*share(kind));
        });
        tried.shares = generators::some(*rc::gen::inRange<std::size_t>(1, most), one);
        tried.pool = *rc::gen::weightedOneOf<Decimal>({{3, generators::decimal(100, 0)},
                                                       {3, generators::decimal(100, 2)},
                                                       {2, generators::decimal(9'999'999, -2)},
                                                       {1, generators::decimal(99'999'999'999, -4)},
                                                       {1, generators::decimal(99'999'999'999'999, -2)}});
        tried.unit = *rc::gen::element(Decimal{1, -2}, Decimal{1, 0}, Decimal{1, 0}, Decimal{5, -2}, Decimal{1, -1},
                                       Decimal{25, -2}, Decimal{100, 0}, Decimal{3, -1}, Decimal{7, 0}, Decimal{1, 3});
        // Half a coin, or a hair off it.
        if (*rc::gen::inRange(0, 4) == 3)
            tried.pool = {(2 * *generators::around_zero(500) + 1) * tried.unit.digits * 500'000'000 +
                              *rc::gen::element<std::int64_t>(0, 1, -1, 4, -4),
                          tried.unit.exponent - 9};
        return tried;
    });
}

/// A case that has parts.
Case some_case(std::size_t most = 21) {
    auto tried = *cases(most);
    const bool some =
        std::any_of(tried.shares.begin(), tried.shares.end(), [](const Cell& cell) { return cell.number.digits > 0; });
    if (!some) tried.shares.front() = generators::cell({1, 0});
    return tried;
}

std::vector<Integer> coins(const Column& parts, const Decimal& unit) {
    std::vector<Integer> counts;
    for (const double part : parts) {
        if (kpi::is_missing(part)) continue;
        const Rational count = oracle::as_typed(part) / exact(unit);
        RC_ASSERT(denominator(count) == 1);
        counts.push_back(numerator(count));
    }
    return counts;
}

Integer sum(const std::vector<Integer>& counts) {
    Integer sum = 0;
    for (const auto& count : counts) sum += count;
    return sum;
}

RC_GTEST_PROP(AllocationProperty, GivesThePartsOfTheOracle, ()) {
    const auto tried = *cases();
    const auto expected = split(tried.shares, tried.pool, tried.unit);
    const auto given = allocate(elements(tried.shares), terms(tried));
    if (expected.error) {
        RC_ASSERT(!given.has_value());
        RC_ASSERT(given.error().reason == *expected.error);
        return;
    }
    RC_ASSERT(given.has_value());
    for (std::size_t i = 0; i < tried.shares.size(); ++i) {
        const auto& part = expected.parts[i];
        RC_ASSERT(oracle::outcome((*given)[i]) == (part ? money(part->units(), tried.unit) : oracle::outcome(blank)));
    }
}

RC_GTEST_PROP(AllocationProperty, AddsUpToThePoolInWholeCoins, ()) {
    const auto tried = some_case(60);
    const auto given = need(allocate(elements(tried.shares), terms(tried)));
    RC_ASSERT(sum(coins(given, tried.unit)) == oracle::coins(exact(tried.pool), tried.unit));
}

RC_GTEST_PROP(AllocationProperty, AccountsForEveryCoin, ()) {
    const auto tried = some_case();
    const auto shares = elements(tried.shares);
    const auto given = need(allocate(shares, terms(tried)));
    const auto [totals, accounts] = need(accounted(shares, terms(tried)));
    const auto expected = split(tried.shares, tried.pool, tried.unit);
    const Rational unit = exact(tried.unit);

    Rational all_shares = 0;
    Integer extras = 0;
    std::vector<double> ideals;
    std::vector<Rational> weighted;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        RC_ASSERT(oracle::outcome(accounts[i].amount) == oracle::outcome(given[i]));
        RC_ASSERT(expected.parts[i].has_value() == kpi::is_number(accounts[i].amount));
        if (!expected.parts[i]) continue;
        const auto& part = *expected.parts[i];
        all_shares += exact(tried.shares[i].number);
        extras += part.has_extra ? 1 : 0;
        RC_ASSERT(accounts[i].has_extra == part.has_extra);
        RC_ASSERT(oracle::outcome(accounts[i].floor) == money(part.floor, tried.unit));
        // Floor and extra coin make the amount, and the ideal lies between the two.
        RC_ASSERT(oracle::as_typed(accounts[i].floor) + (accounts[i].has_extra ? unit : Rational{0}) ==
                  oracle::as_typed(given[i]));
        ideals.push_back(accounts[i].ideal);
        weighted.push_back(exact(tried.shares[i].number));
        // Coins are rounded down on S, which may lift an ideal by half a billionth of a coin.
        const Rational lifted = unit / Rational{2'000'000'000};
        RC_ASSERT(oracle::S(oracle::as_typed(accounts[i].floor) - lifted) <= oracle::as_typed(accounts[i].ideal));
        RC_ASSERT(oracle::as_typed(accounts[i].ideal) <= oracle::S(oracle::as_typed(accounts[i].floor) + unit));
    }
    RC_ASSERT(oracle::outcome(totals.pool) == money(expected.coins, tried.unit));
    RC_ASSERT(oracle::outcome(totals.shares) == oracle::outcome(oracle::nearest_double(all_shares)));
    for (std::size_t i = 0; i < ideals.size(); ++i) {
        const Rational ideal = Rational{expected.coins} * unit * weighted[i] / all_shares;
        RC_ASSERT(oracle::outcome(ideals[i]) == oracle::outcome(oracle::nearest_double(oracle::S(ideal))));
    }
    RC_ASSERT(oracle::as_typed(totals.leftover) == Rational{extras});
}

RC_GTEST_PROP(AllocationProperty, DoesNotDependOnTheUnitOfTheShares, ()) {
    const auto tried = some_case();
    auto scaled = tried.shares;
    const auto factor = *rc::gen::inRange<std::int64_t>(1, 10);
    const auto shift = *rc::gen::inRange(-6, 7);
    for (auto& share : scaled) {
        RC_PRE(share.number.digits < generators::power_of_ten(14));
        share.number = {share.number.digits * factor, share.number.exponent + shift};
    }
    const auto before = need(allocate(elements(tried.shares), terms(tried)));
    const auto after = need(allocate(elements(scaled), terms(tried)));
    for (std::size_t i = 0; i < before.size(); ++i) RC_ASSERT(oracle::outcome(before[i]) == oracle::outcome(after[i]));
}

RC_GTEST_PROP(AllocationProperty, GivesTheSameAmountsInAnyOrderOfThePeople, ()) {
    const auto tried = some_case();
    const auto order = *generators::permutation(tried.shares.size());
    std::vector<Cell> shuffled;
    for (const auto person : order) shuffled.push_back(tried.shares[person]);
    const auto before = need(allocate(elements(tried.shares), terms(tried)));
    const auto after = need(allocate(elements(shuffled), terms(tried)));
    Column there_before;
    Column there_after;
    const Rational unit = exact(tried.unit);
    for (std::size_t i = 0; i < order.size(); ++i) {
        RC_ASSERT(kpi::is_missing(after[i]) == kpi::is_missing(before[order[i]]));
        if (kpi::is_missing(after[i])) continue;
        there_after.push_back(after[i]);
        there_before.push_back(before[order[i]]);
        // Only who of equal remainders gets the coin depends on the order.
        RC_ASSERT(abs(oracle::as_typed(after[i]) - oracle::as_typed(before[order[i]])) <= unit);
    }
    RC_ASSERT(sum(coins(there_before, tried.unit)) == sum(coins(there_after, tried.unit)));
}

RC_GTEST_PROP(AllocationProperty, GivesALargerShareFurtherUpNoLess, ()) {
    auto tried = some_case();
    tried.pool.digits = std::abs(tried.pool.digits);
    const auto given = need(allocate(elements(tried.shares), terms(tried)));
    for (std::size_t i = 0; i < given.size(); ++i)
        for (std::size_t j = i + 1; j < given.size(); ++j)
            if (!kpi::is_missing(given[i]) && !kpi::is_missing(given[j]) &&
                exact(tried.shares[i].number) >= exact(tried.shares[j].number))
                RC_ASSERT(given[i] >= given[j]);
}

RC_GTEST_PROP(AllocationProperty, IsNotMovedByRowsWithoutAShare, ()) {
    const auto tried = some_case();
    auto shares = elements(tried.shares);
    const auto before = need(allocate(shares, terms(tried)));
    const auto at = *rc::gen::inRange<std::size_t>(0, shares.size() + 1);
    const bool zero = *rc::gen::arbitrary<bool>();
    shares.insert(shares.begin() + static_cast<std::ptrdiff_t>(at), zero ? 0.0 : blank);
    auto after = need(allocate(shares, terms(tried)));
    RC_ASSERT(oracle::outcome(after[at]) == oracle::outcome(zero ? 0.0 : blank));
    after.erase(after.begin() + static_cast<std::ptrdiff_t>(at));
    for (std::size_t i = 0; i < before.size(); ++i) RC_ASSERT(oracle::outcome(before[i]) == oracle::outcome(after[i]));
}

}  // namespace
