// What each clause of a rule says, before the clauses are put together.
#pragma once

#include <kpi/threshold.hpp>
#include <optional>
#include <string>
#include <vector>

#include "rule_token.hpp"

namespace kpi::detail {

/// A step of a formula in postfix order.
struct FormulaStep {
    enum class Is : std::uint8_t { number, variable, target, full, plus, minus, times, over };
    Is is = Is::number;
    double value = 0;
    bool is_points = false;  ///< of a number
    std::string name = {};   ///< of a variable
    std::size_t index = 0;
};
using Formula = std::vector<FormulaStep>;

/// An end of a band as it is written.
struct End {
    bool there = false;
    double at = 0;
    bool included = false;
    bool clear = false;   ///< a sign, （含） or a word such as 低于 says whether the bound belongs to it
    bool worded = false;  ///< 以上, 以下: the bound belongs to it by custom
    Measure measure = Measure::none;
    int decimals = 0;  ///< as it was typed
    std::string unit = {};
    bool is_point = false;  ///< percentage points
};

/// What the figures of a condition are counted from.
enum class Frame : std::uint8_t {
    value,      ///< from nothing: 低于 90%
    below_ref,  ///< below the target: 低于目标值 5 个百分点
    above_ref,  ///< above the target
    of_ref,     ///< as a part of the target: 目标值的 75%
    lateness,   ///< days late
    earliness,
};

struct Condition {
    End low;
    End high;
    Frame frame = Frame::value;
    bool is_point = false;      ///< one number without a comparison
    bool names_target = false;  ///< 目标值 98% 及以上
    bool is_limit = false;      ///< a limit to be kept: 不超过, ≥
    bool is_target = false;     ///< the target itself, whose figure stands elsewhere
    bool of_target = false;     ///< 90% of target: a part of it, or what is reached of it
    int decimals = 0;
};

inline double low_of(const Condition& when) noexcept {
    return when.low.there ? when.low.at : -unbounded;
}

inline double high_of(const Condition& when) noexcept {
    return when.high.there ? when.high.at : unbounded;
}

enum class Gives : std::uint8_t {
    nothing,
    full,          ///< all marks
    score,         ///< so many points
    change,        ///< so many points more or less
    share,         ///< a percentage, of what is not said
    part_of_full,  ///< a percentage of the marks
    take_share,    ///< takes a percentage, of what is not said
    amount,        ///< money
    whole_sheet,   ///< nothing, for the whole sheet
    veto,          ///< nothing, of what is not said
    formula,       ///< `value` is the number of it
};

struct Outcome {
    Gives gives = Gives::nothing;
    double value = 0;
    bool is_zero = false;      ///< said by a word: 不得分
    bool has_unit = false;     ///< points, not a bare number
    bool is_bare = false;      ///< of a step or an event: nothing says that it is given, or taken
    bool of_lateness = false;  ///< of a band: what is late costs it, and what is in time does not
};

enum class Says : std::uint8_t {
    target,
    step,
    band,
    state,  ///< a word and what it gives
    event,  ///< something counted and what each costs
    limit,
    mode,  ///< how part steps count
    base,
    straight,
    formula,
    rounding,
    likewise,     ///< 以此类推
    ordinal,      ///< the first costs so much, the next ones so much
    rate,         ///< so many per cent of what is sold, or of a part of it
    rate_of_all,  ///< the rate reached is of all that is sold
    header,       ///< a subject alone
    aside,
};

enum class LimitOf : std::uint8_t { score_high, score_low, added, taken, none_low, none_high, both, marks };

/// To the nearest multiple of a unit, halves away from zero; or down to one.
struct Rounding {
    double unit = 1;
    bool down = false;
};

/// The part of an amount that a rate is of, beside the figures of its condition.
struct RateRange {
    bool from_target = false;
    bool to_target = false;
    double from_part = 1;  ///< of the target
    double to_part = 1;
    bool goes_on = false;             ///< begins where the rate before it ends
    bool adds_to_last = false;        ///< a further 1.5 %
    std::optional<double> size = {};  ///< the next 20k
};

struct Clause {
    Says says = Says::aside;
    std::size_t first = 0;   ///< tokens
    std::size_t last = 0;    ///< one past
    std::string label = {};  ///< the words around the figures
    Condition when = {};
    bool conditional = false;  ///< of a step: `when` says where it holds
    Outcome outcome = {};
    // A step.
    Kind direction = Kind::word;
    bool each = false;
    bool of_ref = false;  ///< so many per cent of the target
    double step = 1;
    Measure step_measure = Measure::none;
    bool step_is_point = false;  ///< percentage points
    std::string step_unit = {};
    std::optional<double> anchor = {};
    Measure anchor_measure = Measure::none;
    // A target.
    Kind comparison = Kind::word;
    double target = 0;
    Measure target_measure = Measure::none;
    // A limit.
    LimitOf limit = LimitOf::score_high;
    bool uses_up = false;  ///< 扣完 10 分为止: what is taken at most is all there is
    bool unclear_limit = false;
    Formula formula = {};
    RateRange rate = {};
    Rounding rounding = {};
    bool is_title = false;  ///< of a header: there are figures in it
    bool again = false;
    bool bare = false;  ///< of a step: a unit without a number, 每次
    double scale = 0;   ///< of an event: so many times what the one before it costs
    // A mode.
    PartialStep partial = PartialStep::linear;
    bool mode_said = false;  ///< of a step: by its own words
};

/// What each step, event or place in an order changes.
inline bool has_price(const Clause& clause) noexcept {
    return clause.says == Says::step || clause.says == Says::event || clause.says == Says::ordinal;
}

/// So many marks less.
inline bool is_loss(const Outcome& outcome) noexcept {
    return outcome.gives == Gives::change && outcome.value < 0;
}

inline bool takes_marks(const Clause& clause) noexcept {
    return is_loss(clause.outcome);
}

/// For each unit above, and not below.
inline bool is_upward(const Clause& step) noexcept {
    return step.direction == Kind::up || step.direction == Kind::more;
}

/// Why a text is no rule that can be computed.
struct Trouble {
    Kind kind = Kind::trouble;  ///< judgement, document, trouble
    std::size_t token = 0;
    std::size_t last = 0;
};

struct Parsed {
    std::string text;  ///< before its phrases are written out
    std::vector<Token> tokens;
    std::vector<Clause> clauses;
    std::optional<Trouble> trouble;  ///< where reading ends
};

/// Every clause of the text, or where it cannot be read.
[[nodiscard]] Parsed parse_rule(const Normalised& text);

}  // namespace kpi::detail
