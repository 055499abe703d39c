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
    const bool are_small = std::all_of(figures.begin(), figures.end(), [](double x) { return std::fabs(x) <= most; });
    return detail::share_if(are_small && std::any_of(figures.begin(), figures.end(), is_proper_fraction));
}

Unit unit_of(std::span<const double> table, double value) noexcept {
    const auto bounds = without_blank_end(table);
    const bool are_seconds =
        detail::is_whole_seconds(value) && std::all_of(bounds.begin(), bounds.end(), detail::is_whole_seconds);
    if (are_seconds && std::any_of(bounds.begin(), bounds.end(), detail::is_odd_percentage)) return Unit::duration;
    return unit_of(bounds);
}

namespace detail {

bool are_shares_of_one(double base, std::span<const double> others) noexcept {
    const auto is_small = [](double x) { return std::fabs(x) <= 1 || std::isinf(x); };
    if (base == 0 || !is_small(base) || !std::all_of(others.begin(), others.end(), is_small)) return false;
    return is_proper_fraction(base) || std::any_of(others.begin(), others.end(), is_proper_fraction);
}

Unit unit_of_points(const Threshold& threshold) noexcept {
    const ThresholdTerms& terms = threshold.terms();
    return share_if(are_shares_of_one(terms.base, std::array{terms.above, terms.below}));
}

Unit unit_of_points(const PointsLedger& ledger, double base) noexcept {
    return share_if(are_shares_of_one(base, ledger.points()));
}

Unit unit_of_steps(const ThresholdTerms& terms, double actual) {
    const bool are_seconds = is_whole_seconds(actual) && is_whole_seconds(terms.target) && is_whole_seconds(terms.step);
    // A third is 8 hours as well: what tells is the step, unless that is whole days.
    const bool is_odd = is_odd_percentage(terms.step == std::floor(terms.step) ? terms.target : terms.step);
    if (are_seconds && is_odd) return Unit::duration;
    // Steps smaller than one around a target of about one are percentages; a target of 0 tells nothing,
    // and then only small steps do: half a day late is no 50 %.
    constexpr double small_step = 0.1;
    return share_if(std::fabs(terms.target) <= 2 && terms.step < 1 && (terms.target != 0 || terms.step <= small_step));
}

bool are_rates(std::span<const double> rates) noexcept {
    return std::all_of(rates.begin(), rates.end(), [](double rate) { return std::fabs(rate) <= 1; });
}

}  // namespace detail

}  // namespace kpi
