#include "readme.hpp"

#include <boost/algorithm/string/join.hpp>
#include <stdexcept>

namespace kpi::help {

namespace {

constexpr std::string_view begin_marker = "<!-- made by the target readme from addin/registry and addin/help -->\n";
constexpr std::string_view end_marker = "<!-- end of what is made -->\n";

/// "`ties`: up 就高, down 就低." for an argument that takes words, else nothing.
std::string words_of(const Parameter& parameter) {
    if (parameter.options.empty()) return "";
    std::vector<std::string> words;
    for (const auto& option : parameter.options) words.push_back(option.at("en-US") + ' ' + option.at("zh-CN"));
    // One word alone stands beside a number.
    return " `" + parameter.name.at("en-US") + "`: " + (words.size() == 1 ? "a number or " : "") +
           boost::join(words, ", ") + '.';
}

std::string row_of(const Function& function) {
    std::string what = function.description.at("en-US");
    for (const auto& parameter : function.parameters) what += words_of(parameter);
    const Example& example = function.examples.at(0);
    return "| `" + syntax(function, "en-US", "°") + "` | " + what + " | `" + example.formula.at("en-US") + "` | " +
           example.answer.at("en-US") + " |\n";
}

}  // namespace

std::string with_table_of_functions(const std::string& readme, const std::vector<Function>& functions) {
    const auto begin = readme.find(begin_marker);
    const auto end = readme.find(end_marker);
    if (begin == std::string::npos || end == std::string::npos || end < begin)
        throw std::runtime_error("the README has no place marked for the table of functions");
    std::string table = "\n| Function | What it does | Example | Answer |\n| --- | --- | --- | --- |\n";
    for (const auto& function : functions) table += row_of(function);
    return readme.substr(0, begin + begin_marker.size()) + table + '\n' + readme.substr(end);
}

}  // namespace kpi::help
