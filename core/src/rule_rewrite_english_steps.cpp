// Steps of English, written out: their limits, their results, and what they are steps of.
#include <algorithm>
#include <charconv>
#include <cmath>
#include <span>

#include "rule_segments.hpp"

namespace kpi::detail {

namespace {

/// Positive ratings, invoices paid: a word of it is a plural.
bool names_several(std::string_view name) {
    for (const std::string_view word : words_of(name)) {
        if (starts_with_any(word, {"day", "hour", "week", "month", "minute", "year", "quarter", "percent"}))
            return false;
        if (word.size() > 3 && word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us")) return true;
    }
    return false;
}

bool is_marks(const Token& token) {
    return is_figure(token) && token.measure == Measure::points;
}

/// Past the 8-hour limit: the figure of a comparison, and the name behind it.
void split_limits(Tokens& tokens) {
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        if (tokens[i].kind != Kind::word || tokens[i].text.empty() || !is_digit(tokens[i].text.front())) continue;
        const Kind before = tokens[i - 1].kind == Kind::aside && i > 1 ? tokens[i - 2].kind : tokens[i - 1].kind;
        if (before != Kind::more && before != Kind::less && before != Kind::each) continue;
        const std::string words = tokens[i].text;
        const std::string_view text = words;
        const auto dash = text.find('-');
        const auto end = std::min(text.find(' '), text.size());
        if (dash == text.npos || dash > end || text.find_first_not_of("0123456789.") != dash) continue;
        const std::string_view unit = text.substr(dash + 1, end - dash - 1);
        const bool is_day = unit == "day" || unit == "working-day" || unit == "business-day";
        const bool is_step =
            before != Kind::each ||
            starts_with_any(text.substr(end), {" period", " interval", " block", " increment", " step"});
        if (!is_step) continue;  // each 4-hour job
        if (!is_day && unit != "hour" && unit != "minute" && unit != "second" && unit != "week" && unit != "month")
            continue;
        Token figure = changed(tokens[i], Kind::num, unit);
        figure.typed.assign(text.substr(0, dash));
        const auto read = std::from_chars(text.data(), text.data() + dash, figure.value);
        if (read.ec != std::errc{} || read.ptr != text.data() + dash) continue;
        figure.measure = is_day ? Measure::days : Measure::other;
        if (end == text.size()) {
            tokens[i] = figure;
        } else {
            tokens[i].text.assign(text.substr(end + 1));
            tokens.insert(at(tokens, i), figure);
        }
        ++i;
    }
}

/// First call resolution – 78 % and up: 10: a title.
void part_titles(Tokens& tokens) {
    for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
        const bool is_dash = (tokens[i].kind == Kind::minus || tokens[i].kind == Kind::colon) && tokens[i].text == "-";
        if (!is_dash) {
            if (tokens[i].kind == Kind::word || tokens[i].kind == Kind::aside) continue;
            return;
        }
        if (tokens[i].kind == Kind::colon || tokens[i + 1].kind != Kind::num || tokens[0].kind != Kind::word) return;
        // … – 10 pts at 8 % or lower: a result and its condition.
        const bool is_result =
            tokens[i + 1].measure == Measure::points && i + 3 < tokens.size() && tokens[i + 2].kind == Kind::aside &&
            (tokens[i + 2].text == "at" || tokens[i + 2].text == "for") && tokens[i + 3].kind == Kind::num;
        if (is_result) tokens[i].kind = Kind::colon;
        // … 78 % and up: 10: the figure is no price.
        const Kind behind = kind_at(tokens, i + 2);
        if (behind == Kind::and_more || behind == Kind::and_less || behind == Kind::dash) tokens[i].kind = Kind::colon;
        return;
    }
}

/// 1 point up, 1.5 points fewer: the sign of what they are.
void write_out_gains(Tokens& tokens) {
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        const Token& before = tokens[i - 1];
        const bool is_price =
            is_figure(before) && (before.measure == Measure::points ||
                                  (before.measure == Measure::none && i > 1 && tokens[i - 2].kind == Kind::limit_most));
        const Kind behind = kind_at(tokens, i + 1);
        const bool ends =
            behind == Kind::each || behind == Kind::stop || behind == Kind::comma || behind == Kind::right;
        if (!is_price || !ends) continue;
        if (tokens[i].kind == Kind::word && tokens[i].text == "up") tokens[i].kind = Kind::adding;
        const bool is_less = tokens[i].kind == Kind::down && tokens[i].text == "less" && behind == Kind::each;
        if (tokens[i].text == "fewer" || is_less) tokens[i].kind = Kind::taking;
        if (tokens[i].kind == Kind::down && tokens[i].text == "down") tokens[i].kind = Kind::taking;
    }
}

