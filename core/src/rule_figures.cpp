// Every figure of a clause stands in the rule: what a rule is put together from loses none of them.
#include <algorithm>
#include <cmath>
#include <vector>

#include "rule_assembler.hpp"

namespace kpi::detail {

namespace {

/// Days lost to sickness (12 months): of a title.
bool counts_months(std::span<const Token> tokens) {
    return std::ranges::any_of(tokens, [](const Token& token) { return is_figure(token) && token.text == "months"; });
}

/// The figures of a clause or of a rule, without their signs.
class Figures {
public:
    void add(std::optional<double> value) {
        if (value && std::isfinite(*value)) values_.push_back(snap(std::fabs(*value)));
    }

    void add(const Outcome& outcome) { add(outcome.value); }

    void add(const Condition& when) {
        if (when.low.there) add(when.low.at);
        if (when.high.there) add(when.high.at);
    }

    void add(const Clause& clause) {
        if (clause.says == Says::band || (clause.says == Says::step && clause.conditional)) add(clause.when);
        if (clause.says == Says::target) {
            add(clause.target);
            add(clause.when);
        }
        if (clause.says == Says::step) {
            add(clause.anchor);
            add(clause.step);
        }
        const bool gives = clause.says == Says::band || clause.says == Says::state || clause.says == Says::limit ||
                           clause.says == Says::base || clause.says == Says::step || clause.says == Says::event;
        if (gives) add(clause.outcome);
    }

    void add(const RuleModel& model) {
        for (const Column& column : model.columns) add(column);
        for (const Formula& formula : model.formulas)
            for (const FormulaStep& step : formula) add(step.value);
        for (const auto& value : {model.low, model.high, model.stated_target, model.stops_at, model.high_part})
            add(value);
        for (const double value : {model.marks, model.most_added, model.most_taken}) add(value);
    }

    /// Nothing needs no figure; a score of 75 may be one of 75 %.
    [[nodiscard]] bool is_within(const Figures& others) const {
        const auto is_other = [&](double value) {
            return std::ranges::find(others.values_, snap(value)) != others.values_.end();
        };
        constexpr double percent = 1e-2;
        return std::ranges::all_of(
            values_, [&](double value) { return value == 0 || is_other(value) || is_other(value * percent); });
    }

private:
    void add(const Run& run) {
        for (const auto& value : {run.anchor, run.anchor_above, run.end, run.end_part}) add(value);
        for (const double value : {run.anchor_part, run.step, run.most}) add(value);
        add(run.each);
    }

    void add(const Column& column) {
        for (const Run& run : column.runs) add(run);
        for (const Band& band : column.bands) {
            add(band.when);
            add(band.outcome);
        }
        for (const State& state : column.states) add(state.outcome);
        if (column.otherwise) add(*column.otherwise);
        for (const Condition& line : column.lines) add(line);
    }

