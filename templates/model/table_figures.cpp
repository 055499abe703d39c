#include "table_figures.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace kpi::model {

namespace {

constexpr double per_cent = 100;

/// Narrow brackets and no blanks: figures are looked at so.
std::string narrowed(const std::string& text) {
    return replaced(replaced(text, "（", "("), "）", ")");
}

/// What is larger is a slip, or worse.
bool is_figure(double number) {
    constexpr double most = 1e12;
    return std::fabs(number) <= most;
}

struct Sign {
    const char* text;
    int better;
};

constexpr Sign before[] = {
    {"≥", 1},       {">=", 1},      {"≧", 1},         {"不低于", 1},  {"不少于", 1}, {"大于等于", 1}, {">", 1},
    {"atleast", 1}, {"达到", 1},    {"≤", -1},        {"<=", -1},     {"≦", -1},     {"<", -1},       {"不超过", -1},
    {"不高于", -1}, {"不大于", -1}, {"小于等于", -1}, {"atmost", -1}, {"upto", -1},  {"within", -1},  {"=", 0}};
constexpr Sign behind[] = {{"以上", 1},    {"及以上", 1}, {"以内", -1},   {"以下", -1},
                           {"及以下", -1}, {"ormore", 1}, {"orless", -1}, {"andabove", 1}};

int take_sign(std::string& text) {
    for (const Sign& sign : before)
        if (text.starts_with(sign.text)) {
            text.erase(0, std::string{sign.text}.size());
            return sign.better;
        }
    return 0;
}

int take_ending(std::string& unit) {
    for (const Sign& sign : behind)
        if (unit.ends_with(sign.text)) {
            unit.erase(unit.size() - std::string{sign.text}.size());
            if (unit.ends_with("及")) unit.erase(unit.size() - std::string{"及"}.size());
            return sign.better;
        }
    return 0;
}

/// Digits with commas between thousands.
std::optional<double> take_number(std::string& text) {
    std::size_t end = 0;
    std::string digits;
    if (end < text.size() && (text[end] == '-' || text[end] == '+')) digits += text[end++];
    if (digits == "+") digits.clear();
    for (; end < text.size() && (is_digit(text[end]) || text[end] == '.' || text[end] == ','); ++end)
        if (text[end] != ',')
            digits += text[end];
        else if (end + 3 >= text.size() || !is_digit(text[end + 3]))
            return {};
    double value = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (digits.empty() || read.ec != std::errc{} || read.ptr != digits.data() + digits.size()) return {};
    text.erase(0, end);
    return value;
}

bool is_space(char c) {
    return c == ' ' || c == '\n';
}

/// Where a blank in brackets or of underlines that begins here ends.
std::optional<std::size_t> end_of_blank(const std::string& text, std::size_t at) {
    static constexpr std::pair<std::string_view, std::string_view> brackets[] = {
        {"(", ")"}, {"（", "）"}, {"[", "]"}, {"【", "】"}, {"〔", "〕"}};
    const std::string_view rest = std::string_view{text}.substr(at);
    for (const auto& [open, close] : brackets) {
        if (!rest.starts_with(open)) continue;
        std::size_t end = at + open.size();
        while (end < text.size() && (is_space(text[end]) || text[end] == '_')) ++end;
        // A bracket that was opened wide and closed narrow is one.
        for (const auto& [other_open, other_close] : brackets)
            if (std::string_view{text}.substr(end).starts_with(other_close)) return end + other_close.size();
    }
    std::size_t end = at;
    while (end < text.size() && text[end] == '_') ++end;
    constexpr std::size_t shortest = 2;
    return end - at >= shortest ? std::optional{end} : std::nullopt;
}

struct Percentage {
    std::size_t begin;
    std::size_t end;
    double value;
};

std::vector<Percentage> percentages(const std::string& text) {
    std::vector<Percentage> all;
    for (std::size_t open = text.find('('); open != std::string::npos; open = text.find('(', open + 1)) {
        const auto close = text.find(')', open);
        if (close == std::string::npos) break;
        std::string inside = compared_heading(std::string_view{text}.substr(open + 1, close - open - 1));
        for (const char* word : {"权重", "占比", "占", "weight"})
            if (inside.starts_with(word)) inside.erase(0, std::string{word}.size());
        if (inside.starts_with(":")) inside.erase(0, 1);
        const auto number = take_number(inside);
        if (number && inside == "%") all.push_back({open, close + 1, *number / per_cent});
    }
    return all;
}

}  // namespace

