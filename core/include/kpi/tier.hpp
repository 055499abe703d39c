// Looks a value up in bands: grades, tariffs, progressive rates.
#pragma once

#include <boost/container/small_vector.hpp>
#include <kpi/number.hpp>
#include <kpi/result.hpp>
#include <span>
#include <utility>

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
    /// @param bounds  strictly ascending on S; blanks at the end are spare rows. Copied.
    /// Errors: not_a_number, blank_inside_table, bounds_not_ascending, out_of_range (memory).
    [[nodiscard]] static Result<Bands> make(std::span<const double> bounds, BandEdge edge = BandEdge::from) noexcept;

    /// The index of the band that holds `value`. Errors: not_a_number, no_band.
    [[nodiscard]] Result<std::size_t> find(double value) const noexcept;

    /// Snapped, without the spare rows.
    [[nodiscard]] std::span<const double> bounds() const noexcept { return bounds_; }
    /// The same as they were given.
    [[nodiscard]] std::span<const double> typed_bounds() const noexcept { return typed_bounds_; }
    [[nodiscard]] std::size_t size() const noexcept { return bounds_.size(); }
    [[nodiscard]] BandEdge edge() const noexcept { return edge_; }

private:
    using Bounds = boost::container::small_vector<double, 16>;
    Bands(Bounds bounds, Bounds typed_bounds, BandEdge edge) noexcept
        : bounds_{std::move(bounds)}, typed_bounds_{std::move(typed_bounds)}, edge_{edge} {}
    Bounds bounds_;  // snapped
    Bounds typed_bounds_;
    BandEdge edge_;
};

/// An amount computed from bands, and the band it is computed in.
struct TierAmount {
    double amount;     ///< snapped
    std::size_t band;  ///< index of the band that holds the value
};

/// Bands with a number each, to compute with.
class TierNumbers {
public:
    [[nodiscard]] const Bands& bands() const noexcept { return bands_; }
    /// Without the spare rows.
    [[nodiscard]] std::span<const double> numbers() const noexcept { return numbers_; }

protected:
    TierNumbers(Bands bands, std::span<const double> numbers) noexcept : bands_{std::move(bands)}, numbers_{numbers} {}

private:
    Bands bands_;
    std::span<const double> numbers_;
};

/// Straight lines between the points (bound, result); past the last point the last result. A value that
/// reaches a bound on S counts as that bound.
class InterpolatedTier : public TierNumbers {
public:
    /// @param bands    that run from their bound. Copied.
    /// @param results  as many numbers; blanks at the end are spare rows. Must outlive the object.
    /// Errors: size_mismatch, blank_inside_table, not_a_number; edge_needs_step for bands that run up to
    ///         their bound; out_of_range when memory runs out.
    [[nodiscard]] static Result<InterpolatedTier> make(const Bands& bands, Borrowed results) noexcept;

    /// @param value  in the unit of the bounds
    /// Errors: not_a_number, out_of_range; no_band below the first point.
    [[nodiscard]] Result<TierAmount> operator()(double value) const noexcept;

private:
    using TierNumbers::TierNumbers;
};

/// Progressive: each rate applied to the part of the value inside its band, from the first bound on. A
/// value that reaches a bound on S counts as that bound.
class MarginalTier : public TierNumbers {
public:
    /// @param bands  that run from their bound. Copied.
    /// @param rates  one a band; blanks at the end are spare rows. Must outlive the object.
    /// Errors: those of InterpolatedTier::make.
    [[nodiscard]] static Result<MarginalTier> make(const Bands& bands, Borrowed rates) noexcept;

    /// @param value  in the unit of the bounds
    /// Errors: not_a_number, out_of_range; no_band below the first bound.
    [[nodiscard]] Result<TierAmount> operator()(double value) const noexcept;

private:
    using TierNumbers::TierNumbers;
};

/// Checks that a list that goes with others has `size` elements, none of them blank. Blanks at the end
/// are ignored. Errors: size_mismatch, blank_inside_table.
[[nodiscard]] Result<void> check_list(std::span<const double> list, std::size_t size, Argument name) noexcept;

}  // namespace kpi
