#include "rule_slopes.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <vector>

#include "rule_clause_forms.hpp"
#include "rule_pieces.hpp"
#include "rule_slope_items.hpp"
#include "rule_text.hpp"

namespace kpi::detail {

namespace {

using Items = std::span<const SlopeItem>;
using Kind = SlopeItem::Kind;

enum class Side : std::uint8_t { none, below, above, better, worse };

/// How a figure is bounded: 95 % itself, 95 % or more, over 95 %.
enum class Bound : std::uint8_t { none, at_least, at_most, above, below, or_better, until };

struct Bounded {
    const SlopeItem* figure = nullptr;
    Bound bound = Bound::none;
    bool is_part = false;    ///< 2 of the 20 points: these
    bool is_behind = false;  ///< 5 or more: its bound stands behind it
    std::size_t at = 0;      ///< the item
    Piece name{};            ///< 20 site visits: the words behind it
};

/// What the items of one clause say, in any order.
struct Clause {
    std::vector<Bounded> figures;
    const SlopeItem* amount = nullptr;  ///< half a point
    const SlopeItem* step = nullptr;
    Side side = Side::none;
    Piece name{};  ///< of what is measured, where the clause begins with it
    StepMode mode = StepMode::any;
    bool is_from_plan = false;  ///< over plan
    bool is_from_zero = false;  ///< late
    bool is_beyond = false;     ///< then, after that
    std::size_t place = 0;      ///< from the sixth on
    bool is_given = false;      ///< credited
    bool is_to_zero = false;    ///< until it is gone
    bool loses = false;
    bool gains = false;
    bool gives = false;
    bool is_full = false;
    bool is_zero = false;
    bool is_free = false;
    bool is_target = false;
    bool is_plan = false;
    bool is_base = false;
    bool is_range = false;
    bool is_both_ways = false;
    bool is_price = false;       ///< costs, a penalty of
    bool is_if = false;          ///< if, when
    bool names_target = false;   ///< the sales target
    bool is_plan_level = false;  ///< budget 120: a figure of the measure
    bool of_bonus = false;
    bool of_score = false;

    /// It is a limit, a range or nothing but what is counted.
    [[nodiscard]] bool says_no_direction() const { return !loses && !gains && !gives && side == Side::none; }
};

class ClauseReader {
public:
    ClauseReader(const PieceReader& reader, Items items, bool may_have_name)
        : reader_{reader}, items_{items}, may_have_name_{may_have_name} {}

    std::optional<Clause> clause() {
        for (at_ = 0; at_ < items_.size(); ++at_)
            if (!read(items_[at_])) return std::nullopt;
        return clause_;
    }

private:
    bool read(const SlopeItem& item) {
        switch (item.kind) {
            case Kind::name: return read_name(item);
            case Kind::figure: return read_figure(item);
            case Kind::amount: return keep(clause_.amount, item);
            case Kind::step: return keep(clause_.step, item);
            case Kind::word: return read_word(item);
        }
        return false;
    }

    static bool keep(const SlopeItem*& place, const SlopeItem& item) {
        if (place) return false;
        place = &item;
        return true;
    }

    /// Of what is measured, at the beginning; of its unit, behind a figure or a step.
    bool read_name(const SlopeItem& item) {
        const bool begins = std::ranges::all_of(items_.first(at_), [](const SlopeItem& before) {
            return before.kind == Kind::name || (before.kind == Kind::word && before.word == SlopeWord::nothing);
        });
        if (is_before_whole()) return is_plain(item);
        if (begins && may_have_name_) {
            clause_.name = {clause_.name.end > 0 ? clause_.name.begin : item.range.begin, item.range.end};
            return is_plain(item);
        }
        constexpr std::size_t most_words = 2;
        std::size_t words = 0;
        std::size_t i = at_;
        for (; i > 0 && (items_[i].kind == Kind::name || items_[i].word == SlopeWord::nothing) &&
               (items_[i].kind == Kind::name || items_[i].kind == Kind::word);
             --i)
            if (items_[i].kind == Kind::name) ++words;
        const Kind before = items_[i].kind;
        if (before == Kind::figure && !clause_.figures.empty()) {
            Piece& name = clause_.figures.back().name;
            name = {name.end > 0 ? name.begin : item.range.begin, item.range.end};
        }
        return words <= most_words && (before == Kind::figure || before == Kind::step) && is_plain(item);
    }

    /// The sales target, the dealer bonus: the words before it.
    bool is_before_whole() {
        constexpr std::size_t most_words = 3;
        for (std::size_t i = at_; i < items_.size() && i <= at_ + most_words; ++i) {
            if (items_[i].kind == Kind::name) continue;
            if (items_[i].kind != Kind::word) return false;
            const bool is_pay = reader_.is_any(items_[i].range, {"bonus", "fee", "payout", "pool"});
            const bool is_target = items_[i].word == SlopeWord::target || items_[i].word == SlopeWord::plan;
            clause_.names_target = clause_.names_target || is_target;
            return is_pay || is_target;
        }
        return false;
    }

    /// No word that changes a figure.
    [[nodiscard]] bool is_plain(const SlopeItem& item) const {
        for (std::size_t i = item.range.begin; i < item.range.end; ++i)
            if (!is_slope_name(reader_, i) && reader_.at(i) != "-") return false;
        return true;
    }

    /// The item behind, past words that say nothing.
    [[nodiscard]] const SlopeItem* next() const {
        for (std::size_t i = at_ + 1; i < items_.size(); ++i)
            if (items_[i].kind != Kind::word || !reader_.is_any(items_[i].range, {"the", "a", "that", "of"}))
                return &items_[i];
        return nullptr;
    }

    [[nodiscard]] bool is_before_figure() const {
        const SlopeItem* const item = next();
        return item && item->kind == Kind::figure;
    }

