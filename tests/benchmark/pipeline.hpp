// The way of an appraisal through a workbook: weighted score, its grade, pay by rank.
#pragma once

#include "contender.hpp"

namespace kpi::benchmark {

inline constexpr std::size_t pipeline_people = 100'000;

/// Recalculation of the three columns for everybody, the median of several runs.
[[nodiscard]] Seconds timed_pipeline(const office::Office& office);

}  // namespace kpi::benchmark
