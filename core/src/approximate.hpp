// A double with a bound of its error: the fast way to a snapped answer, which knows when it is not
// sure. The bounds are those of running error analysis (Higham, Accuracy and Stability of Numerical
// Algorithms, 2nd ed., section 3.3), rounded up.
#pragma once

#include <cmath>
#include <limits>

namespace kpi::detail {

class Approximate {
public:
    /// The decimal that `x` is the nearest double to.
    explicit Approximate(double x) noexcept : value_{x}, error_{rounding(x)} {}

    [[nodiscard]] double value() const noexcept { return value_; }
    [[nodiscard]] double error() const noexcept { return error_ * (1 + 1e-12); }

    friend Approximate operator+(Approximate a, Approximate b) noexcept {
        const double sum = a.value_ + b.value_;
        return {sum, a.error_ + b.error_ + rounding(sum)};
    }
    friend Approximate operator-(Approximate a, Approximate b) noexcept {
        const double difference = a.value_ - b.value_;
        return {difference, a.error_ + b.error_ + rounding(difference)};
    }
    friend Approximate operator*(Approximate a, Approximate b) noexcept {
        const double product = a.value_ * b.value_;
        return {product, std::fabs(a.value_) * b.error_ + std::fabs(b.value_) * a.error_ + a.error_ * b.error_ +
                             rounding(product)};
    }
    friend Approximate operator/(Approximate a, Approximate b) noexcept {
        const double quotient = a.value_ / b.value_;
        const double least_divisor = std::fabs(b.value_) - b.error_;
        if (!(least_divisor > 0)) return {quotient, std::numeric_limits<double>::infinity()};
        return {quotient, (a.error_ + std::fabs(quotient) * b.error_) / least_divisor + rounding(quotient)};
    }

    Approximate(double value, double error) noexcept : value_{value}, error_{error} {}

private:
    static double rounding(double x) noexcept {
        return std::fabs(x) * 0x1p-53 + std::numeric_limits<double>::denorm_min();
    }

    double value_;
    double error_;
};

}  // namespace kpi::detail
