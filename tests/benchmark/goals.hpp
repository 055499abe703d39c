// What the functions are to reach, and whether they did.
#pragma once

#include "memory.hpp"
#include "race.hpp"

namespace kpi::benchmark {

void print_goals(const Results& results, Seconds pipeline, const Footprints& memory);

}  // namespace kpi::benchmark
