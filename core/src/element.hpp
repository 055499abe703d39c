// What every table of numbers is checked for, element by element.
#pragma once

#include <cmath>
#include <kpi/number.hpp>
#include <kpi/result.hpp>
#include <limits>

#include "snapped.hpp"

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

/// Answers have a place of their own for every element. Errors: size_mismatch.
[[nodiscard]] inline Result<void> check_places(std::size_t answers, std::size_t elements) noexcept {
    if (answers == elements) return {};
    return Error{Reason::size_mismatch, Argument::none, 0, static_cast<double>(answers), static_cast<double>(elements)};
}

/// People are counted in 32 bits. Errors: out_of_range.
[[nodiscard]] inline Result<void> check_countable(std::size_t people) noexcept {
    if (people <= std::numeric_limits<std::uint32_t>::max()) return {};
    return Error{Reason::out_of_range, Argument::scores};
}

/// The least and the greatest score; either may be infinite.
/// Errors: not_a_number, low_above_high.
[[nodiscard]] inline Result<void> check_limits(double low, double high) {
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
