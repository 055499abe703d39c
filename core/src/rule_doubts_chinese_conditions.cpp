// What Chinese denies, and what a base or a step is compared with: events that did not happen so many times, marks
// for something that did not happen, two references in one rule.
#include <algorithm>
#include <string>
#include <tuple>

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

void Assembler::doubt_marks_of_hundred() {
    // 每差错 1 次扣 5 分（百分制）: of a hundred, or of the marks of the item?
    const std::string& text = parsed_.text;
    const bool is_of_hundred = text.find("百分制") != text.npos && text.find("折算") == text.npos;
    if (is_of_hundred && (has_steps_ || has_events_) && model_.start_is_open()) ask(RuleQuestion::full);
}

void Assembler::doubt_early_gains() {
    // 按期完成得 15 分，每提前 1 天加 1 分: and what is late?
    const auto goes = [&](Kind direction, bool adds) {
        return std::ranges::any_of(clauses_, [&](const Clause& clause) {
            return clause.says == Says::step && clause.direction == direction && (clause.outcome.value > 0) == adds;
        });
    };
    const bool is_in_time = has_any(parsed_.text, {"按期", "按时", "准时", "如期"});
    if (goes(Kind::early, true) && !goes(Kind::late, false) && is_in_time && !any(Says::base)) ask(RuleQuestion::gap);
}

void Assembler::doubt_gains_of_some() {
    // 每收集线索 1 条得 2 分，经查实得 5 分: for each of them, and no marks to begin with.
    for (std::size_t i = 1; i < clauses_.size(); ++i) {
        const Clause& clause = clauses_[i];
        const bool is_gain = clauses_[i - 1].says == Says::event && clauses_[i - 1].outcome.value > 0 &&
                             clause.says == Says::state && clause.outcome.gives == Gives::score &&
                             clause.outcome.value > 0;
        if (is_gain && begins_wide(clause.label)) return ask(RuleQuestion::once, clause);
    }
    // 增长 1% 得 10 分，下降的不得分: without a word for each.
    const bool has_each = parsed_.text.find("每") != std::string::npos;
    const bool falls =
        has_any(parsed_.text, {"下降的不得分", "下降不得分", "降低的不得分", "降低不得分", "减少的不得分"});
    const bool gains = measure_ && std::ranges::any_of(model_.columns[*measure_].runs,
                                                       [](const Run& run) { return run.above && run.each.value > 0; });
    if (!has_each && falls && gains) return ask(RuleQuestion::once);
}

void Assembler::doubt_steps_of_part() {
    // 结余部分每 1 万元加 1 分: the part beyond which figure?
    for (std::size_t i = 1; i < parsed_.tokens.size(); ++i) {
        const Token& word = parsed_.tokens[i - 1];
        const bool is_known = ends_with_any(word.text, {"节约", "节省", "节支"});
        if (parsed_.tokens[i].text == "部分每" && word.kind == Kind::word && !is_known) return refuse(i - 1, i + 1);
    }
}

void Assembler::doubt_steps_beyond() {
    if (!measure_) return;
    const auto& [runs, bands] = std::tie(model_.columns[*measure_].runs, model_.columns[*measure_].bands);
    for (const Run& run : runs) {
        if (!run.above || run.either_side || run.each.value >= 0) continue;
        const auto end = run.anchor_above ? run.anchor_above : run.anchor;
        for (const Band& band : bands) {
            // 湿度 40%-60% 得 20 分，超出每 1% 扣 1 分: on either side of the range?
            const bool is_range = band.when.low.there && band.when.high.there && band.when.low.at < band.when.high.at;
            const bool is_exceeded = parsed_.text.find("超出") != std::string::npos && runs.size() == 1;
            if (is_range && end == band.when.high.at && is_exceeded) return ask(RuleQuestion::target);
            // 每超 1 小时扣 2 分，超 5 小时不得分: 5 hours, or 5 beyond the limit?
            const bool is_cut =
                band.outcome.is_zero && band.when.frame == Frame::value && band.when.low.there && !band.when.high.there;
            const bool is_beyond = std::ranges::any_of(parsed_.tokens, [&](const Token& token) {
                return token.text == "超" && is_figure(*(&token + 1)) && (&token + 1)->value == band.when.low.at;
            });
            if (is_cut && is_beyond && !run.anchor && model_.needs_target) return ask(RuleQuestion::relative);
        }
    }
}

}  // namespace kpi::detail
