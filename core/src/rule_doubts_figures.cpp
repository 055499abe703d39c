// What a figure is of: a part of the marks in words, a share that is given or compared, a value that is rounded.
#include <algorithm>
#include <cmath>
#include <tuple>

#include "rule_assembler.hpp"

namespace kpi::detail {

namespace {

using Span = std::span<const Token>;

/// 98 % accuracy over the quarter 20 points: what is given, and not what is compared.
bool is_share_compared(const Clause& clause, Span tokens) {
    const auto share = std::ranges::find_if(tokens, is_figure);
    const auto compared = std::ranges::find_if(tokens, [](const Token& token) { return compares(token.kind); });
    const bool is_far = compared != tokens.end() && compared + 1 != tokens.end() && !is_figure(*(compared + 1));
    const auto last = std::ranges::find_if(tokens.rbegin(), tokens.rend(), is_figure);
    const bool is_given = share != tokens.end() && share->value == clause.outcome.value;
    return is_given && share < compared && is_far && last->value != clause.outcome.value;
}

}  // namespace

void Assembler::doubt_words_of_fractions() {
    for (std::size_t i = 0; i + 1 < parsed_.tokens.size(); ++i) {
        const Token& token = parsed_.tokens[i];
        const Token& next = parsed_.tokens[i + 1];
        // A quarter of the marks, two thirds of the points: no full marks, and no 2 points.
        const bool is_part = ends_with_any(token.text, {"quarter", "quarters", "third", "thirds", "half"}) &&
                             (next.kind == Kind::full || next.text.starts_with("of the "));
        const bool is_counted = is_figure(token) && starts_with_any(next.text, {"third", "quarters", "fifths"});
        if (is_part || is_counted) return refuse(i, i + 2);
        // Each 1 % missed or exceeded: on both sides.
        if (starts_with_any(next.text, {"or exceeded", "or missed", "or over", "or under"}) && has_steps_ &&
            token.kind == Kind::down)
            return refuse(i, i + 2);
        // 0 if not all are passed: one of them is enough.
        const bool is_not_all = token.kind == Kind::otherwise && token.text == "if not" &&
                                starts_with_any(next.text, {"all", "every", "each", "both"});
        if (is_not_all) return refuse(i, i + 2);
    }
}

void Assembler::doubt_conditions_of_shares() {
    for (const Clause& clause : clauses_) {
        if (clause.says != Says::band) continue;
        const auto& [low, high] = std::tie(clause.when.low, clause.when.high);
        // Cost per order over 5 orders not above $10: of two figures.
        const bool is_of_two = low.there && high.there && low.measure != Measure::none &&
                               high.measure != Measure::none && low.measure != high.measure;
        if (is_of_two) return refuse(clause);
        const Span tokens = tokens_in(clause);
        if (clause.outcome.gives != Gives::share || !begins_ascii(spaced(tokens).substr(1))) continue;
        // 5 % below 99.9 %, further 5 % below 99 %: on top of the one before it.
        const bool adds_up = std::ranges::any_of(tokens, [](const Token& token) {
            return token.kind == Kind::again || starts_with_any(token.text, {"further", "additional", "another"});
        });
        if (adds_up || is_share_compared(clause, tokens)) return refuse(clause);
    }
}

void Assembler::doubt_brackets() {
    // 95 to 98: $0; below 95: ($500): what is lost, beside what is paid; $500 beside no other sum may be an aside.
    bool some = false;
    bool others = false;
    for (const Clause& clause : clauses_) {
        if (clause.says != Says::band || clause.outcome.is_zero) continue;
        for (const Token& token : tokens_in(clause)) {
            const bool is_given = is_figure(token) && std::fabs(token.value) == std::fabs(clause.outcome.value);
            if (is_given && token.value > 0) (token.is_bracketed ? some : others) = true;
        }
    }
    if (some && others) return ask(RuleQuestion::sign);
}

void Assembler::doubt_beyond_steps() {
    for (const Column& column : model_.columns)
        for (const Run& run : column.runs) {
            const double anchor = run.anchor ? *run.anchor : 0;
            const bool adds = run.each.value > 0 && run.above && !run.either_side;
            const bool takes = run.each.value < 0 && run.above && !run.either_side;
            for (const Band& band : column.bands) {
                const bool is_nothing =
                    (band.outcome.is_zero || band.outcome.value == 0) && band.when.frame == Frame::value;
                const bool is_above = band.when.low.there && !band.when.high.there;
                const bool is_below = band.when.high.there && !band.when.low.there;
                // $10 per unit above 100, nothing over 150: no more, or nothing at all?
                if (adds && is_nothing && is_above && band.when.low.at > anchor) return ask(RuleQuestion::cap);
                // Up to target scores 0, 2 points lost per point above: no marks, or no loss?
                const bool meets =
                    band.when.is_target || (run.anchor && band.when.high.at == anchor && !band.when.names_target);
                if (takes && is_nothing && is_below && meets && band.outcome.gives != Gives::change)
                    return ask(RuleQuestion::full);
            }
        }
}

void Assembler::doubt_rounding() {
    const auto rounding = std::ranges::find(clauses_, Says::rounding, &Clause::says);
    if (rounding == clauses_.end()) return;
    // Half a point for each, rounded up to a whole point, deducted from 20: what is taken is rounded, not the score.
    const bool is_of_loss = std::any_of(rounding, clauses_.end(), [](const Clause& c) { return c.says == Says::base; });
    if (is_of_loss && only_takes()) return refuse(*rounding);
    // Rounded to the nearest whole per cent, of what gives points: the value is.
    const bool is_of_value =
        model_.rounding && !model_.rounding->down && model_.answer == RuleAnswer::points &&
        std::ranges::any_of(tokens_in(*rounding), [](const Token& token) { return token.measure == Measure::percent; });
    if (is_of_value) return refuse(*rounding);
}

void Assembler::doubt_figures() {
    static constexpr Check checks[] = {&Assembler::doubt_words_of_fractions, &Assembler::doubt_conditions_of_shares,
                                       &Assembler::doubt_brackets, &Assembler::doubt_beyond_steps,
                                       &Assembler::doubt_rounding};
    check_each(checks);
}

}  // namespace kpi::detail
