// Figures of Chinese that may stand for something else: a count beside a distance, one of several subjects, another
// person's reward, an end of a range, and limits of what is not the score.
#include <algorithm>
#include <array>
#include <span>
#include <tuple>

#include "rule_assembler.hpp"

namespace kpi::detail {

namespace {

using Span = std::span<const Token>;

bool changes(const Clause& clause) {
    return clause.outcome.gives == Gives::change && clause.outcome.value != 0;
}

bool scores(const Clause& clause) {
    return clause.outcome.gives == Gives::score && !clause.outcome.is_zero && clause.outcome.value > 0;
}

bool has_text(Span tokens, Words words) {
    return std::ranges::any_of(tokens, [&](const Token& token) { return has_any(token.text, words); });
}

/// 24 小时未处理, 80% 未完成: at that figure, or beyond it.
bool is_point_of_undone(const Clause& clause, Span tokens) {
    if (clause.says != Says::band || !clause.when.is_point) return false;
    if (has_text(tokens, {"不了"})) return true;
    for (std::size_t i = 1; i < tokens.size(); ++i)
        if (is_figure(tokens[i - 1]) && tokens[i].kind == Kind::word &&
            starts_with_any(tokens[i].text, {"未", "没", "仍未", "尚未"}))
            return true;
    return false;
}

/// 位于前 10%: the best of them.
bool names_rank(Span tokens) {
    for (std::size_t i = 1; i < tokens.size(); ++i)
        if (tokens[i].measure == Measure::percent && is_figure(tokens[i]) && tokens[i - 1].kind == Kind::word &&
            ends_with_any(tokens[i - 1].text, {"前", "后"}))
            return true;
    return false;
}

/// 提前 1 次, 偏低 1 处, 落后 1 名: so many times, and no distance from a target.
bool counts_times(const Clause& step, Span tokens) {
    if (step.says != Says::step || step.anchor || step.conditional) return false;
    const bool is_place = step.step_unit == "名" || step.step_unit == "位";
    const bool is_time = step.step_unit == "次" || step.step_unit == "处";
    return is_place || (is_time && !step.each && !has_text(tokens, {"每", "少", "多", "增", "减"}));
}

/// 价格低于指导价每单扣 2 分: so many orders, and not so far below.
bool counts_cases(const Clause& step, Span tokens) {
    if (step.says != Says::step || step.anchor || step.when.low.there || step.when.high.there) return false;
    bool compares = false;
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        compares = compares || ((tokens[i].kind == Kind::less || tokens[i].kind == Kind::more) &&
                                starts_with_any(tokens[i].text, {"低于", "高于", "超过", "超出"}));
        compares = compares || tokens[i].kind == Kind::off;
        const bool is_case = tokens[i].kind == Kind::each && tokens[i + 1].kind == Kind::num && tokens[i + 1].bare &&
                             tokens[i + 1].measure == Measure::count;
        if (compares && is_case) return true;
    }
    return false;
}

/// 1:6, of which the second is no result.
bool has_ratio(Span tokens) {
    for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
        const bool is_ratio = is_figure(tokens[i]) && tokens[i].typed == "1" && tokens[i].measure == Measure::none &&
                              tokens[i + 1].kind == Kind::colon && tokens[i + 1].begin == tokens[i].end &&
                              is_figure(tokens[i + 2]) && tokens[i + 2].measure == Measure::none &&
                              tokens[i + 2].begin == tokens[i + 1].end;
        const bool is_compared = i > 0 && tokens[i - 1].kind != Kind::comma && tokens[i - 1].kind != Kind::stop;
        if (is_ratio && is_compared) return true;
    }
    return false;
}

/// 与平均值相差, 高于部门平均: is that the target?
bool compares_with_average(const Clause& clause) {
    return clause.says == Says::step && !clause.anchor &&
           ends_with_any(clause.label, {"平均", "平均值", "平均数", "均值", "平均水平", "中位数"});
}

