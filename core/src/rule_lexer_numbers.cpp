// Numbers and their units; and the digits that are part of a name.
#include <algorithm>
#include <array>
#include <charconv>

#include "rule_currency.hpp"
#include "rule_lexer.hpp"

namespace kpi::detail {

void Lexer::spread_points() {
    std::size_t fine = 0;
    for (const Token& token : tokens_) {
        if (token.kind != Kind::num || token.measure != Measure::percent) continue;
        if (shift_of(token.text) >= -3) return;  // %, ‰
        ++fine;
    }
    if (fine < 2) return;
    for (Token& token : tokens_) {
        if (token.kind != Kind::num || token.measure != Measure::percent) continue;
        token.value = value_of(token.typed, 0);
        token.measure = Measure::other;
        token.is_point = false;
    }
}

const UnitTerm* Lexer::unit_at(std::size_t from, std::size_t& end) const {
    while (from < text_.size() && text_[from] == ' ') ++from;
    const UnitTerm* best = nullptr;
    for (std::size_t i = 0; i < words_.unit_count; ++i) {
        const UnitTerm& unit = words_.units[i];
        if (!text_.substr(from).starts_with(unit.text)) continue;
        const std::size_t behind = from + unit.text.size();
        const bool is_cut = is_letter(unit.text.back()) && behind < text_.size() && is_letter(text_[behind]);
        if (is_cut || (best && best->text.size() >= unit.text.size())) continue;
        best = &unit;
        end = behind;
    }
    return best;
}

double Lexer::value_of(std::string digits, int shift) {
    std::erase(digits, ',');
    digits += "e" + std::to_string(shift);
    double value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return error == std::errc{} && end == digits.data() + digits.size() ? value : -1;
}

std::size_t Lexer::length_of_digits() const {
    std::size_t i = at_;
    const auto digits = [&] {
        while (i < text_.size() && is_digit(text_[i])) ++i;
    };
    digits();
    const bool groups = i - at_ <= 3;  // 1,234,567
    while (groups && i + 3 < text_.size() && text_[i] == ',' && is_digit(text_[i + 1]) && is_digit(text_[i + 2]) &&
           is_digit(text_[i + 3]) && (i + 4 >= text_.size() || !is_digit(text_[i + 4])))
        i += 4;
    if (i + 1 < text_.size() && text_[i] == '.' && is_digit(text_[i + 1])) {
        ++i;
        digits();
    }
    // Scientific, as the sentences of the core write what is very large or small.
    if (i + 2 < text_.size() && text_[i] == 'e' && (text_[i + 1] == '-' || text_[i + 1] == '+') &&
        is_digit(text_[i + 2])) {
        i += 2;
        digits();
    }
    return i - at_;
}

bool Lexer::clock() {
    std::size_t i = at_;
    double parts[3] = {};
    for (int k = 0; k < 3; ++k) {
        if (k > 0 && (i >= text_.size() || text_[i++] != ':')) return false;
        const std::size_t from = i;
        while (i < text_.size() && is_digit(text_[i]) && i - from < 6) parts[k] = parts[k] * 10 + (text_[i++] - '0');
        if (i == from || (k > 0 && i - from != 2)) return false;
    }
    Token& token = put(Kind::num, i - at_);
    token.value = (parts[0] * 3600 + parts[1] * 60 + parts[2]) / 86400;
    token.measure = Measure::other;
    token.text = "clock";
    return true;
}

bool Lexer::is_ratio() {
    // 配比 1:3, 9:00 前到岗: no figure of its own. 1:10分 is a count and its points.
    if (!source_.chinese) return false;
    std::size_t i = at_;
    while (i < text_.size() && is_digit(text_[i])) ++i;
    if (i == at_ || i + 1 >= text_.size() || text_[i] != ':' || !is_digit(text_[i + 1])) return false;
    ++i;
    while (i < text_.size() && (is_digit(text_[i]) || text_[i] == '.')) ++i;
    const bool is_of_ratio = last() == Kind::word && ends_with_any(tokens_.back().text, {"比", "比例"});
    const bool is_clock = starts_with_any(text_.substr(i), {"前", "后", "之前", "以前", "到", "上班", "下班"});
    if (!is_of_ratio && !is_clock) return false;
    put(Kind::trouble, i - at_);
    return true;
}

bool Lexer::is_time_of_day() {
    if (source_.chinese || last() != Kind::aside) return false;
    const std::string& before = tokens_.back().text;
    if (before != "by" && before != "at" && before != "before" && before != "until") return false;
    std::size_t i = at_;
    while (i < text_.size() && is_digit(text_[i])) ++i;
    if (i - at_ > 2 || i + 2 >= text_.size() || text_[i] != ':' || !is_digit(text_[i + 1]) || !is_digit(text_[i + 2]) ||
        (i + 3 < text_.size() && text_[i + 3] == ':'))
        return false;
    add_word(i + 3 - at_);
    return true;
}

bool Lexer::takes_sign() const {
    switch (last()) {
        case Kind::num:
            return tokens_.back().bare || (tokens_.back().measure == Measure::count && is_priced_behind()) ||
                   is_other_than_points();
        case Kind::incl:
        case Kind::excl:
        case Kind::right:
        case Kind::word: return is_priced_behind();
        case Kind::ref:
        case Kind::count: return false;
        default: return true;
    }
}

bool Lexer::is_other_than_points() const {
    // Each 1 % above 2 % −1 point: no range has two units.
    if (source_.chinese || tokens_.back().measure == Measure::none || tokens_.back().measure == Measure::points)
        return false;
    std::size_t end = at_ + 1;
    while (end < text_.size() && (is_digit(text_[end]) || text_[end] == '.')) ++end;
    const UnitTerm* const unit = end > at_ + 1 ? unit_at(end, end) : nullptr;
    return unit && unit->measure == Measure::points;
}

bool Lexer::is_priced_behind() const {
    if (!source_.chinese) return false;
    std::size_t i = at_ + 1;
    while (i < text_.size() && (is_digit(text_[i]) || text_[i] == '.')) ++i;
    const std::string_view behind = text_.substr(i);
    return i > at_ + 1 && (behind.starts_with("分/") || behind.starts_with("分,") || behind.starts_with("分；") ||
                           behind.starts_with("分;") || behind == "分");
}

bool Lexer::stands_apart() const {
    if (at_ == 0 || text_[at_ - 1] != ' ' || at_ + 1 >= text_.size() || text_[at_ + 1] == ' ') return false;
    return last() != Kind::num || text_[at_ + 1] == '$';
}

bool Lexer::is_bracketed_amount() const {
    if (at_ == 0 || text_[at_ - 1] != '(') return false;
    const std::size_t end = text_.find_first_not_of("0123456789,.", at_ + 1);
    return end != text_.npos && text_[end] == ')';
}

bool Lexer::number() {
    bool negative = false;
    const std::size_t start = at_;
    if (text_[at_] == '-' && !is_dividing_dash() && (takes_sign() || stands_apart())) {
        std::size_t next = at_ + 1;
        while (next < text_.size() && text_[next] == ' ') ++next;
        const bool is_amount = next < text_.size() && (is_digit(text_[next]) || text_[next] == '$');
        if (is_amount || length_of_currency_code(text_.substr(next)) > 0) {  // -$5, -CHF 5
            negative = true;
            at_ = next;
        }
    }
    if (const std::size_t length = currency_word(); length > 0) {
        at_ += length;
        digits(start, negative, true);
        return true;
    }
    if (text_[at_] == '$' && at_ + 1 < text_.size() && is_digit(text_[at_ + 1])) {
        const bool is_account = is_bracketed_amount() && text_.find("+$") != text_.npos;  // +$3,000; …; ($6,000)
        ++at_;
        digits(start, negative || is_account, true);
        return true;
    }
    if ((starts("1/2 ") || starts("1/4 ") || starts("3/4 ")) && english_words()) return true;
    if (is_digit(text_[at_])) {
        if (is_time_of_day() || is_ratio()) return true;
        if (clock()) {
            if (negative) tokens_.back().value *= -1;
            return true;
        }
        digits(start, negative, false);
        return true;
    }
    at_ = start;
    return words() || english_words();
}

std::size_t Lexer::currency_word() const {
    if (source_.chinese || (at_ > 0 && is_letter(text_[at_ - 1]))) return 0;
    return length_of_currency_code(rest());
}

std::size_t Lexer::end_of_rate(std::size_t end, const UnitTerm& unit) const {
    const bool is_rate = source_.chinese && unit.measure != Measure::points && unit.measure != Measure::percent;
    if (!is_rate || end >= text_.size() || text_[end] != '/') return end;
    const std::string_view behind = text_.substr(end + 1);
    if (const std::size_t length = length_of_any(
            behind, {"百万件", "百公里", "平方米", "季度", "千行", "万件", "人次", "台次", "月", "年", "季",
                     "周",     "天",     "日",     "人",   "台",   "户",   "吨",   "件",   "次", "床", "班"}))
        return end + 1 + length;
    return end;
}

void Lexer::digits(std::size_t start, bool negative, bool money) {
    const std::size_t length = length_of_digits();
    const std::string typed{text_.substr(at_, length)};
    Figure figure{start, length, at_ + length, nullptr, money};
    figure.unit = unit_at(figure.end, figure.end);
    const auto dot = typed.find('.');
    const bool is_grouped =
        money && dot != typed.npos && typed.size() - dot == 4 && !typed.starts_with("0.");  // €1.000
    if (is_grouped) {
        put(Kind::trouble, figure.end - at_);
        return;
    }
    if (has_large_unit(figure)) {  // 1万件: ten thousand of them
        put(Kind::trouble, figure.end - at_);
        return;
    }
    if (take_name(figure) || take_multiple(figure, typed)) return;
    const std::size_t end_of_unit = figure.end;
    extend_unit(figure);
    Token& token = put_number(start, figure.end);
    token.is_rate = figure.end > end_of_unit;
    finish(token, figure.unit, typed, negative);
    token.is_bracketed = is_in_brackets(number_begins_, at_);
    if (money) token.measure = Measure::money;
}

bool Lexer::has_large_unit(const Figure& figure) const {
    if (!source_.chinese) return false;
    const std::string_view behind = text_.substr(at_ + figure.length);
    const std::size_t length = length_of_any(behind, {"万", "千", "百", "亿"});
    if (length == 0 || figure.money) return false;
    const std::string_view noun = behind.substr(length);
    if (length_of_any(noun, {"元", "克", "米", "瓦", "公里", "分", "千", "万", "伏", "卡"}) > 0) return false;
    std::size_t end = 0;
    const UnitTerm* const unit = unit_at(at_ + figure.length + length, end);
    return unit && (unit->measure == Measure::count || unit->measure == Measure::other);
}

bool Lexer::take_multiple(const Figure& figure, const std::string& typed) {
    constexpr std::string_view times = "倍";
    const bool is_multiple = !figure.unit && text_.substr(figure.end).starts_with(times) && last() == Kind::aside &&
                             last_but_one() == Kind::full;
    if (!is_multiple) return false;
    put_number(figure.start, figure.end + times.size());
    static constexpr UnitTerm percent{"%", Measure::percent};
    finish(tokens_.back(), &percent, typed, false);
    tokens_.back().value = value_of(typed, 0);
    return true;
}

void Lexer::extend_unit(Figure& figure) const {
    std::size_t& end = figure.end;
    if (source_.chinese) {
        if (figure.unit) end = end_of_rate(end, *figure.unit);
        return;
    }
    const bool is_per_unit = figure.unit && figure.unit->measure == Measure::other && end + 1 < text_.size() &&
                             text_[end] == '/' && is_letter(text_[end + 1]);
    if (is_per_unit)  // 310 kWh/unit
        for (++end; is_letter_at(end);) ++end;
    const bool is_factor = !figure.unit && !figure.money && text_.substr(end).starts_with("x") && ends_figure(end + 1);
    if (is_factor) ++end;  // 0.5x
}

bool Lexer::is_in_brackets(std::size_t begin, std::size_t end) const {
    if (begin > 0 && text_[begin - 1] == '$') --begin;
    return begin > 0 && text_[begin - 1] == '(' && end < text_.size() && text_[end] == ')';
}

Token& Lexer::put_number(std::size_t start, std::size_t end) {
    at_ = number_begins_ = start;
    // 三分之一: no three points.
    const bool is_fraction = end >= 3 && text_.substr(end - 3).starts_with("分之") &&
                             !starts_with_any(text_.substr(end - 3), {"分之间", "分之内"});
    if (is_fraction) return put(Kind::trouble, end - start);
    // 一半分: of a numeral that stands before it the number is a part, and must not be read without it.
    if (last() == Kind::word && tokens_.back().end == source_.origin[start] && ends_with_numeral())
        tokens_.back().kind = Kind::trouble;
    return put(Kind::num, end - start);
}

int Lexer::shift_of(std::string_view unit) noexcept {
    if (unit == "bp" || unit == "个bp" || unit == "bps" || unit == "basis points" || unit == "basis point") return -4;
    if (unit == "ppm") return -6;
    if (unit == "‰") return -3;
    return -2;
}

void Lexer::finish(Token& token, const UnitTerm* unit, const std::string& typed, bool negative) {
    if (token.kind == Kind::trouble || (unit && unit->text == "倍")) {  // 1.1 倍: of what?
        token.kind = Kind::trouble;
        return;
    }
    token.text = unit ? std::string{unit->text} : "";
    token.typed = typed;
    token.measure = unit ? unit->measure : Measure::none;
    const bool is_share = token.measure == Measure::percent;
    token.value = value_of(typed, is_share ? shift_of(token.text) : 0);
    if (token.value < 0) token.kind = Kind::trouble;  // larger than a double
    if (negative) token.value = -token.value;
    token.is_point = is_share && token.text != "%" && token.text != "percent" && token.text != "per cent";
    const auto dot = typed.find('.');
    token.decimals = dot == typed.npos ? 0 : static_cast<int>(typed.size() - dot - 1);
}

}  // namespace kpi::detail
