// What happens, and what each time gives or takes.
#include "rule_steps.hpp"

namespace kpi::detail {

namespace {

/// True for what counts one by one.
bool is_count(const Token& token) {
    return token.measure == Measure::count;
}

std::optional<Clause> event_of(const Match& match) {
    const Token* count = match[Slot::step];
    const bool is_amount =
        count && match[Slot::each] && count->measure != Measure::percent && count->measure != Measure::points;
    if (is_apart(match)) return std::nullopt;
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
    if (match[Slot::side]) clause.anchor = match[Slot::figure] ? match[Slot::figure]->value : 1;  // beyond the first 2
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

}  // namespace

std::optional<Clause> event_each(const Match& match) {
    auto clause = event_of(match);
    if (clause) clause->each = true;
    return clause;
}

namespace {

/// 第 1 项每次扣 2 分, each count of item 1: the number is a name. Of anything else it counts, and must not be lost.
std::optional<Clause> numbered_of(const Match& match) {
    const Token& number = *match[Slot::figure];
    const bool is_item = number.text == "项" ? (&number)[-1].text.ends_with("第")
                                             : (&number)[-1].text == "item" && (&number)[-2].text == "of";
    return is_item ? event_each(match) : std::nullopt;
}

}  // namespace

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
    // 2 points off for each policy breach · minus 5 per complaint · 2% of the monthly fee for each hour of downtime ·
    // new accounts: 3 points each
    static const auto gain_first = words >> -Of{Kind::equal} >> words >> gain_part >> words >> each_part(Slot::each) >>
                                   words >> -num(Slot::step) >> words >> -tidy(-a_comma >> mode_part(Slot::mode)) >>
                                   words;
    // Each no-show = 3 points
    static const auto each_first = words >> each_part(Slot::each) >> words >> -num(Slot::step) >> words >>
                                   -(Of{Kind::onward}(Slot::side) >> -num(Slot::figure)) >> words >> pause >>
                                   -Of{Kind::equal} >> words >> gain_part >> words;
    // Each late arrival -1
    static const auto each_named = words >> each_part(Slot::each) >> words >> pause >> gain_part >> words;
    // 首次扣 2 分 · 第二个及以后每个扣 8 分
    static const Of onward{Kind::onward, Kind::and_more};
    static const auto which = words >> Of{Kind::ordinal}(Slot::of) >> words >> -onward(Slot::side) >> words;
    static const auto ordinal = which >> -each_part(Slot::each) >> -num(Slot::step) >> words >> after >> words;
    static const auto ordinal_zero = which >> pause >> nothing_part(Slot::zero) >> words;
    // Second and subsequent offences: 5 points off each
    static const auto ordinal_off = which >> pause >> num(Slot::points) >> words >>
                                    -Of{Kind::taking, Kind::adding}(Slot::part) >> words >> -each_part(Slot::each) >>
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
    try_reading(best, per_first, event_each, first, last);
    try_reading(best, whole, event_of, first, last);
    try_reading(best, counted, event_of, first, last);
    try_reading(best, priced, event_each, first, last);
    try_reading(best, gain_first, event_each, first, last);
    try_reading(best, each_first, event_each, first, last);
    try_reading(best, each_named, event_each, first, last);
    return best;
}

}  // namespace kpi::detail
