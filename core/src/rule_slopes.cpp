#include "rule_slopes.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include "rule_pieces.hpp"
#include "rule_slope_rule.hpp"
#include "rule_text.hpp"

namespace kpi::detail {

namespace {

using Kind = SlopeItem::Kind;

/// Takes the clauses of a text one after the other, as many together as one needs.
class SlopeCollector {
public:
    SlopeCollector(const PieceReader& reader, const std::vector<SlopeItem>& items) : reader_{reader}, items_{items} {}

    [[nodiscard]] bool read() {
        constexpr std::size_t most_merged = 4;
        const std::vector<Piece> clauses = item_clauses(reader_, items_, {"-", "=", "→"});
        for (std::size_t i = 0; i < clauses.size();) {
            std::size_t merged = 0;
            for (std::size_t n = 1; n <= most_merged && i + n <= clauses.size() && merged == 0; ++n)
                if (read_clause({clauses[i].begin, clauses[i + n - 1].end}, i == 0)) merged = n;
            if (merged == 0) return false;
            i += merged;
        }
        return settle(reader_, rule_);
    }

    [[nodiscard]] const SlopeRule& rule() const { return rule_; }

private:
    [[nodiscard]] Piece pieces_of(Piece items) const {
        return {items_[items.begin].range.begin, items_[items.end - 1].range.end};
    }

    bool read_clause(Piece range, bool is_first) {
        const SlopeItems items = SlopeItems{items_}.subspan(range.begin, range.end - range.begin);
        const auto clause = slope_clause_of(reader_, items, is_first);
        if (!clause) return is_first ? keep_title(range) : !rule_.slopes.empty() && keep_frame_of(range);
        pieces_ = pieces_of(range);
        sign_ = range.begin > 0 ? reader_.at(items_[range.begin - 1].range.begin) : std::string_view{};
        if (!keep(*clause) && !keep_frame(*clause, range)) return is_first && keep_title(range);
        if (is_first) rule_.name = rule_.name.end > 0 ? rule_.name : clause->name;
        return true;
    }

    /// Abandonment rate: with no figure but that of a share, per 1,000 calls, or of a time that is part of the name.
    bool keep_title(Piece range) {
        constexpr std::size_t most_items = 8;
        const bool ends_at_colon = range.end < items_.size() && reader_.at(items_[range.end].range.begin) == ":";
        const bool names_target = range.end + 1 < items_.size() && items_[range.end + 1].word == SlopeWord::target;
        if (!(ends_at_colon || names_target) || range.end - range.begin > most_items) return false;
        bool has_time = false;
        for (std::size_t i = range.begin; i < range.end; ++i) {
            const bool is_share = i + 1 == range.end && items_[i].kind == Kind::step;
            has_time = has_time || is_time_in_title(i);
            if (!is_share && !is_time_in_title(i) && !is_time_in_title(i + 1) && !is_word_of_title(items_[i]))
                return false;
        }
        const Piece pieces = pieces_of(range);
        if (reader_.has_any(pieces, {"not", "no", "only", "except", "unless", "without", "or"})) return false;
        if (!has_time) rule_.name = pieces;
        rule_.is_against_plan = std::ranges::any_of(
            SlopeItems{items_}.subspan(range.begin, range.end - range.begin), [](const SlopeItem& item) {
                return item.kind == Kind::word &&
                       (item.word == SlopeWord::against_plan || item.word == SlopeWord::plan);
            });
        return true;
    }

    [[nodiscard]] bool is_word_of_title(const SlopeItem& item) const {
        if (item.kind != Kind::word) return item.kind == Kind::name;
        return item.word == SlopeWord::nothing || item.word == SlopeWord::plan ||
               item.word == SlopeWord::against_plan || reader_.is_any(item.range, {"cost", "late", "missed", "early"});
    }

    /// Calls answered within 20 seconds: what is measured, where the figure is the item `i`.
    [[nodiscard]] bool is_time_in_title(std::size_t i) const {
        return i > 0 && i < items_.size() && items_[i].kind == Kind::figure && items_[i].unit.end > 0 &&
               reader_.is_any(items_[i - 1].range, {"within", "in", "under", "inside"});
    }

    bool keep_frame(const SlopeClause& clause, Piece range) {
        if (clause.step || clause.side != Side::none) return false;
        const bool had_floor = rule_.frame.has_floor();
        if (!keep_frame_of(range)) return false;
        return had_floor || !rule_.frame.has_floor() || !rule_.slopes.empty();
    }

    bool keep_frame_of(Piece range) {
        if (rule_.base && !rule_.frame.base) {
            ListFrame known = rule_.frame;
            known.base = rule_.base->item->digits;
            if (!known.read(reader_, pieces_of(range))) return false;
            known.base.reset();
            rule_.frame = known;
            return true;
        }
        return rule_.frame.read(reader_, pieces_of(range));
    }

