// Figures and words of English that have two senses: points that are given or taken, shares and scores, dates, ranks,
// thresholds, and one count that is told as two.
#include <algorithm>
#include <cmath>
#include <string>

#include "rule_assembler.hpp"

namespace kpi::detail {

namespace {

using Span = std::span<const Token>;

/// A share that each unit or each event gives.
bool gives_share_each(const Clause& clause) {
    const bool is_each = clause.says == Says::step || clause.says == Says::event;
    return is_each && clause.outcome.gives == Gives::share && clause.outcome.value > 0;
}

}  // namespace

void Assembler::doubt_caps_of_shares() {
    // Payout 50 % to 100 %, max 200: of what?
    constexpr double largest_payout = 10;
    const bool is_share = std::ranges::any_of(clauses_, [](const Clause& clause) {
        return clause.says == Says::band && clause.outcome.gives == Gives::share;
    });
    if (is_share && model_.high && *model_.high > largest_payout) ask(RuleQuestion::unit);
}

void Assembler::doubt_credits_beside_fees() {
    // The full fee at 99.9; for every 0.1 under, 2 % credit: of the fee, less the credit?
    const bool pays_all =
        has_any(parsed_.text, {"full fee", "full price", "full payment", "fee in full", "paid in full"});
    for (const Clause& clause : clauses_)
        if (pays_all && gives_share_each(clause) &&
            has_any(spaced(tokens_in(clause)), {"credit", "rebate", "refund", "discount"}))
            return ask(RuleQuestion::sign, clause);
}

void Assembler::doubt_limits_of_events() {
    // Each certificate earned: 5 points, maximum two certificates: of them, and not of the points.
    if (is_wide_text()) return;
    for (const Clause& limit : clauses_) {
        if (limit.says != Says::limit) continue;
        const Span tokens = tokens_in(limit);
        for (std::size_t i = 1; i < tokens.size(); ++i) {
            if (tokens[i].kind != Kind::word || !is_figure(tokens[i - 1])) continue;
            const std::string_view thing = tokens[i].text;
            const bool is_event = std::ranges::any_of(clauses_, [&](const Clause& clause) {
                return clause.says == Says::event && !clause.label.empty() && thing.starts_with(clause.label);
            });
            if (is_event) return ask(RuleQuestion::unit, limit);
        }
    }
}

void Assembler::doubt_pay_of_points() {
    if (is_wide_text()) return;
    // Late 3 times = 1 day's pay deducted: no point of the score.
    if (has_any(parsed_.text, {"'s pay", " pay deducted", "'s wage", "'s salary deducted"}) &&
        model_.formulas.empty() && any_clause(takes_marks))
        ask(RuleQuestion::share_of);
}

void Assembler::doubt_times_of_formulas() {
    if (is_wide_text()) return;
    // Records completed within 48 hours: 20 × % completed: the time says what is measured.
    for (const Column& column : model_.columns)
        for (const Band& band : column.bands)
            if (band.outcome.gives == Gives::formula && band.when.high.there && !band.when.low.there &&
                has_word(spaced(parsed_.tokens), {" within "}))
                return refuse(clauses_.front());
}

void Assembler::doubt_opposite_payments() {
    // At least 97 %: 4 % uplift; below 94 %: 4 % rebate: one is paid, the other is taken, and both are called 4 %.
    const auto names = [&](const Clause& clause, std::initializer_list<std::string_view> words) {
        const bool pays = clause.outcome.gives == Gives::share || clause.outcome.gives == Gives::amount;
        return clause.says != Says::limit && pays && clause.outcome.value > 0 &&
               has_any(spaced(tokens_in(clause)), words);
    };
    const auto is_gain = [&](const Clause& clause) {
        return names(clause, {"uplift", "bonus", "premium", "supplement", "surcharge", "increase", "reward",
                              "incentive", "performance fee"});
    };
    const auto is_loss = [&](const Clause& clause) {
        return names(clause, {"rebate", "credit", "refund", "deduction", "reduction", "discount", "abatement", "malus",
                              "withheld", "clawback", "damages", "assessment", "penalt", "fine "});
    };
    if (std::ranges::any_of(clauses_, is_gain) && std::ranges::any_of(clauses_, is_loss))
        ask(RuleQuestion::sign, *std::ranges::find_if(clauses_, is_loss));
}

void Assembler::doubt_sides_of_conditions() {
    // Where it is below 99 %, 2 points off per 0.25 % over.
    if (is_wide_text()) return;
    for (std::size_t i = 0; i + 1 < clauses_.size(); ++i) {
        const Clause& condition = clauses_[i];
        const bool is_condition = condition.says == Says::target && compares(condition.comparison) &&
                                  has_any(spaced(tokens_in(condition)), {" where ", " if ", " when "});
        const Clause& step = clauses_[i + 1];
        const bool is_below = condition.comparison == Kind::less || condition.comparison == Kind::at_most;
        if (is_condition && step.says == Says::step && is_below == is_upward(step))
            return ask(RuleQuestion::direction, step);
    }
}

void Assembler::doubt_two_starts() {
    // 15 minutes: 10 points; each minute more −0.5; …12: from the 10 there, or from 12?
    if (!base_ || base_is_full_) return;
    for (const Column& column : model_.columns)
        for (const Band& band : column.bands) {
            const bool is_start =
                band.when.is_point && band.outcome.gives == Gives::score && band.outcome.value != *base_;
            const bool begins = std::ranges::any_of(
                column.runs, [&](const Run& run) { return run.anchor && *run.anchor == low_of(band.when); });
            if (is_start && begins) return ask(RuleQuestion::overlap);
        }
}

void Assembler::doubt_pay_between_points() {
    // 40 → €100, 50 → €180, 60 → €300: what does 45 earn?
    for (const Column& column : model_.columns) {
        const auto is_paid_point = [](const Band& band) {
            return band.when.is_point && band.outcome.gives == Gives::amount;
        };
        if (column.bands.size() < 3 || !std::ranges::all_of(column.bands, is_paid_point)) continue;
        const auto are_apart = [](const Band& one, const Band& next) {
            return std::fabs(low_of(one.when) - low_of(next.when)) > 1;
        };
        const auto apart = std::ranges::adjacent_find(column.bands, are_apart);
        if (apart != column.bands.end()) return ask(RuleQuestion::line_ends);
    }
}

void Assembler::doubt_things_left_open() {
    // A discrepancy unresolved after 7 days: no points: whether there is one, and not for how many days.
    for (const Clause& clause : clauses_) {
        const bool strikes = clause.says == Says::band && clause.outcome.is_zero && clause.when.low.there;
        if (strikes && has_any(spaced(tokens_in(clause)), {"unresolved after ", "unpaid after ", "still open after "}))
            return refuse(clause);
    }
}

void Assembler::doubt_results_before_conditions() {
    // 20: zero, 10: no more than 2: the results come first, and no band of 20 gives nothing.
    if (is_wide_text()) return;
    bool result_first = false;
    bool is_nothing = false;
    const auto& tokens = parsed_.tokens;
    for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
        if (!is_figure(tokens[i]) || tokens[i].typed.empty() || tokens[i + 1].kind != Kind::colon) continue;
        const Token& behind = tokens[i + 2];
        result_first = result_first || compares(behind.kind);
        is_nothing = is_nothing || behind.kind == Kind::zero || (behind.kind == Kind::num && behind.typed.empty());
    }
    if (result_first && is_nothing) refuse(clauses_.front());
}

