// Bands and steps of one measure that do not fit together: a band that swallows the steps beside it, marks that are
// gained from nothing, a penalty that ends at nothing.
#include <algorithm>
#include <utility>
#include <vector>

#include "rule_assembler.hpp"

namespace kpi::detail {

namespace {

bool gives_something(const Outcome& outcome) {
    const bool is_figure = outcome.gives == Gives::score || outcome.gives == Gives::change;
    return is_figure && !outcome.is_zero && outcome.value != 0;
}

/// Under 10 minutes 20, under 20 minutes 15, each 10 minutes more 5 less: from 10 on, where 15 hold?
bool swallows(const Band& band, const Run& run) {
    if (!run.anchor || run.either_side || !gives_something(band.outcome)) return false;
    const double low = low_of(band.when);
    const double high = high_of(band.when);
    const double end = run.end.value_or(run.above ? unbounded : -unbounded);
    const double begin = *run.anchor;
    const bool meets = run.above ? high > begin && low < end : low < begin && high > end;
    // Below 85 %: 5 points, far from where the steps begin: where they end.
    const bool is_far_end = run.above ? low > begin && high == unbounded : high < begin && low == -unbounded;
    return meets && !is_far_end;
}

/// 10 at 75, +1 above, −1 below: where both begin.
bool is_start_of_both(const Band& band, const Column& column) {
    const auto starts = [&](bool above) {
        return std::ranges::any_of(column.runs, [&](const Run& run) {
            return run.above == above && run.anchor &&
                   (low_of(band.when) == *run.anchor || high_of(band.when) == *run.anchor);
        });
    };
    return starts(true) && starts(false);
}

bool adds(const Run& run) {
    return run.each.value > 0;
}

}  // namespace

void Assembler::doubt_bands_beside_steps() {
    static constexpr Check checks[] = {
        &Assembler::doubt_swallowed_steps,      &Assembler::doubt_gains_above_nothing,
        &Assembler::doubt_changes_beside_steps, &Assembler::doubt_nothing_behind_penalties,
        &Assembler::doubt_single_points,        &Assembler::doubt_conditions_of_bases,
        &Assembler::doubt_rising_faults,        &Assembler::doubt_two_states_that_change,
        &Assembler::doubt_events_otherwise,     &Assembler::doubt_losses_beside_scores,
        &Assembler::doubt_results_if_not};
    if (!is_wide_text()) check_each(checks);
}

void Assembler::doubt_swallowed_steps() {
    // 20 points to begin with; each 1 % above 95 % adds 1; 95 % and above: 20 points: what is given below is said.
    const auto is_base = [&](const Band& band) {
        return has_any(parsed_.text, {"to begin with"}) && std::ranges::any_of(clauses_, [&](const Clause& clause) {
                   return clause.says == Says::base && clause.outcome.value == band.outcome.value;
               });
    };
    for (const Column& column : model_.columns)
        for (const Run& run : column.runs)
            for (const Band& band : column.bands)
                if (swallows(band, run) && !is_start_of_both(band, column) && !is_base(band))
                    return refuse(clauses_.front());
}

void Assembler::doubt_gains_above_nothing() {
    // Each 1 % above 80 % is worth 1 point; below 80 % nothing: from nothing on, whatever the marks are.
    if (!model_.start_is_open()) return;
    for (const Column& column : model_.columns) {
        if (column.runs.empty() || !std::ranges::all_of(column.runs, adds)) continue;
        const Run& run = column.runs.front();
        const bool has_nothing = std::ranges::any_of(column.bands, [&](const Band& band) {
            const bool meets = run.anchor && (run.above ? high_of(band.when) : low_of(band.when)) == *run.anchor;
            return meets && band.outcome.is_zero;
        });
        if (has_nothing) model_.start = Start::zero;
    }
}

void Assembler::doubt_changes_beside_steps() {
    // Reaching 95 % adds 2 points; each 1 % below takes 1: from what?
    for (const Column& column : model_.columns) {
        const bool adds_once = std::ranges::any_of(column.bands, [](const Band& band) {
            return band.outcome.gives == Gives::change && band.outcome.value > 0;
        });
        const bool is_said = has_any(parsed_.text, {"reaching", "achieving", "hitting", "meeting", " adds "}) &&
                             !has_any(parsed_.text, {": add "});
        if (adds_once && is_said && !column.runs.empty()) return refuse(clauses_.front());
    }
}

void Assembler::doubt_nothing_behind_penalties() {
    // Over 15 minutes $25, over 60 minutes not paid: what is paid, or what is charged?
    for (const Column& column : model_.columns) {
        std::vector<Band> bands = column.bands;
        const auto is_pay = [](const Band& band) {
            return band.outcome.gives == Gives::amount || band.outcome.gives == Gives::share;
        };
        constexpr std::size_t fewest = 3;
        if (bands.size() < fewest || !std::ranges::any_of(bands, is_pay)) continue;
        const bool is_nested = std::ranges::count_if(bands, [](const Band& band) { return !band.when.low.there; }) > 1;
        std::ranges::sort(bands, std::ranges::less{},
                          [&](const Band& band) { return is_nested ? high_of(band.when) : low_of(band.when); });
        const auto value_of = [](const Band& band) { return band.outcome.is_zero ? 0 : band.outcome.value; };
        const bool falls_off =
            value_of(bands.back()) == 0 && value_of(bands[bands.size() - 2]) > value_of(bands[bands.size() - 3]) &&
            value_of(bands[bands.size() - 3]) >= 0 && value_of(bands.front()) < value_of(bands[bands.size() - 2]);
        if (falls_off) return refuse(clauses_.back());
    }
}

void Assembler::doubt_single_points() {
    // 5 points if 95 % are answered, 3 if 90 % are, otherwise nothing: nothing at 97 %?
    // 2 hours = 100 %, 3 hours = 80 %, more than 4 hours = 0: and what lies between?
    const auto is_measured = [](const Band& band) {
        const End& at = band.when.low;
        const bool is_time = has_any(at.unit, {"hour", "min", "sec"});
        return band.when.is_point && !band.outcome.is_zero &&
               (at.measure == Measure::percent || at.decimals > 0 || is_time);
    };
    for (const Column& column : model_.columns) {
        const auto points = std::ranges::count_if(column.bands, is_measured);
        const bool has_rest = column.otherwise || std::ranges::any_of(column.bands, [](const Band& band) {
                                  return band.when.low.there != band.when.high.there;
                              });
        if (points > 1 && has_rest && !column.straight) return refuse(clauses_.front());
        // 95 % within 60 minutes, otherwise half the points: which of them is the score?
        const bool has_share =
            std::ranges::any_of(column.bands, [](const Band& band) { return band.outcome.gives == Gives::share; });
        if (has_share && column.otherwise && column.otherwise->gives == Gives::part_of_full)
            return refuse(clauses_.front());
    }
    // 25 % of the savings over 5 %: of all of them, or of what is over?
    if (clauses_.size() != 1 || clauses_.front().says != Says::band) return;
    const Clause& only = clauses_.front();
    const bool is_share = only.outcome.gives == Gives::share && only.when.low.measure == Measure::percent;
    const bool is_of_gain = has_any(parsed_.text, {"saving", "profit", "surplus", "underspend"});
    if (is_share && is_of_gain && only.when.low.there && !only.when.high.there &&
        has_any(parsed_.text, {"% of the ", "% of all "}))
        refuse(only);
}

void Assembler::doubt_events_otherwise() {
    // Any data leak: minus 20. Otherwise minus 2 per violation: where there was none.
    for (const Clause& clause : clauses_)
        if (clause.says == Says::event &&
            std::ranges::any_of(tokens_in(clause), [](const Token& token) { return token.kind == Kind::otherwise; }))
            return refuse(clause);
}

void Assembler::doubt_losses_beside_scores() {
    // Below 90 % costs 5 points; below 85 %, 10 points: lost as well, or left?
    for (std::size_t i = 1; i < clauses_.size(); ++i) {
        const Clause& before = clauses_[i - 1];
        const Clause& clause = clauses_[i];
        const bool is_event = before.says == Says::state || before.says == Says::event;
        const bool is_same_side = before.says == Says::band && before.when.low.there == clause.when.low.there;
        const bool follows = clause.says == Says::band && takes_marks(before) && (is_event || is_same_side);
        const bool gives = clause.outcome.gives == Gives::score && !clause.outcome.is_zero && clause.outcome.value > 0;
        if (follows && gives) return ask(RuleQuestion::sign, clause);
    }
}

void Assembler::doubt_conditions_of_bases() {
    // 4 points if the caller suffers a loss: no score to begin with. 20 files are checked and each loses 1: no step.
    for (const Clause& clause : clauses_) {
        const bool has_condition = std::ranges::any_of(
            tokens_in(clause), [](const Token& token) { return token.kind == Kind::aside && token.text == "if"; });
        if (clause.says == Says::base && has_condition) return refuse(clause);
        const bool names_sample = has_any(
            parsed_.text,
            {" are checked and ", " are sampled and ", " are inspected and ", " are audited and ", " are tested and "});
        if (names_sample) return refuse(clause);
    }
}

void Assembler::doubt_rising_faults() {
    // Expired drugs: under $100 1 point, above $500 6: the worse, the more is taken.
    const bool is_bad = has_any(" " + parsed_.text, {" expired", " error", " complaint", " incident", " damage",
                                                     " missing", " overdue", " defect", " breakdown", " accident",
                                                     " injur", " violation", " shortage", " discrepanc", " spill"}) &&
                        !has_any(parsed_.text, {"reported", "resolved", "closed", "handled", "answered", "no "});
    if (!is_bad) return;
    for (const Column& column : model_.columns) {
        std::vector<Band> bands = column.bands;
        constexpr std::size_t fewest = 2;
        const bool are_points = std::ranges::all_of(bands, [](const Band& band) {
            return band.outcome.gives == Gives::score && !band.outcome.is_zero && band.outcome.value > 0;
        });
        if (bands.size() < fewest || !are_points || column.straight) continue;
        std::ranges::sort(bands, std::ranges::less{}, [](const Band& band) {
            return std::pair{high_of(band.when), low_of(band.when)};
        });
        const bool rises =
            std::ranges::is_sorted(bands, std::ranges::less{}, [](const Band& band) { return band.outcome.value; });
        if (rises) model_.gains_by_failures = true;
    }
}

void Assembler::doubt_two_states_that_change() {
    // A five-star review adds 0.5, a one-star review deducts 1: once, or for each?
    const auto is_rest = [&](const Clause& clause) {
        return std::ranges::any_of(tokens_in(clause), [](const Token& token) { return token.kind == Kind::otherwise; });
    };
    if (has_any(parsed_.text, {" place", " rank"})) return;
    const auto changes = [&](bool adds) {
        return std::ranges::any_of(clauses_, [&](const Clause& clause) {
            return clause.says == Says::state && clause.outcome.gives == Gives::change && !is_rest(clause) &&
                   (adds ? clause.outcome.value > 0 : clause.outcome.value < 0);
        });
    };
    if (changes(true) && changes(false)) ask(RuleQuestion::once, clauses_.front());
}

void Assembler::doubt_results_if_not() {
    // 0 points if not handed in: a result of what was not done, and not of what was.
    for (const Clause& clause : clauses_) {
        const auto tokens = tokens_in(clause);
        for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
            const bool negates =
                tokens[i].kind == Kind::otherwise && tokens[i].text == "if not" && tokens[i + 1].kind == Kind::word;
            const bool is_said_before = std::ranges::any_of(clauses_, [&](const Clause& other) {
                return &other != &clause && other.says == Says::state && shares_word(other.label, tokens[i + 1].text);
            });
            if (negates && !is_said_before) return refuse(clause);
        }
    }
}

}  // namespace kpi::detail
