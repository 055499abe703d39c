#include "table.hpp"

#include <algorithm>
#include <cctype>

namespace kpi::model {

namespace {

/// One letter of UTF-8: its number and its bytes. A byte that begins none stands for itself.
struct Letter {
    char32_t code;
    std::size_t bytes;
};

Letter letter_at(std::string_view text, std::size_t at) {
    constexpr char32_t low_six = 0x3F;
    const auto first = static_cast<unsigned char>(text[at]);
    const std::size_t bytes = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    if (bytes == 1 || at + bytes > text.size()) return {first, 1};
    char32_t code = first & (0xFFU >> (bytes + 1));
    for (std::size_t i = 1; i < bytes; ++i) code = (code << 6U) | (static_cast<unsigned char>(text[at + i]) & low_six);
    return {code, bytes};
}

bool is_blank(char32_t letter) {
    return letter <= ' ' || letter == 0xA0 || letter == 0x3000;
}

/// Marks without a width of their own, and letters that control a terminal.
bool is_nothing(char32_t letter) {
    return (letter < ' ' && letter != '\n' && letter != '\t' && letter != '\r') || letter == 0x7F || letter == 0xFEFF ||
           (letter >= 0x200B && letter <= 0x200F) || letter == 0x2060;
}

bool is_wide(char32_t letter) {
    return letter >= 0xFF01 && letter <= 0xFF5E;
}

char narrow(char32_t letter) {
    return static_cast<char>(letter - 0xFF01 + '!');
}

std::string trimmed_of_blanks(const std::string& text) {
    const auto first = text.find_first_not_of(" \n");
    return first == std::string::npos ? std::string{} : text.substr(first, text.find_last_not_of(" \n") - first + 1);
}

}  // namespace

std::string compared_heading(std::string_view heading) {
    std::string compared;
    for (std::size_t at = 0; at < heading.size();) {
        const Letter letter = letter_at(heading, at);
        if (is_wide(letter.code))
            compared += narrow(letter.code);
        else if (!is_blank(letter.code) && !is_nothing(letter.code))
            compared += heading.substr(at, letter.bytes);
        at += letter.bytes;
    }
    std::transform(compared.begin(), compared.end(), compared.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return compared;
}

std::string cleaned(std::string_view text) {
    std::string clean;
    for (std::size_t at = 0; at < text.size();) {
        const Letter letter = letter_at(text, at);
        // Brackets stay as wide as they were typed: in Chinese they belong so.
        const bool is_bracket = letter.code == 0xFF08 || letter.code == 0xFF09;
        const bool is_stop = letter.code == 0xFF0C || letter.code == 0xFF1A || letter.code == 0xFF1B;
        if (is_wide(letter.code) && !is_bracket && !is_stop)
            clean += narrow(letter.code);
        else if (letter.code == '\n')
            clean += '\n';
        else if (is_blank(letter.code) && !is_nothing(letter.code))
            clean += ' ';
        else if (!is_nothing(letter.code))
            clean += text.substr(at, letter.bytes);
        at += letter.bytes;
    }
    return trimmed_of_blanks(clean);
}

std::string on_one_line(std::string_view text) {
    std::string line = cleaned(text);
    std::replace(line.begin(), line.end(), '\n', ' ');
    while (line.find("  ") != std::string::npos) line = replaced(std::move(line), "  ", " ");
    return line;
}

std::string shortened(const std::string& text, std::size_t letters) {
    std::size_t at = 0;
    for (std::size_t i = 0; i < letters && at < text.size(); ++i) at += letter_at(text, at).bytes;
    return at >= text.size() ? text : text.substr(0, at) + "…";
}

std::string replaced(std::string text, std::string_view part, std::string_view instead) {
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + instead.size()))
        text.replace(at, part.size(), instead);
    return text;
}

bool is_digit(char c) {
    return std::isdigit(static_cast<unsigned char>(c)) != 0;
}

bool contains_any(std::string_view text, const std::vector<const char*>& parts) {
    return std::any_of(parts.begin(), parts.end(),
                       [text](const char* part) { return text.find(part) != std::string_view::npos; });
}

}  // namespace kpi::model
