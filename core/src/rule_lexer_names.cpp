// Digits that are part of a name: 20秒接通率, 6S 检查, 12345 工单, 4-hour target, the 5th.
#include <algorithm>

#include "rule_lexer.hpp"

namespace kpi::detail {

bool Lexer::is_in_name(std::size_t end) const {
    if (!source_.chinese) return false;
    const std::string_view behind = text_.substr(end, 30);
    const auto rate = behind.find("率");
    if (rate == behind.npos || rate == 0) return false;
    const std::string_view name = behind.substr(0, rate);
    return std::ranges::none_of(name, is_digit) &&
           !has_any(name,
                    {"+", "×", "÷", "，", ",",  "；", ";", "。", ":", "得", "扣", "加", "的", "为", "不", "每", "\n",
                     "(", " ", "%", "以", "、", "-",  "*", "/",  "≤", "≥",  "<",  ">",  "=",  "达", "高", "低"});
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

bool Lexer::ends_figure(std::size_t at) const {
    const std::size_t next = text_.find_first_not_of(' ', at);
    return next == text_.npos || text_[next] == ',' || text_[next] == ';' || text_[next] == '\n' ||
           (text_[next] == '.' && !is_letter_at(next + 1));
}

bool Lexer::is_wide_at(std::size_t at) const {
    return at < text_.size() && static_cast<unsigned char>(text_[at]) >= 0xe4;
}

bool Lexer::is_numbered_name(const Figure& figure) const {
    const bool begins = last() == Kind::stop || last() == Kind::comma;
    const bool follows_number = last() == Kind::word && tokens_.back().text.ends_with("第");
    if ((!begins && !follows_number) || figure.money) return false;
    const std::string_view behind = text_.substr(at_ + figure.length);
    const std::size_t length = length_of_any(behind, {"季度", "类", "级", "档", "班", "月", "号", "期"});
    if (length == 0) return false;
    if (follows_number) return true;  // 第1季度
    // 1级响应, 2类差错; not 2级以上, 3月内.
    const std::string_view noun = behind.substr(length);
    return is_wide_at(at_ + figure.length + length) &&
           length_of_any(noun, {"以", "及", "内", "（", "至", "，", "。", "；", "、", "得", "的"}) == 0;
}

bool Lexer::is_name_behind(std::size_t at) const {
    if (length_of_any(text_.substr(at), {"千伏", "千瓦", "万吨级"}) > 0) return true;
    if (chinese_numeral(text_.substr(at))) return false;
    for (std::size_t i = 0; i < words_.term_count; ++i)
        if (text_.substr(at).starts_with(words_.terms[i].text)) return false;
    for (const std::string_view large : {"万", "千", "百", "亿", "倍", "多", "余", "余"})
        if (text_.substr(at).starts_with(large)) return false;
    return true;
}

bool Lexer::take_chinese_name(const Figure& figure) {
    const UnitTerm* const unit = figure.unit;
    const bool is_letter_name = unit && unit->text == "s" && is_wide_at(figure.end);  // 6S 检查
    if (unit && unit->measure != Measure::percent && (is_letter_name || is_in_name(figure.end))) {
        add_word(figure.end - at_);
        return true;
    }
    if (is_numbered_name(figure)) {
        const std::string_view behind = text_.substr(at_ + figure.length);
        add_word(figure.length + length_of_any(behind, {"季度", "类", "级", "档", "班", "月", "号", "期"}));
        return true;
    }
    constexpr std::size_t longest_count = 4;
    const bool begins = last() == Kind::stop || last() == Kind::comma;
    const bool is_hotline = !unit && figure.length > longest_count && begins && is_wide_at(figure.end) &&
                            text_.substr(at_, figure.length).find('.') == std::string_view::npos;
    // 400电话接通率, 500强客户, 双11销售额: a figure that neither a unit nor a word of rules follows is a name.
    const bool follows_word = last() == Kind::word && at_ > 0 && tokens_.back().end == source_.origin[at_];
    const bool is_named = !unit && (begins || follows_word) && is_wide_at(figure.end) && figure.length <= 4 &&
                          text_.substr(at_, figure.length).find('.') == std::string_view::npos &&
                          is_name_behind(figure.end);
    if (is_named) {
        add_word(figure.length);
        return true;
    }
    if (is_hotline && is_name_behind(figure.end)) {  // 12345 工单; no 18000 及以上
        add_word(figure.length);
        return true;
    }
    constexpr std::string_view scale = "制";
    if (unit && unit->measure == Measure::points && text_.substr(figure.end).starts_with(scale)) {  // 5 分制
        put(Kind::aside, figure.end + scale.size() - at_);
        return true;
    }
    return !figure.money && figure.start == at_ && is_part_of_name(figure.end, unit);
}

bool Lexer::take_english_name(const Figure& figure) {
    if (figure.money) return false;
    const std::size_t behind = at_ + figure.length;
    const bool is_hyphened = text_.substr(behind).starts_with("-") && is_letter_at(behind + 1);  // 4-hour performance
    const bool is_glued = figure.start > 0 && is_letter(text_[figure.start - 1]) && last() == Kind::word;  // P1 calls
    // 5S finding, 8D report, 3PL claim: no space, and no unit that is written so.
    const bool is_short_unit = figure.unit && figure.unit->text.size() == 1 && is_letter(figure.unit->text.front()) &&
                               is_letter_at(behind) && last() == Kind::each;
    const bool is_code = (!figure.unit || is_short_unit) && is_letter_at(behind) && text_[behind] != 'x' &&
                         !length_of_any(text_.substr(behind), {"st", "nd", "rd", "th"});
    if (is_hyphened || is_glued || is_code) {
        std::size_t past = behind;
        while ((is_hyphened || is_code) && past < text_.size() && (is_letter(text_[past]) || text_[past] == '-'))
            ++past;
        add_word(past - at_);
        return true;
    }
    // The 5th, 2nd half: which, not how many.
    const std::size_t suffix = figure.unit ? 0 : length_of_any(text_.substr(figure.end), {"st", "nd", "rd", "th"});
    if (suffix == 0 || is_letter_at(figure.end + suffix)) return false;
    add_word(figure.end + suffix - at_);
    return true;
}

bool Lexer::take_name(const Figure& figure) {
    return source_.chinese ? take_chinese_name(figure) : take_english_name(figure);
}

}  // namespace kpi::detail
