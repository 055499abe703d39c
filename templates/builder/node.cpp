#include "node.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace kpi::templates {

using office::Failure;

const std::vector<Language>& languages() {
    static const std::vector<Language> all = {{"en", "en-US"}, {"zh", "zh-CN"}};
    return all;
}

Node Node::read(const std::filesystem::path& file) {
    std::ifstream in{file};
    std::ostringstream text;
    text << in.rdbuf();
    if (!in) throw Failure("Cannot read " + file.string());
    boost::json::error_code error;
    boost::json::stream_parser parser;
    const std::string content = text.str();
    const std::size_t read = parser.write_some(content, error);
    if (!error) parser.finish(error);
    if (error) {
        const auto line = 1 + std::count(content.begin(), content.begin() + static_cast<std::ptrdiff_t>(read), '\n');
        throw Failure(file.string() + ", line " + std::to_string(line) + ": " + error.message());
    }
    auto root = std::make_shared<const boost::json::value>(parser.release());
    const auto* const top = root.get();
    return {std::move(root), top, file.filename().string()};
}

Failure Node::wrong(const std::string& what) const {
    return Failure(place_ + ": " + what);
}

bool Node::has(const std::string& key) const {
    return value_->is_object() && value_->get_object().contains(key);
}

Node Node::operator[](const std::string& key) const {
    if (!value_->is_object()) throw wrong("an object is wanted here");
    const auto* const member = value_->get_object().if_contains(key);
    if (member == nullptr) throw wrong("\"" + key + "\" is missing");
    return {root_, member, place_ + "." + key};
}

std::vector<Node> Node::items() const {
    if (!value_->is_array()) throw wrong("a list is wanted here");
    std::vector<Node> all;
    for (const auto& item : value_->get_array())
        all.push_back(Node{root_, &item, place_ + '[' + std::to_string(all.size()) + ']'});
    return all;
}

std::vector<std::pair<std::string, Node>> Node::members() const {
    if (!value_->is_object()) throw wrong("an object is wanted here");
    std::vector<std::pair<std::string, Node>> all;
    for (const auto& member : value_->get_object()) {
        const std::string key{member.key()};
        all.emplace_back(key, Node{root_, &member.value(), place_ + '.' + key});
    }
    return all;
}

double Node::number() const {
    boost::json::error_code error;
    const auto x = value_->to_number<double>(error);
    if (error) throw wrong("a number is wanted here");
    return x;
}

std::string Node::string() const {
    if (!value_->is_string()) throw wrong("a text is wanted here");
    return std::string{value_->get_string()};
}

std::string Node::text(const Language& language) const {
    return value_->is_object() ? (*this)[language.key].string() : string();
}

double Node::number_or(const std::string& key, double otherwise) const {
    return has(key) ? (*this)[key].number() : otherwise;
}

std::string Node::string_or(const std::string& key, const std::string& otherwise) const {
    return has(key) ? (*this)[key].string() : otherwise;
}

bool Node::flag(const std::string& key) const {
    if (!has(key)) return false;
    const Node member = (*this)[key];
    if (!member.value_->is_bool()) throw member.wrong("true or false is wanted here");
    return member.value_->get_bool();
}

}  // namespace kpi::templates
