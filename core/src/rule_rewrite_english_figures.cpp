// Words of English that belong to a figure, written out: out of 5, of plan, negative, Band 1, in excess.
#include <algorithm>
#include <array>

#include "rule_segments.hpp"

namespace kpi::detail {

namespace {

bool has_kind(const Tokens& tokens, const Segment& segment, Kind kind) {
    return std::any_of(at(tokens, segment.begin), at(tokens, segment.end),
                       [kind](const Token& token) { return token.kind == kind; });
}

bool is_price(const Token& token) {
    return is_figure(token) && (token.measure == Measure::points || token.measure == Measure::money);
}

/// Full marks at 4.2 out of 5: what the figure can be at most.
void drop_scales(Tokens& tokens) {
    for (std::size_t i = 1; i + 2 < tokens.size(); ++i) {
        const bool is_scale = is_figure(tokens[i - 1]) && tokens[i].text == "out" && tokens[i + 1].text == "of" &&
                              is_figure(tokens[i + 2]) && tokens[i + 2].measure == Measure::none &&
                              ends_segment(tokens, i + 3) && tokens[i - 1].value <= tokens[i + 2].value;
        const Segment segment{begin_of_segment(tokens, i), i + 3};
        if (is_scale && has_kind(tokens, segment, Kind::full)) tokens.erase(at(tokens, i), at(tokens, i + 3));
    }
}

/// Full marks at 100 % of plan: of what is reached of it.
void drop_plan_of_whole(Tokens& tokens) {
    for (std::size_t i = 2; i + 2 < tokens.size(); ++i) {
        const bool is_whole = tokens[i - 1].text == "at" && is_figure(tokens[i]) && tokens[i].value == 1 &&
                              tokens[i].measure == Measure::percent && tokens[i + 1].text == "of" &&
                              tokens[i + 2].kind == Kind::ref && ends_segment(tokens, i + 3) &&
                              tokens[i - 2].kind == Kind::full && begins_segment(tokens, i - 2);
        if (is_whole) tokens.erase(at(tokens, i + 1), at(tokens, i + 3));
    }
}

/// Full marks for 98 % accuracy: a value that gives them, and no part of them.
void write_out_full_for(Tokens& tokens) {
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        const bool is_for = begins_segment(tokens, i) && tokens[i].kind == Kind::full &&
                            tokens[i].text.ends_with(" for") && is_figure(tokens[i + 1]) &&
                            tokens[i + 1].measure == Measure::percent &&
                            past_words(tokens, i + 2) == end_of_segment(tokens, i);
        if (!is_for) continue;
        const Token full = changed(tokens[i], Kind::full, "full marks");
        const Token figure = tokens[i + 1];
        replace(tokens, {i, end_of_segment(tokens, i)}, {figure, changed(full, Kind::colon, ":"), full});
    }
}

/// Full marks at or under 1.5 %, full marks for 2 days or less: the condition, and what it gives.
void write_out_full_if(Tokens& tokens) {
    for (const Segment& segment : segments_of(tokens)) {
        std::size_t full = segment.begin;
        while (full < segment.end && tokens[full].kind == Kind::word) ++full;
        full = full > segment.begin && kind_at(tokens, full) == Kind::colon ? full + 1 : segment.begin;
        if (full + 2 >= segment.end || tokens[full].kind != Kind::full) continue;
        const std::size_t condition = past_asides(tokens, full + 1);
        if (condition + 1 >= segment.end) continue;
        const bool is_before = compares(tokens[condition].kind) && is_figure(tokens[condition + 1]);
        const Kind behind = tokens[condition + 1].kind;
        const bool is_behind = is_figure(tokens[condition]) && (behind == Kind::and_more || behind == Kind::and_less);
        const Token& figure = tokens[is_before ? condition + 1 : condition];
        const bool is_measured = figure.measure != Measure::points && past_words(tokens, condition + 2) == segment.end;
        const bool may_be_limit = is_before && figure.measure == Measure::none;
        if ((!is_before && !is_behind) || !is_measured || may_be_limit) continue;
        const Token gives = changed(tokens[full], Kind::full, "full marks");
        Tokens written{at(tokens, condition), at(tokens, segment.end)};
        written.push_back(changed(gives, Kind::colon, ":"));
        written.push_back(gives);
        replace(tokens, {full, segment.end}, written);
        return;
    }
}

/// Full points at 4.2, full marks at 10 articles: what is measured, and no marks.
void write_out_full_at(Tokens& tokens) {
    for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
        const std::size_t end = past_words(tokens, i + 3);
        const bool is_value = begins_segment(tokens, i) && tokens[i].kind == Kind::full && tokens[i + 1].text == "at" &&
                              is_figure(tokens[i + 2]) && tokens[i + 2].measure == Measure::none &&
                              ends_segment(tokens, end);
        if (!is_value) continue;
        const Token full = tokens[i];
        const Token figure = tokens[i + 2];
        replace(tokens, {i, end}, {figure, changed(full, Kind::colon, ":"), full});
    }
}

