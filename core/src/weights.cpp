#include "weights.hpp"

#include <algorithm>
#include <cmath>

#include "element.hpp"
#include "snapped.hpp"

namespace kpi {

namespace {

// Half of a hundredth of a per cent: what rounding to two decimals of a per cent can move a weight.
constexpr double rounding_of_a_weight = 0.00005;

bool totals(std::span<const double> weights, double wanted) {
    const double missed = detail::snapped([&](auto read) { return detail::sum_of(weights, read) - read(wanted); });
    const double allowed = detail::snapped([&](auto read) {
        return read(rounding_of_a_weight) * read(static_cast<double>(weights.size())) * read(wanted);
    });
    return std::fabs(missed) <= allowed;
}

}  // namespace

std::optional<double> WeightTotal::wanted(double sum) const noexcept {
    if (total_ == unbounded) return std::nullopt;
    if (!is_missing(total_)) return total_;
    return sum < 10 ? 1 : 100;  // 10 is the geometric mean of the two
}

namespace detail {

double total_of(std::span<const double> terms) {
    return to_double(sum_of(terms, [](double x) { return exact(x); }));
}

Result<void> check_shares(std::span<const double> shares, Argument name) noexcept {
    bool some = false;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        if (is_invalid(shares[i])) return Error{Reason::not_a_number, name, place(i)};
        if (shares[i] < 0) return Error{Reason::negative, name, place(i), shares[i]};
        some = some || shares[i] > 0;
    }
    if (!some) return Error{Reason::total_zero, name};
    return {};
}

Result<void> check_weights(std::span<const double> weights, Argument name) noexcept {
    if (const auto checked = check_elements(weights, name); !checked) return checked;
    return check_shares(weights, name);
}

Result<void> check_total(std::span<const double> weights, WeightTotal total, Argument name) {
    double sum = 0;
    for (const double w : weights) sum += w;
    const auto wanted = total.wanted(sum);
    if (!wanted) return {};
    if (is_invalid(*wanted)) return Error{Reason::not_a_number, Argument::total};
    if (!(*wanted > 0)) return Error{Reason::total_not_positive, Argument::total, 0, *wanted};
    if (!totals(weights, *wanted)) {
        const double exact_sum = snapped([&](auto read) { return sum_of(weights, read); });
        return Error{Reason::total_missed, name, 0, exact_sum, *wanted};
    }
    return {};
}

}  // namespace detail

}  // namespace kpi