    bool keep(const SlopeClause& clause) {
        if (clause.step) return keep_slope(clause);
        if (clause.mode != StepMode::any) return keep_mode(clause);
        if (clause.is_to_zero) return clause.figures.empty() && clause.says_no_direction() && keep_floor_at_zero();
        if (is_full_alone(clause)) return (rule_.is_full = true);
        if (clause.is_beyond || clause.is_given) return false;
        if (clause.is_range || clause.is_both_ways) return keep_range(clause);
        return keep_cliff(clause) || keep_anchor(clause) || keep_limit(clause);
    }

    /// No-show rate 6 % or less: full marks.
    [[nodiscard]] bool is_full_alone(const SlopeClause& clause) const {
        return clause.is_full && clause.figures.empty() && !clause.amount && clause.says_no_direction() &&
               rule_.anchor && !rule_.base && !rule_.is_full && rule_.slopes.empty();
    }

    bool keep_mode(const SlopeClause& clause) {
        if (rule_.slopes.empty() || !clause.figures.empty() || clause.amount || !clause.says_no_direction())
            return false;
        for (Slope& slope : rule_.slopes) {
            if (slope.mode != StepMode::any) return false;
            slope.mode = clause.mode;
        }
        return true;
    }

    bool keep_slope(const SlopeClause& clause) {
        const bool says_else = clause.is_full || clause.is_zero || clause.is_free || clause.is_base ||
                               clause.is_range || clause.is_both_ways || clause.is_target || clause.is_plan ||
                               clause.is_if;
        if (says_else) return false;
        // Deduct 2 for each late visit: what is counted, and by whom.
        if (clause.name.end > 0 && !names_level(clause)) return false;
        Slope slope{.step = clause.step, .side = clause.side, .mode = clause.step->mode};
        // For each 0.2 % above 1.2 %, rounded up, 1 point.
        if (clause.mode != StepMode::any && slope.mode != StepMode::any && slope.mode != clause.mode) return false;
        if (clause.mode != StepMode::any) slope.mode = clause.mode;
        slope.names_target = clause.names_target;
        slope.is_price = clause.is_price;
        slope.is_from_plan = clause.is_from_plan;
        slope.is_from_zero = clause.is_from_zero;
        slope.is_further = clause.is_beyond || clause.step->is_further;
        if (!keep_figures(clause, slope) || !keep_direction(clause, slope) || !keep_step(slope)) return false;
        const bool is_other_place =
            clause.place > 0 && !(rule_.anchor && value_of(*rule_.anchor) + 1 == static_cast<double>(clause.place));
        if (is_other_place || (clause.is_to_zero && !keep_floor_at_zero())) return false;
        rule_.slopes.push_back(slope);
        return true;
    }

    /// What each step gives or takes, and where the steps begin.
    bool keep_figures(const SlopeClause& clause, Slope& slope) {
        if (clause.amount) slope.amount = {clause.amount};
        const auto unbounded =
            std::ranges::count(clause.figures, Bound::none, &Bounded::bound) + (clause.amount ? 1 : 0);
        for (Bounded bounded : clause.figures) {
            bounded.is_part = bounded.is_part && unbounded > 1;
            if (!keep_figure(bounded, slope)) return false;
        }
        return slope.amount.item != nullptr;
    }

    /// Whether it gives or takes; without a word for it, as what stands before it says.
    bool keep_direction(const SlopeClause& clause, Slope& slope) const {
        const bool is_pay_figure = slope.amount.is_money() || slope.amount.is_percent();
        const bool is_given = clause.is_given && is_pay_figure;
        const bool loses = clause.loses || slope.amount.item->has_minus || (clause.is_given && !is_pay_figure);
        const bool is_bonus = clause.of_bonus && !clause.loses && !slope.amount.is_percent();
        const bool gains = clause.gains || slope.amount.item->has_plus || is_bonus;
        const bool is_unsaid = !loses && !gains && !clause.gives;
        if ((loses && (gains || clause.gives)) || (is_given && !is_unsaid)) return false;
        const bool is_pay = slope.amount.is_money() || slope.amount.item->is_of_pay || is_given;
        // Up to 2 % no penalty, then 3 points per 1 %.
        const bool goes_on = !rule_.slopes.empty() && rule_.slopes.back().loses &&
                             rule_.slopes.back().side == slope.side && slope.side != Side::none;
        const bool is_beyond_free = is_unsaid && !is_pay && (rule_.is_free || goes_on);
        if (is_unsaid && !is_pay && !is_beyond_free) return false;
        slope.is_given = is_given || (is_unsaid && is_pay);
        slope.loses = loses || is_beyond_free;
        slope.gives = !loses && !gains && !is_beyond_free;
        return true;
    }

