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

std::string_view number_in(std::string_view text) {
    const std::size_t begin = std::min(text.find_first_of("0123456789"), text.size());
    return begin < text.size() ? text.substr(begin, end_of_piece(text, begin) - begin) : std::string_view{};
}

double value_of_number(std::string_view digits) {
    std::string plain{digits};
    std::erase(plain, ',');
    double value = 0;
    std::from_chars(plain.data(), plain.data() + plain.size(), value);
    return value;
}

bool is_ordinal_ending(std::string_view word) {
    return word == "st" || word == "nd" || word == "rd" || word == "th";
}

std::string reckoned(std::string_view kept, char how) {
    const std::string_view number = number_in(kept);
    const bool is_word = number.empty();
    const std::size_t begin = is_word ? 0 : static_cast<std::size_t>(number.data() - kept.data());
    const std::size_t end = is_word ? std::min(kept.find(' '), kept.size()) : begin + number.size();
    double value = 0;
    if (is_word) {
        const std::string_view word = kept.substr(0, end);
        value = static_cast<double>(std::max(value_of_word(word), value_of_ordinal(word)));
    } else {
        value = value_of_number(number);
    }
    value = how == '-' ? value - 1 : how == '+' ? value * 2 : how == '/' ? value / 2 : value;
    std::array<char, 32> digits{};
    const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    std::string answer{kept.substr(0, begin)};
    answer.append(digits.data(), written.ptr);
    const std::string_view behind = kept.substr(end);
    return answer.append(is_ordinal_ending(behind) ? std::string_view{} : behind);
}

}  // namespace kpi::detail
