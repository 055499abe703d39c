// Lists of English, written out: the first, the second and each one after that; what is free; names with their points.
#include <algorithm>
#include <array>
#include <optional>

#include "rule_rewriting.hpp"

namespace kpi::detail {

namespace {

/// Tokens between two separators.
struct Segment {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// From the last one to the first: what is inserted into one leaves those that follow in the list where they are.
std::vector<Segment> segments_of(const Tokens& tokens) {
    std::vector<Segment> segments;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= tokens.size(); ++i) {
        if (i < tokens.size() && !separates(tokens[i])) continue;
        if (i > begin) segments.push_back({begin, i});
        begin = i + 1;
    }
    return segments;
}

void replace(Tokens& tokens, const Segment& segment, const Tokens& written) {
    tokens.insert(tokens.erase(at(tokens, segment.begin), at(tokens, segment.end)), written.begin(), written.end());
}

bool is_figure(const Token& token) {
    return token.kind == Kind::num && !token.bare;
}

/// The one figure of a segment; none where there are more.
std::optional<std::size_t> only_figure(const Tokens& tokens, const Segment& segment) {
    std::optional<std::size_t> found;
    for (std::size_t i = segment.begin; i < segment.end; ++i) {
        if (!is_figure(tokens[i])) continue;
        if (found) return std::nullopt;
        found = i;
    }
    return found;
}

/// … are free, tolerated, not counted.
bool is_free(const Token& token) {
    return has_any(token.text, {"free", "disregarded", "ignored", "tolerated", "allowed", "excused", "waived",
                                "not counted", "overlooked"}) &&
           (token.kind == Kind::word || token.kind == Kind::aside || token.kind == Kind::not_counted);
}

// ---- The first, the second, … ---------------------------------------------------------------------

/// The number that a word names: two, three; 0 for none.
std::size_t number_of(std::string_view word) {
    static constexpr std::string_view names[] = {"one", "two",   "three", "four", "five",
                                                 "six", "seven", "eight", "nine", "ten"};
    const auto found = std::ranges::find(names, word);
    return found == std::end(names) ? 0 : static_cast<std::size_t>(found - names) + 1;
}

/// The place that a word names: first, 2nd; 0 for none.
std::size_t place_of(const Token& token) {
    static constexpr std::string_view names[][2] = {
        {"first", "1st"}, {"second", "2nd"}, {"third", "3rd"}, {"fourth", "4th"}, {"fifth", "5th"}};
    if (token.kind == Kind::ordinal && begins_ascii(token.text)) return static_cast<std::size_t>(token.value);
    if (token.kind != Kind::word) return 0;
    for (std::size_t i = 0; i < std::size(names); ++i)
        for (const std::string_view name : names[i])
            if (token.text == name || (token.text.starts_with(std::string{name} + " ") &&
                                       number_of(std::string_view{token.text}.substr(name.size() + 1)) == 0))
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
    for (std::size_t i = segment.begin; i < segment.end; ++i) {
        const Kind kind = tokens[i].kind;
        if (kind == Kind::no_change && (before > 0 || i != *figure)) return std::nullopt;
        if (kind == Kind::less || kind == Kind::full || kind == Kind::at_most || kind == Kind::zero)
            return std::nullopt;
        if (is_free(tokens[i])) return std::nullopt;
        const std::size_t place = place_of(tokens[i]);
        const bool is_adjective =
            place > 0 && tokens[i].kind == Kind::word && tokens[i].text.find(' ') == std::string::npos;
        if (is_adjective && i + 1 == *figure && before == 0) return std::nullopt;  // first 2 of them
        if (place > 0 && found.place == 0) found.place = place;
        found.onward = found.onward || (says_onward(tokens[i]) && before > 0);
    }
    if (found.place == 0 && found.onward) found.place = before + 1;
    if (found.place != before + 1) return std::nullopt;
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
        const Measure first_measure = tokens[places.front().figure].measure;
        const bool is_share = first_measure == Measure::percent || first_measure == Measure::money;
        if (is_share != (verb == Kind::word)) continue;
        // 1st 5 % off, 2nd −2: whatever they are, they are one kind of thing.
        const Measure measure = tokens[places.front().figure].measure;
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

// ---- So many are free -----------------------------------------------------------------------------

/// How many are free: the first, first two, up to 10, 5 … are free.
std::size_t free_in(const Tokens& tokens, const Segment& segment) {
    const bool says_free = std::any_of(at(tokens, segment.begin), at(tokens, segment.end), is_free);
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
            const std::size_t count = space == text.npos ? 0 : number_of(text.substr(space + 1));
            if (count > 0) return count;
            const std::size_t next = i + 1 < segment.end ? number_of(tokens[i + 1].text) : 0;
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
        Token count = changed(tokens[segments[i].begin], Kind::num, "times");
        count.measure = Measure::count;
        count.value = static_cast<double>(free);
        count.typed = std::to_string(free);
        Tokens allowed{count};
        for (std::size_t k = segments[i].begin; k < segments[i].end; ++k) {
            const bool is_name = tokens[k].kind == Kind::word && place_of(tokens[k]) == 0 && !is_free(tokens[k]) &&
                                 number_of(tokens[k].text) == 0;
            if (is_name) allowed.push_back(tokens[k]);
        }
        allowed.push_back(changed(count, Kind::aside, "allowed"));
        replace(tokens, segments[i], allowed);
        return;
    }
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
        while (begin > 0 && !separates(tokens[begin - 1])) {
            --begin;
            has_each = has_each || tokens[begin].kind == Kind::each;
        }
        if (!has_each) continue;
        std::size_t next = i + 1;
        while (kind_at(tokens, next) == Kind::aside) ++next;
        if (next >= tokens.size() || tokens[next].kind != Kind::word) continue;
        const std::string& text = tokens[next].text;
        const std::size_t place = is_more ? place_of(tokens[next]) : 0;
        std::size_t count = is_onward ? number_of(text) : place;
        const auto space = text.find(' ');
        const bool is_first = text == "first" || text.starts_with("first ");
        if (is_first && space != std::string::npos) count = number_of(text.substr(space + 1));  // the first five
        const bool is_whole_word = is_onward || space == std::string::npos || is_first;
        if (count == 0 || !is_whole_word) continue;
        Token figure = changed(tokens[next], Kind::num, "times");
        figure.value = static_cast<double>(count);
        figure.typed = std::to_string(count);
        figure.measure = Measure::count;
        Token more = changed(tokens[i], Kind::more, "beyond");
        more.clear = true;
        tokens[i] = more;
        tokens.insert(tokens.erase(at(tokens, i + 1), at(tokens, next + 1)), figure);
        return;
    }
}

// ---- Names with their points ----------------------------------------------------------------------

/// A name and so many points: late in 0.5 point.
struct Listed {
    Segment name;
    std::size_t figure = 0;
    std::size_t end = 0;
    bool is_each = false;  ///< … each
};

bool may_be_of_name(const Token& token) {
    switch (token.kind) {
        case Kind::word:
        case Kind::aside:
        case Kind::occur:
        case Kind::late:
        case Kind::early:
        case Kind::down:
        case Kind::slash:
        case Kind::again: return true;
        case Kind::trouble: return token.text == "no" || token.text == "half";
        case Kind::num: return token.typed.empty();  // no call: a bare no
        default: return false;
    }
}

std::optional<Listed> listed_in(const Tokens& tokens, Segment segment) {
    if (kind_at(tokens, segment.begin) == Kind::stop) ++segment.begin;
    for (std::size_t i = segment.begin; i < segment.end; ++i)  // a title before it
        if (tokens[i].kind == Kind::colon && i + 1 < segment.end && tokens[i + 1].kind != Kind::num &&
            tokens[i + 1].kind != Kind::minus && tokens[i + 1].kind != Kind::plus)
            segment.begin = i + 1;
    Listed found;
    std::size_t i = segment.begin;
    bool has_word = false;
    for (; i < segment.end && may_be_of_name(tokens[i]); ++i)
        has_word = has_word || tokens[i].kind == Kind::word || tokens[i].kind == Kind::late;
    found.name = {segment.begin, i};
    while (i < segment.end &&
           (tokens[i].kind == Kind::equal || tokens[i].kind == Kind::colon || tokens[i].kind == Kind::minus ||
            tokens[i].kind == Kind::plus || tokens[i].kind == Kind::take || tokens[i].kind == Kind::add))
        ++i;
    if (!has_word || i >= segment.end || tokens[i].kind != Kind::num || tokens[i].bare) return std::nullopt;
    const Measure measure = tokens[i].measure;
    const bool is_price =
        measure == Measure::points || measure == Measure::none || tokens[i].text.starts_with("occurrence");
    if (!is_price) return std::nullopt;
    found.figure = i++;
    while (i < segment.end && (tokens[i].kind == Kind::taking || tokens[i].kind == Kind::adding)) ++i;
    if (i < segment.end && tokens[i].kind == Kind::each && tokens[i].text == "each") {
        found.is_each = true;
        ++i;
    }
    found.end = i;
    return i == segment.end ? std::optional{found} : std::nullopt;
}

/// Points for each default: …; demerits accrue as follows: …
bool is_counting_title(const Tokens& tokens, const Segment& segment) {
    bool counts = false;
    for (std::size_t i = segment.begin; i < segment.end; ++i) {
        if (tokens[i].kind == Kind::colon) return counts;
        counts = counts || tokens[i].kind == Kind::each || has_any(tokens[i].text, {"accrue", "accumulate"});
        if (is_figure(tokens[i])) return false;
    }
    return false;
}

/// All per event; per occurrence; points accumulate.
bool is_counting_tail(const Tokens& tokens, const Segment& segment) {
    bool counts = false;
    for (std::size_t i = segment.begin; i < segment.end; ++i) {
        const bool is_time = tokens[i].measure == Measure::other || tokens[i].measure == Measure::days;
        if (is_figure(tokens[i]) && !is_time) return false;
        counts = counts || tokens[i].kind == Kind::each ||
                 has_any(tokens[i].text, {"per event", "per occurrence", "per incident", "accumulate", "add up"});
    }
    return counts && segment.end - segment.begin <= 5;
}

/// Lateness, absence: they happen again and again, and are no grades.
bool names_absence(const Tokens& tokens, const Segment& name) {
    return std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(name.begin),
                       tokens.begin() + static_cast<std::ptrdiff_t>(name.end), [](const Token& token) {
                           return has_any(token.text,
                                          {"absen", "tard", "no-show", "no show", "leaving early", "left early",
                                           "leave early", "unplanned leave", "partial shift"});
                       });
}

