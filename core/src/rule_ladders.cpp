#include "rule_ladders.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <utility>

#include "rule_grades.hpp"
#include "rule_piece_reader.hpp"
#include "rule_text.hpp"
#include "rule_word_numbers.hpp"

namespace kpi::detail {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t fewest_rows = 3;

/// What a row is for: a number of something, a place, a grade, a limit; or whatever the rows before it are not for.
enum class Sort : std::uint8_t { count, place, grade, limit, rest };

struct Label {
    Sort sort = Sort::rest;
    std::size_t low = 0;
    std::size_t high = 0;
    bool is_open = false;  ///< that many or more; of falling ones, that many or fewer
    bool falls = false;
    Piece written{};  ///< of a grade and a limit
};

struct Row {
    Label label;
    Piece value;  ///< 10, 10 points, 2 %, $500, none
};

using Rows = std::vector<Row>;

/// 10, 10 points, 2 %, $500, none; with a sign it may be a change.
bool is_value(const PieceReader& reader, Piece range) {
    if (reader.is_any(range, {"0", "zero", "nil", "none", "nothing", "no points", "no marks", "zero points"}))
        return true;
    std::size_t i = range.begin;
    if (reader.at_any(i, {"$", "£", "€"})) ++i;
    if (i >= range.end || !begins_digit(reader.at(i))) return false;
    ++i;
    if (i < range.end && (reader.is_marks(i) || reader.at(i) == "%")) ++i;
    return i == range.end;
}

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
    std::size_t words = 0;
    for (std::size_t i = range.begin; i < range.end; ++i) {
        const bool joins = words > 0 && reader.at(i) == "-" && reader.touches(i) && reader.touches(i + 1);
        if (joins) continue;
        if (!begins_letter(reader.at(i)) || std::ranges::find(no_noun, reader.at(i)) != no_noun.end()) return false;
        ++words;
    }
    return words > 0 && words <= most_words && !is_ordinal_ending(reader.at(range.begin));
}

bool is_noun_or_none(const PieceReader& reader, Piece range) {
    return range.begin == range.end || is_noun(reader, range);
}

std::optional<Label> rest(const PieceReader& reader, Piece range) {
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
                               "anything worse",
                               "else",
                               "all else"}))
        return std::nullopt;
    return Label{};
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
std::optional<Label> count(const PieceReader& reader, Piece range) {
    std::size_t i = range.begin;
    Label label{.sort = Sort::count};
    const bool is_above = reader.at_any(i, {">", "over", "above"});
    const bool is_more_than = reader.is_any({i, std::min(i + 2, range.end)}, {"more than"});
    const bool is_at_least = reader.at(i) == "≥";
    if (is_above || is_more_than || is_at_least) i += is_more_than ? 2 : 1;
    if (i >= range.end) return std::nullopt;
    const auto number = reader.number(i);
    if (!number) return std::nullopt;
    const std::size_t first = *number;
    label.is_open = is_above || is_more_than || is_at_least;
    label.low = label.high = first + (label.is_open && !is_at_least ? 1 : 0);
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
    if (reader.at_any(end, {"place", "position", "placed"})) ++end;
    return std::pair{value, end};
}

