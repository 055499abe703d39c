// Limits, what parts of a step count, the marks, and lines: clauses about the whole of a rule.
#include <cmath>

#include "rule_conditions.hpp"

namespace kpi::detail {

namespace {

Clause limit(LimitOf of, double value) {
    Clause clause;
    clause.says = Says::limit;
    clause.limit = of;
    clause.outcome.value = value;
    return clause;
}

std::optional<Clause> open_or_zero(const Match& match) {
    switch (match.kind(Slot::limit)) {
        case Kind::emptied: return limit(LimitOf::score_low, 0);
        case Kind::no_floor: return limit(LimitOf::none_low, 0);
        case Kind::no_cap: return limit(LimitOf::none_high, 0);
        default: return std::nullopt;
    }
}

bool is_points(const Token& figure) {
    return figure.measure == Measure::points || figure.measure == Measure::none || figure.measure == Measure::percent ||
           figure.measure == Measure::money;
}

std::optional<Clause> most_of(const Match& match) {
    const Token& figure = *match[Slot::figure];
    if (!is_points(figure)) return std::nullopt;
    const Kind of = match.kind(Slot::of);
    const Kind part = match.kind(Slot::part);  // max 30 marks off
    const bool taken =
        part == Kind::taking || of == Kind::down || of == Kind::taking || of == Kind::take || of == Kind::minus;
    const bool added = part == Kind::adding || of == Kind::adding || of == Kind::add || of == Kind::plus;
    Clause clause = limit(taken   ? LimitOf::taken
                          : added ? LimitOf::added
                                  : LimitOf::score_high,
                          taken ? std::fabs(amount_of(figure)) : amount_of(figure));
    if (!taken && figure.value < 0) {
        clause.limit = LimitOf::taken;  // 最高扣分不超过 -10 分
        clause.outcome.value = -amount_of(figure);
    }
    const bool of_full = match[Slot::full] || of == Kind::full;  // 最高不超过权重的 120%
    clause.outcome.gives = figure.measure == Measure::percent ? (of_full ? Gives::part_of_full : Gives::share)
                           : figure.measure == Measure::money ? Gives::amount
                                                              : Gives::score;
    return clause;
}

/// …, up to 5 points: of what the step before it adds or takes.
std::optional<Clause> up_to_of(const Match& match) {
    const Token& figure = *match[Slot::figure];
    const Kind part = match.kind(Slot::part);
    const bool is_result = figure.measure == Measure::points || figure.measure == Measure::money || part != Kind::word;
    if (!is_result || match[Slot::limit]->text != "up to") return std::nullopt;
    Clause clause = limit(part == Kind::adding   ? LimitOf::added
                          : part == Kind::taking ? LimitOf::taken
                                                 : LimitOf::score_high,
                          amount_of(figure));
    clause.outcome.gives = figure.measure == Measure::money ? Gives::amount : Gives::score;
    clause.comparison = Kind::at_most;
    return clause;
}

std::optional<Clause> least_of(const Match& match) {
    const Token& figure = *match[Slot::figure];
    const bool is_share = figure.measure == Measure::percent;
    if (!is_points(figure) || (is_share && match.kind(Slot::of) != Kind::give)) return std::nullopt;
    Clause clause = limit(LimitOf::score_low, amount_of(figure));
    if (is_share) clause.outcome.gives = Gives::share;            // 最低得 0%
    clause.unclear_limit = figure.value < 0 && !match[Slot::of];  // the least score, or the most that is taken?
    return clause;
}

/// 扣完 5 分为止: no more than those, which are the marks.
std::optional<Clause> emptied_of(const Match& match) {
    if (!match[Slot::of]->text.starts_with("扣") || match[Slot::figure]->measure != Measure::points)
        return std::nullopt;
    Clause clause = limit(LimitOf::taken, match[Slot::figure]->value);
    clause.outcome.gives = Gives::score;
    clause.uses_up = true;
    return clause;
}

/// 最高不超过满分
std::optional<Clause> most_full_of(const Match&) {
    Clause clause = limit(LimitOf::score_high, 0);
    clause.outcome.gives = Gives::full;
    return clause;
}

/// 最高不超过权重的 120%
std::optional<Clause> most_part_of(const Match& match) {
    const Token& figure = *match[Slot::figure];
    if (figure.measure != Measure::percent) return std::nullopt;
    Clause clause = limit(LimitOf::score_high, figure.value);
    clause.outcome.gives = Gives::part_of_full;
    return clause;
}

/// 超过 100% 的按 100% 计: what a formula gives stops at the marks.
std::optional<Clause> no_more_of(const Match& match) {
    const Token& low = *match[Slot::low];
    const Token& high = *match[Slot::high];
    if (low.measure != Measure::percent || low.value < 1 || high.value != low.value) return std::nullopt;
    return limit(LimitOf::marks, low.value);
}

/// Nothing extra over 85 %: the score stops there.
std::optional<Clause> nothing_extra_of(const Match& match) {
    const std::string& word = match[Slot::of]->text;
    const Token& at = *match[Slot::low];
    if (!begins_ascii(word) || word == "no change" || word == "neutral" || word.starts_with("no d") ||
        word.starts_with("no p") || at.measure == Measure::points)
        return std::nullopt;
    return limit(LimitOf::marks, at.value);
}

Clause mode(PartialStep partial) {
    Clause clause;
    clause.says = Says::mode;
    clause.partial = partial;
    return clause;
}

std::optional<Clause> mode_of(const Match& match) {
    const auto said = [&](PartialStep partial) {
        Clause clause = mode(partial);
        if (const Token* step = match[Slot::step]) clause.anchor = step->value;  // 不足 5 分钟: of a step of that size
        return clause;
    };
    switch (match.kind(Slot::mode)) {
        case Kind::no_change:
            if (!match[Slot::step]) return std::nullopt;
            [[fallthrough]];
        case Kind::not_counted: return said(PartialStep::full);
        case Kind::pro_rata: return said(PartialStep::linear);
        case Kind::straight: return said(PartialStep::linear);
        case Kind::as_whole:
            if (match[Slot::step] && match[Slot::step]->measure == Measure::points) return std::nullopt;  // a floor
            // 不足 1 天按 1 天计: the same step twice.
            if (match[Slot::step] && match[Slot::points] &&
                (match[Slot::step]->value != match[Slot::points]->value ||
                 match[Slot::step]->text != match[Slot::points]->text))
                return std::nullopt;
            return said(PartialStep::started);
        default: return std::nullopt;
    }
}

std::optional<Clause> base_of(const Match& match) {
    const Token& figure = *match[Slot::figure];
    // 100 % to begin with, of a bonus.
    const bool is_share = figure.measure == Measure::percent &&
                          (match[Slot::of]->text == "to begin with" || match[Slot::of]->text == "基准分");
    const bool is_amount = figure.measure == Measure::money && match.kind(Slot::of) == Kind::base;
    if (figure.measure != Measure::points && figure.measure != Measure::none && !is_share && !is_amount)
        return std::nullopt;
    Clause clause;
    clause.says = Says::base;
    clause.outcome.value = amount_of(figure);
    clause.outcome.gives = is_share                             ? Gives::share
                           : is_amount                          ? Gives::amount
                           : match.kind(Slot::of) == Kind::full ? Gives::full
                                                                : Gives::score;
    return clause;
}

std::optional<Clause> straight_of(const Match& match) {
    Clause clause;
    clause.says = Says::straight;
    if (match[Slot::low]) {
        const auto when = condition_of(match);
        if (!when) return std::nullopt;
        clause.when = *when;
        clause.conditional = true;
    }
    return clause;
}

/// ±10 max
std::optional<Clause> both_of(const Match& match) {
    Clause clause = limit(LimitOf::both, std::fabs(match[Slot::figure]->value));
    const Measure measure = match[Slot::figure]->measure;  // 误差 1% is no limit of points
    const bool is_money = measure == Measure::money;
    if (measure != Measure::points && measure != Measure::none && !is_money) return std::nullopt;
    clause.outcome.gives = is_money ? Gives::amount : Gives::score;
    return clause;
}

std::optional<Clause> rounding_of(const Match& match) {
    Clause clause;
    clause.says = Says::rounding;
    const std::string& text = match[Slot::of]->text;
    const auto has = [&](std::string_view word) { return text.find(word) != std::string::npos; };
    clause.rounding.unit = has("一位") || has("1位") || has("one")   ? .1
                           : has("两位") || has("2位") || has("two") ? .01
                                                                     : 1;
    clause.rounding.down = has("down") || has("向下");
    if (const Token* const figure = match[Slot::figure]) {
        if (!(figure->value > 0)) return std::nullopt;
        clause.rounding.unit = figure->value;
    }
    return clause;
}

/// 直接折算: a mark out of a hundred, times the marks of the item.
std::optional<Clause> converted_of(const Match& match) {
    using enum FormulaStep::Is;
    if (begins_ascii(match[Slot::of]->text)) return std::nullopt;  // and so on
    Clause clause;
    clause.says = Says::formula;
    clause.formula = {{variable, 0, false, ""},
                      {number, 100, false, ""},
                      {over, 0, false, ""},
                      {full, 0, false, ""},
                      {times, 0, false, ""}};
    return clause;
}

/// 按完成率计分, 按实际完成比例得分
bool is_by_rate(const Token* first, const Token* last) {
    const Token* end = first;
    while (end != last && end->kind == Kind::word) ++end;
    const std::string label = label_of(first, end);
    return label.starts_with("按") && (label.ends_with("率") || label.ends_with("比例"));
}

std::optional<Clause> by_rate_of(const Match&) {
    using enum FormulaStep::Is;
    Clause clause;
    clause.says = Says::formula;
    clause.formula = {{variable, 0, false, "", 0}, {full, 0, false, "", 0}, {times, 0, false, "", 0}};
    return clause;
}

std::optional<Clause> likewise_of(const Match&) {
    Clause clause;
    clause.says = Says::likewise;
    return clause;
}

std::optional<Clause> aside_of(const Match&) {
    return Clause{};
}

std::optional<Clause> header_of(const Match&) {
    Clause clause;
    clause.says = Says::header;
    return clause;
}

/// Calls answered within 20 seconds: 85% or above … · trips missed per 1,000 run: fewer than 2 …: what is measured, of
/// which the figures behind the colon are.
std::optional<Clause> figure_title_of(const Match& match) {
    const Token& figure = *match[Slot::figure];
    const bool is_denominator = (&figure)[-1].kind == Kind::each && !figure.bare;
    bool has_share = false;
    for (const Token* token = match.end; token->kind != Kind::stop || token[1].kind != Kind::stop; ++token) {
        if (token->kind != Kind::num) continue;
        const bool is_same = token->measure == figure.measure && token->text == figure.text;
        if (is_same && !is_denominator) return std::nullopt;
        has_share = has_share || token->measure == Measure::percent;
    }
    const bool is_rate = (has_share && (figure.measure == Measure::other || figure.measure == Measure::days)) ||
                         figure.text.starts_with("year");  // publications in the last 5 years
    if (!is_rate && !is_denominator) return std::nullopt;
    auto clause = header_of(match);
    clause->is_title = true;
    return clause;
}

}  // namespace

Reading read_limit(const Token* first, const Token* last) {
    Reading best;
    static const Of what{Kind::adding, Kind::taking, Kind::add,   Kind::take, Kind::give,
                         Kind::score,  Kind::full,   Kind::minus, Kind::plus};
    static const Of changed{Kind::adding, Kind::taking, Kind::add,  Kind::take, Kind::give, Kind::score,
                            Kind::full,   Kind::minus,  Kind::plus, Kind::down};  // maximum reduction of 10 %
    static const Of most{Kind::limit_most, Kind::at_most};
    static const auto open = words >> Of{Kind::emptied, Kind::no_floor, Kind::no_cap}(Slot::limit) >> words;
    // 最高加 8 分 · 累计扣分不超过 0.6 分 · 上限 10 分 · capped at 30%
    static const auto capped = words >> Of{Kind::limit_most}(Slot::limit) >> words >> -changed(Slot::of) >> words >>
                               -most >> words >> -Of{Kind::give, Kind::equal, Kind::minus, Kind::plus} >>
                               -tidy(Of{Kind::full}(Slot::full) >> words) >> num(Slot::figure) >> words >>
                               -Of{Kind::full}(Slot::full) >>
                               -Of{Kind::limit_end, Kind::adding, Kind::taking}(Slot::part) >> words;
    static const auto of_what = words >> what(Slot::of) >> words >> +most >> words >> -what >> num(Slot::figure) >>
                                words >> -Of{Kind::limit_end} >> words;
    static const auto ended = words >> -most >> -what(Slot::of) >> words >> num(Slot::figure) >> words >>
                              Of{Kind::limit_end, Kind::limit_most}(Slot::limit) >> words;
    static const auto topped =
        words >> -what(Slot::of) >> words >> Of{Kind::limit_end}(Slot::limit) >> words >> num(Slot::figure) >> words;
    // 扣完 5 分为止
    static const auto emptied =
        words >> Of{Kind::zero}(Slot::of) >> num(Slot::figure) >> words >> Of{Kind::limit_end}(Slot::limit) >> words;
    // 最高得分不超过权重分 · 以满分为限
    static const Of scored{Kind::score, Kind::give};
    static const auto at_full = words >> -scored >> words >> +most >> words >> -scored >> words >> Of{Kind::full} >>
                                words >> -Of{Kind::limit_end} >> words;
    // 最高不超过权重的 120%
    static const auto at_part = words >> -scored >> words >> +most >> words >> -scored >> words >>
                                Of{Kind::full}(Slot::full) >> words >> num(Slot::figure) >> words >>
                                -Of{Kind::limit_end} >> words;
    static const auto full_ends = words >> Of{Kind::full} >> words >> Of{Kind::limit_end} >> words;
    static const auto score_at_full = words >> Of{Kind::limit_most} >> words >> scored >> words >> Of{Kind::at_most} >>
                                      words >> Of{Kind::full} >> words;
    // 按完成率计分: the rate times the marks.
    static const auto by_rate = words >> Of{Kind::score} >> words;
    static const auto up_to = Of{Kind::at_most}(Slot::limit) >> words >> num(Slot::figure) >> words >>
                              -Of{Kind::adding, Kind::taking}(Slot::part) >> words;
    static const auto least = words >> -Of{Kind::score} >> Of{Kind::limit_least}(Slot::limit) >> words >>
                              -Of{Kind::score, Kind::give}(Slot::of) >> -Of{Kind::at_least, Kind::equal} >> words >>
                              num(Slot::figure) >> words;
    static const auto score_least =
        words >> Of{Kind::score} >> Of{Kind::at_least} >> words >> num(Slot::figure) >> words;
    // 不足 1% 不计 · 不足 10 分钟按 10 分钟计 · 不足 1 个百分点的按比例扣分
    static const Of modes{Kind::not_counted, Kind::pro_rata, Kind::as_whole, Kind::no_change};
    static const auto parts = words >> Of{Kind::less} >> words >> num(Slot::step) >> words >> -Of{Kind::beyond} >>
                              pause >> modes(Slot::mode) >> words >> -num(Slot::points) >> words >>
                              -Of{Kind::give, Kind::take, Kind::taking, Kind::score} >> words;
    // 超过 100% 的按 100% 计
    static const auto no_more = words >> Of{Kind::more} >> words >> num(Slot::low) >> words >> pause >>
                                Of{Kind::as_whole, Kind::word, Kind::give} >> words >> num(Slot::high) >> words >>
                                -Of{Kind::give, Kind::as_whole, Kind::score} >> words;
    static const auto nothing_extra =
        words >> Of{Kind::no_change}(Slot::of) >> words >> Of{Kind::more} >> words >> num(Slot::low) >> words;
    static const auto mode_alone = words >> -Of{Kind::otherwise} >> words >>
                                   Of{Kind::pro_rata, Kind::straight, Kind::not_counted, Kind::as_whole}(Slot::mode) >>
                                   words >> -Of{Kind::ref} >> words;
    static const auto marks = words >> Of{Kind::base, Kind::full}(Slot::of) >> words >> -Of{Kind::equal, Kind::colon} >>
                              num(Slot::figure) >> words >> -Of{Kind::colon};
    static const auto marks_first = words >> num(Slot::figure) >> words >> Of{Kind::base}(Slot::of) >> words;
    static const auto line = condition_part >> pause >> Of{Kind::straight} >> words;
    static const auto line_alone = words >> -Of{Kind::between} >> words >> Of{Kind::straight} >> words;
    static const auto aside = +Of{Kind::aside};
    static const auto header =
        +Of{Kind::word, Kind::aside, Kind::occur, Kind::ref, Kind::score, Kind::taking, Kind::adding} >>
        -Of{Kind::colon};
    static const auto title =
        +Of{Kind::word, Kind::aside,   Kind::occur, Kind::ref,  Kind::score, Kind::taking, Kind::adding, Kind::less,
            Kind::more, Kind::between, Kind::off,   Kind::late, Kind::early, Kind::down,   Kind::up} >>
        Of{Kind::colon};
    static const Of around_figure{Kind::word,     Kind::aside,  Kind::occur,   Kind::less, Kind::more,
                                  Kind::at_most,  Kind::late,   Kind::down,    Kind::each, Kind::at_least,
                                  Kind::and_more, Kind::within, Kind::and_less};
    static const auto figure_title = *around_figure >> num(Slot::figure) >> *around_figure >> Of{Kind::colon};
    static const auto both = words >> *most >> words >> Of{Kind::off} >> words >> *most >> words >> -Of{Kind::off} >>
                             num(Slot::figure) >> words >> -Of{Kind::limit_most, Kind::limit_end} >> words;
    static const auto rounded = words >> Of{Kind::round}(Slot::of) >> words >> -num(Slot::figure) >> words;
    static const auto converted = words >> Of{Kind::likewise}(Slot::of) >> words;
    static const auto and_so_on = words >> Of{Kind::again} >> words;
    try_reading(best, open, open_or_zero, first, last);
    try_reading(best, both, both_of, first, last);
    try_reading(best, rounded, rounding_of, first, last);
    try_reading(best, converted, converted_of, first, last);
    try_reading(best, and_so_on, likewise_of, first, last);
    try_reading(best, capped, most_of, first, last);
    try_reading(best, of_what, most_of, first, last);
    try_reading(best, ended, most_of, first, last);
    try_reading(best, up_to, up_to_of, first, last);
    try_reading(best, topped, most_of, first, last);
    try_reading(best, emptied, emptied_of, first, last);
    try_reading(best, at_full, most_full_of, first, last);
    try_reading(best, at_part, most_part_of, first, last);
    try_reading(best, full_ends, most_full_of, first, last);
    try_reading(best, score_at_full, most_full_of, first, last);
    if (is_by_rate(first, last)) try_reading(best, by_rate, by_rate_of, first, last);
    try_reading(best, least, least_of, first, last);
    try_reading(best, score_least, least_of, first, last);
    try_reading(best, parts, mode_of, first, last);
    try_reading(best, no_more, no_more_of, first, last);
    try_reading(best, nothing_extra, nothing_extra_of, first, last);
    try_reading(best, line_alone, straight_of, first, last);
    try_reading(best, mode_alone, mode_of, first, last);
    try_reading(best, marks, base_of, first, last);
    try_reading(best, marks_first, base_of, first, last);
    try_reading(best, line, straight_of, first, last);
    try_reading(best, aside, aside_of, first, last);
    try_reading(best, header, header_of, first, last);
    try_reading(best, title, header_of, first, last);
    try_reading(best, figure_title, figure_title_of, first, last);
    return best;
}

}  // namespace kpi::detail
