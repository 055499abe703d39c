#include "rule_pieces.hpp"

#include "rule_text.hpp"

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

}  // namespace kpi::detail