Tokens counted(const Tokens& tokens, const Listed& listed, bool has_unit) {
    const Token& first = tokens[listed.name.begin];
    Tokens written{changed(first, Kind::each, "each")};
    for (std::size_t i = listed.name.begin; i < listed.name.end; ++i) {
        if (tokens[i].kind == Kind::each || tokens[i].kind == Kind::aside) continue;
        const bool is_no = tokens[i].kind == Kind::num && tokens[i].typed.empty();
        const std::string_view text = tokens[i].text;
        written.push_back(changed(tokens[i], Kind::word, is_no ? "no" : tokens[i].kind == Kind::slash ? "or" : text));
    }
    const bool is_taken = std::any_of(at(tokens, listed.figure), at(tokens, listed.end),
                                      [](const Token& token) { return token.kind == Kind::taking; });
    for (std::size_t i = listed.name.end; i < listed.end; ++i) {
        if (tokens[i].kind == Kind::colon || tokens[i].kind == Kind::each) continue;
        if (is_taken && tokens[i].kind == Kind::minus) continue;  // - 2 marks deduction: a dash
        written.push_back(tokens[i]);
        const bool is_price = i == listed.figure && (has_unit || tokens[i].measure == Measure::count);
        if (!is_price) continue;
        written.back().measure = Measure::points;
        written.back().text = "points";
    }
    return written;
}

