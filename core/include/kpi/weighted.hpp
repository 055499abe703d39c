// Weighted mean of scores: the total of a scorecard whose items carry weights.
#pragma once

#include <kpi/number.hpp>
#include <kpi/result.hpp>
#include <optional>
#include <span>

namespace kpi {

/// What a blank among a person's scores means.
enum class MissingScore : std::uint8_t {
    stop,  ///< no total: Reason::score_missing
    zero,  ///< the blank scores 0
    skip,  ///< the item is left out, and its weight with it
};

/// What the weights must total.
class WeightTotal {
public:
    /// 1 or 100, whichever is nearer by ratio.
    [[nodiscard]] static WeightTotal automatic() noexcept { return {}; }
    /// Any positive total.
    [[nodiscard]] static WeightTotal any() noexcept { return WeightTotal{unbounded}; }
    /// @param total  in the unit of the weights; must be positive
    [[nodiscard]] static WeightTotal of(double total) noexcept {
        return WeightTotal{is_number(total) ? total : invalid()};
    }

    /// The total that weights which add up to `sum` must have; empty when any will do.
    [[nodiscard]] std::optional<double> wanted(double sum) const noexcept;

private:
    WeightTotal() = default;
    explicit WeightTotal(double total) noexcept : total_{total} {}
    double total_ = missing();
};

/// S(sum of w*s / sum of w), for any number of people on one set of weights.
class WeightedMean {
public:
    /// @param weights  one per item, none negative, not all 0, in any unit (0.3 or 30); blanks at the
    ///                 end are spare items. Kept by reference: must outlive the object.
    /// @param missing  what a blank score means
    /// @param total    what the weights must total; each may have been rounded to two decimals of a
    ///                 per cent, so k weights may miss it by 0.00005 * k * total
    /// Errors: not_a_number, blank_inside_table, negative_weight, weights_total_zero,
    ///         total_not_positive, weights_miss_total, out_of_range.
    [[nodiscard]] static Result<WeightedMean> make(std::span<const double> weights,
                                                   MissingScore missing = MissingScore::stop,
                                                   WeightTotal total = WeightTotal::automatic()) noexcept;

    /// One person's weighted mean, snapped; missing() when the person has no score at all.
    /// @param scores  as many as there were weights (spare items included), in any unit
    /// Errors: size_mismatch, not_a_number, score_missing, score_without_weight, out_of_range;
    ///         weights_total_zero when `skip` leaves no weight.
    [[nodiscard]] Result<double> operator()(std::span<const double> scores) const noexcept;

private:
    WeightedMean(std::span<const double> weights, std::size_t width, MissingScore missing, double sum) noexcept
        : weights_{weights}, width_{width}, missing_{missing}, sum_{sum} {}
    [[nodiscard]] Result<double> with_gaps(std::span<const double> scores) const noexcept;

    std::span<const double> weights_;
    std::size_t width_;  // with the spare items
    MissingScore missing_;
    double sum_;  // NaN when doubles cannot be trusted with these weights
};

}  // namespace kpi
