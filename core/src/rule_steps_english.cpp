// So many points for each step, in English: the result, the step and its side in any order.
#include "rule_steps.hpp"

namespace kpi::detail {

namespace {

/// Each bed-day over 3 costs 2 points: steps of one.
std::optional<Clause> step_of_one(const Match& match) {
    auto clause = step_of(match);
    const Token& anchor = *match[Slot::anchor];
    if (!clause || anchor.measure == Measure::percent || anchor.measure == Measure::money) return std::nullopt;
    clause->step_unit = anchor.text;
    clause->step_measure = anchor.measure;
    return clause;
}

/// Where it is below 99 %, 2 points off per 0.25 % shortfall: the side, said twice.
std::optional<Clause> step_beyond_side(const Match& match) {
    auto clause = step_beyond(match);
    if (!clause) return std::nullopt;
    const Kind side = match.kind(Slot::figure);
    const bool is_below = side == Kind::less || side == Kind::down;
    if (is_below != (clause->direction == Kind::less)) return std::nullopt;
    clause->bare = false;
    return clause;
}

/// Within a range, counted from one of its ends.
std::optional<Clause> step_inside(const Match& match) {
    auto clause = step_of(match);
    if (!clause || !clause->conditional || !clause->anchor) return std::nullopt;
    const Condition& when = clause->when;
    const bool above = clause->direction == Kind::more || clause->direction == Kind::up;
    const bool is_range = when.frame == Frame::value && when.low.there && when.high.there;
    if (!is_range || *clause->anchor != (above ? when.low : when.high).at) return std::nullopt;
    clause->anchor.reset();
    return clause;
}

/// Each additional 5 minutes: beyond what is allowed.
std::optional<Clause> step_further(const Match& match) {
    const bool is_further = has_any(match[Slot::each]->text, {"additional", "further", "extra"});
    if (!is_further || match[Slot::step]->measure == Measure::count) return std::nullopt;
    auto clause = step_of(match);
    if (clause) clause->direction = Kind::more;
    return clause;
}

}  // namespace

Reading read_english_step(const Token* first, const Token* last) {
    Reading best;
    static const auto in_mode = -tidy(-a_comma >> mode_part(Slot::mode));
    static const Of in_time{Kind::late, Kind::early};
    static const Of in_measure{Kind::down, Kind::up, Kind::off, Kind::less, Kind::more};
    // Each 5 minutes over -1: at the end of the clause a minus is what is taken.
    static const Of separator{Kind::comma, Kind::stop};
    static const auto taken_last = num.below_nothing() >> words >> (x3::eoi | &separator);
    static const auto anchor = tidy(!(num >> words >> gained_part) >> !taken_last >> num(Slot::anchor));
    static const auto of_what =
        -(tidy(ref_part(Slot::ref) >> words >> -tidy(anchor >> words)) | tidy(anchor >> words >> -ref_part(Slot::ref)));
    static const auto by =
        words >> -mode_part(Slot::mode) >> words >>
        (tidy(-in_time >> words >> in_measure(Slot::direction) >> words >> of_what) | tidy(in_time(Slot::direction))) >>
        words >> in_mode >> words;
    static const auto each_step = each_part(Slot::each) >> words >> num(Slot::step);
    static const auto result = -a_comma >> words >> -Of{Kind::equal} >> words >> gain_part;
    // Lose 3 points for every 1% below the 90% requirement · 1 mark less for each day late
    static const auto gain_first = words >> -Of{Kind::equal} >> words >> gain_part >> words >> -ref_part >> words >>
                                   each_part(Slot::each) >> words >> -num(Slot::step) >> by;
    // Each 0.1 below 4.6 costs 2 points · every 1% lower = minus 4 points · each percentage point less, 1 point less
    static const auto each_first = words >> each_step >> by >> result >> words >> -mode_part(Slot::mode) >> words;
    static const Of over_or_under{Kind::less, Kind::more};
    static const auto each_over = words >> each_part(Slot::each) >> words >> over_or_under(Slot::direction) >> words >>
                                  num(Slot::anchor) >> words >> gain_part >> words;
    // 1 point is deducted for each additional 5 minutes
    static const auto further =
        words >> -Of{Kind::equal} >> words >> gain_part >> words >> each_step >> words >> in_mode >> words;
    static const auto further_first = words >> each_step >> words >> in_mode >> words >> result >> words;
    // Timesheets submitted late lose 1 point per day
    static const auto late = words >> Of{Kind::late}(Slot::direction) >> pause >> gain_part >> words >> each_step >>
                             words >> in_mode >> words;
    // Below 100%: lose 1 point for each 1% · in excess of 48 hours: $10 for each hour or part thereof
    static const auto beyond = condition_part >> words >> pause >> gain_part >> words >> each_step >> words >>
                               in_mode >> -Of{Kind::beyond}(Slot::of) >> words;
    static const auto beyond_each =
        condition_part >> words >> pause >> each_step >> words >> in_mode >> words >> result >> words;
    static const Of same_side{Kind::less, Kind::more, Kind::down, Kind::up};
    static const auto beyond_side = condition_part >> words >> pause >> gain_part >> words >> each_step >> words >>
                                    in_mode >> same_side(Slot::figure) >> words;
    // From 90% to 100%: 1 point for each 1% above 90%
    static const auto inside = condition_part >> words >> pause >> gain_part >> words >> each_step >> by;
    try_reading(best, inside, step_inside, first, last);
    try_reading(best, beyond, step_beyond, first, last);
    try_reading(best, beyond_each, step_beyond, first, last);
    try_reading(best, beyond_side, step_beyond_side, first, last);
    try_reading(best, gain_first, step_of, first, last);
    try_reading(best, each_first, step_of, first, last);
    try_reading(best, each_over, step_of_one, first, last);
    try_reading(best, further, step_further, first, last);
    try_reading(best, further_first, step_further, first, last);
    try_reading(best, late, step_of, first, last);
    return best;
}

}  // namespace kpi::detail