/// Absent 1 day deduct 5 marks: each of them.
void write_out_once(Tokens& tokens) {
    for (std::size_t i = 1; i + 2 < tokens.size(); ++i) {
        const bool is_one = is_figure(tokens[i]) && tokens[i].value == 1 && tokens[i].typed == "1" &&
                            (tokens[i].text == "time" || tokens[i].text == "day" || tokens[i].text == "case");
        const bool is_priced =
            tokens[i + 1].kind == Kind::take && is_figure(tokens[i + 2]) && tokens[i + 2].measure == Measure::points;
        if (!is_one || !is_priced || !may_be_of_name(tokens[i - 1])) continue;
        std::size_t begin = i;
        while (begin > 0 && may_be_of_name(tokens[begin - 1])) --begin;
        if (begin > 0 && !separates(tokens[begin - 1])) continue;
        tokens[i] = changed(tokens[i], Kind::aside, tokens[i].text);
        for (std::size_t k = begin; k < i; ++k)
            if (tokens[k].kind != Kind::aside) tokens[k] = changed(tokens[k], Kind::word, tokens[k].text);
        tokens.insert(at(tokens, begin), changed(tokens[begin], Kind::each, "each"));
        ++i;
    }
}

/// Each late in or early out = 1/2 point: words that are a side elsewhere are a name here.
void name_each(Tokens& tokens) {
    for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
        const Kind next = tokens[i + 1].kind;
        if (tokens[i].kind != Kind::each || (next != Kind::word && next != Kind::late && next != Kind::early)) continue;
        std::size_t end = i + 1;
        while (end < tokens.size() && may_be_of_name(tokens[end])) ++end;
        const Kind behind = kind_at(tokens, end);
        if (behind != Kind::equal && behind != Kind::colon) continue;
        for (std::size_t k = i + 1; k < end; ++k)
            if (tokens[k].kind != Kind::aside) tokens[k] = changed(tokens[k], Kind::word, tokens[k].text);
    }
}

