// A ledger of additions and deductions: a base, and so many points for each time something happened.
#pragma once

#include <kpi/number.hpp>
#include <kpi/result.hpp>
#include <span>

namespace kpi {

struct PointsTerms {
    Borrowed points;          ///< for each time an item is counted; negative takes away; blanks at the end
                              ///< are spare items
    double low = -unbounded;  ///< least score
    double high = unbounded;  ///< greatest score; must not be below `low`
};

/// A score from a ledger, and how it came about.
struct PointsAccount {
    double score = missing();  ///< snapped and within the limits; missing() for an unfilled row
    double points = 0;         ///< snapped, before the limits
    std::size_t counted = 0;   ///< counts that are there
};

/// S(clamp(base + sum of count * points, low, high)).
class PointsLedger {
public:
    /// @param terms  its `points` must outlive the object
    /// Errors: not_a_number, blank_inside_table, low_above_high; out_of_range when memory runs out.
    [[nodiscard]] static Result<PointsLedger> make(const PointsTerms& terms) noexcept;

    /// One person's score. A blank count is 0; with no count at all the score is the base, missing()
    /// when that is missing too.
    /// @param base    what the person starts with
    /// @param counts  as many as there were points (spare items included)
    /// Errors: size_mismatch, not_a_number, no_counterpart, out_of_range; score_missing for a missing
    ///         base beside counts.
    [[nodiscard]] Result<PointsAccount> account(double base, std::span<const double> counts) const noexcept;

    /// The points without the spare items.
    [[nodiscard]] std::span<const double> points() const noexcept { return points_; }
    /// The limits, snapped.
    [[nodiscard]] double low() const noexcept { return low_; }
    [[nodiscard]] double high() const noexcept { return high_; }
    /// How many counts a person has, with the spare items.
    [[nodiscard]] std::size_t width() const noexcept { return width_; }

private:
    PointsLedger(std::span<const double> points, std::size_t width, double low, double high) noexcept
        : points_{points}, width_{width}, low_{low}, high_{high} {}
    std::span<const double> points_;
    std::size_t width_;
    double low_;
    double high_;
};

}  // namespace kpi
