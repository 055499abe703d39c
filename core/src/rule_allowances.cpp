#include "rule_allowances.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "rule_clause_forms.hpp"
#include "rule_text.hpp"

namespace kpi::detail {

namespace {

using namespace std::string_view_literals;

/// How many are free.
constexpr std::string_view free_forms[] = {
    ("the? first ~ @ in|per|a|each? a|the|any|month|quarter|year|week|day? month|quarter|year|week|day? are|is "
     "free|tolerated|"
     "allowed|ignored|excused|disregarded|accepted|permitted|waived of? charge?"),
    ("the? first ~ @ in|per|a|each? a|the|any|month|quarter|year|week|day? month|quarter|year|week|day? "
     "cost|costs|carry nothing"),
    ("up to ~ @ in|per|a|each? a|the|any|month|quarter|year|week|day? month|quarter|year|week|day? are|is? "
     "free|tolerated|allowed|ignored|excused|disregarded|accepted|permitted|waived"),
    ("up to ~ @ in|per|a|each? a|the|any|month|quarter|year|week|day? month|quarter|year|week|day? :|=|-|cost|costs? "
     "nothing|no deduction|penalty|loss?"),
    ("@ : up? to? ~ in|per|a? a|the|any? month|quarter|year|week|day? are|is? "
     "free|tolerated|allowed|accepted|permitted "
     "in|per|a? "
     "a|the|any? month|quarter|year|week|day?"),
    ("@ up to ~ in|per|a? a|the|any? month|quarter|year|week|day? are|is? "
     "free|tolerated|allowed|ignored|accepted|permitted"),
    ("~ @ in|per|a|each? a|the|any|month|quarter|year|week|day? month|quarter|year|week|day? are|is? "
     "free|tolerated|allowed|"
     "accepted|permitted|excused|ignored"),
    "no penalty|deduction|points|loss|charge for the? first ~ @ in|per|a|each? a|the|any? month|quarter|year|week|day?",
    "first ~ @ in|per|a? a|the|any? month|quarter|year|week|day? :|-|=? no|zero deduction|penalty|points|loss",
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
    ("the ^ and any|every|each|all? more|later|further|subsequent|one|ones? one|ones? cost|costs|lose|loses|minus? -? "
     "# "
     "each|apiece?"),
    "minus|-? # off|lost? for each|every|any further|additional|extra|subsequent|later one|case|time?",
    "minus|-? # off|lost? for each|every one after|beyond|above that|this|them|these?",
    "minus|-? # per|each|every further|additional|extra|subsequent one|case|time?",
};

/// Both in one clause, which says that it takes.
constexpr std::string_view beyond[] = {
    "minus|- # for|per each|every? @ beyond|over|above|exceeding ~ in|per|a? a|the|any? month|quarter|year|week|day?",
    "minus|- # for|per each|every? @ in excess of ~ in|per|a? a|the|any? month|quarter|year|week|day?",
    ("# off|lost|deducted|is|are off|lost|deducted? for|per each|every? @ beyond|over|above|exceeding ~ in|per|a? "
     "a|the|any? "
     "month|quarter|year|week|day?"),
    ("lose|deduct|subtract|take # for|per each|every? @ beyond|over|above|exceeding|after ~ in|per|a? a|the|any? "
     "month|quarter|year|week|day?"),
    "for each|every @ in|beyond|over|above|exceeding excess? of? ~ :|-|, # off|lost|deducted",
    "for each|every @ in|beyond|over|above|exceeding excess? of? ~ , minus|deduct|lose|- #",
    "more than ~ @ :|,|- # off|lost|deducted for each|every extra|further|additional one?",
    "@ beyond|over|above ~ in|per|a? a|the|any? month|quarter|year|week|day? : minus|- # each|apiece|per? case?",
};

/// The third and every later one, from the third: two are free.
constexpr std::string_view onward[] = {
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

    /// The clause that begins at `begin` and ends before one of these; the longest that is understood.
    bool read(const std::vector<Piece>& clauses) {
        for (std::size_t i = 0; i < clauses.size(); ++i) {
            const bool has_next = i + 1 < clauses.size();
            if (has_next && read_allowance({clauses[i].begin, clauses[i + 1].end})) {
                ++i;
                continue;
            }
            if (has_next && read_pair(clauses[i], clauses[i + 1])) {
                ++i;
                continue;
            }
            if (!read_allowance(clauses[i]) && !read_other(clauses[i])) return false;
        }
        return found_.has_value();
    }

    [[nodiscard]] const Allowance& found() const { return *found_; }
    [[nodiscard]] std::optional<std::size_t> base() const { return base_; }
    [[nodiscard]] const std::optional<Floor>& floor() const { return floor_; }

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

    bool read_other(Piece range) {
        if (const auto base = base_in(reader_, range); base && !base_) {
            base_ = base;
            return true;
        }
        const auto floor = floor_in(reader_, range);
        if (!floor || floor_) return false;
        floor_ = floor;
        return true;
    }

    const PieceReader& reader_;
    std::optional<Allowance> found_;
    std::optional<std::size_t> base_;
    std::optional<Floor> floor_;
};

std::vector<Piece> clauses_of(const PieceReader& reader) {
    std::vector<Piece> clauses;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= reader.size(); ++i) {
        if (i < reader.size() && !reader.at_any(i, {";", ",", ".", "\n"})) continue;
        if (i > begin) clauses.push_back({begin, i});
        begin = i + 1;
    }
    return clauses;
}

Normalised written_out(const Normalised& text, const PieceReader& reader, const Allowances& allowances) {
    PieceWriter writer{text};
    const auto put = [&](std::string_view written, std::size_t at) { writer.put(written, reader.bytes(at).begin, {}); };
    const Allowance& found = allowances.found();
    if (allowances.base()) {
        writer.copy(reader.bytes(*allowances.base()));
        put(" points to begin with; ", *allowances.base());
    }
    const std::size_t first = std::min(found.figure, found.event.begin);
    put("minus ", first);
    writer.copy(reader.bytes(found.figure));
    put(" for each ", first);
    writer.copy({reader.bytes(found.event.begin).begin, reader.bytes(found.event.end - 1).end});
    put(" beyond " + std::to_string(found.count) + ";", first);
    if (allowances.floor()) put_floor(writer, reader, *allowances.floor(), first);
    return writer.finish();
}

}  // namespace

std::optional<Normalised> read_allowance(const Normalised& text, const PieceReader& reader) {
    Allowances allowances{reader};
    return allowances.read(clauses_of(reader)) ? std::optional{written_out(text, reader, allowances)} : std::nullopt;
}

}  // namespace kpi::detail
