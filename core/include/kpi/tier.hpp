// Looks a value up in bands: grades, tariffs, progressive rates.
#pragma once

#include <boost/container/small_vector.hpp>
#include <kpi/number.hpp>
#include <kpi/result.hpp>
#include <span>

namespace kpi {

/// Which end of a band its bound is.
enum class BandEdge : std::uint8_t {
    from,  ///< a band runs from its bound up to, not including, the next; the last is open above
    upto,  ///< a band runs from above the bound before it up to and including its own; the first is
           ///< open below
};

/// The bands alone: which of them holds a value.
class Bands {
public:
    /// @param bounds  strictly ascending on S; blanks at the end are spare rows
    /// Errors: not_a_number, blank_inside_table, bounds_not_ascending, out_of_range (memory).
    [[nodiscard]] static Result<Bands> make(std::span<const double> bounds, BandEdge edge = BandEdge::from) noexcept;

    /// The index of the band that holds `value`. Errors: no_band; `value` must be a number.
    [[nodiscard]] Result<std::size_t> find(double value) const noexcept;

    /// Snapped, without the spare rows.
    [[nodiscard]] std::span<const double> bounds() const noexcept { return bounds_; }
    [[nodiscard]] std::size_t size() const noexcept { return bounds_.size(); }
    [[nodiscard]] BandEdge edge() const noexcept { return edge_; }

private:
    using Bounds = boost::container::small_vector<double, 16>;
    Bands(Bounds bounds, BandEdge edge) noexcept : bounds_{std::move(bounds)}, edge_{edge} {}
    Bounds bounds_;  // snapped
    BandEdge edge_;
};

/// An amount computed from bands, and the band it is computed in.
struct TierAmount {
    double amount;     ///< snapped
    std::size_t band;  ///< index of the band that holds the value
};

/// Straight lines between the points (bound, result); past the last point the last result.
/// @param bounds   strictly ascending on S, blanks at the end ignored
/// @param results  as many numbers
/// @param value    a number in the unit of the bounds
/// Errors: those of Bands, size_mismatch, not_a_number, out_of_range; no_band below the first point;
///         edge_needs_step for bands that run up to their bound.
[[nodiscard]] Result<TierAmount> interpolated_tier(double value, const Bands& bands, std::span<const double> bounds,
                                                   std::span<const double> results) noexcept;

/// Progressive: each rate applied to the part of the value inside its band, from the first bound on.
/// @param rates  one per band
/// The rest as in interpolated_tier.
[[nodiscard]] Result<TierAmount> marginal_tier(double value, const Bands& bands, std::span<const double> bounds,
                                               std::span<const double> rates) noexcept;

/// Checks that a list that goes with others has `size` elements, none of them blank. Blanks at the end
/// are ignored. Errors: size_mismatch, blank_inside_table.
[[nodiscard]] Result<void> check_list(std::span<const double> list, std::size_t size, Argument name) noexcept;

/// Checks that `results` are as many as the bands and, where `numbers` says so, all numbers.
/// Errors: those of check_list, not_a_number.
[[nodiscard]] Result<void> check_results(const Bands& bands, std::span<const double> results, bool numbers) noexcept;

}  // namespace kpi