    bool read_figure(const SlopeItem& item) {
        constexpr std::size_t most_figures = 4;
        const bool is_part = at_ > 0 && items_[at_ - 1].kind == Kind::word && item.unit.end == 0 && !item.is_percent &&
                             reader_.is_any(items_[at_ - 1].range, {"of the", "of", "from the", "from"});
        clause_.figures.push_back(
            {.figure = &item, .bound = pending_, .is_part = is_part && pending_ == Bound::none, .at = at_, .name = {}});
        pending_ = Bound::none;
        return clause_.figures.size() <= most_figures;
    }

    /// A word before a figure, or behind it.
    bool bound(Bound value, bool is_behind = false) {
        if (!is_behind && is_before_figure()) {
            if (pending_ != Bound::none) return false;
            pending_ = value;
            return true;
        }
        if (clause_.figures.empty() || clause_.figures.back().bound != Bound::none) return false;
        clause_.figures.back().bound = value;
        clause_.figures.back().is_behind = is_behind;
        return true;
    }

    /// Past the appointment time, after the agreed date: behind the words of it.
    bool is_point_in_time() {
        constexpr std::size_t most_words = 4;
        std::size_t i = at_ + 1;
        while (i < items_.size() && items_[i].word == SlopeWord::nothing && items_[i].kind == Kind::word) ++i;
        const std::size_t begin = i;
        while (i < items_.size() && items_[i].kind == Kind::name && i < begin + most_words && is_plain(items_[i])) ++i;
        if (i == begin || !reader_.is_any(items_[i - 1].range, {"time", "date", "deadline"})) return false;
        at_ = i - 1;
        return true;
    }

    bool read_side(const SlopeItem& item, Side side) {
        const SlopeItem* const behind = next();
        const bool bounds = behind && behind->kind == Kind::figure && !behind->is_marks && !behind->has_minus &&
                            !behind->has_plus && side != Side::better && side != Side::worse;
        if (bounds) return bound(side == Side::above ? Bound::above : Bound::below);
        if (reader_.is(item.range, "after")) return false;
        if (is_point_in_time()) {
            clause_.is_from_zero = true;
            clause_.side = side;
            return true;
        }
        const bool is_missed = reader_.is_any(item.range, {"missed", "missing", "saved"});
        if (is_missed && behind && (behind->word == SlopeWord::above || behind->word == SlopeWord::below)) return true;
        if (clause_.side != Side::none && clause_.side != side) return false;
        clause_.side = side;
        clause_.is_from_plan =
            clause_.is_from_plan || reader_.is_any(item.range, {"overspent", "underspent", "shortfall"});
        clause_.is_from_zero =
            clause_.is_from_zero || reader_.is_any(item.range, {"late", "overdue", "early", "of delay", "of lateness",
                                                                "ahead", "ahead of", "behind"});
        return true;
    }

    [[nodiscard]] bool is_behind_step() const {
        for (std::size_t i = at_; i-- > 0;)
            if (items_[i].kind != Kind::name) return items_[i].kind == Kind::step;
        return false;
    }

    /// Over target; beyond the 5-minute allowance, whose figure is known; the target.
    bool read_target(bool& flag) {
        if (at_ > 0 && items_[at_ - 1].kind == Kind::figure && clause_.figures.back().bound != Bound::none) return true;
        const bool is_level = &flag == &clause_.is_plan && clause_.figures.empty() && clause_.side == Side::none &&
                              (at_ == 0 || !reader_.is_any(items_[at_ - 1].range, {"at", "on"})) && is_before_figure();
        clause_.is_plan_level = clause_.is_plan_level || is_level;
        (clause_.side == Side::none ? flag : clause_.is_from_plan) = true;
        return true;
    }

    bool read_word(const SlopeItem& item) {
        const auto set = [](bool& flag) { return flag = true; };
        switch (item.word) {
            case SlopeWord::nothing:
                clause_.of_score = clause_.of_score || reader_.has_any(item.range, {"score", "result", "payout"});
                clause_.of_bonus = clause_.of_bonus || reader_.is_any(item.range, {"bonus", "the bonus"});
                clause_.is_if = clause_.is_if || reader_.is_any(item.range, {"if", "when"});
                return true;
            case SlopeWord::sign: return true;
            case SlopeWord::loses:
                clause_.is_price = clause_.is_price || reader_.is_any(item.range, {"costs", "cost", "penalty of"});
                return set(clause_.loses);
            case SlopeWord::gains: return set(clause_.gains);
            case SlopeWord::gives: return set(clause_.gives);
            case SlopeWord::less: return is_behind_step() ? read_side(item, Side::below) : set(clause_.loses);
            case SlopeWord::more: return is_behind_step() ? read_side(item, Side::above) : set(clause_.gains);
            case SlopeWord::above: return read_side(item, Side::above);
            case SlopeWord::below: return read_side(item, Side::below);
            case SlopeWord::better: return read_side(item, Side::better);
            case SlopeWord::worse: return read_side(item, Side::worse);
            case SlopeWord::up_to:
                clause_.of_score = clause_.of_score || reader_.has_any(item.range, {"score"});
                return bound(Bound::at_most);
            case SlopeWord::at_least: return bound(Bound::at_least);
            case SlopeWord::or_more: return bound(Bound::at_least, true);
            case SlopeWord::or_less: return bound(Bound::at_most, true);
            case SlopeWord::or_better: return bound(Bound::or_better, true);
            case SlopeWord::down_to: return bound(Bound::until);
            case SlopeWord::full: return set(clause_.is_full);
            case SlopeWord::zero: return set(clause_.is_zero);
            case SlopeWord::free: return set(clause_.is_free);
            case SlopeWord::target: return read_target(clause_.is_target);
            case SlopeWord::plan: return read_target(clause_.is_plan);
            case SlopeWord::beyond: clause_.place = item.place; return set(clause_.is_beyond);
            case SlopeWord::against_plan: return set(clause_.is_from_plan);
            case SlopeWord::given: return set(clause_.is_given);
            case SlopeWord::to_zero: return set(clause_.is_to_zero);
            case SlopeWord::base: return set(clause_.is_base);
            case SlopeWord::range: return set(clause_.is_range);
            case SlopeWord::both_ways: return set(clause_.is_both_ways);
            case SlopeWord::bonus: return set(clause_.of_bonus);
            case SlopeWord::started: clause_.mode = StepMode::started; return true;
            case SlopeWord::whole: clause_.mode = StepMode::whole; return true;
        }
        return false;
    }

