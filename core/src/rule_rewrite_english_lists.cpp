// Lists of English, written out: names with their points, each of which happens so many times.
#include <algorithm>
#include <cmath>

#include "rule_segments.hpp"

namespace kpi::detail {

namespace {

/// A name and so many points: late in 0.5 point.
struct Listed {
    Segment name;
    std::size_t figure = 0;
    std::size_t end = 0;
    bool is_each = false;  ///< … each
};

bool may_be_of_name(const Token& token) {
    switch (token.kind) {
        case Kind::word:
        case Kind::aside:
        case Kind::occur:
        case Kind::late:
        case Kind::early:
        case Kind::down:
        case Kind::slash:
        case Kind::again: return true;
        case Kind::trouble: return token.text == "no" || token.text == "half";
        case Kind::num: return token.typed.empty();  // no call: a bare no
        default: return false;
    }
}

std::optional<Listed> listed_in(const Tokens& tokens, Segment segment) {
    if (kind_at(tokens, segment.begin) == Kind::stop) ++segment.begin;
    for (std::size_t i = segment.begin; i < segment.end; ++i)  // a title before it
        if (tokens[i].kind == Kind::colon && i + 1 < segment.end && tokens[i + 1].kind != Kind::num &&
            tokens[i + 1].kind != Kind::minus && tokens[i + 1].kind != Kind::plus)
            segment.begin = i + 1;
    Listed found;
    std::size_t i = segment.begin;
    bool has_word = false;
    for (; i < segment.end && may_be_of_name(tokens[i]); ++i)
        has_word = has_word || tokens[i].kind == Kind::word || tokens[i].kind == Kind::late;
    found.name = {segment.begin, i};
    while (i < segment.end &&
           (tokens[i].kind == Kind::equal || tokens[i].kind == Kind::colon || tokens[i].kind == Kind::minus ||
            tokens[i].kind == Kind::plus || tokens[i].kind == Kind::take || tokens[i].kind == Kind::add))
        ++i;
    if (!has_word || i >= segment.end || !is_figure(tokens[i])) return std::nullopt;
    const Measure measure = tokens[i].measure;
    const bool is_price =
        measure == Measure::points || measure == Measure::none || tokens[i].text.starts_with("occurrence");
    if (!is_price) return std::nullopt;
    found.figure = i++;
    while (i < segment.end && (tokens[i].kind == Kind::taking || tokens[i].kind == Kind::adding)) ++i;
    if (i < segment.end && tokens[i].kind == Kind::each && tokens[i].text == "each") {
        found.is_each = true;
        ++i;
    }
    found.end = i;
    return i == segment.end ? std::optional{found} : std::nullopt;
}

/// Points for each default: …; demerits accrue as follows: …
bool is_counting_title(const Tokens& tokens, const Segment& segment) {
    bool counts = false;
    for (std::size_t i = segment.begin; i < segment.end; ++i) {
        if (tokens[i].kind == Kind::colon) return counts;
        counts = counts || tokens[i].kind == Kind::each || has_any(tokens[i].text, {"accrue", "accumulate"});
        if (is_figure(tokens[i])) return false;
    }
    return false;
}

/// All per event; per occurrence; points accumulate.
bool is_counting_tail(const Tokens& tokens, const Segment& segment) {
    bool counts = false;
    for (std::size_t i = segment.begin; i < segment.end; ++i) {
        const bool is_time = tokens[i].measure == Measure::other || tokens[i].measure == Measure::days;
        if (is_figure(tokens[i]) && !is_time) return false;
        counts = counts || tokens[i].kind == Kind::each ||
                 has_any(tokens[i].text, {"per event", "per occurrence", "per incident", "accumulate", "add up"});
    }
    return counts && segment.end - segment.begin <= 5;
}

/// Lateness, absence: they happen again and again, and are no grades.
bool names_absence(const Tokens& tokens, const Segment& name) {
    return std::any_of(at(tokens, name.begin), at(tokens, name.end), [](const Token& token) {
        return has_any(token.text, {"absen", "tard", "no-show", "no show", "leaving early", "left early", "leave early",
                                    "unplanned leave", "partial shift"});
    });
}

Tokens counted(const Tokens& tokens, const Listed& listed, bool has_unit) {
    const Token& first = tokens[listed.name.begin];
    Tokens written{changed(first, Kind::each, "each")};
    for (std::size_t i = listed.name.begin; i < listed.name.end; ++i) {
        if (tokens[i].kind == Kind::each || tokens[i].kind == Kind::aside) continue;
        const bool is_no = tokens[i].kind == Kind::num && tokens[i].typed.empty();
        const std::string_view text = tokens[i].text;
        written.push_back(changed(tokens[i], Kind::word, is_no ? "no" : tokens[i].kind == Kind::slash ? "or" : text));
    }
    const bool is_taken = std::any_of(at(tokens, listed.figure), at(tokens, listed.end),
                                      [](const Token& token) { return token.kind == Kind::taking; });
    for (std::size_t i = listed.name.end; i < listed.end; ++i) {
        if (tokens[i].kind == Kind::colon || tokens[i].kind == Kind::each) continue;
        if (is_taken && tokens[i].kind == Kind::minus) continue;  // - 2 marks deduction: a dash
        written.push_back(tokens[i]);
        const bool is_price = i == listed.figure && (has_unit || tokens[i].measure == Measure::count);
        if (!is_price) continue;
        written.back().measure = Measure::points;
        written.back().text = "points";
    }
    return written;
}

/// Absent 1 day deduct 5 marks: each of them.
void write_out_once(Tokens& tokens) {
    for (std::size_t i = 1; i + 2 < tokens.size(); ++i) {
        const bool is_one = is_figure(tokens[i]) && tokens[i].value == 1 && tokens[i].typed == "1" &&
                            (tokens[i].text == "time" || tokens[i].text == "day" || tokens[i].text == "case");
        const bool is_priced =
            tokens[i + 1].kind == Kind::take && is_figure(tokens[i + 2]) && tokens[i + 2].measure == Measure::points;
        if (!is_one || !is_priced || !may_be_of_name(tokens[i - 1])) continue;
        std::size_t begin = i;
        while (begin > 0 && may_be_of_name(tokens[begin - 1])) --begin;
        if (!begins_segment(tokens, begin)) continue;
        tokens[i] = changed(tokens[i], Kind::aside, tokens[i].text);
        for (std::size_t k = begin; k < i; ++k)
            if (tokens[k].kind != Kind::aside) tokens[k] = changed(tokens[k], Kind::word, tokens[k].text);
        tokens.insert(at(tokens, begin), changed(tokens[begin], Kind::each, "each"));
        ++i;
    }
}

/// Each late in or early out = 1/2 point: words that are a side elsewhere are a name here.
void name_each(Tokens& tokens) {
    for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
        const Kind next = tokens[i + 1].kind;
        if (tokens[i].kind != Kind::each || (next != Kind::word && next != Kind::late && next != Kind::early)) continue;
        std::size_t end = i + 1;
        while (end < tokens.size() && may_be_of_name(tokens[end])) ++end;
        const Kind behind = kind_at(tokens, end);
        if (behind != Kind::equal && behind != Kind::colon) continue;
        for (std::size_t k = i + 1; k < end; ++k)
            if (tokens[k].kind != Kind::aside) tokens[k] = changed(tokens[k], Kind::word, tokens[k].text);
    }
}

/// Damaged pallet, -4 each: a name and its price.
void join_prices(Tokens& tokens) {
    for (std::size_t i = 1; i + 2 < tokens.size(); ++i) {
        const std::size_t figure = kind_at(tokens, i + 1) == Kind::minus ? i + 2 : i + 1;
        const bool is_price = tokens[i].kind == Kind::comma && kind_at(tokens, figure) == Kind::num &&
                              !tokens[figure].bare && kind_at(tokens, figure + 1) == Kind::each &&
                              tokens[figure + 1].text == "each";
        const bool ends = ends_segment(tokens, figure + 2);
        if (!is_price || !ends || !may_be_of_name(tokens[i - 1])) continue;
        std::size_t begin = i;
        while (begin > 0 && may_be_of_name(tokens[begin - 1])) --begin;
        if (begins_segment(tokens, begin)) tokens.erase(at(tokens, i));
    }
}

/// Gold = 10, silver = 7, no grade = 0: beside two grades, none is one of them, too.
void name_no_grade(Tokens& tokens) {
    std::size_t grades = 0;
    std::optional<std::size_t> none;
    for (const Segment& segment : segments_of(tokens)) {
        const auto listed = listed_in(tokens, segment);
        if (!listed) {
            const bool is_zero = std::any_of(at(tokens, segment.begin), at(tokens, segment.end),
                                             [](const Token& token) { return token.kind == Kind::zero; });
            if (only_figure(tokens, segment) && !is_zero) return;
            continue;
        }
        std::size_t i = listed->name.begin;
        while (i < listed->name.end && tokens[i].kind == Kind::aside) ++i;
        const bool is_none = i < listed->name.end && tokens[i].kind == Kind::num && tokens[i].typed.empty();
        if (is_none)
            none = i;
        else
            ++grades;
    }
    for (std::size_t i = 0; i + 1 < tokens.size() && grades >= 2 && !none; ++i) {  // no award 0: a grade, not nothing
        const bool is_zero = tokens[i].kind == Kind::zero && tokens[i].text.starts_with("no ");
        const std::size_t figure =
            kind_at(tokens, i + 1) == Kind::equal || kind_at(tokens, i + 1) == Kind::colon ? i + 2 : i + 1;
        if (is_zero && kind_at(tokens, figure) == Kind::num && tokens[figure].value == 0)
            tokens[i] = changed(tokens[i], Kind::word, tokens[i].text);
    }
    if (none && grades >= 2) tokens[*none] = changed(tokens[*none], Kind::word, "no");
}

/// 1 or 2 – 7: from one to the other. 5 plus – 0: and more.
void join_counts(Tokens& tokens) {
    for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
        const bool counts = is_figure(tokens[i - 1]) &&
                            (tokens[i - 1].measure == Measure::none || tokens[i - 1].measure == Measure::count);
        if (!counts) continue;
        const bool is_or = tokens[i].kind == Kind::word && tokens[i].text == "or" && is_figure(tokens[i + 1]);
        const bool falls = is_or && tokens[i + 1].value == tokens[i - 1].value - 1;
        if (falls) std::swap(tokens[i - 1], tokens[i + 1]);
        if (falls || (is_or && tokens[i + 1].value == tokens[i - 1].value + 1)) tokens[i].kind = Kind::dash;
        const Kind behind = tokens[i + 1].kind;
        const bool is_more = tokens[i].kind == Kind::add && tokens[i].text == "plus" &&
                             (behind == Kind::colon || behind == Kind::equal || behind == Kind::minus);
        if (is_more) tokens[i] = changed(tokens[i], Kind::plus, "+");
    }
}

