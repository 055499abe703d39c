// Weighted means, and what their weights must total.
#include <algorithm>
#include <kpi/number.hpp>
#include <kpi/weighted.hpp>

#include "verdict.hpp"

namespace fuzz {

namespace {

using kpi::MissingScore;
using kpi::Reason;
using Kind = oracle::Total::Kind;

struct Call {
    std::vector<double> weights;
    std::vector<double> scores;
    MissingScore missing;
    Kind kind;
    double total;

    explicit Call(Input& input)
        : weights{input.table(most_items)},
          scores{input.elements(weights.size() + (input.byte() == odd ? 1 : 0))},
          missing{input.one_of({MissingScore::stop, MissingScore::zero, MissingScore::skip})},
          kind{input.one_of({Kind::any, Kind::automatic, Kind::given})},
          total{input.any_double()} {
        if (input.flag()) complete(input.one_of({1.0, 100.0}));
    }

    [[nodiscard]] kpi::WeightTotal wanted() const {
        if (kind == Kind::any) return kpi::WeightTotal::any();
        return kind == Kind::given ? kpi::WeightTotal::of(total) : kpi::WeightTotal::automatic();
    }

private:
    static constexpr std::size_t most_items = 12;
    static constexpr std::uint8_t odd = 255;

    /// The last weight is what the others leave of the sum, so that it is met more often than by chance.
    void complete(double sum) {
        if (weights.empty() || !std::ranges::all_of(weights, kpi::is_number)) return;
        oracle::Rational rest = oracle::as_typed(sum);
        for (std::size_t i = 0; i + 1 < weights.size(); ++i) rest -= oracle::as_typed(weights[i]);
        const double last = oracle::nearest_double(rest);
        if (kpi::is_number(last)) weights.back() = last;
    }
};

std::ostream& operator<<(std::ostream& out, const Call& call) {
    oracle::list(out << "scores ", cells(call.scores));
    oracle::list(out << ", weights ", cells(call.weights));
    out << ", missing " << static_cast<int>(call.missing) << ", total ";
    if (call.kind == Kind::given) return out << cell(call.total);
    return out << oracle::Total{call.kind, {}};
}

oracle::Total total_of(const Call& call) {
    return {call.kind, call.kind == Kind::given ? oracle::shortest(call.total) : oracle::Decimal{}};
}

Faults faults_of_weights(const Call& call) {
    const auto weights = kpi::without_blank_end(call.weights);
    Faults faults = faults_of_table(call.weights);
    add(faults, faults_of_shares(weights));
    if (call.kind == Kind::given) {
        add(faults, !kpi::is_number(call.total), Reason::not_a_number);
        add(faults, kpi::is_number(call.total) && !(call.total > 0), Reason::total_not_positive);
    }
    return faults;
}

Faults faults_of_scores(const Call& call) {
    Faults faults;
    add(faults, call.scores.size() != call.weights.size(), Reason::size_mismatch);
    add(faults, std::ranges::any_of(call.scores, kpi::is_invalid), Reason::not_a_number);
    const auto items = kpi::without_blank_end(call.weights).size();
    const auto spare = std::span{call.scores}.subspan(std::min(items, call.scores.size()));
    add(faults, !std::ranges::all_of(spare, kpi::is_missing), Reason::no_counterpart);
    if (faults.empty()) return faults;
    // Beside what is wrong with one of the scores, blank ones may be what is said.
    const bool gaps = std::ranges::any_of(std::span{call.scores}.first(items), kpi::is_missing);
    add(faults, gaps && call.missing == MissingScore::stop, Reason::score_missing);
    return faults;
}

}  // namespace

void run(Input& input) {
    const Call call{input};
    const auto describe = [&](std::ostream& out) { out << call; };

    const auto mean = kpi::WeightedMean::make(call.weights, call.missing, call.wanted());
    if (const Faults faults = faults_of_weights(call); !faults.empty())
        return static_cast<void>(accepted(mean, faults, "weights are checked", describe));
    const std::size_t items = kpi::without_blank_end(call.weights).size();
    if (mean) {
        require(mean->width() == call.weights.size() && mean->weights().size() == items, "spare items", describe);
        const auto account = mean->account(call.scores);
        const auto answer = (*mean)(call.scores);
        require(account.has_value() == answer.has_value(), "an account beside an answer", describe);
        if (const Faults faults = faults_of_scores(call); !faults.empty())
            return static_cast<void>(accepted(account, faults, "scores are checked", describe));
        if (account) {
            require_same(oracle::outcome(account->mean), oracle::outcome(*answer), "one mean", describe);
            const auto scored = std::ranges::count_if(call.scores, kpi::is_number);
            require(account->scored == static_cast<std::size_t>(scored), "scores are counted", describe);
        }
        return require_same(oracle::outcome(answer),
                            oracle::weighted(cells(call.scores), cells(call.weights), call.missing, total_of(call)),
                            "the mean as in exact arithmetic", describe);
    }
    // No score at all: then only what is wrong with the weights can be the answer.
    const std::vector<oracle::Cell> nobody(call.weights.size());
    require_same(oracle::outcome(mean.error().reason),
                 oracle::weighted(nobody, cells(call.weights), call.missing, total_of(call)),
                 "the weights' total as in exact arithmetic", describe);
}

}  // namespace fuzz
