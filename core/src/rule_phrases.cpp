#include "rule_phrases.hpp"

#include <array>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

#include "rule_text.hpp"

namespace kpi::detail {

namespace {

using namespace std::string_view_literals;

using Strings = std::vector<std::string_view>;

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

// Pieces of a text: words, numbers and signs.

struct Piece {
    std::size_t begin;
    std::size_t end;
};

using Pieces = std::vector<Piece>;

std::size_t end_of_piece(std::string_view text, std::size_t at) {
    const char first = text[at];
    std::size_t end = at + 1;
    if (is_letter(first))
        while (end < text.size() && is_letter(text[end])) ++end;
    else if (is_digit(first))
        while (end < text.size() && (is_digit(text[end]) || ((text[end] == '.' || text[end] == ',') &&
                                                             end + 1 < text.size() && is_digit(text[end + 1]))))
            ++end;
    else if (is_wide(first))
        while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xc0U) == 0x80U) ++end;
    return end;
}

Pieces pieces_of(std::string_view text) {
    Pieces pieces;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == ' ') {
            ++at;
            continue;
        }
        const std::size_t end = end_of_piece(text, at);
        pieces.push_back({at, end});
        at = end;
    }
    return pieces;
}

// Numbers in words.

struct WordNumber {
    std::size_t value = 0;
    std::size_t end = 0;  ///< the piece behind it
};

std::size_t value_of_word(std::string_view word) {
    static constexpr std::array small{"one"sv,     "two"sv,       "three"sv,    "four"sv,     "five"sv,
                                      "six"sv,     "seven"sv,     "eight"sv,    "nine"sv,     "ten"sv,
                                      "eleven"sv,  "twelve"sv,    "thirteen"sv, "fourteen"sv, "fifteen"sv,
                                      "sixteen"sv, "seventeen"sv, "eighteen"sv, "nineteen"sv, "twenty"sv};
    static constexpr std::array tens{"thirty"sv, "forty"sv, "fifty"sv, "sixty"sv, "seventy"sv, "eighty"sv, "ninety"sv};
    if (const auto* const found = std::ranges::find(small, word); found != small.end())
        return static_cast<std::size_t>(found - small.begin()) + 1;
    const auto* const found = std::ranges::find(tens, word);
    return found == tens.end() ? 0 : (static_cast<std::size_t>(found - tens.begin()) + 3) * 10;
}

class Words {
public:
    Words(std::string_view text, const Pieces& pieces) : text_{text}, pieces_{pieces} {}

    [[nodiscard]] std::size_t size() const noexcept { return pieces_.size(); }

    [[nodiscard]] std::string_view operator[](std::size_t at) const {
        return at < pieces_.size() ? text_.substr(pieces_[at].begin, pieces_[at].end - pieces_[at].begin)
                                   : std::string_view{};
    }

    /// Nothing stands between the two.
    [[nodiscard]] bool touches(std::size_t at) const {
        return at > 0 && at < pieces_.size() && pieces_[at - 1].end == pieces_[at].begin;
    }

private:
    std::string_view text_;
    const Pieces& pieces_;
};

/// Ninety-five, one hundred and twenty, two thousand; 0 for no number.
WordNumber word_number(const Words& words, std::size_t at) {
    WordNumber number;
    std::size_t part = 0;
    for (std::size_t i = at;; ++i) {
        if (const std::size_t value = value_of_word(words[i]); value > 0) {
            if (part % 100 != 0 && (part % 10 != 0 || part % 100 < 20 || value > 9)) break;
            part += value;
        } else if (words[i] == "hundred" && part > 0 && part < 10)
            part *= 100;
        else if (words[i] == "thousand" && part > 0 && number.value == 0) {
            number.value = part * 1000;
            part = 0;
        } else {
            const bool joins = i > at &&
                               ((words[i] == "-" && part % 100 >= 20 && part % 10 == 0) ||
                                (words[i] == "and" && part > 0 && part % 100 == 0)) &&
                               value_of_word(words[i + 1]) > 0;
            if (!joins) break;
            continue;
        }
        number.end = i + 1;
    }
    number.value += part;
    return number;
}