/// 10 points for perfect attendance; each tardy takes off 1: from those.
void write_out_marks_of_none(Tokens& tokens) {
    const auto is_none = [](const Token& token) {
        return (token.kind == Kind::num && token.typed.empty()) || token.kind == Kind::zero ||
               (token.kind == Kind::word && starts_with_any(token.text, {"perfect ", "clean ", "spotless ", "zero "}));
    };
    for (std::size_t i = 0; i + 3 < tokens.size(); ++i) {
        const bool is_marks = begins_segment(tokens, i) && is_figure(tokens[i]) &&
                              tokens[i].measure == Measure::points && tokens[i + 1].text == "for";
        std::size_t name = i + 2;
        if (kind_at(tokens, name) == Kind::aside) ++name;
        const std::size_t end = end_of_segment(tokens, i);
        const bool is_alone = past_words(tokens, name + 1) == end;
        if (!is_marks || name >= end || !is_none(tokens[name]) || !is_alone || end + 1 >= tokens.size()) continue;
        const Segment next{end + 1, end_of_segment(tokens, end + 1)};
        const bool takes = has_kind(tokens, next, Kind::each) &&
                           (has_kind(tokens, next, Kind::take) || has_kind(tokens, next, Kind::taking));
        if (!takes) continue;
        const Token marks = tokens[i];
        replace(tokens, {i, end}, {changed(marks, Kind::base, "base"), marks});
        return;
    }
}

/// Within 40: 7; slower: 0; after that 0: whatever is beyond the last band.
void write_out_rest(Tokens& tokens) {
    for (const Segment& segment : segments_of(tokens)) {
        std::size_t end = segment.begin;
        const bool is_after =
            tokens[end].text == "after" && kind_at(tokens, end + 1) == Kind::aside && tokens[end + 1].text == "that";
        const bool is_word =
            tokens[end].kind == Kind::up && has_word(tokens[end].text, {" slower ", " longer ", " later "});
        if (!is_after && !is_word) continue;
        end += is_after ? 2 : 1;
        const std::size_t rest = end;
        if (kind_at(tokens, end) == Kind::colon || kind_at(tokens, end) == Kind::equal) ++end;
        const bool is_result = end + 1 == segment.end && (is_figure(tokens[end]) || tokens[end].kind == Kind::zero);
        const bool is_within =
            segment.begin > 0 && std::any_of(tokens.begin(), at(tokens, segment.begin), [](const Token& token) {
                return token.kind == Kind::at_most || token.kind == Kind::dash;
            });
        if (!is_result || !is_within) continue;
        replace(tokens, {segment.begin, rest}, {changed(tokens[segment.begin], Kind::otherwise, "longer")});
        return;
    }
}

/// 0 to 9 4, negative 0: below nothing.
void write_out_negative(Tokens& tokens) {
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        if (!begins_segment(tokens, i) || tokens[i].kind != Kind::word || tokens[i].text != "negative") continue;
        const Kind next = tokens[i + 1].kind;
        if (next != Kind::num && next != Kind::colon && next != Kind::equal && next != Kind::zero) continue;
        Token nothing = changed(tokens[i], Kind::num, "");
        nothing.typed.assign(1, '0');
        tokens[i] = changed(tokens[i], Kind::less, "below");
        tokens[i].clear = true;
        tokens.insert(at(tokens, i + 1), nothing);
    }
}

