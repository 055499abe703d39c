// Whether a word of English means what it says there, where it stands: score, cost, plan and less are nouns, too.
#include <algorithm>
#include <array>
#include <span>

#include "rule_lexer.hpp"

namespace kpi::detail {

bool Lexer::is_measured(std::size_t next) const {
    if (last() != Kind::word) return false;
    std::size_t end = next;
    while (end < text_.size() && (is_digit(text_[end]) || text_[end] == '.' || text_[end] == '%')) ++end;
    return end > next &&
           length_of_any(text_.substr(end), {" and above", " or above", " or more", " and over", " or over",
                                             " or higher", " and up", "+", " - ", "-", " to "}) > 0;
}

bool Lexer::is_noun(std::size_t length) const {
    std::size_t next = at_ + length;
    while (next < text_.size() && text_[next] == ' ') ++next;
    if (next < text_.size() && text_[next] == '%') return true;  // score % × 15
    const bool ends = next >= text_.size() || text_[next] == ';' || text_[next] == '.' || text_[next] == '/' ||
                      text_[next] == '*' || text_[next] == ')';
    if (ends && last() == Kind::word) return true;  // 40 * percentage score
    return length_of_any(text_.substr(next),
                         {"falls ", "drops ",     "is ",   "for the ", "for that ", "for a ", "above ",
                          "below ", "under ",     "over ", "between ", "at ",       "of ",    "less ",
                          "more ",  "exceeding ", "≥",     "≤",        "<",         ">"}) > 0 ||
           (last() == Kind::word && next < text_.size() &&
            (text_[next] == ',' || text_[next] == ':' || text_[next] == '%')) ||
           is_measured(next);
}

bool Lexer::is_priced(std::size_t length) const {
    std::size_t next = at_ + length;
    while (next < text_.size() && text_[next] == ' ') ++next;
    return length_of_any(text_.substr(next), {"takes ", "costs ", "loses ", "lose ", "minus ", "deducts ", "deduct ",
                                              ": ", "= ", "- "}) > 0;
}

bool Lexer::is_noun_behind(std::size_t length) const {
    std::size_t next = at_ + length;
    while (next < text_.size() && text_[next] == ' ') ++next;
    return is_letter_at(next) && length_of_any(text_.substr(next), {"than ", "costs ", "loses ", "is ", "the "}) == 0;
}

bool Lexer::is_multiplied(std::size_t length) const {
    const std::size_t next = text_.find_first_not_of(' ', at_ + length);
    return next != text_.npos && (text_[next] == '*' || text_.substr(next).starts_with("x "));
}

bool Lexer::is_part_of_noun() const {
    const std::string& before = tokens_.back().text;
    for (const std::string_view noun :
         {"annual",      "development", "improvement", "succession", "marketing", "audit",     "test",
          "lesson",      "action",      "care",        "work",       "business",  "treatment", "training",
          "maintenance", "service",     "payment",     "project",    "safety",    "recovery",  "quality"})
        if (before == noun || before.ends_with(" " + std::string{noun})) return true;
    return false;
}

bool Lexer::is_document(std::size_t length) const {
    // Budget submitted, plan approved: papers, not figures to be reached.
    const std::size_t next = text_.find_first_not_of(' ', at_ + length);
    return next != text_.npos &&
           length_of_any(text_.substr(next), {"submitted", "approved",   "filed",      "prepared", "sent",
                                              "issued",    "returned",   "uploaded",   "signed",   "handed",
                                              "published", "finalised",  "finalized",  "in place", "on file",
                                              "achieved:", "achieved -", "achieved =", "met:",     "met -",
                                              "met =",     "reached:",   "completed:"}) > 0;
}

bool Lexer::is_plain_word(std::size_t from) const {
    while (from < text_.size() && text_[from] == ' ') ++from;
    if (!is_letter_at(from)) return false;
    std::size_t end = from;
    while (is_letter_at(end)) ++end;
    const std::string_view word = text_.substr(from, end - from);
    return std::ranges::none_of(std::span{words_.terms, words_.term_count},
                                [&](const Term& term) { return term.text == word; });
}

bool Lexer::negates_state(std::size_t from) const {
    while (from < text_.size() && text_[from] == ' ') ++from;
    if (text_.substr(from).starts_with("in place") || text_.substr(from).starts_with("in time") ||
        text_.substr(from).starts_with("on time") || text_.substr(from).starts_with("on file"))
        return true;
    if (!is_plain_word(from)) return false;
    std::size_t end = from;
    while (is_letter_at(end)) ++end;
    const std::string_view word = text_.substr(from, end - from);
    for (const std::string_view other : {"counted", "applied", "included", "considered", "used", "carried", "limited",
                                         "scored", "rounded", "allowed", "prorated", "paid", "accumulated"})
        if (word == other) return false;
    return word.ends_with("ed") || word == "done" || word == "met" || word == "on" || word == "in" || word == "kept" ||
           word == "meet" || word == "submitted" || word == "compliant" || word == "ready" || word == "present" ||
           word == "worn" || word == "held" || word == "sent" || word == "taken" || word == "given" || word == "made";
}

bool Lexer::is_compared() const {
    std::size_t i = tokens_.size();
    while (i > 0 &&
           (tokens_[i - 1].kind == Kind::num || tokens_[i - 1].kind == Kind::incl || tokens_[i - 1].kind == Kind::excl))
        --i;
    if (i == 0) return false;
    return compares(tokens_[i - 1].kind);
}

bool Lexer::begins_clause() const {
    return last() == Kind::stop || last() == Kind::comma || last() == Kind::colon;
}

bool Lexer::is_article(std::size_t) const {
    const std::size_t next = text_.find_first_not_of(' ', at_ + 1);  // A = 100: a grade
    return next == text_.npos || (text_[next] != '=' && text_[next] != ':');
}

bool Lexer::is_lone_one(std::size_t) const {
    return last() != Kind::each;
}

bool Lexer::is_target_pronoun(std::size_t) const {
    // Each 1 % above it; where it is 90 %: the target, or what is measured.
    return last() == Kind::less || last() == Kind::more || last() == Kind::aside || last() == Kind::up ||
           last() == Kind::down || last() == Kind::off;
}

bool Lexer::is_negation(std::size_t length) const {
    return !negates_state(at_ + length);
}

bool Lexer::is_comparison_not_met(std::size_t) const {
    return last() != Kind::stop && last() != Kind::comma;  // Not met 0: a state
}

bool Lexer::is_bare_no(std::size_t length) const {
    const std::size_t next = text_.find_first_not_of(' ', at_ + length);  // Yes = 5, No = 0
    return next != text_.npos && is_letter(text_[next]);
}

bool Lexer::is_loaded(std::size_t length) const {
    std::size_t next = text_.find_first_not_of(' ', at_ + length);
    for (const std::string_view article : {"a ", "an ", "the "})
        if (next != text_.npos && text_.substr(next).starts_with(article)) next += article.size();
    return !is_plain_word(std::min(next, text_.size()));  // answered within SLA, absent without a notice
}

bool Lexer::is_range_to(std::size_t length) const {
    const bool follows_figure = last() == Kind::num || last() == Kind::incl || last() == Kind::excl;
    return follows_figure && (figure_behind(length) || is_noun(length));
}

bool Lexer::is_bound_ahead(std::size_t) const {
    return last() != Kind::num;  // goal 4% max.
}

bool Lexer::is_lost(std::size_t) const {
    return last() == Kind::full || (last() == Kind::num && tokens_.back().measure != Measure::count);
}

bool Lexer::is_verb_of_cost(std::size_t length) const {
    const bool is_noun = last() == Kind::aside && tokens_.back().text == "of";  // >= 50% of costs
    return !is_noun && (figure_behind(length) || last() == Kind::num);
}

bool Lexer::is_verb_of_score(std::size_t length) const {
    return !is_noun(length);
}

bool Lexer::is_before_figure(std::size_t length) const {
    return figure_behind(length);
}

std::optional<bool> Lexer::fits_small_word(const Term& found) const {
    static constexpr struct {
        std::string_view text;
        bool (Lexer::*fits)(std::size_t length) const;
    } small_words[] = {{"a", &Lexer::is_article},
                       {"one", &Lexer::is_lone_one},
                       {"it", &Lexer::is_target_pronoun},
                       {"no", &Lexer::is_bare_no},
                       {"not", &Lexer::is_negation},
                       {"not met", &Lexer::is_comparison_not_met},
                       {"within", &Lexer::is_loaded},
                       {"without", &Lexer::is_loaded},
                       {"to", &Lexer::is_range_to},
                       {"max.", &Lexer::is_bound_ahead},
                       {"min.", &Lexer::is_bound_ahead},
                       {"lost", &Lexer::is_lost},
                       {"off", &Lexer::is_lost},
                       {"cost", &Lexer::is_verb_of_cost},
                       {"costs", &Lexer::is_verb_of_cost},
                       {"credit of", &Lexer::is_before_figure},
                       {"credits", &Lexer::is_before_figure},
                       {"award", &Lexer::is_before_figure},
                       {"awards", &Lexer::is_before_figure},
                       {"reduction of", &Lexer::is_before_figure},
                       {"highest", &Lexer::is_before_figure},
                       {"lowest", &Lexer::is_before_figure},
                       {"knock", &Lexer::is_before_figure},
                       {"grants", &Lexer::is_before_figure},
                       {"score", &Lexer::is_verb_of_score}};
    for (const auto& word : small_words)
        if (found.text == word.text) return (this->*word.fits)(found.text.size());
    return std::nullopt;
}

bool Lexer::is_late_state(std::size_t length) const {
    const bool follows_if = last() == Kind::aside && tokens_.back().text == "if";
    if (!begins_clause() && !follows_if) return false;
    const std::size_t next = text_.find_first_not_of(' ', at_ + length);
    if (next == text_.npos) return false;
    if (text_[next] == '-' || text_[next] == ':' || text_[next] == '=') return true;
    return length_of_any(text_.substr(next), {"no points", "no marks", "nil"}) > 0;
}

bool Lexer::is_side(const Term& found) const {
    const std::size_t length = found.text.size();
    if (found.text == "late" && is_late_state(length)) return false;  // Late: nil
    const bool is_missing = found.text == "missed" || found.text == "missing";
    // Each session missed takes 3 points: what is counted.
    const bool follows_noun = last() == Kind::word || (is_missing && last() == Kind::num && tokens_.back().bare);
    if (found.kind == Kind::down && follows_noun && is_priced(length)) return false;
    if ((is_missing || found.text == "overdue") && begins_clause() && is_noun_behind(length)) return false;
    // Each late report, per missed call.
    const bool is_adjective = found.kind == Kind::late || found.kind == Kind::down || found.kind == Kind::early;
    const bool follows_of = last() == Kind::aside && tokens_.back().text == "of";  // each instance of late attendance
    return !is_adjective || (last() != Kind::each && !follows_of) || !is_noun_behind(length);
}

bool Lexer::names_marks(const Term& found) const {
    // × weight: the marks of the item. The weight of a parcel is measured.
    const bool is_weight = found.text.starts_with("weight") || found.text.starts_with("the weight");
    if (!is_weight) return true;
    const bool heads_figure = (last() == Kind::stop || last() == Kind::comma) && figure_behind(found.text.size());
    const bool is_limit = last() == Kind::limit_most;  // capped at the weight
    return last() == Kind::times || last() == Kind::slash || last() == Kind::left || is_multiplied(found.text.size()) ||
           heads_figure || is_limit;
}

bool Lexer::fits_english(const Term& found) const {
    if (found.text == "x") {  // x >= 98 %: a name
        const std::size_t next = text_.find_first_not_of(' ', at_ + 1);
        if (next != text_.npos && length_of_any(text_.substr(next), {">", "<", "≥", "≤"}) > 0) return false;
    }
    if (const auto fits = fits_small_word(found)) return *fits;
    switch (found.kind) {
        case Kind::excl:  // 5 but below 10
            return !found.text.starts_with("but ") || (last() == Kind::num && !is_compared());
        case Kind::full: return names_marks(found);
        case Kind::between: return figure_behind(found.text.size());
        case Kind::ref:  // A lesson plan is no plan to be reached; against plan is.
            return (last() != Kind::word || !is_part_of_noun()) && !is_document(found.text.size());
        case Kind::and_less:
        case Kind::and_more:  // 95 and above 10 points
            return !found.text.starts_with("and ") || !figure_behind(found.text.size()) || !is_compared();
        case Kind::late:
        case Kind::early:
        case Kind::down:
        case Kind::up: return is_side(found);
        default: return true;
    }
}

void Lexer::settle_english(Token& token) const {
    // Are failed, is met: no comparison. Drop 2 points, less 2 points: what is taken.
    const bool is_copula = token.text == "is" || token.text == "are";
    if (is_copula && !figure_behind(0)) token.kind = Kind::aside;
    const bool ends =
        at_ == text_.size() || text_[at_] == ',' || text_[at_] == ';' || text_[at_] == '.' || text_[at_] == '\n';
    if (token.text == "minus" && ends && last_but_one() == Kind::num) token.kind = Kind::taking;  // 3 points minus
    const bool may_take = token.text == "drop" || token.text == "less";
    if (may_take && (last_but_one() == Kind::comma || last_but_one() == Kind::stop || last_but_one() == Kind::colon) &&
        figure_behind(0))
        token.kind = Kind::take;
    // Up to 2 % 8, more 0: whatever else there is.
    const bool is_rest = token.text == "more" || token.text == "less" || token.text == "over" ||
                         token.text == "higher" || token.text == "lower" || token.text == "above" ||
                         token.text == "below";
    const std::size_t sign = text_.find_first_not_of(' ', at_);
    const bool is_named = sign != text_.npos && (text_[sign] == ':' || text_[sign] == '=');  // lower: 85 %
    if (is_rest && (last_but_one() == Kind::comma || last_but_one() == Kind::stop) && (is_named || is_result_alone()))
        token.kind = Kind::otherwise;
}

bool Lexer::is_result_alone() const {
    std::size_t i = at_;
    while (i < text_.size() && (text_[i] == ' ' || text_[i] == ':' || text_[i] == '=')) ++i;
    const std::size_t digits = i;
    while (i < text_.size() && is_digit(text_[i])) ++i;
    if (i == digits || text_.substr(digits, i - digits) != "0") return false;
    if (i + 1 < text_.size() && text_[i] == '.' && is_digit(text_[i + 1])) return false;
    while (i < text_.size() && text_[i] == ' ') ++i;
    return i == text_.size() || text_[i] == ',' || text_[i] == ';' || text_[i] == '.' || text_[i] == '\n' ||
           text_.substr(i).starts_with("point") || text_.substr(i).starts_with("mark");
}

}  // namespace kpi::detail
