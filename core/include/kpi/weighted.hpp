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

/// A weighted mean, and how it came about.
struct WeightedAccount {
    double mean = missing();  ///< snapped; missing() when the person has no score at all
    std::size_t scored = 0;   ///< scores that are there
    bool skips = false;       ///< blank scores are left out with their weights; else they count 0
};

/// S(sum of w*s / sum of w), for any number of people on one set of weights.
class WeightedMean {
public:
    /// @param weights  one per item, none negative, not all 0, in any unit (0.3 or 30); blanks at the
    ///                 end are spare items. Must outlive the object.
    /// @param missing  what a blank score means
    /// @param total    what the weights must total; each may have been rounded to two decimals of a
    ///                 per cent, so k weights may miss it by 0.00005 * k * total
    /// Errors: not_a_number, blank_inside_table, negative, total_zero,
    ///         total_not_positive, total_missed, out_of_range.
    [[nodiscard]] static Result<WeightedMean> make(Borrowed weights, MissingScore missing = MissingScore::stop,
                                                   WeightTotal total = WeightTotal::automatic()) noexcept;

    /// One person's weighted mean, snapped; missing() when the person has no score at all.
    /// @param scores  as many as there were weights (spare items included), in any unit
    /// Errors: size_mismatch, not_a_number, score_missing, no_counterpart, out_of_range;
    ///         total_zero when `skip` leaves no weight.
    [[nodiscard]] Result<double> operator()(std::span<const double> scores) const noexcept {
        const auto mean = account(scores);
        if (!mean) return mean.error();
        return mean->mean;
    }

    /// The same with its account.
    [[nodiscard]] Result<WeightedAccount> account(std::span<const double> scores) const noexcept;

    /// The weights without the spare items.
    [[nodiscard]] std::span<const double> weights() const noexcept { return weights_; }
    /// How many scores a person has, with the spare items.
    [[nodiscard]] std::size_t width() const noexcept { return width_; }

private:
    WeightedMean(std::span<const double> weights, std::size_t width, MissingScore missing, double sum) noexcept
        : weights_{weights}, width_{width}, missing_{missing}, sum_{sum} {}
    [[nodiscard]] Result<WeightedAccount> account_of(std::span<const double> scores) const;
    [[nodiscard]] Result<WeightedAccount> with_gaps(std::span<const double> scores) const;

    std::span<const double> weights_;
    std::size_t width_;  // with the spare items
    MissingScore missing_;
    double sum_;  // NaN when doubles cannot be trusted with these weights
};

}  // namespace kpi
