#include "rule_lexer.hpp"

#include <algorithm>
#include <array>

namespace kpi::detail {

namespace {

/// The places of the terms of a vocabulary by their first byte.
using TermsBySign = std::array<std::vector<std::uint16_t>, 256>;

TermsBySign sorted(const Vocabulary& words) {
    TermsBySign places;
    for (std::size_t i = 0; i < words.term_count; ++i)
        places[static_cast<unsigned char>(words.terms[i].text.front())].push_back(static_cast<std::uint16_t>(i));
    return places;
}

const TermsBySign& terms_by_sign(bool chinese) {
    static const TermsBySign of_chinese = sorted(chinese_vocabulary());
    static const TermsBySign of_english = sorted(english_vocabulary());
    return chinese ? of_chinese : of_english;
}

}  // namespace

std::size_t length_of_any(std::string_view text, std::initializer_list<std::string_view> words) {
    for (const std::string_view word : words)
        if (text.starts_with(word)) return word.size();
    return 0;
}

std::vector<Token> Lexer::run() {
    while (at_ < text_.size()) {
        if (text_[at_] == ' ') {
            ++at_;
            continue;
        }
        if (marker() || date() || whole_sheet() || ordinal() || number() || term() || sign()) continue;
        word();
    }
    spread_points();
    return std::move(tokens_);
}

Kind Lexer::last_but_one() const {
    return tokens_.size() < 2 ? Kind::stop : tokens_[tokens_.size() - 2].kind;
}

Token& Lexer::put(Kind kind, std::size_t length) {
    Token token;
    token.kind = kind;
    token.begin = source_.origin[at_];
    token.end = source_.origin[at_ + length];
    token.text = std::string{text_.substr(at_, length)};
    at_ += length;
    return tokens_.emplace_back(std::move(token));
}

bool Lexer::term() {
    const Term* best = nullptr;
    for (const std::uint16_t i : terms_by_sign(source_.chinese)[static_cast<unsigned char>(text_[at_])]) {
        const Term& candidate = words_.terms[i];
        if (!starts(candidate.text) || (best && best->text.size() >= candidate.text.size())) continue;
        if (is_whole(candidate.text)) best = &candidate;
    }
    if (!best || !fits(*best)) return false;
    Token& token = put(best->kind, best->text.size());
    token.clear = best->clear;
    if (best->kind == Kind::ordinal) token.value = best->clear ? 1 : 2;
    if (token.text == "超额" && last_but_one() == Kind::each)
        token.kind = Kind::up;
    else if (token.text == "超额" && figure_behind(0))
        token.kind = Kind::trouble;  // 超额 10%: above the target, or of it?
    if (token.text == "减" && last_but_one() == Kind::each) token.kind = Kind::down;  // 每减 1%
    // 8% and beyond, 第 7 名及以后
    if (token.kind == Kind::onward && last_but_one() == Kind::num &&
        (token.text == "and beyond" || token.text == "及以后"))
        token.kind = Kind::and_more;
    if (!source_.chinese) settle_english(token);
    if (token.text == "折算" && (rest().empty() || rest().starts_with(",") || rest().starts_with("，") ||
                                 rest().starts_with("；") || rest().starts_with(";") || rest().starts_with("。")))
        token.kind = Kind::likewise;  // of a mark out of a hundred
    if (best->kind == Kind::scaled) token.value = best->clear ? 2 : .5;
    const bool compares = best->kind == Kind::more || best->kind == Kind::less;
    if (compares && token.text != "负增长" && is_zero_result(rest())) token.kind = Kind::otherwise;  // 超出不得分, 未达到不得分
    if (token.text == "负增长" || token.text == "无增长" || token.text == "未增长" || token.text == "没有增长" ||
        token.text == "零增长")
        put_zero("%", Measure::percent);
    else if (token.text == "为零")
        put_zero("", Measure::none);
    else if (best->kind == Kind::each)
        bare_unit();
    return true;
}

void Lexer::settle_english(Token& token) const {
    // Are failed, is met: no comparison. Drop 2 points, less 2 points: what is taken.
    const bool is_copula = token.text == "is" || token.text == "are";
    if (is_copula && !figure_behind(0)) token.kind = Kind::aside;
    const bool ends = at_ == text_.size() || text_[at_] == ',' || text_[at_] == ';' || text_[at_] == '.' || text_[at_] == '\n';
    if (token.text == "minus" && ends && last_but_one() == Kind::num) token.kind = Kind::taking;  // 3 points minus
    const bool may_take = token.text == "drop" || token.text == "less";
    if (may_take && (last_but_one() == Kind::comma || last_but_one() == Kind::stop || last_but_one() == Kind::colon) &&
        figure_behind(0))
        token.kind = Kind::take;
    // Up to 2 % 8, more 0: whatever else there is.
    const bool is_rest = token.text == "more" || token.text == "less" || token.text == "over" || token.text == "higher" ||
                         token.text == "lower" || token.text == "above" || token.text == "below";
    const bool is_named = at_ < text_.size() && (text_[at_] == ':' || text_[at_] == '=');  // lower: 85 %
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

void Lexer::put_zero(std::string_view unit, Measure measure) {
    Token zero = tokens_.back();
    zero.kind = Kind::num;
    zero.text = unit;
    zero.measure = measure;
    tokens_.push_back(std::move(zero));
}

void Lexer::bare_unit() {
    std::size_t end = at_;
    const UnitTerm* unit = unit_at(at_, end);
    const bool is_share = unit && unit->measure == Measure::percent && (source_.chinese || unit->text.front() == '%');
    if (!unit || is_share || unit->text == "个单位") return;
    if (unit->text == "升" && end < text_.size() && is_digit(text_[end])) return;  // 每升 1 个百分点
    for (std::size_t i = 0; i < words_.term_count; ++i)
        if (words_.terms[i].text.size() > unit->text.size() && starts(words_.terms[i].text) &&
            is_whole(words_.terms[i].text))
            return;  // 每节约: no 每节
    finish(put_number(at_, end), unit, "1", false);
    tokens_.back().bare = true;
}

bool Lexer::is_whole(std::string_view word) const {
    if (is_letter(word.front()) && at_ > 0 && is_letter(text_[at_ - 1])) return false;
    const std::size_t end = at_ + word.size();
    if (!is_letter(word.back()) || end >= text_.size()) return true;
    const bool is_hyphened = text_[end] == '-' && end + 1 < text_.size() && is_letter(text_[end + 1]);
    return !is_letter(text_[end]) && !is_hyphened;
}

bool Lexer::sign() {
    static constexpr struct {
        std::string_view text;
        Kind kind;
        bool clear = false;
    } signs[] = {{"<=", Kind::at_most, true},
                 {">=", Kind::at_least, true},
                 {"=<", Kind::at_most, true},
                 {"≤", Kind::at_most, true},
                 {"≥", Kind::at_least, true},
                 {"<", Kind::less, true},
                 {">", Kind::more, true},
                 {"->", Kind::colon},
                 {"=>", Kind::colon},
                 {"→", Kind::colon},
                 {"=", Kind::equal},
                 {",", Kind::comma},
                 {"，", Kind::comma},
                 {"、", Kind::comma},
                 {";", Kind::stop},
                 {"；", Kind::stop},
                 {"。", Kind::stop},
                 {"|", Kind::stop},
                 {"\n", Kind::stop},
                 {":", Kind::colon},
                 {"(", Kind::left},
                 {")", Kind::right},
                 {"[", Kind::left, true},
                 {"]", Kind::right, true},
                 {"/", Kind::slash},
                 {"*", Kind::times},
                 {"+", Kind::plus},
                 {".", Kind::stop},
                 {"!", Kind::stop}};
    if (text_[at_] == '.' && ends_abbreviation()) {
        ++at_;
        return true;
    }
    const bool is_dividing_slash = text_[at_] == '/' && !source_.chinese && at_ > 0 && text_[at_ - 1] == ' ' &&
                                   starts("/ ") && last() == Kind::num && ends_result();
    if (is_dividing_slash) {  // 0-2 days: 20 marks / 3-5 days: 12 marks
        put(Kind::stop, 1);
        return true;
    }
    if (is_dividing_dash()) {
        put(Kind::colon, 1);
        return true;
    }
    for (const auto& [text, kind, clear] : signs) {
        if (!starts(text)) continue;
        put(kind, text.size()).clear = clear;
        const Kind before = last_but_one();  // 0.5 分/次, no calls answered / calls offered
        if (kind == Kind::slash && before != Kind::word && before != Kind::right) bare_unit();
        return true;
    }
    if (text_[at_] == '%' && !source_.chinese && last() != Kind::word && last() != Kind::num) {  // (% of target award)
        put(Kind::word, 1);
        return true;
    }
    if (text_[at_] == '%' && last() == Kind::word) {  // achievement % × 30: part of the name
        tokens_.back().end = source_.origin[++at_];
        return true;
    }
    if (text_[at_] != '-') return false;
    // Part of a word: first-visit-fix.
    if (at_ > 0 && is_letter(text_[at_ - 1]) && at_ + 1 < text_.size() && is_letter(text_[at_ + 1])) return false;
    const Kind before = last();
    const bool between_numbers = before == Kind::num || before == Kind::incl || before == Kind::excl;
    put(between_numbers ? Kind::dash : Kind::minus, 1);
    return true;
}

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
    for (const std::string_view shortened : {"vs", "avg", "approx", "no", "max", "min", "incl", "pts", "hrs", "mins"})
        if (word == shortened || word.ends_with(" " + std::string{shortened})) return at_ + 1 < text_.size();
    return false;
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
        case Kind::aside: return !is_digit(text_[at_ + 2]) || is_scale() || says_sign_behind();
        default: return false;
    }
}

