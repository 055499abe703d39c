// Whole units handed out in proportion to shares, by the method of the largest remainder.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace kpi::detail {

/// What one share gets.
struct Portion {
    std::int64_t floor = 0;       ///< units: the ideal portion rounded down, on S
    std::uint32_t remainder = 0;  ///< the rest of the ideal portion, in billionths of a unit
    bool has_extra = false;       ///< one unit more than `floor`

    [[nodiscard]] std::int64_t units() const noexcept { return floor + (has_extra ? 1 : 0); }
};

/// The parts of a unit that a remainder is counted in: the decimals of the snapping rule.
inline constexpr std::uint32_t remainder_parts = 1'000'000'000;

struct Apportionment {
    std::vector<Portion> portions;
    std::int64_t leftover = 0;  ///< units that the floors leave over
};

/// @param shares  none negative, not all 0; a missing share gets nothing. Counts as the decimals typed.
/// @param units   at most 2^53 in magnitude
/// May throw std::bad_alloc.
[[nodiscard]] Apportionment apportion(std::span<const double> shares, std::int64_t units);

}  // namespace kpi::detail
