#include "rule_ladder_labels.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "rule_grades.hpp"
#include "rule_text.hpp"
#include "rule_word_numbers.hpp"

namespace kpi::detail {

using namespace std::string_view_literals;

namespace {

/// Complaints, customer complaints: what is counted; no unit, no word that compares.
bool is_noun(const PieceReader& reader, Piece range) {
    constexpr std::size_t most_words = 4;
    static constexpr std::array no_noun{
        "hour"sv,  "hours"sv,  "day"sv,    "days"sv,    "week"sv,     "weeks"sv,    "minute"sv,  "minutes"sv,
        "month"sv, "months"sv, "h"sv,      "min"sv,     "second"sv,   "seconds"sv,  "percent"sv, "points"sv,
        "point"sv, "marks"sv,  "mark"sv,   "or"sv,      "and"sv,      "more"sv,     "less"sv,    "fewer"sv,
        "over"sv,  "above"sv,  "below"sv,  "under"sv,   "each"sv,     "every"sv,    "per"sv,     "not"sv,
        "but"sv,   "if"sv,     "unless"sv, "working"sv, "business"sv, "calendar"sv, "of"sv,      "than"sv,
        "no"sv,    "only"sv,   "other"sv,  "late"sv,    "early"sv,    "from"sv,     "until"sv,   "to"sv,
        "year"sv,  "years"sv,  "award"sv,  "change"sv,  "deduction"sv};
    const auto words = reader.words_in(range, no_noun);
    return words && *words <= most_words && !is_ordinal_ending(reader.at(range.begin));
}

bool is_noun_or_none(const PieceReader& reader, Piece range) {
    return range.begin == range.end || is_noun(reader, range);
}

std::optional<LadderLabel> rest(const PieceReader& reader, Piece range) {
    if (!reader.is_any(range, {"otherwise",
                               "more",
                               "any more",
                               "anything more",
                               "more than that",
                               "beyond that",
                               "above that",
                               "anything else",
                               "any other",
                               "all others",
                               "others",
                               "the rest",
                               "rest",
                               "all the rest",
                               "lower",
                               "lower places",
                               "all other places",
                               "other places",
                               "everyone else",
                               "anyone else",
                               "worse",
                               "longer",
                               "later",
                               "slower",
                               "after that",
                               "later than that",
                               "longer than that",
                               "anything worse",
                               "else",
                               "thereafter",
                               "later than this",
                               "all else"}))
        return std::nullopt;
    LadderLabel label;
    label.is_beyond = reader.is_any(
        range, {"more", "any more", "anything more", "more than that", "beyond that", "above that", "longer", "later",
                "after that", "later than that", "longer than that", "thereafter", "later than this", "slower"});
    return label;
}

/// What stands behind so many: or more, and above, +.
bool is_or_more(const PieceReader& reader, Piece range) {
    for (const std::string_view words : {"or more"sv, "and more"sv, "or over"sv, "and over"sv, "and above"sv,
                                         "or above"sv, "and up"sv, "and upwards"sv}) {
        const std::size_t length = 2;
        if (range.begin + length > range.end || !reader.is({range.begin, range.begin + length}, words)) continue;
        return is_noun_or_none(reader, {range.begin + length, range.end});
    }
    return reader.at(range.begin) == "+" && is_noun_or_none(reader, {range.begin + 1, range.end});
}

/// So many: none, no complaints, one complaint, two or three, 3+, more than two, ≥ 3, 6 or fewer.
std::optional<LadderLabel> count(const PieceReader& reader, Piece range) {
    std::size_t i = range.begin;
    if (reader.at_any(i, {"rating", "grade", "level", "score", "appraisal"}) && i + 1 < range.end) ++i;
    LadderLabel label{.sort = LadderSort::count};
    const bool is_above = reader.at_any(i, {">", "over", "above"});
    const bool is_more_than = reader.is_any({i, std::min(i + 2, range.end)}, {"more than"});
    const bool is_at_least = reader.at(i) == "≥";
    const bool is_below = reader.at_any(i, {"<", "under", "below"});
    const bool is_less_than = reader.is_any({i, std::min(i + 2, range.end)}, {"less than", "fewer than", "lower than"});
    if (is_above || is_at_least || is_below) ++i;
    if (is_more_than || is_less_than) i += 2;
    if (i >= range.end) return std::nullopt;
    const auto number = reader.number(i);
    if (!number) return std::nullopt;
    const std::size_t first = *number;
    label.falls = is_below || is_less_than;
    label.is_open = is_above || is_more_than || is_at_least || label.falls;
    label.is_strict = label.is_open && !is_at_least;
    if (label.falls && first == 0) return std::nullopt;
    label.low = label.high = label.falls ? first - 1 : first + (label.is_open && !is_at_least ? 1 : 0);
    ++i;
    if (is_noun_or_none(reader, {i, range.end})) {
        const bool is_bare_no = reader.at(i - 1) == "no" && i == range.end;
        return is_bare_no ? std::nullopt : std::optional{label};
    }
    if (label.is_open) return std::nullopt;
    if (is_or_more(reader, {i, range.end})) {
        label.is_open = true;
        return label;
    }
    if (reader.is_any({i, std::min(i + 2, range.end)}, {"or fewer", "or less", "and fewer", "and less"})) {
        if (!is_noun_or_none(reader, {i + 2, range.end})) return std::nullopt;
        label.is_open = label.falls = true;
        return label;
    }
    if (!reader.at_any(i, {"or", "and", "to", "-"}) || i + 1 >= range.end) return std::nullopt;
    const auto other = reader.number(i + 1);
    if (!other || !is_noun_or_none(reader, {i + 2, range.end}) || *other == first) return std::nullopt;
    label.low = std::min(first, *other);
    label.high = std::max(first, *other);
    return label;
}

/// The place that begins at `i`: 1st, second, rank 3, no. 4; and the piece behind it.
std::optional<std::pair<std::size_t, std::size_t>> place_at(const PieceReader& reader, std::size_t i, bool bare) {
    if (reader.at_any(i, {"lowest", "highest", "best", "cheapest"})) return std::pair{std::size_t{1}, i + 1};
    const bool is_named = reader.at_any(i, {"rank", "place", "position", "number"});
    const bool is_number = reader.at(i) == "no" && reader.at(i + 1) == ".";
    if (is_named || is_number) i += is_number ? 2 : 1;
    std::size_t value = value_of_ordinal(reader.at(i));
    std::size_t end = i + 1;
    if (value == 0) {
        const auto number = reader.number(i);
        const bool is_ordinal = is_ordinal_ending(reader.at(i + 1));
        if (!number || !begins_digit(reader.at(i)) || !(is_ordinal || is_named || is_number || bare))
            return std::nullopt;
        value = *number;
        end += is_ordinal ? 1 : 0;
    }
    if (reader.at_any(end, {"place", "position", "placed", "lowest", "highest", "best", "cheapest"})) ++end;
    return std::pair{value, end};
}

/// Top 3; outside the top 20.
std::optional<LadderLabel> top_places(const PieceReader& reader, Piece range) {
    std::size_t i = range.begin;
    const bool is_outside = reader.at_any(i, {"outside", "below"});
    if (is_outside) ++i;
    if (reader.at(i) == "the") ++i;
    if (reader.at(i) != "top" || i + 2 != range.end) return std::nullopt;
    const auto number = reader.number(i + 1);
    if (!number || *number == 0) return std::nullopt;
    LadderLabel label{.sort = LadderSort::place};
    label.low = is_outside ? *number + 1 : 1;
    label.high = is_outside ? label.low : *number;
    label.is_open = is_outside;
    return label;
}

std::optional<LadderLabel> place(const PieceReader& reader, Piece range, bool bare) {
    LadderLabel label{.sort = LadderSort::place};
    if (const auto top = top_places(reader, range)) return top;
    std::size_t begin = range.begin;
    const bool is_below = reader.at_any(begin, {"below", "after"});
    const bool is_lower = reader.is({begin, std::min(begin + 2, range.end)}, "lower than");
    if (is_below || is_lower) begin += is_lower ? 2 : 1;
    const auto found = place_at(reader, begin, bare);
    if (!found || found->second > range.end) return std::nullopt;
    label.is_open = is_below || is_lower;
    label.low = label.high = found->first + (label.is_open ? 1 : 0);
    const Piece behind{found->second, range.end};
    if (behind.begin == behind.end) return label;
    if (label.is_open) return std::nullopt;
    if (reader.is_any(behind, {"or lower", "or below", "or worse", "and lower", "and below", "and worse", "or later",
                               "and after", "and beyond"})) {
        label.is_open = true;
        return label;
    }
    if (!reader.at_any(behind.begin, {"to", "-", "and", "or"})) return std::nullopt;
    const auto last = place_at(reader, behind.begin + 1, true);
    if (!last || last->second != range.end || last->first <= label.low) return std::nullopt;
    label.high = last->first;
    return label;
}

/// A, grade B, class C, very good.
std::optional<LadderLabel> grade(const PieceReader& reader, Piece range) {
    if (reader.at(range.begin) == "none" && reader.at(range.end - 1) != "-") return LadderLabel{};
    const bool is_named = reader.at_any(range.begin, {"grade", "class", "level", "category", "rating", "band"});
    const std::size_t begin = range.begin + (is_named ? 1 : 0);
    std::string name;
    for (std::size_t i = begin; i < range.end; ++i) name.append(i > begin ? " " : "").append(reader.at(i));
    if (!is_grade_name(name)) return std::nullopt;
    const bool is_letter_of_class = reader.at_any(range.begin, {"grade", "class"}) && name.size() == 1;
    return LadderLabel{.sort = LadderSort::grade, .written = {is_letter_of_class ? range.begin : begin, range.end}};
}

/// By the 5th, by the 8th working day.
bool is_by_day(const PieceReader& reader, Piece range) {
    if (!reader.is({range.begin, std::min(range.begin + 2, range.end)}, "by the") || range.end - range.begin < 4)
        return false;
    const bool is_day = begins_digit(reader.at(range.begin + 2)) && is_ordinal_ending(reader.at(range.begin + 3));
    return is_day && (range.begin + 4 == range.end ||
                      reader.is_any({range.begin + 4, range.end}, {"working day", "business day", "day"}));
}

}  // namespace

std::optional<LadderLabel> limit_in(const PieceReader& reader, Piece range) {
    static constexpr std::array known{
        "less"sv,    "than"sv,      "more"sv,      "under"sv,  "below"sv,    "over"sv,    "above"sv,   "up"sv,
        "to"sv,      "at"sv,        "least"sv,     "most"sv,   "or"sv,       "and"sv,     "but"sv,     "from"sv,
        "between"sv, "beyond"sv,    "x"sv,         "<"sv,      "≤"sv,        ">"sv,       "≥"sv,       "-"sv,
        "["sv,       "]"sv,         "("sv,         ")"sv,      ","sv,        "∞"sv,       "%"sv,       "hours"sv,
        "hour"sv,    "days"sv,      "day"sv,       "weeks"sv,  "week"sv,     "minutes"sv, "minute"sv,  "h"sv,
        "min"sv,     "mins"sv,      "working"sv,   "first"sv,  "within"sv,   "in"sv,      "not"sv,     "higher"sv,
        "lower"sv,   "inclusive"sv, "exceeding"sv, "the"sv,    "business"sv, "late"sv,    "upwards"sv, "no"sv,
        "just"sv,    "including"sv, "calendar"sv,  "fewer"sv,  "greater"sv,  "seconds"sv, "months"sv,  "equal"sv,
        "+"sv,       "of"sv,        "plan"sv,      "target"sv, "quota"sv,    "budget"sv,  "goal"sv,    "excluding"sv,
        "better"sv,  "worse"sv};
    LadderLabel label{.sort = LadderSort::limit, .written = range};
    if (reader.at_any(range.begin, {"to", "and", "or", "but", ")", "]", "%", "∞"})) return std::nullopt;
    if (is_by_day(reader, range)) return label;
    // Within 5 % of target: near it, on both sides.
    if (reader.at_any(range.begin, {"within", "in", "inside"}) && reader.has_any(range, {"of"})) return std::nullopt;
    std::size_t figures = 0;
    bool compares = false;
    for (std::size_t i = range.begin; i < range.end; ++i) {
        const bool is_figure = begins_digit(reader.at(i));
        const bool is_sign = i == range.begin && reader.touches(i + 1);
        const bool is_range =
            figures > 0 && i + 1 < range.end &&
            (begins_digit(reader.at(i + 1)) || reader.at_any(i + 1, {"<", "≤", "less", "under", "below", "just"}));
        if (reader.at(i) == "-" && !is_range && !is_sign) return std::nullopt;
        if (reader.at(i) == "," && reader.at(range.begin) != "[" && reader.at(range.begin) != "(") return std::nullopt;
        if (!is_figure && std::ranges::find(known, reader.at(i)) == known.end()) return std::nullopt;
        figures += is_figure ? 1 : 0;
        compares = compares ||
                   reader.at_any(i, {"less",    "more",      "under",   "below", "over",   "above",  "up",    "least",
                                     "most",    "<",         "≤",       ">",     "≥",      "-",      "to",    "[",
                                     "within",  "exceeding", "beyond",  "first", "in",     "higher", "lower", "from",
                                     "between", "equal",     "greater", "+",     "better", "worse"});
    }
    if (figures == 0 || figures > 2 || !compares) return std::nullopt;
    return label;
}

std::optional<LadderLabel> label_in(const PieceReader& reader, Piece range, LadderSort sort, bool ranks) {
    if (range.begin >= range.end) return std::nullopt;
    if (const auto found = rest(reader, range)) return found;
    switch (sort) {
        case LadderSort::count: return count(reader, range);
        case LadderSort::place: return place(reader, range, ranks);
        case LadderSort::grade: return grade(reader, range);
        case LadderSort::limit: return limit_in(reader, range);
        case LadderSort::rest: break;
    }
    return std::nullopt;
}

}  // namespace kpi::detail
