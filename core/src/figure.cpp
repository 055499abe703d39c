#include "figure.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <kpi/number.hpp>

#include "exact.hpp"

namespace kpi::detail {

namespace {

std::string scientific(double magnitude) {
    std::array<char, 32> text{};
    return {text.data(), std::to_chars(text.data(), text.data() + text.size(), magnitude).ptr};
}

/// @param magnitude  not negative, at most 17 digits
std::string plain(const Decimal& magnitude) {
    std::string digits = std::to_string(magnitude.digits);
    if (magnitude.exponent >= 0) return digits.append(static_cast<std::size_t>(magnitude.exponent), '0');
    const auto decimals = static_cast<std::size_t>(-magnitude.exponent);
    if (digits.size() <= decimals) digits.insert(0, decimals + 1 - digits.size(), '0');
    return digits.insert(digits.size() - decimals, 1, '.');
}

/// @param shift  powers of ten that the figure is shown larger by
std::string figure(double x, int shift) {
    if (!is_number(x)) return {};
    const double snapped = snap(x);
    const double shown = snapped == 0 ? x : snapped;
    const double magnitude = std::fabs(shown);
    const std::string sign{shown < 0 ? minus : ""};
    constexpr double least = 1e-9;
    constexpr double most = 1e15;
    if (magnitude != 0 && (magnitude < least || magnitude >= most))
        return sign + scientific(magnitude * std::pow(10, shift));
    Decimal decimal = shortest_decimal(magnitude);
    decimal.exponent = decimal.digits == 0 ? 0 : decimal.exponent + shift;
    return sign + plain(decimal);
}

}  // namespace

std::string number(double x) {
    return figure(x, 0);
}

std::string percentage(double x, std::string_view sign) {
    return figure(x, 2).append(sign);
}

}  // namespace kpi::detail
