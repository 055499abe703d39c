#include "rule_prices.hpp"

#include <algorithm>
#include <optional>

#include "rule_clause_forms.hpp"
#include "rule_text.hpp"

namespace kpi::detail {

namespace {

using namespace std::string_view_literals;

/// How much the prices of money are together at most.
constexpr std::string_view caps[] = {
    "no|not more than $ <total>",
    "at most|maximum|max $ <total>",
    "maximum|max|limit|cap|ceiling|total|monthly of|is|:|=|cap|limit|maximum|charge? of|is|:? $ <total>",
    "the? total|sum|amount? is? capped|limited at|to $ in|per|a? a|any|the? month|quarter|year|week?",
    "up to $ <total>",
    "$ at most|maximum|cap|max <total>",
    "$ cap|maximum|limit|ceiling <total>",
};

struct Price {
    Piece event{};
    std::size_t figure = 0;  ///< the piece of it; of money, of its sign
    bool is_money = false;
    bool loses = false;  ///< it says so: −2, minus 2, costs 2
    bool is_each = false;
};

/// A figure that begins at `i`, with its sign and its unit; the piece behind it.
std::optional<std::size_t> past_price(const PieceReader& reader, std::size_t i, std::size_t end, Price& price) {
    if (reader.at(i) == "-" && reader.touches(i + 1)) {
        price.loses = true;
        ++i;
    }
    price.is_money = reader.is_currency(i);
    price.figure = i;
    if (price.is_money) ++i;
    if (i >= end || !begins_digit(reader.at(i)) || reader.at(i) == "0") return std::nullopt;
    ++i;
    if (i < end && !price.is_money && reader.is_marks(i)) ++i;
    return i;
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

/// 3 points off for each late arrival, minus 3 per late arrival.
std::optional<Price> price_first(const PieceReader& reader, Piece range) {
    Price price;
    std::size_t i = range.begin;
    const std::size_t verb = i;
    i = past_words(
        reader, i, range.end,
        {"a", "penalty", "fine", "deduction", "of", "minus", "lose", "deduct", "subtract", "take", "off", "dock"});
    price.loses = i > verb && reader.at(i - 1) != "a";
    const auto behind = past_price(reader, i, range.end, price);
    if (!behind) return std::nullopt;
    i = past_words(reader, *behind, range.end,
                   {"is", "are", "off", "deducted", "lost", "taken", "come", "comes", "off"});
    price.loses = price.loses || i > *behind;
    const std::size_t joint = i;
    i = past_words(reader, i, range.end, {"for", "per", "each", "every", "any", "a", "an"});
    for (std::size_t k = joint; k < i; ++k) price.is_each = price.is_each || says_each(reader, k);
    price.is_each = price.is_each || (price.is_money && i == joint + 1 && reader.at_any(joint, {"a", "an"}));
    price.event = {i, range.end};
    return i > joint && is_event(reader, price.event) ? std::optional{price} : std::nullopt;
}

/// Each late arrival costs 3 points, late arrival −3, late arrival: 3 points each.
std::optional<Price> event_first(const PieceReader& reader, Piece range) {
    std::size_t begin = past_words(reader, range.begin, range.end, {"for", "each", "every", "any", "a", "an"});
    const bool leads_each = begin > range.begin && says_each(reader, begin - 1);
    for (std::size_t i = begin + 1; i < range.end; ++i) {
        Price price{.is_each = leads_each};
        std::size_t at = i;
        const bool has_sign =
            reader.at_any(at, {"=", ":", "→", "("}) || (reader.at(at) == "-" && !reader.touches(at + 1));
        if (has_sign) ++at;
        const std::size_t verb = at;
        at = past_words(reader, at, range.end,
                        {"costs", "cost", "loses", "takes", "removes", "deducts", "minus", "lose", "deduct"});
        price.loses = at > verb;
        auto behind = past_price(reader, at, range.end, price);
        if (!behind) continue;
        price.loses = price.loses || reader.at_any(*behind, {"off", "deducted", "lost"});
        const std::size_t tail = past_words(reader, *behind, range.end, {"off", "deducted", "lost"});
        std::size_t last =
            past_words(reader, tail, range.end, {"each", "every", "a", "per", "time", "case", "apiece", ")"});
        for (std::size_t k = tail; k < last; ++k)
            price.is_each = price.is_each || says_each(reader, k) || reader.at_any(k, {"apiece", "time"});
        price.event = {begin, i};
        if (last == range.end && is_event(reader, price.event)) return price;
    }
    return std::nullopt;
}

struct List {
    ListFrame frame;
    std::optional<std::size_t> cap;
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
        return list_.frame.read(reader_, range) || read_cap(range) || read_price(range) || read_pair(range) ||
               read_titled(range);
    }

    bool read_price(Piece range) {
        auto price = price_first(reader_, range);
        if (!price) price = event_first(reader_, range);
        if (!price) return false;
        list_.prices.push_back(*price);
        return true;
    }

    bool read_cap(Piece range) {
        const auto cap = kept_of(reader_, range, caps);
        if (!cap || list_.cap) return false;
        list_.cap = cap->figure;
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

/// It is known that all of them are taken, each time, and from what.
bool is_whole(const List& list) {
    constexpr std::size_t fewest = 2;
    if (list.prices.size() < fewest) return false;
    const auto all = [&](auto is) { return std::ranges::all_of(list.prices, is); };
    const bool is_money = list.prices.front().is_money;
    const bool is_alike = all([&](const Price& price) { return price.is_money == is_money; });
    // Late arrival $25, lost key $50 each time: each of both.
    const auto others = std::ranges::count_if(list.prices, [](const Price& price) { return price.is_each; });
    const bool is_each = list.prices.back().is_each && (others == 1 || others == std::ssize(list.prices));
    if (!is_alike) return false;
    // $50 per sale; $10 per call, at most $100: of both, or of the last?
    const bool caps_all = list.cap && list.cap_parted >= list.parted;
    if (is_money) return !list.frame.base && !list.frame.has_floor() && is_each && caps_all;
    if (list.cap) return false;
    const bool loses = std::ranges::any_of(list.prices, [](const Price& price) { return price.loses; });
    return list.frame.base || (loses && is_each);
}

Normalised written_out(const Normalised& text, const PieceReader& reader, const List& list) {
    ListWriter writer{text, reader};
    list.frame.put_base(writer);
    for (const Price& price : list.prices) {
        writer.put("each ", price.event.begin);
        writer.copy(price.event);
        writer.put(price.is_money ? " " : " takes ", price.figure);
        writer.copy({price.figure, price.figure + (price.is_money ? 2 : 1)});
        writer.put(price.is_money ? "; " : " points; ", price.figure);
    }
    list.frame.put_floor(writer, list.prices.back().figure);
    if (list.cap) {
        writer.put("at most ", *list.cap);
        writer.copy({*list.cap, *list.cap + 2});
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
    return is_whole(list.list()) ? std::optional{written_out(text, reader, list.list())} : std::nullopt;
}

}  // namespace kpi::detail
