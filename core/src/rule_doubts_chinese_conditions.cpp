// What Chinese denies, and what a base or a step is compared with: events that did not happen so many times, marks
// for something that did not happen, two references in one rule.
#include <algorithm>

#include "rule_assembler.hpp"

namespace kpi::detail {

namespace {

bool begins_with_denial(const std::string& text) {
    return starts_with_any(text, {"未", "没", "无", "不"});
}

/// How long the denial is in front of what is denied: 未发生, 无.
std::size_t length_of_denial(const std::string& label) {
    for (const std::string_view word : {"没有发生", "未发生", "没发生", "未出现", "没有", "未受到", "未", "无", "没"})
        if (label.starts_with(word)) return word.size();
    return 0;
}

/// Two letters of the one stand in the other.
bool shares_two_letters(const std::string& words, const std::string& text) {
    constexpr std::size_t letter = 3;
    if (words.size() <= letter) return text.find(words) != std::string::npos;
    for (std::size_t i = 0; i + 2 * letter <= words.size(); i += letter)
        if (text.find(words.substr(i, 2 * letter)) != std::string::npos) return true;
    return false;
}

bool contains_either(const std::string& a, const std::string& b) {
    return a.find(b) != std::string::npos || b.find(a) != std::string::npos;
}

bool gives_marks(const Outcome& outcome) {
    return outcome.gives == Gives::full || (outcome.gives == Gives::score && outcome.value > 0 && !outcome.is_zero);
}

}  // namespace

void Assembler::doubt_denied_events() {
    for (const Clause& clause : clauses_) {
        if (!begins_with_denial(clause.label)) continue;
        const bool happens =
            std::ranges::any_of(tokens_in(clause), [](const Token& token) { return token.kind == Kind::occur; });
        // 未发生 2 次以上投诉得 10 分: on the other side of the figure. 未出现 1 次差错得 20 分: none of them.
        const bool is_band = clause.says == Says::band && (clause.when.low.at > 0 || clause.when.high.at > 0);
        const bool is_gain = clause.says == Says::event && clause.outcome.value > 0;
        if (happens && (is_band || is_gain)) return refuse(clause);
    }
    // 未完成 80%以上得 0 分: less than that, or so much that is not done?
    for (std::size_t i = 0; i + 2 < parsed_.tokens.size(); ++i) {
        const Token& less = parsed_.tokens[i];
        const bool is_denied = less.kind == Kind::less && begins_with_denial(less.text) &&
                               is_figure(parsed_.tokens[i + 1]) && parsed_.tokens[i + 2].kind == Kind::and_more;
        if (is_denied) return refuse(i, i + 3);
    }
}

void Assembler::doubt_conditional_base() {
    // 无重大事故得 20 分，完成率每低 1% 扣 1 分: with one, what do the steps begin with?
    for (const Clause& base : clauses_) {
        if (base.says != Says::state || !gives_marks(base.outcome) || length_of_denial(base.label) == 0) continue;
        const std::string denied = base.label.substr(length_of_denial(base.label));
        const auto is_of_other_thing = [&](const Clause& clause) {
            const bool is_named = !clause.label.empty() && clause.label != "发生" && clause.label != "出现";
            const bool is_price = clause.says == Says::step || (clause.says == Says::event && is_named);
            std::string words;
            for (const Token& token : tokens_in(clause)) words += token.text;
            // All marks may be what the events take from; so many points are for what did not happen.
            const bool is_same = base.outcome.gives == Gives::full || clause.says == Says::step
                                     ? shares_two_letters(denied, words)
                                     : contains_either(denied, clause.label);
            return &clause > &base && is_price && !is_same;
        };
        if (std::ranges::any_of(clauses_, is_of_other_thing)) return refuse(base);
    }
}

void Assembler::doubt_two_references() {
    std::string text;
    for (const Token& token : parsed_.tokens) text += token.text;
    // 较目标每低 1% 扣 1 分，较上年每高 1% 加 1 分: from two figures.
    const bool of_plan = has_any(text, {"较目标", "比目标", "较计划", "比计划", "较预算", "比预算", "较任务"});
    const bool of_past = has_any(text, {"较上年", "比上年", "较去年", "比去年", "较上月", "比上月", "较同期", "比同期",
                                        "较合同", "同比", "环比", "较上季", "比上季"});
    if (of_plan && of_past && has_steps_) return refuse(clauses_.back());
    // 增长 8% 得满分，下降的，每降 1% 扣 2 分: from nothing, and not from the 8 %.
    const bool grows = has_any(text, {"增长", "增幅", "提高", "上升", "提升"});
    const bool has_figure = measure_ && std::ranges::any_of(model_.columns[*measure_].bands, [](const Band& band) {
                                return band.when.low.at > 0 || band.when.high.at > 0;
                            });
    if (!grows || !has_steps_ || !has_figure) return;
    for (std::size_t i = 0; i + 2 < parsed_.tokens.size(); ++i) {
        const Kind behind = parsed_.tokens[i + 2].kind;
        const bool is_side = ends_with_any(parsed_.tokens[i].text, {"下降", "降低", "减少", "下滑"}) &&
                             parsed_.tokens[i + 1].text == "的" && (behind == Kind::comma || behind == Kind::each);
        if (is_side) return refuse(i, i + 2);
    }
}

}  // namespace kpi::detail
