// So many points for each step, and for each event.
#include <cmath>

#include "rule_conditions.hpp"

namespace kpi::detail {

namespace {

const Of up_or_down{Kind::down, Kind::up, Kind::off, Kind::late, Kind::early, Kind::less, Kind::more};
const Of each_part{Kind::each};
const Of gaining{Kind::take, Kind::add, Kind::give, Kind::minus, Kind::plus};
const Of ref_part{Kind::ref};

/// True for what counts one by one.
bool is_count(const Token& token) {
    return token.measure == Measure::count;
}

/// What a step gives, from its verb and its figure.
std::optional<Outcome> change_of(const Match& match) {
    const Token& points = *match[Slot::points];
    Outcome outcome;
    outcome.value = points.value;
    outcome.has_unit = points.measure == Measure::points;
    const Kind verb = match.kind(Slot::verb);
    const Kind part = match.kind(Slot::part);
    const bool takes = verb == Kind::take || verb == Kind::minus || part == Kind::taking || points.value < 0;
    const bool adds = verb == Kind::add || verb == Kind::give || verb == Kind::plus || part == Kind::adding;
    if (!takes && !adds && points.measure != Measure::money && points.measure != Measure::percent) return std::nullopt;
    if (takes && adds) return std::nullopt;
    outcome.value = takes ? -std::fabs(points.value) : points.value;
    switch (points.measure) {
        case Measure::points:
        case Measure::none: outcome.gives = verb == Kind::give ? Gives::score : Gives::change; return outcome;
        case Measure::percent:
            outcome.gives = match[Slot::full] ? Gives::part_of_full : takes ? Gives::take_share : Gives::share;
            return outcome;
        case Measure::money: outcome.gives = Gives::amount; return outcome;
        default: return std::nullopt;
    }
}

/// How the pattern itself says that parts of a step count.
void set_mode(Clause& clause, const Match& match) {
    const Kind mode = match.kind(Slot::mode);
    const bool is_full = match[Slot::each] && match[Slot::each]->clear;  // for every full point
    if (mode == Kind::word && !is_full) return;
    clause.mode_said = true;
    clause.partial = mode == Kind::as_whole   ? PartialStep::started
                     : mode == Kind::pro_rata ? PartialStep::linear
                                              : PartialStep::full;
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

std::optional<Clause> step_of(const Match& match) {
    const auto outcome = change_of(match);
    if (!outcome) return std::nullopt;
    Clause clause;
    clause.says = Says::step;
    clause.outcome = *outcome;
    clause.direction = match.kind(Slot::direction);
    const Token* step = match[Slot::step];
    clause.each = match[Slot::each] != nullptr;
    if (!clause.each && !is_one(match)) return std::nullopt;
    clause.step = step ? step->value : 1;
    if (step && !(step->value > 0)) return std::nullopt;
    clause.step_measure = step ? step->measure : Measure::count;
    clause.step_is_point = step && step->is_point;
    clause.step_unit = step ? step->text : "";
    if (const Token* anchor = match[Slot::anchor]) {
        clause.anchor = anchor->value;
        clause.anchor_measure = anchor->measure;
    }
    clause.of_ref = match[Slot::ref] != nullptr && step && step->measure == Measure::percent && !step->is_point;
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

bool is_ascii(const Token& token) {
    return !token.text.empty() && static_cast<unsigned char>(token.text.front()) < 0x80;
}

/// 每超 5 分钟. In English a figure behind "over" is where the steps begin: each minute over 10.
std::optional<Clause> step_by_side(const Match& match) {
    const Token& direction = *match[Slot::direction];
    const bool compares = direction.kind == Kind::less || direction.kind == Kind::more;
    return compares && is_ascii(direction) ? std::nullopt : step_of(match);
}

/// Each bed-day over 3 costs 2 points: steps of one.
std::optional<Clause> step_of_one(const Match& match) {
    auto clause = step_of(match);
    const Token& anchor = *match[Slot::anchor];
    if (!clause || anchor.measure == Measure::percent || anchor.measure == Measure::money) return std::nullopt;
    clause->step_unit = anchor.text;
    clause->step_measure = anchor.measure;
    return clause;
}

/// The same where the direction is that of the condition: 响应超过 30 分钟的，每 10 分钟扣 1 分.
std::optional<Clause> step_beyond(const Match& match) {
    auto clause = step_of(match);
    if (!clause || !clause->conditional) return std::nullopt;
    if (clause->when.frame != Frame::value && clause->when.frame != Frame::lateness) return std::nullopt;
    const bool above = clause->when.low.there;
    if (above == clause->when.high.there) return std::nullopt;
    // 迟到 3 次以上每次扣 2 分: each of them, or each of those beyond?
    const bool is_from = above && clause->when.low.included;  // 1000 元以上的每 1000 元扣 1 分
    clause->bare = (match[Slot::step]->bare || is_from) && !match[Slot::of];
    clause->direction = above ? Kind::more : Kind::less;
    return clause;
}

/// 超额部分每满 5 万元加 1 分
std::optional<Clause> step_above_target(const Match& match) {
    auto clause = step_of(match);
    if (clause) clause->direction = Kind::more;
    return clause;
}

/// Each additional 5 minutes: beyond what is allowed.
std::optional<Clause> step_further(const Match& match) {
    const std::string& each = match[Slot::each]->text;
    const bool is_further = each.find("additional") != std::string::npos || each.find("further") != std::string::npos ||
                            each.find("extra") != std::string::npos;
    if (!is_further || match[Slot::step]->measure == Measure::count) return std::nullopt;
    auto clause = step_of(match);
    if (clause) clause->direction = Kind::more;
    return clause;
}

std::optional<Clause> event_of(const Match& match) {
    const Token* count = match[Slot::step];
    const bool is_amount =
        count && match[Slot::each] && count->measure != Measure::percent && count->measure != Measure::points;
    if (count && !is_count(*count) && count->measure != Measure::days && !is_amount) return std::nullopt;
    if (!count && !match[Slot::each]) return std::nullopt;
    const auto outcome = change_of(match);
    if (!outcome) return std::nullopt;
    Clause clause;
    clause.says = Says::event;
    clause.outcome = *outcome;
    clause.each = match[Slot::each] != nullptr || match[Slot::unit] != nullptr;
    clause.step = count ? count->value : 1;
    clause.step_measure = count ? count->measure : Measure::count;
    clause.step_unit = count ? count->text : "";
    clause.direction = match[Slot::again] ? Kind::again : Kind::word;
    set_mode(clause, match);
    clause.again = match[Slot::again] != nullptr;
    if (match[Slot::side]) clause.anchor = 1;  // beyond the first
    if (clause.step < 1 && clause.step_measure == Measure::count) return std::nullopt;
    return clause;
}

/// 旷工加倍扣分
std::optional<Clause> scaled_of(const Match& match) {
    Clause clause;
    clause.says = Says::event;
    clause.each = true;
    clause.step_measure = Measure::count;
    clause.scale = match[Slot::of]->value;
    clause.outcome.gives = Gives::change;
    return clause;
}

std::optional<Clause> ordinal_of(const Match& match) {
    const auto outcome = match[Slot::zero] ? outcome_of(match) : change_of(match);
    if (!outcome) return std::nullopt;
    Clause clause;
    clause.says = Says::ordinal;
    clause.outcome = *outcome;
    clause.step = match[Slot::of]->value;
    clause.each = match[Slot::side] || match[Slot::each];
    return clause;
}

std::optional<Clause> priced_each(const Match& match) {
    auto clause = event_of(match);
    if (clause) clause->each = true;
    return clause;
}

/// 第 1 项每次扣 2 分, each count of item 1: the number is a name. Of anything else it counts, and must not be lost.
std::optional<Clause> numbered_of(const Match& match) {
    const Token& number = *match[Slot::figure];
    const bool is_item = number.text == "项" ? (&number)[-1].text.ends_with("第")
                                             : (&number)[-1].text == "item" && (&number)[-2].text == "of";
    return is_item ? priced_each(match) : std::nullopt;
}

Reading read_chinese_step(const Token* first, const Token* last) {
    Reading best;
    // 每低 1% 扣 2 分 · 比目标值每提高 4%，加 8 分 · 低于基准一个百分点扣 3 分
    static const auto tail = pause >> words >> -Of{Kind::again}(Slot::again) >> gaining(Slot::verb) >> words >>
                             num(Slot::points) >> words >> -Of{Kind::full}(Slot::full) >> words;
    static const auto step = words >> -ref_part(Slot::ref) >> words >> -each_part(Slot::each) >> words >>
                             -ref_part(Slot::ref) >> words >> up_or_down(Slot::direction) >> words >>
                             -each_part(Slot::each) >> words >> -ref_part(Slot::ref) >> words >>
                             -each_part(Slot::each) >> num(Slot::step) >> tail;
    // 每低于 98% 1 个百分点，扣 1 分
    static const auto anchored = words >> each_part(Slot::each) >> words >> up_or_down(Slot::direction) >> words >>
                                 num(Slot::anchor) >> words >> num(Slot::step) >> tail;
    // 低于 98% 的，每低 1 个百分点扣 1 分 · 95%-99% 之间，每低 1% 扣 1 分
    static const auto within = condition_part >> words >> pause >> -Of{Kind::beyond} >> pause >>
                               each_part(Slot::each) >> words >> up_or_down(Slot::direction) >> words >> -ref_part >>
                               words >> num(Slot::step) >> tail;
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

Reading read_english_step(const Token* first, const Token* last) {
    Reading best;
    static const Of mode{Kind::as_whole, Kind::not_counted, Kind::pro_rata};
    static const auto by = words >> -mode(Slot::mode) >> words >> up_or_down(Slot::direction) >> words >>
                           -(tidy(ref_part(Slot::ref) >> words >> -tidy(num(Slot::anchor) >> words)) |
                             tidy(num(Slot::anchor) >> words >> -ref_part(Slot::ref))) >>
                           words >> -tidy(-a_comma >> mode(Slot::mode)) >> words;
    static const auto gains_first =
        words >> -Of{Kind::equal} >> words >>
        (tidy(gaining(Slot::verb) >> words >> num(Slot::points)) |
         tidy(num(Slot::points) >> words >> Of{Kind::taking, Kind::adding}(Slot::part)) | tidy(num(Slot::points)));
    // Lose 3 points for every 1% below the 90% requirement
    static const auto taking =
        gains_first >> words >> -ref_part >> words >> each_part(Slot::each) >> words >> -num(Slot::step) >> by;
    // Each 0.1 below 4.6 costs 2 points · each percentage point less: minus 2
    static const auto each_first = words >> each_part(Slot::each) >> words >> num(Slot::step) >> by >>
                                   -Of{Kind::colon} >> gaining(Slot::verb) >> words >> num(Slot::points) >> words >>
                                   -mode(Slot::mode) >> words;
    static const auto each_points = words >> each_part(Slot::each) >> words >> num(Slot::step) >> by >> -a_comma >>
                                    num(Slot::points) >> words >> Of{Kind::taking, Kind::adding}(Slot::part) >> words;
    // Every 0.1% lower = minus 4 points
    static const auto each_equals = words >> each_part(Slot::each) >> words >> num(Slot::step) >> by >>
                                    Of{Kind::equal} >> gaining(Slot::verb) >> words >> num(Slot::points) >> words;
    // each 1% above: +0.5 point
    static const auto each_signed = words >> each_part(Slot::each) >> words >> num(Slot::step) >> by >> a_comma >>
                                    words >> -gaining(Slot::verb) >> words >> num(Slot::points) >> words;
    static const Of over_or_under{Kind::less, Kind::more};
    static const auto each_over = words >> each_part(Slot::each) >> words >> over_or_under(Slot::direction) >> words >>
                                  num(Slot::anchor) >> words >> gaining(Slot::verb) >> words >> num(Slot::points) >>
                                  words;
    // 1 point is deducted for each additional 5 minutes
    static const auto additional = gains_first >> words >> each_part(Slot::each) >> words >> num(Slot::step) >> words >>
                                   -tidy(-a_comma >> mode(Slot::mode)) >> words;
    static const auto additional_first = words >> each_part(Slot::each) >> words >> num(Slot::step) >> words >>
                                         -tidy(-a_comma >> mode(Slot::mode)) >> words >> gaining(Slot::verb) >> words >>
                                         num(Slot::points) >> words;
    // Timesheets submitted late lose 1 point per day
    static const auto late = words >> Of{Kind::late}(Slot::direction) >> pause >> gaining(Slot::verb) >> words >>
                             num(Slot::points) >> words >> each_part(Slot::each) >> words >> num(Slot::step) >> words;
    // Rework cost above 2%: 2 points off for each 0.5 percentage point
    static const auto beyond_off = condition_part >> words >> pause >> num(Slot::points) >> words >>
                                   Of{Kind::taking, Kind::adding}(Slot::part) >> words >> each_part(Slot::each) >>
                                   words >> num(Slot::step) >> words;
    // Delivery in excess of 48 hours: $10 for each hour or part thereof
    static const auto beyond_price = condition_part >> words >> pause >> num(Slot::points) >> words >>
                                     each_part(Slot::each) >> words >> num(Slot::step) >> words >> -mode(Slot::mode) >>
                                     words;
    // below 100%: lose 1 point for each 1%
    static const auto beyond = condition_part >> words >> pause >> gaining(Slot::verb) >> words >> num(Slot::points) >>
                               words >> each_part(Slot::each) >> words >> num(Slot::step) >> words;
    try_reading(best, beyond, step_beyond, first, last);
    try_reading(best, taking, step_of, first, last);
    try_reading(best, each_first, step_of, first, last);
    try_reading(best, each_points, step_of, first, last);
    try_reading(best, each_equals, step_of, first, last);
    try_reading(best, each_signed, step_of, first, last);
    try_reading(best, each_over, step_of_one, first, last);
    try_reading(best, additional, step_further, first, last);
    try_reading(best, additional_first, step_further, first, last);
    try_reading(best, late, step_of, first, last);
    try_reading(best, beyond_off, step_beyond, first, last);
    try_reading(best, beyond_price, step_beyond, first, last);
    return best;
}

}  // namespace

Reading read_step(const Token* first, const Token* last) {
    Reading best = read_chinese_step(first, last);
    const Reading english = read_english_step(first, last);
    if (english.end && (!best.end || english.end > best.end)) best = english;
    return best;
}

Reading read_event(const Token* first, const Token* last) {
    Reading best;
    // 每发现一项错误扣 3 分 · 因…投诉的，每次扣 4 分 · 扣 0.5 分/台次 · 表扬信一封加 1 分
    static const auto per = Of{Kind::slash} >> num(Slot::step);
    static const auto after =
        pause >> -Of{Kind::again}(Slot::again) >> gaining(Slot::verb) >> words >> num(Slot::points);
    // 每满 10 万元加 1 分
    static const auto whole =
        words >> each_part(Slot::each) >> words >> Of{Kind::at_least}(Slot::mode) >> num(Slot::step) >> after >> words;
    static const auto counted = words >> -each_part(Slot::each) >> words >> num(Slot::step) >> words >>
                                -each_part(Slot::each) >> after >> words;
    static const auto numbered = words >> num(Slot::figure) >> each_part(Slot::each) >> num(Slot::step) >> after;
    static const auto priced = words >> -gaining(Slot::verb) >> num(Slot::points) >> per >> words;
    // 2 points off for each policy breach · minus 5 per complaint · each no-show = 3 points
    static const auto taking = words >> gaining(Slot::verb) >> words >> num(Slot::points) >> words >>
                               each_part(Slot::each) >> words >> -num(Slot::step) >> words;
    static const auto off = words >> num(Slot::points) >> words >> Of{Kind::taking, Kind::adding}(Slot::part) >>
                            words >> each_part(Slot::each) >> words >> -num(Slot::step) >> words;
    // 2% of the monthly fee for each hour of downtime
    static const auto fee =
        words >> num(Slot::points) >> words >> each_part(Slot::each) >> words >> num(Slot::step) >> words;
    static const auto each_first = words >> each_part(Slot::each) >> words >> -num(Slot::step) >> words >>
                                   -Of{Kind::onward}(Slot::side) >> words >> pause >> -Of{Kind::equal} >> words >>
                                   -gaining(Slot::verb) >> words >> num(Slot::points) >> words >>
                                   -Of{Kind::taking, Kind::adding}(Slot::part) >> words;
    // 首次扣 2 分 · 第二个及以后每个扣 8 分
    static const Of onward{Kind::onward, Kind::and_more};
    static const auto which = words >> Of{Kind::ordinal}(Slot::of) >> words >> -onward(Slot::side) >> words;
    static const auto ordinal = which >> -each_part(Slot::each) >> -num(Slot::step) >> words >> after >> words;
    static const auto ordinal_zero = which >> pause >> nothing_part(Slot::zero) >> words;
    // Second and subsequent offences: 5 points off each
    static const auto ordinal_off = which >> pause >> num(Slot::points) >> words >>
                                    Of{Kind::taking, Kind::adding}(Slot::part) >> words >> -each_part(Slot::each) >>
                                    words;
    static const auto scaled = words >> Of{Kind::scaled}(Slot::of) >> words;
    // 2 points per complaint are deducted
    static const auto per_first = words >> num(Slot::points) >> words >> each_part(Slot::each) >> words >>
                                  -num(Slot::step) >> words >> Of{Kind::taking, Kind::adding}(Slot::part) >> words;
    // each count of item 1 takes 2 points
    static const auto numbered_item = words >> each_part(Slot::each) >> words >> num(Slot::figure) >>
                                      gaining(Slot::verb) >> words >> num(Slot::points) >> words;
    try_reading(best, numbered, numbered_of, first, last);
    try_reading(best, numbered_item, numbered_of, first, last);
    try_reading(best, ordinal, ordinal_of, first, last);
    try_reading(best, ordinal_zero, ordinal_of, first, last);
    try_reading(best, ordinal_off, ordinal_of, first, last);
    try_reading(best, scaled, scaled_of, first, last);
    try_reading(best, per_first, priced_each, first, last);
    try_reading(best, whole, event_of, first, last);
    try_reading(best, counted, event_of, first, last);

    try_reading(best, priced, priced_each, first, last);
    try_reading(best, taking, priced_each, first, last);
    try_reading(best, off, priced_each, first, last);
    try_reading(best, fee, priced_each, first, last);
    try_reading(best, each_first, priced_each, first, last);
    return best;
}

}  // namespace kpi::detail
