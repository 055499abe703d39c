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
    std::optional<std::size_t> figure;  ///< its piece; of money, that of the sign; the last of them
    std::vector<std::size_t> figures;   ///< all of them
    std::optional<std::size_t> count;   ///< as a number, from a word or digits
    std::optional<std::size_t> place;   ///< third, 3rd: 3; the last of them
    std::vector<std::size_t> places;    ///< all of them
    std::optional<Piece> event;         ///< what is counted; the last of them
    std::vector<Piece> events;          ///< all of them
    std::vector<Piece> names;           ///< what is measured, what was planned
};

/// What is kept of the clause `range`, where the whole of it has one of the forms. A form is made of elements, with
/// spaces between them:
///   a|b    one of two words
///   a?     or nothing
///   #      a figure, with its points or alone
///   $      an amount of money
///   V      one of the two
///   ~      a count, as a word or in digits
///   ^      a place: third, 3rd
///   @      what is counted: up to eight words, none of which changes a figure
///   %s     what is done or not: up to nine words, none of which gives or compares
///   &      a name, one to four words, none of which gives anything
///   *      one to four words
///   <month> <each_month> <total>  or nothing: in a month, per year; each month; in total
[[nodiscard]] std::optional<Kept> kept_of(const PieceReader& reader, Piece range,
                                          std::span<const std::string_view> forms);

/// Guard out of uniform: what is counted; no word that changes a figure.
[[nodiscard]] bool is_event(const PieceReader& reader, Piece range);

/// From what the prices of a list are taken, and below what the score does not go.
struct ListFrame {
    std::optional<std::size_t> base;   ///< the piece of its figure: start at 20, score = 20 less the total
    std::optional<std::size_t> floor;  ///< not below 5
    bool floor_is_zero = false;        ///< never negative

    /// False for a clause of another form, and for one that says again what is known.
    bool read(const PieceReader& reader, Piece range);
    [[nodiscard]] bool has_floor() const noexcept { return floor || floor_is_zero; }
    void put_base(ListWriter& writer) const;
    /// A floor without a figure comes from the piece `at`.
    void put_floor(ListWriter& writer, std::size_t at) const;
};

}  // namespace kpi::detail
