// What a figure stands for, guessed from the figures it stands among: a cell's number format never
// reaches an extension.
#include <algorithm>
#include <cmath>

#include "figure.hpp"
#include "sentences.hpp"

namespace kpi {

namespace {

bool is_proper_fraction(double x) noexcept {
    return x != 0 && std::fabs(x) < 1;
}

}  // namespace

Unit unit_of(std::span<const double> table) noexcept {
    const auto figures = without_blank_end(table);
    constexpr double most = 2;
    const auto all = [&](auto is) { return std::all_of(figures.begin(), figures.end(), is); };
    const bool are_small = all([](double x) { return std::fabs(x) <= most; });
    // Half an hour, one, two: nobody writes 200 % for those.
    const bool are_halves =
        all([](double x) { return x * 2 == std::floor(x * 2); }) && !all([](double x) { return std::fabs(x) <= 1; });
    return detail::share_if(are_small && !are_halves &&
                            std::any_of(figures.begin(), figures.end(), is_proper_fraction));
}

Unit unit_of(std::span<const double> table, double value) noexcept {
    const auto bounds = without_blank_end(table);
    const bool are_seconds =
        detail::is_whole_seconds(value) && std::all_of(bounds.begin(), bounds.end(), detail::is_whole_seconds);
    if (are_seconds && std::any_of(bounds.begin(), bounds.end(), detail::is_odd_percentage)) return Unit::duration;
    constexpr double most = 10;
    return std::fabs(value) > most ? Unit::plain : unit_of(bounds);
}

namespace detail {

bool are_shares_of_one(double base, std::span<const double> changes, double low, double high) noexcept {
    constexpr double most_change = 0.1;
    constexpr double most_limit = 2;
    const auto is_change = [](double x) { return std::fabs(x) <= most_change; };
    const auto is_limit = [](double x) { return std::fabs(x) <= most_limit || std::isinf(x); };
    return base != 0 && std::fabs(base) <= 1 && std::all_of(changes.begin(), changes.end(), is_change) &&
           is_limit(low) && is_limit(high) &&
           (is_proper_fraction(base) || std::any_of(changes.begin(), changes.end(), is_proper_fraction));
}

Unit unit_of_points(const Threshold& threshold) noexcept {
    const ThresholdTerms& terms = threshold.terms();
    return share_if(are_shares_of_one(terms.base, std::array{terms.above, terms.below}, terms.low, terms.high));
}

Unit unit_of_points(const PointsLedger& ledger, double base) noexcept {
    return share_if(are_shares_of_one(base, ledger.points(), ledger.low(), ledger.high()));
}

Unit unit_of_steps(const ThresholdTerms& terms, double actual) {
    const bool are_seconds = is_whole_seconds(actual) && is_whole_seconds(terms.target) && is_whole_seconds(terms.step);
    // Many a share is whole seconds too: what tells is the step, unless that is whole days.
    const bool is_odd = is_odd_percentage(terms.step == std::floor(terms.step) ? terms.target : terms.step);
    if (are_seconds && is_odd) return Unit::duration;
    // Small steps around a target of about one are percentages. Half a day late is no 50 %, with whatever
    // target; a quarter may be one of a target that is a share itself.
    constexpr double small_step = 0.1;
    constexpr double quarter = 0.25;
    const double target = std::fabs(terms.target);
    return share_if(target <= 2 && terms.step <= (target > 0 && target <= 1 ? quarter : small_step));
}

bool are_rates(std::span<const double> rates) noexcept {
    return std::all_of(rates.begin(), rates.end(), [](double rate) { return std::fabs(rate) <= 1; });
}

}  // namespace detail

}  // namespace kpi
