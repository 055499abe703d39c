// What a condition gives: all marks, so many points, a share of a fee, nothing.
#include <algorithm>
#include <span>

#include "rule_conditions.hpp"

namespace kpi::detail {

namespace {

Outcome zero_of(const Token& word) {
    Outcome outcome;
    outcome.is_zero = true;
    switch (word.kind) {
        case Kind::veto_sheet: outcome.gives = Gives::whole_sheet; break;
        case Kind::veto: outcome.gives = Gives::veto; break;
        case Kind::no_change:
            outcome.gives = Gives::change;
            outcome.is_zero = false;
            outcome.has_unit = true;
            break;
        default: outcome.gives = Gives::score;
    }
    return outcome;
}

Outcome with_value(Gives gives, double value, bool has_unit) {
    Outcome outcome;
    outcome.gives = gives;
    outcome.value = value;
    outcome.has_unit = has_unit;
    return outcome;
}

using Names = std::span<const std::string_view>;
constexpr std::string_view fees[] = {"fee",     "price",       "charge",         "invoice",
                                     "payment", "order value", "contract value", "subscription"};
constexpr std::string_view bonuses[] = {"bonus", "award", "payout", "incentive"};

bool names_any(const Token& token, Names names) {
    return std::any_of(names.begin(), names.end(),
                       [&](std::string_view name) { return token.text.find(name) != std::string::npos; });
}

bool follows_any(const Token* share, Names names) {
    for (int i = 1; i <= 4 && share[i].kind != Kind::stop && share[i].kind != Kind::num; ++i)
        if (names_any(share[i], names)) return true;
    return false;
}

bool precedes_any(const Token* verb, Names names) {
    for (int i = 1; i <= 6 && verb[-i].kind != Kind::stop && verb[-i].kind != Kind::comma; ++i)
        if (names_any(verb[-i], names)) return true;
    return false;
}

}  // namespace

bool is_of_fee(const Token* share) {
    return follows_any(share, fees);
}

bool is_of_bonus(const Token* share) {
    return follows_any(share, bonuses);
}

bool is_fee_before(const Token* verb) {
    return precedes_any(verb, fees);
}

bool is_bonus_before(const Token* verb) {
    return precedes_any(verb, bonuses);
}

std::optional<Outcome> outcome_of(const Match& match) {
    if (const Token* zero = match[Slot::zero]) return zero_of(*zero);
    const Token* points = match[Slot::points];
    const Kind verb = match.kind(Slot::verb);
    if (match[Slot::full]) {
        if (verb == Kind::take || verb == Kind::add) {
            if (verb == Kind::add || points) return std::nullopt;
            Outcome nothing_left = with_value(Gives::score, 0, true);
            nothing_left.is_zero = true;
            return nothing_left;
        }
        // Full marks at 96 %: where they are given, not a part of them.
        const bool is_condition = points > match[Slot::full] && begins_ascii(match[Slot::full]->text);
        if (points && points->measure == Measure::percent && (is_condition || points->value < 0)) return std::nullopt;
        if (points && points->measure == Measure::percent)  // 得满分的 80%
            return with_value(Gives::part_of_full, points->value, true);
        if (points && points->measure != Measure::points && points->measure != Measure::none) return std::nullopt;
        return with_value(Gives::full, points ? points->value : missing(), points != nullptr);
    }
    if (!points) return std::nullopt;
    // 低于 95% 倒扣 5 分: of the marks, or below nothing?
    if (verb == Kind::take && match[Slot::verb]->text == "倒扣") return std::nullopt;
    const Kind part = match.kind(Slot::part);
    const bool takes = verb == Kind::take || verb == Kind::minus || part == Kind::taking ||
                       (part == Kind::down && points->measure == Measure::percent);  // 15% reduction of the fee
    if (part == Kind::down && !takes) return std::nullopt;
    // 95% or above earns 10 points: what is given for it, not a bonus.
    const auto gives = [&](Slot slot) {
        const Token* word = match[slot];
        return word && has_any(word->text, {"earn", "award", "credit"});
    };
    const bool adds =
        (verb == Kind::add && !gives(Slot::verb)) || verb == Kind::plus || (part == Kind::adding && !gives(Slot::part));
    if (points->measure == Measure::percent) {
        // 100% 为满分: a condition and all marks, not a part of them.
        const bool has_verb = part == Kind::full && match[Slot::part]->text.size() > std::string_view{"满分"}.size() &&
                              (match[Slot::part]->text.starts_with("为") || match[Slot::part]->text.starts_with("得"));
        if (has_verb) return std::nullopt;
        if (takes && is_of_fee(points)) return with_value(Gives::share, std::fabs(points->value), true);
        if (part == Kind::full) return with_value(takes ? Gives::take_share : Gives::part_of_full, points->value, true);
        if (verb == Kind::plus) return with_value(Gives::share, points->value, true);  // +1% of monthly payment
        return adds ? std::nullopt
                    : std::optional{with_value(takes ? Gives::take_share : Gives::share, points->value, true)};
    }
    // A £1,500 deduction: the amount of it, or what it takes?
    if (points->measure == Measure::money && part == Kind::taking) return std::nullopt;
    if (points->measure == Measure::money)
        return with_value(Gives::amount, takes ? -amount_of(*points) : amount_of(*points), true);
    if (points->measure != Measure::points && points->measure != Measure::none) return std::nullopt;
    const bool has_unit = points->measure == Measure::points;
    if (takes) return with_value(Gives::change, -std::fabs(points->value), has_unit);
    if (adds) return with_value(Gives::change, points->value, has_unit);
    if (points->value < 0 && verb != Kind::give) return with_value(Gives::change, points->value, has_unit);
    return with_value(Gives::score, points->value, has_unit);
}

}  // namespace kpi::detail
