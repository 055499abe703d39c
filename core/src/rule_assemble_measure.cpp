// What is measured: its target, its steps and its bands.
#include <algorithm>
#include <cmath>

#include "rule_assembler.hpp"

namespace kpi::detail {

Column& Assembler::measure() {
    if (!measure_) {
        measure_ = model_.columns.size();
        model_.columns.emplace_back().label = take_header();
    }
    return model_.columns[*measure_];
}

std::string Assembler::take_header() {
    std::string header = std::move(header_);
    header_.clear();
    return header;
}

bool Assembler::is_limit(const Clause& clause) {
    const bool limits = clause.comparison == Kind::at_least || clause.comparison == Kind::at_most;
    const bool is_figure = clause.target_measure == Measure::none || clause.target_measure == Measure::points ||
                           clause.target_measure == Measure::percent || clause.target_measure == Measure::money;
    const bool names_total = clause.label == "total" || clause.label.starts_with("total ") ||
                             clause.label == "credits" || clause.label == "together" || clause.label == "quarter" ||
                             clause.label == "period" || clause.label == "altogether" || clause.label == "overall";
    if (!limits || !is_figure || !(clause.label.empty() || names_total) || !(measure_used() || has_columns()))
        return false;
    const std::string& word = parsed_.tokens[clause.first].text;
    // Of a formula whatever follows is a limit: …, not above 10.
    const bool is_canonical = word == "at least" || word == "at most" || names_total || model_.whole_formula;
    // …，不超过 10 分: of what is taken, or of the score?
    const bool is_cap =
        clause.comparison == Kind::at_most && (clause.target_measure != Measure::none || word == "up to" ||
                                               word == "no more than" || word == "not more than");
    // Starts at 100; each minute over 3 takes 2, not below 40: of the score.
    const bool is_floor = base_ && clause.comparison == Kind::at_least && clause.target_measure == Measure::none &&
                          (word == "not below" || word == "not less than" || word == "no lower than");
    if (!is_canonical && !is_cap && !is_floor) return false;
    if (clause.when.low.there && clause.when.high.there) {  // at least 5 and at most 20
        Clause least = clause;
        least.limit = LimitOf::score_low;
        least.outcome.value = amount_of(clause.when.low.at, clause.when.low.unit);
        least.outcome.gives = clause.target_measure == Measure::percent ? Gives::share : Gives::score;
        add_limit(least);
        Clause most = least;
        most.limit = LimitOf::score_high;
        most.outcome.value = amount_of(clause.when.high.at, clause.when.high.unit);
        add_limit(most);
        high_is_score_ = true;
        return true;
    }
    // $20 per hour, at least 3: of hours.
    const bool is_bare_figure = clause.target_measure == Measure::none || clause.target_measure == Measure::points;
    if (clause.comparison == Kind::at_least && is_bare_figure && pays_by_steps()) {
        ask(RuleQuestion::unit, clause);
        return true;
    }
    Clause limit = clause;
    limit.limit = clause.comparison == Kind::at_most ? LimitOf::score_high : LimitOf::score_low;
    limit.outcome.value =
        amount_of(clause.target, clause.when.high.there ? clause.when.high.unit : clause.when.low.unit);
    limit.outcome.gives = clause.target_measure == Measure::percent ? Gives::share : Gives::score;
    add_limit(limit);
    if (!is_canonical && clause.comparison == Kind::at_most && high_clause_) high_clause_->comparison = Kind::at_most;
    high_is_score_ = high_is_score_ || (is_canonical && clause.comparison == Kind::at_most);
    return true;
}

bool Assembler::has_columns() const {
    return !model_.columns.empty() || model_.whole_formula || !states_.empty();
}

bool Assembler::is_marks_of_item(const Clause& clause) const {
    // 本项 20 分，每低于目标 1%…: the marks, and not what is measured. 90 分，每低 1 分….
    const bool is_points = clause.target_measure == Measure::points && clause.when.is_point;
    const bool is_item = clause.label.empty() || clause.label == "总分" || clause.label == "分值" ||
                         clause.label == "total" || has_any(clause.label, {"本项", "该项", "此项"});
    if (!is_points || !is_item || clause.comparison != Kind::word) return false;
    const auto is_step_of_points = [](const Clause& c) { return c.step_measure == Measure::points; };
    bool has_step = false;
    // 10 points; any medication error: no points for this item.
    const bool only_strikes =
        clauses_.size() > 1 && std::all_of(clauses_.begin() + 1, clauses_.end(), [](const Clause& c) {
            return c.says == Says::state && c.outcome.is_zero && !c.label.empty();
        });
    if (only_strikes && clause.first == clauses_.front().first) return true;
    for (const Clause& step : clauses_) {
        if (step.says != Says::step) continue;
        if (is_step_of_points(step)) return false;
        has_step = true;
    }
    return has_step;
}

void Assembler::add_target(const Clause& clause) {
    if (is_marks_of_item(clause)) {
        Clause base = clause;
        base.says = Says::base;
        base.outcome.gives = Gives::score;
        base.outcome.value = clause.target;
        return add_base(base);
    }
    if (is_limit(clause)) return;
    // Any injury: $0; otherwise $400: what it costs, and no target of nothing.
    const bool has_rest = at_ + 1 < clauses_.size() && parsed_.tokens[clauses_[at_ + 1].first].kind == Kind::otherwise;
    const bool is_nothing =
        clause.target == 0 && clause.when.is_point && (clause.target_measure == Measure::money || has_rest);
    if (is_nothing && !is_wide_text()) return refuse(clause);
    if (target_) return refuse(clause);  // two targets: of what?
    const bool is_piece = at_ + 1 < clauses_.size() && clauses_[at_ + 1].says == Says::formula;
    if (measure_used() && !is_piece) return refuse(clause);  // after the steps: of what?
    if (model_.columns.size() > (measure_ ? 1U : 0U)) return refuse(clause);
    if (measure_ && !clause.when.is_point && clause.when.low.there && clause.when.high.there) {
        if (!is_piece) return refuse(clause);
    }
    target_ = clause;
    if (subject_.empty()) subject_ = clause.label;
    if (clause.target_measure == Measure::percent && clause.step_unit != "bp") measure().is_share = true;
    measure();
}

bool Assembler::compares_periods(const std::string& label) {
    return has_any(label, {"上月", "上年", "去年", "上季", "同比", "环比", "上期", "同期", "年初", "期初", "last month",
                           "last year", "previous"});
}

bool Assembler::set_each(Run& run, const Clause& clause) {
    run.each = clause.outcome;
    settle_sign(run.each, clause);
    if (!fits_) return false;
    switch (run.each.gives) {
        case Gives::change:
        case Gives::part_of_full:
        case Gives::amount:
        case Gives::score: return true;
        case Gives::share: return clause.each;
        case Gives::take_share:
            if (base_is_share_) {  // 100 % to begin with; each 1 % below takes 4 %
                run.each.gives = Gives::share;
                return true;
            }
            ask(RuleQuestion::share_of, clause);
            return false;
        default: refuse(clause); return false;
    }
}

void Assembler::settle_sign(Outcome& outcome, const Clause& clause) {
    if (!outcome.is_bare) return;
    const bool is_taken = std::ranges::any_of(
        clauses_, [](const Clause& c) { return c.says == Says::limit && c.limit == LimitOf::taken; });
    // Deduct 2 marks for every critical error, 0.5 mark for every minor error: as the one before it.
    if (at_ > 0 && parsed_.tokens[clause.first - 1].kind == Kind::comma) {
        const Clause& before = clauses_[at_ - 1];
        const bool is_price = before.says == clause.says && before.outcome.gives == Gives::change;
        if (is_price) {
            outcome.gives = Gives::change;
            outcome.value = before.outcome.value < 0 ? -outcome.value : outcome.value;
            outcome.is_bare = false;
            return;
        }
    }
    if (header_is_late_ && !is_taken) return ask(RuleQuestion::sign, clause);
    // 2 points per percent of target not met: given, or taken?
    const bool is_short = clause.says == Says::step && std::ranges::any_of(tokens_in(clause), [](const Token& token) {
                              return token.kind == Kind::down && starts_with_any(token.text, {"short", "miss"});
                          });
    if (is_short && !is_taken && !header_takes_) return ask(RuleQuestion::sign, clause);
    if (header_takes_ || is_taken) {
        outcome.gives = Gives::change;
        outcome.value = -outcome.value;
        return;
    }
    model_.sign_is_unsaid = true;
    adds_up_ = true;
}

void Assembler::add_step(const Clause& clause) {
    if (clause.bare) return ask(RuleQuestion::once, clause);
    if (adds_to_event(clause) || continues_event(clause)) return;
    // A change to either side that is worth a bonus: nobody means that.
    if (clause.direction == Kind::off && clause.outcome.value > 0) return ask(RuleQuestion::direction, clause);
    if (clause.direction == Kind::late && delays_ && clause.conditional && clause.when.frame == Frame::lateness) {
        Clause beyond = clause;  // 延误超过 15 天的，每延误 1 天扣 2 分
        beyond.direction = Kind::more;
        return add_step(beyond);
    }
    if (clause.outcome.is_bare && clause.direction == Kind::late && !header_takes_)
        return ask(RuleQuestion::sign, clause);
    if (counts_lateness(clause)) {
        Clause late = clause;
        late.direction = Kind::late;
        return add_step(late);
    }
    if (compares_periods(clause.label) || compares_periods(header_)) model_.compares = true;
    if (is_overtime(clause)) {
        Clause over = clause;
        over.direction = Kind::more;
        return add_step(over);
    }
    if (is_in_days_of_target(clause)) {
        Clause side = clause;
        side.direction = clause.direction == Kind::late ? Kind::up : Kind::down;
        return add_step(side);
    }
    if (clause.direction == Kind::late || clause.direction == Kind::early) return add_delay(clause);
    if (!model_.columns.empty() && !measure_) return refuse(clause);  // a step of which of the events?
    if (!clause.label.empty() && !subject_.empty() && differs(clause.label)) return refuse(clause);
    if (is_other_subject(clause)) return refuse(clause);
    if (delays_ && clause.step_measure == Measure::percent) return refuse(clause);  // of days late, and of a rate
    Column& column = measure();
    Run run;
    if (!set_each(run, clause)) {
        if (fits_) refuse(clause);
        return;
    }
    run.above = is_upward(clause);
    run.either_side = clause.direction == Kind::off;
    run.step = clause.step;
    run.is_share = clause.step_measure == Measure::percent;
    run.is_point = clause.step_is_point;
    run.of_ref = clause.of_ref;
    if (clause.mode_said) run.partial = clause.partial;
    if (clause.step_measure == Measure::none && clause.step_unit.empty()) unitless_ = clause;
    set_anchor(run, clause);
    if (!fits_) return;
    if (clause.step_measure == Measure::points && anchor_measure_ == Measure::percent) step_in_points(run);
    if (run.is_share && anchor_measure_ == Measure::percent) column.is_share = true;
    run.in_points = clause.step_measure == Measure::points && begins_ascii(clause.step_unit) && !run.anchor;
    check_direction(run, clause);
    if (!fits_) return;
    note_unit(column, clause.step_unit, clause);
    if (!fits_) return;
    for (const Run& other : column.runs) {
        const bool same_side = other.above == run.above && !other.either_side && !run.either_side;
        if (same_side && (!other.end || !run.anchor)) {
            // A second slope begins where the first one ends, whichever is told first.
            if (!run.anchor || (other.anchor && *other.anchor == *run.anchor)) return refuse(clause);
            const bool is_nearer =
                other.anchor && (run.above ? *run.anchor < *other.anchor : *run.anchor > *other.anchor);
            if (is_nearer)
                run.end = other.anchor;
            else
                const_cast<Run&>(other).end = run.anchor;  // NOLINT: the column is ours
        }
    }
    column.runs.push_back(run);
    column.step_measure = clause.step_measure;
    last_run_ = column.runs.size() - 1;
    if (subject_.empty() && clause.conditional) subject_ = clause.label;
}

bool Assembler::is_overtime(const Clause& clause) const {
    const bool has_limit = clause.conditional && clause.when.frame == Frame::value && !clause.when.low.there;
    if (clause.direction != Kind::late || !has_limit || clause.when.high.unit != clause.step_unit) return false;
    for (std::size_t i = clause.first; i < clause.last; ++i)
        if (parsed_.tokens[i].kind == Kind::late && parsed_.tokens[i].text == "超时") return true;
    return false;
}

bool Assembler::is_in_days_of_target(const Clause& clause) const {
    const bool in_time = clause.direction == Kind::late || clause.direction == Kind::early;
    if (!in_time || !target_ || !measure_ || delays_ || clause.conditional) return false;
    // 周期 5 天，每多 1 天…，每提前 1 天…: one step has said that the days are counted.
    return target_->target_measure == Measure::days && !model_.columns[*measure_].runs.empty();
}

bool Assembler::counts_lateness(const Clause& clause) const {
    const bool above = is_upward(clause);
    if (!above || clause.step_measure != Measure::days || clause.conditional || clause.anchor || target_ || measure_)
        return false;
    const std::string& label = clause.label.empty() ? header_ : clause.label;
    return has_any(label, {"逾期", "超期", "延期", "延误", "拖延", "超时"});
}

bool Assembler::is_other_subject(const Clause& clause) {
    if (!begins_wide(clause.label)) return false;
    if (has_any(clause.label, {"超", "部分", "低于", "高于", "完成", "提前", "比例", "目标", "任务", "其余", "范围"}))
        return false;
    // 产值每低 1% 扣 1 分，成本每高 1% 扣 2 分: two measures.
    const bool is_other = !step_subject_.empty() && clause.label.find(step_subject_) == std::string::npos &&
                          step_subject_.find(clause.label) == std::string::npos;
    if (step_subject_.empty()) step_subject_ = clause.label;
    return is_other;
}

void Assembler::step_in_points(Run& run) {
    run.step = snap(run.step * 1e-2);
    run.is_share = run.is_point = true;
}

void Assembler::set_anchor(Run& run, const Clause& clause) {
    if (clause.anchor) {
        run.anchor = clause.anchor;
        anchor_measure_ = clause.anchor_measure;
        last_anchor_is_said_ = true;
        return;
    }
    if (clause.conditional) return anchor_at_condition(run, clause);
    if (target_) {
        note_unit(measure(), target_->step_unit, *target_);  // 2 小时，每延长 10 分钟
        if (!fits_) return;
        // 目标值 12，每差 1: of what, and to which side?
        const bool is_unnamed = clause.step_measure == Measure::none && target_->target_measure == Measure::none;
        for (std::size_t i = clause.first; i < clause.last && is_unnamed; ++i)
            if (parsed_.tokens[i].kind == Kind::down && parsed_.tokens[i].text == "差")
                return ask(RuleQuestion::unit, clause);
        run.anchor = target_->target;
        anchor_measure_ = target_->target_measure;
        if (!target_->when.is_point && target_->when.low.there && target_->when.high.there) {
            run.anchor = run.above && !run.either_side ? target_->when.high.at : target_->when.low.at;
            run.anchor_above = target_->when.high.at;
        }
        check_units(clause);
        return;
    }
    if (const Band* best = starting_band()) {
        anchor_at_band(run, best->when);
        check_units(clause);
        return;
    }
    // 控制在 32% 以下，每超…，每降低…: the limit is the target of either side.
    if (implied_ && implied_->is_limit && implied_->low.there != implied_->high.there) {
        const End& end = implied_->low.there ? implied_->low : implied_->high;
        run.anchor = end.at;
        anchor_measure_ = end.measure;
        check_units(clause);
        return;
    }
    if (const Run* other = anchored_run(run)) {
        run.anchor = other->anchor;
        check_units(clause);
        return;
    }
    anchor_measure_ = Measure::none;
    model_.needs_target = true;
    const bool follows = !measure().runs.empty();  // +1 for every 2 accounts above quota, -1 for every 2 below
    if (clause.step_measure == Measure::none && clause.step_unit.empty() && !follows) ask(RuleQuestion::unit, clause);
}

const Run* Assembler::anchored_run(const Run& run) {
    const auto& runs = measure().runs;
    if (runs.size() != 1 || !runs.front().anchor || runs.front().above == run.above || runs.front().end) return nullptr;
    return last_anchor_is_said_ ? &runs.front() : nullptr;
}

void Assembler::check_units(const Clause& clause) {
    // 差错率为 0 得满分，每增加 0.1%: nothing is nothing in any unit.
    const Band* const best = target_ ? nullptr : starting_band();
    const bool starts_at_nothing = best && best->when.is_point && best->when.low.at == 0;
    if (starts_at_nothing && anchor_measure_ == Measure::none) anchor_measure_ = clause.step_measure;
    const bool steps_in_shares = clause.step_measure == Measure::percent && !clause.of_ref;
    // Calls answered in 20 seconds, …, each 1 % below: of the seconds?
    const bool is_title = target_ && begins_ascii(parsed_.tokens[target_->first].text) &&
                          (anchor_measure_ == Measure::other || anchor_measure_ == Measure::days) &&
                          std::ranges::any_of(tokens_in(*target_), [](const Token& token) {
                              return token.text == "in" || token.text == "within";
                          });
    if (steps_in_shares && is_title) return ask(RuleQuestion::unit, clause);
    const bool is_of_points = anchor_measure_ == Measure::none || anchor_measure_ == Measure::points;
    if (steps_in_shares && is_of_points) return ask(RuleQuestion::unit, clause);
    if (anchor_measure_ == Measure::percent && clause.step_measure != Measure::percent &&
        clause.step_measure != Measure::points)
        return ask(RuleQuestion::unit, clause);
    // 95%，每低 1 分. Each point under 95 % is a percentage point.
    if (anchor_measure_ == Measure::percent && clause.step_measure == Measure::points &&
        !clause.step_unit.starts_with("p"))
        return ask(RuleQuestion::unit, clause);
}

void Assembler::anchor_at_condition(Run& run, const Clause& clause) {
    const Condition& when = clause.when;
    const bool is_later = when.frame == Frame::lateness && delays_ && when.low.unit == delay_unit_;
    if (when.frame != Frame::value && !is_later) return refuse(clause);
    anchor_measure_ = when.low.there ? when.low.measure : when.high.measure;
    note_unit(measure(), when.low.there ? when.low.unit : when.high.unit, clause);
    if (!fits_) return;
    // 合格率 98%，每低 0.1%…；油耗不高于 28 升，每高 0.5 升…: two measures.
    const Column& column = measure();
    const bool is_used = !column.runs.empty() || !column.bands.empty();
    if (is_used && column.is_share != (anchor_measure_ == Measure::percent) && !has_amount()) return refuse(clause);
    if (when.low.there && when.high.there && run.either_side) {
        run.anchor = when.low.at;  // 40%-60% 内，每偏离 10%: outside it
        run.anchor_above = when.high.at;
    } else if (when.low.there && when.high.there) {
        run.anchor = run.above ? when.low.at : when.high.at;
        const End& end = run.above ? when.high : when.low;
        run.end = end.at;
        if (end.clear) run.has_end = end.included;
    } else {
        const End& end = when.low.there ? when.low : when.high;
        run.anchor = end.at;
        // 不低于 70%，每低: the condition is the target. 超过 30 分钟的，每 10 分钟: where the steps are.
        remember_target(when);
    }
    check_units(clause);
}

void Assembler::remember_target(const Condition& when) {
    if (!target_ && model_.columns.front().bands.empty() && model_.columns.front().runs.empty()) implied_ = when;
}

void Assembler::anchor_at_band(Run& run, const Condition& when) {
    anchor_measure_ = when.low.there ? when.low.measure : when.high.measure;
    if (when.is_target) {
        anchor_measure_ = Measure::none;
        model_.needs_target = true;
        anchor_measure_ = Measure::other;
        return;
    }
    if (when.is_point || !when.low.there || !when.high.there) {
        run.anchor = when.low.there ? when.low.at : when.high.at;
        return;
    }
    run.anchor = when.low.at;
    run.anchor_above = when.high.at;
}

bool Assembler::begins_steps(const Band& band) const {
    const auto& runs = model_.columns[*measure_].runs;
    if (runs.empty() || band.when.is_target) return band.outcome.value != 0 || band.when.names_target;
    return std::ranges::any_of(runs, [&](const Run& run) {
        const auto is_at = [&](const End& end) { return end.there && run.anchor && end.at == *run.anchor; };
        return is_at(band.when.low) || is_at(band.when.high);
    });
}

const Band* Assembler::starting_band() const {
    if (!measure_) return nullptr;
    const auto& bands = model_.columns[*measure_].bands;
    const Band* best = nullptr;
    for (const Band& band : bands) {
        if (band.when.frame != Frame::value) continue;
        const bool is_full = band.outcome.gives == Gives::full;
        const bool is_score = band.outcome.gives == Gives::score && !band.outcome.is_zero && begins_steps(band);
        const bool is_bonus = band.outcome.gives == Gives::change && band.outcome.value >= 0;
        const bool is_share = band.outcome.gives == Gives::share && band.outcome.value > 0 && begins_steps(band);
        // Occupancy 75 % = $0; each 1 % above = +$100.
        const bool is_nothing_paid =
            band.outcome.gives == Gives::amount && band.outcome.value == 0 && band.when.is_point;
        if (is_full || ((is_score || is_bonus || is_share || is_nothing_paid) && !best)) best = &band;
        if (is_full) break;
    }
    return best;
}

void Assembler::check_direction(const Run& run, const Clause& clause) {
    if (run.either_side) return;
    // Takes for what is better, or adds points for what is worse.
    const bool takes = run.each.value < 0;
    const bool adds = clause.outcome.gives == Gives::change && run.each.value > 0;
    if (clause.conditional) {
        const bool one_sided = clause.when.low.there != clause.when.high.there;
        const bool is_target = clause.when.is_limit || clause.when.names_target;
        const bool is_better = run.above == clause.when.low.there;
        const bool opposes = (takes && is_better) || (adds && !is_better);
        if (opposes && one_sided && is_target) ask(RuleQuestion::direction, clause);
        return;
    }
    const auto is_side = [&](const Condition& when) {
        return when.low.there == when.high.there || when.is_point ? std::optional<bool>{} : when.low.there;
    };
    // 80% and below gives 6, each 1% above adds 0.4: where a score is given, the steps may lead away from it.
    std::optional<bool> higher_is_better;
    if (const Band* best = starting_band(); best) higher_is_better = is_side(best->when);
    const bool has_limit = target_ && target_->comparison != Kind::word && target_->comparison != Kind::equal;
    if (has_limit) higher_is_better = is_side(target_->when);
    if (!higher_is_better) return;
    const bool is_better = run.above == *higher_is_better;
    if ((takes && is_better) || (adds && !is_better && has_limit)) ask(RuleQuestion::direction, clause);
}

void Assembler::add_delay(const Clause& clause) {
    // 逾期 10 天以内，每逾期 1 天: up to those.
    const Condition& when = clause.when;
    const bool is_part = clause.conditional && clause.direction == Kind::late && when.frame == Frame::lateness &&
                         !when.low.there && when.high.there && when.high.unit == clause.step_unit;
    if ((clause.conditional && !is_part) || clause.anchor) return refuse(clause);
    if (target_ || (measure_ && !delays_)) return refuse(clause);
    if (clause.step_measure == Measure::percent || clause.step_measure == Measure::points) return refuse(clause);
    Column& column = measure();
    delays_ = true;
    Run run;
    if (!set_each(run, clause)) {
        if (fits_) refuse(clause);
        return;
    }
    run.above = clause.direction == Kind::late;
    run.anchor = 0;
    if (is_part) run.end = when.high.at;
    run.step = clause.step;
    if (clause.mode_said) run.partial = clause.partial;
    if (!delay_unit_.empty() && delay_unit_ != clause.step_unit) return ask(RuleQuestion::unit, clause);
    delay_unit_ = clause.step_unit;
    note_unit(column, clause.step_unit, clause);
    if (!fits_) return;
    for (const Run& other : column.runs)
        if (other.above == run.above) return refuse(clause);
    column.runs.push_back(run);
    last_run_ = column.runs.size() - 1;
}

}  // namespace kpi::detail