/// 28 % – < 32 %: 8: from one to the other.
void write_out_dashed_ranges(Tokens& tokens) {
    for (std::size_t i = 1; i + 2 < tokens.size(); ++i) {
        const bool is_range = (tokens[i].kind == Kind::colon || tokens[i].kind == Kind::minus) &&
                              tokens[i].text == "-" && is_figure(tokens[i - 1]) && tokens[i + 1].kind == Kind::less &&
                              is_figure(tokens[i + 2]) && tokens[i - 1].value < tokens[i + 2].value;
        if (is_range) tokens[i] = changed(tokens[i], Kind::dash, "-");
    }
}

/// Band 1 (95 % and over) 1.25x; Band 2 …: their numbers are no figures.
void drop_numbers_of_bands(Tokens& tokens) {
    static constexpr std::array<std::string_view, 8> names{"band", "tier",  "level",    "grade",
                                                           "step", "stage", "category", "bracket"};
    std::vector<std::size_t> places;
    for (const Segment& segment : segments_of(tokens)) {
        const std::size_t i = segment.begin;
        const bool is_numbered = i + 2 < segment.end && std::ranges::find(names, tokens[i].text) != names.end() &&
                                 is_figure(tokens[i + 1]) && tokens[i + 1].measure == Measure::none &&
                                 tokens[i + 1].value == static_cast<double>(places.size() + 1);
        const Kind behind = is_numbered ? tokens[i + 2].kind : Kind::stop;
        const bool has_bound = behind == Kind::num || compares(behind) || behind == Kind::left || behind == Kind::colon;
        if (has_bound) places.push_back(i);
    }
    if (places.size() < 2) return;
    for (std::size_t k = places.size(); k-- > 0;) {
        const std::size_t i = places[k];
        tokens.erase(at(tokens, i), at(tokens, i + (tokens[i + 2].kind == Kind::colon ? 3 : 2)));
    }
}

/// 95 % or more then 30 points, otherwise subtract 1.5 for every 1 % it falls short: the step says where it holds.
void drop_otherwise_of_steps(Tokens& tokens) {
    for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
        if (tokens[i].kind != Kind::otherwise || !begins_segment(tokens, i)) continue;
        const bool takes = tokens[i + 1].kind == Kind::take || tokens[i + 1].kind == Kind::minus;
        if (takes && has_kind(tokens, {i, end_of_segment(tokens, i)}, Kind::each)) tokens.erase(at(tokens, i));
    }
    for (std::size_t i = 1; i + 2 < tokens.size(); ++i) {
        const bool is_short = is_figure(tokens[i - 1]) && tokens[i].text == "it" && tokens[i + 1].text == "falls" &&
                              tokens[i + 2].text == "short" && ends_segment(tokens, i + 3);
        if (is_short) tokens.erase(at(tokens, i), at(tokens, i + 2));
    }
}

/// One mark for each working day in excess: above the target.
void write_out_excess(Tokens& tokens) {
    for (std::size_t i = 2; i < tokens.size(); ++i) {
        const bool has_side =
            std::any_of(tokens.begin(), at(tokens, i), [](const Token& token) { return token.kind == Kind::more; });
        const bool is_side = tokens[i].text == "in excess" && ends_segment(tokens, i + 1) && !has_side &&
                             tokens[i - 1].kind == Kind::num && tokens[i - 2].kind == Kind::each;
        if (is_side) tokens[i] = changed(tokens[i], Kind::up, "more");
    }
}

/// Every 1 % under costs the agent 2 points: whoever pays it.
void drop_payers(Tokens& tokens) {
    for (std::size_t i = 0; i + 3 < tokens.size(); ++i) {
        const bool costs = tokens[i].kind == Kind::word && ends_with_any(tokens[i].text, {"costs", "cost"}) &&
                           tokens[i + 1].text == "the" && tokens[i + 2].kind == Kind::word && is_price(tokens[i + 3]);
        if (!costs) continue;
        tokens[i] = changed(tokens[i], Kind::take, "costs");
        tokens.erase(at(tokens, i + 1), at(tokens, i + 3));
    }
}

