// Forced distribution: so many of the best get the first grade, so many of the next the second.
#pragma once

#include <kpi/number.hpp>
#include <kpi/rank.hpp>
#include <kpi/result.hpp>
#include <span>
#include <vector>

namespace kpi {

/// Where a tied group goes that a boundary between two grades runs through.
enum class QuotaTies : std::uint8_t {
    up,    ///< whole to the better grade
    down,  ///< whole to the worse grade
};

/// Head counts by grade.
class Quotas {
public:
    /// Head counts by largest remainder, of equal remainders the better grade first.
    /// @param quotas      share of the people for each grade, best grade first; none negative, in
    ///                    total 1 or 100 with the tolerance of weights; blanks at the end are spare rows
    /// @param head_count  people who have a score
    /// Errors: not_a_number, blank_inside_table, negative, total_zero, total_missed, out_of_range.
    [[nodiscard]] static Result<Quotas> make(std::span<const double> quotas, std::uint32_t head_count,
                                             QuotaTies ties = QuotaTies::up) noexcept;

    /// The index of the grade of whoever stands there.
    /// Errors: not_among_scores for a place that none of the people has.
    [[nodiscard]] Result<std::size_t> grade_of(const Standing& standing) const noexcept;

    /// How many grades there are.
    [[nodiscard]] std::size_t size() const noexcept { return last_places_.size(); }

    /// The last place, from 1, of each grade; that of the grade before it where nobody is to get it.
    [[nodiscard]] std::span<const std::uint32_t> last_places() const noexcept { return last_places_; }

    [[nodiscard]] QuotaTies ties() const noexcept { return ties_; }

private:
    using Places = std::vector<std::uint32_t>;
    Quotas(Places last_places, QuotaTies ties) noexcept : last_places_{std::move(last_places)}, ties_{ties} {}
    Places last_places_;
    QuotaTies ties_;
};

}  // namespace kpi
