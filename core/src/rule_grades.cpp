#include "rule_grades.hpp"

#include <algorithm>
#include <array>

namespace kpi::detail {

using namespace std::string_view_literals;

bool is_grade_name(std::string_view label) {
    static constexpr std::array grades{"outstanding"sv,
                                       "unranked"sv,
                                       "exceptional"sv,
                                       "excellent"sv,
                                       "superior"sv,
                                       "very good"sv,
                                       "good"sv,
                                       "satisfactory"sv,
                                       "acceptable"sv,
                                       "adequate"sv,
                                       "fair"sv,
                                       "high"sv,
                                       "medium"sv,
                                       "low"sv,
                                       "average"sv,
                                       "marginal"sv,
                                       "poor"sv,
                                       "unacceptable"sv,
                                       "unsatisfactory"sv,
                                       "platinum"sv,
                                       "gold"sv,
                                       "silver"sv,
                                       "bronze"sv,
                                       "green"sv,
                                       "amber"sv,
                                       "yellow"sv,
                                       "red"sv,
                                       "a"sv,
                                       "b"sv,
                                       "c"sv,
                                       "d"sv,
                                       "e"sv,
                                       "优"sv,
                                       "优秀"sv,
                                       "良"sv,
                                       "良好"sv,
                                       "中"sv,
                                       "中等"sv,
                                       "合格"sv,
                                       "基本合格"sv,
                                       "不合格"sv,
                                       "差"sv,
                                       "较差"sv,
                                       "称职"sv,
                                       "基本称职"sv,
                                       "不称职"sv,
                                       "一般"sv};
    return std::ranges::find(grades, label) != grades.end();
}

}  // namespace kpi::detail
