#include "rule_ladders.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "rule_ladder_labels.hpp"
#include "rule_text.hpp"
#include "rule_word_numbers.hpp"

namespace kpi::detail {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t fewest_rows = 3;

struct Row {
    LadderLabel label;
    Piece value;  ///< 10, 10 points, 2 %, $500, none
};

using Rows = std::vector<Row>;

bool is_full(const PieceReader& reader, Piece range) {
    return reader.is_any(
        range, {"full marks", "full points", "full score", "full weight", "all the marks", "all marks", "all points"});
}

bool is_half(const PieceReader& reader, Piece range) {
    return reader.is_any(
        range, {"half marks", "half points", "half the marks", "half the points", "half of the marks", "half"});
}

/// 10, 10 points, 2 %, $500, none, full marks; with a sign it may be a change.
bool is_value(const PieceReader& reader, Piece range) {
    if (is_full(reader, range) || is_half(reader, range)) return true;
    if (reader.is_any(range, {"0", "zero", "nil", "none", "nothing", "no points", "no marks", "zero points"}))
        return true;
    std::size_t i = range.begin;
    if (reader.is_currency(i)) ++i;
    if (i >= range.end || !begins_digit(reader.at(i))) return false;
    ++i;
    if (i < range.end && (reader.is_marks(i) || reader.at(i) == "%")) ++i;
    return i == range.end;
}

/// How a row is written: 1st = 500; 500 for the 1st.
enum class Shape : std::uint8_t { label_first, value_first };

/// What all rows of a ladder have in common.
struct Kinds {
    LadderSort sort;
    Shape shape;
    bool ranks = false;  ///< the title says that places are meant
};

/// Where a value begins behind a label that ends at `i`: behind =, scores, is worth.
std::vector<std::size_t> behind_joint(const PieceReader& reader, std::size_t i, Shape shape) {
    std::vector<std::size_t> ends;
    if (shape == Shape::label_first) ends.push_back(i);
    const bool gives = reader.at_any(i, {"scores", "score", "gets", "get", "earns", "earn", "gives", "give", "receives",
                                         "receive", "brings", "bring", "pays"});
    const bool is_for = reader.at_any(i, {"for", "if", "at", "with", "when"});
    if (reader.at(i) == "-" && reader.at(i + 1) == ">") ends.push_back(i + 2);
    if (reader.at_any(i, {"=", ":", "→", "-", "/", ",", "|"}) || (shape == Shape::label_first ? gives : is_for))
        ends.push_back(i + 1);
    return ends;
}

std::optional<Row> row_in(const PieceReader& reader, Piece range, const Kinds& kinds) {
    if (reader.at(range.begin) == "and") ++range.begin;
    const bool label_first = kinds.shape == Shape::label_first;
    for (std::size_t i = range.begin + 1; i < range.end; ++i) {
        if (label_first && reader.at(i) == "(" && reader.at(range.end - 1) == ")") {
            const auto label = label_in(reader, {range.begin, i}, kinds.sort, kinds.ranks);
            if (label && is_value(reader, {i + 1, range.end - 1})) return Row{*label, {i + 1, range.end - 1}};
        }
        for (const std::size_t behind : behind_joint(reader, i, kinds.shape)) {
            const Piece first{range.begin, i};
            const Piece second{behind, range.end};
            if (behind >= range.end || !is_value(reader, label_first ? second : first)) continue;
            if (const auto label = label_in(reader, label_first ? first : second, kinds.sort, kinds.ranks))
                return Row{*label, label_first ? second : first};
        }
    }
    // 10 if none, 7 if one, otherwise 0.
    for (std::size_t i = range.begin + 1; i < range.end && !label_first; ++i)
        if (const auto label = label_in(reader, {range.begin, i}, LadderSort::rest, false);
            label && is_value(reader, {i, range.end}))
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
        const bool is_sign = reader.at_any(i, {":", "-", ",", "(", ")", "=", "'", "&", "|", "%"});
        const bool is_scale = begins_digit(reader.at(i)) && i > range.begin && reader.at(i - 1) == "per";
        if (!begins_letter(reader.at(i)) && !is_sign && !is_scale) return false;
        if (std::ranges::find(giving, reader.at(i)) != giving.end()) return false;
    }
    // Up to 2 complaints: no title, but a part of the label.
    return range.begin == range.end ||
           !reader.at_any(range.end - 1, {"up",      "to",     "at",      "most",   "least", "than", "over", "under",
                                          "above",   "below",  "within",  "in",     "from",  "not",  "no",   "more",
                                          "less",    "fewer",  "exactly", "of",     "or",    "and",  "for",  "with",
                                          "between", "every",  "each",    "first",  "next",  "last", "only", "another",
                                          "further", "beyond", "after",   "before", "by"});
}

