// A ledger of additions and deductions: a base, and so many points for each time something happened.
#pragma once

#include <kpi/number.hpp>
#include <kpi/result.hpp>
#include <span>

namespace kpi {

struct PointsTerms {
    std::span<const double> points;  ///< for each time an item is counted; negative takes away; blanks
                                     ///< at the end are spare items
    double low = -unbounded;         ///< least score
    double high = unbounded;         ///< greatest score; must not be below `low`
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
    /// @param terms  `points` is kept by reference: must outlive the object
    /// Errors: not_a_number, blank_inside_table, low_above_high.
    [[nodiscard]] static Result<PointsLedger> make(const PointsTerms& terms) noexcept;

    /// One person's score. A blank count is 0; with no count at all the score is the base, missing()
    /// when that is missing too.
    /// @param base    what the person starts with
    /// @param counts  as many as there were points (spare items included)
    /// Errors: size_mismatch, not_a_number, no_counterpart, out_of_range; score_missing for a missing
    ///         base beside counts.
    [[nodiscard]] Result<PointsAccount> account(double base, std::span<const double> counts) const noexcept;

    [[nodiscard]] const PointsTerms& terms() const noexcept { return terms_; }

private:
    PointsLedger(const PointsTerms& terms, std::size_t width) noexcept;
    PointsTerms terms_;  // points without the spare items, limits snapped
    std::size_t width_;  // with the spare items
};

}  // namespace kpi
