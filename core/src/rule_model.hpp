// A rule put together from its clauses, before and after it meets its terms.
#pragma once

#include <kpi/rule.hpp>
#include <vector>

#include "rule_clause.hpp"
#include "rule_currency.hpp"

namespace kpi::detail {

/// A measure up to here is taken as a fraction of one; what is larger is an amount.
inline constexpr double largest_share = 2;

/// So many points for each step on one side of a point.
struct Run {
    bool above = false;
    bool either_side = false;            ///< off the target, above or below
    std::optional<double> anchor;        ///< none for the target that stands beside the text
    std::optional<double> anchor_above;  ///< of a target that is a range, its upper end
    std::optional<double> end;           ///< where the run ends, further from the anchor
    std::optional<bool> has_end;         ///< whether its end belongs to it, where a sign says so
    double anchor_part = 1;              ///< of the target, where it has no anchor
    std::optional<double> end_part;      ///< where it ends at a part of the target
    double step = 1;
    bool is_share = false;   ///< the step is a percentage
    bool is_point = false;   ///< in percentage points
    bool in_points = false;  ///< steps of a point: of a percentage, where the target is one
    bool of_ref = false;     ///< of the target
    Outcome each;
    std::optional<PartialStep> partial;
    double most = unbounded;  ///< that the run adds or takes
    bool most_of_full = false;
};

struct Band {
    Condition when;
    Outcome outcome;
};

struct State {
    std::string label;
    Outcome outcome;
    bool is_negative = false;
    bool is_other = false;
};

/// One thing that the text counts or measures.
struct Column {
    enum class Kind : std::uint8_t { measure, event, flag, yes_no, words, variable };
    Kind kind = Kind::measure;
    std::string label;
    std::vector<Run> runs;
    std::vector<Band> bands;
    std::vector<State> states;
    std::optional<Outcome> otherwise;
    bool is_share = false;         ///< the figures are percentages
    bool straight = false;         ///< lines between the points of its bands
    std::vector<Condition> lines;  ///< where a line is said to run
    std::string unit;              ///< of its figures
    Measure step_measure = Measure::none;
};

/// What scoring starts from.
enum class Start : std::uint8_t {
    full_or_nothing,  ///< the marks of the item, where they are given; else the change alone
    full,             ///< the marks of the item: they must be given
    number,           ///< a number in the text
    zero,             ///< points add up from nothing
};

/// What several values are called in a language that has no names for them.
inline constexpr std::string_view letters[] = {"alpha", "beta", "gamma", "delta", "epsilon", "zeta"};

struct RuleModel {
    RuleReading::State state = RuleReading::State::read;
    RuleQuestion question = RuleQuestion::none;
    TextPlace place;
    std::vector<Column> columns;
    Start start = Start::full_or_nothing;
    double marks = 0;
    std::optional<double> low;
    std::optional<double> high;
    bool unclear_low = false;  ///< the least score, or the most that is taken
    bool no_low = false;
    double most_added = unbounded;
    double most_taken = unbounded;
    bool taken_of_full = false;
    bool marks_are_cap = false;  ///< 迟到每次扣 1 分，上限 5 分: of other marks beside the text it is a limit
    bool uses_up_marks = false;  ///< 扣完 10 分为止: the marks are what is taken at most
    bool adds_bonus_only = false;  ///< a bonus that falls: may it fall below nothing?
    std::optional<PartialStep> partial;
    [[nodiscard]] bool start_is_open() const noexcept { return start == Start::full_or_nothing; }
    bool needs_target = false;
    std::optional<double> stated_target;  ///< 目标值 95%，低于目标值 5% 以内…
    bool compares = false;                ///< with another period: without a target the value is the change itself
    bool of_last_year = false;            ///< 同比, 环比: in per cent of another period
    std::vector<Formula> formulas;
    std::optional<std::size_t> whole_formula;  ///< that gives the score, or a part of it
    bool is_rate_of_two = false;               ///< calls answered ÷ calls: one value, which is that rate
    bool rate_of_target = false;       ///< the formula is of a rate, or of a part of the target if that is an amount
    std::optional<Rounding> rounding;  ///< of the score
    bool sign_is_unsaid = false;       ///< points for an event: given, or taken from the marks?
    bool gains_by_failures = false;    ///< points for what went wrong: beside marks they are taken, most likely
    bool unclear_high = false;         ///< the greatest score, or the most that is taken?
    bool high_is_share = false;        ///< of the marks: 最高 120%
    std::optional<double> stops_at;    ///< of a formula, so much of its target: 超过 110% 的按 110% 计
    std::optional<double> high_part;   ///< of the marks, said so: 最高不超过权重的 120%
    bool high_is_full = false;         ///< 最高不超过满分
    RuleAnswer answer = RuleAnswer::points;
    bool gives_factors = false;          ///< 系数 1.2: said back as such, and not as points
    const Currency* currency = nullptr;  ///< of its amounts
    /// Of a text in thousands (k, 万元): so far above its figures that the value is in single units, most likely.
    double largest_value = unbounded;
};

[[nodiscard]] RuleModel assembled(const Parsed& parsed);

/// A run with its numbers.
struct PlannedRun {
    bool above = false;
    double anchor = 0;
    double end = 0;  ///< infinite where it does not end
    double step = 1;
    double step_of = 1;  ///< what the step is a part of
    double each = 0;
    double each_of = 1;
    PartialStep partial = PartialStep::linear;
    bool is_share = false;
    std::optional<bool> has_end = {};
};

struct PlannedBand {
    End low;
    End high;
    Outcome outcome;
    double value = 0;  ///< what it gives, or changes
    bool is_score = true;
    bool meets_run = false;  ///< its bound may as well belong to steps that end there
};

struct PlannedColumn {
    Column::Kind kind = Column::Kind::measure;
    std::vector<PlannedRun> runs;
    std::vector<PlannedBand> bands;
    std::vector<State> states;
    std::vector<double> state_values;
    std::optional<PlannedBand> otherwise;
    std::vector<std::pair<double, double>> points;  ///< of straight lines
    bool changes_only = false;                      ///< bands that add or take: where none holds, nothing changes
    bool credits = false;                           ///< shares that grow from nothing
    std::vector<Condition> unclear_lines;
};

struct RulePlan {
    std::shared_ptr<const RuleModel> model;
    RuleTerms terms;
    std::vector<PlannedColumn> columns;
    double start = 0;
    bool starts_from_marks = false;
    double low = -unbounded;
    double high = unbounded;
    bool ask_below_low = false;
    double ask_low = -unbounded;  ///< a score below this hangs on a question
    double most_added = unbounded;
    double most_taken = unbounded;
    std::optional<Threshold> threshold;  ///< of a rule that is one
    bool is_simple = false;
    bool is_factor = false;
    double full = missing();
    double rate_of = 1;            ///< what the value of a rate is a part of
    double ask_above = unbounded;  ///< a score of a formula above this hangs on a question
};

[[nodiscard]] std::string sentence_of(const RulePlan& plan, Language language);
[[nodiscard]] std::string examples_of(const RulePlan& plan, Language language);

/// Errors: those of RuleReading::bind.
[[nodiscard]] Result<RulePlan> planned(std::shared_ptr<const RuleModel> model, const RuleTerms& terms);

/// The marks that the text of a rule gives; missing() where it gives none.
[[nodiscard]] double marks_of(const RulePlan& plan);

/// The value of a column is so large that it is in another unit than the text, most likely.
[[nodiscard]] inline bool is_beyond_unit(const RulePlan& plan, std::size_t column, double value) noexcept {
    const Column::Kind kind = plan.columns[column].kind;
    return (kind == Column::Kind::measure || kind == Column::Kind::variable) &&
           (value > plan.model->largest_value || value < -plan.model->largest_value);
}

/// A term of the arithmetic of a score.
struct Worked {
    double count = 1;
    double each = 0;
    bool is_whole = false;  ///< no multiple: a base, the result of a band
};

/// @param worked  takes the arithmetic, where it is wanted
[[nodiscard]] Result<RuleScore> scored(const RulePlan& plan, std::span<const double> actuals,
                                       std::vector<Worked>* worked = nullptr);
[[nodiscard]] RuleScore scored(const RulePlan& plan, std::string_view word);

}  // namespace kpi::detail
