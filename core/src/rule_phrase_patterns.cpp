#include "rule_phrase_patterns.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <functional>
#include <string>
#include <unordered_map>

#include "rule_word_numbers.hpp"

namespace kpi::detail {

using namespace std::string_view_literals;

namespace {

struct Class {
    std::string_view name;
    std::string_view words;
};

/// The classes of words that patterns name.
constexpr std::array classes{
    Class{"<zero>", "zero|0|nil|nothing"},
    Class{"<none>", "zero|0|nil|nothing|none|no_points|no_marks|no_score|zero_points|zero_marks"},
    Class{"<marks>", "points|point|marks|mark|pts|pt"},
    Class{"<score>", "score|scores|mark|marks|points|result|total|rating|item_score|total_score|final_score|kpi_score"},
    Class{"<not>",
          "shall_not|will_not|can_not|cannot|can't|may_not|must_not|should_not|not|never|is_not_to|are_not_to|not_to|"
          "shall_never|can_never|will_never|should_never|must_never|does_not|do_not|don't|won't|shall_in_no_case|"
          "shall_in_no_event|in_no_event_shall|in_no_case_shall|in_no_event|in_no_case|shall_under_no_circumstances"},
    Class{"<go>", "go|goes|fall|falls|drop|drops|sinks|be|become|get|going|falling|dropping|being|becoming|is"},
    Class{"<below>", "below|under|beneath|less_than|lower_than|fewer_than"},
    Class{"<above>", "above|over|beyond|past|exceeding|in_excess_of|more_than|higher_than|greater_than"},
    Class{"<the>", "the|your|its|their|this|that|any|such|our"},
    Class{"<most>", "most|maximum|max"},
    Class{"<each>", "each|every|per|for_each|for_every|with_each|with_every|in_respect_of_each|in_respect_of_every"},
    Class{"<loss>",
          "deduction|deductions|loss|penalty|penalties|reduction|reductions|cut|minus|off|less|hit|demerits|malus|"
          "total_deduction|total_deductions|total_loss|total_penalty|total_reduction|aggregate_deductions|"
          "aggregate_deduction|overall_deduction"},
    Class{"<gain>",
          "bonus|increase|addition|additions|extra|additional|gain|credit|credits|accelerator|additional_points|"
          "extra_points|bonus_points|additional_marks|extra_marks"},
    Class{"<lost>",
          "lost|deducted|forfeited|taken_off|taken_away|subtracted|cut|docked|removed|reduced|knocked_off|dropped"},
    Class{"<are>", "is|are|be|gets|get|shall_be|will_be|to_be|is_to_be|are_to_be|must_be|shall_stand|should_be|stand"},
    Class{"<event>",
          "accident|accidents|incident|incidents|injury|injuries|breach|breaches|fatality|fatalities|violation|"
          "violations|"
          "lti|ltis|theft|fraud"},
    Class{"<grade>",
          "excellent|outstanding|exceptional|superior|very_good|good|satisfactory|fair|average|adequate|acceptable|"
          "sufficient|poor|weak|unsatisfactory|unacceptable|inadequate|below_average|needs_improvement"},
    Class{"<amount>",
          "fee|monthly_fee|monthly_fees|monthly_charge|monthly_charges|charges|contract_price|contract_value|price|"
          "contract_sum|order_value|po_value|subscription|invoice|purchase_price|monthly_bill|bill|"
          "month's_fee|contract|annual_fee|service_fee|monthly_subscription|order_price|fees"},
    Class{"<late>", "延误|延迟|逾期|超期|迟报|迟交|延期|超时|误期|拖延|拖期|滞后|晚|迟"},
    Class{"<day>", "天|日|个工作日|工作日|小时|分钟|周"},
};

Strings split(std::string_view text, char sign) {
    Strings parts;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(sign, 1), text.size());  // "|" alone is a part
        if (end > 0) parts.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

Figure figure_of(std::string_view text) {
    return text == "#n"   ? Figure::number
           : text == "#d" ? Figure::bare
           : text == "#c" ? Figure::amount
           : text == "#p" ? Figure::percent
           : text == "#m" ? Figure::money
           : text == "#u" ? Figure::unit
           : text == "#w" ? Figure::word
           : text == "#o" ? Figure::ordinal
                          : Figure::any;
}

/// c_d: two words; 扣完: two letters, which are pieces of their own.
Strings words_of_alternative(std::string_view text) {
    Strings words;
    for (const std::string_view part : split(text, '_')) {
        if (!begins_wide(part)) {
            words.push_back(part);
            continue;
        }
        for (const Piece& piece : pieces_of(part)) words.push_back(part.substr(piece.begin, piece.end - piece.begin));
    }
    return words;
}

constexpr std::array signs_before_clause{";"sv, ","sv, "."sv, ":"sv, "\n"sv, "|"sv,
                                         "("sv, ")"sv, "/"sv, "→"sv, "。"sv, "、"sv};
constexpr std::array signs_behind_clause{";"sv, ","sv, "."sv, "\n"sv, "|"sv, "("sv, ")"sv, "/"sv, "。"sv, "、"sv};

/// What a figure is of, and what compares or joins: no part of a name.
constexpr std::array words_of_no_name{
    "hour"sv,    "hours"sv,      "hr"sv,      "hrs"sv,     "h"sv,        "minute"sv, "minutes"sv, "min"sv,
    "mins"sv,    "day"sv,        "days"sv,    "week"sv,    "weeks"sv,    "month"sv,  "months"sv,  "second"sv,
    "seconds"sv, "percentage"sv, "percent"sv, "pp"sv,      "point"sv,    "points"sv, "mark"sv,    "marks"sv,
    "cent"sv,    "pt"sv,         "pts"sv,     "secs"sv,    "or"sv,       "and"sv,    "but"sv,     "unless"sv,
    "except"sv,  "not"sv,        "no"sv,      "if"sv,      "without"sv,  "either"sv, "both"sv,    "only"sv,
    "target"sv,  "plan"sv,       "budget"sv,  "quota"sv,   "more"sv,     "fewer"sv,  "less"sv,    "than"sv,
    "most"sv,    "least"sv,      "per"sv,     "each"sv,    "every"sv,    "above"sv,  "below"sv,   "over"sv,
    "under"sv,   "up"sv,         "down"sv,    "until"sv,   "by"sv,       "tenth"sv,  "third"sv,   "fourth"sv,
    "fifth"sv,   "pair"sv,       "dozen"sv,   "hundred"sv, "thousand"sv, "half"sv,   "quarter"sv, "couple"sv,
    "other"sv,   "late"sv,       "overdue"sv, "missed"sv,  "missing"sv,  "delay"sv,  "delayed"sv, "exceeded"sv,
    "first"sv};

/// Every word that a pattern names has a number, so that to compare two is to compare numbers.
struct Compiled {
    Compiled();