/// Damaged pallet, -4 each: a name and its price.
void join_prices(Tokens& tokens) {
    for (std::size_t i = 1; i + 2 < tokens.size(); ++i) {
        const std::size_t figure = kind_at(tokens, i + 1) == Kind::minus ? i + 2 : i + 1;
        const bool is_price = tokens[i].kind == Kind::comma && kind_at(tokens, figure) == Kind::num &&
                              !tokens[figure].bare && kind_at(tokens, figure + 1) == Kind::each &&
                              tokens[figure + 1].text == "each";
        const bool ends = figure + 2 >= tokens.size() || separates(tokens[figure + 2]);
        if (!is_price || !ends || !may_be_of_name(tokens[i - 1])) continue;
        std::size_t begin = i;
        while (begin > 0 && may_be_of_name(tokens[begin - 1])) --begin;
        if (begin == 0 || separates(tokens[begin - 1])) tokens.erase(at(tokens, i));
    }
}

/// Gold = 10, silver = 7, no grade = 0: beside two grades, none is one of them, too.
void name_no_grade(Tokens& tokens) {
    std::size_t grades = 0;
    std::optional<std::size_t> none;
    for (const Segment& segment : segments_of(tokens)) {
        const auto listed = listed_in(tokens, segment);
        if (!listed) {
            const bool is_zero = std::any_of(at(tokens, segment.begin), at(tokens, segment.end),
                                             [](const Token& token) { return token.kind == Kind::zero; });
            if (only_figure(tokens, segment) && !is_zero) return;
            continue;
        }
        std::size_t i = listed->name.begin;
        while (i < listed->name.end && tokens[i].kind == Kind::aside) ++i;
        const bool is_none = i < listed->name.end && tokens[i].kind == Kind::num && tokens[i].typed.empty();
        if (is_none)
            none = i;
        else
            ++grades;
    }
    for (std::size_t i = 0; i + 1 < tokens.size() && grades >= 2 && !none; ++i) {  // no award 0: a grade, not nothing
        const bool is_zero = tokens[i].kind == Kind::zero && tokens[i].text.starts_with("no ");
        const std::size_t figure =
            kind_at(tokens, i + 1) == Kind::equal || kind_at(tokens, i + 1) == Kind::colon ? i + 2 : i + 1;
        if (is_zero && kind_at(tokens, figure) == Kind::num && tokens[figure].value == 0)
            tokens[i] = changed(tokens[i], Kind::word, tokens[i].text);
    }
    if (none && grades >= 2) tokens[*none] = changed(tokens[*none], Kind::word, "no");
}

