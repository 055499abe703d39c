// RANK: places in a population.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <kpi/rank.hpp>
#include <vector>

#include "generators.hpp"
#include "matchers.hpp"
#include "oracle.hpp"

namespace {

using kpi::Argument;
using kpi::Distinct;
using kpi::place_of;
using kpi::Ranking;
using kpi::RankOrder;
using kpi::RankTies;
using kpi::Reason;
using kpi::standing_of;
using testing::ElementsAre;

const double blank = kpi::missing();
const double a_text = kpi::invalid();

constexpr auto every_way = {RankTies::min, RankTies::max, RankTies::average, RankTies::dense};
constexpr auto both_orders = {RankOrder::descending, RankOrder::ascending};

using Column = std::vector<double>;

/// The places under each way of counting those who tie.
struct Places {
    double min = 0;
    double max = 0;
    double average = 0;
    double dense = 0;
    friend bool operator==(const Places&, const Places&) = default;
};

Places places_of(double score, const Column& scores) {
    const auto standing = need(standing_of(score, scores));
    EXPECT_EQ(need(need(Ranking::make(scores)).standing_of(score)), standing);
    return {place_of(standing, RankTies::min), place_of(standing, RankTies::max), place_of(standing, RankTies::average),
            place_of(standing, RankTies::dense)};
}

std::vector<std::uint32_t> order_of(const Column& scores) {
    std::vector<std::uint32_t> people;
    const auto ranking = need(Ranking::make(scores));
    for (const auto& place : ranking.order()) people.push_back(place.person);
    return people;
}

// ---- By example -------------------------------------------------------------------------------

TEST(Rank, CountsThoseWhoTieInEveryWay) {
    const Column scores{95, 88, 88, 70};
    EXPECT_EQ(places_of(95, scores), (Places{1, 1, 1, 1}));
    EXPECT_EQ(places_of(88, scores), (Places{2, 3, 2.5, 2}));
    EXPECT_EQ(places_of(70, scores), (Places{4, 4, 4, 3}));
}

TEST(Rank, DoesNotNeedTheScoresInOrder) {
    const Column scores{70, 88, 95, 88};
    EXPECT_EQ(places_of(88, scores), (Places{2, 3, 2.5, 2}));
    EXPECT_EQ(places_of(70, scores), (Places{4, 4, 4, 3}));
}

TEST(Rank, GivesBlanksAndTextsNoPlace) {
    const Column scores{blank, 95, a_text, 88, blank, kpi::unbounded};
    EXPECT_EQ(places_of(95, scores), (Places{1, 1, 1, 1}));
    EXPECT_EQ(places_of(88, scores), (Places{2, 2, 2, 2}));
}

TEST(Rank, TiesScoresThatAreEqualOnTheSnappingRule) {
    const Column scores{.3, .1 + .2, .300000001};
    EXPECT_EQ(places_of(.3, scores), (Places{2, 3, 2.5, 2}));
    EXPECT_EQ(places_of(.1 + .2, scores), (Places{2, 3, 2.5, 2}));
    EXPECT_EQ(places_of(-0.0, {0.0, 1e-10, -1e-10}), (Places{1, 3, 2, 1}));
    EXPECT_EQ(places_of(.5, {.7, .6 + .1, .5}), (Places{3, 3, 3, 2})) << "two better scores, one on the rule";
}

TEST(Rank, HasNoPlaceForAScoreThatIsNotThere) {
    const auto place = standing_of(90, Column{95, 88});
    EXPECT_THAT(place, FailsFor(Reason::not_among_scores, Argument::score));
    EXPECT_EQ(place.error().found, 90);
    EXPECT_THAT(standing_of(90, Column{}), FailsFor(Reason::not_among_scores));
    EXPECT_THAT(standing_of(90, Column{blank, a_text}), FailsFor(Reason::not_among_scores));
}

TEST(Ranking, PutsTheHighestFirstAndKeepsTheOrderOfThoseWhoTie) {
    EXPECT_EQ(order_of({70, 88, 95, 88}), (std::vector<std::uint32_t>{2, 1, 3, 0}));
    EXPECT_EQ(order_of({.1 + .2, .3, .3}), (std::vector<std::uint32_t>{0, 1, 2})) << "equal on the snapping rule";
    EXPECT_EQ(order_of({blank, 1, a_text, 2}), (std::vector<std::uint32_t>{3, 1}));
    EXPECT_TRUE(order_of({}).empty());
}

TEST(Ranking, HoldsSnappedScores) {
    EXPECT_THAT(need(Ranking::make(Column{.1 + .2})).order().front().score, Bits(.3));
}

// ---- A column of places -----------------------------------------------------------------------

Column ranks(const Column& scores, RankTies ties = RankTies::min, RankOrder order = RankOrder::descending) {
    Column places(scores.size(), -1);
    EXPECT_THAT(kpi::ranks(scores, ties, order, places), Succeeds());
    return places;
}

TEST(Ranks, CountThoseWhoTieInEveryWay) {
    const Column scores{95, 88, 88, 70};
    EXPECT_THAT(ranks(scores, RankTies::min), ElementsAre(1, 2, 2, 4));
    EXPECT_THAT(ranks(scores, RankTies::max), ElementsAre(1, 3, 3, 4));
    EXPECT_THAT(ranks(scores, RankTies::average), ElementsAre(1, 2.5, 2.5, 4));
    EXPECT_THAT(ranks(scores, RankTies::dense), ElementsAre(1, 2, 2, 3));
}

TEST(Ranks, PutTheLowestFirstWhenAscending) {
    const Column scores{95, 88, 88, 70};
    EXPECT_THAT(ranks(scores, RankTies::min, RankOrder::ascending), ElementsAre(4, 2, 2, 1));
    EXPECT_THAT(ranks(scores, RankTies::max, RankOrder::ascending), ElementsAre(4, 3, 3, 1));
    EXPECT_THAT(ranks(scores, RankTies::average, RankOrder::ascending), ElementsAre(4, 2.5, 2.5, 1));
    EXPECT_THAT(ranks(scores, RankTies::dense, RankOrder::ascending), ElementsAre(3, 2, 2, 1));
    const auto standing = need(standing_of(95, scores, RankOrder::ascending));
    EXPECT_EQ(standing, (kpi::Standing{3, 1, 2, 4}));
}

TEST(Ranks, LeavePeopleWithoutAScoreWithoutAPlace) {
    EXPECT_THAT(ranks({blank, 95, a_text, 88, kpi::unbounded}),
                ElementsAre(Bits(blank), 1, Bits(a_text), 2, Bits(a_text)));
    EXPECT_THAT(ranks({blank, -5}, RankTies::dense, RankOrder::ascending), ElementsAre(Bits(blank), 1));
    EXPECT_THAT(ranks({}), ElementsAre());
    EXPECT_THAT(ranks({a_text, a_text}), ElementsAre(Bits(a_text), Bits(a_text)));
}

TEST(Ranks, TieScoresOnTheSnappingRule) {
    EXPECT_THAT(ranks({.1 + .2, .3, .300000001}), ElementsAre(2, 2, 1));
    EXPECT_THAT(ranks({.1 + .2, .3, .300000001}, RankTies::min, RankOrder::ascending), ElementsAre(1, 1, 3));
    EXPECT_THAT(ranks({0.0, -0.0, 1e-10}), ElementsAre(1, 1, 1));
}

TEST(Ranks, NeedAPlaceForEveryScore) {
    for (const std::size_t places : {0U, 1U, 3U}) {
        Column too_many_or_few(places);
        EXPECT_THAT(kpi::ranks(Column{9, 8}, RankTies::min, RankOrder::descending, too_many_or_few),
                    FailsFor(Reason::size_mismatch, Argument::none));
    }
}

TEST(Rank, CountsDifferentScoresOnlyWhenToldTo) {
    const Column scores{9, 9, 8, 7};
    EXPECT_EQ(need(standing_of(7, scores)).distinct_above, 2U);
    const auto ignored = need(standing_of(7, scores, RankOrder::descending, Distinct::ignored));
    EXPECT_EQ(ignored, (kpi::Standing{3, 1, 0, 4}));
}

TEST(Ranking, FindsAStandingInEitherOrder) {
    const Column scores{9, 9, 8, 7};
    for (const auto order : both_orders) {
        const auto ranking = need(Ranking::make(scores, order));
        for (const double score : {9.0, 8.0, 7.0})
            EXPECT_EQ(need(ranking.standing_of(score)), need(standing_of(score, scores, order)));
        for (const double nobodys : {9.5, 8.5, 7.5, 6.5}) {
            EXPECT_THAT(ranking.standing_of(nobodys), FailsFor(Reason::not_among_scores, Argument::score));
            EXPECT_EQ(ranking.standing_of(nobodys).error().found, nobodys);
            EXPECT_THAT(standing_of(nobodys, scores, order), FailsFor(Reason::not_among_scores, Argument::score));
        }
    }
    EXPECT_THAT(need(Ranking::make({})).standing_of(1), FailsFor(Reason::not_among_scores));
}

TEST(Ranking, VisitsTheGroupsBestFirst) {
    std::vector<std::vector<std::uint32_t>> groups;
    std::vector<kpi::Standing> standings;
    const auto ranking = need(Ranking::make(Column{7, 9, blank, 8, 9}));
    ranking.for_each_group([&](auto people, const kpi::Standing& standing) {
        groups.emplace_back();
        for (const auto& place : people) groups.back().push_back(place.person);
        standings.push_back(standing);
    });
    EXPECT_THAT(groups, ElementsAre(ElementsAre(1, 4), ElementsAre(3), ElementsAre(0)));
    EXPECT_THAT(standings,
                ElementsAre(kpi::Standing{0, 2, 0, 4}, kpi::Standing{2, 1, 1, 4}, kpi::Standing{3, 1, 2, 4}));
}

// ---- Random populations -----------------------------------------------------------------------

RC_GTEST_PROP(RankProperty, CountsThoseAboveAndThoseWhoTie, ()) {
    const auto cells = *generators::population(1, 31);
    const auto scores = elements(cells);
    const auto expected = standings(cells);
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (!expected[i]) continue;
        const auto standing = standing_of(scores[i], scores);
        RC_ASSERT(standing.has_value());
        RC_ASSERT(standing->above == expected[i]->above);
        RC_ASSERT(standing->tied == expected[i]->tied);
        RC_ASSERT(standing->distinct_above == expected[i]->distinct_above);
        RC_ASSERT(standing->people == std::count_if(scores.begin(), scores.end(), kpi::is_number));
    }
}

