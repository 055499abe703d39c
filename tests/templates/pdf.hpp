// What stands on the pages of a PDF.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace kpi::tests {

/// The text of each page. Throws std::runtime_error where the file cannot be read.
[[nodiscard]] std::vector<std::string> pages_of(const std::filesystem::path& pdf);

/// The size of the smallest letter, in points. Throws std::runtime_error where the file cannot be read.
[[nodiscard]] double smallest_letter(const std::filesystem::path& pdf);

}  // namespace kpi::tests