bool says_ranks(const PieceReader& reader, Piece range) {
    return reader.has_any(range, {"place", "rank", "ranking", "position", "league", "standing", "placing", "placed",
                                  "lowest", "highest", "best", "cheapest"});
}

/// Stock accuracy (%), absence in per cent.
bool says_percent(const PieceReader& reader, Piece range) {
    return reader.has_any(range, {"%", "percent"});
}

double value_of(const PieceReader& reader, Piece range) {
    constexpr double full = 1e12;
    if (is_full(reader, range)) return full;
    if (is_half(reader, range)) return full / 2;
    for (std::size_t i = range.begin; i < range.end; ++i)
        if (begins_digit(reader.at(i))) return value_of_number(reader.at(i));
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
        std::all_of(rows.begin(), rows.end() - 1, [](const Row& row) { return row.label.sort != LadderSort::rest; });
    if (!is_rest_last) return false;
    const LadderLabel& last = rows.back().label;
    const LadderSort sort = rows.front().label.sort;
    if (sort == LadderSort::limit || sort == LadderSort::grade) return true;
    if (sort == LadderSort::count && last.sort != LadderSort::rest && !last.is_open) return false;
    if (sort != LadderSort::count && rows.front().label.low != 1) return false;
    const bool falls = rows[1].label.high < rows[0].label.low;
    if (last.is_open && last.falls != falls) return false;
    for (std::size_t i = 0; i + 1 < rows.size(); ++i) {
        const LadderLabel& label = rows[i].label;
        const LadderLabel& next = rows[i + 1].label;
        if (label.is_open) return false;
        if (next.sort == LadderSort::rest) continue;
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
        rows.front().label.begin = begin;
        const bool says_places = kinds.ranks || says_ranks(reader, head);
        const bool may_be =
            kinds.sort == LadderSort::place ? says_places : kinds.sort != LadderSort::count || !says_places;
        if (!may_be) return std::nullopt;
        for (std::size_t i = 1; i < parts.size(); ++i) {
            const auto next = row_in(reader, parts[i], kinds);
            if (!next) return std::nullopt;
            rows.push_back(*next);
        }
        const bool is_ladder = follow(rows) && (kinds.sort == LadderSort::grade || gives_less_and_less(reader, rows));
        return is_ladder ? std::optional{rows} : std::nullopt;
    }
    return std::nullopt;
}

/// Writes a ladder as the bands that the grammar reads.
class LadderWriter {
public:
    /// Percent: the title says that its figures are some.
    LadderWriter(const Normalised& text, const PieceReader& reader, bool percent)
        : writer_{text, reader}, reader_{reader}, percent_{percent} {}

    Normalised write(const Rows& rows) {
        for (const Row& row : rows) {
            from_ = row.value.begin;
            put_label(row.label);
            put(": ");
            if (is_half(reader_, row.value))
                writer_.put("half marks", row.value.begin);
            else if (is_full(reader_, row.value))
                writer_.put("full marks", row.value.begin);
            else
                writer_.copy(row.value);
            if (&row != &rows.back()) put("; ");
        }
        return writer_.finish();
    }

private:
    void put(std::string_view words) { writer_.put(words, from_); }

