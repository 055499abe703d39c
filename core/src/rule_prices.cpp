#include "rule_prices.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "rule_clause_forms.hpp"
#include "rule_model.hpp"
#include "rule_priced_event.hpp"
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
        auto price = price_in(reader_, range);
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
        const auto cap = open > range.begin ? kept_of(reader_, {open + 1, range.end - 1}, own_caps) : std::nullopt;
        if (!cap) return std::nullopt;
        range.end = open;
        return cap->figure;
    }

    bool read_cap(Piece range) {
        const auto kept = list_.cap ? std::nullopt : kept_of(reader_, range, caps);
        if (!kept) return false;
        const std::size_t cap = *kept->figure;
        // Max 20 points; 2 points are lost for each …
        const bool is_base = list_.prices.empty() && !reader_.is_currency(cap) && !list_.frame.base;
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
        const auto net = list_.net ? std::nullopt : net_in(reader_, range);
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
    const auto names = [&](const Price& price, std::size_t word) {
        for (std::size_t i = price.event.begin; i < price.event.end; ++i)
            if (begins_alike(reader.at(i), reader.at(word))) return true;
        return false;
    };
    const Piece into = list.conversion->into;
    const Price* found = nullptr;
    std::size_t named = 0;
    for (const Price& price : list.prices) {
        bool has_all = true;
        for (std::size_t word = into.begin; word < into.end; ++word) has_all = has_all && names(price, word);
        if (has_all) return &price;  // a written warning, and not the first of the warnings
        if (!names(price, into.end - 1)) continue;
        found = &price;
        ++named;
    }
    return named == 1 ? found : nullptr;
}

bool is_converted(const PieceReader& reader, const List& list) {
    const Price* const price = converted_price(reader, list);
    return price && price->value.sign == Sign::loses && !price->value.is_money;
}

/// Signed off, at short notice: words that say something else beside a figure.
bool has_other_words(const PieceReader& reader, const Price& price) {
    return reader.has_any(price.event,
                          {"short", "off", "up", "down", "full", "half", "ahead", "behind", "credit", "bonus"});
}

template <class Is>
bool all_of(const List& list, Is is) {
    return std::ranges::all_of(list.prices, is);
}

template <class Is>
bool any_of(const List& list, Is is) {
    return std::ranges::any_of(list.prices, is);
}

bool all_say(const List& list, Sign sign) {
    return all_of(list, [&](const Price& price) { return price.value.sign == sign; });
}

/// Late arrival $25, lost key $50 each time: each of both.
bool says_each(const List& list) {
    const auto each = std::ranges::count_if(list.prices, [](const Price& price) { return price.is_each; });
    return list.prices.back().is_each && (each == 1 || each == std::ssize(list.prices));
}

/// $50 per sale; $10 per call, at most $100: of both, or of the last?
bool caps_all(const List& list) {
    return !list.cap || list.cap_parted >= list.parted;
}

bool is_whole_of_money(const List& list) {
    // $50 per sale, $20 fine per complaint: the one is paid, the other charged.
    const bool has_fine_behind =
        !list.prices.front().value.is_fine && any_of(list, [](const Price& price) { return price.value.is_fine; });
    const bool has_frame = list.frame.base || list.frame.has_floor() || list.net;
    const bool has_own_cap = any_of(list, [](const Price& price) { return price.own_cap.has_value(); });
    const bool gains = any_of(list, [](const Price& price) { return price.value.sign == Sign::gains; });
    return says_each(list) && caps_all(list) && !has_fine_behind && !has_frame && !has_own_cap && !gains;
}

/// Something in it may be meant otherwise.
bool is_doubtful(const PieceReader& reader, const List& list) {
    const bool only_gains = all_say(list, Sign::gains);
    // 5 points off, plus 2 for each hour: more of the same.
    const bool is_on_top = !only_gains && any_of(list, [](const Price& price) { return price.is_plus; });
    // Each sale gives 1 point, each return takes 2: from nothing, or from the marks?
    const bool is_award = any_of(list, [](const Price& price) { return price.is_award; });
    const bool is_award_from_marks = is_award && !only_gains && !list.frame.base && !list.net;
    const bool has_too_many = list.prices.size() > std::size(letters) &&
                              any_of(list, [&](const Price& price) { return has_other_words(reader, price); });
    const bool has_two_limits = list.net && (list.cap || list.frame.has_floor() || list.frame.base);
    const bool caps_what = list.cap && (!caps_all(list) || !(only_gains || all_say(list, Sign::loses)));
    return is_on_top || is_award_from_marks || are_opposites(reader, list) || !has_cap_of_its_own(list) ||
           has_too_many || has_two_limits || caps_what;
}

