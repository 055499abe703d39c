// Numbers and their units; and the digits that are part of a name.
#include <algorithm>
#include <array>
#include <charconv>

#include "rule_lexer.hpp"

namespace kpi::detail {

std::optional<Numeral> chinese_numeral(std::string_view text) {
    static constexpr std::string_view digits = "零一二三四五六七八九";
    constexpr std::size_t size = 3;
    double total = 0;
    double digit = 0;
    std::size_t at = 0;
    while (at + size <= text.size()) {
        const std::string_view sign = text.substr(at, size);
        const auto found = digits.find(sign);
        if (sign == "两")
            digit = 2;
        else if (found != digits.npos && found % size == 0)
            digit = static_cast<double>(found / size);
        else if (sign == "十" || sign == "百") {
            total += (digit == 0 ? 1 : digit) * (sign == "十" ? 10 : 100);
            digit = 0;
        } else
            break;
        at += size;
    }
    if (at == 0) return std::nullopt;
    return Numeral{total + digit, at};
}

std::optional<Numeral> chinese_decimal(std::string_view text) {
    auto numeral = chinese_numeral(text);
    constexpr std::string_view point = "点";
    if (!numeral || !text.substr(numeral->length).starts_with(point)) return numeral;
    std::size_t at = numeral->length + point.size();
    double unit = 1;
    while (const auto digit = chinese_numeral(text.substr(at, point.size()))) {
        if (digit->value > 9) break;
        unit *= 10;
        numeral->value += digit->value / unit;
        at += digit->length;
    }
    if (unit > 1) numeral->length = at;
    return numeral;
}

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
    while (groups && i + 3 < text_.size() && text_[i] == ',' && is_digit(text_[i + 1]) &&
           is_digit(text_[i + 2]) && is_digit(text_[i + 3]) && (i + 4 >= text_.size() || !is_digit(text_[i + 4])))
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
        case Kind::num: return tokens_.back().bare || (tokens_.back().measure == Measure::count && is_priced_behind());
        case Kind::incl:
        case Kind::excl:
        case Kind::right:
        case Kind::word: return is_priced_behind();
        case Kind::ref:
        case Kind::count: return false;
        default: return true;
    }
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

