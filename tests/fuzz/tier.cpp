// Bands: which of them holds a value, straight lines between them, progressive amounts.
#include <algorithm>
#include <kpi/tier.hpp>
#include <optional>

#include "verdict.hpp"

namespace fuzz {

namespace {

using kpi::BandEdge;
using kpi::Reason;

constexpr std::size_t most_bands = 10;

struct Call {
    std::vector<double> bounds;
    std::vector<double> results;
    double value;
};

Call call_from(Input& input) {
    constexpr std::uint8_t odd = 255;
    Call call{input.table(most_bands), {}, 0};
    // Most tables that a fuzzer makes up would fail for their order only.
    if (input.flag() && std::ranges::all_of(call.bounds, kpi::is_number)) std::ranges::sort(call.bounds);
    call.results = input.elements(call.bounds.size() + (input.byte() == odd ? 1 : 0));
    call.value = input.any_double();
    return call;
}

std::ostream& operator<<(std::ostream& out, const Call& call) {
    oracle::list(out << "value " << cell(call.value) << ", bounds ", cells(call.bounds));
    return oracle::list(out << ", results ", cells(call.results));
}

Faults faults_of_bounds(std::span<const double> table) {
    Faults faults = faults_of_table(table);
    const auto bounds = kpi::without_blank_end(table);
    const auto descends = [](double a, double b) {
        return kpi::is_number(a) && kpi::is_number(b) &&
               oracle::S(oracle::as_typed(a)) >= oracle::S(oracle::as_typed(b));
    };
    add(faults, std::ranges::adjacent_find(bounds, descends) != bounds.end(), Reason::bounds_not_ascending);
    return faults;
}

Faults faults_of_results(const Call& call) {
    Faults faults = faults_of_table(call.results);
    add(faults, kpi::without_blank_end(call.results).size() != kpi::without_blank_end(call.bounds).size(),
        Reason::size_mismatch);
    return faults;
}

/// The bands as the oracle has them; of bands alone the results do not matter.
std::vector<oracle::Band> oracle_bands(const Call& call, bool with_results) {
    const auto bounds = decimals(kpi::without_blank_end(call.bounds));
    const auto results = with_results ? decimals(kpi::without_blank_end(call.results)) : bounds;
    std::vector<oracle::Band> bands;
    for (std::size_t i = 0; i < bounds.size(); ++i) bands.push_back({bounds[i], results[i]});
    return bands;
}

void check_band(const Call& call, BandEdge edge) {
    const auto describe = [&](std::ostream& out) { out << call << ", edge " << static_cast<int>(edge); };
    const auto bands = kpi::Bands::make(call.bounds, edge);
    if (!accepted(bands, faults_of_bounds(call.bounds), "bounds are checked", describe)) return;
    const auto found = bands->find(call.value);
    if (!kpi::is_number(call.value))
        return static_cast<void>(accepted(found, {Reason::not_a_number}, "values are checked", describe));
    const auto expected = oracle::band(oracle::shortest(call.value), oracle_bands(call, false), edge);
    const Faults faults = expected ? Faults{} : Faults{Reason::no_band};
    if (accepted(found, faults, "a band as in exact arithmetic", describe))
        require(*found == *expected, "the band as in exact arithmetic", describe);
}

/// @param expected  what the oracle makes of the value and its bands
template <class Tier, class Oracle>
void check_amount(const Call& call, Oracle expected, std::string_view claim) {
    const auto describe = [&](std::ostream& out) { out << call; };
    auto bands = kpi::Bands::make(call.bounds);
    if (!bands) return;
    const auto tier = Tier::make(*std::move(bands), call.results);
    if (!accepted(tier, faults_of_results(call), "results are checked", describe)) return;
    const auto amount = (*tier)(call.value);
    if (!kpi::is_number(call.value))
        return static_cast<void>(accepted(amount, {Reason::not_a_number}, "values are checked", describe));
    const auto bands_of_oracle = oracle_bands(call, true);
    require_same(amount ? oracle::outcome(amount->amount) : oracle::outcome(amount.error().reason),
                 expected(oracle::shortest(call.value), bands_of_oracle), claim, describe);
    if (amount)
        require(amount->band == oracle::band(oracle::shortest(call.value), bands_of_oracle, BandEdge::from),
                "the band of an amount", describe);
}

}  // namespace

void run(Input& input) {
    const Call call = call_from(input);
    check_band(call, BandEdge::from);
    check_band(call, BandEdge::upto);
    check_amount<kpi::InterpolatedTier>(call, oracle::interpolated, "straight lines as in exact arithmetic");
    check_amount<kpi::MarginalTier>(call, oracle::marginal, "progressive amounts as in exact arithmetic");
}

}  // namespace fuzz
