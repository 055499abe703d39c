// One clause of a rule by steps: its parts in any order, sorted by what they say.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "rule_slope_items.hpp"

namespace kpi::detail {

using SlopeItems = std::span<const SlopeItem>;

enum class Side : std::uint8_t { none, below, above, better, worse };

/// How a figure is bounded: 95 % itself, 95 % or more, over 95 %.
enum class Bound : std::uint8_t { none, at_least, at_most, above, below, or_better, until };

struct Bounded {
    const SlopeItem* figure = nullptr;
    Bound bound = Bound::none;
    bool is_part = false;    ///< 2 of the 20 points: these
    bool is_behind = false;  ///< 5 or more: its bound stands behind it
    std::size_t at = 0;      ///< the item
    Piece name{};            ///< 20 site visits: the words behind it
};

/// What the items of one clause say, in any order.
struct SlopeClause {
    std::vector<Bounded> figures;
    const SlopeItem* amount = nullptr;  ///< half a point
    const SlopeItem* step = nullptr;
    Side side = Side::none;
    Piece name{};  ///< of what is measured, where the clause begins with it
    StepMode mode = StepMode::any;
    bool is_from_plan = false;  ///< over plan
    bool is_from_zero = false;  ///< late
    bool is_beyond = false;     ///< then, after that
    std::size_t place = 0;      ///< from the sixth on
    bool is_given = false;      ///< credited
    bool is_to_zero = false;    ///< until it is gone
    bool loses = false;
    bool gains = false;
    bool gives = false;
    bool is_full = false;
    bool is_zero = false;
    bool is_free = false;
    bool is_target = false;
    bool is_plan = false;
    bool is_base = false;
    bool is_range = false;
    bool is_both_ways = false;
    bool is_price = false;       ///< costs, a penalty of
    bool is_if = false;          ///< if, when
    bool names_target = false;   ///< the sales target
    bool is_plan_level = false;  ///< budget 120: a figure of the measure
    bool of_bonus = false;
    bool of_score = false;

    /// It is a limit, a range or nothing but what is counted.
    [[nodiscard]] bool says_no_direction() const { return !loses && !gains && !gives && side == Side::none; }
};

/// The parts of a clause; none where something else stands in it. The first clause may begin with a name of what is
/// measured.
[[nodiscard]] std::optional<SlopeClause> slope_clause_of(const PieceReader& reader, SlopeItems items,
                                                         bool may_have_name);

}  // namespace kpi::detail
