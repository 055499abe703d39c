// Words of English that turn a clause round or belong to another figure: denials, comparisons with another period,
// ranks, days of the month, units that differ, and prices of which nobody says who pays them.
#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <span>

#include "rule_assembler.hpp"
#include "rule_units.hpp"

namespace kpi::detail {

namespace {

using Span = std::span<const Token>;

/// Isn't below 95 %, never late more than 5 minutes, not reached 90 %: the other side of the figure.
bool is_denied(const Clause& clause, Span tokens) {
    if (clause.says != Says::band) return false;
    const bool denies_words = std::ranges::any_of(tokens, [](const Token& token) {
        return token.text.find("n't") != std::string::npos || token.text == "never" || token.text.starts_with("never ");
    });
    const bool is_not = has_word(clause.label, {" not ", " never ", " without ", " failing ", " fails "});
    const bool is_no_later = std::ranges::any_of(tokens, [&](const Token& token) {
        return &token != tokens.data() && token.text == "later than" && (&token - 1)->kind == Kind::num &&
               (&token - 1)->typed.empty();
    });
    return denies_words || is_not || is_no_later;
}

/// A fatality or a fine over $10,000: one of two conditions would be lost. 10 points if achieved: that, or more.
bool is_one_of_conditions(const Clause& clause, Span tokens) {
    if (clause.says != Says::band) return false;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const bool is_or =
            (tokens[i].kind == Kind::word || tokens[i].kind == Kind::aside) &&
            (tokens[i].text == "or" || tokens[i].text.starts_with("or ") || tokens[i].text.ends_with(" or"));
        if (is_or) return true;
        const bool is_met = clause.when.is_point && i > 0 && tokens[i - 1].text == "if" &&
                            starts_with_any(tokens[i].text, {"achieved", "met", "reached", "attained"});
        if (is_met) return true;
    }
    return has_word(clause.label, {" drops off ", " drop off ", " falls off ", " expires "});
}

/// Error-free: 10 points; 1 to 3 errors: 7 points: the first band is in words, which would be lost.
bool is_band_in_words(const Clause& clause, const std::vector<Clause>& clauses) {
    const bool has_bands = std::ranges::any_of(clauses, [](const Clause& band) {
        return band.says == Says::band && band.outcome.gives == Gives::score && !band.when.names_target;
    });
    const bool goes_on = std::ranges::any_of(clauses, [](const Clause& other) { return has_price(other); });
    return clause.says == Says::target && clause.target_measure == Measure::points && !clause.label.empty() &&
           has_bands && !goes_on;
}

/// Words that say what a clause here cannot: carries no points, those who joined, four-hour, 2 cents, a lowest one
/// dropped, loses all 10.
bool says_more(const Clause& clause, Span tokens) {
    if (clause.says == Says::state && clause.label.ends_with("carry")) return true;
    if (clause.says == Says::target && ends_with_any(clause.label, {" brings", " earns", " gets", "ignored"}))
        return true;
    if (clause.says == Says::band && clause.label == "to") return true;
    // 4 % on all sales if they reach 100k: the condition stands behind. Every 100k of premium: of how much?
    const bool is_turned = clause.says == Says::band && clause.when.is_point && clause.outcome.gives == Gives::amount &&
                           clause.when.low.measure == Measure::percent &&
                           std::ranges::any_of(tokens, [](const Token& token) { return token.text == "if"; });
    const bool has_size_in_name = clause.says == Says::event && !clause.label.empty() &&
                                  is_digit(clause.label.front()) &&
                                  ends_with_any(clause.label.substr(0, clause.label.find(' ')), {"k", "m", "bn"});
    if (is_turned || has_size_in_name) return true;
    if (clause.says == Says::ordinal && clause.label == "any") return true;
    if (clause.says == Says::formula && has_word(clause.label, {" who ", " those ", " joined "})) return true;
    if (clause.says == Says::band && clause.label == "all" && clause.outcome.gives == Gives::change) return true;
    const bool is_short = clause.says == Says::step && clause.direction == Kind::down && !clause.anchor &&
                          clause.step_measure == Measure::money;
    bool is_late = false;  // findings overdue: 3 points per finding
    bool is_late_count = false;
    for (const Token& token : tokens) {
        is_late = is_late || token.kind == Kind::late;
        is_late_count = is_late_count || (is_late && token.kind == Kind::each && clause.says == Says::step &&
                                          clause.step_measure == Measure::count && clause.direction == Kind::late);
        const bool is_dropped = clause.says == Says::header && token.text == "dropped";
        const bool is_unit = token.kind == Kind::word &&
                             has_word(token.text, {" cents ", " cent ", " pence ", " four-hour ", " two-hour ",
                                                   " one-hour ", " two-day ", " three-day ", " five-day "});
        if (is_dropped || is_unit || (is_short && token.text == "short")) return true;
    }
    return is_late_count;
}

/// Rate rounded to the nearest whole per cent: of the value, and not of the score.
bool rounds_value(const Clause& clause) {
    return clause.says == Says::rounding &&
           has_word(clause.label, {" rate ", " attendance ", " hours ", " percent ", " percentage ", " value ",
                                   " accuracy ", " hour ", " minute ", " attainment ", " actual "});
}

/// Within 5 % of target: off it by no more.
bool is_within_of_target(const Clause& clause, Span tokens) {
    for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
        const bool is_of = tokens[i + 2].text == "of target" ||
                           (tokens[i + 2].text == "of" && i + 3 < tokens.size() && tokens[i + 3].kind == Kind::ref);
        if (clause.says == Says::band && tokens[i].text == "within" && is_figure(tokens[i + 1]) && is_of) return true;
    }
    return false;
}

