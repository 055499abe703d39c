// The functions as the help describes them.
#pragma once

#include <algorithm>
#include <ostream>

#include "fixture.hpp"
#include "functions.hpp"

namespace kpi::help {

/// What a failing test calls a function.
inline void PrintTo(const Function& function, std::ostream* out) {
    *out << function.name;
}

}  // namespace kpi::help

namespace kpi::tests {

inline const std::vector<help::Function>& documented() {
    static const auto functions =
        help::read_functions(fs::path{KPI_SOURCE_DIR} / "addin/registry/CalcAddIns.xcu",
                             fs::path{KPI_SOURCE_DIR} / "addin/help/functions.json", KPI_VERSION);
    return functions;
}

inline bool has_chinese(const std::string& utf8) {
    return std::any_of(utf8.begin(), utf8.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xE4; });
}

}  // namespace kpi::tests
