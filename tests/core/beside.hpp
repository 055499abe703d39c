// Numbers with all the digits that a double can have, made so that what is computed from them lies on a
// tie of the rules, or beside it by so little that doubles cannot tell: all inputs of a formula but one
// are drawn, the last one is solved for exactly and is then the nearest double, or one close to it.
#pragma once

#include <rapidcheck.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

#include "generators.hpp"
#include "oracle.hpp"

namespace beside {

using oracle::Decimal;
using oracle::Rational;

/// Cases that `draw` makes. RapidCheck starts with small cases; none of these is.
template <class Draw>
auto cases(Draw draw) {
    constexpr int any_size = 100;
    return rc::gen::resize(any_size, rc::gen::exec(draw));
}

inline int sign() {
    return *rc::gen::element(1, -1);
}

inline std::size_t some(std::size_t least, std::size_t most) {
    return *rc::gen::inRange(least, most + 1);
}

inline Rational power_of_ten(int exponent) {
    return exact(Decimal{1, exponent});
}

/// A positive double from 10^decade on and below 10^(decade + 1). A decimal of 16 digits may be half an ulp off
/// its double; one of 17 hardly is.
inline Decimal full(int decade) {
    const int length = *rc::gen::element(16, 16, 17);
    const auto digits = *rc::gen::inRange(generators::power_of_ten(length - 1), generators::power_of_ten(length));
    return oracle::shortest(typed(Decimal{digits, decade - length + 1}));
}

/// The same of either sign.
inline Decimal signed_full(int decade) {
    const auto x = full(decade);
    return {x.digits * sign(), x.exponent};
}

/// How far a decimal is from the double that stands for it.
inline Rational off_its_double(const Decimal& x) {
    return exact(x) - Rational{typed(x)};
}

/// Of some numbers of 16 digits the one that is furthest above its double, or below it.
inline Decimal far_off(int decade, int direction) {
    Decimal furthest;
    Rational most = -1;
    for (int i = 0; i < 8; ++i) {
        const auto digits = *rc::gen::inRange(generators::power_of_ten(15), generators::power_of_ten(16));
        const auto one = oracle::shortest(typed(Decimal{digits, decade - 15}));
        const Rational off = Rational{direction} * off_its_double(one) / exact(one);
        if (off > most) {
            most = off;
            furthest = one;
        }
    }
    return furthest;
}

/// Digits before the point.
inline int whole_digits(const Rational& x) {
    int digits = 0;
    for (Rational ten = 1; abs(x) >= ten; ten *= 10) ++digits;
    return digits;
}

/// The k with 10^k <= |x| < 10^(k + 1).
inline int decade(const Rational& x) {
    if (abs(x) >= 1) return whole_digits(x) - 1;
    int decade = -1;
    for (Rational scaled = abs(x) * Rational{10}; scaled < 1; scaled *= 10) --decade;
    return decade;
}

/// The nearest double or the nearest decimal of 16 digits, or one of the three on either side of it.
/// @param x  not 0
inline Decimal close_to(const Rational& x) {
    const int off = *rc::gen::element(0, 0, 1, -1, 2, -2, 3, -3);
    if (*rc::gen::arbitrary<bool>()) {
        const int exponent = decade(x) - 15;
        const auto digits = static_cast<std::int64_t>(oracle::rounded_half_away(x / power_of_ten(exponent)));
        return oracle::shortest(typed(Decimal{digits + off, exponent}));
    }
    double close = oracle::nearest_double(x);
    for (int i = 0; i < std::abs(off); ++i) close = std::nextafter(close, off < 0 ? -HUGE_VAL : HUGE_VAL);
    return oracle::shortest(close);
}

/// What the snapping rule rounds a number to: its last digit.
inline Rational last_digit(const Rational& x) {
    return abs(x) < 100'000 ? power_of_ten(-9) : power_of_ten(whole_digits(x) - 14);
}

/// Halfway between two numbers of the snapping rule, of any size from 1e-9 to 1e20.
inline Rational tie() {
    const int length = static_cast<int>(some(1, 14));
    const auto digits = *rc::gen::inRange(generators::power_of_ten(length - 1), generators::power_of_ten(length));
    // Of 14 digits, also from 1e5 on.
    const int exponent = length == 14 ? *rc::gen::inRange(-9, 8) : -9;
    return Rational{sign()} * (Rational{digits} + Rational{1, 2}) * power_of_ten(exponent);
}

/// Of the decimals of 16 digits next to `x`, on the other side of it than `direction`, the one whose double is
/// furthest in the direction.
inline Decimal pulled(const Rational& x, int direction) {
    const int exponent = decade(x) - 15;
    const auto nearest = static_cast<std::int64_t>(oracle::rounded_half_away(x / power_of_ten(exponent)));
    Decimal furthest{nearest, exponent};
    Rational most = -1;
    for (int i = 0; i < 6; ++i) {
        const auto one = oracle::shortest(typed(Decimal{nearest - direction * i, exponent}));
        const Rational off = Rational{-direction} * off_its_double(one);
        if (Rational{direction} * (x - exact(one)) > 0 && off > most) {
            most = off;
            furthest = one;
        }
    }
    return furthest;
}

/// The decade of a number of the size of `x`, or up to two decades off.
inline int decade_of(const Rational& x) {
    return decade(x) + *rc::gen::inRange(-2, 3);
}

/// So many coins that half a coin, on the snapping rule, is only just reached: the rule is applied first, as
/// long as it has digits behind the point. Fewer than 2^53.
inline Rational half_coins() {
    const int length = static_cast<int>(some(0, 15));
    const auto coins =
        length == 0 ? 0 : *rc::gen::inRange(generators::power_of_ten(length - 1), generators::power_of_ten(length));
    Rational count = Rational{coins} + Rational{1, 2};
    if (last_digit(count) < 1) count -= last_digit(count) / Rational{2};
    return Rational{sign()} * count;
}

inline Decimal coin() {
    switch (*rc::gen::inRange(0, 4)) {
        case 0: return {1, -2};
        case 1: return {1, 0};
        default: break;
    }
    return full(*rc::gen::inRange(-3, 3));
}

/// So many cases drawn apart from any property, always the same.
template <class Case>
std::vector<Case> sample(const rc::Gen<Case>& cases, std::size_t count) {
    constexpr int any_size = 100;
    rc::Random random{20'240'601};
    std::vector<Case> all;
    for (std::size_t i = 0; i < count; ++i) all.push_back(cases(random.split(), any_size).value());
    return all;
}

}  // namespace beside
