#include "rule_prices.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "rule_clause_forms.hpp"
#include "rule_text.hpp"

namespace kpi::detail {

namespace {

using namespace std::string_view_literals;

/// How much the prices are together at most.
constexpr std::string_view caps[] = {
    "but? no|not more than V <total>",
    "but? never more than V <total>",
    "at most|maximum|max V <total>",
    ("maximum|max|limit|cap|ceiling|total|monthly|quarterly|yearly|the of|is|:|=|cap|limit|maximum|charge|ceiling|loss|"
     "deduction? of|is|:? V <total>"),
    ("the|all? total|sum|amount|deductions|loss|losses|credits|charges|points together|lost? is|are? "
     "capped|limited at|to V <total>"),
    "deductions|charges|credits|losses <total> stop|end at V",
    "deductions|charges|credits|losses <total> are|is? limited|capped to|at V",
    "deductions|charges|credits|losses do|does|shall|will|may? not|never exceed V <total>",
    "the? total|sum|all? together? is? not|no more|higher than V <total>",
    "the most that can|may be lost|deducted|gained|earned is V",
    "capped|limited at|to V <total>",
    "up to V <total>",
    "V at most|maximum|cap|max <total>",
    "V cap|maximum|limit|ceiling <total>",
};

/// How much one of them is at most, in brackets behind it.
constexpr std::string_view own_caps[] = {
    "max|maximum|limit|cap +? V", "max|maximum|limit|cap +? V for * <total>",
    "up to +? V <total>",         "at most +? V <total>",
    "no more than +? V <total>",  "+? V at most|max|maximum",
};

/// Every three late arrivals count as one absence.
constexpr std::string_view conversions[] = {
    "every|each? ~ @ <each_month> count|counts as one|an|a|1 @",
    "every|each? ~ @ <each_month> are|is counted as one|an|a|1 @",
    "every|each? ~ @ <each_month> equal|equals|make|makes one|an|a|1 @",
};

/// So many of the one count as one of the other.
struct Conversion {
    Piece event{};
    Piece into{};
    std::size_t count = 0;
};

enum class Sign : std::uint8_t { unsaid, loses, gains };

/// A figure with its sign and its unit.
struct Value {
    std::size_t figure = 0;  ///< the piece of it; of money, of its sign
    std::size_t end = 0;     ///< the piece behind it
    bool is_money = false;
    bool says_marks = false;  ///< points, demerits
    bool is_demerit = false;  ///< demerits, penalty points: a tally
    Sign sign = Sign::unsaid;
};

struct Price {
    Piece event{};
    Value value{};
    bool is_each = false;
    bool is_by_verb = false;  ///< costs 2, deduct 2: so may those behind it
    bool is_award = false;    ///< gives, earns: from nothing
    bool is_plus = false;     ///< plus 1 for each day: on top of the one before it
    std::optional<std::size_t> own_cap{};
    std::optional<std::size_t> base{};  ///< takes 2 points off 20
};

/// Behind points, penalty points, demerits, where they stand.
std::size_t past_marks(const PieceReader& reader, std::size_t i) {
    const bool is_kind = reader.at_any(i, {"penalty", "demerit", "default", "merit"});
    if (is_kind && reader.is_marks(i + 1)) return i + 2;
    return reader.is_marks(i) || reader.at_any(i, {"demerit", "demerits"}) ? i + 1 : i;
}

std::optional<Value> value_at(const PieceReader& reader, std::size_t i, std::size_t end) {
    Value value;
    if (i < end && reader.at_any(i, {"-", "+"}) && reader.touches(i + 1)) {
        value.sign = reader.at(i) == "-" ? Sign::loses : Sign::gains;
        ++i;
    }
    value.is_money = reader.is_currency(i);
    value.figure = i;
    if (value.is_money) ++i;
    if (i >= end || !begins_digit(reader.at(i)) || reader.at(i) == "0" || reader.at(i + 1) == "%") return std::nullopt;
    ++i;
    value.end = i < end && !value.is_money ? past_marks(reader, i) : i;
    value.says_marks = value.end > i;
    value.is_demerit = reader.has_any({i, value.end}, {"penalty", "demerit", "demerits", "default"});
    return value;
}

/// Behind each of the words, in that order, that stand there.
std::size_t past_words(const PieceReader& reader, std::size_t i, std::size_t end,
                       std::initializer_list<std::string_view> words) {
    for (const std::string_view word : words)
        if (i < end && reader.at(i) == word) ++i;
    return i;
}

bool says_each(const PieceReader& reader, std::size_t i) {
    return reader.at_any(i, {"each", "every", "per", "any"});
}

/// Late by more than 15 minutes, left without clocking out: what is counted, with conditions of its own.
bool is_listed_event(const PieceReader& reader, Piece range) {
    constexpr std::size_t most_pieces = 11;
    static constexpr std::string_view no_events[] = {
        "first",   "second",      "third",     "fourth",  "further",      "additional", "another",    "subsequent",
        "repeat",  "repeated",    "if",        "unless",  "except",       "excluding",  "other",      "same",
        "again",   "double",      "doubled",   "half",    "halved",       "twice",      "only",       "max",
        "maximum", "minimum",     "over",      "above",   "below",        "under",      "beyond",     "exceeding",
        "up",      "target",      "plan",      "score",   "total",        "points",     "point",      "marks",
        "mark",    "each",        "every",     "per",     "plus",         "extra",      "costs",      "loses",
        "takes",   "earns",       "gains",     "adds",    "gives",        "is",         "are",        "then",
        "full",    "free",        "none",      "nothing", "zero",         "one",        "otherwise",  "least",
        "most",    "capped",      "limited",   "deduct",  "minus",        "lose",       "either",     "both",
        "third",   "last",        "time",      "times",   "start",        "starts",     "rating",     "grade",
        "level",   "where",       "when",      "which",   "percent",      "quarter",    "month",      "year",
        "week",    "no",          "cap",       "limit",   "ceiling",      "deduction",  "deductions", "bonus",
        "brings",  "penalty",     "fine",      "charge",  "worth",        "loss",       "perfect",    "ones",
        "net",     "outstanding", "excellent", "good",    "satisfactory", "poor",       "gold",       "silver",
        "bronze",  "yes",         "passed"};
    if (range.begin >= range.end || range.end - range.begin > most_pieces) return false;
    if (is_event(reader, range)) return !reader.has_any(range, {"perfect"});
    bool has_word = false;
    for (std::size_t i = range.begin; i < range.end; ++i) {
        const std::string_view word = reader.at(i);
        const bool is_time = begins_digit(word) && i > range.begin && i + 1 < range.end &&
                             reader.at_any(i - 1, {"than", "within", "after", "by"}) &&
                             reader.at_any(i + 1, {"minutes", "min", "hours", "hour", "h", "days", "day"});
        const bool is_joint = word == "-" && reader.touches(i) && reader.touches(i + 1);
        if (!is_time && !is_joint && !begins_letter(word)) return false;
        if (std::ranges::find(no_events, word) != std::end(no_events)) return false;
        has_word = has_word || begins_letter(word);
    }
    return has_word && !reader.at_any(range.begin, {"at",    "with",   "on",      "in",  "of",     "to",   "for",
                                                    "from",  "by",     "any",     "a",   "an",     "the",  "all",
                                                    "after", "within", "without", "not", "before", "more", "less"});
}

/// 3 points off for each late arrival, minus 3 per late arrival.
std::optional<Price> price_first(const PieceReader& reader, Piece range) {
    Price price;
    const std::size_t verb = range.begin;
    std::size_t i = past_words(
        reader, verb, range.end,
        {"a", "penalty", "fine", "deduction", "of", "minus", "lose", "deduct", "subtract", "take", "off", "dock"});
    const bool loses = i > verb && reader.at(i - 1) != "a";
    const std::size_t gain = past_words(reader, i, range.end, {"plus", "add", "earn", "gain", "award"});
    const bool gains = gain > i;
    if (loses && gains) return std::nullopt;
    i = gain;
    auto value = value_at(reader, i, range.end);
    if (!value) return std::nullopt;
    const std::size_t behind = value->end;
    i = past_words(reader, behind, range.end,
                   {"is", "are", "off", "deducted", "lost", "taken", "come", "comes", "off"});
    const bool is_taken = i > behind;
    const std::size_t added = past_words(reader, i, range.end, {"added", "earned", "gained", "awarded"});
    const bool is_added = added > i && !(is_taken && !reader.at_any(i - 1, {"is", "are"}));
    i = added;
    if (loses || (is_taken && !is_added)) value->sign = Sign::loses;
    if (gains || is_added) value->sign = Sign::gains;
    price.is_by_verb = loses || is_taken || gains || is_added;
    price.is_plus = gains && reader.at(gain - 1) == "plus";
    price.is_award = is_added && !gains;
    price.value = *value;
    const std::size_t joint = i;
    i = past_words(reader, i, range.end, {"for", "per", "each", "every", "any", "a", "an"});
    for (std::size_t k = joint; k < i; ++k) price.is_each = price.is_each || says_each(reader, k);
    price.is_each = price.is_each || (value->is_money && i == joint + 1 && reader.at_any(joint, {"a", "an"}));
    price.event = {i, range.end};
    return i > joint && is_listed_event(reader, price.event) ? std::optional{price} : std::nullopt;
}

/// Each late arrival costs 3 points, late arrival −3, late arrival: 3 points each.
std::optional<Price> event_first(const PieceReader& reader, Piece range) {
    const std::size_t begin = past_words(reader, range.begin, range.end, {"for", "each", "every", "any", "a", "an"});
    const bool leads_each = begin > range.begin && says_each(reader, begin - 1);
    for (std::size_t i = begin + 1; i < range.end; ++i) {
        Price price{.is_each = leads_each};
        std::size_t at = i;
        const bool has_sign =
            reader.at_any(at, {"=", ":", "→", "("}) || (reader.at(at) == "-" && !reader.touches(at + 1));
        if (has_sign) ++at;
        const std::size_t verb = at;
        at = past_words(reader, at, range.end,
                        {"is", "are", "costs", "cost", "loses", "takes", "removes", "deducts", "docked", "minus",
                         "lose", "deduct"});
        const bool loses = at > verb && !reader.at_any(at - 1, {"is", "are"});
        const std::size_t gain = past_words(
            reader, at, range.end, {"worth", "adds", "earns", "gains", "gives", "gets", "brings", "plus", "add"});
        auto value = value_at(reader, gain, range.end);
        if (!value || (loses && gain > at)) continue;
        const std::size_t tail = past_words(reader, value->end, range.end, {"off", "deducted", "lost"});
        if (loses || tail > value->end)
            value->sign = Sign::loses;
        else if (gain > at)
            value->sign = Sign::gains;
        price.is_by_verb = loses || gain > at || tail > value->end;
        price.is_award = gain > at && !reader.at_any(gain - 1, {"plus", "add", "adds"});
        std::size_t last =
            past_words(reader, tail, range.end, {"each", "every", "a", "per", "time", "case", "apiece", ")"});
        const bool has_base =
            reader.at_any(last, {"from", "off"}) ? last + 1 < range.end : reader.at(last - 1) == "off";
        const std::size_t base = reader.at_any(last, {"from", "off"}) ? last + 1 : last;
        if (has_base && begins_digit(reader.at(base)) && past_marks(reader, base + 1) == range.end) {
            price.base = base;
            value->sign = Sign::loses;
            last = range.end;
        }
        for (std::size_t k = tail; k < last; ++k)
            price.is_each = price.is_each || says_each(reader, k) || reader.at_any(k, {"apiece", "time"});
        price.value = *value;
        price.event = {begin, i};
        if (last == range.end && is_listed_event(reader, price.event)) return price;
    }
    return std::nullopt;
}

/// Between −12 and +5: the pieces of its figures, behind their signs.
struct NetRange {
    std::size_t low = 0;
    std::size_t high = 0;
    bool is_low_negative = false;
};

std::optional<NetRange> net_range(const PieceReader& reader, Piece range) {
    static constexpr std::string_view heads[] = {
        "the? net|result|total|sum|balance? result|score|total? stays|is|kept|lies|limited|always? kept|limited? to? "
        "between|within|from"};
    for (std::size_t i = range.begin + 1; i < range.end; ++i) {
        if (!kept_of(reader, {range.begin, i}, heads)) continue;
        NetRange net;
        net.is_low_negative = reader.at(i) == "-";
        std::size_t at = i + (reader.at_any(i, {"-", "+"}) ? 1U : 0U);
        if (at >= range.end || !begins_digit(reader.at(at))) return std::nullopt;
        net.low = at++;
        if (!reader.at_any(at, {"and", "to"})) return std::nullopt;
        at += reader.at(at + 1) == "+" ? 2U : 1U;
        if (at >= range.end || !begins_digit(reader.at(at))) return std::nullopt;
        net.high = at;
        return past_marks(reader, at + 1) == range.end ? std::optional{net} : std::nullopt;
    }
    return std::nullopt;
}

struct List {
    ListFrame frame;
    std::optional<std::size_t> cap;
    std::optional<NetRange> net;
    std::optional<Conversion> conversion;
    std::vector<Price> prices;
    std::size_t parted = 0;      ///< how much the signs between its prices part: a comma less than a semicolon
    std::size_t cap_parted = 0;  ///< the sign before what they are together at most
};

class ListReader {
public:
    explicit ListReader(const PieceReader& reader) : reader_{reader} {}

