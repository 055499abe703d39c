// Figures of English that may stand for something else: weights in a title, days of a month, how often a year, money
// beside money, and limits of what is paid.
#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "rule_assembler.hpp"

namespace kpi::detail {

namespace {

using Span = std::span<const Token>;

bool gives_money(const Clause& clause) {
    return clause.outcome.gives == Gives::amount && clause.outcome.value != 0;
}

bool is_percent(const Token& token) {
    return is_figure(token) && token.measure == Measure::percent;
}

bool names_target(Span tokens) {
    return std::ranges::any_of(tokens, [](const Token& token) { return token.kind == Kind::ref; });
}

/// The 10th: of a month.
bool names_day(Span tokens) {
    return std::ranges::any_of(tokens, [](const Token& token) { return is_day_of_month(token.text); });
}

/// Satisfaction 1-5: 4.5 full marks: two figures, one of them with all marks.
bool has_full_behind_figure(const Clause& clause, Span tokens) {
    if (clause.says != Says::band || clause.when.is_point || std::ranges::count_if(tokens, is_figure) < 2) return false;
    for (std::size_t i = 1; i < tokens.size(); ++i)
        if (tokens[i].text == "full marks" && is_figure(tokens[i - 1])) return true;
    return false;
}

/// Satisfaction (15 %): as a target, below which each 1 % takes 1, it may be its weight.
bool may_be_weight(const Clause& clause) {
    const bool is_often_small =
        has_any(clause.label, {"margin", "growth", "conversion", "share", "increase", "response", "rate", "profit"});
    return clause.target_measure == Measure::percent && clause.comparison == Kind::word && clause.target <= 0.3 &&
           !clause.label.empty() && !is_often_small;
}

/// A step of something else than the figure is of: each 10,000 over 90 days, each 1 % over 20 seconds.
bool is_of_another_measure(const Clause& step, double figure, Measure measure) {
    if (step.anchor || figure == 0 || measure == Measure::percent) return false;
    if (step.step_measure == Measure::percent) return measure != Measure::money;
    return step.step > std::fabs(figure);
}

/// 1 hour over = $20: for each hour.
bool has_amount_over(Span tokens) {
    for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
        const bool is_side = tokens[i].kind == Kind::more || tokens[i].kind == Kind::less;
        if (is_side && tokens[i + 1].kind == Kind::equal && is_figure(tokens[i - 1])) return true;
    }
    return false;
}

/// Up to 20 % of marks; 5 % of sales - $500; under quota of 100,000: a figure of what is named, where a value is read.
bool has_figure_of_name(const Clause& clause, Span tokens) {
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        const Token& next = tokens[i + 1];
        const bool is_sale = is_percent(tokens[i]) && next.text == "of" && gives_money(clause) && clause.when.is_point;
        const bool is_marks =
            tokens.size() == 3 && tokens[0].kind != Kind::word && is_percent(tokens[i]) && next.kind == Kind::full;
        const bool is_quota = !clause.when.is_point && tokens[i].kind == Kind::ref && next.text == "of" &&
                              i + 2 < tokens.size() && is_figure(tokens[i + 2]);
        if (is_sale || is_marks || is_quota) return true;
    }
    return false;
}

/// 10 points in total, minus 2: lost from them, and not where there are 10.
bool takes_from_points(const Clause& clause) {
    return clause.when.is_point && clause.outcome.gives == Gives::change && clause.when.low.measure == Measure::points;
}

/// By day 5 10 points, first 5 days 10 points: until then, and not on that day alone. Minimum $100: $20.
bool is_side_of_point(const Clause& clause, const std::string& words) {
    const bool is_until = starts_with_any(words, {" by ", " first "});
    const bool is_end = gives_money(clause) && starts_with_any(words, {" minimum ", " maximum "});
    return clause.when.is_point && (is_until || is_end);
}

/// Each unit over 3 months: of units of that age, for months are not counted.
bool is_of_age(Span tokens, const std::string& words) {
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        const std::string_view unit = tokens[i].text;
        const bool is_span = ends_with_any(unit, {"months", "weeks", "years", "quarters"});
        if (tokens[i - 1].text != "over" || !is_span) continue;
        const std::size_t space = unit.find(' ');
        const std::string_view name = unit.substr(space == unit.npos ? 0 : space + 1);
        const std::string one = " " + std::string{name.substr(0, name.size() - 1)} + " ";
        if (words.find(one) == words.npos) return true;
    }
    return false;
}

/// $10 per minute past 9: of a clock.
bool is_past_clock(const Clause& step, const std::string& words) {
    return step.says == Says::step && step.anchor && step.anchor_measure == Measure::none &&
           step.step_measure != Measure::none && step.step_measure != Measure::percent && *step.anchor <= 24 &&
           has_any(words, {" past ", " after "}) && has_any(words, {" minute ", " minutes ", " hour ", " hours "});
}

