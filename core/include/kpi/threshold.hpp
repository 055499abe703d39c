// Points by distance from a target: so many for each step above it, so many for each step below.
#pragma once

#include <kpi/number.hpp>
#include <kpi/result.hpp>

namespace kpi {

/// What a part of a step counts.
enum class PartialStep : std::uint8_t {
    linear,   ///< its proportion
    full,     ///< nothing: only full steps count
    started,  ///< a whole step
};

struct ThresholdTerms {
    double target = 0;        ///< in the unit of the actual value
    double base = 0;          ///< points on target
    double above = 0;         ///< points added for each step above the target; negative takes away
    double below = 0;         ///< points added for each step below the target; negative takes away
    double step = 1;          ///< in the unit of the actual value; must be positive
    double low = 0;           ///< least points; -unbounded for none
    double high = unbounded;  ///< most points; must not be below `low`
    PartialStep partial = PartialStep::linear;
};

/// Points, and how they came about.
struct ThresholdAccount {
    double score = missing();  ///< snapped and within the limits; missing() for a missing actual value
    double points = 0;         ///< snapped, before the limits; at most the largest number there is
    double steps = 0;          ///< signed number of steps from the target, snapped
    double counted = 0;        ///< those of them that count
};

/// n = S((actual - target) / step), made whole as `partial` says;
/// S(clamp(base + n * above, low, high)) for n >= 0, base - n * below otherwise.
class Threshold {
public:
    /// Errors: not_a_number for a term that is none, step_not_positive, low_above_high; out_of_range when memory
    ///         runs out.
    [[nodiscard]] static Result<Threshold> make(const ThresholdTerms& terms) noexcept;

    /// The points; missing() for a missing actual value.
    /// @param actual  the value reached, in the unit of target and step
    /// Errors: not_a_number, out_of_range.
    [[nodiscard]] Result<double> operator()(double actual) const noexcept {
        const auto points = account(actual);
        if (!points) return points.error();
        return points->score;
    }

    /// The same with its account.
    [[nodiscard]] Result<ThresholdAccount> account(double actual) const noexcept;

    [[nodiscard]] const ThresholdTerms& terms() const noexcept { return terms_; }

private:
    explicit Threshold(const ThresholdTerms& terms) noexcept : terms_{terms} {}
    ThresholdTerms terms_;  // limits snapped
};

}  // namespace kpi
