// The equivalent of each function; nothing where its arguments have none.
#pragma once

#include "appraisals/native_expressions.hpp"

namespace kpi::appraisals::native {

[[nodiscard]] Equivalent weighted(Parts& parts);
[[nodiscard]] Equivalent threshold(Parts& parts);
[[nodiscard]] Equivalent tier(Parts& parts);
[[nodiscard]] Equivalent points(Parts& parts);
[[nodiscard]] Equivalent rank(Parts& parts);
/// Of the population itself, whose money is handed out to the last coin.
[[nodiscard]] Equivalent rank_pay(Parts& parts);

}  // namespace kpi::appraisals::native