bool Lexer::number() {
    bool negative = false;
    const std::size_t start = at_;
    if (text_[at_] == '-' && !is_dividing_dash() && (takes_sign() || stands_apart())) {
        std::size_t next = at_ + 1;
        while (next < text_.size() && text_[next] == ' ') ++next;
        if (next < text_.size() && (is_digit(text_[next]) || text_[next] == '$')) {
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
        ++at_;
        digits(start, negative, true);
        return true;
    }
    if ((starts("1/2 ") || starts("1/4 ") || starts("3/4 ")) && english_words()) return true;
    if (is_digit(text_[at_])) {
        if (is_time_of_day()) return true;
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
    std::size_t length = length_of_any(rest(), {"us$", "s$", "a$", "c$", "hk$", "nz$", "rs.", "rs", "rm", "inr", "usd", "eur",
                                                "gbp", "sgd", "aud", "php", "chf"});
    if (length == 0) return 0;
    while (at_ + length < text_.size() && text_[at_ + length] == ' ') ++length;
    return at_ + length < text_.size() && is_digit(text_[at_ + length]) ? length : 0;
}

bool Lexer::is_in_name(std::size_t end) const {
    if (!source_.chinese) return false;
    const std::string_view behind = text_.substr(end, 30);
    const auto rate = behind.find("率");
    if (rate == behind.npos || rate == 0) return false;
    for (const std::string_view other :
         {"，", ",", "；", ";",  "。", ":", "得", "扣", "加", "的", "为", "不", "每", "\n", "(",
          " ",  "%", "以", "、", "-",  "*", "/",  "≤",  "≥",  "<",  ">",  "=",  "达", "高", "低"})
        if (behind.substr(0, rate).find(other) != behind.npos) return false;
    return std::ranges::none_of(behind.substr(0, rate), is_digit);
}

void Lexer::digits(std::size_t start, bool negative, bool money) {
    const std::size_t length = length_of_digits();
    const std::string typed{text_.substr(at_, length)};
    std::size_t end = at_ + length;
    const UnitTerm* unit = unit_at(end, end);
    const bool is_name = unit && unit->text == "s" && source_.chinese && end < text_.size() &&
                         static_cast<unsigned char>(text_[end]) >= 0xe4;  // 6S 检查
    if (unit && unit->measure != Measure::percent && (is_name || is_in_name(end))) {
        add_word(end - at_);
        return;
    }
    constexpr std::size_t longest_count = 4;
    const bool is_hotline = source_.chinese && !unit && length > longest_count && typed.find('.') == typed.npos &&
                            (last() == Kind::stop || last() == Kind::comma) && end < text_.size() &&
                            static_cast<unsigned char>(text_[end]) >= 0xe4;
    if (is_hotline) {  // 12345 工单: a name
        add_word(length);
        return;
    }
    if (!money && start == at_ && is_part_of_name(end, unit)) return;
    // 4-hour performance, P1 calls: names.
    const bool is_hyphened = !source_.chinese && text_.substr(at_ + length).starts_with("-") && is_letter_at(at_ + length + 1);
    const bool is_glued = !source_.chinese && start > 0 && is_letter(text_[start - 1]) && last() == Kind::word;
    if (!money && (is_hyphened || is_glued)) {
        std::size_t past = at_ + length;
        while (is_hyphened && past < text_.size() && (is_letter(text_[past]) || text_[past] == '-')) ++past;
        add_word(past - at_);
        return;
    }
    // The 5th, 2nd half: which, not how many.
    const std::size_t suffix = source_.chinese || unit ? 0 : length_of_any(text_.substr(end), {"st", "nd", "rd", "th"});
    if (suffix > 0 && !is_letter_at(end + suffix)) {
        add_word(end + suffix - at_);
        return;
    }
    if (unit && unit->measure == Measure::points && text_.substr(end).starts_with("制")) {  // 5 分制: a scale
        put(Kind::aside, end + std::string_view{"制"}.size() - at_);
        return;
    }
    // 权重的 1.1 倍
    const bool is_multiple = !unit && text_.substr(end).starts_with("倍") && last() == Kind::aside &&
                             last_but_one() == Kind::full;
    if (is_multiple) {
        put_number(start, end + std::string_view{"倍"}.size());
        tokens_.back().typed = typed;
        tokens_.back().value = value_of(typed, 0);
        tokens_.back().measure = Measure::percent;
        tokens_.back().text = "%";
        return;
    }
    const bool is_per_unit = !source_.chinese && unit && unit->measure == Measure::other && end + 1 < text_.size() &&
                             text_[end] == '/' && is_letter(text_[end + 1]);
    if (is_per_unit)  // 310 kWh/unit
        for (++end; is_letter_at(end);) ++end;
    if (unit) end = end_of_rate(end, *unit);
    // 0.5x: a factor.
    const bool is_factor = !source_.chinese && !unit && !money && text_.substr(end).starts_with("x") && ends_figure(end + 1);
    if (is_factor) ++end;
    Token& token = put_number(start, end);
    finish(token, unit, typed, negative);
    if (money) token.measure = Measure::money;
}

bool Lexer::ends_figure(std::size_t at) const {
    const std::size_t next = text_.find_first_not_of(' ', at);
    return next == text_.npos || text_[next] == ',' || text_[next] == ';' || text_[next] == '\n' ||
           (text_[next] == '.' && !is_letter_at(next + 1));
}

bool Lexer::is_part_of_name(std::size_t end, const UnitTerm* unit) {
    if (!source_.chinese) return false;
    const bool glued = at_ > 0 && is_letter_at(at_ - 1) && last() == Kind::word && text_[at_ - 1] != 'x';
    const bool is_letter_alone = glued && (at_ < 2 || !is_letter(text_[at_ - 2]));
    if (is_letter_alone) {
        const bool is_lost = text_[at_ - 1] == 'v' || (unit && unit->measure == Measure::percent);
        if (is_lost)
            put(Kind::trouble, end - at_);
        else
            add_word(length_of_digits());
        return true;
    }
    const std::size_t behind = at_ + length_of_digits();
    if (unit || !is_letter_at(behind) || text_[behind] == 'x') return false;
    std::size_t past = behind;
    while (is_letter_at(past)) ++past;
    // ≤40DDDs: a unit that nobody has heard of is still one.
    const bool is_figure = last() != Kind::word && last() != Kind::stop && last() != Kind::comma;
    if (is_figure && past - behind > 1 && !(past < text_.size() && (text_[past] == '%' || is_digit(text_[past])))) {
        if (past + 1 < text_.size() && text_[past] == '/' && is_letter(text_[past + 1]))  // mg/L
            for (++past; is_letter_at(past);) ++past;
        const UnitTerm own{text_.substr(behind, past - behind), Measure::other};
        const std::string typed{text_.substr(at_, behind - at_)};
        finish(put(Kind::num, past - at_), &own, typed, false);
        return true;
    }
    add_word(past - at_);
    return true;
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

Token& Lexer::put_number(std::size_t start, std::size_t end) {
    at_ = start;
    // 一半分: of a numeral that stands before it the number is a part, and must not be read without it.
    if (last() == Kind::word && tokens_.back().end == source_.origin[start] && ends_with_numeral())
        tokens_.back().kind = Kind::trouble;
    return put(Kind::num, end - start);
}

bool Lexer::ends_with_numeral() const {
    const std::string& word = tokens_.back().text;
    constexpr std::size_t size = 3;
    if (word.size() < size || static_cast<unsigned char>(word.back()) < 0x80) return false;
    return std::string_view{"零一二两三四五六七八九十百千万亿"}.find(word.substr(word.size() - size)) !=
           std::string_view::npos;
}

int Lexer::shift_of(std::string_view unit) noexcept {
    if (unit == "bp" || unit == "个bp" || unit == "bps" || unit == "basis points" || unit == "basis point") return -4;
    if (unit == "ppm") return -6;
    if (unit == "‰") return -3;
    return -2;
}

void Lexer::finish(Token& token, const UnitTerm* unit, const std::string& typed, bool negative) {
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

bool Lexer::words() {
    if (!source_.chinese) return false;
    if (starts("百分之")) return hundredths(-2);
    if (starts("千分之")) return hundredths(-3);
    if (starts("万分之")) return hundredths(-4);
    if (last() == Kind::give && half_of_marks()) return true;
    std::size_t length = 0;
    double value = 0;
    if (starts("半") && !starts("半年")) {
        length = 3;
        value = .5;
    } else if (const auto numeral = chinese_decimal(rest())) {
        length = numeral->length;
        value = numeral->value;
    } else
        return false;
    if (starts("一次") && length_of_any(rest().substr(6), {"通过", "合格", "成功", "交检", "交验", "到位", "达标", "解决",
                                                          "办结", "验收", "修复"}))
        return false;  // 一次通过: how, not how often
    if (starts("百分制") || starts("百分比") || starts("一票") || starts("一次性") || starts("百公里") || starts("百户") || starts("百床")) return false;
    std::size_t end = at_ + length;
    const std::size_t start = at_;
    if (text_.substr(end).starts_with("成") && !text_.substr(end).starts_with("成本")) {
        Token& token = put_number(start, end + 3);
        token.value = value / 10;
        token.measure = Measure::percent;
        token.text = "%";
        return true;
    }
    const UnitTerm* unit = unit_at(end, end);
    if (!unit || unit->text == "级" || unit->text == "年") return false;
    if (is_in_name(end)) {
        add_word(end - start);
        return true;
    }
    Token& token = put_number(start, end);
    finish(token, unit, typed_as(value), false);
    return true;
}

bool Lexer::half_of_marks() {
    const std::size_t length =
        length_of_any(rest(), {"一半分值", "一半分数", "一半分", "一半的分", "一半", "半数分"});
    return length > 0 && put_half(length);
}

bool Lexer::put_half(std::size_t length) {
    put_number(at_, at_ + length);
    static constexpr UnitTerm percent{"%", Measure::percent};
    finish(tokens_.back(), &percent, "50", false);
    Token marks = tokens_.back();
    marks.kind = Kind::full;
    tokens_.push_back(std::move(marks));
    return true;
}

std::string Lexer::typed_as(double value) {
    std::array<char, 32> digits{};
    const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    return {digits.data(), end};
}

bool Lexer::hundredths(int shift) {
    constexpr std::size_t prefix = 9;
    auto numeral = chinese_decimal(rest().substr(prefix));
    if (!numeral && at_ + prefix < text_.size() && is_digit(text_[at_ + prefix])) {
        at_ += prefix;
        const std::size_t length = length_of_digits();
        numeral = Numeral{value_of(std::string{text_.substr(at_, length)}, 0), length};
        at_ -= prefix;
    }
    if (!numeral) return false;
    Token& token = put(Kind::num, prefix + numeral->length);
    token.typed = typed_as(numeral->value);
    token.value = value_of(token.typed, shift);
    token.measure = Measure::percent;
    token.text = "%";
    return true;
}

bool Lexer::is_figure_or_equals(std::size_t length) const {
    const std::size_t next = text_.find_first_not_of(' ', at_ + length);
    return next != text_.npos && (is_digit(text_[next]) || text_[next] == '=' || text_[next] == ':');
}

bool Lexer::is_none() const {
    // No = 0 is an answer, not a number.
    if (at_ + 3 >= text_.size() || !is_letter(text_[at_ + 3])) return false;
    for (std::size_t i = 0; i < words_.term_count; ++i)
        if (words_.terms[i].text.starts_with("no ") && starts(words_.terms[i].text)) return false;
    return true;
}

bool Lexer::may_begin_with_none() const {
    if (last() == Kind::stop || last() == Kind::comma || last() == Kind::colon) return true;
    const std::string& word = tokens_.back().text;  // full marks if no complaints
    return last() == Kind::aside && (word == "if" || word == "when" || word == "with" || word == "for" || word == "where");
}

bool Lexer::none(std::size_t length) {
    Token& token = put(Kind::num, length);
    token.measure = Measure::count;
    token.text = "";
    return true;
}

bool Lexer::counts_plain_words(std::size_t from) const {
    if (last() != Kind::stop && last() != Kind::comma) return false;
    if (from < text_.size() && (text_[from] == '$' || is_digit(text_[from]))) return true;  // one $4,000
    const std::size_t end = text_.find_first_of(":=,;.-0123456789", from);
    if (end == text_.npos || end - from > 40 || text_[end] == ',' || text_[end] == ';' || text_[end] == '.') return false;
    return is_plain_word(from);
}

bool Lexer::english_words() {
    if (source_.chinese || (at_ > 0 && is_letter(text_[at_ - 1]))) return false;
    const bool is_first = last() == Kind::stop || last() == Kind::comma || last() == Kind::colon;
    if (starts("none ") && is_first && is_figure_or_equals(5)) return none(4);  // none 10, up to 2 % 8
    if (starts("no ") && may_begin_with_none() && is_none()) return none(2);
    const std::size_t half = length_of_any(rest(), {"half of the marks", "half the marks", "half marks", "half points",
                                                    "half the points", "half credit", "half score", "half of the points"});
    if (half > 0 && !is_letter_at(at_ + half)) return put_half(half);
    static constexpr struct {
        std::string_view word;
        std::string_view digits;
    } numerals[] = {{"half a ", "0.5"}, {"half an ", "0.5"}, {"one-half ", "0.5"}, {"one ", "1"},
                    {"two ", "2"},      {"three ", "3"},     {"four ", "4"},       {"five ", "5"},
                    {"six ", "6"},      {"seven ", "7"},     {"eight ", "8"},     {"nine ", "9"},
                    {"ten ", "10"},     {"twelve ", "12"},   {"twenty ", "20"},   {"zero ", "0"},
                    {"nil ", "0"},      {"1/2 ", "0.5"},
                    {"1/4 ", "0.25"},   {"3/4 ", "0.75"},    {"a quarter of a ", "0.25"}};
    for (const auto& [word, typed] : numerals) {
        if (!starts(word)) continue;
        std::size_t end = at_ + word.size();
        const UnitTerm* unit = unit_at(end, end);
        if (text_.substr(end).starts_with("tolerance")) return false;
        if (unit && unit->measure == Measure::points && typed == "0") return false;  // zero points: a result
        // Two or more: of what the clauses before it count.
        const bool compares = length_of_any(text_.substr(end), {"or more", "or fewer", "or less"}) > 0;
        if (!unit && !compares && !counts_plain_words(end)) return false;
        static constexpr UnitTerm none{"", Measure::count};
        finish(put_number(at_, unit ? end : end - 1), unit ? unit : &none, std::string{typed}, false);
        return true;
    }
    return false;
}

}  // namespace kpi::detail
