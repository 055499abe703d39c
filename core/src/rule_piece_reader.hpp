// What stands at the pieces of a text: how a whole list is read, row by row.
#pragma once

#include <initializer_list>
#include <optional>
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
    /// Points, marks.
    [[nodiscard]] bool is_marks(std::size_t i) const;
    /// The parts of the text between signs of one kind, of which those in brackets are none.
    [[nodiscard]] std::vector<Piece> parts(std::string_view sign) const;

private:
    const PieceTexts& words_;
};

}  // namespace kpi::detail