/// 与上年持平, 时间过半任务过半: another figure than the target.
bool compares_with_other(const Clause& clause) {
    const bool is_step = clause.says == Says::step && !clause.anchor;
    return (clause.says == Says::state || is_step) && has_any(clause.label, {"持平", "过半"});
}

/// 第四至第六名; 全年累计病事假超过 30 天; 每再低 5%; 每半年一次: of several, of what was said before, or so often.
bool is_of_another_condition(const Clause& clause, Span tokens) {
    const bool is_range_of_places = clause.says == Says::band && has_text(tokens, {"至第", "到第"});
    const bool is_further = clause.says == Says::step && has_text(tokens, {"每再", "再低", "再高"});
    const bool is_often = clause.says == Says::target &&
                          std::ranges::any_of(tokens, [](const Token& token) { return token.kind == Kind::each; });
    const bool is_other_target = clause.says == Says::band && clause.when.is_target && clause.outcome.is_zero &&
                                 clause.label.size() > std::string_view{"本项"}.size() && clause.label != "本项" &&
                                 has_text(tokens, {"未完成"});
    const bool is_sum =
        clause.says == Says::band && has_any(clause.label, {"累计病事假", "合计", "总计"}) && clause.outcome.is_zero;
    return is_range_of_places || is_further || is_often || is_other_target || is_sum;
}

/// 完成率 = 完成数 / 计划数
bool defines_rate(const Clause& clause, Span tokens) {
    if (clause.says != Says::formula) return false;
    for (std::size_t i = 1; i < tokens.size(); ++i)
        if (tokens[i].kind == Kind::equal)
            return tokens[i - 1].kind == Kind::word && tokens[i - 1].text.ends_with("率");
    return false;
}

/// 连带主管扣 0.5 分, 奖励举报人 50 元: whose score is it?
bool is_of_another_person(const Clause& clause) {
    return has_any(clause.label, {"连带", "举报人"}) || clause.label.starts_with("并") ||
           has_any(clause.label, {"并照价", "并赔偿", "并追究", "并通报", "并处"}) || clause.label == "部门" ||
           (clause.says == Says::state &&
            starts_with_any(clause.label, {"主管", "负责人", "班组长", "领导", "上级", "部门扣", "责任部门", "所在部门",
                                           "部门经理", "部门负责人", "直接上级"}));
}

/// 以后每次扣 2 分, 以下不得分, 起扣 2 分: words that belong to a figure before them, and name nothing.
bool is_named_by_rest(const Clause& clause) {
    const bool is_priced = clause.says == Says::state || clause.says == Says::event;
    return is_priced && (clause.label == "起" || clause.label == "以下" || clause.label == "以上" ||
                         starts_with_any(clause.label, {"以后", "之后", "此后", "后续", "其后", "为"}));
}

/// 零投诉 10 分; 得负分 5 分; 电压 220 伏 ±5%: a figure in words beside the one that is read.
bool has_figure_in_name(const Clause& clause) {
    if (has_any(clause.label, {"负分", "正负"})) return true;
    const bool is_none = clause.says == Says::target && clause.target_measure == Measure::points &&
                         starts_with_any(clause.label, {"零", "无", "没有", "未", "按时", "按期", "按计划", "准时"});
    const bool is_around = clause.says == Says::band && clause.when.low.there && clause.when.high.there &&
                           clause.when.low.at == -clause.when.high.at && std::ranges::any_of(clause.label, is_digit);
    return is_none || is_around;
}

/// 90% 以下得分的 80%: of what is scored.
bool is_part_of_score(const Clause& clause, Span tokens) {
    if (clause.says != Says::band || tokens.size() < 3) return false;
    for (std::size_t i = 2; i < tokens.size(); ++i)
        if (is_figure(tokens[i]) && tokens[i].measure == Measure::percent && tokens[i - 1].text == "的" &&
            tokens[i - 2].kind == Kind::score)
            return true;
    return false;
}