    /// False for a clause of another form; `parted` says how much the sign before it parts.
    bool read(Piece range, std::size_t parted) {
        const bool has_prices = !list_.prices.empty();
        if (!read_clause(range)) return false;
        if (list_.cap && list_.cap_parted == 0) list_.cap_parted = parted;
        if (has_prices && !list_.cap) list_.parted = std::max(list_.parted, parted);
        return true;
    }

    [[nodiscard]] const List& list() const { return list_; }

private:
    bool read_clause(Piece range) {
        range.begin = past_words(reader_, range.begin, range.end, {"and"});
        if (range.begin >= range.end) return true;
        return read_conversion(range) || list_.frame.read(reader_, range) || read_cap(range) || read_net(range) ||
               read_price(range) || read_pair(range) || read_titled(range);
    }

    bool read_price(Piece range) {
        const auto own_cap = take_own_cap(range);
        auto price = price_first(reader_, range);
        if (!price) price = event_first(reader_, range);
        if (!price || list_.cap) return false;
        price->own_cap = own_cap;
        if (price->base && list_.frame.base) return false;
        if (price->base) list_.frame.base = price->base;
        list_.prices.push_back(*price);
        return true;
    }

    /// (max +5), behind a price; the range without it.
    std::optional<std::size_t> take_own_cap(Piece& range) const {
        if (reader_.at(range.end - 1) != ")") return std::nullopt;
        std::size_t open = range.end - 1;
        while (open > range.begin && reader_.at(open) != "(") --open;
        const auto cap = open > range.begin ? kept_value(own_caps, {open + 1, range.end - 1}) : std::nullopt;
        if (cap) range.end = open;
        return cap;
    }

