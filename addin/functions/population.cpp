#include "population.hpp"

#include <algorithm>

namespace kpi::functions {

bool Population::is_whole() const {
    const auto next_filled = [](auto at, auto end) { return std::find_if_not(at, end, is_missing); };
    const auto one = score.elements();
    const auto all = scores.elements();
    auto a = next_filled(one.begin(), one.end());
    auto b = next_filled(all.begin(), all.end());
    for (; a != one.end() && b != all.end(); a = next_filled(a + 1, one.end()), b = next_filled(b + 1, all.end()))
        if (is_number(*a) != is_number(*b) || (is_number(*a) && *a != *b && snap(*a) != snap(*b))) return false;
    return a == one.end() && b == all.end();
}

Result<void> Population::check(bool whole) const {
    if (whole) return {};
    const auto all = scores.elements();
    const auto text = std::find_if(all.begin(), all.end(), is_invalid);
    if (text == all.end()) return {};
    return Error{Reason::not_a_number, Argument::scores, static_cast<std::uint32_t>(text - all.begin())};
}

}  // namespace kpi::functions