/// Each tardy takes off 1, each absence 2: as the one before it.
void spread_verbs(Tokens& tokens) {
    const auto segments = segments_of(tokens);
    for (std::size_t k = segments.size(); k-- > 1;) {
        const Segment& segment = segments[k];
        const Segment& before = segments[k - 1];
        const std::size_t last = segment.end - 1;
        const bool is_bare = tokens[segment.begin].kind == Kind::each && last > segment.begin + 1 &&
                             is_figure(tokens[last]) && tokens[last].measure == Measure::none &&
                             only_figure(tokens, segment) && tokens[before.end].kind == Kind::comma;
        const bool is_named =
            is_bare && std::all_of(at(tokens, segment.begin + 1), at(tokens, last), [](const Token& t) {
                return t.kind == Kind::word || t.kind == Kind::aside || (t.kind == Kind::num && t.bare);
            });
        const auto verb = std::find_if(at(tokens, before.begin), at(tokens, before.end),
                                       [](const Token& token) { return token.kind == Kind::take; });
        const bool takes = verb != at(tokens, before.end) && tokens[before.begin].kind == Kind::each;
        if (is_named && takes) tokens.insert(at(tokens, last), Token{*verb});
    }
}

/// Nothing under 75 %, no more than 150 %: a limit beside a band, and not its other end.
void part_limits_of_bands(Tokens& tokens) {
    for (const Segment& segment : segments_of(tokens)) {
        if (segment.end >= tokens.size() || tokens[segment.end].kind != Kind::comma) continue;
        const std::size_t next = segment.end + 1;
        const bool is_nothing = tokens[segment.begin].kind == Kind::zero && only_figure(tokens, segment) &&
                                (has_kind(tokens, segment, Kind::less) || has_kind(tokens, segment, Kind::more));
        const bool is_limit = kind_at(tokens, next) == Kind::at_most && kind_at(tokens, next + 1) == Kind::num &&
                              ends_segment(tokens, next + 2);
        if (is_nothing && is_limit) tokens[segment.end].kind = Kind::stop;
    }
}

/// Employees with more than 6 points receive no bonus: they are not eligible.
void write_out_people_without_bonus(Tokens& tokens) {
    if (segments_of(tokens).size() != 1) return;
    const Segment segment = segments_of(tokens).front();
    const std::size_t last = segment.end - 1;
    const bool is_person = starts_with_any(tokens[segment.begin].text,
                                           {"employees", "staff", "anyone", "associates", "team members", "agents"});
    const bool gets_nothing = last > segment.begin + 1 && tokens[last].kind == Kind::zero &&
                              tokens[last].text == "no bonus" && tokens[last - 1].kind == Kind::give;
    if (is_person && gets_nothing)
        replace(tokens, {last - 1, segment.end}, {changed(tokens[last], Kind::veto_sheet, "")});
}

/// Bonus cut by 10 % for each point: what is paid, and no word for what is added.
void name_bonus(Tokens& tokens) {
    for (std::size_t i = 0; i + 3 < tokens.size(); ++i) {
        const bool is_subject = begins_segment(tokens, i) && tokens[i].kind == Kind::adding &&
                                tokens[i].text == "bonus" && tokens[i + 1].kind == Kind::take &&
                                ends_with_any(tokens[i + 1].text, {" by"}) && is_figure(tokens[i + 2]) &&
                                tokens[i + 2].measure == Measure::percent;
        if (is_subject) tokens[i] = changed(tokens[i], Kind::word, "award");
    }
}

