#pragma once

#include <algorithm>
#include <vector>

namespace kpi::benchmark {

/// @param values  at least one
template <class Value>
[[nodiscard]] Value median(std::vector<Value> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

}  // namespace kpi::benchmark
