// The short ways of English, written out.
#include <algorithm>
#include <cmath>

#include "rule_segments.hpp"

namespace kpi::detail {

namespace {

bool is_time(const Token& token) {
    return is_figure(token) && (token.measure == Measure::other || token.measure == Measure::days);
}

/// 3 % on, 5 % of.
bool is_rate_at(const Tokens& tokens, std::size_t i) {
    return tokens[i].kind == Kind::num && tokens[i].measure == Measure::percent && i + 1 < tokens.size() &&
           (tokens[i + 1].text == "on" || tokens[i + 1].text == "of");
}

/// Gain 1 point for every 2 % above and lose 2 points for every 2 % below: two clauses.
void write_out_conjunctions(Tokens& tokens) {
    bool gains = false;
    bool each = false;
    bool has_rate = false;
    bool has_result = false;
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        if (separates(tokens[i])) gains = each = has_rate = has_result = false;
        each = each || tokens[i].kind == Kind::each;
        gains = gains || (each && tokens[i].kind == Kind::num && tokens[i].measure == Measure::percent && i > 0 &&
                          tokens[i - 1].kind == Kind::word);
        gains =
            gains || (tokens[i].kind == Kind::num && i > 0 && tokens[i - 1].kind == Kind::base);  // start from 30 and …
        gains = gains || (tokens[i].kind == Kind::num &&
                          (tokens[i].measure == Measure::points || tokens[i].measure == Measure::money || i == 0 ||
                           tokens[i - 1].kind == Kind::take || tokens[i - 1].kind == Kind::add ||
                           tokens[i - 1].kind == Kind::minus));
        const Kind next = tokens[i + 1].kind;
        if (i == 0) {
            has_rate = is_rate_at(tokens, i);
            continue;
        }
        const bool prices = next == Kind::num &&
                            (tokens[i + 1].measure == Measure::points || tokens[i + 1].measure == Measure::money) &&
                            i + 2 < tokens.size() && tokens[i + 2].kind == Kind::each;
        const bool begins = prices || next == Kind::take || next == Kind::add || next == Kind::minus ||
                            next == Kind::each || next == Kind::zero || next == Kind::limit_most ||
                            next == Kind::limit_least ||
                            (next == Kind::at_most && tokens[i + 1].text.ends_with("not exceed"));
        // 3 % on revenue up to quota and 5 % on revenue above it.
        if (is_rate_at(tokens, i + 1) && has_rate && tokens[i].kind == Kind::aside && tokens[i].text == "and")
            tokens[i].kind = Kind::comma;
        const bool gives = next == Kind::num && i + 3 < tokens.size() &&
                           (tokens[i + 2].kind == Kind::give || tokens[i + 2].kind == Kind::add) &&
                           tokens[i + 3].kind == Kind::num;
        if (gives && has_result && tokens[i].kind == Kind::aside && tokens[i].text == "and")
            tokens[i].kind = Kind::comma;
        has_result = has_result || ((tokens[i].kind == Kind::give || tokens[i].kind == Kind::add) && next == Kind::num);
        has_rate = has_rate || is_rate_at(tokens, i);
        if (gains && begins && tokens[i].kind == Kind::aside && tokens[i].text == "and") tokens[i].kind = Kind::comma;
    }
}

/// Each +1 % = +4 points: the sign is the side of the step.
void write_out_signs(Tokens& tokens) {
    for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
        if (tokens[i].kind != Kind::each) continue;
        if (tokens[i + 1].kind == Kind::plus && tokens[i + 2].kind == Kind::num) {
            std::swap(tokens[i + 1], tokens[i + 2]);
            tokens[i + 2].kind = Kind::up;
        } else if (tokens[i + 1].kind == Kind::num && tokens[i + 1].value < 0) {
            Token side = changed(tokens[i + 1], Kind::down, "");
            tokens[i + 1].value = -tokens[i + 1].value;
            tokens.insert(at(tokens, i + 2), side);
        }
    }
}

