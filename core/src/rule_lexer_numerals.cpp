// Numbers that are written as words: 两, 百分之五, half a, two.
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
        const bool is_digit_sign = found != digits.npos && found % size == 0;
        if ((is_digit_sign || sign == "两") && digit != 0) return std::nullopt;  // 九五折: no number of one digit
        if (sign == "两")
            digit = 2;
        else if (is_digit_sign) {
            const std::size_t place = found / size;
            digit = static_cast<double>(place);
        } else if (sign == "十" || sign == "百") {
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

bool Lexer::half_of_marks() {
    const std::size_t length = length_of_any(rest(), {"一半分值", "一半分数", "一半分", "一半的分", "一半", "半数分"});
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
    if (starts("一次") && length_of_any(rest().substr(6), {"通过", "合格", "成功", "交检", "交验", "到位", "达标",
                                                           "解决", "办结", "验收", "修复"}))
        return false;  // 一次通过: how, not how often
    if (starts("百分制") || starts("百分比") || starts("一票") || starts("一次性") || starts("百公里") ||
        starts("百户") || starts("百床"))
        return false;
    std::size_t end = at_ + length;
    const std::size_t start = at_;
    if (text_.substr(end).starts_with("成") && !text_.substr(end).starts_with("成本")) {
        // 九成五: and five per cent.
        const auto fraction = chinese_numeral(text_.substr(std::min(end + 3, text_.size()), 3));
        const bool has_half = text_.substr(end + 3).starts_with("半");
        std::size_t behind = end + 6;
        const bool has_fraction = has_half || (fraction && fraction->value < 10 && !unit_at(behind, behind));
        Token& token = put_number(start, has_fraction ? end + 6 : end + 3);
        token.value = (value + (has_half ? .5 : has_fraction ? fraction->value / 10 : 0)) / 10;
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

bool Lexer::is_figure_or_equals(std::size_t length) const {
    const std::size_t next = text_.find_first_not_of(' ', at_ + length);
    return next != text_.npos && (is_digit(text_[next]) || text_[next] == '=' || text_[next] == ':');
}

bool Lexer::is_result_of_none(std::size_t length) const {
    // Nil – full marks; 1 or 2 – 7
    const std::size_t next = text_.find_first_not_of(' ', at_ + length);
    if (next == text_.npos || (text_[next] != '-' && text_[next] != '=' && text_[next] != ':')) return false;
    const std::size_t behind = text_.find_first_not_of(' ', next + 1);
    return behind != text_.npos && (is_digit(text_[behind]) || text_.substr(behind).starts_with("full"));
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
    return last() == Kind::aside &&
           (word == "if" || word == "when" || word == "with" || word == "for" || word == "where");
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
    if (end == text_.npos || end - from > 40 || text_[end] == ',' || text_[end] == ';' || text_[end] == '.')
        return false;
    return is_plain_word(from);
}

bool Lexer::part_of_bonus() {
    static constexpr UnitTerm percent{"%", Measure::percent};
    const auto put = [&](std::size_t length, const char* typed) {
        if (length == 0 || is_letter_at(at_ + length)) return false;
        finish(put_number(at_, at_ + length), &percent, typed, false);
        return true;
    };
    return put(length_of_any(rest(), {"half of the bonus", "half the bonus", "half bonus", "half of the fee",
                                      "half the fee", "half fee", "half payout", "half incentive",
                                      "half of target bonus", "half of the target bonus"}),
               "50") ||
           put(length_of_any(rest(), {"full target bonus", "full bonus", "full payout", "full incentive", "full award",
                                      "full grant"}),
               "100");
}

bool Lexer::half_of_unit() {
    constexpr std::string_view word = "half ";
    std::size_t end = at_ + word.size();
    const UnitTerm* const unit = unit_at(end, end);
    const bool is_step =
        last() == Kind::each && unit && (unit->measure == Measure::days || unit->measure == Measure::other);
    if (!unit || (unit->measure != Measure::percent && !is_step)) return false;  // per half percentage point, half day
    finish(put_number(at_, end), unit, "0.5", false);
    return true;
}

bool Lexer::lone_count() {
    // None = full marks, one = 10, two = 5.
    // One or two: 1 to 2, of which the second is behind the word that joins them.
    const bool is_joined = last() == Kind::word && tokens_.back().text == "or" && last_but_one() == Kind::num;
    if (last() != Kind::stop && last() != Kind::comma && last() != Kind::colon && !is_joined) return false;
    static constexpr std::string_view words[] = {"one", "two", "three", "four", "five", "six", "seven", "eight"};
    for (std::size_t i = 0; i < std::size(words); ++i) {
        if (!starts(words[i]) || is_letter_at(at_ + words[i].size())) continue;
        const std::size_t next = text_.find_first_not_of(' ', at_ + words[i].size());
        if (next == text_.npos) return false;
        bool is_range = false;  // one to three
        for (const std::string_view word : words)
            is_range = is_range || text_.substr(next).starts_with("to " + std::string{word} + " ") ||
                       text_.substr(next).starts_with("or " + std::string{word} + " ");
        if (text_[next] != '=' && text_[next] != ':' && !is_range && !(is_joined && is_digit(text_[next])))
            return false;
        static constexpr UnitTerm none{"", Measure::count};
        finish(put_number(at_, at_ + words[i].size()), &none, std::to_string(i + 1), false);
        return true;
    }
    return false;
}

bool Lexer::english_words() {
    if (source_.chinese || (at_ > 0 && is_letter(text_[at_ - 1]))) return false;
    const bool is_first = last() == Kind::stop || last() == Kind::comma || last() == Kind::colon;
    if (starts("none ") && is_first && is_figure_or_equals(5)) return none(4);  // none 10, up to 2 % 8
    if (starts("nil ") && is_first && is_result_of_none(4)) return none(3);
    if (starts("no ") && may_begin_with_none() && is_none()) return none(2);
    const std::size_t half =
        length_of_any(rest(), {"half of the marks", "half the marks", "half marks", "half points", "half the points",
                               "half credit", "half score", "half of the points"});
    if (half > 0 && !is_letter_at(at_ + half)) return put_half(half);
    if (part_of_bonus()) return true;
    if (starts("half ") && half_of_unit()) return true;
    if (starts("nil to ") && is_digit(text_[std::min(at_ + 7, text_.size() - 1)])) return none(3);
    if (lone_count()) return true;
    static constexpr struct {
        std::string_view word;
        std::string_view digits;
    } numerals[] = {{"half a ", "0.5"},
                    {"half an ", "0.5"},
                    {"one-half ", "0.5"},
                    {"one ", "1"},
                    {"two ", "2"},
                    {"three ", "3"},
                    {"four ", "4"},
                    {"five ", "5"},
                    {"six ", "6"},
                    {"seven ", "7"},
                    {"eight ", "8"},
                    {"nine ", "9"},
                    {"ten ", "10"},
                    {"twelve ", "12"},
                    {"twenty ", "20"},
                    {"zero ", "0"},
                    {"nil ", "0"},
                    {"1/2 ", "0.5"},
                    {"1/4 ", "0.25"},
                    {"3/4 ", "0.75"},
                    {"a quarter of a ", "0.25"},
                    {"quarter of a ", "0.25"},
                    {"a full ", "1"},
                    {"one full ", "1"},
                    {"a whole ", "1"}};
    for (const auto& [word, typed] : numerals) {
        if (!starts(word)) continue;
        std::size_t end = at_ + word.size();
        const UnitTerm* unit = unit_at(end, end);
        if (text_.substr(end).starts_with("tolerance")) return false;
        if (unit && unit->measure == Measure::points && typed == "0") return false;  // zero points: a result
        // Two or more: of what the clauses before it count.
        const bool is_bound = length_of_any(text_.substr(end), {"or more", "or fewer", "or less"}) > 0;
        // More than two missed trips: of whatever they are.
        const bool is_compared_count = compares(last()) && is_plain_word(end);
        if (!unit && !is_bound && !is_compared_count && !counts_plain_words(end)) return false;
        static constexpr UnitTerm none{"", Measure::count};
        finish(put_number(at_, unit ? end : end - 1), unit ? unit : &none, std::string{typed}, false);
        return true;
    }
    return false;
}

bool Lexer::ends_with_numeral() const {
    const std::string& word = tokens_.back().text;
    constexpr std::size_t size = 3;
    if (word.size() < size || static_cast<unsigned char>(word.back()) < 0x80) return false;
    return std::string_view{"零一二两三四五六七八九十百千万亿"}.find(word.substr(word.size() - size)) !=
           std::string_view::npos;
}

}  // namespace kpi::detail
