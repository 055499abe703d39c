// Points by distance from a target.
#include <algorithm>
#include <cmath>
#include <kpi/threshold.hpp>

#include "verdict.hpp"

namespace fuzz {

namespace {

using kpi::PartialStep;
using kpi::Reason;

kpi::ThresholdTerms terms_from(Input& input) {
    kpi::ThresholdTerms terms;
    for (double kpi::ThresholdTerms::*const term :
         {&kpi::ThresholdTerms::target, &kpi::ThresholdTerms::base, &kpi::ThresholdTerms::above,
          &kpi::ThresholdTerms::below, &kpi::ThresholdTerms::step})
        terms.*term = input.any_double();
    terms.low = input.flag() ? input.any_double() : -kpi::unbounded;
    terms.high = input.flag() ? input.any_double() : kpi::unbounded;
    terms.partial = input.one_of({PartialStep::linear, PartialStep::full, PartialStep::started});
    // Most that a fuzzer makes up would fail for these only.
    if (input.flag()) terms.step = std::fabs(terms.step);
    if (input.flag() && terms.low > terms.high) std::swap(terms.low, terms.high);
    return terms;
}

Faults faults_of(const kpi::ThresholdTerms& terms) {
    Faults faults;
    const auto numbers = {terms.target, terms.base, terms.above, terms.below, terms.step};
    add(faults, !std::ranges::all_of(numbers, kpi::is_number), Reason::not_a_number);
    add(faults, std::isnan(terms.low) || std::isnan(terms.high), Reason::not_a_number);
    add(faults, terms.step <= 0, Reason::step_not_positive);
    add(faults, kpi::snap(terms.low) > kpi::snap(terms.high), Reason::low_above_high);
    return faults;
}

std::optional<oracle::Decimal> limit(double x) {
    return kpi::is_number(x) ? std::optional{oracle::shortest(x)} : std::nullopt;
}

oracle::Target target_of(const kpi::ThresholdTerms& terms) {
    return {.target = oracle::shortest(terms.target),
            .base = oracle::shortest(terms.base),
            .above = oracle::shortest(terms.above),
            .below = oracle::shortest(terms.below),
            .step = oracle::shortest(terms.step),
            .low = limit(terms.low),
            .high = limit(terms.high),
            .partial = terms.partial};
}

void check_account(const kpi::Threshold& threshold, double actual) {
    const auto target = target_of(threshold.terms());
    const auto describe = [&](std::ostream& out) { out << "actual " << cell(actual) << ", " << target; };
    const auto account = threshold.account(actual);
    const auto answer = threshold(actual);
    require(account.has_value() == answer.has_value(), "an account beside an answer", describe);
    // More steps than a double holds cannot be counted.
    const double counted = oracle::nearest_double(oracle::steps(oracle::shortest(actual), target));
    const auto expected = std::isinf(counted) ? oracle::outcome(Reason::out_of_range)
                                              : oracle::threshold(oracle::shortest(actual), target);
    require_same(oracle::outcome(answer), expected, "the points as in exact arithmetic", describe);
    if (!account) return;
    require_same(oracle::outcome(account->score), expected, "one score", describe);
    require_same(oracle::outcome(account->counted), oracle::outcome(counted), "steps as in exact arithmetic", describe);
    require(std::isfinite(account->steps) && std::isfinite(account->points), "an account of numbers", describe);
}

}  // namespace

void run(Input& input) {
    const auto terms = terms_from(input);
    const double actual = input.any_double();
    const auto describe = [&](std::ostream& out) {
        oracle::list(
            out << "target, base, above, below, step, low, high ",
            cells(std::vector{terms.target, terms.base, terms.above, terms.below, terms.step, terms.low, terms.high}));
    };
    const auto threshold = kpi::Threshold::make(terms);
    if (!accepted(threshold, faults_of(terms), "terms are checked", describe)) return;
    // The one infinite limit is a limit that is not there.
    if (terms.low == kpi::unbounded || terms.high == -kpi::unbounded) return;
    if (kpi::is_number(actual)) return check_account(*threshold, actual);
    const auto answer = (*threshold)(actual);
    if (kpi::is_missing(actual)) return require(answer && kpi::is_missing(*answer), "a blank for a blank", describe);
    static_cast<void>(accepted(answer, {Reason::not_a_number}, "actual values are checked", describe));
}

}  // namespace fuzz
