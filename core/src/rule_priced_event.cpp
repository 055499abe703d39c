#include "rule_priced_event.hpp"

#include <algorithm>

#include "rule_clause_forms.hpp"
#include "rule_text.hpp"

namespace kpi::detail {

std::size_t past_words(const PieceReader& reader, std::size_t i, std::size_t end,
                       std::initializer_list<std::string_view> words) {
    for (const std::string_view word : words)
        if (i < end && reader.at(i) == word) ++i;
    return i;
}

namespace {

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
    if (is_event(reader, range)) return !reader.has_any(range, {"perfect", "free"});
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
    // $40 penalty for each: its price; a 2-point penalty: what it takes.
    const std::size_t behind = past_words(reader, value->end, range.end, {"penalty", "fine", "charge", "credit"});
    const bool is_penalty = behind > value->end && reader.at_any(value->end, {"penalty", "fine"}) && !value->is_money;
    if (behind > value->end && !is_penalty && !value->is_money) return std::nullopt;
    value->is_fine = value->is_money && reader.at_any(value->end, {"penalty", "fine", "charge"});
    i = past_words(reader, behind, range.end,
                   {"is", "are", "off", "deducted", "lost", "taken", "come", "comes", "off"});
    const bool is_taken = i > behind || is_penalty;
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

/// The net cannot be above +6 or below −9.
std::optional<NetRange> net_limits(const PieceReader& reader, Piece range) {
    static constexpr std::string_view heads[] = {
        "the? net|result|total|sum|balance? result|score|total? cannot|may|can|must|will|is not|never? be? "
        "above|over|exceed|exceeds"};
    for (std::size_t i = range.begin + 1; i < range.end; ++i) {
        if (!kept_of(reader, {range.begin, i}, heads)) continue;
        NetRange net;
        std::size_t at = i + (reader.at(i) == "+" ? 1U : 0U);
        if (!begins_digit(reader.at(at))) return std::nullopt;
        net.high = at++;
        if (!reader.at_any(at, {"or", "and"})) return std::nullopt;
        ++at;
        if (reader.at_any(at, {"go", "be", "fall"})) ++at;
        if (!reader.at_any(at, {"below", "under"})) return std::nullopt;
        ++at;
        net.is_low_negative = reader.at(at) == "-";
        if (net.is_low_negative) ++at;
        if (!begins_digit(reader.at(at))) return std::nullopt;
        net.low = at;
        return past_marks(reader, at + 1) == range.end ? std::optional{net} : std::nullopt;
    }
    return std::nullopt;
}

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

}  // namespace

std::optional<Price> price_in(const PieceReader& reader, Piece range) {
    auto price = price_first(reader, range);
    return price ? price : event_first(reader, range);
}

std::optional<NetRange> net_in(const PieceReader& reader, Piece range) {
    auto net = net_range(reader, range);
    return net ? net : net_limits(reader, range);
}

}  // namespace kpi::detail
