#include "functions.hpp"

#include <boost/algorithm/string/erase.hpp>
#include <boost/algorithm/string/predicate.hpp>
#include <boost/algorithm/string/replace.hpp>
#include <boost/json.hpp>
#include <boost/property_tree/ptree.hpp>
#include <boost/property_tree/xml_parser.hpp>
#include <fstream>
#include <iterator>
#include <regex>
#include <stdexcept>

namespace kpi::help {

namespace fs = std::filesystem;
namespace json = boost::json;
using Tree = boost::property_tree::ptree;

namespace {

std::string name_of(const Tree& node) {
    return node.get<std::string>("<xmlattr>.oor:name", "");
}

const Tree& child(const Tree& node, const std::string& name) {
    for (const auto& [tag, inner] : node)
        if (name_of(inner) == name) return inner;
    throw std::runtime_error("the registry has no \"" + name + '"');
}

/// The values of a property of a node, by language.
Texts texts(const Tree& node, const std::string& property) {
    Texts found;
    for (const auto& [tag, value] : child(node, property))
        if (tag == "value") found[value.get<std::string>("<xmlattr>.xml:lang")] = value.data();
    return found;
}

/// A text by language, or one that holds for all of them.
Texts texts(const json::value& value) {
    Texts found;
    for (const char* language : languages)
        found[language] = json::value_to<std::string>(value.is_object() ? value.at(language) : value);
    return found;
}

std::vector<std::string> quoted_words(const std::string& text) {
    static const std::regex quoted{R"re("([^"]+)"|“((?:(?!”).)+)”)re"};
    std::vector<std::string> words;
    for (std::sregex_iterator match{text.begin(), text.end(), quoted}; match != std::sregex_iterator{}; ++match)
        words.push_back((*match)[1].str() + (*match)[2].str());
    return words;
}

/// The words that an argument takes: those in quotes in its description, when there are as many in both
/// languages and they are translated.
std::vector<Texts> options_in(const Texts& description) {
    const auto english = quoted_words(description.at("en-US"));
    const auto chinese = quoted_words(description.at("zh-CN"));
    if (english.size() != chinese.size() || english == chinese) return {};
    std::vector<Texts> options;
    for (std::size_t i = 0; i < english.size(); ++i) options.push_back({{"en-US", english[i]}, {"zh-CN", chinese[i]}});
    return options;
}

Parameter read_parameter(const Tree& node, const json::object& more) {
    const auto is = [&](const char* role) {
        const auto* name = more.if_contains(role);
        return name != nullptr && name->as_string() == name_of(node);
    };
    Parameter parameter;
    parameter.name = texts(node, "DisplayName");
    parameter.description = texts(node, "Description");
    parameter.required = boost::starts_with(parameter.description["en-US"], "Required.");
    parameter.each = is("each");
    parameter.repeats = is("repeats");
    // One stands for all of its kind, "argument 1" for the arguments.
    if (parameter.repeats)
        for (auto& [language, name] : parameter.name) boost::erase_last(name, " 1");
    parameter.options = options_in(parameter.description);
    return parameter;
}

bool repeats_another(const Function& function) {
    return !function.parameters.empty() && function.parameters.back().repeats;
}

Example read_example(const json::value& value, const std::string& version) {
    Example example{texts(value.at("formula")), texts(value.at("answer")), texts(value.at("caption"))};
    for (auto& [language, answer] : example.answer) boost::replace_all(answer, "@VERSION@", version);
    return example;
}

Function read_function(const Tree& node, const json::object& more, const std::string& version) {
    Function function;
    function.name = texts(node, "DisplayName").at("en-US");
    function.description = texts(node, "Description");
    for (const auto& [tag, inner] : node)
        if (name_of(inner) == "Parameters")
            for (const auto& [parameter_tag, parameter] : inner)
                if (parameter_tag == "node" && !repeats_another(function))
                    function.parameters.push_back(read_parameter(parameter, more));
    for (const auto& example : more.at("examples").as_array())
        function.examples.push_back(read_example(example, version));
    for (const auto& failure : more.at("errors").as_array())
        function.failures.push_back({texts(failure.at("error")), texts(failure.at("when"))});
    return function;
}

}  // namespace

std::vector<Function> read_functions(const fs::path& registry, const fs::path& more, const std::string& version) {
    Tree file;
    read_xml(registry.string(), file);
    const json::value extra = json::parse(read_file(more));
    const Tree& nodes = child(child(child(file.get_child("oor:component-data"), "AddInInfo"), "KPI"), "AddInFunctions");
    std::vector<Function> functions;
    for (const auto& [tag, node] : nodes) {
        if (tag != "node") continue;
        const auto* of_function = extra.as_object().if_contains(name_of(node));
        if (of_function == nullptr) throw std::runtime_error(more.string() + " says nothing about " + name_of(node));
        functions.push_back(read_function(node, of_function->as_object(), version));
    }
    return functions;
}

std::string syntax(const Function& function, const std::string& language, const std::string& each_mark) {
    std::string arguments;
    for (const auto& parameter : function.parameters) {
        std::string name = parameter.name.at(language);
        if (parameter.each) name += each_mark;
        if (parameter.repeats) name += " …";
        if (!arguments.empty()) arguments += "; ";
        arguments += parameter.required ? name : '[' + name + ']';
    }
    return function.name + '(' + arguments + ')';
}

std::string read_file(const fs::path& file) {
    std::ifstream in{file, std::ios::binary};
    if (!in) throw std::runtime_error("cannot read " + file.string());
    return {std::istreambuf_iterator<char>{in}, {}};
}

}  // namespace kpi::help