/// By the 10th: a day of the month, with what is before or after it.
bool is_of_day(const Clause& clause, Span tokens) {
    const bool may_lose = clause.says == Says::band || clause.says == Says::state;
    return may_lose && std::ranges::any_of(tokens, [](const Token& token) {
               const std::size_t space = token.text.rfind(' ');
               const std::string_view last =
                   std::string_view{token.text}.substr(space == std::string::npos ? 0 : space + 1);
               return is_day_of_month(last);
           });
}

/// 20 for 95 %, $200 at 10 clients: what is given stands first.
bool has_result_first(const Clause& clause, Span tokens) {
    if (clause.says != Says::band || !clause.when.is_point) return false;
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        if (!is_figure(tokens[i]) || tokens[i].value != clause.when.low.at) continue;
        std::size_t next = i + 1;
        bool joins = false;
        for (; next < tokens.size() && tokens[next].kind == Kind::aside; ++next)
            joins = joins || tokens[next].text == "at" || tokens[next].text == "for";
        if (next < tokens.size() && tokens[next].text == "first") ++next;
        const bool is_condition =
            next < tokens.size() && is_figure(tokens[next]) && tokens[next].measure != Measure::points;
        if (joins && is_condition) return true;
    }
    return false;
}

/// Over target by 10 %, falling by 10 %: how far, and not that value.
bool is_distance(const Clause& clause, Span tokens) {
    if (clause.says != Says::band) return false;
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        const bool is_by = tokens[i - 1].kind == Kind::aside && tokens[i - 1].text == "by";
        const bool is_end =
            is_figure(tokens[i]) && ((clause.when.low.there && clause.when.low.at == tokens[i].value) ||
                                     (clause.when.high.there && clause.when.high.at == tokens[i].value));
        const bool is_more_by = i > 1 && tokens[i - 2].text == "by" && compares(tokens[i - 1].kind);
        if (is_end && (is_by || is_more_by)) return true;
    }
    return false;
}