/// What stands behind a percentage that is a price: of the fee, for each, commission.
bool is_price_before(const Token& next) {
    return (next.kind == Kind::aside && next.text == "of") || next.kind == Kind::each ||
           (next.kind == Kind::word && next.text.starts_with("commission"));
}

/// 98 %: 20 points; each point below 98: the same figure.
void write_out_bare_shares(Tokens& tokens) {
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        const bool is_bare = is_figure(tokens[i]) && tokens[i].measure == Measure::none &&
                             (tokens[i - 1].kind == Kind::less || tokens[i - 1].kind == Kind::more);
        if (!is_bare) continue;
        // 5 % of the fee for each hour above 5: a price, and hours.
        const bool is_of_other = i > 1 && tokens[i - 2].kind == Kind::num && tokens[i - 2].bare &&
                                 tokens[i - 2].measure != Measure::points && tokens[i - 2].measure != Measure::percent;
        if (is_of_other) continue;
        const auto is_same = [&](std::size_t k) {
            return tokens[k].kind == Kind::num && tokens[k].measure == Measure::percent && tokens[k].text == "%" &&
                   tokens[k].typed == tokens[i].typed && !is_price_before(tokens[k + 1]);
        };
        std::size_t same = 0;
        while (same < i && !is_same(same)) ++same;
        if (same == i) continue;
        tokens[i].value = tokens[same].value;
        tokens[i].measure = Measure::percent;
        tokens[i].text = tokens[same].text;
    }
}

/// For each QA point below 92: points of what is measured, one by one.
void write_out_unit_points(Tokens& tokens) {
    for (std::size_t i = 1; i + 2 < tokens.size(); ++i) {
        const std::string& text = tokens[i].text;
        const bool is_point =
            tokens[i].kind == Kind::word && text.ends_with(" point") && tokens[i - 1].kind == Kind::each;
        const bool compares = tokens[i + 1].kind == Kind::less || tokens[i + 1].kind == Kind::more;
        if (!is_point || !compares) continue;
        tokens[i] = one_each(tokens[i], "point", Measure::points);
    }
}

