#include "rule_slope_clause.hpp"

#include <algorithm>

#include "rule_text.hpp"

namespace kpi::detail {

namespace {

using Kind = SlopeItem::Kind;

class ClauseReader {
public:
    ClauseReader(const PieceReader& reader, SlopeItems items, bool may_have_name)
        : reader_{reader}, items_{items}, may_have_name_{may_have_name} {}

    std::optional<SlopeClause> clause() {
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
        // No-show: no "no".
        const bool is_compound = item.range.end > item.range.begin + 1;
        for (std::size_t i = item.range.begin; i < item.range.end; ++i)
            if (!is_slope_name(reader_, i) && reader_.at(i) != "-" && !(is_compound && reader_.at(i) == "no"))
                return false;
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
        const bool is_part =
            at_ > 0 && items_[at_ - 1].kind == Kind::word && item.unit.end == 0 && !item.is_percent &&
            reader_.is_any(items_[at_ - 1].range, {"of the", "of", "from the", "from", "come off", "comes off"});
        clause_.figures.push_back({.figure = &item,
                                   .bound = pending_,
                                   .is_part = (is_part || is_less_than_whole(item)) && pending_ == Bound::none,
                                   .at = at_,
                                   .name = {}});
        pending_ = Bound::none;
        return clause_.figures.size() <= most_figures;
    }

    /// 20 points less 1 for each 2 days: less than these.
    [[nodiscard]] bool is_less_than_whole(const SlopeItem& item) const {
        const bool parts = at_ + 2 < items_.size() && items_[at_ + 1].kind == Kind::word &&
                           reader_.is_any(items_[at_ + 1].range, {"less", "minus"}) &&
                           items_[at_ + 2].kind == Kind::figure;
        return item.is_marks && parts && at_ == 0;
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
        clause_.is_from_plan = clause_.is_from_plan ||
                               reader_.is_any(item.range, {"overspent", "underspent", "shortfall", "of plan exceeded",
                                                           "of budget exceeded", "of target exceeded"});
        clause_.is_from_zero = clause_.is_from_zero ||
                               reader_.is_any(item.range, {"late", "overdue", "early", "of delay", "of lateness",
                                                           "of slippage", "of overrun", "ahead", "ahead of", "behind"});
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
                              (at_ == 0 || !reader_.is_any(items_[at_ - 1].range, {"at", "on"})) &&
                              is_before_figure() && !next()->is_marks &&
                              reader_.is_any(items_[at_].range, {"plan", "budget", "quota", "forecast"});
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
    SlopeItems items_;
    bool may_have_name_;
    std::size_t at_ = 0;
    Bound pending_ = Bound::none;
    SlopeClause clause_{};
};

}  // namespace

std::optional<SlopeClause> slope_clause_of(const PieceReader& reader, SlopeItems items, bool may_have_name) {
    return ClauseReader{reader, items, may_have_name}.clause();
}

}  // namespace kpi::detail