/// More than last month: another figure than those of the text.
bool compares_with_period(Span tokens) {
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        const bool is_than = compares(tokens[i - 1].kind) || tokens[i - 1].kind == Kind::otherwise ||
                             ends_with_any(tokens[i - 1].text, {"than", "than the"});
        const bool is_period =
            starts_with_any(tokens[i].text, {"last year", "last month", "last quarter", "last week", "the previous",
                                             "previous ", "the average", "average of", "the team average"});
        const bool is_average = tokens[i].text == "average" && tokens[i - 1].text.ends_with("than");
        if (is_than && (is_period || is_average)) return true;
        if (has_any(tokens[i].text, {"than last ", "than the last", "than previous", "than the previous"})) return true;
    }
    return false;
}

/// Complaints beyond the third, higher than …: with something that is no figure.
bool compares_with_words(Span tokens) {
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        if (!compares(tokens[i].kind)) continue;
        std::size_t next = i + 1;
        while (next < tokens.size() && tokens[next].kind == Kind::aside) ++next;
        if (next < tokens.size() && tokens[next].kind == Kind::word) return true;
    }
    return false;
}

bool names_rank(Span tokens) {
    for (std::size_t i = 1; i < tokens.size(); ++i)
        if (is_figure(tokens[i]) && ends_with_any(tokens[i - 1].text, {"top", "bottom"})) return true;
    return false;
}

/// Rank 6-10: 10; below 10: 0: is the twelfth below?
bool compares_ranks(const Clause& clause, Span tokens, const std::vector<Clause>& clauses) {
    const bool has_rank = std::ranges::any_of(clauses, [](const Clause& other) {
        return has_word(other.label,
                        {" rank ", " ranks ", " league ", " place ", " places ", " position ", " ranking "}) &&
               other.when.low.measure != Measure::percent;  // places filled: 70 % or more
    });
    const bool is_below = clause.says == Says::band && clause.when.high.there && !clause.when.low.there;
    const bool is_any_other = std::ranges::any_of(tokens, [](const Token& token) {
        return token.kind == Kind::otherwise && starts_with_any(token.text, {"other", "all other", "the rest", "rest"});
    });
    const bool is_lower = clause.says == Says::state && clause.label.empty() && !is_any_other;
    return has_rank && (is_below || is_lower);
}

/// Each 30 minutes beyond 2 hours; each $500 below $10k: nobody says how they convert.
bool has_two_units(const Clause& step, Span tokens) {
    if (step.says != Says::step) return false;
    std::set<std::string> times;
    std::set<double> sizes;
    for (const Token& token : tokens) {
        if (token.kind != Kind::num) continue;
        if (token.measure == Measure::other || token.measure == Measure::days) times.insert(one_of(token.text));
        if (token.measure == Measure::money && step.outcome.gives != Gives::amount)
            sizes.insert(size_of_amount(token.text));
    }
    return times.size() > 1 || sizes.size() > 1;
}

/// $50 for each month above 95 %: months are counted, for what they are.
bool counts_periods(const Clause& step, Span tokens) {
    if (step.says != Says::step) return false;
    static constexpr std::array<std::string_view, 6> periods{"month", "week", "quarter", "year", "day", "shift"};
    for (std::size_t i = 1; i + 2 < tokens.size(); ++i) {
        const bool is_period = tokens[i].kind == Kind::num && tokens[i].bare &&
                               std::ranges::find(periods, one_of(tokens[i].text)) != periods.end() &&
                               tokens[i - 1].kind == Kind::each && compares(tokens[i + 1].kind);
        if (!is_period) continue;
        const std::size_t bound = tokens[i + 2].kind == Kind::aside && i + 3 < tokens.size() ? i + 3 : i + 2;
        const bool is_target = tokens[bound].kind == Kind::ref && one_of(tokens[i].text) != "day";
        const bool is_other = is_figure(tokens[bound]) && tokens[bound].measure != Measure::points &&
                              one_of(tokens[bound].text) != one_of(tokens[i].text) &&
                              (tokens[bound].measure == Measure::percent || !tokens[bound].text.empty() ||
                               (bound + 1 < tokens.size() && tokens[bound + 1].kind == Kind::word));
        if (is_target || is_other) return true;
    }
    return false;
}