    std::vector<double> values_;
};

/// All marks, or so many, from a figure on or at it.
bool gives_start(const Band& band) {
    const bool is_side = band.when.is_point || band.when.low.there != band.when.high.there;
    const bool gives =
        band.outcome.gives == Gives::full || (band.outcome.gives == Gives::score && band.outcome.value > 0);
    return gives && !band.outcome.is_zero && is_side && !band.when.is_target && band.when.frame == Frame::value;
}

bool begins_at(const Run& run, const Condition& when) {
    const auto is_at = [&](const End& end) {
        return end.there && (end.at == run.anchor || end.at == run.anchor_above || end.at == run.end);
    };
    return is_at(when.low) || is_at(when.high);
}

bool is_beside_target(const Condition& when) {
    return when.frame == Frame::below_ref || when.frame == Frame::above_ref;
}

/// So few per cent that they may be counted from the target.
bool is_few(const Condition& when) {
    constexpr double half = .5;
    const auto is_few_percent = [](const End& end) {
        return end.there && end.measure == Measure::percent && end.at > 0 && end.at < half;
    };
    return when.frame == Frame::value && (is_few_percent(when.low) || is_few_percent(when.high));
}

bool names_target(std::span<const Token> tokens) {
    return std::ranges::any_of(tokens, [](const Token& token) { return token.kind == Kind::ref; });
}

}  // namespace

void Assembler::check_frames() {
    // 5%-10%扣 3 分，超过预算 5%以内扣 1 分: both counted from the budget.
    for (const Column& column : model_.columns) {
        const auto is_any = [&](bool (*holds)(const Condition&)) {
            return std::ranges::any_of(column.bands, [&](const Band& band) { return holds(band.when); });
        };
        if (is_any(is_beside_target) && is_any(is_few)) return ask(RuleQuestion::relative);
    }
    // 超目标 10%以上得满分，每少 1%扣 1 分: from there, and not from the target.
    for (const Column& column : model_.columns) {
        const bool has_start = std::ranges::any_of(column.bands, [](const Band& band) {
            return band.outcome.gives == Gives::full && is_beside_target(band.when);
        });
        const bool has_open = std::ranges::any_of(column.runs, [](const Run& run) { return !run.anchor; });
        if (has_start && has_open) return ask(RuleQuestion::target);
    }
    // 成本控制（25%）：超预算每 1%扣 2 分: the weight of it, or the target?
    const bool is_title = target_ && target_->target_measure == Measure::percent && target_->when.is_point &&
                          parsed_.tokens[target_->last - 1].kind == Kind::colon;
    const bool is_of_ref = std::ranges::any_of(
        clauses_, [&](const Clause& clause) { return clause.says == Says::step && names_target(tokens_in(clause)); });
    if (is_title && is_of_ref && !names_target(tokens_in(*target_))) return ask(RuleQuestion::target, *target_);
    // 90 % to 95 %: each 1 % below takes 1: within the range, or below it?
    const bool is_range = target_ && !target_->when.is_point && target_->when.low.there && target_->when.high.there &&
                          target_->label.empty() && parsed_.tokens[target_->last - 1].kind == Kind::colon;
    if (is_range && count(Says::step) == 1) return ask(RuleQuestion::target, *target_);
    // At most 1.5, 1.0 at target, plus 0.05 for each 2 % over target: the most there is, and no target.
    const bool is_bare_limit = target_ && target_->comparison == Kind::at_most && target_->label.empty() && has_steps_;
    for (const Clause& clause : clauses_)
        if (is_bare_limit && clause.first > target_->first && names_target(tokens_in(clause))) return refuse(*target_);
}

void Assembler::check_starts() {
    // Base 50; 95% or more 10 points: of the fifty, or beside them?
    const auto scores = [&](const Band& band) {
        return band.outcome.gives == Gives::score && band.outcome.value > 0 && band.outcome.value != base_;
    };
    const bool has_scores =
        !has_steps_ && !has_events_ && measure_ && std::ranges::any_of(model_.columns[*measure_].bands, scores);
    if (base_ && !base_is_full_ && has_scores) return ask(RuleQuestion::full);
    // 社区健康讲座得 2 分，满分 10 分: for each of them?
    const bool is_part = states_.size() == 1 && states_.front().outcome.gives == Gives::score && base_ &&
                         states_.front().outcome.value < *base_ && !states_.front().outcome.is_zero;
    if (is_part && base_is_full_ && !has_steps_ && !has_events_ && !measure_) return ask(RuleQuestion::once);
    // 98%得 20 分，不足 90%的，每低 1%扣 2 分: and between the two?
    for (const Column& column : model_.columns) {
        if (column.runs.empty()) continue;
        for (const Band& band : column.bands) {
            const bool is_start = gives_start(band) && (band.outcome.gives == Gives::full || band.when.is_point ||
                                                        band.outcome.value == model_.marks);
            const bool has_run = std::ranges::any_of(
                column.runs, [&](const Run& run) { return !run.anchor || begins_at(run, band.when); });
            if (is_start && !has_run) return ask(RuleQuestion::gap);
        }
    }
}

void Assembler::check_figures() {
    Figures kept;
    kept.add(model_);
    for (const Clause& clause : clauses_) {
        // 2 亿元得 1 分，以此类推: said twice. 得分＝实际/200×25，完成率低于 70%…: of an amount.
        const bool is_repeated = &clause != &clauses_.back() && (&clause + 1)->says == Says::likewise;
        const bool is_of_amount = model_.whole_formula && clause.says == Says::band;
        if (is_repeated || is_of_amount || counts_months(tokens_in(clause)) || says_allowed(clause)) continue;
        Figures said;
        said.add(clause);
        if (!said.is_within(kept)) return refuse(clause);
    }
}

}  // namespace kpi::detail