    const PieceReader& reader_;
    Items items_;
    bool may_have_name_;
    std::size_t at_ = 0;
    Bound pending_ = Bound::none;
    Clause clause_{};
};

/// Points, money or per cent.
struct Amount {
    const SlopeItem* item = nullptr;

    [[nodiscard]] bool is_money() const { return item->is_money; }
    [[nodiscard]] bool is_percent() const { return item->is_percent; }
    [[nodiscard]] bool is_like(const Amount& other) const {
        return is_money() == other.is_money() && is_percent() == other.is_percent();
    }
};

struct Slope {
    const SlopeItem* step = nullptr;
    Amount amount{};
    Side side = Side::none;
    const SlopeItem* from = nullptr;  ///< none: the target
    const SlopeItem* until = nullptr;
    std::optional<Amount> cap{};
    StepMode mode = StepMode::any;
    bool is_from_plan = false;
    bool is_from_zero = false;
    bool names_target = false;
    bool is_further = false;  ///< each further one; then
    bool is_given = false;    ///< credited: of a fee
    bool is_price = false;    ///< costs
    bool loses = false;
    bool gives = false;
};

/// What the clauses of a text say together.
class Slopes {
public:
    Slopes(const PieceReader& reader, const std::vector<SlopeItem>& items) : reader_{reader}, items_{items} {}

    bool read() {
        constexpr std::size_t most_merged = 4;
        const std::vector<Piece> clauses = parted();
        for (std::size_t i = 0; i < clauses.size();) {
            std::size_t merged = 0;
            for (std::size_t n = 1; n <= most_merged && i + n <= clauses.size() && merged == 0; ++n)
                if (read_clause({clauses[i].begin, clauses[i + n - 1].end}, i == 0)) merged = n;
            if (merged == 0) return false;
            i += merged;
        }
        return settle();
    }

    [[nodiscard]] Normalised written_out(const Normalised& text) const {
        ListWriter writer{text, reader_};
        if (name_.end > 0) {
            writer.copy(name_);
            writer.put(": ", name_.begin);
        }
        if (base_) {
            put(writer, *base_);
            writer.put(" to begin with; ", base_->item->range.begin);
        }
        if (is_whole_payout_) writer.put("100% to begin with; ", slopes_[0].step->range.begin);
        frame_.put_base(writer);
        for (const Slope& slope : slopes_) put(writer, slope);
        for (const Bounded& cliff : cliffs_) put(writer, cliff);
        put_limits(writer);
        return writer.finish();
    }

private:
    /// The items between signs that part clauses, a colon and a bracket among them.
    [[nodiscard]] std::vector<Piece> parted() const {
        std::vector<Piece> found;
        std::size_t begin = 0;
        for (std::size_t i = 0; i <= items_.size(); ++i) {
            const bool parts =
                i == items_.size() || (items_[i].word == SlopeWord::sign && items_[i].kind == Kind::word &&
                                       !reader_.is_any(items_[i].range, {"-", "=", "→"}));
            if (!parts) continue;
            if (i > begin) found.push_back({begin, i});
            begin = i + 1;
        }
        return found;
    }

    [[nodiscard]] Piece pieces_of(Piece items) const {
        return {items_[items.begin].range.begin, items_[items.end - 1].range.end};
    }

    bool read_clause(Piece range, bool is_first) {
        const Items items = Items{items_}.subspan(range.begin, range.end - range.begin);
        const auto clause = ClauseReader{reader_, items, is_first}.clause();
        if (!clause) return is_first && keep_title(range);
        pieces_ = pieces_of(range);
        sign_ = range.begin > 0 ? reader_.at(items_[range.begin - 1].range.begin) : std::string_view{};
        if (!keep(*clause) && !keep_frame(*clause, range)) return is_first && keep_title(range);
        if (is_first) name_ = name_.end > 0 ? name_ : clause->name;
        return true;
    }

    /// Abandonment rate: with no figure but that of a share, per 1,000 calls.
    bool keep_title(Piece range) {
        constexpr std::size_t most_items = 8;
        const bool ends_at_colon = range.end < items_.size() && reader_.at(items_[range.end].range.begin) == ":";
        const bool names_target = range.end + 1 < items_.size() && items_[range.end + 1].word == SlopeWord::target;
        if (!(ends_at_colon || names_target) || range.end - range.begin > most_items) return false;
        for (std::size_t i = range.begin; i < range.end; ++i) {
            const bool is_word = items_[i].kind == Kind::word;
            const bool is_plain =
                items_[i].kind == Kind::name ||
                (is_word && (items_[i].word == SlopeWord::nothing || items_[i].word == SlopeWord::plan ||
                             items_[i].word == SlopeWord::against_plan ||
                             reader_.is_any(items_[i].range, {"cost", "late", "missed", "early"})));
            const bool is_share = i + 1 == range.end && items_[i].kind == Kind::step;
            if (!is_plain && !is_share) return false;
        }
        const Piece pieces = pieces_of(range);
        if (reader_.has_any(pieces, {"not", "no", "only", "except", "unless", "without", "or"})) return false;
        name_ = pieces;
        is_against_plan_ =
            std::ranges::any_of(Items{items_}.subspan(range.begin, range.end - range.begin), [](const SlopeItem& item) {
                return item.kind == Kind::word &&
                       (item.word == SlopeWord::against_plan || item.word == SlopeWord::plan);
            });
        return true;
    }

