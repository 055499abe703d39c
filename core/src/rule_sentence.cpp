// A rule said back: one sentence of clauses that read back as the same rule, worked values, the arithmetic of a
// score, and the words for what is not understood or left open.
#include <algorithm>
#include <cmath>

#include "rule_model.hpp"
#include "sentences.hpp"
#include "snapped.hpp"

namespace kpi {

namespace detail {

namespace {

/// What a rule that is bound can always answer, unless memory runs out: ends as the error of whoever asked.
template <class T>
T or_no_memory(Result<T> answer) {
    if (!answer) throw std::bad_alloc{};
    return std::move(*answer);
}

class Sayer {
public:
    Sayer(const RulePlan& plan, Language language)
        : plan_{plan}, words_{wording_in(language)}, chinese_{language == Language::chinese} {}

    std::string sentence() {
        if (plan_.threshold && plan_.model->answer == RuleAnswer::points) return threshold();
        start();
        if (plan_.model->whole_formula) formula(plan_.model->formulas[*plan_.model->whole_formula], "");
        for (std::size_t i = 0; i < plan_.columns.size(); ++i) column(i);
        limits();
        return text_;
    }

    /// A figure of what a column measures.
    [[nodiscard]] std::string value(std::size_t column, double x) const {
        return is_share(column) ? percentage(x, words_.percent_sign, Digits::typed) : number(x, Digits::typed);
    }

    [[nodiscard]] std::string answer(double x) const {
        return plan_.model->answer == RuleAnswer::share ? percentage(x, words_.percent_sign) : number(x);
    }

private:
    [[nodiscard]] bool is_share(std::size_t i) const {
        const Column& column = plan_.model->columns[i];
        if (column.is_share) return true;
        const auto& runs = plan_.columns[i].runs;
        return std::ranges::any_of(runs, [](const PlannedRun& run) { return run.is_share && run.step_of == 1; });
    }

    void add(const std::string& clause) {
        if (!text_.empty()) text_ += words_.clause;
        text_ += clause;
    }
    [[nodiscard]] std::string say(const std::string& chinese, const std::string& english) const {
        return chinese_ ? chinese : english;
    }

    std::string threshold() const {
        return or_no_memory(explain_rule(chinese_ ? Language::chinese : Language::english, *plan_.threshold));
    }

    void start() {
        if (!plan_.starts_from_marks || plan_.model->whole_formula || plan_.model->adds_bonus_only) return;
        const bool is_used = std::ranges::any_of(plan_.columns, [](const PlannedColumn& column) {
            return !column.runs.empty() || column.changes_only || column.kind == Column::Kind::flag ||
                   std::ranges::any_of(column.bands, [](const PlannedBand& band) {
                       return band.outcome.gives == Gives::change && band.value != 0;
                   });
        });
        if (is_used)
            add(filled(words_.base_points,
                       std::array<std::string_view, 1>{words_.points(number(plan_.start, Digits::typed))}));
    }

    // ---- One column ---------------------------------------------------------------------------

    [[nodiscard]] std::string name(std::size_t i) const {
        const std::string& label = plan_.model->columns[i].label;
        if (!label.empty() && (chinese_ || is_english(label))) return label;
        if (plan_.columns.size() == 1) return {};
        return say("第 " + std::to_string(i + 1) + " 项", "item " + std::to_string(i + 1));
    }

