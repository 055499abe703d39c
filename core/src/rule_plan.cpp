// A rule with its terms: every anchor, step and result as a number, or the question that has to be answered first.
#include <algorithm>
#include <cmath>

#include "element.hpp"
#include "rule_model.hpp"

namespace kpi::detail {

namespace {

/// A measure up to here is taken as a fraction of one; what is larger is an amount.
constexpr double largest_share = 2;

Error open(RuleQuestion question) {
    return {Reason::rule_open, Argument::text, static_cast<std::uint32_t>(question)};
}

class Planner {
public:
    Planner(std::shared_ptr<const RuleModel> model, const RuleTerms& terms) : model_{*model} {
        plan_.model = std::move(model);
        plan_.terms = terms;
    }

    Result<RulePlan> run() {
        if (const auto checked = check_terms(); !checked) return checked.error();
        if (model_.needs_target && is_missing(plan_.terms.target) && model_.compares) plan_.terms.target = 0;
        if (model_.needs_target && is_missing(plan_.terms.target) && !is_yes_or_no()) return open(RuleQuestion::target);
        set_start();
        for (const Column& column : model_.columns) {
            plan_.columns.emplace_back();
            if (const auto added = add(column, plan_.columns.back()); !added) return added.error();
        }
        set_limits();
        set_formula();
        if (question_ != RuleQuestion::none) return open(question_);
        set_threshold();
        return std::move(plan_);
    }

private:
    Result<void> check_terms() const {
        const auto check = [](double term, Argument argument) -> Result<void> {
            if (is_invalid(term)) return Error{Reason::not_a_number, argument};
            return {};
        };
        if (const auto checked = check(plan_.terms.full, Argument::full); !checked) return checked.error();
        if (const auto checked = check(plan_.terms.target, Argument::target); !checked) return checked.error();
        if (is_number(plan_.terms.full) && plan_.terms.full < 0)
            return Error{Reason::negative, Argument::full, 0, plan_.terms.full};
        return {};
    }

    /// 未达到目标值不得分, without a target: reached or not.
    [[nodiscard]] bool is_yes_or_no() const {
        if (model_.columns.size() != 1) return false;
        const Column& column = model_.columns.front();
        return column.runs.empty() && !column.bands.empty() && !model_.whole_formula &&
               std::ranges::all_of(column.bands, [](const Band& band) { return band.when.is_target; });
    }

    void set_start() {
        const double full = plan_.terms.full;
        switch (model_.start) {
            case Start::number:
                plan_.start = model_.marks;
                plan_.starts_from_marks = true;
                return;
            case Start::full:
            case Start::full_or_nothing:
                plan_.starts_from_marks = is_number(full);
                plan_.start = is_number(full) ? full : 0;
                return;
            case Start::zero: plan_.start = 0; return;
        }
    }

    /// The marks of the item; asks for them where nobody gives them.
    double full() {
        if (model_.start == Start::number && !model_.adds_bonus_only) return model_.marks;
        if (is_number(plan_.terms.full)) return plan_.terms.full;
        question_ = RuleQuestion::full;
        return 0;
    }

    double value_of(const Outcome& outcome) {
        switch (outcome.gives) {
            case Gives::full: return is_number(outcome.value) ? outcome.value : full();
            case Gives::part_of_full: return outcome.value;
            case Gives::nothing:
            case Gives::formula: return 0;
            default: return outcome.value;
        }
    }

    Result<void> add(const Column& column, PlannedColumn& planned) {
        planned.kind = column.kind;
        planned.states = column.states;
        for (const State& state : column.states) planned.state_values.push_back(value_of(state.outcome));
        for (const Run& run : column.runs)
            if (const auto added = add_run(column, run, planned); !added) return added.error();
        for (const Band& band : column.bands)
            if (const auto added = add_band(column, band, planned); !added) return added.error();
        if (column.otherwise) {
            planned.otherwise.emplace();
            planned.otherwise->outcome = *column.otherwise;
            planned.otherwise->value = value_of(*column.otherwise);
        }
        describe_bands(column, planned);
        settle_bounds(planned);
        check_cliffs(planned);
        if (column.straight) set_points(column, planned);
        return {};
    }