/// Spaced slashes between bands: … no bonus / 95 % to under 100 % 50 % / ….
void part_bands(Tokens& tokens) {
    std::vector<std::size_t> slashes;
    bool compares = false;
    for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
        const Kind kind = tokens[i].kind;
        if (kind == Kind::times || kind == Kind::left) return;  // a formula
        compares = compares || kind == Kind::less || kind == Kind::dash || kind == Kind::and_more ||
                   kind == Kind::more || kind == Kind::at_least || kind == Kind::at_most || kind == Kind::plus ||
                   kind == Kind::otherwise;
        if (kind != Kind::slash) continue;
        const bool is_spaced = tokens[i - 1].end < tokens[i].begin && tokens[i].end < tokens[i + 1].begin;
        if (!is_spaced || !compares) return;
        compares = false;
        slashes.push_back(i);
    }
    if (slashes.empty() || !compares) return;
    for (const std::size_t i : slashes) tokens[i].kind = Kind::stop;
}

/// 3 or more - 10 points; 2 - 6 points; 1 - 2 points: a dash before each result.
void part_results(Tokens& tokens) {
    const auto is_dash = [](const Token& token) { return token.kind == Kind::colon && token.text == "-"; };
    if (std::ranges::none_of(tokens, is_dash)) return;
    for (const Segment& segment : segments_of(tokens)) {
        if (segment.end - segment.begin != 3) continue;
        const Token& count = tokens[segment.begin];
        const Token& result = tokens[segment.begin + 2];
        const bool is_result = is_figure(count) && count.measure == Measure::none && is_figure(result) &&
                               (result.measure == Measure::points || result.measure == Measure::money);
        Token& dash = tokens[segment.begin + 1];
        if (is_result && dash.kind == Kind::dash && dash.text == "-") dash.kind = Kind::colon;
    }
}