/// 不足 1 人扣 1 分, 超前完成 1 天加 1 分, 超支 1000 元扣 1 分: once, or for each?
bool may_be_each(const Clause& clause, Span tokens) {
    if (clause.says != Says::band || !changes(clause)) return false;
    const Condition& when = clause.when;
    const bool is_counted = when.low.measure == Measure::count || when.low.measure == Measure::days ||
                            when.high.measure == Measure::count || when.high.measure == Measure::days;
    const bool is_said = std::ranges::any_of(
        tokens, [](const Token& token) { return token.kind == Kind::and_more || token.kind == Kind::within; });
    const bool is_below_one =
        is_counted && when.high.there && !when.low.there && when.high.at == 1 && !when.high.included && !is_said;
    const bool is_from_one = is_counted && when.low.there && !when.high.there && when.low.at == 1 && !is_said;
    const bool is_amount_beyond = when.is_point && when.low.measure == Measure::money && clause.direction != Kind::word;
    return is_below_one || is_from_one || is_amount_beyond;
}

}  // namespace

void Assembler::doubt_bare_quantities() {
    // 单箱成本目标 18，每高 1 扣 2 分: one yuan, or one per cent?
    const bool is_quantity = target_ && target_->target_measure == Measure::none &&
                             ends_with_any(target_->label, {"成本", "费用", "金额", "单耗", "能耗", "工时", "产值",
                                                            "收入", "时间", "时长", "用时"}) &&
                             parsed_.text.find('(') == std::string::npos;
    if (is_quantity && unitless_) return ask(RuleQuestion::unit, *unitless_);
    // 费用控制在 100 以内，每超 1 扣 0.5 分
    const bool is_limited =
        unitless_ && unitless_->conditional && unitless_->when.high.there &&
        unitless_->when.high.measure == Measure::none &&
        ends_with_any(unitless_->label, {"成本", "费用", "金额", "单耗", "能耗", "时间", "时长", "用时"});
    if (is_limited && parsed_.text.find('(') == std::string::npos) return ask(RuleQuestion::unit, *unitless_);
}

void Assembler::doubt_chinese_figures() {
    if (!is_wide_text()) return;
    static constexpr ClauseCheck checks[] = {&Assembler::doubt_chinese_words, &Assembler::doubt_chinese_counts,
                                             &Assembler::doubt_chinese_limits, &Assembler::doubt_chinese_ranges,
                                             &Assembler::doubt_other_subject};
    check_each_clause(checks);
    if (fits_) doubt_foreign_words();
    if (fits_) doubt_marks_or_nothing();
    if (fits_) doubt_bare_quantities();
    if (fits_) doubt_budget();
    if (fits_) doubt_gaps();
}

void Assembler::doubt_foreign_words() {
    // Any fatal accident: zero for the scorecard; 工伤事故每起扣 5 分: a rule in another language, and no name. A name
    // stands before what is given: new contract signed 每 1 次加 3 分.
    constexpr std::ptrdiff_t words_of_rule = 3;
    const auto& tokens = parsed_.tokens;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        std::size_t end = i;
        std::ptrdiff_t words = 0;
        for (; end < tokens.size() && tokens[end].kind == Kind::word && begins_letter(tokens[end].text); ++end)
            words += 1 + std::ranges::count(tokens[end].text, ' ');
        if (end == i) continue;
        const Kind behind = kind_at(tokens, end);
        const bool ends = behind == Kind::stop || behind == Kind::comma || behind == Kind::colon ||
                          behind == Kind::left || behind == Kind::dash || behind == Kind::minus;
        if (words >= words_of_rule && ends) return refuse(i, end);
        i = end;
    }
}