    void put_label(const LadderLabel& label) {
        switch (label.sort) {
            case LadderSort::rest: return put("otherwise");
            case LadderSort::limit: return put_limit(label.written);
            case LadderSort::grade: return put_pieces(label.written);
            case LadderSort::count:
            case LadderSort::place: break;
        }
        const std::string low = std::to_string(label.low);
        if (label.is_open) return put(low + (label.falls ? " or less" : " or more"));
        put(label.low == label.high ? "equal to " + low : low + " to " + std::to_string(label.high));
    }

    /// 0.5 but less than 1, [1.5, ∞), at most.
    void put_limit(Piece range) {
        from_ = range.begin;
        const bool is_endless = reader_.at(range.begin) == "[" && reader_.at(range.end - 2) == "∞";
        if (is_endless) {
            put_piece(range.begin + 1, range.end);
            return put(" or more");
        }
        const bool compares = limit_in(reader_, {range.begin + 1, range.end}).has_value();
        const bool is_in = reader_.at(range.begin) == "in";
        const bool ends_most = range.end - range.begin > 2 && reader_.is({range.end - 2, range.end}, "at most");
        if (ends_most) range.end -= 2;
        const bool is_first = reader_.at(range.begin) == "first";
        if (is_in || is_first) ++range.begin;
        if (ends_most || is_first || (is_in && !compares)) put("up to ");
        put_pieces(range);
    }

    void put_pieces(Piece range) {
        const bool is_from = begins_digit(reader_.at(range.begin)) || reader_.at(range.begin) == "from";
        const bool is_range = is_from && begins_digit(reader_.at(range.end - 1));
        for (std::size_t i = range.begin; i < range.end; ++i) {
            const bool is_at_least =
                reader_.is_any({i, std::min(i + 3, range.end)},
                               {"or more but", "or over but", "and above but", "or above but", "and over but"});
            const bool joins = i > range.begin && is_range && reader_.at_any(i, {"but", "and"}) &&
                               reader_.at_any(i + 1, {"less", "under", "below"});
            if (is_at_least || joins) {
                put("to ");
                i += is_at_least ? 2 : 0;
            } else {
                put_piece(i, range.end);
                if (i + 1 >= range.end || !reader_.touches(i + 1)) put(" ");
            }
        }
    }

    void put_piece(std::size_t i, std::size_t end) {
        if (reader_.at(i) == "+") return put(" or more");
        writer_.copy(i);
        if (percent_ && begins_digit(reader_.at(i)) && !(i + 1 < end && reader_.at(i + 1) == "%")) put("%");
    }

    ListWriter writer_;
    const PieceReader& reader_;
    bool percent_;
    std::size_t from_ = 0;  ///< the piece for which the words that are put stand
};

}  // namespace

std::optional<Normalised> read_ladder(const Normalised& text, const PieceReader& reader) {
    for (const std::string_view sign : {"\n"sv, "|"sv, ";"sv, "."sv, ","sv, "/"sv}) {
        const auto parts = reader.parts(sign);
        if (parts.size() < fewest_rows) continue;
        std::optional<Rows> found;
        for (const LadderSort sort : {LadderSort::place, LadderSort::count, LadderSort::grade, LadderSort::limit})
            for (const Shape shape : {Shape::label_first, Shape::value_first}) {
                auto rows = rows_of(reader, parts, {sort, shape});
                if (rows && found) return std::nullopt;  // read in two ways
                if (rows) found = std::move(rows);
            }
        if (!found) continue;
        const std::size_t title_end = found->front().label.begin;
        return LadderWriter{text, reader, says_percent(reader, {0, title_end})}.write(*found);
    }
    return std::nullopt;
}

}  // namespace kpi::detail
