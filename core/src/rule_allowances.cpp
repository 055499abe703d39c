#include "rule_allowances.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "rule_clause_forms.hpp"

namespace kpi::detail {

namespace {

/// How many are free.
constexpr std::string_view free_forms[] = {
    ("the? first ~ @ <each_month> are|is free|tolerated|allowed|ignored|excused|disregarded|accepted|permitted|waived "
     "of? charge?"),
    "the? first ~ @ <each_month> cost|costs|carry nothing",
    "up to ~ @ <each_month> are|is? free|tolerated|allowed|ignored|excused|disregarded|accepted|permitted|waived",
    "up to ~ @ <each_month> :|=|-|cost|costs? nothing|no deduction|penalty|loss?",
    "@ : up? to? ~ <month> are|is? free|tolerated|allowed|accepted|permitted <month>",
    "up to ~ @ <month> are|is? free of charge",
    "@ up to ~ <month> are|is? free|tolerated|allowed|ignored|accepted|permitted",
    "~ @ <each_month> are|is? free|tolerated|allowed|accepted|permitted|excused|ignored",
    "no penalty|deduction|points|loss|charge for the? first ~ @ in|per|a|each? a|the|any? month|quarter|year|week|day?",
    "first ~ @ <month> :|-|=? no|zero deduction|penalty|points|loss",
};

/// What each one beyond them costs.
constexpr std::string_view prices_beyond[] = {
    ("each|every|any further|additional|extra|subsequent|later|other one|case|time? costs|cost|loses|takes|:|=|-|is? "
     "minus|-? # off? each?"),
    "each|every|any further|additional|extra|subsequent|later @ costs|cost|loses|takes|:|=|-|is? minus|-? # off? each?",
    "each|every|any one? after|beyond|above|over that|this|these|those|them costs|loses|takes|:|=|is? minus|-? # off?",
    "then|thereafter|from minus|-? # off|lost? each|per|for? each|every? one|case|time?",
    "after|beyond|above that|this|them|these minus|-? # off|lost? each|per|for? each|every? one|case|time?",
    "after|beyond|above that|this|them|these each|every one? costs|loses|takes? minus|-? #",
    "from the ^ one? on|onward|onwards|upwards? minus|-? # each|apiece|per? case?",
    "minus|-? # each|apiece|per case? from the ^ one? on|onward|onwards?",
    ("the ^ and any|every|each|all? more|later|further|subsequent|one|ones? one|ones? cost|costs|lose|loses|minus? -? "
     "# "
     "each|apiece?"),
    "minus|-? # off|lost? for each|every|any further|additional|extra|subsequent|later one|case|time?",
    "minus|-? # off|lost? for each|every one after|beyond|above that|this|them|these?",
    "minus|-? # per|each|every further|additional|extra|subsequent one|case|time?",
};

/// Both in one clause, which says that it takes.
constexpr std::string_view beyond[] = {
    "minus|- # for|per each|every? @ beyond|over|above|exceeding ~ <month>",
    "minus|- # for|per each|every? @ in excess of ~ <month>",
    "# off|lost|deducted|is|are off|lost|deducted? for|per each|every? @ beyond|over|above|exceeding ~ <month>",
    "lose|deduct|subtract|take # for|per each|every? @ beyond|over|above|exceeding|after ~ <month>",
    "for each|every @ in|beyond|over|above|exceeding excess? of? ~ :|-|, # off|lost|deducted",
    "for each|every @ in|beyond|over|above|exceeding excess? of? ~ , minus|deduct|lose|- #",
    "more than ~ @ :|,|- # off|lost|deducted for each|every extra|further|additional one?",
    "@ beyond|over|above ~ <month> : minus|- # each|apiece|per? case?",
};

/// The third and every later one, from the third: two are free.
constexpr std::string_view onward[] = {
    "from the ^ @ in|per? a|the|each? month|quarter|year|week? , # off|lost|deducted for? each one?",
    "the ^ and|or every|each|any later|further|subsequent|more @ loses|costs|takes|: #",
    "minus|- # per|for each|every? @ from the ^ one? on|onward|onwards?",
    "# off|lost|deducted for|per each|every? @ from the ^ one? on|onward|onwards?",
};
constexpr std::string_view after_place[] = {
    "minus|- # per|for each|every? @ after|beyond the ^",
    "# off|lost|deducted per|for each|every? @ after|beyond the ^",
};
constexpr std::string_view beside[] = {
    "minus|- # per|for each|every? @ ( the? first ~ free|excepted|excluded )",
    "minus|- # per|for each|every? @ , the first ~ are|is? free|excepted|excluded|ignored",
};

struct Allowance {
    std::size_t figure = 0;
    std::size_t count = 0;
    Piece event{};
};

class Allowances {
public:
    explicit Allowances(const PieceReader& reader) : reader_{reader} {}

