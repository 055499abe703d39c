// The numbers every KPI function computes with: what an element of a table may be, and the one
// snapping rule on which every comparison, count, band and tie is made.
#pragma once

#include <bit>
#include <cfloat>
#include <concepts>
#include <cstdint>
#include <limits>
#include <ranges>
#include <span>
#include <type_traits>
#include <utility>

#if defined(__FAST_MATH__) || (defined(__FINITE_MATH_ONLY__) && __FINITE_MATH_ONLY__)
#error "Blanks are NaNs, and every rounding counts: no -ffast-math and no -ffinite-math-only with this library."
#endif

namespace kpi {

// What every bound of an error is worked out for. (The rounding mode is looked at while computing.)
static_assert(FLT_EVAL_METHOD == 0, "doubles are computed as doubles, not as something wider");
static_assert(std::numeric_limits<double>::is_iec559 && std::numeric_limits<double>::digits == 53);

// An element of a table is a double. Two of the quiet NaNs are reserved to say what is there instead
// of a number, as R does for its NA (R Internals, section 1.1): arithmetic carries them along, so the
// common case, a table of numbers only, is found out by looking at the result alone.
namespace detail {
inline constexpr std::uint64_t missing_bits = 0x7ff8'0000'0000'0000U | 1954;
inline constexpr std::uint64_t invalid_bits = 0x7ff8'0000'0000'0000U | 1955;
}  // namespace detail

/// Stands for a blank: nobody has entered anything. Never 0.
[[nodiscard]] inline double missing() noexcept {
    return std::bit_cast<double>(detail::missing_bits);
}

/// Stands for something that is no number (a text).
[[nodiscard]] inline double invalid() noexcept {
    return std::bit_cast<double>(detail::invalid_bits);
}

[[nodiscard]] inline bool is_missing(double x) noexcept {
    return std::bit_cast<std::uint64_t>(x) == detail::missing_bits;
}

/// True for a finite number: neither missing nor invalid, nor an infinity.
[[nodiscard]] inline bool is_number(double x) noexcept {
    // On the bits: infinity - infinity would end a program that traps invalid operations.
    constexpr std::uint64_t exponent = 0x7ff0'0000'0000'0000U;
    return (std::bit_cast<std::uint64_t>(x) & exponent) != exponent;
}

/// True for whatever is neither a finite number nor missing.
[[nodiscard]] inline bool is_invalid(double x) noexcept {
    return !is_number(x) && !is_missing(x);
}

/// The snapping rule S: `x` rounded to 9 decimals, half away from zero; from |x| >= 1e5 to 14
/// significant digits. `x` counts as the decimal that it is the nearest double to, so a value typed
/// as a tie is a tie. The answer is the nearest double to the rounded decimal, -0 becomes 0.
/// A NaN or an infinity is returned as it is; invalid() for a number from 1e22 on when memory runs out.
[[nodiscard]] double snap(double x) noexcept;

/// Numbers that somebody else keeps, and must keep for as long as what is made with them is used. What
/// a call alone needs is a std::span; this is what an object holds on to, so no temporary converts to it.
class Borrowed {
public:
    Borrowed() = default;

    template <std::ranges::borrowed_range Table>
    requires std::convertible_to<Table, std::span<const double>> &&(!std::same_as<std::remove_cvref_t<Table>, Borrowed>)
        // NOLINTNEXTLINE(bugprone-forwarding-reference-overload): the concept leaves copies alone
        Borrowed(Table&& table) noexcept
        : numbers_{std::forward<Table>(table)} {}

    // NOLINTNEXTLINE(google-explicit-constructor): it is one
    operator std::span<const double>() const noexcept { return numbers_; }

private:
    std::span<const double> numbers_;
};

/// `table` without the blanks at its end, so that a table may have spare rows.
[[nodiscard]] std::span<const double> without_blank_end(std::span<const double> table) noexcept;

inline constexpr double unbounded = std::numeric_limits<double>::infinity();

}  // namespace kpi
