#include <algorithm>
#include <cmath>
#include <kpi/threshold.hpp>

#include "snapped.hpp"

namespace kpi {

namespace {

double whole_steps(double n, PartialStep partial) noexcept {
    switch (partial) {
        case PartialStep::full: return std::trunc(n);
        case PartialStep::started: return std::copysign(std::ceil(std::fabs(n)), n);
        case PartialStep::linear: break;
    }
    return n;
}

}  // namespace

Threshold::Threshold(const ThresholdTerms& terms) noexcept : terms_{terms} {
    terms_.low = snap(terms.low);
    terms_.high = snap(terms.high);
}

Result<Threshold> Threshold::make(const ThresholdTerms& terms) noexcept {
    const struct {
        Argument argument;
        double term;
    } finite[] = {{Argument::target, terms.target},
                  {Argument::base, terms.base},
                  {Argument::above, terms.above},
                  {Argument::below, terms.below},
                  {Argument::step, terms.step}};
    for (const auto& [argument, term] : finite)
        if (!is_number(term)) return Error{Reason::not_a_number, argument};
    if (std::isnan(terms.low)) return Error{Reason::not_a_number, Argument::low};
    if (std::isnan(terms.high)) return Error{Reason::not_a_number, Argument::high};
    if (!(terms.step > 0)) return Error{Reason::step_not_positive, Argument::step, 0, terms.step};
    if (snap(terms.low) > snap(terms.high))
        return Error{Reason::low_above_high, Argument::low, 0, terms.low, terms.high};
    return Threshold{terms};
}

Result<double> Threshold::steps(double actual) const noexcept {
    if (!is_number(actual)) return Error{Reason::not_a_number, Argument::actual};
    const double n =
        detail::snapped([&](auto read) { return (read(actual) - read(terms_.target)) / read(terms_.step); });
    if (!is_number(n)) return Error{Reason::out_of_range, Argument::actual, 0, actual};
    return whole_steps(n, terms_.partial) + 0.0;  // never -0
}

Result<double> Threshold::operator()(double actual) const noexcept {
    if (is_missing(actual)) return missing();
    const auto n = steps(actual);
    if (!n) return n;
    const double points = detail::snapped([&](auto read) {
        const auto added = *n >= 0 ? read(terms_.above) : read(-terms_.below);
        return read(terms_.base) + read(*n) * added;
    });
    // The snapping rule is monotone, so the limits may be applied after it.
    const double score = std::clamp(points, terms_.low, terms_.high);
    if (!is_number(score)) return Error{Reason::out_of_range, Argument::actual, 0, actual};
    return score;
}

}  // namespace kpi
