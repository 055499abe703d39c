// Words of English that turn a clause round or belong to another figure: denials, comparisons with another period,
// ranks, days of the month, units that differ, and prices of which nobody says who pays them.
#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <span>

#include "rule_assembler.hpp"

namespace kpi::detail {

namespace {

using Span = std::span<const Token>;

bool has_word(const std::string& label, Words words) {
    const std::string spaced = " " + label + " ";
    return has_any(spaced, words);
}

bool compares(const Token& token) {
    return token.kind == Kind::more || token.kind == Kind::less || token.kind == Kind::at_least ||
           token.kind == Kind::at_most;
}

bool is_priced(const Clause& clause) {
    return clause.says == Says::step || clause.says == Says::event || clause.says == Says::ordinal;
}

/// Isn't below 95 %, never late more than 5 minutes, not reached 90 %: the other side of the figure.
bool is_denied(const Clause& clause, Span tokens) {
    if (clause.says != Says::band) return false;
    const bool denies_words = std::ranges::any_of(tokens, [](const Token& token) {
        return token.text.find("n't") != std::string::npos || token.text == "never" || token.text.starts_with("never ");
    });
    const bool is_not = has_word(clause.label, {" not ", " never ", " without "});
    const bool is_no_later = std::ranges::any_of(tokens, [&](const Token& token) {
        return &token != tokens.data() && token.text == "later than" && (&token - 1)->kind == Kind::num &&
               (&token - 1)->typed.empty();
    });
    return denies_words || is_not || is_no_later;
}

/// By the 10th: a day of the month, with what is before or after it.
bool is_of_day(const Clause& clause, Span tokens) {
    const bool may_lose = clause.says == Says::band || clause.says == Says::state;
    return may_lose && std::ranges::any_of(tokens, [](const Token& token) {
               const std::size_t space = token.text.rfind(' ');
               const std::string_view last =
                   std::string_view{token.text}.substr(space == std::string::npos ? 0 : space + 1);
               return !last.empty() && is_digit(last.front()) && ends_with_any(last, {"1st", "2nd", "3rd", "th"});
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
        const bool is_more_by = i > 1 && tokens[i - 2].text == "by" && compares(tokens[i - 1]);
        if (is_end && (is_by || is_more_by)) return true;
    }
    return false;
}

/// More than last month: another figure than those of the text.
bool compares_with_period(Span tokens) {
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        const bool is_than = compares(tokens[i - 1]) || tokens[i - 1].kind == Kind::otherwise ||
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
        if (!compares(tokens[i])) continue;
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
bool compares_ranks(const Clause& clause, const std::vector<Clause>& clauses) {
    const bool has_rank = std::ranges::any_of(clauses, [](const Clause& other) {
        return has_word(other.label, {" rank ", " ranks ", " place ", " places ", " position ", " ranking "});
    });
    return has_rank && clause.says == Says::band && clause.when.high.there && !clause.when.low.there;
}

std::string one_of(std::string_view unit) {
    static constexpr std::string_view shorts[][2] = {{"min", "minute"}, {"mins", "minute"}, {"hr", "hour"},
                                                     {"hrs", "hour"},   {"h", "hour"},      {"s", "second"},
                                                     {"sec", "second"}, {"secs", "second"}};
    for (const auto& [shortened, whole] : shorts)
        if (unit == shortened) return std::string{whole};
    std::string one{unit};
    if (one.ends_with('s')) one.pop_back();
    for (const std::string_view kind : {"working ", "business ", "calendar "})
        if (one.starts_with(kind)) one.erase(0, kind.size());
    return one;
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
                               tokens[i - 1].kind == Kind::each && compares(tokens[i + 1]);
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

/// Each of the 4 reports, every other error, each half day beside whole ones.
bool counts_otherwise(const Clause& clause, Span tokens) {
    if (!is_priced(clause)) return false;
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        if (tokens[i].kind != Kind::each) continue;
        std::size_t next = i + 1;
        const bool is_of = tokens[next].text == "of";
        while (next < tokens.size() && tokens[next].kind == Kind::aside) ++next;
        if (is_of && next < tokens.size() && is_figure(tokens[next])) return true;
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
        if (is_whole && is_priced(clause)) return true;
        const bool is_part = tokens[i].kind == Kind::as_whole && clause.says == Says::event && clause.step > 1;
        if (is_part) return true;
    }
    return false;
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
    const bool is_amount = clause.outcome.gives == Gives::amount && clause.outcome.value > 0 && is_priced(clause);
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
        return is_priced(clause) && clause.outcome.gives == Gives::amount &&
               std::fabs(clause.outcome.value) > limit.outcome.value;
    });
}

/// Words that say how well something was done, and name no measure.
bool is_grade(const std::string& label) {
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
    return label.size() >= 3 && !is_grade(label);
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

void Assembler::doubt_english_words() {
    static constexpr std::array checks{&Assembler::doubt_side_words, &Assembler::doubt_price_words,
                                       &Assembler::doubt_scope_words};
    for (std::size_t i = 0; i < clauses_.size(); ++i)
        for (const auto check : checks) {
            (this->*check)(clauses_[i]);
            if (!fits_) return;
        }
    doubt_pairs_of_clauses();
}

void Assembler::doubt_side_words(const Clause& clause) {
    const Span tokens = tokens_in(clause);
    const bool is_headed = clause.says == Says::header && compares_with_words(tokens);
    const bool is_one_of_days = is_of_day(clause, tokens) &&
                                (clause.says == Says::band || std::ranges::count_if(clauses_, [&](const Clause& other) {
                                                                  return is_of_day(other, tokens_in(other));
                                                              }) > 1);
    if (is_denied(clause, tokens) || is_one_of_days || has_result_first(clause, tokens) ||
        compares_with_period(tokens) || is_headed || loses_place(clause, tokens))
        return refuse(clause);
    if (is_distance(clause, tokens)) return ask(RuleQuestion::relative, clause);
    if (names_rank(tokens) || compares_ranks(clause, clauses_)) return ask(RuleQuestion::direction, clause);
}

void Assembler::doubt_price_words(const Clause& clause) {
    const Span tokens = tokens_in(clause);
    if (has_two_units(clause, tokens)) return ask(RuleQuestion::unit, clause);
    if (counts_periods(clause, tokens) || counts_otherwise(clause, tokens) || loses_parts(clause, tokens) ||
        has_both_sides(clause, tokens))
        return refuse(clause);
    if (is_paid_by_person(clause, tokens)) return ask(RuleQuestion::sign, clause);
    if (is_growth(clause, tokens) && !target_) return ask(RuleQuestion::target, clause);
    if (is_limit_of_count(clause, tokens, clauses_)) return ask(RuleQuestion::cap, clause);
    // Each compliment raises it by 1: a verb that nothing here knows.
    const bool has_verb =
        clause.says == Says::event &&
        has_word(clause.label, {" it by ", " by ", " raises ", " lifts ", " boosts ", " brings ", " sets "});
    if (has_verb) return ask(RuleQuestion::sign, clause);
}

void Assembler::doubt_scope_words(const Clause& clause) {
    if (is_of_whole_sheet(clause)) return ask(RuleQuestion::scope, clause);
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

void Assembler::doubt_pairs_of_clauses() {
    const auto has = [&](auto&& holds) { return std::ranges::any_of(clauses_, holds); };
    for (std::size_t i = 0; i < clauses_.size(); ++i)
        for (std::size_t k = i + 1; k < clauses_.size(); ++k) {
            const bool are_bands = clauses_[i].says == Says::band && clauses_[k].says == Says::band;
            if (are_bands && model_.columns.size() == 1 && are_two_measures(clauses_[i], clauses_[k]))
                return refuse(clauses_[k]);
        }
    // Fewer than 20 visits: 1 point off for each: of those that are missing.
    const bool is_less = target_ && target_->comparison == Kind::less;
    const bool goes_above =
        measure_ && std::ranges::any_of(model_.columns[*measure_].runs, [](const Run& run) { return run.above; });
    const bool says_direction =
        has([](const Clause& clause) { return clause.says == Says::step && clause.direction != Kind::word; });
    if (is_less && goes_above && !says_direction) return ask(RuleQuestion::direction, *target_);
    // 2 points off above 10, 5 above 20: 5 points off?
    const bool takes = has([](const Clause& clause) {
        return clause.says == Says::band && clause.outcome.gives == Gives::change && clause.outcome.value < 0;
    });
    const bool scores_bare = has([](const Clause& clause) {
        return clause.says == Says::band && clause.outcome.gives == Gives::score && !clause.outcome.has_unit &&
               !clause.outcome.is_zero && clause.outcome.value != 0;
    });
    if (takes && scores_bare) return ask(RuleQuestion::sign);
    // Each unit earns $2; above 500 units $3: beside it, or in place of it?
    const bool pays_each = has([](const Clause& clause) {
        return clause.says == Says::event && clause.outcome.gives == Gives::amount && clause.outcome.value > 0;
    });
    const bool pays_beyond = has([](const Clause& clause) {
        return clause.says == Says::band && clause.outcome.gives == Gives::amount && clause.outcome.value != 0;
    });
    if (pays_each && pays_beyond) return ask(RuleQuestion::overlap);
    // Within ±5 % full marks, each further 1 %: on both sides.
    const bool is_around = has([](const Clause& clause) {
        return clause.says == Says::band && clause.when.low.there && clause.when.high.there && clause.when.low.at < 0 &&
               clause.when.low.at == -clause.when.high.at;
    });
    const bool goes_one_way =
        has([](const Clause& clause) {
            return clause.says == Says::step && (clause.direction == Kind::more || clause.direction == Kind::up ||
                                                 clause.label.find("further") != std::string::npos);
        }) ||
        has([](const Clause& clause) { return clause.says == Says::event; });
    if (is_around && goes_one_way) return ask(RuleQuestion::direction);
    // Bonus $50 per sale, penalty $20 per complaint, maximum $500: of what is paid, or of what is taken?
    const bool takes_amount = has([](const Clause& clause) {
        return is_priced(clause) && clause.outcome.gives == Gives::amount && clause.outcome.value < 0;
    });
    const bool is_limited =
        has([](const Clause& clause) { return clause.says == Says::limit && clause.limit == LimitOf::score_high; });
    if (pays_each && takes_amount && is_limited) return ask(RuleQuestion::cap);
    // 100 % at target, 2 % for each 1 % above it, up to 150 %: beside the 100 %, or from nothing?
    const bool adds_shares = has([](const Clause& clause) {
        return clause.says == Says::step && clause.outcome.gives == Gives::share && clause.outcome.value > 0 &&
               (!clause.anchor || *clause.anchor == 1);
    });
    const bool is_above_whole = model_.high && *model_.high > 1;
    const bool pays_whole = has([](const Clause& clause) {
        return clause.says == Says::band && clause.when.is_point && clause.outcome.gives == Gives::share;
    });
    if (adds_shares && is_above_whole && !base_ && !pays_whole) return ask(RuleQuestion::share_of);
    // 2 % of the bonus for each complaint, up to 20 %: of what is left?
    const bool takes_shares = has([](const Clause& clause) {
        return clause.says == Says::event && clause.outcome.value < 0 &&
               (clause.outcome.gives == Gives::share || clause.outcome.gives == Gives::take_share);
    });
    if (takes_shares && model_.high && !base_) return ask(RuleQuestion::cap);
    // Every 5 minutes late costs 1 point, over 30 minutes 10 points: given, or taken?
    const bool takes_each = has([](const Clause& clause) {
        return clause.says == Says::step && clause.outcome.gives == Gives::change && clause.outcome.value < 0 &&
               (clause.direction == Kind::late || clause.direction == Kind::more);
    });
    const bool scores_beyond = has([&](const Clause& clause) {
        const Kind before = parsed_.tokens[clause.last - 2].kind;
        const bool is_said = before == Kind::colon || before == Kind::equal || before == Kind::give;
        return clause.says == Says::band && !is_said && clause.outcome.gives == Gives::score &&
               !clause.outcome.is_zero && clause.outcome.value != 0 && clause.when.low.there && !clause.when.high.there;
    });
    if (takes_each && scores_beyond) return ask(RuleQuestion::sign);
    // Each lateness under 15 minutes costs 1, each over 15 minutes 3: of two kinds of one thing.
    const bool has_bound_in_name = has([](const Clause& clause) {
        return clause.says == Says::event && std::ranges::any_of(clause.label, is_digit) &&
               has_word(clause.label, {" under ", " over ", " below ", " above "});
    });
    const bool has_anchor = has([](const Clause& clause) { return clause.says == Says::step && clause.anchor; });
    if (has_bound_in_name && has_anchor) return ask(RuleQuestion::overlap);
    // By Friday 10 points, by Monday 5 points: until then.
    const auto by_words = std::ranges::count_if(clauses_, [&](const Clause& clause) {
        return clause.says == Says::state && parsed_.tokens[clause.first].kind == Kind::aside &&
               parsed_.tokens[clause.first].text == "by";
    });
    if (by_words > 1) return refuse(clauses_.front());
    // 10 points if on time, 1 point more for each day early, up to 15: in all, or of what is added?
    const bool is_above_marks =
        is_number(model_.most_added) && has([&](const Clause& clause) {
            const bool gives = clause.says == Says::base || clause.says == Says::state || clause.says == Says::target;
            const double marks = clause.says == Says::target ? clause.target : clause.outcome.value;
            return gives && marks > 0 && marks < model_.most_added;
        });
    const bool is_unclear_cap =
        is_above_marks && std::ranges::any_of(parsed_.tokens, [](const Token& t) { return t.text == "up to"; });
    if (is_unclear_cap) return ask(RuleQuestion::cap);
    // 5 articles 10 points; each missing article costs 2: missing of how many?
    const bool is_point = has([](const Clause& clause) { return clause.says == Says::band && clause.when.is_point; });
    const bool counts_missing = has([](const Clause& clause) {
        return clause.says == Says::event &&
               (starts_with_any(clause.label, {"missing", "additional", "extra", "fewer", "less"}) ||
                clause.label == "one" || clause.step_measure == Measure::money || clause.label.ends_with(" less"));
    });
    const bool is_within = has([](const Clause& clause) { return clause.says == Says::band && !clause.when.is_point; });
    const bool is_one = has([](const Clause& clause) { return clause.says == Says::event && clause.label == "one"; });
    if ((is_point && counts_missing) || (is_within && is_one)) return ask(RuleQuestion::target);
}

}  // namespace kpi::detail
