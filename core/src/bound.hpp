// A value that reaches its bound on S counts as that bound.
#pragma once

#include <kpi/tier.hpp>

#include "snapped.hpp"

namespace kpi::detail {

/// True for a value that is the lower bound of its band on S.
[[nodiscard]] inline bool is_at_bound(double value, const Bands& bands, std::size_t band) {
    return snap(value) == bands.bounds()[band];
}

/// What a value in that band counts as: the bound that it is on S, else itself.
[[nodiscard]] inline double counted(double value, const Bands& bands, std::size_t band) {
    return is_at_bound(value, bands, band) ? bands.typed_bounds()[band] : value;
}

}  // namespace kpi::detail