/// A limit that was read as values: at least half the marks remain.
bool is_limit_of_marks(const Clause& clause, const std::string& words) {
    if (clause.says != Says::band) return false;
    const bool is_share = clause.outcome.gives == Gives::nothing &&
                          has_any(words, {" of the marks ", " % % ", " of marks ", " of the points "});
    return is_share || has_any(words, {" remain ", " remains ", " remaining "});
}

/// Actual / target × weight, cap 1.2: points, or a part of the weight?
bool may_be_factor(const Clause& limit) {
    const double most = limit.outcome.value;
    return limit.limit == LimitOf::score_high && limit.outcome.gives == Gives::score && most > 1 && most <= 2 &&
           most != std::floor(most);
}

/// Every second error; each second above 20 is a time.
bool counts_every_second(Span tokens) {
    for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
        if (tokens[i].kind != Kind::each) continue;
        const bool is_second = tokens[i + 1].bare && tokens[i + 1].text == "second";
        const bool is_named = tokens[i + 1].kind == Kind::word && has_word(tokens[i + 1].text, {" second "});
        if (is_named || (is_second && tokens[i + 2].kind == Kind::word)) return true;
    }
    return false;
}

}  // namespace

void Assembler::doubt_english_figures() {
    static constexpr ClauseCheck checks[] = {&Assembler::doubt_figure_of_title, &Assembler::doubt_calendar,
                                             &Assembler::doubt_english_bands,   &Assembler::doubt_behind_step,
                                             &Assembler::doubt_limit_of_marks,  &Assembler::doubt_bare_limit,
                                             &Assembler::doubt_payout_limit};
    check_each_clause(checks);
    if (fits_) doubt_two_runs();
}

void Assembler::doubt_figure_of_title(const Clause& clause) {
    const std::string words = spaced(tokens_in(clause));
    // Drills (6 per year): how many there are is no mark.
    const bool is_frequency = clause.says == Says::base && has_any(words, {" per year ", " a year ", " per month ",
                                                                           " a month ", " per quarter ", " a week "});
    if (is_frequency || has_full_behind_figure(clause, tokens_in(clause))) return refuse(clause);
    if (clause.says != Says::target) return;
    // At most 5 times, late -1 each: how many are counted, or what is allowed?
    const bool is_times = clause.label.empty() && clause.comparison != Kind::word && has_any(words, {" times "});
    if (is_times) return ask(RuleQuestion::cap, clause);
    if (names_target(tokens_in(clause))) return;
    const auto has_step = [&](auto&& holds) {
        return std::ranges::any_of(clauses_,
                                   [&](const Clause& other) { return other.says == Says::step && holds(other); });
    };
    const bool is_weight = may_be_weight(clause) &&
                           has_step([](const Clause& step) { return step.direction == Kind::less && !step.anchor; });
    if (is_weight) return ask(RuleQuestion::target, clause);
    const bool is_kind = clause.comparison == Kind::more && has_step([&](const Clause& step) {
                             return is_of_another_measure(step, clause.target, clause.target_measure);
                         });
    if (is_kind) return refuse(clause);
}

void Assembler::doubt_calendar(const Clause& clause) {
    // If sent by the 10th, 1 less for each day after: after the 10th, and not after the target beside the text.
    const bool has_later_steps =
        std::ranges::any_of(clauses_, [](const Clause& step) { return step.says == Says::step && !step.anchor; });
    if (clause.says != Says::step && has_later_steps && names_day(tokens_in(clause))) return refuse(clause);
}

void Assembler::doubt_english_bands(const Clause& clause) {
    if (clause.says != Says::band) return;
    const Span tokens = tokens_in(clause);
    const std::string words = spaced(tokens);
    // Each $1,000 earns $5, above $50,000 $8: beside the steps, or in place of them?
    const bool is_beside_money = gives_money(clause) && std::ranges::any_of(clauses_, [](const Clause& step) {
                                     return (step.says == Says::step || step.says == Says::rate) && gives_money(step);
                                 });
    if (is_beside_money) return ask(RuleQuestion::overlap, clause);
    const bool is_paid_at = gives_money(clause) && has_any(words, {" paid at "});
    if (is_paid_at || has_amount_over(tokens)) return ask(RuleQuestion::once, clause);
    const bool is_for_none = words.ends_with(" for none ");
    if (is_for_none || has_figure_of_name(clause, tokens) || takes_from_points(clause) ||
        is_side_of_point(clause, words))
        return refuse(clause);
}

void Assembler::doubt_behind_step(const Clause& clause) {
    const std::string words = spaced(tokens_in(clause));
    if (has_any(words, {" doubles "})) return refuse(clause);
    const bool is_rate = clause.says == Says::rate || clause.says == Says::rate_of_all;
    if (!has_price(clause) && !is_rate) return;
    const bool is_changed =
        has_any(words, {" or the whole ", " or whole ", " degrees "}) || counts_every_second(tokens_in(clause));
    const End& bound = clause.when.low.there ? clause.when.low : clause.when.high;
    const bool is_kind =
        clause.says == Says::step && bound.there && is_of_another_measure(clause, bound.at, bound.measure);
    if (is_changed || is_kind || is_of_age(tokens_in(clause), words) || is_past_clock(clause, words))
        return refuse(clause);
}