std::optional<Label> place(const PieceReader& reader, Piece range, bool bare) {
    Label label{.sort = Sort::place};
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
std::optional<Label> grade(const PieceReader& reader, Piece range) {
    if (reader.at(range.begin) == "none") return Label{};
    const bool is_named = reader.at_any(range.begin, {"grade", "class", "level", "category", "rating", "band"});
    const std::size_t begin = range.begin + (is_named ? 1 : 0);
    std::string name;
    for (std::size_t i = begin; i < range.end; ++i) name.append(i > begin ? " " : "").append(reader.at(i));
    if (!is_grade_name(name)) return std::nullopt;
    const bool is_letter_of_class = is_named && name.size() == 1;
    return Label{.sort = Sort::grade, .written = {is_letter_of_class ? range.begin : begin, range.end}};
}

/// Less than 0.5, 0.5 but less than 1, 1.5 or more, [1, 2), up to 4 hours: figures, their units, what compares them.
std::optional<Label> limit(const PieceReader& reader, Piece range) {
    static constexpr std::array known{
        "less"sv,    "than"sv,      "more"sv,      "under"sv, "below"sv,    "over"sv,    "above"sv,   "up"sv,
        "to"sv,      "at"sv,        "least"sv,     "most"sv,  "or"sv,       "and"sv,     "but"sv,     "from"sv,
        "between"sv, "beyond"sv,    "x"sv,         "<"sv,     "≤"sv,        ">"sv,       "≥"sv,       "-"sv,
        "["sv,       "]"sv,         "("sv,         ")"sv,     ","sv,        "∞"sv,       "%"sv,       "hours"sv,
        "hour"sv,    "days"sv,      "day"sv,       "weeks"sv, "week"sv,     "minutes"sv, "minute"sv,  "h"sv,
        "min"sv,     "mins"sv,      "working"sv,   "first"sv, "within"sv,   "in"sv,      "not"sv,     "higher"sv,
        "lower"sv,   "inclusive"sv, "exceeding"sv, "the"sv,   "business"sv, "late"sv,    "upwards"sv, "no"sv,
        "just"sv,    "including"sv, "calendar"sv,  "fewer"sv, "seconds"sv,  "months"sv,  "equal"sv};
    Label label{.sort = Sort::limit, .written = range};
    if (reader.at_any(range.begin, {"to", "and", "or", "but", ")", "]", "%", "∞"})) return std::nullopt;
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
        compares = compares || reader.at_any(i, {"less",   "more",  "under",  "below",     "over",   "above", "up",
                                                 "least",  "most",  "<",      "≤",         ">",      "≥",     "-",
                                                 "to",     "[",     "within", "exceeding", "beyond", "first", "in",
                                                 "higher", "lower", "from",   "between",   "equal"});
    }
    if (figures == 0 || figures > 2 || !compares) return std::nullopt;
    return label;
}

/// How a row is written: 1st = 500; 500 for the 1st.
enum class Shape : std::uint8_t { label_first, value_first };

/// What all rows of a ladder have in common.
struct Kinds {
    Sort sort;
    Shape shape;
    bool ranks = false;  ///< the title says that places are meant
};

std::optional<Label> label_in(const PieceReader& reader, Piece range, const Kinds& kinds) {
    if (range.begin >= range.end) return std::nullopt;
    if (const auto found = rest(reader, range)) return found;
    switch (kinds.sort) {
        case Sort::count: return count(reader, range);
        case Sort::place: return place(reader, range, kinds.ranks);
        case Sort::grade: return grade(reader, range);
        case Sort::limit: return limit(reader, range);
        case Sort::rest: break;
    }
    return std::nullopt;
}

/// Where a value begins behind a label that ends at `i`: behind =, scores, is worth.
std::vector<std::size_t> behind_joint(const PieceReader& reader, std::size_t i, Shape shape) {
    std::vector<std::size_t> ends;
    if (shape == Shape::label_first) ends.push_back(i);
    const bool gives = reader.at_any(i, {"scores", "score", "gets", "get", "earns", "earn", "gives", "give", "receives",
                                         "receive", "brings", "bring", "pays"});
    const bool is_for = reader.at_any(i, {"for", "if", "at", "with", "when"});
    if (reader.at(i) == "-" && reader.at(i + 1) == ">") ends.push_back(i + 2);
    if (reader.at_any(i, {"=", ":", "→", "-", "/", ","}) || (shape == Shape::label_first ? gives : is_for))
        ends.push_back(i + 1);
    return ends;
}

std::optional<Row> row_in(const PieceReader& reader, Piece range, const Kinds& kinds) {
    if (reader.at(range.begin) == "and") ++range.begin;
    const bool label_first = kinds.shape == Shape::label_first;
    for (std::size_t i = range.begin + 1; i < range.end; ++i) {
        if (label_first && reader.at(i) == "(" && reader.at(range.end - 1) == ")") {
            const auto label = label_in(reader, {range.begin, i}, kinds);
            if (label && is_value(reader, {i + 1, range.end - 1})) return Row{*label, {i + 1, range.end - 1}};
        }
        for (const std::size_t behind : behind_joint(reader, i, kinds.shape)) {
            const Piece first{range.begin, i};
            const Piece second{behind, range.end};
            if (behind >= range.end || !is_value(reader, label_first ? second : first)) continue;
            if (const auto label = label_in(reader, label_first ? first : second, kinds))
                return Row{*label, label_first ? second : first};
        }
    }
    // 10 if none, 7 if one, otherwise 0.
    for (std::size_t i = range.begin + 1; i < range.end && !label_first; ++i)
        if (const auto label = rest(reader, {range.begin, i}); label && is_value(reader, {i, range.end}))
            return Row{*label, {i, range.end}};
    return std::nullopt;
}