    Result<void> add_run(const Column& column, const Run& run, PlannedColumn& planned) {
        PlannedRun base;
        const double target = plan_.terms.target;
        base.anchor = run.anchor ? *run.anchor : target;
        base.step = run.step;
        base.is_share = run.is_share;
        if (run.is_share) {
            const bool is_amount = !column.is_share && std::fabs(base.anchor) > largest_share;
            if (is_amount && run.is_point) return open(RuleQuestion::unit);
            if (is_amount) base.step_of = std::fabs(base.anchor);
        }
        base.each = run.each.value;
        if (run.each.gives == Gives::part_of_full) base.each_of = full();
        base.partial = run.partial ? *run.partial : model_.partial ? *model_.partial : plan_.terms.partial;
        const auto put = [&](bool above, double anchor) {
            PlannedRun side = base;
            side.above = above;
            side.anchor = anchor;
            side.has_end = run.has_end;
            side.end = run.end ? *run.end : above ? unbounded : -unbounded;
            planned.runs.push_back(side);
        };
        const double upper = run.anchor_above ? *run.anchor_above : base.anchor;
        if (run.either_side || run.above) put(true, upper);
        if (run.either_side || !run.above) put(false, base.anchor);
        return {};
    }

    Result<void> add_band(const Column& column, const Band& band, PlannedColumn& planned) {
        PlannedBand answer;
        answer.low = band.when.low;
        answer.high = band.when.high;
        answer.outcome = band.outcome;
        answer.value = value_of(band.outcome);
        answer.is_score = band.outcome.gives != Gives::change;
        if (band.outcome.gives == Gives::part_of_full) answer.value = snap(band.outcome.value * full());
        const double target = plan_.terms.target;
        if (band.when.is_target) {
            const double at = is_missing(target) ? 1 : target;
            answer.low.at = answer.high.at = at;
        } else if (const auto placed = place(column, band.when, answer); !placed)
            return placed.error();
        if (answer.low.there && answer.high.there && snap(answer.low.at) > snap(answer.high.at))
            return open(RuleQuestion::overlap);
        planned.bands.push_back(answer);
        return {};
    }

    /// The target that a band is counted from, wherever it is given.
    [[nodiscard]] std::optional<double> reference(const Column& column) const {
        for (const Run& run : column.runs)
            if (run.anchor) return run.anchor;
        if (is_number(plan_.terms.target)) return plan_.terms.target;
        return std::nullopt;
    }

    Result<void> place(const Column& column, const Condition& when, PlannedBand& band) const {
        const auto target = reference(column);
        const bool in_shares =
            when.low.there ? when.low.measure == Measure::percent : when.high.measure == Measure::percent;
        if (when.frame == Frame::value) {
            const bool is_amount =
                in_shares && !column.is_share && model_.needs_target && target && *target > largest_share;
            if (!is_amount) return {};
            // 每超过预算值 4%…，超过 20%: so much above the target.
            if (when.low.there && !when.high.there && when.low.at < .5) return shift(band, *target, *target, true);
            return open(RuleQuestion::relative);
        }
        if (!target) return open(RuleQuestion::target);
        if (when.frame == Frame::of_ref) return shift(band, 0, *target, true);
        const bool is_amount = in_shares && std::fabs(*target) > largest_share;
        return shift(band, *target, is_amount ? *target : 1, when.frame == Frame::above_ref);
    }

    /// Ends counted from `origin`, in parts of `unit`, upwards or downwards.
    static Result<void> shift(PlannedBand& band, double origin, double unit, bool upwards) {
        const auto move = [&](End& end) {
            if (!end.there) return;
            end.at = snapped([&](auto read) {
                const auto distance = read(end.at) * read(unit);
                return upwards ? read(origin) + distance : read(origin) - distance;
            });
        };
        move(band.low);
        move(band.high);
        if (!upwards) {
            std::swap(band.low, band.high);
            // Less than 5 points below the target is below it.
            if (!band.high.there) {
                band.high.there = true;
                band.high.at = origin;
                band.high.included = false;
                band.high.clear = true;
            }
        } else if (origin != 0 && !band.low.there) {
            band.low.there = true;
            band.low.at = origin;
            band.low.included = false;
            band.low.clear = true;
        }
        return {};
    }

