#include "rule_slope_items.hpp"

#include <algorithm>
#include <utility>

#include "rule_clause_forms.hpp"
#include "rule_text.hpp"
#include "rule_word_numbers.hpp"

namespace kpi::detail {

namespace {

struct Phrases {
    SlopeWord word;
    std::string_view alternatives;  ///< with a bar between two
};

constexpr Phrases phrases[] = {
    {SlopeWord::sign, ";|.|,|:|-|=|(|)|→|and|but"},
    {SlopeWord::nothing,
     "of the|from the|is|are|will be|shall be|be|being|of|at|the|that|this|it|for|if|to|by|a|an|in|with|"
     "the payout|payout|the bonus|bonus|the fee|the score|the mark|score|result|the result|attainment|achievement|"
     "in all|in total|from|counts as|sold|scored|per month|a month|in a month|in the month|per year|the line|"
     "the item|than|away|there|the adjustment|its|any|when|once|of it|of that|the figure|no limit|with no limit|"
     "without limit|there is no limit|no maximum|with no maximum|subject to|per quarter|a quarter|a year|"
     "in a quarter|in the quarter|in the year|reaching|achieving|hitting|all|per incident|on|the contractor|"
     "the supplier|the customer|the provider|the operator|the rate|is done|of total|accrues|accrue|applies|is due|are "
     "due|"
     "anything|everything|whatever|with it|used up"},
    {SlopeWord::loses,
     "minus|deduct|deducts|deducted|deduction of|deductions of|subtract|subtracts|subtracted|lose|loses|lost|"
     "take off|takes off|taken off|take away|takes away|taken away|takes|knock off|knocked off|come off|comes off|"
     "dock|docks|docked|drop|costs|cost|off|falls by|fall by|drops by|shrinks by|goes down|goes down by|reduces|"
     "reduce|reduced|reduced by|lowers|cuts|cut by|penalty of|removes|given up|gives up|give up|go|goes|taken|"
     "less by"},
    {SlopeWord::gains,
     "plus|add|adds|added|gain|gains|gained|rises by|rising by|goes up|goes up by|raises|raises by|increases|"
     "increased by"},
    {SlopeWord::gives, "earns|earn|gives|give|gets|get|pays|pay|paid|scores|keeps|brings|worth|receives|means|awarded"},
    {SlopeWord::less, "less|lower|down"},
    {SlopeWord::more, "more|higher|up|extra|additional"},
    {SlopeWord::above,
     "above|over|beyond|past|exceeding|in excess of|more than|greater than|higher than|longer than|longer|late|"
     "overdue|overspent|exceeds|is above|is over|later|behind|after|of delay|of lateness|of slippage|of overrun|"
     "beyond that|above that|"
     "of plan exceeded|of budget exceeded|of target exceeded|over that|on top|passes|by which the target is "
     "exceeded|by which it is exceeded|"
     "by which the limit is exceeded|is exceeded|>"},
    {SlopeWord::below,
     "below|under|beneath|short|short of|shortfall|less than|lower than|fewer than|falls short of|falls below|"
     "is below|is under|is short of|missing|missed|fewer|shorter|underspent|saved|early|ahead|ahead of|earlier|"
     "outstanding|lacking|falls short|misses|below that|under that|by which the target is missed|"
     "by which it is missed|<"},
    {SlopeWord::better, "better"},
    {SlopeWord::worse, "worse"},
    {SlopeWord::up_to,
     "up to|up to a|to a limit of|cap|capped|cap at|maximum reduction|max reduction|maximum penalty|max "
     "penalty|reduction capped at|"
     "penalty capped at|the reduction stops at|the deduction stops at|the penalty stops at|shall not exceed|"
     "total not above|monthly total not above|total limited to|aggregate limited to|the most|bonus limited to|"
     "up to a score of|up to a payout of|up to an overall limit of|to a maximum of|"
     "up to a maximum of|maximum deduction|max deduction|deductions capped at|deduction capped at|at most|"
     "no more than|not more than|never more than|not exceeding|not to exceed|must not exceed|should not exceed|"
     "maximum|max|maximum of|a maximum of|maximum score|capped at|limited to|limit of|ceiling|ceiling of|cap of|"
     "limit|within|on or under|at or below|at or under|not above|not over|≤|no longer than"},
    {SlopeWord::at_least,
     "does not drop below|does not fall below|does not go below|will not go below|cannot drop below|"
     "cannot fall below|may not fall below|stopping at|never scores less than|never scores below|at least|"
     "not less than|no less than|minimum|min|minimum of|a minimum of|minimum score|minimum score of|floor|"
     "floor of|never below|never under|never less than|never lower than|not below|not under|not lower than|"
     "once it gets to|once it reaches|when it reaches|on reaching|no lower than|cannot go below|never goes below|never "
     "falls below|not going under|lowest|lowest score|"
     "at or above|≥"},
    {SlopeWord::or_more, "or more|or above|or higher|or over|or greater|and above|and over|and more|and up|or longer"},
    {SlopeWord::or_less, "or less|or lower|or fewer|or below|or under|and below|and under|and less|or shorter"},
    {SlopeWord::or_better, "or better|and better"},
    {SlopeWord::full,
     "full|full marks|full mark|full score|full points|full weight|full credit|all points|all the points|"
     "maximum points|maximum marks"},
    {SlopeWord::zero,
     "nothing|zero|nil|no points|no marks|no score|no payout|no payment|no bonus|zero points|zero payout|"
     "nothing is paid|nothing is payable|no bonus is paid|no bonus is due|there is no payout|no fee is paid|"
     "cut to zero|is cut to zero|drops to zero|falls to zero"},
    {SlopeWord::free,
     "grace|of grace|waived|excused|ignored|tolerated|allowed|permitted|accepted|free|fine|ok|acceptable|"
     "free of charge|no deduction|no deductions|no penalty|no loss|no charge|costs nothing|cost nothing|"
     "without deduction"},
    {SlopeWord::target,
     "target|goal|standard|benchmark|requirement|required|baseline|par|norm|allowance|threshold|should be|"
     "must reach"},
    {SlopeWord::plan,
     "up to plan|up to budget|plan|budget|quota|forecast|within budget|within plan|on or under budget|on or within "
     "budget|on budget|"
     "at budget|on target|at target|on plan|at plan"},
    {SlopeWord::base,
     "start|starts|starting|start from|starting from|start at|starting at|start with|starting with|base|"
     "at stake|on offer|base score|points to start with|to start with|points to begin with|to begin "
     "with|available|points available|"
     "out of"},
    {SlopeWord::range, "between|stays between|kept between|kept within|limited to between|range|held between"},
    {SlopeWord::both_ways, "±|within ±|limits ±|either way|in either direction|both ways"},
    {SlopeWord::down_to, "down to|as far as"},
    {SlopeWord::bonus, "bonus points|bonus point|extra credit|bonus mark|bonus marks"},
    {SlopeWord::beyond, "then|thereafter|after that|from there|from there on"},
    {SlopeWord::against_plan,
     "against budget|against plan|against target|against the target|against the budget|against baseline|"
     "against the baseline|compared with budget|compared with plan"},
    {SlopeWord::given,
     "credit|credit of|credits of|service credit of|service credit|credited|withheld|abated|abated by|credits|"
     "forgoes|forfeits"},
    {SlopeWord::to_zero,
     "down to zero|down to 0|until it is gone|until nothing is left|until zero|until zero is reached|to zero"},
    {SlopeWord::started,
     "any part of a week counting as a whole one|any part of a day counting as a whole one|any part counting as a "
     "whole|"
     "rounded up|rounding up|part steps count in full|a started step counts"},
    {SlopeWord::whole, "whole periods only|whole steps only|full steps only|part steps do not count"},
};

/// The units of what is measured; a percentage has none.
constexpr std::string_view units[] = {"day",    "days",    "hour",  "hours",  "h",      "hrs",     "hr",
                                      "minute", "minutes", "min",   "mins",   "second", "seconds", "sec",
                                      "secs",   "s",       "week",  "weeks",  "month",  "months",  "km",
                                      "kg",     "kwh",     "tonne", "tonnes", "litre",  "litres",  "days'"};

constexpr std::pair<std::string_view, std::string_view> amounts[] = {{"half a point", "0.5"},
                                                                     {"half a mark", "0.5"},
                                                                     {"half point", "0.5"},
                                                                     {"a point", "1"},
                                                                     {"a mark", "1"},
                                                                     {"one point", "1"},
                                                                     {"one mark", "1"},
                                                                     {"one", "1"},
                                                                     {"one third", ""},
                                                                     {"quarter of a point", "0.25"},
                                                                     {"a quarter of a point", "0.25"},
                                                                     {"a quarter point", "0.25"}};

class Lexer {
public:
    explicit Lexer(const PieceReader& reader) : reader_{reader} {}