void Assembler::doubt_chinese_words(const Clause& clause) {
    const Span tokens = tokens_in(clause);
    const bool is_of_sheet =
        (clause.says == Says::event || clause.says == Says::step) && has_any(clause.label, {"总分"});
    // 未在规定 3 天内完成: the other side of the figure.
    const bool denies = clause.says == Says::band && !clause.when.is_point &&
                        starts_with_any(clause.label, {"未在", "没在", "不在", "未能在", "没能在", "没有在"});
    // 投诉量比上月减少得满分: 减少, and not 少得.
    const bool is_cut = clause.says == Says::state && has_any(clause.label, {"比上", "较上"}) && has_steps_;
    // 首次扣 1 分，以后每次扣 2 分: two counts. 首单得 5 分，以后每单得 2 分: the first of which gives the 5?
    const Clause* const last = before(clause);
    const bool follows_first = last && last->says == Says::ordinal;
    const bool is_rest = is_named_by_rest(clause) && !follows_first;
    const bool is_lost = is_of_sheet || denies || is_cut || is_rest || is_of_another_person(clause) ||
                         has_figure_in_name(clause) || is_part_of_score(clause, tokens) ||
                         is_point_of_undone(clause, tokens) || compares_with_other(clause);
    if (is_lost) return refuse(clause);
    if (is_of_another_condition(clause, tokens)) return refuse(clause);
    // ≥ 85% 得 10 分，每偏离 1%: below it, or on both sides?
    const bool deviates = clause.says == Says::step && clause.direction == Kind::off &&
                          std::ranges::any_of(clauses_, [](const Clause& band) {
                              const bool is_open = band.when.low.there != band.when.high.there;
                              return (band.says == Says::band || band.says == Says::target) && is_open;
                          });
    if (deviates) return ask(RuleQuestion::direction, clause);
    // 每增长 1% 加 0.5 分: on what?
    const bool grows = clause.says == Says::step && clause.step_measure == Measure::percent && !clause.anchor &&
                       !target_ && !any(Says::band) && has_text(tokens, {"增长"}) && !model_.of_last_year &&
                       !model_.compares && !has_any(clause.label, {"较", "比", "同期", "上年", "去年"});
    if (grows) return ask(RuleQuestion::target, clause);
    // 每高于目标 0.1 个百分点加 0.2 分，低于目标 0.1 个百分点减 0.2 分: once?
    const bool is_beside_ref = clause.when.frame == Frame::below_ref || clause.when.frame == Frame::above_ref;
    const bool is_once =
        clause.says == Says::band && is_beside_ref && changes(clause) && has_steps_ && !clause.when.is_target;
    if (is_once) return ask(RuleQuestion::once, clause);
    // 90% 以上每少 1 个百分点扣 0.5 分: from the upper end, which is not said.
    const bool goes_back =
        clause.says == Says::step && clause.when.low.there && !clause.when.high.there &&
        (clause.direction == Kind::down || clause.direction == Kind::less) &&
        std::ranges::any_of(tokens, [](const Token& token) { return token.kind == Kind::and_more; }) &&
        std::ranges::any_of(clauses_, [&](const Clause& band) {
            return band.says == Says::band && band.when.low.there && band.when.low.at > clause.when.low.at;
        });
    if (goes_back) return ask(RuleQuestion::target, clause);
    // 每小时扣服务费 1000 元: taken, by a verb in the name.
    const bool takes_in_name =
        clause.says == Says::event && clause.outcome.value > 0 && has_any(clause.label, {"扣", "罚"});
    if (takes_in_name) return ask(RuleQuestion::sign, clause);
    // 满 5 名另奖 500 元: beside the others. 未完成任务的，按完成比例: for those alone.
    const bool is_beside = clause.says == Says::band && clause.label == "另";
    const bool is_of_undone = clause.says == Says::header && clause.label.starts_with("未") && any(Says::formula);
    if (is_beside || is_of_undone) return refuse(clause);
    // 完成率 = 完成数 / 计划数，低于 80% 得 0 分: how it is measured, and no score.
    if (defines_rate(clause, tokens) && clauses_.size() > 1 && !has_steps_ && !target_)
        return ask(RuleQuestion::formula, clause);
    if (compares_with_average(clause)) return ask(RuleQuestion::target, clause);
    if (names_rank(tokens)) return ask(RuleQuestion::direction, clause);
    // 3 天内完成不扣分，未完成扣 5 分: not within them.
    const bool is_other_side = clause.says == Says::state && std::ranges::any_of(clauses_, [&](const Clause& band) {
                                   constexpr std::string_view not_yet = "未";
                                   if (band.says != Says::band || !clause.label.starts_with(not_yet)) return false;
                                   const std::string_view done = std::string_view{clause.label}.substr(not_yet.size());
                                   return done == band.label || has_text(tokens_in(band), {done});
                               });
    if (is_other_side) return refuse(clause);
    // 90 分为优秀: which figures are it?
    const bool is_grade = clause.says == Says::state && clause.label.starts_with("为");
    if (is_grade) return refuse(clause);
    // 每次倒扣 2 分: below nothing.
    if (has_text(tokens, {"倒扣"})) return ask(RuleQuestion::floor, clause);
}