std::optional<TableFigure> figure_in(const TableCell& cell) {
    if (cell.number) {
        if (!is_figure(*cell.number)) return {};
        return TableFigure{*cell.number, cell.is_percent};
    }
    std::string text = compared_heading(narrowed(cell.text));
    TableFigure figure;
    figure.better = take_sign(text);
    const auto number = take_number(text);
    if (!number || !is_figure(*number)) return {};
    if (text.starts_with("%")) {
        figure.is_percent = true;
        text.erase(0, 1);
    }
    if (const int ending = take_ending(text); figure.better == 0) figure.better = ending;
    if (text.starts_with("(") && text.ends_with(")")) text = text.substr(1, text.size() - 2);
    // A second number, a range or a sentence is no figure.
    constexpr std::size_t longest_unit = 24;
    if (text.size() > longest_unit || text.find_first_of("0123456789%~-,;:/") != std::string::npos) return {};
    figure.value = figure.is_percent ? *number / per_cent : *number;
    figure.unit = text;
    return figure;
}

std::vector<Blank> blanks_in(const std::string& text) {
    std::vector<Blank> blanks;
    for (std::size_t at = 0; at < text.size(); ++at)
        if (const auto end = end_of_blank(text, at)) {
            blanks.push_back({at, *end});
            at = *end - 1;
        }
    return blanks;
}

std::string filled_in(const std::string& text, const std::vector<Blank>& blanks, const std::vector<double>& numbers) {
    std::string filled = text;
    for (std::size_t i = blanks.size(); i-- > 0;) {
        char digits[32];
        const auto written = std::to_chars(std::begin(digits), std::end(digits), numbers.at(i));
        filled.replace(blanks[i].begin, blanks[i].end - blanks[i].begin, std::string{std::begin(digits), written.ptr});
    }
    return filled;
}

std::vector<double> numbers_in(const std::string& text) {
    std::vector<double> numbers;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!is_digit(text[at])) continue;
        double value = 0;
        const auto read = std::from_chars(text.data() + at, text.data() + text.size(), value, std::chars_format::fixed);
        if (read.ec == std::errc{} && is_figure(value)) numbers.push_back(value);
        while (at < text.size() && (is_digit(text[at]) || text[at] == '.')) ++at;
    }
    return numbers;
}

std::vector<double> percentages_in_brackets(const std::string& text) {
    std::vector<double> values;
    for (const Percentage& one : percentages(narrowed(text))) values.push_back(one.value);
    return values;
}

std::vector<std::string> pieces_by_percentages(const std::string& text) {
    const std::string narrow = narrowed(text);
    std::vector<std::string> pieces;
    std::size_t from = 0;
    const auto add = [&](std::size_t to) {
        std::string piece = narrow.substr(from, to - from);
        // Stops between pieces, and the number of a list.
        for (bool is_more = true; is_more;) {
            is_more = false;
            for (const char* mark : {"；", ";", "，", ",", "。", ".", "、", " ", "\n"})
                if (piece.starts_with(mark)) {
                    piece.erase(0, std::string{mark}.size());
                    is_more = true;
                }
        }
        if (!on_one_line(piece).empty()) pieces.push_back(on_one_line(piece));
    };
    for (const Percentage& one : percentages(narrow)) {
        add(one.begin);
        from = one.end;
    }
    add(narrow.size());
    return pieces;
}

}  // namespace kpi::model