    std::vector<SlopeItem> items() {
        while (at_ < reader_.size()) {
            const std::size_t before = at_;
            if (!is_compound(at_) &&
                (read_place() || read_step() || read_article_step() || read_amount() || read_figure() || read_phrase()))
                continue;
            at_ = before + 1;
            while (is_compound(at_ - 1)) at_ += 2;
            items_.push_back({.kind = SlopeItem::Kind::name, .range = {before, at_}});
        }
        return std::move(items_);
    }

private:
    /// On-time: one word.
    [[nodiscard]] bool is_compound(std::size_t at) const {
        return begins_letter(reader_.at(at)) && reader_.at(at + 1) == "-" && reader_.touches(at + 1) &&
               reader_.touches(at + 2) && begins_letter(reader_.at(at + 2));
    }

    /// Behind `words`, where they stand at `at`; `at` where they do not.
    [[nodiscard]] std::size_t end_of(std::string_view words, std::size_t at) const {
        std::size_t end = at;
        while (!words.empty()) {
            const std::size_t space = std::min(words.find(' '), words.size());
            if (reader_.at(end) != words.substr(0, space)) return at;
            ++end;
            words.remove_prefix(std::min(space + 1, words.size()));
        }
        return end;
    }

    [[nodiscard]] std::size_t end_of_any(std::string_view alternatives, std::size_t at) const {
        std::size_t longest = at;
        while (!alternatives.empty()) {
            const std::size_t bar = std::min(alternatives.find('|'), alternatives.size());
            longest = std::max(longest, end_of(alternatives.substr(0, bar), at));
            alternatives.remove_prefix(std::min(bar + 1, alternatives.size()));
        }
        return longest;
    }

