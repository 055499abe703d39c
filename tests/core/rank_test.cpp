// RANK: places in a population.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <kpi/rank.hpp>
#include <numeric>
#include <vector>

#include "generators.hpp"
#include "matchers.hpp"
#include "oracle.hpp"

namespace {

using kpi::Argument;
using kpi::place_of;
using kpi::Ranking;
using kpi::RankTies;
using kpi::Reason;
using kpi::standing_of;

const double blank = kpi::missing();
const double a_text = kpi::invalid();

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
    EXPECT_EQ(need(Ranking{scores}.standing_of(score)), standing);
    return {place_of(standing, RankTies::min), place_of(standing, RankTies::max), place_of(standing, RankTies::average),
            place_of(standing, RankTies::dense)};
}

std::vector<std::uint32_t> order_of(const Column& scores) {
    std::vector<std::uint32_t> people;
    const Ranking ranking{scores};
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
    EXPECT_THAT(Ranking{Column{.1 + .2}}.order().front().score, Bits(.3));
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

}  // namespace
