#include "rule_occurrences.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rule_clause_forms.hpp"

namespace kpi::detail {

namespace {

/// How many are free; none said is one.
constexpr std::string_view free_forms[] = {
    ("the? first ~ @ <each_month> is|are free|tolerated|ignored|excused|disregarded|waived|allowed of? charge?"),
    "the? first ~ <each_month> is|are? free|tolerated|ignored|excused|disregarded|waived of? charge?",
    "the? first ~ @? <each_month> brings|carries|gets|is|means|:|,? a|only? warning|warnings only?",
    "no charge|deduction|penalty|points|fine for the? first ~ @ <each_month>",
    "up to ~ @ <each_month> are|is? free|tolerated|ignored|excused|disregarded|waived|allowed of? charge?",
    "the? first @ <each_month> is|are free|tolerated|ignored|excused|disregarded|waived|allowed of? charge?",
    "the? first <each_month> is|are? free|tolerated|ignored|excused|disregarded|waived of? charge?",
    "no charge|deduction|penalty|points|fine for the? first @ <each_month>",
    "the? first @? <each_month> brings|carries|gets|is|means|:|,? a|only? warning|warnings only?",
    "~ @ <each_month> are|is free|tolerated|ignored|excused|disregarded|waived|allowed of? charge?",
};

/// The first three, each; P stands for the price, with what says that it takes and that it is of each.
constexpr std::string_view first_forms[] = {
    "P for the? first ~ @? <each_month>",
    "P for the? first @? <each_month>",
    "P for each of the first ~ @? <each_month>",
    "the? first ~ @? <each_month> P",
    "the? first @? <each_month> P",
    "@ are|is? docked? P for the? first ~?",
};

/// The next five, each.
constexpr std::string_view next_forms[] = {"P per|for? @? for the next ~", "the next ~ P", "P for the next ~"};

/// The second and third, each.
constexpr std::string_view place_forms[] = {
    "P for the? ^ and|to ^ @?",
    "the? ^ and|to ^ @? P",
    "P for the? ^ @?",
    "the? ^ @? P",
};

/// The fourth and every later one.
constexpr std::string_view onward_forms[] = {
    "P for|from|per? @? from? the? ^ and? on|onward|onwards|later|after|further|more|every|any later|further|one|more? "
    "ones|one?",
    "P for|per each? @ from the ^ on|onward|onwards?",
    "the? ^ @? and|, on|onward|onwards|later|further|subsequent|every|any|each|more|after later|further|more|one? "
    "ones|one|@? P",
    "from the ^ @? on|onward|onwards ,? P",
};

/// Each of them, up to the place from which it is more.
constexpr std::string_view each_forms[] = {
    "P per|for each|every? @",
    "each|every @ P",
};

/// And each of the others.
constexpr std::string_view other_forms[] = {
    "each|every|any further|later|additional|other|subsequent one|case|@? P",
    "each|every|any one? after that|this|these|those|them P",
    "P for|per? each|every? one? after|afterwards|thereafter|beyond? that|this|these|those?",
    "P for|per? each|every further|later|additional|other|subsequent one|case|@?",
    "afterwards|thereafter P",
    "after that P",
    "then P",
};

/// What stands for P.
constexpr std::string_view prices[] = {
    "costs|cost|:|=|-|→|at|is|are|loses|lose|takes|take|reduce|reduces? minus|-? V off|lost|deducted|docked? "
    "each|apiece?",
    "minus|-|lose|deduct|subtract? V off|lost|deducted|are|is? lost|deducted? each|apiece|off?",
};

/// As many as the grammar has words for.
constexpr std::string_view ordinals[] = {"first", "second", "third", "fourth", "fifth"};

struct Run {
    std::size_t begin = 0;  ///< the place of its first, less one
    std::size_t figure = 0;
    bool is_free = false;
    bool loses = false;
    bool is_open = false;  ///< and all later ones
    bool says_each = false;
};

class Occurrences {
public:
    explicit Occurrences(const PieceReader& reader) : reader_{reader} {}

