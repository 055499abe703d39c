#include "rule_phrase_patterns.hpp"

#include <algorithm>
#include <array>
#include <functional>

namespace kpi::detail {

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
    Class{"<go>", "go|fall|drop|be|become|get|going|falling|dropping|being|becoming|is"},
    Class{"<below>", "below|under|beneath|less_than|lower_than|beyond|fewer_than"},
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
    Class{"<amount>",
          "fee|monthly_fee|monthly_fees|monthly_charge|monthly_charges|charges|contract_price|contract_value|price|"
          "contract_sum|order_value|po_value|subscription|invoice|purchase_price|monthly_bill|bill|"
          "month's_fee|contract|annual_fee|service_fee|monthly_subscription|order_price|fees"},
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

Element element_of(std::string_view text) {
    Element element;
    if (text.size() > 1 && text.ends_with('?')) {
        element.optional = true;
        text.remove_suffix(1);
    }
    if (text.size() > 1 && text.ends_with('&')) {
        element.captured = true;
        text.remove_suffix(1);
    }
    if (text == "^" || text == "$" || text == "$$") {
        element.kind = text == "^"   ? Element::Kind::begins
                       : text == "$" ? Element::Kind::ends
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
    if (text == "*") {
        element.kind = Element::Kind::rest;
        return element;
    }
    if (text.starts_with('#') && text.size() <= 2) {
        element.kind = Element::Kind::figure;
        element.figure = figure_of(text);
        return element;
    }
    for (const std::string_view part : split(text, '|')) {
        if (part.starts_with('#')) {
            element.figures.push_back(figure_of(part));
            continue;
        }
        const auto* const named = std::ranges::find(classes, part, &Class::name);
        for (const std::string_view word : named == classes.end() ? Strings{part} : split(named->words, '|'))
            element.alternatives.push_back(words_of_alternative(word));
    }
    return element;
}

/// Letter by letter, the longest first.
std::vector<Strings> chinese_units() {
    const Vocabulary& vocabulary = chinese_vocabulary();
    std::vector<Strings> units;
    for (const UnitTerm& unit : std::span{vocabulary.units, vocabulary.unit_count})
        if (unit.measure != Measure::percent && unit.measure != Measure::points && begins_chinese(unit.text))
            units.push_back(words_of_alternative(unit.text));
    std::ranges::stable_sort(units, std::ranges::greater{}, &Strings::size);
    return units;
}

}  // namespace

std::vector<Pattern> patterns_of(std::span<const Phrase> phrases) {
    std::vector<Pattern> patterns;
    for (const Phrase& phrase : phrases) {
        Pattern pattern;
        pattern.written = phrase.written;
        for (const std::string_view part : split(phrase.pattern, ' ')) pattern.elements.push_back(element_of(part));
        patterns.push_back(std::move(pattern));
    }
    return patterns;
}

std::optional<std::size_t> Matcher::operator()(const Pattern& pattern, std::size_t at) {
    captured_.clear();
    return match(pattern.elements, 0, at);
}

bool Matcher::begins_clause(std::size_t at) const {
    return at == 0 || is_any(at - 1, {";", ",", ".", ":", "\n", "|", "(", ")", "/", "→", "。", "、"});
}

bool Matcher::ends_clause(std::size_t at) const {
    return at >= words_.size() || is_any(at, {";", ",", ".", "\n", "|", "(", ")", "/", "。", "、"});
}

bool Matcher::is_name(std::size_t at) const {
    return (is_word(at) || words_[at] == "-" || begins_chinese(words_[at])) &&
           !is_any(
               at,
               {"hour",    "hours",  "hr",      "hrs",    "h",       "minute",   "minutes", "min",      "mins",
                "day",     "days",   "week",    "weeks",  "month",   "months",   "second",  "seconds",  "percentage",
                "percent", "pp",     "point",   "points", "mark",    "marks",    "cent",    "pt",       "pts",
                "secs",    "or",     "and",     "but",    "unless",  "except",   "not",     "no",       "if",
                "without", "either", "both",    "only",   "target",  "plan",     "budget",  "quota",    "more",
                "fewer",   "less",   "than",    "most",   "least",   "per",      "each",    "every",    "above",
                "below",   "over",   "under",   "up",     "down",    "until",    "by",      "tenth",    "third",
                "fourth",  "fifth",  "pair",    "dozen",  "hundred", "thousand", "half",    "quarter",  "couple",
                "other",   "late",   "overdue", "missed", "missing", "delay",    "delayed", "exceeded", "first"});
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
    static const std::vector<Strings> units = chinese_units();
    for (const Strings& unit : units)
        if (stands(unit, at)) return unit.size();
    return 0;
}

std::optional<std::size_t> Matcher::past_figure(Figure figure, std::size_t at) const {
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

bool Matcher::stands(const Strings& words, std::size_t at) const {
    for (std::size_t i = 0; i < words.size(); ++i)
        if (words_[at + i] != words[i]) return false;
    return true;
}

bool Matcher::is_any_of(const std::vector<Strings>& words, std::size_t at) const {
    return std::ranges::any_of(words, [&](const Strings& alternative) { return stands(alternative, at); });
}

bool Matcher::is_anywhere(const Element& element) const {
    for (std::size_t at = 0; at < words_.size(); ++at)
        if (is_any_of(element.alternatives, at)) return true;
    return false;
}

std::optional<std::size_t> Matcher::match_words(const Elements& elements, std::size_t i, std::size_t at) {
    for (const Strings& words : elements[i].alternatives) {
        if (!stands(words, at)) continue;
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
    return std::nullopt;
}

std::optional<std::size_t> Matcher::match_figure(const Elements& elements, std::size_t i, std::size_t at) {
    const auto behind = past_figure(elements[i].figure, at);
    if (!behind) return std::nullopt;
    return match_captured(elements, i, {at, *behind});
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
        case Element::Kind::begins: return begins_clause(at) ? match(elements, i + 1, at) : std::nullopt;
        case Element::Kind::not_behind:
            return at > 0 && is_any_of(element.alternatives, at - 1) ? std::nullopt : match(elements, i + 1, at);
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
