// The README's table of functions.
#pragma once

#include "functions.hpp"

namespace kpi::help {

/// The README with its table of functions, between two marker comments, made anew. Throws
/// std::runtime_error when the markers are not there.
[[nodiscard]] std::string with_table_of_functions(const std::string& readme, const std::vector<Function>& functions);

}  // namespace kpi::help