    /// An allowance and its price, in one clause or in two, and nothing else but the frame.
    bool read(const std::vector<Piece>& clauses) {
        for (std::size_t i = 0; i < clauses.size(); ++i) {
            const bool has_next = i + 1 < clauses.size();
            const bool takes_next = has_next && (read_allowance({clauses[i].begin, clauses[i + 1].end}) ||
                                                 read_pair(clauses[i], clauses[i + 1]));
            if (takes_next)
                ++i;
            else if (!read_allowance(clauses[i]) && !frame_.read(reader_, clauses[i]))
                return false;
        }
        return found_.has_value();
    }

    [[nodiscard]] const Allowance& found() const { return *found_; }
    [[nodiscard]] const ListFrame& frame() const { return frame_; }

private:
    bool keep(const Kept& kept, std::size_t count) {
        if (found_ || !kept.event || !kept.figure || count == 0) return false;
        found_ = Allowance{*kept.figure, count, *kept.event};
        return true;
    }

    bool read_allowance(Piece range) {
        range = without_title(range);
        if (const auto kept = kept_of(reader_, range, beyond)) return keep(*kept, kept->count.value_or(0));
        if (const auto kept = kept_of(reader_, range, beside)) return keep(*kept, kept->count.value_or(0));
        if (const auto kept = kept_of(reader_, range, after_place)) return keep(*kept, kept->place.value_or(0));
        if (const auto kept = kept_of(reader_, range, onward)) return keep(*kept, kept->place.value_or(1) - 1);
        return false;
    }

    bool read_pair(Piece first, Piece second) {
        const auto free = kept_of(reader_, without_title(first), free_forms);
        if (!free || !free->count || !free->event) return false;
        if (reader_.at_any(second.begin, {"and", "but"})) ++second.begin;
        auto price = kept_of(reader_, second, prices_beyond);
        if (!price || (price->place && *price->place != *free->count + 1)) return false;
        price->event = free->event;
        return keep(*price, *free->count);
    }

    /// Guard tour: what the rule is of, where a clause follows; late arrivals: 2 free names the event.
    [[nodiscard]] Piece without_title(Piece range) const {
        for (std::size_t i = range.begin + 1; i + 1 < range.end; ++i)
            if (reader_.at(i) == ":" && is_event(reader_, {range.begin, i}) && !kept_of(reader_, range, free_forms) &&
                !kept_of(reader_, range, beyond))
                return {i + 1, range.end};
        return range;
    }

    const PieceReader& reader_;
    std::optional<Allowance> found_;
    ListFrame frame_;
};

Normalised written_out(const Normalised& text, const PieceReader& reader, const Allowances& allowances) {
    ListWriter writer{text, reader};
    const Allowance& found = allowances.found();
    allowances.frame().put_base(writer);
    const std::size_t first = std::min(found.figure, found.event.begin);
    writer.put("minus ", first);
    writer.copy(found.figure);
    writer.put(" for each ", first);
    writer.copy(found.event);
    writer.put(" beyond " + std::to_string(found.count) + ";", first);
    allowances.frame().put_floor(writer, first);
    return writer.finish();
}

}  // namespace

std::optional<Normalised> read_allowance(const Normalised& text, const PieceReader& reader) {
    Allowances allowances{reader};
    return allowances.read(reader.clauses()) ? std::optional{written_out(text, reader, allowances)} : std::nullopt;
}

}  // namespace kpi::detail