/// Maximum 120 % pays 200 %: the level of that name, not a limit.
void write_out_stretch(Tokens& tokens) {
    for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
        const bool is_name = (tokens[i].kind == Kind::limit_most && tokens[i].text.starts_with("max")) ||
                             (tokens[i].kind == Kind::limit_least && tokens[i].text.starts_with("min"));
        const Kind behind = tokens[i + 2].kind;
        const bool gives = behind == Kind::give || behind == Kind::colon || behind == Kind::equal;
        if (is_name && gives && tokens[i + 1].kind == Kind::num &&
            kind_at(tokens, past_words(tokens, i + 3)) == Kind::num)
            tokens[i].kind = Kind::word;
    }
}

/// Deducted from the 15 available: the marks that they are taken from.
void write_out_marks(Tokens& tokens) {
    for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
        const bool is_from = tokens[i].kind == Kind::at_least && tokens[i].text == "from";
        const std::size_t figure = past_words(tokens, i + 1);
        const std::size_t end = past_words(tokens, figure + 1);
        const bool ends = ends_segment(tokens, end);
        if (!is_from || tokens[i - 1].kind != Kind::taking || kind_at(tokens, figure) != Kind::num || !ends) continue;
        tokens[i].kind = Kind::base;
        tokens.insert(at(tokens, i), changed(tokens[i], Kind::comma, ","));
        ++i;
    }
}

/// 3 points are deducted from the dealer's rating: from whatever it is of.
void drop_sources(Tokens& tokens) {
    for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
        const bool is_from =
            tokens[i].kind == Kind::at_least && tokens[i].text == "from" && tokens[i - 1].kind == Kind::taking;
        if (!is_from) continue;
        bool has_figure = false;
        for (std::size_t k = i + 1; !ends_segment(tokens, k); ++k) has_figure = has_figure || is_figure(tokens[k]);
        if (!has_figure) tokens[i].kind = Kind::aside;
    }
}

/// 4 points off 20; takes 1 point from 10: what they are taken from.
void write_out_marks_behind(Tokens& tokens) {
    for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
        const bool is_off = tokens[i].kind == Kind::taking && ends_with_any(tokens[i].text, {"off"});
        const bool is_from = tokens[i].text == "from" || tokens[i].text == "from the";
        const bool is_priced = tokens[i - 1].kind == Kind::num && tokens[i - 1].measure == Measure::points;
        const std::size_t figure = past_asides(tokens, i + 1);
        std::size_t end = past_asides(tokens, figure + 1);
        if (end < tokens.size() && tokens[end].kind == Kind::word && tokens[end].text == "available") ++end;
        if ((!is_off && !is_from) || !is_priced || kind_at(tokens, figure) != Kind::num) continue;
        const Token& marks = tokens[figure];
        const bool are_marks = marks.measure == Measure::none || marks.measure == Measure::points;
        if (!are_marks || marks.bare || !ends_segment(tokens, end)) continue;
        const Token base = changed(tokens[i], Kind::base, "base");
        if (is_from) {
            tokens[i] = changed(tokens[i], Kind::comma, ",");
            tokens.insert(at(tokens, i + 1), base);
        } else
            tokens.insert(at(tokens, i + 1), {changed(tokens[i], Kind::comma, ","), base});
        return;
    }
}

/// 9 at 1.0 up to 1.2: from one to the other.
void write_out_up_to(Tokens& tokens) {
    for (std::size_t i = 2; i + 1 < tokens.size(); ++i) {
        const bool joins = tokens[i].kind == Kind::at_most && (tokens[i].text == "up to" || tokens[i].text == "upto") &&
                           tokens[i - 1].kind == Kind::num && tokens[i + 1].kind == Kind::num;
        const Kind before = tokens[i - 2].kind;
        const bool compares = before == Kind::more || before == Kind::at_least || before == Kind::less;
        // 5 % up to $50,000: a rate, and where it ends.
        std::size_t begin = i;  // visits × 2 up to 10 visits
        bool multiplies = false;
        while (!begins_segment(tokens, begin)) {
            --begin;
            multiplies = multiplies || tokens[begin].kind == Kind::times;
        }
        if (multiplies) continue;
        const bool is_alike = tokens[i - 1].measure == tokens[i + 1].measure ||
                              tokens[i - 1].measure == Measure::none || tokens[i + 1].measure == Measure::none;
        if (joins && is_alike && !compares && tokens[i - 1].value < tokens[i + 1].value) tokens[i].kind = Kind::dash;
    }
}

