// What a filled sample must come to, read from a file that a separate program worked out.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace kpi::tests {

/// One row of a CSV file by the names in its header.
using Record = std::map<std::string, std::string>;

/// Throws std::runtime_error when a row has not as many fields as the header.
[[nodiscard]] std::vector<Record> read_csv(const std::filesystem::path& file);

}  // namespace kpi::tests