RC_GTEST_PROP(RankProperty, PutsEverybodyInOrder, ()) {
    const auto cells = *generators::population(1, 31);
    const auto expected = standings(cells);
    const auto order = order_of(elements(cells));
    std::size_t people = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (!expected[i]) continue;
        ++people;
        RC_ASSERT(order.at(expected[i]->above + expected[i]->tied_before) == i);
    }
    RC_ASSERT(order.size() == people);
}

// Which is how places in ascending order are found.
RC_GTEST_PROP(RankProperty, TurnsAroundWithTheSigns, ()) {
    const auto scores = elements(*generators::population(1, 31));
    Column negated;
    for (const double score : scores) negated.push_back(kpi::is_number(score) ? -score : score);
    const auto people = static_cast<std::uint32_t>(order_of(scores).size());
    for (const double score : scores) {
        if (!kpi::is_number(score)) continue;
        const auto down = need(standing_of(score, scores));
        const auto up = need(standing_of(-score, negated));
        RC_ASSERT(up.tied == down.tied);
        RC_ASSERT(up.above + down.above + down.tied == people);
    }
}

RC_GTEST_PROP(RankProperty, MovesNobodyWhenOneMoreComesLast, ()) {
    const auto scores = elements(*generators::population(1, 31));
    auto more = scores;
    more.push_back(-1);
    for (const double score : scores)
        if (kpi::is_number(score)) RC_ASSERT(places_of(score, more) == places_of(score, scores));
}

