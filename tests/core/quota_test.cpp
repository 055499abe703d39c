// QUOTA: forced distribution.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <kpi/quota.hpp>
#include <ostream>
#include <vector>

#include "generators.hpp"
#include "matchers.hpp"
#include "oracle.hpp"

namespace {

using kpi::Argument;
using kpi::Quotas;
using kpi::QuotaTies;
using kpi::Ranking;
using kpi::RankOrder;
using kpi::Reason;
using oracle::Cell;
using oracle::Decimal;
using testing::ElementsAre;

const double blank = kpi::missing();
const double a_text = kpi::invalid();

constexpr auto both_ways = {QuotaTies::up, QuotaTies::down};

using Column = std::vector<double>;
using Grades = std::vector<int>;

constexpr int none = -1;  // the grade of whoever has no score

Grades grades(const Column& scores, const Column& quotas, QuotaTies ties = QuotaTies::up,
              RankOrder order = RankOrder::descending) {
    const auto ranking = need(Ranking::make(scores, order));
    const auto made = need(Quotas::make(quotas, static_cast<std::uint32_t>(ranking.order().size()), ties));
    Grades grades(scores.size(), none);
    for (std::size_t i = 0; i < scores.size(); ++i)
        if (kpi::is_number(scores[i]))
            grades[i] = static_cast<int>(need(made.grade_of(need(ranking.standing_of(scores[i])))));
    return grades;
}

/// How many people each grade is for.
std::vector<std::uint32_t> heads(const Column& quotas, std::uint32_t people) {
    const auto made = need(Quotas::make(quotas, people));
    std::vector<std::uint32_t> heads;
    std::uint32_t before = 0;
    for (const auto last : made.last_places()) {
        heads.push_back(last - before);
        before = last;
    }
    return heads;
}

// ---- Head counts ------------------------------------------------------------------------------

TEST(Quota, CountsHeadsByLargestRemainder) {
    EXPECT_THAT(heads({.2, .7, .1}, 10), ElementsAre(2, 7, 1));
    EXPECT_THAT(heads({20, 70, 10}, 10), ElementsAre(2, 7, 1));
    // 1.4, 4.9, 0.7: two more heads, to the .9 and the .7.
    EXPECT_THAT(heads({.2, .7, .1}, 7), ElementsAre(1, 5, 1));
    // 2.6, 9.1, 1.3
    EXPECT_THAT(heads({.2, .7, .1}, 13), ElementsAre(3, 9, 1));
    EXPECT_THAT(heads({1}, 5), ElementsAre(5));
    EXPECT_THAT(heads({.2, .7, .1}, 0), ElementsAre(0, 0, 0));
    EXPECT_THAT(heads({.2, .7, .1}, 1), ElementsAre(0, 1, 0));
}

TEST(Quota, CountsAnEqualRemainderForTheBetterGrade) {
    EXPECT_THAT(heads({.5, .5}, 3), ElementsAre(2, 1));
    EXPECT_THAT(heads({.25, .25, .25, .25}, 6), ElementsAre(2, 2, 1, 1));
    EXPECT_THAT(heads({.1, .2, .7}, 5), ElementsAre(1, 1, 3)) << "0.5, 1, 3.5: as typed, whatever doubles make of it";
}

TEST(Quota, TakesQuotasThatMissTheirTotalByRounding) {
    EXPECT_THAT(heads({33.33, 33.33, 33.33}, 3), ElementsAre(1, 1, 1));
    EXPECT_THAT(heads({.3333, .3333, .3333}, 4), ElementsAre(2, 1, 1));
}

TEST(Quota, KnowsItsGrades) {
    const auto made = need(Quotas::make(Column{.2, 0, .8, blank, blank}, 5, QuotaTies::down));
    EXPECT_EQ(made.size(), 3U);
    EXPECT_EQ(made.ties(), QuotaTies::down);
    EXPECT_THAT(made.last_places(), ElementsAre(1, 1, 5));
}

// ---- Grades -----------------------------------------------------------------------------------

TEST(Quota, GivesTheBestTheFirstGrade) {
    EXPECT_EQ(grades({90, 80, 70, 60, 50}, {.2, .6, .2}), (Grades{0, 1, 1, 1, 2}));
    EXPECT_EQ(grades({50, 90, 60, 80, 70}, {.2, .6, .2}), (Grades{2, 0, 1, 1, 1}));
}

TEST(Quota, GivesTheLowestTheFirstGradeWhenTheLowestIsBest) {
    EXPECT_EQ(grades({90, 80, 70, 60, 50}, {.2, .6, .2}, QuotaTies::up, RankOrder::ascending), (Grades{2, 1, 1, 1, 0}));
    const Column minutes{31, 42, 42, 42, 58};
    EXPECT_EQ(grades(minutes, {.4, .6}, QuotaTies::up, RankOrder::ascending), (Grades{0, 0, 0, 0, 1}));
    EXPECT_EQ(grades(minutes, {.4, .6}, QuotaTies::down, RankOrder::ascending), (Grades{0, 1, 1, 1, 1}));
    EXPECT_EQ(grades({blank, 3, a_text, 2}, {.5, .5}, QuotaTies::up, RankOrder::ascending), (Grades{none, 1, none, 0}));
}

TEST(Quota, SendsATiedGroupWholeUpOrDown) {
    const Column scores{90, 80, 80, 80, 70};
    EXPECT_EQ(grades(scores, {.4, .6}), (Grades{0, 0, 0, 0, 1})) << "up unless told";
    EXPECT_EQ(grades(scores, {.4, .6}, QuotaTies::up), (Grades{0, 0, 0, 0, 1}));
    EXPECT_EQ(grades(scores, {.4, .6}, QuotaTies::down), (Grades{0, 1, 1, 1, 1}));
}

TEST(Quota, LeavesATiedGroupWhereNoBoundaryRunsThroughIt) {
    for (const auto ties : both_ways) {
        EXPECT_EQ(grades({90, 90, 80, 80}, {.5, .5}, ties), (Grades{0, 0, 1, 1}));
        EXPECT_EQ(grades({5, 5, 5}, {1}, ties), (Grades{0, 0, 0}));
    }
}

TEST(Quota, SendsAGroupOverSeveralGradesToTheOuterOne) {
    EXPECT_EQ(grades({9, 5, 5, 5, 5}, {.2, .2, .2, .2, .2}), (Grades{0, 1, 1, 1, 1}));
    EXPECT_EQ(grades({9, 5, 5, 5, 5}, {.2, .2, .2, .2, .2}, QuotaTies::down), (Grades{0, 4, 4, 4, 4}));
    EXPECT_EQ(grades({5, 5, 5, 5}, {.25, .25, .25, .25}), (Grades{0, 0, 0, 0}));
    EXPECT_EQ(grades({5, 5, 5, 5}, {.25, .25, .25, .25}, QuotaTies::down), (Grades{3, 3, 3, 3}));
}

TEST(Quota, TiesScoresOnTheSnappingRule) {
    EXPECT_EQ(grades({.1 + .2, .3}, {.5, .5}), (Grades{0, 0}));
    EXPECT_EQ(grades({.3, .300000001}, {.5, .5}), (Grades{1, 0}));
}

TEST(Quota, GivesNobodyAGradeThatIsForNobody) {
    for (const auto ties : both_ways) {
        EXPECT_EQ(grades({3, 2, 1}, {0, 1}, ties), (Grades{1, 1, 1}));
        EXPECT_EQ(grades({3, 2, 1, 0}, {.5, 0, .5}, ties), (Grades{0, 0, 2, 2}));
        EXPECT_EQ(grades({3, 2}, {1, 0}, ties), (Grades{0, 0}));
        EXPECT_EQ(grades({3}, {.1, .8, .1}, ties), (Grades{1}));
    }
}

TEST(Quota, CountsOnlyPeopleWithAScore) {
    EXPECT_EQ(grades({blank, 90, a_text, 80, blank}, {.5, .5}), (Grades{none, 0, none, 1, none}));
    EXPECT_EQ(grades({}, {.5, .5}), Grades{});
    EXPECT_EQ(grades({blank, blank}, {.5, .5}), (Grades{none, none}));
}

// Largest remainder is what the contract says, with what comes with it: with three grades or more, one
// person more may cost a grade a place (the Alabama paradox).
TEST(Quota, MayLoseAPlaceOfAGradeToOnePersonMore) {
    EXPECT_THAT(heads({14.28, 42.86, 42.86}, 10), ElementsAre(2, 4, 4));
    EXPECT_THAT(heads({14.28, 42.86, 42.86}, 11), ElementsAre(1, 5, 5));
}

TEST(Quota, HasNoGradeForAPlaceThatNobodyHas) {
    for (const auto ties : both_ways) {
        const auto made = need(Quotas::make(Column{.2, .7, .1}, 10, ties));
        EXPECT_EQ(need(made.grade_of({9, 1, 9, 10})), 2U);
        EXPECT_THAT(made.grade_of({10, 1, 10, 11}), FailsFor(Reason::not_among_scores));
        EXPECT_THAT(need(Quotas::make(Column{1}, 0, ties)).grade_of({0, 1, 0, 1}), FailsFor(Reason::not_among_scores));
    }
}

// ---- Quotas that are none ---------------------------------------------------------------------

TEST(Quota, RefusesQuotasThatAreNone) {
    const auto make = [](const Column& quotas) { return Quotas::make(quotas, 10); };
    EXPECT_THAT(make({.5, a_text}), FailsFor(Reason::not_a_number, Argument::quotas, 1));
    EXPECT_THAT(make({kpi::unbounded, 1}), FailsFor(Reason::not_a_number, Argument::quotas, 0));
    EXPECT_THAT(make({.5, blank, .5}), FailsFor(Reason::blank_inside_table, Argument::quotas, 1));
    EXPECT_THAT(make({.6, .6, -.2}), FailsFor(Reason::negative, Argument::quotas, 2));
    EXPECT_THAT(make({.6, .6, -.2}).error().found, Bits(-.2));
    EXPECT_THAT(make({0, 0}), FailsFor(Reason::total_zero, Argument::quotas));
    EXPECT_THAT(make({}), FailsFor(Reason::total_zero, Argument::quotas));
    EXPECT_THAT(make({blank}), FailsFor(Reason::total_zero, Argument::quotas));
}

TEST(Quota, RefusesQuotasThatMissTheirTotal) {
    for (const auto people : {0U, 10U}) {
        const auto error = Quotas::make(Column{.5, .4}, people).error();
        EXPECT_EQ(error.reason, Reason::total_missed);
        EXPECT_EQ(error.argument, Argument::quotas);
        EXPECT_THAT(error.found, Bits(.9));
        EXPECT_THAT(error.expected, Bits(1.0));
    }
    EXPECT_THAT(Quotas::make(Column{50, 40}, 10).error().expected, Bits(100.0));
    // Two quotas may miss 1 by 0.0001.
    EXPECT_THAT(Quotas::make(Column{.5, .4999}, 10), Succeeds());
    EXPECT_THAT(Quotas::make(Column{.5, .5001}, 10), Succeeds());
    EXPECT_THAT(Quotas::make(Column{.5, .49989}, 10), FailsFor(Reason::total_missed, Argument::quotas));
    EXPECT_THAT(Quotas::make(Column{50, 50.011}, 10), FailsFor(Reason::total_missed, Argument::quotas));
}

// ---- Random distributions ---------------------------------------------------------------------

struct Distribution {
    std::vector<Cell> scores;
    std::vector<Cell> quotas;
    QuotaTies ties = QuotaTies::up;
    RankOrder order = RankOrder::descending;
};

std::ostream& operator<<(std::ostream& out, const Distribution& distribution) {
    list(out << "scores ", distribution.scores);
    list(out << ", quotas ", distribution.quotas);
    return out << (distribution.ties == QuotaTies::up ? ", up" : ", down")
               << (distribution.order == RankOrder::descending ? ", desc" : ", asc");
}

/// Quotas that total 1 or 100, or miss it by as much as they may, or by a last digit more.
std::vector<Cell> some_quotas(std::size_t grades) {
    struct Unit {
        std::int64_t total;
        int exponent;
    };
    const auto unit = *rc::gen::element(Unit{100, 0}, Unit{10, -1}, Unit{100, -2}, Unit{20, 0}, Unit{10'000, -2},
                                        Unit{10'000, -4}, Unit{1'000'000'000, -9});
    const std::int64_t fives = unit.total == 20 ? 5 : 1;
    auto cuts = generators::some(grades - 1, rc::gen::inRange<std::int64_t>(0, unit.total + 1));
    cuts.push_back(0);
    cuts.push_back(unit.total);
    std::sort(cuts.begin(), cuts.end());
    std::vector<Decimal> quotas;
    for (std::size_t i = 0; i < grades; ++i) quotas.push_back({(cuts[i + 1] - cuts[i]) * fives, unit.exponent});
    const std::int64_t allowed = unit.total * fives * static_cast<std::int64_t>(grades) / 20'000;
    auto& last = quotas.back().digits;
    last = std::max<std::int64_t>(
        0, last + *rc::gen::element<std::int64_t>(0, 0, 0, 0, allowed, -allowed, allowed + 1, -allowed - 1));
    auto cells = generators::cells(quotas);
    cells.resize(grades + *rc::gen::element<std::size_t>(0, 0, 2));
    return cells;
}

rc::Gen<Distribution> distributions(std::size_t most_grades = 7) {
    return rc::gen::exec([most_grades] {
        Distribution distribution;
        distribution.scores = *generators::population(0, 31);
        distribution.quotas = some_quotas(*rc::gen::inRange<std::size_t>(1, most_grades));
        distribution.ties = *rc::gen::element(QuotaTies::up, QuotaTies::down);
        distribution.order = *rc::gen::element(RankOrder::descending, RankOrder::ascending);
        return distribution;
    });
}

/// One whose quotas are right.
Distribution distribution(std::size_t most_grades = 7) {
    auto distribution = *distributions(most_grades);
    RC_PRE(!refusal(distribution.quotas).has_value());
    return distribution;
}

/// A score behind everybody's.
Cell worse_than_all(RankOrder order) {
    return generators::cell({order == RankOrder::descending ? -1 : 1'000, 0});
}

Grades grades(const Distribution& distribution) {
    return grades(elements(distribution.scores), elements(distribution.quotas), distribution.ties, distribution.order);
}

std::uint32_t people_in(const std::vector<Cell>& scores) {
    return static_cast<std::uint32_t>(need(Ranking::make(elements(scores))).order().size());
}

RC_GTEST_PROP(QuotaProperty, GivesTheGradesOfTheOracle, ()) {
    const auto tried = *distributions();
    const auto made = Quotas::make(elements(tried.quotas), people_in(tried.scores), tried.ties);
    if (const auto refused = refusal(tried.quotas)) {
        RC_ASSERT(!made.has_value());
        RC_ASSERT(made.error().reason == *refused);
        return;
    }
    const auto given = grades(tried);
    const auto expected = oracle::grades(tried.scores, tried.quotas, tried.ties, tried.order);
    for (std::size_t i = 0; i < given.size(); ++i) {
        const bool graded = expected[i].kind == oracle::Outcome::Kind::number;
        RC_ASSERT(given[i] == (graded ? static_cast<int>(expected[i].number) : none));
    }
}

RC_GTEST_PROP(QuotaProperty, CountsTheHeadsOfTheOracle, ()) {
    const auto quotas = some_quotas(*rc::gen::inRange<std::size_t>(1, 9));
    RC_PRE(!refusal(quotas).has_value());
    const auto people = *rc::gen::inRange<std::uint32_t>(0, 200);
    const auto counts = heads(elements(quotas), people);
    const auto by_place = oracle::grade_of_places(quotas, people);
    std::uint32_t sum = 0;
    for (std::size_t grade = 0; grade < counts.size(); ++grade) {
        RC_ASSERT(counts[grade] == std::count(by_place.begin(), by_place.end(), grade));
        sum += counts[grade];
    }
    RC_ASSERT(sum == people);
}

RC_GTEST_PROP(QuotaProperty, DoesNotDependOnTheOrderOfThePeople, ()) {
    const auto tried = distribution();
    const auto order = *generators::permutation(tried.scores.size());
    auto shuffled = tried;
    for (std::size_t i = 0; i < order.size(); ++i) shuffled.scores[i] = tried.scores[order[i]];
    const auto before = grades(tried);
    const auto after = grades(shuffled);
    for (std::size_t i = 0; i < order.size(); ++i) RC_ASSERT(after[i] == before[order[i]]);
}

RC_GTEST_PROP(QuotaProperty, IsTheSameInSharesAndPerCent, ()) {
    const auto tried = distribution();
    auto other = tried;
    oracle::Rational sum = 0;
    for (const auto& quota : tried.quotas) sum += exact(quota.number);
    for (auto& quota : other.quotas) quota.number.exponent += sum < 10 ? 2 : -2;
    RC_ASSERT(grades(tried) == grades(other));
}

RC_GTEST_PROP(QuotaProperty, GivesABetterScoreNoWorseGradeAndATieTheSame, ()) {
    const auto tried = distribution();
    const auto given = grades(tried);
    const auto places = standings(tried.scores, tried.order);
    for (std::size_t i = 0; i < given.size(); ++i)
        for (std::size_t j = 0; j < given.size(); ++j) {
            if (!places[i] || !places[j]) continue;
            if (places[i]->above < places[j]->above) RC_ASSERT(given[i] <= given[j]);
            if (places[i]->above == places[j]->above) RC_ASSERT(given[i] == given[j]);
        }
}

RC_GTEST_PROP(QuotaProperty, GivesNobodyAWorseGradeUpThanDown, ()) {
    auto tried = distribution();
    tried.ties = QuotaTies::up;
    const auto up = grades(tried);
    tried.ties = QuotaTies::down;
    const auto down = grades(tried);
    for (std::size_t i = 0; i < up.size(); ++i) RC_ASSERT(up[i] <= down[i]);
}

// As many people as before: who is below does not matter to those above.
RC_GTEST_PROP(QuotaProperty, MovesNobodyAboveOneWhoFallsToTheBottom, ()) {
    const auto tried = distribution();
    RC_PRE(!tried.scores.empty());
    auto fallen = tried;
    const auto who = *rc::gen::inRange<std::size_t>(0, tried.scores.size());
    const auto places = standings(tried.scores, tried.order);
    RC_PRE(places[who].has_value());
    fallen.scores[who] = worse_than_all(tried.order);
    const auto before = grades(tried);
    const auto after = grades(fallen);
    for (std::size_t i = 0; i < before.size(); ++i)
        if (places[i] && places[i]->above < places[who]->above) RC_ASSERT(after[i] == before[i]);
}

// With one person more there are more heads to count. Two grades never lose one to each other, so that
// nobody falls; with more grades somebody may (see the Alabama paradox above).
RC_GTEST_PROP(QuotaProperty, LetsNobodyOfTwoGradesFallWhenOneMoreComesLast, ()) {
    const auto tried = distribution(3);
    auto more = tried;
    more.scores.push_back(worse_than_all(tried.order));
    const auto before = grades(tried);
    const auto after = grades(more);
    for (std::size_t i = 0; i < before.size(); ++i) RC_ASSERT(after[i] <= before[i]);
}

// A blank row is nobody.
RC_GTEST_PROP(QuotaProperty, MovesNobodyForARowWithoutAScore, ()) {
    const auto tried = distribution();
    auto more = tried;
    more.scores.push_back({*rc::gen::element(Cell::Kind::blank, Cell::Kind::text), {}});
    auto after = grades(more);
    RC_ASSERT(after.back() == none);
    after.pop_back();
    RC_ASSERT(after == grades(tried));
}

}  // namespace
