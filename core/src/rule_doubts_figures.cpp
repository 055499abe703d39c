// What a figure is of: a part of the marks in words, a share that is given or compared, a value that is rounded; what
// is taken beside what is paid, and what is left of a line, a period or a name.
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
        // The award is $50,000 times the score: a formula.
        const bool is_multiplied = std::ranges::any_of(
            tokens_in(clause), [](const Token& token) { return is_figure(token) && token.text == "times"; });
        if (is_multiplied && clause.outcome.gives != Gives::formula && clause.label.ends_with("score"))
            return refuse(clause);
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

void Assembler::doubt_cuts_beside_gains() {
    // Fee raised by 2 % above 98 %, reduced by 3 % below 95 %; full payment, and payment cut by 10 %.
    std::size_t given = 0;
    for (const Column& column : model_.columns)
        for (const Band& band : column.bands) {
            const bool pays = band.outcome.gives == Gives::share || band.outcome.gives == Gives::amount;
            if (pays && band.outcome.value < 0) return;
            if (pays && band.outcome.value > 0) ++given;
        }
    const std::string text = std::string{" "}.append(parsed_.text).append(";");
    const bool cuts = has_any(text, {"reduced", "reduction", "cut by", "cut of", " cut ", "malus", "penalty",
                                     "abatement", "deducted", "deduction", "charge;", "charge.", "decrease"});
    const bool gains = has_any(
        text, {"bonus", "premium", "increase", "raise", "full payment", "payment 100%", "100% payment", "payable",
               "fee of 100%", "100% of the fee", "100%:", ": 100%", "100% pay", "credit of", "+1%", "%+"});
    const bool is_taken = has_any(text, {"is deducted", "be deducted", "are deducted", "% cut;"});
    if (given > 1 && ((cuts && gains) || is_taken)) return ask(RuleQuestion::sign);
    // Hours above 40 are charged at $25: each of them.
    if (given == 1 && has_any(text, {"are charged at", "be charged at"})) ask(RuleQuestion::once);
}

void Assembler::doubt_ranges_of_two_measures() {
    // 98%-10分: what the figure gives, and no range.
    const auto is_points = [](const End& end) { return end.there && end.measure == Measure::points; };
    const auto is_share = [](const End& end) { return end.there && end.measure == Measure::percent; };
    for (const Clause& clause : clauses_)
        if (is_share(clause.when.low) && is_points(clause.when.high)) return refuse(clause);
}

void Assembler::doubt_lost_lines() {
    // 10 points at 90 %, rising evenly to 20 at 100 %: the line between them.
    const bool is_said = has_any(parsed_.text, {"evenly", "gradually", "sliding scale", "linear", "straight line",
                                                "straight-line", "interpolat"});
    const bool is_read = any(Says::straight) || !model_.formulas.empty() || any(Says::formula) ||
                         (mode_clause_ && mode_clause_->partial == PartialStep::linear);
    if (is_said && !is_read) return refuse(clauses_.back());
}

void Assembler::doubt_names_of_rest() {
    for (const Clause& clause : clauses_) {
        if (clause.says != Says::state) continue;
        // Longer delays: 20 off; the third a further 3; 逾时每周扣 2 分: words that say more than a name.
        const bool is_longer = any(Says::band) && (has_any(clause.label, {"longer", "anything"}) ||
                                                   clause.label == "delays" || clause.label == "any");
        const bool is_place = clause.outcome.gives == Gives::change &&
                              (clause.label == "second" || clause.label == "third" || clause.label == "fourth");
        const bool has_each = ends_with_any(clause.label, {"每周", "每天", "每日", "每次", "每小时", "每"});
        if (is_longer || is_place || has_each) return refuse(clause);
    }
    const auto rests = std::ranges::count_if(clauses_, [&](const Clause& clause) {
        return clause.says == Says::state && clause.label.empty() &&
               std::ranges::any_of(tokens_in(clause), [](const Token& t) { return t.kind == Kind::otherwise; });
    });
    // Below: half marks; above: full marks: of what?
    if (rests > 1) return refuse(clauses_.back());
}

void Assembler::doubt_two_periods() {
    // Minus 2 per hour above 8 a day, minus 5 above 40 a week: of two counts.
    std::size_t periods = 0;
    for (const std::string_view period : {"day", "week", "month", "quarter"})
        for (const std::string_view before : {" a ", " per "})
            if (const std::string words = std::string{before}.append(period); has_any(parsed_.text, {words})) {
                ++periods;
                break;
            }
    std::size_t parts = 0;
    for (const Column& column : model_.columns) parts += column.runs.size() + column.bands.size();
    if (periods > 1 && parts > 1 && begins_ascii(parsed_.text)) return refuse(clauses_.back());
}