/// Maximum 1.2 × weight: 120 % of it.
void write_out_multiples(Tokens& tokens) {
    for (std::size_t i = 0; i + 3 < tokens.size(); ++i) {
        const bool is_multiple = tokens[i].kind == Kind::limit_most && tokens[i + 1].kind == Kind::num &&
                                 tokens[i + 1].measure == Measure::none && tokens[i + 2].kind == Kind::times &&
                                 tokens[i + 3].kind == Kind::full;
        if (!is_multiple) continue;
        tokens[i + 1].measure = Measure::percent;
        tokens[i + 1].text.assign(1, '%');
        tokens.erase(at(tokens, i + 2));
    }
}

/// Range 0 to 25: the least and the most.
void write_out_scope(Tokens& tokens) {
    for (std::size_t i = 0; i + 3 < tokens.size(); ++i) {
        const bool is_scope =
            tokens[i].kind == Kind::word && (tokens[i].text == "range" || tokens[i].text == "score range");
        const bool is_range = tokens[i + 1].kind == Kind::num && tokens[i + 2].kind == Kind::dash &&
                              tokens[i + 3].kind == Kind::num && ends_segment(tokens, i + 4);
        if (!is_scope || !is_range) continue;
        tokens[i].kind = Kind::limit_least;
        tokens[i + 2].kind = Kind::limit_most;
        tokens.insert(at(tokens, i + 2), changed(tokens[i], Kind::comma, ","));
        return;
    }
}

/// Filed on the due date: 10 points; less 2 points per day thereafter: of lateness.
void write_out_thereafter(Tokens& tokens) {
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        const bool follows = tokens[i].text == "thereafter" || tokens[i].text == "after that";
        if (!follows) continue;
        if (tokens[i - 1].bare && tokens[i - 1].measure == Measure::days) {
            tokens[i].kind = Kind::late;
            continue;
        }
        // Not attended within 2 hours, … for each hour thereafter: over those.
        const Token& unit = tokens[i - 1].kind == Kind::as_whole && i > 1 ? tokens[i - 2] : tokens[i - 1];
        if (!unit.bare || unit.measure != Measure::other) continue;
        std::vector<std::size_t> limits;
        for (std::size_t k = 0; k < i; ++k)
            if (is_time(tokens[k]) && (tokens[k].text == unit.text || tokens[k].text == unit.text + "s"))
                limits.push_back(k);
        if (limits.size() != 1) continue;
        const Token limit = tokens[limits.front()];
        tokens[i].kind = Kind::more;
        tokens[i].clear = true;
        tokens.insert(at(tokens, i + 1), limit);
    }
}

/// No bonus for lower scrap: adds nothing. With a figure in it it is a rule.
void drop_no_bonus(Tokens& tokens) {
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].kind != Kind::zero || tokens[i].text != "no bonus" || !begins_segment(tokens, i)) continue;
        std::size_t end = i;
        bool has_figure = false;
        bool has_side = false;
        for (; !ends_segment(tokens, end); ++end) {
            has_figure = has_figure || tokens[end].kind == Kind::num;
            has_side = has_side || starts_with_any(tokens[end].text, {"lower", "higher", "better", "above", "below",
                                                                      "over", "under", "exceeding", "beyond", "early"});
        }
        if (has_side && !has_figure)
            for (std::size_t k = i; k < end; ++k) tokens[k].kind = Kind::aside;
    }
}

