// What the README has from the texts of the functions and the words of the help.
#pragma once

#include "functions.hpp"

namespace kpi::help {

/// The README with what is made for it: in every language the table of functions, and what Calc does, each between two
/// marker comments.
/// @param words  pages.json
/// Throws std::runtime_error when a marker is not there.
[[nodiscard]] std::string brought_up_to_date(const std::string& readme, const std::vector<Function>& functions,
                                             const std::filesystem::path& words);

}  // namespace kpi::help
