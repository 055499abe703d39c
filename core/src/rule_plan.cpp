#include <algorithm>
#include <cmath>

#include "element.hpp"
#include "rule_planner.hpp"
#include "rule_text.hpp"
#include "snapped.hpp"

namespace kpi::detail {

Result<RulePlan> Planner::run() {
    if (const auto checked = check_terms(); !checked) return checked.error();
    // 同比每下降 1%…, beside a target of 95 %: from last year, or from that?
    if (model_.needs_target && model_.of_last_year && is_number(plan_.terms.target) && plan_.terms.target != 0)
        return open(RuleQuestion::target);
    if (model_.needs_target && is_missing(plan_.terms.target) && model_.compares) plan_.terms.target = 0;
    if (model_.needs_target && is_missing(plan_.terms.target) && is_of_attainment()) plan_.terms.target = 1;
    if (model_.needs_target && is_missing(plan_.terms.target) && !is_yes_or_no()) return open(RuleQuestion::target);
    set_start();
    set_rate();
    for (const Column& column : model_.columns) {
        plan_.columns.emplace_back();
        if (const auto added = add(column, plan_.columns.back()); !added) return added.error();
    }
    set_limits();
    set_formula();
    check_sign();
    if (const auto stopped = stop_at_target(); !stopped) return stopped.error();
    if (question_ != RuleQuestion::none) return open(question_);
    set_threshold();
    return std::move(plan_);
}

Result<void> Planner::check_terms() const {
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

bool Planner::is_yes_or_no() const {
    if (model_.columns.size() != 1) return false;
    const Column& column = model_.columns.front();
    // 不超预算得满分，超预算不得分: an amount, and neither yes nor no.
    const auto is_below = [](const Band& band) {
        return band.when.high.there && !band.when.low.there && !Planner::is_nothing(band.outcome);
    };
    return column.runs.empty() && !column.bands.empty() && !model_.whole_formula &&
           std::ranges::none_of(column.bands, is_below) &&
           std::ranges::all_of(column.bands, [](const Band& band) { return band.when.is_target; });
}

bool Planner::is_of_attainment() const {
    if (model_.columns.size() != 1) return false;
    const Column& column = model_.columns.front();
    const bool in_shares = std::ranges::all_of(column.runs, [](const Run& run) { return run.is_share; });
    return in_shares && std::ranges::any_of(column.bands, [](const Band& band) { return band.when.of_target; });
}

bool Planner::is_nothing(const Outcome& outcome) {
    return outcome.gives == Gives::score && (outcome.is_zero || outcome.value == 0);
}

bool Planner::only_cuts() const {
    const auto is_cut = [](const Outcome& outcome) { return outcome.is_zero && outcome.gives == Gives::score; };
    return !model_.whole_formula && std::ranges::all_of(model_.columns, [&](const Column& column) {
        const bool cuts = !column.bands.empty() || !column.states.empty();
        return cuts && column.kind != Column::Kind::words && column.runs.empty() && !column.otherwise &&
               std::ranges::all_of(column.bands, is_cut, &Band::outcome) &&
               std::ranges::all_of(column.states, is_cut, &State::outcome);
    });
}

bool Planner::takes() const {
    return takes_by_steps() || std::ranges::any_of(model_.columns, [](const Column& column) {
               return std::ranges::any_of(column.bands, is_loss, &Band::outcome) ||
                      std::ranges::any_of(column.states, is_loss, &State::outcome);
           });
}

bool Planner::takes_by_steps() const {
    return std::ranges::any_of(
        model_.columns, [](const Column& column) { return std::ranges::any_of(column.runs, is_loss, &Run::each); });
}

bool Planner::takes_and_ends() const {
    bool ends = model_.low && *model_.low >= 0;
    for (const Column& column : model_.columns) {
        const auto is_mark = [](const Band& band) {
            return band.outcome.gives == Gives::score && band.outcome.value > 0;
        };
        if (std::ranges::any_of(column.bands, is_mark)) return false;
        ends = ends || std::ranges::any_of(column.bands, is_nothing, &Band::outcome) ||
               std::ranges::any_of(column.states, is_nothing, &State::outcome);
    }
    return ends && takes();
}

void Planner::set_start() {
    const double full = plan_.terms.full;
    switch (model_.start) {
        case Start::number:
            // 扣完 10 分为止, of an item of 20: is half of it left?
            if (model_.uses_up_marks && is_number(full) && full != model_.marks) question_ = RuleQuestion::floor;
            if (model_.marks_are_cap && is_number(full) && full != model_.marks) question_ = RuleQuestion::cap;
            plan_.start = model_.marks;
            plan_.starts_from_marks = true;
            return;
        case Start::full:
        case Start::full_or_nothing:
            plan_.starts_from_marks = is_number(full);
            plan_.start = is_number(full) ? full : 0;
            // Above 15 days nothing: of which marks?
            if (!is_number(full) && (model_.start == Start::full || only_cuts() || takes_and_ends()))
                question_ = RuleQuestion::full;
            return;
        case Start::zero: plan_.start = 0; return;
    }
}

double Planner::full() {
    if (model_.start == Start::number && !model_.adds_bonus_only) return model_.marks;
    if (is_number(plan_.terms.full)) return plan_.terms.full;
    question_ = RuleQuestion::full;
    return 0;
}

double Planner::value_of(const Outcome& outcome) {
    switch (outcome.gives) {
        case Gives::full: return is_number(outcome.value) ? outcome.value : full();
        case Gives::part_of_full: return snap(outcome.value * full());
        case Gives::nothing:
        case Gives::formula: return 0;
        default: return outcome.value;
    }
}

Result<void> Planner::add(const Column& column, PlannedColumn& planned) {
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

Result<void> Planner::add_run(const Column& column, const Run& run, PlannedColumn& planned) {
    PlannedRun base;
    const double target = plan_.terms.target;
    const auto part_of_target = [&](double part) { return part == 1 ? target : snap(part * target); };
    base.anchor = run.anchor ? *run.anchor : part_of_target(run.anchor_part);
    base.step = run.step;
    base.is_share = run.is_share;
    if (run.in_points && std::fabs(base.anchor) <= largest_share) {  // each point below target, of 95 %
        base.step = snap(run.step * 1e-2);
        base.is_share = true;
    }
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
        side.end = run.end ? *run.end : run.end_part ? part_of_target(*run.end_part) : above ? unbounded : -unbounded;
        planned.runs.push_back(side);
    };
    const double upper = run.anchor_above ? *run.anchor_above : base.anchor;
    if (run.either_side || run.above) put(true, upper);
    if (run.either_side || !run.above) put(false, base.anchor);
    return {};
}

void Planner::set_limits() {
    if (model_.high) plan_.high = *model_.high;
    if (model_.high_part)
        plan_.high =
            std::min(plan_.high, snap(*model_.high_part * (model_.whole_formula ? marks_of_formula() : full())));
    if (model_.high_is_full) plan_.high = std::min(plan_.high, full());
    if (model_.high && model_.high_is_share && model_.whole_formula && model_.answer == RuleAnswer::points)
        plan_.high = snap(*model_.high * marks_of_formula());
    check_high();
    check_high_of_losses();
    plan_.most_added = model_.most_added;
    plan_.most_taken = model_.taken_of_full ? snap(model_.most_taken * full()) : model_.most_taken;
    plan_.is_factor = is_factor();
    if (plan_.is_factor) {
        plan_.start = 1;
        return;
    }
    if (model_.no_low && !model_.low) return;
    if (model_.low) {
        if (model_.unclear_low && plan_.starts_from_marks) {
            plan_.ask_below_low = true;
            plan_.ask_low = snap(plan_.start + *model_.low);
        }
        plan_.low = *model_.low;
        return;
    }
    // Yes 3, no −3: a score that the text itself gives is not raised.
    const auto is_less = [](const Outcome& outcome) { return outcome.gives == Gives::score && outcome.value < 0; };
    const bool gives_less = std::ranges::any_of(model_.columns, [&](const Column& column) {
        return std::ranges::any_of(column.states, is_less, &State::outcome) ||
               std::ranges::any_of(column.bands, is_less, &Band::outcome);
    });
    // 每起扣 5 分，集体访得 -10 分: and how far down do the steps go?
    if (gives_less && takes_by_steps()) question_ = RuleQuestion::floor;
    if (gives_less) return;
    if (model_.adds_bonus_only) {
        plan_.ask_below_low = true;
        plan_.ask_low = 0;
        return;
    }
    if (plan_.starts_from_marks || (model_.start == Start::zero && model_.answer == RuleAnswer::points)) plan_.low = 0;
}

Result<void> Planner::stop_at_target() {
    if (!model_.stops_at || question_ != RuleQuestion::none) return {};
    const auto has_target = [](const Formula& formula) {
        return std::ranges::any_of(formula, [](const FormulaStep& step) { return step.is == FormulaStep::Is::target; });
    };
    const double whole = has_target(model_.formulas[*model_.whole_formula]) ? plan_.terms.target : 1;
    const double reached = snap(whole * *model_.stops_at);
    plan_.ask_above = unbounded;
    const auto score = scored(plan_, std::span{&reached, 1});
    if (!score) return score.error();
    if (is_missing(score->score)) return open(RuleQuestion::cap);
    plan_.high = std::min(plan_.high, score->score);
    return {};
}

void Planner::check_sign() {
    // Up to the marks of the item it is what they are earned by.
    const bool is_limited = model_.high_is_full || (model_.high && *model_.high == plan_.terms.full) ||
                            (model_.high_part && *model_.high_part == 1) || is_number(model_.most_added);
    const bool is_doubtful = model_.gains_by_failures || (model_.sign_is_unsaid && !is_limited);
    if (is_doubtful && is_number(plan_.terms.full)) question_ = RuleQuestion::sign;
}

void Planner::check_high() {
    if (!plan_.starts_from_marks || model_.whole_formula || plan_.columns.empty()) return;
    const bool only_adds = std::ranges::all_of(plan_.columns, [](const PlannedColumn& column) {
        return !column.runs.empty() &&
               std::ranges::all_of(column.runs, [](const PlannedRun& run) { return run.each > 0; });
    });
    if (snap(plan_.high) < snap(plan_.start) || (only_adds && snap(plan_.high) == snap(plan_.start)))
        question_ = RuleQuestion::cap;
}

double Planner::marks_of_formula() {
    for (const FormulaStep& step : model_.formulas[*model_.whole_formula])
        if (step.is == FormulaStep::Is::number && step.is_points) return step.value;
    return full();
}

void Planner::set_rate() {
    const double target = plan_.terms.target;
    if (!model_.rate_of_target || !is_number(target)) return;
    if (target > largest_share)
        plan_.rate_of = target;
    else if (target != 1)
        question_ = RuleQuestion::formula;  // of the rate, or of its target?
}

void Planner::set_formula() {
    bool needs_full = false;
    const double target = plan_.terms.target;
    // Training hours ÷ hours required, beside a target of 40 hours: is that what it is divided by?
    if (model_.is_rate_of_two && is_number(target) && target > largest_share) question_ = RuleQuestion::formula;
    for (const Formula& formula : model_.formulas)
        for (const FormulaStep& step : formula) needs_full = needs_full || step.is == FormulaStep::Is::full;
    if (needs_full) plan_.full = full();
    if (!model_.whole_formula || model_.high || model_.high_part || model_.stops_at || model_.high_is_full) return;
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
    // (保养完成率×50%＋精品完成率×50%)×本项分值: may it exceed the marks?
    const bool are_rates = std::ranges::all_of(model_.columns, [](const Column& column) {
        return has_any(column.label, {"完成率", "达成率"});
    });
    if (has_marks && (is_ratio || are_rates || model_.columns.size() == 1)) plan_.ask_above = snap(marks);
}

bool Planner::is_factor() const {
    if (plan_.starts_from_marks) return false;
    return std::ranges::all_of(model_.columns, [](const Column& column) {
        const auto vetoes = [](const auto& part) { return part.outcome.gives == Gives::whole_sheet; };
        return column.runs.empty() && (!column.bands.empty() || !column.states.empty()) &&
               std::ranges::all_of(column.bands, vetoes) && std::ranges::all_of(column.states, vetoes);
    });
}

void Planner::check_high_of_losses() {
    // Each overdue day costs 50, at most 500: more than there are marks.
    const bool takes = std::ranges::all_of(model_.columns, [](const Column& column) {
        return !column.runs.empty() && column.bands.empty() &&
               std::ranges::all_of(column.runs, [](const Run& run) { return run.each.value < 0; });
    });
    if (takes && model_.start_is_open() && std::isfinite(plan_.high) && plan_.high > plan_.start)
        question_ = RuleQuestion::cap;
}

void Planner::set_threshold() {
    if (plan_.columns.size() != 1 || plan_.ask_below_low || model_.rounding || model_.whole_formula ||
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
        if (run.anchor != terms.target || run.step != terms.step || run.partial != terms.partial || run.step_of != 1 ||
            run.each_of != 1 || std::isfinite(run.end) || sides[run.above])
            return;
        sides[run.above] = true;
        (run.above ? terms.above : terms.below) = run.each;
    }
    if (auto made = Threshold::make(terms)) plan_.threshold = *made;
}

Result<RulePlan> planned(std::shared_ptr<const RuleModel> model, const RuleTerms& terms) {
    return Planner{std::move(model), terms}.run();
}

namespace {

/// What a formula gives where the target is reached, or all of what it is a rate of.
double marks_of_formula(const RulePlan& plan) {
    if (std::isfinite(plan.ask_above)) return plan.ask_above;
    if (plan.columns.size() != 1) return missing();
    const double reached = is_number(plan.terms.target) ? plan.terms.target : 1;
    const auto score = scored(plan, std::span{&reached, 1});
    return score ? score->score : missing();
}

}  // namespace

double marks_of(const RulePlan& plan) {
    const RuleModel& model = *plan.model;
    if (model.start == Start::number && model.marks > 0) return model.adds_bonus_only ? missing() : model.marks;
    if (model.whole_formula) return marks_of_formula(plan);
    double best = missing();
    const auto take = [&](const Outcome& outcome, double value) {
        const bool is_mark = outcome.gives == Gives::score || outcome.gives == Gives::full;
        if (is_mark && value > 0 && (is_missing(best) || value > best)) best = value;
    };
    bool has_steps = false;
    for (const PlannedColumn& column : plan.columns) {
        has_steps = has_steps || !column.runs.empty();
        for (const PlannedBand& band : column.bands) take(band.outcome, band.value);
        for (std::size_t i = 0; i < column.states.size(); ++i) take(column.states[i].outcome, column.state_values[i]);
        if (column.otherwise) take(column.otherwise->outcome, column.otherwise->value);
    }
    // What is taken away is taken from the marks beside the text, which no band may pass.
    const bool is_beside = model.start == Start::full || model.start == Start::full_or_nothing;
    if (has_steps && is_beside) return is_number(best) && best > plan.start ? best : missing();
    // What grows from nothing ends at its limit.
    if (is_missing(best) && !is_beside && std::isfinite(plan.high)) return plan.high;
    return best;
}

}  // namespace kpi::detail
