// Equivalents of the functions among built-in ones, for array formulas.
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
