// The sheets of the workbook of functions, and what they have in common.
#pragma once

#include "functions_workbook.hpp"

namespace kpi::model {

/// What the sheets are made from.
struct FunctionsPlan {
    const Node& definition;
    const Words& words;
    const std::vector<help::Function>& functions;

    /// A text of the definition, in the language of the workbook.
    [[nodiscard]] std::string operator()(const Node& text) const { return words(text.text()); }
    /// A text that the definition has under a key, or else the vocabulary.
    [[nodiscard]] std::string text(const std::string& key) const;
};

/// Every function with its examples, live, from what the help says of it.
[[nodiscard]] Sheet functions_sheet(const FunctionsPlan& plan, const Node& node);
/// A little team whose columns are answered by one array formula each, with the figures they take below it.
[[nodiscard]] Sheet column_form_sheet(const FunctionsPlan& plan, const Node& node);

/// Title, and under it a note whose place the banner takes where the extension is missing.
void add_heading(const FunctionsPlan& plan, Sheet& sheet, const std::string& title, const std::string& note);

}  // namespace kpi::model
