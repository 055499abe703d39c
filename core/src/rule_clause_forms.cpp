#include "rule_clause_forms.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "rule_text.hpp"
#include "rule_word_numbers.hpp"

namespace kpi::detail {

using namespace std::string_view_literals;

namespace {

/// Fire alarm tested every week: what is done or not; no word that gives or compares.
bool is_state(const PieceReader& reader, Piece range) {
    constexpr std::size_t most_pieces = 9;
    static constexpr std::array no_state{
        "points"sv, "point"sv,  "marks"sv,  "mark"sv,  "minus"sv, "plus"sv,  "lose"sv,   "per"sv,     "otherwise"sv,
        "bonus"sv,  "more"sv,   "less"sv,   "than"sv,  "under"sv, "over"sv,  "below"sv,  "above"sv,   "score"sv,
        "not"sv,    "no"sv,     "yes"sv,    "if"sv,    "each"sv,  "full"sv,  "half"sv,   "max"sv,     "maximum"sv,
        "least"sv,  "most"sv,   "unless"sv, "or"sv,    "late"sv,  "first"sv, "second"sv, "percent"sv, "any"sv,
        "plan"sv,   "target"sv, "budget"sv, "quota"sv, "goal"sv};
    if (range.end - range.begin > most_pieces) return false;
    return reader.words_in(range, no_state).has_value();
}

class Form {
public:
    Form(const PieceReader& reader, Piece range) : reader_{reader}, range_{range} {}

    [[nodiscard]] std::optional<Kept> kept(std::string_view form) {
        kept_ = {};
        return stands(form, range_.begin) ? std::optional{kept_} : std::nullopt;
    }

private:
    [[nodiscard]] bool is_one_of(std::string_view alternatives, std::size_t at) const {
        while (!alternatives.empty()) {
            const std::size_t end = std::min(alternatives.find('|', 1), alternatives.size());
            if (reader_.at(at) == alternatives.substr(0, end)) return true;
            alternatives.remove_prefix(std::min(end + 1, alternatives.size()));
        }
        return false;
    }

    bool stands_behind_words(std::string_view rest, std::size_t at) {
        constexpr std::size_t most_words = 4;
        for (std::size_t i = at; i < range_.end && i < at + most_words && begins_letter(reader_.at(i)); ++i)
            if (stands(rest, i + 1)) return true;
        return false;
    }

    /// The rest stands at `end` where this is kept; else nothing is.
    template <class Keep>
    bool stands_keeping(Keep keep, std::string_view rest, std::size_t end) {
        const Kept before = kept_;
        keep(kept_);
        if (stands(rest, end)) return true;
        kept_ = before;
        return false;
    }

    bool stands_behind_name(std::string_view rest, std::size_t at) {
        constexpr std::size_t most_words = 4;
        static constexpr std::array no_name{"minus"sv, "less"sv,   "plus"sv, "times"sv, "divided"sv, "each"sv,
                                            "every"sv, "per"sv,    "if"sv,   "below"sv, "above"sv,   "over"sv,
                                            "score"sv, "points"sv, "than"sv, "at"sv,    "by"sv,      "to"sv,
                                            "ratio"sv, "share"sv,  "and"sv,  "or"sv};
        for (std::size_t i = at; i < range_.end && i < at + most_words && begins_letter(reader_.at(i)); ++i) {
            while (reader_.at(i + 1) == "-" && reader_.touches(i + 1) && reader_.touches(i + 2))
                i += 2;  // on-time rate
            if (std::ranges::find(no_name, reader_.at(i)) != no_name.end()) return false;
            if (stands_keeping([&](Kept& kept) { kept.names.push_back({at, i + 1}); }, rest, i + 1)) return true;
        }
        return false;
    }

    bool stands_behind_event(std::string_view element, std::string_view rest, std::size_t at) {
        constexpr std::size_t most_pieces = 9;
        for (std::size_t end = at + 1; end <= std::min(range_.end, at + most_pieces); ++end) {
            if (element == "@" ? !is_event(reader_, {at, end}) : !is_state(reader_, {at, end})) continue;
            if (stands_keeping(
                    [&](Kept& kept) {
                        kept.event = Piece{at, end};
                        kept.events.push_back({at, end});
                    },
                    rest, end))
                return true;
        }
        return false;
    }

    bool stands_behind_figure(std::string_view element, std::string_view rest, std::size_t at) {
        const bool is_money = reader_.is_currency(at);
        const std::size_t digits = is_money ? at + 1 : at;
        if (digits >= range_.end || is_money != (element == "$") || !begins_digit(reader_.at(digits))) return false;
        const std::size_t marks = digits + 1;
        const auto keep = [&](Kept& kept) {
            kept.figure = at;
            kept.figures.push_back(at);
        };
        if (marks < range_.end && reader_.is_marks(marks) && stands_keeping(keep, rest, marks + 1)) return true;
        return stands_keeping(keep, rest, marks);
    }