/// Complaints beyond the third: -2 each; every 15 minutes beyond the first hour: from where on, which would be lost.
bool loses_place(const Clause& clause, Span tokens) {
    static constexpr std::array<std::string_view, 9> places{"second",  "third",  "fourth", "fifth", "sixth",
                                                            "seventh", "eighth", "ninth",  "tenth"};
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        const std::size_t before = tokens[i - 1].kind == Kind::aside && i > 1 ? i - 2 : i - 1;
        const bool is_beyond = tokens[before].kind == Kind::more || tokens[before].kind == Kind::onward;
        const std::string_view first = std::string_view{tokens[i].text}.substr(0, tokens[i].text.find(' '));
        if (tokens[i].kind == Kind::word && is_beyond && std::ranges::find(places, first) != places.end()) return true;
        const bool is_first_time = is_beyond && (has_any(tokens[i].text, {"first hour", "first week", "first day"}) ||
                                                 (tokens[i].text == "first" && i + 1 < tokens.size() &&
                                                  tokens[i + 1].kind == Kind::num && tokens[i + 1].bare));
        if (is_first_time) return true;
        const bool is_time = tokens[i - 1].kind == Kind::onward && tokens[i - 1].text.ends_with("the first") &&
                             starts_with_any(tokens[i].text, {"hour", "week", "day", "minute", "month"});
        if (is_time && clause.says == Says::event) return true;
    }
    return false;
}

/// Each of the 4 reports, 4 points each for 5 tasks, every other error, each half day beside whole ones.
bool counts_otherwise(const Clause& clause, Span tokens) {
    if (!has_price(clause)) return false;
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        if (tokens[i].kind != Kind::each) continue;
        std::size_t next = i + 1;
        const bool is_of = tokens[next].text == "of";
        while (next < tokens.size() && tokens[next].kind == Kind::aside) ++next;
        const bool is_for = tokens[i].text == "each" && tokens[i + 1].text == "for" && next == i + 2;
        const bool has_figure = next < tokens.size() && is_figure(tokens[next]);
        if (has_figure && (is_of || (is_for && tokens[next].value > 1))) return true;
        const bool is_other = tokens[i].text == "every" || tokens[i].text == "for every";
        if (is_other && next < tokens.size() &&
            (tokens[next].text == "other" || tokens[next].text.starts_with("other ")))
            return true;
    }
    return clause.says == Says::event && clause.step < 1;
}

/// For each 3 whole days, each 10 errors or fraction thereof: how parts of it count.
bool loses_parts(const Clause& clause, Span tokens) {
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        const bool is_whole = is_figure(tokens[i - 1]) && starts_with_any(tokens[i].text, {"whole ", "full "}) &&
                              tokens[i].kind == Kind::word;
        if (is_whole && has_price(clause)) return true;
        const bool is_part = tokens[i].kind == Kind::as_whole && clause.says == Says::event && clause.step > 1;
        if (is_part) return true;
    }
    // Each 10 minutes or fraction of an interval: how parts count is said, and was not read.
    const bool speaks_of_parts = std::ranges::any_of(tokens, [](const Token& token) {
        return token.kind == Kind::word &&
               has_word(token.text, {" fraction ", " fractions ", " portion ", " started ", " begun ", " commenced ",
                                     " partial ", " incomplete ", " as soon as ", " rounding ", " part "});
    });
    return speaks_of_parts && clause.says == Says::step && !clause.mode_said;
}

/// Each unit over or short: on both sides.
bool has_both_sides(const Clause& clause, Span tokens) {
    return clause.says == Says::step && std::ranges::any_of(tokens, [](const Token& token) {
               return token.kind == Kind::word &&
                      (token.text == "or short" || token.text == "or under" || token.text == "or over");
           });
}

