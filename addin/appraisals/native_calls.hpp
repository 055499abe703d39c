// Equivalents of the functions among built-in ones, for array formulas.
//
// The number rule. Where the functions compare by S, the equivalents compare what ROUND(x;9) gives, and from 100,000 on
// ROUND to 14 digits: that is S by its definition, except that ROUND starts from what was computed in doubles and not
// from the decimals on paper. The two differ only where the exact result lies within the error of a few additions
// (some 1e-13) of half a billionth, and then by one billionth. Figures of a workbook that do so have ten decimals or
// more; whoever makes a copy compares every cell all the same.
#pragma once

#include <optional>
#include <string>

#include "appraisals/native_scope.hpp"

namespace kpi::appraisals {

/// What stands in the place of an explanation begins so; what follows changes with the figures that it explains.
inline constexpr const char* explained_mark = "KPI:";

/// True for a function that has an equivalent for some arguments.
[[nodiscard]] bool has_equivalent(const rtl::OUString& function);

/// The equivalent of a call, nothing where there is none.
/// @param function  "KPI.TIER" …
[[nodiscard]] std::optional<std::string> equivalent_of(const rtl::OUString& function, Parts& parts);

}  // namespace kpi::appraisals
