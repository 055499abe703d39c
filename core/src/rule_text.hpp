// Letters of a rule, and which words stand in it.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

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

/// Behind each of `prefixes` that the text begins with, in their order; a text that is one of them stays.
inline std::string_view without_prefixes(std::string_view text, Words prefixes) {
    for (const std::string_view prefix : prefixes)
        if (text.size() > prefix.size() && text.starts_with(prefix)) text.remove_prefix(prefix.size());
    return text;
}

inline bool ends_with_any(std::string_view text, Words words) {
    return std::ranges::any_of(words, [&](std::string_view word) { return text.ends_with(word); });
}

/// Complaint, complaints; rejection, rejected.
inline bool begins_alike(std::string_view word, std::string_view other) {
    constexpr std::size_t stem = 4;
    return word.substr(0, stem) == other.substr(0, stem);
}

/// The words between the spaces of a text, in their order.
inline std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        if (end > 0) words.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return words;
}

/// A word of the one begins like a word of the other.
inline bool shares_word(std::string_view a, std::string_view b) {
    const auto others = words_of(b);
    return std::ranges::any_of(words_of(a), [&](std::string_view word) {
        return std::ranges::any_of(others, [&](std::string_view other) { return begins_alike(word, other); });
    });
}

/// The 10th, as one word.
inline bool is_day_of_month(std::string_view word) {
    return !word.empty() && is_digit(word.front()) && ends_with_any(word, {"1st", "2nd", "3rd", "th"});
}

}  // namespace kpi::detail
