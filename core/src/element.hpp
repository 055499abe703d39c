// What every table of numbers is checked for, element by element.
#pragma once

#include <kpi/number.hpp>
#include <kpi/result.hpp>

namespace kpi::detail {

[[nodiscard]] inline std::uint32_t place(std::size_t i) noexcept {
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

}  // namespace kpi::detail
