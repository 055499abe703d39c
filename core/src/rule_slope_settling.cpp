#include <algorithm>
#include <ranges>
#include <span>

#include "rule_pieces.hpp"
#include "rule_slope_rule.hpp"
#include "rule_text.hpp"

namespace kpi::detail {

namespace {

class Settler {
public:
    Settler(const PieceReader& reader, SlopeRule& rule) : reader_{reader}, rule_{rule} {}

    /// Every step has its side and its start.
    bool settle() {
        constexpr std::size_t most_slopes = 3;
        if (rule_.slopes.empty() || rule_.slopes.size() > most_slopes) return false;
        for (std::size_t i = 0; i < rule_.slopes.size(); ++i)
            if (!settle_side(rule_.slopes[i]) || !settle_start(i)) return false;
        const bool is_alike = std::ranges::all_of(
            rule_.slopes, [&](const Slope& slope) { return slope.amount.is_like(rule_.slopes[0].amount); });
        if (!is_alike || !starts_where_full() || is_bonus_from_nowhere()) return false;
        settle_prices();
        if (rule_.slopes[0].amount.is_percent() && !rule_.base && !settle_share()) return false;
        if (rule_.base && reader_.at(*rule_.base->item->digits) == "0") return false;
        if (rule_.base && !rule_.base->is_like(rule_.slopes[0].amount)) return false;
        if (rule_.frame.base && (rule_.slopes[0].amount.is_money() || rule_.slopes[0].amount.is_percent()))
            return false;
        const bool has_foreign_cliff = std::ranges::any_of(rule_.cliffs, [&](const Bounded& cliff) {
            return std::ranges::none_of(rule_.slopes, [&](const Slope& slope) {
                return is_of_measure(*slope.step, *cliff.figure) &&
                       (slope.step->unit.end == 0 || slope.step->is_named || cliff.figure->unit.end > 0 ||
                        !slope.is_from_zero);
            });
        });
        if (has_foreign_cliff || !says_below() || !has_one_target() || reduces_to_nothing()) return false;
        // 1 point per $1,000 over budget; over $10,000, zero: of the whole, or of what is over?
        const bool has_other_cliff =
            !rule_.cliffs.empty() && !rule_.is_share() &&
            std::ranges::any_of(rule_.slopes, [](const Slope& slope) { return !slope.from && slope.is_from_plan; });
        return !has_other_cliff && settle_caps();
    }

private:
    /// The fee is reduced by 1 % for each …, under 70 % no fee is paid: what is taken, or what is left?
    [[nodiscard]] bool reduces_to_nothing() const {
        return !rule_.cliffs.empty() && !rule_.is_share() && !rule_.base &&
               std::ranges::any_of(rule_.slopes, [](const Slope& slope) {
                   return slope.is_given || slope.amount.is_percent() || (slope.loses && slope.amount.is_money());
               });
    }

    /// Where the marks are full, the steps begin; another step may begin farther away on that side.
    [[nodiscard]] bool starts_where_full() const {
        if (!rule_.anchor) return true;
        for (std::size_t i = 0; i < rule_.slopes.size(); ++i) {
            const bool is_there =
                rule_.slopes[i].from && reader_.at(*rule_.slopes[i].from->digits) == reader_.at(*rule_.anchor->digits);
            const bool goes_on = std::ranges::any_of(std::span{rule_.slopes}.first(i), [&](const Slope& before) {
                return before.side == rule_.slopes[i].side && before.loses == rule_.slopes[i].loses;
            });
            if (is_there == goes_on) return false;
        }
        return true;
    }

    /// 1 point for each 1 % above 90 %: added to what?
    [[nodiscard]] bool is_bonus_from_nowhere() const {
        const bool has_base = rule_.base || rule_.frame.base || rule_.is_full;
        const auto adds_points = [](const Slope& slope) {
            return !slope.loses && !slope.amount.is_money() && !slope.amount.is_percent();
        };
        const bool is_open = !rule_.anchor || (rule_.high && !rule_.is_high_of_bonus);
        return !has_base && is_open && std::ranges::any_of(rule_.slopes, adds_points);
    }

    /// $200 at 10 clients, $20 for each above: below 10, nobody knows.
    [[nodiscard]] bool says_below() const {
        const bool only_gains = std::ranges::none_of(rule_.slopes, &Slope::loses);
        const bool is_said = !rule_.cliffs.empty() || rule_.low || rule_.frame.has_floor();
        return !only_gains || !(rule_.base || rule_.is_whole_payout) || is_said;
    }

    /// Short of the sales target 1 point, over the travel budget 2: two measures.
    [[nodiscard]] bool has_one_target() const {
        return std::ranges::count_if(rule_.slopes, [](const Slope& slope) { return slope.names_target; }) < 2;
    }

    /// Each kg over 23 costs $10, with nothing to take it from: a price.
    void settle_prices() {
        if (rule_.base && rule_.base->is_money() && reader_.at(*rule_.base->item->digits) == "0") rule_.base.reset();
        const bool are_prices = !rule_.base && std::ranges::all_of(rule_.slopes, [](const Slope& slope) {
            return slope.amount.is_money() && slope.is_price;
        });
        if (!are_prices) return;
        for (Slope& slope : rule_.slopes) slope.loses = false, slope.gives = true;
    }