    /// 90% 以下 beside 90%（含）: the sign says to which band the bound belongs. Where nothing contests it, the word
    /// does.
    static void settle_bounds(PlannedColumn& planned) {
        for (PlannedBand& band : planned.bands)
            for (const bool is_low : {true, false}) {
                End& end = is_low ? band.low : band.high;
                if (!end.there || end.clear || !end.worded) continue;
                bool contested = false;
                bool taken = false;
                for (const PlannedRun& run : planned.runs) {
                    if (!std::isfinite(run.end) || snap(run.end) != snap(end.at) || run.above != is_low) continue;
                    // 70 分（含）-80 分，每低 1 分…；70 分以下不得分
                    if (run.has_end)
                        taken = taken || *run.has_end;
                    else
                        band.meets_run = true;
                }
                for (const PlannedBand& other : planned.bands) {
                    if (&other == &band) continue;
                    for (const End* bound : {&other.low, &other.high}) {
                        if (!bound->there || snap(bound->at) != snap(end.at)) continue;
                        if (bound->clear && bound->included) taken = true;
                        if (!bound->clear) contested = true;
                    }
                }
                if ((contested || band.meets_run) && !taken) continue;
                end.clear = true;
                end.included = !taken;
            }
    }

    /// 每超过目标值 1%…，超过 20% 不得分, of a target of 90 %: no cliff lies where the steps begin, so it is counted
    /// otherwise.
    void check_cliffs(const PlannedColumn& planned) {
        for (const PlannedBand& band : planned.bands) {
            // 每低 1% 扣 1 分，低于 95% 扣 5 分: more than the steps, or instead of them?
            const bool changes = band.outcome.gives == Gives::change && band.value != 0;
            if (changes && std::ranges::any_of(planned.runs, [&](const PlannedRun& run) { return meets(band, run); }))
                question_ = RuleQuestion::overlap;
            if (!band.outcome.is_zero) continue;
            for (const PlannedRun& run : planned.runs) {
                const bool above = !band.low.there || snap(band.low.at) < snap(run.anchor);
                const bool below = !band.high.there || snap(run.anchor) < snap(band.high.at);
                if (above && below) question_ = RuleQuestion::relative;
            }
        }
    }

    /// True where the steps change values that the band holds.
    static bool meets(const PlannedBand& band, const PlannedRun& run) {
        const double low = std::max(run.above ? run.anchor : run.end, band.low.there ? band.low.at : -unbounded);
        const double high = std::min(run.above ? run.end : run.anchor, band.high.there ? band.high.at : unbounded);
        return snap(low) < snap(high);
    }

    void describe_bands(const Column& column, PlannedColumn& planned) {
        const auto all = [&](auto is) { return !planned.bands.empty() && std::ranges::all_of(planned.bands, is); };
        planned.changes_only = all([](const PlannedBand& band) {
            return band.outcome.gives == Gives::change || band.outcome.gives == Gives::whole_sheet ||
                   band.outcome.is_zero;
        });
        planned.credits = all([](const PlannedBand& band) {
            return band.outcome.gives == Gives::share || band.outcome.is_zero ||
                   band.outcome.gives == Gives::whole_sheet;
        });
        if (planned.changes_only) spare_nothing(planned);
        // 100% 得满分 beside bands below it: what is more is no worse.
        if (planned.bands.size() + planned.runs.size() < 2) return;
        for (PlannedBand& band : planned.bands) {
            if (!is_point(band)) continue;
            const bool is_top = std::ranges::all_of(planned.bands, [&](const PlannedBand& other) {
                return &other == &band ||
                       (other.high.there && other.high.at <= band.low.at && other.value <= band.value &&
                        other.outcome.gives == band.outcome.gives) ||
                       (other.high.there && other.high.at <= band.low.at &&
                        (other.outcome.is_zero || band.outcome.gives == Gives::full));
            });
            const bool takes_below =
                std::ranges::any_of(planned.runs, [](const PlannedRun& run) { return !run.above && run.each < 0; });
            const bool takes_above = std::ranges::any_of(planned.runs, [](const PlannedRun& run) { return run.above; });
            if (column.is_share && is_top && band.outcome.gives == Gives::full)
                band.high = {};
            else if (!planned.runs.empty() && takes_below && !takes_above && is_top)
                band.high = {};
        }
    }

