// One adapter a function: takes the arguments, asks the core, gives the answer.
#pragma once

#include <array>
#include <string_view>

#include "arguments.hpp"

namespace kpi::functions {

[[nodiscard]] Any weighted(Arguments arguments);
[[nodiscard]] Any threshold(Arguments arguments);
[[nodiscard]] Any tier(Arguments arguments);
[[nodiscard]] Any rankpay(Arguments arguments);

struct Adapter {
    std::string_view name;        ///< as in the IDL
    std::string_view parameters;  ///< as in the IDL, separated by blanks
    std::size_t required;         ///< how many of them must be given
    Any (*call)(Arguments);
};

inline constexpr Adapter weighted_adapter{"WEIGHTED", "scores weights missing total", 2, weighted};
inline constexpr Adapter threshold_adapter{"THRESHOLD", "actual target base above below step low high partial", 5,
                                           threshold};
inline constexpr Adapter tier_adapter{"TIER", "value bounds results otherwise edge mode", 3, tier};
inline constexpr Adapter rankpay_adapter{"RANKPAY", "score scores payouts ties minScore otherwise unit", 3, rankpay};

/// Every function but VERSION, which takes nothing.
inline constexpr std::array adapters = {weighted_adapter, threshold_adapter, tier_adapter, rankpay_adapter};

/// Calls a function. A required argument that is left out is #VALUE!, and nothing is thrown.
[[nodiscard]] Any answer(const Adapter& adapter, Arguments arguments) noexcept;

}  // namespace kpi::functions