    bool keep_frame(const Clause& clause, Piece range) {
        if (clause.step || clause.side != Side::none) return false;
        const bool had_floor = frame_.has_floor();
        if (!keep_frame_of(range)) return false;
        return had_floor || !frame_.has_floor() || !slopes_.empty();
    }

    bool keep_frame_of(Piece range) {
        if (base_ && !frame_.base) {
            ListFrame known = frame_;
            known.base = base_->item->digits;
            if (!known.read(reader_, pieces_of(range))) return false;
            known.base.reset();
            frame_ = known;
            return true;
        }
        return frame_.read(reader_, pieces_of(range));
    }

    bool keep(const Clause& clause) {
        if (clause.step) return keep_slope(clause);
        if (clause.mode != StepMode::any) return keep_mode(clause);
        if (clause.is_to_zero) return clause.figures.empty() && clause.says_no_direction() && keep_floor_at_zero();
        if (clause.is_beyond || clause.is_given) return false;
        if (clause.is_range || clause.is_both_ways) return keep_range(clause);
        return keep_cliff(clause) || keep_anchor(clause) || keep_limit(clause);
    }

    bool keep_mode(const Clause& clause) {
        if (slopes_.empty() || !clause.figures.empty() || clause.amount || !clause.says_no_direction()) return false;
        for (Slope& slope : slopes_) {
            if (slope.mode != StepMode::any) return false;
            slope.mode = clause.mode;
        }
        return true;
    }

    bool keep_slope(Clause clause) {
        const bool says_else = clause.is_full || clause.is_zero || clause.is_free || clause.is_base ||
                               clause.is_range || clause.is_both_ways || clause.is_target || clause.is_plan ||
                               clause.is_if;
        if (says_else) return false;
        // Deduct 2 for each late visit: what is counted, and by whom.
        if (clause.name.end > 0 && !names_level(clause)) return false;
        Slope slope{.step = clause.step, .side = clause.side, .mode = clause.step->mode};
        if (clause.amount) slope.amount = {clause.amount};
        const auto unbounded =
            std::ranges::count(clause.figures, Bound::none, &Bounded::bound) + (clause.amount ? 1 : 0);
        for (Bounded bounded : clause.figures) {
            bounded.is_part = bounded.is_part && unbounded > 1;
            if (!keep_figure(bounded, slope)) return false;
        }
        if (!slope.amount.item) return false;
        clause.gains = clause.gains || (clause.of_bonus && !clause.loses && !slope.amount.is_percent());
        if (clause.is_given && !slope.amount.is_money() && !slope.amount.is_percent()) {
            clause.is_given = false;
            clause.loses = true;
        }
        clause.loses = clause.loses || slope.amount.item->has_minus;
        clause.gains = clause.gains || slope.amount.item->has_plus;
        if (clause.loses && (clause.gains || clause.gives)) return false;
        slope.names_target = clause.names_target;
        slope.is_price = clause.is_price;
        slope.is_from_plan = clause.is_from_plan;
        slope.is_from_zero = clause.is_from_zero;
        slope.loses = clause.loses;
        slope.gives = !clause.loses && !clause.gains;
        const bool is_other_place =
            clause.place > 0 && !(anchor_ && value_of(*anchor_) + 1 == static_cast<double>(clause.place));
        if (is_other_place) return false;
        slope.is_further = clause.is_beyond || clause.step->is_further;
        const bool is_unsaid = !clause.loses && !clause.gains && !clause.gives;
        const bool is_pay = slope.amount.is_money() || slope.amount.item->is_of_pay || clause.is_given;
        if (clause.is_given && !is_unsaid) return false;
        slope.is_given = clause.is_given || (is_unsaid && is_pay);
        // Up to 2 % no penalty, then 3 points per 1 %.
        const bool goes_on = !slopes_.empty() && slopes_.back().loses;
        const bool is_beyond_free = is_unsaid && !is_pay && (is_free_ || goes_on);
        if (is_unsaid && !is_pay && !is_beyond_free) return false;
        slope.loses = slope.loses || is_beyond_free;
        slope.gives = slope.gives && !is_beyond_free;
        if (clause.is_to_zero && !keep_floor_at_zero()) return false;
        const bool is_one = reader_.at(slope.step->range.end - 1) == "one" && slope.mode != StepMode::started;
        if (is_one && slopes_.empty()) return false;
        if (is_one) slope.step = slopes_.back().step;
        slopes_.push_back(slope);
        return true;
    }

    /// Staff turnover above 18 %.
    [[nodiscard]] static bool names_level(const Clause& clause) {
        return std::ranges::any_of(clause.figures, [&](const Bounded& bounded) {
            return bounded.bound != Bound::none && bounded.figure->range.begin <= clause.name.end + 2 &&
                   bounded.figure->range.begin >= clause.name.end;
        });
    }

    bool keep_figure(const Bounded& bounded, Slope& slope) {
        const SlopeItem* const figure = bounded.figure;
        switch (bounded.bound) {
            case Bound::none:
                if (bounded.is_part) return keep_base({figure});
                if (slope.amount.item || figure->unit.end > 0) return false;
                slope.amount = {figure};
                return true;
            case Bound::above:
            case Bound::below:
                if (slope.from || slope.side != Side::none || !is_counted_beyond(bounded, *slope.step)) return false;
                slope.from = figure;
                slope.side = bounded.bound == Bound::above ? Side::above : Side::below;
                return true;
            case Bound::until: return !slope.until && (slope.until = figure);
            case Bound::at_most:
                if (figure->is_percent && slope.amount.item && !slope.amount.is_percent() && !slope.until)
                    return (slope.until = figure);
                if (slope.cap || !slope.amount.item || !Amount{figure}.is_like(slope.amount)) return false;
                if (is_of_time(*slope.step, *figure)) return false;
                slope.cap = Amount{figure};
                return true;
            case Bound::at_least:
            case Bound::or_better: return false;
        }
        return false;
    }

