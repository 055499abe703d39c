// What is said of each column: its steps, events, bands and states.
#include "rule_sayer.hpp"

#include <algorithm>
#include <cmath>

#include "rule_text.hpp"
#include "snapped.hpp"

namespace kpi::detail {

std::string Sayer::name(std::size_t i) const {
    const std::string& label = plan_.model->columns[i].label;
    // A figure in an English name would be one of the Chinese sentence.
    const bool has_figure = is_english(label) && std::ranges::any_of(label, is_digit);
    if (!label.empty() && (chinese_ ? !has_figure : is_english(label))) return label;
    if (plan_.columns.size() == 1) return {};
    return say("第 " + std::to_string(i + 1) + " 项", "item " + std::to_string(i + 1));
}

void Sayer::column(std::size_t i) {
    const PlannedColumn& planned = plan_.columns[i];
    const bool begins_measure = is_one_of_measures(i);
    if (begins_measure)
        for (const PlannedBand& band : planned.bands) add(measure_name(i) + say("", " ") + this->band(i, band));
    if (plan_.model->adds_bonus_only)
        for (const PlannedBand& band : planned.bands) add(this->band(i, band));
    for (const PlannedRun& run : planned.runs) add(is_counted(i) ? event(i, run) : step(i, run));
    mode(i);
    for (const PlannedBand& band : planned.bands)
        if (!begins_measure && !is_base(planned, band) && !plan_.model->adds_bonus_only)
            add((has_name_before_bands(i) ? name(i) + " " : "") + this->band(i, band));
    for (const kpi::detail::Condition& line : planned.unclear_lines)
        add(value(i, line.low.at) + say(" 至 ", " to ") + value(i, line.high.at) +
            say(" 之间按线性计算", " in a straight line"));
    if (!planned.points.empty() && planned.unclear_lines.empty()) add(words_.straight_lines);
    states(i);
    if (planned.otherwise)
        add(say("其余", "otherwise ") + result(planned.otherwise->outcome, planned.otherwise->value));
}

bool Sayer::is_counted(std::size_t i) const {
    const PlannedColumn& planned = plan_.columns[i];
    if (planned.kind != Column::Kind::event) return false;
    // 每 20 元扣 1 分: parts of it count, of 20 events they do not.
    const PlannedRun& first = planned.runs.front();
    return planned.runs.size() > 1 || plan_.columns.size() > 1 || first.step == 1 || first.anchor != 0 ||
           first.partial == PartialStep::full;
}

bool Sayer::is_one_of_measures(std::size_t i) const {
    const auto measures = std::ranges::count_if(
        plan_.columns, [](const PlannedColumn& column) { return column.kind == Column::Kind::measure; });
    return measures > 1 && plan_.columns[i].kind == Column::Kind::measure && plan_.columns[i].bands.size() == 1 &&
           !plan_.columns[i].runs.empty();
}

bool Sayer::has_name_before_bands(std::size_t i) const {
    const bool is_event = plan_.columns[i].kind == Column::Kind::event && plan_.columns.size() > 1;
    return is_event && chinese_ && !plan_.model->columns[i].label.empty();
}

std::string Sayer::measure_name(std::size_t i) const {
    const std::string& label = plan_.model->columns[i].label;
    return !chinese_ && !is_english(label) ? std::string{letters[i % std::size(letters)]} : name(i);
}

bool Sayer::is_english(const std::string& label) {
    return std::ranges::none_of(label, is_wide);
}

void Sayer::states(std::size_t i) {
    const PlannedColumn& planned = plan_.columns[i];
    const bool is_named =
        std::ranges::all_of(planned.states, [](const State& state) { return is_english(state.label); });
    if (!chinese_ && !is_named && planned.kind == Column::Kind::words) return listed_words(planned);
    if (!chinese_ && !is_named) return named_states(i);
    for (std::size_t k = 0; k < planned.states.size(); ++k) {
        const State& state = planned.states[k];
        const bool is_rest = state.label.empty() && !state.is_other;
        if (is_rest && (planned.kind != Column::Kind::yes_no || k == 0)) continue;
        if (is_rest) {
            add(say("否则", "otherwise ") + result(state.outcome, planned.state_values[k]));
            continue;
        }
        const std::string name = state.is_other && !chinese_ && state.label.empty() ? "otherwise"
                                 : state.is_other ? say("否则", "otherwise ") + state.label
                                                  : state.label;
        const bool is_share = state.outcome.gives == Gives::share && planned.kind == Column::Kind::flag;
        // A = 100, not a hundred; late = 0, no days.
        const bool is_letter = state.label.size() == 1 || state.label == "late" || state.label == "early";
        const bool is_money = plan_.model->answer == RuleAnswer::amount;
        const bool is_paid = is_money && !is_letter && !state.is_other && planned.state_values[k] == 0;
        const bool is_foreign =
            state.outcome.gives == Gives::share && !is_share && !name.empty() && !is_wide(name.back());
        add(name + say(is_foreign ? " = " : "", is_letter ? " = " : " ") +
            (is_share  ? say("得 ", "earns ")
             : is_paid ? say("得 ", "gives ")
                       : "") +
            result(state.outcome, planned.state_values[k]));
    }
}

void Sayer::listed_words(const PlannedColumn& planned) {
    for (std::size_t k = 0; k < planned.states.size(); ++k) {
        const State& state = planned.states[k];
        const bool is_points = plan_.model->answer == RuleAnswer::points && state.outcome.gives != Gives::whole_sheet;
        add((state.is_other ? "其他" : "") + state.label + " = " +
            (is_points ? number(planned.state_values[k], Digits::typed)
                       : result(state.outcome, planned.state_values[k])));
    }
}

void Sayer::named_states(std::size_t i) {
    const PlannedColumn& planned = plan_.columns[i];
    const std::string letter{letters[i % std::size(letters)]};
    const auto said = [&](std::size_t k) { return result(planned.states[k].outcome, planned.state_values[k]); };
    if (planned.kind == Column::Kind::flag) return add(letter + " " + said(0));
    std::string no;
    std::string yes;
    for (std::size_t k = 0; k < planned.states.size(); ++k)
        (planned.states[k].is_negative || planned.states[k].is_other ? no : yes) = said(k);
    if (!yes.empty()) add(no.empty() ? yes + " if " + letter : letter + " " + yes);
    if (!no.empty()) add((yes.empty() ? "no " + letter + ": " : "otherwise ") + no);
}

bool Sayer::is_base(const PlannedColumn& column, const PlannedBand& band) const {
    // 85%-93% 得 10 分，每超 1% 扣 1 分: below it nobody says what is given.
    const bool is_range = band.low.there && band.high.there && band.low.at < band.high.at;
    const bool is_open = is_range && std::ranges::all_of(column.runs, [&](const PlannedRun& run) {
                             return run.above == column.runs.front().above;
                         });
    // 达到 100% 得 20 分，每超 1% 加 1 分: nor here below 100%.
    const bool is_one_sided =
        band.low.there != band.high.there &&
        std::ranges::none_of(column.runs, [&](const PlannedRun& run) { return run.above == band.high.there; });
    return !is_open && !is_one_sided && !column.runs.empty() && !band.outcome.is_zero && band.is_score &&
           snap(band.value) == snap(plan_.start);
}

double Sayer::step_of(const PlannedRun& run) const {
    return snapped([&](auto read) { return read(run.step) * read(run.step_of); });
}

std::string Sayer::change(double each, double of) const {
    const double x = snapped([&](auto read) { return read(each) * read(of); });
    const std::string figure = number(std::fabs(x), Digits::typed);
    // A share of a fee, a sum for each day late: the supplier may lose it. It is given, and neither earned nor paid.
    if (plan_.model->answer == RuleAnswer::share)
        return say(x < 0 ? "扣 " : "计 ", x < 0 ? "takes " : "gives ") +
               percentage(std::fabs(x), words_.percent_sign, Digits::typed);
    if (plan_.model->answer == RuleAnswer::amount)
        return say(x < 0 ? "扣 " : "计 ", x < 0 ? "takes " : "gives ") + amount(figure);
    return say(x < 0 ? "扣 " : "加 ", x < 0 ? "takes " : "adds ") + words_.points(figure);
}

std::string Sayer::amount(const std::string& figure) const {
    const Currency& currency = *plan_.model->currency;
    if (chinese_) return figure + " " + std::string{currency.name};
    const std::string sign{currency.sign};
    return sign + (sign.back() >= 'A' && sign.back() <= 'Z' ? " " : "") + figure;
}

std::string Sayer::step(std::size_t i, const PlannedRun& run) const {
    const std::string size = run.is_share && run.step_of == 1
                                 ? words_.share_step(percentage(step_of(run), "", Digits::typed))
                                 : words_.plain_step(number(step_of(run), Digits::typed));
    const std::string anchor = value(i, run.anchor);
    if (chinese_) {
        const std::string price =
            " 的部分，每" + std::string{run.above ? "超 " : "低 "} + size + change(run.each, run.each_of);
        if (!std::isfinite(run.end)) return (run.above ? "超过 " : "低于 ") + anchor + price;
        const std::string end = value(i, run.end);
        return (run.above ? anchor : end) + " 至 " + (run.above ? end : anchor) + price;
    }
    return "each " + size + (run.above ? " above " : " below ") + anchor + " " + change(run.each, run.each_of);
}

std::string Sayer::event(std::size_t i, const PlannedRun& run) const {
    const std::string gives = change(run.each, run.each_of);
    const std::string times = run.step == 1 ? "" : number(run.step) + " ";
    const bool has_name = plan_.columns.size() > 1;
    const auto& runs = plan_.columns[i].runs;
    const bool has_places = runs.front().end == 1 && runs.size() <= std::size(places);
    if (has_places) {
        const auto& place = places[static_cast<std::size_t>(run.anchor)];
        const bool goes_on = !std::isfinite(run.end);
        if (chinese_) return (run.anchor == 0 ? name(i) : "") + place.chinese + (goes_on ? "及以后每次" : "") + gives;
        return place.english + std::string{" offence "} + (goes_on ? "thereafter " : "") + gives;
    }
    if (run.anchor != 0 && runs.size() > 1)
        return chinese_ ? "超过 " + number(run.anchor) + " 次的部分，每超 1 次" + gives
                        : "each one above " + number(run.anchor) + " " + gives;
    if (run.anchor != 0)
        return chinese_ ? "超过 " + number(run.anchor) + " 次的部分，每超 1 次" + gives
                        : "each one beyond the first " + (run.anchor == 1 ? "" : number(run.anchor) + " ") + gives;
    const std::string& unit = plan_.model->columns[i].unit;
    const std::string counted = name(i);
    const std::string space = !counted.empty() && !is_wide(counted.back()) ? " " : "";
    if (chinese_)
        return counted + space + "每 " + (times.empty() ? "1 " : times) + (unit.empty() ? "次" : unit) + gives;
    if (has_name && run.step == 1) return "each count of item " + std::to_string(i + 1) + " " + gives;
    return "each " + (times.empty() ? "one " : times + "events ") + gives;
}

void Sayer::mode(std::size_t i) {
    const PlannedColumn& planned = plan_.columns[i];
    if (is_counted(i)) return mode_of_event(i);
    if (planned.runs.empty()) return;
    std::vector<double> said;
    for (const PlannedRun& run : planned.runs) {
        if (std::ranges::find(said, step_of(run)) != said.end()) continue;
        said.push_back(step_of(run));
        if (chinese_ || said.size() == 1) mode(run);
    }
}

void Sayer::mode_of_event(std::size_t i) {
    // 每满 1 万元加 2 分，不足不计: what is counted may have parts.
    const Column& column = plan_.model->columns[i];
    const auto& runs = column.runs;
    const bool is_measured = !column.unit.empty() && column.step_measure != Measure::count;  // 每满 10 万元
    const bool is_said = plan_.model->partial || is_measured || (runs.size() == 1 && runs.front().partial);
    if (!is_said || runs.size() != 1 || (!is_measured && runs.front().step != 1)) return;
    const std::string one = number(runs.front().step) + " " + (column.unit.empty() ? "次" : column.unit);
    switch (plan_.columns[i].runs.front().partial) {
        case PartialStep::linear: return;
        case PartialStep::full: return add(say("不足 " + one + "不计", "full steps only"));
        case PartialStep::started:
            return add(say("不足 " + one + "按 " + one + "计", "part steps counted as whole ones"));
    }
}

void Sayer::mode(const PlannedRun& run) {
    const std::string size = run.is_share && run.step_of == 1
                                 ? words_.share_step(percentage(step_of(run), "", Digits::typed))
                                 : words_.plain_step(number(step_of(run), Digits::typed));
    const char* pattern = run.partial == PartialStep::full      ? words_.parts_not_counted
                          : run.partial == PartialStep::started ? words_.parts_counted_whole
                                                                : words_.parts_in_proportion;
    // The clause of a threshold begins with what stands before it.
    std::string text = kpi::detail::sentence(pattern, size);
    text.erase(0, chinese_ ? std::string_view{"；"}.size() : std::string_view{", "}.size());
    add(text);
}

std::string Sayer::result(const Outcome& outcome, double x) const {
    const std::string figure = number(std::fabs(x), Digits::typed);
    switch (outcome.gives) {
        case Gives::whole_sheet: return say("总分为 0", "the whole score is zero");
        case Gives::change:
            if (x == 0 && plan_.model->answer == RuleAnswer::share)
                return percentage(x, words_.percent_sign, Digits::typed);
            if (x == 0) return say("不加不扣", "no change");
            return say(x < 0 ? "扣 " : "加 ", x < 0 ? "lose " : "add ") + words_.points(figure);
        case Gives::share: return percentage(x, words_.percent_sign, Digits::typed);
        case Gives::amount: return (x < 0 ? say(std::string{minus}, "-") : "") + amount(figure);
        default: break;
    }
    if (plan_.model->answer == RuleAnswer::share) return percentage(x, words_.percent_sign, Digits::typed);
    if (plan_.model->answer == RuleAnswer::amount && x == 0) return amount("0");
    if (plan_.model->gives_factors && x >= 0) return say("系数 ", "factor ") + figure;
    if (outcome.is_zero) return say("不得分", "no points");
    return say("得 ", "") + words_.points((x < 0 ? std::string{minus} : "") + figure);
}

std::string Sayer::condition(std::size_t i, const PlannedBand& band) const {
    const auto at = [&](const End& end) { return value(i, end.at); };
    const auto& [low, high] = std::tie(band.low, band.high);
    if (low.there && high.there) {
        if (low.at == high.at) return say("等于 ", "equal to ") + at(low);
        if (!low.clear && !high.clear) return at(low) + say(" 至 ", " to ") + at(high);
        if (!chinese_ && (!low.clear || !high.clear)) {
            const auto mark = [](const End& end) {
                return !end.clear ? "" : end.included ? " (inclusive)" : " (exclusive)";
            };
            return at(low) + mark(low) + " to " + at(high) + mark(high);
        }
        if (chinese_)
            return at(low) + (low.clear ? low.included ? "（含）" : "（不含）" : "") + "至 " + at(high) +
                   (high.clear ? high.included ? "（含）" : "（不含）" : "");
        return (low.included ? "at least " : "above ") + at(low) + (high.included ? " and at most " : " and below ") +
               at(high);
    }
    if (low.there && !low.clear) return at(low) + say(" 以上", " and above");
    if (!low.there && !high.clear && chinese_) return at(high) + " 以下";
    if (low.there) return low.included ? at(low) + say(" 及以上", " and above") : say("高于 ", "above ") + at(low);
    return high.included ? chinese_ ? at(high) + " 及以下" : "up to " + at(high) : say("低于 ", "below ") + at(high);
}

std::string Sayer::band(std::size_t i, const PlannedBand& band) {
    const std::string when = condition(i, band);
    if (band.outcome.gives == Gives::formula)
        return when + say("，", ", ") + formula_name() +
               written(plan_.model->formulas[static_cast<std::size_t>(band.outcome.value)]);
    const bool by_colon = !chinese_ || plan_.model->answer != RuleAnswer::points;
    // below 90 %: −5 points might be taken.
    const bool is_less = band.outcome.gives == Gives::score && band.value < 0;
    return when + (by_colon ? std::string{words_.colon_in_rule} : " ") + say("", is_less ? "scores " : "") +
           result(band.outcome, band.value);
}

}  // namespace kpi::detail
