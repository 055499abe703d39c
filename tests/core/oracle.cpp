#include "oracle.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <ostream>

#include "oracle_detail.hpp"
#include "reason_name.hpp"

namespace oracle {

namespace {

Integer power(int base, int exponent) {
    return boost::multiprecision::pow(Integer{base}, static_cast<unsigned>(exponent));
}

Rational scaled(const Rational& x, int base, int exponent) {
    // Between rationals only: Boost up to 1.81 divides 1 by an Integer wrongly (multiprecision issue 540).
    return exponent >= 0 ? x * Rational{power(base, exponent)} : x / Rational{power(base, -exponent)};
}

}  // namespace

Integer floor_of(const Rational& x) {
    Integer quotient;
    Integer rest;
    divide_qr(numerator(x), denominator(x), quotient, rest);
    return rest < 0 ? Integer{quotient - 1} : quotient;
}

Integer ceiling_of(const Rational& x) {
    return -floor_of(-x);
}

// ---- Numbers ----------------------------------------------------------------------------------

std::string text(const Decimal& decimal) {
    std::string digits = std::to_string(std::abs(decimal.digits));
    std::string sign = decimal.digits < 0 ? "-" : "";
    if (decimal.exponent == 0) return sign + digits;
    if (decimal.exponent > 0 || decimal.exponent < -15) return sign + digits + 'e' + std::to_string(decimal.exponent);
    const auto decimals = static_cast<std::size_t>(-decimal.exponent);
    if (digits.size() <= decimals) digits.insert(0, decimals + 1 - digits.size(), '0');
    return sign + digits.insert(digits.size() - decimals, ".");
}

Rational exact(const Decimal& decimal) {
    return scaled(Rational{decimal.digits}, 10, decimal.exponent);
}

double typed(const Decimal& decimal) {
    return std::strtod(text(decimal).c_str(), nullptr);
}

std::vector<double> typed(const std::vector<Decimal>& decimals) {
    std::vector<double> doubles;
    for (const auto& decimal : decimals) doubles.push_back(typed(decimal));
    return doubles;
}

namespace {

Decimal parsed(std::string mantissa) {
    const auto mark = mantissa.find('e');
    int exponent = std::stoi(mantissa.substr(mark + 1));
    mantissa.erase(mark);
    if (const auto point = mantissa.find('.'); point != std::string::npos) {
        exponent -= static_cast<int>(mantissa.size() - point - 1);
        mantissa.erase(point, 1);
    }
    return {std::stoll(mantissa), exponent};
}

bool reads_back(const Decimal& decimal, double x) {
    const std::string written = std::to_string(decimal.digits) + 'e' + std::to_string(decimal.exponent);
    return std::strtod(written.c_str(), nullptr) == x;
}

}  // namespace

Decimal shortest(double x) {
    std::array<char, 40> written{};
    Decimal decimal{};
    for (int decimals = 0; decimals <= 16; ++decimals) {
        static_cast<void>(std::snprintf(written.data(), written.size(), "%.*e", decimals, x));
        decimal = parsed(written.data());
        if (reads_back(decimal, x)) break;
        // Above a power of two doubles lie twice as far apart as below it: there the next decimal may be read as x
        // where the nearest is not.
        const Decimal next{decimal.digits + (x < 0 ? -1 : 1), decimal.exponent};
        if (reads_back(next, x)) return next;
    }
    return decimal;
}

Rational as_typed(double x) {
    return exact(shortest(x));
}

double nearest_double(const Rational& x) {
    if (x == 0) return 0;
    const Rational magnitude = abs(x);
    // The exponent of the last bit: 53 bits, fewer only where doubles end.
    int last = static_cast<int>(msb(numerator(magnitude))) - static_cast<int>(msb(denominator(magnitude))) - 53;
    while (scaled(magnitude, 2, -last) >= power(2, 53)) ++last;
    last = std::max(last, -1074);
    const Rational bits = scaled(magnitude, 2, -last);
    Integer whole = floor_of(bits);
    const Rational part = bits - whole;
    if (part > Rational{1, 2} || (part == Rational{1, 2} && whole % 2 == 1)) ++whole;
    return std::copysign(std::ldexp(static_cast<double>(whole), last), x < 0 ? -1.0 : 1.0) + 0.0;
}

Integer rounded_half_away(const Rational& x) {
    const Integer magnitude = floor_of(abs(x) + Rational{1, 2});
    return x < 0 ? Integer{-magnitude} : magnitude;
}

Rational S(const Rational& x) {
    int decimals = 9;
    if (abs(x) >= 100'000) {
        // 14 significant digits: as many before the point as 10, 100, 1000 ... fit into the number.
        int before_point = 0;
        for (Integer ten = 1; abs(x) >= ten; ten *= 10) ++before_point;
        decimals = 14 - before_point;
    }
    return scaled(Rational{rounded_half_away(scaled(x, 10, decimals))}, 10, -decimals);
}

Rational spacing(double x) {
    const double next = std::nextafter(std::fabs(x), 0);
    int exponent = 0;
    const double part = std::frexp(std::fabs(x) - next, &exponent);
    return scaled(Rational{part == 0 ? 0 : 1}, 2, exponent - 1);
}

double element(const Cell& cell) {
    switch (cell.kind) {
        case Cell::Kind::number: return typed(cell.number);
        case Cell::Kind::blank: return kpi::missing();
        case Cell::Kind::text: break;
    }
    return kpi::invalid();
}

std::vector<double> elements(const std::vector<Cell>& cells) {
    std::vector<double> doubles;
    for (const auto& cell : cells) doubles.push_back(element(cell));
    return doubles;
}

bool is_number(const Cell& cell) {
    return cell.kind == Cell::Kind::number;
}

std::vector<Cell> without_spare_rows(std::vector<Cell> cells) {
    while (!cells.empty() && cells.back().kind == Cell::Kind::blank) cells.pop_back();
    return cells;
}

// ---- Answers ----------------------------------------------------------------------------------

bool operator==(const Outcome& a, const Outcome& b) noexcept {
    if (a.kind != b.kind) return false;
    if (a.kind == Outcome::Kind::error) return a.reason == b.reason;
    return a.kind != Outcome::Kind::number ||
           std::bit_cast<std::uint64_t>(a.number) == std::bit_cast<std::uint64_t>(b.number);
}

Outcome outcome(double element) noexcept {
    if (kpi::is_missing(element)) return {Outcome::Kind::blank};
    if (std::isnan(element)) return {Outcome::Kind::text};
    return {Outcome::Kind::number, element};
}

Outcome outcome(kpi::Reason reason) noexcept {
    return {Outcome::Kind::error, 0, reason};
}

Outcome outcome(const kpi::Result<double>& result) noexcept {
    return result ? outcome(*result) : outcome(result.error().reason);
}

Outcome score(const Rational& x) {
    const double nearest = nearest_double(S(x));
    return std::isinf(nearest) ? outcome(kpi::Reason::out_of_range) : outcome(nearest);
}

// ---- For the messages of failing tests --------------------------------------------------------

std::ostream& operator<<(std::ostream& out, const std::optional<Decimal>& limit) {
    return limit ? out << *limit : out << "none";
}

std::ostream& operator<<(std::ostream& out, const Decimal& decimal) {
    return out << text(decimal);
}

std::ostream& operator<<(std::ostream& out, const Cell& cell) {
    switch (cell.kind) {
        case Cell::Kind::number: return out << cell.number;
        case Cell::Kind::blank: return out << "blank";
        case Cell::Kind::text: break;
    }
    return out << "text";
}

std::ostream& operator<<(std::ostream& out, const Outcome& outcome) {
    switch (outcome.kind) {
        case Outcome::Kind::blank: return out << "blank";
        case Outcome::Kind::text: return out << "text";
        case Outcome::Kind::error: return out << name_of(outcome.reason);
        case Outcome::Kind::number: break;
    }
    const auto precision = out.precision(std::numeric_limits<double>::max_digits10);
    out << outcome.number;
    out.precision(precision);
    return out;
}

}  // namespace oracle
