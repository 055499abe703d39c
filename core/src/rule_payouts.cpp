// A bonus, a fee or marks in the proportion of a rate: payout = attainment; the fee is paid pro rata to the score.
// English.
#include <algorithm>

#include "rule_grammar.hpp"
#include "rule_text.hpp"

namespace kpi::detail {

namespace {

bool names_payout(const std::string& said) {
    return has_word(said,
                    {" payout ", " pay-out ", " bonus ", " incentive ", " payment ", " award ", " fee ", " multiplier ",
                     " paid ", " payable ", " released ", " due ", " fee pool ", " bonus factor ", " pool "});
}

bool names_rate(const std::string& said) {
    return has_word(said, {" attainment ", " achievement ", " achieved ", " percentage ", " score ", " rate ",
                           " share ", " average ", " completion ", " pass rate "});
}

std::string words_of(const Token* first, const Token* end) {
    std::string said;
    for (; first != end; ++first)
        if (first->kind != Kind::aside && first->kind != Kind::num)
            said.append(said.empty() ? 0 : 1, ' ').append(first->text);
    return said;
}

/// What stands before the word that joins them: all that there is to be paid.
struct Whole {
    bool is_marks = false;
    std::optional<double> amount = {};
    bool is_payout = false;
};

std::optional<Whole> whole_of(const Token* first, const Token* end) {
    Whole whole;
    for (const Token* token = first; token != end; ++token) {
        switch (token->kind) {
            case Kind::full: whole.is_marks = true; break;
            case Kind::num:
                if (token->measure != Measure::money || whole.amount) return std::nullopt;
                whole.amount = amount_of(*token);
                break;
            case Kind::word:
            case Kind::aside:
            case Kind::adding:
            case Kind::score:
            case Kind::otherwise:
            case Kind::limit_most:
            case Kind::give: break;
            default: return std::nullopt;
        }
    }
    const std::string said = words_of(first, end);
    whole.is_payout = names_payout(said);
    whole.is_marks = whole.is_marks || has_word(said, {" points ", " marks "});
    if (whole.is_marks == whole.is_payout || (whole.is_marks && whole.amount)) return std::nullopt;
    return whole;
}

/// What stands behind it: a rate. `out_of` is what a score is a part of.
struct Rate {
    std::string name;
    double out_of = 1;
};

std::optional<Rate> rate_of(const Token* first, const Token* end, bool is_ratio) {
    Rate rate;
    for (const Token* token = first; token != end; ++token) {
        if (token->kind == Kind::num && token->bare) continue;
        if (token->kind == Kind::num) {
            const Token& before = token[-1];
            const bool is_whole = token->typed == "100" && token->measure != Measure::percent &&
                                  (before.text.ends_with(" to") || before.text.ends_with("out of") ||
                                   before.text == "of" || before.text == "to");
            if (!is_whole || rate.out_of != 1) return std::nullopt;
            rate.out_of = token->value;
            continue;
        }
        const bool is_reached = token->kind == Kind::ref && std::any_of(token, end, [](const Token& behind) {
                                    return has_any(behind.text, {"achieved", "attained", "attainment"});
                                });
        const bool is_word = is_reached || token->kind == Kind::word || token->kind == Kind::aside ||
                             token->kind == Kind::give || token->kind == Kind::score || token->kind == Kind::dash ||
                             token->kind == Kind::adding;
        if (!is_word || has_word(token->text, {" above ", " below ", " beyond "})) return std::nullopt;
    }
    rate.name = words_of(first, end);
    for (const std::string_view end_of_name : {" out of", " out", " bears to", " bears"})
        if (rate.name.ends_with(end_of_name)) rate.name.resize(rate.name.size() - end_of_name.size());
    const bool is_rate = !rate.name.empty() && (is_ratio || names_rate(rate.name));
    return is_rate ? std::optional{rate} : std::nullopt;
}

Formula formula_of(const Whole& whole, const Rate& rate) {
    using enum FormulaStep::Is;
    Formula formula{{variable, 0, false, rate.name.starts_with("the ") ? rate.name.substr(4) : rate.name}};
    if (rate.out_of != 1) {
        formula.push_back({number, rate.out_of, false, ""});
        formula.push_back({over, 0, false, ""});
    }
    if (whole.is_marks || whole.amount) {
        formula.push_back(whole.is_marks ? FormulaStep{full, 0, false, ""}
                                         : FormulaStep{number, *whole.amount, false, ""});
        formula.push_back({times, 0, false, ""});
    }
    return formula;
}

/// The word that joins what is paid with its rate.
const Token* joint_in(const Token* first, const Token* end) {
    for (const Token* token = first; token != end; ++token) {
        if (token->kind == Kind::pro_rata || token->kind == Kind::times) return token;
        if (token == first) continue;
        const bool is_copula = token->kind == Kind::equal || (token->kind == Kind::aside && token->text == "is");
        const bool goes_on = std::any_of(token + 1, end, [](const Token& behind) {
            return behind.kind == Kind::pro_rata || behind.kind == Kind::times;
        });
        if (is_copula && !goes_on) return token;
    }
    return nullptr;
}

}  // namespace

Reading read_payout(const Token* first, const Token* last) {
    Reading reading;
    const Token* const end = end_of_clause(first, last);
    if (end == first || !begins_ascii(first->text)) return reading;
    // From 70 % the maximum payment is multiplied by …: where it is not cut.
    const bool is_conditional = first->kind == Kind::at_least && first->text == "from" && first[1].kind == Kind::num;
    const Token* const begin = is_conditional ? first + 2 : first;
    const Token* const joint = joint_in(begin, end);
    if (!joint || joint == begin || joint + 1 == end) return reading;
    const auto whole = whole_of(begin, joint);
    const auto rate = rate_of(joint + 1, end, joint->kind == Kind::pro_rata);
    if (!whole || !rate) return reading;
    reading.clause.emplace();
    reading.clause->says = Says::formula;
    reading.clause->formula = formula_of(*whole, *rate);
    reading.clause->outcome.gives = whole->is_marks ? Gives::score : whole->amount ? Gives::amount : Gives::share;
    reading.clause->conditional = is_conditional;
    if (is_conditional) {
        End& low = reading.clause->when.low;
        low.there = low.included = low.clear = true;
        low.at = first[1].value;
        low.measure = first[1].measure;
    }
    reading.end = end;
    return reading;
}

}  // namespace kpi::detail
