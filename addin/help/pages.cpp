#include "pages.hpp"

#include <algorithm>
#include <boost/algorithm/string/case_conv.hpp>
#include <boost/algorithm/string/classification.hpp>
#include <boost/algorithm/string/split.hpp>
#include <boost/json.hpp>
#include <boost/property_tree/ptree.hpp>
#include <boost/property_tree/xml_parser.hpp>
#include <fstream>
#include <stdexcept>

namespace kpi::help {

namespace fs = std::filesystem;
namespace json = boost::json;
using Element = boost::property_tree::ptree;  // of XHTML

namespace {

Element& add(Element& parent, const std::string& tag, const std::string& text = "") {
    auto& added = parent.push_back({tag, Element{}})->second;
    // As a text of its own, so that elements may follow it.
    if (!text.empty()) added.push_back({"<xmltext>", Element{text}});
    return added;
}

Element& attribute(Element& element, const std::string& name, const std::string& value) {
    element.put("<xmlattr>." + name, value);
    return element;
}

void add_link(Element& parent, const std::string& target, const std::string& text) {
    attribute(add(parent, "a", text), "href", target);
}

void add_text(Element& parent, const std::string& text) {
    if (!text.empty()) parent.push_back({"<xmltext>", Element{text}});
}

/// A text in which formulas stand between backquotes.
void add_text_with_formulas(Element& parent, const std::string& text) {
    std::vector<std::string> pieces;
    boost::split(pieces, text, boost::is_any_of("`"));
    for (std::size_t i = 0; i < pieces.size(); ++i)
        if (i % 2 == 1)
            add(parent, "code", pieces[i]);
        else
            add_text(parent, pieces[i]);
}

constexpr const char* each_mark = "°";

// Where the overview says what Calc does.
constexpr const char* what_calc_does = "index.html#calc";

/// The pages of one language.
class Pages {
public:
    Pages(const std::vector<Function>& functions, const json::value& words, std::string language,
          const std::string& version)
        : functions_{functions}, words_{words.at(language)}, language_{std::move(language)}, version_{version} {}

    void write(const fs::path& folder) const {
        fs::create_directories(folder);
        save(folder / "index.html", overview());
        for (const auto& function : functions_) save(folder / page_name(function), page_of(function));
        for (const auto& command : commands()) save(folder / page_of_command(command), page_of(command));
    }

private:
    [[nodiscard]] std::string word(const char* key) const { return json::value_to<std::string>(words_.at(key)); }
    [[nodiscard]] const std::string& in_language(const Texts& texts) const { return texts.at(language_); }

    /// A page with its head, ready for its contents.
    [[nodiscard]] Element page(const std::string& title) const {
        Element document;
        auto& html = attribute(add(document, "html"), "lang", language_);
        auto& head = add(html, "head");
        attribute(add(head, "meta"), "charset", "UTF-8");
        attribute(attribute(add(head, "meta"), "name", "viewport"), "content", "width=device-width");
        add(head, "title", title);
        attribute(attribute(add(head, "link"), "rel", "stylesheet"), "href", "../help.css");
        add(html, "body");
        return document;
    }

    void add_footer(Element& body) const { add(body, "footer", word("product") + ' ' + version_); }

    Element& add_table(Element& parent, const std::vector<std::string>& headings) const {
        auto& table = add(parent, "table");
        auto& row = add(table, "tr");
        for (const auto& heading : headings) add(row, "th", heading);
        return table;
    }

    [[nodiscard]] Element overview() const {
        Element document = page(word("product"));
        auto& body = document.get_child("html.body");
        add(body, "h1", word("product"));
        add(body, "p", word("introduction"));
        add(body, "h2", word("functions"));
        auto& table = add_table(body, {word("function"), word("purpose")});
        for (const auto& function : functions_) {
            auto& row = add(table, "tr");
            add_link(add(row, "td"), page_name(function), function.name);
            add(row, "td", in_language(function.description));
        }
        add_commands(body);
        add(body, "h2", word("rules"));
        auto& list = add(body, "ul");
        for (const auto& rule : words_.at("every_function").as_array())
            add(list, "li", json::value_to<std::string>(rule));
        add_what_calc_does(body);
        add(body, "h2", word("errors"));
        auto& errors = add_table(body, {word("error"), word("meaning")});
        for (const auto& error : words_.at("every_error").as_array()) {
            auto& row = add(errors, "tr");
            add(add(row, "td"), "code", json::value_to<std::string>(error.at(0)));
            add(row, "td", json::value_to<std::string>(error.at(1)));
        }
        add_footer(body);
        return document;
    }

    [[nodiscard]] const json::array& commands() const { return words_.at("every_command").as_array(); }

    [[nodiscard]] static std::string text_of(const json::value& object, const char* key) {
        return json::value_to<std::string>(object.at(key));
    }

    [[nodiscard]] static std::string page_of_command(const json::value& command) {
        return "command-" + text_of(command, "id") + ".html";
    }

    void add_commands(Element& body) const {
        add(body, "h2", word("commands"));
        auto& table = add_table(body, {word("command"), word("purpose")});
        for (const auto& command : commands()) {
            auto& row = add(table, "tr");
            add_link(add(row, "td"), page_of_command(command), text_of(command, "title"));
            add(row, "td", text_of(command, "purpose"));
        }
    }