/// Claw back $50, employee pays $30, charge $30: against whom?
bool is_paid_by_person(const Clause& clause, Span tokens) {
    const bool is_amount = clause.outcome.gives == Gives::amount && clause.outcome.value > 0 && has_price(clause);
    const bool is_person =
        has_word(clause.label, {" employee ", " driver ", " staff ", " agent ", " seller "}) &&
        std::ranges::any_of(tokens, [](const Token& token) { return token.text.starts_with("pay"); });
    if (is_amount && is_person) return true;
    return is_amount && std::ranges::any_of(tokens, [](const Token& token) {
               return has_word(
                   token.text,
                   {" reduces ",     " decreases ", " clawed ",   " claw ",  " clawback ", " repay ",
                    " repays ",      " refund ",    " refunds ",  " owes ",  " owe ",      " charged ",
                    " charge ",      " fine ",      " fee ",      " fines ", " back ",     " employee pays ",
                    " driver pays ", " pays back ", " surcharge "});
           });
}

bool is_of_whole_sheet(const Clause& clause) {
    return clause.says == Says::state && (clause.outcome.is_zero || clause.outcome.value == 0) &&
           clause.outcome.gives == Gives::score && !has_word(clause.label, {" measure ", " item ", " event "}) &&
           has_word(clause.label,
                    {" total ", " annual ", " monthly ", " year ", " season ", " term ", " overall ", " month's "});
}

/// The rep forfeits 10 % of commission for each invoice; 10 extra push-ups; 1 % = 0.2 points: no price of a score.
bool forfeits(const Clause& clause, Span tokens) {
    if (!has_price(clause)) return false;
    const bool takes_share = clause.outcome.gives == Gives::share && clause.outcome.value > 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (takes_share && starts_with_any(tokens[i].text, {"forfeit", "loses", "lose"})) return true;
        const bool is_of_other_thing = i + 2 < tokens.size() && is_figure(tokens[i]) &&
                                       tokens[i].measure == Measure::none && tokens[i + 1].text == "extra" &&
                                       tokens[i + 2].kind == Kind::word;
        if (is_of_other_thing) return true;
    }
    return false;
}

/// Errors: 1 point each, up to 5 points: given, or taken?
bool may_be_loss(const Clause& clause, const std::vector<Clause>& clauses) {
    const bool names_loss = std::ranges::any_of(clauses, [](const Clause& name) {
        return has_any(name.label,
                       {"error", "incomplete", "late", "missed", "missing", "defect", "complaint", "mistake", "failure",
                        "absen", "accident", "damage", "overdue", "breach", "violation"});
    });
    return clause.says == Says::event && clause.outcome.is_bare && names_loss;
}

/// Returns above 3 % reduce commission by 10 %: what is left of it, or lost?
bool is_reduced(const Clause& clause) {
    return clause.says == Says::band && clause.outcome.gives == Gives::share && clause.outcome.value > 0 &&
           has_word(clause.label, {" reduce ", " reduces ", " reduced "});
}

/// Each compliment raises it by 1: a verb that nothing here knows.
bool has_unknown_verb(const Clause& clause) {
    const bool is_event = clause.says == Says::event;
    const bool ends_with_verb = is_event && clause.outcome.is_bare &&
                                ends_with_any(clause.label, {" costs", " cost", " means", " pay", " removes", " docks",
                                                             " taken", " take back"});
    const bool has_verb = is_event && has_word(clause.label, {" it by ", " by ", " raises ", " lifts ", " boosts ",
                                                              " brings ", " sets "});
    const bool is_step_with_verb = clause.says == Says::step && has_word(clause.label, {" brings ", " raises "});
    return ends_with_verb || has_verb || is_step_with_verb || has_any(clause.label, {"disincentive"});
}

/// Loses 2 points each time a delivery is late, and 5 points each time …: taken as well?
bool follows_loss(const Clause& clause, const Clause* before) {
    return before && clause.outcome.is_bare && has_price(clause) && has_price(*before) && before->says != clause.says &&
           before->outcome.value < 0;
}

