#include "rule_piece_reader.hpp"

#include <algorithm>
#include <charconv>

#include "rule_text.hpp"
#include "rule_word_numbers.hpp"

namespace kpi::detail {

bool PieceReader::is(Piece range, std::string_view words) const {
    for (std::size_t i = range.begin; i < range.end; ++i) {
        const std::size_t end = std::min(words.find(' '), words.size());
        if (words.empty() || at(i) != words.substr(0, end)) return false;
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return words.empty();
}

bool PieceReader::is_any(Piece range, std::initializer_list<std::string_view> alternatives) const {
    return std::ranges::any_of(alternatives, [&](std::string_view words) { return is(range, words); });
}

bool PieceReader::at_any(std::size_t i, std::initializer_list<std::string_view> alternatives) const {
    return std::ranges::find(alternatives, at(i)) != alternatives.end();
}

std::optional<std::size_t> PieceReader::number(std::size_t i) const {
    constexpr std::size_t most_digits = 2;
    const std::string_view word = at(i);
    if (at_any(i, {"none", "zero", "no"})) return 0;
    if (const std::size_t value = value_of_word(word)) return value;
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    const bool is_whole = error == std::errc{} && end == word.data() + word.size() && word.size() <= most_digits;
    return is_whole ? std::optional{value} : std::nullopt;
}

bool PieceReader::has_any(Piece range, std::initializer_list<std::string_view> words) const {
    for (std::size_t i = range.begin; i < range.end; ++i)
        if (at_any(i, words)) return true;
    return false;
}

std::optional<std::size_t> PieceReader::words_in(Piece range, std::span<const std::string_view> barred) const {
    std::size_t words = 0;
    for (std::size_t i = range.begin; i < range.end; ++i) {
        const bool joins = words > 0 && at(i) == "-" && touches(i) && touches(i + 1);
        if (joins) continue;
        if (!begins_letter(at(i)) || std::ranges::find(barred, at(i)) != barred.end()) return std::nullopt;
        ++words;
    }
    return words > 0 ? std::optional{words} : std::nullopt;
}

std::vector<Piece> PieceReader::clauses(std::size_t begin) const {
    std::vector<Piece> found;
    for (std::size_t i = begin; i <= size(); ++i) {
        if (i < size() && !at_any(i, {";", ",", ".", "\n"})) continue;
        if (i > begin) found.push_back({begin, i});
        begin = i + 1;
    }
    return found;
}

bool PieceReader::is_marks(std::size_t i) const {
    return at_any(i, {"points", "point", "pts", "pt", "marks", "mark"});
}

std::vector<Piece> PieceReader::parts(std::string_view sign) const {
    std::vector<Piece> found;
    std::size_t begin = 0;
    int open = 0;
    const std::size_t end = size() > 0 && at(size() - 1) == "." ? size() - 1 : size();
    for (std::size_t i = 0; i <= end; ++i) {
        if (at_any(i, {"(", "["})) ++open;
        if (at_any(i, {")", "]"})) --open;
        const bool is_number_sign = i > 0 && at(i) == "." && at(i - 1) == "no";
        const bool parts_here = at(i) == sign && open == 0 && !is_number_sign;
        if (i < end && !parts_here) continue;
        if (i > begin) found.push_back({begin, i});
        begin = i + 1;
    }
    return found;
}

}  // namespace kpi::detail
