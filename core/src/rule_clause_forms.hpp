// The forms that clauses of English have, of which a list is made: whole clauses, and what is kept of them.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "rule_piece_reader.hpp"

namespace kpi::detail {

/// What a form keeps of a clause.
struct Kept {
    std::optional<std::size_t> figure;  ///< its piece; of money, that of the sign
    std::optional<std::size_t> count;   ///< as a number, from a word or digits
    std::optional<std::size_t> place;   ///< third, 3rd: 3
    std::optional<Piece> event;         ///< what is counted
    std::vector<Piece> names;           ///< what is measured, what was planned
};

/// What is kept of the clause `range`, where the whole of it has one of the forms. A form is made of elements, with
/// spaces between them:
///   a|b    one of two words
///   a?     or nothing
///   #      a figure, with its points or alone
///   $      an amount of money
///   ~      a count, as a word or in digits
///   ^      a place: third, 3rd
///   @      what is counted: up to eight words, none of which changes a figure
///   %s     what is done or not: up to nine words, none of which gives or compares
///   &      a name, one to four words, none of which gives anything
///   *      one to four words
[[nodiscard]] std::optional<Kept> kept_of(const PieceReader& reader, Piece range,
                                          std::span<const std::string_view> forms);

/// Guard out of uniform: what is counted; no word that changes a figure.
[[nodiscard]] bool is_event(const PieceReader& reader, Piece range);

/// From what prices are taken: start at 20, score = 20 less the total.
[[nodiscard]] std::optional<std::size_t> base_in(const PieceReader& reader, Piece range);

/// Below what the score does not go; the figure is none for nothing, 0.
struct Floor {
    std::optional<std::size_t> figure;
};
[[nodiscard]] std::optional<Floor> floor_in(const PieceReader& reader, Piece range);
/// At least so many; where it has no figure, it comes from the piece `at`.
void put_floor(PieceWriter& writer, const PieceReader& reader, const Floor& floor, std::size_t at);

}  // namespace kpi::detail
