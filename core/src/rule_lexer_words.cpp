// Whether a word of the vocabulary means what it says there, where it stands; and what several words say together.
#include <algorithm>
#include <array>
#include <span>

#include "rule_lexer.hpp"

namespace kpi::detail {

bool Lexer::figure_behind(std::size_t length) const {
    std::size_t next = at_ + length;
    while (next < text_.size() && (text_[next] == ' ' || text_[next] == '-' || text_[next] == '$')) ++next;
    return next < text_.size() && is_digit(text_[next]);
}

bool Lexer::fits(const Term& found) const {
    return source_.chinese ? fits_chinese(found) : fits_english(found);
}

bool Lexer::fits_chinese(const Term& found) const {
    if (found.text == "x" && compares(last())) return false;  // 15s < x ≤ 30s
    if (found.text == "x" && length_of_any(text_.substr(std::min(text_.find_first_not_of(' ', at_ + 1), text_.size())),
                                           {">", "<", "≥", "≤"}) > 0)
        return false;
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
        // 完成月度营业额目标得 20 分
        for (const std::string_view ref : {"目标得", "目标的", "目标，"}) {
            const auto at = behind.find(ref);
            constexpr std::size_t longest_noun = 24;
            if (at != behind.npos && at > 0 && at <= longest_noun &&
                behind.substr(0, at).find_first_of("0123456789,%") == behind.npos)
                return true;
        }
        const auto is_ref = [&](const Term& term) { return term.kind == Kind::ref && behind.starts_with(term.text); };
        if (std::ranges::any_of(std::span{words_.terms, words_.term_count}, is_ref)) return true;
        return starts_with_any(behind, {"目标", "基准", "预算", "计划", "标准", "控制", "定额", "任务", "规定"});
    };
    const bool after_figure =
        last() == Kind::num || last() == Kind::incl || last() == Kind::excl || follows_mark_in_brackets();
    const bool is_sign = found.text.size() == 3;
    const auto follows = [&](Words endings) {
        return last() == Kind::word && tokens_.back().end == source_.origin[at_] &&
               ends_with_any(tokens_.back().text, endings);
    };
    if (found.text == "负") return number_behind();                                     // 得负 5 分; 负责
    if (found.text == "全扣" && follows({"不", "健", "安", "齐", "完"})) return false;  // 制度不健全扣 2 分
    // 不满意, 未满足, 未到会, 不足额: no comparison.
    const bool may_be_word =
        found.text == "不满" || found.text == "未满" || found.text == "未到" || found.text == "不足";
    if (may_be_word && starts_with_any(behind, {"意", "足", "会", "额", "场", "岗", "位"})) return false;
    if (found.text == "少" && starts_with_any(behind, {"数民", "先队", "年", "儿", "许", "数人"})) return false;
    if (found.text == "差" && follows({"出", "公", "色", "时", "温", "偏", "误", "落", "价", "逆", "顺", "利", "级"}))
        return false;
    switch (found.kind) {
        case Kind::take:
        case Kind::add:
            if (!is_sign) return true;
            if (counts_behind(next, false)) return false;  // 被处罚 1 次: no verb
            if (found.text == "奖" && last() == Kind::word && ends_with_prize()) return false;
            return number_behind() ||
                   starts_with_any(behind, {"绩效工资", "工资",   "奖金",   "绩效奖", "绩效分", "当月", "本项",
                                            "该项",     "相应",   "考核分", "分数",   "总分",   "员工", "责任人",
                                            "部门",     "安全分", "服务分", "质量分", "月度",   "其"});
        case Kind::otherwise:
            if (found.text == "其他" || found.text == "其它") {  // 其他违规用语每次扣 2 分
                const auto each = behind.find("每");
                const auto end = std::min({behind.find("，"), behind.find(","), behind.find("；"), behind.find(";"),
                                           behind.find("。"), behind.size()});
                if (each != behind.npos && each > 0 && each < end) return false;
            }
            return true;
        case Kind::equal:
        case Kind::as_whole:
            if (is_sign && found.text != "=") return marks_behind() || starts_compare(behind);
            return true;
        case Kind::occur: return !is_sign || number_behind();
        case Kind::and_more:
        case Kind::and_less:
            return after_figure || last() == Kind::ordinal || (last() == Kind::word && ends_with_level());
        case Kind::onward: return last() == Kind::ordinal || after_figure;
        case Kind::give:
            if (found.text.find("系数") != std::string_view::npos) return number_behind();
            return marks_behind() || !is_sign;
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
            if (found.text == "慢") return number_behind();
            if (found.text == "升") return last() == Kind::each && number_behind();
            if (found.text == "缺") return last() == Kind::each && number_behind() && !counts_behind(next, false);
            if (found.kind == Kind::late && is_grade(behind)) return false;  // 逾期 0 分: a state
            // 迟报 1 笔, 逾期 2 次: something that happens, not how late it is.
            if (is_event(found) && counts_behind(behind.starts_with("每") ? next + 3 : next, false)) return false;
            if (found.text == "差" && (last() == Kind::stop || last() == Kind::comma) && is_grade(behind)) return false;
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

bool Lexer::is_zero_result(std::string_view behind) {
    return length_of_any(behind, {"不得分", "得0分", "得零分", "0分", "零分", "不计分", "计0分", "不给分"}) > 0;
}

bool Lexer::counts_behind(std::size_t from, bool only_one) const {
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

bool Lexer::is_event(const Term& found) {
    return found.kind == Kind::late || found.text == "超标" || found.text == "超支" || found.text == "误差" ||
           found.text == "偏差";
}

bool Lexer::is_grade(std::string_view behind) {
    std::size_t i = 0;
    while (i < behind.size() && (is_digit(behind[i]) || behind[i] == '.')) ++i;
    return i > 0 && behind.substr(i).starts_with("分") && !behind.substr(i).starts_with("分钟");
}

bool Lexer::ends_with_prize() const {
    return ends_with_any(tokens_.back().text, {"等", "金", "银", "铜", "优秀", "优胜", "入围", "参与", "鼓励", "纪念",
                                               "特别", "单项", "团体", "组织"});
}

bool Lexer::follows_mark_in_brackets() const {
    const std::size_t size = tokens_.size();
    return size > 4 && last() == Kind::right && tokens_[size - 2].kind == Kind::num &&
           (tokens_[size - 3].kind == Kind::incl || tokens_[size - 3].kind == Kind::excl ||
            tokens_[size - 3].text == "不含" || tokens_[size - 3].text == "不包括") &&
           tokens_[size - 4].kind == Kind::left && tokens_[size - 5].kind == Kind::num;
}

bool Lexer::ends_with_level() const {
    const std::string& word = tokens_.back().text;
    return word.ends_with("值") || word.ends_with("线");
}

bool Lexer::is_places(std::string_view behind) {
    std::size_t i = 0;
    while (i < behind.size() && is_digit(behind[i])) ++i;
    if (i == 0)
        if (const auto numeral = chinese_numeral(behind)) i = numeral->length;
    return i > 0 && (behind.substr(i).starts_with("名") || behind.substr(i).starts_with("位"));
}

bool Lexer::starts_compare(std::string_view behind) {
    for (const std::string_view sign : {"≥", "≤", ">", "<", "-"})
        if (behind.starts_with(sign)) return true;
    return false;
}

bool Lexer::is_inner_marker() const {
    std::size_t i = at_;
    while (i < text_.size() && is_digit(text_[i])) ++i;
    if (i == at_ || i - at_ > 2 || i >= text_.size() || text_[i] != ')') return false;
    return !is_in_brackets() && last() != Kind::num && last() != Kind::dash;
}

bool Lexer::marker() {
    const Kind before = last();
    const bool begins = before == Kind::stop || before == Kind::comma || before == Kind::colon;
    const bool is_lettered = !source_.chinese && is_letter(text_[at_]) && starts(std::string{text_[at_], ')'}) &&
                             (at_ == 0 || !is_letter(text_[at_ - 1])) && !is_in_brackets();
    if (is_lettered) {  // a) … b) …
        put(Kind::stop, 2);
        return true;
    }
    if (!begins && !is_inner_marker()) return false;
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
    if (before == Kind::colon && text_.substr(digits, i - digits) != "1") return false;  // a list begins with 1
    put(Kind::stop, i - at_ + mark);
    return true;
}

bool Lexer::whole_sheet() {
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
    if (!takes({"为零分", "为零", "为0分", "为0", "记0分", "记零分", "记0", "计0分", "计零分", "计0", "按0分计",
                "按零分计", "得0分", "得零分", "不得分", "归零", "清零", "全扣", "按0计"}))
        return false;
    if (end < text_.size() && (text_[end] == '.' || is_digit(text_[end])) && is_digit(text_[end - 1])) return false;
    put(Kind::veto_sheet, end - at_);
    return true;
}

bool Lexer::whole_bonus() {
    if (source_.chinese || (at_ > 0 && is_letter(text_[at_ - 1]))) return false;
    std::size_t end = at_;
    const auto takes = [&](std::initializer_list<std::string_view> words) {
        const std::size_t length = length_of_any(text_.substr(end), words);
        end += length;
        return length > 0;
    };
    if (!takes({"forfeits ", "forfeit ", "loses ", "lose ", "will forfeit ", "shall forfeit ", "does not qualify for ",
                "do not qualify for ", "will not qualify for ", "is not eligible for ", "are not eligible for ",
                "cancels ", "cancel "}))
        return false;
    takes({"the operator's ", "the driver's ", "the employee's ", "the ", "their ", "his or her ", "all ", "any ",
           "that quarter's ", "that month's ", "that week's ", "that year's "});
    takes({"whole ", "entire ", "full ", "whole of the "});
    takes({"quarterly ", "monthly ", "annual ", "yearly ", "weekly ", "performance ", "quarter's ", "month's ",
           "week's ", "year's "});
    if (!takes({"bonus", "incentive payment", "incentive", "award"}) || is_letter_at(end)) return false;
    takes({" for the quarter", " for the month", " for the year", " for that quarter", " for that month",
           " for that year", " for the period", " for the week", " for that week"});
    const std::size_t next = text_.find_first_not_of(' ', end);
    const bool ends =
        next == text_.npos || text_[next] == '.' || text_[next] == ';' || text_[next] == ',' || text_[next] == '\n';
    if (!ends) return false;
    put(Kind::veto_sheet, end - at_);
    return true;
}

bool Lexer::is_priced_noun(std::size_t from) const {
    for (const std::string_view time :
         {"call",  "contact", "visit", "response", "pass",    "attempt",  "quarter", "half",  "year",
          "month", "week",    "day",   "hour",     "time",    "place",    "prize",   "class", "rate",
          "party", "aid",     "tier",  "and",      "working", "business", "calendar"})
        if (text_.substr(from).starts_with(time)) return false;
    if (!is_plain_word(from)) return false;
    std::size_t end = from;
    while (is_letter_at(end) || (end < text_.size() && text_[end] == ' ')) ++end;
    return end < text_.size() && end - from < 40 && (text_[end] == ':' || text_[end] == '=' || text_[end] == '-');
}

bool Lexer::ordinal() {
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
        const std::size_t unit =
            length_of_any(text_.substr(end), {"次", "起", "例", "件", "个", "处", "单", "笔", "回", "批"});
        if (unit == 0 || text_.substr(end).starts_with("个月") || text_.substr(end).starts_with("次性")) return false;
        end += unit;
    } else {
        if (at_ > 0 && is_letter(text_[at_ - 1])) return false;
        static constexpr std::array<std::string_view, 10> names{"first ", "1st ",    "second ", "2nd ",   "third ",
                                                                "3rd ",   "fourth ", "4th ",    "fifth ", "5th "};
        const auto found = std::ranges::find_if(names, [&](std::string_view name) { return starts(name); });
        if (found == names.end()) return false;
        place = static_cast<double>((found - names.begin()) / 2) + 1;
        const std::size_t noun = at_ + found->size();
        if (const std::size_t length = length_of_any(
                text_.substr(noun), {"offence", "offense", "instance", "repeat", "lapse", "infringement"}))
            end = noun + length;
        else if (length_of_any(text_.substr(noun), {"and subsequent ", "and later ", "and further ", "and any ",
                                                    "and each ", "and every ", "and all ", "or subsequent "}))
            end = noun - 1;
        else if (const UnitTerm* unit = unit_at(noun, end);
                 !unit || unit->measure != Measure::count || (unit->text == "time" && is_plain_word(end))) {
            if (!is_priced_noun(noun)) return false;
            end = noun - 1;
        }
        if (is_letter_at(end)) return false;
    }
    if (place < 1 || place > 9) return false;
    put(Kind::ordinal, end - at_).value = place;
    return true;
}

std::size_t Lexer::length_of_date() const {
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
        if (is_day) return text_.substr(i).starts_with("前") || text_.substr(i).starts_with("之前") ? i - at_ : 0;
    }
    takes("st") || takes("nd") || takes("rd") || takes("th");
    while (i < text_.size() && text_[i] == ' ') ++i;
    takes("of ");
    for (const std::string_view month : {"january", "february", "march", "april", "may", "june", "july", "august",
                                         "september", "october", "november", "december"})
        if (takes(month)) return i - at_;
    for (const std::string_view month :
         {"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec"})
        if (takes(month)) return is_letter_at(i) ? 0 : i - at_;
    return 0;
}

bool Lexer::date() {
    if (!is_digit(text_[at_])) return false;
    const std::size_t length = length_of_date();
    if (length == 0) return false;
    add_word(length);
    return true;
}

}  // namespace kpi::detail
