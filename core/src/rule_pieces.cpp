#include "rule_pieces.hpp"

#include <array>
#include <charconv>

#include "rule_text.hpp"
#include "rule_word_numbers.hpp"

namespace kpi::detail {

namespace {

std::size_t end_of_piece(std::string_view text, std::size_t at) {
    const char first = text[at];
    std::size_t end = at + 1;
    if (is_letter(first))
        while (end < text.size() && is_letter(text[end])) ++end;
    else if (is_digit(first))
        while (end < text.size() && (is_digit(text[end]) || ((text[end] == '.' || text[end] == ',') &&
                                                             end + 1 < text.size() && is_digit(text[end + 1]))))
            ++end;
    else if (is_wide(first))
        while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xc0U) == 0x80U) ++end;
    return end;
}

}  // namespace

Pieces pieces_of(std::string_view text) {
    Pieces pieces;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == ' ') {
            ++at;
            continue;
        }
        const std::size_t end = end_of_piece(text, at);
        pieces.push_back({at, end});
        at = end;
    }
    return pieces;
}

std::string reckoned(std::string_view kept, char how) {
    const std::size_t begin = std::min(kept.find_first_of("0123456789"), kept.size());
    const std::size_t end = std::min(kept.find_first_not_of("0123456789.", begin), kept.size());
    double value = 0;
    std::from_chars(kept.data() + begin, kept.data() + end, value);
    const std::size_t word_end = std::min(kept.find(' '), kept.size());
    const bool is_word = begin == kept.size();
    if (is_word)
        value = static_cast<double>(
            std::max(value_of_word(kept.substr(0, word_end)), value_of_ordinal(kept.substr(0, word_end))));
    value = how == '-' ? value - 1 : how == '+' ? value * 2 : how == '/' ? value / 2 : value;
    std::array<char, 32> digits{};
    const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    std::string answer = is_word ? "" : std::string{kept.substr(0, begin)};
    answer.append(digits.data(), written.ptr);
    std::string_view behind = kept.substr(is_word ? word_end : end);
    for (const std::string_view ordinal : {"st", "nd", "rd", "th"})
        if (behind.starts_with(ordinal)) behind.remove_prefix(ordinal.size());
    return answer.append(behind);
}

}  // namespace kpi::detail