    [[nodiscard]] bool is_unit(std::size_t at) const {
        return std::ranges::find(units, reader_.at(at)) != std::end(units);
    }

    /// 4 hours, 5 working days, the 60-minute mark: behind the unit, and which it is.
    std::size_t past_unit(std::size_t at, Piece& unit) const {
        if (reader_.at(at) == "-" && reader_.touches(at) && reader_.touches(at + 1) && is_unit(at + 1)) ++at;
        if (reader_.at_any(at, {"working", "calendar", "business"}) && is_unit(at + 1)) ++at;
        const bool is_ordinal = reader_.at(at) == "second" && begins_letter(reader_.at(at + 1)) && !is_phrase(at + 1);
        if (!is_unit(at) || is_ordinal) return at;
        unit = {at, at + 1};
        return at + 1;
    }

    bool add(SlopeItem item, std::size_t end) {
        item.range = {at_, end};
        items_.push_back(item);
        at_ = end;
        return true;
    }

    bool read_figure() {
        SlopeItem item{.kind = SlopeItem::Kind::figure};
        std::size_t i = at_;
        const bool is_signed = reader_.at_any(i, {"-", "+"}) && reader_.touches(i + 1);
        // 4-6 has no minus.
        if (is_signed && reader_.touches(i) && begins_digit(reader_.at(i - 1))) return false;
        if (is_signed) {
            (reader_.at(i) == "+" ? item.has_plus : item.has_minus) = true;
            ++i;
        }
        item.is_money = reader_.is_currency(i);
        if (item.is_money) ++i;
        if (!begins_digit(reader_.at(i))) return false;
        item.digits = i++;
        if (const std::size_t end = end_of_any("%|percent|per cent|percentage points|percentage point", i); end > i) {
            item.is_percent = true;
            i = past_whole(end, item);
        } else if (reader_.is_marks(i)) {
            item.is_marks = true;
            ++i;
        } else if (const std::size_t part = end_of_any("of a point|of a mark", i); part > i) {
            item.is_marks = true;
            i = part;
        } else {
            i = past_unit(i, item.unit);
        }
        return add(item, i);
    }

