// The scoring core beside the plain loops that a good engineer would write over the same doubles. A
// plain loop rounds its answers to 9 decimals, as the functions promise; "raw" does not round at all, and
// is there for information. Every row is one answer. Every call gets rows that the one before did not
// have, as a sheet's are: a processor that sees the same thousand again and again knows by heart which
// way the branches go, and a loop that does little else then seems five times as fast as it is.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <iostream>
#include <kpi/payout.hpp>
#include <kpi/rank.hpp>
#include <kpi/threshold.hpp>
#include <kpi/tier.hpp>
#include <kpi/weighted.hpp>
#include <map>
#include <numeric>
#include <optional>
#include <random>
#include <span>
#include <vector>

#include "markdown.hpp"
#include "statistics.hpp"

namespace kpi::benchmark {
namespace {

using Numbers = std::vector<double>;
using Data = std::span<const double>;

constexpr std::size_t items = 10;
constexpr std::int64_t fewest_rows = 1'000;
constexpr std::int64_t most_rows = 10'000'000;
/// Rows among which calls of fewer take turns.
constexpr std::size_t rows_in_turn = 100'000;

double rounded(double x) {
    return std::round(x * 1e9) / 1e9;
}

double unrounded(double x) {
    return x;
}

/// Decimals as people type them: whole numbers from `least` to `most`, divided by `scale`.
Numbers typed(std::size_t count, int least, int most, double scale) {
    std::mt19937_64 random{20'240'601};
    Numbers numbers(count);
    const auto range = static_cast<std::uint64_t>(most - least + 1);
    for (double& x : numbers) x = (static_cast<int>(random() % range) + least) / scale;
    return numbers;
}

/// Ends the program when a loop and the core do not agree: a benchmark of wrong answers is worth nothing.
void require_same(const Numbers& ours, const Numbers& plain) {
    const auto same = [](double a, double b) { return snap(a) == snap(b); };
    if (std::equal(ours.begin(), ours.end(), plain.begin(), plain.end(), same)) return;
    std::cerr << "The core and the plain loop differ.\n";
    std::exit(EXIT_FAILURE);
}

// Weighted mean

const Numbers weights = {0.2, 0.15, 0.15, 0.1, 0.1, 0.1, 0.05, 0.05, 0.05, 0.05};

Numbers scores_of(std::size_t rows) {
    return typed(rows * items, 0, 1000, 10);
}

void weighted_core(Data scores, Numbers& answers) {
    const auto mean = *WeightedMean::make(weights);
    for (std::size_t i = 0; i < answers.size(); ++i) answers[i] = *mean(scores.subspan(i * items, items));
}

template <double (*round)(double)>
void weighted_plain(Data scores, Numbers& answers) {
    const double total = std::accumulate(weights.begin(), weights.end(), 0.0);
    for (std::size_t i = 0; i < answers.size(); ++i) {
        const auto first = scores.begin() + static_cast<std::ptrdiff_t>(i * items);
        answers[i] = round(std::inner_product(weights.begin(), weights.end(), first, 0.0) / total);
    }
}

// Threshold

constexpr ThresholdTerms terms{.target = 1, .base = 100, .above = 2, .below = -3, .step = 0.01, .low = 0, .high = 120};

Numbers actuals_of(std::size_t rows) {
    return typed(rows, 6000, 13'000, 10'000);
}

void threshold_core(Data actuals, Numbers& answers) {
    const auto points = *Threshold::make(terms);
    for (std::size_t i = 0; i < answers.size(); ++i) answers[i] = *points(actuals[i]);
}

template <double (*round)(double)>
void threshold_plain(Data actuals, Numbers& answers) {
    for (std::size_t i = 0; i < answers.size(); ++i) {
        const double n = round((actuals[i] - terms.target) / terms.step);
        const double points = terms.base + (n >= 0 ? n * terms.above : -n * terms.below);
        answers[i] = round(std::clamp(points, terms.low, terms.high));
    }
}

// Bands

const Numbers bounds = {0, 60, 80, 90, 110};

Numbers totals_of(std::size_t rows) {
    return typed(rows, 0, 120'000, 1000);
}

void tier_core(Data totals, Numbers& answers) {
    const auto bands = *Bands::make(bounds);
    for (std::size_t i = 0; i < answers.size(); ++i) answers[i] = static_cast<double>(*bands.find(totals[i]));
}

template <double (*round)(double)>
void tier_plain(Data totals, Numbers& answers) {
    for (std::size_t i = 0; i < answers.size(); ++i) {
        const auto next = std::upper_bound(bounds.begin(), bounds.end(), round(totals[i]));
        answers[i] = static_cast<double>(next - bounds.begin() - 1);
    }
}

// Ranking: the place of everybody, those who tie together

void ranking_core(Data totals, Numbers& places) {
    const Ranking ranking = *Ranking::make(totals);
    const auto order = ranking.order();
    std::size_t place = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (order[i].score != order[place].score) place = i;
        places[order[i].person] = static_cast<double>(place + 1);
    }
}

template <double (*round)(double)>
std::vector<std::pair<double, std::uint32_t>> sorted(Data totals) {
    std::vector<std::pair<double, std::uint32_t>> order(totals.size());
    for (std::size_t i = 0; i < totals.size(); ++i) order[i] = {-round(totals[i]), static_cast<std::uint32_t>(i)};
    std::sort(order.begin(), order.end());
    return order;
}

template <double (*round)(double)>
void ranking_plain(Data totals, Numbers& places) {
    const auto order = sorted<round>(totals);
    std::size_t place = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (order[i].first != order[place].first) place = i;
        places[order[i].second] = static_cast<double>(place + 1);
    }
}

// Payouts: a hundred prizes, those who tie get the same

Numbers prizes() {
    Numbers list(100);
    for (std::size_t place = 0; place < list.size(); ++place)
        list[place] = 10'000.0 - 75.0 * static_cast<double>(place);
    return list;
}

void payouts_core(Data totals, Numbers& pay) {
    static const Numbers list = prizes();
    PayoutTerms payout;
    payout.payouts = list;
    payout.ties = PayoutTies::same;
    if (!PayoutSchedule::make(payout)->payments(totals, std::span{pay})) std::exit(EXIT_FAILURE);
}

template <double (*round)(double)>
void payouts_plain(Data totals, Numbers& pay) {
    static const Numbers list = prizes();
    const auto order = sorted<round>(totals);
    std::size_t place = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (order[i].first != order[place].first) place = i;
        pay[order[i].second] = place < list.size() ? list[place] : 0;
    }
}

