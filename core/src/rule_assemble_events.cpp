// What happens, so many times or not at all: events with their prices, and states.
#include <algorithm>
#include <cmath>

#include "rule_assembler.hpp"

namespace kpi::detail {

std::string Assembler::joined_label(const Clause& clause) {
    std::string header = take_header();
    return clause.label.empty() ? header : clause.label;
}

void Assembler::add_likewise(const Clause& clause) {
    if (clauses_.size() < 3 || at_ < 2) return refuse(clause);
    if (!likewise_holds_) return refuse(clause);
}

bool Assembler::repeats_event(const Clause& clause) {
    const bool follows = at_ + 1 < clauses_.size() && clauses_[at_ + 1].says == Says::likewise;
    if (!follows || model_.columns.empty() || model_.columns.back().kind != Column::Kind::event) return false;
    const Run& run = model_.columns.back().runs.back();
    const double steps = snap(clause.when.low.at / run.step);
    likewise_holds_ = clause.when.is_point && clause.outcome.gives == run.each.gives &&
                      snap(run.each.value * steps) == snap(clause.outcome.value);
    return likewise_holds_;
}

void Assembler::add_ordinal(const Clause& clause) {
    if (clause.outcome.gives != Gives::change) return refuse(clause);
    Run run;
    run.above = true;
    run.each = clause.outcome;
    run.partial = PartialStep::full;
    if (clause.step == 1) {
        Column& column = model_.columns.emplace_back();
        column.kind = Column::Kind::event;
        column.label = joined_label(clause);
        run.anchor = 0;
        run.end = 1;
        column.runs.push_back(run);
        return;
    }
    if (model_.columns.empty() || model_.columns.back().kind != Column::Kind::event) return refuse(clause);
    Column& column = model_.columns.back();
    if (column.runs.size() != 1 || column.runs.front().end != 1.0) return refuse(clause);
    if (!clause.each) return ask(RuleQuestion::once, clause);  // the third?
    run.anchor = 1;
    column.runs.push_back(run);
}

bool Assembler::adds_to_event(const Clause& clause) {
    const bool more = clause.direction == Kind::up || clause.direction == Kind::more;
    if (!more || !clause.each || clause.conditional || clause.anchor || model_.columns.empty()) return false;
    Column& column = model_.columns.back();
    if (column.kind != Column::Kind::event || column.runs.size() != 1 || column.runs.front().step != 1) return false;
    if (clause.step != 1 || clause.step_measure != Measure::count || clause.outcome.gives != Gives::change)
        return false;
    if (clauses_[at_ - 1].says != Says::event || clauses_[at_ - 1].each) return false;
    Run run;
    run.above = true;
    run.anchor = 1;
    run.each = clause.outcome;
    column.runs.front().end = 1;
    column.runs.push_back(run);
    return true;
}

void Assembler::add_event(const Clause& clause) {
    if (clause.label.starts_with("少") || clause.label.starts_with("每少")) return add_shortfall(clause);
    if (clause.outcome.gives == Gives::take_share) return ask(RuleQuestion::share_of, clause);
    if (target_ && !measure_used()) return add_beyond_target(clause);
    if (!clause.each && clause.step != 1) return as_total(clause);
    std::string label = header_.empty() || clause.label.empty() ? joined_label(clause) : take_header() + clause.label;
    if (clause.direction == Kind::again && label.empty()) return refuse(clause);
    Column& column = model_.columns.emplace_back();
    column.kind = Column::Kind::event;
    column.label = label;
    Run run;
    run.above = true;
    run.anchor = clause.anchor ? *clause.anchor : 0;
    run.step = clause.step;
    run.each = clause.outcome;
    const bool counts = clause.step_measure == Measure::count;
    if (clause.mode_said) run.partial = clause.partial;
    if (counts && clause.step > 1) run.partial = PartialStep::full;
    if (clause.outcome.gives == Gives::score) adds_up_ = true;
    column.runs.push_back(run);
}

bool Assembler::measure_used() const {
    return measure_ && (!model_.columns[*measure_].runs.empty() || !model_.columns[*measure_].bands.empty());
}

void Assembler::add_shortfall(const Clause& clause) {
    Clause step = clause;
    step.says = Says::step;
    step.direction = Kind::down;
    has_steps_ = true;
    add_step(step);
}

void Assembler::add_beyond_target(const Clause& clause) {
    if (target_->target_measure != Measure::count || clause.direction == Kind::again) return refuse(clause);
    Clause step = clause;
    step.says = Says::step;
    step.direction = Kind::more;
    add_step(step);
}

bool Assembler::is_negative(const std::string& label) {
    for (const std::string_view word : {"未", "不", "无", "没", "否", "逾期", "迟", "late", "not ", "no ", "fail"})
        if (label.starts_with(word)) return true;
    return label.find("未") != std::string::npos || label.find("不合格") != std::string::npos;
}

void Assembler::add_state(const Clause& clause) {
    const Kind first = parsed_.tokens[clause.first].kind;
    const bool is_other = first == Kind::otherwise;
    const Outcome& outcome = clause.outcome;
    if (outcome.gives == Gives::take_share) return ask(RuleQuestion::share_of, clause);
    if (is_other && clause.label.empty() && measure_ && states_.empty()) {
        Column& column = model_.columns[*measure_];
        if (column.otherwise) return refuse(clause);
        column.otherwise = outcome;
        return;
    }
    std::string label = joined_label(clause);
    // 节约不加分: nothing of the score.
    if (outcome.gives == Gives::change && outcome.value == 0 && (has_steps_ || has_events_ || measure_used())) return;
    if (label.empty() && !is_other) return add_unlabelled(clause);
    const Clause* const next = at_ + 1 < clauses_.size() ? &clauses_[at_ + 1] : nullptr;
    const bool takes_follow = next && next->says == Says::band && next->outcome.gives == Gives::change;
    const bool steps_follow = next && (next->says == Says::event || next->says == Says::step || takes_follow);
    const bool is_start = (outcome.gives == Gives::full || (outcome.gives == Gives::score && !outcome.is_zero)) &&
                          (has_steps_ || has_events_ || takes_follow) && (!is_negative(label) || steps_follow) &&
                          states_.empty();
    if (is_start) return start_from(clause);
    states_.push_back({label, outcome, is_negative(label), is_other});
    state_clauses_.push_back(at_);
    state_columns_.push_back(model_.columns.size());
    note_marks(outcome);
}

void Assembler::start_from(const Clause& clause) {
    if (clause.outcome.gives == Gives::full) {
        note_marks(clause.outcome);
        if (model_.start == Start::full_or_nothing) stated_full_ = true;
        return;
    }
    model_.start = Start::number;
    model_.marks = clause.outcome.value;
}

void Assembler::add_unlabelled(const Clause& clause) {
    const bool is_veto = clause.outcome.gives == Gives::whole_sheet || clause.outcome.gives == Gives::veto;
    if (is_veto && !states_.empty() &&
        (states_.back().outcome.gives == Gives::whole_sheet || states_.back().outcome.gives == Gives::veto)) {
        if (states_.back().outcome.gives == Gives::veto) states_.back().outcome = clause.outcome;
        return;
    }
    if (clause.outcome.gives == Gives::score && !clause.outcome.is_zero && !states_.empty()) return refuse(clause);
    if (clause.outcome.gives == Gives::full && is_number(clause.outcome.value)) return note_marks(clause.outcome);
    refuse(clause);
}

bool Assembler::is_instruction(const Clause& clause) const {
    for (std::size_t i = clause.first; i < clause.last; ++i) {
        if (parsed_.tokens[i].kind == Kind::score && parsed_.tokens[clause.last - 1].kind != Kind::colon) return true;
        if (parsed_.tokens[i].kind == Kind::ref) return false;
    }
    for (const std::string_view word :
         {"按", "取", "以", "只", "仅", "限", "依", "均", "逐", "累计", "合计", "平均", "单独", "不", "所有"})
        if (clause.label.starts_with(word) && !clause.label.starts_with("按时") &&
            !clause.label.starts_with("按要求") && !clause.label.starts_with("按规定") &&
            !clause.label.starts_with("按期") && !clause.label.starts_with("按计划"))
            return true;
    return false;
}

void Assembler::add_header(const Clause& clause) {
    if (at_ + 1 == clauses_.size()) return refuse(clause);  // words at the end that nothing explains
    const Says next = clauses_[at_ + 1].says;
    if (next == Says::limit || is_instruction(clause)) return refuse(clause);
    if (!clause.label.empty()) header_ = header_.empty() ? clause.label : header_ + " " + clause.label;
}
}  // namespace kpi::detail
