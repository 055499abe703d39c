// What happens, so many times or not at all: events with their prices, and states.
#include <algorithm>
#include <cmath>
#include <iterator>
#include <set>

#include "rule_assembler.hpp"

namespace kpi::detail {

namespace {

/// The words of an English event: each error, each further complaint.
std::string words_of_event(const Clause& clause, std::span<const Token> tokens) {
    std::string words = clause.label;
    for (const Token& token : tokens)
        if (token.kind == Kind::num && token.measure == Measure::count)
            words += (words.empty() ? "" : " ") + token.text;
    return words;
}

/// What happens is not what the target allows: 3 complaints allowed; minus 5 for each error.
bool names_other_thing(const std::string& event, std::span<const Token> target) {
    if (event.empty() || !begins_ascii(event)) return false;
    static const std::set<std::string, std::less<>> any_thing{
        "one",     "case", "instance",  "occurrence", "time",  "event",  "incident", "unit",   "item",    "such",
        "further", "more", "extra",     "beyond",     "above", "that",   "over",     "it",     "this",    "after",
        "each",    "per",  "quarterly", "monthly",    "fee",   "charge", "invoice",  "annual", "payment", "times"};
    std::vector<std::string_view> allowed;
    for (const Token& token : target) std::ranges::copy(words_of(token.text), std::back_inserter(allowed));
    const auto is_general = [](std::string_view word) { return any_thing.contains(word); };
    const auto is_allowed = [&](std::string_view word) {
        return std::ranges::any_of(allowed, [&](std::string_view other) { return begins_alike(word, other); });
    };
    const std::vector<std::string_view> words = words_of(event);
    // 1 late delivery allowed, minus 5 for each missed one: of another sort.
    const auto is_lack = [](std::string_view word) { return word == "missed" || word == "missing"; };
    if (std::ranges::any_of(words, is_lack) && std::ranges::none_of(allowed, is_lack)) return true;
    // 3 errors are so many times: of whatever it is.
    if (std::ranges::find(allowed, "times") != allowed.end()) return false;
    return !std::ranges::all_of(words, is_general) && std::ranges::none_of(words, is_allowed);
}

}  // namespace

std::string Assembler::joined_label(const Clause& clause) {
    std::string header = take_header();
    return clause.label.empty() ? header : clause.label;
}

void Assembler::add_likewise(const Clause& clause) {
    if (clauses_.size() < 3 || at_ < 2) return refuse(clause);
    if (!likewise_holds_) return refuse(clause);
}

bool Assembler::repeats_event(const Clause& clause) {
    const bool follows = at_ + 1 < clauses_.size() && clauses_[at_ + 1].says == Says::likewise;
    if (!follows || model_.columns.empty() || model_.columns.back().kind != Column::Kind::event) return false;
    const Run& run = model_.columns.back().runs.back();
    const double steps = snap(clause.when.low.at / run.step);
    likewise_holds_ = clause.when.is_point && clause.outcome.gives == run.each.gives &&
                      snap(run.each.value * steps) == snap(clause.outcome.value);
    return likewise_holds_;
}

void Assembler::add_ordinal(const Clause& clause) {
    const bool is_priced = clause.outcome.gives == Gives::change || clause.outcome.gives == Gives::share ||
                           clause.outcome.gives == Gives::amount;
    if (!is_priced && !clause.outcome.is_zero) return refuse(clause);
    Run run;
    run.above = true;
    run.each = clause.outcome;
    run.partial = PartialStep::full;
    if (clause.step == 1) {
        if (clause.outcome.is_zero || clause.each) return refuse(clause);
        Column& column = model_.columns.emplace_back();
        column.kind = Column::Kind::event;
        column.label = joined_label(clause);
        run.anchor = 0;
        run.end = 1;
        column.runs.push_back(run);
        return;
    }
    if (begins_beyond_free(clause)) {
        Clause step = clause;
        step.says = Says::step;
        step.direction = Kind::more;
        step.anchor = clause.step - 1;
        step.anchor_measure = Measure::count;
        step.step = 1;
        step.step_measure = Measure::count;
        has_steps_ = true;
        return add_step(step);
    }
    if (at_ == 0 || model_.columns.empty() || model_.columns.back().kind != Column::Kind::event) return refuse(clause);
    Column& column = model_.columns.back();
    if (column.runs.empty() || !column.bands.empty()) return refuse(clause);
    Run& before = column.runs.back();
    // 发现一处扣 3 分，第二处起每处扣 5 分: the first one is what the event before it is.
    const Clause& event = clauses_[at_ - 1];
    const bool is_first = event.says == Says::event && !event.each && before.step == 1 && before.anchor == 0.0;
    // 每次扣 0.5 分，第 3 次起每次扣 1 分
    const bool is_each = event.says == Says::event && event.each && before.step == 1 && before.anchor == 0.0;
    if (!before.end && is_each && clause.each && column.runs.size() == 1) {
        before.end = clause.step - 1;
        before.partial = PartialStep::full;
    }
    if (!before.end && is_first) {
        before.end = 1;
        before.partial = PartialStep::full;
    }
    if (before.end != clause.step - 1) return refuse(clause);  // the first and the third: and the second?
    if (clause.outcome.is_zero) {
        Clause band = clause;
        band.when.low.there = band.when.low.included = band.when.low.clear = true;
        band.when.low.at = clause.step;
        return put_band(column, band);
    }
    run.anchor = clause.step - 1;
    if (!clause.each) run.end = clause.step;
    column.runs.push_back(run);
}

bool Assembler::begins_beyond_free(const Clause& clause) const {
    if (!clause.each || clause.outcome.is_zero || model_.columns.size() != 1 || !measure_) return false;
    const Column& column = model_.columns.front();
    if (!column.runs.empty() || column.bands.size() > 1) return false;
    const double free = clause.step - 1;
    if (target_ && column.bands.empty()) return target_->target == free && target_->when.high.there;
    if (target_ || column.bands.empty()) return false;
    const Band& band = column.bands.front();
    const bool costs_nothing =
        band.outcome.gives == Gives::full || (band.outcome.gives == Gives::change && band.outcome.value == 0);
    return costs_nothing && !band.when.low.there && band.when.high.there && band.when.high.at == free;
}

bool Assembler::continues_event(const Clause& clause) {
    if (measure_ || model_.columns.empty() || !clause.each || clause.step != 1) return false;
    const End& low = clause.when.low;
    const bool is_beyond = clause.conditional && low.there && !low.included && !clause.when.high.there;
    const bool is_anchored = clause.anchor && clause.direction == Kind::more;
    if (!is_beyond && !is_anchored) return false;
    Column& column = model_.columns.back();
    if (column.kind != Column::Kind::event || column.runs.size() != 1 || !column.bands.empty()) return false;
    Run& before = column.runs.front();
    if (before.step != 1 || before.anchor != 0.0 || before.end || clause.outcome.gives != Gives::change) return false;
    before.partial = PartialStep::full;
    Run run = before;
    run.each = clause.outcome;
    // 超过 5 单的部分每单再扣 1 分: beside what each of them costs.
    const bool adds = clause.again || std::ranges::any_of(tokens_in(clause), [](const Token& token) {
                          return token.kind == Kind::again || has_any(token.text, {"再扣", "另扣", "加扣"});
                      });
    if (adds) run.each.value = snap(run.each.value + before.each.value);
    run.anchor = before.end = is_beyond ? low.at : *clause.anchor;
    column.runs.push_back(run);
    return true;
}

bool Assembler::scale_price(Clause& clause) const {
    if (at_ == 0 || clauses_[at_ - 1].says != Says::event || clause.label.empty()) return false;
    const Clause& before = clauses_[at_ - 1];
    // 重复发生的加倍: twice for the same thing is another matter.
    if (has_any(clause.label, {"再", "重", "同", "连", "累", "超", "次", "以上", "后"})) return false;
    if (before.step != 1 || before.outcome.gives != Gives::change || before.scale != 0) return false;
    clause.outcome = before.outcome;
    clause.outcome.value *= clause.scale;
    clause.scale = 0;  // a price as any other
    return true;
}

bool Assembler::adds_to_event(const Clause& clause) {
    const bool more = is_upward(clause);
    if (!more || !clause.each || clause.conditional || clause.anchor || model_.columns.empty()) return false;
    Column& column = model_.columns.back();
    if (column.kind != Column::Kind::event || column.runs.size() != 1 || column.runs.front().step != 1) return false;
    if (clause.step != 1 || clause.step_measure != Measure::count || clause.outcome.gives != Gives::change)
        return false;
    if (clauses_[at_ - 1].says != Says::event || clauses_[at_ - 1].each) return false;
    Run run;
    run.above = true;
    run.anchor = 1;
    run.each = clause.outcome;
    column.runs.front().end = 1;
    run.partial = column.runs.front().partial = PartialStep::full;
    column.runs.push_back(run);
    return true;
}

void Assembler::add_cliff(const Clause& clause) {
    Clause cliff = clause;
    cliff.says = Says::band;
    cliff.when = {};
    cliff.when.low = {.there = true, .at = clause.step, .included = true, .clear = true};
    cliff.outcome.is_zero = true;
    add_band(cliff);
}

void Assembler::add_event(const Clause& clause) {
    if (clause.outcome.gives == Gives::score && clause.outcome.value == 0) return add_cliff(clause);
    if (clause.scale != 0 && clause.outcome.value == 0) {
        Clause scaled = clause;
        return scale_price(scaled) ? add_event(scaled) : refuse(clause);
    }
    if (is_shortfall(clause)) return add_shortfall(clause);
    if (clause.outcome.gives == Gives::take_share) return ask(RuleQuestion::share_of, clause);
    if (is_further(clause)) {
        Clause later = clause;
        later.step = at_ > 0 && clauses_[at_ - 1].says == Says::ordinal ? clauses_[at_ - 1].step + 1 : 2;
        later.each = true;
        return add_ordinal(later);
    }
    // 累计 3 次及以上不得分；每次扣 2 分: the same times, or others?
    const bool follows_count = measure_ && *measure_ + 1 == model_.columns.size() && measure_used() &&
                               clause.label.empty() && model_.columns[*measure_].runs.empty() &&
                               !model_.columns[*measure_].is_share &&
                               model_.columns[*measure_].bands.front().outcome.is_zero;
    if (follows_count) return refuse(clause);
    if (starts_at_none(clause)) {
        start_from(band_before());
        model_.columns.pop_back();
        measure_.reset();
        subject_.clear();
    }
    if (target_ && !measure_used() && starts_events(*target_)) {
        target_.reset();
        model_.columns.pop_back();
        measure_.reset();
    }
    if (target_ && !measure_used()) return add_beyond_target(clause);
    if (!clause.each && clause.step != 1) return as_total(clause);
    std::string label = header_.empty() || clause.label.empty() ? joined_label(clause) : take_header() + clause.label;
    if (clause.direction == Kind::again && label.empty()) return refuse(clause);
    Column& column = model_.columns.emplace_back();
    column.kind = Column::Kind::event;
    column.label = label;
    Run run;
    run.above = true;
    run.anchor = clause.anchor ? *clause.anchor : 0;
    run.step = clause.step;
    run.each = clause.outcome;
    settle_sign(run.each, clause);
    if (!fits_) return;
    const bool counts = clause.step_measure == Measure::count;
    if (clause.mode_said) run.partial = clause.partial;
    if (counts && clause.step > 1) run.partial = PartialStep::full;
    if (run.each.gives == Gives::score || says_earned(clause)) adds_up_ = true;
    column.step_measure = clause.step_measure;
    if (!counts && begins_wide(clause.step_unit)) column.unit = clause.step_unit;  // 每签约 1 亿元
    column.runs.push_back(run);
}

bool Assembler::says_earned(const Clause& clause) const {
    return clause.outcome.gives == Gives::change && clause.outcome.value > 0 &&
           std::ranges::any_of(tokens_in(clause), [](const Token& token) {
               return (token.kind == Kind::add || token.kind == Kind::adding || token.kind == Kind::give) &&
                      has_any(token.text, {"earn", "award", "gain", "score", "credit"});
           });
}

bool Assembler::says_allowed(const Clause& target) const {
    return std::ranges::any_of(tokens_in(target), [](const Token& token) {
        return has_any(token.text, {"allow", "允许", "tolerat"});
    });
}

bool Assembler::is_shortfall(const Clause& clause) const {
    const std::string& label = clause.label;
    // 少报漏报每次扣 2 分: an error of that name.
    const bool is_noun = starts_with_any(label, {"少数", "少先", "少年", "少儿"});
    if ((label.starts_with("少") && !clause.each && !is_noun) || label.starts_with("每少")) return true;
    // 营销活动少办一场扣 2 分: fewer than there are to be.
    if (!clause.each &&
        ends_with_any(label, {"少办", "少开", "少做", "少报", "少召开", "少组织", "少开展", "少提交", "少完成"}))
        return true;
    if (!target_ || measure_used() || says_allowed(*target_)) return false;
    // 不少于 4 条，缺一条扣 1 分; target 12 audits, 1 point off per missed audit
    return starts_with_any(label, {"missed ", "missing "}) ||
           ends_with_any(label, {"缺", " missed", " missing", "not held", "not done", "not completed", "not made"});
}

bool Assembler::is_further(const Clause& clause) const {
    if (target_ || measure_used() || clause.anchor) return false;
    // 首次扣 1 分，以后每次扣 2 分
    if (at_ > 0 && clauses_[at_ - 1].says == Says::ordinal && clause.each)
        for (const std::string_view word : {"以后", "之后", "此后", "后续", "其后", "往后", "再犯", "再发生"})
            if (clause.label == word) return true;
    for (std::size_t i = clause.first; i < clause.last; ++i) {
        const Token& token = parsed_.tokens[i];
        if (token.kind == Kind::each && has_any(token.text, {"further", "additional", "subsequent"})) return true;
    }
    return false;
}

bool Assembler::is_same_thing(std::string all, const std::string& one) {
    if (all.empty() || is_wide(all.back())) return false;
    if (all.ends_with("ies")) all.resize(all.size() - 3);
    if (all.back() == 's') all.pop_back();
    const auto space = all.rfind(' ');
    return one.find(space == all.npos ? all : all.substr(space + 1)) != one.npos;
}

bool Assembler::starts_at_none(const Clause& clause) const {
    if (!measure_ || *measure_ + 1 != model_.columns.size() || target_) return false;
    const Column& column = model_.columns[*measure_];
    if (!clause.label.empty() && !is_same_thing(column.label, clause.label)) return false;
    if (!column.runs.empty() || column.bands.size() != 1 || clause.step != 1) return false;
    const Band& band = column.bands.front();
    const bool is_nothing = band.when.is_point && band.when.low.at == 0 && band.when.frame == Frame::value;
    return is_nothing && (band.outcome.gives == Gives::full || band.outcome.gives == Gives::score);
}

Clause Assembler::band_before() const {
    Clause clause;
    clause.outcome = model_.columns[*measure_].bands.front().outcome;
    return clause;
}

bool Assembler::starts_events(const Clause& clause) {
    // 舞弊 0 分，每违规一次扣 3 分: nothing is no start.
    if (clause.target == 0 && !has_any(clause.label, {"底分", "基础", "基准", "起评", "start", "base"})) return false;
    const bool is_figure = clause.comparison == Kind::word && clause.when.is_point && !clause.when.names_target &&
                           clause.target_measure == Measure::points &&
                           (!clause.label.empty() || clause.first == clauses_.front().first);
    if (!is_figure || model_.columns.size() != 1) return false;
    bool figure = false;
    for (std::size_t i = clause.first; i < clause.last; ++i) {
        if (figure && parsed_.tokens[i].kind == Kind::word) return false;  // 80 分及格
        figure = figure || parsed_.tokens[i].kind == Kind::num;
    }
    for (std::size_t i = clause.first; i < clause.last; ++i)
        if (parsed_.tokens[i].kind == Kind::ref) return false;
    model_.start = Start::number;
    model_.marks = clause.target;
    return true;
}

bool Assembler::measure_used() const {
    return measure_ && (!model_.columns[*measure_].runs.empty() || !model_.columns[*measure_].bands.empty());
}

void Assembler::add_shortfall(const Clause& clause) {
    // 查看近 3 个月记录，缺 1 次扣 1 分: months are not what is missing.
    const bool other_unit = target_ && target_->target_measure != Measure::count &&
                            target_->target_measure != Measure::none && clause.step_measure == Measure::count;
    if (other_unit) return refuse(*target_);
    Clause step = clause;
    step.says = Says::step;
    step.direction = Kind::down;
    has_steps_ = true;
    add_step(step);
}

void Assembler::add_beyond_target(const Clause& clause) {
    if (target_->target_measure != Measure::count || clause.direction == Kind::again) return refuse(clause);
    // 抽查 10 份，一份不合格扣 0.5 分: so many are looked at, not allowed.
    const bool allows = says_allowed(*target_) || (target_->when.high.there && !target_->when.is_point);
    // 3 absences allowed; minus 5 for each missed shift: of other things.
    const bool is_of_other = names_other_thing(words_of_event(clause, tokens_in(clause)), tokens_in(*target_));
    if (!allows || is_of_other) return refuse(*target_);
    Clause step = clause;
    step.says = Says::step;
    step.direction = Kind::more;
    add_step(step);
}

bool Assembler::is_negative(const std::string& label) {
    if (label == "no" || label == "n") return true;
    // 当月无食品安全事故: the period says nothing of it.
    const std::string_view name =
        without_prefixes(label, {"考核期内", "考核期", "当月", "本月",   "当年", "本年度", "本年", "全年", "年度内",
                                 "年度",     "月度",   "当季", "本季度", "本季", "季度内", "季度", "年内", "月内",
                                 "当期",     "本期",   "期内", "期间",   "当日", "当天",   "当班", "本班"});
    return starts_with_any(
               name, {"未",   "不",   "无",   "没",   "否",  "零",   "逾期",   "迟",      "过期",    "缺失",
                      "缺少", "遗漏", "late", "not ", "no ", "fail", "lapsed", "expired", "overdue", "incomplete"}) ||
           has_any(label, {"未", "不合格", "不达标", "无事故", "无投诉", "无差错", "无违", "没有", "零事故", "零投诉",
                           "零差错", "零违", "零缺陷"});
}

bool Assembler::names_its_band_again(const Clause& rest) const {
    // Minutes circulated within 3 days earn 2; minutes circulated later earn 0.
    const bool says_rest =
        std::ranges::any_of(tokens_in(rest), [](const Token& token) { return token.kind == Kind::otherwise; });
    if (!says_rest || !begins_ascii(rest.label)) return false;
    const std::string before = spaced(std::span{parsed_.tokens}.first(rest.first));
    return before.find(' ' + rest.label + ' ') != std::string::npos;
}

void Assembler::add_state(const Clause& clause) {
    const Kind first = parsed_.tokens[clause.first].kind;
    const bool is_other = first == Kind::otherwise || parsed_.tokens[clause.last - 1].kind == Kind::otherwise;
    const Outcome& outcome = clause.outcome;
    if (outcome.gives == Gives::take_share) return ask(RuleQuestion::share_of, clause);
    const bool is_rest = (is_other && clause.label.empty()) || names_its_band_again(clause);
    if (is_rest && measure_ && states_.empty()) {
        Column& column = model_.columns[*measure_];
        if (column.otherwise) return refuse(clause);
        column.otherwise = outcome;
        rest_side_ = side_of_rest(clause);
        return;
    }
    const bool is_late = header_is_late_ && clause.label.empty();
    std::string label = joined_label(clause);
    if (is_late && !label.empty() && begins_ascii(label) && !label.ends_with("late")) label += " late";
    if (label == "未") label = "未发生";
    // 发生火灾事故，责任部门当月绩效考核得 0 分: it is theirs that is scored.
    constexpr std::string_view department = "责任部门";
    if (outcome.gives == Gives::whole_sheet && label.size() > department.size() && label.ends_with(department))
        label.resize(label.size() - department.size());
    // All scores are zero: of the item, or of the sheet?
    if (label == "all") return ask(RuleQuestion::scope, clause);
    // Unpaid invoice: all points, beside what others take: what it takes.
    const bool is_lost =
        outcome.gives == Gives::full && takes_before(clause) &&
        std::ranges::any_of(tokens_in(clause), [](const Token& token) { return token.text == "all points"; });
    if (is_lost) return ask(RuleQuestion::sign, clause);
    // 节约不加分: nothing of the score.
    if (outcome.gives == Gives::change && outcome.value == 0 && (has_steps_ || has_events_ || measure_used())) {
        // 发现隐患每处扣 2 分，限期内整改完成的不扣分: of these it takes nothing.
        const bool spares_events = has_events_ && !has_steps_ && has_any(label, {"完成"});
        return is_exemption(label) || spares_events ? refuse(clause) : void();
    }
    if (label.empty() && !is_other) return add_unlabelled(clause);
    const Clause* const next = at_ + 1 < clauses_.size() ? &clauses_[at_ + 1] : nullptr;
    const bool takes_follow = next && next->says == Says::band && next->outcome.gives == Gives::change;
    const bool steps_follow = next && (next->says == Says::event || next->says == Says::step || takes_follow);
    // 每发生 1 例扣 5 分，未发生得满分
    const bool is_none =
        outcome.gives == Gives::full && has_events_ && is_negative(label) && !label.starts_with("未完");
    if (is_none) return start_from(clause);
    // 舞弊 0 分，每违规一次扣 3 分: nothing is no start.
    const bool is_score = outcome.gives == Gives::score && !outcome.is_zero && outcome.value > 0;
    const bool is_start = (outcome.gives == Gives::full || is_score) && (has_steps_ || has_events_ || takes_follow) &&
                          (!is_negative(label) || steps_follow) && states_.empty();
    // 新增有效户每户加 0.2 分，完成任务得满分: what the gains lead to, and not what they start from.
    const bool only_gains = has_events_ && !has_steps_ && std::ranges::all_of(clauses_, [](const Clause& c) {
                                return c.says != Says::event || c.outcome.value > 0;
                            });
    if (is_start && only_gains && begins_wide(label) && has_any(label, {"完成", "达到", "达标", "实现"}))
        return ask(RuleQuestion::full, clause);
    if (is_start) return start_from(clause);
    // Average out of 5, converted to a score out of 20: a conversion, and no grades.
    if (has_word(label, {" out ", " converted ", " scaled "})) return refuse(clause);
    // Deadline missed: said back it would be read as how far it was missed.
    if (label.ends_with(" missed")) return refuse(clause);
    // Zero for the entire scorecard: more than the item.
    if (outcome.is_zero && outcome.gives == Gives::score &&
        has_any(label, {"scorecard", "overall", "entire", "whole", "all kpi"}))
        return ask(RuleQuestion::scope, clause);
    states_.push_back({label, outcome, is_negative(label), is_other});
    state_clauses_.push_back(at_);
    state_columns_.push_back(model_.columns.size());
    note_marks(outcome);
}

int Assembler::side_of_rest(const Clause& clause) const {
    for (std::size_t i = clause.first; i < clause.last; ++i) {
        const Token& token = parsed_.tokens[i];
        if (token.kind != Kind::otherwise) continue;
        if (has_any(token.text, {"more", "higher", "over", "above", "longer", "later", "晚", "迟"})) return 1;
        if (has_any(token.text, {"less", "lower", "under", "below", "shorter", "fewer"})) return -1;
    }
    return 0;
}

bool Assembler::is_exemption(const std::string& label) {
    // No penalty for planned maintenance; a side of the target is no exemption.
    return !label.empty() && !has_any(label, {"超", "节约", "提前", "高于", "低于", "完成", "增", "降", "above",
                                              "below", "better", "early"});
}

void Assembler::start_from(const Clause& clause) {
    if (clause.outcome.gives == Gives::full) {
        note_marks(clause.outcome);
        if (model_.start == Start::full_or_nothing) {
            stated_full_ = true;
            model_.start = Start::full;
        }
        return;
    }
    const bool is_second = model_.start == Start::number && (has_columns() || model_.marks != clause.outcome.value ||
                                                             (begins_wide(clause.label) && clause.says == Says::state));
    if (is_second) return ask(RuleQuestion::full, clause);
    model_.start = Start::number;
    model_.marks = clause.outcome.value;
}

void Assembler::add_unlabelled(const Clause& clause) {
    const bool is_veto = clause.outcome.gives == Gives::whole_sheet || clause.outcome.gives == Gives::veto;
    if (is_veto && !states_.empty() &&
        (states_.back().outcome.gives == Gives::whole_sheet || states_.back().outcome.gives == Gives::veto)) {
        if (states_.back().outcome.gives == Gives::veto) states_.back().outcome = clause.outcome;
        return;
    }
    // 实行一票否决，本项计 0 分: of the item.
    if (clause.outcome.is_zero && clause.outcome.gives == Gives::score && !states_.empty() &&
        states_.back().outcome.gives == Gives::veto) {
        states_.back().outcome = clause.outcome;
        return;
    }
    if (clause.outcome.gives == Gives::score && !clause.outcome.is_zero && !states_.empty()) return refuse(clause);
    if (clause.outcome.gives == Gives::full && is_number(clause.outcome.value)) return note_marks(clause.outcome);
    refuse(clause);
}

bool Assembler::is_instruction(const Clause& clause) const {
    for (std::size_t i = clause.first; i < clause.last; ++i) {
        if (parsed_.tokens[i].kind == Kind::score && parsed_.tokens[clause.last - 1].kind != Kind::colon) return true;
        if (parsed_.tokens[i].kind == Kind::ref) return false;
    }
    const bool is_noun = starts_with_any(
        clause.label, {"不合格", "不良", "不符", "不达标", "不及时", "不按", "不规范", "不文明", "不满意", "取得",
                       "取证", "依法", "均价", "按时", "按要求", "按规定", "按期", "按计划"});
    return !is_noun && starts_with_any(clause.label, {"按", "取", "以", "只", "仅", "限", "依", "均", "逐", "累计",
                                                      "合计", "平均", "单独", "不", "所有"});
}

bool Assembler::repeats_side(const Clause& header, const Clause& step) {
    const std::string& label = header.label;
    const bool above = is_upward(step);
    const bool below = step.direction == Kind::down || step.direction == Kind::less;
    const bool repeats = (above && ends_with_any(label, {"超额完成", "超额", "超过", "超额完成任务", "超额完成目标",
                                                         "上升", "增长", "提高", "升高"})) ||
                         (below && ends_with_any(label, {"未完成", "未完成任务", "未达标", "未达到", "完成不足", "下降",
                                                         "降低", "下滑"}));
    const bool says_more = measure_ || label.size() <= std::string_view{"超额完成任务"}.size();
    if (!repeats || !says_more) return false;
    model_.compares = model_.compares || compares_periods(label);
    return true;
}

bool Assembler::is_statement(const Clause& clause) const {
    const Token* const begin = parsed_.tokens.data() + clause.first;
    const Token* const end = parsed_.tokens.data() + clause.last;
    const std::string text = " " + clause.label + " ";
    // Return due by the 10th, before so much for each day late.
    const bool is_due =
        has_any(text, {" due by ", " due on ", " due "}) && std::ranges::any_of(clauses_, [](const Clause& c) {
            return c.says == Says::step && c.direction == Kind::late;
        });
    if (is_due) return false;
    // 辱骂客户本项清零: what a clause gives is no subject.
    if (has_any(text, {"清零", "归零", "否决", "取消", "倒扣", "加倍", "减半", "不予", "酌"})) return true;
    if (end[-1].kind == Kind::colon || is_wide(text[1])) return false;
    if (has_any(text, {" due ",     " paid ",       " pay ",         " payable ",      " ratio ",      " proportion ",
                       " based ",   " calculated ", " equal ",       " count ",        " counts ",     " counted ",
                       " apply ",   " applies ",    " percentage ",  " divided ",      " share ",      " combined ",
                       " ignored ", " vetoes ",     " veto ",        " disqualifies ", " disqualify ", " voids ",
                       " cancels ", " forfeits ",   " invalidates ", " nullifies "}))
        return true;
    const auto is_verb = [](const Token& token) {
        return token.kind == Kind::aside && (token.text == "is" || token.text == "are" || token.text == "shall" ||
                                             token.text == "will" || token.text == "must" || token.text == "be");
    };
    const auto spaces = std::ranges::count(clause.label, ' ');
    constexpr std::ptrdiff_t longest_subject = 7;
    return std::any_of(begin, end, is_verb) || spaces > longest_subject;
}

bool Assembler::is_title_of_rule(const std::string& label) {
    for (const std::string_view title :
         {"评分",          "评分标准", "评分办法", "评分规则",      "计分",     "计分办法",   "计分标准",
          "计分规则",      "考核标准", "考核办法", "考核规则",      "扣分标准", "扣分规则",   "计算方法",
          "计算办法",      "计算方式", "标准",     "说明",          "规则",     "scoring",    "scoring rule",
          "scoring rules", "rule",     "rules",    "calculation",   "criteria", "criterion",  "note",
          "marks",         "points",   "scale",    "scoring scale", "measure",  "measurement"})
        if (label == title) return true;
    return false;
}

void Assembler::add_header(const Clause& clause) {
    if (at_ + 1 == clauses_.size()) return refuse(clause);  // words at the end that nothing explains
    if (is_title_of_rule(clause.label)) return;
    if (is_statement(clause)) return refuse(clause);
    // First 5 days: 1 % per day; after: 2 % per day.
    const bool is_stretch = clause.label == "first" || clause.label == "after" || clause.label == "then";
    if (is_stretch) return refuse(clause);
    const Says next = clauses_[at_ + 1].says;
    if (next == Says::limit || is_instruction(clause)) return refuse(clause);
    if (next == Says::step && repeats_side(clause, clauses_[at_ + 1])) return;
    // The whole item is forfeited if a case occurs; no case: full points.
    for (const Token& token : tokens_in(clause))
        if (token.kind == Kind::taking && has_any(token.text, {"forfeit", "void", "cancel"})) return refuse(clause);
    for (std::size_t i = clause.first; i < clause.last; ++i) {
        header_takes_ = header_takes_ || parsed_.tokens[i].kind == Kind::taking;
        header_is_late_ = header_is_late_ || parsed_.tokens[i].kind == Kind::late;
    }
    if (!clause.label.empty()) header_ = header_.empty() ? clause.label : header_ + " " + clause.label;
}
}  // namespace kpi::detail
