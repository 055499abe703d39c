#include "node.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace kpi::model {

namespace {

std::string content_of(const std::filesystem::path& file) {
    std::ifstream in{file};
    std::ostringstream text;
    text << in.rdbuf();
    if (!in) throw DefinitionError("Cannot read " + file.string());
    return text.str();
}

}  // namespace

Node Node::read(const std::filesystem::path& file) {
    return parse(content_of(file), file.filename().string());
}

Node Node::parse(const std::string& json, const std::string& place) {
    boost::json::error_code error;
    boost::json::stream_parser parser;
    const std::size_t read = parser.write_some(json, error);
    if (!error) parser.finish(error);
    if (error) {
        const auto line = 1 + std::count(json.begin(), json.begin() + static_cast<std::ptrdiff_t>(read), '\n');
        throw DefinitionError(place + ", line " + std::to_string(line) + ": " + error.message());
    }
    auto root = std::make_shared<const boost::json::value>(parser.release());
    const auto* const top = root.get();
    return {std::move(root), top, place};
}

DefinitionError Node::wrong(const std::string& what) const {
    return DefinitionError(place_ + ": " + what);
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

std::vector<Node> Node::items_of(const std::string& key) const {
    return has(key) ? (*this)[key].items() : std::vector<Node>{};
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

Text Node::text() const {
    allow_only({"en", "zh"});
    const Text text{(*this)["en"].string(), (*this)["zh"].string()};
    if (text.en.empty() || text.zh.empty()) throw wrong("a text is empty");
    return text;
}

bool Node::boolean() const {
    if (!value_->is_bool()) throw wrong("true or false is wanted here");
    return value_->get_bool();
}

double Node::number_or(const std::string& key, double otherwise) const {
    return has(key) ? (*this)[key].number() : otherwise;
}

std::string Node::string_or(const std::string& key, const std::string& otherwise) const {
    return has(key) ? (*this)[key].string() : otherwise;
}

bool Node::boolean_or(const std::string& key, bool otherwise) const {
    return has(key) ? (*this)[key].boolean() : otherwise;
}

Text Node::text_or(const std::string& key, const Text& otherwise) const {
    return has(key) ? (*this)[key].text() : otherwise;
}

void Node::allow_only(std::initializer_list<const char*> keys) const {
    for (const auto& [key, member] : members())
        if (std::none_of(keys.begin(), keys.end(), [&key = key](const char* allowed) { return key == allowed; }))
            throw member.wrong("nobody reads this; is its name right?");
}

}  // namespace kpi::model
