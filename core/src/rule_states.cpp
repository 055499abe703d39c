#include "rule_states.hpp"

#include <optional>
#include <string>

#include "rule_clause_forms.hpp"

namespace kpi::detail {

namespace {

/// What is given where it is done.
constexpr std::string_view done[] = {
    "%s :|=|,|-|→? #",
    "%s :|,|-? yes :|=|-? #",
    "%s earns|scores|gets|gives|receives|pays #",
    "%s is|are worth #",
    "# if|when|where|provided|for that? the|a|an|all? %s",
    "the|a|an|all? %s ( # )",
    "if|when|where the|a|an|all? %s , #",
};

constexpr std::string_view done_for_all[] = {
    "%s :|=|,|-|→? full marks|points|weight|score",
    "full marks|points|weight|score if|when|where|for the|a|an|all? %s",
};

constexpr std::string_view undone_for_half[] = {
    ("otherwise|else|not|missing|absent|lapsed|expired|overdue|incomplete|if "
     "done|held|completed|met|passed|submitted|valid|current|renewed|approved|signed|finished|not? :|=|,|-|→? half "
     "the? "
     "marks|points|weight|score"),
};

/// And where it is not.
constexpr std::string_view undone[] = {
    ("otherwise|else|not|no|none|missing|absent|lapsed|expired|overdue|incomplete|lacking|never|fail|failed :|=|,|-|→? "
     "#"),
    "if not|missing|absent|none|late|lapsed|incomplete :|=|,|-|→? #",
    ("not|none|nothing "
     "done|held|completed|met|passed|submitted|valid|current|renewed|approved|signed|in|all|available|kept|achieved|"
     "delivered|present|trained|tested|filed|found|reached|issued|published place|date|time|order? :|=|,|-|→? #"),
    ("# if|when|where it|they|he|she? is|are|was|were|has|have|does|do? "
     "not|missing|absent|late|lapsed|expired|incomplete been? "
     "done|held|completed|met|passed|submitted|valid|current|renewed|approved|signed|so?"),
    "# otherwise|else",
    "# if not",
    "any * missing|absent|late|overdue|lapsed|not :|=|,|-|→? #",
    "one|any|some missing|lapsed|late|overdue|absent :|=|,|-|→? #",
    "without :|=|,|-|→? #",
    "not @ :|=|,|-|→? #",
};

/// Nothing: none, no points.
constexpr std::string_view undone_for_nothing[] = {
    "otherwise|else|not|missing|absent|lapsed|expired|overdue|incomplete|failed :|=|,|-|→? none|nothing|nil|zero",
    "otherwise|else|not|missing|absent|lapsed|expired|overdue|incomplete|failed :|=|,|-|→? no points|marks|score",
    "if not|missing|absent|none|late|lapsed|incomplete :|=|,|-|→? none|nothing|nil|zero",
    "none|nothing|nil|zero otherwise|else",
    "none|nothing|nil|zero if not",
    "not @ :|=|,|-|→? none|nothing|nil|zero",
    "not @ :|=|,|-|→? no points|marks|score",
    ("not all|done|held|completed|met|passed|submitted|valid|current|renewed|approved|signed|available|delivered "
     ":|=|,|-|→? none|nothing|nil|zero"),
    ("not all|done|held|completed|met|passed|submitted|valid|current|renewed|approved|signed|available|delivered "
     ":|=|,|-|→? no points|marks"),
};

/// What strikes the item.
constexpr std::string_view strikes[] = {
    ("any|a|an|one|every? @ in|during|within? the|a|any? year|period|month|quarter|half? ,|:|-|=? "
     "means|gives|results|brings in? zero|no|nil|0 points|marks|score? for|on|in this|the "
     "item|objective|kpi|line|criterion|section|row|component"),
    ("any|a|an|one @ in|during|within? the|a? year|period|month|quarter? and|:|, the|this? whole? of? this|the? "
     "item|line|kpi|criterion|objective|section is|scores|gets|= forfeited|lost|zero|nil|nothing|0"),
    ("all points|marks for|on|in this|the item|line|kpi|section|criterion? are|is lost|forfeited "
     "if|when|where|once|for "
     "a|an|any @ is|are? broken|breached|found|recorded|confirmed?"),
    ("any|a|an|one? @ zeroes|zeros|voids|cancels|forfeits|wipes out? this|the whole|entire? "
     "item|line|kpi|section|criterion|objective"),
    ("if|where|when any|a|an|one? @ is|are|was? found|recorded|reported|occurs|happens|proven|confirmed? ,? this|the "
     "item|line|kpi|criterion|objective|section scores|is|gets zero|nil|nothing|0|forfeited"),
};

/// What strikes the bonus.
constexpr std::string_view forfeits[] = {
    ("no quarterly|monthly|annual|yearly|team|performance? bonus|award|incentive is? payable|paid|due? to|for "
     "anyone|anybody|employees|employee|staff|an|a|those|any? employee|person|driver|agent|technician? with|who|having "
     "has|have? a|an|any @ in|during? the? same|bonus|review? year|quarter|period|month?"),
    ("any|a|an|one? @ in|during? the? year|quarter|month|period? forfeits|voids|cancels|removes the|that|all? "
     "whole|entire? monthly|quarterly|annual|year's|month's|quarter's? bonus|award|incentive"),
    ("any|a|an|one? @ in|during? the? contract|financial|calendar? year|quarter|month|period? : no "
     "quarterly|annual|performance|team|monthly? bonus|award|incentive is? paid|payable|due"),
    ("the? whole|entire? monthly|quarterly|annual|team? bonus|award|incentive is forfeited|lost|cancelled "
     "if|when|where|for any|a|an @"),
};

struct States {
    Piece event;
    std::optional<std::size_t> done;    ///< none for all marks
    std::optional<std::size_t> undone;  ///< none for nothing
    bool half_undone = false;
};

/// -5: it may be a change.
bool has_sign(const PieceReader& reader, std::size_t figure) {
    return figure > 0 && reader.touches(figure) && reader.at_any(figure - 1, {"-", "+"});
}

std::optional<States> states_of(const PieceReader& reader, Piece first, Piece second) {
    States states;
    if (const auto kept = kept_of(reader, first, done); kept && kept->event && kept->figure) {
        if (has_sign(reader, *kept->figure)) return std::nullopt;
        states = {*kept->event, kept->figure, std::nullopt};
    } else if (const auto full = kept_of(reader, first, done_for_all); full && full->event) {
        states = {*full->event, std::nullopt, std::nullopt};
    } else {
        return std::nullopt;
    }
    if (const auto kept = kept_of(reader, second, undone); kept && kept->figure) {
        states.undone = kept->figure;
        return has_sign(reader, *kept->figure) ? std::nullopt : std::optional{states};
    }
    states.half_undone = kept_of(reader, second, undone_for_half).has_value();
    const bool is_known = states.half_undone || kept_of(reader, second, undone_for_nothing);
    return is_known ? std::optional{states} : std::nullopt;
}

std::optional<States> states_in(const PieceReader& reader, std::size_t end) {
    for (std::size_t i = 1; i + 1 < end; ++i) {
        if (!reader.at_any(i, {";", ",", ".", "/", "\n", "|"})) continue;
        if (auto states = states_of(reader, {0, i}, {i + 1, end})) return states;
    }
    return std::nullopt;
}

class StatesWriter {
public:
    StatesWriter(const Normalised& text, const PieceReader& reader) : writer_{text, reader}, reader_{reader} {}