/// 80 % of calls within 20 seconds: a target of service, and no result. 1 % = 0.2 points: for each of them.
bool is_service_target(const Clause& clause, Span tokens, std::size_t clauses) {
    if (clause.says != Says::band || clauses > 1) return false;
    const bool is_share_of = clause.outcome.gives == Gives::share && !clause.when.low.there &&
                             std::ranges::any_of(tokens, [](const Token& token) { return token.text == "within"; });
    const bool is_one = clause.when.is_point && clause.when.low.measure == Measure::percent &&
                        clause.when.low.at == 0.01 && clause.outcome.gives == Gives::score;
    return is_share_of || is_one;
}

/// Each 1 % of receivables over 60 days: of an age, and not that far above it.
bool is_share_beyond_time(const Clause& step, Span tokens) {
    return step.says == Says::step && step.step_measure == Measure::percent &&
           std::ranges::any_of(tokens, [](const Token& token) {
               return is_figure(token) && (token.measure == Measure::days || token.measure == Measure::other);
           });
}

/// Sev 2 outages: of that kind.
bool has_kind_before(const Clause& clause, Span tokens) {
    if (clause.says != Says::band || !clause.when.is_point) return false;
    for (std::size_t i = 1; i < tokens.size(); ++i)
        if (is_figure(tokens[i]) && tokens[i].value == clause.when.low.at &&
            ends_with_any(tokens[i - 1].text, {"sev", "tier", "level", "priority", "class", "grade", "phase"}))
            return true;
    return false;
}

/// Each 1 % increase, each 1 % of growth: from where?
bool is_growth(const Clause& step, Span tokens) {
    if (step.says != Says::step || step.anchor || step.step_measure != Measure::percent) return false;
    bool is_noun = false;
    for (const Token& token : tokens) {
        if (token.kind == Kind::ref) return false;
        is_noun = is_noun || has_word(token.text, {" increase ", " decrease ", " growth ", " reduction ", " drop ",
                                                   " decline ", " rise ", " improvement "});
    }
    return is_noun;
}

/// £50 per extra shift (maximum 4): of shifts.
bool is_limit_of_count(const Clause& limit, Span tokens, const std::vector<Clause>& clauses) {
    if (limit.says != Says::limit || limit.outcome.gives == Gives::amount) return false;
    const auto figure = std::ranges::find_if(tokens, is_figure);
    if (figure == tokens.end() || (figure->measure != Measure::none && figure->measure != Measure::count)) return false;
    return std::ranges::any_of(clauses, [&](const Clause& clause) {
        const bool is_of_same =
            clause.says == Says::event && !clause.label.empty() && limit.label.starts_with(clause.label);
        return has_price(clause) && clause.outcome.gives == Gives::amount &&
               (is_of_same || std::fabs(clause.outcome.value) > limit.outcome.value);
    });
}

}  // namespace

void Assembler::doubt_english_words() {
    static constexpr ClauseCheck checks[] = {&Assembler::doubt_side_words, &Assembler::doubt_price_words,
                                             &Assembler::doubt_verbs, &Assembler::doubt_scope_words};
    check_each_clause(checks);
}

void Assembler::doubt_side_words(const Clause& clause) {
    const Span tokens = tokens_in(clause);
    const bool is_headed = clause.says == Says::header && compares_with_words(tokens);
    const bool is_one_of_days = is_of_day(clause, tokens) &&
                                (clause.says == Says::band || std::ranges::count_if(clauses_, [&](const Clause& other) {
                                                                  return is_of_day(other, tokens_in(other));
                                                              }) > 1);
    if (is_one_of_conditions(clause, tokens) || rounds_value(clause) || is_band_in_words(clause, clauses_) ||
        says_more(clause, tokens) || is_share_beyond_time(clause, tokens) || has_kind_before(clause, tokens))
        return refuse(clause);
    if (is_service_target(clause, tokens, clauses_.size())) return ask(RuleQuestion::once, clause);
    if (is_within_of_target(clause, tokens)) return ask(RuleQuestion::relative, clause);
    // Deviation from budget: each 1 %: on both sides.
    const bool deviates = clause.says == Says::step && clause.direction != Kind::off && !clause.anchor &&
                          has_word(clause.label, {" deviation ", " variance ", " difference "});
    if (deviates) return ask(RuleQuestion::direction, clause);
    if (is_denied(clause, tokens) || is_one_of_days || has_result_first(clause, tokens) ||
        compares_with_period(tokens) || is_headed || loses_place(clause, tokens))
        return refuse(clause);
    if (is_distance(clause, tokens)) return ask(RuleQuestion::relative, clause);
    if (names_rank(tokens) || compares_ranks(clause, tokens, clauses_)) return ask(RuleQuestion::direction, clause);
}

