// A definition file as a tree that knows where it is: whatever is missing or wrong in it is reported with the
// file and the place.
#pragma once

#include <boost/json.hpp>
#include <filesystem>
#include <initializer_list>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace kpi::model {

/// A definition that cannot be used; what() names the file, the place and the mistake.
class DefinitionError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// A text in the languages that workbooks come in.
struct Text {
    std::string en;
    std::string zh;

    /// @param language  "en" or "zh"
    [[nodiscard]] const std::string& in(const std::string& language) const { return language == "zh" ? zh : en; }
};

class Node {
public:
    /// Throws DefinitionError when the file cannot be read or is not JSON.
    static Node read(const std::filesystem::path& file);
    /// @param place  said where something is wrong
    static Node parse(const std::string& json, const std::string& place);

    [[nodiscard]] bool has(const std::string& key) const;
    [[nodiscard]] Node operator[](const std::string& key) const;
    [[nodiscard]] std::vector<Node> items() const;
    [[nodiscard]] std::vector<std::pair<std::string, Node>> members() const;

    [[nodiscard]] bool is_null() const { return value_->is_null(); }
    [[nodiscard]] bool is_number() const { return value_->is_number(); }
    [[nodiscard]] bool is_object() const { return value_->is_object(); }
    [[nodiscard]] double number() const;
    [[nodiscard]] std::string string() const;
    /// In both languages; neither may be empty.
    [[nodiscard]] Text text() const;
    [[nodiscard]] bool boolean() const;

    /// The items of a list that need not be there.
    [[nodiscard]] std::vector<Node> items_of(const std::string& key) const;
    [[nodiscard]] double number_or(const std::string& key, double otherwise) const;
    [[nodiscard]] bool boolean_or(const std::string& key, bool otherwise) const;
    [[nodiscard]] std::string string_or(const std::string& key, const std::string& otherwise) const;
    [[nodiscard]] Text text_or(const std::string& key, const Text& otherwise) const;

    /// Throws DefinitionError for a member that is none of these: a slip in its name would go unseen.
    void allow_only(std::initializer_list<const char*> keys) const;

    /// The error to throw for this place.
    [[nodiscard]] DefinitionError wrong(const std::string& what) const;

private:
    Node(std::shared_ptr<const boost::json::value> root, const boost::json::value* value, std::string place)
        : root_{std::move(root)}, value_{value}, place_{std::move(place)} {}

    std::shared_ptr<const boost::json::value> root_;
    const boost::json::value* value_;
    std::string place_;
};

}  // namespace kpi::model
