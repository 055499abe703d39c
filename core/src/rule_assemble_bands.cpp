// Bands of what is measured or counted.
#include <algorithm>
#include <cmath>

#include "rule_assembler.hpp"

namespace kpi::detail {

bool Assembler::repeats_mode(const Clause& clause) const {
    if (at_ == 0 || !clause.outcome.is_zero || clause.when.low.there || !clause.when.high.there) return false;
    const Clause& before = clauses_[at_ - 1];
    const bool is_step = before.says == Says::event || before.says == Says::step;
    return is_step && before.mode_said && before.partial == PartialStep::full && before.step == clause.when.high.at &&
           before.step_unit == clause.when.high.unit;
}

void Assembler::add_band(const Clause& clause) {
    // ≥95% 得 100% 分值，每降 1%…: all of the marks.
    if (clause.outcome.gives == Gives::part_of_full && clause.outcome.value == 1 && any(Says::step)) {
        Clause whole = clause;
        whole.outcome.gives = Gives::full;
        whole.outcome.value = missing();
        return add_band(whole);
    }
    if (repeats_mode(clause)) return;
    if (repeats_event(clause)) return;
    // 每高 1% 扣 1 分，低于目标不加分: says nothing of its own.
    const bool is_nothing = clause.outcome.gives == Gives::change && clause.outcome.value == 0 && clause.when.is_target;
    if (is_nothing && has_steps_) return;
    // 旷工 3 天及以上: of what was counted before it.
    if (!measure_ && !model_.columns.empty() && model_.columns.back().kind == Column::Kind::event) {
        Column* event = event_of(clause.label);
        return event ? put_band(*event, clause) : refuse(clause);
    }
    if (model_.whole_formula && !measure_) return add_cut(clause);
    if (begins_measure(clause)) {
        measure_.reset();
        target_.reset();
        subject_.clear();
        model_.needs_target = false;
    }
    if (measure_ && *measure_ + 1 != model_.columns.size()) return refuse(clause);
    Column& column = measure();
    if (column.label.empty()) column.label = clause.label;
    if (!clause.label.empty() && !subject_.empty() && differs(clause.label)) return refuse(clause);
    // 就业率 95%…；安全事故为零得满分: a figure without a unit, of something else than the rate.
    const Measure measured = clause.when.low.there ? clause.when.low.measure : clause.when.high.measure;
    const bool is_other = column.is_share && measured == Measure::none && !clause.when.is_target &&
                          !clause.label.empty() && !subject_.empty() &&
                          subject_.find(clause.label) == std::string::npos &&
                          clause.label.find(subject_) == std::string::npos;
    if (is_other) return refuse(clause);
    if (subject_.empty()) subject_ = clause.label;
    const Condition& when = clause.when;
    const auto is_share = [](const End& end) { return end.there && end.measure == Measure::percent; };
    if (is_share(when.low) || is_share(when.high)) {
        if (when.frame == Frame::value && !model_.needs_target && !has_amount()) column.is_share = true;
    }
    put_band(column, clause);
}

bool Assembler::has_amount() const {
    return target_ && target_->target_measure != Measure::percent && target_->target > largest_share;
}

bool Assembler::is_period(std::string label) {
    for (const std::string_view word :
         {"一个月内", "一年内", "当月", "本月", "月度", "全月", "当季", "季度", "当年", "本年", "全年",
          "年度",     "年内",   "月内", "累计", "合计", "发生", "出现", "达到", "达",   "超过"})
        if (const auto at = label.find(word); at != label.npos) label.erase(at, word.size());
    return label.empty();
}

Column* Assembler::event_of(const std::string& label) {
    if (label.empty() || is_period(label)) return &model_.columns.back();
    for (auto column = model_.columns.rbegin(); column != model_.columns.rend(); ++column)
        if (column->kind == Column::Kind::event && !column->label.empty() && label.ends_with(column->label))
            return &*column;  // 当月有责投诉达 3 起
    return nullptr;
}

bool Assembler::begins_measure(const Clause& clause) const {
    const bool is_free = clause.outcome.gives == Gives::change && clause.outcome.value == 0;
    if (!measure_ || !is_free || !model_.start_is_open()) return false;
    const Column& column = model_.columns[*measure_];
    const std::string label = header_.empty() ? clause.label : header_;
    return !column.runs.empty() && !column.bands.empty() && !label.empty() && label != column.label;
}

bool Assembler::differs(std::string label) const {
    if (label.ends_with("比") || label.ends_with("较")) label.resize(label.size() - std::string_view{"比"}.size());
    const auto contains = [](const std::string& a, const std::string& b) { return a.find(b) != std::string::npos; };
    if (contains(label, subject_) || contains(subject_, label)) return false;
    // Words such as 完成 beside a figure are no other subject; a rate or a number is.
    return has_any(label, {"率", "数", "度", "量", "额", "耗", "费", "价", "比", "时长", "成本", "产值"});
}

void Assembler::note_unit(Column& column, const std::string& unit, const Clause& clause) {
    const bool is_share = unit.find("percent") != std::string::npos || unit == "pp" || unit == "pct";
    if (is_share || unit.empty() || unit == "%" || unit == "个百分点" || unit == "百分点" || unit == "个点" ||
        unit == "‰")
        return;
    std::string plain = unit.starts_with("个") && unit.size() > 3 ? unit.substr(3) : unit;
    if (plain == "日" || plain == "自然日" || plain == "日历天") plain = "天";
    if (!plain.empty() && plain.back() == 's' && plain.size() > 1) plain.pop_back();
    static constexpr std::string_view shorts[][2] = {{"sec", "second"}, {"s", "second"}, {"min", "minute"},
                                                     {"hr", "hour"},    {"h", "hour"},   {"wk", "week"}};
    for (const auto& [shortened, whole] : shorts)
        if (plain == shortened) plain = whole;
    if (column.unit.empty()) column.unit = plain;
    const bool counts = clause.step_measure == Measure::count || clause.when.low.measure == Measure::count ||
                        clause.when.high.measure == Measure::count;
    if (column.unit == "工作日" && plain == "天") return;  // 目标 5 个工作日，每多 1 日
    const bool is_working = column.unit == "working day" || column.unit == "business day";
    if (is_working && plain == "day") return;  // within 5 working days; each extra day
    if (column.unit != plain && !counts) ask(RuleQuestion::unit, clause);
}

bool Assembler::mixes_units(const Column& column, const Condition& when) const {
    if (column.kind != Column::Kind::measure || when.frame != Frame::value || model_.needs_target || has_amount())
        return false;
    const Measure measure = when.low.there ? when.low.measure : when.high.measure;
    const auto is_number = [](const Condition& of) {
        const End& end = of.low.there ? of.low : of.high;
        return end.measure == Measure::none && end.at >= largest_share;
    };
    const auto is_number_beside = [&](const Band& band) { return is_number(band.when); };
    if (measure == Measure::percent) return !column.unit.empty() || std::ranges::any_of(column.bands, is_number_beside);
    const bool is_amount =
        measure == Measure::count || measure == Measure::days || measure == Measure::money || measure == Measure::other;
    // 98%, 每低 0.1 个百分点…；6S 检查 ≥ 90 分: of another thing.
    const bool is_score = measure == Measure::points && (when.low.there ? when.low.at : when.high.at) > largest_share;
    return (is_amount || is_score || is_number(when)) && column.is_share;
}

void Assembler::put_band(Column& column, const Clause& clause) {
    note_unit(column, clause.when.low.unit, clause);
    note_unit(column, clause.when.high.unit, clause);
    if (fits_ && mixes_units(column, clause.when)) ask(RuleQuestion::unit, clause);
    if (!fits_) return;
    if (clause.outcome.gives == Gives::take_share) return ask(RuleQuestion::share_of, clause);
    if (clause.outcome.gives == Gives::veto) return ask(RuleQuestion::scope, clause);
    Band band{clause.when, clause.outcome};
    // 累计旷工 3 天，全部得分清零; 发生 2 次以上安全事故，总分清零
    const bool is_of_all = ends_with_any(clause.label, {"全部", "所有"}) && band.outcome.is_zero &&
                           has_any(parsed_.tokens[clause.last - 1].text, {"得分", "清零", "归零"});
    if (is_of_all) return ask(RuleQuestion::scope, clause);
    const bool is_of_sheet = has_any(clause.label, {"总分", "全部得分", "所有得分", "总成绩"});
    if (is_of_sheet && band.outcome.is_zero) band.outcome.gives = Gives::whole_sheet;
    if (is_one_amount(band)) return ask(RuleQuestion::once, clause);
    if (band.when.frame == Frame::lateness) {
        band.when.frame = Frame::value;
        band.outcome.of_lateness = true;
    }
    if (band.when.frame == Frame::earliness) return refuse(clause);
    if (goes_on(column, band.when)) band.when.frame = column.bands.back().when.frame;
    settle_target(band.when);
    const bool is_beside = band.when.frame == Frame::below_ref || band.when.frame == Frame::above_ref;
    if (is_beside && target_ && (target_->when.is_point || target_->when.low.there != target_->when.high.there))
        model_.stated_target = target_->target;
    column.bands.push_back(band);
    if (band.when.is_target) model_.needs_target = true;
    note_marks(band.outcome);
}

bool Assembler::goes_on(const Column& column, const Condition& when) {
    if (column.bands.empty() || when.frame != Frame::value || when.is_target || when.is_point) return false;
    const Condition& before = column.bands.back().when;
    const bool is_beside = before.frame == Frame::below_ref || before.frame == Frame::above_ref;
    const auto meets = [&](const End& end, const End& other) {
        return end.there && other.there && end.at == other.at && end.measure == other.measure;
    };
    return is_beside && meets(when.low, before.high);
}

void Assembler::settle_target(Condition& when) const {
    const bool is_figure = target_ && !(target_->when.low.there && target_->when.high.there && !target_->when.is_point);
    if (!when.is_target || !is_figure) return;
    when.is_target = false;
    for (End* end : {&when.low, &when.high}) {
        end->at = target_->target;
        end->measure = target_->target_measure;
    }
}

bool Assembler::is_one_amount(const Band& band) const {
    const Condition& when = band.when;
    if (band.outcome.gives != Gives::change || band.outcome.value == 0 || when.is_point) return false;
    const bool above = when.low.there && !when.high.there && !when.low.included;
    return above && (when.low.at == 1 || when.low.at == .01) && model_.columns.back().bands.empty() && !has_steps_;
}

void Assembler::note_marks(const Outcome& outcome) {
    if (outcome.gives != Gives::full || !is_number(outcome.value)) return;
    if (model_.start == Start::number && model_.marks != outcome.value)
        model_.marks = std::max(model_.marks, outcome.value);
    model_.start = Start::number;
    model_.marks = outcome.value;
}

void Assembler::settle_signed_bands() {
    // 0: +5; 1: 0; 2 or more: -5: beside changes nothing is no change.
    for (Column& column : model_.columns) {
        const auto changes = [](const Band& band) {
            return band.outcome.gives == Gives::change && band.outcome.value != 0;
        };
        const auto scores = [](const Band& band) {
            return band.outcome.gives != Gives::change && (band.outcome.value != 0 || band.outcome.is_zero ||
                                                           band.outcome.has_unit || band.outcome.gives != Gives::score);
        };
        if (!column.runs.empty() || std::ranges::none_of(column.bands, changes) ||
            std::ranges::any_of(column.bands, scores))
            continue;
        for (Band& band : column.bands)
            if (band.outcome.gives == Gives::score) band.outcome.gives = Gives::change;
    }
}

void Assembler::set_sides_of_rest() {
    for (Column& column : model_.columns) {
        if (!column.otherwise || rest_side_ == 0 || column.bands.empty()) continue;
        // 1-7 days 1 %, 8-14 days 2 %, more 5 %: beyond the last of them, and not before the first.
        double edge = rest_side_ > 0 ? -unbounded : unbounded;
        const Band* at_edge = nullptr;
        for (const Band& band : column.bands) {
            if (band.when.frame != Frame::value || band.when.is_target) return;
            const double at = rest_side_ > 0 ? high_of(band.when) : low_of(band.when);
            if (rest_side_ > 0 ? at <= edge : at >= edge) continue;
            edge = at;
            at_edge = &band;
        }
        if (!at_edge || !std::isfinite(edge)) continue;
        const End& near = rest_side_ > 0 ? at_edge->when.high : at_edge->when.low;
        Band rest{Condition{}, *column.otherwise};
        End& end = rest_side_ > 0 ? rest.when.low : rest.when.high;
        end = near;
        end.included = !near.included;
        end.clear = true;
        end.worded = false;
        column.bands.push_back(rest);
        column.otherwise.reset();
    }
}

void Assembler::open_best_band() {
    for (Column& column : model_.columns) {
        if (!column.runs.empty()) continue;
        Band* best = nullptr;
        bool has_open = false;
        bool is_best = true;
        for (Band& band : column.bands)
            if (band.when.is_point && (!best || band.when.low.at > best->when.low.at)) best = &band;
        if (!best || best->when.is_target) continue;
        const bool is_credit = best->outcome.gives == Gives::share;
        if (best->outcome.is_zero && !is_credit) continue;
        for (const Band& band : column.bands) {
            if (&band == best) continue;
            const bool is_open = band.when.low.there && !band.when.high.there && !band.outcome.is_zero;
            has_open = has_open || is_open;
            const bool is_better = best->outcome.gives == Gives::full || (best->outcome.gives == band.outcome.gives &&
                                                                          best->outcome.value > band.outcome.value);
            if (is_open) is_best = is_best && is_better && band.when.low.at < best->when.low.at;
            if (!is_open && high_of(band.when) >= best->when.low.at) is_best = false;
        }
        // 99.99 % uptime: no credit; under 99.99 %: 5 %: the whole of it is no worse.
        const double at = best->when.low.at;
        const bool goes_on = column.is_share && at < 1 && std::ranges::all_of(column.bands, [&](const Band& band) {
                                 return &band == best || (band.when.high.there && band.when.high.at <= at);
                             });
        const bool is_met = std::ranges::any_of(column.bands, [&](const Band& band) {
            return &band != best && band.when.high.there && band.when.high.at == at && !band.when.high.included;
        });
        if ((!has_open || !is_best) && !(goes_on && is_met)) continue;
        best->when.is_point = false;
        best->when.high = {};
    }
}

}  // namespace kpi::detail
