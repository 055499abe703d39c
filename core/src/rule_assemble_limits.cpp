// Limits and modes, and what each is of.
#include <algorithm>
#include <cmath>

#include "rule_assembler.hpp"

namespace kpi::detail {

bool Assembler::is_leading_target(const Clause& clause) const {
    const bool limits = clause.limit == LimitOf::score_low || clause.limit == LimitOf::score_high;
    if (!limits || target_ || measure_ || has_columns() || !has_steps_ || clause.outcome.value == 0) return false;
    for (std::size_t i = clause.first; i < clause.last; ++i) {
        const Token& token = parsed_.tokens[i];
        if (token.kind != Kind::num) continue;
        const bool is_named = token.measure == Measure::none && parsed_.tokens[i + 1].kind == Kind::word;
        return is_named ||
               (token.measure != Measure::points && token.measure != Measure::none && token.measure != Measure::money);
    }
    return false;
}

void Assembler::add_leading_target(const Clause& clause) {
    Clause target = clause;
    target.says = Says::target;
    for (std::size_t i = clause.first; i < clause.last; ++i) {
        const Token& token = parsed_.tokens[i];
        if (token.kind != Kind::num) continue;
        target.target = token.value;
        target.target_measure = token.measure;
        target.step_unit = token.text;
        End& end = clause.limit == LimitOf::score_low ? target.when.low : target.when.high;
        end = {.there = true, .at = token.value, .included = true, .clear = true, .measure = token.measure};
        end.unit = token.text;
        break;
    }
    target.when.is_limit = true;
    target.comparison = clause.limit == LimitOf::score_low ? Kind::at_least : Kind::at_most;
    target.label.clear();
    add_target(target);
}

void Assembler::add_limit(const Clause& clause) {
    if (is_leading_target(clause)) return add_leading_target(clause);
    const double value = clause.outcome.value;
    const bool is_share = clause.outcome.gives == Gives::share;
    const bool of_full = clause.outcome.gives == Gives::part_of_full;
    switch (clause.limit) {
        case LimitOf::none_low: model_.no_low = true; return;
        case LimitOf::none_high: has_no_high_ = true; return;
        case LimitOf::marks: return limit_formula(clause);
        case LimitOf::score_low:
            if (model_.low) return refuse(clause);
            low_is_share_ = is_share;
            model_.low = value;
            model_.unclear_low = clause.unclear_limit;
            return;
        case LimitOf::added:
            if (is_share && !of_full) return limit_share(clause);
            if (of_full || is_number(model_.most_added)) return refuse(clause);
            model_.most_added = value;
            return;
        case LimitOf::taken:
            if (is_share) return limit_share(clause);
            if (is_number(model_.most_taken)) return refuse(clause);
            model_.most_taken = value;
            model_.taken_of_full = of_full;
            return;
        case LimitOf::both:
            if (is_number(model_.most_added) || is_number(model_.most_taken)) return refuse(clause);
            model_.most_added = model_.most_taken = value;
            return;
        case LimitOf::score_high:
            if (clause.outcome.gives == Gives::full) {
                model_.high_is_full = true;
                return;
            }
            if (model_.high || model_.high_part) return refuse(clause);
            if (of_full) {
                model_.high_part = value;
                return;
            }
            model_.high = value;
            model_.high_is_share = is_share;
            high_clause_ = clause;
            return;
    }
}

void Assembler::limit_formula(const Clause& clause) {
    if (measure_ && !model_.whole_formula) {  // of lines, what they give there
        for (const Band& band : model_.columns[*measure_].bands) {
            const bool is_there = band.when.is_point ? band.when.low.at == clause.outcome.value
                                                     : band.when.low.there && band.when.low.at == clause.outcome.value;
            if (!is_there || band.outcome.gives != Gives::score || model_.high) continue;
            model_.high = band.outcome.value;
            high_is_score_ = true;
            high_clause_ = clause;
            return;
        }
        return refuse(clause);
    }
    if (!model_.whole_formula || model_.high || model_.high_part || model_.columns.size() != 1) return refuse(clause);
    // 按完成率折算, which divides by 100; 超过 100% 按 100% 计: of which of the two?
    constexpr double largest_rate = 2;
    const bool is_rate = clause.outcome.value <= largest_rate;
    if (is_rate && divisor_of_measure(model_.formulas[*model_.whole_formula]) != 0) return refuse(clause);
    model_.stops_at = clause.outcome.value;
}

void Assembler::limit_share(const Clause& clause) {
    const bool is_credit =
        std::ranges::any_of(clauses_, [](const Clause& c) { return c.outcome.gives == Gives::share; });
    if (!is_credit || model_.high) return refuse(clause);
    model_.high = clause.outcome.value;
    model_.high_is_share = true;
    high_clause_ = clause;
}

void Assembler::add_rounding(const Clause& clause) {
    // 合格率四舍五入到整数百分点: what is measured is rounded, and not its score.
    for (const Token& token : tokens_in(clause))
        if (token.text.ends_with("率") || has_any(token.text, {"百分", "比例", "percentage", "点后"}))
            return refuse(clause);
    model_.rounding = clause.rounding;
}

void Assembler::add_mode(const Clause& clause) {
    if (model_.partial && *model_.partial != clause.partial) return refuse(clause);
    model_.partial = clause.partial;
    mode_clause_ = clause;
    if (clause.anchor) mode_steps_.push_back(*clause.anchor);
}

void Assembler::add_base(const Clause& clause) {
    if (base_ && *base_ != clause.outcome.value) return refuse(clause);
    base_ = clause.outcome.value;
    base_is_share_ = clause.outcome.gives == Gives::share;
    base_is_amount_ = clause.outcome.gives == Gives::amount;
    base_is_full_ = clause.outcome.gives == Gives::full;
}

void Assembler::add_line(const Clause& clause) {
    if (!measure_) return refuse(clause);
    Column& column = model_.columns[*measure_];
    if (has_steps_ && !clause.conditional) {
        model_.partial = PartialStep::linear;
        return;
    }
    column.straight = true;
    if (clause.conditional) column.lines.push_back(clause.when);
}

bool Assembler::only_adds() const {
    bool found = false;
    for (const Column& column : model_.columns) {
        for (const Run& run : column.runs) {
            if (run.each.value < 0) return false;
            found = true;
        }
        for (const Band& band : column.bands)
            if (band.outcome.gives != Gives::change || band.outcome.value < 0) return false;
    }
    return found;
}

void Assembler::reread_limits_of_steps() {
    const auto is_limit_behind = [&](std::size_t i) {
        return i > 0 && i < clauses_.size() && clauses_[i].says == Says::limit &&
               clauses_[i].limit == LimitOf::score_high && clauses_[i].outcome.gives == Gives::score &&
               clauses_[i].outcome.value > 0 && clauses_[i].label.empty() && clauses_[i - 1].says == Says::step &&
               clauses_[i - 1].outcome.gives == Gives::change;
    };
    const auto settle = [&](std::size_t i) {
        clauses_[i].limit = clauses_[i - 1].outcome.value > 0 ? LimitOf::added : LimitOf::taken;
    };
    // 28 % → 30 points, …, each 1 % above adds 2 (max 40): of the score.
    if (count(Says::step) != 2 || any(Says::band) || any(Says::base)) return;
    std::vector<std::size_t> behind;
    for (std::size_t i = 1; i < clauses_.size(); ++i)
        if (is_limit_behind(i)) behind.push_back(i);
    const bool is_bracketed = behind.size() == 1 && clauses_[behind[0]].first > 0 &&
                              parsed_.tokens[clauses_[behind[0]].first - 1].text == "(";
    const auto changes_by = [&](bool takes) {
        return std::ranges::any_of(
            clauses_, [&](const Clause& clause) { return clause.says == Says::step && takes_marks(clause) == takes; });
    };
    const bool go_apart = changes_by(true) && changes_by(false);
    if (!go_apart || count(Says::limit) != behind.size()) return;
    if (behind.size() == 2 || is_bracketed) std::ranges::for_each(behind, settle);
}

bool Assembler::is_price(const Clause& clause, bool adds) {
    const bool counts = clause.says == Says::event || clause.says == Says::ordinal || clause.says == Says::state;
    const bool changes = clause.outcome.gives == Gives::change || clause.outcome.gives == Gives::score;
    return counts && changes && (adds ? clause.outcome.value > 0 : clause.outcome.value < 0);
}

void Assembler::check_limits() {
    for (std::size_t i = 0; i < clauses_.size() && fits_; ++i) {
        const Clause& limit = clauses_[i];
        if (limit.says != Says::limit || (limit.limit != LimitOf::added && limit.limit != LimitOf::taken)) continue;
        const bool adds = limit.limit == LimitOf::added;
        std::size_t before = 0;
        std::size_t first = limit.first;
        for (std::size_t k = 0; k < clauses_.size(); ++k) {
            if (!is_price(clauses_[k], adds)) continue;
            if (k > i) return ask(RuleQuestion::cap, limit);
            first = std::min(first, clauses_[k].first);
            ++before;
        }
        bool of_all = before < 2;
        for (std::size_t k = limit.first; k < limit.last; ++k)
            of_all = of_all || has_any(parsed_.tokens[k].text,
                                       {"累计", "合计", "总", "共", "当月", "本月", "月度", "全月", "每月", "年度",
                                        "全年", "当年", "季度", "当季", "本项", "该项", "total", "deduction", "bonus"});
        for (std::size_t k = first; k < limit.first && !of_all; ++k)
            if (parsed_.tokens[k].kind == Kind::stop) return ask(RuleQuestion::cap, limit);
    }
}

void Assembler::check_mode() {
    if (!mode_clause_ || !mode_clause_->anchor) return;
    for (Column& column : model_.columns)
        for (Run& run : column.runs) {
            const bool is_named = std::ranges::find(mode_steps_, run.step) != mode_steps_.end();
            const bool is_event = column.kind == Column::Kind::event;
            if (!is_event && !run.partial && !is_named) return refuse(*mode_clause_);
            // 每 3 单扣 1 分，不足 3 单按 3 单计: of what is counted, too.
            if (is_event && run.step > 1 && is_named) run.partial = mode_clause_->partial;
        }
}

bool Assembler::names_score(const Clause& limit) const {
    return std::ranges::any_of(tokens_in(limit), [](const Token& token) {
        return token.kind == Kind::score || token.kind == Kind::full ||
               has_any(token.text, {"score", "rating", "total points", "total marks", "marks cap", "final"});
    });
}

bool Assembler::is_limit_of_losses() const {
    // Start at 20, 3 off per complaint, up to 9 points: in one breath with what is taken, and less than the marks.
    if (is_wide_text() || !base_ || !model_.high || !high_clause_ || !only_takes() || names_score(*high_clause_))
        return false;
    const bool is_less = *model_.high > 0 && *model_.high < *base_;
    const auto is_beside = [&](const Clause& clause) {
        const bool is_loss = has_price(clause) && takes_marks(clause) && clause.last <= high_clause_->first;
        return is_loss && std::none_of(parsed_.tokens.begin() + static_cast<std::ptrdiff_t>(clause.last),
                                       parsed_.tokens.begin() + static_cast<std::ptrdiff_t>(high_clause_->first),
                                       [](const Token& token) { return token.kind == Kind::stop; });
    };
    return is_less && std::ranges::any_of(clauses_, is_beside);
}

void Assembler::limit_taken(double most) {
    model_.most_taken = std::min(model_.most_taken, most);
    model_.high.reset();
}

void Assembler::settle_high() {
    // -7 for each order, at most -21: of what is taken.
    if (model_.high && *model_.high < 0 && only_takes() && model_.start_is_open()) {
        return limit_taken(-*model_.high);
    }
    if (!high_is_score_ && model_.high && high_clause_ && high_clause_->comparison == Kind::at_most && !only_takes()) {
        // add 1 point for each, up to 5 points
        if (model_.high_is_share && gives_shares()) return;
        if (!only_adds() || is_number(model_.most_added)) return ask(RuleQuestion::cap, *high_clause_);
        model_.most_added = *model_.high;
        model_.high.reset();
        return;
    }
    if (high_is_score_ || !model_.high || !high_clause_ || !only_takes() || !(*model_.high > 0)) return;
    if (model_.start == Start::full_or_nothing && !has_start_band() && comes_first(*high_clause_)) {
        model_.start = Start::number;  // at most 20 points, of which each error takes 2
        model_.marks = *model_.high;
        model_.high.reset();
        return;
    }
    const std::string& word = parsed_.tokens[high_clause_->first].text;
    if (!begins_wide(word)) {
        // Total score max 15: of the score; what it starts from nobody says.
        if (names_score(*high_clause_)) return ask(RuleQuestion::cap, *high_clause_);
        return limit_taken(*model_.high);
    }
    if (!word.starts_with("上限") || model_.start == Start::number || has_start_band()) {
        if (model_.start == Start::number && model_.marks <= *model_.high) return;
        return ask(RuleQuestion::cap, *high_clause_);
    }
    model_.marks_are_cap = true;
    model_.start = Start::number;
    model_.marks = *model_.high;
    model_.high.reset();
}

bool Assembler::comes_first(const Clause& limit) const {
    return std::ranges::none_of(clauses_, [&](const Clause& clause) {
        return clause.first < limit.first && (clause.says == Says::step || clause.says == Says::event ||
                                              clause.says == Says::state || clause.says == Says::ordinal);
    });
}

bool Assembler::gives_shares() const {
    for (const Column& column : model_.columns)
        for (const Run& run : column.runs)
            if (run.each.gives != Gives::share) return false;
    return true;
}

bool Assembler::only_takes() const {
    for (const Column& column : model_.columns)
        for (const Run& run : column.runs)
            if (run.each.value > 0 || run.each.gives == Gives::share || run.each.gives == Gives::amount) return false;
    return has_steps_ || has_events_ || any(Says::ordinal);
}

void Assembler::limit_straight_lines() {
    if (!measure_ || !model_.columns[*measure_].straight) return;
    // 0 % at 80 %, 100 % at 100 %, straight line in between: below 80 % there is nothing to fall to.
    const auto is_score = [](const Band& band) {
        return band.outcome.gives == Gives::score || band.outcome.gives == Gives::share ||
               band.outcome.gives == Gives::amount;
    };
    const auto is_nothing = [](const Band& band) { return band.when.is_point && band.outcome.value == 0; };
    const auto is_negative = [](const Band& band) { return band.outcome.value < 0; };
    const auto& bands = model_.columns[*measure_].bands;
    if (!model_.low && !model_.no_low && std::ranges::all_of(bands, is_score) &&
        std::ranges::any_of(bands, is_nothing) && std::ranges::none_of(bands, is_negative))
        model_.low = 0;
    if (model_.high) return;
    for (const Clause& clause : clauses_) {
        const bool is_end = clause.says == Says::band && clause.when.is_point && clause.label == "maximum";
        if (!is_end) continue;
        Clause limit = clause;
        limit.says = Says::limit;
        limit.limit = LimitOf::score_high;
        return add_limit(limit);
    }
}

void Assembler::note_largest_value() {
    double largest = 0;
    double smallest_unit = unbounded;
    const auto note = [&](double figure, Measure measure, const std::string& unit) {
        const double size = size_of_amount(unit);
        if (measure != Measure::money || size == 1) return;
        smallest_unit = std::min(smallest_unit, size);
        largest = std::max(largest, std::fabs(figure));
    };
    for (const Clause& clause : clauses_) {
        for (const End& end : {clause.when.low, clause.when.high})
            if (end.there) note(end.at, end.measure, end.unit);
        if (clause.says == Says::step) note(clause.step, clause.step_measure, clause.step_unit);
        for (const Token& token : tokens_in(clause))
            if ((clause.says == Says::rate || clause.says == Says::step) && is_figure(token))
                note(token.value, token.measure, token.text);
    }
    if (target_ && largest > 0) largest = std::max(largest, std::fabs(target_->target));
    constexpr double far = 0.1;  // of what single units would be
    if (largest > 0) model_.largest_value = largest * smallest_unit * far;
    // 0.2‰: whoever enters 0.1 means 0.1‰, and not a tenth of all.
    double per_mille = 0;
    for (const Token& token : parsed_.tokens)
        if (is_figure(token) && token.text == "‰") per_mille = std::max(per_mille, token.value);
    constexpr double farthest = 100;
    if (per_mille > 0) model_.largest_value = std::min(model_.largest_value, per_mille * farthest);
}

}  // namespace kpi::detail