    /// The figure of a form in which V stands for it.
    [[nodiscard]] std::optional<std::size_t> kept_value(std::span<const std::string_view> forms, Piece range) const {
        for (const std::string_view form : forms) {
            for (const std::string_view figure : {"$"sv, "#"sv}) {
                std::string words{form};
                words.replace(words.find('V'), 1, figure);
                const std::string_view one[] = {words};
                if (const auto kept = kept_of(reader_, range, one)) return kept->figure;
            }
        }
        return std::nullopt;
    }

    bool read_cap(Piece range) {
        const auto cap = list_.cap ? std::nullopt : kept_value(caps, range);
        if (!cap) return false;
        // Max 20 points; 2 points are lost for each …
        const bool is_base = list_.prices.empty() && !reader_.is_currency(*cap) && !list_.frame.base;
        (is_base ? list_.frame.base : list_.cap) = cap;
        return true;
    }

    bool read_conversion(Piece range) {
        const auto kept = list_.conversion ? std::nullopt : kept_of(reader_, range, conversions);
        if (!kept || kept->events.size() != 2 || !kept->count || *kept->count < 2) return false;
        list_.conversion = Conversion{kept->events[0], kept->events[1], *kept->count};
        return true;
    }

    bool read_net(Piece range) {
        const auto net = list_.net ? std::nullopt : net_range(reader_, range);
        if (!net) return false;
        list_.net = net;
        return true;
    }