    Normalised write(const States& states) {
        const std::size_t at = states.event.begin;
        writer_.copy(named(states.event));
        writer_.put(": ", at);
        put_value(states.done, "full marks", at);
        writer_.put("; otherwise ", at);
        put_value(states.undone, states.half_undone ? "half marks" : "0 points", at);
        return writer_.finish();
    }

    Normalised write(Piece event, std::string_view struck) {
        writer_.put("any ", event.begin);
        writer_.copy(event);
        writer_.put(struck, event.begin);
        return writer_.finish();
    }

private:
    /// Log signed every week, before the audit: what is done, without when and where.
    [[nodiscard]] Piece named(Piece state) const {
        for (std::size_t i = state.begin + 2; i < state.end; ++i)
            if (reader_.at_any(i,
                               {"every", "each", "this", "within", "during", "before", "by", "at", "in", "on", "and"}))
                return {state.begin, reader_.at_any(i - 1, {"out", "up", "off"}) ? i - 1 : i};
        return state;
    }

    void put_value(std::optional<std::size_t> figure, std::string_view words, std::size_t at) {
        if (!figure) return writer_.put(words, at);
        writer_.copy(*figure);
        writer_.put(" points", *figure);
    }

    ListWriter writer_;
    const PieceReader& reader_;
};

}  // namespace

std::optional<Normalised> read_states(const Normalised& text, const PieceReader& reader) {
    std::size_t end = reader.size();
    while (end > 0 && reader.at(end - 1) == ".") --end;
    if (const auto states = states_in(reader, end)) return StatesWriter{text, reader}.write(*states);
    if (const auto struck = kept_of(reader, {0, end}, strikes); struck && struck->event)
        return StatesWriter{text, reader}.write(*struck->event, ": no points for this item");
    if (const auto struck = kept_of(reader, {0, end}, forfeits); struck && struck->event)
        return StatesWriter{text, reader}.write(*struck->event, ": no bonus for the year");
    return std::nullopt;
}

}  // namespace kpi::detail