void Assembler::doubt_words_between_bounds() {
    // 20 if spend per visit is below $50 and visits above 10: of two things.
    for (const Clause& clause : clauses_) {
        const End& low = clause.when.low;
        const End& high = clause.when.high;
        if (clause.says != Says::band || !low.there || !high.there || !(low.at < high.at)) continue;
        const Span tokens = tokens_in(clause);
        const auto is_low = [&](const Token& token) { return is_figure(token) && token.value == low.at; };
        const auto is_high = [&](const Token& token) { return is_figure(token) && token.value == high.at; };
        for (auto first = tokens.begin(); first != tokens.end(); ++first) {
            const auto second = std::find_if(first + 1, tokens.end(), is_figure);
            const bool are_bounds = second != tokens.end() &&
                                    ((is_low(*first) && is_high(*second)) || (is_high(*first) && is_low(*second)));
            // 3 % < rate ≤ 5 %: the name of both.
            if (!are_bounds || compares((first + 1)->kind)) continue;
            const bool has_name = std::any_of(first + 1, second, [](const Token& token) {
                return token.kind == Kind::word && begins_ascii(token.text) && token.text.size() > 3;
            });
            if (has_name) return refuse(clause);
        }
    }
}

void Assembler::doubt_counts_beside_money() {
    // No thefts: full marks; any theft over $100: nothing: so many of them, or so much?
    for (const Column& column : model_.columns) {
        const auto is_none = [](const Band& band) {
            return band.when.is_point && band.when.low.at == 0 && band.when.low.measure != Measure::money;
        };
        const auto is_money = [](const Band& band) {
            return (band.when.low.there ? band.when.low : band.when.high).measure == Measure::money;
        };
        if (std::ranges::any_of(column.bands, is_none) && std::ranges::any_of(column.bands, is_money))
            return refuse(clauses_.back());
    }
}

void Assembler::doubt_worst_zero() {
    // Above 5 %: minus 5; above 10 %: minus 10; above 20 %: 0: no marks, or no loss?
    for (const Column& column : model_.columns) {
        const Band* worst = nullptr;
        const Band* zero = nullptr;
        bool only_losses = true;
        for (const Band& band : column.bands) {
            const bool is_zero = band.outcome.gives == Gives::change && band.outcome.value == 0;
            if (is_zero) zero = &band;
            only_losses = only_losses && (is_zero || band.outcome.value < 0);
            if (!is_zero && (!worst || band.outcome.value < worst->outcome.value)) worst = &band;
        }
        if (!worst || !zero || !only_losses || column.bands.size() < 3) continue;
        // Beneath a bound is just before it.
        const auto at = [](const Band& band) {
            return band.when.low.there ? band.when.low.at : std::nextafter(band.when.high.at, -unbounded);
        };
        const bool is_beyond = std::ranges::all_of(column.bands, [&](const Band& band) {
            return &band == zero || (at(*zero) > at(*worst) ? at(band) <= at(*worst) : at(band) >= at(*worst));
        });
        if (is_beyond) return ask(RuleQuestion::sign);
    }
}

void Assembler::doubt_money_in_formula() {
    // $1,000 × attainment: an amount, and no points.
    for (const Clause& clause : clauses_) {
        const bool has_money =
            std::ranges::any_of(tokens_in(clause), [](const Token& token) { return token.measure == Measure::money; });
        if (clause.says == Says::formula && has_money && clause.outcome.gives == Gives::score &&
            begins_ascii(spaced(tokens_in(clause)).substr(1)))
            return ask(RuleQuestion::unit, clause);
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
                                       &Assembler::doubt_cuts_beside_gains,  &Assembler::doubt_ranges_of_two_measures,
                                       &Assembler::doubt_lost_lines,         &Assembler::doubt_names_of_rest,
                                       &Assembler::doubt_worst_zero,         &Assembler::doubt_counts_beside_money,
                                       &Assembler::doubt_two_periods,        &Assembler::doubt_words_between_bounds,
                                       &Assembler::doubt_money_in_formula,   &Assembler::doubt_brackets,
                                       &Assembler::doubt_beyond_steps,       &Assembler::doubt_rounding};
    check_each(checks);
}

}  // namespace kpi::detail
