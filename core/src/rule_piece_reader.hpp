// What stands at the pieces of a text: how a whole list is read, row by row.
#pragma once

#include <initializer_list>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "rule_pieces.hpp"

namespace kpi::detail {

class PieceReader {
public:
    explicit PieceReader(const PieceTexts& words) : words_{words} {}

    [[nodiscard]] std::string_view at(std::size_t i) const { return words_[i]; }
    [[nodiscard]] std::size_t size() const { return words_.size(); }
    /// Nothing stands between the two.
    [[nodiscard]] bool touches(std::size_t i) const { return words_.touches(i); }
    [[nodiscard]] Piece bytes(std::size_t i) const { return words_.piece(i); }
    /// Those words, one a piece, are the whole of the range.
    [[nodiscard]] bool is(Piece range, std::string_view words) const;
    [[nodiscard]] bool is_any(Piece range, std::initializer_list<std::string_view> alternatives) const;
    [[nodiscard]] bool at_any(std::size_t i, std::initializer_list<std::string_view> alternatives) const;
    /// A whole number below a hundred, in digits or as a word; none, zero and no are one.
    [[nodiscard]] std::optional<std::size_t> number(std::size_t i) const;
    [[nodiscard]] bool has_any(Piece range, std::initializer_list<std::string_view> words) const;
    /// Points, marks.
    [[nodiscard]] bool is_marks(std::size_t i) const;
    [[nodiscard]] bool is_currency(std::size_t i) const { return at_any(i, {"$", "£", "€"}); }
    /// How many words the range is; none where it is something else, or one of them is barred. Out-of-hours call: two.
    [[nodiscard]] std::optional<std::size_t> words_in(Piece range, std::span<const std::string_view> barred) const;
    /// The clauses of the text from the piece `begin` on, between signs.
    [[nodiscard]] std::vector<Piece> clauses(std::size_t begin = 0) const;
    /// The parts of the text between signs of one kind, of which those in brackets are none.
    [[nodiscard]] std::vector<Piece> parts(std::string_view sign) const;

private:
    const PieceTexts& words_;
};

/// Writes a text anew, of the pieces of another and of words for which one of them stands.
class ListWriter {
public:
    ListWriter(const Normalised& text, const PieceReader& reader) : writer_{text}, reader_{reader} {}

    void put(std::string_view words, std::size_t at) { writer_.put(words, reader_.bytes(at).begin, {}); }
    void copy(Piece range) { writer_.copy({reader_.bytes(range.begin).begin, reader_.bytes(range.end - 1).end}); }
    void copy(std::size_t piece) { copy({piece, piece + 1}); }
    /// $50, with the sign at `figure`; 3 points.
    void put_amount(std::size_t figure) {
        const bool is_money = reader_.is_currency(figure);
        copy({figure, figure + (is_money ? 2U : 1U)});
        if (!is_money) put(" points", figure);
    }
    Normalised finish() { return writer_.finish(); }

private:
    PieceWriter writer_;
    const PieceReader& reader_;
};

}  // namespace kpi::detail