RC_GTEST_PROP(RankProperty, GivesEverybodyThePlaceOfTheOracle, ()) {
    const auto cells = *generators::population(0, 26);
    const auto scores = elements(cells);
    const auto ties = *rc::gen::elementOf(std::vector<RankTies>{every_way});
    const auto order = *rc::gen::elementOf(std::vector<RankOrder>{both_orders});
    const auto expected = oracle::places(cells, ties, order);
    const auto places = ranks(scores, ties, order);
    const auto ranking = need(Ranking::make(scores, order));
    for (std::size_t i = 0; i < cells.size(); ++i) {
        RC_ASSERT(oracle::outcome(places[i]) == expected[i]);
        if (!kpi::is_number(scores[i])) continue;
        RC_ASSERT(oracle::outcome(place_of(need(standing_of(scores[i], scores, order)), ties)) == expected[i]);
        RC_ASSERT(oracle::outcome(place_of(need(ranking.standing_of(scores[i])), ties)) == expected[i]);
    }
}

RC_GTEST_PROP(RankProperty, TakesEveryPlaceOnce, ()) {
    const auto scores = elements(*generators::population(0, 41));
    const auto order = *rc::gen::elementOf(std::vector<RankOrder>{both_orders});
    const auto people = std::count_if(scores.begin(), scores.end(), kpi::is_number);
    double sum = 0;
    Column dense;
    const auto average = ranks(scores, RankTies::average, order);
    const auto min = ranks(scores, RankTies::min, order);
    const auto max = ranks(scores, RankTies::max, order);
    const auto distinct = ranks(scores, RankTies::dense, order);
    for (std::size_t i = 0; i < scores.size(); ++i) {
        if (!kpi::is_number(scores[i])) continue;
        sum += average[i];
        dense.push_back(distinct[i]);
        RC_ASSERT(min[i] + max[i] == 2 * average[i]);
        // From the best to the worst place of a group there are as many people as tie.
        RC_ASSERT(std::count(min.begin(), min.end(), min[i]) == static_cast<std::ptrdiff_t>(max[i] - min[i]) + 1);
        RC_ASSERT(distinct[i] <= min[i]);
    }
    RC_ASSERT(sum == static_cast<double>(people * (people + 1)) / 2);
    // Dense places leave none out.
    std::sort(dense.begin(), dense.end());
    dense.erase(std::unique(dense.begin(), dense.end()), dense.end());
    for (std::size_t i = 0; i < dense.size(); ++i) RC_ASSERT(dense[i] == static_cast<double>(i + 1));
}

