// Figures as people write them: what the sentences of an explanation are made of.
#pragma once

#include <string>
#include <string_view>

namespace kpi::detail {

inline constexpr std::string_view minus = "\u2212";

/// A number as S shows it, with a true minus sign; far beyond 15 digits in scientific notation.
[[nodiscard]] std::string number(double x);

/// A fraction of one as a percentage.
/// @param sign  what stands behind the figure, e.g. " %"
[[nodiscard]] std::string percentage(double x, std::string_view sign);

}  // namespace kpi::detail