    /// 延迟 3 天内扣 1 分，4-7 天扣 3 分: less is better, and none at all costs nothing.
    static void spare_nothing(PlannedColumn& planned) {
        for (PlannedBand& band : planned.bands) {
            const bool is_lowest = !band.low.there && band.high.there && band.high.at > 0 && !band.is_score;
            if (!is_lowest || !(band.value < 0)) continue;
            const bool is_mildest = std::ranges::any_of(planned.bands, [&](const PlannedBand& other) {
                return other.low.there && other.low.at >= band.high.at &&
                       (other.outcome.is_zero || other.value < band.value);
            });
            if (!is_mildest && !band.outcome.of_lateness) continue;
            band.low.there = band.low.clear = true;
            band.low.included = false;
            band.low.at = 0;
        }
    }

    static bool is_point(const PlannedBand& band) {
        return band.low.there && band.high.there && band.low.at == band.high.at;
    }

    /// The points that lines run between: where a band with a figure begins or ends.
    void set_points(const Column& column, PlannedColumn& planned) {
        for (const PlannedBand& band : planned.bands) {
            if (band.outcome.is_zero || !band.is_score || band.outcome.gives == Gives::formula) continue;
            if (is_point(band))
                planned.points.emplace_back(band.low.at, band.value);
            else if (band.low.there && !band.high.there)
                planned.points.emplace_back(band.low.at, band.value);
            else if (band.high.there && !band.low.there && band.high.included)
                planned.points.emplace_back(band.high.at, band.value);
        }
        std::ranges::sort(planned.points);
        const auto has_point = [&](double x) {
            return std::ranges::any_of(planned.points, [x](const auto& point) { return snap(point.first) == snap(x); });
        };
        for (const Condition& line : column.lines)
            if (!line.low.there || !line.high.there || !has_point(line.low.at) || !has_point(line.high.at))
                planned.unclear_lines.push_back(line);
        if (column.lines.empty() && planned.points.size() < 2) question_ = RuleQuestion::line_ends;
    }

    void set_limits() {
        if (model_.high) plan_.high = *model_.high;
        if (model_.high_is_full) plan_.high = std::min(plan_.high, full());
        if (model_.high && model_.high_is_share && model_.whole_formula)
            plan_.high = snap(*model_.high * marks_of_formula());
        check_high();
        plan_.most_added = model_.most_added;
        plan_.most_taken = model_.taken_of_full ? snap(model_.most_taken * full()) : model_.most_taken;
        plan_.is_factor = is_factor();
        if (plan_.is_factor) {
            plan_.start = 1;
            return;
        }
        if (model_.no_low) return;
        if (model_.low) {
            if (model_.unclear_low && plan_.starts_from_marks) {
                plan_.ask_below_low = true;
                plan_.ask_low = snap(plan_.start + *model_.low);
            }
            plan_.low = *model_.low;
            return;
        }
        if (model_.adds_bonus_only) {
            plan_.ask_below_low = true;
            plan_.ask_low = 0;
            return;
        }
        if (plan_.starts_from_marks || (model_.start == Start::zero && model_.answer == RuleAnswer::points))
            plan_.low = 0;
    }

    /// 每增加 1% 加 1 分，最高 10 分, of an item with 20 marks: the most that is added, or the score?
    void check_high() {
        if (!plan_.starts_from_marks || model_.whole_formula || plan_.columns.empty()) return;
        const bool only_adds = std::ranges::all_of(plan_.columns, [](const PlannedColumn& column) {
            return !column.runs.empty() && std::ranges::all_of(column.runs, [](const PlannedRun& run) { return run.each > 0; });
        });
        if (snap(plan_.high) < snap(plan_.start) || (only_adds && snap(plan_.high) == snap(plan_.start)))
            question_ = RuleQuestion::cap;
    }

    double marks_of_formula() {
        for (const FormulaStep& step : model_.formulas[*model_.whole_formula])
            if (step.is == FormulaStep::Is::number && step.is_points) return step.value;
        return full();
    }