    bool read_base(Piece range) {
        return !list_.frame.base && list_.frame.read(reader_, range) && list_.frame.base.has_value();
    }

    /// 3 points for each of these and 2 for each of those.
    bool read_pair(Piece range) {
        for (std::size_t i = range.begin + 1; i + 1 < range.end; ++i)
            if (reader_.at_any(i, {"and", "plus"}) && (read_base({range.begin, i}) || read_price({range.begin, i})))
                return read_price({i + 1, range.end});
        return false;
    }

    /// Audit findings: critical 10; from 20: critical 10.
    bool read_titled(Piece range) {
        if (!list_.prices.empty()) return false;
        for (std::size_t i = range.begin + 1; i + 1 < range.end; ++i) {
            if (reader_.at(i) != ":") continue;
            const Piece title{range.begin, i};
            if (!read_base(title) && !is_title(title)) return false;
            const Piece rest{i + 1, range.end};
            return read_price(rest) || read_pair(rest);
        }
        return false;
    }

    [[nodiscard]] bool is_title(Piece range) const {
        for (std::size_t i = range.begin; i < range.end; ++i)
            if (!begins_letter(reader_.at(i)) && !reader_.at_any(i, {"-", "", ""})) return false;
        static constexpr std::string_view charges[] = {
            "default|liquidated|contract? charges|damages|penalties|deductions"};
        if (kept_of(reader_, range, charges)) return true;
        return is_event(reader_, range);
    }