bool Lexer::is_mark_of_range(Kind before) const {
    if (before != Kind::stop || tokens_.back().measure != Measure::none) return false;
    const std::size_t end = std::min(text_.find_first_of("\n;", at_), text_.size());
    const std::string_view clause = text_.substr(at_ + 2, end - at_ - 2);
    return clause.find(" to ") != clause.npos || clause.find("% - ") != clause.npos || clause.starts_with("less ") ||
           clause.starts_with("over ") || clause.find("%-") != clause.npos;
}

bool Lexer::is_in_formula() const {
    const std::string_view before = text_.substr(0, at_);
    if (std::ranges::count(before, '(') > std::ranges::count(before, ')')) return true;
    const Kind operand = last_but_one();
    if (operand == Kind::times || operand == Kind::plus || operand == Kind::minus) return true;
    const std::size_t end = std::min(text_.find_first_of(",;\n", at_), text_.size());
    const std::string_view clause = text_.substr(at_, end - at_);
    return clause.find('*') != clause.npos || clause.find(" x ") != clause.npos;
}

bool Lexer::says_sign_behind() const {
    const std::size_t end = std::min(text_.find_first_of(",;\n", at_), text_.size());
    const std::string_view clause = text_.substr(at_, end - at_);
    for (const std::string_view word : {" lost", " off ", " deducted", " gained", " earned", " added", " awarded"})
        if (clause.find(word) != clause.npos) return true;
    return false;
}

