// One formula, two arithmetics: doubles with an error bound where they can decide the snapped
// answer, exact decimals where they cannot.
#pragma once

#include <cmath>
#include <kpi/number.hpp>
#include <limits>

#include "approximate.hpp"
#include "exact.hpp"

namespace kpi::detail {

/// kpi::snap for whoever computes in the standard arithmetic. May throw std::bad_alloc from 1e22 on.
[[nodiscard]] double snap(double x);

/// S(x), when every number within `error` of `x` has the same one; up to |x| < 99,000. Then no tie is
/// within reach of any rounding here, and the nearest billionth is the answer whichever way it is found.
/// Answers a NaN when it is not certain: an optional would be read back from memory before the
/// processor has written it, which takes longer than all the arithmetic.
[[nodiscard]] inline double certain_billionths(double x, double error) noexcept {
    const double scaled = std::fabs(x) * 1e9;
    if (!(scaled < 0.99e14)) return std::numeric_limits<double>::quiet_NaN();
    // Doubles from 2^52 on are whole numbers. nearbyint() is a call where SSE 4.1 may not be assumed.
    constexpr double whole = 0x1p52;
    const double nearest = (scaled + whole) - whole;
    if (!(std::fabs(scaled - nearest) + error * 1e9 + scaled * 0x1p-52 < 0.499))
        return std::numeric_limits<double>::quiet_NaN();
    return std::copysign(nearest / 1e9, x) + 0.0;
}

/// The same from 99,000 on.
[[nodiscard]] double certain_digits(const Approximate& x);

/// The snapped value, when every number within the error bound snaps to the same double; else a NaN.
[[nodiscard]] inline double certain_snap(const Approximate& x) {
    return std::fabs(x.value()) < 0.99e5 ? certain_billionths(x.value(), x.error()) : certain_digits(x);
}

/// The snapped value of a formula over numbers as they are typed, whatever rounding doubles would do.
/// @param formula  callable with a reader (double -> number) and using + - * / only; no divisor may be 0
/// Answers an infinity when the value is beyond a double. May throw std::bad_alloc.
template <class Formula>
[[nodiscard]] double snapped(Formula&& formula) {
    const double fast = certain_snap(formula([](double x) { return Approximate{x}; }));
    return is_number(fast) ? fast : snap(Exact{formula([](double x) { return exact(x); })});
}

}  // namespace kpi::detail
