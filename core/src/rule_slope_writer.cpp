#include <algorithm>
#include <string_view>

#include "rule_slope_rule.hpp"

namespace kpi::detail {

namespace {

using Kind = SlopeItem::Kind;

class SlopeWriter {
public:
    SlopeWriter(const Normalised& text, const PieceReader& reader, const SlopeRule& rule)
        : writer_{text, reader}, reader_{reader}, rule_{rule} {}

    Normalised write() {
        if (rule_.name.end > 0) {
            writer_.copy(rule_.name);
            writer_.put(": ", rule_.name.begin);
        }
        if (rule_.base) {
            put(*rule_.base);
            writer_.put(" to begin with; ", rule_.base->item->range.begin);
        }
        if (rule_.is_whole_payout) writer_.put("100% to begin with; ", rule_.slopes[0].step->range.begin);
        rule_.frame.put_base(writer_);
        for (const Slope& slope : rule_.slopes) put(slope);
        for (const Bounded& cliff : rule_.cliffs) put(cliff);
        put_limits();
        return writer_.finish();
    }

private:
    void put(const Amount& amount) {
        const std::size_t at = amount.item->range.begin;
        if (amount.item->kind == Kind::amount)
            writer_.put(amount.item->amount, at);
        else
            put_figure(writer_, reader_, *amount.item);
        if (!amount.is_money() && !amount.is_percent() && !has_word({"multiplier", "factor"}))
            writer_.put(" points", at);
    }

    /// With its currency, its per cent or its unit.
    void put(const Slope& slope) {
        const SlopeItem& step = *slope.step;
        const std::size_t at = step.range.begin;
        writer_.put("each ", at);
        if (!step.amount.empty())
            writer_.put(step.amount, at);
        else if (step.digits)
            put_figure(writer_, reader_, step);
        else
            writer_.put("1", at);
        const bool is_one_of_percent = slope.from ? slope.from->is_percent : rule_.is_share();
        const bool is_percent = step.is_percent || (step.unit.end == 0 && is_one_of_percent);
        if (is_percent && !(step.digits && step.is_percent)) writer_.put("%", at);
        if (!step.digits && step.unit.end > 0 && !step.is_named) {
            writer_.put(" ", at);
            writer_.copy(step.unit);
        }
        writer_.put(slope.side == Side::above ? " above " : " below ", at);
        if (slope.from)
            put_figure(writer_, reader_, *slope.from);
        else if (!slope.is_from_plan)
            writer_.put("0", at);
        else
            writer_.put(rule_.is_share() ? "100%" : "the target", at);
        writer_.put(slope.loses ? " takes " : slope.gives ? " gives " : " adds ", at);
        put(slope.amount);
        if (slope.mode == StepMode::whole) writer_.put(", part steps not counted", at);
        if (slope.mode == StepMode::started) writer_.put(", part steps counted as whole ones", at);
        writer_.put("; ", at);
        if (slope.cap) put_limit(slope.loses ? "deduction capped at " : "bonus capped at ", *slope.cap);
    }

    void put(const Bounded& cliff) {
        const std::size_t at = cliff.figure->range.begin;
        if (cliff.bound == Bound::above) writer_.put("above ", at);
        if (cliff.bound == Bound::below) writer_.put("below ", at);
        put_figure(writer_, reader_, *cliff.figure);
        if (cliff.bound == Bound::at_least) writer_.put(" or more", at);
        if (cliff.bound == Bound::at_most) writer_.put(" or less", at);
        writer_.put(": no points; ", at);
    }

    void put_limit(std::string_view words, const Amount& amount) {
        writer_.put(words, amount.item->range.begin);
        if (amount.item->has_minus && words.starts_with("at ")) writer_.put("-", amount.item->range.begin);
        put(amount);
        writer_.put("; ", amount.item->range.begin);
    }

    void put_limits() {
        if (rule_.either) {
            put_limit("bonus capped at ", *rule_.either);
            put_limit("deduction capped at ", *rule_.either);
        }
        if (rule_.low)
            put_limit("at least ", *rule_.low);
        else
            rule_.frame.put_floor(writer_, rule_.slopes.back().step->range.begin);
        if (!rule_.high) return;
        const bool only_loses = std::ranges::all_of(rule_.slopes, &Slope::loses);
        if (rule_.is_high_of_bonus)
            put_limit("bonus capped at ", *rule_.high);
        else if (only_loses && !rule_.is_high_of_score)
            put_limit("deduction capped at ", *rule_.high);
        else
            put_limit("at most ", *rule_.high);
    }

    [[nodiscard]] bool has_word(std::initializer_list<std::string_view> words) const {
        return reader_.has_any({0, reader_.size()}, words);
    }

    ListWriter writer_;
    const PieceReader& reader_;
    const SlopeRule& rule_;
};

}  // namespace

Normalised written_out(const Normalised& text, const PieceReader& reader, const SlopeRule& rule) {
    return SlopeWriter{text, reader, rule}.write();
}

}  // namespace kpi::detail