/// Late reports per month: what is measured, and nothing of what is given for it.
bool is_title(const PieceReader& reader, Piece range) {
    static constexpr std::array giving{
        "deduct"sv,     "deducted"sv,    "deduction"sv, "deductions"sv, "penalty"sv,   "penalties"sv,  "minus"sv,
        "lose"sv,       "loses"sv,       "points"sv,    "marks"sv,      "charge"sv,    "charges"sv,    "fee"sv,
        "fees"sv,       "credit"sv,      "credits"sv,   "refund"sv,     "bonus"sv,     "pay"sv,        "paid"sv,
        "payout"sv,     "payment"sv,     "salary"sv,    "increase"sv,   "increment"sv, "commission"sv, "factor"sv,
        "multiplier"sv, "coefficient"sv, "weight"sv,    "except"sv,     "excluding"sv, "only"sv,       "if"sv,
        "unless"sv,     "when"sv,        "where"sv,     "demerit"sv,    "demerits"sv,  "malus"sv,      "cut"sv,
        "withheld"sv,   "share"sv,       "discount"sv,  "price"sv,      "half"sv,      "reduction"sv,  "cost"sv,
        "costs"sv,      "full"sv,        "maximum"sv,   "max"sv,        "base"sv,      "start"sv,      "starts"sv,
        "double"sv,     "add"sv,         "plus"sv,      "subtract"sv,   "offence"sv,   "offense"sv,    "warning"sv};
    for (std::size_t i = range.begin; i < range.end; ++i) {
        const bool is_sign = reader.at_any(i, {":", "-", ",", "(", ")", "=", "'", "&", "|"});
        const bool is_scale = begins_digit(reader.at(i)) && i > range.begin && reader.at(i - 1) == "per";
        if (!begins_letter(reader.at(i)) && !is_sign && !is_scale) return false;
        if (std::ranges::find(giving, reader.at(i)) != giving.end()) return false;
    }
    return true;
}

bool says_ranks(const PieceReader& reader, Piece range) {
    for (std::size_t i = range.begin; i < range.end; ++i)
        if (reader.at_any(i, {"place", "rank", "ranking", "position", "league", "standing", "placing", "placed"}))
            return true;
    return false;
}

double value_of(const PieceReader& reader, Piece range) {
    for (std::size_t i = range.begin; i < range.end; ++i) {
        if (!begins_digit(reader.at(i))) continue;
        std::string digits{reader.at(i)};
        std::erase(digits, ',');
        double value = 0;
        std::from_chars(digits.data(), digits.data() + digits.size(), value);
        return value;
    }
    return 0;
}

/// The first gives most: fewer complaints, a better place. Where more gives more, it may be what is taken.
bool gives_less_and_less(const PieceReader& reader, const Rows& rows) {
    return std::ranges::is_sorted(rows, std::ranges::greater_equal{},
                                  [&](const Row& row) { return value_of(reader, row.value); });
}

/// None, one, two or three, four or more; ten, nine, eight or fewer.
bool follow(const Rows& rows) {
    const bool is_rest_last =
        std::all_of(rows.begin(), rows.end() - 1, [](const Row& row) { return row.label.sort != Sort::rest; });
    if (!is_rest_last) return false;
    const Label& last = rows.back().label;
    const Sort sort = rows.front().label.sort;
    if (sort == Sort::limit || sort == Sort::grade) return true;
    if (sort == Sort::count && last.sort != Sort::rest && !last.is_open) return false;
    if (sort != Sort::count && rows.front().label.low != 1) return false;
    const bool falls = rows[1].label.high < rows[0].label.low;
    if (last.is_open && last.falls != falls) return false;
    for (std::size_t i = 0; i + 1 < rows.size(); ++i) {
        const Label& label = rows[i].label;
        const Label& next = rows[i + 1].label;
        if (label.is_open) return false;
        if (next.sort == Sort::rest) continue;
        if (falls ? next.high + 1 != label.low : label.high + 1 != next.low) return false;
    }
    return true;
}

std::optional<Rows> rows_of(const PieceReader& reader, const std::vector<Piece>& parts, Kinds kinds) {
    const Piece& head = parts.front();
    Rows rows(1);
    for (std::size_t begin = head.begin; begin < head.end; ++begin) {
        const Piece title{head.begin, begin};
        kinds.ranks = says_ranks(reader, title);
        const auto row = row_in(reader, {begin, head.end}, kinds);
        if (!row || row->label.sort != kinds.sort || !is_title(reader, title)) continue;
        rows.front() = *row;
        const bool says_places = kinds.ranks || says_ranks(reader, head);
        const bool may_be = kinds.sort == Sort::place ? says_places : kinds.sort != Sort::count || !says_places;
        if (!may_be) return std::nullopt;
        for (std::size_t i = 1; i < parts.size(); ++i) {
            const auto next = row_in(reader, parts[i], kinds);
            if (!next) return std::nullopt;
            rows.push_back(*next);
        }
        const bool is_ladder = follow(rows) && (kinds.sort == Sort::grade || gives_less_and_less(reader, rows));
        return is_ladder ? std::optional{rows} : std::nullopt;
    }
    return std::nullopt;
}

