// Dashes, slashes and dots of English: a range, a minus, or what divides a condition from its result.
#include <algorithm>

#include "rule_lexer.hpp"

namespace kpi::detail {

bool Lexer::ends_result() const {
    if (tokens_.back().measure == Measure::points) return true;
    if (text_.find('*') != text_.npos || text_.find(" x ") != text_.npos) return false;
    const Kind before = last_but_one();
    return before == Kind::colon || (before == Kind::word && is_letter_at(at_ + 2));  // > 120 → 10 / …, yes 5 / no 0
}

bool Lexer::ends_abbreviation() const {
    if (source_.chinese || tokens_.empty()) return false;
    const std::string& word = tokens_.back().text;
    const bool ends_figure = (word == "max" || word == "min") && last_but_one() == Kind::num;  // goal 4% max. 3 pts
    if (ends_figure) return false;
    for (const std::string_view shortened :
         {"vs", "avg", "approx", "no", "max", "min", "incl", "pts", "hrs", "mins", "col", "fig"})
        if (word == shortened || word.ends_with(" " + std::string{shortened}))
            return at_ + 1 < text_.size() && length_of_any(text_.substr(at_ + 1), {" no:", " no -", " no ="}) == 0;
    return false;  // Yes: 5 pts. No: 0
}

bool Lexer::is_dividing_dash() const {
    const bool is_spaced = text_[at_] == '-' && at_ > 0 && text_[at_ - 1] == ' ' && at_ + 2 < text_.size() &&
                           text_[at_ + 1] == ' ' && !tokens_.empty();
    if (source_.chinese || !is_spaced || is_in_formula()) return false;
    switch (last()) {
        case Kind::num: {
            // 21-30 sec - 7: behind a whole condition. 0 - 1 occurrence is one.
            const Kind before = last_but_one();
            if (is_mark_of_range(before)) return true;
            if (tokens_.back().measure == Measure::percent && names_points(at_ + 2)) return true;  // 98% - 10 points
            return before == Kind::dash || before == Kind::less || before == Kind::more || before == Kind::at_least ||
                   before == Kind::at_most || !is_digit(text_[at_ + 2]);
        }
        case Kind::and_more:
        case Kind::and_less:
        case Kind::plus:
        case Kind::right:
        case Kind::late:
        case Kind::early:
        case Kind::ref: return true;
        // Not updated - 0: beside a result of nothing it divides. Late - 5 points: is it a minus?
        case Kind::word:
        case Kind::aside: return !is_digit(text_[at_ + 2]) || is_scale_ || says_sign_behind();
        default: return false;
    }
}

bool Lexer::names_points(std::size_t at) const {
    at = text_.find_first_not_of("0123456789.", at);
    if (at == text_.npos || text_[at] != ' ' || !is_digit(text_[at - 1])) return false;
    return length_of_any(text_.substr(at + 1), {"points", "point", "marks", "mark", "pts"}) > 0;
}

bool Lexer::is_mark_of_range(Kind before) const {
    if (before != Kind::stop || tokens_.back().measure != Measure::none) return false;
    const std::size_t end = std::min(text_.find_first_of("\n;", at_), text_.size());
    const std::string_view clause = text_.substr(at_ + 2, end - at_ - 2);
    return clause.find(" to ") != clause.npos || clause.find("% - ") != clause.npos || clause.starts_with("less ") ||
           clause.starts_with("over ") || clause.find("%-") != clause.npos;
}

bool Lexer::is_in_brackets() const {
    const std::size_t reach = std::min(at_, longest_clause);
    const std::string_view before = text_.substr(at_ - reach, reach);
    return std::ranges::count(before, '(') > std::ranges::count(before, ')');
}

std::string_view Lexer::clause_ahead() const {
    const std::string_view ahead = text_.substr(at_, longest_clause);
    return ahead.substr(0, ahead.find_first_of(",;\n"));
}

bool Lexer::is_in_formula() const {
    if (is_in_brackets()) return true;
    const Kind operand = last_but_one();
    if (operand == Kind::times || operand == Kind::plus || operand == Kind::minus) return true;
    const std::string_view clause = clause_ahead();
    return clause.find('*') != clause.npos || clause.find(" x ") != clause.npos;
}

bool Lexer::says_sign_behind() const {
    const std::string_view clause = clause_ahead();
    return has_any(clause, {" lost", " off ", " deducted", " gained", " earned", " added", " awarded"});
}

bool Lexer::is_scale(std::string_view text) {
    return has_any(text, {" - 0 ", " - 0. ", " - 0,", " - 0;", " - none", " - nil", " - zero"}) ||
           ends_with_any(text, {" - 0", " - 0."});
}

}  // namespace kpi::detail
