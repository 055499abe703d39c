// What is counted, and of what a count is: duties that are not done, two things with a figure each, a threshold on
// another count than the one before it, prices that add up.
#include <algorithm>
#include <string>

#include "rule_assembler.hpp"

namespace kpi::detail {

namespace {

using Span = std::span<const Token>;

const Token* figure_of(Span tokens) {
    const auto found = std::ranges::find_if(tokens, is_figure);
    return found == tokens.end() ? nullptr : &*found;
}

/// What follows a comma behind the figure.
std::string text_behind_figure(Span tokens) {
    std::string text;
    bool figure = false;
    bool comma = false;
    for (const Token& token : tokens) {
        if (comma) text += token.text;
        figure = figure || is_figure(token);
        comma = comma || (figure && token.kind == Kind::comma);
    }
    return text;
}

/// Warnings of two warnings, major finding of 1 major finding; none where no count is told.
std::string thing_counted(const Clause& clause, Span tokens) {
    const Token* const figure = figure_of(tokens);
    if (!figure) return {};
    if (figure->measure == Measure::count) return figure->text;
    const Token* const behind = figure + 1;
    const bool is_named = figure->measure == Measure::none && behind < tokens.data() + tokens.size() &&
                          behind->kind == Kind::word && clause.label == behind->text;
    return is_named ? clause.label : std::string{};
}

/// No word of the one begins like a word of the other; or grave ones, and slight ones.
bool is_other_thing(const std::string& a, const std::string& b) {
    const auto is_grave = [](const std::string& thing) { return has_any(thing, {"major", "serious", "critical"}); };
    const auto is_slight = [](const std::string& thing) { return has_any(thing, {"minor", "slight", "light"}); };
    if ((is_grave(a) && is_slight(b)) || (is_slight(a) && is_grave(b))) return true;
    return !shares_word(a, b);
}

bool is_same_condition(const Condition& a, const Condition& b) {
    return low_of(a) == low_of(b) && high_of(a) == high_of(b) && a.frame == b.frame && !a.is_target && !b.is_target;
}

bool is_open(const Band& band) {
    return band.when.frame == Frame::value && band.when.low.there != band.when.high.there;
}

}  // namespace

void Assembler::doubt_duties() {
    for (const Clause& clause : clauses_) {
        // 每季度召开 1 次会议，未召开不得分: nothing where it is not done, and not where it is.
        const bool is_zero = clause.says == Says::band && (clause.outcome.is_zero || clause.outcome.value == 0);
        const std::string behind = text_behind_figure(tokens_in(clause));
        const bool is_undone = has_any(behind, {"未", "没有", "无", "缺"});
        if (is_zero && is_undone && clause.when.low.there && clause.when.low.at > 0) return refuse(clause);
    }
}

void Assembler::doubt_added_prices() {
    // Below 95 %, deduct 2; below 90 %, deduct an additional 3: both of them.
    for (std::size_t i = 1; i < clauses_.size(); ++i) {
        const Clause& clause = clauses_[i];
        const bool is_more = std::ranges::any_of(tokens_in(clause), [](const Token& token) {
            return token.text == "再" || token.text.starts_with("再扣") || token.text.starts_with("再加") ||
                   starts_with_any(token.text, {"additional", "further", "another"});
        });
        const bool is_band = clause.says == Says::band && clauses_[i - 1].says == Says::band;
        const bool is_slope = clause.says == Says::step && clauses_[i - 1].says == Says::step && clause.conditional;
        if (is_more && (is_band || is_slope)) return ask(RuleQuestion::overlap, clause);
        // Below 90 % 5 points off, and a further 5 points off below 80 %: written out as plus 5.
        const bool is_plus =
            std::ranges::any_of(tokens_in(clause), [](const Token& token) { return token.text.starts_with("plus"); });
        const bool is_after_loss = is_plus && takes_marks(clauses_[i - 1]) && clauses_[i - 1].says != Says::limit &&
                                   has_any(parsed_.text, {"further ", "another ", "additional ", ", plus "});
        if (is_after_loss && !has_price(clauses_[i - 1])) return ask(RuleQuestion::sign, clause);
    }
}

void Assembler::doubt_counts_of_bands() {
    for (const Column& column : model_.columns) {
        for (std::size_t i = 0; i < column.bands.size(); ++i)
            for (std::size_t j = i + 1; j < column.bands.size(); ++j) {
                const Band& a = column.bands[i];
                const Band& b = column.bands[j];
                // One major finding: 10 off; one minor finding: 2 off. More than 5: nothing; more than 3: nothing.
                const bool is_twice = is_same_condition(a.when, b.when);
                const bool is_same_twice = is_open(a) && is_open(b) && a.when.low.there == b.when.low.there &&
                                           a.outcome.gives == b.outcome.gives && a.outcome.value == b.outcome.value;
                if (is_twice || is_same_twice) return ask(RuleQuestion::overlap);
            }
    }
}

void Assembler::doubt_counts_beside_days() {
    // 每迟 1 天扣 1 分，差错 3 次以上不得分: times, and no days.
    const bool has_days = std::ranges::any_of(clauses_, [](const Clause& clause) {
        return clause.says == Says::step && (clause.direction == Kind::late || clause.step_measure == Measure::days);
    });
    for (const Clause& clause : clauses_) {
        const Measure measure = clause.when.low.there ? clause.when.low.measure : clause.when.high.measure;
        if (has_days && clause.says == Says::band && measure == Measure::count) return ask(RuleQuestion::unit, clause);
    }
}

void Assembler::doubt_things_counted() {
    // Two warnings: 5 off; one dismissal: 20 off. 1 major finding: 10 off; 2 minor findings: 5 off.
    std::string first;
    for (const Clause& clause : clauses_) {
        if (clause.says != Says::band || !clause.when.is_point) continue;
        const std::string thing = thing_counted(clause, tokens_in(clause));
        if (!begins_ascii(thing) || thing.empty()) continue;
        if (!first.empty() && is_other_thing(first, thing)) return ask(RuleQuestion::unit, clause);
        first = thing;
    }
}

void Assembler::doubt_conditions_of_full() {
    // If no serious accident happens, full marks; each light accident takes 3: with one, what is there to take from?
    if (model_.columns.size() < 2) return;
    for (const Column& column : model_.columns) {
        const bool is_alone = column.kind == Column::Kind::measure && column.runs.empty() && column.bands.size() == 1;
        if (!is_alone || column.otherwise) continue;
        const Band& band = column.bands.front();
        const bool is_full =
            band.outcome.gives == Gives::full || (band.outcome.gives == Gives::score && band.outcome.value > 0);
        const bool is_grave = has_any(column.label, {"serious", "major", "fatal", "critical", "lost time"});
        if (is_full && is_grave && band.when.is_point && band.when.low.at == 0) return ask(RuleQuestion::full);
    }
}

void Assembler::doubt_single_changes() {
    const auto changes = [](const Clause& clause) {
        return clause.says == Says::band && clause.outcome.gives == Gives::change && clause.outcome.value != 0;
    };
    const bool is_alone = std::ranges::count_if(clauses_, changes) == 1;
    for (const Clause& clause : clauses_) {
        const Span tokens = tokens_in(clause);
        // Overspend of 1 % deducts 1 point; rating up 0.1 adds 2 points: for each of them?
        const bool is_rise = clause.label.ends_with(" up") ||
                             std::ranges::any_of(tokens, [](const Token& token) { return token.kind == Kind::up; });
        const bool is_share = clause.when.low.measure == Measure::percent;
        const bool is_point = clause.when.is_point && clause.when.frame == Frame::value;
        if (changes(clause) && is_alone && is_point && begins_ascii(clause.label) && (is_rise || is_share))
            return ask(RuleQuestion::once, clause);
        // One new client = 4 points.
        const bool is_one = clause.says == Says::band && is_point && clause.when.low.at == 1 &&
                            clause.when.low.measure == Measure::count && clause.outcome.gives == Gives::score &&
                            clause.outcome.value > 0;
        if (is_one && clauses_.size() == 1) return ask(RuleQuestion::once, clause);
        // 损耗率不超过 0.2%，超出 0.01%扣 1 分: beyond it, and not between the two.
        const auto second = std::ranges::find_if(tokens, [](const Token& token) { return token.kind == Kind::comma; });
        const bool goes_beyond = second != tokens.end() && second + 1 != tokens.end() &&
                                 (second + 1)->kind == Kind::more && starts_with_any((second + 1)->text, {"超"});
        const bool is_range = clause.when.low.there && clause.when.high.there && !clause.when.is_point;
        if (clause.says == Says::band && is_range && goes_beyond) return ask(RuleQuestion::relative, clause);
    }
    // 安全事故为零得 20 分，轻伤一起扣 5 分: of another sort, and each of them?
    for (std::size_t i = 1; i < clauses_.size(); ++i) {
        const Clause& none = clauses_[i - 1];
        const Clause& one = clauses_[i];
        const bool is_none = none.says == Says::band && none.when.is_point && none.when.low.at == 0;
        const bool is_other = begins_chinese(one.label) && begins_chinese(none.label) &&
                              none.label.find(one.label) == std::string::npos &&
                              one.label.find(none.label) == std::string::npos;
        const bool is_priced = (one.says == Says::event || one.says == Says::band) && takes_marks(one) && !one.each;
        if (is_none && is_other && is_priced) return ask(RuleQuestion::once, one);
    }
}

void Assembler::doubt_noughts_behind_losses() {
    // First offence −2; second −4; third 0. Within 5 days 10 points off, more than 5 days 0: nothing off, or nothing
    // left?
    for (std::size_t i = 1; i < clauses_.size(); ++i) {
        const Clause& clause = clauses_[i];
        const bool is_same = clause.says == clauses_[i - 1].says &&
                             (clause.says == Says::ordinal || (clause.says == Says::band && clause.when.low.there));
        const bool is_nought = clause.outcome.value == 0 && !clause.outcome.is_zero && takes_marks(clauses_[i - 1]);
        const bool is_late =
            has_any(parsed_.text, {"late", "delay", "overdue", "offence", "offense", "迟", "逾期", "延"});
        if (is_same && is_nought && is_late) return ask(RuleQuestion::sign, clause);
    }
}

void Assembler::doubt_signs_in_names() {
    // Consumption per unit ≤ 0.8 kWh: 20; closed by day 3: 20: a bound, and no name.
    for (const Clause& clause : clauses_)
        if (has_any(clause.label, {"≤", "≥", "<", ">"}) || clause.label.ends_with(" by")) return refuse(clause);
}

void Assembler::doubt_signs_of_states() {
    // A serious violation: 5 points; a general violation: 2 points: given, or taken?
    const auto is_bad = [](const Clause& clause) {
        return has_any(clause.label, {"violation", "breach", "accident", "complain", "defect", "damage", "incident"});
    };
    const auto is_bare = [](const Clause& clause) {
        const bool is_figure = clause.says == Says::target && clause.target_measure == Measure::points;
        return is_figure ||
               (clause.says == Says::state && clause.outcome.gives == Gives::score && clause.outcome.value > 0);
    };
    for (std::size_t i = 0; i < clauses_.size(); ++i) {
        const Clause& clause = clauses_[i];
        if (!is_bare(clause) || !is_bad(clause) || clause.label.starts_with("no ")) continue;
        const bool is_alike = i > 0 ? is_bad(clauses_[i - 1]) && is_bare(clauses_[i - 1]) : false;
        // One point off for each sample late, 5 points if the customer complains.
        const bool follows_loss = i > 0 && has_price(clauses_[i - 1]) && takes_marks(clauses_[i - 1]);
        if (is_alike || follows_loss) return ask(RuleQuestion::sign, clause);
    }
}

void Assembler::doubt_titles_with_deadlines() {
    // Potholes repaired within 5 days: achievement rate × 20: of what is measured.
    for (std::size_t i = 0; i + 1 < clauses_.size(); ++i) {
        const Clause& clause = clauses_[i];
        const bool is_title = clause.says == Says::target && clause.target_measure == Measure::days &&
                              begins_ascii(clause.label) && parsed_.tokens[clause.last - 1].kind == Kind::colon;
        if (is_title && clauses_[i + 1].says == Says::formula) return refuse(clause);
    }
}

void Assembler::doubt_counts() {
    static constexpr Check checks[] = {&Assembler::doubt_duties,
                                       &Assembler::doubt_added_prices,
                                       &Assembler::doubt_counts_of_bands,
                                       &Assembler::doubt_things_counted,
                                       &Assembler::doubt_counts_beside_days,
                                       &Assembler::doubt_conditions_of_full,
                                       &Assembler::doubt_single_changes,
                                       &Assembler::doubt_noughts_behind_losses,
                                       &Assembler::doubt_signs_in_names,
                                       &Assembler::doubt_signs_of_states,
                                       &Assembler::doubt_titles_with_deadlines};
    check_each(checks);
}

}  // namespace kpi::detail