/// 5 points per vehicle accident above the limit of 2: what is counted may be named by more than one word.
void write_out_counted_things(Tokens& tokens) {
    constexpr double most_of_a_limit = 50;  // each customer order above 500: which orders
    const std::span units{english_vocabulary().units, english_vocabulary().unit_count};
    // 2 off per minor error over 3, 5 off per major error: of which of the two?
    if (std::ranges::count(tokens, Kind::each, &Token::kind) != 1) return;
    for (std::size_t i = 1; i + 2 < tokens.size(); ++i) {
        const bool compares = tokens[i + 1].kind == Kind::more || tokens[i + 1].kind == Kind::less;
        const Token& limit = tokens[i + 2];
        const bool is_place = limit.measure == Measure::count && limit.text == "times";  // after the second
        const bool is_count = is_figure(limit) && (limit.measure == Measure::none || is_place) &&
                              limit.value < most_of_a_limit && ends_segment(tokens, i + 3);
        if (tokens[i - 1].kind != Kind::each || tokens[i].kind != Kind::word || !compares || !is_count) continue;
        const std::string_view words = tokens[i].text;
        const auto space = words.rfind(' ');
        const bool is_known = space != words.npos && std::ranges::any_of(units, [&](const UnitTerm& unit) {
                                  return unit.measure == Measure::count && unit.text == words.substr(space + 1);
                              });
        const bool is_fault =
            starts_with_any(words, {"late ", "missed ", "failed ", "overdue ", "unexcused ", "lost ", "damaged ",
                                    "defective ", "rejected ", "cancelled ", "wrong ", "missing ", "unanswered ",
                                    "incorrect ", "repeat ", "justified ", "upheld ", "unresolved "}) ||
            ends_with_any(words, {" report", " visit", " violation", " document", " absence", " mistake", " breach",
                                  " incident", " finding", " claim", " failure", " entry", " return"});
        const bool is_beyond = is_place || has_any(tokens[i + 1].text, {"beyond", "in excess of"});
        if (!is_known && !is_fault && !is_beyond) continue;
        tokens[i] = one_each(tokens[i], words, Measure::count);
    }
}

/// For every full point by which it falls short, 2 points shall be taken off: a step and its result.
void join_results(Tokens& tokens) {
    for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
        if (tokens[i].kind != Kind::comma) continue;
        const std::size_t begin = begin_of_segment(tokens, i);
        const std::size_t end = end_of_segment(tokens, i + 1);
        std::size_t each = 0;
        std::size_t sides = 0;
        bool has_price = false;
        for (std::size_t k = begin; k < i; ++k) {
            const Kind kind = tokens[k].kind;
            each += kind == Kind::each ? 1 : 0;
            sides += kind == Kind::less || kind == Kind::more || kind == Kind::down || kind == Kind::up ? 1 : 0;
            has_price = has_price || kind == Kind::take || kind == Kind::add || kind == Kind::taking ||
                        kind == Kind::adding || kind == Kind::give || kind == Kind::zero || kind == Kind::minus ||
                        (kind == Kind::num && (tokens[k].measure == Measure::money ||
                                               (tokens[k].measure == Measure::points && !tokens[k].bare)));
        }
        if (each != 1 || sides == 0 || has_price) continue;
        std::size_t prices = 0;
        bool has_other = false;
        for (std::size_t k = i + 1; k < end; ++k) {
            const Token& token = tokens[k];
            const bool is_price =
                is_figure(token) && (token.measure == Measure::points || token.measure == Measure::money ||
                                     token.measure == Measure::percent);
            prices += is_price ? 1 : 0;
            has_other = has_other || token.kind == Kind::each || token.kind == Kind::less || token.kind == Kind::more ||
                        token.kind == Kind::at_most || token.kind == Kind::at_least || token.kind == Kind::limit_most ||
                        token.kind == Kind::limit_least || token.kind == Kind::emptied || token.kind == Kind::base;
        }
        const bool begins_with_price = tokens[i + 1].kind == Kind::num || tokens[i + 1].kind == Kind::take ||
                                       tokens[i + 1].kind == Kind::minus || tokens[i + 1].kind == Kind::add;
        if (prices != 1 || has_other || !begins_with_price) continue;
        tokens.erase(at(tokens, i));
        return;
    }
}

