#include "figure.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <kpi/number.hpp>

#include "exact.hpp"
#include "snapped.hpp"

namespace kpi::detail {

namespace {

/// @param shift  powers of ten that the figure is shown larger by
std::string scientific(double magnitude, int shift) {
    std::array<char, 32> text{};
    const auto written = [&text](auto... number) {
        return std::string{text.data(), std::to_chars(text.data(), text.data() + text.size(), number...).ptr};
    };
    if (const double shown = magnitude * std::pow(10, shift); std::isfinite(shown)) return written(shown);
    // The largest numbers have no double that is a hundred times as large: their exponent has.
    const std::string unshifted = written(magnitude, std::chars_format::scientific);
    const auto exponent = unshifted.find('+') + 1;
    return unshifted.substr(0, exponent) + std::to_string(std::stoi(unshifted.substr(exponent)) + shift);
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
std::string figure(double x, int shift, Digits digits) {
    if (!is_number(x)) return {};
    const double snapped = snap(x);
    const double shown = snapped == 0 || digits == Digits::typed ? x : snapped;
    const double magnitude = std::fabs(shown);
    const std::string sign{shown < 0 ? minus : ""};
    constexpr double least = 1e-9;
    constexpr double most = 1e15;
    if (magnitude != 0 && (magnitude < least || magnitude >= most)) return sign + scientific(magnitude, shift);
    Decimal decimal = shortest_decimal(magnitude);
    decimal.exponent = decimal.digits == 0 ? 0 : decimal.exponent + shift;
    return sign + plain(decimal);
}

constexpr double seconds_of_a_day = 86'400;

/// True where `x` is so many parts of a whole, as a sheet that shows 9 decimals has it.
bool has_whole_parts(double x, double parts) {
    return kpi::snap(std::round(x * parts) / parts) == kpi::snap(x);
}

std::string two_digits(std::int64_t n) {
    return (n < 10 ? "0" : "") + std::to_string(n);
}

}  // namespace

bool is_whole_seconds(double x) {
    constexpr double most_days = 1'000;
    return is_number(x) && std::fabs(x) < most_days && has_whole_parts(x, seconds_of_a_day);
}

bool is_odd_percentage(double x) {
    constexpr double parts = 1e6;
    return is_number(x) && !has_whole_parts(x, parts) && !has_whole_parts(x, 3);
}

std::string duration(double x) {
    if (!is_whole_seconds(x)) return number(x);
    const auto seconds = std::llround(std::fabs(x) * seconds_of_a_day);
    const std::string sign{x < 0 && seconds > 0 ? minus : ""};
    return sign + std::to_string(seconds / 3600) + ':' + two_digits(seconds / 60 % 60) + ':' + two_digits(seconds % 60);
}

std::string number(double x, Digits digits) {
    return figure(x, 0, digits);
}

std::string percentage(double x, std::string_view sign, Digits digits) {
    return figure(x, 2, digits).append(sign);
}

}  // namespace kpi::detail
