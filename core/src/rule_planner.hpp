// A rule with its terms: every anchor, step and result as a number, or the question that has to be answered first.
#pragma once

#include "rule_model.hpp"

namespace kpi::detail {

inline Error open(RuleQuestion question) {
    return {Reason::rule_open, Argument::text, static_cast<std::uint32_t>(question)};
}

class Planner {
public:
    Planner(std::shared_ptr<const RuleModel> model, const RuleTerms& terms) : model_{*model} {
        plan_.model = std::move(model);
        plan_.terms = terms;
    }

    Result<RulePlan> run();

private:
    [[nodiscard]] Result<void> check_terms() const;

    /// 未达到目标值不得分, without a target: reached or not.
    [[nodiscard]] bool is_yes_or_no() const;

    /// Nothing below 80 % of target, without a target: what is entered is a part of it.
    [[nodiscard]] bool is_of_attainment() const;

    /// A score of nothing, in words or as a number.
    [[nodiscard]] static bool is_nothing(const Outcome& outcome);

    [[nodiscard]] bool only_cuts() const;

    [[nodiscard]] bool takes() const;
    [[nodiscard]] bool takes_by_steps() const;

    /// Each 1 % below takes 2 points, at least 0; below 90 % nothing: of which marks?
    [[nodiscard]] bool takes_and_ends() const;
    void set_start();

    /// The marks of the item; asks for them where nobody gives them.
    double full();

    double value_of(const Outcome& outcome);

    Result<void> add(const Column& column, PlannedColumn& planned);

    Result<void> add_run(const Column& column, const Run& run, PlannedColumn& planned);

    Result<void> add_band(const Column& column, const Band& band, PlannedColumn& planned);

    /// The target that a band is counted from, wherever it is given.
    [[nodiscard]] std::optional<double> reference(const Column& column) const;

    [[nodiscard]] static bool takes_above(const Column& column);
    Result<void> place(const Column& column, const Condition& when, PlannedBand& band) const;

    /// Ends counted from `origin`, in parts of `unit`, upwards or downwards.
    static Result<void> shift(PlannedBand& band, double origin, double unit, bool upwards);

    /// 90% 以下 beside 90%（含）: the sign says to which band the bound belongs. Where nothing contests it, the word
    /// does.
    static void settle_bounds(PlannedColumn& planned);

    /// 每超过目标值 1%…，超过 20% 不得分, of a target of 90 %: no cliff lies where the steps begin, so it is counted
    /// otherwise.
    void check_cliffs(const PlannedColumn& planned);

    /// True where the steps change values that the band holds.
    static bool meets(const PlannedBand& band, const PlannedRun& run);

    /// 每低 1% 扣 2 分 from 98%，低于 95% 扣 5 分: less than the steps take there. A greater change stands instead of
    /// them.
    static bool is_milder(const PlannedBand& band, const PlannedRun& run);

    void describe_bands(const Column& column, PlannedColumn& planned);

    /// 延迟 3 天内扣 1 分，4-7 天扣 3 分: less is better, and none at all costs nothing.
    void spare_nothing(PlannedColumn& planned);

    static bool is_point(const PlannedBand& band);

    /// True where another band gives something at an end that is excluded here.
    static bool is_said_beside(const PlannedColumn& planned, const End& end);

    /// The points that lines run between: where a band with a figure begins or ends.
    void set_points(const Column& column, PlannedColumn& planned);

    void set_limits();

    /// 每增加 1% 加 1 分，最高 10 分, of an item with 20 marks: the most that is added, or the score?
    void check_high();
    void check_high_of_losses();

    /// The score of a formula goes no further than what it gives for its target.
    [[nodiscard]] Result<void> stop_at_target();

    /// 2 points per breach, of an item of 20: given, or taken?
    void check_sign();

    double marks_of_formula();

    /// A formula over a target, or of a rate: beyond its marks it hangs on whether they may be exceeded.
    void set_rate();
    void set_formula();

    /// A veto over the whole sheet, and nothing else: 1 or 0.
    [[nodiscard]] bool is_factor() const;

    /// A rule that is nothing but steps on either side of one target is scored as a threshold.
    void set_threshold();

    /// A band that says what the steps say: all marks on the side where nothing changes.
    [[nodiscard]] bool is_start(const PlannedColumn& column, const PlannedBand& band) const;

    const RuleModel& model_;
    RulePlan plan_;
    RuleQuestion question_ = RuleQuestion::none;
};

}  // namespace kpi::detail
