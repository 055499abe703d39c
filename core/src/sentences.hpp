// What the parts of the explanations share.
#pragma once

#include <kpi/explain.hpp>
#include <string>

#include "arithmetic.hpp"
#include "guarded.hpp"
#include "wording.hpp"

namespace kpi::detail {

inline constexpr const char* divided_by = " \u00f7 ";
inline constexpr const char* equals = " = ";
inline constexpr const char* about = " \u2248 ";

/// A text made by `write`, or the error that it cannot be made.
template <class Write>
[[nodiscard]] Text text(Write&& write) noexcept {
    return guarded(Argument::none, [&]() -> Text { return write(); });
}

/// An account that is not of the terms it came with.
[[nodiscard]] inline Error not_of_these_terms() noexcept {
    return Error{Reason::size_mismatch};
}

/// Of a sum of one term the arithmetic is the result.
[[nodiscard]] inline std::string with_result(const Writer& write, const std::string& arithmetic, double result) {
    return arithmetic == write(result) ? arithmetic : write(result) + equals + arithmetic;
}

/// A term of a sum with its own sign.
inline void add_product(Sum& sum, const std::string& times, double each, const std::string& written_each) {
    sum.add(product(times, written_each), each < 0);
}

/// True for figures of points that are shares: the base is one, and what changes it is a small part of it.
/// An item of one point that loses half a point is none.
[[nodiscard]] bool are_shares_of_one(double base, std::span<const double> changes, double low, double high) noexcept;

/// What the points of a rule are written in.
[[nodiscard]] Unit unit_of_points(const Threshold& threshold) noexcept;
[[nodiscard]] Unit unit_of_points(const PointsLedger& ledger, double base) noexcept;

/// What the target and the steps of a rule are written in.
/// @param actual  beside the target, or the target itself
[[nodiscard]] Unit unit_of_steps(const ThresholdTerms& terms, double actual);

/// Amounts that are each a fraction of one.
[[nodiscard]] bool are_rates(std::span<const double> rates) noexcept;

}  // namespace kpi::detail
