// Figures in the cells of a table of indicators: numbers as people write them, weights, targets, blanks to be filled
// in.
#pragma once

#include "table.hpp"

namespace kpi::model {

/// A figure as a cell gives it.
struct TableFigure {
    double value = 0;         ///< a percentage is a fraction
    bool is_percent = false;  ///< the cell says so
    int better = 0;           ///< "≥": 1, more is better; "≤": -1, less is; 0 where nothing is said
    std::string unit = {};    ///< what stands behind the number
};

/// A cell that is a number, with or without a sign and a unit; nothing for any other text.
[[nodiscard]] std::optional<TableFigure> figure_in(const TableCell& cell);

/// A place in a text that is to be filled in: "( )", "____".
struct Blank {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The blanks of a text, in their order.
[[nodiscard]] std::vector<Blank> blanks_in(const std::string& text);

/// The text with numbers in the place of its blanks.
[[nodiscard]] std::string filled_in(const std::string& text, const std::vector<Blank>& blanks,
                                    const std::vector<double>& numbers);

/// Every number of a text, without its unit.
[[nodiscard]] std::vector<double> numbers_in(const std::string& text);

/// Percentages in brackets, "(60 %)", as fractions.
[[nodiscard]] std::vector<double> percentages_in_brackets(const std::string& text);
/// The pieces of a text that end with such a percentage, without it; a piece more where something follows the last.
[[nodiscard]] std::vector<std::string> pieces_by_percentages(const std::string& text);

}  // namespace kpi::model
