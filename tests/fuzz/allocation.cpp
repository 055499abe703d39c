// Pools of money split in proportion to shares.
#include <algorithm>
#include <kpi/allocation.hpp>

#include "verdict.hpp"

namespace fuzz {

namespace {

using kpi::Reason;

struct Call {
    std::vector<double> shares;
    kpi::AllocationTerms terms;

    explicit Call(Input& input)
        : shares{input.table(most_shares)},
          terms{.pool = input.any_double(),
                .unit = input.flag() ? input.one_of({0.01, 1.0, 0.5, 0.0}) : input.any_double()} {}

private:
    static constexpr std::size_t most_shares = 10;
};

std::ostream& operator<<(std::ostream& out, const Call& call) {
    return oracle::list(out << "pool " << cell(call.terms.pool) << ", unit " << cell(call.terms.unit) << ", shares ",
                        cells(call.shares));
}

Faults faults_of_terms(const kpi::AllocationTerms& terms) {
    Faults faults;
    add(faults, !kpi::is_number(terms.pool) || !kpi::is_number(terms.unit), Reason::not_a_number);
    add(faults, terms.unit <= 0, Reason::unit_not_positive);
    return faults;
}

oracle::Outcome outcome(const std::optional<oracle::Portion>& portion, const oracle::Decimal& unit) {
    return portion ? oracle::money(portion->units(), unit) : oracle::Outcome{};
}

template <class Describe>
void check_parts(const Call& call, const kpi::Pool& pool, Describe describe) {
    const auto unit = oracle::shortest(call.terms.unit);
    const auto expected = oracle::split(cells(call.shares), oracle::shortest(call.terms.pool), unit);
    const Faults faults = expected.error ? Faults{*expected.error} : Faults{};
    std::vector<double> parts(call.shares.size());
    std::vector<kpi::Allocation> accounts(call.shares.size());
    const bool done = accepted(pool.split(call.shares, parts), faults, "a pool is split", describe);
    const auto totals = pool.split(call.shares, accounts);
    if (!accepted(totals, faults, "with accounts", describe) || !done) return;
    oracle::Integer sum = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        require_same(oracle::outcome(parts[i]), outcome(expected.parts[i], unit), "parts as in exact arithmetic",
                     describe);
        require_same(oracle::outcome(accounts[i].amount), oracle::outcome(parts[i]), "the account of it", describe);
        if (!expected.parts[i]) continue;
        sum += expected.parts[i]->units();
        require(accounts[i].has_extra == expected.parts[i]->has_extra, "who gets one coin more", describe);
        require_same(oracle::outcome(accounts[i].floor), oracle::money(expected.parts[i]->floor, unit),
                     "what everybody gets", describe);
    }
    if (std::ranges::all_of(call.shares, kpi::is_missing)) return;
    require(sum == expected.coins, "the parts add up to the pool", describe);
    require_same(oracle::outcome(totals->pool), oracle::money(expected.coins, unit), "the pool", describe);
}

}  // namespace

void run(Input& input) {
    const Call call{input};
    const auto describe = [&](std::ostream& out) { out << call; };
    const auto pool = kpi::Pool::make(call.terms);
    if (!accepted(pool, faults_of_terms(call.terms), "terms are checked", describe)) return;
    const bool nobody = std::ranges::all_of(call.shares, kpi::is_missing);
    const Faults faults = nobody ? Faults{} : faults_of_shares(call.shares);
    if (faults.empty()) return check_parts(call, *pool, describe);
    std::vector<double> parts(call.shares.size());
    static_cast<void>(accepted(pool->split(call.shares, parts), faults, "shares are checked", describe));
}

}  // namespace fuzz
