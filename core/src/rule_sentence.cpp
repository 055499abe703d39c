// A rule said back: one sentence of clauses that read back as the same rule, worked values, the arithmetic of a
// score, and the words for what is not understood or left open.
#include <algorithm>
#include <cmath>

#include "rule_sayer.hpp"
#include "rule_text.hpp"
#include "snapped.hpp"

namespace kpi {

namespace detail {

std::string Sayer::sentence() {
    const PlannedColumn& first = plan_.columns.front();
    const bool is_counted = first.kind == Column::Kind::event && first.runs.front().step == 1;  // 每 1 次扣 3 分
    if (plan_.threshold && plan_.model->answer == RuleAnswer::points && !is_small_amount() && !is_counted)
        return threshold();
    start();
    if (plan_.model->whole_formula) formula(plan_.model->formulas[*plan_.model->whole_formula], "");
    for (std::size_t i = 0; i < plan_.columns.size(); ++i) column(i);
    limits();
    if (const auto& rounding = plan_.model->rounding; rounding && !plan_.model->whole_formula) add(said(*rounding));
    return text_;
}

bool Sayer::is_small_amount() const {
    const ThresholdTerms& terms = plan_.threshold->terms();
    return !is_share(0) && unit_of_steps(terms, terms.target) == Unit::share;
}

std::string Sayer::value(std::size_t column, double x) const {
    return is_share(column) ? percentage(x, words_.percent_sign, Digits::typed) : number(x, Digits::typed);
}

std::string Sayer::answer(double x) const {
    return plan_.model->answer == RuleAnswer::share ? percentage(x, words_.percent_sign) : number(x);
}

bool Sayer::is_share(std::size_t i) const {
    const Column& column = plan_.model->columns[i];
    if (column.is_share) return plan_.rate_of == 1;
    const auto& runs = plan_.columns[i].runs;
    return std::ranges::any_of(runs, [](const PlannedRun& run) { return run.is_share && run.step_of == 1; });
}

void Sayer::add(const std::string& clause) {
    if (!text_.empty()) text_ += words_.clause;
    text_ += clause;
}

std::string Sayer::say(const std::string& chinese, const std::string& english) const {
    return chinese_ ? chinese : english;
}

std::string Sayer::threshold() const {
    return or_no_memory(explain_rule(chinese_ ? Language::chinese : Language::english, *plan_.threshold));
}

void Sayer::start() {
    if (!plan_.starts_from_marks || plan_.model->whole_formula || plan_.model->adds_bonus_only) return;
    const bool is_used = std::ranges::any_of(plan_.columns, [](const PlannedColumn& column) {
        return !column.runs.empty() || column.changes_only || column.kind == Column::Kind::flag ||
               std::ranges::any_of(column.bands, [](const PlannedBand& band) {
                   return band.outcome.gives == Gives::change && band.value != 0;
               });
    });
    if (!is_used) return;
    const std::string digits = number(plan_.start, Digits::typed);
    if (plan_.model->answer == RuleAnswer::amount)
        return add(say("奖金基数 " + amount(digits), amount(digits) + " to begin with"));
    const std::string base = plan_.model->answer == RuleAnswer::share ? answer(plan_.start) : words_.points(digits);
    add(filled(words_.base_points, std::array<std::string_view, 1>{base}));
}

void Sayer::formula(const Formula& formula, const std::string& when) {
    add(when + formula_name() + written(formula));
    if (const auto& rounding = plan_.model->rounding) add(said(*rounding));
}

std::string Sayer::said(const Rounding& rounding) const {
    if (!rounding.down && rounding.unit == 1) return say("保留整数", "to a whole number");
    if (!rounding.down && rounding.unit == .1) return say("保留一位小数", "to one decimal");
    if (!rounding.down && rounding.unit == .01 && plan_.model->answer != RuleAnswer::share)
        return say("保留两位小数", "to two decimals");
    return say(rounding.down ? "向下取整到 " : "取整到 ",
               rounding.down ? "rounded down to the nearest " : "rounded to the nearest ") +
           answer(rounding.unit);
}

std::string Sayer::formula_name() const {
    switch (plan_.model->answer) {
        case RuleAnswer::amount: return say("金额 = ", "amount = ");
        case RuleAnswer::share: return say("支付比例 = ", "share paid = ");
        default: return say("得分 = ", "score = ");
    }
}

std::string Sayer::written(const Formula& formula) const {
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
        if (divides_product && !right.is_sum && right.text.find(' ') != std::string::npos) behind = "(" + behind + ")";
        left = {inside(left, false) + sign + behind, sums};
    }
    return stack.empty() ? "" : stack.back().text;
}

std::string Sayer::name_in_formula(const FormulaStep& step) const {
    const std::string plain = step.name.empty() ? say("实际", "actual") : name_in_english(step);
    return plan_.rate_of == 1 ? plain : plain + " ÷ " + number(plan_.rate_of, Digits::typed);
}

std::string Sayer::name_in_english(const FormulaStep& step) const {
    const bool is_sign = step.name == "x" || step.name == "score" || step.name == "points";  // words of a formula
    const bool names_target = has_any(step.name, {"target", "plan", "goal", "budget", "quota", "standard", "norm"});
    if (plan_.columns.size() == 1 && names_target) return say("实际", "actual");
    if (chinese_ && is_english(step.name) && plan_.columns.size() == 1) return "实际";
    if (chinese_ || (is_english(step.name) && !is_sign)) return step.name;
    return std::string{plan_.columns.size() == 1 ? "actual" : letters[step.index % std::size(letters)]};
}

void Sayer::limits() {
    const bool is_money = plan_.model->answer == RuleAnswer::amount;
    const auto sum = [&](double x) {
        const std::string digits = number(x, Digits::typed);
        return is_money ? amount(digits) : words_.points(digits);
    };
    if (is_number(plan_.most_added)) add(say("累计最多加 ", "bonus capped at ") + sum(plan_.most_added));
    if (is_number(plan_.most_taken)) add(say("累计最多扣 ", "deduction capped at ") + sum(plan_.most_taken));
    const bool has_steps =
        std::ranges::any_of(plan_.columns, [](const PlannedColumn& column) { return !column.runs.empty(); });
    if (!is_number(plan_.low) && plan_.starts_from_marks && has_steps && !plan_.ask_below_low) add(words_.no_least);
    const bool is_share = plan_.model->answer == RuleAnswer::share;
    const auto limit = [&](const char* pattern, double x) {
        const std::string digits = number(x, Digits::typed);
        if (plan_.model->answer == RuleAnswer::points)
            return add(kpi::detail::sentence(pattern, digits, words_.points(digits)));
        const std::string figure = is_share ? answer(x) : is_money ? amount(digits) : digits;
        add(kpi::detail::sentence(pattern, figure, figure));
    };
    if (plan_.ask_below_low && !plan_.model->adds_bonus_only)
        add(say("最低不低于 ", "minimum ") + words_.points(number(plan_.low, Digits::typed)));
    else if (is_number(plan_.low) && (has_steps || plan_.model->whole_formula || plan_.model->low))
        limit(words_.at_least, plan_.low);
    if (is_number(plan_.high)) limit(words_.at_most, plan_.high);
}

namespace {

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
    std::vector<double> shown;
    for (const double x : worth_showing(plan)) {
        if (!std::isfinite(x)) continue;  // a step beyond the largest number
        if (std::ranges::find(shown, x) != shown.end()) continue;
        std::vector<double> row(plan.columns.size(), 0);
        row.front() = x;
        const auto worked = scored(plan, row);
        if (!worked) continue;  // divided by nothing
        const RuleScore& score = *worked;
        if (score.question != RuleQuestion::none || shown.size() == 3) continue;
        shown.push_back(x);
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