    /// Each contract above 10, each visit short of 20; but each audit below 90 counts audits, and more than 3 mistakes:
    /// 1 point for each mistake may count all of them.
    [[nodiscard]] bool is_counted_beyond(const Bounded& bounded, const SlopeItem& step) const {
        constexpr double most = 60;
        if (!step.is_named) {
            const bool is_other = bounded.name.end > 0 && (step.unit.end > 0 || bounded.figure->unit.end > 0);
            return !is_other;
        }
        if (bounded.figure->range.begin < step.range.begin || bounded.figure->unit.end > 0) return false;
        if (bounded.bound == Bound::below) {
            const std::size_t before = bounded.figure->range.begin;
            return reader_.at_any(before - 1, {"of", "than"});
        }
        return !bounded.figure->is_percent && !bounded.figure->is_money &&
               value_of_number(reader_.at(*bounded.figure->digits)) < most;
    }

    bool keep_floor_at_zero() {
        if (low_ || frame_.has_floor()) return false;
        frame_.floor_is_zero = true;
        return true;
    }

    bool keep_base(Amount base) {
        if (base_ || frame_.base || is_full_) return false;
        base_ = base;
        return true;
    }

    bool keep_cliff(const Clause& clause) {
        const bool says_else = clause.is_full || clause.is_free || clause.is_target || clause.is_base ||
                               clause.amount || clause.side != Side::none || clause.loses || clause.gains;
        if (says_else || slopes_.empty()) return false;
        const Bounded* level = nullptr;
        bool is_zero = clause.is_zero;
        for (const Bounded& bounded : clause.figures) {
            const bool is_nothing = bounded.bound == Bound::none && reader_.at(*bounded.figure->digits) == "0";
            if (is_nothing && is_zero) return false;
            if (!is_nothing && (level || bounded.bound == Bound::none || bounded.bound == Bound::or_better))
                return false;
            if (is_nothing)
                is_zero = true;
            else
                level = &bounded;
        }
        if (!is_zero || !level || level->bound == Bound::until || level->name.end > 0) return false;
        cliffs_.push_back(*level);
        return true;
    }

    bool keep_anchor(const Clause& clause) {
        const bool says_else = clause.loses || clause.gains || clause.is_zero || clause.amount ||
                               clause.side != Side::none || clause.is_from_plan;
        if (says_else || !slopes_.empty()) return false;
        if (clause.is_base) return clause.figures.size() == 1 && keep_plain_base(clause.figures[0]);
        if (clause.is_plan && !clause.is_plan_level)
            return clause.figures.size() == 1 && !anchor_ && keep_plain_base(clause.figures[0]);
        if (anchor_ || is_full_) return false;
        if (clause.figures.size() == 1) {
            const Bounded& figure = clause.figures[0];
            const bool is_named_level = (figure.figure->is_percent || figure.figure->unit.end > 0) &&
                                        figure.bound != Bound::above && figure.bound != Bound::below;
            const bool is_said = clause.is_target || clause.is_full || clause.is_free || clause.is_plan_level;
            if (!is_said && (clause.name.end == 0 || !is_named_level || clause.of_score || is_in_brackets(figure)))
                return false;
            if (clause.is_free && (clause.is_full || clause.is_target)) return false;
            if (clause.gives && !clause.is_full) return false;
            keep_level(figure);
            is_full_ = clause.is_full;
            is_free_ = clause.is_free;
            if (clause.is_free && anchor_bound_ == Bound::none) anchor_bound_ = Bound::at_most;
            return true;
        }
        return clause.figures.size() == 2 && !clause.is_full && !clause.is_free && keep_pair(clause);
    }

    /// Cost control (25 %): a weight.
    [[nodiscard]] bool is_in_brackets(const Bounded& figure) const {
        return figure.figure->range.begin > 0 && reader_.at(figure.figure->range.begin - 1) == "(";
    }

    void keep_level(const Bounded& level) {
        anchor_ = level.figure;
        anchor_bound_ = level.bound;
    }

    bool keep_plain_base(const Bounded& figure) {
        return figure.bound == Bound::none && figure.figure->unit.end == 0 && keep_base({figure.figure});
    }

    /// 95 %: 20; 20 at 95 %; but not Table 2: 95 %.
    [[nodiscard]] bool are_joined(const Bounded& level, const Bounded& amount) const {
        if (amount.figure->is_marks || amount.figure->is_money || level.at < amount.at) return true;
        return reader_.at_any(amount.figure->range.end, {"at", "for", "if", "when"});
    }

    /// 95 % = 20 points.
    bool keep_pair(const Clause& clause) {
        const Bounded& first = clause.figures[0];
        const Bounded& second = clause.figures[1];
        const auto is_level = [](const Bounded& bounded) {
            return bounded.bound != Bound::none || bounded.figure->unit.end > 0 || bounded.figure->is_of_plan;
        };
        const auto is_amount = [](const Bounded& bounded) {
            return bounded.figure->is_marks || bounded.figure->is_money;
        };
        const auto leads = [&](const Bounded& a, const Bounded& b) {
            return is_level(a) || is_amount(b) || (a.figure->is_percent && !b.figure->is_percent && !is_level(b));
        };
        const bool first_is_level = leads(first, second);
        if (first_is_level == leads(second, first)) return false;
        const Bounded& level = first_is_level ? first : second;
        const Bounded& amount = first_is_level ? second : first;
        if (is_amount(level) || !are_joined(level, amount) || !keep_plain_base(amount)) return false;
        keep_level(level);
        return true;
    }

    /// 1 off for each hour late, up to 4: hours or points?
    [[nodiscard]] static bool is_of_time(const SlopeItem& step, const SlopeItem& figure) {
        return step.unit.end > 0 && !figure.is_marks && !figure.is_money && !figure.is_percent && !figure.has_plus &&
               !figure.has_minus;
    }

