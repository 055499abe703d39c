// Pay by place: of everybody, of one person of them, and of one score on its own.
#include <algorithm>
#include <cmath>
#include <kpi/payout.hpp>

#include "verdict.hpp"

namespace fuzz {

namespace {

using kpi::PayoutTies;
using kpi::RankOrder;
using kpi::Reason;

struct Call {
    std::vector<double> scores;
    std::vector<double> list;
    PayoutTies ties;
    RankOrder order;
    double min_score;
    double otherwise;
    double unit;

    explicit Call(Input& input)
        : scores{input.table(most_people)},
          list{input.table(most_places)},
          ties{input.one_of({PayoutTies::split, PayoutTies::same, PayoutTies::dense})},
          order{input.one_of({RankOrder::descending, RankOrder::ascending})},
          min_score{input.flag() ? input.any_double() : kpi::missing()},
          otherwise{input.any_double()},
          unit{input.flag() ? input.one_of({0.01, 1.0, 0.5, 0.0}) : input.any_double()} {}

    [[nodiscard]] kpi::PayoutTerms terms() const {
        return {.payouts = list,
                .ties = ties,
                .order = order,
                .min_score = min_score,
                .otherwise = otherwise,
                .unit = unit};
    }

private:
    static constexpr std::size_t most_people = 9;
    static constexpr std::size_t most_places = 6;
};

std::ostream& operator<<(std::ostream& out, const Call& call) {
    oracle::list(out << "scores ", cells(call.scores));
    oracle::list(out << ", payouts ", cells(call.list));
    return out << ", ties " << static_cast<int>(call.ties) << ", order " << static_cast<int>(call.order)
               << ", min_score " << cell(call.min_score) << ", otherwise " << cell(call.otherwise) << ", unit "
               << cell(call.unit);
}

Faults faults_of(const Call& call) {
    Faults faults = faults_of_table(call.list);
    add(faults, std::isnan(call.min_score) && !kpi::is_missing(call.min_score), Reason::not_a_number);
    add(faults, !kpi::is_number(call.otherwise) || !kpi::is_number(call.unit), Reason::not_a_number);
    add(faults, call.unit <= 0, Reason::unit_not_positive);
    return faults;
}

/// Where the lowest is first, the oracle is asked about the same scores below 0, of which the highest is.
double mirrored(double x, RankOrder order) {
    return kpi::is_number(x) && order == RankOrder::ascending ? 0.0 - x : x;
}

std::vector<oracle::Cell> scores_of(const Call& call) {
    std::vector<double> scores;
    for (const double x : call.scores) scores.push_back(mirrored(x, call.order));
    return cells(scores);
}

oracle::Prizes prizes_of(const Call& call) {
    oracle::Prizes prizes;
    prizes.payouts = decimals(kpi::without_blank_end(call.list));
    prizes.ties = call.ties;
    if (!kpi::is_missing(call.min_score)) prizes.min_score = oracle::shortest(mirrored(call.min_score, call.order));
    prizes.otherwise = oracle::shortest(call.otherwise);
    prizes.unit = oracle::shortest(call.unit);
    return prizes;
}

template <class Describe>
void check_column(const Call& call, const kpi::PayoutSchedule& schedule, Describe describe) {
    const auto expected = oracle::pay_of_all(scores_of(call), prizes_of(call));
    const bool fails = std::ranges::any_of(
        expected, [](const oracle::Outcome& pay) { return pay.kind == oracle::Outcome::Kind::error; });
    const Faults faults = fails ? Faults{Reason::out_of_range} : Faults{};
    std::vector<double> pay(call.scores.size());
    std::vector<kpi::Payment> accounts(call.scores.size());
    const bool paid = accepted(schedule.payments(call.scores, pay), faults, "everybody's pay", describe);
    static_cast<void>(accepted(schedule.payments(call.scores, accounts), faults, "everybody's account", describe));
    for (std::size_t i = 0; i < call.scores.size(); ++i) {
        const auto own = schedule.payment_of(i, call.scores);
        if (paid) {
            require_same(oracle::outcome(pay[i]), expected[i], "pay as in exact arithmetic", describe);
            require_same(oracle::outcome(accounts[i].amount), expected[i], "the account of it", describe);
        }
        // One person has pay even where somebody else's is beyond a double.
        require_same(own ? oracle::outcome(own->amount) : oracle::outcome(own.error().reason), expected[i],
                     "one person's pay is that of the column", describe);
    }
    static_cast<void>(accepted(schedule.payment_of(call.scores.size(), call.scores), {Reason::no_such_person},
                               "a person who is none", describe));
}

template <class Describe>
void check_alone(const Call& call, const kpi::PayoutSchedule& schedule, Describe describe) {
    const auto expected = oracle::pay_one_by_one(scores_of(call), prizes_of(call));
    for (std::size_t i = 0; i < call.scores.size(); ++i) {
        if (!kpi::is_number(call.scores[i])) continue;
        const auto standing = kpi::standing_of(call.scores[i], call.scores, call.order);
        require(standing.has_value(), "everybody stands somewhere", describe);
        const auto payment = schedule.payment(call.scores[i], *standing);
        require_same(payment ? oracle::outcome(payment->amount) : oracle::outcome(payment.error().reason), expected[i],
                     "the pay of one score on its own", describe);
    }
}

}  // namespace

void run(Input& input) {
    const Call call{input};
    const auto describe = [&](std::ostream& out) { out << call; };
    const auto schedule = kpi::PayoutSchedule::make(call.terms());
    if (!accepted(schedule, faults_of(call), "terms are checked", describe)) return;
    if (std::isinf(call.min_score)) return;  // a minimum that everybody misses, or nobody: no decimal
    check_column(call, *schedule, describe);
    check_alone(call, *schedule, describe);
}

}  // namespace fuzz
