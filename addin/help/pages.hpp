// The help pages: one a function, one a command and one that leads to them, in every language, as HTML that any browser
// shows.
#pragma once

#include "functions.hpp"

namespace kpi::help {

/// The name of a function's page in the folder of its language, tier.html.
[[nodiscard]] std::string page_name(const Function& function);

/// Writes the pages of every language into a folder of its name, index.html and one a function.
/// @param words  pages.json, what the pages say beside the texts of the functions
/// Throws std::exception.
void write_pages(const std::vector<Function>& functions, const std::filesystem::path& words, const std::string& version,
                 const std::filesystem::path& folder);

}  // namespace kpi::help
