#include <algorithm>
#include <kpi/rank.hpp>
#include <new>

#include "element.hpp"

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

Result<Standing> standing_of(double score, std::span<const double> scores, RankOrder order, Distinct distinct) noexcept
    try {
    const double own = snap(score);
    Standing standing;
    std::vector<double> better;
    for (const double raw : scores) {
        if (!is_number(raw)) continue;
        const double other = snap(raw);
        if (other == own) ++standing.tied;
        if (!is_better(other, own, order)) continue;
        ++standing.above;
        if (distinct == Distinct::counted) better.push_back(other);
    }
    if (standing.tied == 0) return Error{Reason::not_among_scores, Argument::score, 0, score};
    std::sort(better.begin(), better.end());
    standing.distinct_above = detail::place(std::unique(better.begin(), better.end()) - better.begin());
    return standing;
} catch (const std::bad_alloc&) {
    return Error{Reason::out_of_range, Argument::scores};
}

Ranking::Ranking(std::span<const double> scores, RankOrder order) : order_{order} {
    places_.reserve(scores.size());
    for (std::size_t i = 0; i < scores.size(); ++i)
        if (is_number(scores[i])) places_.push_back({snap(scores[i]), detail::place(i), 0});
    std::sort(places_.begin(), places_.end(), [order](const Place& a, const Place& b) {
        return a.score != b.score ? is_better(a.score, b.score, order) : a.person < b.person;
    });
    for (std::size_t i = 1; i < places_.size(); ++i)
        places_[i].distinct_above =
            places_[i - 1].distinct_above + (places_[i].score != places_[i - 1].score ? 1U : 0U);
}

Result<Standing> Ranking::standing_of(double score) const noexcept {
    const double own = snap(score);
    const auto first = std::partition_point(places_.begin(), places_.end(),
                                            [&](const Place& place) { return is_better(place.score, own, order_); });
    const auto end = std::partition_point(first, places_.end(), [&](const Place& place) { return place.score == own; });
    if (first == end) return Error{Reason::not_among_scores, Argument::score, 0, score};
    return Standing{detail::place(first - places_.begin()), detail::place(end - first), first->distinct_above};
}

Result<void> ranks(std::span<const double> scores, RankTies ties, RankOrder order, std::span<double> places) noexcept
    try {
    detail::leave_unscored(scores, places);
    Ranking{scores, order}.for_each_group([&](std::span<const Ranking::Place> people, const Standing& standing) {
        const double place = place_of(standing, ties);
        for (const auto& person : people) places[person.person] = place;
    });
    return {};
} catch (const std::bad_alloc&) {
    return Error{Reason::out_of_range, Argument::scores};
}

}  // namespace kpi
