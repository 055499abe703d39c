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
[[gnu::noinline]] auto in_standard_arithmetic(Work work) {
    const StandardArithmetic standard;
    return work();
}

/// Runs `work`, which answers a Result.
/// Errors: those of `work`; out_of_range, about `about`, for whatever it throws, such as running out of memory.
template <class Work>
[[nodiscard]] auto caught(Argument about, Work&& work) noexcept -> decltype(work()) {
    try {
        return work();
    } catch (...) {
        return Error{Reason::out_of_range, about};
    }
}

/// Runs `work`, which answers a Result, in the standard arithmetic.
/// @param about  the argument that an answer which cannot be computed is about
/// Errors: as caught().
template <class Work>
[[nodiscard]] auto guarded(Argument about, Work&& work) noexcept -> decltype(work()) {
    if (has_standard_arithmetic()) return caught(about, work);
    return in_standard_arithmetic([about, &work] { return caught(about, work); });
}

/// The same for what is asked once a row: the work stands in one place only, so that it is compiled into its entry.
/// @param again  asks the entry again, in the standard arithmetic
template <class Again, class Work>
[[nodiscard]] auto guarded_row(Argument about, Again again, Work&& work) noexcept -> decltype(work()) {
    if (!has_standard_arithmetic()) [[unlikely]]
        return in_standard_arithmetic(again);
    return caught(about, work);
}

}  // namespace kpi::detail
