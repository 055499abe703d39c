// Places in a population.
#include <algorithm>
#include <kpi/rank.hpp>

#include "verdict.hpp"

namespace fuzz {

namespace {

using kpi::RankOrder;
using kpi::RankTies;

constexpr std::size_t most_people = 12;

void check_places(const std::vector<double>& scores, RankTies ties, RankOrder order) {
    const auto describe = [&](std::ostream& out) {
        oracle::list(out << "ties " << static_cast<int>(ties) << ", order " << static_cast<int>(order) << ", scores ",
                     cells(scores));
    };
    std::vector<double> places(scores.size());
    require(kpi::ranks(scores, ties, order, places).has_value(), "a population has places", describe);
    const auto expected = oracle::places(cells(scores), ties, order);
    for (std::size_t i = 0; i < scores.size(); ++i)
        require_same(oracle::outcome(places[i]), expected[i], "places as in exact arithmetic", describe);
}

/// One score by itself, in one pass or in a sorted population, stands where the oracle says.
void check_standings(const std::vector<double>& scores, RankOrder order) {
    const auto describe = [&](std::ostream& out) {
        oracle::list(out << "order " << static_cast<int>(order) << ", scores ", cells(scores));
    };
    const auto ranking = kpi::Ranking::make(scores, order);
    require(ranking.has_value(), "a population has an order", describe);
    const auto expected = oracle::standings(cells(scores), order);
    const auto people = static_cast<std::uint32_t>(std::ranges::count_if(scores, kpi::is_number));
    for (std::size_t i = 0; i < scores.size(); ++i) {
        if (!expected[i]) continue;
        const kpi::Standing standing{static_cast<std::uint32_t>(expected[i]->above),
                                     static_cast<std::uint32_t>(expected[i]->tied),
                                     static_cast<std::uint32_t>(expected[i]->distinct_above), people};
        const auto alone = kpi::standing_of(scores[i], scores, order);
        const auto sorted = ranking->standing_of(scores[i]);
        require(alone && *alone == standing, "a standing in one pass", describe);
        require(sorted && *sorted == standing, "a standing in a sorted population", describe);
    }
}

/// A score that may not be among the scores.
void check_stranger(const std::vector<double>& scores, double score, RankOrder order) {
    const auto describe = [&](std::ostream& out) {
        oracle::list(out << "score " << cell(score) << ", scores ", cells(scores));
    };
    const auto is_same = [&](double x) {
        return kpi::is_number(x) && oracle::S(oracle::as_typed(x)) == oracle::S(oracle::as_typed(score));
    };
    const Faults faults = std::ranges::any_of(scores, is_same) ? Faults{} : Faults{kpi::Reason::not_among_scores};
    static_cast<void>(accepted(kpi::standing_of(score, scores, order), faults, "who is among them", describe));
    const auto ranking = kpi::Ranking::make(scores, order);
    static_cast<void>(accepted(ranking->standing_of(score), faults, "who is among them, sorted", describe));
}

}  // namespace

void run(Input& input) {
    const auto scores = input.table(most_people);
    const double stranger = input.number();
    const auto order = input.one_of({RankOrder::descending, RankOrder::ascending});
    check_places(scores, input.one_of({RankTies::min, RankTies::max, RankTies::average, RankTies::dense}), order);
    check_standings(scores, order);
    check_stranger(scores, stranger, order);
}

}  // namespace fuzz
