#include "population.hpp"

#include <algorithm>

namespace kpi::functions {

namespace {

bool same_people(std::span<const double> one, std::span<const double> all) {
    const auto next_filled = [](auto at, auto end) { return std::find_if_not(at, end, is_missing); };
    auto a = next_filled(one.begin(), one.end());
    auto b = next_filled(all.begin(), all.end());
    for (; a != one.end() && b != all.end(); a = next_filled(a + 1, one.end()), b = next_filled(b + 1, all.end()))
        if (is_number(*a) != is_number(*b) || (is_number(*a) && *a != *b && snap(*a) != snap(*b))) return false;
    return a == one.end() && b == all.end();
}

}  // namespace

Population::Population(const Table& score, const Table& scores)
    : score_{&score},
      scores_{&scores},
      is_whole_{score.is_range() && same_people(score.elements(), scores.elements())} {}

Result<void> Population::check() const {
    if (is_whole_) return {};
    const auto all = scores_->elements();
    const auto text = std::find_if(all.begin(), all.end(), is_invalid);
    if (text == all.end()) return {};
    return Error{Reason::not_a_number, Argument::scores, static_cast<std::uint32_t>(text - all.begin())};
}

}  // namespace kpi::functions
