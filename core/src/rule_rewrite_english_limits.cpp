// Limits of English, written out: which words at the end of a rule limit what is given or taken.
#include <cmath>

#include "rule_segments.hpp"

namespace kpi::detail {

namespace {

bool has_steps_before(const Tokens& tokens, std::size_t i) {
    return std::any_of(tokens.begin(), at(tokens, i),
                       [](const Token& token) { return token.kind == Kind::each || token.kind == Kind::ordinal; });
}

/// …, and shall not exceed $15,000 in aggregate; no more than 15 altogether: of what the steps before it give.
void write_out_totals(Tokens& tokens) {
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        const bool is_bound = tokens[i].kind == Kind::at_most && begins_ascii(tokens[i].text) &&
                              (tokens[i].text.ends_with("exceed") || tokens[i].text.ends_with("exceeding") ||
                               tokens[i].text.ends_with("more than") || tokens[i].text == "not over");
        std::size_t begin = i;
        while (begin > 0 && (tokens[begin - 1].kind == Kind::aside || tokens[begin - 1].text == "total" ||
                             tokens[begin - 1].text == "aggregate"))
            --begin;
        if (!is_bound || !begins_segment(tokens, begin) || kind_at(tokens, i + 1) != Kind::num) continue;
        const Token& figure = tokens[i + 1];
        bool says_total = begin < i;
        bool has_other = false;
        for (std::size_t k = i + 2; k < end_of_segment(tokens, i); ++k) {
            const bool is_total =
                has_any(tokens[k].text, {"altogether", "aggregate", "total", "overall"}) || tokens[k].text == "all";
            says_total = says_total || is_total;
            const bool is_period = has_any(tokens[k].text, {"period", "month", "quarter", "year"});
            const bool says_nothing = tokens[k].kind == Kind::aside || tokens[k].kind == Kind::taking ||
                                      tokens[k].kind == Kind::adding || is_period;
            says_total = says_total || is_period || tokens[k].kind == Kind::taking;
            has_other = has_other || (!is_total && !says_nothing);
        }
        const bool is_money =
            figure.measure == Measure::money || figure.measure == Measure::points || figure.measure == Measure::percent;
        if (has_other || !has_steps_before(tokens, begin) || (!says_total && !is_money)) continue;
        if (figure.measure != Measure::none && !is_money) continue;
        tokens[i].kind = Kind::limit_most;
    }
}

/// A figure with the sign before it: +10, −15.
struct Signed {
    double value = 0;
    std::size_t figure = 0;
    std::size_t end = 0;
};

std::optional<Signed> signed_at(const Tokens& tokens, std::size_t i) {
    const bool is_minus = kind_at(tokens, i) == Kind::minus;
    if (is_minus || kind_at(tokens, i) == Kind::plus) ++i;
    if (kind_at(tokens, i) != Kind::num || !is_figure(tokens[i])) return std::nullopt;
    return Signed{is_minus ? -tokens[i].value : tokens[i].value, i, i + 1};
}

/// Total between −10 and +10: the least and the most. Limits +10 / −15: of what is added, and of what is taken.
void write_out_two_limits(Tokens& tokens) {
    for (std::size_t i = 0; i + 3 < tokens.size(); ++i) {
        const bool is_total = has_any(tokens[i].text, {"total", "score"}) && kind_at(tokens, i + 1) == Kind::between;
        const bool is_limits = tokens[i].kind == Kind::word &&
                               (tokens[i].text == "limits" || tokens[i].text == "limit" || tokens[i].text == "range");
        if (!begins_segment(tokens, i) || (!is_total && !is_limits)) continue;
        const auto first = signed_at(tokens, i + (is_total ? 2 : 1));
        if (!first) continue;
        const Kind joint = kind_at(tokens, first->end);
        const bool joins = joint == Kind::slash || joint == Kind::dash || tokens[first->end].text == "and";
        const auto second = joins ? signed_at(tokens, first->end + 1) : std::nullopt;
        const bool ends = second && end_of_segment(tokens, second->end) == second->end;
        if (!ends || !has_steps_before(tokens, i) ||
            (std::signbit(first->value) == std::signbit(second->value) && !(is_total && first->value == 0)))
            continue;
        const Signed& low = first->value <= 0 ? *first : *second;
        const Signed& high = first->value <= 0 ? *second : *first;
        Token least = tokens[low.figure];
        Token most = tokens[high.figure];
        least.value = is_total ? low.value : std::fabs(low.value);
        most.value = std::fabs(most.value);
        const Token& word = tokens[i];
        const Token comma = changed(word, Kind::comma, ",");
        const Token maximum = changed(word, Kind::limit_most, "maximum");
        const Token minimum = changed(word, Kind::limit_least, "minimum");
        const Token score = changed(word, Kind::score, "score");
        const Tokens written = is_total ? Tokens{minimum, score, least, comma, maximum, score, most}
                                        : Tokens{maximum, changed(word, Kind::adding, "bonus"),     most, comma,
                                                 maximum, changed(word, Kind::taking, "deduction"), least};
        replace(tokens, {i, second->end}, written);
        return;
    }
}

/// Adds half a point with no limit; … and stops at 0: a clause of its own.
void part_limits(Tokens& tokens) {
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        const bool is_limit = tokens[i].kind == Kind::no_cap || tokens[i].kind == Kind::emptied;
        const bool ends = ends_segment(tokens, i + 1) || tokens[i + 1].kind == Kind::right;
        const bool follows = tokens[i - 1].kind == Kind::num && tokens[i - 1].measure == Measure::points;
        if (!is_limit || !ends || !follows) continue;
        tokens.insert(at(tokens, i), changed(tokens[i], Kind::comma, ","));
        ++i;
    }
}