    [[nodiscard]] Element page_of(const json::value& command) const {
        Element document = page(text_of(command, "title") + " – " + word("product"));
        auto& body = document.get_child("html.body");
        add_link(add(body, "nav"), "index.html", word("product"));
        add(body, "h1", text_of(command, "title"));
        add(body, "p", text_of(command, "purpose"));
        add_texts(body, "steps", "ol", command.at("steps").as_array());
        add_texts(body, "notes", "ul", command.at("notes").as_array());
        add_footer(body);
        return document;
    }

    void add_texts(Element& body, const char* heading, const char* list, const json::array& texts) const {
        if (texts.empty()) return;
        add(body, "h2", word(heading));
        auto& items = add(body, list);
        for (const auto& text : texts) add_text_with_formulas(add(items, "li"), json::value_to<std::string>(text));
    }

    void add_what_calc_does(Element& body) const {
        attribute(add(body, "h2", word("calc")), "id", "calc");
        add(body, "p", word("calc_introduction"));
        auto& list = add(body, "ul");
        for (const auto& item : words_.at("what_calc_does").as_array()) {
            auto& entry = add(list, "li");
            add(entry, "strong", json::value_to<std::string>(item.at(0)));
            add_text_with_formulas(entry, word("space") + json::value_to<std::string>(item.at(1)));
        }
    }

    [[nodiscard]] Element page_of(const Function& function) const {
        Element document = page(function.name + " – " + word("product"));
        auto& body = document.get_child("html.body");
        auto& nav = add(body, "nav");
        add_link(nav, "index.html", word("product"));
        add_text(nav, " · ");
        add_link(nav, what_calc_does, word("calc"));
        add(body, "h1", function.name);
        add(body, "p", in_language(function.description));
        add(body, "h2", word("syntax"));
        add(add(body, "pre"), "code", syntax(function, language_, each_mark));
        add_arguments(body, function);
        add_examples(body, function);
        add_failures(body, function);
        add_other_functions(body, function);
        add_footer(body);
        return document;
    }

    void add_arguments(Element& body, const Function& function) const {
        if (function.parameters.empty()) return;
        add(body, "h2", word("arguments"));
        auto& table = add_table(body, {word("argument"), word("meaning")});
        for (const auto& parameter : function.parameters) {
            auto& row = add(table, "tr");
            add(row, "th", in_language(parameter.name) + (parameter.each ? each_mark : ""));
            add(row, "td", in_language(parameter.description) + english_words(parameter));
        }
        if (std::ranges::any_of(function.parameters, &Parameter::each)) {
            auto& note = add(body, "p", each_mark + (' ' + word("each")) + word("space"));
            add_link(note, what_calc_does, word("each_more"));
        }
    }

    /// A formula keeps the words that it was written with, so readers in another language meet the English ones.
    [[nodiscard]] std::string english_words(const Parameter& parameter) const {
        if (language_ == "en-US" || parameter.options.empty()) return "";
        std::string words;
        for (const auto& option : parameter.options) words += (words.empty() ? "" : word("comma")) + option.at("en-US");
        return word("english_words") + words + word("full_stop");
    }

    void add_examples(Element& body, const Function& function) const {
        add(body, "h2", word("examples"));
        auto& table = add_table(body, {word("formula"), word("answer")});
        for (const auto& example : function.examples) {
            auto& row = add(table, "tr");
            auto& cell = add(row, "td");
            add(cell, "code", in_language(example.formula));
            add(cell, "p", in_language(example.caption));
            attribute(add(row, "td", in_language(example.answer)), "class", "answer");
        }
    }

    void add_failures(Element& body, const Function& function) const {
        add(body, "h2", word("errors"));
        auto& table = add_table(body, {word("error"), word("when")});
        for (const auto& failure : function.failures) {
            auto& row = add(table, "tr");
            add(add(row, "td"), "code", in_language(failure.error));
            add(row, "td", in_language(failure.when));
        }
    }

    void add_other_functions(Element& body, const Function& function) const {
        add(body, "h2", word("other_functions"));
        auto& links = add(body, "p");
        for (const auto& other : functions_) {
            if (&other == &function) continue;
            if (!links.empty()) add_text(links, " · ");
            add_link(links, page_name(other), other.name);
        }
    }

    static void save(const fs::path& file, const Element& document) {
        std::ofstream out{file, std::ios::binary};
        out << "<!DOCTYPE html>\n";
        boost::property_tree::xml_parser::write_xml_element(out, std::string{}, document, -1, {});
        out << '\n';
        if (!out.flush()) throw std::runtime_error("cannot write " + file.string());
    }

    const std::vector<Function>& functions_;
    const json::value& words_;
    std::string language_;
    const std::string& version_;
};

}  // namespace

std::string page_name(const Function& function) {
    return boost::to_lower_copy(function.name.substr(function.name.find('.') + 1)) + ".html";
}

void write_pages(const std::vector<Function>& functions, const fs::path& words, const std::string& version,
                 const fs::path& folder) {
    const json::value of_pages = json::parse(read_file(words));
    for (const char* language : languages) Pages{functions, of_pages, language, version}.write(folder / language);
}

}  // namespace kpi::help
