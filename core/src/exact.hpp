// Exact decimal arithmetic, for the few answers that doubles cannot decide.
#pragma once

#include <boost/multiprecision/cpp_int.hpp>
#include <cstdint>

namespace kpi::detail {

// Without expression templates: a formula returns what it computes, not a promise that refers to
// temporaries of its own.
using Integer = boost::multiprecision::number<boost::multiprecision::cpp_int_backend<>, boost::multiprecision::et_off>;
using Exact = boost::multiprecision::number<boost::multiprecision::cpp_rational_backend, boost::multiprecision::et_off>;

/// digits * 10^exponent
struct Decimal {
    std::int64_t digits = 0;
    int exponent = 0;
};

/// The shortest decimal that `x`, a finite number, is the nearest double to.
[[nodiscard]] Decimal shortest_decimal(double x);

/// The same as a number to compute with.
[[nodiscard]] Exact exact(double x);

[[nodiscard]] Integer power_of_ten(int exponent);

/// The nearest double to integer * 10^exponent; infinite when there is none.
[[nodiscard]] double to_double(const Integer& integer, int exponent);

/// The nearest double to a decimal; infinite when there is none.
[[nodiscard]] double to_double(const Exact& decimal);

/// The whole number nearest to `x`, half away from zero.
[[nodiscard]] Integer rounded(const Exact& x);

/// The snapping rule on an exact number.
[[nodiscard]] double snap(const Exact& x);

}  // namespace kpi::detail