    bool keep_range(const Clause& clause) {
        const bool says_else = clause.loses || clause.gains || clause.is_full || clause.is_zero || clause.is_free ||
                               clause.is_target || clause.amount || clause.side != Side::none;
        if (says_else || slopes_.empty() || low_ || high_ || either_) return false;
        for (const Bounded& bounded : clause.figures)
            if (bounded.figure->unit.end > 0) return false;
        if (clause.is_both_ways && clause.figures.size() == 1) {
            either_ = Amount{clause.figures[0].figure};
            return true;
        }
        if (!clause.is_range || clause.figures.size() != 2) return false;
        low_ = Amount{clause.figures[0].figure};
        high_ = Amount{clause.figures[1].figure};
        return true;
    }

    bool keep_limit(const Clause& clause) {
        const bool says_else = clause.is_full || clause.is_zero || clause.is_free || clause.is_target ||
                               clause.is_base || clause.amount || !clause.says_no_direction();
        if (says_else || slopes_.empty() || clause.figures.size() != 1) return false;
        const Bounded& bounded = clause.figures[0];
        const Amount amount{bounded.figure};
        if (bounded.figure->unit.end > 0 || bounded.name.end > 0 || !amount.is_like(slopes_.back().amount))
            return false;
        if (bounded.is_behind) return false;
        const bool is_said = clause.of_score || clause.of_bonus || bounded.bound != Bound::at_most ||
                             reader_.has_any(pieces_, {"max", "maximum", "limit", "ceiling", "deduction"});
        if (!is_said && is_of_time(*slopes_.back().step, *bounded.figure)) return false;
        if (bounded.bound == Bound::at_least || bounded.bound == Bound::until) {
            if (low_ || frame_.has_floor()) return false;
            low_ = amount;
            return true;
        }
        if (bounded.bound != Bound::at_most) return false;
        // In brackets, or between two steps: of the one before it.
        const bool is_own = (sign_ == "(" || sign_ == ",") && !clause.of_score;
        if (is_own) {
            if (slopes_.back().cap) return false;
            slopes_.back().cap = amount;
            is_last_own_ = slopes_.size();
            is_last_in_brackets_ = sign_ == "(";
            return true;
        }
        if (high_) return false;
        high_ = amount;
        is_high_of_bonus_ = clause.of_bonus;
        is_high_of_score_ = clause.of_score;
        return true;
    }

    /// Every step has its side and its start.
    bool settle() {
        constexpr std::size_t most_slopes = 3;
        if (slopes_.empty() || slopes_.size() > most_slopes) return false;
        for (std::size_t i = 0; i < slopes_.size(); ++i)
            if (!settle_side(slopes_[i]) || !settle_start(i)) return false;
        const bool is_alike =
            std::ranges::all_of(slopes_, [&](const Slope& slope) { return slope.amount.is_like(slopes_[0].amount); });
        if (!is_alike || !starts_where_full() || is_bonus_from_nowhere()) return false;
        settle_prices();
        if (slopes_[0].amount.is_percent() && !base_ && !settle_share()) return false;
        if (base_ && reader_.at(*base_->item->digits) == "0") return false;
        if (base_ && !base_->is_like(slopes_[0].amount)) return false;
        if (frame_.base && (slopes_[0].amount.is_money() || slopes_[0].amount.is_percent())) return false;
        const bool has_foreign_cliff = std::ranges::any_of(cliffs_, [&](const Bounded& cliff) {
            return std::ranges::none_of(slopes_, [&](const Slope& slope) {
                return is_of_measure(*slope.step, *cliff.figure) &&
                       (slope.step->unit.end == 0 || slope.step->is_named || cliff.figure->unit.end > 0 ||
                        !slope.is_from_zero);
            });
        });
        if (has_foreign_cliff || !says_below() || !has_one_target()) return false;
        // 1 point per $1,000 over budget; over $10,000, zero: of the whole, or of what is over?
        const bool has_other_cliff =
            !cliffs_.empty() && !is_share() &&
            std::ranges::any_of(slopes_, [](const Slope& slope) { return !slope.from && slope.is_from_plan; });
        return !has_other_cliff && settle_caps();
    }

    /// Where the marks are full, the steps begin; another step may begin farther away on that side.
    [[nodiscard]] bool starts_where_full() const {
        if (!anchor_) return true;
        for (std::size_t i = 0; i < slopes_.size(); ++i) {
            const bool is_there =
                slopes_[i].from && reader_.at(*slopes_[i].from->digits) == reader_.at(*anchor_->digits);
            const bool goes_on = std::ranges::any_of(std::span{slopes_}.first(i), [&](const Slope& before) {
                return before.side == slopes_[i].side && before.loses == slopes_[i].loses;
            });
            if (is_there == goes_on) return false;
        }
        return true;
    }

    /// 1 point for each 1 % above 90 %: added to what?
    [[nodiscard]] bool is_bonus_from_nowhere() const {
        const bool has_base = base_ || frame_.base || is_full_;
        const auto adds_points = [](const Slope& slope) {
            return !slope.loses && !slope.amount.is_money() && !slope.amount.is_percent();
        };
        const bool is_open = !anchor_ || (high_ && !is_high_of_bonus_);
        return !has_base && is_open && std::ranges::any_of(slopes_, adds_points);
    }

    /// $200 at 10 clients, $20 for each above: below 10, nobody knows.
    [[nodiscard]] bool says_below() const {
        const bool only_gains = std::ranges::none_of(slopes_, &Slope::loses);
        const bool is_said = anchor_bound_ == Bound::at_least || anchor_bound_ == Bound::or_better ||
                             !cliffs_.empty() || low_ || frame_.has_floor();
        return !only_gains || !(base_ || is_whole_payout_) || is_said;
    }

    /// Short of the sales target 1 point, over the travel budget 2: two measures.
    [[nodiscard]] bool has_one_target() const {
        return std::ranges::count_if(slopes_, [](const Slope& slope) { return slope.names_target; }) < 2;
    }