    /// Each one below: as the step before it. Every 2 complaints above 10: whole ones.
    bool keep_step(Slope& slope) const {
        const bool is_one = reader_.at(slope.step->range.end - 1) == "one" && slope.mode != StepMode::started;
        if (is_one && rule_.slopes.empty()) return false;
        if (is_one) slope.step = rule_.slopes.back().step;
        if (slope.step->is_named && slope.step->digits && slope.mode == StepMode::any) slope.mode = StepMode::whole;
        return true;
    }

    /// Staff turnover above 18 %.
    [[nodiscard]] static bool names_level(const SlopeClause& clause) {
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
        // Above 28 pupils: 1 point per extra pupil.
        const bool is_beyond = step.is_further && bounded.bound == Bound::above;
        if (bounded.figure->unit.end > 0 || (bounded.figure->range.begin < step.range.begin && !is_beyond))
            return false;
        if (bounded.bound == Bound::below) {
            const std::size_t before = bounded.figure->range.begin;
            return reader_.at_any(before - 1, {"of", "than"});
        }
        return !bounded.figure->is_percent && !bounded.figure->is_money &&
               value_of_number(reader_.at(*bounded.figure->digits)) < most;
    }

    bool keep_floor_at_zero() {
        if (rule_.low || rule_.frame.has_floor()) return false;
        rule_.frame.floor_is_zero = true;
        return true;
    }

    bool keep_base(Amount base) {
        if (rule_.base || rule_.frame.base || rule_.is_full) return false;
        rule_.base = base;
        return true;
    }

    bool keep_cliff(const SlopeClause& clause) {
        const bool says_else = clause.is_full || clause.is_free || clause.is_target || clause.is_base ||
                               clause.amount || clause.side != Side::none || clause.loses || clause.gains;
        if (says_else || rule_.slopes.empty()) return false;
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
        if (!is_zero || !level || level->bound == Bound::until || !is_named_as_steps(level->name)) return false;
        rule_.cliffs.push_back(*level);
        return true;
    }

    /// Minus 2 points per job short; fewer than 10 jobs: the same thing.
    [[nodiscard]] bool is_named_as_steps(Piece name) const {
        if (name.end == 0) return true;
        const SlopeItem& step = *rule_.slopes.back().step;
        return step.is_named && name.end == name.begin + 1 && step.unit.end == step.unit.begin + 1 &&
               begins_alike(reader_.at(name.begin), reader_.at(step.unit.begin));
    }

    bool keep_anchor(const SlopeClause& clause) {
        const bool says_else = clause.loses || clause.gains || clause.is_zero || clause.amount ||
                               clause.side != Side::none || clause.is_from_plan;
        if (says_else || !rule_.slopes.empty()) return false;
        if (clause.is_base) return clause.figures.size() == 1 && keep_plain_base(clause.figures[0]);
        if (clause.is_plan && !clause.is_plan_level)
            return clause.figures.size() == 1 && !rule_.anchor && keep_plain_base(clause.figures[0]) &&
                   (rule_.is_against_plan = true);
        if (rule_.anchor || rule_.is_full) return false;
        if (clause.figures.size() == 1) return keep_single_level(clause);
        return clause.figures.size() == 2 && !clause.is_free && (!clause.is_full || names_full_marks(clause)) &&
               keep_pair(clause);
    }

    /// The full 25, full marks 25: their number stands behind them.
    [[nodiscard]] bool names_full_marks(const SlopeClause& clause) const {
        return std::ranges::any_of(clause.figures, [&](const Bounded& bounded) {
            return bounded.figure->range.begin > pieces_.begin && bounded.bound == Bound::none &&
                   reader_.at_any(bounded.figure->range.begin - 1, {"full", "marks"});
        });
    }

    /// Target 95 %; 95 % or more: full marks; up to 3 % is tolerated; lead time 10 days.
    bool keep_single_level(const SlopeClause& clause) {
        const Bounded& figure = clause.figures[0];
        const bool is_named_level = (figure.figure->is_percent || figure.figure->unit.end > 0) &&
                                    figure.bound != Bound::above && figure.bound != Bound::below;
        const bool is_said = clause.is_target || clause.is_full || clause.is_free || clause.is_plan_level;
        if (!is_said && (clause.name.end == 0 || !is_named_level || clause.of_score || is_in_brackets(figure)))
            return false;
        if (clause.is_free && (clause.is_full || clause.is_target)) return false;
        if (clause.gives && !clause.is_full) return false;
        keep_level(figure);
        rule_.is_full = clause.is_full;
        rule_.is_free = clause.is_free;
        if (clause.is_free && rule_.anchor_bound == Bound::none) rule_.anchor_bound = Bound::at_most;
        return true;
    }

