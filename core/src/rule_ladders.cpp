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

bool is_pay(const PieceReader& reader, std::size_t i) {
    return reader.at_any(i, {"fee", "fees", "price", "invoice", "charge", "charges", "bonus", "salary", "rebate",
                             "commission", "payment", "award", "payout", "discount", "premium", "credit", "pay"});
}

/// No deduction, nothing withheld.
bool is_nothing(const PieceReader& reader, Piece range) {
    if (reader.is_any(range, {"0", "zero", "nil", "none", "nothing", "no points", "no marks", "zero points",
                              "forfeited", "nothing is due", "nothing withheld", "nothing is paid", "no deduction",
                              "no penalty", "no reduction", "no increase", "no rise"}))
        return true;
    if (reader.at(range.begin) != "no" || range.begin + 1 >= range.end || !is_pay(reader, range.begin + 1))
        return false;
    return range.begin + 2 == range.end ||
           reader.is_any({range.begin + 2, range.end}, {"is due", "due", "is paid", "paid"});
}

/// The full monthly fee, payment in full.
bool is_whole_pay(const PieceReader& reader, Piece range) {
    if (reader.is_any(range, {"payment in full", "it in full", "paid in full"})) return true;
    if (reader.at(range.begin) == "the") ++range.begin;
    const auto is_figure = [&](std::size_t i) { return begins_digit(reader.at(i)); };
    return range.end - range.begin >= 2 && range.end - range.begin <= 4 && reader.at(range.begin) == "full" &&
           is_pay(reader, range.end - 1) && !is_figure(range.begin + 1);
}

/// Half the bonus.
bool is_half_pay(const PieceReader& reader, Piece range) {
    return range.end - range.begin >= 2 && range.end - range.begin <= 5 && reader.at(range.begin) == "half" &&
           is_pay(reader, range.end - 1);
}

/// The piece of its figure: 2 % off the invoice, 5 % of the monthly fee, deduct 10 %.
std::optional<std::size_t> share_figure(const PieceReader& reader, Piece range) {
    std::size_t i = range.begin;
    if (reader.at_any(i, {"a", "the"})) ++i;
    if (reader.at_any(i, {"deduct", "less", "minus", "pays", "pay"})) ++i;
    if (i + 1 >= range.end || !begins_digit(reader.at(i)) || reader.at(i + 1) != "%") return std::nullopt;
    for (std::size_t k = i + 2; k < range.end; ++k) {
        const bool is_known =
            is_pay(reader, k) ||
            reader.at_any(k, {"of",     "the",       "its",      "it",        "off",      "target",    "monthly",
                              "annual", "quarterly", "yearly",   "deduction", "deducted", "withheld",  "increase",
                              "rise",   "reduction", "contract", "job",       "service",  "milestone", "base",
                              "total",  "refund",    "is",       "paid"});
        if (!is_known) return std::nullopt;
    }
    return i;
}

/// 2 % off: it says that this is taken.
bool says_taken(const PieceReader& reader, Piece range) {
    return reader.has_any(range, {"off", "deduct", "deducted", "deduction", "withheld", "less", "minus", "reduction"});
}

/// Half, three quarters, in full: in per cent.
std::optional<int> part_of_pay(const PieceReader& reader, Piece range) {
    constexpr int half = 50;
    constexpr int quarter = 25;
    constexpr int whole = 100;
    if (reader.is_any(range, {"half", "a half"})) return half;
    if (reader.is_any(range, {"a quarter", "one quarter", "1 quarter"})) return quarter;
    if (reader.is_any(range, {"three quarters", "3 quarters"})) return whole - quarter;
    return reader.is_any(range, {"in full", "it in full", "all of it"}) ? std::optional{whole} : std::nullopt;
}

/// More: half; of a fee that the rows before it pay in full.
bool is_bare_part(const PieceReader& reader, Piece range) {
    return part_of_pay(reader, range).has_value();
}

