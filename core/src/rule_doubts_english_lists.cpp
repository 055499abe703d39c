// Lists of English names with a figure each, and what stands beside them: names that are no states, losses said once
// for all of them, events that did not happen, limits of something else than the score.
#include <algorithm>
#include <string>

#include "rule_assembler.hpp"

namespace kpi::detail {

namespace {

using Span = std::span<const Token>;

/// Words by which a name is known for a state that a thing is in, and not for an event or an item.
constexpr std::string_view words_of_states =
    "|outstanding|excellent|exceptional|superior|good|satisfactory|acceptable|adequate|fair|average|"
    "marginal|poor|unranked|gold|silver|bronze|platinum|green|amber|yellow|red|strong|solid|weak|basic|"
    "proficient|developing|advanced|improvement|meets|meet|met|exceeds|exceeded|expectations|not|no|yes|"
    "y|n|none|never|pass|passed|fail|failed|failing|fails|lost|retained|complete|completed|incomplete|"
    "done|late|later|early|top|middle|bottom|best|worst|last|first|second|third|rest|others|otherwise|"
    "missed|valid|expired|partly|partially|fully|clean|high|medium|low|a|b|aa|certified|miss|submitted|"
    "filed|renewed|delivered|unsatisfactory|inadequate|unacceptable|achieved|achieving|anything|reached|"
    "obtained|received|perfect|satisfied|compliant|present|absent|held|approved|rejected|kept|without|"
    "all|any|unchanged|better|worse|higher|lower|winner|excellence|1st|2nd|";

/// Words of what is taken; a text that has one of them takes something.
bool names_loss(const std::string& words) {
    return has_word(
        words, {" deducted ", " deduct ", " deducts ", " no deduction ", " subtracted ", " subtract ", " taken from ",
                " taken off ", " points lost ", " marks lost ", " loses ", " lose ", " docked ", " knocked off "});
}

/// A级, of a text whose other words are English.
bool has_wide(const std::string& label) {
    return std::ranges::any_of(label, [](char byte) { return is_wide(byte); });
}

/// What a state is called where its language has no name for it.
bool is_neutral(std::string_view label) {
    return std::ranges::find(letters, label) != std::end(letters);
}

bool names_state(std::string_view label) {
    if (label.size() <= 1 || is_neutral(label)) return true;
    return std::ranges::any_of(words_of(label), [](std::string_view word) {
        return words_of_states.find("|" + std::string{word} + "|") != words_of_states.npos;
    });
}

bool is_scoring_state(const Clause& clause) {
    return clause.says == Says::state && clause.outcome.gives == Gives::score && begins_ascii(clause.label);
}

/// A loss, or what may hold one.
bool may_take(const Clause& clause) {
    const bool is_pay = clause.outcome.gives == Gives::share || clause.outcome.gives == Gives::amount;
    if (is_pay) return true;
    if (clause.says == Says::formula || clause.outcome.gives == Gives::take_share) return true;
    if (clause.says == Says::limit) return clause.limit == LimitOf::taken || clause.limit == LimitOf::both;
    return clause.outcome.value < 0 || clause.outcome.is_zero || clause.outcome.gives == Gives::whole_sheet ||
           clause.outcome.gives == Gives::veto || clause.outcome.gives == Gives::formula;
}

/// Max 20, maximum: 20.
bool has_most(const std::string& text, const std::string& digits) {
    const std::string words = text + " ";
    for (const std::string_view most : {"max ", "max. ", "maximum ", "max: ", "maximum: ", "maximum score ",
                                        "max score ", "highest score ", "maximum score: ", "maximum total "})
        for (const std::string_view behind : {" ", ",", ";", ".", ")"})
            if (words.find(std::string{most}.append(digits).append(behind)) != words.npos) return true;
    return false;
}

}  // namespace

void Assembler::doubt_names_of_states() {
    // Major 5, minor 1, observation 0; compliance 10 points: events, or the marks of an item.
    if (is_wide_text() || std::ranges::any_of(clauses_, [](const Clause& c) { return has_wide(c.label); })) return;
    const auto states = std::ranges::count_if(clauses_, is_scoring_state);
    const auto named = std::ranges::count_if(
        clauses_, [](const Clause& clause) { return is_scoring_state(clause) && names_state(clause.label); });
    const bool gains = std::ranges::any_of(
        clauses_, [](const Clause& clause) { return is_scoring_state(clause) && clause.outcome.value > 0; });
    const bool has_rest = std::ranges::any_of(parsed_.tokens, [](const Token& t) { return t.kind == Kind::otherwise; });
    if (states > 1 && named * 2 < states && gains && !has_rest)
        return ask(RuleQuestion::once, *std::ranges::find_if(clauses_, is_scoring_state));
    // Wrong dose: 10 off; late record: 1 off: once, or each time?
    const auto is_loss = [](const Clause& clause) {
        return clause.says == Says::state && takes_marks(clause) && !is_neutral(clause.label);
    };
    if (std::ranges::count_if(clauses_, is_loss) > 1)
        return ask(RuleQuestion::once, *std::ranges::find_if(clauses_, is_loss));
    // Leak reported: 0; leak not reported: -10: what is taken from the marks, or the score itself.
    for (const Clause& clause : clauses_)
        if (is_scoring_state(clause) && clause.outcome.value < 0 && !gains && !is_neutral(clause.label))
            return ask(RuleQuestion::sign, clause);
}

void Assembler::doubt_conditions_of_gains() {
    // One point for each idea, 3 points if adopted: of each of them, and nothing to begin with.
    const bool gains =
        any_clause([](const Clause& clause) { return clause.says == Says::event && clause.outcome.value > 0; });
    if (is_wide_text() || !gains) return;
    for (const Clause& clause : clauses_) {
        const auto tokens = tokens_in(clause);
        const auto figure = std::ranges::find_if(tokens, is_figure);
        const bool depends = figure != tokens.end() && std::any_of(figure, tokens.end(), [](const Token& token) {
                                 return token.text == "if" || token.text == "when" || token.text == "once";
                             });
        const bool is_given = clause.says == Says::base || (clause.says == Says::state && clause.outcome.value > 0);
        if (depends && is_given) return refuse(clause);
    }
}

void Assembler::doubt_places_as_names() {
    // 5 points off from the 7th on: a date or a place in a row, and no name of what is counted.
    const auto is_place = [](std::string_view word) {
        return begins_digit(word) && ends_with_any(word, {"st", "nd", "rd", "th"});
    };
    for (const Clause& clause : clauses_) {
        const auto words = words_of(clause.label);
        const bool is_named = clause.says == Says::event || clause.says == Says::state;
        if (is_named && !words.empty() && std::ranges::all_of(words, is_place)) return refuse(clause);
    }
}

void Assembler::doubt_losses_for_all() {
    // For each of the critical ones five, for each of the others two, deducted from 50: every one of them is taken.
    if (is_wide_text() || !names_loss(spaced(parsed_.tokens))) return;
    if (std::ranges::none_of(clauses_, may_take)) return ask(RuleQuestion::sign);
    const auto last = std::find_if(clauses_.rbegin(), clauses_.rend(), has_price);
    const bool is_said_last =
        last != clauses_.rend() && has_word(spaced(tokens_in(*last)), {" deducted ", " subtracted ", " taken off "});
    const bool gains = std::ranges::any_of(
        clauses_, [](const Clause& clause) { return clause.says == Says::event && clause.outcome.value > 0; });
    if (is_said_last && gains) ask(RuleQuestion::sign, *last);
}

void Assembler::doubt_verbs_of_loss() {
    // Drops 2 points with every 1 % below: a loss, whatever the figure looks like.
    if (!model_.sign_is_unsaid || is_wide_text()) return;
    const bool falls =
        has_any(" " + parsed_.text, {" drop", " reduc", " penal", " cut ", " decreas", " lower", " shed", " forfeit",
                                     " fall by", " falls by", " comes down", " goes down", " down ", " slip"});
    if (falls) return ask(RuleQuestion::sign);
    // Absence rate: 2 points for each 1 % above 4 %: a tally of what went wrong, or marks?
    const bool is_of_bad =
        has_any(" " + parsed_.text, {" absen",   " error",     " defect",   " complaint",   " accident", " incident",
                                     " delay",   " downtime",  " turnover", " attrition",   " scrap",    " waste",
                                     " shrink",  " reject",    " churn",    " overdue",     " abandon",  " fault",
                                     " failure", " breakdown", " injur",    " violation",   " callback", " rework",
                                     " ignored", " tolerated", " excused",  " disregarded", " are free"});
    const bool rises = any_clause([](const Clause& clause) {
        return clause.says == Says::step && clause.outcome.is_bare && clause.outcome.value > 0 &&
               (clause.direction == Kind::more || clause.direction == Kind::up);
    });
    if (is_of_bad && rises) return ask(RuleQuestion::sign);
    // Deduct 1 point per spelling error, 3 points per wrong figure and 10 points per missing page.
    bool takes = false;
    for (const Clause& clause : clauses_) {
        const bool is_unsaid = clause.says == Says::event && clause.outcome.is_bare && clause.outcome.value > 0;
        if (takes && is_unsaid) return ask(RuleQuestion::sign, clause);
        takes = takes || (clause.says == Says::event && takes_marks(clause));
    }
}

void Assembler::doubt_absent_events() {
    // Customer claims -10 each; no claims in the month +5: once, where there are none.
    const bool takes = std::ranges::any_of(
        clauses_, [](const Clause& clause) { return clause.says == Says::event && clause.outcome.value < 0; });
    for (const Clause& clause : clauses_)
        if (takes && clause.says == Says::event && clause.outcome.value > 0 &&
            starts_with_any(clause.label, {"no ", "none ", "zero ", "without ", "perfect "}))
            return refuse(clause);
}

void Assembler::doubt_nouns_of_limits() {
    // Minimum 3 safety walks, otherwise 0: of walks, and not of the score.
    for (const Clause& clause : clauses_) {
        if (clause.says != Says::limit || is_wide_text() || has_steps_) continue;
        const Span tokens = tokens_in(clause);
        const auto figure = std::ranges::find_if(tokens, is_figure);
        if (figure == tokens.end() || figure + 1 == tokens.end()) continue;
        const bool is_thing =
            figure[1].kind == Kind::word && figure->measure == Measure::none &&
            !has_word(figure[1].text, {" point ", " points ", " in total ", " total ", " of ", " for ", " each ", " a ",
                                       " per ", " overall ", " extra ", " bonus "});
        const bool is_least = clause.limit == LimitOf::score_low;
        if (is_thing && is_least) return ask(RuleQuestion::unit, clause);
    }
}

void Assembler::doubt_most_beside_gains() {
    // Minus 2 for each above, plus 2 for each below, max 20: of the score, which would grow beyond it.
    const bool gains = std::ranges::any_of(
        clauses_, [](const Clause& clause) { return has_price(clause) && clause.outcome.value > 0; });
    const Band* const start = starting_band();
    const bool has_start = start && start->outcome.gives == Gives::score && start->outcome.value > 0;
    if (!gains || has_start || model_.high || is_number(model_.most_added)) return;
    for (const Clause& clause : clauses_) {
        const Span tokens = tokens_in(clause);
        const auto figure = std::ranges::find_if(tokens, is_figure);
        if (clause.says != Says::base || figure == tokens.end()) continue;
        if (has_most(parsed_.text, figure->typed)) return ask(RuleQuestion::cap, clause);
    }
}

void Assembler::doubt_bonus_limits_of_losses() {
    // A maximum of 10 points, reduced by 2 for each: no bonus that ends there.
    const Clause* limit = nullptr;
    for (const Clause& clause : clauses_)
        if (clause.says == Says::limit && clause.limit == LimitOf::added) limit = &clause;
    if (limit && only_takes() && !is_wide_text()) return ask(RuleQuestion::cap, *limit);
}

void Assembler::doubt_scopes_of_periods() {
    // No points for the quarter: of this item, or of all of them?
    const bool pays = std::ranges::any_of(clauses_, [](const Clause& clause) {
        return clause.outcome.gives == Gives::share || clause.outcome.gives == Gives::amount ||
               clause.outcome.gives == Gives::formula || clause.says == Says::formula;
    });
    if (pays || is_wide_text()) return;
    for (const Clause& clause : clauses_) {
        const bool strikes =
            clause.says != Says::limit && clause.outcome.is_zero && clause.outcome.gives == Gives::score;
        if (strikes && has_word(spaced(tokens_in(clause)), {" month ", " quarter ", " year "}) &&
            has_any(parsed_.text,
                    {"for the month", "for the quarter", "for the year", "for that month", "for that quarter"}))
            return ask(RuleQuestion::scope, clause);
    }
}

void Assembler::doubt_points_of_conditions() {
    // Three points where all four are met: the points are no condition.
    for (const Clause& clause : clauses_) {
        const bool is_points =
            clause.when.low.measure == Measure::points || clause.when.high.measure == Measure::points;
        const std::string words = spaced(tokens_in(clause));
        const bool goes_on = clause.when.is_point && std::ranges::any_of(tokens_in(clause), [](const Token& token) {
                                 return token.kind == Kind::comma;
                             });  // best of the region 10 points, second best 6
        if (clause.says == Says::band && is_points && !is_wide_text() &&
            (goes_on || has_word(words, {" where ", " if ", " when "})))
            return refuse(clause);
    }
}

void Assembler::doubt_places_of_events() {
    // First offence 5 points, further offences 10 each: the second and later ones.
    for (const Clause& clause : clauses_)
        if (any(Says::ordinal) && clause.says == Says::event &&
            has_word(clause.label, {" further ", " other ", " later ", " repeat "}))
            return refuse(clause);
    // Failed for the second month running: not the second time.
    const bool is_priced = std::ranges::any_of(clauses_, has_price);
    if (is_priced && !is_wide_text() &&
        has_any(parsed_.text, {"month running", "months running", "week running", "weeks running", "quarter running",
                               "time running", " consecutive ", " in a row"}))
        refuse(clauses_.front());
}

void Assembler::doubt_things_of_prices() {
    if (is_wide_text()) return;
    for (const Clause& clause : clauses_) {
        // Per kilometre over 400 km: a figure in a name.
        const bool has_figure =
            clause.says == Says::event && std::ranges::any_of(clause.label, is_digit) &&
            starts_with_any(clause.label, {"kilomet", "km", "mile", "tonne", "ton ", "kg", "litre", "liter", "metre"});
        // Table turned in under 50 minutes 1 point each: tables, and no minutes.
        const bool is_of_each = clause.says == Says::step && tokens_in(clause).back().kind == Kind::each;
        if (has_figure || is_of_each) return refuse(clause);
    }
}

void Assembler::doubt_sizes_of_events() {
    // Tardy up to 15 minutes ½ point, over 15 minutes 1 point, absence 2 points: each of them is counted.
    const bool counts = std::ranges::any_of(clauses_, [](const Clause& clause) { return clause.says == Says::event; });
    if (is_wide_text() || !counts || !adds_up_) return;
    for (const Clause& clause : clauses_) {
        const bool is_open = clause.says == Says::band && clause.when.low.there != clause.when.high.there;
        const std::string& unit = clause.when.low.there ? clause.when.low.unit : clause.when.high.unit;
        if (is_open && starts_with_any(unit, {"min", "hour", "sec"})) return ask(RuleQuestion::once, clause);
    }
}

void Assembler::doubt_shares_of_nothing() {
    // 2% per repeat fault: of what?
    if (is_wide_text() || clauses_.size() != 1 || clauses_.front().says != Says::event) return;
    const bool is_said =
        has_any(parsed_.text, {"fee",    "charge", "credit",  "price",  "bonus",    "pay",   "invoice",  "rent",
                               "value",  "salary", "wage",    "cost",   "contract", "award", "discount", "commission",
                               "budget", "sales",  "premium", "refund", "rebate",   "gives", "takes"});
    if (clauses_.front().outcome.gives == Gives::share && !is_said) ask(RuleQuestion::share_of, clauses_.front());
}

void Assembler::doubt_gains_of_failures() {
    // Get 1 point for each absence: a tally of what went wrong, or marks?
    const auto gains = [](const Column& column) {
        return column.kind == Column::Kind::event && std::ranges::any_of(column.runs, [](const Run& run) {
                   const bool pays = run.each.gives == Gives::share || run.each.gives == Gives::amount;
                   return !pays && run.each.value > 0;
               });
    };
    const auto names_failure = [](const std::string& words) {
        const bool is_bad =
            has_any(words, {"absence", "tard", "late ", "accident", "injur", "violation", "breach", "error", "defect",
                            "no-show", "no show", " not ", "missed", "missing", "unrecorded"});
        return is_bad && !has_any(words, {"reported", "resolv", "clos", "avoid", "prevent", "handled", "answered",
                                          "free", "no ", "corrected"});
    };
    const bool has_gains = !is_wide_text() && std::ranges::any_of(model_.columns, gains);
    if (has_gains && model_.columns.size() == 1 && names_failure(spaced(parsed_.tokens)))
        model_.gains_by_failures = true;
    for (const Clause& clause : clauses_) {
        const bool follows_loss =
            std::any_of(clauses_.cbegin(), clauses_.cbegin() + (&clause - clauses_.data()), takes_marks);
        const bool is_gain = clause.says == Says::event && clause.outcome.value > 0 && !follows_loss;
        if (has_gains && is_gain && names_failure(spaced(tokens_in(clause)))) model_.gains_by_failures = true;
    }
}

void Assembler::doubt_gains_of_lateness() {
    // Late 1 to 5 minutes ¼ point, more than 5 minutes 1 point: the later, the more.
    const Clause* before = nullptr;
    for (const Clause& clause : clauses_) {
        const bool is_band = clause.says == Says::band && clause.outcome.gives == Gives::score && clause.when.low.there;
        if (is_band && before && clause.when.low.at > before->when.low.at &&
            clause.outcome.value > before->outcome.value && before->outcome.value > 0 &&
            has_any(parsed_.text, {"late ", "lateness", "tardy"}) && !has_any(parsed_.text, {"early"}))
            model_.gains_by_failures = true;
        if (is_band) before = &clause;
    }
}

void Assembler::doubt_spells_without_faults() {
    // Quarter free of accidents +3; each accident −6: of none of them.
    for (const Clause& clause : clauses_)
        if (has_events_ && (clause.says == Says::state || clause.says == Says::event) &&
            has_word(clause.label, {" free "}) &&
            has_word(clause.label, {" month ", " quarter ", " year ", " week ", " term "}))
            return refuse(clause);
}

void Assembler::doubt_points_of_faults() {
    // Permit missing 10 points, permit expired 5: all of them are faults.
    const auto is_fault = [](const Clause& clause) {
        return has_word(clause.label, {" missing ", " expired ", " not ", " failed ", " broken ", " damaged ",
                                       " dirty ", " unsafe ", " absent ", " blocked ", " wrong "});
    };
    const bool has_states = std::ranges::count_if(clauses_, is_scoring_state) > 1;
    const bool are_faults = std::ranges::all_of(clauses_, [&](const Clause& clause) {
        return !is_scoring_state(clause) || (clause.outcome.value > 0 && is_fault(clause));
    });
    if (has_states && are_faults) ask(RuleQuestion::sign, *std::ranges::find_if(clauses_, is_scoring_state));
}

void Assembler::doubt_days_that_are_limits() {
    // Closed in 3 days: 5; by day 3 = 10: or before.
    for (const Clause& clause : clauses_) {
        const Span tokens = tokens_in(clause);
        const bool is_late = clause.direction == Kind::late || has_word(spaced(tokens), {" late "});
        if (clause.says != Says::band || !clause.when.is_point || is_late) continue;
        for (std::size_t i = 1; i < tokens.size(); ++i) {
            const bool is_time = is_figure(tokens[i]) && clause.when.low.at == tokens[i].value &&
                                 !has_any(tokens[i].text, {"month", "quarter", "year"});
            const std::string& before = tokens[i - 1].text;
            if (is_time && (before == "in" || before == "by" || before.ends_with(" by day") || before == "by day" ||
                            before.ends_with("by working day") || before.ends_with(" in")))
                return refuse(clause);
        }
    }
}

void Assembler::doubt_proportions() {
    // Proportional: 90 % completed = 90 % of the marks: an example, and no band.
    const bool runs = std::ranges::any_of(model_.columns,
                                          [](const Column& column) { return !column.runs.empty() || column.straight; });
    if (is_wide_text() || runs || !model_.formulas.empty()) return;
    const bool is_lost = std::ranges::any_of(parsed_.tokens, [](const Token& token) {
        const bool is_name = token.kind == Kind::word || token.kind == Kind::aside;
        return is_name && has_any(token.text, {"proportion", "pro rata", "linear", "interpolat", "sliding"});
    });
    if (is_lost) refuse(clauses_.front());
}

void Assembler::doubt_points_of_payouts() {
    // 95 % pays 100 %, 90 % pays 75 %: between them a step, or a line?
    for (const Column& column : model_.columns) {
        const auto is_point = [](const Band& band) {
            return band.when.is_point && band.outcome.gives == Gives::share && band.outcome.value > 0;
        };
        const bool is_rate = column.is_share && !column.straight && column.runs.empty();
        if (is_rate && std::ranges::count_if(column.bands, is_point) > 1) return ask(RuleQuestion::line_ends);
    }
}

void Assembler::doubt_names_of_items() {
    // Falsified data: item = 0: what strikes it is lost.
    for (const Clause& clause : clauses_)
        if (clause.outcome.is_zero && (clause.label == "item" || clause.label == "section" || clause.label == "kpi"))
            return refuse(clause);
}

void Assembler::doubt_opposite_measures() {
    // Overspend: 1 point for each 1 % over budget; underspend of more than 10 %: 3 points.
    const std::string& text = parsed_.text;
    for (const std::string_view side : {"spend", "spent", "run", "staff", "stock"}) {
        const std::string name{side};
        if (has_any(text, {"over" + name}) && has_any(text, {"under" + name})) return refuse(clauses_.front());
    }
}

void Assembler::doubt_steps_of_time() {
    // Each 3 days sooner adds 1 point: a step of the days that are measured.
    for (const Clause& clause : clauses_)
        if (measure_ && clause.says == Says::event && clause.step != 1 && begins_ascii(clause.step_unit) &&
            starts_with_any(clause.step_unit, {"day", "hour", "minute", "week", "second"}))
            return refuse(clause);
}

void Assembler::doubt_references_of_scores() {
    // Score as for item 4: the figure is the number of another line.
    for (const Clause& clause : clauses_)
        if (starts_with_any(clause.label, {"as for ", "as item", "as in ", "as per ", "same as "}))
            return refuse(clause);
    // |z| up to 2: of either sign.
    const std::string& text = parsed_.text;
    for (std::size_t i = 0; i + 2 < text.size(); ++i)
        if (text[i] == '|' && text[i + 2] == '|' && text[i + 1] != ' ') return refuse(clauses_.front());
}

void Assembler::doubt_english_lists() {
    static constexpr Check checks[] = {&Assembler::doubt_names_of_states,
                                       &Assembler::doubt_losses_for_all,
                                       &Assembler::doubt_places_as_names,
                                       &Assembler::doubt_conditions_of_gains,
                                       &Assembler::doubt_verbs_of_loss,
                                       &Assembler::doubt_absent_events,
                                       &Assembler::doubt_nouns_of_limits,
                                       &Assembler::doubt_most_beside_gains,
                                       &Assembler::doubt_bonus_limits_of_losses,
                                       &Assembler::doubt_scopes_of_periods,
                                       &Assembler::doubt_points_of_conditions,
                                       &Assembler::doubt_places_of_events,
                                       &Assembler::doubt_things_of_prices,
                                       &Assembler::doubt_sizes_of_events,
                                       &Assembler::doubt_shares_of_nothing,
                                       &Assembler::doubt_gains_of_failures,
                                       &Assembler::doubt_gains_of_lateness,
                                       &Assembler::doubt_spells_without_faults,
                                       &Assembler::doubt_points_of_faults,
                                       &Assembler::doubt_days_that_are_limits,
                                       &Assembler::doubt_proportions,
                                       &Assembler::doubt_points_of_payouts,
                                       &Assembler::doubt_names_of_items,
                                       &Assembler::doubt_opposite_measures,
                                       &Assembler::doubt_steps_of_time,
                                       &Assembler::doubt_references_of_scores};
    check_each(checks);
}

}  // namespace kpi::detail
