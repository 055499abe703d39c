// What stands in a rule by steps of English, part by part: figures, steps, and words that say where and what.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <vector>

#include "rule_piece_reader.hpp"

namespace kpi::detail {

/// What a phrase says.
enum class SlopeWord : std::uint8_t {
    nothing,  ///< the, is, it, the score
    sign,     ///< parts one clause from the next, or a condition from its result
    loses,    ///< minus, costs, is lost
    gains,    ///< plus, adds, is gained
    gives,    ///< earns, pays
    less,     ///< behind an amount it loses, behind a step it is below
    more,     ///< behind an amount it gains, behind a step it is above
    above,    ///< over, beyond, late
    below,    ///< under, short, early
    better,
    worse,
    up_to,     ///< at most, maximum: the most of a score, or a bound of the measure
    at_least,  ///< minimum, not below: the least of a score, or a bound of the measure
    or_more,   ///< behind a figure
    or_less,
    or_better,
    full,          ///< full marks
    zero,          ///< no points, nothing
    free,          ///< tolerated, no deduction
    target,        ///< target, standard, limit
    plan,          ///< plan, budget, quota: a target whose figure is elsewhere
    base,          ///< start from, base
    range,         ///< between, kept within
    both_ways,     ///< ±, either way
    down_to,       ///< where a step ends, or below what the score does not go
    bonus,         ///< bonus points
    beyond,        ///< then, after that: on from where the marks are full
    against_plan,  ///< saved against budget: from the target
    given,         ///< credited, withheld: of a fee, and positive
    to_zero,       ///< until it is gone
    started,       ///< rounded up: part steps count as whole ones
    whole,         ///< whole periods only
};

enum class StepMode : std::uint8_t { any, whole, started };

struct SlopeItem {
    enum class Kind : std::uint8_t { word, figure, step, amount, name };

    Kind kind = Kind::name;
    Piece range{};
    SlopeWord word = SlopeWord::nothing;
    std::optional<std::size_t> digits{};  ///< of a figure or a step; of a step none for one
    Piece unit{};                         ///< empty for none; of a figure or a step, in which it may be a name
    bool is_money = false;
    bool is_percent = false;
    bool is_marks = false;  ///< points, marks
    bool has_plus = false;
    bool has_minus = false;
    bool is_named = false;    ///< of a step: each visit, each 5 patients
    bool is_further = false;  ///< each further, each extra one
    StepMode mode = StepMode::any;
    std::size_t place = 0;      ///< from the sixth on: 6
    bool is_of_plan = false;    ///< 100 % of plan
    bool is_of_pay = false;     ///< 2 % of the fee
    std::string_view amount{};  ///< 1, 0.5: of a point, half a point; of half a percentage point
};

/// A word that changes no figure, as that of what is measured.
[[nodiscard]] bool is_slope_name(const PieceReader& reader, std::size_t at);

/// The items of the text, in their order; a word that says nothing of steps is a name.
[[nodiscard]] std::vector<SlopeItem> slope_items_of(const PieceReader& reader);

/// A figure or a step with its currency, its per cent and its unit, where that is no name.
void put_figure(ListWriter& writer, const PieceReader& reader, const SlopeItem& figure);

/// The items between signs that part clauses; of those signs `joints` part none.
[[nodiscard]] std::vector<Piece> item_clauses(const PieceReader& reader, const std::vector<SlopeItem>& items,
                                              std::initializer_list<std::string_view> joints);

}  // namespace kpi::detail
