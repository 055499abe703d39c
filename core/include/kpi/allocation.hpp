// Splits a pool of money in proportion to shares, so that the parts add up to the pool.
#pragma once

#include <kpi/number.hpp>
#include <kpi/result.hpp>
#include <span>

namespace kpi {

struct AllocationTerms {
    double pool = 0;     ///< money to hand out; a negative one is shared out the same way
    double unit = 0.01;  ///< the smallest coin; must be positive
};

/// One part of a pool, and how it came about.
struct Allocation {
    double amount = missing();  ///< money; missing() for a missing share
    double ideal = 0;           ///< money before it is made whole coins, snapped
    double floor = 0;           ///< money: the ideal rounded down to whole coins
    bool has_extra = false;     ///< one coin more than that: its remainder is among the largest
};

/// What the pool is and how much of it is left over when every part is rounded down.
struct AllocationTotals {
    double pool = 0;      ///< money, rounded to the unit
    double shares = 0;    ///< sum of the shares; infinite beyond a double
    double leftover = 0;  ///< coins
};

/// The method of the largest remainder (Hamilton; Balinski and Young, Fair Representation, 2nd ed.,
/// chapter 2): every part is rounded down to whole coins, and the coins left over go one each to the
/// largest remainders, of equal ones to the first. Remainders are compared on S.
class Pool {
public:
    /// Errors: not_a_number, unit_not_positive.
    [[nodiscard]] static Result<Pool> make(const AllocationTerms& terms) noexcept;

    /// @param shares  none negative, not all 0, in any unit; a missing share takes no part
    /// @param parts   receives as many elements as there are shares; missing() for a missing share.
    ///                They add up to the pool rounded to the unit, half away from zero.
    /// Errors: size_mismatch, not_a_number, negative, total_zero; out_of_range for more coins than a double
    ///         tells apart. Nothing useful is in `parts` then. When no share is there at all, every part is
    ///         missing().
    [[nodiscard]] Result<void> split(std::span<const double> shares, std::span<double> parts) const noexcept;

    /// The same with the account of every part.
    [[nodiscard]] Result<AllocationTotals> split(std::span<const double> shares,
                                                 std::span<Allocation> parts) const noexcept;

    [[nodiscard]] const AllocationTerms& terms() const noexcept { return terms_; }

private:
    explicit Pool(const AllocationTerms& terms) noexcept : terms_{terms} {}
    AllocationTerms terms_;
};

}  // namespace kpi
