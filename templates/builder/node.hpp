// A definition file as a tree that knows where it is: whatever is missing or wrong in it is reported
// with the file and the place.
#pragma once

#include <boost/json.hpp>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "launcher/office.hpp"

namespace kpi::templates {

/// The languages a workbook comes in.
struct Language {
    std::string key;     ///< in definition files: "en", "zh"
    std::string locale;  ///< of the office: "en-US", "zh-CN"
};

[[nodiscard]] const std::vector<Language>& languages();

class Node {
public:
    /// Reads a file. Throws office::Failure, with the place, when it is not JSON.
    static Node read(const std::filesystem::path& file);

    [[nodiscard]] bool has(const std::string& key) const;
    [[nodiscard]] Node operator[](const std::string& key) const;
    [[nodiscard]] std::vector<Node> items() const;
    [[nodiscard]] std::vector<std::pair<std::string, Node>> members() const;

    [[nodiscard]] bool is_null() const { return value_->is_null(); }
    [[nodiscard]] bool is_number() const { return value_->is_number(); }
    [[nodiscard]] bool is_object() const { return value_->is_object(); }
    [[nodiscard]] double number() const;
    [[nodiscard]] std::string string() const;
    /// A string as it is, an object by language.
    [[nodiscard]] std::string text(const Language& language) const;

    [[nodiscard]] double number_or(const std::string& key, double otherwise) const;
    [[nodiscard]] std::string string_or(const std::string& key, const std::string& otherwise) const;
    [[nodiscard]] bool flag(const std::string& key) const;

    /// The error to throw for this place.
    [[nodiscard]] office::Failure wrong(const std::string& what) const;

private:
    Node(std::shared_ptr<const boost::json::value> root, const boost::json::value* value, std::string place)
        : root_{std::move(root)}, value_{value}, place_{std::move(place)} {}

    std::shared_ptr<const boost::json::value> root_;
    const boost::json::value* value_;
    std::string place_;
};

}  // namespace kpi::templates