using Make = Numbers (*)(std::size_t rows);
using Fill = void (*)(Data data, Numbers& answers);

struct Family {
    std::string name;
    Make data;
    Fill core;
    Fill plain;
    Fill raw;
};

const Family families[] = {
    {"weighted, 10 items", scores_of, weighted_core, weighted_plain<rounded>, weighted_plain<unrounded>},
    {"threshold", actuals_of, threshold_core, threshold_plain<rounded>, threshold_plain<unrounded>},
    {"tier, 5 bands", totals_of, tier_core, tier_plain<rounded>, tier_plain<unrounded>},
    {"ranking", totals_of, ranking_core, ranking_plain<rounded>, ranking_plain<unrounded>},
    {"payouts", totals_of, payouts_core, payouts_plain<rounded>, payouts_plain<unrounded>},
};

/// Data is made once for the three ways to compute it, and the ways are held against each other.
const Numbers& shared_data(const Family& family, std::size_t rows) {
    static std::map<std::pair<std::string, std::size_t>, Numbers> made;
    auto& data = made[{family.name, rows}];
    if (data.empty()) {
        data = family.data(rows);
        Numbers ours(rows);
        Numbers plain(rows);
        family.core(data, ours);
        family.plain(data, plain);
        require_same(ours, plain);
    }
    return data;
}

void measure(::benchmark::State& state, const Family& family, Fill fill) {
    const auto rows = static_cast<std::size_t>(state.range(0));
    const std::size_t rows_there = std::max(rows, rows_in_turn);
    const Data data = shared_data(family, rows_there);
    const std::size_t width = data.size() / rows_there;
    Numbers answers(rows);
    std::size_t first = 0;
    for (auto _ : state) {
        fill(data.subspan(first * width, rows * width), answers);
        ::benchmark::ClobberMemory();
        first = (first + rows) % rows_there;
    }
}

void add_measurements() {
    for (const auto& family : families)
        for (const auto& [way, fill] : {std::pair{"core", family.core}, {"plain", family.plain}, {"raw", family.raw}})
            ::benchmark::RegisterBenchmark(
                (family.name + '/' + way).c_str(),
                [&family, fill = fill](::benchmark::State& state) { measure(state, family, fill); })
                ->RangeMultiplier(10)
                ->Range(fewest_rows, most_rows);
}

/// Keeps the times and sets those of the three ways side by side.
class Collector final : public ::benchmark::ConsoleReporter {
public:
    void ReportRuns(const std::vector<Run>& runs) override {
        for (const auto& run : runs)
            if (!run.error_occurred && run.run_type == Run::RT_Iteration) add(run);
    }

    void print_table() {
        Markdown table{
            {"Core, ns a row", "Rows", "core", "plain loop", "plain loop, not rounded", "core : plain loop"}};
        for (const auto& family : families)
            for (std::int64_t rows = fewest_rows; rows <= most_rows; rows *= 10) {
                const auto core = time(family, "core", rows);
                const auto plain = time(family, "plain", rows);
                if (core || plain)
                    table.add({family.name, std::to_string(rows), figure(core), figure(plain),
                               figure(time(family, "raw", rows)), figure(ratio(core, plain))});
            }
        table.print();
    }

private:
    void add(const Run& run) {
        const double rows = std::stod(run.run_name.args);
        // The time of the processor: others who use the machine are not in it.
        times_[run.run_name.function_name + '/' + run.run_name.args].push_back(run.GetAdjustedCPUTime() / rows);
    }

    [[nodiscard]] std::optional<double> time(const Family& family, const char* way, std::int64_t rows) const {
        const auto found = times_.find(family.name + '/' + way + '/' + std::to_string(rows));
        return found == times_.end() ? std::nullopt : std::optional{median(found->second)};
    }

    std::map<std::string, std::vector<double>> times_;  // ns a row, by family/way/rows
};

}  // namespace
}  // namespace kpi::benchmark

int main(int count, char** given) {
    // What else the machine does meets everybody alike. Options that are given come after these and win.
    std::string defaults[] = {"--benchmark_enable_random_interleaving=true", "--benchmark_repetitions=5",
                              "--benchmark_min_time=0.05"};
    std::vector<char*> options(given, given + count);
    for (auto& option : defaults) options.insert(options.begin() + 1, option.data());
    int option_count = static_cast<int>(options.size());
    ::benchmark::Initialize(&option_count, options.data());
    if (::benchmark::ReportUnrecognizedArguments(option_count, options.data())) return EXIT_FAILURE;
    kpi::benchmark::add_measurements();
    kpi::benchmark::Collector collector;
    ::benchmark::RunSpecifiedBenchmarks(&collector);
    collector.print_table();
}
