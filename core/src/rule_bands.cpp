// Bands, states and targets: a condition and what it gives.
#include "rule_conditions.hpp"

namespace kpi::detail {

namespace {

/// A condition and its result, in either order.
std::optional<Clause> band_of(const Match& match) {
    const auto when = condition_of(match);
    const auto gives = outcome_of(match);
    if (!when || !gives) return std::nullopt;
    // 全年培训 2 期，少办一期扣 5 分: a figure, and what something else costs.
    const Token* const at = match[Slot::low];
    const bool is_bare = at && when->is_point && !match[Slot::compare_low] && gives->gives == Gives::change;
    for (const Token* token = at; is_bare && match[Slot::points] && token < match[Slot::points]; ++token)
        if (token->kind == Kind::comma && token[1].kind == Kind::word) return std::nullopt;
    // 销售额的 2%，新客户为 3%: no condition of it.
    const bool is_rate =
        at && when->is_point && at->measure == Measure::percent && at[-1].text == "的" && gives->gives == Gives::share;
    if (is_rate) return std::nullopt;
    // 20 points at 90: the marks, and where.
    const Token* const mark = match[Slot::low];
    const bool is_result = mark && match[Slot::points] && mark->measure == Measure::points &&
                           begins_ascii(mark->text) && match[Slot::points]->measure == Measure::none &&
                           mark[1].kind == Kind::aside && (mark[1].text == "at" || mark[1].text == "for");
    if (is_result) return std::nullopt;
    // Good 0, poor -20 %: two states.
    const bool is_bare_figure = mark && when->is_point && !match[Slot::compare_low] && mark->measure == Measure::none &&
                                mark[1].kind == Kind::comma && mark[2].kind == Kind::word && begins_ascii(mark[2].text);
    if (is_bare_figure) return std::nullopt;
    // 5 marks, if late no marks: two results.
    const Token* const figure = match[Slot::low];
    const bool is_mark = figure && when->is_point && !match[Slot::compare_low] && figure->measure == Measure::points;
    if (is_mark && match[Slot::zero] && figure[1].kind == Kind::comma) return std::nullopt;
    // 未完成 0 分，完成得 10 分: two results.
    const bool is_nothing = is_mark && figure->value == 0 && figure[1].kind == Kind::comma &&
                            figure[2].kind == Kind::word && begins_wide(figure[2].text);
    if (is_nothing) return std::nullopt;
    // Green = 10, amber = 5: two results.
    if (when->is_point && match.kind(Slot::verb) == Kind::equal && match.kind(Slot::compare_low) == Kind::equal)
        return std::nullopt;
    // 10 points for 100 %: points are no condition for a percentage.
    if (when->is_point && match[Slot::low] && match[Slot::low]->measure == Measure::points && match[Slot::points] &&
        match[Slot::points]->measure == Measure::percent)
        return std::nullopt;
    // 优10分，良8分: two words with their points, not one condition.
    const bool is_unsaid = when->is_point && !match[Slot::verb] && match[Slot::points] && match[Slot::low] &&
                           match[Slot::points][-1].kind != Kind::colon;
    if (when->is_point && match.kind(Slot::verb) == Kind::equal && match[Slot::low] &&
        match[Slot::low]->measure == Measure::points)
        return std::nullopt;
    if (is_unsaid && match[Slot::low]->measure == match[Slot::points]->measure && !match[Slot::part])
        return std::nullopt;
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
    const bool is_english = begins_ascii(full.text);
    if (!is_english || (&full)[1].kind == Kind::num || full.text.starts_with("of ")) return std::nullopt;
    return band_of(match);
}

/// A number without a word for it is a result behind a colon or an equals sign only.
std::optional<Clause> reversed_band_of(const Match& match) {
    if (match[Slot::points] && match[Slot::points]->measure == Measure::count) return std::nullopt;
    // 400 电话接通率≥95%: a number of a name.
    const Token* const result = match[Slot::points];
    const bool is_bare = result && result->measure == Measure::none && !match[Slot::verb];
    if (is_bare && begins_wide(result[1].text) && result[1].kind == Kind::word) return std::nullopt;
    // KPI 7: scrap rate at most 2 %: which of them, and no score. Rating 5: 98 % or more is one.
    const bool is_priority = is_bare && ends_with_any(result[-1].text, {"priority", "severity", "优先级"});
    if (is_priority) return std::nullopt;
    const bool is_numbered =
        is_bare && result[1].kind == Kind::colon && result[-1].kind == Kind::word &&
        !has_any(result[-1].text, {"rating", "score", "grade", "level", "mark", "point", "分", "级", "档", "等"});
    if (is_numbered) return std::nullopt;
    auto clause = band_of(match);
    if (!clause || !clause->when.is_point) return clause;
    // 10 points for 100 %: the units tell which is which. 5 = 3: nothing does.
    const Token* points = match[Slot::points];
    const Token* low = match[Slot::low];
    const bool is_told = (points && low && points->measure == Measure::points && low->measure == Measure::percent) ||
                         (match[Slot::full] && !points && low && low->measure == Measure::count) ||
                         (points && low && points->measure == Measure::points && low->measure == Measure::none &&
                          low[-1].kind == Kind::aside && low[-1].text == "at");
    if (!is_told) return std::nullopt;
    return clause;
}

std::optional<Clause> target_of(const Match& match) {
    // 90 天以上库龄物料占比: a title, not a target.
    const bool is_title = match.end[-1].kind == Kind::colon && match.end[-2].kind != Kind::num &&
                          match.end[-2].text.find("公式") == std::string::npos && !match.end->text.ends_with("=") &&
                          match.end[1].kind != Kind::equal;
    if (is_title) return std::nullopt;
    Clause clause;
    clause.says = Says::target;
    const Token& low = *match[Slot::low];
    if (low.measure == Measure::points && begins_ascii(low.text) && match.end[-1].kind == Kind::ref)
        return std::nullopt;  // 100 points at target
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

/// 以 98% 为基准. 100 points at target are what it gives.
std::optional<Clause> bare_target_of(const Match& match) {
    Clause clause;
    const Token& figure = *match[Slot::low];
    if (figure.measure == Measure::points && begins_ascii(figure.text)) {
        clause.says = Says::base;
        clause.outcome.gives = Gives::score;
        clause.outcome.value = figure.value;
        return clause;
    }
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
    static const auto base_full = words >> num(Slot::low) >> words >> -Of{Kind::equal} >> words >>
                                  Of{Kind::ref}(Slot::of) >> words >> -a_comma >> Of{Kind::full}(Slot::full) >> words;
    // Base score 70 at 90% attainment
    static const auto base_at =
        words >> Of{Kind::base} >> words >> num(Slot::points) >> words >> condition_part >> words;
    static const auto at_target =
        words >> num(Slot::points) >> words >> Of{Kind::ref}(Slot::of) >> words >> num(Slot::low) >> words;
    static const auto state =
        words >> -Of{Kind::otherwise}(Slot::part) >> words >> -a_comma >> -Of{Kind::colon} >> result_part >> words;
    static const auto state_if = -verb_part(Slot::verb) >> num(Slot::points) >> Of{Kind::aside} >> words;
    // Full marks at 92% or better
    static const auto full_at = words >> -verb_part(Slot::verb) >> Of{Kind::full}(Slot::full) >> words >>
                                -Of{Kind::ref} >> words >> condition_part >> words;
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