void Assembler::doubt_unsaid_signs_beyond() {
    // Waiting more than 30 minutes: 1 point per 5 minutes: given, or taken? No deduction up to 3; then 2 points each.
    if (is_wide_text()) return;
    const bool names_deduction = has_any(parsed_.text, {"no deduction", "no penalty", "no loss"});
    for (const Clause& clause : clauses_) {
        const Span tokens = tokens_in(clause);
        const bool says_sign = std::ranges::any_of(tokens, [](const Token& token) {
            return token.kind == Kind::take || token.kind == Kind::add || token.kind == Kind::give ||
                   token.kind == Kind::minus || token.kind == Kind::plus || token.kind == Kind::taking ||
                   token.kind == Kind::adding || (is_figure(token) && token.value < 0);
        });
        const bool in_points = clause.outcome.gives == Gives::change || clause.outcome.gives == Gives::score;
        const bool is_bare_gain = has_price(clause) && !says_sign && in_points && clause.outcome.value > 0;
        const bool is_beyond = clause.says == Says::step && clause.conditional && clause.direction == Kind::more;
        if (is_bare_gain && (is_beyond || names_deduction)) return ask(RuleQuestion::sign, clause);
    }
}

void Assembler::doubt_points_between_levels() {
    // Reaching 95 % earns 100 %, 90 % earns 80 %, anything less nothing: 90 % alone, or 90 % and above?
    if (is_wide_text()) return;
    for (const Column& column : model_.columns) {
        const auto is_level = [](const Band& band) { return band.when.low.there && !band.when.high.there; };
        const auto is_point = [](const Band& band) {
            return band.when.is_point && band.when.low.measure == Measure::percent;
        };
        if (column.otherwise && std::ranges::any_of(column.bands, is_level) &&
            std::ranges::any_of(column.bands, is_point))
            return ask(RuleQuestion::gap);
    }
}

