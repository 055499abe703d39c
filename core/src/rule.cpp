#include <kpi/rule.hpp>

#include "guarded.hpp"
#include "rule_model.hpp"
#include "snapped.hpp"

namespace kpi {

namespace {

using detail::RuleModel;

RuleModel model_of(std::string_view text) {
    if (text.size() <= longest_rule) return detail::assembled(detail::parse_rule(detail::normalised(text)));
    RuleModel model;
    model.state = RuleReading::State::too_long;
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
    if (plan_->threshold) {
        const auto score = (*plan_->threshold)(actuals.front());
        if (!score) return score.error();
        return RuleScore{.score = *score, .points = *score};
    }
    return detail::guarded(Argument::actual, [&] { return detail::scored(*plan_, actuals); });
}

Result<RuleScore> BoundRule::operator()(double actual) const noexcept {
    // A threshold is scored as one, at its price.
    if (!plan_->threshold || !is_number(actual)) return (*this)(std::span{&actual, 1});
    const auto score = (*plan_->threshold)(actual);
    if (!score) return score.error();
    return RuleScore{.score = *score, .points = *score};
}

Result<RuleScore> BoundRule::operator()(std::string_view word) const noexcept {
    return detail::guarded(
        Argument::actual, [&]() -> Result<RuleScore> { return detail::scored(*plan_, detail::normalised(word).text); });
}

}  // namespace kpi
