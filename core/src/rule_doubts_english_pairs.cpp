// Clauses of English beside each other: two measures on one scale, two sides, two prices, and limits of which nobody
// says what they are of.
#include <algorithm>

#include "rule_assembler.hpp"
#include "rule_units.hpp"

namespace kpi::detail {

namespace {

bool is_band(const Clause& clause) {
    return clause.says == Says::band;
}

bool pays(const Clause& clause) {
    return clause.outcome.gives == Gives::amount && clause.outcome.value > 0;
}

/// So many points, and not none.
bool scores(const Clause& clause) {
    return clause.outcome.gives == Gives::score && !clause.outcome.is_zero && clause.outcome.value != 0;
}

/// Words that say how well something was done, and name no measure.
bool names_grade(const std::string& label) {
    return has_word(label, {" excellent ",   " good ",    " fair ",    " poor ",    " gold ",         " silver ",
                            " bronze ",      " green ",   " amber ",   " red ",     " yellow ",       " platinum ",
                            " outstanding ", " level ",   " grade ",   " tier ",    " band ",         " threshold ",
                            " target ",      " stretch ", " maximum ", " minimum ", " satisfactory ", " acceptable ",
                            " standard ",    " bonus ",   " award ",   " fee ",     " payout ",       " credit ",
                            " marks ",       " score ",   " points ",  " full ",    " half ",         " average ",
                            " above ",       " below ",   " over ",    " under ",   " meets ",        " exceeds ",
                            " achieved ",    " paid "});
}

std::vector<std::string> words_of(std::string_view label) {
    std::vector<std::string> words;
    for (std::size_t begin = 0; begin < label.size();) {
        const std::size_t end = std::min(label.find(' ', begin), label.size());
        words.push_back(one_of(label.substr(begin, end - begin)));
        begin = end + 1;
    }
    return words;
}

/// Minor complaints and major complaints are two things; on-time trips and trips on time are one.
bool is_other_kind(const std::string& first, const std::string& second) {
    const auto of_first = words_of(first);
    const auto of_second = words_of(second);
    const bool are_kinds = of_first.size() > 1 && of_first.size() == of_second.size() && of_first != of_second &&
                           of_first.back() == of_second.back();
    const bool share = std::ranges::any_of(of_first, [&](const std::string& word) {
        return word.size() >= 3 && std::ranges::find(of_second, word) != of_second.end();
    });
    return are_kinds || !share;
}

bool names_measure(const std::string& label) {
    return label.size() >= 3 && !names_grade(label);
}

/// Revenue above 100 %: 10 points; margin above 20 %: 10 points: two measures, each on its side.
bool are_two_measures(const Clause& first, const Clause& second) {
    if (!names_measure(first.label) || !names_measure(second.label)) return false;
    if (!is_other_kind(first.label, second.label)) return false;
    const bool both_above =
        first.when.low.there && !first.when.high.there && second.when.low.there && !second.when.high.there;
    const bool both_below =
        first.when.high.there && !first.when.low.there && second.when.high.there && !second.when.low.there;
    return both_above || both_below;
}

}  // namespace

void Assembler::doubt_english_pairs() {
    static constexpr Check checks[] = {&Assembler::doubt_two_measures,        &Assembler::doubt_two_sides,
                                       &Assembler::doubt_two_prices,          &Assembler::doubt_sides_of_losses,
                                       &Assembler::doubt_two_amounts,         &Assembler::doubt_two_shares,
                                       &Assembler::doubt_counts_beside_bands, &Assembler::doubt_lateness_beside_counts};
    check_each(checks);
}

void Assembler::doubt_lateness_beside_counts() {
    // Minus 2 for each missing document, 1 for each document filed late: a number of them, and not how late they are.
    if (is_wide_text() || model_.columns.size() < 2 || !any(Says::event)) return;
    for (const Clause& clause : clauses_) {
        const bool is_counted = clause.step_measure == Measure::none || clause.step_measure == Measure::count;
        if (clause.says == Says::step && clause.direction == Kind::late && is_counted) return refuse(clause);
    }
}

void Assembler::doubt_two_measures() {
    if (model_.columns.size() != 1) return;
    for (std::size_t i = 0; i < clauses_.size(); ++i)
        for (std::size_t k = i + 1; k < clauses_.size(); ++k)
            if (is_band(clauses_[i]) && is_band(clauses_[k]) && are_two_measures(clauses_[i], clauses_[k]))
                return refuse(clauses_[k]);
    // By Friday 10 points, by Monday 5 points: until then.
    const auto by_words = std::ranges::count_if(clauses_, [&](const Clause& clause) {
        const Token& first = parsed_.tokens[clause.first];
        return clause.says == Says::state && first.kind == Kind::aside && first.text == "by";
    });
    if (by_words > 1) return refuse(clauses_.front());
}

void Assembler::doubt_two_sides() {
    // Fewer than 20 visits: 1 point off for each: of those that are missing.
    const bool is_less = target_ && target_->comparison == Kind::less;
    const bool goes_above =
        measure_ && std::ranges::any_of(model_.columns[*measure_].runs, [](const Run& run) { return run.above; });
    const bool says_direction =
        any_clause([](const Clause& clause) { return clause.says == Says::step && clause.direction != Kind::word; });
    if (is_less && goes_above && !says_direction) return ask(RuleQuestion::direction, *target_);
    // Within ±5 % full marks, each further 1 %: on both sides.
    const bool is_around = any_clause([](const Clause& clause) {
        return is_band(clause) && clause.when.low.there && clause.when.high.there && clause.when.low.at < 0 &&
               clause.when.low.at == -clause.when.high.at;
    });
    const bool goes_one_way = any_clause([](const Clause& clause) {
        const bool is_above = clause.direction == Kind::more || clause.direction == Kind::up ||
                              clause.label.find("further") != std::string::npos;
        return clause.says == Says::event || (clause.says == Says::step && is_above);
    });
    const bool goes_both_ways = measure_ && std::ranges::any_of(model_.columns[*measure_].runs, [](const Run& run) {
                                    return run.either_side || !run.above;
                                });
    if (is_around && goes_one_way && !goes_both_ways) return ask(RuleQuestion::direction);
}

void Assembler::doubt_sides_of_losses() {
    // P1: 10 points each; deducted from 100. Headcount over plan: 2 points for each person.
    const bool adds_bare = any_clause(
        [](const Clause& clause) { return has_price(clause) && clause.outcome.is_bare && clause.outcome.value > 0; });
    const bool has_base_behind = std::any_of(clauses_.begin() + 1, clauses_.end(), [&](const Clause& clause) {
        return clause.says == Says::base && has_any(parsed_.tokens[clause.first].text, {"base"});
    });
    const bool is_over = std::ranges::any_of(clauses_, [&](const Clause& clause) {
        return clause.says == Says::header && std::ranges::any_of(tokens_in(clause), [](const Token& token) {
                   return token.kind == Kind::more || token.kind == Kind::less;
               });
    });
    if (adds_bare && (has_base_behind || is_over)) return ask(RuleQuestion::sign);
    // Over 5 %, 1 point for every 1 %: given, or taken?
    const bool is_bare_beyond = any_clause([](const Clause& clause) {
        return clause.says == Says::step && clause.outcome.is_bare && clause.outcome.value > 0 &&
               clause.when.low.there && !clause.when.high.there && clause.direction == Kind::more;
    });
    if (is_bare_beyond && clauses_.size() == 1) return ask(RuleQuestion::sign);
    // Up to $5 no deduction; over $5 2 points: taken?
    const bool has_no_change = any_clause([](const Clause& clause) {
        return is_band(clause) && clause.outcome.gives == Gives::change && clause.outcome.value == 0;
    });
    const bool scores_bands = any_clause([](const Clause& clause) { return is_band(clause) && scores(clause); });
    if (has_no_change && scores_bands) return ask(RuleQuestion::sign);
    // Above budget 2 points per 1 %, below it plus 1 point: taken above it?
    const bool has_sign = any_clause([](const Clause& clause) {
        return clause.says == Says::step && !clause.outcome.is_bare && clause.outcome.value > 0;
    });
    const bool is_bare_step = any_clause([](const Clause& clause) {
        return clause.says == Says::step && clause.outcome.is_bare && clause.outcome.value > 0;
    });
    if (has_sign && is_bare_step) return ask(RuleQuestion::sign);
    // Each lateness costs 2 points, otherwise 1 point: of the others?
    const bool has_other = any_clause(
        [](const Clause& clause) { return clause.says == Says::state && clause.label.empty() && scores(clause); });
    const bool takes_each =
        any_clause([](const Clause& clause) { return clause.says == Says::event && takes_marks(clause); });
    if (has_other && takes_each) return ask(RuleQuestion::once);
    // For 90 % to 100 %, 1 point per 1 % short: from which end?
    const bool is_range = any_clause([](const Clause& clause) {
        return clause.says == Says::target && !clause.when.is_point && clause.when.low.there && clause.when.high.there;
    });
    const bool goes_down = any_clause([](const Clause& clause) {
        return clause.says == Says::step && !clause.anchor && clause.direction == Kind::down;
    });
    if (is_range && goes_down) return ask(RuleQuestion::target);
    // Deviation of up to 10 % costs nothing, every further 1 % costs 1 point: on both sides?
    const bool deviates = any_clause([](const Clause& clause) {
        return is_band(clause) && has_any(clause.label, {"deviation", "variance"}) && !clause.when.low.there;
    });
    if (deviates && has_steps_) return ask(RuleQuestion::direction);
}

void Assembler::doubt_two_prices() {
    // 2 points off above 10, 5 above 20: 5 points off?
    const bool takes_at_bound = any_clause([](const Clause& clause) { return is_band(clause) && takes_marks(clause); });
    const bool scores_bare =
        any_clause([](const Clause& clause) { return is_band(clause) && scores(clause) && !clause.outcome.has_unit; });
    if (takes_at_bound && scores_bare) return ask(RuleQuestion::sign);
    // Under 3: 20 points; 3 to 5: 10 points; over 5: minus 5 points: from the marks, or from nothing?
    const bool scores_at_bound = any_clause([](const Clause& clause) {
        return is_band(clause) && scores(clause) && !clause.when.names_target && !clause.when.is_target;
    });
    if (takes_at_bound && scores_at_bound && !base_ && !has_steps_ && !has_events_) return ask(RuleQuestion::full);
    // One week deducts 5 points, two weeks 10 points: taken as well?
    const bool scores_behind_bound = std::ranges::any_of(clauses_, [&](const Clause& clause) {
        const Token& bound = parsed_.tokens[clause.last - 2];
        return is_band(clause) && scores(clause) &&
               (is_figure(bound) || bound.kind == Kind::and_more || bound.kind == Kind::comma);
    });
    if (takes_at_bound && scores_behind_bound && !base_) return ask(RuleQuestion::sign);
    // Start from 10, minus 1 for a yellow card and minus 3 for a red one: once, or each time?
    const bool only_states = base_ && std::ranges::all_of(clauses_, [](const Clause& clause) {
                                 return clause.says == Says::base || clause.says == Says::header ||
                                        (clause.says == Says::state && clause.outcome.gives == Gives::change);
                             });
    if (only_states) return ask(RuleQuestion::once);
    // Every 5 minutes late costs 1 point, over 30 minutes 10 points: given, or taken?
    const bool takes_each = any_clause([](const Clause& clause) {
        return clause.says == Says::step && takes_marks(clause) &&
               (clause.direction == Kind::late || clause.direction == Kind::more);
    });
    const bool scores_beyond = std::ranges::any_of(clauses_, [&](const Clause& clause) {
        const Kind before = parsed_.tokens[clause.last - 2].kind;
        const bool is_said = before == Kind::colon || before == Kind::equal || before == Kind::give;
        return is_band(clause) && scores(clause) && !is_said && clause.when.low.there && !clause.when.high.there;
    });
    if (takes_each && scores_beyond) return ask(RuleQuestion::sign);
    // Each lateness under 15 minutes costs 1, each over 15 minutes 3: of two kinds of one thing.
    const bool has_bound_in_name = any_clause([](const Clause& clause) {
        return clause.says == Says::event && std::ranges::any_of(clause.label, is_digit) &&
               has_word(clause.label, {" under ", " over ", " below ", " above "});
    });
    const bool has_anchor =
        any_clause([](const Clause& clause) { return clause.says == Says::step && clause.anchor.has_value(); });
    if (has_bound_in_name && has_anchor) return ask(RuleQuestion::overlap);
}

void Assembler::doubt_two_amounts() {
    // Each unit earns $2; above 500 units $3: beside it, or in place of it?
    const bool pays_each = any_clause([](const Clause& clause) { return clause.says == Says::event && pays(clause); });
    const bool pays_beyond = any_clause([](const Clause& clause) {
        return is_band(clause) && clause.outcome.gives == Gives::amount && clause.outcome.value != 0;
    });
    if (pays_each && pays_beyond) return ask(RuleQuestion::overlap);
    // 80 % = 0; each 1 % above = +$500: from there?
    const bool is_nothing_at = any_clause([](const Clause& clause) {
        return is_band(clause) && clause.when.is_point && clause.outcome.gives == Gives::score &&
               clause.outcome.value == 0;
    });
    const bool pays_steps =
        any_clause([](const Clause& clause) { return clause.says == Says::step && pays(clause) && !clause.anchor; });
    if (is_nothing_at && pays_steps) return ask(RuleQuestion::target);
    // Bonus $50 per sale, penalty $20 per complaint, maximum $500: of what is paid, or of what is taken?
    const bool takes_amount = any_clause([](const Clause& clause) {
        return has_price(clause) && clause.outcome.gives == Gives::amount && clause.outcome.value < 0;
    });
    const bool is_limited = any_clause(
        [](const Clause& clause) { return clause.says == Says::limit && clause.limit == LimitOf::score_high; });
    if (pays_each && takes_amount && is_limited) return ask(RuleQuestion::cap);
}

void Assembler::doubt_two_shares() {
    // 100 % at target, 2 % for each 1 % above it, up to 150 %: beside the 100 %, or from nothing?
    const bool adds_shares = any_clause([](const Clause& clause) {
        return clause.says == Says::step && clause.outcome.gives == Gives::share && clause.outcome.value > 0 &&
               (!clause.anchor || *clause.anchor == 1);
    });
    const bool is_above_whole = model_.high && *model_.high > 1;
    const bool pays_whole = any_clause([](const Clause& clause) {
        return is_band(clause) && clause.when.is_point && clause.outcome.gives == Gives::share;
    });
    if (adds_shares && is_above_whole && !base_ && !pays_whole) return ask(RuleQuestion::share_of);
    // 2 % of the bonus for each complaint, up to 20 %: of what is left?
    const bool takes_shares = any_clause([](const Clause& clause) {
        return clause.says == Says::event && clause.outcome.value < 0 &&
               (clause.outcome.gives == Gives::share || clause.outcome.gives == Gives::take_share);
    });
    if (takes_shares && model_.high && !base_) return ask(RuleQuestion::cap);
}

void Assembler::doubt_counts_beside_bands() {
    // 10 points for 100 % attendance, 2 points off for each day absent: from those?
    const bool is_share = any_clause([](const Clause& clause) {
        return is_band(clause) && clause.when.is_point && clause.when.low.measure == Measure::percent &&
               (scores(clause) || clause.outcome.gives == Gives::full);
    });
    if (is_share && has_events_ && !has_steps_) return ask(RuleQuestion::overlap);
    // 1 point for every error, 3 points if repeated: taken as well?
    const bool takes_each =
        any_clause([](const Clause& clause) { return clause.says == Says::event && takes_marks(clause); });
    for (std::size_t i = 1; i < clauses_.size(); ++i) {
        const bool is_condition =
            clauses_[i].says == Says::state && scores(clauses_[i]) && takes_each &&
            std::ranges::any_of(tokens_in(clauses_[i]), [](const Token& token) { return token.text == "if"; });
        if (is_condition) return ask(RuleQuestion::sign, clauses_[i]);
    }
    // At least 90 %: 5 points, 95 %: 8 points, 100 %: 10 points: from there on?
    if (has_ladder()) return ask(RuleQuestion::gap);
    // Basic score 60, 2 points for each project, up to 100: in all, or of what is added?
    const bool is_unclear_cap = is_number(model_.most_added) && any_clause([](const Clause& clause) {
                                    return clause.says == Says::target && clause.comparison == Kind::at_most &&
                                           clause.target_measure == Measure::none;
                                }) &&
                                std::ranges::any_of(clauses_, [&](const Clause& clause) {
                                    return (clause.says == Says::state || clause.says == Says::base) &&
                                           clause.outcome.value > 0 && clause.outcome.value < model_.most_added;
                                });
    if (is_unclear_cap) return ask(RuleQuestion::cap);
    // 5 articles 10 points; each missing article costs 2: missing of how many?
    const bool is_point = any_clause([](const Clause& clause) { return is_band(clause) && clause.when.is_point; });
    const bool counts_missing = any_clause([](const Clause& clause) {
        return clause.says == Says::event &&
               (starts_with_any(clause.label, {"missing", "additional", "extra", "fewer", "less"}) ||
                clause.label == "one" || clause.step_measure == Measure::money || clause.label.ends_with(" less"));
    });
    if (is_point && counts_missing) return ask(RuleQuestion::target);
    // No more than 3 complaints: full marks; each extra one loses 2.
    const bool is_within = any_clause([](const Clause& clause) { return is_band(clause) && !clause.when.is_point; });
    const bool is_one = any_clause([](const Clause& clause) {
        return clause.says == Says::event && (clause.label == "one" || clause.label.starts_with("missing"));
    });
    if (is_within && is_one) return ask(RuleQuestion::target);
}

}  // namespace kpi::detail
