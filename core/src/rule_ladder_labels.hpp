// The labels of a ladder: none, two or three, 4+; 1st, others; grade A; up to 4 hours.
#pragma once

#include <cstdint>
#include <optional>

#include "rule_piece_reader.hpp"

namespace kpi::detail {

/// What a row is for: a number of something, a place, a grade, a limit; or whatever the rows before it are not for.
enum class LadderSort : std::uint8_t { count, place, grade, limit, rest };

struct LadderLabel {
    LadderSort sort = LadderSort::rest;
    std::size_t low = 0;
    std::size_t high = 0;
    bool is_open = false;  ///< that many or more; of falling ones, that many or fewer
    bool falls = false;
    bool is_strict = false;   ///< more than 2, fewer than 3: the figure itself is none of them
    bool is_beyond = false;   ///< of the rest: more, later, thereafter, beyond the row before it
    bool is_low_end = false;  ///< the lowest row, though it is the first: fewer than 3, 3 to 5
    Piece written{};          ///< of a grade and a limit
    std::size_t begin = 0;    ///< of the first one, where the title ends
};

/// The label that the whole range is, of that sort, or one for the rest; of places, bare figures are some where the
/// title `ranks`.
[[nodiscard]] std::optional<LadderLabel> label_in(const PieceReader& reader, Piece range, LadderSort sort, bool ranks);

/// Less than 0.5, 0.5 but less than 1, [1.5, ∞), up to 4 hours, 99.5+: figures, their units, what compares them.
[[nodiscard]] std::optional<LadderLabel> limit_in(const PieceReader& reader, Piece range);

}  // namespace kpi::detail
