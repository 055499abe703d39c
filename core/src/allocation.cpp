#include <algorithm>
#include <kpi/allocation.hpp>

#include "apportionment.hpp"
#include "element.hpp"
#include "guarded.hpp"
#include "money.hpp"
#include "snapped.hpp"
#include "weights.hpp"

namespace kpi {

namespace {

/// Calls `part(i, portion, coin)` for every share that is there.
template <class Part>
Result<AllocationTotals> split_among(std::span<const double> shares, const AllocationTerms& terms, Part&& part) {
    if (const auto checked = detail::check_shares(shares, Argument::shares); !checked) return checked.error();
    if (const auto checked = detail::check_countable(shares.size()); !checked) return checked.error();
    const detail::Coin coin{terms.unit};
    const auto pool = coin.coins([&](auto read) { return read(terms.pool); });
    if (!pool) return pool.error();
    const auto apportioned = detail::apportion(shares, *pool);
    for (std::size_t i = 0; i < shares.size(); ++i) {
        if (is_missing(shares[i])) continue;
        if (const Result<void> given = part(i, apportioned.portions[i], coin); !given) return given.error();
    }
    const auto money = coin.amount(*pool);
    if (!money) return money.error();
    return AllocationTotals{*money, 0, static_cast<double>(apportioned.leftover)};
}

bool nobody(std::span<const double> shares) noexcept {
    return std::all_of(shares.begin(), shares.end(), is_missing);
}

}  // namespace

Result<Pool> Pool::make(const AllocationTerms& terms) noexcept {
    if (!is_number(terms.pool)) return Error{Reason::not_a_number, Argument::pool};
    if (const auto checked = detail::check_unit(terms.unit); !checked) return checked.error();
    return Pool{terms};
}

Result<void> Pool::split(std::span<const double> shares, std::span<double> parts) const noexcept {
    return detail::guarded(Argument::shares, [&]() -> Result<void> {
        if (const auto checked = detail::check_places(parts.size(), shares.size()); !checked) return checked;
        std::fill(parts.begin(), parts.end(), missing());
        if (nobody(shares)) return {};
        const auto give = [&](std::size_t i, const detail::Portion& portion, const detail::Coin& coin) -> Result<void> {
            const auto amount = coin.amount(portion.units());
            if (!amount) return amount.error();
            parts[i] = *amount;
            return {};
        };
        const auto totals = split_among(shares, terms_, give);
        if (!totals) return totals.error();
        return {};
    });
}

Result<AllocationTotals> Pool::split(std::span<const double> shares, std::span<Allocation> parts) const noexcept {
    return detail::guarded(Argument::shares, [&]() -> Result<AllocationTotals> {
        if (const auto checked = detail::check_places(parts.size(), shares.size()); !checked) return checked.error();
        std::fill(parts.begin(), parts.end(), Allocation{});
        if (nobody(shares)) return AllocationTotals{};
        const auto give = [&](std::size_t i, const detail::Portion& portion, const detail::Coin& coin) -> Result<void> {
            const auto amount = coin.amount(portion.units());
            if (!amount) return amount.error();
            const auto floor = coin.amount(portion.floor);
            if (!floor) return floor.error();
            parts[i] = {*amount, 0, *floor, portion.has_extra};
            return {};
        };
        auto totals = split_among(shares, terms_, give);
        if (!totals) return totals;
        detail::Exact total;
        for (const double share : shares)
            if (is_number(share)) total += detail::exact(share);
        totals->shares = detail::to_double(total);
        const detail::Exact money = detail::exact(totals->pool) / total;
        for (std::size_t i = 0; i < shares.size(); ++i)
            if (is_number(shares[i])) parts[i].ideal = detail::snap(money * detail::exact(shares[i]));
        return totals;
    });
}

}  // namespace kpi