/// Total per month capped at $3,000: of the month that is appraised.
void drop_periods(Tokens& tokens) {
    const auto is_limit = [](const Token& token) {
        return token.kind == Kind::limit_most || token.kind == Kind::limit_end || token.kind == Kind::limit_least;
    };
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        const std::string& unit = tokens[i + 1].text;
        const bool is_any = tokens[i].text == "for any" || tokens[i].text == "for each";  // the total for any period
        const bool is_period =
            (tokens[i].text == "per" || (is_any && i > 0 && tokens[i - 1].text.ends_with("total"))) &&
            (unit == "month" || unit == "week" || unit == "quarters" || unit == "quarter" || unit == "year" ||
             unit == "period");
        if (!is_period) continue;
        const std::size_t begin = begin_of_segment(tokens, i);
        const std::size_t end = end_of_segment(tokens, i);
        // For each full hour beyond 2 hours per month: of the month, too.
        const bool has_other =
            std::any_of(at(tokens, begin), at(tokens, i), [](const Token& token) { return token.kind == Kind::each; });
        // 90 % and above: £2,000 per month.
        const auto bounds = [](const Token& token) {
            return token.kind == Kind::and_more || token.kind == Kind::less || token.kind == Kind::at_least ||
                   token.kind == Kind::dash;
        };
        const bool is_band = i + 2 == end && unit != "week" && tokens[i - (i > 0 ? 1 : 0)].measure == Measure::money &&
                             std::any_of(at(tokens, begin), at(tokens, i), bounds);
        if (!has_other && !is_band && !std::any_of(at(tokens, begin), at(tokens, end), is_limit)) continue;
        tokens[i].kind = tokens[i + 1].kind = Kind::aside;
    }
}

/// 97 % or more: no deduction; below that, deduct 1 point for each 1 %: the step says so itself.
void drop_sides(Tokens& tokens) {
    for (std::size_t i = 1; i + 2 < tokens.size(); ++i) {
        const bool says_that = tokens[i].kind == Kind::otherwise && ends_with_any(tokens[i].text, {" that", " this"});
        if (says_that && separates(tokens[i - 1]) && tokens[i + 1].kind == Kind::num &&
            tokens[i + 1].measure == Measure::points) {  // over that 1 point comes off
            tokens[i].kind = Kind::comma;
            continue;
        }
        const bool is_side = says_that && separates(tokens[i - 1]) && separates(tokens[i + 1]);
        const Kind next = tokens[i + 2].kind;
        if (is_side && (next == Kind::take || next == Kind::add || next == Kind::minus || next == Kind::each))
            tokens[i].kind = Kind::comma;
    }
}

/// Per 0.5 % below that: of what was said before.
void write_out_that(Tokens& tokens) {
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        const bool is_side = tokens[i].kind == Kind::otherwise && ends_with_any(tokens[i].text, {" that", " this"});
        if (!is_side || (tokens[i - 1].kind != Kind::num && tokens[i - 1].kind != Kind::as_whole)) continue;
        const bool below = starts_with_any(tokens[i].text, {"below", "under", "short"});
        tokens[i].kind = below ? Kind::less : Kind::more;
    }
}

void compare(Token& limit) {
    limit.kind = limit.kind == Kind::limit_most ? Kind::at_most : Kind::at_least;
    limit.clear = true;
}

/// Damage cost max 0.05 % = 15: the bound of a band, not a limit of the score.
void write_out_bounds(Tokens& tokens) {
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {  // minimum 40 hours: nobody scores in hours
        const bool is_short = tokens[i].kind == Kind::word && tokens[i].text == "min" &&
                              tokens[i + 1].kind == Kind::num &&
                              (begins_segment(tokens, i) || tokens[i - 1].kind == Kind::colon);
        if (is_short) tokens[i].kind = Kind::limit_least;  // min. 40 calls
        const bool limits = tokens[i].kind == Kind::limit_most || tokens[i].kind == Kind::limit_least;
        const bool has_figure = is_figure(tokens[i + 1]);
        const Measure measure = tokens[i + 1].measure;
        if (!limits || !has_figure || (!is_time(tokens[i + 1]) && measure != Measure::count)) continue;
        compare(tokens[i]);
    }
    for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
        const bool is_bound = (tokens[i].text == "max" || tokens[i].text == "maximum" || tokens[i].text == "min" ||
                               tokens[i].text == "minimum") &&
                              tokens[i - 1].kind == Kind::word && tokens[i + 1].kind == Kind::num &&
                              tokens[i + 1].measure != Measure::points && tokens[i + 1].measure != Measure::none;
        if (!is_bound || (tokens[i].kind != Kind::limit_most && tokens[i].kind != Kind::limit_least)) continue;
        const std::size_t sign = past_words(tokens, i + 2);
        if ((kind_at(tokens, sign) != Kind::equal && kind_at(tokens, sign) != Kind::colon) ||
            kind_at(tokens, sign + 1) != Kind::num)
            continue;
        compare(tokens[i]);
    }
}

