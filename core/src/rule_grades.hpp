// The words that stand for a grade by themselves.
#pragma once

#include <string_view>

namespace kpi::detail {

/// Excellent, gold, b, 优秀.
[[nodiscard]] bool is_grade_name(std::string_view label);

}  // namespace kpi::detail