/// 1 or 2 – 7: from one to the other. 5 plus – 0: and more.
void join_counts(Tokens& tokens) {
    for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
        const bool counts = is_figure(tokens[i - 1]) && tokens[i - 1].measure == Measure::none;
        if (!counts) continue;
        const bool joins = tokens[i].kind == Kind::word && tokens[i].text == "or" && is_figure(tokens[i + 1]) &&
                           tokens[i + 1].value == tokens[i - 1].value + 1;
        if (joins) tokens[i].kind = Kind::dash;
        const Kind behind = tokens[i + 1].kind;
        const bool is_more = tokens[i].kind == Kind::add && tokens[i].text == "plus" &&
                             (behind == Kind::colon || behind == Kind::equal || behind == Kind::minus);
        if (is_more) tokens[i] = changed(tokens[i], Kind::plus, "+");
    }
}

/// Spaced slashes between bands: … no bonus / 95 % to under 100 % 50 % / ….
void part_bands(Tokens& tokens) {
    std::vector<std::size_t> slashes;
    bool compares = false;
    for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
        const Kind kind = tokens[i].kind;
        if (kind == Kind::times || kind == Kind::left) return;  // a formula
        compares = compares || kind == Kind::less || kind == Kind::dash || kind == Kind::and_more ||
                   kind == Kind::more || kind == Kind::at_least || kind == Kind::at_most;
        if (kind != Kind::slash) continue;
        const bool is_spaced = tokens[i - 1].end < tokens[i].begin && tokens[i].end < tokens[i + 1].begin;
        if (!is_spaced || !compares) return;
        compares = false;
        slashes.push_back(i);
    }
    if (slashes.empty() || !compares) return;
    for (const std::size_t i : slashes) tokens[i].kind = Kind::stop;
}

/// 24 hours required; 1 hour short = 1 point off: each of them.
void write_out_short(Tokens& tokens) {
    for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
        const bool begins = i == 0 || separates(tokens[i - 1]);
        const bool is_one = is_figure(tokens[i]) && tokens[i].value == 1 && !tokens[i].text.empty() &&
                            tokens[i].measure != Measure::points && tokens[i].measure != Measure::percent;
        const bool is_short = tokens[i + 1].kind == Kind::down && tokens[i + 1].text == "short";
        const Kind behind = tokens[i + 2].kind;
        if (!begins || !is_one || !is_short || (behind != Kind::equal && behind != Kind::colon && behind != Kind::take))
            continue;
        tokens[i].bare = true;
        tokens.insert(at(tokens, i), changed(tokens[i], Kind::each, "each"));
        ++i;
    }
}

