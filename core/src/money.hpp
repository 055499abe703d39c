// Money counted in whole coins, so that sharing it out loses nothing.
#pragma once

#include <cmath>
#include <cstdint>
#include <kpi/result.hpp>

#include "snapped.hpp"

namespace kpi::detail {

/// Errors: not_a_number, unit_not_positive.
[[nodiscard]] Result<void> check_unit(double unit) noexcept;

/// The smallest coin.
class Coin {
public:
    /// @param unit  a positive number
    explicit Coin(double unit) noexcept : unit_{unit} {}

    /// A sum of money in coins, half a coin away from zero.
    /// @param amount  a formula as `snapped` takes it, in the currency's unit
    /// Errors: out_of_range when a double no longer tells the coins apart.
    template <class Formula>
    [[nodiscard]] Result<std::int64_t> coins(Formula&& amount) const {
        const double count = snapped([&](auto read) { return amount(read) / read(unit_); });
        // Up to 14 digits the snapping rule keeps every coin; from there on only exact numbers do.
        if (std::fabs(count) < 1e14) return std::llround(count);
        return counted(Exact{amount([](double x) { return exact(x); })});
    }

    /// The nearest double to that many coins. Errors: out_of_range.
    [[nodiscard]] Result<double> amount(std::int64_t coins) const;

private:
    [[nodiscard]] Result<std::int64_t> counted(const Exact& amount) const;

    double unit_;
};

}  // namespace kpi::detail
