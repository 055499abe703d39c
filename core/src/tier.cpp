#include <algorithm>
#include <kpi/tier.hpp>

#include "bound.hpp"
#include "element.hpp"
#include "guarded.hpp"
#include "snapped.hpp"

namespace kpi {

namespace {

Result<TierAmount> answer(double snapped_amount, std::size_t band, double value) noexcept {
    if (!is_number(snapped_amount)) return Error{Reason::out_of_range, Argument::value, 0, value};
    return TierAmount{snapped_amount, band};
}

/// Numbers to compute with, one a band, without the spare rows.
Result<std::span<const double>> numbers_of(const Bands& bands, std::span<const double> results) noexcept {
    if (bands.edge() == BandEdge::upto) return Error{Reason::edge_needs_step, Argument::edge};
    if (const auto checked = check_list(results, bands.size(), Argument::results); !checked) return checked.error();
    const auto numbers = without_blank_end(results);
    if (const auto checked = detail::check_elements(numbers, Argument::results); !checked) return checked.error();
    return numbers;
}

}  // namespace

Result<Bands> Bands::make(std::span<const double> table, BandEdge edge) noexcept {
    return detail::guarded(Argument::bounds, [&]() -> Result<Bands> {
        const auto bounds = without_blank_end(table);
        Bounds snapped;
        snapped.reserve(bounds.size());
        for (std::size_t i = 0; i < bounds.size(); ++i) {
            if (const auto checked = detail::check_element(bounds[i], Argument::bounds, i); !checked)
                return checked.error();
            const double bound = detail::snap(bounds[i]);
            if (i > 0 && bound <= snapped.back())
                return Error{Reason::bounds_not_ascending, Argument::bounds, detail::place(i), bound, snapped.back()};
            snapped.push_back(bound);
        }
        return Bands{std::move(snapped), Bounds(bounds.begin(), bounds.end()), edge};
    });
}

Result<std::size_t> Bands::find(double value) const noexcept {
    const auto again = [this, value] { return find(value); };
    return detail::guarded_row(Argument::value, again, [&]() -> Result<std::size_t> {
        if (!is_number(value)) return Error{Reason::not_a_number, Argument::value};
        const double wanted = detail::snap(value);
        if (bounds_.empty()) return Error{Reason::no_band, Argument::value, 0, value, missing()};
        if (edge_ == BandEdge::from) {
            const auto next = std::upper_bound(bounds_.begin(), bounds_.end(), wanted);
            if (next == bounds_.begin()) return Error{Reason::no_band, Argument::value, 0, value, bounds_.front()};
            return static_cast<std::size_t>(next - bounds_.begin() - 1);
        }
        const auto own = std::lower_bound(bounds_.begin(), bounds_.end(), wanted);
        if (own == bounds_.end()) return Error{Reason::no_band, Argument::value, 0, value, bounds_.back()};
        return static_cast<std::size_t>(own - bounds_.begin());
    });
}

Result<void> check_list(std::span<const double> table, std::size_t size, Argument name) noexcept {
    const auto list = without_blank_end(table);
    if (list.size() != size)
        return Error{Reason::size_mismatch, name, 0, static_cast<double>(list.size()), static_cast<double>(size)};
    for (std::size_t i = 0; i < list.size(); ++i)
        if (is_missing(list[i])) return Error{Reason::blank_inside_table, name, detail::place(i)};
    return {};
}

Result<InterpolatedTier> InterpolatedTier::make(const Bands& bands, Borrowed results) noexcept {
    return detail::guarded(Argument::results, [&]() -> Result<InterpolatedTier> {
        const auto numbers = numbers_of(bands, results);
        if (!numbers) return numbers.error();
        return InterpolatedTier{bands, *numbers};
    });
}

Result<TierAmount> InterpolatedTier::operator()(double value) const noexcept {
    return detail::guarded(Argument::value, [&]() -> Result<TierAmount> {
        const auto band = bands().find(value);
        if (!band) return band.error();
        const std::size_t i = *band;
        const auto bounds = bands().typed_bounds();
        const auto results = numbers();
        if (i + 1 == bounds.size() || detail::is_at_bound(value, bands(), i))
            return answer(detail::snap(results[i]), i, value);
        return answer(detail::snapped([&](auto read) {
                          const auto rise = read(results[i + 1]) - read(results[i]);
                          const auto run = read(bounds[i + 1]) - read(bounds[i]);
                          return read(results[i]) + (read(value) - read(bounds[i])) * rise / run;
                      }),
                      i, value);
    });
}

Result<MarginalTier> MarginalTier::make(const Bands& bands, Borrowed rates) noexcept {
    return detail::guarded(Argument::results, [&]() -> Result<MarginalTier> {
        const auto numbers = numbers_of(bands, rates);
        if (!numbers) return numbers.error();
        return MarginalTier{bands, *numbers};
    });
}

Result<TierAmount> MarginalTier::operator()(double value) const noexcept {
    return detail::guarded(Argument::value, [&]() -> Result<TierAmount> {
        const auto band = bands().find(value);
        if (!band) return band.error();
        const auto bounds = bands().typed_bounds();
        const auto rates = numbers();
        const double reached = detail::counted(value, bands(), *band);
        return answer(detail::snapped([&](auto read) {
                          auto sum = (read(reached) - read(bounds[*band])) * read(rates[*band]);
                          for (std::size_t i = 0; i < *band; ++i)
                              sum = sum + (read(bounds[i + 1]) - read(bounds[i])) * read(rates[i]);
                          return sum;
                      }),
                      *band, value);
    });
}

}  // namespace kpi
