// Durations of one text in one unit, the one that it begins with: 90 s or less; over 3 minutes nothing.
#include <array>
#include <cmath>
#include <kpi/number.hpp>
#include <optional>
#include <utility>

#include "rule_rewrite.hpp"
#include "rule_segments.hpp"
#include "rule_units.hpp"

namespace kpi::detail {

namespace {

using namespace std::string_view_literals;

/// Seconds in a unit; nothing for what has no fixed length, or is no unit of time.
std::optional<double> seconds_of(const Token& token) {
    static constexpr std::array lengths{
        std::pair{"second"sv, 1.0},    std::pair{"minute"sv, 60.0},   std::pair{"hour"sv, 3600.0},
        std::pair{"day"sv, 86400.0},   std::pair{"week"sv, 604800.0}, std::pair{"秒"sv, 1.0},
        std::pair{"秒钟"sv, 1.0},      std::pair{"分钟"sv, 60.0},     std::pair{"小时"sv, 3600.0},
        std::pair{"个小时"sv, 3600.0}, std::pair{"天"sv, 86400.0},    std::pair{"周"sv, 604800.0}};
    const bool is_time = token.measure == Measure::other || token.measure == Measure::days;
    if (!is_figure(token) || !is_time || starts_with_any(token.text, {"working", "business"})) return std::nullopt;
    const std::string unit = one_of(token.text);
    for (const auto& [name, seconds] : lengths)
        if (unit == name) return seconds;
    return std::nullopt;
}

/// A clause with a name of its own may be of another thing: response in 30 minutes, repair in 4 hours.
bool has_name(const Tokens& tokens, const Segment& segment) {
    for (std::size_t i = segment.begin; i < segment.end; ++i)
        if (tokens[i].kind == Kind::word) return true;
    return false;
}

/// In the unit of the first one, where that has few digits: 30 minutes are 0.5 hours, 20 are no number.
/// @param ratio  of the two units
bool convert(Token& token, double ratio, const Token& first) {
    constexpr double digits = 1e4;
    const double value = token.value * ratio;
    if (std::fabs(std::round(value * digits) - value * digits) > 1e-6) return false;
    token.value = snap(value);
    token.text = first.text;
    token.measure = first.measure;
    token.decimals = token.value == std::round(token.value) ? 0 : 4;
    return true;
}

}  // namespace

void write_out_durations(Tokens& tokens) {
    const Token* first = nullptr;
    double seconds_of_first = 0;
    std::size_t end_of_first = 0;
    for (const Segment& segment : segments_of(tokens))
        for (std::size_t i = segment.begin; i < segment.end; ++i) {
            const auto seconds = seconds_of(tokens[i]);
            if (!seconds) continue;
            if (!first) {
                first = &tokens[i];
                seconds_of_first = *seconds;
                end_of_first = segment.end;
                continue;
            }
            // Each 30 minutes beyond 2 hours: nobody says which of them is measured in.
            if (*seconds == seconds_of_first || i < end_of_first || has_name(tokens, segment)) continue;
            if (!convert(tokens[i], *seconds / seconds_of_first, *first)) return;
        }
}

}  // namespace kpi::detail