    std::unordered_map<std::string_view, WordId> ids;
    std::vector<bool> clause_begins;
    std::vector<bool> clause_ends;
    std::vector<bool> no_names;
    std::vector<WordIds> chinese_units;  ///< letter by letter, the longest first
    std::vector<Pattern> english;
    std::vector<Pattern> chinese;

private:
    WordId intern(std::string_view word);
    WordIds ids_of(const Strings& words);
    std::vector<bool> set_of(std::span<const std::string_view> words);
    std::vector<WordIds> units_of(const Vocabulary& vocabulary);
    std::vector<Pattern> patterns_of(std::initializer_list<std::span<const Phrase>> tables);
    Element element_of(std::string_view text);
};

Element Compiled::element_of(std::string_view text) {
    Element element;
    if (text.size() > 1 && text.ends_with('?')) {
        element.optional = true;
        text.remove_suffix(1);
    }
    if (text.size() > 1 && text.ends_with('&')) {
        element.captured = true;
        text.remove_suffix(1);
    }
    if (text == "^" || text == "^^" || text == "$" || text == "$$") {
        element.kind = text == "^"    ? Element::Kind::begins
                       : text == "^^" ? Element::Kind::begins_text
                       : text == "$"  ? Element::Kind::ends
                                      : Element::Kind::ends_text;
        return element;
    }
    if (text.starts_with('!')) {
        element.kind = Element::Kind::not_behind;
        text.remove_prefix(1);
    }
    if (text.starts_with('~')) {
        element.kind = Element::Kind::elsewhere;
        text.remove_prefix(1);
    }
    if (text.size() == 4 && text.substr(1, 1) == "{") {
        element.kind = text.front() == '=' ? Element::Kind::again : Element::Kind::next;
        element.part = static_cast<std::size_t>(text[2] - '1');
        return element;
    }
    if (text == "*") {
        element.kind = Element::Kind::rest;
        return element;
    }
    if (text == "--") {
        element.is_dash = true;
        text.remove_prefix(1);
    }
    if (text.starts_with('#') && text.size() <= 2) {
        element.kind = Element::Kind::figure;
        element.figure = figure_of(text);
        return element;
    }
    for (const std::string_view part : split(text, '|')) {
        if (part == "$" && element.kind == Element::Kind::words) {
            element.may_end = true;
            continue;
        }
        if (part.starts_with('#')) {
            element.figures.push_back(figure_of(part));
            continue;
        }
        const auto* const named = std::ranges::find(classes, part, &Class::name);
        element.is_sign = element.is_sign || part == "minus";
        for (const std::string_view word : named == classes.end() ? Strings{part} : split(named->words, '|'))
            element.alternatives.push_back(ids_of(words_of_alternative(word)));
    }
    return element;
}

std::vector<Pattern> Compiled::patterns_of(std::initializer_list<std::span<const Phrase>> tables) {
    std::vector<Pattern> patterns;
    for (const std::span<const Phrase> phrases : tables)
        for (const Phrase& phrase : phrases) {
            Pattern& pattern = patterns.emplace_back();
            pattern.written = phrase.written;
            for (const std::string_view part : split(phrase.pattern, ' ')) pattern.elements.push_back(element_of(part));
        }
    return patterns;
}

std::vector<WordIds> Compiled::units_of(const Vocabulary& vocabulary) {
    std::vector<WordIds> found;
    for (const UnitTerm& unit : std::span{vocabulary.units, vocabulary.unit_count})
        if (unit.measure != Measure::percent && unit.measure != Measure::points && begins_chinese(unit.text))
            found.push_back(ids_of(words_of_alternative(unit.text)));
    std::ranges::stable_sort(found, std::ranges::greater{}, &WordIds::size);
    return found;
}

std::vector<bool> Compiled::set_of(std::span<const std::string_view> words) {
    std::vector<bool> found(ids.size() + 1);
    for (const std::string_view word : words) {
        const WordId id = intern(word);
        if (found.size() <= id) found.resize(id + std::size_t{1});
        found[id] = true;
    }
    return found;
}

WordId Compiled::intern(std::string_view word) {
    return ids.try_emplace(word, static_cast<WordId>(ids.size() + 1)).first->second;
}

WordIds Compiled::ids_of(const Strings& words) {
    WordIds found;
    for (const std::string_view word : words) found.push_back(intern(word));
    return found;
}

Compiled::Compiled()
    : clause_begins{set_of(signs_before_clause)},
      clause_ends{set_of(signs_behind_clause)},
      no_names{set_of(words_of_no_name)},
      chinese_units{units_of(chinese_vocabulary())},
      english{patterns_of({english_phrases_of_forms(), english_phrases_of_turns(), english_phrases_of_outcomes(),
                           english_phrases_of_sentences(), english_phrases_of_marks(), english_phrases(),
                           english_phrases_of_limits(), english_phrases_of_bands()})},
      chinese{patterns_of({chinese_phrases_of_forms(), chinese_phrases()})} {
    for (std::vector<bool>* const set : {&clause_begins, &clause_ends, &no_names}) set->resize(ids.size() + 1);
    for (std::vector<Pattern>* const patterns : {&english, &chinese})
        for (Pattern& pattern : *patterns)
            for (Element& element : pattern.elements) {
                element.begins.resize(ids.size() + 1);
                for (const WordIds& alternative : element.alternatives) element.begins[alternative.front()] = true;
            }
}

const Compiled& compiled() {
    static const Compiled once;
    return once;
}

}  // namespace

const std::vector<Pattern>& english_patterns() {
    return compiled().english;
}

const std::vector<Pattern>& chinese_patterns() {
    return compiled().chinese;
}

WordIds ids_of(const PieceTexts& words) {
    const auto& ids = compiled().ids;
    WordIds found(words.size());
    for (std::size_t at = 0; at < words.size(); ++at)
        if (const auto known = ids.find(words[at]); known != ids.end()) found[at] = known->second;
    return found;
}

std::size_t count_of_ids() {
    return compiled().ids.size() + 1;
}

std::optional<std::size_t> Matcher::operator()(const Pattern& pattern, std::size_t at) {
    captured_.clear();
    return match(pattern.elements, 0, at);
}

bool Matcher::begins_clause(std::size_t at) const {
    return at == 0 || compiled().clause_begins[id(at - 1)];
}

bool Matcher::ends_clause(std::size_t at) const {
    return at >= words_.size() || compiled().clause_ends[id(at)];
}

bool Matcher::is_name(std::size_t at) const {
    return (is_word(at) || words_[at] == "-" || begins_chinese(words_[at])) && !compiled().no_names[id(at)];
}

bool Matcher::is_any(std::size_t at, std::initializer_list<std::string_view> words) const {
    return std::ranges::find(words, words_[at]) != words.end();
}

std::size_t Matcher::length_of_percentage_points(std::size_t at) const {
    const std::size_t article = words_[at] == "个" ? 1 : 0;
    if (words_[at + article] == "百" && words_[at + article + 1] == "分" && words_[at + article + 2] == "点")
        return article + 3;
    return article == 1 && words_[at + 1] == "点" ? 2 : 0;
}

std::size_t Matcher::length_of_chinese_unit(std::size_t at) const {
    const auto& units = compiled().chinese_units;
    const auto unit = std::ranges::find_if(units, [&](const WordIds& letters) { return stands(letters, at); });
    return unit == units.end() ? 0 : unit->size();
}

std::optional<std::size_t> Matcher::past_figure(Figure figure, std::size_t at) const {
    if (figure == Figure::ordinal) {
        if (value_of_ordinal(words_[at]) > 0) return at + 1;
        return is_number(at) && is_ordinal_ending(words_[at + 1]) ? std::optional{at + 2} : std::nullopt;
    }
    if (figure == Figure::word) {
        if (value_of_word(words_[at]) > 0) return at + 1;
        figure = Figure::bare;
    }
    const bool has_sign = words_[at] == "$";
    if (has_sign) ++at;
    if (!is_number(at) || (words_.touches(at) && is_word(at - 1))) return std::nullopt;
    ++at;
    const bool is_amount = has_sign || is_any(at, {"dollars", "usd"});
    const bool is_size = is_any(at, {"k", "m"});
    if (is_amount || is_size) {
        if (!has_sign || is_size) ++at;
        const bool fits = figure == Figure::any || figure == Figure::amount || figure == Figure::money;
        return fits ? std::optional{at} : std::nullopt;
    }
    const std::size_t points = length_of_percentage_points(at);
    if (points > 0 && (figure == Figure::any || figure == Figure::amount || figure == Figure::percent))
        return at + points;
    const std::size_t percent = is_any(at, {"%", "percent"})                      ? 1
                                : words_[at] == "per" && words_[at + 1] == "cent" ? 2
                                                                                  : 0;
    if (percent > 0) {
        const bool fits = figure == Figure::any || figure == Figure::amount || figure == Figure::percent;
        return fits ? std::optional{at + percent} : std::nullopt;
    }
    if (figure == Figure::percent || figure == Figure::money) return std::nullopt;
    const bool has_points = is_any(at, {"points", "point", "marks", "mark", "pts", "pt", "分"});
    if (figure == Figure::unit && begins_chinese(words_[at])) {
        const std::size_t unit = length_of_chinese_unit(at);
        return unit > 0 ? std::optional{at + unit} : std::nullopt;
    }
    if (figure == Figure::unit) return is_word(at) && !has_points ? std::optional{at + 1} : std::nullopt;
    if (figure == Figure::bare) return has_points ? std::nullopt : std::optional{at};
    return has_points ? at + 1 : at;
}

bool Matcher::stands(const WordIds& words, std::size_t at) const {
    for (std::size_t i = 0; i < words.size(); ++i)
        if (id(at + i) != words[i]) return false;
    return true;
}

bool Matcher::is_any_of(const Element& element, std::size_t at) const {
    return element.begins[id(at)] && std::ranges::any_of(element.alternatives, [&](const WordIds& alternative) {
               return stands(alternative, at);
           });
}

bool Matcher::is_anywhere(const Element& element) const {
    for (std::size_t at = 0; at < words_.size(); ++at)
        if (is_any_of(element, at)) return true;
    return false;
}

std::optional<std::size_t> Matcher::match_words(const Elements& elements, std::size_t i, std::size_t at) {
    const bool may_begin = elements[i].begins[id(at)];
    for (const WordIds& words : elements[i].alternatives) {
        if (!may_begin) break;
        if (!stands(words, at) || (elements[i].is_dash && words_.touches(at + 1))) continue;
        // Minus 2, −2; and not – 2 points, where the dash comes before what is given.
        const bool is_between = at > 0 && is_number(at - 1);  // 10 - 1 for each
        if (elements[i].is_sign && words_[at] == "-" && !words_.touches(at + 1) && !is_between) continue;
        const Piece piece{at, at + words.size()};
        const auto end = elements[i].captured ? match_captured(elements, i, piece) : match(elements, i + 1, piece.end);
        if (end) return end;
    }
    for (const Figure figure : elements[i].figures)
        if (const auto behind = past_figure(figure, at)) {
            const auto end =
                elements[i].captured ? match_captured(elements, i, {at, *behind}) : match(elements, i + 1, *behind);
            if (end) return end;
        }
    if (!elements[i].may_end || at < words_.size()) return std::nullopt;
    return elements[i].captured ? match_captured(elements, i, {at, at}) : match(elements, i + 1, at);
}

std::optional<std::size_t> Matcher::match_figure(const Elements& elements, std::size_t i, std::size_t at) {
    const auto behind = past_figure(elements[i].figure, at);
    // What is left of $2,500 where its sign stands before the pattern is no number.
    const bool is_rest_of_money = i == 0 && at > 0 && words_[at - 1] == "$" && words_[at] != "$";
    if (!behind || is_rest_of_money) return std::nullopt;
    return match_captured(elements, i, {at, *behind});
}

std::string_view Matcher::number_of(std::size_t part) const {
    return number_in(words_.text_of(captured_.at(part)));
}

std::optional<std::size_t> Matcher::match_again(const Elements& elements, std::size_t i, std::size_t at) {
    const auto behind = past_figure(Figure::any, at);
    const std::size_t number = words_[at] == "$" ? at + 1 : at;
    if (!behind || words_[number] != number_of(elements[i].part)) return std::nullopt;
    const std::size_t unit = begins_chinese(words_[*behind]) ? length_of_chinese_unit(*behind) : 0;
    const bool has_unit =
        unit > 0 && words_.text_of(captured_.at(elements[i].part))
                        .ends_with(words_.text_of({words_.piece(*behind).begin, words_.piece(*behind + unit - 1).end}));
    return match(elements, i + 1, has_unit ? *behind + unit : *behind);
}

std::optional<std::size_t> Matcher::match_next(const Elements& elements, std::size_t i, std::size_t at) {
    const std::string_view digits = number_of(elements[i].part);
    std::size_t number = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (read.ec != std::errc{} || read.ptr != digits.data() + digits.size()) return std::nullopt;
    if (value_of_ordinal(words_[at]) == number + 1) return match(elements, i + 1, at + 1);
    const bool is_chinese = at > 0 && words_[at - 1] == "第" && words_[at] == std::to_string(number + 1);
    if (is_chinese) return match(elements, i + 1, at + 1);
    if (words_[at] != std::to_string(number + 1) || !is_ordinal_ending(words_[at + 1])) return std::nullopt;
    return match(elements, i + 1, at + 2);
}

std::optional<std::size_t> Matcher::match_captured(const Elements& elements, std::size_t i, Piece captured) {
    const std::size_t size = captured_.size();
    const bool is_empty = captured.begin == captured.end;
    captured_.push_back(is_empty ? Piece{0, 0}
                                 : Piece{words_.piece(captured.begin).begin, words_.piece(captured.end - 1).end});
    if (const auto end = match(elements, i + 1, captured.end)) return end;
    captured_.resize(size);
    return std::nullopt;
}

std::optional<std::size_t> Matcher::match_rest(const Elements& elements, std::size_t i, std::size_t at) {
    for (std::size_t end = at; end <= at + longest_rest; ++end) {
        if (const auto behind = match_captured(elements, i, {at, end})) return behind;
        if (!is_name(end)) return std::nullopt;
    }
    return std::nullopt;
}

std::optional<std::size_t> Matcher::match(const Elements& elements, std::size_t i, std::size_t at) {
    if (i == elements.size()) return at;
    const Element& element = elements[i];
    std::optional<std::size_t> end;
    switch (element.kind) {
        case Element::Kind::words: end = match_words(elements, i, at); break;
        case Element::Kind::figure: end = match_figure(elements, i, at); break;
        case Element::Kind::rest: return match_rest(elements, i, at);
        case Element::Kind::again: end = match_again(elements, i, at); break;
        case Element::Kind::next: end = match_next(elements, i, at); break;
        case Element::Kind::begins: return begins_clause(at) ? match(elements, i + 1, at) : std::nullopt;
        case Element::Kind::begins_text: return at == 0 ? match(elements, i + 1, at) : std::nullopt;
        case Element::Kind::not_behind:
            return at > 0 && is_any_of(element, at - 1) ? std::nullopt : match(elements, i + 1, at);
        case Element::Kind::elsewhere: return is_anywhere(element) ? match(elements, i + 1, at) : std::nullopt;
        case Element::Kind::ends_text:
            return at == words_.size() || (words_[at] == "." && at + 1 == words_.size()) ? match(elements, i + 1, at)
                                                                                         : std::nullopt;
        case Element::Kind::ends: return ends_clause(at) ? match(elements, i + 1, at) : std::nullopt;
    }
    if (end || !element.optional) return end;
    return element.kind == Element::Kind::figure || element.captured ? match_captured(elements, i, {at, at})
                                                                     : match(elements, i + 1, at);
}

}  // namespace kpi::detail
