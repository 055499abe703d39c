#include <algorithm>
#include <kpi/rank.hpp>

#include "element.hpp"
#include "guarded.hpp"
#include "snapped.hpp"

namespace kpi {

namespace {

bool is_better(double a, double b, RankOrder order) noexcept {
    return order == RankOrder::descending ? a > b : a < b;
}

}  // namespace

double place_of(const Standing& standing, RankTies ties) noexcept {
    const double best = standing.above + 1.0;
    switch (ties) {
        case RankTies::min: break;
        case RankTies::max: return best + standing.tied - 1;
        case RankTies::average: return best + (standing.tied - 1.0) / 2;
        case RankTies::dense: return standing.distinct_above + 1.0;
    }
    return best;
}

Result<Standing> standing_of(double score, std::span<const double> scores, RankOrder order,
                             Distinct distinct) noexcept {
    return detail::guarded(Argument::scores, [&]() -> Result<Standing> {
        if (const auto checked = detail::check_countable(scores.size()); !checked) return checked.error();
        const double own = detail::snap(score);
        Standing standing;
        std::vector<double> better;
        for (const double raw : scores) {
            if (!is_number(raw)) continue;
            ++standing.people;
            const double other = detail::snap(raw);
            if (other == own) ++standing.tied;
            if (!is_better(other, own, order)) continue;
            ++standing.above;
            if (distinct == Distinct::counted) better.push_back(other);
        }
        if (standing.tied == 0) return Error{Reason::not_among_scores, Argument::score, 0, score};
        std::sort(better.begin(), better.end());
        standing.distinct_above = detail::place(std::unique(better.begin(), better.end()) - better.begin());
        return standing;
    });
}

Result<Ranking> Ranking::make(std::span<const double> scores, RankOrder order) noexcept {
    return detail::guarded(Argument::scores, [&]() -> Result<Ranking> {
        if (const auto checked = detail::check_countable(scores.size()); !checked) return checked.error();
        std::vector<Place> places;
        places.reserve(scores.size());
        for (std::size_t i = 0; i < scores.size(); ++i)
            if (is_number(scores[i])) places.push_back({detail::snap(scores[i]), detail::place(i), 0});
        std::sort(places.begin(), places.end(), [order](const Place& a, const Place& b) {
            return a.score != b.score ? is_better(a.score, b.score, order) : a.person < b.person;
        });
        for (std::size_t i = 1; i < places.size(); ++i)
            places[i].distinct_above =
                places[i - 1].distinct_above + (places[i].score != places[i - 1].score ? 1U : 0U);
        return Ranking{std::move(places), order};
    });
}

Result<Standing> Ranking::standing_of(double score) const noexcept {
    return detail::guarded(Argument::score, [&]() -> Result<Standing> {
        const double own = detail::snap(score);
        const auto first = std::partition_point(
            places_.begin(), places_.end(), [&](const Place& place) { return is_better(place.score, own, order_); });
        const auto end =
            std::partition_point(first, places_.end(), [&](const Place& place) { return place.score == own; });
        if (first == end) return Error{Reason::not_among_scores, Argument::score, 0, score};
        return Standing{detail::place(first - places_.begin()), detail::place(end - first), first->distinct_above,
                        detail::place(places_.size())};
    });
}

Result<void> ranks(std::span<const double> scores, RankTies ties, RankOrder order, std::span<double> places) noexcept {
    if (const auto checked = detail::check_places(places.size(), scores.size()); !checked) return checked;
    const auto ranking = Ranking::make(scores, order);
    if (!ranking) return ranking.error();
    detail::leave_unscored(scores, places);
    ranking->for_each_group([&](std::span<const Ranking::Place> people, const Standing& standing) {
        const double place = place_of(standing, ties);
        for (const auto& person : people) places[person.person] = place;
    });
    return {};
}

}  // namespace kpi