/// 0.3 marks deducted from 15 for each file: the marks, and what is taken from them.
void write_out_deducted_from(Tokens& tokens) {
    for (std::size_t i = 1; i + 2 < tokens.size(); ++i) {
        const auto is_marks = [&](std::size_t k) {
            return is_figure(tokens[k]) && (tokens[k].measure == Measure::points || tokens[k].measure == Measure::none);
        };
        const bool is_from = tokens[i].kind == Kind::trouble && tokens[i].text == "deducted from" &&
                             begins_segment(tokens, i - 1) && is_marks(i - 1) && is_marks(i + 1) &&
                             tokens[i + 2].kind == Kind::each;
        if (!is_from) continue;
        const Token word = tokens[i];
        const Token price = tokens[i - 1];
        const Token marks = tokens[i + 1];
        replace(tokens, {i - 1, i + 2},
                {changed(word, Kind::base, "base"), marks, changed(word, Kind::comma, ","),
                 changed(word, Kind::take, "deduct"), price});
        return;
    }
}

bool may_be_marks(const Token& token) {
    return token.measure == Measure::points || token.measure == Measure::none;
}

/// Critical errors 10 points each, …, all taken off 100: from so many marks.
void write_out_common_base(Tokens& tokens) {
    for (std::size_t i = 1; i + 2 < tokens.size(); ++i) {  // file review, deducted from 50: 1) …
        const bool is_from = tokens[i].kind == Kind::trouble && tokens[i].text == "deducted from";
        const std::size_t figure = kind_at(tokens, i + 1) == Kind::aside ? i + 2 : i + 1;
        const Kind behind = kind_at(tokens, figure + 1);
        const bool is_headed = kind_at(tokens, figure) == Kind::num && is_figure(tokens[figure]) &&
                               (tokens[figure].measure == Measure::none || tokens[figure].measure == Measure::points) &&
                               (behind == Kind::colon || behind == Kind::stop);
        if (!is_from || !is_headed) continue;
        const Token base = changed(tokens[i], Kind::base, "base");
        const Token marks = tokens[figure];
        for (std::size_t k = figure + 1; k < tokens.size(); ++k) {
            const bool is_price = is_figure(tokens[k]) && may_be_marks(tokens[k]);
            if (is_price) tokens[k].value = -std::fabs(tokens[k].value);
        }
        tokens.erase(at(tokens, i), at(tokens, figure + (behind == Kind::colon ? 2 : 1)));
        tokens.insert(at(tokens, i), {changed(base, Kind::comma, ","), base, marks, changed(base, Kind::stop, ";")});
        return;
    }
    for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
        const bool is_base = begins_segment(tokens, i) && tokens[i].text == "all" && tokens[i + 1].kind == Kind::taking;
        std::size_t figure = i + 2;
        while (kind_at(tokens, figure) == Kind::aside || kind_at(tokens, figure) == Kind::at_least) ++figure;
        if (!is_base || kind_at(tokens, figure) != Kind::num || end_of_segment(tokens, figure) != figure + 1) continue;
        const Token base = changed(tokens[i], Kind::base, "base");
        const Token marks = tokens[figure];
        tokens.erase(at(tokens, i), at(tokens, figure + 1));
        tokens.insert(at(tokens, i), {base, marks});
        for (std::size_t k = 0; k < i; ++k) {
            const bool is_price = is_figure(tokens[k]) && (kind_at(tokens, k + 1) == Kind::each ||
                                                           (ends_segment(tokens, k + 1) && may_be_marks(tokens[k])));
            if (is_price) tokens[k].value = -std::fabs(tokens[k].value);
        }
        return;
    }
}

}  // namespace

void write_out_english_limits(Tokens& tokens) {
    write_out_deducted_from(tokens);
    write_out_common_base(tokens);
    write_out_two_limits(tokens);
    part_limits(tokens);
    write_out_totals(tokens);
}

}  // namespace kpi::detail
