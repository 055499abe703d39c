// Forced distributions.
#include <algorithm>
#include <kpi/quota.hpp>

#include "verdict.hpp"

namespace fuzz {

namespace {

using kpi::QuotaTies;

constexpr std::size_t most_people = 12;
constexpr std::size_t most_grades = 8;

struct Call {
    std::vector<double> quotas;
    std::vector<double> scores;
    QuotaTies ties;

    explicit Call(Input& input)
        : quotas{input.table(most_grades)},
          scores{input.table(most_people)},
          ties{input.one_of({QuotaTies::up, QuotaTies::down})} {
        if (input.flag()) complete(input.one_of({1.0, 100.0}));
    }

private:
    /// The last grade gets what the others leave, so that the sum is met more often than by chance.
    void complete(double sum) {
        if (quotas.empty() || !std::ranges::all_of(quotas, kpi::is_number)) return;
        oracle::Rational rest = oracle::as_typed(sum);
        for (std::size_t i = 0; i + 1 < quotas.size(); ++i) rest -= oracle::as_typed(quotas[i]);
        const double last = oracle::nearest_double(rest);
        if (kpi::is_number(last)) quotas.back() = last;
    }
};

std::ostream& operator<<(std::ostream& out, const Call& call) {
    oracle::list(out << "quotas ", cells(call.quotas));
    return oracle::list(out << ", ties " << static_cast<int>(call.ties) << ", scores ", cells(call.scores));
}

Faults faults_of(const Call& call) {
    Faults faults = faults_of_table(call.quotas);
    add(faults, faults_of_shares(kpi::without_blank_end(call.quotas)));
    if (!faults.empty()) return faults;
    if (const auto refusal = oracle::refusal(cells(call.quotas))) faults.push_back(*refusal);
    return faults;
}

}  // namespace

void run(Input& input) {
    const Call call{input};
    const auto describe = [&](std::ostream& out) { out << call; };
    const auto people = static_cast<std::uint32_t>(std::ranges::count_if(call.scores, kpi::is_number));
    const auto quotas = kpi::Quotas::make(call.quotas, people, call.ties);
    if (!accepted(quotas, faults_of(call), "quotas are checked", describe)) return;
    require(quotas->size() == kpi::without_blank_end(call.quotas).size(), "as many grades as quotas", describe);
    require(quotas->last_places().back() == people, "everybody gets a grade", describe);

    const auto expected = oracle::grades(cells(call.scores), cells(call.quotas), call.ties);
    for (std::size_t i = 0; i < call.scores.size(); ++i) {
        if (!kpi::is_number(call.scores[i])) continue;
        const auto standing = kpi::standing_of(call.scores[i], call.scores);
        require(standing.has_value(), "everybody stands somewhere", describe);
        const auto grade = quotas->grade_of(*standing);
        require_same(grade ? oracle::outcome(static_cast<double>(*grade)) : oracle::outcome(grade.error().reason),
                     expected[i], "grades as in exact arithmetic", describe);
    }
    const kpi::Standing beyond{people, 1, people, people + 1};
    require(!quotas->grade_of(beyond), "nobody stands behind everybody", describe);
}

}  // namespace fuzz
