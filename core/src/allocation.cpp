#include <algorithm>
#include <kpi/allocation.hpp>

#include "apportionment.hpp"
#include "element.hpp"
#include "money.hpp"
#include "snapped.hpp"
#include "weights.hpp"

namespace kpi {

namespace {

/// Calls `part(i, portion, coin)` for every share that is there.
template <class Part>
Result<AllocationTotals> split(std::span<const double> shares, const AllocationTerms& terms, Part&& part) noexcept {
    if (const auto checked = detail::check_shares(shares, Argument::shares); !checked) return checked.error();
    if (!is_number(terms.pool)) return Error{Reason::not_a_number, Argument::pool};
    if (const auto checked = detail::check_unit(terms.unit); !checked) return checked.error();
    const detail::Coin coin{terms.unit};
    const auto pool = coin.coins([&](auto read) { return read(terms.pool); });
    if (!pool) return pool.error();
    const auto apportioned = detail::apportion(shares, *pool);
    if (!apportioned) return apportioned.error();
    for (std::size_t i = 0; i < shares.size(); ++i) {
        if (is_missing(shares[i])) continue;
        if (const Result<void> given = part(i, apportioned->portions[i], coin); !given) return given.error();
    }
    const auto money = coin.amount(*pool);
    if (!money) return money.error();
    return AllocationTotals{*money, 0, static_cast<double>(apportioned->leftover)};
}

bool nobody(std::span<const double> shares) noexcept {
    return std::all_of(shares.begin(), shares.end(), is_missing);
}

}  // namespace

Result<void> allocate(std::span<const double> shares, const AllocationTerms& terms, std::span<double> parts) noexcept {
    std::fill(parts.begin(), parts.end(), missing());
    if (nobody(shares)) return {};
    const auto split_up = split(
        shares, terms, [&](std::size_t i, const detail::Portion& portion, const detail::Coin& coin) -> Result<void> {
            const auto amount = coin.amount(portion.units());
            if (!amount) return amount.error();
            parts[i] = *amount;
            return {};
        });
    if (!split_up) return split_up.error();
    return {};
}

Result<AllocationTotals> allocations(std::span<const double> shares, const AllocationTerms& terms,
                                     std::span<Allocation> parts) noexcept try {
    std::fill(parts.begin(), parts.end(), Allocation{});
    if (nobody(shares)) return AllocationTotals{};
    detail::Exact total;
    for (const double share : shares)
        if (is_number(share)) total += detail::exact(share);
    auto totals = split(shares, terms,
                        [&](std::size_t i, const detail::Portion& portion, const detail::Coin& coin) -> Result<void> {
                            const auto amount = coin.amount(portion.units());
                            if (!amount) return amount.error();
                            const auto floor = coin.amount(portion.floor);
                            if (!floor) return floor.error();
                            parts[i] = {*amount, 0, *floor, portion.has_extra};
                            return {};
                        });
    if (!totals) return totals;
    totals->shares = detail::to_double(total);
    const detail::Exact money = detail::exact(totals->pool) / total;
    for (std::size_t i = 0; i < shares.size(); ++i)
        if (is_number(shares[i])) parts[i].ideal = detail::snap(money * detail::exact(shares[i]));
    return totals;
} catch (const std::bad_alloc&) {
    return Error{Reason::out_of_range, Argument::shares};
}

}  // namespace kpi