    const PieceReader& reader_;
    List list_;
};

/// It costs 2, that 3: as the one before it.
void say_signs(List& list) {
    for (std::size_t i = 1; i < list.prices.size(); ++i) {
        Price& price = list.prices[i];
        const Price& before = list.prices[i - 1];
        if (price.value.sign != Sign::unsaid || !before.is_by_verb) continue;
        price.value.sign = before.value.sign;
        price.is_by_verb = true;
    }
}

/// Each is counted, and is bad: absence, damage, a warning.
bool is_bad(const PieceReader& reader, Piece event) {
    static constexpr std::string_view bad[] = {
        "absence",      "absent",       "late",     "lateness", "tardy",   "tardiness",  "missed",     "missing",
        "damage",       "damaged",      "lost",     "warning",  "error",   "mistake",    "complaint",  "violation",
        "breach",       "defect",       "accident", "incident", "injury",  "wrong",      "failed",     "failure",
        "without",      "not",          "speeding", "braking",  "alert",   "unexcused",  "unreported", "unannounced",
        "unauthorised", "unauthorized", "broken",   "no-show",  "finding", "infraction", "offence",    "careless",
        "rude",         "dirty",        "spillage", "spill",    "overdue", "incorrect",  "unanswered"};
    return std::ranges::any_of(bad, [&](std::string_view word) {
        for (std::size_t i = event.begin; i < event.end; ++i)
            if (reader.at(i) == word) return true;
        return false;
    });
}

/// Training held +5, training not held −5: done or not, and nothing that is counted.
bool are_opposites(const PieceReader& reader, const List& list) {
    if (list.prices.size() != 2) return false;
    const Piece a = list.prices[0].event;
    const Piece b = list.prices[1].event;
    return reader.at(a.begin) == reader.at(b.begin) && reader.has_any(a, {"not"}) != reader.has_any(b, {"not"});
}

/// Of the only one that gains, or that loses.
bool has_cap_of_its_own(const List& list) {
    return std::ranges::all_of(list.prices, [&](const Price& price) {
        const auto of_its_kind = std::ranges::count_if(
            list.prices, [&](const Price& other) { return other.value.sign == price.value.sign; });
        return !price.own_cap || (of_its_kind == 1 && !list.cap);
    });
}

/// Into what one of the prices is of.
const Price* converted_price(const PieceReader& reader, const List& list) {
    for (const Price& price : list.prices)
        for (std::size_t i = price.event.begin; i < price.event.end; ++i)
            if (begins_alike(reader.at(i), reader.at(list.conversion->into.end - 1))) return &price;
    return nullptr;
}

bool is_converted(const PieceReader& reader, const List& list) {
    const Price* const price = converted_price(reader, list);
    return price && price->value.sign == Sign::loses && !price->value.is_money;
}

/// It is known that all of them are taken, each time, and from what.
bool is_whole(const PieceReader& reader, const List& list) {
    constexpr std::size_t fewest = 2;
    if (list.conversion && !is_converted(reader, list)) return false;
    if (list.prices.size() + (list.conversion ? 1 : 0) < fewest) return false;
    const auto all = [&](auto is) { return std::ranges::all_of(list.prices, is); };
    const bool is_money = list.prices.front().value.is_money;
    // Late arrival $25, lost key $50 each time: each of both.
    const auto others = std::ranges::count_if(list.prices, [](const Price& price) { return price.is_each; });
    const bool is_each = list.prices.back().is_each && (others == 1 || others == std::ssize(list.prices));
    if (!all([&](const Price& price) { return price.value.is_money == is_money; })) return false;
    // $50 per sale; $10 per call, at most $100: of both, or of the last?
    const bool caps_all = !list.cap || list.cap_parted >= list.parted;
    if (list.cap && reader.is_currency(*list.cap) != is_money) return false;
    const auto own_caps_of =
        std::ranges::count_if(list.prices, [](const Price& price) { return price.own_cap.has_value(); });
    const bool has_own_cap = own_caps_of > 0;
    if (is_money)
        return !list.frame.base && !list.frame.has_floor() && is_each && caps_all && !list.net && !has_own_cap &&
               all([](const Price& price) { return price.value.sign != Sign::gains; });
    const bool is_said = all([](const Price& price) { return price.value.sign != Sign::unsaid; });
    const bool is_unsaid = all([](const Price& price) { return price.value.sign == Sign::unsaid; });
    const bool only_loses = all([](const Price& price) { return price.value.sign == Sign::loses; });
    const bool only_gains = all([](const Price& price) { return price.value.sign == Sign::gains; });
    // 5 points off, plus 2 for each hour: more of the same.
    const bool is_on_top = !only_gains && !all([](const Price& price) { return !price.is_plus; });
    // Each sale gives 1 point, each return takes 2: from nothing, or from the marks?
    const bool is_award = !all([](const Price& price) { return !price.is_award; });
    if (is_on_top || (is_award && !only_gains && !list.frame.base && !list.net) || are_opposites(reader, list))
        return false;
    if (has_own_cap && !has_cap_of_its_own(list)) return false;
    if (!is_said && !is_unsaid) return list.frame.base && !list.cap && only_loses;
    if (list.cap && (!caps_all || !(only_loses || only_gains))) return false;
    if (list.net && (list.cap || list.frame.has_floor() || list.frame.base)) return false;
    const bool are_bad = all([&](const Price& price) { return is_bad(reader, price.event); });
    if (is_unsaid) {
        const bool says_marks =
            std::ranges::any_of(list.prices, [](const Price& price) { return price.value.says_marks; });
        return list.frame.base || (are_bad && says_marks && !list.frame.has_floor());
    }
    return list.frame.base || is_each || are_bad || !only_loses;
}

void put_conversion(ListWriter& writer, const PieceReader& reader, const List& list) {
    const Conversion& conversion = *list.conversion;
    writer.put("each " + std::to_string(conversion.count) + " ", conversion.event.begin);
    writer.copy(conversion.event);
    writer.put(" takes ", conversion.event.begin);
    writer.copy(converted_price(reader, list)->value.figure);
    writer.put(" points, part steps not counted; ", conversion.event.begin);
}

Normalised written_out(const Normalised& text, const PieceReader& reader, const List& list) {
    ListWriter writer{text, reader};
    list.frame.put_base(writer);
    if (list.conversion) put_conversion(writer, reader, list);
    const bool are_demerits =
        std::ranges::any_of(list.prices, [](const Price& price) { return price.value.is_demerit; });
    for (const Price& price : list.prices) {
        const Value& value = price.value;
        writer.put("each ", price.event.begin);
        writer.copy(price.event);
        const bool takes = value.sign == Sign::loses || (value.sign == Sign::unsaid && list.frame.base);
        const bool is_tally = value.sign == Sign::unsaid && !takes && !are_demerits;
        writer.put(value.is_money ? " gives " : takes ? " takes " : is_tally ? ": " : " adds ", value.figure);
        writer.copy({value.figure, value.figure + (value.is_money ? 2 : 1)});
        writer.put(value.is_money ? "; " : " points; ", value.figure);
        if (!price.own_cap) continue;
        writer.put(takes ? "deduction capped at " : "bonus capped at ", *price.own_cap);
        writer.copy(*price.own_cap);
        writer.put(" points; ", *price.own_cap);
    }
    list.frame.put_floor(writer, list.prices.back().value.figure);
    if (list.net) {
        writer.put(list.net->is_low_negative ? "at least -" : "at least ", list.net->low);
        writer.copy(list.net->low);
        writer.put(" points; at most ", list.net->high);
        writer.copy(list.net->high);
        writer.put(" points", list.net->high);
    }
    if (list.cap) {
        const Price& price = list.prices.front();
        const bool takes = price.value.sign == Sign::loses || (price.value.sign == Sign::unsaid && list.frame.base);
        writer.put(!price.value.is_money && takes ? "; deduction capped at " : "; at most ", *list.cap);
        writer.copy({*list.cap, *list.cap + (price.value.is_money ? 2 : 1)});
        if (!price.value.is_money) writer.put(" points", *list.cap);
    }
    return writer.finish();
}

}  // namespace

std::optional<Normalised> read_price_list(const Normalised& text, const PieceReader& reader) {
    ListReader list{reader};
    for (const Piece& clause : reader.clauses()) {
        const std::string_view sign = clause.begin > 0 ? reader.at(clause.begin - 1) : ";"sv;
        const std::size_t parted = sign == "," ? 1 : sign == ";" ? 2 : 3;
        if (!list.read(clause, parted)) return std::nullopt;
    }
    List found = list.list();
    say_signs(found);
    return is_whole(reader, found) ? std::optional{written_out(text, reader, found)} : std::nullopt;
}

}  // namespace kpi::detail