    /// Cost control (25 %): a weight.
    [[nodiscard]] bool is_in_brackets(const Bounded& figure) const {
        return figure.figure->range.begin > 0 && reader_.at(figure.figure->range.begin - 1) == "(";
    }

    void keep_level(const Bounded& level) {
        rule_.anchor = level.figure;
        rule_.anchor_bound = level.bound;
    }

    bool keep_plain_base(const Bounded& figure) {
        const bool is_change = figure.figure->has_plus || figure.figure->has_minus;
        return figure.bound == Bound::none && figure.figure->unit.end == 0 && !is_change && keep_base({figure.figure});
    }

    /// 95 %: 20; 20 at 95 %; but not Table 2: 95 %.
    [[nodiscard]] bool are_joined(const Bounded& level, const Bounded& amount) const {
        if (amount.figure->is_marks || amount.figure->is_money || level.at < amount.at) return true;
        const Piece between{amount.figure->range.end, level.figure->range.begin};
        return reader_.has_any(between, {"at", "for", "if", "when"}) &&
               !reader_.has_any(between, {":", "least", "most"});
    }

    /// 95 % = 20 points.
    bool keep_pair(const SlopeClause& clause) {
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

    bool keep_range(const SlopeClause& clause) {
        const bool says_else = clause.loses || clause.gains || clause.is_full || clause.is_zero || clause.is_free ||
                               clause.is_target || clause.amount || clause.side != Side::none;
        if (says_else || rule_.slopes.empty() || rule_.low || rule_.high || rule_.either) return false;
        for (const Bounded& bounded : clause.figures)
            if (bounded.figure->unit.end > 0) return false;
        if (clause.is_both_ways && clause.figures.size() == 1) {
            rule_.either = Amount{clause.figures[0].figure};
            return true;
        }
        if (!clause.is_range || clause.figures.size() != 2) return false;
        rule_.low = Amount{clause.figures[0].figure};
        rule_.high = Amount{clause.figures[1].figure};
        return true;
    }

    bool keep_limit(const SlopeClause& clause) {
        const bool says_else = clause.is_full || clause.is_zero || clause.is_free || clause.is_target ||
                               clause.is_base || clause.amount || !clause.says_no_direction();
        if (says_else || rule_.slopes.empty() || clause.figures.size() != 1) return false;
        const Bounded& bounded = clause.figures[0];
        const Amount amount{bounded.figure};
        if (bounded.figure->unit.end > 0 || bounded.name.end > 0 || !amount.is_like(rule_.slopes.back().amount))
            return false;
        if (bounded.is_behind) return false;
        const bool is_said = clause.of_score || clause.of_bonus || bounded.bound != Bound::at_most ||
                             reader_.has_any(pieces_, {"max", "maximum", "limit", "ceiling", "deduction"});
        if (!is_said && is_of_time(*rule_.slopes.back().step, *bounded.figure)) return false;
        if (bounded.bound == Bound::at_least || bounded.bound == Bound::until) {
            if (rule_.low || rule_.frame.has_floor()) return false;
            rule_.low = amount;
            return true;
        }
        if (bounded.bound != Bound::at_most) return false;
        // In brackets, or between two steps: of the one before it.
        const bool is_own = (sign_ == "(" || sign_ == ",") && !clause.of_score;
        if (is_own) {
            if (rule_.slopes.back().cap) return false;
            rule_.slopes.back().cap = amount;
            rule_.is_last_in_brackets = sign_ == "(";
            return true;
        }
        if (rule_.high) return false;
        rule_.high = amount;
        rule_.is_high_of_bonus = clause.of_bonus;
        rule_.is_high_of_score = clause.of_score;
        return true;
    }

    [[nodiscard]] double value_of(const SlopeItem& figure) const { return value_of_number(reader_.at(*figure.digits)); }

    const PieceReader& reader_;
    const std::vector<SlopeItem>& items_;
    std::string_view sign_;  ///< before the clause
    Piece pieces_{};         ///< of the clause
    SlopeRule rule_;
};

}  // namespace

std::optional<Normalised> read_slopes(const Normalised& text, const PieceReader& reader) {
    // A text of other rules is not even parted into items.
    if (!reader.has_any({0, reader.size()}, {"each", "every", "per", "any"})) return std::nullopt;
    const std::vector<SlopeItem> items = slope_items_of(reader);
    const bool has_step =
        std::ranges::any_of(items, [](const SlopeItem& item) { return item.kind == SlopeItem::Kind::step; });
    if (!has_step) return std::nullopt;
    SlopeCollector slopes{reader, items};
    return slopes.read() ? std::optional{written_out(text, reader, slopes.rule())} : std::nullopt;
}

}  // namespace kpi::detail
