// An event and its price in one clause of English: 3 points off for each late arrival; late arrival −3 each.
#pragma once

#include <cstdint>
#include <optional>

#include "rule_piece_reader.hpp"

namespace kpi::detail {

enum class Sign : std::uint8_t { unsaid, loses, gains };

/// A figure with its sign and its unit.
struct Value {
    std::size_t figure = 0;  ///< the piece of it; of money, of its sign
    std::size_t end = 0;     ///< the piece behind it
    bool is_money = false;
    bool says_marks = false;  ///< points, demerits
    bool is_fine = false;     ///< $40 penalty
    bool is_demerit = false;  ///< demerits, penalty points: a tally
    Sign sign = Sign::unsaid;
};

struct Price {
    Piece event{};
    Value value{};
    bool is_each = false;
    bool is_by_verb = false;  ///< costs 2, deduct 2: so may those behind it
    bool is_award = false;    ///< gives, earns: from nothing
    bool is_plus = false;     ///< plus 1 for each day: on top of the one before it
    std::optional<std::size_t> own_cap{};
    std::optional<std::size_t> base{};  ///< takes 2 points off 20
};

/// Between −12 and +5: the pieces of its figures, behind their signs.
struct NetRange {
    std::size_t low = 0;
    std::size_t high = 0;
    bool is_low_negative = false;
};

/// Behind each of the words, in that order, that stand there.
[[nodiscard]] std::size_t past_words(const PieceReader& reader, std::size_t i, std::size_t end,
                                     std::initializer_list<std::string_view> words);

/// The whole range is a price and its event, in either order.
[[nodiscard]] std::optional<Price> price_in(const PieceReader& reader, Piece range);

/// The result stays between −12 and +5; the net cannot be above +6 or below −9.
[[nodiscard]] std::optional<NetRange> net_in(const PieceReader& reader, Piece range);

}  // namespace kpi::detail
