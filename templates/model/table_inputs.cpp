#include "table_inputs.hpp"

#include <algorithm>
#include <cmath>

#include "table.hpp"

namespace kpi::model {

namespace {

struct Unit {
    Entered entered;
    std::vector<const char*> words;
};

const std::vector<Unit>& units() {
    static const std::vector<Unit> all = {
        {Entered::days,
         {"天", "日", "个工作日", "工作日", "day", "days", "workingday", "workingdays", "businessday", "businessdays"}},
        {Entered::hours, {"小时", "个小时", "hour", "hours", "h", "hr", "hrs"}},
        {Entered::minutes, {"分钟", "min", "mins", "minute", "minutes"}},
        {Entered::seconds, {"秒", "秒钟", "s", "sec", "second", "seconds"}},
        {Entered::money, {"元", "yuan", "rmb", "usd", "dollar", "dollars", "euro", "euros"}},
        {Entered::count, {"次",    "人次",   "台次",  "件",     "个",   "起",    "例",        "人",
                          "台",    "单",     "项",    "份",     "条",   "户",    "家",        "处",
                          "篇",    "名",     "time",  "times",  "case", "cases", "complaint", "complaints",
                          "error", "errors", "order", "orders", "item", "items", "incident",  "incidents"}},
    };
    return all;
}

bool is_any_of(std::string_view text, const std::vector<const char*>& words) {
    return std::any_of(words.begin(), words.end(), [text](const char* word) { return text == word; });
}

/// A score, or missing() where there is none.
double score_at(const BoundRule& rule, double x) {
    const auto score = rule(x);
    return score && is_number(score->score) ? score->score : missing();
}

bool differ(double one, double other) {
    constexpr double alike = 1e-6;
    return is_missing(one) != is_missing(other) || (is_number(one) && std::fabs(one - other) > alike);
}

/// A percentage that may pass 100 %: what is above counts there, and by another rule than what is below.
bool passes_a_hundred(const BoundRule& rule) {
    constexpr double off = 0.02;
    const double here = score_at(rule, 1);
    const double above = score_at(rule, 1 + off);
    if (is_missing(here) || is_missing(above)) return differ(here, above);
    if (!differ(here, above)) return differ(score_at(rule, 1 + 10 * off), here);
    return differ(above - here, here - score_at(rule, 1 - off));
}

/// A percentage that may be less than none: a growth, or a change against another period.
bool falls_below_nothing(const BoundRule& rule, const std::string& text) {
    constexpr double off = 0.0001;
    const double here = score_at(rule, 0);
    return differ(here - score_at(rule, -off), score_at(rule, off) - here) ||
           contains_any(compared_heading(text),
                        {"增长", "同比", "环比", "比上", "较上", "较去年", "growth", "increase"});
}

/// False for "2.5 次": what is counted in parts is no count.
bool is_whole(const std::string& text, std::string_view unit) {
    const std::string compared = compared_heading(text);
    for (auto at = compared.find(unit); at != std::string::npos; at = compared.find(unit, at + unit.size()))
        for (std::size_t i = at; i > 0; --i) {
            if (compared[i - 1] == '.') return false;
            if (!is_digit(compared[i - 1])) break;
        }
    return true;
}

/// Days after a date that was agreed, of which none is the best; with those before it, where they count.
InputOfRule of_days(const BoundRule& rule, const std::string& text) {
    const std::string compared = compared_heading(text);
    const bool is_late = contains_any(compared, {"迟", "逾期", "延", "late", "delay", "overdue"});
    if (!is_late || !differ(score_at(rule, 0), score_at(rule, 1))) return {Entered::days};
    if (contains_any(compared, {"提前"})) return {Entered::number, "逾期天数，提前为负"};
    if (contains_any(compared, {"early", "ahead", "before"})) return {Entered::number, "days late, negative if early"};
    return {Entered::days_late};
}

/// "未达到目标值不得分" without a target that is a figure: reached, or not.
bool is_reached_or_not(const BoundRule& rule, const std::string& text, const BesideRule& beside) {
    constexpr double nearly = 0.99;
    return !beside.target && rule.unit(0).empty() &&
           contains_any(compared_heading(text), {"目标", "达标", "target", "goal"}) &&
           differ(score_at(rule, nearly), score_at(rule, 1)) && !differ(score_at(rule, 0), score_at(rule, nearly)) &&
           !differ(score_at(rule, 1), score_at(rule, 2));
}

std::optional<InputOfRule> of_number(const BoundRule& rule, const std::string& text, const BesideRule& beside) {
    const std::string unit = compared_heading(rule.unit(0));
    const InputOfRule figure{Entered::number, std::string{rule.unit(0)}};
    if (is_points(unit)) {
        constexpr double hundred = 100;
        return beside.full >= hundred ? InputOfRule{Entered::score} : figure;
    }
    for (const Unit& one : units()) {
        if (!is_any_of(unit, one.words)) continue;
        if (one.entered == Entered::days) return of_days(rule, text);
        if (one.entered == Entered::count && !is_whole(text, unit)) return figure;
        return InputOfRule{one.entered};
    }
    if (is_reached_or_not(rule, text, beside)) return InputOfRule{Entered::yes_no};
    if (!unit.empty() || !beside.target) return figure;
    // The unit of the target is that of the figure.
    if (beside.target->is_percent) return InputOfRule{passes_a_hundred(rule) ? Entered::rate : Entered::share};
    return InputOfRule{Entered::number, beside.target->unit};
}

/// "每损失 1 万元扣 2 分" prices an amount, not events.
std::optional<std::string> unit_of_amount(const std::string& text) {
    const std::string compared = compared_heading(text);
    for (const char* unit : {"亿元", "千万元", "百万元", "万元", "千元", "元", "吨", "公斤", "公里", "平方米"}) {
        const auto at = compared.find(unit);
        if (at == std::string::npos) continue;
        std::size_t digits = at;
        while (digits > 0 && (is_digit(compared[digits - 1]) || compared[digits - 1] == '.')) --digits;
        const auto each = compared.rfind("每", digits);
        const bool is_priced = digits < at && each != std::string::npos &&
                               compared.substr(each, digits - each).find_first_of(",;") == std::string::npos;
        return is_priced ? unit : "";
    }
    return {};
}

std::optional<InputOfRule> of_count(const std::string& text) {
    const auto unit = unit_of_amount(text);
    if (!unit) return InputOfRule{Entered::count};
    // An amount in a rule of events that it does not price: which of the two is counted is not clear.
    if (unit->empty()) return {};
    return InputOfRule{Entered::number, *unit};
}

}  // namespace

bool is_points(std::string_view unit) {
    return is_any_of(unit, {"分", "point", "points", "mark", "marks"});
}

bool has_parts(Entered entered) {
    return entered != Entered::count && entered != Entered::days && entered != Entered::days_late &&
           entered != Entered::yes_no;
}

bool names_a_percentage(const std::string& indicator) {
    const std::string name = compared_heading(indicator);
    return contains_any(name, {"率", "比例", "占比", "百分比", "比重", "%", "percent", "ratio", "share"}) ||
           name.ends_with("rate") || name.find("rate(") != std::string::npos;
}

std::optional<InputOfRule> input_of(const BoundRule& rule, const std::string& text, const BesideRule& beside) {
    switch (rule.value(0)) {
        case RuleValue::share: {
            const bool has_no_ends = passes_a_hundred(rule) || falls_below_nothing(rule, text);
            return InputOfRule{has_no_ends ? Entered::rate : Entered::share};
        }
        case RuleValue::count: return of_count(text);
        case RuleValue::yes_no: return InputOfRule{Entered::yes_no};
        case RuleValue::number: return of_number(rule, text, beside);
        case RuleValue::variable:
            // "Completion rate × 20": the name in the formula is that of a percentage.
            if (names_a_percentage(std::string{rule.label(0)})) return InputOfRule{Entered::rate};
            return {};
        case RuleValue::word: break;
    }
    return {};
}

namespace {

/// A count that scores less than its neighbours, or less than the next where there is none before it.
bool dips_at(const BoundRule& rule, int count) {
    const double before = score_at(rule, count - 1);
    const double here = score_at(rule, count);
    const double after = score_at(rule, count + 1);
    return here < after && (is_missing(before) || here < before);
}

/// Figures to try: many that are usual, and those of the text with some about them.
std::vector<double> figures_to_try(Entered entered, double full, const std::string& text) {
    if (entered == Entered::yes_no) return {0, 1};
    std::vector<double> figures;
    const bool is_percentage = entered == Entered::share || entered == Entered::rate;
    const int most = entered == Entered::score ? static_cast<int>(full) : entered == Entered::share ? 200 : 300;
    for (int i = 0; i <= most; ++i) figures.push_back(is_percentage ? i / 200.0 : i);
    if (is_percentage || entered == Entered::score || entered == Entered::count) return figures;
    for (const double figure : numbers_in(text))
        for (const double part : {0.5, 0.9, 1.0, 1.1, 1.5}) {
            const bool is_whole_number = figure == std::floor(figure);
            figures.push_back(is_whole_number ? std::round(figure * part) : figure * part);
        }
    return figures;
}

}  // namespace

Tried tried_out(const BoundRule& rule, Entered entered, double full, const std::string& text) {
    Tried tried;
    for (const double x : figures_to_try(entered, full, text)) {
        const auto score = rule(x);
        if (!score) continue;
        if (is_number(score->score)) {
            tried.best = std::max(tried.best, score->score);
            tried.least = std::min(tried.least, score->score);
        }
        tried.overlaps = tried.overlaps || score->question == RuleQuestion::overlap;
        if (score->question != RuleQuestion::none && tried.question == RuleQuestion::none)
            tried.question = score->question;
    }
    constexpr int most_times = 12;
    for (int i = 1; entered == Entered::count && i <= most_times; ++i) tried.dips = tried.dips || dips_at(rule, i);
    return tried;
}

}  // namespace kpi::model