/// For every 3 days, or part of 3 days, that it is overdue: how parts of the step before it count.
void join_parts(Tokens& tokens) {
    for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
        const bool is_part = tokens[i].kind == Kind::comma && tokens[i + 1].kind == Kind::as_whole && i >= 2 &&
                             tokens[i - 2].kind == Kind::each && tokens[i - 1].kind == Kind::num;
        if (is_part && tokens[i - 1].bare && kind_at(tokens, i + 2) == Kind::comma) {
            tokens.erase(at(tokens, i + 2));
            tokens.erase(at(tokens, i));
            continue;
        }
        const bool repeats = is_part && i + 2 < tokens.size() && is_figure(tokens[i + 2]) &&
                             is_same_figure(tokens[i + 2], tokens[i - 1]);
        if (!repeats) continue;
        const bool is_closed = kind_at(tokens, i + 3) == Kind::comma;
        if (is_closed) tokens.erase(at(tokens, i + 3));
        tokens.erase(at(tokens, i + 2));
        tokens.erase(at(tokens, i));
    }
}

/// Tardy = ½ point, absent = 1 point, no call/no show = 4 points: each of them has its price.
void write_out_listed(Tokens& tokens) {
    const auto segments = segments_of(tokens);
    std::vector<std::pair<Segment, Listed>> list;
    bool counts = false;
    bool has_unit = false;
    bool has_each = false;  ///< each absence 2 points, leaving early 1 point
    std::optional<Segment> tail;
    for (const Segment& segment : segments) {
        counts = counts || is_counting_title(tokens, segment);
        const bool is_priced = tokens[segment.begin].kind == Kind::each && only_figure(tokens, segment) &&
                               list.empty() && tokens[*only_figure(tokens, segment)].measure == Measure::points;
        has_each = has_each || is_priced;
        if (const auto listed = listed_in(tokens, segment)) {
            list.emplace_back(segment, *listed);
            counts = counts || has_each;
            counts = counts || listed->is_each || names_absence(tokens, listed->name);
            has_unit = has_unit || is_counting_title(tokens, segment);
        } else if (!list.empty() && is_counting_tail(tokens, segment)) {
            counts = true;
            tail = segment;
        } else if (!list.empty() && std::any_of(at(tokens, segment.begin), at(tokens, segment.end),
                                                [](const Token& t) { return t.kind == Kind::otherwise; })) {
            return;
        }
    }
    const bool is_alone = list.size() == 1 && !list.front().second.is_each && !has_each;
    if (!counts || list.empty() || is_alone) return;
    if (tail) replace(tokens, *tail, {changed(tokens[tail->begin], Kind::aside, "per event")});
    for (std::size_t i = list.size(); i-- > 0;) {
        const auto& [segment, listed] = list[i];
        const bool is_title = is_counting_title(tokens, segment);
        const Segment item{is_title ? segment.begin : listed.name.begin, segment.end};
        replace(tokens, item, counted(tokens, listed, has_unit));
    }
}

/// $5,000 bonus; …; $3,000 assessment: beside a bonus it is what is taken.
void write_out_assessments(Tokens& tokens) {
    const auto is_priced = [&](std::size_t i) {
        return i < tokens.size() && is_figure(tokens[i]) && tokens[i].measure == Measure::money;
    };
    const auto gives = [](const Token& token) {
        return token.kind == Kind::adding || token.text == "incentive" || token.text == "bonus";
    };
    const auto takes = [](const Token& token) {
        return token.kind == Kind::taking ||
               (token.kind == Kind::word && has_any(token.text, {"assessment", "fine", "surcharge", "clawback"}));
    };
    bool has_bonus = false;
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i)
        has_bonus = has_bonus || (is_priced(i) && gives(tokens[i + 1])) || (is_priced(i + 1) && gives(tokens[i]));
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        const bool is_behind =
            is_priced(i) && takes(tokens[i + 1]) && (i + 2 >= tokens.size() || separates(tokens[i + 2]));
        const bool is_before = is_priced(i + 1) && takes(tokens[i]) && tokens[i].kind == Kind::taking &&
                               (i + 2 >= tokens.size() || separates(tokens[i + 2]));
        if (!is_behind && !is_before) continue;
        Token& figure = tokens[is_behind ? i : i + 1];
        Token& name = tokens[is_behind ? i + 1 : i];
        if (has_bonus) {
            figure.value = -std::abs(figure.value);
            name.kind = Kind::aside;
        } else
            name.kind = Kind::taking;
    }
    for (std::size_t i = 0; i + 1 < tokens.size() && has_bonus; ++i)  // bonus $5,000
        if (gives(tokens[i]) && is_priced(i + 1)) tokens[i].kind = Kind::aside;
}

