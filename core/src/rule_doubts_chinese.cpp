// What Chinese may mean otherwise: words of denial beside a figure, samples, two subjects on one scale, money that
// people pay.
#include <algorithm>
#include <cmath>
#include <string_view>

#include "rule_assembler.hpp"

namespace kpi::detail {

namespace {

bool is_chinese_word(const Token& token) {
    return token.kind == Kind::word && begins_wide(token.text);
}

bool begins_condition(const Token& token) {
    return is_figure(token) || compares(token.kind) || token.kind == Kind::equal;
}

bool is_condition_of(const Clause& clause) {
    return clause.says == Says::band || clause.says == Says::target ||
           (clause.says == Says::step && clause.conditional);
}

/// Two subjects that share no two letters: 产量, 废品.
bool are_unlike(const std::string& first, const std::string& second) {
    constexpr std::size_t pair = 6;
    if (first.size() < pair || second.size() < pair) return false;
    for (std::size_t i = 0; i + pair <= first.size(); i += 3)
        if (second.find(first.substr(i, pair)) != std::string::npos) return false;
    return true;
}

}  // namespace

void Assembler::doubt_chinese() {
    static constexpr Check checks[] = {&Assembler::doubt_denials,
                                       &Assembler::doubt_denied_events,
                                       &Assembler::doubt_conditional_base,
                                       &Assembler::doubt_two_references,
                                       &Assembler::doubt_marks_of_hundred,
                                       &Assembler::doubt_early_gains,
                                       &Assembler::doubt_gains_of_some,
                                       &Assembler::doubt_steps_of_part,
                                       &Assembler::doubt_steps_beyond,
                                       &Assembler::doubt_figures_in_words,
                                       &Assembler::doubt_samples,
                                       &Assembler::doubt_two_subjects,
                                       &Assembler::doubt_two_items,
                                       &Assembler::doubt_two_payers,
                                       &Assembler::doubt_money,
                                       &Assembler::doubt_single_units,
                                       &Assembler::doubt_shares_of_items,
                                       &Assembler::doubt_states_beside_bands,
                                       &Assembler::doubt_only_one,
                                       &Assembler::doubt_states_that_add,
                                       &Assembler::doubt_points_that_are_places,
                                       &Assembler::doubt_two_faults,
                                       &Assembler::doubt_cases_of_events,
                                       &Assembler::doubt_gains_of_none,
                                       &Assembler::doubt_parts_beside_shares,
                                       &Assembler::doubt_narrower_vetoes,
                                       &Assembler::doubt_lack_beside_counts,
                                       &Assembler::doubt_single_days,
                                       &Assembler::doubt_chinese_figures};
    check_each(checks);
}

void Assembler::doubt_shares_of_items() {
    // 有预案、有演练、有记录各得 2 分; 绿化、保洁各 5 分: each of them, and not the last alone.
    for (const Clause& clause : clauses_) {
        const bool gives = clause.says == Says::state || clause.says == Says::base || clause.says == Says::header;
        const bool is_each = std::ranges::any_of(tokens_in(clause), [](const Token& token) {
            return (token.kind == Kind::word || token.kind == Kind::aside) && token.text.ends_with("各");
        });
        if (gives && (is_each || clause.label.ends_with("各") || clause.label.ends_with("再"))) return refuse(clause);
    }
    // 两份报告均按时得 6 分，仅一份按时得 3 分，均未按时不得分: how many of them, which no word says.
    const bool counts = has_any(parsed_.text, {"均未", "都未", "均没", "都没", "均不达", "都不达"});
    if (counts && is_wide_text() && !states_.empty()) return refuse(clauses_[state_clauses_.back()]);
}

void Assembler::doubt_states_beside_bands() {
    // 按时完成得该项分值的 100%，延误 5 天以内得 60%: one of them, and not both together.
    const auto gives = [](const auto& part) {
        return (part.outcome.gives == Gives::part_of_full || part.outcome.gives == Gives::score) &&
               part.outcome.value > 0 && !part.outcome.is_zero;
    };
    const bool has_state = std::ranges::any_of(
        model_.columns, [&](const Column& column) { return std::ranges::any_of(column.states, gives); });
    const bool has_band = std::ranges::any_of(
        model_.columns, [&](const Column& column) { return std::ranges::any_of(column.bands, gives); });
    if (has_state && has_band && is_wide_text() && !state_clauses_.empty())
        return refuse(clauses_[state_clauses_.front()]);
}

void Assembler::doubt_only_one() {
    // 仅符合一项得 3 分: what is given for one of them, and nothing for each.
    for (const Clause& clause : clauses_)
        if (clause.says == Says::event && !clause.each && starts_with_any(clause.label, {"仅", "只"}))
            return refuse(clause);
}

void Assembler::doubt_states_that_add() {
    // 有制度得 2 分，有记录得 2 分，有总结得 1 分: one of them, or each?
    if (!is_wide_text() || states_.size() < 2) return;
    // 无签到表扣 2 分，无考核记录扣 2 分: each of them may be missing.
    const auto lacks = [](const State& state) {
        return is_loss(state.outcome) && starts_with_any(state.label, {"无", "缺", "没有", "未"});
    };
    if (std::all_of(states_.begin() + 1, states_.end(), lacks) && is_loss(states_.front().outcome))
        return ask(RuleQuestion::once, clauses_[state_clauses_.front()]);
    static constexpr std::string_view of_state[] = {
        "优",   "良",   "中",   "差",   "合格", "好", "一般", "较", "等", "级",   "类",   "档",   "奖",   "名",
        "星",   "完成", "达标", "未",   "不",   "无", "否",   "是", "按", "逾期", "全部", "部分", "基本", "通过",
        "满意", "以上", "没",   "准时", "及时", "延", "迟",   "超", "前", "后",   "第",   "只",   "红",   "黄",
        "绿",   "蓝",   "高",   "低",   "正",   "负", "有效", "上", "下", "大",   "小",   "严重", "轻",   "早",
        "晚",   "提前", "一",   "二",   "三",   "四", "五",   "仅", "偶", "常",   "从",   "零",   "严",   "A"};
    const auto adds = [](const State& state) {
        const bool is_named = std::ranges::any_of(
            of_state, [&](std::string_view word) { return state.label.find(word) != std::string::npos; });
        return begins_wide(state.label) && !is_named && !state.is_other && state.outcome.gives == Gives::score &&
               state.outcome.value > 0;
    };
    if (std::ranges::all_of(states_, adds)) ask(RuleQuestion::once, clauses_[state_clauses_.front()]);
}

void Assembler::doubt_two_faults() {
    // 未建立台账的扣 1 分，台账不完整的扣 0.5 分: neither of them is what should be.
    for (const Column& column : model_.columns) {
        const bool is_pair = column.kind == Column::Kind::yes_no && column.states.size() == 2;
        const bool takes = is_pair && std::ranges::all_of(column.states, is_loss, &State::outcome);
        if (takes) return ask(RuleQuestion::once, clauses_[state_clauses_.front()]);
    }
}

void Assembler::doubt_cases_of_events() {
    // 事故每次扣 10 分，负主要责任的扣 20 分: in place of the 10, and for each of them?
    const bool has_each = std::ranges::any_of(
        clauses_, [](const Clause& clause) { return clause.says == Says::event && takes_marks(clause); });
    for (const Clause& clause : clauses_) {
        const bool is_case = clause.says == Says::state && takes_marks(clause) &&
                             !starts_with_any(clause.label, {"缺", "未", "没", "无"}) &&
                             parsed_.text.find(clause.label + "的扣") != std::string::npos;
        if (has_each && is_case) return ask(RuleQuestion::once, clause);
    }
    // 缺岗每人每天扣 200 元: of how many for how many days?
    for (std::size_t i = 0; i + 1 < parsed_.tokens.size(); ++i) {
        const Token& unit = parsed_.tokens[i + 1];
        const bool is_twice = parsed_.tokens[i].text == "每人每" && unit.bare && unit.text != "次";
        if (is_twice) return ask(RuleQuestion::unit, i, i + 2);
    }
}

void Assembler::doubt_gains_of_none() {
    // 全年无违纪加 3 分，有违纪每次扣 5 分: one count, and not a state beside it.
    const bool takes_events =
        std::ranges::any_of(clauses_, [](const Clause& c) { return c.says == Says::event && c.outcome.value < 0; });
    for (std::size_t i = 0; takes_events && i < states_.size(); ++i)
        if (states_[i].outcome.gives == Gives::change && states_[i].outcome.value > 0 &&
            has_any(states_[i].label, {"无违", "未发生", "没有发生", "无事故", "无投诉", "无差错", "零投诉", "零事故"}))
            return ask(RuleQuestion::overlap, clauses_[state_clauses_[i]]);
}

void Assembler::doubt_parts_beside_shares() {
    // 优秀得标准分的 100%，良好得 80%: of what is the second?
    const auto has = [&](Gives gives) {
        return std::ranges::any_of(states_, [&](const State& state) { return state.outcome.gives == gives; });
    };
    if (has(Gives::part_of_full) && has(Gives::share)) ask(RuleQuestion::share_of);
}

void Assembler::doubt_narrower_vetoes() {
    // 差错每次扣 1 分，重大差错 2 次以上不得分: of a part of what is counted.
    const auto event = std::ranges::find(clauses_, Says::event, &Clause::says);
    if (event == clauses_.end() || !begins_wide(event->label)) return;
    for (const Clause& clause : clauses_) {
        if (clause.says != Says::band || !clause.outcome.is_zero) continue;
        std::string words;
        for (const Token& token : tokens_in(clause))
            if (token.kind == Kind::word) words += token.text;
        if (words != event->label && words.ends_with(event->label)) return refuse(clause);
    }
}

void Assembler::doubt_lack_beside_counts() {
    // 每年不少于 2 次，每少一次扣 3 分，未开展的不得分: none of them, which is a count as well.
    if (!is_wide_text() || !has_steps_) return;
    const bool counts = std::ranges::any_of(model_.columns, [](const Column& column) {
        return std::ranges::any_of(column.runs, [](const Run& run) { return !run.above && run.each.value < 0; }) &&
               !column.is_share;
    });
    for (std::size_t i = 0; counts && i < states_.size(); ++i) {
        const std::string_view label =
            without_prefixes(states_[i].label, {"全年", "全月", "全周", "全天", "全季", "当月", "当年"});
        if (starts_with_any(label, {"未开展", "未组织", "未检查", "未巡查", "没有开展", "未举办", "未进行", "未召开",
                                    "未学习", "未走访", "未培训", "未参加", "没有"}))
            return ask(RuleQuestion::overlap, clauses_[state_clauses_[i]]);
    }
}

void Assembler::doubt_single_days() {
    // 逾期一天扣 1 分，逾期三天以上扣 5 分: each day until the third, or the first day alone?
    for (const Column& column : model_.columns) {
        const auto is_single = [](const Band& band) {
            return band.when.is_point && band.when.low.at == 1 && is_loss(band.outcome);
        };
        const auto is_beyond = [](const Band& band) {
            return band.when.low.there && band.when.low.at > 2 && is_loss(band.outcome);
        };
        const auto is_second = [](const Band& band) { return band.when.low.there && band.when.low.at == 2; };
        const auto& bands = column.bands;
        if (std::ranges::any_of(bands, is_single) && std::ranges::any_of(bands, is_beyond) &&
            std::ranges::none_of(bands, is_second))
            return ask(RuleQuestion::once);
    }
}

void Assembler::doubt_points_that_are_places() {
    // 巡检少一个点扣 0.5 分: a place, or a percentage point?
    if (has_any(parsed_.text, {"%", "率"})) return;
    for (std::size_t i = 1; i < parsed_.tokens.size(); ++i) {
        const Token& token = parsed_.tokens[i];
        const std::string& before = parsed_.tokens[i - 1].text;
        const bool is_point = token.kind == Kind::num && (token.text == "个点" || token.text == "点");
        if (is_point && (before == "少" || before == "漏" || before == "缺" || before == "缺少"))
            return ask(RuleQuestion::unit, i, i + 1);
    }
}

void Assembler::doubt_denials() {
    for (const Clause& clause : clauses_) {
        if (!is_condition_of(clause)) continue;
        for (std::size_t i = clause.first; i + 1 < clause.last; ++i) {
            const Token& token = parsed_.tokens[i];
            const Token& next = parsed_.tokens[i + 1];
            // 未在 3 天内完成, 不在 90%-110% 之间, 非 100%, 没有超过 3 次: the other side of the figure.
            const bool denies =
                is_chinese_word(token) && begins_condition(next) &&
                ends_with_any(token.text, {"不", "未", "没", "没有", "非", "无", "不在", "未在", "不是", "不为",
                                           "不等于", "未能", "未于", "未能在", "没有在", "并非"});
            // 3 天内未完成: later than that.
            const bool is_denied = token.kind == Kind::within && is_chinese_word(next) &&
                                   starts_with_any(next.text, {"未", "没", "不", "仍未", "尚未"});
            // 超出 90%-110% 范围: outside it, not so far above.
            const bool is_outside = clause.when.low.there && clause.when.high.there && is_chinese_word(next) &&
                                    starts_with_any(next.text, {"范围", "区间"}) && is_figure(token) &&
                                    clause.when.frame != Frame::value;
            if (denies || is_denied || is_outside) return refuse(clause);
        }
        // 未完成 3 项以上: so many that are not done.
        for (std::size_t i = clause.first; i + 2 < clause.last; ++i) {
            const bool is_undone = parsed_.tokens[i].kind == Kind::less && parsed_.tokens[i].text.starts_with("未") &&
                                   parsed_.tokens[i + 1].measure == Measure::count &&
                                   parsed_.tokens[i + 2].kind == Kind::and_more;
            if (is_undone) return refuse(clause);
        }
    }
}

void Assembler::doubt_figures_in_words() {
    for (std::size_t i = 1; i < parsed_.tokens.size(); ++i) {
        const Token& token = parsed_.tokens[i];
        if (!is_chinese_word(token)) continue;
        const Token& before = parsed_.tokens[i - 1];
        // 60 分贝以上: of a unit that nothing here knows, a comparison that would be lost. 一分半: and a half.
        const bool is_lost = is_figure(before) && before.end == token.begin &&
                             (has_any(token.text, {"以上", "以下", "以内", "之内"}) || token.text.starts_with("半"));
        if (is_lost) return ask(RuleQuestion::unit, i - 1, i + 1);
        // 排名前 5, 前 10%: the best of them, not that figure.
        const bool is_rank =
            i + 1 < parsed_.tokens.size() && is_figure(parsed_.tokens[i + 1]) &&
            ends_with_any(token.text, {"前", "后"}) &&
            (token.text.size() == 3 || has_any(token.text, {"排名", "全市", "位列", "进入", "名次", "列前"}));
        if (is_rank) return ask(RuleQuestion::direction, i, i + 2);
    }
    // 每偏 1 扣 1 分: one of what?
    for (const Clause& clause : clauses_) {
        const bool is_event = clause.says == Says::event && begins_wide(clause.label) && clause.step_unit.empty() &&
                              clause.step_measure == Measure::none && clause.each;
        if (is_event) return ask(RuleQuestion::unit, clause);
    }
    // 每份简报完整得 2 分，不完整扣 1 分: each of them, or once?
    for (std::size_t i = 1; i < clauses_.size(); ++i) {
        const bool is_flag = clauses_[i].says == Says::state && clauses_[i].outcome.gives == Gives::change &&
                             clauses_[i].outcome.value != 0 && clauses_[i].label.starts_with("不");
        const bool follows_each = clauses_[i - 1].says == Says::event && clauses_[i - 1].each &&
                                  parsed_.tokens[clauses_[i].first - 1].kind == Kind::comma;
        if (is_flag && follows_each) return ask(RuleQuestion::once, clauses_[i]);
        // 每培养 1 名高级工加 2 分、技师加 3 分: for each of them, too?
        const bool goes_on = clauses_[i].says == Says::state && clauses_[i].outcome.gives == Gives::change &&
                             clauses_[i].outcome.value > 0 && clauses_[i - 1].says == Says::event &&
                             clauses_[i - 1].outcome.value > 0;
        if (goes_on && begins_wide(clauses_[i].label)) return ask(RuleQuestion::once, clauses_[i]);
    }
    // 四舍五入, of which nothing says to what.
    const bool rounds = std::ranges::any_of(
        parsed_.tokens, [](const Token& token) { return token.text.find("四舍五入") != std::string::npos; });
    if (rounds && !model_.rounding) return refuse(clauses_.back());
}

void Assembler::doubt_samples() {
    // 同比不下降得满分，每下降 1%…: whatever stands beside the text is not last year.
    if (model_.needs_target)
        for (const Token& token : parsed_.tokens)
            if (has_any(token.text, {"同比", "环比"})) model_.compares = model_.of_last_year = true;
    if (!target_) return;
    const bool is_sample =
        target_->target_measure != Measure::percent &&
        has_any(target_->label, {"抽查", "抽样", "抽检", "抽取", "抽测", "检查", "应到", "应有", "参加考试"});
    if (is_sample && begins_wide(target_->label)) return refuse(*target_);
    if (!measure_ || !has_steps_) return;
    // 基本奖金 800 元，每低于目标 1%…: what is paid, not what is measured.
    const bool is_paid = target_->target_measure == Measure::money &&
                         has_any(target_->label, {"奖金", "绩效", "工资", "奖励", "提成", "津贴", "补贴", "底薪"});
    if (is_paid) return refuse(*target_);
    // 计划 100 户，完成 90 户以上得 10 分，每少 1 户…: from which of the two?
    const auto is_at = [&](const End& end) {
        return end.there &&
               (end.at == target_->target || end.at == target_->when.low.at || end.at == target_->when.high.at);
    };
    const Column& column = model_.columns[*measure_];
    for (const Band& band : column.bands) {
        const bool gives = (band.outcome.gives == Gives::full || band.outcome.gives == Gives::score) &&
                           !band.outcome.is_zero && band.outcome.value != 0;
        const bool is_side = band.when.is_point || band.when.low.there != band.when.high.there;
        const bool is_start = is_side && !band.when.is_target && band.when.frame == Frame::value;
        const bool is_good_side = std::ranges::all_of(
            column.runs, [&](const Run& run) { return run.above ? band.when.high.there : band.when.low.there; });
        if (gives && is_start && is_good_side && !is_at(band.when.low) && !is_at(band.when.high))
            return ask(RuleQuestion::target, *target_);
    }
}

bool Assembler::is_wide_text() const {
    return std::ranges::any_of(parsed_.tokens, [](const Token& token) { return begins_chinese(token.text); });
}

void Assembler::doubt_two_subjects() {
    // 产量 100 吨以上得 10 分，废品 5 件以下得 10 分: two things, on one scale.
    const Clause* first = nullptr;
    for (const Clause& clause : clauses_) {
        const bool is_labelled = clause.says == Says::band && clause.when.frame == Frame::value &&
                                 begins_wide(clause.label) && !clause.when.is_target &&
                                 clause.outcome.gives != Gives::whole_sheet;
        if (!is_labelled) continue;
        const End& end = clause.when.low.there ? clause.when.low : clause.when.high;
        if (!first) {
            first = &clause;
            continue;
        }
        const End& other = first->when.low.there ? first->when.low : first->when.high;
        const bool is_other_unit = end.unit != other.unit && end.measure != Measure::percent &&
                                   other.measure != Measure::percent && !end.unit.empty() && !other.unit.empty();
        if (measure_ && model_.columns[*measure_].straight) return;  // 门槛值 85%, 挑战值 100%
        // 新员工 90% 以上得 10 分，老员工 95% 以上得 10 分: the same for two bounds.
        const bool is_same_side = first->when.low.there && clause.when.low.there && !first->when.high.there &&
                                  !clause.when.high.there && end.at != other.at;
        if (is_same_side && first->label != clause.label && first->outcome.gives == clause.outcome.gives &&
            first->outcome.value == clause.outcome.value && !clause.outcome.is_zero)
            return refuse(clause);
        if (are_unlike(first->label, clause.label) && names_measure(first->label) && names_measure(clause.label) &&
            (is_other_unit || end.measure == other.measure) && measure_ && model_.columns.size() == 1 &&
            model_.columns[*measure_].runs.empty())
            return refuse(clause);
        if (is_other_unit && model_.columns.size() == 1) return ask(RuleQuestion::unit, clause);
    }
    // 增减分均不超过 5 分: of both.
    for (const Clause& clause : clauses_)
        if (clause.says == Says::limit && clause.limit != LimitOf::both)
            for (std::size_t i = clause.first; i < clause.last; ++i)
                if (has_any(parsed_.tokens[i].text, {"均", "增减"})) return refuse(clause);
}

void Assembler::doubt_two_items() {
    // 出勤满分 10 分，纪律满分 10 分: marks of two items.
    const Clause* first = nullptr;
    for (const Clause& clause : clauses_) {
        if (clause.says != Says::base || !begins_wide(clause.label)) continue;
        if (first && first->label != clause.label) return refuse(clause);
        first = &clause;
    }
}

void Assembler::doubt_two_payers() {
    // 扣部门 5 分，扣责任人 2 分: of two scores.
    std::string_view first;
    for (std::size_t i = 1; i < parsed_.tokens.size(); ++i) {
        if (parsed_.tokens[i - 1].kind != Kind::take) continue;
        for (const std::string_view payer : {"部门", "科室", "班组", "团队", "单位", "责任", "负责人", "主管", "经理",
                                             "个人", "本人", "当事人", "组长", "店长", "班长", "员工", "领导"}) {
            if (!parsed_.tokens[i].text.starts_with(payer)) continue;
            if (!first.empty() && first != payer) return refuse(i - 1, i + 1);
            first = payer;
        }
    }
}

void Assembler::doubt_money() {
    if (!is_wide_text()) return;
    bool pays = false;
    for (const Token& token : parsed_.tokens)
        pays = pays || has_any(token.text, {"赔", "罚", "负激励", "扣回", "扣款", "扣发", "违规", "乐捐", "退还",
                                            "上缴", "缴纳", "惩"});
    for (const Clause& clause : clauses_) {
        const bool is_amount =
            clause.outcome.gives == Gives::amount && clause.says != Says::limit && clause.says != Says::base;
        if (!is_amount) continue;
        // 每丢失一件赔偿 200 元: paid by whom?
        const bool rewards = std::ranges::any_of(tokens_in(clause), [](const Token& token) {
            return has_any(token.text, {"奖", "补", "得", "加"}) && token.kind != Kind::word;
        });
        if (pays && !rewards && clause.outcome.value > 0) return ask(RuleQuestion::sign, clause);
        // 2 元/件: for each of them.
        if (clause.says == Says::band)
            for (std::size_t i = clause.first; i < clause.last; ++i)
                if (parsed_.tokens[i].measure == Measure::money && parsed_.tokens[i].is_rate) return refuse(clause);
    }
    if (!measure_ || !has_steps_) return;
    const Column& column = model_.columns[*measure_];
    const auto is_amount = [](const auto& part) {
        if constexpr (requires { part.each; })
            return part.each.gives == Gives::amount;
        else
            return part.outcome.gives == Gives::amount && part.outcome.value != 0;
    };
    const bool steps = std::ranges::any_of(column.runs, is_amount);
    if (!steps) return;
    // 95% 以上奖 500 元，每低 1% 扣 50 元: from the 500.
    if (std::ranges::any_of(column.bands, is_amount)) return refuse(clauses_.front());
    // 每低 1% 扣 50 元，扣完为止: of how much?
    const bool takes = std::ranges::any_of(column.runs, [](const Run& run) { return run.each.value < 0; });
    if (takes && model_.low && !base_is_amount_) return ask(RuleQuestion::full);
    const bool adds = std::ranges::any_of(column.runs, [](const Run& run) { return run.each.value > 0; });
    const bool is_added_alone = is_number(model_.most_added) && !is_number(model_.most_taken);
    if (takes && adds && (model_.high || is_added_alone)) return ask(RuleQuestion::cap);
}

void Assembler::doubt_single_units() {
    if (!is_wide_text()) return;
    for (const Column& column : model_.columns) {
        if (column.kind != Column::Kind::measure) continue;
        const auto is_one = [](const Band& band) {
            const bool is_unit = band.when.is_point && band.when.low.at == 1 &&
                                 (band.when.low.measure == Measure::other || band.when.low.measure == Measure::days ||
                                  band.when.low.measure == Measure::money || band.when.low.measure == Measure::count);
            return is_unit && band.outcome.value != 0 && !band.outcome.is_zero;
        };
        // 停机 1 小时扣 1 分: once, or for each of them?
        const auto ones = std::ranges::count_if(column.bands, is_one);
        const auto others = std::ranges::count_if(column.bands, [&](const Band& band) { return !is_one(band); });
        if (ones > 0 && others == 0) return ask(RuleQuestion::once, clauses_.back());
        // 超 1 单奖 10 元: once, or for each?
        for (const Band& band : column.bands) {
            const bool is_beside = band.when.frame == Frame::above_ref || band.when.frame == Frame::below_ref;
            const End& end = band.when.low.there ? band.when.low : band.when.high;
            if (is_beside && end.at == 1 && end.measure != Measure::percent && column.bands.size() <= 2 &&
                band.outcome.value != 0)
                return ask(RuleQuestion::once, clauses_.back());
        }
    }
    // 完成 1 单得 2 分: and two?
    if (model_.columns.size() == 1 && model_.columns.front().bands.size() == 1 && model_.columns.front().runs.empty()) {
        const Band& only = model_.columns.front().bands.front();
        const bool is_one = only.when.low.there && only.when.low.at == 1 && only.when.low.measure == Measure::count &&
                            !only.when.high.there && clauses_.size() == 1;
        const bool is_said =
            std::ranges::any_of(parsed_.tokens, [](const Token& token) { return token.kind == Kind::and_more; });
        if (is_one && !is_said && !only.outcome.is_zero) return ask(RuleQuestion::once, clauses_.back());
    }
    // 出勤率低于 95，每缺勤 1 天: of another measure.
    for (const Clause& clause : clauses_) {
        const bool is_bare = clause.says == Says::target && clause.target_measure == Measure::none &&
                             clause.label.find("率") != std::string::npos;
        const bool counts_other = std::ranges::any_of(clauses_, [](const Clause& step) {
            return step.says == Says::step &&
                   (step.step_measure == Measure::days || step.step_measure == Measure::count);
        });
        if (is_bare && counts_other) return ask(RuleQuestion::unit, clause);
    }
    // 90% 以下不得分，90% 以上每高 1% 得 1 分: from nothing, or from the marks?
    if (!measure_ || model_.start != Start::full_or_nothing || base_ || starting_band()) return;
    const Column& column = model_.columns[*measure_];
    for (const Run& run : column.runs)
        for (const Band& band : column.bands) {
            // 同比每增长 1% 得 1 分: from last year.
            const std::optional<double> anchor = !run.anchor && model_.compares ? std::optional{0.0} : run.anchor;
            const bool meets = run.above && anchor && band.outcome.is_zero && band.when.high.there &&
                               band.when.high.at == *anchor && run.each.value > 0;
            if (meets && only_adds_steps(column)) return ask(RuleQuestion::full);
        }
}

bool Assembler::only_adds_steps(const Column& column) {
    return std::ranges::all_of(column.runs, [](const Run& run) { return run.each.value > 0; });
}

}  // namespace kpi::detail