bool is_whole_of_points(const PieceReader& reader, const List& list) {
    const bool is_unsaid = all_say(list, Sign::unsaid);
    const bool is_said = !any_of(list, [](const Price& price) { return price.value.sign == Sign::unsaid; });
    if (!is_said && !is_unsaid) return false;
    if (is_unsaid && list.cap) return false;
    if (is_doubtful(reader, list)) return false;
    const bool are_bad = all_of(list, [&](const Price& price) { return is_bad(reader, price.event); });
    const bool says_marks = any_of(list, [](const Price& price) { return price.value.says_marks; });
    if (is_unsaid) return list.frame.base || (are_bad && says_marks && !list.frame.has_floor());
    return list.frame.base || says_each(list) || are_bad || !all_say(list, Sign::loses);
}

/// It is known that all of them are taken, each time, and from what.
bool is_whole(const PieceReader& reader, const List& list) {
    constexpr std::size_t fewest = 2;
    if (list.conversion && !is_converted(reader, list)) return false;
    if (list.prices.size() + (list.conversion ? 1 : 0) < fewest) return false;
    const bool is_money = list.prices.front().value.is_money;
    const bool is_alike = all_of(list, [&](const Price& price) { return price.value.is_money == is_money; });
    if (!is_alike || (list.cap && reader.is_currency(*list.cap) != is_money)) return false;
    return is_money ? is_whole_of_money(list) : is_whole_of_points(reader, list);
}

bool takes(const List& list, const Price& price) {
    return price.value.sign == Sign::loses || (price.value.sign == Sign::unsaid && list.frame.base);
}

void put_conversion(ListWriter& writer, const PieceReader& reader, const List& list) {
    const Conversion& conversion = *list.conversion;
    writer.put("each " + std::to_string(conversion.count) + " ", conversion.event.begin);
    writer.copy(conversion.event);
    writer.put(" takes ", conversion.event.begin);
    writer.copy(converted_price(reader, list)->value.figure);
    writer.put(" points, part steps not counted; ", conversion.event.begin);
}

void put_net(ListWriter& writer, const NetRange& net) {
    writer.put(net.is_low_negative ? "at least -" : "at least ", net.low);
    writer.copy(net.low);
    writer.put(" points; at most ", net.high);
    writer.copy(net.high);
    writer.put(" points", net.high);
}

void put_cap(ListWriter& writer, const List& list) {
    const bool is_money = list.prices.front().value.is_money;
    const bool is_of_losses = !is_money && takes(list, list.prices.front());
    writer.put(is_of_losses ? "; deduction capped at " : "; at most ", *list.cap);
    writer.put_amount(*list.cap);
}

void put_price(ListWriter& writer, const PieceReader& reader, const List& list, std::size_t number) {
    const Price& price = list.prices[number];
    const Value& value = price.value;
    writer.put("each ", price.event.begin);
    has_other_words(reader, price) ? writer.put(letters[number], price.event.begin) : writer.copy(price.event);
    const bool are_demerits = any_of(list, [](const Price& other) { return other.value.is_demerit; });
    const bool is_tally = value.sign == Sign::unsaid && !takes(list, price) && !are_demerits;
    const std::string_view points = takes(list, price) ? " takes " : is_tally ? ": " : " adds ";
    writer.put(value.is_money ? " gives " : points, value.figure);
    writer.put_amount(value.figure);
    writer.put("; ", value.figure);
    if (!price.own_cap) return;
    writer.put(takes(list, price) ? "deduction capped at " : "bonus capped at ", *price.own_cap);
    writer.put_amount(*price.own_cap);
    writer.put("; ", *price.own_cap);
}

Normalised written_out(const Normalised& text, const PieceReader& reader, const List& list) {
    ListWriter writer{text, reader};
    list.frame.put_base(writer);
    if (list.conversion) put_conversion(writer, reader, list);
    for (std::size_t i = 0; i < list.prices.size(); ++i) put_price(writer, reader, list, i);
    list.frame.put_floor(writer, list.prices.back().value.figure);
    if (list.net) put_net(writer, *list.net);
    if (list.cap) put_cap(writer, list);
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
