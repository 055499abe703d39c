// A table of indicators as it stands in somebody's spreadsheet: cells, and what is common to the texts in them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kpi::model {

struct TableCell {
    std::string text;                   ///< as it is shown, UTF-8
    std::optional<double> number = {};  ///< of a cell that holds one; a percentage is a fraction
    bool is_percent = false;            ///< the number is shown as a percentage
    std::size_t rows = 1;               ///< that it covers, where cells are merged; those below it are blank
    std::size_t columns = 1;
};

/// Rows of cells, all of one length.
using Table = std::vector<std::vector<TableCell>>;

/// Headings are compared without blanks, in small letters and narrow forms.
[[nodiscard]] std::string compared_heading(std::string_view heading);

/// A text of people: narrow forms of signs, no control letters, no blanks at its ends. Line breaks stay.
[[nodiscard]] std::string cleaned(std::string_view text);
/// The same on one line.
[[nodiscard]] std::string on_one_line(std::string_view text);
/// The first letters of a text, and "…" where there are more.
[[nodiscard]] std::string shortened(const std::string& text, std::size_t letters);

/// A text with all of some others in place of its own.
[[nodiscard]] std::string replaced(std::string text, std::string_view part, std::string_view instead);

[[nodiscard]] bool is_digit(char c);

[[nodiscard]] bool contains_any(std::string_view text, const std::vector<const char*>& parts);

}  // namespace kpi::model