    void column(std::size_t i) {
        const PlannedColumn& planned = plan_.columns[i];
        const bool begins_measure = is_one_of_measures(i);
        if (begins_measure)
            for (const PlannedBand& band : planned.bands) add(measure_name(i) + say("", " ") + this->band(i, band));
        if (plan_.model->adds_bonus_only)
            for (const PlannedBand& band : planned.bands) add(this->band(i, band));
        for (const PlannedRun& run : planned.runs)
            add(planned.kind == Column::Kind::event ? event(i, run) : step(i, run));
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

    /// 交强险 10 起不扣分，每多 1 起…, beside another measure: the band with a name comes before its steps.
    [[nodiscard]] bool is_one_of_measures(std::size_t i) const {
        const auto measures = std::ranges::count_if(
            plan_.columns, [](const PlannedColumn& column) { return column.kind == Column::Kind::measure; });
        return measures > 1 && plan_.columns[i].kind == Column::Kind::measure && plan_.columns[i].bands.size() == 1 &&
               !plan_.columns[i].runs.empty();
    }

    /// 宕机 3 及以上: of which of the events?
    [[nodiscard]] bool has_name_before_bands(std::size_t i) const {
        const bool is_event = plan_.columns[i].kind == Column::Kind::event && plan_.columns.size() > 1;
        return is_event && chinese_ && !plan_.model->columns[i].label.empty();
    }

    [[nodiscard]] std::string measure_name(std::size_t i) const {
        const std::string& label = plan_.model->columns[i].label;
        return !chinese_ && !is_english(label) ? letters[i % std::size(letters)] : name(i);
    }

    static bool is_english(const std::string& label) {
        return std::ranges::all_of(label, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    }

    void states(std::size_t i) {
        const PlannedColumn& planned = plan_.columns[i];
        const bool is_named =
            std::ranges::all_of(planned.states, [](const State& state) { return is_english(state.label); });
        if (!chinese_ && !is_named && planned.kind == Column::Kind::words) return listed_words(planned);
        if (!chinese_ && !is_named) return named_states(i);
        for (std::size_t k = 0; k < planned.states.size(); ++k) {
            const State& state = planned.states[k];
            if (state.label.empty() && !state.is_other) continue;
            const std::string name = state.is_other && !chinese_ && state.label.empty() ? "otherwise"
                                     : state.is_other ? say("否则", "otherwise ") + state.label
                                                      : state.label;
            add(name + say("", " ") + result(state.outcome, planned.state_values[k]));
        }
    }

    /// Words are what is entered, in whatever language: 优 = 10.
    void listed_words(const PlannedColumn& planned) {
        for (std::size_t k = 0; k < planned.states.size(); ++k) {
            const State& state = planned.states[k];
            const bool is_points =
                plan_.model->answer == RuleAnswer::points && state.outcome.gives != Gives::whole_sheet;
            add((state.is_other ? "其他" : "") + state.label + " = " +
                (is_points ? number(planned.state_values[k], Digits::typed)
                           : result(state.outcome, planned.state_values[k])));
        }
    }

    /// What happens or does not, under a Greek letter: its Chinese name would make a Chinese sentence of an English
    /// one.
    void named_states(std::size_t i) {
        const PlannedColumn& planned = plan_.columns[i];
        const std::string letter = letters[i % std::size(letters)];
        const auto said = [&](std::size_t k) { return result(planned.states[k].outcome, planned.state_values[k]); };
        if (planned.kind == Column::Kind::flag) return add(letter + " " + said(0));
        std::string no;
        std::string yes;
        for (std::size_t k = 0; k < planned.states.size(); ++k)
            (planned.states[k].is_negative || planned.states[k].is_other ? no : yes) = said(k);
        if (!yes.empty()) add(letter + " " + yes);
        if (!no.empty()) add((yes.empty() ? "no " + letter + ": " : "otherwise ") + no);
    }

    static constexpr const char* letters[] = {"alpha", "beta", "gamma", "delta", "epsilon", "zeta"};

    /// All marks where the steps begin: the base says so.
    [[nodiscard]] bool is_base(const PlannedColumn& column, const PlannedBand& band) const {
        // 85%-93% 得 10 分，每超 1% 扣 1 分: below it nobody says what is given.
        const bool is_range = band.low.there && band.high.there && band.low.at < band.high.at;
        const bool is_open = is_range && std::ranges::all_of(column.runs, [&](const PlannedRun& run) {
                                 return run.above == column.runs.front().above;
                             });
        return !is_open && !column.runs.empty() && !band.outcome.is_zero && band.is_score &&
               snap(band.value) == snap(plan_.start);
    }

    [[nodiscard]] double step_of(const PlannedRun& run) const {
        return snapped([&](auto read) { return read(run.step) * read(run.step_of); });
    }

    /// "扣 2 分": what each step or event changes.
    [[nodiscard]] std::string change(double each, double of) const {
        const double x = snapped([&](auto read) { return read(each) * read(of); });
        const std::string figure = number(std::fabs(x), Digits::typed);
        if (plan_.model->answer == RuleAnswer::share)
            return say("得 ", "earns ") + percentage(std::fabs(x), words_.percent_sign, Digits::typed);
        if (plan_.model->answer == RuleAnswer::amount)
            return say(x < 0 ? "扣 " : "得 ", x < 0 ? "takes $" : "earns $") + figure + say(" 元", "");
        return say(x < 0 ? "扣 " : "加 ", x < 0 ? "takes " : "adds ") + words_.points(figure);
    }

    [[nodiscard]] std::string step(std::size_t i, const PlannedRun& run) const {
        const std::string size = run.is_share && run.step_of == 1
                                     ? words_.share_step(percentage(step_of(run), "", Digits::typed))
                                     : words_.plain_step(number(step_of(run), Digits::typed));
        const std::string anchor = value(i, run.anchor);
        if (chinese_)
            return (run.above ? "超过 " : "低于 ") + anchor + " 的部分，每" + (run.above ? "超 " : "低 ") + size +
                   change(run.each, run.each_of);
        return "each " + size + (run.above ? " above " : " below ") + anchor + " " + change(run.each, run.each_of);
    }

    struct Place {
        const char* chinese;
        const char* english;
    };
    static constexpr Place places[] = {
        {"第一次", "first"}, {"第二次", "second"}, {"第三次", "third"}, {"第四次", "fourth"}, {"第五次", "fifth"}};

    [[nodiscard]] std::string event(std::size_t i, const PlannedRun& run) const {
        const std::string gives = change(run.each, run.each_of);
        const std::string times = run.step == 1 ? "" : number(run.step) + " ";
        const bool has_name = plan_.columns.size() > 1;
        const auto& runs = plan_.columns[i].runs;
        const bool has_places = runs.front().end == 1 && runs.size() <= std::size(places);
        if (has_places) {
            const auto& place = places[static_cast<std::size_t>(run.anchor)];
            const bool goes_on = !std::isfinite(run.end);
            if (chinese_)
                return (run.anchor == 0 ? name(i) : "") + place.chinese + (goes_on ? "及以后每次" : "") + gives;
            return place.english + std::string{" offence "} + (goes_on ? "thereafter " : "") + gives;
        }
        if (run.anchor != 0 && runs.size() > 1)
            return chinese_ ? "超过 " + number(run.anchor) + " 次的部分，每超 1 次" + gives
                            : "each one above " + number(run.anchor) + " " + gives;
        if (run.anchor != 0)
            return chinese_ ? "超过 " + number(run.anchor) + " 次的部分，每超 1 次" + gives
                            : "each one beyond the first " + gives;
        if (chinese_) return name(i) + "每 " + (times.empty() ? "1 " : times) + "次" + gives;
        if (has_name && run.step == 1) return "each count of item " + std::to_string(i + 1) + " " + gives;
        return "each " + (times.empty() ? "one " : times + "events ") + gives;
    }

    void mode(std::size_t i) {
        const PlannedColumn& planned = plan_.columns[i];
        if (planned.runs.empty() || planned.kind == Column::Kind::event) return;
        std::vector<double> said;
        for (const PlannedRun& run : planned.runs) {
            if (std::ranges::find(said, step_of(run)) != said.end()) continue;
            said.push_back(step_of(run));
            if (chinese_ || said.size() == 1) mode(run);
        }
    }

    void mode(const PlannedRun& run) {
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

    [[nodiscard]] std::string result(const Outcome& outcome, double x) const {
        const std::string figure = number(std::fabs(x), Digits::typed);
        switch (outcome.gives) {
            case Gives::whole_sheet: return say("总分为 0", "the whole score is zero");
            case Gives::change:
                if (x == 0) return say("不加不扣", "no change");
                return say(x < 0 ? "扣 " : "加 ", x < 0 ? "lose " : "add ") + words_.points(figure);
            case Gives::share: return percentage(x, words_.percent_sign, Digits::typed);
            case Gives::amount: return say(figure + " 元", (x < 0 ? "-$" : "$") + figure);
            default: break;
        }
        if (plan_.model->answer == RuleAnswer::share) return percentage(x, words_.percent_sign, Digits::typed);
        if (outcome.is_zero) return say("不得分", "no points");
        return say("得 ", "") + words_.points((x < 0 ? std::string{minus} : "") + figure);
    }

    [[nodiscard]] std::string condition(std::size_t i, const PlannedBand& band) const {
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
            return (low.included ? "at least " : "above ") + at(low) +
                   (high.included ? " and at most " : " and below ") + at(high);
        }
        if (low.there && !low.clear) return at(low) + say(" 以上", " and above");
        if (!low.there && !high.clear && chinese_) return at(high) + " 以下";
        if (low.there) return low.included ? at(low) + say(" 及以上", " and above") : say("高于 ", "above ") + at(low);
        return high.included ? chinese_ ? at(high) + " 及以下" : "up to " + at(high)
                             : say("低于 ", "below ") + at(high);
    }

    [[nodiscard]] std::string band(std::size_t i, const PlannedBand& band) {
        const std::string when = condition(i, band);
        if (band.outcome.gives == Gives::formula)
            return when + say("，得分 = ", ", score = ") +
                   written(plan_.model->formulas[static_cast<std::size_t>(band.outcome.value)]);
        const bool by_colon = !chinese_ || plan_.model->answer != RuleAnswer::points;
        return when + (by_colon ? std::string{words_.colon_in_rule} : " ") + result(band.outcome, band.value);
    }

    // ---- The whole ----------------------------------------------------------------------------

    void formula(const Formula& formula, const std::string& when) {
        add(when + say("得分 = ", "score = ") + written(formula));
        if (plan_.model->decimals)
            add(*plan_.model->decimals == 1   ? say("保留一位小数", "to one decimal")
                : *plan_.model->decimals == 2 ? say("保留两位小数", "to two decimals")
                                              : say("保留整数", "to a whole number"));
    }

    /// Postfix to infix: a sum or a difference inside a product goes in brackets.
    [[nodiscard]] std::string written(const Formula& formula) const {
        struct Part {
            std::string text;
            bool is_sum = false;
        };
        std::vector<Part> stack;
        for (const FormulaStep& step : formula) {
            switch (step.is) {
                case FormulaStep::Is::number: stack.push_back({number(step.value, Digits::typed)}); continue;
                case FormulaStep::Is::target: stack.push_back({number(plan_.terms.target, Digits::typed)}); continue;
                case FormulaStep::Is::full: stack.push_back({number(plan_.full, Digits::typed)}); continue;
                case FormulaStep::Is::variable: stack.push_back({name_in_formula(step)}); continue;
                default: break;
            }
            const Part right = stack.back();
            stack.pop_back();
            Part& left = stack.back();
            const bool sums = step.is == FormulaStep::Is::plus || step.is == FormulaStep::Is::minus;
            const auto inside = [&](const Part& part, bool is_right) {
                return part.is_sum && (!sums || is_right) ? "(" + part.text + ")" : part.text;
            };
            const bool divides_product = step.is == FormulaStep::Is::over;
            const char* sign = step.is == FormulaStep::Is::plus    ? " + "
                               : step.is == FormulaStep::Is::minus ? " − "
                               : step.is == FormulaStep::Is::times ? " × "
                                                                   : " ÷ ";
            std::string behind = inside(right, true);
            if (divides_product && !right.is_sum && right.text.find(' ') != std::string::npos)
                behind = "(" + behind + ")";
            left = {inside(left, false) + sign + behind, sums};
        }
        return stack.empty() ? "" : stack.back().text;
    }

    [[nodiscard]] std::string name_in_formula(const FormulaStep& step) const {
        const std::string plain = step.name.empty() ? say("实际", "actual") : name_in_english(step);
        return plan_.rate_of == 1 ? plain : plain + " ÷ " + number(plan_.rate_of, Digits::typed);
    }

    /// A Chinese name in an English sentence would make a Chinese one of it.
    [[nodiscard]] std::string name_in_english(const FormulaStep& step) const {
        if (chinese_ || is_english(step.name)) return step.name;
        return plan_.columns.size() == 1 ? "actual" : letters[step.index % std::size(letters)];
    }

    void limits() {
        if (is_number(plan_.most_added))
            add(say("累计最多加 ", "bonus capped at ") + words_.points(number(plan_.most_added, Digits::typed)));
        if (is_number(plan_.most_taken))
            add(say("累计最多扣 ", "deduction capped at ") + words_.points(number(plan_.most_taken, Digits::typed)));
        const bool has_steps =
            std::ranges::any_of(plan_.columns, [](const PlannedColumn& column) { return !column.runs.empty(); });
        if (!is_number(plan_.low) && plan_.starts_from_marks && has_steps && !plan_.ask_below_low) add(words_.no_least);
        const bool is_share = plan_.model->answer == RuleAnswer::share;
        const auto limit = [&](const char* pattern, double x) {
            const std::string figure = is_share ? answer(x) : words_.points(number(x, Digits::typed));
            add(kpi::detail::sentence(pattern, is_share ? answer(x) : number(x, Digits::typed), figure));
        };
        if (plan_.ask_below_low && !plan_.model->adds_bonus_only)
            add(say("最低不低于 ", "minimum ") + words_.points(number(plan_.low, Digits::typed)));
        else if (is_number(plan_.low) && (has_steps || plan_.model->whole_formula))
            limit(words_.at_least, plan_.low);
        if (is_number(plan_.high)) limit(words_.at_most, plan_.high);
    }

    const RulePlan& plan_;
    const Wording& words_;
    bool chinese_;
    std::string text_;
};

/// Values worth showing: at the target, a step off, at the bottom.
std::vector<double> worth_showing(const RulePlan& plan) {
    const PlannedColumn& column = plan.columns.front();
    std::vector<double> values;
    for (const PlannedRun& run : column.runs) {
        const double size = run.step * run.step_of * (run.above ? 1 : -1);
        if (values.empty()) values.push_back(run.anchor);
        values.push_back(snap(run.anchor + size));
        const double to_limit =
            run.each < 0 ? (plan.start - plan.low) / -run.each : (plan.high - plan.start) / run.each;
        if (std::isfinite(to_limit) && to_limit > 0) values.push_back(snap(run.anchor + std::ceil(to_limit) * size));
    }
    for (const PlannedBand& band : column.bands) {
        if (band.low.there && band.high.there)
            values.push_back(snap((band.low.at + band.high.at) / 2));
        else if (band.low.there)
            values.push_back(band.low.at);
        else if (band.high.there && band.high.included)
            values.push_back(band.high.at);
    }
    if (column.kind == Column::Kind::flag || column.kind == Column::Kind::yes_no) values = {1, 0};
    if (values.empty() && plan.model->whole_formula) {
        const double at = plan.rate_of != 1 ? plan.rate_of : is_number(plan.terms.target) ? plan.terms.target : 1;
        values = {at, at / 2, 0};
    }
    return values;
}

}  // namespace

std::string sentence_of(const RulePlan& plan, Language language) {
    return Sayer{plan, language}.sentence();
}

std::string examples_of(const RulePlan& plan, Language language) {
    const Sayer sayer{plan, language};
    std::string text;
    std::size_t count = 0;
    for (const double x : worth_showing(plan)) {
        std::vector<double> row(plan.columns.size(), 0);
        row.front() = x;
        const RuleScore score = or_no_memory(scored(plan, row));
        if (score.question != RuleQuestion::none || count == 3) continue;
        ++count;
        text += (text.empty()                    ? ""
                 : language == Language::chinese ? "，"
                                                 : ", ") +
                sayer.value(0, x) + " → " + sayer.answer(score.score);
    }
    return text;
}

}  // namespace detail

Text BoundRule::sentence(Language language) const noexcept {
    return detail::text([&] { return detail::sentence_of(*plan_, language); });
}

Text BoundRule::examples(Language language) const noexcept {
    return detail::text([&] { return detail::examples_of(*plan_, language); });
}

Text BoundRule::explain(Language language, std::span<const double> actuals, const RuleScore& score) const noexcept {
    return detail::text([&]() -> Text {
        if (is_missing(score.score)) return {};
        const detail::RulePlan& plan = *plan_;
        if (plan.threshold) {
            const auto account = plan.threshold->account(actuals.front());
            if (!account) return account.error();
            return kpi::explain(language, *account, actuals.front(), *plan.threshold);
        }
        const auto& words = detail::wording_in(language);
        const bool is_share = plan.model->answer == RuleAnswer::share;
        const detail::Writer write{words, detail::share_if(is_share)};
        if (score.is_struck)
            return write(score.score) + (language == Language::chinese ? "：否决，整张考核表总分为 0"
                                                                       : ": a veto is struck; the whole total is 0");
        std::vector<detail::Worked> worked;
        const auto again = detail::scored(plan, actuals, &worked);
        if (!again) return again.error();
        detail::Sum sum{words};
        for (const detail::Worked& part : worked) {
            if (part.count == 1 && part.is_whole)
                sum.add(write(std::fabs(part.each)), part.each < 0);
            else
                sum.add(detail::product(detail::number(part.count), write(std::fabs(part.each))), part.each < 0);
        }
        const std::string arithmetic = sum.terms() == 0 ? write(score.points) : sum.text();
        if (score.score == score.points) return detail::with_result(write, arithmetic, score.score);
        return detail::sentence(score.score > score.points ? words.least : words.most, write(score.score),
                                arithmetic + detail::equals + write(score.points));
    });
}

}  // namespace kpi
