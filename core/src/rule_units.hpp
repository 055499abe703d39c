// Units of English: one name for each.
#pragma once

#include <string>
#include <string_view>

namespace kpi::detail {

/// mins, minutes, min: minute; business days: day.
[[nodiscard]] inline std::string one_of(std::string_view unit) {
    static constexpr std::string_view shorts[][2] = {{"min", "minute"}, {"mins", "minute"}, {"hr", "hour"},
                                                     {"hrs", "hour"},   {"h", "hour"},      {"s", "second"},
                                                     {"sec", "second"}, {"secs", "second"}};
    for (const auto& [shortened, whole] : shorts)
        if (unit == shortened) return std::string{whole};
    std::string one{unit};
    if (one.ends_with('s')) one.pop_back();
    for (const std::string_view kind : {"working ", "business ", "calendar "})
        if (one.starts_with(kind)) one.erase(0, kind.size());
    return one;
}

}  // namespace kpi::detail