bool is_figure_piece(std::string_view word) {
    return !word.empty() && is_digit(word.front());
}

/// Where the brackets that open at `at` close, if there is nothing but one figure in them; else 0.
std::size_t end_of_figure_in_brackets(const Words& words, std::size_t at) {
    if (words[at] != "(") return 0;
    std::size_t i = at + 1;
    if (words[i] == "$") ++i;
    if (!is_figure_piece(words[i])) return 0;
    ++i;
    if (words[i] == "%") ++i;
    return words[i] == ")" ? i + 1 : 0;
}

/// Where the brackets that open at `at` close, if there is nothing but a number in words in them; else 0.
std::size_t end_of_words_in_brackets(const Words& words, std::size_t at) {
    if (words[at] != "(") return 0;
    const WordNumber number = word_number(words, at + 1);
    if (number.end == 0) return 0;
    std::size_t i = number.end;
    if (words[i] == "percent" || words[i] == "%") ++i;
    if (words[i] == "per" && words[i + 1] == "cent") i += 2;
    return words[i] == ")" ? i + 1 : 0;
}

/// Three late calls, two: but not the first two, one of them, one-off; none 0, one 2, two 4; to two decimals.
bool may_be_figure(const Words& words, std::size_t at, const WordNumber& number) {
    static constexpr std::array before{"first"sv,   "other"sv,    "last"sv, "next"sv,  "these"sv,
                                       "those"sv,   "the"sv,      "of"sv,   "-"sv,     "both"sv,
                                       "initial"sv, "previous"sv, "any"sv,  "within"sv};
    const bool follows = at > 0 && std::ranges::find(before, words[at - 1]) != before.end();
    const bool is_compound = words[number.end] == "-" && words.touches(number.end);
    const bool is_of_list = (is_figure_piece(words[number.end]) && !(at > 0 && words[at - 1] == "or")) ||
                            words[number.end].starts_with("decimal");
    const bool is_one = number.value == 1 && words[number.end] == "or" && value_of_word(words[number.end + 1]) > 1;
    return (number.value > 1 || is_one) && !follows && !is_compound && !is_of_list;
}

// Patterns.

enum class Figure : std::uint8_t { any, amount, number, bare, percent, money, unit };

struct Element {
    enum class Kind : std::uint8_t { words, figure, rest, begins, ends, ends_text, not_behind, elsewhere };
    Kind kind = Kind::words;
    bool optional = false;
    bool captured = false;
    Figure figure = Figure::any;
    std::vector<Strings> alternatives;
    std::vector<Figure> figures;  ///< which may stand instead, and are not kept
};

struct Pattern {
    std::vector<Element> elements;
    std::string_view written;
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

std::vector<Pattern> patterns_of(std::span<const Phrase> phrases) {
    std::vector<Pattern> patterns;
    for (const Phrase& phrase : phrases) {
        Pattern pattern;
        pattern.written = phrase.written;
        for (const std::string_view part : split(phrase.pattern, ' ')) {
            pattern.elements.push_back(element_of(part));
        }
        patterns.push_back(std::move(pattern));
    }
    return patterns;
}

// Matching.

class Matcher {
public:
    Matcher(std::string_view text, const Pieces& pieces) : text_{text}, pieces_{pieces} {}

    /// The piece behind what matches from `at` on; none for no match.
    std::optional<std::size_t> operator()(const Pattern& pattern, std::size_t at) {
        captured_.clear();
        return match(pattern.elements, 0, at);
    }

    /// The figures and the words of the last match, in their order.
    [[nodiscard]] const std::vector<Piece>& captured() const noexcept { return captured_; }

    [[nodiscard]] std::string_view word(std::size_t at) const {
        return at < pieces_.size() ? text_.substr(pieces_[at].begin, pieces_[at].end - pieces_[at].begin)
                                   : std::string_view{};
    }

private:
    static constexpr std::size_t longest_rest = 4;