void Assembler::doubt_chinese_counts(const Clause& clause) {
    const Span tokens = tokens_in(clause);
    if (counts_times(clause, tokens) || (!target_ && counts_cases(clause, tokens))) return refuse(clause);
    // 全勤奖每月 300 元，迟到扣 50 元: what it is taken from, and no value.
    const bool is_bonus = clause.says == Says::band && clause.when.is_point && clause.outcome.gives == Gives::amount &&
                          clause.outcome.value < 0 && clause.when.low.measure == Measure::money &&
                          has_any(clause.label, {"奖", "津贴", "补贴"});
    const bool is_fine_beside_bonus = clause.says == Says::state && clause.outcome.gives == Gives::amount &&
                                      clause.outcome.value < 0 && clauses_.front().says == Says::state &&
                                      clauses_.front().outcome.gives == Gives::amount &&
                                      clauses_.front().outcome.value > 0;
    // 违规 1 次得 50%: of the marks, once.
    const bool is_part_of_marks = clause.says == Says::event && clause.outcome.gives == Gives::share && any(Says::band);
    // 职称提升一人加 3 分: people are counted.
    const bool counts_people = clause.says == Says::step && clause.direction == Kind::up && !clause.anchor &&
                               clause.step_unit == "人" && has_text(tokens, {"提升", "晋升"});
    if (is_bonus || is_fine_beside_bonus || is_part_of_marks || counts_people) return refuse(clause);
    // 工资投入产出比 ≥ 1:6: a ratio.
    if (has_any(clause.label, {"比", "roi"}) && has_ratio(tokens)) return refuse(clause);
    if (may_be_each(clause, tokens) && clauses_.size() == 1) return ask(RuleQuestion::once, clause);
    // 新增 1 个客户: of new ones.
    const bool is_new = clause.says == Says::step && clause.label.ends_with("新") && clause.direction == Kind::up;
    if (is_new) return refuse(clause);
    // 出勤率低于 95，每缺勤 1 天: of another measure.
    const bool is_rate = clause.says == Says::step && clause.when.high.there &&
                         clause.when.high.measure == Measure::none && has_any(clause.label, {"率"}) &&
                         (clause.step_measure == Measure::days || clause.step_measure == Measure::count);
    if (is_rate) return ask(RuleQuestion::unit, clause);
    // 资料齐全得 5 分，缺少一项扣 1 分: of items that are missing.
    const bool is_missing = clause.says == Says::step && !clause.anchor && clause.step_measure == Measure::count &&
                            has_text(tokens, {"缺"}) && any(Says::state);
    if (is_missing) return ask(RuleQuestion::target, clause);
    // 完成一项得 2 分，未完成不得分: and two?
    const bool is_one = clause.says == Says::band && scores(clause) && clause.when.low.there &&
                        !clause.when.high.there && clause.when.low.at == 1 &&
                        clause.when.low.measure == Measure::count && clauses_.size() == 2 &&
                        clauses_.back().says == Says::state && clauses_.back().label.starts_with("未");
    if (is_one) return ask(RuleQuestion::once, clause);
}