    /// The payout falls by 2 %: from all of it. A credit of 2 % of the fee: from nothing.
    bool settle_share() {
        const bool moves_payout = has_word({"payout", "bonus", "award"}) &&
                                  std::ranges::none_of(rule_.slopes, [](const Slope& slope) { return slope.gives; });
        const bool is_of_fee = std::ranges::all_of(rule_.slopes, &Slope::is_given);
        const bool cuts_fee = has_word({"fee", "retainer", "invoice", "charge", "price", "payment"}) && !moves_payout &&
                              std::ranges::all_of(rule_.slopes, &Slope::loses);
        if (cuts_fee) {
            for (Slope& slope : rule_.slopes) slope.gives = true, slope.loses = false;
            return true;
        }
        rule_.is_whole_payout = moves_payout && !is_of_fee;
        return moves_payout || is_of_fee;
    }

    [[nodiscard]] bool has_word(std::initializer_list<std::string_view> words) const {
        return reader_.has_any({0, reader_.size()}, words);
    }

    [[nodiscard]] double value_of(const SlopeItem& figure) const { return value_of_number(reader_.at(*figure.digits)); }

    /// 0 where it is not in the text.
    [[nodiscard]] double known_base() const {
        if (rule_.base) return value_of(*rule_.base->item);
        if (rule_.frame.base) return value_of_number(reader_.at(*rule_.frame.base));
        return rule_.is_whole_payout ? 100 : 0;
    }

    /// A limit behind a comma at the end, of the last step or of all of them: nobody knows.
    bool settle_caps() {
        // Each 1 % above adds 2, max 40, of 30: all of it together.
        for (Slope& slope : rule_.slopes) {
            const bool is_of_all = slope.cap && !slope.loses && known_base() > 0 &&
                                   value_of(*slope.cap->item) > known_base() && !rule_.high;
            if (!is_of_all) continue;
            rule_.high = slope.cap;
            slope.cap.reset();
            rule_.is_high_of_score = true;
        }
        if (rule_.slopes.size() == 1) {
            if (rule_.slopes[0].cap && !rule_.high) {
                rule_.high = rule_.slopes[0].cap;
                rule_.slopes[0].cap.reset();
            }
            return true;
        }
        const bool has_others = std::ranges::any_of(
            rule_.slopes, [&](const Slope& slope) { return slope.cap && &slope != &rule_.slopes.back(); });
        return !rule_.slopes.back().cap || has_others || rule_.is_last_in_brackets;
    }

    bool settle_side(Slope& slope) const {
        const bool more_is_better = rule_.anchor_bound == Bound::at_least || rule_.anchor_bound == Bound::above;
        // 45 seconds or better: faster.
        const bool is_faster = rule_.anchor_bound == Bound::or_better && rule_.anchor->unit.end > 0;
        const bool less_is_better =
            rule_.anchor_bound == Bound::at_most || rule_.anchor_bound == Bound::below || is_faster;
        const Side good = more_is_better ? Side::above : less_is_better ? Side::below : Side::none;
        const Side bad = more_is_better ? Side::below : less_is_better ? Side::above : Side::none;
        if (slope.side == Side::none && slope.is_further && slope.loses) slope.side = bad;
        // Target 15 minutes; each further 5: the longer, the worse.
        const bool is_longer = slope.side == Side::none && slope.is_further && slope.loses && bad == Side::none &&
                               rule_.anchor && rule_.anchor->unit.end > 0 && !slope.from;
        if (is_longer) slope.side = Side::above;
        if (slope.side == Side::better) slope.side = good;
        if (slope.side == Side::worse) slope.side = bad;
        if (slope.side == Side::none) return false;
        return good == Side::none || slope.loses == (slope.side == bad);
    }

    bool settle_start(std::size_t i) {
        Slope& slope = rule_.slopes[i];
        const SlopeItem* const before = i > 0 ? rule_.slopes[i - 1].until : nullptr;
        const bool ends_at_cliff = slope.until && rule_.cliffs.size() == 1 && rule_.cliffs[0].bound == Bound::below &&
                                   reader_.at(*rule_.cliffs[0].figure->digits) == reader_.at(*slope.until->digits);
        if (slope.until && i + 1 == rule_.slopes.size() && !ends_at_cliff) return false;
        if (!slope.from) slope.from = before ? before : rule_.anchor;
        if (before && reader_.at(*before->digits) != reader_.at(*slope.from->digits)) return false;
        if (slope.from) return is_of_measure(*slope.step, *slope.from);
        slope.is_from_plan = slope.is_from_plan || rule_.is_against_plan ||
                             (i > 0 && rule_.slopes[i - 1].is_from_plan && !slope.is_from_zero);
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

    const PieceReader& reader_;
    SlopeRule& rule_;
};

}  // namespace

bool settle(const PieceReader& reader, SlopeRule& rule) {
    return Settler{reader, rule}.settle();
}

}  // namespace kpi::detail
