#include "settings_lines.hpp"

#include <algorithm>

#include "sheets.hpp"

namespace kpi::model::settings {

void Part::heading(const std::string& title) {
    sheet_.text(0, row_, title);
    sheet_.style({0, row_, last_of_first_page, row_}, Look::heading);
    sheet_.heights[row_++] = 0.65;
}

void Part::choice(const Block& block, const std::string& source, const std::string& title) {
    sheet_.validations.push_back({.block = block,
                                  .kind = Validation::Kind::list,
                                  .least = source,
                                  .title = title,
                                  .message = words_["enter.choose"],
                                  .error = words_["enter.choose"]});
}

void Part::figures(const Block& block, const std::string& least, const std::string& most, const std::string& title,
                   const std::string& message) {
    sheet_.validations.push_back({.block = block,
                                  .kind = Validation::Kind::decimal,
                                  .least = least,
                                  .most = most,
                                  .title = title,
                                  .message = words_[message],
                                  .error = words_[message]});
}

void Part::cell(std::size_t column, const std::string& text, Look look) {
    if (!text.empty()) sheet_.text(column, row_, text);
    sheet_.style({column, row_, column, row_}, look);
}

void Part::headers(const std::vector<std::pair<std::size_t, std::string>>& texts) {
    for (const auto& [column, text] : texts) cell(column, text, Look::header);
    ++row_;
}

void Part::note(std::size_t first_column, std::size_t last_column, const std::string& text) {
    if (text.empty()) return;
    const Block block{first_column, row_, last_column, row_};
    sheet_.text(first_column, row_, text);
    sheet_.style(block, Look::note);
    sheet_.merged.push_back(block);
    sheet_.heights[row_] = std::max(0.5, height_for(text, width_of(sheet_, first_column, last_column)) + 0.05);
}

void Part::example(const Block& block) {
    ++lines_.examples;
    sheet_.conditionals.push_back({block, "KpiExamples<>" + words_.literal("examples.accepted"), Look::example});
}

Block Part::column_block(std::size_t column) const {
    return {column, lines_.first_indicator, column, lines_.first_indicator + plan_.indicators() - 1};
}

std::string Part::at(std::size_t column) const {
    return '$' + column_name(column) + std::to_string(row_ + 1);
}

}  // namespace kpi::model::settings
