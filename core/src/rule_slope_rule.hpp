// A rule by steps as its clauses say it together.
#pragma once

#include <initializer_list>
#include <optional>
#include <string_view>
#include <vector>

#include "rule_clause_forms.hpp"
#include "rule_slope_clause.hpp"
#include "rule_token.hpp"

namespace kpi::detail {

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

struct SlopeRule {
    Piece name{};                       ///< of what is measured; empty for none
    const SlopeItem* anchor = nullptr;  ///< where the marks are full
    Bound anchor_bound = Bound::none;
    std::optional<Amount> base;  ///< what is given there; none for the full marks
    ListFrame frame;             ///< a base and a floor in words of their own
    std::vector<Slope> slopes;
    std::vector<Bounded> cliffs;  ///< where nothing is given
    std::optional<Amount> low;
    std::optional<Amount> high;
    std::optional<Amount> either;  ///< ±4: the most on both sides
    bool is_full = false;
    bool is_free = false;              ///< up to there nothing is taken
    bool is_against_plan = false;      ///< as the title says
    bool is_whole_payout = false;      ///< 100 % of it, which nobody says
    bool is_last_in_brackets = false;  ///< the limit of the last step stands in brackets behind it
    bool is_high_of_score = false;
    bool is_high_of_bonus = false;

    /// A share of the pay, which goes by the share of the target that is met.
    [[nodiscard]] bool is_share() const { return is_whole_payout || (base && base->is_percent()); }
};

/// Every step gets its side and its start. False where the text leaves one open, or says something that does not fit.
[[nodiscard]] bool settle(const PieceReader& reader, SlopeRule& rule);

/// The rule as clauses of one form.
[[nodiscard]] Normalised written_out(const Normalised& text, const PieceReader& reader, const SlopeRule& rule);

}  // namespace kpi::detail
