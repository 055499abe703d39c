#include "rule_word_numbers.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "rule_pieces.hpp"
#include "rule_text.hpp"

namespace kpi::detail {

using namespace std::string_view_literals;

std::size_t value_of_word(std::string_view word) {
    static constexpr std::array small{"one"sv,     "two"sv,       "three"sv,    "four"sv,     "five"sv,
                                      "six"sv,     "seven"sv,     "eight"sv,    "nine"sv,     "ten"sv,
                                      "eleven"sv,  "twelve"sv,    "thirteen"sv, "fourteen"sv, "fifteen"sv,
                                      "sixteen"sv, "seventeen"sv, "eighteen"sv, "nineteen"sv, "twenty"sv};
    static constexpr std::array tens{"thirty"sv, "forty"sv, "fifty"sv, "sixty"sv, "seventy"sv, "eighty"sv, "ninety"sv};
    if (const auto* const found = std::ranges::find(small, word); found != small.end())
        return static_cast<std::size_t>(found - small.begin()) + 1;
    const auto* const found = std::ranges::find(tens, word);
    return found == tens.end() ? 0 : (static_cast<std::size_t>(found - tens.begin()) + 3) * 10;
}

std::size_t value_of_ordinal(std::string_view word) {
    static constexpr std::array ordinals{"first"sv, "second"sv,  "third"sv,  "fourth"sv, "fifth"sv,
                                         "sixth"sv, "seventh"sv, "eighth"sv, "ninth"sv,  "tenth"sv};
    const auto* const found = std::ranges::find(ordinals, word);
    return found == ordinals.end() ? 0 : static_cast<std::size_t>(found - ordinals.begin()) + 1;
}

namespace {

struct WordNumber {
    std::size_t value = 0;
    std::size_t end = 0;  ///< the piece behind it
};

/// Ninety-five, one hundred and twenty, two thousand; 0 for no number.
WordNumber word_number(const PieceTexts& words, std::size_t at) {
    WordNumber number;
    std::size_t part = 0;
    for (std::size_t i = at;; ++i) {
        if (const std::size_t value = value_of_word(words[i]); value > 0) {
            if (part % 100 != 0 && (part % 10 != 0 || part % 100 < 20 || value > 9)) break;
            part += value;
        } else if (words[i] == "hundred" && part > 0 && part < 10)
            part *= 100;
        else if (words[i] == "thousand" && part > 0 && number.value == 0) {
            number.value = part * 1000;
            part = 0;
        } else {
            const bool joins = i > at &&
                               ((words[i] == "-" && part % 100 >= 20 && part % 10 == 0) ||
                                (words[i] == "and" && part > 0 && part % 100 == 0)) &&
                               value_of_word(words[i + 1]) > 0;
            if (!joins) break;
            continue;
        }
        number.end = i + 1;
    }
    number.value += part;
    return number;
}

/// Where the brackets that open at `at` close, if there is nothing but one figure in them; else 0.
std::size_t end_of_figure_in_brackets(const PieceTexts& words, std::size_t at) {
    if (words[at] != "(") return 0;
    std::size_t i = at + 1;
    if (words[i] == "$") ++i;
    if (!begins_digit(words[i])) return 0;
    ++i;
    if (words[i] == "%") ++i;
    return words[i] == ")" ? i + 1 : 0;
}

/// Behind percent, per cent or dollars, if it stands there.
std::size_t past_measure(const PieceTexts& words, std::size_t at) {
    if (words[at] == "percent" || words[at] == "dollars") return at + 1;
    return words[at] == "per" && words[at + 1] == "cent" ? at + 2 : at;
}

/// Where the brackets that open at `at` close, if there is nothing but a number in words in them; else 0.
std::size_t end_of_words_in_brackets(const PieceTexts& words, std::size_t at) {
    if (words[at] != "(") return 0;
    const WordNumber number = word_number(words, at + 1);
    if (number.end == 0) return 0;
    std::size_t i = number.end;
    if (words[i] == "%") ++i;
    i = past_measure(words, i);
    return words[i] == ")" ? i + 1 : 0;
}

bool begins_clause(const PieceTexts& words, std::size_t at) {
    static constexpr std::array separators{","sv, ";"sv, "."sv, ":"sv, "/"sv};
    return at == 0 || std::ranges::find(separators, words[at - 1]) != separators.end();
}

/// One late report −3, two −6: where another number begins a clause, too, one is a number.
bool is_listed_one(const PieceTexts& words, std::size_t at) {
    if (!begins_clause(words, at)) return false;
    for (std::size_t i = 0; i < words.size(); ++i)
        if (i != at && begins_clause(words, i) && value_of_word(words[i]) > 1 && !begins_digit(words[i + 1]))
            return true;
    return false;
}

/// Three late calls, two: but not the first two, one of them, one-off; none 0, one 2, two 4; to two decimals.
bool may_be_figure(const PieceTexts& words, std::size_t at, const WordNumber& number) {
    static constexpr std::array before{"first"sv,   "other"sv,    "last"sv, "next"sv,  "these"sv,
                                       "those"sv,   "the"sv,      "of"sv,   "-"sv,     "both"sv,
                                       "initial"sv, "previous"sv, "any"sv,  "within"sv};
    // In excess of four hours, a maximum of ten: a figure.
    static constexpr std::array limits{"excess"sv, "maximum"sv, "minimum"sv, "limit"sv, "allowance"sv, "total"sv};
    const bool is_limit = at > 1 && words[at - 1] == "of" && std::ranges::find(limits, words[at - 2]) != limits.end();
    const bool follows = at > 0 && !is_limit && std::ranges::find(before, words[at - 1]) != before.end();
    const bool is_compound = words[number.end] == "-" && words.touches(number.end);
    const bool is_of_list = (begins_digit(words[number.end]) && !(at > 0 && words[at - 1] == "or")) ||
                            words[number.end].starts_with("decimal");
    const bool is_one = number.value == 1 && ((words[number.end] == "or" && value_of_word(words[number.end + 1]) > 1) ||
                                              is_listed_one(words, at));
    return (number.value > 1 || is_one) && !follows && !is_compound && !is_of_list;
}

}  // namespace

Normalised with_figures(const Normalised& text) {
    const Pieces pieces = pieces_of(text.text);
    const PieceTexts words{text.text, pieces};
    PieceWriter writer{text};
    std::size_t copied = 0;
    for (std::size_t at = 0; at < pieces.size();) {
        std::size_t drop = 0;  // how many pieces are left out
        std::string figure;
        const WordNumber number = word_number(words, at);
        if (number.end > 0) {
            const std::size_t bracket = past_measure(words, number.end);
            if (const std::size_t close = end_of_figure_in_brackets(words, bracket); close > 0) {
                writer.copy({copied, pieces[at].begin});
                writer.copy({pieces[bracket + 1].begin, pieces[close - 2].end});
                copied = pieces[close - 1].end;
                at = close;
                continue;
            }
            if (may_be_figure(words, at, number)) {
                drop = number.end - at;
                figure = std::to_string(number.value);
            }
        } else if (at > 0 && begins_digit(words[words[at - 1] == "%" && at > 1 ? at - 2 : at - 1])) {
            if (const std::size_t close = end_of_words_in_brackets(words, at); close > 0) drop = close - at;
        }
        if (drop == 0) {
            at = std::max(at + 1, number.end);
            continue;
        }
        writer.copy({copied, pieces[at].begin});
        writer.put(figure, pieces[at].begin, {});
        at += drop;
        copied = pieces[at - 1].end;
    }
    writer.copy({copied, text.text.size()});
    return writer.finish();
}

}  // namespace kpi::detail