    bool stands_behind_count(std::string_view rest, std::size_t at) {
        const auto number = at < range_.end ? reader_.number(at) : std::nullopt;
        return number && *number > 0 && stands_keeping([&](Kept& kept) { kept.count = number; }, rest, at + 1);
    }

    bool stands_behind_place(std::string_view rest, std::size_t at) {
        if (at >= range_.end) return false;
        std::size_t place = value_of_ordinal(reader_.at(at));
        std::size_t end = at + 1;
        if (place == 0 && begins_digit(reader_.at(at)) && is_ordinal_ending(reader_.at(end))) {
            place = reader_.number(at).value_or(0);
            ++end;
        }
        return place > 0 && stands_keeping(
                                [&](Kept& kept) {
                                    kept.place = place;
                                    kept.places.push_back(place);
                                },
                                rest, end);
    }

    bool stands_behind_period(std::string_view name, std::string_view rest, std::size_t at) {
        static constexpr std::string_view periods[][2] = {
            {"<month>", "in|per|a? a|the|any? month|quarter|year|week|day?"},
            {"<each_month>", "in|per|a|each? a|the|any|month|quarter|year|week|day? month|quarter|year|week|day?"},
            {"<total>", "in|per|a? a|any|the? month|quarter|year|week|total|all?"}};
        const auto* const period = std::ranges::find(periods, name, [](const auto& pair) { return pair[0]; });
        std::string form{(*period)[1]};
        if (!rest.empty()) form.append(" ").append(rest);
        return stands(form, at);
    }

    bool stands(std::string_view form, std::size_t at) {
        if (form.empty()) return at == range_.end;
        const std::size_t space = std::min(form.find(' '), form.size());
        std::string_view element = form.substr(0, space);
        const std::string_view rest = form.substr(std::min(space + 1, form.size()));
        if (element == "*") return stands_behind_words(rest, at);
        if (element.starts_with('<') && element.size() > 1) return stands_behind_period(element, rest, at);
        const bool is_optional = element.size() > 1 && element.ends_with('?');
        if (is_optional) element.remove_suffix(1);
        if (is_optional && stands(rest, at)) return true;
        if (element == "&") return stands_behind_name(rest, at);
        if (element == "@" || element == "%s") return stands_behind_event(element, rest, at);
        if (element == "#" || element == "$") return stands_behind_figure(element, rest, at);
        if (element == "V") return stands_behind_figure("$", rest, at) || stands_behind_figure("#", rest, at);
        if (element == "~") return stands_behind_count(rest, at);
        if (element == "^") return stands_behind_place(rest, at);
        return at < range_.end && is_one_of(element, at) && stands(rest, at + 1);
    }

