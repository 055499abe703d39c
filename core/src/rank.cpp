#include <algorithm>
#include <kpi/rank.hpp>
#include <new>

namespace kpi {

Result<Standing> standing_of(double score, std::span<const double> scores) noexcept {
    const double own = snap(score);
    Standing standing;
    for (const double raw : scores) {
        if (!is_number(raw)) continue;
        const double other = snap(raw);
        standing.above += other > own ? 1 : 0;
        standing.tied += other == own ? 1 : 0;
    }
    if (standing.tied == 0) return Error{Reason::not_among_scores, Argument::score, 0, score};
    return standing;
}

Result<std::uint32_t> distinct_scores_above(double score, std::span<const double> scores) noexcept try {
    const double own = snap(score);
    std::vector<double> higher;
    for (const double raw : scores)
        if (is_number(raw) && snap(raw) > own) higher.push_back(snap(raw));
    std::sort(higher.begin(), higher.end());
    return static_cast<std::uint32_t>(std::unique(higher.begin(), higher.end()) - higher.begin());
} catch (const std::bad_alloc&) {
    return Error{Reason::out_of_range, Argument::scores};
}

Ranking::Ranking(std::span<const double> scores) {
    order_.reserve(scores.size());
    for (std::size_t i = 0; i < scores.size(); ++i)
        if (is_number(scores[i])) order_.push_back({snap(scores[i]), static_cast<std::uint32_t>(i)});
    std::sort(order_.begin(), order_.end(), [](const Place& a, const Place& b) {
        return a.score != b.score ? a.score > b.score : a.person < b.person;
    });
}

}  // namespace kpi