void Assembler::doubt_limit_of_marks(const Clause& limit) {
    // 2 off per 1 % below 95 %, at least half the marks remain.
    if (has_steps_ && is_limit_of_marks(limit, spaced(tokens_in(limit)))) ask(RuleQuestion::cap, limit);
}

void Assembler::doubt_bare_limit(const Clause& limit) {
    if (!has_events_ || (limit.says != Says::limit && limit.says != Says::target)) return;
    // 3 points off per incident, up to 5: incidents, or points?
    const bool has_unit = std::ranges::any_of(
        tokens_in(limit), [](const Token& token) { return is_figure(token) && token.measure != Measure::none; });
    const double most = limit.says == Says::limit ? limit.outcome.value : limit.target;
    const bool counts_points = std::ranges::any_of(clauses_, [&](const Clause& clause) {
        const bool is_price = clause.says == Says::event && clause.outcome.has_unit &&
                              clause.outcome.gives == Gives::change && clause.outcome.value != 0;
        return is_price && std::fmod(most, std::fabs(clause.outcome.value)) != 0;
    });
    const std::string words = spaced(tokens_in(limit));
    const bool is_bare = has_any(words, {" up to "}) && !has_any(words, {" maximum "}) && !has_unit;
    if (is_bare && counts_points) ask(RuleQuestion::cap, limit);
}

void Assembler::doubt_payout_limit(const Clause& limit) {
    const auto has_clause = [&](auto&& holds) { return std::ranges::any_of(clauses_, holds); };
    // 3 % above 100,000, up to 200,000: of sales, or of what is paid?
    const bool pays_rate = has_clause(
        [](const Clause& clause) { return clause.says == Says::rate && clause.outcome.gives == Gives::amount; });
    const bool may_limit_pay = limit.says == Says::target && limit.comparison == Kind::at_most && pays_rate &&
                               limit.target_measure != Measure::money;
    if (may_limit_pay) return ask(RuleQuestion::cap, limit);
    if (limit.says != Says::limit) return;
    // Payout = attainment, max 120 % of the marks; payout = (attainment − 80 %) × 5, max 100 %.
    const bool is_part = limit.outcome.gives == Gives::part_of_full;
    const bool is_share = limit.outcome.gives == Gives::share || is_part;
    const bool pays = has_any(header_ + " ", {"payout"}) || has_clause([](const Clause& clause) {
                          return clause.says == Says::formula && has_any(clause.label, {"payout"});
                      });
    if (pays && is_part && formula_gives_ == Gives::share) return ask(RuleQuestion::cap, limit);
    if (pays && is_share && formula_gives_ == Gives::score) return ask(RuleQuestion::unit, limit);
    // Up to 10 % off, 2 % per error.
    const bool takes_share = has_clause(
        [](const Clause& clause) { return clause.says == Says::event && clause.outcome.gives == Gives::share; });
    const bool is_taken = limit.limit == LimitOf::taken && limit.outcome.gives == Gives::score &&
                          limit.outcome.value > 0 && limit.outcome.value < 1;
    if (is_taken && takes_share) return ask(RuleQuestion::share_of, limit);
    if (may_be_factor(limit) && formula_gives_ == Gives::score) return ask(RuleQuestion::unit, limit);
    // Each 1 % above 100 % adds 2 % to the payout, up to 200 %: to 100 % of it, which is not said.
    const bool adds_to_payout = has_clause([&](const Clause& clause) {
        return clause.says == Says::step && clause.outcome.gives == Gives::share && clause.outcome.value > 0 &&
               clause.anchor && *clause.anchor == 1 &&
               has_any(spaced(tokens_in(clause)), {" adds ", " more ", " extra ", " add "});
    });
    const bool has_base = has_clause([](const Clause& clause) { return clause.says == Says::base; });
    if (adds_to_payout && is_share && limit.outcome.value > 1 && !has_base) return ask(RuleQuestion::share_of, limit);
}

void Assembler::doubt_two_runs() {
    const Clause* before = nullptr;
    for (const Clause& clause : clauses_) {
        if (clause.says != Says::step || clause.conditional || clause.outcome.gives != Gives::change) continue;
        const Clause* const first = std::exchange(before, &clause);
        if (!first || first->direction != clause.direction) continue;
        // Lates over 3 1 off each, absences over 1 3 off each: of two measures.
        const bool has_names = !first->label.empty() && !clause.label.empty() && first->label != clause.label;
        const bool has_anchors = first->anchor && clause.anchor && *first->anchor != *clause.anchor;
        if (has_names && has_anchors) return refuse(clause);
        // 1 off per 1 % over budget, 2 off per 1 % over 10 %: over it as well.
        const bool is_deviation = !first->anchor && clause.anchor && clause.anchor_measure == Measure::percent &&
                                  *clause.anchor < 0.5 && clause.direction == Kind::more;
        if (is_deviation && first->step_measure == Measure::percent) return ask(RuleQuestion::relative, clause);
    }
}

}  // namespace kpi::detail
