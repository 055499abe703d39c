// What the clauses come to together: limits and what they are of, the marks that scoring starts from, bands against
// each other.
#include <algorithm>
#include <cmath>

#include "rule_assembler.hpp"

namespace kpi::detail {

void Assembler::finish() {
    limit_straight_lines();
    finish_states();
    if (fits_) check_limits();
    if (fits_) check_mode();
    if (!fits_) return;
    if (!header_.empty() && !mode_clause_) return refuse(clauses_.back());
    if (target_ && !measure_used() && !gate()) return refuse(*target_);
    if (target_ && target_says_more()) return refuse(*target_);
    set_sides_of_rest();
    open_best_band();
    note_lone_noughts();
    settle_signed_bands();
    drop_idle_bands();
    check_amount();
    if (fits_) check_doubts();
    if (!fits_) return;
    const bool only_zero_bands =
        model_.columns.empty() ||
        (model_.columns.size() == 1 && model_.columns.front().runs.empty() && measure_ &&
         std::ranges::all_of(model_.columns.front().bands, [](const Band& band) { return band.outcome.is_zero; }));
    if (mode_clause_ && mode_clause_->partial == PartialStep::linear && !mode_clause_->anchor && only_zero_bands &&
        !target_ && states_.empty()) {
        if (!clauses_.empty() && !clauses_.front().label.empty() && model_.columns.empty())
            header_ = clauses_.front().label;
        for (std::size_t i = mode_clause_->first; i < mode_clause_->last; ++i)  // 按比例扣分: of what is missing?
            if (has_any(parsed_.tokens[i].text, {"扣", "减"})) return ask(RuleQuestion::formula, *mode_clause_);
        rate_of_marks();
        mode_clause_.reset();
        header_.clear();
    }
    if (is_lone_change()) return ask(RuleQuestion::once, clauses_.back());
    widen_lone_counts();
    if (model_.no_low) model_.unclear_low = false;  // 可为负分，最低 -10 分
    settle_earliness();
    finish_start();
    for (const Clause& clause : clauses_)  // 1.5 % of the whole amount
        rate_is_of_all_ = rate_is_of_all_ || (clause.says == Says::band && clause.outcome.gives == Gives::share &&
                                              ends_with_any(clause.label, {"whole amount", "all sales", "total sales",
                                                                           "every dollar", "entire amount"}));
    if (rate_is_of_all_) rate_all();
    if (!fits_) return;
    finish_answer();
    note_largest_value();
    check_rates();
    check_overlaps();
    check_points();
    if (fits_) doubt_merged_rules();
    if (fits_) check_frames();
    if (fits_) check_starts();
    if (fits_) check_figures();
    if (!fits_) return;
    if (model_.columns.empty()) return refuse(clauses_.front());
    if (mode_clause_ && !has_steps_ && !has_events_) return refuse(*mode_clause_);
    for (const Column& column : model_.columns)
        if (column.kind == Column::Kind::measure && column.runs.empty() && column.bands.empty())
            return refuse(clauses_.front());
}

void Assembler::drop_idle_bands() {
    // 达到 5.5 吨不加不扣，每高 0.1 吨加 0.5 分: where the steps begin, and not whatever is above it.
    for (Column& column : model_.columns)
        std::erase_if(column.bands, [&](const Band& band) {
            const End& low = band.when.low;
            const bool is_idle = band.outcome.gives == Gives::change && band.outcome.value == 0 && low.there &&
                                 !band.when.high.there && band.when.frame == Frame::value;
            return is_idle && std::ranges::any_of(column.runs, [&](const Run& run) {
                       return run.above && run.anchor && *run.anchor == low.at;
                   });
        });
}

void Assembler::widen_lone_counts() {
    for (Column& column : model_.columns) {
        if (column.is_share || column.bands.size() != 1 || !column.states.empty()) continue;
        Band& band = column.bands.front();
        // 每次扣 2 分，5 次不得分: and with six?
        const bool is_up = std::ranges::all_of(column.runs, [&](const Run& run) {
            return run.above && run.each.value < 0 && run.anchor && *run.anchor < band.when.low.at;
        });
        if (!is_up) continue;
        const bool gives_nothing =
            band.outcome.is_zero || (band.outcome.gives == Gives::score && band.outcome.value == 0);
        if (!gives_nothing || !band.when.is_point || band.when.frame != Frame::value || band.when.low.at < 1) continue;
        band.when.is_point = false;
        band.when.high = {};
        band.when.low.included = band.when.low.clear = true;
    }
}

void Assembler::check_amount() {
    if (!has_amount() || !measure_) return;
    const Column& column = model_.columns[*measure_];
    const bool has_shares = std::ranges::any_of(column.bands, [](const Band& band) {
        return band.when.low.measure == Measure::percent || band.when.high.measure == Measure::percent;
    });
    // 完成率低于 80%: the rate is entered, or what it is a rate of.
    const bool names_rate = std::ranges::any_of(clauses_, [](const Clause& clause) {
        const bool is_share = clause.when.low.measure == Measure::percent ||
                              clause.when.high.measure == Measure::percent || clause.step_measure == Measure::percent;
        return is_share && clause.label.find("率") != std::string::npos;
    });
    if (names_rate || (column.runs.empty() && has_shares)) ask(RuleQuestion::unit, *target_);
}

bool Assembler::target_says_more() const {
    if (has_steps_ || has_events_ || model_.whole_formula || !measure_used()) return false;
    bool figure = false;
    for (std::size_t i = target_->first; i < target_->last; ++i) {
        const Token& token = parsed_.tokens[i];
        if (figure && token.kind == Kind::word) return true;  // 80% 以下无奖励
        figure = figure || token.kind == Kind::num;
    }
    return false;
}

bool Assembler::is_lone_change() const {
    if (!measure_ || model_.columns.size() != 1 || base_ || stated_full_ || model_.start == Start::number) return false;
    const Column& column = model_.columns.front();
    if (!column.runs.empty() || column.bands.size() != 1 || column.otherwise) return false;
    const Band& band = column.bands.front();
    return band.outcome.gives == Gives::change && band.outcome.value < 0 && !band.when.is_point &&
           band.when.low.there != band.when.high.there;
}

bool Assembler::is_side_of_target() const {
    const Condition& when = target_->when;
    if (when.is_point) return true;
    if (when.low.there == when.high.there) return false;
    // 须达 100%，未达到不得分; not 须达 100%，超过不得分.
    return std::ranges::none_of(parsed_.tokens, [&](const Token& token) {
        if (token.kind != Kind::otherwise) return false;
        const bool above = token.text.starts_with("超") || token.text.starts_with("高");
        const bool below = token.text.starts_with("未达") || token.text.starts_with("低") ||
                           token.text.starts_with("不足") || token.text.starts_with("不到");
        return when.low.there ? above : below;
    });
}

bool Assembler::gate() {
    if (!measure_ || !model_.columns[*measure_].otherwise || !is_side_of_target()) return false;
    Band band{target_->when, {}};
    band.outcome.gives = Gives::full;
    band.outcome.value = missing();
    if (band.when.is_point) band.when.high = {};
    band.when.is_point = false;
    model_.columns[*measure_].bands.push_back(band);
    return true;
}

void Assembler::finish_states() {
    if (states_.empty()) return;
    if (states_.size() == 1 && measure_used() && !has_steps_ && starts_in_time()) return;
    const bool others = has_steps_ || has_events_ || measure_used();
    for (std::size_t i = 0; i < states_.size(); ++i)
        if (states_[i].outcome.gives == Gives::veto) return ask(RuleQuestion::scope, clauses_[state_clauses_[i]]);
    // 最低价得满分，其他按公式: two ways to score, of which nobody says when each holds.
    if (model_.whole_formula)
        for (std::size_t i = 0; i < states_.size(); ++i)
            if (!states_[i].outcome.is_zero && states_[i].outcome.gives != Gives::whole_sheet)
                return refuse(clauses_[state_clauses_[i]]);
    if (others) return add_flags();
    if (states_.size() == 1) return add_single_state();
    // 检查不合格，本项 0 分；发生食物中毒，全年绩效为零: each of them happens or not.
    const bool only_strikes = std::ranges::all_of(states_, [](const State& s) {
        return !s.is_other && (s.outcome.is_zero || s.outcome.gives == Gives::whole_sheet);
    });
    if (only_strikes) return add_flags();
    // 未完成不得分，否则得 20 分: the one of the two that is done.
    if (states_.size() == 2 && states_[0].is_negative && states_[1].is_other && states_[1].label.empty())
        states_[1].is_other = false;
    // 未完成扣 5 分，完成得 10 分: from what is it taken?
    const auto changes = std::ranges::count_if(
        states_, [](const State& s) { return s.outcome.gives == Gives::change && s.outcome.value != 0; });
    if (changes != 0 && static_cast<std::size_t>(changes) != states_.size())
        return ask(RuleQuestion::full, clauses_[state_clauses_.front()]);
    Column& column = model_.columns.emplace_back();
    const auto negatives = std::ranges::count_if(states_, [](const State& s) { return s.is_negative || s.is_other; });
    column.kind = states_.size() == 2 && negatives == 1 ? Column::Kind::yes_no : Column::Kind::words;
    column.states = states_;
}

void Assembler::note_lone_noughts() {
    for (Column& column : model_.columns) {
        if (column.otherwise || !column.runs.empty() || column.bands.size() != 1) continue;
        Band& band = column.bands.front();
        const bool is_nought = band.outcome.gives == Gives::score && band.outcome.value == 0;
        if (is_nought && !band.when.is_target) band.outcome.is_zero = true;
    }
}

bool Assembler::starts_in_time() {
    Column& column = model_.columns[*measure_];
    const State& state = states_.front();
    const bool is_in_time =
        has_any(" " + state.label, {" on time", " on or before", " by the deadline", "按时", "按期"});
    const bool gives = state.outcome.gives == Gives::score || state.outcome.gives == Gives::full;
    const bool is_late = std::ranges::all_of(column.bands, [](const Band& band) {
        return (band.when.frame == Frame::lateness || band.outcome.of_lateness) && !band.when.is_target;
    });
    if (!is_in_time || !gives || !is_late || column.bands.empty()) return false;
    Band band{column.bands.front().when, state.outcome};
    band.when.low = {};
    band.when.high = {};
    band.when.high.there = band.when.high.included = band.when.high.clear = true;
    band.when.high.at = 0;
    band.when.is_point = false;
    column.bands.insert(column.bands.begin(), band);
    states_.clear();
    return true;
}

void Assembler::add_flags() {
    for (std::size_t i = 0; i < states_.size(); ++i) {
        const State& state = states_[i];
        if (state.is_other || (state.outcome.gives == Gives::score && !state.outcome.is_zero) ||
            state.outcome.gives == Gives::full)
            return refuse(clauses_[state_clauses_[i]]);
        // Perfect attendance pays 250, one absence 100: the same figure, named once as a word.
        const bool is_beside_band = state.outcome.gives == Gives::amount && state.outcome.value > 0 && measure_used() &&
                                    !model_.columns[*measure_].bands.empty();
        if (is_beside_band) return refuse(clauses_[state_clauses_[i]]);
        Column column;
        column.kind = Column::Kind::flag;
        column.label = state.label;
        column.states = {state};
        // In the order of the text.
        const std::size_t before = state_columns_[i] + i;
        model_.columns.insert(
            model_.columns.begin() + static_cast<std::ptrdiff_t>(std::min(before, model_.columns.size())), column);
    }
}

void Assembler::add_single_state() {
    const State& state = states_.front();
    Column& column = model_.columns.emplace_back();
    column.label = state.label;
    column.states = {state};
    if (state.outcome.gives == Gives::whole_sheet) {
        column.kind = Column::Kind::flag;
        return;
    }
    if (state.outcome.gives == Gives::change) return ask(RuleQuestion::once, clauses_[state_clauses_.front()]);
    if (state.outcome.gives == Gives::share || state.outcome.gives == Gives::amount) {
        column.kind = Column::Kind::flag;  // failure to submit: 2 % of the fee is withheld
        return;
    }
    // Hold a session, get 2 points, maximum 10: for each of them?
    const bool goes_on = model_.high && state.outcome.gives == Gives::score && *model_.high > state.outcome.value;
    if (goes_on) return ask(RuleQuestion::once, clauses_[state_clauses_.front()]);
    const bool is_none = state.is_negative && !state.outcome.is_zero;
    if (state.outcome.is_zero && !state.is_negative) {
        column.kind = Column::Kind::flag;  // 发生安全事故不得分
        return;
    }
    column.kind = Column::Kind::yes_no;
    if (!state.is_negative || is_none) return;  // 无投诉得满分: and with one?
    State other;
    other.outcome.gives = Gives::full;
    other.outcome.value = missing();
    column.states.push_back(other);
}

bool Assembler::stops_at_marks() const {
    return std::ranges::any_of(
        parsed_.tokens, [](const Token& token) { return token.kind == Kind::aside && token.text.ends_with("不加分"); });
}

void Assembler::settle_earliness() {
    // 每提前 7 天加 1 分, and nothing of what is late: how many days early it is.
    if (!delays_ || !measure_) return;
    Column& column = model_.columns[*measure_];
    const auto is_early_gain = [](const Run& run) { return !run.above && run.each.value > 0; };
    if (!column.bands.empty() || !std::ranges::all_of(column.runs, is_early_gain)) return;
    for (Run& run : column.runs) run.above = true;
}

void Assembler::finish_start() {
    const bool has_marks = model_.start == Start::number;
    if (model_.whole_formula) {
        // 超额完成不加分: the formula stops at its target, 完成数 ÷ 8 × 16 at 8 of them.
        if (stops_at_marks() && model_.columns.size() == 1 && !model_.high) {
            const double divisor = divisor_of_measure(model_.formulas[*model_.whole_formula], 0);
            model_.stops_at = divisor != 0 ? divisor : 1;
        }
        if (model_.high_is_share && *model_.high <= .5) return ask(RuleQuestion::cap, *high_clause_);
        if (base_ && model_.high && *model_.high != *base_) return ask(RuleQuestion::cap, clauses_.front());
        if (base_ && !set_marks_of_formula())
            return refuse(clauses_.front());  // 满分 100 beside a ratio: does it scale?
        model_.start = Start::zero;
        return;
    }
    // Of a formula for a part of the values: where does it stop?
    if (!model_.formulas.empty() && stops_at_marks()) return ask(RuleQuestion::cap);
    if (base_) {
        const Band* const start = has_steps_ && base_is_full_ ? starting_band() : nullptr;
        const bool starts_below = start && start->outcome.gives == Gives::score && start->outcome.value < *base_;
        if (starts_below) {  // 80% 得 6 分，每提高 1% 加 0.4 分，满分 10 分
            model_.start = Start::number;
            model_.marks = start->outcome.value;
            open_point_of_gains(*start);
            if (!model_.high) model_.high = *base_;
        } else if (only_adds() && base_is_full_) {  // 满分 8 分, and points that add up
            model_.start = Start::zero;
            if (!model_.high) model_.high = *base_;
        } else {
            if (has_marks && model_.marks != *base_) return ask(RuleQuestion::full, clauses_.front());
            model_.start = Start::number;
            model_.marks = *base_;
        }
        if (is_limit_of_losses()) limit_taken(*model_.high);
        return;
    }
    const bool starts_at_band = !has_marks && !adds_up_ && start_at_band();
    settle_high();
    // 每宗扣 2 分，上不封顶: of what is taken, below nothing?
    if (fits_ && has_no_high_ && only_takes()) return ask(RuleQuestion::floor, clauses_.back());
    if (!fits_ || has_marks || starts_at_band) return;
    // 每增长 1% 得 1 分: from nothing, or beside the marks?
    const bool gives_points = std::ranges::all_of(clauses_, [](const Clause& clause) {
        return clause.outcome.gives != Gives::amount && clause.outcome.gives != Gives::share;
    });
    if (gives_points && !model_.high && !is_number(model_.most_added) && earns() && only_adds())
        return ask(RuleQuestion::full);
    if ((adds_up_ || (model_.high && earns())) && only_adds()) {
        model_.start = Start::zero;
        return;
    }
    if (!model_.start_is_open() || !only_takes()) return;
    model_.uses_up_marks =
        std::ranges::any_of(clauses_, [](const Clause& c) { return c.says == Says::limit && c.uses_up; });
    if (!model_.uses_up_marks) return;
    model_.start = Start::number;
    model_.marks = model_.most_taken;
    model_.most_taken = unbounded;
}

bool Assembler::earns() const {
    // 同比每增长 1% 得 1 分，最高 10 分: from nothing. 加 1 分 may be a bonus beside the marks.
    const auto earns = [&](const Clause& clause) {
        return clause.says != Says::step || says_earned(clause) ||
               std::ranges::any_of(tokens_in(clause), [](const Token& token) {
                   return token.kind == Kind::give && starts_with_any(token.text, {"得", "计", "receive", "get"});
               });
    };
    return any(Says::step) && model_.start_is_open() && std::ranges::all_of(clauses_, earns);
}

bool Assembler::set_marks_of_formula() {
    if (!base_is_full_) return false;
    Formula& formula = model_.formulas[*model_.whole_formula];
    // 满分 10 分，得分＝实到人数/应到人数×10
    const auto is_marks = [&](const FormulaStep& step) {
        return step.is == FormulaStep::Is::number && step.value == *base_;
    };
    const bool ends_in_marks = formula.size() > 2 && formula.back().is == FormulaStep::Is::times;
    if (ends_in_marks && (is_marks(formula[formula.size() - 2]) || is_marks(formula.front()))) {
        if (!model_.high) model_.high = *base_;  // no more than all marks
        return true;
    }
    bool has_marks = false;
    for (FormulaStep& step : formula) {
        if (step.is != FormulaStep::Is::full) continue;
        step.is = FormulaStep::Is::number;
        step.value = *base_;
        step.is_points = has_marks = true;
    }
    return has_marks;
}

bool Assembler::start_at_band() {
    if (!has_steps_ || !measure_) return false;
    const Band* best = starting_band();
    if (!best) return false;
    if (best->outcome.gives == Gives::score) {
        model_.start = Start::number;
        model_.marks = best->outcome.value;
        open_point_of_gains(*best);
        return true;
    }
    if (best->outcome.gives == Gives::change && best->outcome.value > 0) {
        model_.start = Start::number;
        model_.marks = best->outcome.value;
        model_.adds_bonus_only = true;
        return true;
    }
    return false;
}

void Assembler::open_point_of_gains(const Band& start) {
    // 实现利润 1000 万元得 20 分，每超 100 万元加 1 分: and below 1000 nobody says.
    Column& column = model_.columns[*measure_];
    // 30% 得 10 分，每高 1%…，低于 20% 不得分: and between the two nobody says.
    const bool is_alone =
        std::ranges::all_of(column.bands, [&](const Band& band) { return &band == &start || band.outcome.is_zero; });
    if (!start.when.is_point || start.when.is_target || !is_alone || column.runs.empty()) return;
    // 6 points at the target of 80 %: how it is said back that scoring starts from them.
    if (start.outcome.value <= 0 || has_any(parsed_.text, {"at the target of"})) return;
    const bool above = column.runs.front().above;
    const bool only_gains = std::ranges::all_of(
        column.runs, [&](const Run& run) { return run.each.value > 0 && run.above == above && !run.either_side; });
    if (!only_gains) return;
    Condition& when = column.bands[static_cast<std::size_t>(&start - column.bands.data())].when;
    when.is_point = false;
    (above ? when.high : when.low) = {};
}

void Assembler::spread_parts() {
    if (!measure_) return;
    auto& bands = model_.columns[*measure_].bands;
    const auto gives = [](Gives what) { return [what](const Band& band) { return band.outcome.gives == what; }; };
    if (std::ranges::none_of(bands, gives(Gives::part_of_full))) return;
    for (Band& band : bands)
        if (band.outcome.gives == Gives::share) band.outcome.gives = Gives::part_of_full;
}

void Assembler::finish_answer() {
    spread_parts();
    bool shares = formula_gives_ == Gives::share;
    bool amounts = formula_gives_ == Gives::amount;
    bool points = false;
    bool bare = false;
    const auto note = [&](const Outcome& outcome) {
        if (outcome.gives == Gives::change && outcome.value == 0) return;  // no deduction
        shares = shares || outcome.gives == Gives::share;
        amounts = amounts || outcome.gives == Gives::amount;
        bare = bare || (outcome.gives == Gives::score && !outcome.has_unit && outcome.value != 0);
        points = points || outcome.gives == Gives::full ||
                 (outcome.has_unit && (outcome.gives == Gives::score || outcome.gives == Gives::change));
    };
    for (const Column& column : model_.columns) {
        for (const Run& run : column.runs) note(run.each);
        for (const Band& band : column.bands) note(band.outcome);
        for (const State& state : column.states) note(state.outcome);
    }
    if (shares && points) return ask(RuleQuestion::share_of);
    // ≤ 5 % = 100, and a percentage elsewhere: a hundred of what?
    if (shares && bare) return ask(RuleQuestion::share_of);
    if (amounts && points) return refuse(clauses_.front());
    if (points && gives_factors()) return refuse(clauses_.front());
    if (amounts && pays_both_ways()) return ask(RuleQuestion::sign);
    if (shares && amounts) return refuse(clauses_.front());
    // Up to 2 days late 10 %, later not accepted: of a penalty that is all, of marks it is nothing.
    if (shares)
        for (const Token& token : parsed_.tokens)
            if (token.kind == Kind::zero && token.text == "not accepted") return ask(RuleQuestion::share_of);
    // Three absences: no bonus. Beside points it is no mark that is lost.
    if (!shares && !amounts)
        for (const Token& token : parsed_.tokens)
            if (token.kind == Kind::zero &&
                starts_with_any(token.text, {"no bonus", "no payout", "no incentive", "no payment", "no gain share",
                                             "no commission"}))
                return ask(RuleQuestion::scope);
    model_.gives_factors = gives_factors() && !shares && !amounts && !has_steps_ && !has_events_;
    if (shares) model_.answer = RuleAnswer::share;
    if (amounts) model_.answer = RuleAnswer::amount;
    if ((base_is_share_ || low_is_share_) && !shares) return refuse(clauses_.front());
    if (base_is_amount_ && !amounts) return refuse(clauses_.front());
    if (shares && !base_is_share_) start_shares();
    if (amounts && !base_is_amount_) start_amounts();
    if (model_.high_is_share && !shares && !model_.whole_formula) return refuse(*high_clause_);
}

void Assembler::start_shares() {
    model_.start = Start::zero;
    if (!has_steps_ || !measure_) return;
    const auto& runs = model_.columns[*measure_].runs;
    const Band* const best = starting_band();
    if (best && best->outcome.gives == Gives::share) {  // 100 % pays 100 %; each 1 % above adds 2 %
        model_.start = Start::number;
        model_.marks = best->outcome.value;
    } else if (!runs.empty() && std::ranges::all_of(runs, [](const Run& run) { return run.each.value < 0; })) {
        model_.start = Start::number;  // the award is reduced by 15 % of it
        model_.marks = 1;
    }
}

void Assembler::start_amounts() {
    model_.start = Start::zero;
    // £75 for each missed bin; total deductions not to exceed £3,000: of the amounts as they are written.
    const auto takes_in = [](const Column& column) {
        return std::ranges::any_of(column.runs, [](const Run& run) { return run.each.value < 0; });
    };
    const bool takes = std::ranges::any_of(model_.columns, takes_in);
    const bool gives = std::ranges::any_of(model_.columns, [](const Column& column) {
        return std::ranges::any_of(column.runs, [](const Run& run) { return run.each.value > 0; });
    });
    if (takes && gives && model_.high && high_clause_) return ask(RuleQuestion::cap, *high_clause_);
    // Each hour over 4 costs $200; over 20 hours no fee is paid: and what is taken then?
    const auto is_nothing = [](const Band& band) { return band.outcome.is_zero; };
    const bool ends = std::ranges::any_of(model_.columns, [&](const Column& column) {
        return takes_in(column) && std::ranges::any_of(column.bands, is_nothing);
    });
    if (ends) return ask(RuleQuestion::overlap);
    if (takes && model_.high && *model_.high > 0) {  // 每次扣 50 元，最高 500 元
        return limit_taken(*model_.high);
    }
    if (takes || !is_number(model_.most_taken) || model_.high) return;
    model_.high = model_.most_taken;
    model_.most_taken = unbounded;
}

bool Assembler::gives_factors() const {
    return std::ranges::any_of(parsed_.tokens, [](const Token& token) {
        return token.kind == Kind::give && token.text.find("系数") != std::string::npos;
    });
}

bool Assembler::pays_both_ways() const {
    bool receives = false;
    bool pays = false;
    for (const Token& token : parsed_.tokens) {
        receives = receives || token.text.starts_with("receive");
        pays = pays || (token.kind == Kind::word && (token.text == "pay" || token.text.ends_with(" pay")));
    }
    return receives && pays;
}

void Assembler::check_rates() {
    if (!fits_ || model_.answer != RuleAnswer::share) return;
    for (const Column& column : model_.columns) {
        const auto is_rate = [](const Band& band) {
            const bool is_money = band.when.low.measure == Measure::money || band.when.high.measure == Measure::money;
            const auto is_large = [](const End& end) {
                return end.there && end.measure == Measure::none && end.at >= 1000;
            };
            return (is_money || is_large(band.when.low) || is_large(band.when.high)) && !band.outcome.is_zero;
        };
        if (std::ranges::any_of(column.bands, is_rate)) return ask(RuleQuestion::part_or_all);
    }
}

void Assembler::check_overlaps() {
    for (const Column& column : model_.columns)
        for (std::size_t i = 0; i < column.bands.size(); ++i)
            for (std::size_t j = i + 1; j < column.bands.size(); ++j) {
                const Condition& a = column.bands[i].when;
                const Condition& b = column.bands[j].when;
                if (a.frame != b.frame || a.is_target || b.is_target) continue;
                const double low = std::max(low_of(a), low_of(b));
                const double high = std::min(high_of(a), high_of(b));
                if (!(low < high)) continue;
                const bool a_in_b = low_of(a) >= low_of(b) && high_of(a) <= high_of(b);
                const bool b_in_a = low_of(b) >= low_of(a) && high_of(b) <= high_of(a);
                if (a_in_b != b_in_a) continue;
                return ask(RuleQuestion::overlap);
            }
}

void Assembler::check_points() {
    for (const Column& column : model_.columns) {
        if (column.straight || !column.runs.empty() || !column.is_share) continue;
        const auto points = std::ranges::count_if(column.bands, [](const Band& band) { return band.when.is_point; });
        if (points > 2) return ask(RuleQuestion::line_ends);
    }
}
}  // namespace kpi::detail
