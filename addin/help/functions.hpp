// What help pages and README say about a function: its texts from CalcAddIns.xcu, and from functions.json what has no
// place there.
#pragma once

#include <array>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace kpi::help {

inline constexpr std::array languages = {"en-US", "zh-CN"};

/// A text in every language.
using Texts = std::map<std::string, std::string>;

struct Parameter {
    Texts name;
    Texts description;
    bool required = false;
    bool each = false;           ///< one value, or a range that is answered element by element
    bool repeats = false;        ///< stands for any number of arguments
    std::vector<Texts> options;  ///< the words it takes
};

struct Example {
    Texts formula;  ///< as it is typed in an English or a Chinese office
    Texts answer;   ///< as the cell shows it
    Texts caption;
};

struct Failure {
    Texts error;  ///< as the cell shows it
    Texts when;
};

struct Function {
    std::string name;  ///< as it is stored, KPI.TIER
    Texts description;
    std::vector<Parameter> parameters;
    std::vector<Example> examples;
    std::vector<Failure> failures;
};

/// Every function, in the order of the registry.
/// @param registry  CalcAddIns.xcu
/// @param more      functions.json
/// @param version   of the extension, what KPI.VERSION answers
/// Throws std::exception when a file cannot be read, or something is missing in it.
[[nodiscard]] std::vector<Function> read_functions(const std::filesystem::path& registry,
                                                   const std::filesystem::path& more, const std::string& version);

/// The function with its arguments, those that may be left out in brackets.
/// @param each_mark  follows the name of an argument that is answered element by element
[[nodiscard]] std::string syntax(const Function& function, const std::string& language,
                                 const std::string& each_mark = "");

/// A whole file. Throws std::runtime_error.
[[nodiscard]] std::string read_file(const std::filesystem::path& file);

}  // namespace kpi::help