bool Lexer::is_scale() const {
    for (const std::string_view nothing : {" - 0 ", " - 0. ", " - 0,", " - 0;", " - none", " - nil", " - zero"})
        if ((std::string{text_} + " ").find(nothing) != std::string::npos) return true;
    return false;
}

void Lexer::word() {
    // A sign of several bytes is taken whole.
    std::size_t length = 1;
    if (is_letter(text_[at_]))
        while (at_ + length < text_.size() &&
               (is_letter(text_[at_ + length]) ||
                (text_[at_ + length] == '-' && at_ + length + 1 < text_.size() && is_letter(text_[at_ + length + 1]))))
            ++length;
    else
        while (at_ + length < text_.size() && (static_cast<unsigned char>(text_[at_ + length]) & 0xc0U) == 0x80U)
            ++length;
    add_word(length);
}

bool Lexer::is_of_word(std::string_view sign) {
    const auto lead = static_cast<unsigned char>(sign.front());
    if (lead < 0x80)
        return is_letter(sign.front()) || is_digit(sign.front()) || sign == "&" || sign == "'" || sign.size() > 1;
    if (sign.starts_with("\xe2\x85")) return true;  // Ⅱ 级
    const bool is_chinese = lead >= 0xe3 && lead <= 0xe9 && !(lead == 0xe3 && sign < "㐀");
    return is_chinese || lead == 0xc3;
}

void Lexer::add_word(std::size_t length) {
    const bool joins = last() == Kind::word;
    const bool is_latin = is_letter(text_[at_]) && joins && is_letter(tokens_.back().text.back());
    const bool spaced = joins && (!source_.chinese || is_latin);
    const bool unreadable = !is_of_word(text_.substr(at_, length));
    Token& token = put(unreadable ? Kind::trouble : Kind::word, length);
    if (!joins || unreadable) return;
    Token& before = tokens_[tokens_.size() - 2];
    before.text += (spaced ? " " : "") + token.text;
    before.end = token.end;
    tokens_.pop_back();
}

std::vector<Token> tokens_of(const Normalised& text) {
    return Lexer{text}.run();
}

}  // namespace kpi::detail