    /// 2 % of the monthly fee, 100 % of plan: behind of what it is.
    std::size_t past_whole(std::size_t begin, SlopeItem& item) const {
        std::size_t i = end_of_any("of|of the|of its|of their|of that|of his|of your", begin);
        if (i == begin) return begin;
        if (const std::size_t end = end_of_any("plan|target|quota|budget|goal", i);
            end > i && !reader_.at_any(end, {"bonus", "amount", "award", "payout", "fee"})) {
            item.is_of_plan = true;
            return end;
        }
        constexpr std::size_t most_words = 3;
        for (std::size_t end = i; end < i + most_words; ++end) {
            if (reader_.at_any(end, {"fee", "fees", "bonus", "charge", "charges", "payment", "amount", "invoice",
                                     "award", "payout", "retainer", "pool", "price"}))
                return (item.is_of_pay = true), end + 1;
            if (!reader_.at_any(end, {"monthly", "quarterly", "annual", "weekly", "yearly", "target", "total",
                                      "contract", "support", "maintenance", "service", "base", "month's", "fee"}))
                break;
        }
        return begin;
    }

    /// Half a point.
    bool read_amount() {
        for (const auto& [words, value] : amounts) {
            const std::size_t end = end_of(words, at_);
            if (end == at_ || value.empty()) continue;
            return add({.kind = SlopeItem::Kind::amount, .amount = value}, end);
        }
        return false;
    }

    /// For each 1 %, per started hour, each further 30 minutes or part thereof.
    bool read_step() {
        std::size_t i = end_of_any("for each|for every|with each|with every|each|every|per|for any", at_);
        if (i == at_ || is_phrase(at_)) return false;
        SlopeItem step{.kind = SlopeItem::Kind::step};
        const bool is_per = reader_.at(i - 1) == "per";
        if (is_per && reader_.at_any(i, {"month", "quarter", "year"})) return false;
        i = past_modes(i, step);
        if (reader_.at(i) == "half") {
            i = reader_.at_any(i + 1, {"a", "an"}) ? i + 2 : i + 1;
            step.amount = "0.5";
        }
        step.is_money = reader_.is_currency(i);
        if (step.is_money) ++i;
        if (begins_digit(reader_.at(i))) step.digits = i++;
        if (const std::size_t part = step.digits ? i : past_tenth(i, step); part > i) return add(step, part);
        const std::size_t unit = i;
        if (const std::size_t end =
                end_of_any("%|% point|% points|percentage point|percentage points|percent|per cent|pp", i);
            end > i) {
            step.is_percent = true;
            i = end;
        } else if (reader_.at_any(i, {"point", "points", "one", "pt", "pts"})) {
            ++i;
        } else {
            i = past_unit(i, step.unit);
        }
        if (i == unit) {
            i = past_names(i, step.unit);
            step.is_named = i > unit;
        }
        if (i == unit && !step.digits) return false;
        // 4 complaints per 1,000 parcels: what they are counted in.
        const bool is_rate = is_per && step.is_named && step.digits && !items_.empty() &&
                             items_.back().kind == SlopeItem::Kind::name && has_hundreds(*step.digits);
        if (is_rate) return add({.kind = SlopeItem::Kind::word, .word = SlopeWord::nothing}, i);
        return add(step, past_parts(i, step));
    }

    [[nodiscard]] bool has_hundreds(std::size_t digits) const {
        constexpr double hundred = 100;
        return value_of_number(reader_.at(digits)) >= hundred;
    }

    /// Each tenth, each tenth of a percentage point.
    std::size_t past_tenth(std::size_t begin, SlopeItem& step) const {
        if (reader_.at(begin) != "tenth" || !step.amount.empty()) return begin;
        step.amount = "0.1";
        const std::size_t end = end_of_any(
            "tenth of a percent|tenth of a percentage point|tenth of a per cent|tenth of 1 percent|tenth of 1%|tenth "
            "of "
            "a % point",
            begin);
        step.is_percent = end > begin;
        if (step.is_percent) return end;
        return reader_.at(begin + 1) == "of" ? begin : begin + 1;  // a tenth of a mile: of another unit
    }

    /// 4 points a percentage point, 30 a day.
    bool read_article_step() {
        if (!reader_.at_any(at_, {"a", "an"}) || items_.empty()) return false;
        const SlopeItem& before = items_.back();
        const bool is_amount = before.kind == SlopeItem::Kind::figure && before.range.end == at_ &&
                               before.unit.end == 0 && (before.is_marks || before.is_money || before.is_percent);
        if (!is_amount) return false;
        SlopeItem step{.kind = SlopeItem::Kind::step};
        if (const std::size_t end = end_of_any("percentage point|per cent|percent|%", at_ + 1); end > at_ + 1) {
            step.is_percent = true;
            return add(step, end);
        }
        const std::size_t end = past_unit(at_ + 1, step.unit);
        const bool is_period = reader_.at_any(end - 1, {"month", "week"});
        return end > at_ + 1 && !is_period && add(step, end);
    }

