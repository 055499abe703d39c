// What weights and quotas are checked for: numbers, none negative, and a total that was meant.
#pragma once

#include <kpi/weighted.hpp>

namespace kpi::detail {

/// The sum of numbers, in the arithmetic of a reader as `snapped` has it.
template <class Read>
[[nodiscard]] auto sum_of(std::span<const double> terms, Read read) {
    auto sum = read(0.0);
    for (const double term : terms) sum = sum + read(term);
    return sum;
}

/// The nearest double to the exact sum; infinite when there is none.
[[nodiscard]] double total_of(std::span<const double> terms);

/// Numbers or missing, none negative, not all 0.
/// @param name  the argument they are
/// Errors: not_a_number, negative, total_zero.
[[nodiscard]] Result<void> check_shares(std::span<const double> shares, Argument name) noexcept;

/// The same with none missing.
/// @param weights  without spare rows
/// Errors: those of check_shares, blank_inside_table.
[[nodiscard]] Result<void> check_weights(std::span<const double> weights, Argument name) noexcept;

/// Each may have been rounded to two decimals of a per cent.
/// @param weights  checked
/// Errors: not_a_number and total_not_positive for the wanted total, total_missed.
[[nodiscard]] Result<void> check_total(std::span<const double> weights, WeightTotal total, Argument name);

/// Weights that total about 1 are fractions of one, and shown as percentages.
[[nodiscard]] inline bool is_about_one(double total) noexcept {
    return total < 1.5;
}

}  // namespace kpi::detail
