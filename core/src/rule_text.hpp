// Letters of a rule, and which words stand in it.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>

namespace kpi::detail {

inline bool is_digit(char c) noexcept {
    return c >= '0' && c <= '9';
}

inline bool is_letter(char c) noexcept {
    return (c >= 'a' && c <= 'z') || c == '\'';
}

inline bool begins_digit(std::string_view text) noexcept {
    return !text.empty() && is_digit(text.front());
}

inline bool begins_letter(std::string_view text) noexcept {
    return !text.empty() && is_letter(text.front());
}

/// A byte of a letter outside ASCII, as those of Chinese are.
inline bool is_wide(char c) noexcept {
    return static_cast<unsigned char>(c) >= 0x80;
}

inline bool begins_wide(std::string_view text) noexcept {
    return !text.empty() && is_wide(text.front());
}

/// Not a sign such as ≥, which stands in English as well.
inline bool begins_chinese(std::string_view text) noexcept {
    return begins_wide(text) && text.front() >= '\xe4' && text.front() <= '\xe9';
}

inline bool begins_ascii(std::string_view text) noexcept {
    return !text.empty() && !is_wide(text.front());
}

using Words = std::initializer_list<std::string_view>;

inline bool has_any(std::string_view text, Words words) {
    return std::ranges::any_of(words, [&](std::string_view word) { return text.find(word) != text.npos; });
}

/// `words` with a space on both sides, in a text of words.
inline bool has_word(std::string_view text, Words words) {
    return has_any(std::string{' '}.append(text).append(1, ' '), words);
}

inline bool starts_with_any(std::string_view text, Words words) {
    return std::ranges::any_of(words, [&](std::string_view word) { return text.starts_with(word); });
}

inline bool ends_with_any(std::string_view text, Words words) {
    return std::ranges::any_of(words, [&](std::string_view word) { return text.ends_with(word); });
}

/// The 10th, as one word.
inline bool is_day_of_month(std::string_view word) {
    return !word.empty() && is_digit(word.front()) && ends_with_any(word, {"1st", "2nd", "3rd", "th"});
}

}  // namespace kpi::detail