void Assembler::doubt_chinese_limits(const Clause& clause) {
    const Span tokens = tokens_in(clause);
    // 10 分扣完: when as much is taken, and not where the value is 10.
    // 未按期整改加扣 2 分: taken as well, and no limit.
    const bool is_taken_as_well =
        clause.says == Says::limit && clause.limit == LimitOf::both && begins_chinese(clause.label);
    if (is_taken_as_well) return refuse(clause);
    const bool is_emptied = clause.says == Says::band && clause.when.is_point &&
                            clause.when.low.measure == Measure::points &&
                            std::ranges::any_of(tokens, [](const Token& token) { return token.text == "扣完"; });
    const bool is_bounded = clause.says == Says::limit && has_text(tokens, {"为限"}) &&
                            clause.limit == LimitOf::score_high && any(Says::event);
    // 保底工资 3000 元: beside the commission, or the least of both?
    const bool is_pay = clause.says == Says::limit && clause.limit == LimitOf::score_low &&
                        has_any(clause.label, {"工资", "底薪", "薪"});
    // 系数最高 1.5: of a factor, and not of the product.
    const bool is_factor = clause.says == Says::limit && model_.whole_formula && !clause.label.empty() &&
                           std::ranges::any_of(model_.formulas[*model_.whole_formula], [&](const FormulaStep& step) {
                               return step.is == FormulaStep::Is::variable && step.name == clause.label;
                           });
    // 绩效工资 = 基数 × 完成率，最高 150%: of the base.
    const bool is_share_of_pay =
        clause.says == Says::limit && clause.outcome.gives == Gives::share && model_.whole_formula &&
        std::ranges::any_of(clauses_, [](const Clause& formula) {
            return formula.says == Says::formula && has_any(formula.label, {"工资", "奖金", "提成", "薪"});
        });
    if (is_emptied || is_bounded || is_pay || is_factor || is_share_of_pay) return ask(RuleQuestion::cap, clause);
}

void Assembler::doubt_chinese_ranges(const Clause& clause) {
    // 2-4 小时内处理，每超 1 小时扣 1 分: from which end? 95%-99% 之间每低 1%, below a band that ends at 99 %, from
    // there.
    const bool is_one_sided = clause.direction == Kind::more || clause.direction == Kind::up ||
                              clause.direction == Kind::less || clause.direction == Kind::down;
    const bool is_range = clause.says == Says::step && !clause.anchor && clause.when.low.there &&
                          clause.when.high.there && clause.when.low.at != -clause.when.high.at;
    if (!is_range || !is_one_sided) return;
    const bool is_continued = std::ranges::any_of(clauses_, [&](const Clause& other) {
        if (&other == &clause) return false;
        const auto is_end = [&](double at) { return at == clause.when.low.at || at == clause.when.high.at; };
        const bool touches = (other.when.low.there && is_end(other.when.low.at)) ||
                             (other.when.high.there && is_end(other.when.high.at));
        const bool turns = other.says == Says::step && other.direction != clause.direction;
        return touches && !turns;
    });
    if (!is_continued && !base_) return ask(RuleQuestion::target, clause);
}

bool Assembler::names_measure(const std::string& label) {
    const std::size_t shortest = begins_wide(label) ? 6 : 3;
    return label.size() >= shortest &&
           !starts_with_any(label, {"为", "按", "第", "未", "达", "排名", "门槛值", "目标值", "挑战值", "本项", "该项",
                                    "天数", "次数", "数量", "实际"});
}

void Assembler::doubt_other_subject(const Clause& clause) {
    if (clause.says != Says::band || !names_measure(clause.label) || model_.columns.size() != 1) return;
    // 投诉低于 3 起得 5 分，表扬高于 3 起加 2 分; NPS ≥ 50, CSAT ≥ 4.5: of two measures.
    const auto is_another = [&](const Clause& other) {
        const std::size_t shorter = std::min(other.label.size(), clause.label.size());
        const bool names = (other.says == Says::band || other.says == Says::target) && names_measure(other.label);
        return names && other.label.substr(0, shorter) != clause.label.substr(0, shorter) &&
               other.label.substr(other.label.size() - shorter) != clause.label.substr(clause.label.size() - shorter);
    };
    if (std::ranges::any_of(clauses_, is_another)) return refuse(clause);
    // 入库及时率、出库准确率均达到 99%: two figures.
    const bool is_both =
        std::ranges::any_of(tokens_in(clause), [](const Token& token) { return token.text == "均"; }) &&
        any(Says::header);
    if (is_both) return refuse(clause);
}

