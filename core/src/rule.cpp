#include <algorithm>
#include <kpi/rule.hpp>

#include "guarded.hpp"
#include "rule_model.hpp"
#include "snapped.hpp"

namespace kpi {

namespace {

using detail::RuleModel;

RuleModel model_of(std::string_view text) {
    RuleModel model;
    if (text.size() > longest_rule) {
        model.state = RuleReading::State::too_long;
        return model;
    }
    const detail::Normalised source = detail::normalised(text);
    model = detail::assembled(detail::parse_rule(source));
    model.currency = &detail::currency_of(text, source.chinese);
    return model;
}

}  // namespace

Result<RuleReading> read_rule(std::string_view text) noexcept {
    return detail::guarded(Argument::text, [&]() -> Result<RuleReading> {
        return RuleReading{std::make_shared<const RuleModel>(model_of(text))};
    });
}

RuleReading::State RuleReading::state() const noexcept {
    return model_->state;
}

RuleQuestion RuleReading::question() const noexcept {
    return model_->question;
}

TextPlace RuleReading::place() const noexcept {
    return model_->place;
}

std::size_t RuleReading::columns() const noexcept {
    return model_->columns.empty() ? 1 : model_->columns.size();
}

bool RuleReading::has_words() const noexcept {
    return model_->columns.size() == 1 && model_->columns.front().states.size() > 1;
}

Result<BoundRule> RuleReading::bind(const RuleTerms& terms) const noexcept {
    return detail::guarded(Argument::text, [&]() -> Result<BoundRule> {
        if (model_->state == State::open || model_->state == State::not_computable)
            return Error{Reason::rule_open, Argument::text, static_cast<std::uint32_t>(model_->question)};
        if (model_->state != State::read) return Error{Reason::rule_not_read, Argument::text};
        auto plan = detail::planned(model_, terms);
        if (!plan) return plan.error();
        return BoundRule{std::make_shared<const detail::RulePlan>(*std::move(plan))};
    });
}

std::size_t BoundRule::columns() const noexcept {
    return plan_->columns.size();
}

std::string_view BoundRule::label(std::size_t column) const noexcept {
    const auto& columns = plan_->model->columns;
    return column < columns.size() ? std::string_view{columns[column].label} : std::string_view{};
}

RuleAnswer BoundRule::answer() const noexcept {
    if (plan_->is_factor) return RuleAnswer::factor;
    if (plan_->model->answer != RuleAnswer::points) return plan_->model->answer;
    const bool is_change = !plan_->starts_from_marks && plan_->model->start == detail::Start::full_or_nothing;
    return is_change ? RuleAnswer::change : RuleAnswer::points;
}

RuleValue BoundRule::value(std::size_t column) const noexcept {
    if (column >= plan_->columns.size()) return RuleValue::number;
    const detail::Column& of_text = plan_->model->columns[column];
    switch (of_text.kind) {
        case detail::Column::Kind::event:
        case detail::Column::Kind::flag: return RuleValue::count;
        case detail::Column::Kind::yes_no: return RuleValue::yes_no;
        case detail::Column::Kind::words: return RuleValue::word;
        case detail::Column::Kind::variable: return RuleValue::variable;
        case detail::Column::Kind::measure: break;
    }
    const auto& runs = plan_->columns[column].runs;
    // A percentage of a target that is an amount is an amount.
    const bool is_share = of_text.is_share || std::ranges::any_of(runs, [](const detail::PlannedRun& run) {
                              return run.is_share && run.step_of == 1;
                          });
    return is_share ? RuleValue::share : RuleValue::number;
}

std::string_view BoundRule::unit(std::size_t column) const noexcept {
    const auto& columns = plan_->model->columns;
    return column < columns.size() ? std::string_view{columns[column].unit} : std::string_view{};
}

double BoundRule::marks() const noexcept {
    return detail::marks_of(*plan_);
}

bool BoundRule::leaves_parts_open() const noexcept {
    if (plan_->model->partial) return false;
    return std::ranges::any_of(plan_->model->columns, [](const detail::Column& column) {
        return column.kind == detail::Column::Kind::measure &&
               std::ranges::any_of(column.runs, [](const detail::Run& run) { return !run.partial; });
    });
}

bool BoundRule::may_strike_sheet() const noexcept {
    const auto strikes = [](const auto& part) { return part.outcome.gives == detail::Gives::whole_sheet; };
    return std::ranges::any_of(plan_->model->columns, [&](const detail::Column& column) {
        return std::ranges::any_of(column.bands, strikes) || std::ranges::any_of(column.states, strikes) ||
               (column.otherwise && column.otherwise->gives == detail::Gives::whole_sheet);
    });
}

std::optional<ThresholdTerms> BoundRule::threshold() const noexcept {
    return plan_->threshold ? std::optional{plan_->threshold->terms()} : std::nullopt;
}

Result<RuleScore> BoundRule::operator()(std::span<const double> actuals) const noexcept {
    if (actuals.size() != plan_->columns.size())
        return Error{Reason::columns_mismatch, Argument::actual, 0, static_cast<double>(actuals.size()),
                     static_cast<double>(plan_->columns.size())};
    bool filled = false;
    for (std::size_t i = 0; i < actuals.size(); ++i) {
        if (is_invalid(actuals[i])) return Error{Reason::not_a_number, Argument::actual, static_cast<std::uint32_t>(i)};
        filled = filled || !is_missing(actuals[i]);
    }
    if (!filled) return RuleScore{};
    for (std::size_t i = 0; i < actuals.size(); ++i)
        if (detail::is_beyond_unit(*plan_, i, actuals[i])) return RuleScore{.question = RuleQuestion::unit};
    if (plan_->threshold) {
        const auto score = (*plan_->threshold)(actuals.front());
        if (!score) return score.error();
        return RuleScore{.score = *score, .points = *score};
    }
    return detail::guarded(Argument::actual, [&] { return detail::scored(*plan_, actuals); });
}

Result<RuleScore> BoundRule::operator()(double actual) const noexcept {
    // A threshold is scored as one, at its price.
    if (!plan_->threshold || !is_number(actual) || detail::is_beyond_unit(*plan_, 0, actual))
        return (*this)(std::span{&actual, 1});
    const auto score = (*plan_->threshold)(actual);
    if (!score) return score.error();
    return RuleScore{.score = *score, .points = *score};
}

Result<RuleScore> BoundRule::operator()(std::string_view word) const noexcept {
    return detail::guarded(
        Argument::actual, [&]() -> Result<RuleScore> { return detail::scored(*plan_, detail::normalised(word).text); });
}

}  // namespace kpi