/// 10, 10 points, 2 %, $500, none, full marks; with a sign it may be a change.
bool is_value(const PieceReader& reader, Piece range) {
    if (is_full(reader, range) || is_half(reader, range)) return true;
    if (is_nothing(reader, range) || is_whole_pay(reader, range) || is_half_pay(reader, range) ||
        share_figure(reader, range) || is_bare_part(reader, range))
        return true;
    std::size_t i = range.begin;
    if (reader.is_currency(i)) ++i;
    if (i >= range.end || !begins_digit(reader.at(i))) return false;
    const bool is_money = i > range.begin;
    ++i;
    if (i < range.end && (reader.is_marks(i) || reader.at(i) == "%")) ++i;
    if (is_money && reader.at_any(i, {"deduction", "penalty", "charge", "credit", "compensation"})) ++i;
    return i == range.end;
}

/// How a row is written: 1st = 500; 500 for the 1st.
enum class Shape : std::uint8_t { label_first, value_first };

/// What all rows of a ladder have in common.
struct Kinds {
    LadderSort sort;
    Shape shape;
    bool ranks = false;       ///< the title says that places are meant
    bool may_be_all = false;  ///< 100: 12, 95+: 9; of the first row, of per cent
};

/// Where a value begins behind a label that ends at `i`: behind =, scores, is worth.
std::vector<std::size_t> behind_joint(const PieceReader& reader, std::size_t i, Shape shape) {
    std::vector<std::size_t> ends;
    if (shape == Shape::label_first) ends.push_back(i);
    const bool gives = reader.at_any(i, {"scores", "score", "gets", "get", "earns", "earn", "gives", "give", "receives",
                                         "receive", "brings", "bring", "pays"});
    const bool is_for = reader.at_any(i, {"for", "if", "at", "with", "when"});
    if (reader.at(i) == "-" && reader.at(i + 1) == ">") ends.push_back(i + 2);
    // Red -6: a minus, and no dash.
    const bool is_minus =
        reader.at(i) == "-" && reader.touches(i + 1) && !reader.touches(i) && begins_digit(reader.at(i + 1));
    if (is_minus) return ends;
    if (reader.at_any(i, {"=", ":", "→", "-", "/", ",", "|"}) || (shape == Shape::label_first ? gives : is_for))
        ends.push_back(i + 1);
    return ends;
}

/// All of them: 100 %.
bool is_all(const PieceReader& reader, Piece range) {
    const std::size_t length = range.end - range.begin;
    return reader.at(range.begin) == "100" && (length == 1 || (length == 2 && reader.at(range.begin + 1) == "%"));
}