/// 24 hours required; 1 hour short = 1 point off: each of them.
void write_out_short(Tokens& tokens) {
    for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
        const bool begins = begins_segment(tokens, i);
        const bool is_one = is_figure(tokens[i]) && tokens[i].value == 1 && !tokens[i].text.empty() &&
                            tokens[i].measure != Measure::points && tokens[i].measure != Measure::percent;
        const bool is_short = tokens[i + 1].kind == Kind::down && tokens[i + 1].text == "short";
        const Kind behind = tokens[i + 2].kind;
        if (!begins || !is_one || !is_short || (behind != Kind::equal && behind != Kind::colon && behind != Kind::take))
            continue;
        tokens[i].bare = true;
        tokens.insert(at(tokens, i), changed(tokens[i], Kind::each, "each"));
        ++i;
    }
}

/// For every 3 days, or part of 3 days, that it is overdue: how parts of the step before it count.
void join_parts(Tokens& tokens) {
    for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
        const bool is_part = tokens[i].kind == Kind::comma && tokens[i + 1].kind == Kind::as_whole && i >= 2 &&
                             tokens[i - 2].kind == Kind::each && tokens[i - 1].kind == Kind::num;
        if (is_part && tokens[i - 1].bare && kind_at(tokens, i + 2) == Kind::comma) {
            tokens.erase(at(tokens, i + 2));
            tokens.erase(at(tokens, i));
            continue;
        }
        const bool repeats = is_part && i + 2 < tokens.size() && is_figure(tokens[i + 2]) &&
                             is_same_figure(tokens[i + 2], tokens[i - 1]);
        if (!repeats) continue;
        const bool is_closed = kind_at(tokens, i + 3) == Kind::comma;
        if (is_closed) tokens.erase(at(tokens, i + 3));
        tokens.erase(at(tokens, i + 2));
        tokens.erase(at(tokens, i));
    }
}