void Assembler::doubt_marks_or_nothing() {
    const auto is_change = [](const Clause& clause) { return clause.says == Says::event && changes(clause); };
    // 迟到低于 3 次得 5 分，高于 3 次扣 5 分: from the marks, or from nothing?
    const auto is_side = [](const Clause& clause) { return clause.says == Says::band && !clause.when.is_point; };
    const bool gives =
        std::ranges::any_of(clauses_, [&](const Clause& clause) { return is_side(clause) && scores(clause); });
    const bool takes =
        std::ranges::any_of(clauses_, [&](const Clause& clause) { return is_side(clause) && changes(clause); });
    if (gives && takes && !base_ && !has_steps_ && !has_events_ && clauses_.size() == 2) return ask(RuleQuestion::full);
    // 参加培训一次得 1 分，缺席一次扣 1 分: earned from nothing, or beside the marks?
    const bool earns = any_clause([](const Clause& clause) { return clause.says == Says::event && scores(clause); });
    const bool loses = std::ranges::any_of(
        clauses_, [&](const Clause& clause) { return is_change(clause) && clause.outcome.value < 0; });
    if (earns && loses && !base_) return ask(RuleQuestion::full);
    // 准确率 100% 得 10 分，每错一处扣 1 分: from those?
    const bool is_rate = any_clause([](const Clause& clause) {
        const End& end = clause.when.low;
        return clause.says == Says::band && end.there && !clause.when.names_target &&
               (clause.when.is_point || !clause.when.high.there) &&
               (end.measure == Measure::percent || (clause.when.is_point && end.at == 0)) &&
               (scores(clause) || clause.outcome.gives == Gives::full);
    });
    if (is_rate && loses && !has_steps_ && !base_ && model_.columns.size() > 1) return ask(RuleQuestion::overlap);
    // 每完成一项加 2 分，未完成每项扣 1 分，满分 20 分: no more than those?
    const bool adds_each = std::ranges::any_of(
        clauses_, [&](const Clause& clause) { return is_change(clause) && clause.outcome.value > 0; });
    if (base_is_full_ && base_ && adds_each && loses && !model_.high) return ask(RuleQuestion::cap);
    // 基础分 60 分，达标加 20 分，优秀加 40 分
    const bool only_states = std::ranges::all_of(clauses_, [](const Clause& clause) {
        return clause.says == Says::base || (clause.says == Says::state && changes(clause));
    });
    if (base_ && only_states && clauses_.size() > 2) return ask(RuleQuestion::overlap);
    // 超过 80% 的部分，每 1% 得 1 分: from nothing?
    const Clause& only = clauses_.front();
    const bool earns_part = clauses_.size() == 1 && only.says == Says::step && scores(only) && only.when.low.there;
    if (earns_part) return ask(RuleQuestion::full);
}

void Assembler::doubt_budget() {
    // 费用控制在预算内得 10 分，超支 5% 以上得 0 分: of the budget, or of the value?
    const bool names_budget = any_clause([](const Clause& clause) {
        return (clause.says == Says::band || clause.says == Says::state) &&
               (clause.when.is_target || clause.when.frame != Frame::value);
    });
    const bool is_over = any_clause([](const Clause& clause) {
        return clause.says == Says::band && clause.direction == Kind::up &&
               (clause.when.low.measure == Measure::percent || clause.when.high.measure == Measure::percent);
    });
    const bool has_tolerance =
        has_steps_ && any_clause([](const Clause& clause) {
            return clause.says == Says::band && clause.when.frame == Frame::above_ref && clause.when.high.there;
        });
    if ((names_budget && is_over) || has_tolerance) ask(RuleQuestion::relative);
}