void Assembler::doubt_nothing_beside_gains() {
    // SCI paper +5, other paper +2; none: 0: without a paper nothing is added, and nothing is struck.
    const bool adds = std::ranges::any_of(
        clauses_, [](const Clause& c) { return c.says == Says::state && c.outcome.gives == Gives::change; });
    const auto is_none = [](const Clause& c) {
        return c.says == Says::band && c.when.is_point && low_of(c.when) == 0 && c.outcome.gives != Gives::change;
    };
    const auto none = std::ranges::find_if(clauses_, is_none);
    if (adds && none != clauses_.end()) ask(RuleQuestion::overlap, *none);
}

void Assembler::doubt_scores_that_are_shares() {
    // 71 through 100: the percentage of the fee equals the score: 85 of a hundred, and not 8,500 %.
    if (!has_any(parsed_.text, {"percentage"})) return;
    for (const Column& column : model_.columns)
        for (const Band& band : column.bands)
            if (band.outcome.gives == Gives::formula && band.when.low.there && band.when.low.at > largest_share)
                return refuse(clauses_.back());
}

void Assembler::doubt_steps_behind_nothing() {
    // One: 4 points off; two or more: 0: nothing off, or no points left?
    const auto bands = [&](auto holds) {
        return std::ranges::find_if(clauses_, [&](const Clause& clause) {
            return clause.says == Says::band && holds(clause.when, clause.outcome);
        });
    };
    const auto loss = bands([](const Condition& when, const Outcome& outcome) {
        return is_loss(outcome) && when.low.there && when.high.there;
    });
    const auto nothing = bands([](const Condition& when, const Outcome& outcome) {
        return outcome.gives == Gives::score && outcome.value == 0 && !outcome.is_zero && when.low.there &&
               !when.high.there;
    });
    const auto below = bands([](const Condition& when, const Outcome&) { return !when.low.there; });
    if (loss != clauses_.end() && nothing != clauses_.end() && below == clauses_.end())
        ask(RuleQuestion::sign, *nothing);
}

void Assembler::doubt_marks_for_faults() {
    if (is_wide_text()) return;
    // Two or more accidents, all points: given for them, or lost?
    for (const Clause& clause : clauses_) {
        const bool is_more = clause.says == Says::band && clause.when.low.there && !clause.when.high.there;
        const bool gives = clause.outcome.gives == Gives::full && (is_more || clause.says == Says::state);
        const std::string named = spaced(tokens_in(clause));
        const bool is_fault = has_any(named, {"accident", "complaint", "error", "defect", "injur", "breach", " loss ",
                                              "falsif", "forge", "fraud", "theft", "conceal", "violation"});
        const bool is_denied = has_any(
            named, {" no ", "no-", " not ", "without", "zero", "free", "none", "otherwise", "resolv", "absence of"});
        if (gives && is_fault && !is_denied) return ask(RuleQuestion::direction, clause);
    }
}

void Assembler::doubt_losses_of_praise() {
    if (is_wide_text()) return;
    // A point is removed for every 60 days of perfect attendance: from the faults, and not from the marks.
    for (const Clause& clause : clauses_)
        if (takes_marks(clause) && has_any(spaced(tokens_in(clause)), {"perfect attendance", "perfect record"}))
            return ask(RuleQuestion::sign, clause);
}