/// Target: 20 site visits per quarter. Half a point off for each: the period of the target.
void drop_period_of_target(Tokens& tokens) {
    for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
        const std::string& unit = tokens[i + 1].text;
        const bool is_period = tokens[i].text == "per" && tokens[i].kind == Kind::each &&
                               tokens[i + 1].kind == Kind::num && tokens[i + 1].bare &&
                               has_any(unit, {"month", "quarter", "year", "week"});
        const bool ends = ends_segment(tokens, i + 2);
        if (!is_period || !ends) continue;
        std::size_t begin = i;
        std::size_t figures = 0;
        bool has_other = false;
        while (!begins_segment(tokens, begin)) {
            const Token& token = tokens[--begin];
            const bool is_count =
                is_figure(token) && (token.measure == Measure::count || token.measure == Measure::none);
            figures += is_count ? 1 : 0;
            has_other = has_other || !(is_count || token.kind == Kind::word || token.kind == Kind::aside ||
                                       token.kind == Kind::ref || token.kind == Kind::colon);
        }
        const bool goes_on = std::any_of(at(tokens, std::min(i + 2, tokens.size())), tokens.end(),
                                         [](const Token& token) { return token.kind == Kind::each; });
        if (figures != 1 || has_other || !goes_on) continue;
        tokens[i].kind = tokens[i + 1].kind = Kind::aside;
    }
}

/// Linear from 0 at 85 % to full bonus at 100 %: two points and a line between them.
void write_out_lines(Tokens& tokens) {
    for (std::size_t i = 0; i + 7 < tokens.size(); ++i) {
        const auto is_at = [&](std::size_t k) { return tokens[k].kind == Kind::aside && tokens[k].text == "at"; };
        const bool is_line = tokens[i].text == "from" && tokens[i + 1].kind == Kind::num && is_at(i + 2) &&
                             tokens[i + 3].kind == Kind::num && tokens[i + 4].kind == Kind::dash &&
                             tokens[i + 5].kind == Kind::num && is_at(i + 6) && tokens[i + 7].kind == Kind::num;
        const bool ends = ends_segment(tokens, i + 8);
        std::size_t begin = i;
        bool is_straight = false;
        while (!begins_segment(tokens, begin)) {
            --begin;
            is_straight =
                is_straight || tokens[begin].kind == Kind::straight || has_any(tokens[begin].text, {"evenly"});
        }
        if (!is_line || !ends || !is_straight) continue;
        const Token& word = tokens[i];
        const Token colon = changed(word, Kind::colon, ":");
        const Token stop = changed(word, Kind::stop, ";");
        const Tokens written{tokens[i + 3], colon,         tokens[i + 1],
                             stop,          tokens[i + 7], colon,
                             tokens[i + 5], stop,          changed(word, Kind::straight, "straight line in between")};
        replace(tokens, {begin, i + 8}, written);
        return;
    }
}

/// 10 points, less half a point for each: what is taken.
void write_out_less_behind_comma(Tokens& tokens) {
    for (std::size_t i = 2; i + 2 < tokens.size(); ++i) {
        const bool is_taken = tokens[i].text == "less" && tokens[i].kind == Kind::down &&
                              tokens[i - 1].kind == Kind::comma && is_marks(tokens[i - 2]) &&
                              begins_segment(tokens, i - 2) && is_marks(tokens[i + 1]) &&
                              tokens[i + 2].kind == Kind::each;
        if (!is_taken) continue;
        tokens[i] = changed(tokens[i], Kind::take, "minus");
        tokens.insert(at(tokens, i - 2), changed(tokens[i], Kind::base, "base"));
        return;
    }
}

/// 20 points less 3 per line stoppage and 1 per rejected batch: the marks, and what is taken from them.
void write_out_less(Tokens& tokens) {
    for (std::size_t i = 1; i + 2 < tokens.size(); ++i) {
        const bool begins =
            (begins_segment(tokens, i - 1) || tokens[i - 2].kind == Kind::colon) && is_marks(tokens[i - 1]);
        const bool is_less = tokens[i].text == "less" || tokens[i].text == "minus";
        if (!begins || !is_less || tokens[i + 1].kind != Kind::num || tokens[i + 2].kind != Kind::each) continue;
        const Token take = changed(tokens[i], Kind::take, "minus");
        for (std::size_t k = i + 3; k + 2 < tokens.size() && !separates(tokens[k]); ++k) {
            const bool is_next = tokens[k].kind == Kind::aside && tokens[k].text == "and" &&
                                 tokens[k + 1].kind == Kind::num && tokens[k + 2].kind == Kind::each;
            if (!is_next) continue;
            tokens[k] = changed(tokens[k], Kind::comma, ",");
            tokens.insert(at(tokens, k + 1), take);
        }
        tokens[i] = take;
        tokens.insert(at(tokens, i), changed(take, Kind::comma, ","));
        tokens.insert(at(tokens, i - 1), changed(take, Kind::base, "base"));
        return;
    }
}

