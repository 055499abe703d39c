// The first, the second and each one after that; so many that are free; each one beyond so many. Of English.
#include <algorithm>
#include <cmath>

#include "rule_segments.hpp"
#include "rule_word_numbers.hpp"

namespace kpi::detail {

namespace {

/// … are free, tolerated, not counted.
bool is_free(const Token& token) {
    return has_any(token.text, {"free", "disregarded", "ignored", "tolerated", "allowed", "excused", "waived",
                                "not counted", "overlooked", "fine", "acceptable"}) &&
           (token.kind == Kind::word || token.kind == Kind::aside || token.kind == Kind::not_counted);
}

/// The number that a word names, up to ten; 0 for none.
std::size_t number_of(std::string_view word) {
    constexpr std::size_t largest = 10;
    const std::size_t value = value_of_word(word);
    return value <= largest ? value : 0;
}

/// two written warnings: two of them.
std::size_t number_before_name(std::string_view words) {
    return number_of(words.substr(0, words.find(' ')));
}

/// The place that a word names: first, 2nd; 0 for none.
std::size_t place_of(const Token& token) {
    static constexpr std::string_view names[][2] = {
        {"first", "1st"}, {"second", "2nd"}, {"third", "3rd"}, {"fourth", "4th"}, {"fifth", "5th"}};
    if (token.kind == Kind::ordinal && begins_ascii(token.text)) return static_cast<std::size_t>(token.value);
    if (token.kind != Kind::word) return 0;
    if (starts_with_any(token.text, {"first week", "first day", "first hour", "first month", "first minute"})) return 0;
    for (std::size_t i = 0; i < std::size(names); ++i)
        for (const std::string_view name : names[i])
            if (token.text == name || (token.text.starts_with(std::string{name} + " ") &&
                                       number_before_name(std::string_view{token.text}.substr(name.size() + 1)) == 0))
                return i + 1;  // the first three are no place
    return 0;
}

bool says_onward(const Token& token) {
    return token.kind == Kind::onward || has_any(token.text, {"later", "subsequent", "further one", "each one",
                                                              "every one", "thereafter", "after that"});
}

/// First offence −2, second a further −5, each one after that a further −10: one clause for each place. `first` holds
/// what the verb and the sign of the list are.
struct Place {
    Segment segment;
    std::size_t place = 0;
    std::size_t figure = 0;
    bool onward = false;
};

std::optional<Place> place_in(const Tokens& tokens, const Segment& segment, std::size_t before) {
    auto figure = only_figure(tokens, segment);
    for (std::size_t i = segment.begin; i < segment.end && !figure; ++i)  // the first carries no deduction
        if (tokens[i].kind == Kind::no_change) figure = i;
    if (!figure || tokens[*figure].measure == Measure::other || tokens[*figure].measure == Measure::days)
        return std::nullopt;
    Place found{segment, 0, *figure};
    bool has_each = false;
    for (std::size_t i = segment.begin; i < segment.end; ++i) {
        const Kind kind = tokens[i].kind;
        if (kind == Kind::no_change && (before > 0 || i != *figure)) return std::nullopt;
        const bool is_threshold = kind == Kind::and_more && i == *figure + 1;  // 3 and above: the whole score is zero
        if (is_threshold || kind == Kind::veto_sheet || kind == Kind::veto_item || kind == Kind::veto)
            return std::nullopt;
        if (kind == Kind::less || kind == Kind::full || kind == Kind::at_most || kind == Kind::zero)
            return std::nullopt;
        if (is_free(tokens[i])) return std::nullopt;
        const std::size_t place = place_of(tokens[i]);
        const bool is_adjective =
            place > 0 && tokens[i].kind == Kind::word && tokens[i].text.find(' ') == std::string::npos;
        const bool has_number = i + 1 < segment.end && (i + 1 == *figure || number_before_name(tokens[i + 1].text) > 0);
        if (is_adjective && has_number && before == 0) return std::nullopt;  // first 2 of them
        if (place > 0 && found.place == 0) found.place = place;
        const bool is_and_more = kind == Kind::and_more || tokens[i].text == "and more" ||
                                 tokens[i].text == "or more" ||
                                 ends_with_any(tokens[i].text, {" and more", " or more", " and above", " or above"});
        const bool is_after =
            kind == Kind::more && tokens[i].text == "after" && i + 1 < segment.end && tokens[i + 1].text == "that";
        // From the third onwards 9 each.
        has_each = has_each || kind == Kind::each;
        const bool is_from = has_word(tokens[i].text, {" from ", " onwards ", " onward "});
        found.onward = found.onward || ((says_onward(tokens[i]) || is_after || is_and_more || is_from) && before > 0);
    }
    found.onward = found.onward || (has_each && found.place > 1);  // each from the 3rd 9
    if (found.place == 0 && found.onward) found.place = before + 1;
    // A third incident means 0: the score, and no price.
    const bool is_nought = before > 0 && is_figure(tokens[*figure]) && tokens[*figure].value == 0;
    if (found.place != before + 1 || is_nought) return std::nullopt;
    return found;
}

Kind verb_in(const Tokens& tokens, const Segment& segment) {
    for (std::size_t i = segment.begin; i < segment.end; ++i) {
        const Kind kind = tokens[i].kind;
        if (kind == Kind::minus || kind == Kind::take || kind == Kind::taking) return Kind::take;
        if (is_figure(tokens[i]) && tokens[i].value < 0) return Kind::take;
    }
    return Kind::word;
}

Tokens written_out(const Tokens& tokens, const Place& place, Kind verb) {
    const Token& figure = tokens[place.figure];
    Token ordinal = changed(tokens[place.segment.begin], Kind::ordinal, "place");
    ordinal.value = static_cast<double>(place.place);
    Tokens written{ordinal};
    if (place.onward) written.push_back(changed(ordinal, Kind::onward, "thereafter"));
    for (std::size_t i = place.segment.begin; i < place.segment.end; ++i) {
        const bool is_name = tokens[i].kind == Kind::word && place_of(tokens[i]) == 0 && !says_onward(tokens[i]);
        if (is_name && i < place.figure) written.push_back(tokens[i]);
    }
    if (verb != Kind::word) written.push_back(changed(figure, verb, ""));
    written.push_back(changed(figure, Kind::num, figure.kind == Kind::num ? figure.text : ""));
    written.back().value = std::abs(figure.value);
    // … of the monthly charges.
    for (std::size_t i = place.figure + 1; i < place.segment.end; ++i) {
        const bool is_name = tokens[i].kind == Kind::aside || tokens[i].kind == Kind::word;
        if (!is_name || place_of(tokens[i]) > 0 || says_onward(tokens[i])) break;
        written.push_back(tokens[i]);
    }
    return written;
}

void write_out_places(Tokens& tokens) {
    bool begins = false;
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {  // …, the second 5 and the third 10
        begins = begins || place_of(tokens[i]) == 1;
        const std::size_t next = tokens[i + 1].kind == Kind::aside ? i + 2 : i + 1;
        const bool is_and = tokens[i].kind == Kind::aside && tokens[i].text == "and" && next < tokens.size();
        if (begins && is_and && place_of(tokens[next]) > 1 && i > 0 && tokens[i - 1].kind == Kind::num)
            tokens[i].kind = Kind::comma;
    }
    const auto segments = segments_of(tokens);
    for (std::size_t first = 0; first < segments.size(); ++first) {
        std::vector<Place> places;
        Kind verb = Kind::word;
        for (std::size_t i = first; i < segments.size() && (places.empty() || !places.back().onward); ++i) {
            const auto place = place_in(tokens, segments[i], places.size());
            if (!place) break;
            places.push_back(*place);
            if (verb == Kind::word) verb = verb_in(tokens, segments[i]);
        }
        if (places.size() < 2) continue;
        const Measure measure = tokens[places.front().figure].measure;
        const bool is_share = measure == Measure::percent || measure == Measure::money;
        if (is_share != (verb == Kind::word)) continue;
        // 1st 5 % off, 2nd −2: whatever they are, they are one kind of thing.
        const bool is_alike = std::ranges::all_of(places, [&](const Place& place) {
            const Measure other = tokens[place.figure].measure;
            return other == measure || other == Measure::none || measure == Measure::none;
        });
        if (!is_alike) return;
        for (std::size_t i = places.size(); i-- > 0;)
            replace(tokens, places[i].segment, written_out(tokens, places[i], verb));
        return;
    }
}

/// How many are free: the first, first two, up to 10, 5 … are free.
std::size_t free_in(const Tokens& tokens, const Segment& segment) {
    const auto costs_nothing = [](const Token& token) { return is_free(token) || token.kind == Kind::no_change; };
    const bool says_free = std::any_of(at(tokens, segment.begin), at(tokens, segment.end), costs_nothing);
    if (!says_free) return 0;
    if (const auto figure = only_figure(tokens, segment)) {
        const Token& count = tokens[*figure];
        const bool counts = count.measure == Measure::count || count.measure == Measure::none;
        return counts && count.value >= 1 && count.value <= 99 ? static_cast<std::size_t>(count.value) : 0;
    }
    for (std::size_t i = segment.begin; i < segment.end; ++i) {
        const std::string& text = tokens[i].text;
        if (text == "first" || text.starts_with("first ") || place_of(tokens[i]) == 1) {
            const auto space = text.find(' ');
            const std::size_t count = space == text.npos ? 0 : number_before_name(text.substr(space + 1));
            if (count > 0) return count;
            const std::size_t next = i + 1 < segment.end ? number_before_name(tokens[i + 1].text) : 0;
            return next > 0 ? next : 1;
        }
        if (const std::size_t count = number_of(text)) return count;
    }
    return 0;
}

/// Where "each one after that", "each further one" ends in a segment, and where it begins; none for no such words.
std::optional<Segment> each_beyond_in(const Tokens& tokens, const Segment& segment, std::size_t free) {
    for (std::size_t i = segment.begin; i < segment.end; ++i) {
        const Token& token = tokens[i];
        if (token.kind == Kind::each &&
            has_any(token.text, {"further", "subsequent", "additional", "after that", "thereafter", "beyond that"}))
            return Segment{i, kind_at(tokens, i + 1) == Kind::word && tokens[i + 1].text == "one" ? i + 2 : i + 1};
        const bool is_each = token.kind == Kind::each && has_any(token.text, {"each", "every", "per"});
        if (is_each && i + 1 < segment.end) {
            const Token& next = tokens[i + 1];
            if (next.kind == Kind::otherwise && ends_with_any(next.text, {" that"})) return Segment{i, i + 2};
            const bool compares = next.kind == Kind::more;
            if (compares && i + 2 < segment.end && tokens[i + 2].text == "that") return Segment{i, i + 3};
        }
    }
    // 2 per month tolerated, thereafter 1.5 % per missed clean.
    const std::size_t head = segment.begin;
    const bool is_onward = tokens[head].kind == Kind::onward || tokens[head].text == "thereafter" ||
                           tokens[head].text == "after that" || tokens[head].text == "then";
    for (std::size_t i = head + 1; is_onward && i < segment.end; ++i)
        if (tokens[i].kind == Kind::each) return Segment{i, i + 1};
    // From the 6th one onwards 2 marks off each.
    for (std::size_t i = segment.begin; i < segment.end; ++i) {
        const std::string from = std::to_string(free + 1) + "th";
        if (tokens[i].kind == Kind::word && tokens[i].text.starts_with(from)) {
            std::size_t begin = i;
            while (begin > segment.begin && (tokens[begin - 1].kind == Kind::aside || tokens[begin - 1].text == "from"))
                --begin;
            return Segment{begin, i + 1};
        }
    }
    return std::nullopt;
}

/// So many times.
Token times(const Token& named, std::size_t count) {
    Token figure = changed(named, Kind::num, "times");
    figure.measure = Measure::count;
    figure.value = static_cast<double>(count);
    figure.typed = std::to_string(count);
    return figure;
}

/// First 2 late openings are free; 3 marks off for each one after that: so many are allowed, each further one costs.
void write_out_free(Tokens& tokens) {
    const auto segments = segments_of(tokens);
    for (std::size_t i = 0; i + 1 < segments.size(); ++i) {
        const std::size_t free = free_in(tokens, segments[i]);
        if (free == 0) continue;
        const Segment& next = segments[i + 1];
        const auto beyond = each_beyond_in(tokens, next, free);
        const bool has_figure = std::any_of(at(tokens, next.begin), at(tokens, next.end), is_figure);
        if (!beyond || !has_figure) return;
        Tokens priced{changed(tokens[beyond->begin], Kind::each, "each further")};
        const bool is_onward = tokens[next.begin].kind == Kind::onward || tokens[next.begin].text == "then";
        priced.insert(priced.begin(), at(tokens, next.begin + (is_onward ? 1 : 0)), at(tokens, beyond->begin));
        std::copy_if(at(tokens, beyond->end), at(tokens, next.end), std::back_inserter(priced),
                     [](const Token& token) { return token.kind != Kind::each && token.kind != Kind::again; });
        replace(tokens, next, priced);
        const Token count = times(tokens[segments[i].begin], free);
        Tokens allowed{count};
        for (std::size_t k = segments[i].begin; k < segments[i].end; ++k) {
            const bool is_name = tokens[k].kind == Kind::word && place_of(tokens[k]) == 0 && !is_free(tokens[k]) &&
                                 number_of(tokens[k].text) == 0;
            if (!is_name) continue;
            allowed.push_back(tokens[k]);
            if (number_before_name(tokens[k].text) > 0)
                allowed.back().text.erase(0, std::min(tokens[k].text.find(' ') + 1, tokens[k].text.size()));
        }
        allowed.push_back(changed(count, Kind::aside, "allowed"));
        replace(tokens, segments[i], allowed);
        return;
    }
}

/// A loss for each of something, which says nothing of how many are free: its only figure.
std::optional<std::size_t> price_in(const Tokens& tokens, const Segment& segment) {
    const auto has = [&](auto is) { return std::any_of(at(tokens, segment.begin), at(tokens, segment.end), is); };
    const bool has_each = has([](const Token& token) { return token.kind == Kind::each; });
    const bool has_bound = has([](const Token& token) {
        return compares(token.kind) || token.kind == Kind::onward || token.kind == Kind::ordinal ||
               token.kind == Kind::late || token.kind == Kind::down || token.kind == Kind::up;
    });
    const auto figure = only_figure(tokens, segment);
    if (!figure || !has_each || has_bound || verb_in(tokens, segment) != Kind::take) return std::nullopt;
    const Measure measure = tokens[*figure].measure;
    return measure == Measure::points || measure == Measure::none ? figure : std::nullopt;
}

/// The first two are free: how many, where nothing else is said; 0 for none. Up to 2 allowed: of them, or of what is
/// taken?
std::size_t allowance_in(const Tokens& tokens, const Segment& segment) {
    const bool says_allowed = has_any(tokens[segment.end - 1].text, {"allowed"});
    const bool says_more = std::any_of(at(tokens, segment.begin), at(tokens, segment.end), [&](const Token& token) {
        return token.kind == Kind::take || token.kind == Kind::each || token.kind == Kind::limit_most ||
               token.kind == Kind::more || (token.kind == Kind::at_most && says_allowed);
    });
    return says_more ? 0 : free_in(tokens, segment);
}

/// The words that name something in a segment, one by one.
std::vector<std::string_view> names_in(const Tokens& tokens, const Segment& segment) {
    std::vector<std::string_view> names;
    for (std::size_t i = segment.begin; i < segment.end; ++i)
        if (tokens[i].kind == Kind::word)
            for (const std::string_view word : words_of(tokens[i].text)) names.push_back(word);
    return names;
}

/// The first minor one is free, of what is priced whatever it is: an allowance of another thing.
bool is_of_other(const Tokens& tokens, const Segment& allowance, const Segment& priced) {
    static constexpr std::string_view said[] = {
        "first",     "one",     "ones", "month",  "week",     "year",       "quarter", "per",   "each",
        "of",        "a",       "the",  "free",   "time",     "times",      "case",    "cases", "instances",
        "occasions", "not",     "are",  "in",     "such",     "any",        "is",      "every", "allowed",
        "permitted", "counted", "day",  "charge", "calendar", "occurrences"};
    const auto names = names_in(tokens, priced);
    return std::ranges::any_of(names_in(tokens, allowance), [&](std::string_view word) {
        const bool is_known = std::ranges::find(said, word) != std::end(said) || number_of(word) > 0;
        return !is_known &&
               std::ranges::none_of(names, [&](std::string_view name) { return begins_alike(word, name); });
    });
}

/// Minus 3 for each complaint beyond so many.
Tokens priced_beyond(const Tokens& tokens, const Segment& segment, std::size_t price, const Token& count) {
    Token figure = tokens[price];
    figure.value = std::abs(figure.value);
    Tokens written{changed(figure, Kind::take, "minus"), figure, changed(figure, Kind::each, "for each")};
    std::copy_if(at(tokens, segment.begin), at(tokens, segment.end), std::back_inserter(written),
                 [](const Token& token) { return token.kind == Kind::word; });
    written.push_back(changed(figure, Kind::more, "beyond"));
    written.back().clear = true;
    written.push_back(count);
    return written;
}

/// Minus 3 for each complaint; the first two are free: for each one beyond two.
void write_out_allowance(Tokens& tokens) {
    std::optional<std::pair<Segment, std::size_t>> allowance;  ///< how many are free
    std::optional<std::pair<Segment, std::size_t>> priced;     ///< and its figure
    for (const Segment& segment : segments_of(tokens)) {
        if (const auto price = price_in(tokens, segment)) {
            if (priced) return;
            priced.emplace(segment, *price);
        } else if (const std::size_t free = allowance_in(tokens, segment)) {
            if (allowance) return;
            allowance.emplace(segment, free);
        }
    }
    if (!priced || !allowance || allowance->first.begin < priced->first.begin) return;
    if (is_of_other(tokens, allowance->first, priced->first)) return;
    const Token count = times(tokens[priced->second], allowance->second);
    replace(tokens, allowance->first, {changed(count, Kind::aside, "free")});
    replace(tokens, priced->first, priced_beyond(tokens, priced->first, priced->second, count));
}

/// Each late trip after the first five, each outage after the second: beyond so many.
void write_out_beyond(Tokens& tokens) {
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        const bool is_more =
            tokens[i].kind == Kind::more && has_any(tokens[i].text, {"after", "beyond", "over", "past"});
        const bool is_onward =
            tokens[i].kind == Kind::onward && ends_with_any(tokens[i].text, {"after the first", "beyond the first"});
        if (!is_more && !is_onward) continue;
        std::size_t begin = i;
        bool has_each = false;
        while (!begins_segment(tokens, begin)) {
            --begin;
            has_each = has_each || tokens[begin].kind == Kind::each;
        }
        if (!has_each) continue;
        const std::size_t next = past_asides(tokens, i + 1);
        if (next >= tokens.size() || tokens[next].kind != Kind::word) continue;
        const std::string& text = tokens[next].text;
        const std::size_t place = is_more ? place_of(tokens[next]) : 0;
        std::size_t count = is_onward ? number_of(text) : place;
        const auto space = text.find(' ');
        const bool is_first = text == "first" || text.starts_with("first ");
        if (is_first && space != std::string::npos) count = number_of(text.substr(space + 1));  // the first five
        const bool is_whole_word = is_onward || space == std::string::npos || is_first;
        if (count == 0 || !is_whole_word) continue;
        const Token figure = times(tokens[next], count);
        Token more = changed(tokens[i], Kind::more, "beyond");
        more.clear = true;
        tokens[i] = more;
        replace(tokens, {i + 1, next + 1}, {figure});
        return;
    }
}

}  // namespace

void write_out_english_places(Tokens& tokens) {
    write_out_free(tokens);
    write_out_allowance(tokens);
    write_out_places(tokens);
    write_out_beyond(tokens);
}

}  // namespace kpi::detail
