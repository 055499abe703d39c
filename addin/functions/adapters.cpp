#include "adapters.hpp"

#include <array>

namespace kpi::functions {

namespace {

constexpr std::array table = {
    Adapter{"WEIGHTED", "scores weights missing total", 2, weighted},
    Adapter{"THRESHOLD", "actual target base above below step low high partial", 5, threshold},
    Adapter{"TIER", "value bounds results otherwise edge mode", 3, tier},
    Adapter{"RANKPAY", "score scores payouts ties minScore otherwise unit", 3, rankpay},
};

}  // namespace

std::span<const Adapter> adapters() noexcept { return table; }

}  // namespace kpi::functions