/// +0.5 and above: the sign of a figure that is compared.
void drop_plus(Tokens& tokens) {
    for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
        if (tokens[i].kind != Kind::plus || tokens[i + 1].kind != Kind::num) continue;
        const Kind behind = tokens[i + 2].kind;
        const Kind before = i > 0 ? tokens[i - 1].kind : Kind::stop;
        const bool compares = behind == Kind::and_more || behind == Kind::and_less || before == Kind::less ||
                              before == Kind::more || before == Kind::dash || before == Kind::at_least ||
                              before == Kind::at_most;
        std::size_t begin = i;  // each 5 kWh under +1
        while (!begins_segment(tokens, begin) && tokens[begin - 1].kind != Kind::each) --begin;
        const bool is_step = begin > 0 && tokens[begin - 1].kind == Kind::each;
        if (compares && !is_step && tokens[i + 1].measure != Measure::points) tokens.erase(at(tokens, i));
    }
}

/// Costs 2 of the 16 points: the marks are 16.
void write_out_marks_of(Tokens& tokens) {
    for (std::size_t i = 1; i + 3 < tokens.size(); ++i) {
        const bool is_taken = tokens[i].kind == Kind::num && tokens[i - 1].kind == Kind::take &&
                              tokens[i + 1].text == "of" && tokens[i + 2].text == "the" &&
                              tokens[i + 3].kind == Kind::num && tokens[i + 3].measure == Measure::points;
        const std::size_t end = past_words(tokens, i + 4);
        if (!is_taken || !ends_segment(tokens, end)) continue;
        tokens[i + 1] = changed(tokens[i + 1], Kind::comma, ",");
        tokens[i + 2] = changed(tokens[i + 2], Kind::base, "base");
        return;
    }
}

/// Limited to +3 / -3: of what is added, and of what is taken.
void write_out_both(Tokens& tokens) {
    for (std::size_t i = 0; i + 4 < tokens.size(); ++i) {
        const bool is_plus = tokens[i].kind == Kind::limit_most && tokens[i + 1].kind == Kind::plus &&
                             tokens[i + 2].kind == Kind::num && tokens[i + 3].kind == Kind::slash;
        const std::size_t second = kind_at(tokens, i + 4) == Kind::minus ? i + 5 : i + 4;
        if (!is_plus || kind_at(tokens, second) != Kind::num ||
            std::fabs(tokens[second].value) != std::fabs(tokens[i + 2].value))
            continue;
        tokens[i + 1].kind = Kind::off;
        tokens.erase(at(tokens, i + 3), at(tokens, second + 1));
        const bool is_bracketed = i > 0 && tokens[i - 1].kind == Kind::left && kind_at(tokens, i + 3) == Kind::right;
        if (!is_bracketed) continue;  // (max. +8 / -8)
        tokens[i - 1] = changed(tokens[i - 1], Kind::comma, ",");
        tokens.erase(at(tokens, i + 3));
    }
}

/// Each incident not resolved in 4 hours, each call over 10 minutes: the figure belongs to the name of what is
/// counted. Each bed-day over 3 has a step.
void name_events(Tokens& tokens) {
    for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
        const Token& named = tokens[i + 1];
        if (starts_with_any(named.text, {"period", "interval", "block", "increment"})) continue;
        // Each whole hour of downtime in excess of 4 hours: a step.
        if (has_word(named.text, {" hour ", " day ", " minute ", " week "})) continue;
        const bool is_counted = named.kind == Kind::num && named.bare && named.measure == Measure::count;
        if (tokens[i].kind != Kind::each || !(named.kind == Kind::word || is_counted)) continue;
        for (std::size_t k = i + 2; !ends_segment(tokens, k); ++k) {
            const Kind kind = tokens[k].kind;
            if (kind == Kind::take || kind == Kind::add || kind == Kind::give || kind == Kind::colon ||
                kind == Kind::each)
                break;
            // Each Employee of the Month award: no month that is counted.
            if (tokens[k].kind == Kind::num && tokens[k].bare && kind_at(tokens, k + 1) == Kind::word)
                tokens[k] = changed(tokens[k], Kind::word, tokens[k].text);
            if (!is_time(tokens[k])) continue;
            std::string figure = tokens[k].typed;
            figure.append(1, ' ').append(tokens[k].text);
            tokens[k] = changed(tokens[k], Kind::word, figure);
            if (compares(tokens[k - 1].kind)) tokens[k - 1].kind = Kind::word;
            if (kind_at(tokens, k + 1) == Kind::late) tokens[k + 1].kind = Kind::word;
        }
    }
}