void Assembler::doubt_price_words(const Clause& clause) {
    const Span tokens = tokens_in(clause);
    if (has_two_units(clause, tokens)) return ask(RuleQuestion::unit, clause);
    if (counts_periods(clause, tokens) || counts_otherwise(clause, tokens) || loses_parts(clause, tokens) ||
        has_both_sides(clause, tokens))
        return refuse(clause);
    if (is_growth(clause, tokens) && !target_) return ask(RuleQuestion::target, clause);
    if (is_limit_of_count(clause, tokens, clauses_)) return ask(RuleQuestion::cap, clause);
}

void Assembler::doubt_verbs(const Clause& clause) {
    const Span tokens = tokens_in(clause);
    const bool is_limited = any(Says::limit) && std::ranges::any_of(parsed_.tokens, [](const Token& token) {
                                return token.text == "up to";
                            });
    if (is_paid_by_person(clause, tokens) || forfeits(clause, tokens) || is_reduced(clause) ||
        has_unknown_verb(clause) || follows_loss(clause, before(clause)) ||
        (is_limited && may_be_loss(clause, clauses_)))
        return ask(RuleQuestion::sign, clause);
}

void Assembler::doubt_scope_words(const Clause& clause) {
    const bool is_whole_sheet = clause.says == Says::band && clause.outcome.is_zero &&
                                has_any(clause.label, {"whole scorecard", "whole evaluation", "whole appraisal",
                                                       "entire scorecard", "whole score"});
    if (is_of_whole_sheet(clause) || is_whole_sheet) return ask(RuleQuestion::scope, clause);
    // Rating A pays 120 %, rating B pays 100 %: the letter is no article.
    const bool has_lost_letter = clause.says == Says::state && std::ranges::any_of(clauses_, [&](const Clause& other) {
                                     return other.says == Says::state &&
                                            other.label.size() == clause.label.size() + 2 &&
                                            other.label.starts_with(clause.label + " ");
                                 });
    if (has_lost_letter) return refuse(clause);
    // Score = completion rate × 100, max 120 %: of the 100, and not of the marks.
    const auto is_full = [](const FormulaStep& step) { return step.is == FormulaStep::Is::full; };
    const bool is_share_of_number = clause.says == Says::limit && clause.outcome.gives == Gives::share &&
                                    model_.whole_formula && formula_gives_ == Gives::score &&
                                    std::ranges::none_of(model_.formulas[*model_.whole_formula], is_full);
    if (is_share_of_number) return ask(RuleQuestion::cap, clause);
    // By the deadline 10 points; up to 2 days late 5 points: with the days that are none.
    const bool is_in_time = (clause.says == Says::target || clause.says == Says::state) && any(Says::band) &&
                            has_word(clause.label, {" deadline ", " on time ", " due date "});
    const bool has_late_bands = std::ranges::any_of(clauses_, [](const Clause& band) {
        return band.says == Says::band && band.direction == Kind::late && !band.when.low.there &&
               band.outcome.gives == Gives::score;
    });
    if (is_in_time && has_late_bands) return ask(RuleQuestion::overlap, clause);
}

}  // namespace kpi::detail