// ---- Rates ----------------------------------------------------------------------------------------

/// Over 90k 3 % — the rate reached is paid on all sales: a clause of its own.
void write_out_dashes(Tokens& tokens) {
    for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
        const bool is_dash = tokens[i].text == "-";
        if (!is_dash || tokens[i - 1].kind != Kind::num) continue;
        std::size_t end = i + 1;
        bool speaks = false;
        while (end < tokens.size() && !separates(tokens[end]) && tokens[end].kind != Kind::num) {
            speaks = speaks || tokens[end].text.starts_with("rate ");
            ++end;
        }
        if (speaks && (end == tokens.size() || separates(tokens[end]))) tokens[i].kind = Kind::comma;
    }
}

/// 1-10 policies $20 each, …, paid on all policies: of each of them, which the rate of all says.
void write_out_units(Tokens& tokens) {
    const auto segments = segments_of(tokens);
    const bool is_of_all = std::ranges::any_of(segments, [&](const Segment& segment) {
        bool paid = false;
        bool all = false;
        for (std::size_t i = segment.begin; i < segment.end; ++i) {
            if (is_figure(tokens[i])) return false;
            paid = paid || has_any(tokens[i].text, {"paid", "rate "});
            all = all || has_any(tokens[i].text, {"all ", "every"});
        }
        return paid && all;
    });
    if (!is_of_all) return;
    for (std::size_t k = segments.size(); k-- > 0;) {
        const std::size_t last = segments[k].end - 1;
        const bool is_each = last > segments[k].begin && tokens[last].kind == Kind::each &&
                             tokens[last].text == "each" && is_figure(tokens[last - 1]) &&
                             tokens[last - 1].measure == Measure::money;
        if (is_each) tokens.erase(at(tokens, last));
    }
}

/// Paid from 75 % attainment: nothing below it.
void write_out_paid_from(Tokens& tokens) {
    for (const Segment& segment : segments_of(tokens)) {
        const std::size_t i = segment.begin;
        const bool is_paid = i + 2 < segment.end && tokens[i].kind == Kind::word && tokens[i].text == "paid" &&
                             tokens[i + 1].kind == Kind::at_least && tokens[i + 1].text == "from" &&
                             is_figure(tokens[i + 2]) && past_words(tokens, i + 3) == segment.end;
        if (!is_paid) continue;
        Token less = changed(tokens[i + 1], Kind::less, "below");
        less.clear = true;
        replace(tokens, segment, {less, tokens[i + 2], changed(tokens[i], Kind::zero, "no payout")});
        return;
    }
}

}  // namespace

void write_out_english_lists(Tokens& tokens) {
    write_out_assessments(tokens);
    write_out_dashes(tokens);
    write_out_units(tokens);
    write_out_paid_from(tokens);
    write_out_free(tokens);
    write_out_places(tokens);
    write_out_beyond(tokens);
    write_out_once(tokens);
    name_no_grade(tokens);
    join_counts(tokens);
    part_bands(tokens);
    write_out_short(tokens);
    join_parts(tokens);
    name_each(tokens);
    join_prices(tokens);
    write_out_listed(tokens);
}

}  // namespace kpi::detail
