#include "exact.hpp"

#include <array>
#include <charconv>
#include <limits>
#include <string>
#include <string_view>

namespace kpi::detail {

namespace {

// Only rationals are divided by each other: up to Boost 1.81 the rational 1 divided by an integer
// stays 1 (boostorg/multiprecision issue 540).
Exact scaled(const Exact& x, int exponent) {
    return exponent >= 0 ? Exact{x * power_of_ten(exponent)} : Exact{x / Exact{power_of_ten(-exponent)}};
}

/// The k with 10^k <= magnitude < 10^(k+1).
int decade(const Exact& magnitude) {
    const auto digits = [](const Integer& n) { return static_cast<int>(n.str().size()); };
    int k = digits(numerator(magnitude)) - digits(denominator(magnitude));
    if (scaled(magnitude, -k) < 1) --k;
    return k;
}

}  // namespace

Integer power_of_ten(int exponent) {
    return boost::multiprecision::pow(Integer{10}, static_cast<unsigned>(exponent));
}

Decimal shortest_decimal(double x) {
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), x, std::chars_format::scientific).ptr;
    const std::string_view decimal{text.data(), end};
    const auto mark = decimal.find('e');
    int exponent = 0;
    auto from = decimal.data() + mark + 1;
    if (*from == '+') ++from;
    std::from_chars(from, end, exponent);

    std::int64_t digits = 0;
    const bool negative = decimal.front() == '-';
    bool fraction = false;
    for (const char c : decimal.substr(negative ? 1 : 0, mark - (negative ? 1 : 0))) {
        if (c == '.') {
            fraction = true;
            continue;
        }
        digits = digits * 10 + (c - '0');
        if (fraction) --exponent;
    }
    return {negative ? -digits : digits, exponent};
}

Exact exact(double x) {
    const auto [digits, exponent] = shortest_decimal(x);
    return scaled(Exact{digits}, exponent);
}

double to_double(const Integer& integer, int exponent) {
    const std::string text = integer.str() + 'e' + std::to_string(exponent);
    double x = 0;
    const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), x);
    if (status != std::errc::result_out_of_range) return x;
    // Beyond a double at the one end or the other: at which, a number of so many digits does not leave open.
    const bool is_large = static_cast<int>(text.find('e')) + exponent > 0;
    return is_large ? (integer < 0 ? -1 : 1) * std::numeric_limits<double>::infinity() : 0.0;
}

double to_double(const Exact& decimal) {
    // Up to a power of ten the denominator of a decimal has the factors 2 and 5 only.
    Integer rest = denominator(decimal);
    int decimals = 0;
    for (; rest % 10 == 0; rest /= 10) ++decimals;
    for (; rest % 5 == 0; rest /= 5) ++decimals;
    for (; rest % 2 == 0; rest /= 2) ++decimals;
    return to_double(numerator(scaled(decimal, decimals)), -decimals);
}

Integer rounded(const Exact& x) {
    const Exact magnitude = abs(x);
    const Exact twice = magnitude * 2 + 1;
    const Integer whole = numerator(twice) / (2 * denominator(twice));
    return x < 0 ? Integer{-whole} : whole;
}

double snap(const Exact& x) {
    const Exact magnitude = abs(x);
    const int decimals = magnitude < 100'000 ? 9 : 13 - decade(magnitude);
    const Integer digits = rounded(scaled(x, decimals));
    return digits == 0 ? 0.0 : to_double(digits, -decimals);
}

}  // namespace kpi::detail
