// Bands, states and targets: a condition and what it gives.
#include <algorithm>
#include <span>

#include "rule_conditions.hpp"

namespace kpi::detail {

namespace {

/// An end at the figure in `number`.
End end_at(const Token& number, const Token* mark, bool included, bool clear, bool worded = false) {
    End end;
    end.there = true;
    end.at = number.value;
    end.included = mark ? mark->kind == Kind::incl : included;
    end.clear = clear || mark;
    end.worded = worded && !end.clear;
    end.measure = number.measure;
    end.unit = number.text;
    return end;
}

/// Sets the end that a comparison in front of the figure means.
bool set_prefixed(Condition& condition, const Token& compare, const Token& number, const Token* mark) {
    switch (compare.kind) {
        case Kind::less: condition.high = end_at(number, mark, false, true); return true;
        case Kind::at_most:
            condition.is_limit = true;
            condition.high = end_at(number, mark, true, true);
            return true;
        case Kind::more: condition.low = end_at(number, mark, false, true); return true;
        case Kind::at_least:
            condition.is_limit = true;
            condition.low = end_at(number, mark, true, compare.clear);
            return true;
        case Kind::equal:
            condition.low = condition.high = end_at(number, mark, true, true);
            condition.is_point = true;
            return true;
        default: return false;
    }
}

/// The same behind the figure.
bool set_suffixed(Condition& condition, const Token& behind, const Token& number, const Token* mark) {
    // 0 if scrap exceeds 6 %: the comparison is of the figure behind it.
    const bool compares = behind.kind == Kind::less || behind.kind == Kind::more;
    if (compares && !behind.text.empty() && static_cast<unsigned char>(behind.text.front()) < 0x80 &&
        &behind != &number + 1)
        return false;
    switch (behind.kind) {
        case Kind::and_more:
        case Kind::plus:
            condition.low = end_at(number, mark, true, behind.clear || behind.kind == Kind::plus, true);
            return true;
        case Kind::and_less: condition.high = end_at(number, mark, true, behind.clear, true); return true;
        case Kind::within: condition.high = end_at(number, mark, true, true); return true;
        case Kind::less: condition.high = end_at(number, mark, false, true); return true;
        case Kind::more: condition.low = end_at(number, mark, false, true); return true;
        default: return false;
    }
}

/// Of a range "90-100%" the first figure has the unit of the second.
Token with_unit_of(const Token& first, const Token& second) {
    Token answer = first;
    if (first.measure != Measure::none || second.measure == Measure::none) return answer;
    answer.measure = second.measure;
    answer.text = second.text;
    if (second.measure == Measure::percent) answer.value = snap(first.value * 1e-2);
    return answer;
}

/// 低于 5～10 个百分点 is a distance; over 45 to 60 minutes is not.
bool is_bound_of_range(const Match& match) {
    const Token* const compare = match[Slot::compare_low];
    return compare && compare->kind == Kind::more && static_cast<unsigned char>(compare->text.front()) < 0x80;
}

bool set_range(Condition& condition, const Match& match) {
    const Token low = with_unit_of(*match[Slot::low], *match[Slot::high]);
    const bool exclusive = match[Slot::compare_high] || match[Slot::unit]->clear;
    if (low.value > match[Slot::high]->value && !exclusive) {  // 100% - 95%, the better end first
        condition.low = end_at(*match[Slot::high], match[Slot::high_mark], true, false);
        condition.high = end_at(low, match[Slot::low_mark], true, false);
        return true;
    }
    condition.low = end_at(low, match[Slot::low_mark], true, match[Slot::unit]->clear);
    if (is_bound_of_range(match)) {  // over 45 to 60 minutes, >1-2%
        condition.low.included = false;
        condition.low.clear = true;
    }
    condition.high = end_at(*match[Slot::high], match[Slot::high_mark], !exclusive, exclusive);
    return condition.low.at < condition.high.at;
}

/// 低于平均值 1 分: of something that nobody gives, not below 1.
bool is_beside_other(const Match& match) {
    const Token* compare = match[Slot::compare_low];
    const Token* low = match[Slot::low];
    if (!compare || match[Slot::ref] || compare > low) return false;
    for (const Token* token = compare + 1; token < low; ++token)
        for (const std::string_view other : {"平均", "均值", "标准", "同行", "行业", "上年", "去年", "同期", "上月",
                                             "对手", "average", "peer", "last ", "previous", "standard"})
            if (token->kind == Kind::word && token->text.find(other) != std::string::npos) return true;
    return false;
}

/// 98% ≤ K: the sign is seen from the figure. 98% 低于 is something else.
bool set_flipped(Condition& condition, const Token& sign, const Token& figure) {
    if (sign.text != "<" && sign.text != ">" && sign.text != "≤" && sign.text != "≥" && sign.text != "<=" &&
        sign.text != ">=")
        return false;
    Token compare = sign;
    compare.kind = sign.kind == Kind::less      ? Kind::more
                   : sign.kind == Kind::more    ? Kind::less
                   : sign.kind == Kind::at_most ? Kind::at_least
                                                : Kind::at_most;
    return set_prefixed(condition, compare, figure, nullptr);
}

bool set_figures(Condition& condition, const Match& match) {
    const Token* low = match[Slot::low];
    if (!low || is_beside_other(match)) return false;
    condition.decimals = low->decimals;
    if (match[Slot::unit]) return set_range(condition, match);
    const Token* compare = match[Slot::compare_low];
    const Token* behind = match[Slot::behind];
    if (match[Slot::compare_high] && !match[Slot::high]) return set_flipped(condition, *match[Slot::compare_high], *low);
    if (const Token* high = match[Slot::high]) {
        const Token first = with_unit_of(*low, *high);
        if (behind)  // 3 天以上，10 天以内
            return set_suffixed(condition, *compare, first, match[Slot::low_mark]) &&
                   set_suffixed(condition, *behind, *high, match[Slot::high_mark]) &&
                   condition.low.at < condition.high.at;
        const Token* second = match[Slot::compare_high];
        if (compare->kind == Kind::and_more)  // 99.5% 以上不足 99.9%
            return set_suffixed(condition, *compare, first, match[Slot::low_mark]) &&
                   set_prefixed(condition, *second, *high, match[Slot::high_mark]) && condition.low.there &&
                   condition.high.there && condition.low.at < condition.high.at;
        if (match.slots[static_cast<std::size_t>(Slot::low)] < compare) {  // 80% < P < 95%
            const bool rising = compare->kind == Kind::less || compare->kind == Kind::at_most;
            condition.low = end_at(rising ? first : *high, nullptr,
                                   (rising ? compare : second)->kind == Kind::at_most ||
                                       (rising ? compare : second)->kind == Kind::at_least,
                                   true);
            condition.high = end_at(rising ? *high : first, nullptr,
                                    (rising ? second : compare)->kind == Kind::at_most ||
                                        (rising ? second : compare)->kind == Kind::at_least,
                                    true);
            return condition.low.at < condition.high.at;
        }
        return set_prefixed(condition, *compare, first, match[Slot::low_mark]) &&
               set_prefixed(condition, *second, *high, match[Slot::high_mark]) && condition.low.there &&
               condition.high.there && condition.low.at < condition.high.at;
    }
    if (compare && behind) {
        // 低于…以内, 控制在…以内, 超过…以上: both words must point the same way, or the first names a side of the
        // target.
        if (match[Slot::ref]) return set_suffixed(condition, *behind, *low, match[Slot::low_mark]);
        if (compare->kind == Kind::at_most && (behind->kind == Kind::within || behind->kind == Kind::and_less)) {
            condition.is_limit = true;
            return set_suffixed(condition, *behind, *low, match[Slot::low_mark]);
        }
        // 低于 10 个百分点以上, 超 10% 以上
        const bool is_depth = behind->kind == Kind::and_more &&
                              (compare->kind == Kind::less || (compare->kind == Kind::more && compare->text == "超"));
        if (is_depth || (compare->kind == Kind::at_least && behind->kind == Kind::and_more))
            return set_suffixed(condition, *behind, *low, match[Slot::low_mark]);
        const bool is_reached = compare->kind == Kind::at_least && compare->text == "完成";  // 完成 90% 以下
        if (is_reached && behind->kind == Kind::and_less) return set_suffixed(condition, *behind, *low, match[Slot::low_mark]);
        if (compare->kind == Kind::equal) return set_suffixed(condition, *behind, *low, match[Slot::low_mark]);
        return false;
    }
    if (compare) return set_prefixed(condition, *compare, *low, match[Slot::low_mark]);
    if (behind) {
        const Token* mark = match[Slot::low_mark] ? match[Slot::low_mark] : match[Slot::high_mark];
        return set_suffixed(condition, *behind, *low, mark);
    }
    condition.low = condition.high = end_at(*low, match[Slot::low_mark], true, true);
    condition.is_point = true;
    return true;
}

/// Which side of the target the figures are on, where the condition names the target.
bool set_frame(Condition& condition, const Match& match) {
    const Kind direction = match.kind(Slot::side);
    if (direction == Kind::late) condition.frame = Frame::lateness;
    if (direction == Kind::early) condition.frame = Frame::earliness;
    const Token* ref = match[Slot::ref];
    const Token* compare = match[Slot::compare_low];
    if (!ref) {
        // 目标值的 90%-100%: parts of it.
        const Token* of = match[Slot::of];
        if (of && of[1].kind == Kind::aside && of[1].text == "的" && match[Slot::low]->measure == Measure::percent &&
            !match[Slot::low]->is_point) {
            condition.frame = Frame::of_ref;
            return true;
        }
        if (match[Slot::unit] && is_bound_of_range(match)) return true;
        if (match[Slot::unit] && compare && compare->kind == Kind::at_most) return true;  // 控制在 58%～62% 之间
        if (match[Slot::unit] && compare) {  // 低于 5～10 个百分点
            condition.frame = compare->kind == Kind::less ? Frame::below_ref : Frame::above_ref;
            return compare->kind == Kind::less || compare->kind == Kind::more;
        }
        if (compare && match[Slot::behind] && match.kind(Slot::behind) == Kind::and_more &&
            (compare->kind == Kind::less || compare->text == "超")) {
            condition.frame = compare->kind == Kind::less ? Frame::below_ref : Frame::above_ref;
            return true;
        }
        return direction != Kind::down;  // a fall: nobody says with which sign it is entered
    }
    if (compare && compare->kind == Kind::equal) return true;  // 等于目标值 98%
    if (!compare || (compare->kind != Kind::less && compare->kind != Kind::more)) return false;
    const Token& low = *match[Slot::low];
    // 目标值的 75%, 任务数 60%
    constexpr double half = .5;
    const bool of_ref = low.measure == Measure::percent && !low.is_point &&
                        (ref[1].kind == Kind::aside || (compare->kind == Kind::less && low.value >= half));
    if (of_ref) {
        condition.frame = Frame::of_ref;
        return true;
    }
    condition.frame = compare->kind == Kind::less ? Frame::below_ref : Frame::above_ref;
    if (match[Slot::behind] || match[Slot::unit]) return true;
    // 超过目标值 5%: more than so much above it.
    condition.high = {};
    condition.low = {};
    condition.low = end_at(low, match[Slot::low_mark], false, true);
    return true;
}

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

/// A condition and its result, in either order.
std::optional<Clause> band_of(const Match& match) {
    const auto when = condition_of(match);
    const auto gives = outcome_of(match);
    if (!when || !gives) return std::nullopt;
    // 5 marks, if late no marks: two results.
    const Token* const figure = match[Slot::low];
    const bool is_mark = figure && when->is_point && !match[Slot::compare_low] && figure->measure == Measure::points;
    if (is_mark && match[Slot::zero] && figure[1].kind == Kind::comma) return std::nullopt;
    // Green = 10, amber = 5: two results.
    if (when->is_point && match.kind(Slot::verb) == Kind::equal && match.kind(Slot::compare_low) == Kind::equal)
        return std::nullopt;
    // 10 points for 100 %: points are no condition for a percentage.
    if (when->is_point && match[Slot::low] && match[Slot::low]->measure == Measure::points && match[Slot::points] &&
        match[Slot::points]->measure == Measure::percent)
        return std::nullopt;
    // 优10分，良8分: two words with their points, not one condition.
    const bool is_bare = when->is_point && !match[Slot::verb] && match[Slot::points] && match[Slot::low] &&
                         match[Slot::points][-1].kind != Kind::colon;
    if (when->is_point && match.kind(Slot::verb) == Kind::equal && match[Slot::low] &&
        match[Slot::low]->measure == Measure::points)
        return std::nullopt;
    if (is_bare && match[Slot::low]->measure == match[Slot::points]->measure && !match[Slot::part]) return std::nullopt;
    Clause clause;
    clause.says = Says::band;
    clause.when = *when;
    clause.outcome = *gives;
    clause.direction = match.kind(Slot::side);
    return clause;
}

/// 20 points at the target of 30 is no such thing.
std::optional<Clause> band_of_ref_of(const Match& match) {
    const Token* const ref = match[Slot::anchor];
    const Token* const low = match[Slot::low];
    if (ref[-1].text != "of" || !low || low->measure != Measure::percent) return std::nullopt;
    return band_of(match);
}

/// Full marks at 92 %. 得满分的 80%, full marks 100 are other things.
std::optional<Clause> full_at_of(const Match& match) {
    const Token& full = *match[Slot::full];
    const bool is_english = static_cast<unsigned char>(full.text.front()) < 0x80;
    if (!is_english || (&full)[1].kind == Kind::num || full.text.starts_with("of ")) return std::nullopt;
    return band_of(match);
}

/// A number without a word for it is a result behind a colon or an equals sign only.
std::optional<Clause> reversed_band_of(const Match& match) {
    if (match[Slot::points] && match[Slot::points]->measure == Measure::count) return std::nullopt;
    auto clause = band_of(match);
    if (!clause || !clause->when.is_point) return clause;
    // 10 points for 100 %: the units tell which is which. 5 = 3: nothing does.
    const Token* points = match[Slot::points];
    const Token* low = match[Slot::low];
    const bool is_told = (points && low && points->measure == Measure::points && low->measure == Measure::percent) ||
                         (match[Slot::full] && !points && low && low->measure == Measure::count);
    if (!is_told) return std::nullopt;
    return clause;
}

std::optional<Clause> target_of(const Match& match) {
    // 90 天以上库龄物料占比: a title, not a target.
    const bool is_title = match.end[-1].kind == Kind::colon && match.end[-2].kind != Kind::num &&
                          match.end[-2].text.find("公式") == std::string::npos &&
                          !match.end->text.ends_with("=") && match.end[1].kind != Kind::equal;
    if (is_title) return std::nullopt;
    Clause clause;
    clause.says = Says::target;
    const Token& low = *match[Slot::low];
    clause.target = low.value;
    clause.target_measure = low.measure;
    clause.step_unit = low.text;
    clause.step_is_point = low.is_point;
    clause.comparison = match.kind(Slot::compare_low);
    if (const Token* behind = match[Slot::behind]) clause.comparison = behind->kind;
    const auto when = condition_of(match);
    if (!when || match[Slot::ref] || when->frame != Frame::value) return std::nullopt;
    clause.when = *when;
    return clause;
}

/// 以 98% 为基准
std::optional<Clause> bare_target_of(const Match& match) {
    Clause clause;
    clause.says = Says::target;
    clause.target = match[Slot::low]->value;
    clause.target_measure = match[Slot::low]->measure;
    clause.comparison = Kind::equal;
    clause.when.low = clause.when.high = end_at(*match[Slot::low], nullptr, true, true);
    clause.when.is_point = true;
    return clause;
}

/// Base score 70 at 90 %
std::optional<Clause> base_at_of(const Match& match) {
    const Token& points = *match[Slot::points];
    const auto when = condition_of(match);
    if (!when || !when->is_point || points.measure == Measure::percent) return std::nullopt;
    if (when->low.measure == Measure::points || when->low.measure == Measure::none) return std::nullopt;
    Clause clause;
    clause.says = Says::band;
    clause.when = *when;
    clause.when.names_target = true;
    clause.outcome.gives = Gives::score;
    clause.outcome.value = points.value;
    clause.outcome.has_unit = true;
    return clause;
}

/// 以 85% 为基准得满分
std::optional<Clause> full_base_of(const Match& match) {
    auto clause = bare_target_of(match);
    if (!clause) return std::nullopt;
    clause->says = Says::band;
    clause->when.names_target = true;
    clause->outcome.gives = Gives::full;
    clause->outcome.value = missing();
    return clause;
}

/// 100 points at the target of 98 %
std::optional<Clause> at_target_of(const Match& match) {
    auto clause = bare_target_of(match);
    const auto gives = outcome_of(match);
    if (!clause || !gives || match[Slot::points]->measure != Measure::points) return std::nullopt;
    clause->says = Says::band;
    clause->when.names_target = true;
    clause->outcome = *gives;
    clause->outcome.gives = Gives::score;
    clause->outcome.value = match[Slot::points]->value;
    return clause;
}

std::optional<Clause> state_of(const Match& match) {
    const auto gives = outcome_of(match);
    if (!gives) return std::nullopt;
    // 80 required: of an amount that is no result nobody says what it is.
    const Token* const points = match[Slot::points];
    const bool goes_on = points && points->measure == Measure::none && points[1].kind == Kind::word;
    if (goes_on && !match[Slot::verb]) return std::nullopt;
    Clause clause;
    clause.says = Says::state;
    clause.outcome = *gives;
    if (gives->gives == Gives::score && gives->value == 0) clause.outcome.is_zero = true;
    return clause;
}

/// 3 points if submitted on time
std::optional<Clause> state_if_of(const Match& match) {
    const Token& points = *match[Slot::points];
    const std::string& word = (&points)[1].text;
    if (points.measure != Measure::points || (word != "if" && word != "when" && word != "where")) return std::nullopt;
    return state_of(match);
}

}  // namespace

std::optional<Condition> condition_of(const Match& match) {
    Condition condition;
    const bool is_at_target = match[Slot::ref] && match.kind(Slot::compare_low) == Kind::equal;  // 等于目标值 25
    condition.names_target = match.kind(Slot::of) == Kind::ref || is_at_target;
    if (!match[Slot::low]) {
        const Token* compare = match[Slot::compare_low];
        if (!compare || !match[Slot::ref]) return std::nullopt;
        condition.is_target = true;
        Token none;
        if (!set_prefixed(condition, *compare, none, nullptr)) return std::nullopt;
        return condition;
    }
    if (!set_figures(condition, match) || !set_frame(condition, match)) return std::nullopt;
    for (const Slot slot : {Slot::low, Slot::high, Slot::behind})
        if (match[slot]) condition.of_target = condition.of_target || match[slot][1].text == "of target";
    return condition;
}

namespace {

using Names = std::span<const std::string_view>;
constexpr std::string_view fees[] = {"fee", "price", "charge", "invoice", "payment"};
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
    for (int i = 1; i <= 3 && verb[-i].kind != Kind::stop && verb[-i].kind != Kind::comma; ++i)
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
        return word && (word->text.find("earn") != std::string::npos || word->text.find("award") != std::string::npos ||
                        word->text.find("credit") != std::string::npos);
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
        return with_value(Gives::amount, takes ? -points->value : points->value, true);
    if (points->measure != Measure::points && points->measure != Measure::none) return std::nullopt;
    const bool has_unit = points->measure == Measure::points;
    if (takes) return with_value(Gives::change, -std::fabs(points->value), has_unit);
    if (adds) return with_value(Gives::change, points->value, has_unit);
    if (points->value < 0 && verb != Kind::give) return with_value(Gives::change, points->value, has_unit);
    return with_value(Gives::score, points->value, has_unit);
}

Reading read_band(const Token* first, const Token* last) {
    Reading best;
    static const auto band = condition_part >> words >> -a_comma >> words >> result_part >> words;
    // Below 90% of quota no bonus
    static const auto band_of_ref =
        condition_part >> words >> Of{Kind::ref}(Slot::anchor) >> words >> -a_comma >> words >> result_part >> words;
    static const auto reversed = words >> result_part >> words >> -Of{Kind::colon} >> -Of{Kind::equal} >> words >>
                                 condition_part >> words >> -Of{Kind::ref} >> words;
    static const auto target = words >> -Of{Kind::ref}(Slot::of) >> words >> -Of{Kind::equal, Kind::colon} >> words >>
                               (tidy(around_part) | tidy(both_ends_part) | tidy(prefixed_part) | tidy(range_part) |
                                tidy(suffixed_part) | tidy(at_number_part)) >>
                               words >> -Of{Kind::ref} >> words >> -Of{Kind::colon};
    static const auto as_base = words >> num(Slot::low) >> words >> -Of{Kind::equal} >> words >> Of{Kind::ref} >> words;
    // 以 85% 为基准得满分
    static const auto base_full = words >> num(Slot::low) >> words >> -Of{Kind::equal} >> words >> Of{Kind::ref}(Slot::of) >>
                                  words >> -a_comma >> Of{Kind::full}(Slot::full) >> words;
    // Base score 70 at 90% attainment
    static const auto base_at = words >> Of{Kind::base} >> words >> num(Slot::points) >> words >> condition_part >> words;
    static const auto at_target =
        words >> num(Slot::points) >> words >> Of{Kind::ref}(Slot::of) >> words >> num(Slot::low) >> words;
    static const auto state =
        words >> -Of{Kind::otherwise}(Slot::part) >> words >> -a_comma >> -Of{Kind::colon} >> result_part >> words;
    static const auto state_if = -verb_part(Slot::verb) >> num(Slot::points) >> Of{Kind::aside} >> words;
    // Full marks at 92% or better
    static const auto full_at = words >> -verb_part(Slot::verb) >> Of{Kind::full}(Slot::full) >> words >> -Of{Kind::ref} >>
                                words >> condition_part >> words;
    try_reading(best, band, band_of, first, last);
    try_reading(best, band_of_ref, band_of_ref_of, first, last);
    try_reading(best, full_at, full_at_of, first, last);
    try_reading(best, state_if, state_if_of, first, last);
    try_reading(best, target, target_of, first, last);
    try_reading(best, at_target, at_target_of, first, last);
    try_reading(best, as_base, bare_target_of, first, last);
    try_reading(best, base_at, base_at_of, first, last);
    try_reading(best, base_full, full_base_of, first, last);
    // 3 points if submitted on time, 0 if not
    static const auto state_behind = result_part >> words >> Of{Kind::otherwise} >> words;
    try_reading(best, state, state_of, first, last);
    try_reading(best, state_behind, state_of, first, last);
    try_reading(best, reversed, reversed_band_of, first, last);
    return best;
}

}  // namespace kpi::detail