/// For every 3 late arrivals, per 10 missed calls: so many of them, which are counted whole.
void name_counted_steps(Tokens& tokens) {
    const auto may_name = [](const Token& token) {
        const bool is_missed = token.kind == Kind::down && token.text.starts_with("miss");
        return token.kind == Kind::word || token.kind == Kind::late || is_missed;
    };
    for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
        Token& step = tokens[i + 1];
        const bool is_number = tokens[i].kind == Kind::each && is_figure(step) && step.measure == Measure::none &&
                               step.text.empty() && step.value > 1 && step.decimals == 0;
        if (!is_number) continue;
        std::size_t end = i + 2;
        bool are_several = false;
        for (; end < tokens.size() && may_name(tokens[end]); ++end)
            are_several = are_several || (tokens[end].kind == Kind::word && names_several(tokens[end].text));
        if (!are_several) continue;
        step.measure = Measure::count;
        step.text = tokens[end - 1].kind == Kind::word ? tokens[end - 1].text : tokens[i + 2].text;
        tokens.erase(at(tokens, i + 2), at(tokens, end));
    }
}

/// Target 82 %, 95 % and above 20 points: what is measured is a percentage. A part of a fee says nothing of it.
bool measures_percentage(const Tokens& tokens) {
    const auto is_level = [](const Token& token) {
        return token.kind == Kind::ref || token.kind == Kind::full || token.kind == Kind::and_more ||
               compares(token.kind) || is_marks(token);
    };
    for (const Segment& segment : segments_of(tokens)) {
        if (std::none_of(at(tokens, segment.begin), at(tokens, segment.end), is_level)) continue;
        for (std::size_t i = segment.begin; i < segment.end; ++i) {
            const bool is_share = i + 1 < segment.end && tokens[i + 1].text == "of";
            if (is_figure(tokens[i]) && tokens[i].measure == Measure::percent && !is_share) return true;
        }
    }
    return false;
}

/// Target 82 %; 1.5 off per point under it: per percentage point.
void name_percentage_points(Tokens& tokens) {
    if (!measures_percentage(tokens)) return;
    for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
        if (tokens[i].kind != Kind::each) continue;
        const std::size_t step = past_asides(tokens, i + 1);
        if (kind_at(tokens, step) != Kind::num || tokens[step].measure != Measure::points) continue;
        const std::size_t side = past_words(tokens, step + 1);
        const Kind kind = kind_at(tokens, side);
        const bool has_side = kind == Kind::less || kind == Kind::more || kind == Kind::down || kind == Kind::up ||
                              (kind == Kind::otherwise && tokens[side].text.ends_with(" that"));
        const bool has_bound = kind_at(tokens, side + 1) == Kind::num && tokens[side + 1].measure != Measure::percent;
        if (!has_side || has_bound) continue;
        tokens[step].measure = Measure::percent;
        tokens[step].value /= 100;
        tokens[step].is_point = true;
        tokens[step].text = "percentage point";
    }
}

}  // namespace

void write_out_english_steps(Tokens& tokens) {
    name_counted_steps(tokens);
    name_percentage_points(tokens);
    part_titles(tokens);
    drop_period_of_target(tokens);
    write_out_lines(tokens);
    write_out_less_behind_comma(tokens);
    write_out_less(tokens);
    join_results(tokens);
    split_limits(tokens);
    write_out_gains(tokens);
    write_out_unit_points(tokens);
    write_out_counted_things(tokens);
    write_out_bare_shares(tokens);
}

}  // namespace kpi::detail
