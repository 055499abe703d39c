#include "readme.hpp"

#include <boost/algorithm/string/join.hpp>
#include <boost/json.hpp>
#include <stdexcept>

namespace kpi::help {

namespace json = boost::json;

namespace {

/// The markers of a language, "<!-- functions en-US: made by … -->".
std::string begin_marker(const std::string& part, const std::string& language) {
    return "<!-- " + part + ' ' + language + ": made by the target readme from addin/registry and addin/help -->\n";
}
constexpr std::string_view end_marker = "<!-- end of what is made -->\n";

/// What stands around the words of a table, in one language.
struct Wording {
    const char* headings;
    const char* colon;
    const char* number_or;  ///< before a word that stands beside a number
    const char* comma;
    const char* full_stop;
    const char* space;  ///< between two sentences
};

Wording wording_of(const std::string& language) {
    if (language == "zh-CN") return {"| 函数 | 作用 | 示例 | 结果 |", "：", "数字或", "、", "。", ""};
    return {"| Function | What it does | Example | Answer |", ": ", "a number or ", ", ", ".", " "};
}

/// "`ties`: up 就高, down 就低." for an argument that takes words, else nothing.
std::string words_of(const Parameter& parameter, const std::string& language) {
    if (parameter.options.empty()) return "";
    std::vector<std::string> words;
    for (const auto& option : parameter.options)
        words.push_back(language == "zh-CN" ? option.at("zh-CN") + ' ' + option.at("en-US")
                                            : option.at("en-US") + ' ' + option.at("zh-CN"));
    const Wording wording = wording_of(language);
    return wording.space + ('`' + parameter.name.at(language)) + '`' + wording.colon +
           (words.size() == 1 ? wording.number_or : "") + boost::join(words, wording.comma) + wording.full_stop;
}

std::string row_of(const Function& function, const std::string& language) {
    std::string what = function.description.at(language);
    for (const auto& parameter : function.parameters) what += words_of(parameter, language);
    const Example& example = function.examples.at(0);
    return "| `" + syntax(function, language, "°") + "` | " + what + " | `" + example.formula.at(language) + "` | " +
           example.answer.at(language) + " |\n";
}

std::string table_of(const std::vector<Function>& functions, const std::string& language) {
    std::string table = wording_of(language).headings;
    table += "\n| --- | --- | --- | --- |\n";
    for (const auto& function : functions) table += row_of(function, language);
    return table;
}

std::string what_calc_does(const json::value& words, const std::string& language) {
    std::string list;
    for (const auto& item : words.at(language).at("what_calc_does").as_array())
        // Without a space a mark of punctuation before the asterisks would keep them from ending the emphasis.
        list +=
            "- **" + json::value_to<std::string>(item.at(0)) + "** " + json::value_to<std::string>(item.at(1)) + '\n';
    return list;
}

/// The README with other text between a begin marker and the end marker that follows it.
std::string with_part(const std::string& readme, const std::string& marker, const std::string& made) {
    const auto begin = readme.find(marker);
    if (begin == std::string::npos) throw std::runtime_error("the README has no line " + marker);
    const auto end = readme.find(end_marker, begin);
    if (end == std::string::npos) throw std::runtime_error("the README has no end of what is made after " + marker);
    return readme.substr(0, begin + marker.size()) + '\n' + made + '\n' + readme.substr(end);
}

}  // namespace

std::string brought_up_to_date(const std::string& readme, const std::vector<Function>& functions,
                               const std::filesystem::path& words) {
    const json::value of_pages = json::parse(read_file(words));
    std::string made = readme;
    for (const char* language : languages) {
        made = with_part(made, begin_marker("functions", language), table_of(functions, language));
        made = with_part(made, begin_marker("Calc", language), what_calc_does(of_pages, language));
    }
    return made;
}

}  // namespace kpi::help
