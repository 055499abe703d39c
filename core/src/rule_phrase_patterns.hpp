// The patterns of phrases, and where they stand in a text.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "rule_phrases.hpp"
#include "rule_pieces.hpp"
#include "rule_text.hpp"

namespace kpi::detail {

using Strings = std::vector<std::string_view>;

/// A word that some pattern names, by its number; 0 for every other.
using WordId = std::uint16_t;
using WordIds = std::vector<WordId>;

[[nodiscard]] WordIds ids_of(const PieceTexts& words);

/// One more than the largest number of a word.
[[nodiscard]] std::size_t count_of_ids();

enum class Figure : std::uint8_t { any, amount, number, bare, percent, money, unit, word, ordinal };

struct Element {
    enum class Kind : std::uint8_t {
        words,
        figure,
        rest,
        again,
        next,
        begins,
        begins_text,
        ends,
        ends_text,
        not_behind,
        elsewhere
    };
    Kind kind = Kind::words;
    bool optional = false;
    bool captured = false;
    bool is_sign = false;  ///< minus stands among the words: a dash among them is one, too
    bool is_dash = false;  ///< a dash that is no minus: a space stands behind it
    bool may_end = false;  ///< of words: a|$, or the end of the text
    Figure figure = Figure::any;
    std::size_t part = 0;  ///< of again and next: which of the kept parts they are compared with
    std::vector<WordIds> alternatives;
    std::vector<bool> begins;     ///< by its number, whether an alternative begins with a word
    std::vector<Figure> figures;  ///< which may stand instead, and are not kept
};

struct Pattern {
    std::vector<Element> elements;
    std::string_view written;
};

[[nodiscard]] const std::vector<Pattern>& english_patterns();
[[nodiscard]] const std::vector<Pattern>& chinese_patterns();

/// Matches patterns against the pieces of a text.
class Matcher {
public:
    Matcher(const PieceTexts& words, const WordIds& ids) : words_{words}, ids_{ids} {}
    /// The piece behind what matches from `at` on; none for no match.
    std::optional<std::size_t> operator()(const Pattern& pattern, std::size_t at);
    /// The figures and the words of the last match, in their order.
    [[nodiscard]] const std::vector<Piece>& captured() const noexcept { return captured_; }

private:
    static constexpr std::size_t longest_rest = 4;
    using Elements = std::vector<Element>;
    [[nodiscard]] bool begins_clause(std::size_t at) const;
    [[nodiscard]] bool ends_clause(std::size_t at) const;
    /// A word that names something: what a figure is of is none.
    [[nodiscard]] bool is_name(std::size_t at) const;
    [[nodiscard]] bool is_word(std::size_t at) const { return begins_letter(words_[at]); }
    [[nodiscard]] bool is_number(std::size_t at) const { return begins_digit(words_[at]); }
    [[nodiscard]] WordId id(std::size_t at) const { return at < ids_.size() ? ids_[at] : WordId{0}; }
    [[nodiscard]] bool is_any(std::size_t at, std::initializer_list<std::string_view> words) const;
    /// 个百分点, 个点 behind a number; 0 for no such unit.
    [[nodiscard]] std::size_t length_of_percentage_points(std::size_t at) const;
    /// 小时, 个工作日 behind a number; 0 for no unit.
    [[nodiscard]] std::size_t length_of_chinese_unit(std::size_t at) const;
    /// Behind the figure of that sort at `at`; none for no such figure.
    [[nodiscard]] std::optional<std::size_t> past_figure(Figure figure, std::size_t at) const;
    [[nodiscard]] bool stands(const WordIds& words, std::size_t at) const;
    [[nodiscard]] bool is_any_of(const Element& element, std::size_t at) const;
    [[nodiscard]] bool is_anywhere(const Element& element) const;
    std::optional<std::size_t> match_words(const Elements& elements, std::size_t i, std::size_t at);
    std::optional<std::size_t> match_figure(const Elements& elements, std::size_t i, std::size_t at);
    std::optional<std::size_t> match_again(const Elements& elements, std::size_t i, std::size_t at);
    std::optional<std::size_t> match_next(const Elements& elements, std::size_t i, std::size_t at);
    /// The number in a part that is kept; empty for none.
    [[nodiscard]] std::string_view number_of(std::size_t part) const;
    /// The pieces of `captured` are those of element `i`.
    std::optional<std::size_t> match_captured(const Elements& elements, std::size_t i, Piece captured);
    std::optional<std::size_t> match_rest(const Elements& elements, std::size_t i, std::size_t at);
    std::optional<std::size_t> match(const Elements& elements, std::size_t i, std::size_t at);
    const PieceTexts& words_;
    const WordIds& ids_;
    std::vector<Piece> captured_;
};

}  // namespace kpi::detail