/// Unplanned downtime (min/month): the unit of what is measured.
void drop_units_of_titles(Tokens& tokens) {
    for (std::size_t i = 1; i + 3 < tokens.size(); ++i) {
        const bool is_minutes = tokens[i].text == "(" && tokens[i + 1].text == "min" && tokens[i + 2].text == ")" &&
                                tokens[i + 3].kind == Kind::colon;
        if (is_minutes) tokens.erase(at(tokens, i), at(tokens, i + 3));
    }
    for (std::size_t i = 1; i + 2 < tokens.size(); ++i) {
        if (tokens[i].kind != Kind::left || tokens[i - 1].kind != Kind::word) continue;
        std::size_t end = i + 1;
        bool has_slash = false;
        for (; end < tokens.size() && tokens[end].kind != Kind::right; ++end) {
            const Token& token = tokens[end];
            has_slash = has_slash || token.kind == Kind::slash;
            const bool is_unit = token.kind == Kind::word || token.kind == Kind::aside || token.kind == Kind::slash ||
                                 (token.kind == Kind::num && token.bare) || token.text == "min" ||
                                 (token.kind == Kind::num && token.typed == "1" && token.measure == Measure::other);
            if (!is_unit) break;
        }
        const bool is_title = kind_at(tokens, end) == Kind::right && kind_at(tokens, end + 1) == Kind::colon;
        if (is_title && has_slash) tokens.erase(at(tokens, i), at(tokens, end + 1));
    }
}

/// For each 0.5 % away from book, over or under: says the same again.
void drop_both_sides(Tokens& tokens) {
    for (std::size_t i = 1; i + 2 < tokens.size(); ++i) {
        const bool is_both = tokens[i].kind == Kind::comma &&
                             (tokens[i + 1].text == "over" || tokens[i + 1].text == "under" ||
                              tokens[i + 1].text == "above" || tokens[i + 1].text == "below") &&
                             starts_with_any(tokens[i + 2].text, {"or under", "or over", "or above", "or below"}) &&
                             ends_segment(tokens, i + 3);
        const Segment before{begin_of_segment(tokens, i - 1), i};
        const bool deviates = is_both && has_kind(tokens, before, Kind::off);
        if (deviates) tokens.erase(at(tokens, i), at(tokens, i + 3));
    }
}

/// Within 2 to 8 degrees 10 points, outside 0: whatever else there is.
void write_out_outside(Tokens& tokens) {
    for (const Segment& segment : segments_of(tokens)) {
        const std::size_t figure = segment.begin + (kind_at(tokens, segment.begin + 1) == Kind::colon ? 2U : 1U);
        const bool is_rest = tokens[segment.begin].text == "outside" && figure + 1 == segment.end &&
                             (is_figure(tokens[figure]) || tokens[figure].kind == Kind::zero);
        if (is_rest) tokens[segment.begin] = changed(tokens[segment.begin], Kind::otherwise, "outside");
    }
}

/// 20 points when 95 % is reached: that, or more.
void write_out_reached(Tokens& tokens) {
    for (std::size_t i = 1; i + 2 < tokens.size(); ++i) {
        if (!is_figure(tokens[i]) || tokens[i].measure == Measure::points) continue;
        std::size_t end = i + 1;
        if (tokens[end].kind == Kind::ref) ++end;
        const bool is_reached =
            kind_at(tokens, end) == Kind::aside && tokens[end].text == "is" && kind_at(tokens, end + 1) == Kind::word &&
            (tokens[end + 1].text == "reached" || tokens[end + 1].text == "achieved" ||
             tokens[end + 1].text == "attained" || tokens[end + 1].text == "hit" || tokens[end + 1].text == "met");
        const Segment segment{begin_of_segment(tokens, i), i};
        const bool is_condition = std::any_of(at(tokens, segment.begin), at(tokens, i), [](const Token& token) {
            return token.text == "when" || token.text == "if" || token.text == "once";
        });
        if (!is_reached || !is_condition) continue;
        replace(tokens, {i + 1, end + 2}, {changed(tokens[end], Kind::and_more, "or more")});
    }
}