void Assembler::doubt_unsaid_signs_of_faults() {
    // Broken pallets: 1 point each; first 5 points, any further 10: taken, though nothing says so. The points of an
    // attendance policy are counted up.
    if (is_wide_text() || !model_.sign_is_unsaid) return;
    if (base_) return ask(RuleQuestion::sign);  // 5 points for each area that fails, starting from 100
    const std::string words = spaced(parsed_.tokens);
    const bool are_counted_up =
        has_any(words, {"absen",     "tard",          "no call",       "no-call",       "occurrence",  "demerit",
                        "default",   "penalty point", "failure point", "leaving early", "early leave", "accumulat",
                        "report",    "submitted",     "resolv",        "prevent",       "avoid",       "closed",
                        "corrected", "handled",       "answered",      "free"});
    const bool names_fault = has_any(
        words, {"delay",    "error",    "missing",   "mislabel", "broken",   "damaged",   "shortage",   " lost ",
                "injur",    "accident", "near miss", "mistake",  "defect",   "complaint", "violation",  "breach",
                "failure",  "wrong",    "incorrect", "overdue",  "unpaid",   "incident",  "incomplete", "vacant",
                "rejected", "spill",    "leak",      "theft",    "downtime", "finding"});
    if (names_fault && !are_counted_up) ask(RuleQuestion::sign);
}

void Assembler::doubt_percentages_divided() {
    // The audit percentage divided by 5: 100 ÷ 5, or 1 ÷ 5?
    if (!model_.whole_formula || is_wide_text() || !has_any(parsed_.text, {"percent"})) return;
    const Formula& formula = model_.formulas[*model_.whole_formula];
    for (std::size_t i = 0; i + 2 < formula.size(); ++i) {
        const bool is_divided = formula[i].is == FormulaStep::Is::variable &&
                                formula[i + 1].is == FormulaStep::Is::number && formula[i + 1].value > 1 &&
                                formula[i + 2].is == FormulaStep::Is::over;
        if (is_divided && has_any(formula[i].name, {"percent"})) return ask(RuleQuestion::unit);
    }
}

void Assembler::doubt_targets_that_are_kept() {
    // Budget kept: 15 points; otherwise 0: whether it was, and no budget of 15.
    if (!target_ || is_wide_text()) return;
    const Span tokens = tokens_in(*target_);
    for (std::size_t i = 1; i < tokens.size(); ++i)
        if (tokens[i - 1].kind == Kind::ref &&
            has_any(tokens[i].text, {"exceed", "kept", "missed", "observed", "respected", "overrun"}))
            return refuse(*target_);
}

void Assembler::doubt_places_of_ranks() {
    // 1st place $500, 2nd place $300: ranks, and not the first and the second time.
    if (!has_any(parsed_.text, {" place", " prize"})) return;
    for (const Clause& clause : clauses_)
        if (clause.says == Says::ordinal || clause.says == Says::event) return refuse(clause);
}

void Assembler::doubt_thresholds_of_points() {
    // Tardy: 1 point; absent: 2; termination at 12 points: what they lead to, and no event.
    if (is_wide_text()) return;
    for (const std::string_view step :
         {"termination at ", "dismissal at ", "discharge at ", "warning at ", "suspension at "}) {
        const std::size_t found = parsed_.text.find(step);
        const std::size_t behind = found == std::string::npos ? found : found + step.size();
        if (behind < parsed_.text.size() && is_digit(parsed_.text[behind])) return refuse(clauses_.back());
    }
}

void Assembler::doubt_counts_in_two_columns() {
    // 5 new customers: 10 points, each additional customer 2: one count, and not two.
    if (is_wide_text() || model_.columns.size() < 2) return;
    const auto is_measure = [](const Column& column) {
        return column.kind == Column::Kind::measure && column.runs.empty() && column.bands.size() == 1 &&
               column.bands.front().when.is_point && column.bands.front().outcome.value > 0;
    };
    const auto is_event = [](const Column& column) { return column.kind == Column::Kind::event; };
    if (std::ranges::any_of(model_.columns, is_measure) && std::ranges::any_of(model_.columns, is_event))
        return refuse(clauses_.back());
    // Deduct 2 for each fault; safety faults deduct 5: once, or each?
    const bool has_each = std::ranges::any_of(clauses_, [](const Clause& clause) {
        return clause.says == Says::event && clause.each && takes_marks(clause);
    });
    for (const Clause& clause : clauses_) {
        if (clause.says != Says::state) continue;
        const bool is_repeated = clause.label.starts_with("repeat");
        const bool are_several = clause.label.ends_with('s') && !clause.label.ends_with("ss");
        const bool is_condition = has_any(spaced(tokens_in(clause)), {" if "});
        const bool may_be_each = has_each && takes_marks(clause) && (is_repeated || are_several || is_condition);
        if (may_be_each) return ask(RuleQuestion::once, clause);
    }
}