    using Elements = std::vector<Element>;

    [[nodiscard]] bool begins_clause(std::size_t at) const {
        return at == 0 || is_any(at - 1, {";", ",", ".", ":", "\n", "|", "(", ")", "/", "→", "。", "、"});
    }
    [[nodiscard]] bool ends_clause(std::size_t at) const {
        return at >= pieces_.size() || is_any(at, {";", ",", ".", "\n", "|", "(", ")", "/", "。", "、"});
    }

    /// A word that names something: what a figure is of is none.
    [[nodiscard]] bool is_name(std::size_t at) const {
        return (is_word(at) || word(at) == "-" || begins_chinese(word(at))) &&
               !is_any(at, {"hour",    "hours",      "hr",      "hrs",     "h",        "minute", "minutes", "min",
                            "mins",    "day",        "days",    "week",    "weeks",    "month",  "months",  "second",
                            "seconds", "percentage", "percent", "pp",      "point",    "points", "mark",    "marks",
                            "cent",    "pt",         "pts",     "secs",    "or",       "and",    "but",     "unless",
                            "except",  "not",        "no",      "if",      "without",  "either", "both",    "only",
                            "target",  "plan",       "budget",  "quota",   "more",     "fewer",  "less",    "than",
                            "most",    "least",      "per",     "each",    "every",    "above",  "below",   "over",
                            "under",   "up",         "down",    "until",   "by",       "tenth",  "third",   "fourth",
                            "fifth",   "pair",       "dozen",   "hundred", "thousand", "half",   "quarter", "couple",
                            "other",   "late",       "overdue", "missed",  "missing",  "delay",  "delayed", "exceeded",
                            "first"});
    }

    [[nodiscard]] bool is_word(std::size_t at) const { return begins_letter(word(at)); }
    [[nodiscard]] bool is_number(std::size_t at) const { return !word(at).empty() && is_digit(word(at).front()); }

    [[nodiscard]] bool is_any(std::size_t at, std::initializer_list<std::string_view> words) const {
        return std::ranges::find(words, word(at)) != words.end();
    }

    /// 个百分点, 个点 behind a number; 0 for no such unit.
    [[nodiscard]] std::size_t length_of_percentage_points(std::size_t at) const {
        const std::size_t article = word(at) == "个" ? 1 : 0;
        if (word(at + article) == "百" && word(at + article + 1) == "分" && word(at + article + 2) == "点")
            return article + 3;
        return article == 1 && word(at + 1) == "点" ? 2 : 0;
    }

    /// Behind the figure of that sort at `at`; none for no such figure.
    [[nodiscard]] std::optional<std::size_t> past_figure(Figure figure, std::size_t at) const {
        const bool has_sign = word(at) == "$";
        if (has_sign) ++at;
        if (!is_number(at) || (at > 0 && pieces_[at - 1].end == pieces_[at].begin && is_word(at - 1)))
            return std::nullopt;
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
        const std::size_t percent = is_any(at, {"%", "percent"})                  ? 1
                                    : word(at) == "per" && word(at + 1) == "cent" ? 2
                                                                                  : 0;
        if (percent > 0) {
            const bool fits = figure == Figure::any || figure == Figure::amount || figure == Figure::percent;
            return fits ? std::optional{at + percent} : std::nullopt;
        }
        if (figure == Figure::percent || figure == Figure::money) return std::nullopt;
        const bool has_points = is_any(at, {"points", "point", "marks", "mark", "pts", "pt", "分"});
        if (figure == Figure::unit) return is_word(at) && !has_points ? std::optional{at + 1} : std::nullopt;
        if (figure == Figure::bare) return has_points ? std::nullopt : std::optional{at};
        return has_points ? at + 1 : at;
    }

    [[nodiscard]] bool stands(const Strings& words, std::size_t at) const {
        for (std::size_t i = 0; i < words.size(); ++i)
            if (word(at + i) != words[i]) return false;
        return true;
    }

