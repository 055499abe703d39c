#include <algorithm>
#include <kpi/tier.hpp>
#include <new>

#include "element.hpp"
#include "snapped.hpp"

namespace kpi {

namespace {

Result<TierAmount> answer(double snapped_amount, std::size_t band, double value) noexcept {
    if (!is_number(snapped_amount)) return Error{Reason::out_of_range, Argument::value, 0, value};
    return TierAmount{snapped_amount, band};
}

/// The band of a value, where the results of the bands are to be computed with.
Result<std::size_t> numeric_band(double value, const Bands& bands, std::span<const double> results) noexcept {
    if (bands.edge() == BandEdge::upto) return Error{Reason::edge_needs_step, Argument::edge};
    if (const auto checked = check_results(bands, results, true); !checked) return checked.error();
    return bands.find(value);
}

}  // namespace

Result<Bands> Bands::make(std::span<const double> table, BandEdge edge) noexcept try {
    const auto bounds = without_blank_end(table);
    Bounds snapped;
    snapped.reserve(bounds.size());
    for (std::size_t i = 0; i < bounds.size(); ++i) {
        if (const auto checked = detail::check_element(bounds[i], Argument::bounds, i); !checked)
            return checked.error();
        const double bound = snap(bounds[i]);
        if (i > 0 && bound <= snapped.back())
            return Error{Reason::bounds_not_ascending, Argument::bounds, detail::place(i), bound, snapped.back()};
        snapped.push_back(bound);
    }
    return Bands{std::move(snapped), edge};
} catch (const std::bad_alloc&) {
    return Error{Reason::out_of_range, Argument::bounds};
}

Result<std::size_t> Bands::find(double value) const noexcept {
    const double wanted = snap(value);
    if (bounds_.empty()) return Error{Reason::no_band, Argument::value, 0, value, missing()};
    if (edge_ == BandEdge::from) {
        const auto next = std::upper_bound(bounds_.begin(), bounds_.end(), wanted);
        if (next == bounds_.begin()) return Error{Reason::no_band, Argument::value, 0, value, bounds_.front()};
        return static_cast<std::size_t>(next - bounds_.begin() - 1);
    }
    const auto own = std::lower_bound(bounds_.begin(), bounds_.end(), wanted);
    if (own == bounds_.end()) return Error{Reason::no_band, Argument::value, 0, value, bounds_.back()};
    return static_cast<std::size_t>(own - bounds_.begin());
}

Result<void> check_list(std::span<const double> table, std::size_t size, Argument name) noexcept {
    const auto list = without_blank_end(table);
    if (list.size() != size)
        return Error{Reason::size_mismatch, name, 0, static_cast<double>(list.size()), static_cast<double>(size)};
    for (std::size_t i = 0; i < list.size(); ++i)
        if (is_missing(list[i])) return Error{Reason::blank_inside_table, name, detail::place(i)};
    return {};
}

Result<void> check_results(const Bands& bands, std::span<const double> results, bool numbers) noexcept {
    if (const auto checked = check_list(results, bands.size(), Argument::results); !checked) return checked;
    return numbers ? detail::check_elements(without_blank_end(results), Argument::results) : Result<void>{};
}

Result<TierAmount> interpolated_tier(double value, const Bands& bands, std::span<const double> bounds,
                                     std::span<const double> results) noexcept {
    const auto band = numeric_band(value, bands, results);
    if (!band) return band.error();
    const std::size_t i = *band;
    if (i + 1 == bands.size()) return answer(snap(results[i]), i, value);
    return answer(detail::snapped([&](auto read) {
                      const auto rise = read(results[i + 1]) - read(results[i]);
                      const auto run = read(bounds[i + 1]) - read(bounds[i]);
                      return read(results[i]) + (read(value) - read(bounds[i])) * rise / run;
                  }),
                  i, value);
}

Result<TierAmount> marginal_tier(double value, const Bands& bands, std::span<const double> bounds,
                                 std::span<const double> rates) noexcept {
    const auto band = numeric_band(value, bands, rates);
    if (!band) return band.error();
    // A value that reaches its bound on the snapping rule only has no part above it.
    const bool reaches = value >= bounds[*band];
    if (!reaches && *band == 0) return TierAmount{0, 0};
    const std::size_t top = reaches ? *band : *band - 1;
    return answer(detail::snapped([&](auto read) {
                      auto sum = (read(value) - read(bounds[top])) * read(rates[top]);
                      for (std::size_t i = 0; i < top; ++i)
                          sum = sum + (read(bounds[i + 1]) - read(bounds[i])) * read(rates[i]);
                      return sum;
                  }),
                  *band, value);
}

}  // namespace kpi