void Assembler::doubt_repeated_states() {
    // Absence: 3 points, and 5 points if repeated: in place of the 3, or beside it?
    if (!has_any(parsed_.text, {" if repeat"})) return;
    for (const Clause& clause : clauses_)
        if (clause.says == Says::state && clause.label.starts_with("repeat")) return ask(RuleQuestion::once, clause);
}

void Assembler::doubt_dates_of_states() {
    // 10 points if it is done by 15 January, and nothing more: otherwise 0, or otherwise what?
    for (const Clause& clause : clauses_) {
        const bool has_number = std::ranges::any_of(clause.label, is_digit);
        if (clauses_.size() == 1 && clause.says == Says::state && has_number &&
            has_word(clause.label, {" january ", " february ", " march ", " april ", " may ", " june ", " july ",
                                    " august ", " september ", " october ", " november ", " december "}))
            return refuse(clause);
    }
}

void Assembler::doubt_dates_of_steps() {
    // By the 5th working day: full score; each day afterwards costs 4: days beyond the fifth.
    if (is_wide_text() || !has_any(parsed_.text, {"by the ", "by day ", "before the ", "until the "})) return;
    if (!has_any(parsed_.text, {"afterward", "after that", "thereafter", "later"})) return;
    for (const Clause& clause : clauses_) {
        const bool is_day = clause.says == Says::event && has_any(spaced(tokens_in(clause)), {" day "});
        if (is_day) return refuse(clause);
    }
}

void Assembler::doubt_shares_of_coursework() {
    // Late essays: 5 % per day: of the marks, and taken.
    const bool is_coursework = has_any(
        parsed_.text, {"essay", "homework", "assignment", "coursework", "thesis", "quiz", " lab ", "term paper"});
    const auto paid = std::ranges::find_if(clauses_, gives_share_each);
    if (is_coursework && paid != clauses_.end()) ask(RuleQuestion::share_of, *paid);
}

void Assembler::doubt_english_senses() {
    static constexpr Check checks[] = {&Assembler::doubt_caps_of_shares,
                                       &Assembler::doubt_limits_of_events,
                                       &Assembler::doubt_pay_of_points,
                                       &Assembler::doubt_times_of_formulas,
                                       &Assembler::doubt_opposite_payments,
                                       &Assembler::doubt_sides_of_conditions,
                                       &Assembler::doubt_two_starts,
                                       &Assembler::doubt_unsaid_signs_beyond,
                                       &Assembler::doubt_points_between_levels,
                                       &Assembler::doubt_nothing_beside_gains,
                                       &Assembler::doubt_results_before_conditions,
                                       &Assembler::doubt_pay_between_points,
                                       &Assembler::doubt_things_left_open,
                                       &Assembler::doubt_credits_beside_fees,
                                       &Assembler::doubt_scores_that_are_shares,
                                       &Assembler::doubt_steps_behind_nothing,
                                       &Assembler::doubt_marks_for_faults,
                                       &Assembler::doubt_losses_of_praise,
                                       &Assembler::doubt_unsaid_signs_of_faults,
                                       &Assembler::doubt_percentages_divided,
                                       &Assembler::doubt_targets_that_are_kept,
                                       &Assembler::doubt_places_of_ranks,
                                       &Assembler::doubt_thresholds_of_points,
                                       &Assembler::doubt_counts_in_two_columns,
                                       &Assembler::doubt_repeated_states,
                                       &Assembler::doubt_dates_of_states,
                                       &Assembler::doubt_dates_of_steps,
                                       &Assembler::doubt_shares_of_coursework};
    check_each(checks);
}

}  // namespace kpi::detail
