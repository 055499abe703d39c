// What every table of numbers is checked for, element by element.
#pragma once

#include <cmath>
#include <kpi/number.hpp>
#include <kpi/result.hpp>

namespace kpi::detail {

template <class Index>
[[nodiscard]] std::uint32_t place(Index i) noexcept {
    return static_cast<std::uint32_t>(i);
}

/// Errors: blank_inside_table, not_a_number.
[[nodiscard]] inline Result<void> check_element(double x, Argument table, std::size_t i) noexcept {
    if (is_missing(x)) return Error{Reason::blank_inside_table, table, place(i)};
    if (is_invalid(x)) return Error{Reason::not_a_number, table, place(i)};
    return {};
}

/// Every element of a table whose spare rows are gone.
[[nodiscard]] inline Result<void> check_elements(std::span<const double> elements, Argument table) noexcept {
    for (std::size_t i = 0; i < elements.size(); ++i)
        if (const auto checked = check_element(elements[i], table, i); !checked) return checked;
    return {};
}

/// The least and the greatest score; either may be infinite.
/// Errors: not_a_number, low_above_high.
[[nodiscard]] inline Result<void> check_limits(double low, double high) noexcept {
    if (std::isnan(low)) return Error{Reason::not_a_number, Argument::low};
    if (std::isnan(high)) return Error{Reason::not_a_number, Argument::high};
    if (snap(low) > snap(high)) return Error{Reason::low_above_high, Argument::low, 0, low, high};
    return {};
}

/// The answer of whoever has no score: missing() or invalid(), as the score is.
inline void leave_unscored(std::span<const double> scores, std::span<double> answers) noexcept {
    for (std::size_t i = 0; i < scores.size(); ++i)
        if (!is_number(scores[i])) answers[i] = is_missing(scores[i]) ? missing() : invalid();
}

}  // namespace kpi::detail
