// What stands beside a price and changes what it is of: halves, periods, bonuses, multipliers, another price that
// follows without its sign, a limit of one clause among several.
#include <algorithm>
#include <string>

#include "rule_assembler.hpp"

namespace kpi::detail {

namespace {

using Span = std::span<const Token>;

std::string text_of(Span tokens) {
    std::string text;
    for (const Token& token : tokens) text += token.text;
    return text;
}

bool has_kind(Span tokens, std::initializer_list<Kind> kinds) {
    return std::ranges::any_of(tokens,
                               [&](const Token& token) { return std::ranges::find(kinds, token.kind) != kinds.end(); });
}

bool takes(const Clause& clause) {
    return has_price(clause) && clause.outcome.value < 0;
}

constexpr std::string_view periods[] = {"每月", "每季", "每周", "每半年", "每日", "每天"};
constexpr std::string_view longer_periods[] = {"全年", "年度", "每年", "每季", "每月", "当年", "一年"};

bool names_any(const std::string& text, std::span<const std::string_view> names) {
    return std::ranges::any_of(names, [&](std::string_view name) { return text.find(name) != std::string::npos; });
}

/// A price that follows a loss and is one more of it: costs 2, plus 1 for each day unresolved; a further 0.5.
bool follows_loss(Span tokens, const std::string& text) {
    const bool is_plus = std::ranges::any_of(tokens, [](const Token& token) { return token.text.starts_with("plus"); });
    const std::string words = text_of(tokens);
    const bool is_bad = has_any(words, {"unresolved", "overdue", "late", "missing", "open", "outstanding", "delay"});
    return is_plus && (is_bad || has_any(text, {"further ", "another ", "additional "}));
}

}  // namespace

bool Assembler::takes_before(const Clause& clause) const {
    return std::ranges::any_of(clauses_,
                               [&](const Clause& other) { return other.first != clause.first && takes(other); });
}

void Assembler::doubt_halves() {
    // 最多扣权重的一半; A 得满分，B 得一半: half of what, and no name.
    for (const Clause& clause : clauses_) {
        const bool is_limit = clause.says == Says::limit && clause.label.ends_with("一半");
        if (is_limit || clause.label.find("得一半") != std::string::npos) return refuse(clause);
    }
}

void Assembler::doubt_periods() {
    const auto names_period = [](const std::string& text) { return names_any(text, periods); };
    for (const Clause& clause : clauses_) {
        const std::string text = text_of(tokens_in(clause));
        // 每季度 5 分，每低 1%扣 1 分: of four such items.
        const bool is_mark = (clause.says == Says::target && clause.target_measure == Measure::points) ||
                             clause.says == Says::base || (clause.says == Says::state && !clause.outcome.is_zero);
        const bool is_date = has_any(text, {"前", "底", "末"});
        if (is_mark && names_period(text) && !is_date && has_steps_) return ask(RuleQuestion::full, clause);
        // 每月至少 2 次，每少一次扣 1 分，全年最多扣 10 分: month by month.
        if (clause.says != Says::limit || !names_any(text, longer_periods)) continue;
        for (const Clause& other : clauses_) {
            const std::string of_other = text_of(tokens_in(other));
            const bool is_measured = other.says == Says::target || other.says == Says::step || other.says == Says::band;
            const bool is_shorter = &other != &clause && is_measured && names_period(of_other);
            const bool is_same = text.find("每月") != text.npos && of_other.find("每月") != of_other.npos;
            if (is_shorter && !is_same) return ask(RuleQuestion::cap, clause);
        }
    }
}

void Assembler::doubt_multipliers() {
    const bool has_points = has_steps_ || has_events_;
    for (const Clause& clause : clauses_) {
        const std::string text = text_of(tokens_in(clause));
        // 超过 110%，得分乘以 1.2: the score, and not the value. 每低 1%系数扣 0.05: no points.
        const bool is_of_score = text.find("得分*") != text.npos || text.find("得分乘") != text.npos;
        if (is_of_score && clause.says != Says::formula) return refuse(clause);
        if (clause.says == Says::step && text.find("系数") != text.npos && clause.outcome.value < 0)
            return refuse(clause);
        // An accident cancels the bonus: not the points.
        const bool strikes = clause.outcome.gives == Gives::whole_sheet;
        const bool is_of_pay =
            has_any(text, {"bonus", "award", "incentive", "奖金", "奖励"}) && !has_any(text, {"score", "总分", "得分"});
        if (strikes && is_of_pay && has_points) return ask(RuleQuestion::scope, clause);
    }
    if (!model_.formulas.empty() && has_any(parsed_.text, {",得分*", "的得分*", ",得分乘"}))
        return refuse(clauses_.back());
}

void Assembler::doubt_signs_behind_losses() {
    for (std::size_t i = 1; i < clauses_.size(); ++i) {
        const Clause& clause = clauses_[i];
        const bool is_gain = has_price(clause) && clause.outcome.gives == Gives::change && clause.outcome.value > 0;
        const bool is_other_side = clause.says == Says::step && clauses_[i - 1].says == Says::step &&
                                   is_upward(clause) != is_upward(clauses_[i - 1]);
        if (is_gain && !is_other_side && takes(clauses_[i - 1]) && follows_loss(tokens_in(clause), parsed_.text))
            return ask(RuleQuestion::sign, clause);
    }
}

void Assembler::doubt_bands_behind_losses() {
    // Each 1 % below 100 % takes 1 point, below 95 % 2 points: for each of them?
    const bool loses = std::ranges::any_of(clauses_, takes);
    if (!loses || is_wide_text()) return;
    for (const Clause& clause : clauses_) {
        const bool is_open = clause.says == Says::band && clause.when.low.there != clause.when.high.there;
        const bool is_score =
            clause.outcome.gives == Gives::score && clause.outcome.value > 0 && !clause.outcome.is_zero;
        const Span tokens = tokens_in(clause);
        const bool is_said =
            has_kind(tokens, {Kind::give, Kind::add, Kind::adding, Kind::equal, Kind::colon, Kind::full, Kind::minus});
        const bool follows = &clause != clauses_.data() && takes((&clause)[-1]);
        if (is_open && is_score && !is_said && follows) return ask(RuleQuestion::overlap, clause);
        // Errors up to 5 take 1 point: a verb, and no name.
        if (is_score && ends_with_any(clause.label, {" take", " cost", " lose"})) return refuse(clause);
    }
}

void Assembler::doubt_gains_beside_losses() {
    // Each visit gives 2 points; each complaint takes 1: beside the marks, or from nothing?
    const auto gives = [&](const Clause& clause) {
        const bool is_price = clause.outcome.gives == Gives::change || clause.outcome.gives == Gives::score;
        return clause.says == Says::event && is_price && clause.outcome.value > 0 &&
               std::ranges::any_of(tokens_in(clause), [](const Token& token) {
                   return token.kind == Kind::give && starts_with_any(token.text, {"give", "earn", "score", "bring"});
               });
    };
    const bool loses = std::ranges::any_of(clauses_, takes);
    const bool has_base = base_ || any(Says::base);
    if (loses && !has_base && std::ranges::any_of(clauses_, gives)) return ask(RuleQuestion::full);
}

void Assembler::doubt_limit_of_one() {
    // …每低 5%扣 2 分；离职每人扣 1 分，最多扣 5 分: of the clause that it stands in, or of all?
    const auto sentence_of = [&](const Clause& clause) {
        return std::count_if(parsed_.tokens.begin(), parsed_.tokens.begin() + static_cast<std::ptrdiff_t>(clause.first),
                             [](const Token& token) {
                                 return token.kind == Kind::stop ||
                                        (separates(token) && (token.text == ";" || token.text == "。"));
                             });
    };
    for (const Clause& limit : clauses_) {
        const bool is_of_loss = limit.says == Says::limit && limit.limit == LimitOf::taken;
        if (!is_of_loss || !begins_chinese(text_of(tokens_in(limit)))) continue;
        if (has_any(text_of(tokens_in(limit)), {"累计", "合计", "总", "共", "本项", "该项", "全"})) continue;
        const auto is_beside = [&](const Clause& clause) {
            return takes(clause) && clause.first < limit.first && sentence_of(clause) == sentence_of(limit);
        };
        const auto is_before = [&](const Clause& clause) {
            return takes(clause) && clause.first < limit.first && sentence_of(clause) < sentence_of(limit);
        };
        const bool has_two = model_.columns.size() > 1;
        if (has_two && std::ranges::any_of(clauses_, is_beside) && std::ranges::any_of(clauses_, is_before))
            return ask(RuleQuestion::cap, limit);
    }
}

void Assembler::doubt_points_as_target() {
    // At least 5 points are given; each 1 % below target takes 2: a floor.
    const bool is_bare = target_ && target_->target_measure == Measure::points && !target_->when.is_point &&
                         (target_->label.empty() || target_->label == "given");
    const bool is_of_ref = std::ranges::any_of(clauses_, [](const Clause& clause) { return clause.of_ref; });
    const bool in_shares = std::ranges::any_of(clauses_, [](const Clause& clause) {
        return clause.says == Says::step && clause.step_measure == Measure::percent;
    });
    if (is_bare && (is_of_ref || in_shares)) return refuse(*target_);
    // Each full 1 % above adds 1; each started 1 % below takes 1: two ways to count part steps.
    const bool has_both = has_any(parsed_.text, {"each full", "every full", "per full", "each whole", "every whole"}) &&
                          has_any(parsed_.text, {" started ", " begun ", "part thereof", "part of "});
    const bool has_two =
        has_any(parsed_.text, {"每满", "超满", "每超满"}) && parsed_.text.find("不足") != std::string::npos;
    if ((has_both || has_two) && count(Says::step) > 1) return refuse(clauses_.back());
}

void Assembler::doubt_levels_as_limits() {
    // 最多扣到 10 分为止: so much is left, or so much is taken?
    for (const Clause& clause : clauses_)
        if (clause.says == Says::limit && ends_with_any(clause.label, {"扣到", "扣至", "减到", "减至"}) &&
            clause.outcome.value != 0 && !text_of(tokens_in(clause)).starts_with("最低"))
            return ask(RuleQuestion::floor, clause);
}

void Assembler::doubt_rounded_values() {
    // 完成率保留整数，每低 1%扣 1 分: the value, and not the score.
    for (std::size_t i = 0; i + 1 < clauses_.size(); ++i)
        if (clauses_[i].says == Says::rounding && has_price(clauses_[i + 1])) return refuse(clauses_[i]);
}

void Assembler::doubt_what_is_beside() {
    static constexpr Check checks[] = {&Assembler::doubt_halves,
                                       &Assembler::doubt_periods,
                                       &Assembler::doubt_multipliers,
                                       &Assembler::doubt_signs_behind_losses,
                                       &Assembler::doubt_bands_behind_losses,
                                       &Assembler::doubt_gains_beside_losses,
                                       &Assembler::doubt_limit_of_one,
                                       &Assembler::doubt_rounded_values,
                                       &Assembler::doubt_points_as_target,
                                       &Assembler::doubt_levels_as_limits};
    check_each(checks);
}

}  // namespace kpi::detail
