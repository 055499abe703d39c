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
        if (marker() || date() || whole_sheet() || whole_bonus() || ordinal() || number() || term() || sign()) continue;
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
    if (compares && token.text != "负增长" && is_zero_result(rest()))
        token.kind = Kind::otherwise;  // 超出不得分, 未达到不得分
    if (token.text == "负增长" || token.text == "无增长" || token.text == "未增长" || token.text == "没有增长" ||
        token.text == "零增长") {
        const bool has_percent = source_.text.find('%') != source_.text.npos;
        put_zero(has_percent ? "%" : "", has_percent ? Measure::percent : Measure::none);
    } else if (token.text == "为零") {
        put_zero("", Measure::none);
    } else if (best->kind == Kind::each) {
        bare_unit();
    }
    return true;
}

void Lexer::put_zero(std::string_view unit, Measure measure) {
    Token zero = tokens_.back();
    zero.kind = Kind::num;
    zero.text = unit;
    zero.measure = measure;
    tokens_.push_back(std::move(zero));
}

/// -2分/具: whatever stands behind the slash up to the end of the clause is what is counted.
std::size_t Lexer::length_of_counted() const {
    constexpr std::size_t letter = 3;
    const bool is_priced = source_.chinese && last() == Kind::slash && last_but_one() == Kind::num &&
                           tokens_[tokens_.size() - 2].measure == Measure::points;
    if (!is_priced || !begins_chinese(rest())) return 0;
    for (const std::size_t length : {letter, 2 * letter}) {
        const std::string_view behind = text_.substr(std::min(at_ + length, text_.size()));
        if (behind.empty() || starts_with_any(behind, {",", ";", "。", ".", "、", ")", "\n"})) return length;
        if (!begins_chinese(behind)) return 0;
    }
    return 0;
}

void Lexer::bare_unit() {
    std::size_t end = at_;
    const UnitTerm* unit = unit_at(at_, end);
    if (const std::size_t length = unit ? 0 : length_of_counted(); length > 0) {
        static constexpr UnitTerm counted{"个", Measure::count};
        finish(put_number(at_, at_ + length), &counted, "1", false);
        tokens_.back().bare = true;
        return;
    }
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

bool Lexer::figure_goes_on(std::size_t at) const {
    const std::size_t digit = at < text_.size() && text_[at] == '.' ? at + 1 : at;
    return digit < text_.size() && is_digit(text_[digit]);
}

bool Lexer::is_whole(std::string_view word) const {
    if (is_letter(word.front()) && at_ > 0 && is_letter(text_[at_ - 1])) return false;
    const std::size_t end = at_ + word.size();
    // 系数为0, of 系数为0.5: the figure goes on.
    if (is_digit(word.back()) && figure_goes_on(end)) return false;
    if (!is_letter(word.back()) || end >= text_.size()) return true;
    const bool is_hyphened = text_[end] == '-' && end + 1 < text_.size() && is_letter(text_[end + 1]);
    return !is_letter(text_[end]) && !is_hyphened;
}

bool Lexer::sign() {
    static constexpr struct {
        std::string_view text;
        Kind kind;
        bool clear = false;
    } signs[] = {{"<=", Kind::at_most, true}, {">=", Kind::at_least, true},
                 {"=<", Kind::at_most, true}, {"≤", Kind::at_most, true},
                 {"≥", Kind::at_least, true}, {"<", Kind::less, true},
                 {">", Kind::more, true},     {"->", Kind::colon},
                 {"=>", Kind::colon},         {"→", Kind::colon},
                 {"=", Kind::equal},          {",", Kind::comma},
                 {"，", Kind::comma},         {"、", Kind::comma},
                 {";", Kind::stop},           {"；", Kind::stop},
                 {"。", Kind::stop},          {"|", Kind::stop},
                 {"\n", Kind::stop},          {":", Kind::colon},
                 {"(", Kind::left},           {")", Kind::right},
                 {"[", Kind::left, true},     {"]", Kind::right, true},
                 {"/", Kind::slash},          {"*", Kind::times},
                 {"+", Kind::plus},           {".", Kind::stop},
                 {"!", Kind::stop},           {"?", Kind::stop}};
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
    // 每低 l 个百分点: a digit that was lost.
    const bool is_lost_digit =
        source_.chinese && length == 1 && (text_[at_] == 'l' || text_[at_] == 'o') &&
        (last() == Kind::down || last() == Kind::up || last() == Kind::less || last() == Kind::more);
    Token& token = put(unreadable || is_lost_digit ? Kind::trouble : Kind::word, length);
    if (!joins || unreadable || is_lost_digit) return;
    Token& before = tokens_[tokens_.size() - 2];
    before.text += (spaced ? " " : "") + token.text;
    before.end = token.end;
    tokens_.pop_back();
}

std::vector<Token> tokens_of(const Normalised& text) {
    return Lexer{text}.run();
}

}  // namespace kpi::detail