    [[nodiscard]] bool is_any_of(const std::vector<Strings>& words, std::size_t at) const {
        return std::ranges::any_of(words, [&](const Strings& alternative) { return stands(alternative, at); });
    }

    [[nodiscard]] bool is_anywhere(const Element& element) const {
        for (std::size_t at = 0; at < pieces_.size(); ++at)
            if (is_any_of(element.alternatives, at)) return true;
        return false;
    }

    std::optional<std::size_t> match_words(const Elements& elements, std::size_t i, std::size_t at) {
        for (const Strings& words : elements[i].alternatives) {
            if (!stands(words, at)) continue;
            const Piece piece{at, at + words.size()};
            const auto end =
                elements[i].captured ? match_captured(elements, i, piece) : match(elements, i + 1, piece.end);
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

    std::optional<std::size_t> match_figure(const Elements& elements, std::size_t i, std::size_t at) {
        const auto behind = past_figure(elements[i].figure, at);
        if (!behind) return std::nullopt;
        return match_captured(elements, i, {at, *behind});
    }

    /// The pieces of `captured` are those of element `i`.
    std::optional<std::size_t> match_captured(const Elements& elements, std::size_t i, Piece captured) {
        const std::size_t size = captured_.size();
        const bool is_empty = captured.begin == captured.end;
        captured_.push_back(is_empty ? Piece{0, 0}
                                     : Piece{pieces_[captured.begin].begin, pieces_[captured.end - 1].end});
        if (const auto end = match(elements, i + 1, captured.end)) return end;
        captured_.resize(size);
        return std::nullopt;
    }

    std::optional<std::size_t> match_rest(const Elements& elements, std::size_t i, std::size_t at) {
        for (std::size_t end = at; end <= at + longest_rest; ++end) {
            if (const auto behind = match_captured(elements, i, {at, end})) return behind;
            if (!is_name(end)) return std::nullopt;
        }
        return std::nullopt;
    }

    std::optional<std::size_t> match(const Elements& elements, std::size_t i, std::size_t at) {
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
                return at == pieces_.size() || (word(at) == "." && at + 1 == pieces_.size())
                           ? match(elements, i + 1, at)
                           : std::nullopt;
            case Element::Kind::ends: return ends_clause(at) ? match(elements, i + 1, at) : std::nullopt;
        }
        if (end || !element.optional) return end;
        return element.kind == Element::Kind::figure || element.captured ? match_captured(elements, i, {at, at})
                                                                         : match(elements, i + 1, at);
    }

    std::string_view text_;
    const Pieces& pieces_;
    std::vector<Piece> captured_;
};

// Writing.

class Writer {
public:
    explicit Writer(const Normalised& source) : source_{source} { answer_.chinese = source.chinese; }

    void copy(Piece piece) {
        for (std::size_t i = piece.begin; i < piece.end; ++i) add(source_.text[i], source_.origin[i]);
    }

    /// `written`, with what was captured in the place of {1}, {2} …
    void put(std::string_view written, std::size_t from, const std::vector<Piece>& captured) {
        for (std::size_t i = 0; i < written.size(); ++i) {
            if (written[i] != '{') {
                add(written[i], source_.origin[from]);
                continue;
            }
            const Piece& kept = captured.at(static_cast<std::size_t>(written[i + 1] - '1'));
            copy(kept);
            i += 2;
            const bool is_title = written[i] == ':';  // {1:}
            if (is_title && kept.begin != kept.end) add(':', source_.origin[from]);
            if (is_title) ++i;
        }
    }

    Normalised finish() {
        answer_.origin.push_back(source_.origin.back());
        return std::move(answer_);
    }

private:
    /// Places only rise, even where a phrase is written in another order.
    void add(char letter, std::uint32_t origin) {
        reached_ = std::max(reached_, origin);
        answer_.text += letter;
        answer_.origin.push_back(reached_);
    }