    /// A formula over a target, or of a rate: beyond its marks it hangs on whether they may be exceeded.
    void set_formula() {
        bool needs_full = false;
        const double target = plan_.terms.target;
        if (model_.rate_of_target && is_number(target)) {
            if (target > largest_share)
                plan_.rate_of = target;
            else if (target != 1)
                question_ = RuleQuestion::formula;  // of the rate, or of its target?
        }
        for (const Formula& formula : model_.formulas)
            for (const FormulaStep& step : formula) needs_full = needs_full || step.is == FormulaStep::Is::full;
        if (needs_full) plan_.full = full();
        if (!model_.whole_formula || model_.high || model_.high_is_full) return;
        const Formula& formula = model_.formulas[*model_.whole_formula];
        double marks = 1;
        bool has_marks = false;
        bool is_ratio = false;
        for (const FormulaStep& step : formula) {
            if (step.is == FormulaStep::Is::full) marks *= plan_.full;
            if (step.is == FormulaStep::Is::number && step.is_points) marks *= step.value;
            has_marks = has_marks || step.is == FormulaStep::Is::full || step.is_points;
            is_ratio = is_ratio || step.is == FormulaStep::Is::target;
        }
        // The last factor, where none is called points: 实际/目标×20.
        if (!has_marks && formula.size() > 1 && formula.back().is == FormulaStep::Is::times)
            for (const FormulaStep* step : {&formula.front(), &formula[formula.size() - 2]})
                if (step->is == FormulaStep::Is::number && step->value >= 1) {
                    marks = step->value;
                    has_marks = true;
                }
        if (has_marks && (is_ratio || model_.columns.size() == 1)) plan_.ask_above = snap(marks);
    }

    /// A veto over the whole sheet, and nothing else: 1 or 0.
    [[nodiscard]] bool is_factor() const {
        if (plan_.starts_from_marks) return false;
        return std::ranges::all_of(model_.columns, [](const Column& column) {
            const auto vetoes = [](const auto& part) { return part.outcome.gives == Gives::whole_sheet; };
            return column.runs.empty() && (!column.bands.empty() || !column.states.empty()) &&
                   std::ranges::all_of(column.bands, vetoes) && std::ranges::all_of(column.states, vetoes);
        });
    }

    /// A rule that is nothing but steps on either side of one target is scored as a threshold.
    void set_threshold() {
        if (plan_.columns.size() != 1 || plan_.ask_below_low || model_.decimals || model_.whole_formula ||
            is_number(plan_.most_added) || is_number(plan_.most_taken))
            return;
        const PlannedColumn& column = plan_.columns.front();
        const bool has_bands =
            std::ranges::any_of(column.bands, [&](const PlannedBand& band) { return !is_start(column, band); });
        if (column.runs.empty() || column.runs.size() > 2 || has_bands || !column.states.empty() || column.otherwise)
            return;
        ThresholdTerms terms;
        terms.base = plan_.start;
        terms.low = plan_.low;
        terms.high = plan_.high;
        terms.target = column.runs.front().anchor;
        terms.step = column.runs.front().step;
        terms.partial = column.runs.front().partial;
        bool sides[2] = {};
        for (const PlannedRun& run : column.runs) {
            if (run.anchor != terms.target || run.step != terms.step || run.partial != terms.partial ||
                run.step_of != 1 || run.each_of != 1 || std::isfinite(run.end) || sides[run.above])
                return;
            sides[run.above] = true;
            (run.above ? terms.above : terms.below) = run.each;
        }
        if (auto made = Threshold::make(terms)) plan_.threshold = *made;
    }

    /// A band that says what the steps say: all marks on the side where nothing changes.
    [[nodiscard]] bool is_start(const PlannedColumn& column, const PlannedBand& band) const {
        if (band.outcome.gives == Gives::change && band.value == 0) return true;
        if (band.outcome.gives == Gives::change
                ? snap(band.value) != snap(plan_.start) || !model_.adds_bonus_only
                : snap(band.value) != snap(plan_.start) || !band.is_score || band.outcome.gives == Gives::whole_sheet)
            return false;
        const bool is_range = band.low.there && band.high.there && snap(band.low.at) < snap(band.high.at);
        if (is_range && column.runs.size() < 2) return false;  // 85%-93% 得 10 分，每超 1%: and below it?
        return std::ranges::all_of(column.runs, [&](const PlannedRun& run) {
            return run.above ? band.high.there && band.high.at == run.anchor
                             : band.low.there && band.low.at == run.anchor;
        });
    }

    const RuleModel& model_;
    RulePlan plan_;
    RuleQuestion question_ = RuleQuestion::none;
};

}  // namespace

Result<RulePlan> planned(std::shared_ptr<const RuleModel> model, const RuleTerms& terms) {
    return Planner{std::move(model), terms}.run();
}

}  // namespace kpi::detail
