#include "rule_rows.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "rule_pieces.hpp"
#include "rule_text.hpp"

namespace kpi::detail {

namespace {

using namespace std::string_view_literals;

constexpr std::string_view between_rows = " / ";

std::vector<std::string_view> split(std::string_view text, std::string_view separator) {
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0;;) {
        const std::size_t end = text.find(separator, begin);
        parts.push_back(text.substr(begin, end - begin));
        if (end == text.npos) return parts;
        begin = end + separator.size();
    }
}

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

void part_rows(std::string& text) {
    const auto rows = split(text, between_rows);
    if (rows.size() < 2 || text.find('*') != text.npos || text.find(" x ") != text.npos) return;
    if (!std::ranges::all_of(rows, is_row)) return;
    for (std::size_t at = text.find(between_rows); at != text.npos; at = text.find(between_rows, at + 1))
        text[at + 1] = ';';
}

/// 95 % or more | 20, a line each.
void part_columns(std::string& text) {
    const auto lines = split(text, "\n");
    const auto bars = [](std::string_view line) { return std::ranges::count(line, '|'); };
    if (std::ranges::any_of(lines, [&](std::string_view line) { return bars(line) > 1; })) return;
    if (std::ranges::count_if(lines, [&](std::string_view line) { return bars(line) == 1; }) < 2) return;
    std::ranges::replace(text, '|', ':');
}

}  // namespace

Normalised with_rows(Normalised text) {
    if (text.chinese) return text;
    part_rows(text.text);
    part_columns(text.text);
    return text;
}

}  // namespace kpi::detail