/// 2 points for each meeting missed: meetings that are missed, where no number of them is asked for.
void name_missed(Tokens& tokens) {
    const bool has_number = std::ranges::any_of(tokens, [](const Token& token) {
        return token.kind == Kind::num && !token.bare && !token.typed.empty() && token.measure != Measure::points &&
               token.measure != Measure::money && token.measure != Measure::percent && token.value != 1;
    });
    if (has_number) return;
    for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
        const Token& thing = tokens[i + 1];
        const bool is_thing = thing.kind == Kind::word || thing.kind == Kind::ref ||
                              (thing.kind == Kind::num && thing.bare && thing.measure != Measure::percent);
        const bool is_missed = tokens[i].kind == Kind::each && is_thing && tokens[i + 2].kind == Kind::down &&
                               tokens[i + 2].text == "missed";
        if (!is_missed) continue;
        const std::string name = "missed " + thing.text;
        replace(tokens, {i + 1, i + 3}, {changed(thing, Kind::word, name)});
        tokens[i + 1].bare = false;
    }
}

/// 20 points if none: where nothing happened.
void write_out_if_none(Tokens& tokens) {
    for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
        const bool is_none =
            is_figure(tokens[i]) && tokens[i].measure == Measure::points && tokens[i + 1].text == "if" &&
            (tokens[i + 2].text == "none" || tokens[i + 2].text == "zero" || tokens[i + 2].text == "nil") &&
            ends_segment(tokens, i + 3);
        if (!is_none) continue;
        const Token points = tokens[i];
        Token nothing = changed(tokens[i + 2], Kind::num, "");
        nothing.typed.assign(1, '0');
        nothing.value = 0;
        replace(tokens, {i, i + 3}, {nothing, changed(tokens[i + 1], Kind::colon, ":"), points});
    }
}

/// Grade A 20, B 16: no article.
void name_first_grade(Tokens& tokens) {
    for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
        const bool is_grade = begins_segment(tokens, i) && tokens[i].kind == Kind::word &&
                              ends_with_any(tokens[i].text, {"grade", "rating", "class", "category"}) &&
                              tokens[i + 1].kind == Kind::aside && tokens[i + 1].text == "a";
        const Kind behind = tokens[i + 2].kind;
        if (is_grade && (behind == Kind::num || behind == Kind::colon || behind == Kind::equal || behind == Kind::give))
            replace(tokens, {i, i + 2}, {changed(tokens[i], Kind::word, "a")});
    }
}

/// Late pull-out $50 each, 0.15 % of the price of the delayed units for each day: a name, and no side of a figure.
void name_sides(Tokens& tokens) {
    for (const Segment& segment : segments_of(tokens)) {
        for (std::size_t i = segment.begin; i + 1 < segment.end; ++i) {
            const bool is_side = tokens[i].kind == Kind::late || tokens[i].kind == Kind::early;
            const bool begins = i == segment.begin || tokens[i - 1].kind == Kind::aside;
            if (!is_side || !begins || tokens[i + 1].kind != Kind::word) continue;
            const bool is_listed = i + 3 < segment.end && is_price(tokens[i + 2]) &&
                                   tokens[i + 2].measure == Measure::money && tokens[i + 3].kind == Kind::each;
            const bool is_of = i > segment.begin + 1 && tokens[i + 2 < segment.end ? i + 2 : i].kind == Kind::each &&
                               std::any_of(at(tokens, segment.begin), at(tokens, i),
                                           [](const Token& token) { return token.text == "of"; });
            if (is_listed || is_of) tokens[i] = changed(tokens[i], Kind::word, tokens[i].text);
        }
    }
}

}  // namespace

void write_out_english_figures(Tokens& tokens) {
    drop_scales(tokens);
    drop_plan_of_whole(tokens);
    write_out_full_for(tokens);
    write_out_full_if(tokens);
    write_out_full_at(tokens);
    write_out_marks_of_none(tokens);
    write_out_rest(tokens);
    write_out_negative(tokens);
    write_out_dashed_ranges(tokens);
    drop_numbers_of_bands(tokens);
    drop_otherwise_of_steps(tokens);
    write_out_excess(tokens);
    drop_payers(tokens);
    spread_verbs(tokens);
    write_out_if_none(tokens);
    name_first_grade(tokens);
    name_missed(tokens);
    write_out_outside(tokens);
    write_out_reached(tokens);
    name_sides(tokens);
    part_limits_of_bands(tokens);
    write_out_people_without_bonus(tokens);
    name_bonus(tokens);
    drop_units_of_titles(tokens);
    drop_both_sides(tokens);
}

}  // namespace kpi::detail
