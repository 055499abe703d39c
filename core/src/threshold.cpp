#include <algorithm>
#include <cmath>
#include <kpi/threshold.hpp>
#include <limits>

#include "element.hpp"
#include "guarded.hpp"
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
    if (!(terms.step > 0)) return Error{Reason::step_not_positive, Argument::step, 0, terms.step};
    return detail::guarded(Argument::low, [&]() -> Result<Threshold> {
        if (const auto checked = detail::check_limits(terms.low, terms.high); !checked) return checked.error();
        ThresholdTerms snapped = terms;
        snapped.low = detail::snap(terms.low);
        snapped.high = detail::snap(terms.high);
        return Threshold{snapped};
    });
}

Result<ThresholdAccount> Threshold::account(double actual) const noexcept {
    const auto again = [this, actual] { return account(actual); };
    return detail::guarded_row(Argument::actual, again, [&]() -> Result<ThresholdAccount> {
        ThresholdAccount account;
        if (is_missing(actual)) return account;
        if (!is_number(actual)) return Error{Reason::not_a_number, Argument::actual};
        const Error too_large{Reason::out_of_range, Argument::actual, 0, actual};

        account.steps =
            detail::snapped([&](auto read) { return (read(actual) - read(terms_.target)) / read(terms_.step); });
        if (!is_number(account.steps)) return too_large;
        account.counted = whole_steps(account.steps, terms_.partial) + 0.0;  // never -0

        account.points = detail::snapped([&](auto read) {
            const auto added = account.counted >= 0 ? read(terms_.above) : read(-terms_.below);
            return read(terms_.base) + read(account.counted) * added;
        });
        // The snapping rule is monotone, so the limits may be applied after it.
        account.score = std::clamp(account.points, terms_.low, terms_.high);
        if (!is_number(account.score)) return too_large;
        // Points beyond every number have a limit that is one: they are shown as the largest there is.
        constexpr double largest = std::numeric_limits<double>::max();
        account.points = std::clamp(account.points, -largest, largest);
        return account;
    });
}

}  // namespace kpi