    const PieceReader& reader_;
    Piece range_;
    Kept kept_{};
};

/// From what the prices are taken.
constexpr std::string_view bases[] = {
    "start|starts|starting at|with|on|from #",
    "* start|starts|begin|begins the? month|year|quarter|week|season|shift|period? with|on|at|from #",
    "starting|base|initial score|points|mark|balance|value? :|=|of|is? #",
    "# to start|begin with?",
    "#",
    "score|result|mark :|=|is? # less|minus|- the? total|sum|points|deductions|following?",
    "the|your? score|result|mark|total :|=|is # less|minus|- the|all? total|sum|points|deductions|demerits?",
    "# less|minus the? following|total|sum|deductions?",
    "from #",
    "out of #",
    "points|deductions off|from a|the? base|total|score? of? #",
    ("the|all|these? points|total|sum|they|it|deductions? is|are? taken|deducted|subtracted off? from a|the? "
     "starting|base|total|full|maximum? score|total|mark|base|balance? of? #"),
    "everybody|everyone|all|each|every * starts|start|begins|begin with|at|on|from #",
    "everybody|everyone starts|begins with|at|on|from #",
};

/// Below what the score does not go; of those without a figure, nothing.
constexpr std::string_view floors[] = {
    "but? never|not|no below|under #",
    "but? never|not|no less|lower than #",
    "minimum|min|floor|lowest score|mark|total? :|=|of|is? #",
    "at least #",
    ("the|your|its? score|result|total|mark|it? can|may|will|shall|does|cannot? not|never? go|goes|fall|falls|drop|be? "
     "below|under #"),
};
constexpr std::string_view floors_at_zero[] = {
    "but? never|not negative",
    "but? never|not|no below|under|less|lower than? zero|0|nil",
    "no negative score|scores|points|marks|total|result?",
    "the|your? score|result|total|mark|it? can|may|will|shall|does|cannot? not|never? go|goes|fall|falls|be? negative",
};

}  // namespace

std::optional<Kept> kept_of(const PieceReader& reader, Piece range, std::span<const std::string_view> forms) {
    Form form{reader, range};
    for (const std::string_view words : forms)
        if (auto kept = form.kept(words)) return kept;
    return std::nullopt;
}

bool is_event(const PieceReader& reader, Piece range) {
    constexpr std::size_t most_pieces = 8;
    static constexpr std::array no_event{
        "first"sv,       "second"sv,     "third"sv,      "further"sv, "additional"sv, "another"sv, "subsequent"sv,
        "repeat"sv,      "repeated"sv,   "more"sv,       "less"sv,    "fewer"sv,      "than"sv,    "over"sv,
        "above"sv,       "within"sv,     "beyond"sv,     "after"sv,   "before"sv,     "under"sv,   "below"sv,
        "until"sv,       "unless"sv,     "if"sv,         "except"sv,  "excluding"sv,  "other"sv,   "same"sv,
        "again"sv,       "double"sv,     "half"sv,       "twice"sv,   "only"sv,       "max"sv,     "maximum"sv,
        "minimum"sv,     "min"sv,        "up"sv,         "target"sv,  "plan"sv,       "budget"sv,  "score"sv,
        "scores"sv,      "result"sv,     "total"sv,      "bonus"sv,   "day"sv,        "days"sv,    "hour"sv,
        "hours"sv,       "week"sv,       "weeks"sv,      "minute"sv,  "minutes"sv,    "month"sv,   "months"sv,
        "percent"sv,     "percentage"sv, "points"sv,     "point"sv,   "marks"sv,      "mark"sv,    "each"sv,
        "every"sv,       "per"sv,        "and"sv,        "gain"sv,    "add"sv,        "plus"sv,    "extra"sv,
        "improvement"sv, "saved"sv,      "removes"sv,    "costs"sv,   "cost"sv,       "loses"sv,   "takes"sv,
        "means"sv,       "brings"sv,     "is"sv,         "are"sv,     "carries"sv,    "gives"sv,   "minus"sv,
        "lose"sv,        "deduct"sv,     "otherwise"sv,  "no"sv,      "none"sv,       "cap"sv,     "limit"sv,
        "earns"sv,       "earn"sv,       "gets"sv,       "adds"sv,    "rating"sv,     "grade"sv,   "quarter"sv,
        "then"sv,        "full"sv,       "last"sv,       "but"sv,     "adopted"sv,    "passed"sv,  "met"sv,
        "achieved"sv,    "approved"sv,   "excellent"sv,  "good"sv,    "fair"sv,       "poor"sv,    "free"sv,
        "award"sv,       "suggestion"sv, "compliment"sv, "zero"sv,    "one"sv,        "time"sv,    "deducts"sv,
        "start"sv,       "starts"sv,     "begin"sv,      "begins"sv,  "most"sv,       "least"sv,   "capped"sv,
        "limited"sv,     "loss"sv,       "nothing"sv,    "nil"sv,     "starting"sv};
    static constexpr std::array joints{"at"sv, "with"sv, "on"sv, "in"sv, "of"sv, "to"sv, "for"sv, "from"sv, "by"sv};
    if (range.end - range.begin > most_pieces || !reader.words_in(range, no_event)) return false;
    if (reader.at_any(range.begin, {"any", "a", "an", "the", "all"})) return false;
    const auto joins = [&](std::size_t i) { return std::ranges::find(joints, reader.at(i)) != joints.end(); };
    return !joins(range.begin) && !joins(range.end - 1);
}

bool ListFrame::read(const PieceReader& reader, Piece range) {
    if (const auto kept = base ? std::nullopt : kept_of(reader, range, bases)) {
        base = kept->figure;
        return true;
    }
    if (floor || floor_is_zero) return false;
    floor_is_zero = kept_of(reader, range, floors_at_zero).has_value();
    if (const auto kept = floor_is_zero ? std::nullopt : kept_of(reader, range, floors)) floor = kept->figure;
    return floor || floor_is_zero;
}

void ListFrame::put_base(ListWriter& writer) const {
    if (!base) return;
    writer.copy(*base);
    writer.put(" points to begin with; ", *base);
}

void ListFrame::put_floor(ListWriter& writer, std::size_t at) const {
    if (floor_is_zero) writer.put("at least 0", at);
    if (!floor) return;
    writer.put("at least ", *floor);
    writer.copy(*floor);
}

}  // namespace kpi::detail