    /// Each patient, every 2 safety walks.
    std::size_t past_names(std::size_t begin, Piece& unit) const {
        constexpr std::size_t most_words = 3;
        std::size_t i = begin;
        while (i < begin + most_words && is_slope_name(reader_, i) && !is_phrase(i) &&
               !reader_.at_any(i, {"time", "case", "occasion", "average"}))
            ++i;
        if (i > begin) unit = {begin, i};
        return i;
    }

    [[nodiscard]] bool is_phrase(std::size_t at) const {
        return std::ranges::any_of(phrases,
                                   [&](const Phrases& entry) { return end_of_any(entry.alternatives, at) > at; });
    }

    std::size_t past_modes(std::size_t i, SlopeItem& step) const {
        for (;; ++i) {
            if (reader_.at_any(i, {"further", "additional", "extra", "subsequent"}))
                step.is_further = true;
            else if (reader_.at_any(i, {"full", "whole", "complete", "completed", "entire"}))
                step.mode = StepMode::whole;
            else if (reader_.at_any(i, {"started", "commenced", "begun"}))
                step.mode = StepMode::started;
            else
                return i;
        }
    }

    /// Behind "or part thereof", where it stands.
    std::size_t past_parts(std::size_t begin, SlopeItem& step) const {
        std::size_t i = begin;
        if (step.is_named) return begin;
        if (reader_.at_any(i, {"begun", "started", "commenced"})) {
            step.mode = StepMode::started;
            return i + 1;
        }
        if (reader_.at_any(i, {"completed", "complete"})) {
            step.mode = StepMode::whole;
            return i + 1;
        }
        const bool opens = reader_.at_any(i, {"(", ","});
        if (opens) ++i;
        i = end_of_any("or part|or any part|or a part|or portion|or fraction|or any fraction|or a fraction", i);
        if (i == begin + (opens ? 1 : 0)) return begin;
        if (reader_.at(i) == "thereof") {
            ++i;
        } else if (reader_.at(i) == "of") {
            i = end_of_any("of a|of an|of one|of it|of that", i) > i ? i + 2 : i + 1;
            if (reader_.is_currency(i)) ++i;
            if (begins_digit(reader_.at(i))) ++i;
            Piece unit{};
            if (reader_.at_any(i, {"%", "point"}))
                ++i;
            else
                i = past_unit(i, unit);
        } else {
            return begin;
        }
        step.mode = StepMode::started;
        return opens && reader_.at_any(i, {")", ","}) ? i + 1 : i;
    }

    /// From the sixth on.
    bool read_place() {
        std::size_t i = end_of("from the", at_);
        const std::size_t place = i > at_ ? value_of_ordinal(reader_.at(i)) : 0;
        if (place == 0) return false;
        ++i;
        if (is_slope_name(reader_, i)) ++i;
        if (!reader_.at_any(i, {"on", "onward", "onwards"})) return false;
        return add({.kind = SlopeItem::Kind::word, .word = SlopeWord::beyond, .place = place}, i + 1);
    }

