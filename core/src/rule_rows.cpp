#include "rule_rows.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "rule_pieces.hpp"
#include "rule_text.hpp"

namespace kpi::detail {

namespace {

using namespace std::string_view_literals;

constexpr std::string_view between_rows = " / ";

/// 95 % and more 20, otherwise none: a condition, or a name, and what it gives.
bool is_row(std::string_view row) {
    const Pieces pieces = pieces_of(row);
    const PieceTexts words{row, pieces};
    if (words.size() == 0) return false;
    std::size_t figures = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        static constexpr std::array none{"none"sv, "nil"sv, "nothing"sv, "zero"sv, "no"sv, "half"sv, "full"sv};
        if (begins_digit(words[i]) || std::ranges::find(none, words[i]) != none.end()) ++figures;
    }
    return figures > 1 || (figures == 1 && begins_letter(words[0]));
}

/// The parts of a text between two separators.
std::vector<std::string_view> parts_of(std::string_view text, std::string_view separator) {
    std::vector<std::string_view> parts;
    for (std::size_t end = text.find(separator); end != text.npos; end = text.find(separator)) {
        parts.push_back(text.substr(0, end));
        text.remove_prefix(end + separator.size());
    }
    parts.push_back(text);
    return parts;
}

void part_rows(std::string& text) {
    std::size_t at = text.find(between_rows);
    const bool is_formula = text.find('*') != text.npos || text.find(" x ") != text.npos;
    if (at == text.npos || is_formula || !std::ranges::all_of(parts_of(text, between_rows), is_row)) return;
    for (; at != text.npos; at = text.find(between_rows, at + 1)) text[at + 1] = ';';
}

/// 95 % or more | 20, a line each.
void part_columns(std::string& text) {
    std::size_t rows = 0;
    for (const std::string_view line : parts_of(text, "\n")) {
        const auto bars = std::ranges::count(line, '|');
        if (bars > 1) return;
        if (bars == 1) ++rows;
    }
    if (rows > 1) std::ranges::replace(text, '|', ':');
}

}  // namespace

Normalised with_rows(Normalised text) {
    if (text.chinese) return text;
    part_rows(text.text);
    part_columns(text.text);
    return text;
}

}  // namespace kpi::detail
