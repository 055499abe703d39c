// Random cases as RapidCheck generators: numbers as people type them, so that the oracle knows what was
// meant. All of them shrink, towards short numbers and short tables.
#pragma once

#include <rapidcheck.h>

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <ostream>
#include <utility>
#include <vector>

#include "oracle.hpp"

namespace generators {

using oracle::Cell;
using oracle::Decimal;
using rc::Gen;

inline constexpr std::int64_t power_of_ten(int exponent) {
    std::int64_t power = 1;
    for (; exponent > 0; --exponent) power *= 10;
    return power;
}

/// From `-most` to `most`. (A range in RapidCheck shrinks towards its lower end.)
inline Gen<std::int64_t> around_zero(std::int64_t most) {
    return rc::gen::map(rc::gen::pair(rc::gen::inRange<std::int64_t>(0, most + 1), rc::gen::element(1, -1)),
                        [](const auto& number) { return number.first * number.second; });
}

/// A number with so many decimals (or, from a positive exponent, so many zeros).
inline Gen<Decimal> decimal(std::int64_t most_digits, int exponent) {
    return rc::gen::map(around_zero(most_digits), [=](std::int64_t digits) { return Decimal{digits, exponent}; });
}

inline Gen<Decimal> positive_decimal(std::int64_t most_digits, int exponent) {
    return rc::gen::map(rc::gen::inRange<std::int64_t>(1, most_digits + 1), [=](std::int64_t digits) {
        return Decimal{digits, exponent};
    });
}

/// Of any length up to 15 digits, with the exponents from `least` to `most`.
inline Gen<Decimal> any_decimal(int least, int most) {
    return rc::gen::exec([=] {
        const int exponent = *rc::gen::inRange(least, most + 1);
        const int length = *rc::gen::inRange(1, 16);
        return *decimal(power_of_ten(length) - 1, exponent);
    });
}

/// What stands in a column of scores.
inline Gen<Decimal> score() {
    return rc::gen::weightedOneOf<Decimal>({{4, decimal(120, 0)},
                                            {3, decimal(1'200, -1)},
                                            {3, decimal(12'000, -2)},
                                            {2, decimal(99'999'999'999'999, -9)},
                                            {1, decimal(999'999'999'999'999, -4)},
                                            {1, any_decimal(-12, 6)}});
}

inline Cell cell(Decimal number) {
    return {Cell::Kind::number, number};
}

inline std::vector<Cell> cells(const std::vector<Decimal>& numbers) {
    std::vector<Cell> all;
    for (const auto& number : numbers) all.push_back(cell(number));
    return all;
}

template <class T>
std::vector<T> some(std::size_t count, const Gen<T>& element) {
    return *rc::gen::container<std::vector<T>>(count, element);
}

/// The places of so many people in another order.
inline Gen<std::vector<std::size_t>> permutation(std::size_t people) {
    return rc::gen::exec([=] {
        std::vector<std::size_t> order(people);
        std::iota(order.begin(), order.end(), std::size_t{0});
        for (auto& person : order) std::swap(person, order[*rc::gen::inRange<std::size_t>(0, people)]);
        return order;
    });
}

/// Scores of a small population, close enough to each other that many tie: on the digit, or only on
/// the snapping rule. Some people have no score.
inline Gen<std::vector<Cell>> population(std::size_t least, std::size_t most) {
    return rc::gen::exec([=] {
        const auto people = *rc::gen::inRange(least, most + 1);
        const auto different = *rc::gen::inRange<std::int64_t>(1, 20);
        const auto one = rc::gen::exec([=]() -> Cell {
            if (*rc::gen::inRange(0, 12) == 11) return {*rc::gen::element(Cell::Kind::blank, Cell::Kind::text), {}};
            const std::int64_t hundredths = *rc::gen::inRange<std::int64_t>(0, different) * 525;
            // Up to 4 in the tenth decimal is the same score; 5 is the next one.
            const std::int64_t noise =
                *rc::gen::weightedElement<std::int64_t>({{12, 0}, {1, 1}, {1, -1}, {1, 4}, {1, -4}, {1, 5}, {1, -6}});
            return cell(Decimal{hundredths * 100'000'000 + noise, -10});
        });
        return some(people, one);
    });
}

}  // namespace generators

namespace oracle {

// Found by RapidCheck, to print the case that failed.
// NOLINTBEGIN(readability-identifier-naming)
inline void showValue(const std::vector<Cell>& cells, std::ostream& out) {
    list(out, cells);
}
inline void showValue(const std::vector<Band>& bands, std::ostream& out) {
    list(out, bands);
}
inline void showValue(const std::vector<Outcome>& outcomes, std::ostream& out) {
    list(out, outcomes);
}
// NOLINTEND(readability-identifier-naming)

}  // namespace oracle
