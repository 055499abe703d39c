// The snapping rule.
#include <bit>
#include <kpi/number.hpp>

#include "verdict.hpp"

namespace fuzz {

namespace {

bool same_bits(double a, double b) noexcept {
    return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b);
}

}  // namespace

void run(Input& input) {
    const double x = input.any_double();
    const auto describe = [&](std::ostream& out) { out << "snap(" << oracle::outcome(x) << ')'; };
    const double snapped = kpi::snap(x);
    require(kpi::is_number(x) + kpi::is_missing(x) + kpi::is_invalid(x) == 1, "an element is one thing", describe);
    if (!kpi::is_number(x)) return require(same_bits(snapped, x), "what is no number stays as it is", describe);

    const double expected = oracle::nearest_double(oracle::S(oracle::as_typed(x)));
    require_same(oracle::outcome(snapped), oracle::outcome(expected), "S as in exact arithmetic", describe);
    require(same_bits(kpi::snap(snapped), snapped), "what is snapped stays as it is", describe);
    require(same_bits(kpi::snap(-x), 0.0 - snapped), "S is the same on both sides of 0", describe);
}

}  // namespace fuzz
