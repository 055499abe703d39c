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

/// A percentage that may pass 100 %: what is above counts there, and by another rule than what is below.
bool passes_a_hundred(const BoundRule& rule) {
    const auto at = [&](double x) {
        const auto score = rule(x);
        return score && is_number(score->score) ? score->score : missing();
    };
    constexpr double off = 0.02;
    constexpr double alike = 1e-6;
    const double here = at(1);
    const double above = at(1 + off);
    if (is_missing(here) || is_missing(above)) return is_missing(above) != is_missing(here);
    if (std::fabs(above - here) < alike) return std::fabs(at(1 + 10 * off) - here) > alike;
    return std::fabs((above - here) - (here - at(1 - off))) > alike;
}

/// False for "2.5 次": what is counted in parts is no count.
bool is_whole(const std::string& text, std::string_view unit) {
    const std::string compared = compared_heading(text);
    for (auto at = compared.find(unit); at != std::string::npos; at = compared.find(unit, at + unit.size()))
        for (std::size_t i = at; i > 0; --i) {
            if (compared[i - 1] == '.') return false;
            if (!std::isdigit(static_cast<unsigned char>(compared[i - 1]))) break;
        }
    return true;
}

std::optional<InputOfRule> of_number(const BoundRule& rule, const std::string& text, double full) {
    const std::string unit = compared_heading(rule.unit(0));
    if (is_points(unit)) {
        constexpr double hundred = 100;
        if (full >= hundred) return InputOfRule{Entered::score};
        return InputOfRule{Entered::number, std::string{rule.unit(0)}};
    }
    for (const Unit& one : units()) {
        if (!is_any_of(unit, one.words)) continue;
        const bool is_late = one.entered == Entered::days &&
                             contains_any(compared_heading(text), {"迟", "逾期", "延", "late", "delay", "overdue"});
        if (is_late) return InputOfRule{Entered::days_late};
        if (one.entered == Entered::count && !is_whole(text, unit))
            return InputOfRule{Entered::number, std::string{rule.unit(0)}};
        return InputOfRule{one.entered};
    }
    return InputOfRule{Entered::number, std::string{rule.unit(0)}};
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

std::optional<InputOfRule> input_of(const BoundRule& rule, const std::string& text, double full) {
    switch (rule.value(0)) {
        case RuleValue::share: return InputOfRule{passes_a_hundred(rule) ? Entered::rate : Entered::share};
        case RuleValue::count: return InputOfRule{Entered::count};
        case RuleValue::yes_no: return InputOfRule{Entered::yes_no};
        case RuleValue::number: return of_number(rule, text, full);
        case RuleValue::variable:
            // "Completion rate × 20": the name in the formula is that of a percentage.
            if (names_a_percentage(std::string{rule.label(0)})) return InputOfRule{Entered::rate};
            return {};
        case RuleValue::word: break;
    }
    return {};
}

Tried tried_out(const BoundRule& rule, Entered entered, double full) {
    Tried tried;
    const bool is_share = entered == Entered::share || entered == Entered::rate;
    const int most = entered == Entered::score ? static_cast<int>(full) : 300;
    const int last = entered == Entered::yes_no ? 1 : entered == Entered::share ? 200 : most;
    for (int i = 0; i <= last; ++i) {
        const double x = is_share ? i / 200.0 : i;
        const auto score = rule(x);
        if (!score) continue;
        if (is_number(score->score)) tried.best = std::max(tried.best, score->score);
        if (score->question != RuleQuestion::none && tried.question == RuleQuestion::none)
            tried.question = score->question;
    }
    return tried;
}

}  // namespace kpi::model