    bool read() {
        const std::vector<Piece> clauses = reader_.clauses();
        for (std::size_t i = 0; i < clauses.size(); ++i) {
            if (read_clause(clauses[i])) continue;
            // From the second on, $35 each.
            if (i + 1 == clauses.size() || !read_clause({clauses[i].begin, clauses[i + 1].end})) return false;
            ++i;
        }
        return is_whole();
    }

    [[nodiscard]] Normalised written_out(const Normalised& text) const {
        ListWriter writer{text, reader_};
        frame_.put_base(writer);
        for (std::size_t i = 0; i < runs_.size(); ++i) is_long() ? put_step(writer, runs_[i]) : put_places(writer, i);
        frame_.put_floor(writer, runs_.back().figure);
        if (!cap_) return writer.finish();
        writer.put(takes(runs_.back()) ? "deduction capped at " : "at most ", *cap_);
        writer.put_amount(*cap_);
        return writer.finish();
    }

private:
    /// Too many to name each of them.
    [[nodiscard]] bool is_long() const { return runs_.back().begin >= std::size(ordinals); }

    void put_price(ListWriter& writer, const Run& run) const {
        writer.put(takes(run) ? " takes " : " gives ", run.figure);
        writer.put_amount(run.figure);
        writer.put("; ", run.figure);
    }

    void put_step(ListWriter& writer, const Run& run) const {
        if (run.is_free) return;
        writer.put("each 1 above " + std::to_string(run.begin), run.figure);
        put_price(writer, run);
    }

    void put_places(ListWriter& writer, std::size_t i) const {
        const Run& run = runs_[i];
        const std::size_t end = run.is_open ? run.begin + 1 : runs_[i + 1].begin;
        for (std::size_t place = run.begin; place < end; ++place) {
            writer.put(std::string{ordinals[place]} + (run.is_open ? " offence thereafter" : " offence"), run.figure);
            if (run.is_free) {
                writer.put(is_money(runs_.back()) ? " gives $0; " : " adds 0 points; ", run.figure);
                continue;
            }
            put_price(writer, run);
        }
    }

    [[nodiscard]] bool is_money(const Run& run) const { return reader_.is_currency(run.figure); }

    /// A price of money, which is given, or points, which are taken.
    [[nodiscard]] bool takes(const Run& run) const { return !is_money(run); }

    bool read_clause(Piece range) {
        if (reader_.at_any(range.begin, {"and", "but"})) ++range.begin;
        if (range.begin >= range.end) return false;
        range = runs_.empty() ? without_title(range) : range;
        if (read_run(range)) return true;
        for (std::size_t i = range.begin + 1; i + 1 < range.end; ++i)
            if (reader_.at(i) == "and" && read_both({range.begin, i}, {i + 1, range.end})) return true;
        return frame_.read(reader_, range) || read_cap(range);
    }

    bool read_both(Piece first, Piece second) {
        const auto before = runs_;
        const std::size_t reached = reached_;
        if (read_run(first) && read_run(second)) return true;
        runs_ = before;
        reached_ = reached;
        return false;
    }

    Piece without_title(Piece range) {
        for (std::size_t i = range.begin + 1; i + 1 < range.end; ++i)
            if (reader_.at(i) == ":" && is_event(reader_, {range.begin, i})) {
                has_event_ = true;
                return {i + 1, range.end};
            }
        return range;
    }

    /// The forms with P, in either of its ways.
    [[nodiscard]] std::optional<Kept> kept_price(std::span<const std::string_view> forms, Piece range) const {
        for (const std::string_view form : forms)
            for (const std::string_view price : prices) {
                std::string words{form};
                words.replace(words.find('P'), 1, price);
                const std::string_view one[] = {words};
                if (auto kept = kept_of(reader_, range, one)) return kept;
            }
        return std::nullopt;
    }