    /// Each kg over 23 costs $10, with nothing to take it from: a price.
    void settle_prices() {
        if (base_ && base_->is_money() && reader_.at(*base_->item->digits) == "0") base_.reset();
        const bool are_prices = !base_ && std::ranges::all_of(slopes_, [](const Slope& slope) {
            return slope.amount.is_money() && slope.is_price;
        });
        if (!are_prices) return;
        for (Slope& slope : slopes_) slope.loses = false, slope.gives = true;
    }

    /// The payout falls by 2 %: from all of it. A credit of 2 % of the fee: from nothing.
    bool settle_share() {
        const bool moves_payout = has_word({"payout", "bonus", "award"}) &&
                                  std::ranges::none_of(slopes_, [](const Slope& slope) { return slope.gives; });
        const bool is_of_fee = std::ranges::all_of(slopes_, &Slope::is_given);
        const bool cuts_fee = has_word({"fee", "retainer", "invoice", "charge", "price", "payment"}) && !moves_payout &&
                              std::ranges::all_of(slopes_, &Slope::loses);
        if (cuts_fee) {
            for (Slope& slope : slopes_) slope.gives = true, slope.loses = false;
            return true;
        }
        is_whole_payout_ = moves_payout && !is_of_fee;
        return moves_payout || is_of_fee;
    }

    [[nodiscard]] bool has_word(std::initializer_list<std::string_view> words) const {
        return reader_.has_any({0, reader_.size()}, words);
    }

    [[nodiscard]] double value_of(const SlopeItem& figure) const { return value_of_number(reader_.at(*figure.digits)); }

    /// 0 where it is not in the text.
    [[nodiscard]] double known_base() const {
        if (base_) return value_of(*base_->item);
        if (frame_.base) return value_of_number(reader_.at(*frame_.base));
        return is_whole_payout_ ? 100 : 0;
    }

    /// A limit behind a comma at the end, of the last step or of all of them: nobody knows.
    bool settle_caps() {
        // Each 1 % above adds 2, max 40, of 30: all of it together.
        for (Slope& slope : slopes_) {
            const bool is_of_all =
                slope.cap && !slope.loses && known_base() > 0 && value_of(*slope.cap->item) > known_base() && !high_;
            if (!is_of_all) continue;
            high_ = slope.cap;
            slope.cap.reset();
            is_high_of_score_ = true;
        }
        if (slopes_.size() == 1) {
            if (slopes_[0].cap && !high_) {
                high_ = slopes_[0].cap;
                slopes_[0].cap.reset();
            }
            return true;
        }
        const bool has_others =
            std::ranges::any_of(slopes_, [&](const Slope& slope) { return slope.cap && &slope != &slopes_.back(); });
        return !slopes_.back().cap || has_others || is_last_in_brackets_;
    }

    bool settle_side(Slope& slope) const {
        const bool more_is_better = anchor_bound_ == Bound::at_least || anchor_bound_ == Bound::above;
        const bool less_is_better = anchor_bound_ == Bound::at_most || anchor_bound_ == Bound::below;
        const Side good = more_is_better ? Side::above : less_is_better ? Side::below : Side::none;
        const Side bad = more_is_better ? Side::below : less_is_better ? Side::above : Side::none;
        if (slope.side == Side::none && slope.is_further && slope.loses) slope.side = bad;
        if (slope.side == Side::better) slope.side = good;
        if (slope.side == Side::worse) slope.side = bad;
        if (slope.side == Side::none) return false;
        return good == Side::none || slope.loses == (slope.side == bad);
    }

    bool settle_start(std::size_t i) {
        Slope& slope = slopes_[i];
        const SlopeItem* const before = i > 0 ? slopes_[i - 1].until : nullptr;
        const bool ends_at_cliff = slope.until && cliffs_.size() == 1 && cliffs_[0].bound == Bound::below &&
                                   reader_.at(*cliffs_[0].figure->digits) == reader_.at(*slope.until->digits);
        if (slope.until && i + 1 == slopes_.size() && !ends_at_cliff) return false;
        if (!slope.from) slope.from = before ? before : anchor_;
        if (before && reader_.at(*before->digits) != reader_.at(*slope.from->digits)) return false;
        if (slope.from) return is_of_measure(*slope.step, *slope.from);
        slope.is_from_plan =
            slope.is_from_plan || is_against_plan_ || (i > 0 && slopes_[i - 1].is_from_plan && !slope.is_from_zero);
        const bool is_early = slope.is_from_zero && slope.side == Side::below;
        const bool is_time_of_plan = slope.is_from_plan && slope.step->unit.end > 0 && !slope.step->is_named;
        return slope.is_from_plan != slope.is_from_zero && !is_early && !is_time_of_plan;
    }

    /// A step and the figure it begins at are in one unit: no errors above 3 %, no 1 % below 95.
    [[nodiscard]] bool is_of_measure(const SlopeItem& step, const SlopeItem& from) const {
        if (step.is_money != from.is_money) return false;
        if (step.is_percent || from.is_percent) {
            const bool is_plain = step.unit.end == 0 && !step.digits;
            return from.is_percent && (step.is_percent || is_plain);
        }
        if (from.unit.end > 0) return !step.is_named && step.unit.end > 0 && is_same(step.unit, from.unit);
        return step.unit.end == 0 || step.is_named || !is_clock(step.unit);
    }

    /// Hour, hours, h.
    [[nodiscard]] bool is_same(Piece unit, Piece other) const {
        static constexpr std::string_view names[] = {"second|seconds|sec|secs|s",
                                                     "minute|minutes|min|mins",
                                                     "hour|hours|hr|hrs|h",
                                                     "day|days|days'",
                                                     "week|weeks",
                                                     "month|months"};
        const auto name_of = [&](Piece piece) -> std::string_view {
            for (const std::string_view name : names) {
                std::string_view rest = name;
                while (!rest.empty()) {
                    const std::size_t bar = std::min(rest.find('|'), rest.size());
                    if (rest.substr(0, bar) == reader_.at(piece.begin)) return name;
                    rest.remove_prefix(std::min(bar + 1, rest.size()));
                }
            }
            return reader_.at(piece.begin);
        };
        return name_of(unit) == name_of(other);
    }