/// 0.5 but less than 1, [1.5, ∞), at most: as the grammar reads them.
void put_limit(PieceWriter& writer, const PieceReader& reader, const PieceTexts& words, Piece range) {
    const std::size_t from = words.piece(range.begin).begin;
    const auto put = [&](std::string_view written) { writer.put(written, from, {}); };
    const bool is_endless = reader.at(range.begin) == "[" && reader.at(range.end - 2) == "∞";
    if (is_endless) {
        writer.copy(words.piece(range.begin + 1));
        return put(" or more");
    }
    const bool compares = limit(reader, {range.begin + 1, range.end}).has_value();
    if (reader.at(range.begin) == "in" && !compares) {
        put("up to ");
        ++range.begin;
    }
    const bool ends_most = range.end - range.begin > 2 && reader.is({range.end - 2, range.end}, "at most");
    if (ends_most || reader.at(range.begin) == "first") {
        put("up to ");
        ends_most ? range.end -= 2 : ++range.begin;
    }
    for (std::size_t i = range.begin; i < range.end; ++i) {
        const bool is_second = i > range.begin && reader.at_any(i + 1, {"less", "under", "below"});
        if (i == range.begin && reader.at(i) == "in") continue;
        const bool is_from = begins_digit(reader.at(range.begin)) || reader.at(range.begin) == "from";
        const bool joins =
            is_from && is_second && reader.at_any(i, {"but", "and"}) && begins_digit(reader.at(range.end - 1));
        const bool is_at_least =
            reader.is_any({i, std::min(i + 3, range.end)},
                          {"or more but", "or over but", "and above but", "or above but", "and over but"});
        if (is_at_least) {
            put("to ");
            i += 2;
            continue;
        }
        if (joins)
            put("to");
        else
            writer.copy(words.piece(i));
        const bool touches = i + 1 < range.end && words.touches(i + 1) && !joins;
        if (!touches) put(" ");
    }
}

void put_label(PieceWriter& writer, const PieceReader& reader, const PieceTexts& words, const Row& row) {
    const Label& label = row.label;
    const std::size_t from = words.piece(row.value.begin).begin;
    const auto put = [&](const std::string& written) { writer.put(written, from, {}); };
    switch (label.sort) {
        case Sort::rest: return put("otherwise");
        case Sort::limit: return put_limit(writer, reader, words, label.written);
        case Sort::grade:
            for (std::size_t i = label.written.begin; i < label.written.end; ++i) {
                writer.copy(words.piece(i));
                put(" ");
            }
            return;
        case Sort::count:
        case Sort::place: break;
    }
    const std::string low = std::to_string(label.low);
    if (label.is_open) return put(low + (label.falls ? " or less" : " or more"));
    put(label.low == label.high ? "equal to " + low : low + " to " + std::to_string(label.high));
}

Normalised written_out(const Normalised& text, const PieceReader& reader, const PieceTexts& words, const Rows& rows) {
    PieceWriter writer{text};
    for (const Row& row : rows) {
        const std::size_t from = words.piece(row.value.begin).begin;
        put_label(writer, reader, words, row);
        writer.put(": ", from, {});
        writer.copy({from, words.piece(row.value.end - 1).end});
        if (&row != &rows.back()) writer.put("; ", from, {});
    }
    return writer.finish();
}

}  // namespace

Normalised with_ladder(const Normalised& text) {
    const Pieces pieces = pieces_of(text.text);
    const PieceTexts words{text.text, pieces};
    const PieceReader reader{words};
    for (const std::string_view sign : {"\n"sv, "|"sv, ";"sv, "."sv, ","sv, "/"sv}) {
        const auto parts = reader.parts(sign);
        if (parts.size() < fewest_rows) continue;
        std::optional<Rows> found;
        for (const Sort sort : {Sort::place, Sort::count, Sort::grade, Sort::limit})
            for (const Shape shape : {Shape::label_first, Shape::value_first}) {
                auto rows = rows_of(reader, parts, {sort, shape});
                if (rows && found) return text;  // read in two ways
                if (rows) found = std::move(rows);
            }
        if (found) return written_out(text, reader, words, *found);
    }
    return text;
}

}  // namespace kpi::detail
