// So many points for each step.
#include "rule_steps.hpp"

#include <algorithm>
#include <cmath>

namespace kpi::detail {

namespace {

/// What is given for it, where the text says so by a verb or by what stands behind the figure.
enum class Sign : std::uint8_t { unsaid, gives, takes, both };

Sign sign_of(const Match& match) {
    const Kind verb = match.kind(Slot::verb);
    const Kind part = match.kind(Slot::part);
    const bool takes = verb == Kind::take || verb == Kind::minus || part == Kind::taking || part == Kind::down ||
                       match[Slot::points]->value < 0;
    const bool gives =
        verb == Kind::add || verb == Kind::give || verb == Kind::plus || part == Kind::adding || part == Kind::up;
    return takes ? (gives ? Sign::both : Sign::takes) : gives ? Sign::gives : Sign::unsaid;
}

bool is_ascii(const Token& token) {
    return begins_ascii(token.text);
}

/// The fee is reduced by 1 % · 2 % of the monthly charge: a credit, which is a share of it.
bool is_credit(const Match& match) {
    const Token* const verb = match[Slot::verb];
    return is_of_fee(match[Slot::points]) || (verb && is_fee_before(verb));
}

/// 减少 1 个百分点: without 每, only a unit of one is each; 超过 1 亿元 is one amount.
bool is_one(const Match& match) {
    const Token* step = match[Slot::step];
    const Kind direction = match.kind(Slot::direction);
    const bool compares = direction == Kind::less || direction == Kind::more;
    if (!step || (compares && !match[Slot::ref])) return false;
    if (step->measure != Measure::percent) return step->value == 1;
    return step->value == .01 || (step->is_point && (step->value == 1e-4 || step->value == 1e-6));
}

}  // namespace

std::optional<Outcome> change_of(const Match& match) {
    const Token& points = *match[Slot::points];
    const Sign sign = sign_of(match);
    if (sign == Sign::both) return std::nullopt;
    // Is … by 10 %: a verb that nobody knows.
    const Token* const before = &points - 1;
    if (sign == Sign::unsaid && before->kind == Kind::aside && before->text == "by") return std::nullopt;
    const bool takes = sign == Sign::takes;
    Outcome outcome;
    const double value = amount_of(points);
    outcome.value = takes ? -std::fabs(value) : value;
    outcome.has_unit = points.measure == Measure::points;
    // 1 point for every idea: without a verb it adds up, in English. 2 分/次 may as well be taken.
    outcome.is_bare = sign == Sign::unsaid && points.measure == Measure::points;
    switch (points.measure) {
        case Measure::points:
        case Measure::none:
            if (sign == Sign::unsaid && !(outcome.is_bare && is_ascii(points))) return std::nullopt;
            outcome.gives = outcome.is_bare || match.kind(Slot::verb) == Kind::give ? Gives::score : Gives::change;
            return outcome;
        case Measure::percent:
            if (sign == Sign::unsaid && match[Slot::full]) return std::nullopt;  // 5 % of the marks: given, or taken?
            if (takes && !match[Slot::full] && is_credit(match)) {
                outcome.gives = Gives::share;
                outcome.value = std::fabs(points.value);
                return outcome;
            }
            // Takes off 4 % of target bonus: of the bonus that is paid in full.
            if (takes && !match[Slot::full] &&
                (is_of_bonus(&points) || (match[Slot::verb] && is_bonus_before(match[Slot::verb])))) {
                outcome.gives = Gives::share;
                return outcome;
            }
            outcome.gives = match[Slot::full] ? Gives::part_of_full : takes ? Gives::take_share : Gives::share;
            return outcome;
        case Measure::money: outcome.gives = Gives::amount; return outcome;
        default: return std::nullopt;
    }
}

void set_mode(Clause& clause, const Match& match) {
    Kind mode = match.kind(Slot::mode);
    const bool is_full = match[Slot::each] && match[Slot::each]->clear;  // for every full point
    if (mode == Kind::at_least && !match[Slot::mode]->text.starts_with("满")) mode = Kind::word;  // 每少完成 2%
    if (mode == Kind::word && !is_full) return;
    clause.mode_said = true;
    clause.partial = mode == Kind::as_whole   ? PartialStep::started
                     : mode == Kind::pro_rata ? PartialStep::linear
                                              : PartialStep::full;
}

bool is_apart(const Match& match) {
    const Token* const each = match[Slot::each];
    const Token* const step = match[Slot::step];
    if (!each || !step || step->bare || step < each || !is_ascii(*each)) return false;
    return std::any_of(each + 1, step,
                       [](const Token& token) { return token.kind == Kind::word && token.text != "step"; });
}

std::optional<Clause> step_of(const Match& match) {
    const auto outcome = change_of(match);
    if (!outcome || is_apart(match)) return std::nullopt;
    Clause clause;
    clause.says = Says::step;
    clause.outcome = *outcome;
    clause.direction = match.kind(Slot::direction);
    const Token* step = match[Slot::step];
    clause.each = match[Slot::each] != nullptr;
    if (!clause.each && !is_one(match)) return std::nullopt;
    clause.step = step ? step->value : 1;
    if (step && !(step->value > 0)) return std::nullopt;
    // Minus 2 for each below 90 %: of what size?
    const Token* const from = match[Slot::anchor];
    if (from && from[-1].text == "to") return std::nullopt;  // per 1 % down to 75 %: an end
    if (!step && from && (from->measure == Measure::percent || from->measure == Measure::money)) return std::nullopt;
    clause.step_measure = step ? step->measure : Measure::count;
    clause.step_is_point = step && step->is_point;
    // Every 2 new accounts: whatever they are, they are counted.
    const bool is_named = step && step->measure == Measure::none && step[1].kind == Kind::word && is_ascii(step[1]);
    if (is_named) clause.step_measure = Measure::count;
    clause.step_unit = step ? step->text : "";
    if (const Token* anchor = match[Slot::anchor]) {
        // 每 10 人少 1 人, 每有一次低于 95%: the figure behind is no anchor.
        const bool is_behind = step && anchor > step && match[Slot::each] && begins_wide(match[Slot::each]->text);
        if (is_behind) return std::nullopt;
        // 每低 1% 在 20 分基础上, 每低于 98% 一次: no step of that anchor.
        const bool is_other = step && step > anchor && begins_wide(step->text) && anchor->measure == Measure::percent &&
                              step->measure != Measure::percent;
        if (is_other) return std::nullopt;
        clause.anchor = anchor->value;
        clause.anchor_measure = anchor->measure;
    }
    const bool is_of_target = step && step[1].kind == Kind::aside && step[1].text == "of target";  // each 1 % of target
    clause.of_ref = (match[Slot::ref] || is_of_target) && step && step->measure == Measure::percent && !step->is_point;
    // 加分不超过 3 分，每超耗 1 升扣 2 分: a limit before the step, and no condition of it.
    const Token* const compare = match[Slot::compare_low];
    const bool is_limit = match[Slot::low] && compare && match[Slot::low]->measure == Measure::points &&
                          (compare[-1].kind == Kind::adding || compare[-1].kind == Kind::taking);
    if (is_limit) return std::nullopt;
    if (match[Slot::low]) {
        const auto when = condition_of(match);
        if (!when || when->is_point) return std::nullopt;
        clause.when = *when;
        clause.conditional = true;
    }
    set_mode(clause, match);
    clause.again = match[Slot::again] != nullptr;
    if (clause.direction == Kind::word && match[Slot::compare_low]) clause.direction = match.kind(Slot::compare_low);
    return clause;
}

std::optional<Clause> step_beyond(const Match& match) {
    auto clause = step_of(match);
    const bool is_of_target = clause && !match[Slot::low] && match[Slot::ref] && match[Slot::compare_low];
    if (is_of_target) return clause;  // 高于目标的，每 0.5 个百分点 · below target lose 1 point per 1 %
    if (!clause || !clause->conditional) return std::nullopt;
    if (clause->when.frame != Frame::value && clause->when.frame != Frame::lateness) return std::nullopt;
    if (clause->when.low.there == clause->when.high.there) return std::nullopt;
    // 25 分钟以内，每 1 分钟扣 0.5 分: nobody takes points for what is kept. 80 万以内每 10 万得 1 分: up to there.
    const bool is_kept = match.kind(Slot::behind) == Kind::within;
    if (is_kept && !match[Slot::of]) return std::nullopt;
    // 不超过 60 分钟，超过部分每 10 分钟: beyond the limit.
    const Token* const beyond = match[Slot::of];
    const bool above =
        clause->when.low.there || ((clause->when.is_limit || is_kept) && beyond && beyond->text.starts_with("超"));
    // 迟到 3 次以上每次扣 2 分: each of them, or each of those beyond?
    const bool is_from = above && clause->when.low.included;  // 1000 元以上的每 1000 元扣 1 分
    // Over 48 hours: $10 for each hour or part thereof: no part of one that is within the limit.
    const bool is_told =
        clause->mode_said || (match[Slot::compare_low] && match[Slot::compare_low]->text == "in excess of");
    clause->bare = ((match[Slot::step]->bare && !is_told) || is_from) && !match[Slot::of];
    clause->direction = above ? Kind::more : Kind::less;
    return clause;
}

namespace {

/// 每超 5 分钟. In English a figure behind "over" is where the steps begin: each minute over 10.
std::optional<Clause> step_by_side(const Match& match) {
    const Token& direction = *match[Slot::direction];
    const bool compares = direction.kind == Kind::less || direction.kind == Kind::more;
    return compares && is_ascii(direction) ? std::nullopt : step_of(match);
}

/// 超额部分每满 5 万元加 1 分
std::optional<Clause> step_above_target(const Match& match) {
    auto clause = step_of(match);
    if (clause) clause->direction = Kind::more;
    return clause;
}

Reading read_chinese_step(const Token* first, const Token* last) {
    Reading best;
    // 每低 1% 扣 2 分 · 比目标值每提高 4%，加 8 分 · 低于基准一个百分点扣 3 分
    static const auto tail = pause >> words >> -Of{Kind::again}(Slot::again) >> gaining(Slot::verb) >> words >>
                             -tidy(Of{Kind::full}(Slot::full) >> words >> &num) >> num(Slot::points) >> words >>
                             -Of{Kind::full}(Slot::full) >> words;
    static const auto step = words >> -ref_part(Slot::ref) >> words >> -each_part(Slot::each) >> words >>
                             -ref_part(Slot::ref) >> words >> up_or_down(Slot::direction) >> words >>
                             -each_part(Slot::each) >> words >> -ref_part(Slot::ref) >> words >>
                             -each_part(Slot::each) >> -Of{Kind::at_least}(Slot::mode) >> num(Slot::step) >> tail;
    // 每低于 98% 1 个百分点，扣 1 分
    static const auto anchored = words >> each_part(Slot::each) >> words >> up_or_down(Slot::direction) >> words >>
                                 num(Slot::anchor) >> words >> num(Slot::step) >> tail;
    // 低于 98% 的，每低 1 个百分点扣 1 分 · 95%-99% 之间，每低 1% 扣 1 分
    static const auto within = condition_part >> words >> -Of{Kind::beyond, Kind::onward} >> pause >>
                               -Of{Kind::beyond} >> pause >> each_part(Slot::each) >> words >>
                               up_or_down(Slot::direction) >> words >> -ref_part >> words >> num(Slot::step) >> tail;
    static const auto beyond = condition_part >> words >> pause >> -Of{Kind::beyond}(Slot::of) >> pause >>
                               each_part(Slot::each) >> words >> -Of{Kind::at_least}(Slot::mode) >> num(Slot::step) >>
                               tail;
    static const auto excess = words >> Of{Kind::beyond} >> words >> each_part(Slot::each) >> words >>
                               -Of{Kind::at_least}(Slot::mode) >> num(Slot::step) >> tail;
    try_reading(best, step, step_by_side, first, last);
    try_reading(best, anchored, step_of, first, last);
    try_reading(best, within, step_of, first, last);
    try_reading(best, beyond, step_beyond, first, last);
    try_reading(best, excess, step_above_target, first, last);
    return best;
}

}  // namespace

Reading read_step(const Token* first, const Token* last) {
    Reading best = read_chinese_step(first, last);
    const Reading english = read_english_step(first, last);
    if (english.end && (!best.end || english.end > best.end)) best = english;
    return best;
}

}  // namespace kpi::detail