RC_GTEST_PROP(RankProperty, DoesNotDependOnTheOrderOfThePeople, ()) {
    const auto scores = elements(*generators::population(0, 31));
    const auto shuffle = *generators::permutation(scores.size());
    Column shuffled;
    for (const auto person : shuffle) shuffled.push_back(scores[person]);
    for (const auto order : both_orders)
        for (const auto ties : every_way) {
            const auto before = ranks(scores, ties, order);
            const auto after = ranks(shuffled, ties, order);
            for (std::size_t i = 0; i < shuffle.size(); ++i)
                RC_ASSERT(oracle::outcome(after[i]) == oracle::outcome(before[shuffle[i]]));
        }
}

RC_GTEST_PROP(RankProperty, MovesNobodyInTheColumnWhenOneMoreComesLast, ()) {
    const auto scores = elements(*generators::population(0, 31));
    const auto order = *rc::gen::elementOf(std::vector<RankOrder>{both_orders});
    auto more = scores;
    more.push_back(order == RankOrder::descending ? -1 : 1'000);
    for (const auto ties : every_way) {
        const auto before = ranks(scores, ties, order);
        const auto after = ranks(more, ties, order);
        for (std::size_t i = 0; i < scores.size(); ++i)
            RC_ASSERT(oracle::outcome(after[i]) == oracle::outcome(before[i]));
    }
}

}  // namespace
