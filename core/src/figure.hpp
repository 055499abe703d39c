// Figures as people write them: what the sentences of an explanation are made of.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace kpi::detail {

inline constexpr std::string_view minus = "\u2212";

/// How many digits of a figure are written.
enum class Digits : std::uint8_t {
    snapped,  ///< as S shows it
    typed,    ///< all that it was typed with: of a rule, which is to be the same when it is read again
};

/// A number with a true minus sign; far beyond 15 digits in scientific notation.
[[nodiscard]] std::string number(double x, Digits digits = Digits::snapped);

/// A length of time or a time of day, a fraction of a day, as h:mm:ss.
/// @param x  whole seconds, as is_whole_seconds says; else it is written as a number
[[nodiscard]] std::string duration(double x);

/// True for whole seconds of a day, up to some three years of them: what is more is a date.
[[nodiscard]] bool is_whole_seconds(double x);

/// True for a fraction of one whose percentage nobody would write: it has more than four decimals, and is
/// no number of thirds.
[[nodiscard]] bool is_odd_percentage(double x);

/// A fraction of one as a percentage.
/// @param sign  what stands behind the figure, e.g. " %"
[[nodiscard]] std::string percentage(double x, std::string_view sign, Digits digits = Digits::snapped);

}  // namespace kpi::detail
