#include <array>
#include <cmath>
#include <kpi/number.hpp>

#include "exact.hpp"
#include "guarded.hpp"
#include "snapped.hpp"

namespace kpi {

namespace {

constexpr std::array powers_of_ten = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                      1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

/// `magnitude` rounded to `decimals`, where the rounded digits and the power of ten are both exact
/// doubles. A tie is recognised by comparing with the double nearest to it.
double rounded_to_decimals(double magnitude, double scale) noexcept {
    const double whole = std::floor(magnitude * scale);
    const double tie = (whole + 0.5) / scale;
    return (magnitude >= tie ? whole + 1 : whole) / scale;
}

double rounded_to_tens(double magnitude, double scale) noexcept {
    const double whole = std::floor(magnitude / scale);
    const double tie = (whole + 0.5) * scale;
    return (magnitude >= tie ? whole + 1 : whole) * scale;
}

/// 14 significant digits of a magnitude from 1e5 on.
double rounded_to_significance(double magnitude) {
    if (magnitude < 1e14) {
        int decimals = 8;
        while (magnitude >= powers_of_ten[static_cast<std::size_t>(14 - decimals)]) --decimals;
        return rounded_to_decimals(magnitude, powers_of_ten[static_cast<std::size_t>(decimals)]);
    }
    // Up to here the tie, 15 digits times a power of ten, is computed with one rounding only.
    if (magnitude < 1e22) {
        std::size_t tens = 1;
        while (magnitude >= powers_of_ten[tens + 14]) ++tens;
        return rounded_to_tens(magnitude, powers_of_ten[tens]);
    }
    return detail::snap(detail::exact(magnitude));
}

}  // namespace

double snap(double x) noexcept {
    const auto snapped = detail::guarded(Argument::none, [x]() -> Result<double> { return detail::snap(x); });
    return snapped ? *snapped : invalid();
}

std::span<const double> without_blank_end(std::span<const double> table) noexcept {
    while (!table.empty() && is_missing(table.back())) table = table.first(table.size() - 1);
    return table;
}

namespace detail {

double snap(double x) {
    if (!is_number(x)) return x;
    const double clear = certain_billionths(x, 0);
    if (is_number(clear)) return clear;
    const double magnitude = std::fabs(x);
    const double rounded = magnitude < 1e5 ? rounded_to_decimals(magnitude, 1e9) : rounded_to_significance(magnitude);
    return std::copysign(rounded, x) + 0.0;
}

// S is monotone, so where it is the same at two ends, it is the same of all that lies between them. An
// end is a double that counts as a decimal: with u = 2^-53, x - e' is off by at most u(|x| + e') when it is
// rounded, and by hardly more than the same again when it is read as a decimal. For e' = e + 8u|x|, less than
// |x|, that is, with the rounding of e' itself, at most 5.01u|x|: the decimals of the two ends enclose every
// number within e of x.
double certain_digits(const Approximate& x) {
    const double magnitude = std::fabs(x.value());
    const double end = x.error() + magnitude * 0x1p-50;
    const double least = x.value() - end;
    const double most = x.value() + end;
    const bool is_certain = end < magnitude && is_number(least) && is_number(most) && snap(least) == snap(most);
    return is_certain ? snap(x.value()) : std::numeric_limits<double>::quiet_NaN();
}

}  // namespace detail

}  // namespace kpi
