// Ledgers of additions and deductions.
#include <algorithm>
#include <cmath>
#include <kpi/points.hpp>

#include "verdict.hpp"

namespace fuzz {

namespace {

using kpi::Reason;

struct Call {
    std::vector<double> points;
    double low;
    double high;
    double base;
    std::vector<double> counts;

    explicit Call(Input& input)
        : points{input.table(most_items)},
          low{input.flag() ? input.any_double() : -kpi::unbounded},
          high{input.flag() ? input.any_double() : kpi::unbounded},
          base{input.element()},
          counts{input.elements(points.size() + (input.byte() == odd ? 1 : 0))} {
        if (input.flag() && low > high) std::swap(low, high);
    }

    [[nodiscard]] kpi::PointsTerms terms() const { return {.points = points, .low = low, .high = high}; }

private:
    static constexpr std::size_t most_items = 12;
    static constexpr std::uint8_t odd = 255;
};

oracle::Ledger ledger_of(const Call& call) {
    const auto limit = [](double x) { return kpi::is_number(x) ? std::optional{oracle::shortest(x)} : std::nullopt; };
    return {cell(call.base), cells(call.counts), cells(call.points), limit(call.low), limit(call.high)};
}

Faults faults_of_terms(const Call& call) {
    Faults faults = faults_of_table(call.points);
    add(faults, std::isnan(call.low) || std::isnan(call.high), Reason::not_a_number);
    add(faults, kpi::snap(call.low) > kpi::snap(call.high), Reason::low_above_high);
    return faults;
}

Faults faults_of_counts(const Call& call) {
    Faults faults;
    add(faults, call.counts.size() != call.points.size(), Reason::size_mismatch);
    add(faults, kpi::is_invalid(call.base) || std::ranges::any_of(call.counts, kpi::is_invalid), Reason::not_a_number);
    const auto items = kpi::without_blank_end(call.points).size();
    const auto spare = std::span{call.counts}.subspan(std::min(items, call.counts.size()));
    add(faults, !std::ranges::all_of(spare, kpi::is_missing), Reason::no_counterpart);
    if (faults.empty()) return faults;
    add(faults, kpi::is_missing(call.base), Reason::score_missing);
    return faults;
}

}  // namespace

void run(Input& input) {
    const Call call{input};
    const auto describe = [&](std::ostream& out) { out << ledger_of(call); };
    const auto ledger = kpi::PointsLedger::make(call.terms());
    if (!accepted(ledger, faults_of_terms(call), "terms are checked", describe)) return;
    // The one infinite limit is a limit that is not there.
    if (call.low == kpi::unbounded || call.high == -kpi::unbounded) return;
    const auto account = ledger->account(call.base, call.counts);
    if (const Faults faults = faults_of_counts(call); !faults.empty())
        return static_cast<void>(accepted(account, faults, "counts are checked", describe));
    const auto tally = oracle::tally(ledger_of(call));
    require_same(account ? oracle::outcome(account->score) : oracle::outcome(account.error().reason), tally.score,
                 "the score as in exact arithmetic", describe);
    if (account) require(account->counted == tally.counted, "counts are counted", describe);
}

}  // namespace fuzz
