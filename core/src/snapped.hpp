// One formula, two arithmetics: doubles with an error bound where they can decide the snapped
// answer, exact decimals where they cannot.
#pragma once

#include <kpi/number.hpp>
#include <new>

#include "approximate.hpp"
#include "exact.hpp"

namespace kpi::detail {

/// True when every number within the error bound snaps to the same double.
[[nodiscard]] bool is_certain(const Approximate& x) noexcept;

/// The snapped value of a formula over numbers as they are typed, whatever rounding doubles would do.
/// @param formula  callable with a reader (double -> number) and using + - * / only; no divisor may be 0
/// Answers a NaN or an infinity when the value is beyond a double or memory runs out.
template <class Formula>
[[nodiscard]] double snapped(Formula&& formula) noexcept {
    const Approximate fast = formula([](double x) { return Approximate{x}; });
    if (is_certain(fast)) return kpi::snap(fast.value());
    try {
        return snap(Exact{formula([](double x) { return exact(x); })});
    } catch (const std::bad_alloc&) {
        return invalid();
    }
}

}  // namespace kpi::detail
