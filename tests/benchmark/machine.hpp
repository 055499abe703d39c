#pragma once

#include <string>

#include "launcher/office.hpp"

namespace kpi::benchmark {

/// Processor, cores and LibreOffice, in one line.
[[nodiscard]] std::string machine(const office::Office& office);

}  // namespace kpi::benchmark