    bool read_run(Piece range) {
        if (!runs_.empty() && runs_.back().is_open) return false;
        if (const auto kept = kept_of(reader_, range, free_forms); kept && runs_.empty()) {
            if (!keep_event(*kept)) return false;
            runs_.push_back({.begin = 0, .figure = range.begin, .is_free = true});
            reached_ = kept->count.value_or(1);
            return true;
        }
        if (const auto kept = runs_.empty() ? kept_price(first_forms, range) : std::nullopt)
            return keep(range, *kept, 1, kept->count.value_or(1));
        if (const auto kept = kept_price(onward_forms, range)) {
            const std::size_t place = kept->places.front();
            if (is_each_ && runs_.size() == 1 && place > 1) reached_ = place - 1;
            return keep_open(range, *kept, place);
        }
        if (const auto kept = runs_.empty() ? std::nullopt : kept_price(other_forms, range))
            return keep_open(range, *kept, reached_ + 1);
        if (const auto kept = runs_.empty() ? std::nullopt : kept_price(next_forms, range))
            return keep(range, *kept, reached_ + 1, reached_ + kept->count.value_or(1));
        if (const auto kept = kept_price(place_forms, range))
            return keep(range, *kept, kept->places.front(), kept->places.back());
        if (const auto kept = runs_.empty() ? kept_price(each_forms, range) : std::nullopt)
            return is_each_ = keep(range, *kept, 1, 1);
        return false;
    }

    bool keep(Piece range, const Kept& kept, std::size_t first, std::size_t last) {
        if (first != reached_ + 1 || last < first || !kept.figure || !keep_event(kept)) return false;
        const bool loses = reader_.has_any(range, {"minus", "-", "off", "lost", "deducted", "docked", "costs", "cost",
                                                   "lose", "loses", "deduct", "subtract", "takes", "take", "reduce"});
        const bool says_each = first == last || reader_.has_any(range, {"each", "apiece", "per", "every"});
        runs_.push_back({.begin = first - 1, .figure = *kept.figure, .loses = loses, .says_each = says_each});
        reached_ = last;
        return true;
    }

    /// Three missed calls: the first of them are three.
    bool keep_event(const Kept& kept) {
        has_event_ = has_event_ || kept.event;
        return !kept.event || !reader_.number(kept.event->begin);
    }

    bool keep_open(Piece range, const Kept& kept, std::size_t first) {
        if (!keep(range, kept, first, first)) return false;
        runs_.back().is_open = true;
        return true;
    }

    bool read_cap(Piece range) {
        static constexpr std::string_view caps[] = {"loss|deduction|total|charge|sum? limited|capped to|at V <total>",
                                                    "at most|maximum|max|no|not more? than? V <total>",
                                                    "V at most|maximum|max <total>", "$ cap <total>"};
        const auto kept = cap_ || runs_.empty() ? std::nullopt : kept_of(reader_, range, caps);
        if (!kept) return false;
        cap_ = kept->figure;
        return true;
    }

    /// Each place has its price, up to the last and beyond.
    [[nodiscard]] bool is_whole() const {
        constexpr std::size_t fewest = 2;
        if (runs_.size() < fewest || !runs_.back().is_open) return false;
        const auto priced = std::span{runs_}.subspan(runs_.front().is_free ? 1 : 0);
        const bool is_alike =
            std::ranges::all_of(priced, [&](const Run& run) { return is_money(run) == is_money(priced.back()); });
        const bool are_each = std::ranges::all_of(priced, &Run::says_each);
        const bool is_said =
            is_money(priced.back()) || frame_.base || runs_.front().is_free || std::ranges::any_of(priced, &Run::loses);
        if (!is_alike || !are_each || !is_said || !has_event_) return false;
        const bool has_foreign_frame = is_money(priced.back()) && (frame_.base || frame_.has_floor());
        return !has_foreign_frame && (!cap_ || reader_.is_currency(*cap_) == is_money(priced.back()));
    }

    const PieceReader& reader_;
    std::vector<Run> runs_;
    ListFrame frame_;
    std::optional<std::size_t> cap_;
    bool has_event_ = false;
    bool is_each_ = false;     ///< the first run is of each, up to a place that is said behind it
    std::size_t reached_ = 0;  ///< the place up to which it is known
};

}  // namespace

std::optional<Normalised> read_occurrences(const Normalised& text, const PieceReader& reader) {
    const bool has_place = reader.has_any({0, reader.size()}, {"first", "second", "third", "1", "2", "3"});
    if (!has_place) return std::nullopt;
    Occurrences occurrences{reader};
    return occurrences.read() ? std::optional{occurrences.written_out(text)} : std::nullopt;
}

}  // namespace kpi::detail