/// ≤ 4.00: 15, from its sign on.
bool is_band_at(const Tokens& tokens, std::size_t i) {
    if (i + 2 >= tokens.size() || !compares(tokens[i].kind) || !is_figure(tokens[i + 1])) return false;
    const Kind behind = tokens[i + 2].kind;
    return behind == Kind::colon || behind == Kind::equal || behind == Kind::give;
}

/// Lines per hour: > 120 → 10; cost per order ≤ 4.00: 15: what is measured.
void name_rates(Tokens& tokens) {
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        if (tokens[i].kind != Kind::each || tokens[i].text != "per" || tokens[i - 1].kind != Kind::word) continue;
        std::size_t end = i + 1;
        if (kind_at(tokens, end) == Kind::num && tokens[end].bare) ++end;
        end = past_words(tokens, end);
        if (kind_at(tokens, end) != Kind::colon && !is_band_at(tokens, end)) continue;
        for (std::size_t k = i; k < end; ++k)
            if (tokens[k].kind != Kind::aside) tokens[k].kind = Kind::word;
    }
}

/// Part of a 1 % counts as 1 %, part tens ignored: how parts of a step count, whatever the step is called.
void write_out_parts(Tokens& tokens) {
    for (std::size_t begin = 0; begin < tokens.size(); ++begin) {
        const bool begins = begins_segment(tokens, begin) || tokens[begin - 1].kind == Kind::left;
        const std::size_t first = past_asides(tokens, begin);
        if (!begins || kind_at(tokens, first) != Kind::word) continue;
        const std::string& text = tokens[first].text;
        if (text != "part" && text != "any part" && !text.starts_with("part ") && !text.starts_with("parts ")) continue;
        std::size_t end = first;
        bool as_whole = false;
        bool ignored = false;
        for (; !ends_segment(tokens, end) && tokens[end].kind != Kind::right; ++end) {
            as_whole = as_whole || tokens[end].text == "counts as" || tokens[end].text.ends_with("count as");
            ignored = ignored || tokens[end].text.ends_with("ignored") || tokens[end].text.ends_with("not counted") ||
                      tokens[end].text.ends_with("disregarded");
        }
        if (as_whole == ignored) continue;
        tokens[first] = changed(tokens[first], as_whole ? Kind::as_whole : Kind::not_counted, text);
        tokens.erase(at(tokens, first + 1), at(tokens, end));
    }
}

}  // namespace

void write_out_english(Tokens& tokens) {
    write_out_english_figures(tokens);
    write_out_english_limits(tokens);
    write_out_english_money(tokens);
    write_out_english_places(tokens);
    write_out_english_lists(tokens);
    write_out_english_steps(tokens);
    name_events(tokens);
    name_rates(tokens);
    write_out_conjunctions(tokens);
    write_out_signs(tokens);
    write_out_stretch(tokens);
    write_out_marks(tokens);
    write_out_marks_behind(tokens);
    drop_sources(tokens);
    write_out_up_to(tokens);
    drop_periods(tokens);
    drop_sides(tokens);
    write_out_that(tokens);
    write_out_bounds(tokens);
    drop_plus(tokens);
    write_out_marks_of(tokens);
    write_out_both(tokens);
    write_out_multiples(tokens);
    write_out_parts(tokens);
    write_out_scope(tokens);
    write_out_thereafter(tokens);
    drop_no_bonus(tokens);
}

}  // namespace kpi::detail