bool Assembler::leaves_days_between(const Column& column) {
    if (column.bands.size() != 2 || !column.runs.empty()) return false;
    const auto is_point = [](const Band& band) { return band.when.is_point && band.outcome.gives == Gives::change; };
    const auto& [first, second] = std::tie(column.bands[0], column.bands[1]);
    const Band& point = is_point(first) ? first : second;
    const Band& open = is_point(first) ? second : first;
    const bool is_pair = is_point(point) && point.outcome.value < 0 && open.when.low.there && !open.when.high.there;
    const bool is_whole = point.when.low.measure == Measure::count || point.when.low.measure == Measure::days ||
                          point.when.low.measure == Measure::none;
    return is_pair && open.when.low.at > point.when.low.at + (is_whole ? 1 : 0);
}

void Assembler::doubt_gaps() {
    // 迟到 10 分钟以内罚 10 元: who is not late at all?
    const bool fines_all = any_clause([](const Clause& clause) {
        return clause.says == Says::band && clause.outcome.gives == Gives::amount && clause.outcome.value < 0 &&
               !clause.when.low.there && clause.when.high.there &&
               has_any(clause.label, {"迟到", "逾期", "超期", "延误"});
    });
    // 超额完成 10% 以内加 2 分: who does not exceed it at all?
    const bool rewards_all = any_clause([](const Clause& clause) {
        return clause.says == Says::band && changes(clause) && clause.direction == Kind::up && !clause.when.low.there &&
               clause.when.high.there && clause.when.frame == Frame::value;
    });
    if (fines_all || rewards_all) return ask(RuleQuestion::gap);
    // 同比增长 5% 得 8 分，每增 1 个百分点加 1 分: and below 5 %?
    const bool is_growth = any_clause([](const Clause& clause) {
        return clause.says == Says::band && clause.when.is_point && scores(clause) && clause.direction == Kind::up;
    });
    const bool goes_other_way =
        any_clause([](const Clause& clause) { return clause.says == Says::step && clause.direction != Kind::up; });
    if (is_growth && has_steps_ && !goes_other_way) return ask(RuleQuestion::gap);
    // 延迟 1 天扣 1 分，5 天以上扣 10 分: and on the third day?
    for (const Column& column : model_.columns)
        if (leaves_days_between(column)) return ask(RuleQuestion::once);
    if (has_ladder()) return ask(RuleQuestion::gap);
    // 60 分以下得 0 分，60 分得 6 分，每增加 10 分: from where?
    const bool is_part = any_clause([](const Clause& clause) {
        return clause.says == Says::band && clause.when.is_point && clause.outcome.gives == Gives::part_of_full;
    });
    const bool starts_at_point = is_part || any_clause([](const Clause& clause) {
                                     return clause.says == Says::band && clause.when.is_point && scores(clause);
                                 });
    const auto is_zero_to = [&](const Clause& clause) {
        const bool is_zero = clause.says == Says::band && clause.outcome.gives == Gives::score &&
                             clause.outcome.value == 0 && clause.when.high.there && !clause.when.low.there;
        return is_zero && (is_part || clause.when.high.included || clause.when.high.worded);
    };
    const bool is_zero_below = std::ranges::any_of(clauses_, is_zero_to);
    const bool goes_up = any_clause([](const Clause& clause) {
        return clause.says == Says::step && !clause.anchor && clause.direction == Kind::up;
    });
    const bool goes_down =
        any_clause([](const Clause& clause) { return clause.says == Says::step && clause.direction == Kind::down; });
    if (starts_at_point && is_zero_below && goes_up && !goes_down) return ask(RuleQuestion::target);
    // 低于 80% 无奖金，每超 1% 奖励 50 元: over 80 %, or over the target?
    const bool pays_over = any_clause([](const Clause& clause) {
        return clause.says == Says::step && clause.outcome.gives == Gives::amount && clause.outcome.value > 0 &&
               !clause.anchor && !clause.when.low.there;
    });
    const bool pays_nothing_below = any_clause([](const Clause& clause) {
        return clause.says == Says::band && clause.outcome.is_zero && clause.when.high.there && !clause.when.low.there;
    });
    if (pays_over && pays_nothing_below && !target_) return ask(RuleQuestion::target);
}

}  // namespace kpi::detail