    bool read_phrase() {
        std::size_t end = at_;
        SlopeItem item{.kind = SlopeItem::Kind::word};
        for (const Phrases& entry : phrases) {
            const std::size_t reached = end_of_any(entry.alternatives, at_);
            if (reached <= end) continue;
            end = reached;
            item.word = entry.word;
        }
        // 20 points, and below 85 % nothing: no 20 points or less.
        const bool is_next_bound = (item.word == SlopeWord::or_more || item.word == SlopeWord::or_less) &&
                                   (begins_digit(reader_.at(end)) || reader_.is_currency(end));
        if (is_next_bound) {
            item.word = SlopeWord::sign;
            end = at_ + 1;
        }
        // 5 points fewer: less.
        const bool is_behind_marks = !items_.empty() && items_.back().kind == SlopeItem::Kind::figure &&
                                     items_.back().is_marks && items_.back().range.end == at_;
        if (reader_.at(at_) == "fewer" && end == at_ + 1 && is_behind_marks) item.word = SlopeWord::less;
        // Up to plus 4: the sign of a limit.
        const bool is_of_limit = !items_.empty() && items_.back().word == SlopeWord::up_to &&
                                 items_.back().range.end == at_ && reader_.at_any(at_, {"plus", "minus"});
        if (is_of_limit) {
            items_.back().range.end = ++at_;
            return true;
        }
        // Above that, 3 points for each 1 %: where the next words begin.
        const bool leads = (item.word == SlopeWord::above || item.word == SlopeWord::below) &&
                           reader_.at(end - 1) == "that" && reader_.at_any(end, {",", ":"}) && is_after_sign();
        if (leads) ++end;
        const bool is_short_form = reader_.at(at_) == "." && at_ > 0 && reader_.at_any(at_ - 1, {"max", "min"}) &&
                                   (begins_digit(reader_.at(end)) || reader_.is_currency(end));
        if (is_short_form) item.word = SlopeWord::nothing;
        // Cost per trip, labour cost over 30 %, late deliveries: a name.
        const bool is_cost = reader_.at(at_) == "cost" && !reader_.at_any(end, {"a", "half", "one"});
        const bool is_name = reader_.at_any(at_, {"cost", "late", "missed", "missing", "early"}) && end == at_ + 1 &&
                             begins_letter(reader_.at(end)) &&
                             (is_cost || !is_phrase(end) || reader_.at_any(end, {"budget", "target", "plan"}));
        return end > at_ && !is_name && add(item, end);
    }

    [[nodiscard]] bool is_after_sign() const {
        return !items_.empty() &&
               (items_.back().word == SlopeWord::sign || items_.back().kind == SlopeItem::Kind::step);
    }

    const PieceReader& reader_;
    std::size_t at_ = 0;
    std::vector<SlopeItem> items_;
};

}  // namespace

bool is_slope_name(const PieceReader& reader, std::size_t at) {
    static constexpr std::string_view no_names[] = {
        "first",     "second",     "third",    "another",   "repeat",     "repeated", "until",     "unless",
        "except",    "other",      "same",     "again",     "double",     "twice",    "half",      "only",
        "not",       "no",         "none",     "never",     "without",    "or",       "otherwise", "either",
        "both",      "neither",    "last",     "percent",   "points",     "point",    "mark",      "marks",
        "per",       "each",       "every",    "outside",   "before",     "since",    "during",    "while",
        "may",       "can",        "will",     "cannot",    "percentage", "inside",   "where",     "otherwise",
        "its",       "previous",   "prior",    "year's",    "different",  "reverse",  "begun",     "started",
        "commenced", "completed",  "complete", "whole",     "entire",     "rounded",  "million",   "thousand",
        "hundred",   "k",          "m",        "mn",        "bn",         "billion",  "tenth",     "tenths",
        "dozen",     "eur",        "usd",      "gbp",       "chf",        "euro",     "euros",     "dollars",
        "dollar",    "pounds",     "cents",    "cent",      "pence",      "p",        "yuan",      "rmb",
        "ppm",       "am",         "pm",       "star",      "stars",      "th",       "st",        "nd",
        "rd",        "discretion", "further",  "subsequent"};
    return begins_letter(reader.at(at)) && value_of_word(reader.at(at)) == 0 &&
           std::ranges::find(no_names, reader.at(at)) == std::end(no_names);
}

void put_figure(ListWriter& writer, const PieceReader& reader, const SlopeItem& figure) {
    if (figure.is_money)
        writer.copy({*figure.digits - 1, *figure.digits + 1});
    else
        writer.copy(*figure.digits);
    if (figure.is_percent) writer.put("%", *figure.digits);
    if (figure.unit.end == 0 || figure.is_named) return;
    writer.put(" ", *figure.digits);
    if (reader.is(figure.unit, "days'"))
        writer.put("days", *figure.digits);
    else
        writer.copy(figure.unit);
}

std::vector<Piece> item_clauses(const PieceReader& reader, const std::vector<SlopeItem>& items,
                                std::initializer_list<std::string_view> joints) {
    std::vector<Piece> found;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= items.size(); ++i) {
        const bool parts =
            i == items.size() || (items[i].kind == SlopeItem::Kind::word && items[i].word == SlopeWord::sign &&
                                  !reader.is_any(items[i].range, joints));
        if (!parts) continue;
        if (i > begin) found.push_back({begin, i});
        begin = i + 1;
    }
    return found;
}

std::vector<SlopeItem> slope_items_of(const PieceReader& reader) {
    return Lexer{reader}.items();
}

}  // namespace kpi::detail