    /// A minute after 9: o'clock?
    [[nodiscard]] bool is_clock(Piece unit) const {
        return reader_.at_any(unit.begin, {"minute", "minutes", "min", "mins", "hour", "hours", "h", "hr", "hrs"});
    }

    void put(ListWriter& writer, const Amount& amount) const {
        const std::size_t at = amount.item->range.begin;
        if (amount.item->kind == Kind::amount)
            writer.put(amount.item->amount, at);
        else
            put_figure(writer, *amount.item);
        if (!amount.is_money() && !amount.is_percent() && !has_word({"multiplier", "factor"}))
            writer.put(" points", at);
    }

    /// With its currency, its per cent or its unit.
    void put_figure(ListWriter& writer, const SlopeItem& figure) const {
        if (figure.is_money)
            writer.copy({*figure.digits - 1, *figure.digits + 1});
        else
            writer.copy(*figure.digits);
        if (figure.is_percent) writer.put("%", *figure.digits);
        if (figure.unit.end == 0 || figure.is_named) return;
        writer.put(" ", *figure.digits);
        if (reader_.is(figure.unit, "days'"))
            writer.put("days", *figure.digits);
        else
            writer.copy(figure.unit);
    }

    /// A share of the pay, which goes by the share of the target that is met.
    [[nodiscard]] bool is_share() const { return is_whole_payout_ || (base_ && base_->is_percent()); }

    void put(ListWriter& writer, const Slope& slope) const {
        const SlopeItem& step = *slope.step;
        const std::size_t at = step.range.begin;
        writer.put("each ", at);
        if (!step.amount.empty())
            writer.put(step.amount, at);
        else if (step.digits)
            put_figure(writer, step);
        else
            writer.put("1", at);
        const bool is_one_of_percent = slope.from ? slope.from->is_percent : is_share();
        const bool is_percent = step.is_percent || (step.unit.end == 0 && is_one_of_percent);
        if (is_percent && !(step.digits && step.is_percent)) writer.put("%", at);
        if (!step.digits && step.unit.end > 0 && !step.is_named) {
            writer.put(" ", at);
            writer.copy(step.unit);
        }
        writer.put(slope.side == Side::above ? " above " : " below ", at);
        if (slope.from)
            put_figure(writer, *slope.from);
        else if (!slope.is_from_plan)
            writer.put("0", at);
        else
            writer.put(is_share() ? "100%" : "the target", at);
        writer.put(slope.loses ? " takes " : slope.gives ? " gives " : " adds ", at);
        put(writer, slope.amount);
        if (slope.mode == StepMode::whole) writer.put(", part steps not counted", at);
        if (slope.mode == StepMode::started) writer.put(", part steps counted as whole ones", at);
        writer.put("; ", at);
        if (slope.cap) put_limit(writer, slope.loses ? "deduction capped at " : "bonus capped at ", *slope.cap);
    }

    void put(ListWriter& writer, const Bounded& cliff) const {
        const std::size_t at = cliff.figure->range.begin;
        if (cliff.bound == Bound::above) writer.put("above ", at);
        if (cliff.bound == Bound::below) writer.put("below ", at);
        put_figure(writer, *cliff.figure);
        if (cliff.bound == Bound::at_least) writer.put(" or more", at);
        if (cliff.bound == Bound::at_most) writer.put(" or less", at);
        writer.put(": no points; ", at);
    }

    void put_limit(ListWriter& writer, std::string_view words, const Amount& amount) const {
        writer.put(words, amount.item->range.begin);
        if (amount.item->has_minus && words.starts_with("at ")) writer.put("-", amount.item->range.begin);
        put(writer, amount);
        writer.put("; ", amount.item->range.begin);
    }

    void put_limits(ListWriter& writer) const {
        if (either_) {
            put_limit(writer, "bonus capped at ", *either_);
            put_limit(writer, "deduction capped at ", *either_);
        }
        if (low_)
            put_limit(writer, "at least ", *low_);
        else
            frame_.put_floor(writer, slopes_.back().step->range.begin);
        if (!high_) return;
        const bool only_loses = std::ranges::all_of(slopes_, &Slope::loses);
        if (is_high_of_bonus_)
            put_limit(writer, "bonus capped at ", *high_);
        else if (only_loses && !is_high_of_score_)
            put_limit(writer, "deduction capped at ", *high_);
        else
            put_limit(writer, "at most ", *high_);
    }

    const PieceReader& reader_;
    const std::vector<SlopeItem>& items_;
    Piece name_{};
    std::string_view sign_;  ///< before the clause
    Piece pieces_{};         ///< of the clause
    const SlopeItem* anchor_ = nullptr;
    Bound anchor_bound_ = Bound::none;
    std::optional<Amount> base_;
    ListFrame frame_;
    std::vector<Slope> slopes_;
    std::vector<Bounded> cliffs_;
    std::optional<Amount> low_;
    std::optional<Amount> high_;
    std::optional<Amount> either_;
    std::size_t is_last_own_ = 0;
    bool is_full_ = false;
    bool is_free_ = false;
    bool is_against_plan_ = false;  ///< as the title says
    bool is_whole_payout_ = false;  ///< 100 % of it, which nobody says
    bool is_last_in_brackets_ = false;
    bool is_high_of_score_ = false;
    bool is_high_of_bonus_ = false;
};

}  // namespace

std::optional<Normalised> read_slopes(const Normalised& text, const PieceReader& reader) {
    const std::vector<SlopeItem> items = slope_items_of(reader);
    const bool has_step =
        std::ranges::any_of(items, [](const SlopeItem& item) { return item.kind == SlopeItem::Kind::step; });
    if (!has_step) return std::nullopt;
    Slopes slopes{reader, items};
    return slopes.read() ? std::optional{slopes.written_out(text)} : std::nullopt;
}

}  // namespace kpi::detail