    const Normalised& source_;
    Normalised answer_{};
    std::uint32_t reached_ = 0;
};

/// Two (2) marks, 5 % (five per cent), two marks: the figure.
Normalised with_figures(const Normalised& text) {
    const Pieces pieces = pieces_of(text.text);
    const Words words{text.text, pieces};
    Writer writer{text};
    std::size_t copied = 0;
    for (std::size_t at = 0; at < pieces.size();) {
        std::size_t drop = 0;  // how many pieces are left out
        std::string figure;
        const WordNumber number = word_number(words, at);
        if (number.end > 0) {
            std::size_t bracket = number.end;
            if (words[bracket] == "percent") ++bracket;
            if (words[bracket] == "per" && words[bracket + 1] == "cent") bracket += 2;
            if (end_of_figure_in_brackets(words, bracket) > 0) {
                drop = bracket - at + 1;  // and the bracket, of which the other half goes below
                writer.copy({copied, pieces[at].begin});
                const std::size_t close = end_of_figure_in_brackets(words, bracket);
                writer.copy({pieces[bracket + 1].begin, pieces[close - 2].end});
                copied = pieces[close - 1].end;
                at = close;
                continue;
            }
            if (may_be_figure(words, at, number)) {
                drop = number.end - at;
                figure = std::to_string(number.value);
            }
        } else if (at > 0 && is_figure_piece(words[words[at - 1] == "%" && at > 1 ? at - 2 : at - 1])) {
            if (const std::size_t close = end_of_words_in_brackets(words, at); close > 0) drop = close - at;
        }
        if (drop == 0) {
            at = std::max(at + 1, number.end);
            continue;
        }
        writer.copy({copied, pieces[at].begin});
        writer.put(figure, pieces[at].begin, {});
        at += drop;
        copied = pieces[at - 1].end;
    }
    writer.copy({copied, text.text.size()});
    return writer.finish();
}

/// The text with one phrase written out; nothing where it does not stand.
std::optional<Normalised> written_out(const Pattern& pattern, const Normalised& text, const Pieces& pieces) {
    Matcher matcher{text.text, pieces};
    Writer writer{text};
    std::size_t copied = 0;
    bool found = false;
    for (std::size_t at = 0; at < pieces.size();) {
        const auto end = matcher(pattern, at);
        if (!end || *end == at) {
            ++at;
            continue;
        }
        found = true;
        writer.copy({copied, pieces[at].begin});
        writer.put(pattern.written, pieces[at].begin, matcher.captured());
        copied = pieces[*end - 1].end;
        at = *end;
    }
    if (!found) return std::nullopt;
    writer.copy({copied, text.text.size()});
    return writer.finish();
}

using WordSet = std::set<std::string_view>;

WordSet words_of(std::string_view text, const Pieces& pieces) {
    WordSet words;
    for (const Piece& piece : pieces) words.insert(text.substr(piece.begin, piece.end - piece.begin));
    return words;
}

/// False where a word is missing without which the pattern can match nothing.
bool can_stand(const Pattern& pattern, const WordSet& words) {
    return std::ranges::all_of(pattern.elements, [&](const Element& element) {
        if (element.kind != Element::Kind::words || element.optional || !element.figures.empty()) return true;
        return std::ranges::any_of(element.alternatives,
                                   [&](const Strings& alternative) { return words.contains(alternative.front()); });
    });
}

}  // namespace

Normalised phrased(const Normalised& text) {
    static const std::vector<Pattern> english = patterns_of(english_phrases());
    static const std::vector<Pattern> chinese = patterns_of(chinese_phrases());
    const std::vector<Pattern>& patterns = text.chinese ? chinese : english;
    Normalised answer = text.chinese ? text : with_figures(text);
    Pieces pieces = pieces_of(answer.text);
    WordSet words = words_of(answer.text, pieces);
    for (const Pattern& pattern : patterns) {
        if (!can_stand(pattern, words)) continue;
        if (auto written = written_out(pattern, answer, pieces)) {
            answer = *std::move(written);
            pieces = pieces_of(answer.text);
            words = words_of(answer.text, pieces);
        }
    }
    return answer;
}

}  // namespace kpi::detail
