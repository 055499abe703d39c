#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "rule_token.hpp"

namespace kpi::detail {

namespace {

bool is_digit(char c) noexcept {
    return c >= '0' && c <= '9';
}

bool is_letter(char c) noexcept {
    return (c >= 'a' && c <= 'z') || c == '\'';
}

struct Numeral {
    double value;
    std::size_t length;
};

/// Chinese numerals up to 999, as they stand before a unit.
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

/// The same with a fraction: 零点五, 九十九点五.
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

/// The first of some words that a text begins with; the longer ones stand first.
std::size_t length_of_any(std::string_view text, std::initializer_list<std::string_view> words) {
    for (const std::string_view word : words)
        if (text.starts_with(word)) return word.size();
    return 0;
}

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

class Lexer {
public:
    explicit Lexer(const Normalised& source)
        : source_{source}, text_{source.text}, words_{source.chinese ? chinese_vocabulary() : english_vocabulary()} {}

    std::vector<Token> run() {
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

private:
    /// A text in basis points alone measures in them: 不低于 8BP，每低 1BP.
    void spread_points() {
        std::size_t fine = 0;
        for (const Token& token : tokens_) {
            if (token.kind != Kind::num || token.measure != Measure::percent) continue;
            if (shift_of(token.text) == -2) return;
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

    [[nodiscard]] std::string_view rest() const { return text_.substr(at_); }
    [[nodiscard]] bool starts(std::string_view with) const { return rest().starts_with(with); }
    [[nodiscard]] Kind last() const { return tokens_.empty() ? Kind::stop : tokens_.back().kind; }

    [[nodiscard]] Kind last_but_one() const {
        return tokens_.size() < 2 ? Kind::stop : tokens_[tokens_.size() - 2].kind;
    }

    Token& put(Kind kind, std::size_t length) {
        Token token;
        token.kind = kind;
        token.begin = source_.origin[at_];
        token.end = source_.origin[at_ + length];
        token.text = std::string{text_.substr(at_, length)};
        at_ += length;
        return tokens_.emplace_back(std::move(token));
    }

    /// The number of an item of a list: 1) 2、 (3) at the beginning of a clause.
    bool marker() {
        const Kind before = last();
        if (before != Kind::stop && before != Kind::comma) return false;
        std::size_t i = at_;
        const bool opened = text_[i] == '(';
        if (opened) ++i;
        const std::size_t digits = i;
        while (i < text_.size() && is_digit(text_[i])) ++i;
        if (i == digits || i - digits > 2) return false;
        const std::string_view behind = text_.substr(i);
        const bool dotted = !opened && behind.starts_with(".") && (behind.size() == 1 || !is_digit(behind[1]));
        const std::size_t mark = behind.starts_with("、") && !opened ? 3 : behind.starts_with(")") || dotted ? 1 : 0;
        if (mark == 0) return false;
        put(Kind::stop, i - at_ + mark);
        return true;
    }

    /// The unit that stands at `from`, spaces before it left out.
    [[nodiscard]] const UnitTerm* unit_at(std::size_t from, std::size_t& end) const {
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

    /// The double nearest to digits with `shift` more powers of ten.
    static double value_of(std::string digits, int shift) {
        std::erase(digits, ',');
        digits += "e" + std::to_string(shift);
        double value = 0;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        return error == std::errc{} && end == digits.data() + digits.size() ? value : -1;
    }

    [[nodiscard]] std::size_t length_of_digits() const {
        std::size_t i = at_;
        const auto digits = [&] {
            while (i < text_.size() && is_digit(text_[i])) ++i;
        };
        digits();
        while (i - at_ <= 3 && i + 3 < text_.size() && text_[i] == ',' && is_digit(text_[i + 1]) &&
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

    /// h:mm:ss, a part of a day.
    bool clock() {
        std::size_t i = at_;
        double parts[3] = {};
        for (int k = 0; k < 3; ++k) {
            if (k > 0 && (i >= text_.size() || text_[i++] != ':')) return false;
            const std::size_t from = i;
            while (i < text_.size() && is_digit(text_[i]) && i - from < 6)
                parts[k] = parts[k] * 10 + (text_[i++] - '0');
            if (i == from || (k > 0 && i - from != 2)) return false;
        }
        Token& token = put(Kind::num, i - at_);
        token.value = (parts[0] * 3600 + parts[1] * 60 + parts[2]) / 86400;
        token.measure = Measure::other;
        token.text = "clock";
        return true;
    }

    /// True where a minus is a sign, not a dash between two numbers.
    [[nodiscard]] bool takes_sign() const {
        switch (last()) {
            case Kind::num: return tokens_.back().bare;
            case Kind::incl:
            case Kind::excl:
            case Kind::right:
            case Kind::word:
            case Kind::ref:
            case Kind::count: return false;
            default: return true;
        }
    }

    /// error -2: a space before it, none behind it, and no number to subtract from.
    [[nodiscard]] bool stands_apart() const {
        if (at_ == 0 || text_[at_ - 1] != ' ' || at_ + 1 >= text_.size() || text_[at_ + 1] == ' ') return false;
        return last() != Kind::num || text_[at_ + 1] == '$';
    }

    bool number() {
        bool negative = false;
        const std::size_t start = at_;
        if (text_[at_] == '-' && (takes_sign() || stands_apart())) {
            std::size_t next = at_ + 1;
            while (next < text_.size() && text_[next] == ' ') ++next;
            if (next < text_.size() && (is_digit(text_[next]) || text_[next] == '$')) {
                negative = true;
                at_ = next;
            }
        }
        if (text_[at_] == '$' && at_ + 1 < text_.size() && is_digit(text_[at_ + 1])) {
            ++at_;
            digits(start, negative, true);
            return true;
        }
        if (starts("1/2 ") && english_words()) return true;
        if (is_digit(text_[at_])) {
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

    /// 20秒接通率, 一次解决率: part of the name of a rate.
    [[nodiscard]] bool is_in_name(std::size_t end) const {
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

    void digits(std::size_t start, bool negative, bool money) {
        const std::size_t length = length_of_digits();
        const std::string typed{text_.substr(at_, length)};
        std::size_t end = at_ + length;
        const UnitTerm* unit = unit_at(end, end);
        if (unit && unit->measure != Measure::percent && is_in_name(end)) {
            add_word(end - at_);
            return;
        }
        if (!money && start == at_ && is_part_of_name(end, unit)) return;
        if (unit) end = end_of_rate(end, *unit);
        Token& token = put_number(start, end);
        finish(token, unit, typed, negative);
        if (money) token.measure = Measure::money;
    }

    [[nodiscard]] bool is_letter_at(std::size_t i) const { return i < text_.size() && is_letter(text_[i]); }

    /// P1 级故障, A4 纸, 6S 检查: a name, not a figure. V95% is a sign that was lost, and l% a digit: nobody knows.
    bool is_part_of_name(std::size_t end, const UnitTerm* unit) {
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
            const UnitTerm own{text_.substr(behind, past - behind), Measure::other};
            const std::string typed{text_.substr(at_, behind - at_)};
            finish(put(Kind::num, past - at_), &own, typed, false);
            return true;
        }
        add_word(past - at_);
        return true;
    }

    /// 500 元/月, 0.5 个/千行: what the figure is for each of, which changes no figure. 0.5 分/次 is a price.
    [[nodiscard]] std::size_t end_of_rate(std::size_t end, const UnitTerm& unit) const {
        const bool is_rate = source_.chinese && unit.measure != Measure::points && unit.measure != Measure::percent;
        if (!is_rate || end >= text_.size() || text_[end] != '/') return end;
        const std::string_view behind = text_.substr(end + 1);
        if (const std::size_t length = length_of_any(
                behind, {"百万件", "百公里", "平方米", "季度", "千行", "万件", "人次", "台次", "月", "年", "季", "周", "天",
                         "日", "人", "台", "户", "吨", "件", "次", "床", "班"}))
            return end + 1 + length;
        return end;
    }

    Token& put_number(std::size_t start, std::size_t end) {
        at_ = start;
        return put(Kind::num, end - start);
    }

    static int shift_of(std::string_view unit) noexcept {
        if (unit == "bp" || unit == "个bp" || unit == "bps" || unit == "basis points" || unit == "basis point")
            return -4;
        if (unit == "ppm") return -6;
        if (unit == "‰") return -3;
        return -2;
    }

    static void finish(Token& token, const UnitTerm* unit, const std::string& typed, bool negative) {
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

    /// Chinese numerals, but only before a unit.
    bool words() {
        if (!source_.chinese) return false;
        if (starts("百分之")) return hundredths(-2);
        if (starts("千分之")) return hundredths(-3);
        if (starts("万分之")) return hundredths(-4);
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
        if (starts("一票") || starts("一次性") || starts("百公里") || starts("百户") || starts("百床")) return false;
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

    /// A small number as digits: 2, 0.5.
    static std::string typed_as(double value) {
        std::array<char, 32> digits{};
        const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), value);
        return {digits.data(), end};
    }

    /// 百分之五, 万分之三
    bool hundredths(int shift) {
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

    /// No complaints: 10 points. No marks, no bonus are results.
    [[nodiscard]] bool is_none() const {
        for (std::size_t i = 0; i < words_.term_count; ++i)
            if (words_.terms[i].text.starts_with("no ") && starts(words_.terms[i].text)) return false;
        return true;
    }
    bool none() {
        Token& token = put(Kind::num, 2);
        token.measure = Measure::count;
        token.text = "";
        return true;
    }

    /// one, two … and half, before a unit.
    bool english_words() {
        if (source_.chinese || (at_ > 0 && is_letter(text_[at_ - 1]))) return false;
        if (starts("no ") && (last() == Kind::stop || last() == Kind::comma) && is_none()) return none();
        static constexpr struct {
            std::string_view word;
            std::string_view digits;
        } numerals[] = {{"half a ", "0.5"}, {"half an ", "0.5"}, {"one-half ", "0.5"}, {"one ", "1"},
                        {"two ", "2"},      {"three ", "3"},     {"four ", "4"},       {"five ", "5"},
                        {"six ", "6"},      {"ten ", "10"},      {"1/2 ", "0.5"}};
        for (const auto& [word, typed] : numerals) {
            if (!starts(word)) continue;
            std::size_t end = at_ + word.size();
            const UnitTerm* unit = unit_at(end, end);
            // Two or more: of what the clauses before it count.
            const bool compares = length_of_any(text_.substr(end), {"or more", "or fewer", "or less"}) > 0;
            if (!unit && !compares) return false;
            static constexpr UnitTerm none{"", Measure::count};
            finish(put_number(at_, unit ? end : end - 1), unit ? unit : &none, std::string{typed}, false);
            return true;
        }
        return false;
    }

    /// 当月绩效考核得分为 0: the total of a period, whatever it is called.
    bool whole_sheet() {
        if (!source_.chinese) return false;
        std::size_t end = at_;
        const auto takes = [&](std::initializer_list<std::string_view> words) {
            const std::size_t length = length_of_any(text_.substr(end), words);
            end += length;
            return length > 0;
        };
        if (!takes({"当季度", "当年度", "本季度", "本年度", "当月", "当季", "当年", "当期", "本月", "本季", "本年", "本期",
                    "全年", "全月", "年度", "季度", "月度"}))
            return false;
        takes({"个人", "员工"});
        if (!takes({"绩效考核", "综合考核", "绩效", "考核"})) return false;
        takes({"总得分", "总分", "得分", "分数", "成绩", "系数", "奖金", "分"});
        if (!takes({"为零分", "为零", "为0分", "为0", "记0分", "记零分", "记0", "计0分", "计零分", "计0", "按0分计", "按零分计",
                    "得0分", "得零分", "不得分", "归零", "清零", "全扣", "按0计"}))
            return false;
        if (end < text_.size() && (text_[end] == '.' || is_digit(text_[end])) && is_digit(text_[end - 1])) return false;
        put(Kind::veto_sheet, end - at_);
        return true;
    }

    /// 第三次, 第 2 起; first offence, second complaint: which of them it is.
    bool ordinal() {
        std::size_t end = at_;
        double place = 0;
        if (source_.chinese) {
            if (const std::size_t length = length_of_any(rest(), {"最后", "倒数", "后", "末"});
                length > 0 && is_places(text_.substr(at_ + length))) {
                put(Kind::trouble, length);  // 后 3 名: of how many?
                return true;
            }
            if (!starts("第")) return false;
            end += std::string_view{"第"}.size();
            const std::size_t from = end;
            while (end < text_.size() && is_digit(text_[end])) place = place * 10 + (text_[end++] - '0');
            if (end == from) {
                const auto numeral = chinese_numeral(text_.substr(end));
                if (!numeral) return false;
                place = numeral->value;
                end += numeral->length;
            }
            const std::size_t unit = length_of_any(text_.substr(end), {"次", "起", "例", "件", "个", "处", "单", "笔", "回"});
            if (unit == 0 || text_.substr(end).starts_with("个月") || text_.substr(end).starts_with("次性")) return false;
            end += unit;
        } else {
            if (at_ > 0 && is_letter(text_[at_ - 1])) return false;
            static constexpr std::array<std::string_view, 5> names{"first ", "second ", "third ", "fourth ", "fifth "};
            const auto found = std::ranges::find_if(names, [&](std::string_view name) { return starts(name); });
            if (found == names.end()) return false;
            place = static_cast<double>(found - names.begin()) + 1;
            const std::size_t noun = at_ + found->size();
            if (const std::size_t length = length_of_any(
                    text_.substr(noun), {"offence", "offense", "instance", "repeat", "lapse", "infringement"}))
                end = noun + length;
            else if (length_of_any(text_.substr(noun), {"and subsequent ", "and later ", "and further ", "and any ",
                                                        "and each ", "and every ", "and all ", "or subsequent "}))
                end = noun - 1;
            else if (const UnitTerm* unit = unit_at(noun, end); !unit || unit->measure != Measure::count)
                return false;
            if (is_letter_at(end)) return false;
        }
        if (place < 1 || place > 9) return false;
        put(Kind::ordinal, end - at_).value = place;
        return true;
    }

    /// The longest word of the vocabulary that stands here.
    bool term() {
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
        if (token.text == "减" && last_but_one() == Kind::each) token.kind = Kind::down;  // 每减 1%
        if (best->kind == Kind::scaled) token.value = best->clear ? 2 : .5;
        if (best->kind == Kind::more && is_zero_result(rest())) token.kind = Kind::otherwise;  // 超出不得分
        if (token.text == "负增长")
            put_zero("%", Measure::percent);
        else if (token.text == "为零")
            put_zero("", Measure::none);
        else if (best->kind == Kind::each)
            bare_unit();
        return true;
    }

    /// The figure of a comparison that is one word.
    void put_zero(std::string_view unit, Measure measure) {
        Token zero = tokens_.back();
        zero.kind = Kind::num;
        zero.text = unit;
        zero.measure = measure;
        tokens_.push_back(std::move(zero));
    }

    /// 每次, /台次: a unit without a number is one of it.
    void bare_unit() {
        std::size_t end = at_;
        const UnitTerm* unit = unit_at(at_, end);
        const bool is_share =
            unit && unit->measure == Measure::percent && (source_.chinese || unit->text.front() == '%');
        if (!unit || is_share || unit->text == "个单位") return;
        for (std::size_t i = 0; i < words_.term_count; ++i)
            if (words_.terms[i].text.size() > unit->text.size() && starts(words_.terms[i].text) &&
                is_whole(words_.terms[i].text))
                return;  // 每节约: no 每节
        finish(put_number(at_, end), unit, "1", false);
        tokens_.back().bare = true;
    }

    /// No part of a longer Latin word.
    [[nodiscard]] bool is_whole(std::string_view word) const {
        if (is_letter(word.front()) && at_ > 0 && is_letter(text_[at_ - 1])) return false;
        const std::size_t end = at_ + word.size();
        if (!is_letter(word.back()) || end >= text_.size()) return true;
        const bool is_hyphened = text_[end] == '-' && end + 1 < text_.size() && is_letter(text_[end + 1]);
        return !is_letter(text_[end]) && !is_hyphened;
    }

    [[nodiscard]] bool figure_behind(std::size_t length) const {
        std::size_t next = at_ + length;
        while (next < text_.size() && (text_[next] == ' ' || text_[next] == '-' || text_[next] == '$')) ++next;
        return next < text_.size() && is_digit(text_[next]);
    }

    /// At least 5 and below 10: the figure before has its comparison.
    [[nodiscard]] bool is_compared() const {
        std::size_t i = tokens_.size();
        while (i > 0 && (tokens_[i - 1].kind == Kind::num || tokens_[i - 1].kind == Kind::incl ||
                         tokens_[i - 1].kind == Kind::excl))
            --i;
        if (i == 0) return false;
        const Kind kind = tokens_[i - 1].kind;
        return kind == Kind::less || kind == Kind::more || kind == Kind::at_least || kind == Kind::at_most;
    }

    /// A score above 50: what is measured, not what is given.
    [[nodiscard]] bool is_noun(std::size_t length) const {
        std::size_t next = at_ + length;
        while (next < text_.size() && text_[next] == ' ') ++next;
        return length_of_any(text_.substr(next), {"above ", "below ", "under ", "over ", "between ", "at ", "of ", "less ",
                                                  "more ", "exceeding ", "≥", "≤", "<", ">"}) > 0;
    }

    /// A single sign that is part of many nouns is the verb only where a number or the marks follow it.
    [[nodiscard]] bool fits(const Term& found) const {
        if (!source_.chinese) {
            const bool is_suffix = found.kind == Kind::and_less || found.kind == Kind::and_more;
            if (is_suffix && found.text.starts_with("and "))
                return !figure_behind(found.text.size()) || !is_compared();  // 95 and above 10 points
            if (found.text == "lost" || found.text == "off") return last() == Kind::num;
            if (found.text == "late" && last() == Kind::each) return !is_letter_at(at_ + found.text.size() + 1);
            if (found.text == "cost" || found.text == "costs") return figure_behind(found.text.size()) || last() == Kind::num;
            if (found.text == "score") return !is_noun(found.text.size());
            return found.text != "to" || last() == Kind::num || last() == Kind::incl || last() == Kind::excl;
        }
        std::size_t next = at_ + found.text.size();
        while (next < text_.size() && text_[next] == ' ') ++next;
        const std::string_view behind = text_.substr(next);
        const auto number_behind = [&] {
            if (behind.empty()) return false;
            if (is_digit(behind.front()) || (behind.front() == '-' && behind.size() > 1 && is_digit(behind[1])))
                return true;
            if (behind.starts_with("半")) return true;
            const auto numeral = chinese_numeral(behind);
            std::size_t end = 0;
            return numeral && unit_at(next + numeral->length, end) != nullptr;
        };
        const auto marks_behind = [&] {
            return number_behind() || behind.starts_with("满分") || behind.starts_with("零分") ||
                   behind.starts_with("权重") || behind.starts_with("全分");
        };
        const auto ref_behind = [&] {
            for (const std::string_view ref : {"目标", "基准", "预算", "计划", "标准", "控制", "定额", "任务", "规定"})
                if (behind.starts_with(ref)) return true;
            return false;
        };
        const bool after_figure = last() == Kind::num || last() == Kind::incl || last() == Kind::excl;
        const bool is_sign = found.text.size() == 3;
        switch (found.kind) {
            case Kind::take:
            case Kind::add:
                if (!is_sign) return true;
                for (const std::string_view noun :
                     {"绩效分", "当月", "本项", "该项", "相应", "考核分", "分数", "总分", "员工", "责任人", "部门",
                      "安全分", "服务分", "质量分", "月度", "其"})
                    if (behind.starts_with(noun)) return true;
                return number_behind();
            case Kind::equal:
            case Kind::as_whole:
                if (is_sign && found.text != "=") return marks_behind() || starts_compare(behind);
                return true;
            case Kind::occur: return !is_sign || number_behind();
            case Kind::and_more:
            case Kind::and_less:
                return after_figure || last() == Kind::ordinal || (last() == Kind::word && ends_with_level());
            case Kind::onward: return last() == Kind::ordinal || after_figure;
            case Kind::give: return marks_behind() || !is_sign;
            case Kind::at_least:
            case Kind::at_most:
                if (found.text == "前") return is_places(behind);
                if (found.text == "完成" && is_grade(behind)) return false;
                if (is_sign || !found.clear || found.text == "达成") return number_behind() || ref_behind();
                return true;
            case Kind::down:
            case Kind::up:
            case Kind::off:
            case Kind::late:
            case Kind::early:
                if (found.kind == Kind::off && !is_sign) {
                    // 加减分, 增减: two words of opposite sides are no noun.
                    if (length_of_any(found.text, {"加", "奖", "上下"}) > 0) return true;
                }
                if (found.text == "缺" || found.text == "慢") return number_behind();
                // 迟报 1 笔, 逾期 2 次: something that happens, not how late it is.
                if (is_event(found) && counts_behind(behind.starts_with("每") ? next + 3 : next, false)) return false;
                if (found.text == "差" && (last() == Kind::stop || last() == Kind::comma) && is_grade(behind))
                    return false;
                return last() == Kind::each || number_behind() || ref_behind() || behind.starts_with("每");
            case Kind::less:
                if (found.text == "未完成" && is_grade(behind)) return false;
                // 未完成 1 项扣 2 分: each that is not done.
                if (found.text.starts_with("未") && counts_behind(next, true)) return false;
                if (found.text == "未完成") return number_behind() || ref_behind();
                return true;
            case Kind::again:
                return found.clear || behind.starts_with("扣") || behind.starts_with("加") || behind.starts_with("减");
            case Kind::dash:
            case Kind::within:
            case Kind::between: return after_figure;
            case Kind::incl: return !is_sign || after_figure || last() == Kind::left;
            case Kind::more:
                return !is_sign || number_behind() || last() == Kind::each || ref_behind() || behind.starts_with("出");
            default: return true;
        }
    }

    /// A result that leaves nothing.
    [[nodiscard]] static bool is_zero_result(std::string_view behind) {
        return length_of_any(behind, {"不得分", "得0分", "得零分", "0分", "零分", "不计分", "计0分", "不给分"}) > 0;
    }

    /// 1 项, 一次: something counted, not so much of a measure.
    [[nodiscard]] bool counts_behind(std::size_t from, bool only_one) const {
        double value = 0;
        std::size_t end = from;
        while (end < text_.size() && is_digit(text_[end]) && end - from < 6) value = value * 10 + (text_[end++] - '0');
        if (end == from) {
            const auto numeral = chinese_numeral(text_.substr(from));
            if (!numeral) return false;
            value = numeral->value;
            end += numeral->length;
        }
        const UnitTerm* unit = unit_at(end, end);
        return unit && unit->measure == Measure::count && (!only_one || value == 1);
    }

    /// 迟报, 超标: may be something that happens.
    [[nodiscard]] static bool is_event(const Term& found) {
        return found.kind == Kind::late || found.text == "超标" || found.text == "超支" || found.text == "误差" ||
               found.text == "偏差";
    }

    /// 差0分: a grade with its points.
    [[nodiscard]] static bool is_grade(std::string_view behind) {
        std::size_t i = 0;
        while (i < behind.size() && (is_digit(behind[i]) || behind[i] == '.')) ++i;
        return i > 0 && behind.substr(i).starts_with("分");
    }
    /// 门槛值以下: the name stands for its figure.
    [[nodiscard]] bool ends_with_level() const {
        const std::string& word = tokens_.back().text;
        return word.ends_with("值") || word.ends_with("线");
    }
    /// 前三名, 前10名
    [[nodiscard]] static bool is_places(std::string_view behind) {
        std::size_t i = 0;
        while (i < behind.size() && is_digit(behind[i])) ++i;
        if (i == 0)
            if (const auto numeral = chinese_numeral(behind)) i = numeral->length;
        return i > 0 && (behind.substr(i).starts_with("名") || behind.substr(i).starts_with("位"));
    }
    [[nodiscard]] static bool starts_compare(std::string_view behind) {
        for (const std::string_view sign : {"≥", "≤", ">", "<", "-"})
            if (behind.starts_with(sign)) return true;
        return false;
    }

    /// A date is no figure: 12月31日, 31 March, 每月5日前, 2026年.
    [[nodiscard]] std::size_t length_of_date() const {
        std::size_t i = at_;
        const auto digits = [&] {
            const std::size_t from = i;
            while (i < text_.size() && is_digit(text_[i])) ++i;
            return i - from;
        };
        const auto takes = [&](std::string_view word) {
            if (!text_.substr(i).starts_with(word)) return false;
            i += word.size();
            return true;
        };
        const std::size_t count = digits();
        if (count == 4 && takes("年")) return i - at_;
        if (count == 0 || count > 2) return 0;
        if (source_.chinese) {
            if (takes("月") && digits() > 0 && (takes("日") || takes("号"))) return i - at_;
            i = at_ + count;
            const bool is_day = takes("日") || takes("号") || takes("点") || takes("时");
            if (is_day)
                return text_.substr(i).starts_with("前") || text_.substr(i).starts_with("之前") ? i - at_ : 0;
        }
        takes("st") || takes("nd") || takes("rd") || takes("th");
        while (i < text_.size() && text_[i] == ' ') ++i;
        takes("of ");
        for (const std::string_view month : {"january", "february", "march", "april", "may", "june", "july", "august",
                                             "september", "october", "november", "december"})
            if (takes(month)) return i - at_;
        return 0;
    }

    bool date() {
        if (!is_digit(text_[at_])) return false;
        const std::size_t length = length_of_date();
        if (length == 0) return false;
        add_word(length);
        return true;
    }

    bool sign() {
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
        for (const auto& [text, kind, clear] : signs) {
            if (!starts(text)) continue;
            put(kind, text.size()).clear = clear;
            if (kind == Kind::slash) bare_unit();
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

    void word() {
        // A sign of several bytes is taken whole.
        std::size_t length = 1;
        if (is_letter(text_[at_]))
            while (at_ + length < text_.size() &&
                   (is_letter(text_[at_ + length]) || (text_[at_ + length] == '-' && at_ + length + 1 < text_.size() &&
                                                       is_letter(text_[at_ + length + 1]))))
                ++length;
        else
            while (at_ + length < text_.size() && (static_cast<unsigned char>(text_[at_ + length]) & 0xc0U) == 0x80U)
                ++length;
        add_word(length);
    }

    /// Chinese and Latin letters, and what stands between names. Any other sign matters, and nothing here reads it.
    [[nodiscard]] static bool is_of_word(std::string_view sign) {
        const auto lead = static_cast<unsigned char>(sign.front());
        if (lead < 0x80) return is_letter(sign.front()) || is_digit(sign.front()) || sign == "&" || sign == "'" || sign.size() > 1;
        const bool is_chinese = lead >= 0xe3 && lead <= 0xe9 && !(lead == 0xe3 && sign < "㐀");
        return is_chinese || lead == 0xc3;
    }

    void add_word(std::size_t length) {
        const bool joins = last() == Kind::word;
        const bool spaced = joins && !source_.chinese;
        const bool unreadable = !is_of_word(text_.substr(at_, length));
        Token& token = put(unreadable ? Kind::trouble : Kind::word, length);
        if (!joins || unreadable) return;
        Token& before = tokens_[tokens_.size() - 2];
        before.text += (spaced ? " " : "") + token.text;
        before.end = token.end;
        tokens_.pop_back();
    }

    const Normalised& source_;
    std::string_view text_;
    const Vocabulary& words_;
    std::size_t at_ = 0;
    std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> tokens_of(const Normalised& text) {
    return Lexer{text}.run();
}

}  // namespace kpi::detail