/// Green (≤ 2 % variance): a name of the row, and what it stands for.
std::optional<LadderLabel> limit_in_brackets(const PieceReader& reader, Piece range, LadderSort sort) {
    constexpr std::size_t most_words = 3;
    if (sort != LadderSort::limit || reader.at(range.end - 1) != ")") return std::nullopt;
    std::size_t open = range.begin;
    while (open < range.end && open <= range.begin + most_words && begins_letter(reader.at(open))) ++open;
    if (open == range.begin || reader.at(open) != "(") return std::nullopt;
    Piece inside{open + 1, range.end - 1};
    while (inside.end > inside.begin + 1 && begins_letter(reader.at(inside.end - 1)) && !limit_in(reader, inside))
        --inside.end;
    return inside.begin < inside.end ? limit_in(reader, inside) : std::nullopt;
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
            const Piece written = label_first ? first : second;
            if (const auto label = label_in(reader, written, kinds.sort, kinds.ranks))
                return Row{*label, label_first ? second : first};
            if (kinds.may_be_all && is_all(reader, written))
                return Row{{.sort = LadderSort::limit, .written = written}, label_first ? second : first};
            if (const auto inside = label_first ? limit_in_brackets(reader, written, kinds.sort) : std::nullopt)
                return Row{*inside, second};
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
    if (range.end > range.begin && reader.at(range.end - 1) == "in" && reader.at(range.end) == "by") --range.end;
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

bool is_share(const PieceReader& reader, const Row& row) {
    return is_whole_pay(reader, row.value) || is_half_pay(reader, row.value) ||
           share_figure(reader, row.value).has_value();
}

/// Its values are parts of a fee: one of them says so, or what they are of is said before them.
bool pays_shares(const PieceReader& reader, const Rows& rows) {
    if (std::ranges::any_of(rows, [&](const Row& row) { return is_share(reader, row); })) return true;
    const auto is_part = [&](const Row& row) {
        return is_bare_part(reader, row.value) || is_nothing(reader, row.value);
    };
    if (!std::ranges::all_of(rows, is_part)) return false;
    for (std::size_t i = 0; i < rows.front().label.begin; ++i)
        if (is_pay(reader, i)) return true;
    return false;
}

double value_of(const PieceReader& reader, Piece range, bool pays) {
    if (const auto part = pays ? part_of_pay(reader, range) : std::nullopt) return *part;
    constexpr double full = 1e12;
    if (is_full(reader, range)) return full;
    if (is_half(reader, range)) return full / 2;
    if (is_whole_pay(reader, range) || is_half_pay(reader, range)) return is_whole_pay(reader, range) ? 100 : 50;
    for (std::size_t i = range.begin; i < range.end; ++i)
        if (begins_digit(reader.at(i))) return value_of_number(reader.at(i));
    return 0;
}

/// The first gives most: fewer complaints, a better place. Where more gives more, it may be what is taken.
bool gives_less_and_less(const PieceReader& reader, const Rows& rows) {
    const bool pays = pays_shares(reader, rows);
    return std::ranges::is_sorted(rows, std::ranges::greater_equal{},
                                  [&](const Row& row) { return value_of(reader, row.value, pays); });
}

/// Shares of a fee, of which all are paid or all are kept back; or no shares at all.
bool are_alike(const PieceReader& reader, const Rows& rows) {
    const auto any = [&](auto is) { return std::ranges::any_of(rows, is); };
    const bool has_part =
        any([&](const Row& row) { return is_bare_part(reader, row.value) && !is_half(reader, row.value); });
    if (!pays_shares(reader, rows)) return !has_part;
    const auto is_of_pay = [&](const Row& row) {
        for (std::size_t i = row.value.begin; i < row.value.end; ++i)
            if (is_pay(reader, i)) return true;
        return false;
    };
    const bool are_shares = std::ranges::all_of(rows, [&](const Row& row) {
        return is_share(reader, row) || is_nothing(reader, row.value) || is_bare_part(reader, row.value);
    });
    const bool is_taken = any([&](const Row& row) { return says_taken(reader, row.value); });
    const bool is_whole = any([&](const Row& row) { return is_whole_pay(reader, row.value); });
    return are_shares && (!is_taken || (any(is_of_pay) && !is_whole));
}

/// 0–50 % of quota 2 % commission, 50–100 % 4 %: of all the sales, or of each slice?
bool are_rates(const PieceReader& reader, const Rows& rows) {
    const auto last_figure = [&](const LadderLabel& label) {
        std::string_view found;
        for (std::size_t i = label.written.begin; i < label.written.end; ++i)
            if (begins_digit(reader.at(i))) found = reader.at(i);
        return found;
    };
    if (!reader.has_any({0, reader.size()}, {"commission", "quota"})) return false;
    for (std::size_t i = 1; i + 1 < rows.size(); ++i)
        if (rows[i].label.sort == LadderSort::limit &&
            reader.at(rows[i].label.written.begin) == last_figure(rows[i - 1].label))
            return true;
    return false;
}

/// 1 to 3 days late 2 %, 4 to 7 days 5 %.
bool gives_more_and_more(const PieceReader& reader, const Rows& rows) {
    const bool pays = pays_shares(reader, rows);
    const bool is_charge = is_nothing(reader, rows.front().value) && reader.is_currency(rows.back().value.begin);
    return (pays || is_charge) && !are_rates(reader, rows) &&
           std::ranges::is_sorted(rows, std::ranges::less_equal{},
                                  [&](const Row& row) { return value_of(reader, row.value, pays); });
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

/// 95 or better, 90 to 94: more is better, where the other rows lie below; of worse than 90, above. None where they lie
/// on both sides.
std::optional<bool> better_is_more(const PieceReader& reader, const Rows& rows) {
    const auto is_named = [&](const Row& row) { return reader.has_any(row.label.written, {"better", "worse"}); };
    const auto named = std::ranges::find_if(rows, is_named);
    if (named == rows.end()) return std::nullopt;
    const auto figures_of = [&](const Row& row) {
        std::vector<double> figures;
        for (std::size_t i = row.label.written.begin; i < row.label.written.end; ++i)
            if (begins_digit(reader.at(i))) figures.push_back(value_of_number(reader.at(i)));
        return figures;
    };
    const double figure = figures_of(*named).at(0);
    bool lies_below = false;
    bool lies_above = false;
    for (const Row& row : rows)
        for (const double other : figures_of(row)) {
            lies_below = lies_below || other < figure;
            lies_above = lies_above || other > figure;
        }
    if (lies_below == lies_above) return std::nullopt;
    return reader.has_any(named->label.written, {"better"}) ? lies_below : lies_above;
}

/// Fewer than 3, 3 to 5: none to 2.
void close_first(Rows& rows) {
    LadderLabel& first = rows.front().label;
    const bool is_low_end = first.sort == LadderSort::count && first.is_open && first.falls && rows.size() > 1 &&
                            rows[1].label.sort == LadderSort::count && rows[1].label.low == first.high + 1;
    if (!is_low_end) return;
    first.low = 0;
    first.is_open = first.falls = false;
    first.is_low_end = true;
}

std::optional<Rows> rows_of(const PieceReader& reader, const std::vector<Piece>& parts, Kinds kinds) {
    const Piece& head = parts.front();
    constexpr std::size_t most_pieces = 60;  // nobody writes a longer row
    const auto is_long = [](const Piece& part) { return part.end - part.begin > most_pieces; };
    if (std::ranges::any_of(parts, is_long)) return std::nullopt;
    Rows rows(1);
    for (std::size_t begin = head.begin; begin < head.end; ++begin) {
        const Piece title{head.begin, begin};
        kinds.ranks = says_ranks(reader, title);
        kinds.may_be_all =
            kinds.sort == LadderSort::limit && (says_percent(reader, title) || reader.at(begin + 1) == "%");
        const auto row = row_in(reader, {begin, head.end}, kinds);
        kinds.may_be_all = false;
        if (!row || row->label.sort != kinds.sort || !is_title(reader, title)) continue;
        rows.front() = *row;
        rows.front().label.begin = begin;
        const bool says_places = kinds.ranks || says_ranks(reader, head);
        const bool is_ranking = reader.has_any(head, {"rank", "ranking", "league", "placing"});
        const bool may_be = kinds.sort == LadderSort::place   ? says_places
                            : kinds.sort == LadderSort::count ? !says_places
                                                              : kinds.sort == LadderSort::grade || !is_ranking;
        if (!may_be) return std::nullopt;
        for (std::size_t i = 1; i < parts.size(); ++i) {
            const auto next = row_in(reader, parts[i], kinds);
            if (!next) return std::nullopt;
            rows.push_back(*next);
        }
        const bool is_named = std::ranges::any_of(rows, [&](const Row& other) {
            return reader.has_any(other.label.written, {"better", "worse"});
        });
        if (is_named && !better_is_more(reader, rows)) return std::nullopt;
        close_first(rows);
        const bool is_sorted = gives_less_and_less(reader, rows) || gives_more_and_more(reader, rows);
        const bool is_ladder =
            follow(rows) && are_alike(reader, rows) && (kinds.sort == LadderSort::grade || is_sorted);
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
        const bool pays = pays_shares(reader_, rows);
        better_is_more_ = better_is_more(reader_, rows).value_or(false);
        for (const Row& row : rows) {
            from_ = row.value.begin;
            if (&row == &rows.front() || !put_beyond(row.label, (&row - 1)->label)) put_label(row.label);
            put(": ");
            if (is_half(reader_, row.value))
                writer_.put(pays ? "50%" : "half marks", row.value.begin);
            else if (is_full(reader_, row.value))
                writer_.put("full marks", row.value.begin);
            else
                put_value(row.value);
            if (&row != &rows.back()) put("; ");
        }
        return writer_.finish();
    }

private:
    void put_value(Piece value) {
        if (is_whole_pay(reader_, value)) return put("100%");
        if (is_half_pay(reader_, value)) return put("50%");
        if (const auto part = part_of_pay(reader_, value)) return put(std::to_string(*part) + "%");
        if (is_nothing(reader_, value)) return put("none");
        const auto share = share_figure(reader_, value);
        if (reader_.is_currency(value.begin)) value.end = value.begin + 2;
        share ? writer_.copy({*share, *share + 2}) : writer_.copy(value);
    }

    void put(std::string_view words) { writer_.put(words, from_); }

    /// 15 to 28 days 6 %, thereafter 10 %: above 28.
    bool put_beyond(const LadderLabel& label, const LadderLabel& before) {
        if (label.sort != LadderSort::rest || !label.is_beyond) return false;
        if (before.sort == LadderSort::count) {
            if (before.is_open) return false;
            put("above " + std::to_string(before.high));
            return true;
        }
        if (before.sort != LadderSort::limit) return false;
        std::size_t last = before.written.end;
        for (std::size_t i = before.written.begin; i < before.written.end; ++i)
            if (begins_digit(reader_.at(i))) last = i;
        const bool is_lower_bound = reader_.has_any(before.written, {"more", "least", "over", "above", "+", "≥", ">"});
        if (last == before.written.end || is_lower_bound) return false;
        put("above ");
        put_piece(last, before.written.end);
        if (last + 1 < before.written.end && reader_.at(last + 1) == "%") put("%");
        return true;
    }

    void put_label(const LadderLabel& label) {
        switch (label.sort) {
            case LadderSort::rest: return put("otherwise");
            case LadderSort::limit: return put_limit(label.written);
            case LadderSort::grade: return put_pieces(label.written);
            case LadderSort::count:
            case LadderSort::place: break;
        }
        const std::string low = std::to_string(label.low);
        const std::size_t high = label.is_low_end || label.falls ? label.high : label.low;
        if (label.is_low_end || (label.is_open && label.falls))
            return put(label.is_strict ? "below " + std::to_string(high + 1) : "up to " + std::to_string(high));
        if (label.is_open) return put(label.is_strict ? "above " + std::to_string(label.low - 1) : low + " or more");
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
        if (put_interval(range)) return;
        const bool is_by_day = reader_.at(range.begin) == "by";
        if (is_by_day) {
            put("up to ");
            return writer_.copy(range.begin + 2);
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

    /// [0–90 %), [90–95 %].
    bool put_interval(Piece range) {
        if (reader_.at(range.begin) != "[" || !reader_.at_any(range.end - 1, {")", "]"})) return false;
        const bool has_percent = reader_.at(range.end - 2) == "%";
        const std::size_t high = range.end - (has_percent ? 3U : 2U);
        const bool is_plain = high == range.begin + 3 && reader_.at_any(high - 1, {"-", ","}) &&
                              begins_digit(reader_.at(range.begin + 1)) && begins_digit(reader_.at(high));
        if (!is_plain) return false;
        const auto put_end = [&](std::size_t figure) {
            writer_.copy(figure);
            if (has_percent || percent_) put("%");
        };
        put_end(range.begin + 1);
        put(reader_.at(range.end - 1) == ")" ? " to less than " : " to ");
        put_end(high);
        return true;
    }

    void put_pieces(Piece range) {
        const bool is_from = begins_digit(reader_.at(range.begin)) || reader_.at(range.begin) == "from";
        const bool is_range = is_from && begins_digit(reader_.at(range.end - 1));
        for (std::size_t i = range.begin; i < range.end; ++i) {
            if (reader_.at_any(i, {"of", "plan", "target", "quota", "budget", "goal"})) continue;
            if (const std::size_t end = past_excluded(i); end > i) {
                put("to less than ");
                i = end - 1;
                continue;
            }
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

    /// Up to but not including.
    [[nodiscard]] std::size_t past_excluded(std::size_t i) const {
        std::size_t end = i;
        for (const std::string_view word : {"up"sv, "to"sv, "but"sv, "not"sv})
            if (reader_.at(end) == word) ++end;
        return end > i && reader_.at_any(end, {"including", "excluding"}) ? end + 1 : i;
    }

    void put_piece(std::size_t i, std::size_t end) {
        if (reader_.at(i) == "+") return put(" or more");
        if (reader_.at(i) == "better") return put(better_is_more_ ? "more" : "less");
        if (reader_.at(i) == "worse") return put(better_is_more_ ? "less" : "more");
        writer_.copy(i);
        if (percent_ && begins_digit(reader_.at(i)) && !(i + 1 < end && reader_.at(i + 1) == "%")) put("%");
    }

    ListWriter writer_;
    const PieceReader& reader_;
    bool better_is_more_ = false;  ///< 95 or better, 90 or better
    bool percent_;
    std::size_t from_ = 0;  ///< the piece for which the words that are put stand
};

/// (Not cumulative): the row that is reached holds alone, as in every ladder.
Piece without_note(const PieceReader& reader, Piece range) {
    static constexpr std::string_view notes[] = {"( not cumulative )",
                                                 "( totals , not added together )",
                                                 "( highest level reached )",
                                                 "( highest level only )",
                                                 "( only the highest counts )",
                                                 "( the highest counts )",
                                                 "( one only )",
                                                 "( only the largest applicable credit is given )"};
    for (const std::string_view note : notes) {
        const std::size_t length = words_of(note).size();
        if (range.end - range.begin > length && reader.is({range.end - length, range.end}, note))
            return {range.begin, range.end - length};
    }
    return range;
}

}  // namespace

std::optional<Normalised> read_ladder(const Normalised& text, const PieceReader& reader) {
    for (const std::string_view sign : {"\n"sv, "|"sv, ";"sv, "."sv, ","sv, "/"sv}) {
        auto parts = reader.parts(sign);
        if (!parts.empty()) parts.back() = without_note(reader, parts.back());
        if (parts.size() < fewest_rows) continue;
        std::optional<Rows> found;
        for (const LadderSort sort : {LadderSort::place, LadderSort::count, LadderSort::grade, LadderSort::limit})
            for (const Shape shape : {Shape::label_first, Shape::value_first}) {
                auto rows = rows_of(reader, parts, {sort, shape});
                // Under 75, 75 to 84, 85 or more: as limits they are what they are as numbers.
                const bool is_same =
                    found && found->front().label.sort == LadderSort::count && sort == LadderSort::limit;
                if (rows && found && !is_same) return std::nullopt;  // read in two ways
                if (rows) found = std::move(rows);
            }
        if (!found) continue;
        const std::size_t title_end = found->front().label.begin;
        return LadderWriter{text, reader, says_percent(reader, {0, title_end})}.write(*found);
    }
    return std::nullopt;
}

}  // namespace kpi::detail
