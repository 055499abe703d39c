// The oracle on people among others: RANK, RANKPAY, ALLOCATE, QUOTA.
#include <algorithm>
#include <array>
#include <cmath>
#include <ostream>
#include <set>
#include <string_view>
#include <tuple>

#include "oracle.hpp"
#include "oracle_detail.hpp"

namespace oracle {

// ---- RANK -------------------------------------------------------------------------------------

std::vector<std::optional<Standing>> standings(const std::vector<Cell>& scores, kpi::RankOrder order) {
    std::vector<std::optional<Rational>> snapped;
    for (const auto& cell : scores)
        snapped.push_back(is_number(cell) ? std::optional{S(exact(cell.number))} : std::nullopt);

    std::vector<std::optional<Standing>> all;
    for (std::size_t i = 0; i < snapped.size(); ++i) {
        all.emplace_back();
        if (!snapped[i]) continue;
        Standing standing;
        std::set<Rational> better;
        for (std::size_t other = 0; other < snapped.size(); ++other) {
            if (!snapped[other]) continue;
            const bool higher = *snapped[other] > *snapped[i];
            const bool lower = *snapped[other] < *snapped[i];
            if (order == kpi::RankOrder::descending ? higher : lower) {
                ++standing.above;
                better.insert(*snapped[other]);
            }
            if (*snapped[other] == *snapped[i]) {
                ++standing.tied;
                if (other < i) ++standing.tied_before;
            }
        }
        standing.distinct_above = better.size();
        all.back() = standing;
    }
    return all;
}

Rational place(const Standing& standing, kpi::RankTies ties) {
    const Rational first = standing.above + 1;
    const Rational last = standing.above + standing.tied;
    switch (ties) {
        case kpi::RankTies::min: return first;
        case kpi::RankTies::max: return last;
        case kpi::RankTies::average: return (first + last) / Rational{2};
        case kpi::RankTies::dense: break;
    }
    return Rational{standing.distinct_above + 1};
}

std::vector<Outcome> places(const std::vector<Cell>& scores, kpi::RankTies ties, kpi::RankOrder order) {
    std::vector<Outcome> all;
    const auto everybody = standings(scores, order);
    for (std::size_t i = 0; i < scores.size(); ++i)
        all.push_back(everybody[i] ? outcome(nearest_double(place(*everybody[i], ties))) : outcome(element(scores[i])));
    return all;
}

// ---- Money ------------------------------------------------------------------------------------

Integer coins(const Rational& amount, const Decimal& unit) {
    const Rational count = amount / exact(unit);
    // Half a coin is a tie on the snapping rule, as long as that does not lose whole coins.
    const Rational snapped = S(count);
    return rounded_half_away(abs(snapped) < Rational{100'000'000'000'000} ? snapped : count);
}

namespace {

/// Whether a double holds so much money to the coin: no more than 2^53 coins, and doubles no further
/// apart there than coins.
bool told_apart(const Integer& coins, const Decimal& unit) {
    if (abs(coins) > Integer{1} << 53) return false;
    const double amount = nearest_double(Rational{coins} * exact(unit));
    return std::isinf(amount) || spacing(amount) <= exact(unit);
}

}  // namespace

Outcome money(const Integer& coins, const Decimal& unit) {
    const double amount = nearest_double(Rational{coins} * exact(unit));
    if (std::isinf(amount) || !told_apart(coins, unit)) return outcome(kpi::Reason::out_of_range);
    return outcome(amount);
}

// ---- RANKPAY ----------------------------------------------------------------------------------

namespace {

Rational pay_of_place(std::size_t place, const Prizes& prizes) {
    return exact(place < prizes.payouts.size() ? prizes.payouts[place] : prizes.otherwise);
}

/// The pay where nobody has to share; empty where those who tie do.
std::optional<Rational> own_pay(const Cell& score, const Standing& standing, const Prizes& prizes) {
    if (!has_prize(score, standing, prizes)) return exact(prizes.otherwise);
    switch (prizes.ties) {
        case kpi::PayoutTies::split: return std::nullopt;
        case kpi::PayoutTies::same: return pay_of_place(standing.above, prizes);
        case kpi::PayoutTies::dense: break;
    }
    return pay_of_place(standing.distinct_above, prizes);
}

template <class Pay>
std::vector<Outcome> pay_everybody(const std::vector<Cell>& scores, kpi::RankOrder order, Pay pay) {
    std::vector<Outcome> all;
    const auto places = standings(scores, order);
    for (std::size_t i = 0; i < scores.size(); ++i)
        all.push_back(places[i] ? pay(scores[i], *places[i]) : outcome(element(scores[i])));
    return all;
}

}  // namespace

bool misses_minimum(const Cell& score, const Prizes& prizes) {
    if (!prizes.min_score) return false;
    // With the lowest score first it is the highest that still earns.
    const Rational own = S(exact(score.number));
    const Rational worst = S(exact(*prizes.min_score));
    return prizes.order == kpi::RankOrder::descending ? own < worst : own > worst;
}

bool has_prize(const Cell& score, const Standing& standing, const Prizes& prizes) {
    if (misses_minimum(score, prizes)) return false;
    const std::size_t place = prizes.ties == kpi::PayoutTies::dense ? standing.distinct_above : standing.above;
    return place < prizes.payouts.size();
}

Rational pot(const Standing& standing, const Prizes& prizes) {
    Rational sum = 0;
    for (std::size_t i = 0; i < standing.tied; ++i) sum += pay_of_place(standing.above + i, prizes);
    return sum;
}

std::vector<Outcome> pay_of_all(const std::vector<Cell>& scores, const Prizes& prizes) {
    return pay_everybody(scores, prizes.order, [&](const Cell& score, const Standing& standing) {
        if (const auto own = own_pay(score, standing, prizes)) return money(coins(*own, prizes.unit), prizes.unit);
        const Integer together = coins(pot(standing, prizes), prizes.unit);
        if (!told_apart(together, prizes.unit)) return outcome(kpi::Reason::out_of_range);
        const Integer floor = floor_of(Rational{together} / Rational{standing.tied});
        const Integer left_over = together - floor * standing.tied;
        return money(standing.tied_before < left_over ? Integer{floor + 1} : floor, prizes.unit);
    });
}

std::vector<Outcome> pay_one_by_one(const std::vector<Cell>& scores, const Prizes& prizes) {
    return pay_everybody(scores, prizes.order, [&](const Cell& score, const Standing& standing) {
        const auto own = own_pay(score, standing, prizes);
        return money(coins(own ? *own : pot(standing, prizes) / Rational{standing.tied}, prizes.unit), prizes.unit);
    });
}

// ---- Largest remainder ------------------------------------------------------------------------

Portion portion(const Rational& share, const Rational& total, const Integer& units) {
    const Rational ideal = share * Rational{units} / total;
    Portion portion{floor_of(ideal), 0, false};
    portion.remainder = S(ideal - Rational{portion.floor});
    if (portion.remainder == 1) {
        ++portion.floor;
        portion.remainder = 0;
    }
    return portion;
}

std::vector<Portion> portions(const std::vector<Rational>& shares, const Integer& units) {
    Rational total = 0;
    for (const auto& share : shares) total += share;
    Integer left_over = units;
    std::vector<Portion> all;
    for (const auto& share : shares) {
        all.push_back(portion(share, total, units));
        left_over -= all.back().floor;
    }
    for (; left_over > 0; --left_over) {
        const auto next = std::max_element(all.begin(), all.end(), [](const Portion& one, const Portion& other) {
            return std::tie(other.has_extra, one.remainder) < std::tie(one.has_extra, other.remainder);
        });
        next->has_extra = true;
    }
    return all;
}

// ---- ALLOCATE ---------------------------------------------------------------------------------

Split split(const std::vector<Cell>& shares, const Decimal& pool, const Decimal& unit) {
    Split split;
    std::vector<Rational> there;
    for (const auto& share : shares)
        if (is_number(share)) there.push_back(exact(share.number));
    if (!there.empty()) {
        if (std::all_of(there.begin(), there.end(), [](const Rational& share) { return share == 0; })) {
            split.error = kpi::Reason::total_zero;
            return split;
        }
        split.coins = coins(exact(pool), unit);
        if (money(split.coins, unit).kind == Outcome::Kind::error) {
            split.error = kpi::Reason::out_of_range;
            return split;
        }
    }
    const auto given = there.empty() ? std::vector<Portion>{} : portions(there, split.coins);
    auto next = given.begin();
    for (const auto& share : shares) split.parts.push_back(is_number(share) ? std::optional{*next++} : std::nullopt);
    return split;
}

// ---- QUOTA ------------------------------------------------------------------------------------

std::optional<kpi::Reason> refusal(const std::vector<Cell>& quotas_and_spares) {
    const auto quotas = without_spare_rows(quotas_and_spares);
    Rational sum = 0;
    for (const auto& quota : quotas) sum += exact(quota.number);
    if (sum == 0) return kpi::Reason::total_zero;
    if (!total_is_met(quotas, automatic_total(sum))) return kpi::Reason::total_missed;
    return std::nullopt;
}

std::vector<std::size_t> grade_of_places(const std::vector<Cell>& quotas_and_spares, std::size_t people) {
    std::vector<Rational> quotas;
    for (const auto& quota : without_spare_rows(quotas_and_spares)) quotas.push_back(exact(quota.number));
    std::vector<std::size_t> grades;
    const auto heads = portions(quotas, people);
    for (std::size_t grade = 0; grade < heads.size(); ++grade)
        grades.insert(grades.end(), static_cast<std::size_t>(heads[grade].units()), grade);
    return grades;
}

std::vector<Outcome> grades(const std::vector<Cell>& scores, const std::vector<Cell>& quotas, kpi::QuotaTies ties,
                            kpi::RankOrder order) {
    const auto everybody = standings(scores, order);
    const auto people = std::count_if(scores.begin(), scores.end(), is_number);
    const auto by_place = grade_of_places(quotas, static_cast<std::size_t>(people));
    std::vector<Outcome> all;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        if (!everybody[i]) {
            all.push_back(outcome(element(scores[i])));
            continue;
        }
        // Those who tie take places of several grades: the best of them, or the worst.
        const std::size_t best = everybody[i]->above;
        const std::size_t worst = best + everybody[i]->tied - 1;
        all.push_back(outcome(static_cast<double>(by_place.at(ties == kpi::QuotaTies::up ? best : worst))));
    }
    return all;
}

// ---- For the messages of failing tests --------------------------------------------------------

namespace {

std::string_view name(kpi::PayoutTies ties) {
    return std::array{"split", "same", "dense"}.at(static_cast<std::size_t>(ties));
}

}  // namespace

std::ostream& operator<<(std::ostream& out, const Prizes& prizes) {
    return list(out << "payouts ", prizes.payouts)
           << ", " << name(prizes.ties) << (prizes.order == kpi::RankOrder::descending ? ", desc" : ", asc")
           << ", min_score " << prizes.min_score << ", otherwise " << prizes.otherwise << ", unit " << prizes.unit;
}

}  // namespace oracle