/// Tardy = ½ point, absent = 1 point, no call/no show = 4 points: each of them has its price.
void write_out_listed(Tokens& tokens) {
    const auto segments = segments_of(tokens);
    std::vector<std::pair<Segment, Listed>> list;
    bool counts = false;
    bool has_unit = false;
    bool has_each = false;  ///< each absence 2 points, leaving early 1 point
    std::optional<Segment> tail;
    for (const Segment& segment : segments) {
        const bool is_title = is_counting_title(tokens, segment);
        counts = counts || is_title;
        const bool is_priced = tokens[segment.begin].kind == Kind::each && only_figure(tokens, segment) &&
                               list.empty() && tokens[*only_figure(tokens, segment)].measure == Measure::points;
        has_each = has_each || is_priced;
        if (const auto listed = listed_in(tokens, segment)) {
            list.emplace_back(segment, *listed);
            counts = counts || has_each;
            counts = counts || listed->is_each || names_absence(tokens, listed->name);
            has_unit = has_unit || is_title;
        } else if (!list.empty() && is_counting_tail(tokens, segment)) {
            counts = true;
            tail = segment;
        } else if (!list.empty() && std::any_of(at(tokens, segment.begin), at(tokens, segment.end),
                                                [](const Token& t) { return t.kind == Kind::otherwise; })) {
            return;
        }
    }
    const bool is_alone = list.size() == 1 && !list.front().second.is_each && !has_each;
    const bool goes_on = tail && tail->begin < list.back().first.begin;  // behind its tail: no list
    if (!counts || list.empty() || is_alone || goes_on) return;
    if (tail) replace(tokens, *tail, {changed(tokens[tail->begin], Kind::aside, "per event")});
    for (std::size_t i = list.size(); i-- > 0;) {
        const auto& [segment, listed] = list[i];
        const bool is_title = is_counting_title(tokens, segment);
        const Segment item{is_title ? segment.begin : listed.name.begin, segment.end};
        replace(tokens, item, counted(tokens, listed, has_unit));
    }
}

