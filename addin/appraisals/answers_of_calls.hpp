// How many answers a call of a KPI function gives.
#pragma once

#include <optional>

#include "appraisals/formula_calls.hpp"

namespace kpi::appraisals {

/// Nothing where that cannot be told from the formula.
[[nodiscard]] std::optional<sal_Int32> answers_of(const Call& call);

}  // namespace kpi::appraisals
