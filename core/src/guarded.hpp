// What every public entry computes in: the arithmetic that all bounds of errors here are worked out for,
// whatever the program has set; and what is thrown inside ends there, as an answer.
#pragma once

#include <cfenv>
#include <kpi/result.hpp>

namespace kpi::detail {

/// True where doubles are rounded to the nearest and small ones are not made 0. It is found out by
/// computing, which the compiler must not foresee: asking the processor takes longer.
[[nodiscard]] inline bool has_standard_arithmetic() noexcept {
    static const volatile double volatile_hair = 0x1p-60;
    static const volatile double volatile_least = 0x1p-1074;
    const double hair = volatile_hair;
    const double least = volatile_least;
    // One branch for both. A sum of the least ones costs nothing on any processor; a product may cost a lot.
    return ((1 + hair) - (1 - hair) == 0) & (least + least != 0);
}

/// The standard arithmetic for as long as it lives, then again what was there.
class StandardArithmetic {
public:
    StandardArithmetic() noexcept;
    ~StandardArithmetic();
    StandardArithmetic(const StandardArithmetic&) = delete;
    StandardArithmetic& operator=(const StandardArithmetic&) = delete;

private:
    std::fenv_t saved_;
};

/// Not inlined, so that nothing of `work` is computed before the arithmetic is set.
template <class Work>
[[gnu::noinline]] auto in_standard_arithmetic(Work& work) {
    const StandardArithmetic standard;
    return work();
}

/// Runs `work`, which answers a Result.
/// @param about  the argument that an answer which cannot be computed is about
/// Errors: those of `work`; out_of_range for whatever it throws, such as running out of memory.
template <class Work>
[[nodiscard]] auto guarded(Argument about, Work&& work) noexcept -> decltype(work()) {
    try {
        return has_standard_arithmetic() ? work() : in_standard_arithmetic(work);
    } catch (...) {
        return Error{Reason::out_of_range, about};
    }
}

}  // namespace kpi::detail