/// A name behind a count, of a list that names it again: 1 to 2 observations 1 point, 3 to 5 observations 3 points.
struct CountedName {
    Segment at;
    std::string stem;  ///< without the s of several
};

bool may_name_counted(const Token& token) {
    const bool is_missing = token.kind == Kind::down && (token.text == "missed" || token.text == "missing");
    return token.kind == Kind::word || token.kind == Kind::late || is_missing;
}

bool leads_to_result(Kind kind) {
    return kind == Kind::colon || kind == Kind::equal || kind == Kind::take;
}

std::vector<CountedName> names_behind_counts(const Tokens& tokens) {
    std::vector<CountedName> found;
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        const bool goes_on = tokens[i - 1].kind == Kind::plus || tokens[i - 1].kind == Kind::and_more ||
                             tokens[i - 1].kind == Kind::and_less;
        const std::size_t count = goes_on && i > 1 ? i - 2 : i - 1;
        const bool is_count = is_figure(tokens[count]) &&
                              (tokens[count].measure == Measure::none || tokens[count].measure == Measure::count);
        if (!is_count || (!goes_on && count != i - 1)) continue;
        std::size_t end = i;
        std::string stem;
        for (; end < tokens.size() && may_name_counted(tokens[end]); ++end)
            stem += (stem.empty() ? "" : " ") + tokens[end].text;
        if (stem.empty() || tokens[end - 1].kind != Kind::word) continue;
        const Kind behind = kind_at(tokens, end);
        if (!leads_to_result(behind) && behind != Kind::num) continue;
        if (stem.ends_with('s')) stem.pop_back();
        found.push_back({{i, end}, stem});
    }
    return found;
}

/// 2 cost 6, 3 or more: 0: how many clauses are a count and its result, without a name.
std::size_t nameless_counts(const Tokens& tokens) {
    std::size_t found = 0;
    for (const Segment& segment : segments_of(tokens)) {
        const Token& count = tokens[segment.begin];
        const bool goes_on = kind_at(tokens, segment.begin + 1) == Kind::and_more;
        const bool is_count = is_figure(count) && !count.typed.empty() && count.measure == Measure::none;
        if (is_count && leads_to_result(kind_at(tokens, segment.begin + (goes_on ? 2 : 1)))) ++found;
    }
    return found;
}

void drop_repeated_names(Tokens& tokens) {
    const std::vector<CountedName> names = names_behind_counts(tokens);
    const bool is_title = names.size() == 1 && names.front().at.begin > 0 &&
                          begins_segment(tokens, names.front().at.begin - 1) && nameless_counts(tokens) >= 1;
    for (const CountedName& name : names)
        if (is_title || std::ranges::count(names, name.stem, &CountedName::stem) > 1)
            for (std::size_t i = name.at.begin; i < name.at.end; ++i) tokens[i].kind = Kind::aside;
}

}  // namespace

void write_out_english_lists(Tokens& tokens) {
    drop_repeated_names(tokens);
    write_out_once(tokens);
    name_no_grade(tokens);
    join_counts(tokens);
    part_bands(tokens);
    part_results(tokens);
    write_out_short(tokens);
    join_parts(tokens);
    name_each(tokens);
    join_prices(tokens);
    write_out_listed(tokens);
}

}  // namespace kpi::detail
