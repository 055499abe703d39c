// What English may mean otherwise: words left over that change a figure, prices a day, conditions of the whole, things
// that are counted for their quality.
#include <algorithm>
#include <array>
#include <cmath>

#include "rule_assembler.hpp"

namespace kpi::detail {

namespace {

using namespace std::string_view_literals;

bool is_english_word(const Token& token) {
    return token.kind == Kind::word && begins_ascii(token.text);
}

bool is_article(const Token& token) {
    return token.kind == Kind::aside && (token.text == "a" || token.text == "an");
}

/// Day, hour: what a price may be for each of.
bool begins_unit(const std::string& text) {
    const std::string padded = text + " ";
    return starts_with_any(padded, {"day ", "hour ", "week ", "month ", "minute ", "unit ", "point ", "piece ",
                                    "visit ", "item ", "mile ", "km "});
}

bool is_time_unit(const std::string& text) {
    return has_word(text, {" day ", " hour ", " week ", " month ", " minute ", " year ", " half-hour "});
}

/// Words that turn, multiply or limit a figure. Where the grammar took one for a name, it was not understood.
bool changes_figures(std::string_view word) {
    static constexpr std::array words{
        "above"sv,     "again"sv,     "apart"sv,     "below"sv,     "better"sv,    "beyond"sv,    "both"sv,
        "cancels"sv,   "cuts"sv,      "decrease"sv,  "decreased"sv, "decreases"sv, "double"sv,    "doubled"sv,
        "doubles"sv,   "earns"sv,     "either"sv,    "except"sv,    "extra"sv,     "fewer"sv,     "fined"sv,
        "forfeit"sv,   "forfeits"sv,  "further"sv,   "gains"sv,     "gives"sv,     "halved"sv,    "halves"sv,
        "improves"sv,  "increased"sv, "increases"sv, "instead"sv,   "lose"sv,      "loses"sv,     "minus"sv,
        "neither"sv,   "only"sv,      "pays"sv,      "penalise"sv,  "penalised"sv, "penalises"sv, "penalize"sv,
        "penalized"sv, "penalizes"sv, "plus"sv,      "raises"sv,    "reduce"sv,    "reduced"sv,   "reducing"sv,
        "refunded"sv,  "rise"sv,      "rises"sv,     "subtract"sv,  "takes"sv,     "thrice"sv,    "triple"sv,
        "tripled"sv,   "twice"sv,     "under"sv,     "unless"sv,    "until"sv,     "void"sv,      "voids"sv,
        "whereas"sv,   "whichever"sv, "while"sv,     "wipes"sv,     "worse"sv,     "zeroed"sv,    "zeroes"sv};
    return std::ranges::binary_search(words, word);
}

}  // namespace

void Assembler::doubt_english() {
    if (is_wide_text()) return;
    static constexpr Check checks[] = {
        &Assembler::doubt_left_over,        &Assembler::doubt_large_numbers,  &Assembler::doubt_a_day,
        &Assembler::doubt_whole_conditions, &Assembler::doubt_counted,        &Assembler::doubt_english_steps,
        &Assembler::doubt_shares,           &Assembler::doubt_english_limits, &Assembler::doubt_english_figures,
        &Assembler::doubt_english_words,    &Assembler::doubt_english_pairs};
    check_each(checks);
}

void Assembler::doubt_changing_words() {
    if (is_wide_text()) return;
    for (const Clause& clause : clauses_)
        for (const Token& token : tokens_in(clause))
            if (clause.says != Says::aside && token.kind == Kind::word &&
                std::ranges::any_of(words_of(token.text), changes_figures))
                return refuse(clause);
}

void Assembler::doubt_left_over() {
    for (const Clause& clause : clauses_) {
        const std::string text = " " + clause.label + " ";
        // With a tolerance of 5, counted once, double for managers: words that change the figure.
        const bool matters = has_any(
            text, {" tolerance ", " daily ", " hourly ", " weekly ", " double ", " doubles ", " triple ",
                   " counted once ", " grace ", " other than ", " or the whole ", " retroactive", " alternate "});
        if (matters && clause.says != Says::aside && clause.says != Says::header) return refuse(clause);
        if (clause.says == Says::header && has_any(text, {" double ", " half ", " tolerance ", " triple "}))
            return refuse(clause);
        // For every month in which it is below 95 %: months are counted.
        for (std::size_t i = clause.first; i + 1 < clause.last && has_price(clause); ++i)
            if (parsed_.tokens[i].text == "in" && parsed_.tokens[i + 1].text.starts_with("which"))
                return refuse(clause);
        // 1 point per step: of what size?
        if (clause.says == Says::event && has_any(text, {" step ", " step. "})) return ask(RuleQuestion::unit, clause);
        // Each complaint other than the first; every 20th sale.
        if (clause.says == Says::event &&
            has_any(text, {" but first ", " than first ", " every second ", " 20th ", " 10th "}))
            return refuse(clause);
        // Payout = attainment − 5 % per complaint: of a formula that is not read.
        for (std::size_t i = clause.first + 1; i + 1 < clause.last && has_price(clause); ++i)
            if (parsed_.tokens[i].kind == Kind::equal && is_english_word(parsed_.tokens[i - 1]) &&
                is_english_word(parsed_.tokens[i + 1]) && clause.says == Says::event)
                return refuse(clause);
    }
}

void Assembler::doubt_large_numbers() {
    bool thousands = false;
    bool millions = false;
    bool plain = false;
    for (std::size_t i = 1; i < parsed_.tokens.size(); ++i) {
        const Token& token = parsed_.tokens[i];
        const Token& before = parsed_.tokens[i - 1];
        if (is_english_word(token) && is_figure(before)) {
            // One hundred visits, 2 million: what multiplies them would be lost. 9 am is no 9.
            const bool is_large = starts_with_any(token.text, {"hundred", "thousand", "million", "billion", "dozen"});
            const bool is_clock =
                token.text == "am" || token.text == "pm" || starts_with_any(token.text, {"am ", "pm "});
            if (is_large || is_clock) return ask(RuleQuestion::unit, i - 1, i + 1);
        }
        if (!is_figure(token) || token.measure != Measure::money) continue;
        thousands = thousands || token.text == "k";
        millions = millions || token.text == "m";
        plain = plain || (token.text.empty() && std::fabs(token.value) >= 10'000);
    }
    if (thousands + millions + plain > 1) ask(RuleQuestion::unit);  // $50k below $1m
}

void Assembler::doubt_a_day() {
    for (const Clause& clause : clauses_) {
        const bool is_figure_of_period = clause.says == Says::target && (clause.target_measure == Measure::count ||
                                                                         clause.target_measure == Measure::none);
        const bool is_once = clause.says == Says::band || clause.says == Says::state || clause.says == Says::base ||
                             (clause.says == Says::target && !is_figure_of_period);
        if (!is_once) continue;
        for (std::size_t i = clause.first; i + 1 < clause.last; ++i) {
            const Token& next = parsed_.tokens[i + 1];
            const bool is_unit = (next.kind == Kind::word && begins_unit(next.text)) ||
                                 (next.kind == Kind::num && next.bare && begins_unit(next.text));
            // Over 5 days late $20 a day: for each of them?
            if (is_article(parsed_.tokens[i]) && is_unit) return ask(RuleQuestion::once, clause);
        }
    }
}

void Assembler::doubt_whole_conditions() {
    for (const Clause& clause : clauses_) {
        const bool is_stepped = clause.says == Says::step || clause.says == Says::rate;
        if (!is_stepped) continue;
        for (std::size_t i = clause.first; i + 1 < clause.last; ++i) {
            const Token& token = parsed_.tokens[i];
            const Kind next = parsed_.tokens[i + 1].kind;
            // $10 per sale if more than 20 are sold: a condition, and not where the steps begin.
            const bool is_condition = (token.kind == Kind::aside && (token.text == "if" || token.text == "when")) ||
                                      (token.kind == Kind::word && ends_with_any(token.text, {"once", "unless"}));
            if (is_condition && (compares(next) || next == Kind::word) && i > clause.first + 1) return refuse(clause);
        }
    }
}

void Assembler::doubt_counted() {
    for (const Clause& clause : clauses_) {
        if (!has_price(clause)) continue;
        const std::string text = " " + clause.label + " ";
        for (std::size_t i = clause.first; i + 2 < clause.last; ++i) {
            if (parsed_.tokens[i].kind != Kind::each) continue;
            const Token& named = parsed_.tokens[i + 1];
            const bool is_counted = named.kind == Kind::num && named.bare && named.measure == Measure::count;
            std::size_t next = i + 2;
            bool has_with = false;
            for (; next < clause.last &&
                   (parsed_.tokens[next].kind == Kind::aside || parsed_.tokens[next].kind == Kind::word);
                 ++next)
                has_with = has_with || parsed_.tokens[next].text == "with";
            if (next + 1 >= clause.last) break;
            const Kind compares = parsed_.tokens[next].kind;
            const Token& bound = parsed_.tokens[next + 1];
            if (compares != Kind::less && compares != Kind::more) break;
            // 1 point off per audit below 90, $5 per ticket over $50: tickets are counted, for what they are.
            const bool is_unit_with = has_with && named.kind == Kind::num && named.bare;  // each week with more than 3
            if (is_unit_with && clause.says == Says::step) return refuse(clause);
            // Each branch under target: branches are counted.
            const bool is_under_target = named.kind == Kind::word && compares == Kind::less &&
                                         bound.kind == Kind::ref && clause.says == Says::step;
            if (is_under_target) return refuse(clause);
            const bool is_quality = (is_counted || named.kind == Kind::word) &&
                                    (has_with || bound.measure == Measure::percent || bound.measure == Measure::money ||
                                     (compares == Kind::less && is_counted && clause.says == Says::step &&
                                      !starts_with_any(parsed_.tokens[next].text, {"short", "fewer"})));
            if (is_quality && clause.says == Says::step) return refuse(clause);
            break;
        }
        // Per completed month above 12 months: the bound is no part of a name.
        const bool has_digit = std::ranges::any_of(clause.label, is_digit);
        const bool is_bound = has_digit && has_any(text, {" above ", " over ", " beyond ", " past "});
        const std::string head = clause.label.substr(0, clause.label.find(" above"));
        if (clause.says == Says::event && is_bound && is_time_unit(head.substr(0, head.find(" over"))))
            return refuse(clause);
    }
}

void Assembler::doubt_english_steps() {
    for (std::size_t i = 0; i < clauses_.size(); ++i) {
        const Clause& clause = clauses_[i];
        const Token* const begin = parsed_.tokens.data() + clause.first;
        const Token* const end = parsed_.tokens.data() + clause.last;
        const auto has_token = [&](Words words) {
            return std::any_of(begin, end, [&](const Token& token) { return has_word(token.text, words); });
        };
        const auto has_behind = [&](Words words) {  // 5 more
            for (const Token* token = begin + 1; token < end; ++token)
                if (is_figure(token[-1]) && std::ranges::find(words, std::string_view{token->text}) != words.end())
                    return true;
            return false;
        };
        // Each 1 % below 95: 95 of what?
        const bool is_bare = clause.says == Says::step && clause.anchor && clause.anchor_measure == Measure::none &&
                             clause.step_measure == Measure::percent && std::fabs(*clause.anchor) > 2;
        if (is_bare) return ask(RuleQuestion::unit, clause);
        // Absence (%): target 3, each 0.5 above it: its figures are percentages, and do not say so.
        const bool titled_percent = has_any(parsed_.text, {"(%)", "( % )", "(in %)"});
        const auto is_plain_end = [](const End& side) { return side.there && side.measure == Measure::none; };
        const bool is_plain = is_plain_end(clause.when.low) || is_plain_end(clause.when.high) ||
                              (clause.says == Says::step && clause.step_measure == Measure::none);
        if (titled_percent && is_plain) return ask(RuleQuestion::unit, clause);
        // Overtime target 5 %, 1 point per 1 % over: given, or taken?
        const bool is_unsigned = clause.says == Says::step && clause.outcome.is_bare && target_ &&
                                 (clause.direction == Kind::more || clause.direction == Kind::less) &&
                                 clause.outcome.gives == Gives::score;
        if (is_unsigned) return ask(RuleQuestion::sign, clause);
        // Each further error 1 more, after what takes: the sign of it.
        const bool is_more = has_price(clause) && clause.outcome.gives == Gives::change && clause.outcome.value > 0 &&
                             has_behind({"more"}) && i > 0 && clauses_[i - 1].outcome.value < 0;
        if (is_more) return ask(RuleQuestion::sign, clause);
        // 10 % of the bonus off per error, payout drops 5 % for each: no share that is earned.
        const bool is_lost = has_price(clause) && clause.outcome.gives == Gives::share && clause.outcome.value > 0 &&
                             (std::any_of(begin, end, [](const Token& token) { return token.kind == Kind::taking; }) ||
                              has_token({" off ", " drops ", " falls ", " shrinks ", " loses "})) &&
                             has_token({" bonus ", " payout ", " of bonus ", " of the bonus "});
        if (is_lost) return ask(RuleQuestion::sign, clause);
        // First hour $50; each further hour $30: what is paid is no anchor. Below target, of which a figure in the
        // title is none.
        const bool is_paid = clause.says == Says::step && target_ && target_->target_measure == Measure::money &&
                             clause.outcome.gives == Gives::amount && !clause.anchor &&
                             target_->label.find("quota") == std::string::npos;
        if (is_paid) return refuse(*target_);
        const bool names_target = std::any_of(begin, end, [](const Token& token) {
            return token.kind == Kind::ref && has_any(token.text, {"target", "plan", "goal"});
        });
        const bool is_figure_of_title =
            target_ && clause.says == Says::step && names_target && !clause.anchor &&
            target_->comparison == Kind::word &&
            std::ranges::none_of(tokens_in(*target_), [](const Token& token) { return token.kind == Kind::ref; }) &&
            (target_->target_measure == Measure::none || target_->target_measure == Measure::other ||
             target_->target_measure == Measure::days || target_->label.empty() || target_->label.ends_with("out of"));
        if (is_figure_of_title && i > 0) return ask(RuleQuestion::target, *target_);
        if (target_ && target_->label.ends_with("out of")) return refuse(*target_);
        // Up to 3 errors full marks, then 2 off each: of what, and from where?
        const bool is_unnamed = clause.says == Says::event && clause.label.empty() && measure_ && measure_used() &&
                                model_.columns.size() > 1;
        if (is_unnamed) return refuse(clause);
        // After every 3 lates, after probation each error: a word before each that bounds nothing.
        for (const Token* token = begin; token + 1 < end && clause.says == Says::step && !clause.anchor; ++token) {
            if (token->kind == Kind::each) break;
            const bool is_dangling = token->kind == Kind::more && token->text == "after" && token[1].kind != Kind::num;
            if (is_dangling) return refuse(clause);
        }
        // 5 more off below 90 %: beside what the steps take.
        const bool is_extra = clause.says == Says::band && (has_steps_ || has_events_) &&
                              has_behind({"more", "extra"}) && !clause.outcome.is_zero;
        if (is_extra) return ask(RuleQuestion::overlap, clause);
        // 2 off per late report, 5 if not sent: what are they?
        const bool is_unsaid = clause.says == Says::state && has_events_ && clause.outcome.gives == Gives::score &&
                               !clause.outcome.has_unit && !clause.outcome.is_zero && clause.outcome.value != 0 &&
                               i > 0;
        if (is_unsaid) return refuse(clause);
    }
}

void Assembler::doubt_shares() {
    for (const Clause& clause : clauses_) {
        if (clause.says != Says::band || !clause.when.is_point) continue;
        const bool has_verb = [&] {
            for (std::size_t i = clause.first; i < clause.last; ++i) {
                const Kind kind = parsed_.tokens[i].kind;
                if (kind == Kind::plus || kind == Kind::minus) return true;
            }
            return false;
        }();
        // 5 % of sales + $500: a sum, and no condition.
        if (clause.when.low.measure == Measure::percent && clause.outcome.gives == Gives::amount && has_verb)
            return refuse(clause);
        // Fixed 500, 5 % of sales.
        for (std::size_t i = clause.first + 1; i + 2 < clause.last; ++i) {
            const Token& token = parsed_.tokens[i];
            const bool is_of_sales = is_figure(token) && token.measure == Measure::percent &&
                                     parsed_.tokens[i + 1].text == "of" &&
                                     has_word(parsed_.tokens[i + 2].text, {" sales ", " revenue ", " profit "});
            if (is_of_sales && clause.when.low.measure != Measure::percent) return refuse(clause);
        }
        // 10 % commission once sales pass 50,000.
        const bool is_bare_result = clause.when.low.measure == Measure::percent &&
                                    clause.outcome.gives == Gives::score && !clause.outcome.has_unit &&
                                    clause.outcome.value >= 1000;
        if (is_bare_result) return refuse(clause);
    }
    // 1 % commission below quota, 2.5 % from there: of what is sold, which the score cannot say.
    const bool is_commission =
        std::ranges::any_of(parsed_.tokens, [](const Token& token) { return has_any(token.text, {"commission"}); }) ||
        (has_any(parsed_.text, {"quota"}) && has_any(parsed_.text, {" earns "}));
    for (const Clause& clause : clauses_)
        if (is_commission && !any(Says::rate_of_all) && clause.says == Says::band &&
            clause.outcome.gives == Gives::share)
            return ask(RuleQuestion::part_or_all, clause);
}

void Assembler::doubt_english_limits() {
    for (std::size_t i = 0; i < clauses_.size(); ++i) {
        const Clause& limit = clauses_[i];
        if (limit.says != Says::limit) continue;
        std::size_t figures = 0;
        std::size_t last = limit.first;
        for (std::size_t k = limit.first; k < limit.last; ++k)
            if (is_figure(parsed_.tokens[k])) {
                ++figures;
                last = k;
            }
        // At least 500 and no more than 2,000: one of them would be lost.
        if (figures > 1 && limit.limit != LimitOf::both && limit.limit != LimitOf::marks) return refuse(limit);
        std::string words;
        for (std::size_t k = last + 1; k < limit.last; ++k)
            if (is_english_word(parsed_.tokens[k])) words += " " + parsed_.tokens[k].text;
        // On a maximum of 50,000 of sales, max 5 counted: of what is measured.
        const bool is_of_measure = has_any(words + " ", {" sales", " counted", " steps", " visits", " revenue",
                                                         " units", " orders", " hours", " errors"});
        if (figures == 1 && is_of_measure) return refuse(limit);
        // $10 per visit (max $100), $20 per sale: of which of them?
        const bool is_between =
            limit.limit == LimitOf::score_high &&
            std::any_of(clauses_.begin(), clauses_.begin() + static_cast<std::ptrdiff_t>(i), has_price) &&
            std::any_of(clauses_.begin() + static_cast<std::ptrdiff_t>(i) + 1, clauses_.end(),
                        [](const Clause& c) { return c.says == Says::event; });
        if (is_between) return ask(RuleQuestion::cap, limit);
        // Capped 100, of a share.
        const bool is_bare = limit.outcome.gives == Gives::score && limit.outcome.value > 2 &&
                             formula_gives_ == Gives::share && limit.limit == LimitOf::score_high;
        if (is_bare) return ask(RuleQuestion::unit, limit);
    }
}

}  // namespace kpi::detail
