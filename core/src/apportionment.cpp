#include "apportionment.hpp"

#include <algorithm>
#include <cmath>
#include <kpi/number.hpp>
#include <limits>
#include <numeric>
#include <optional>

#include "exact.hpp"

namespace kpi::detail {

namespace {

__extension__ using Wide = unsigned __int128;

// Up to 15 digits a decimal is the only one of them that its nearest double stands for.
constexpr double most_digits = 1e15;
constexpr int most_decimals = 15;

double share_of(double element) noexcept {
    return is_missing(element) ? 0 : element;
}

bool has_decimals(double x, double scale) noexcept {
    const double digits = std::nearbyint(x * scale);
    return digits < most_digits && digits / scale == x;
}

/// The power of ten that makes whole numbers of all shares; empty when no small one does.
std::optional<double> common_scale(std::span<const double> shares) noexcept {
    double scale = 1;
    int decimals = 0;
    for (const double share : shares) {
        while (!has_decimals(share_of(share), scale)) {
            if (++decimals > most_decimals) return std::nullopt;
            scale *= 10;
        }
    }
    // More decimals than a share needs may be more digits than it can have.
    const bool all =
        std::all_of(shares.begin(), shares.end(), [&](double s) { return has_decimals(share_of(s), scale); });
    return all ? std::optional{scale} : std::nullopt;
}

/// Rounds the remainder, and carries what is a whole unit on S.
Portion portion(std::int64_t floor, std::uint32_t billionths) noexcept {
    if (billionths == remainder_parts) return {floor + 1, 0};
    return {floor, billionths};
}

/// All in whole numbers of 128 bits: a share has 50 bits, the units have 53, the total at most 82.
class WholeShares {
public:
    WholeShares(std::span<const double> shares, double scale) noexcept : scale_{scale} {
        for (const double share : shares) total_ += digits(share);
    }

    [[nodiscard]] Portion operator()(double share, std::int64_t units) const noexcept {
        const Wide product = Wide{digits(share)} * static_cast<std::uint64_t>(std::abs(units));
        Wide quotient = product / total_;
        Wide rest = product - quotient * total_;
        if (units >= 0) return portion(static_cast<std::int64_t>(quotient), billionths(rest));
        if (rest != 0) {
            ++quotient;
            rest = total_ - rest;
        }
        return portion(-static_cast<std::int64_t>(quotient), billionths(rest));
    }

private:
    [[nodiscard]] std::uint64_t digits(double share) const noexcept {
        return static_cast<std::uint64_t>(std::nearbyint(share_of(share) * scale_));
    }
    [[nodiscard]] std::uint32_t billionths(Wide rest) const noexcept {
        return static_cast<std::uint32_t>((2 * rest * remainder_parts + total_) / (2 * total_));
    }

    double scale_;
    Wide total_ = 0;
};

/// The same in whole numbers of any length: all shares in the finest decimal that one of them has.
class LongShares {
public:
    explicit LongShares(std::span<const double> shares) {
        for (const double share : shares)
            if (share_of(share) > 0) least_ = std::min(least_, shortest_decimal(share).exponent);
        for (const double share : shares) total_ += digits(share);
    }

    [[nodiscard]] Portion operator()(double share, std::int64_t units) const {
        const Integer product = digits(share) * units;
        Integer floor = product / total_;
        Integer rest = product - floor * total_;
        if (rest < 0) {
            --floor;
            rest += total_;
        }
        const Integer billionths = (2 * rest * remainder_parts + total_) / (2 * total_);
        return portion(static_cast<std::int64_t>(floor), static_cast<std::uint32_t>(billionths));
    }

private:
    [[nodiscard]] Integer digits(double share) const {
        if (!(share_of(share) > 0)) return 0;
        const auto [digits, exponent] = shortest_decimal(share);
        return digits * power_of_ten(exponent - least_);
    }

    int least_ = std::numeric_limits<double>::max_exponent10;
    Integer total_;
};

/// One unit each to the largest remainders, of equal ones to the first.
void hand_out_leftover(Apportionment& apportionment) {
    auto& portions = apportionment.portions;
    std::vector<std::uint32_t> order(portions.size());
    std::iota(order.begin(), order.end(), 0U);
    const auto last = order.begin() + apportionment.leftover;
    std::nth_element(order.begin(), last, order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return portions[a].remainder != portions[b].remainder ? portions[a].remainder > portions[b].remainder : a < b;
    });
    std::for_each(order.begin(), last, [&](std::uint32_t i) { portions[i].has_extra = true; });
}

template <class PortionOf>
Apportionment apportion_by(std::span<const double> shares, std::int64_t units, const PortionOf& portion_of) {
    Apportionment apportionment{{}, units};
    apportionment.portions.reserve(shares.size());
    for (const double share : shares) {
        apportionment.portions.push_back(portion_of(share, units));
        apportionment.leftover -= apportionment.portions.back().floor;
    }
    hand_out_leftover(apportionment);
    return apportionment;
}

}  // namespace

Apportionment apportion(std::span<const double> shares, std::int64_t units) {
    if (const auto scale = common_scale(shares)) return apportion_by(shares, units, WholeShares{shares, *scale});
    return apportion_by(shares, units, LongShares{shares});
}

}  // namespace kpi::detail
