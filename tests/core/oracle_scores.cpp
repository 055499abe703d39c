// The oracle on a person's own score: WEIGHTED, THRESHOLD, TIER, POINTS.
#include <algorithm>
#include <array>
#include <ostream>
#include <string_view>

#include "oracle.hpp"
#include "oracle_detail.hpp"

namespace oracle {

// ---- WEIGHTED ---------------------------------------------------------------------------------

Rational automatic_total(const Rational& sum) {
    // 1 is the nearer by ratio when sum / 1 is less than 100 / sum.
    return Rational{sum * sum < 100 ? 1 : 100};
}

bool total_is_met(const std::vector<Cell>& weights, const Rational& wanted) {
    Rational sum = 0;
    for (const auto& weight : weights) sum += exact(weight.number);
    const Rational allowed = Rational{5, 100'000} * Rational{weights.size()} * wanted;
    return S(abs(sum - wanted)) <= S(allowed);
}

namespace {

std::optional<Rational> wanted_total(const Total& total, const Rational& sum) {
    switch (total.kind) {
        case Total::Kind::any: return std::nullopt;
        case Total::Kind::given: return exact(total.given);
        case Total::Kind::automatic: break;
    }
    return automatic_total(sum);
}

}  // namespace

Outcome weighted(const std::vector<Cell>& scores, const std::vector<Cell>& weights_and_spares,
                 kpi::MissingScore missing, const Total& total) {
    const auto weights = without_spare_rows(weights_and_spares);
    Rational weight_sum = 0;
    for (const auto& weight : weights) weight_sum += exact(weight.number);
    if (weight_sum == 0) return outcome(kpi::Reason::total_zero);
    if (const auto wanted = wanted_total(total, weight_sum); wanted && !total_is_met(weights, *wanted))
        return outcome(kpi::Reason::total_missed);

    if (std::none_of(scores.begin(), scores.end(), is_number)) return {Outcome::Kind::blank};
    Rational sum = 0;
    Rational weight_counted = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        if (is_number(scores[i])) sum += exact(weights[i].number) * exact(scores[i].number);
        if (!is_number(scores[i]) && missing == kpi::MissingScore::stop) return outcome(kpi::Reason::score_missing);
        if (is_number(scores[i]) || missing == kpi::MissingScore::zero) weight_counted += exact(weights[i].number);
    }
    if (weight_counted == 0) return outcome(kpi::Reason::total_zero);
    return score(sum / weight_counted);
}

// ---- THRESHOLD --------------------------------------------------------------------------------

Rational steps(const Decimal& actual, const Target& target) {
    Rational n = S((exact(actual) - exact(target.target)) / exact(target.step));
    switch (target.partial) {
        case kpi::PartialStep::linear: break;
        case kpi::PartialStep::full: return Rational{n >= 0 ? floor_of(n) : ceiling_of(n)};
        case kpi::PartialStep::started: return Rational{n >= 0 ? ceiling_of(n) : floor_of(n)};
    }
    return n;
}

Outcome threshold(const Decimal& actual, const Target& target) {
    const Rational n = steps(actual, target);
    Rational points =
        exact(target.base) + (n >= 0 ? Rational{n * exact(target.above)} : Rational{-n * exact(target.below)});
    if (target.low) points = std::max(points, exact(*target.low));
    if (target.high) points = std::min(points, exact(*target.high));
    return score(points);
}

// ---- TIER -------------------------------------------------------------------------------------

std::optional<std::size_t> band(const Decimal& value, const std::vector<Band>& bands, kpi::BandEdge edge) {
    const Rational wanted = S(exact(value));
    for (std::size_t i = 0; i < bands.size(); ++i) {
        const bool last = i + 1 == bands.size();
        const bool reached = wanted >= S(exact(bands[i].bound));
        if (edge == kpi::BandEdge::from && reached && (last || wanted < S(exact(bands[i + 1].bound)))) return i;
        const bool above_the_one_before = i == 0 || wanted > S(exact(bands[i - 1].bound));
        if (edge == kpi::BandEdge::upto && above_the_one_before && wanted <= S(exact(bands[i].bound))) return i;
    }
    return std::nullopt;
}

namespace {

/// A value that reaches a bound on the snapping rule counts as that bound.
Rational counted_as(const Decimal& value, const std::vector<Band>& bands) {
    const Rational snapped = S(exact(value));
    for (const auto& band : bands)
        if (snapped == S(exact(band.bound))) return exact(band.bound);
    return exact(value);
}

}  // namespace

Outcome interpolated(const Decimal& value, const std::vector<Band>& bands) {
    const auto i = band(value, bands, kpi::BandEdge::from);
    if (!i) return outcome(kpi::Reason::no_band);
    const auto& from = bands[*i];
    if (*i + 1 == bands.size()) return score(exact(from.result));
    const auto& to = bands[*i + 1];
    const Rational part = (counted_as(value, bands) - exact(from.bound)) / (exact(to.bound) - exact(from.bound));
    return score(exact(from.result) + part * (exact(to.result) - exact(from.result)));
}

Outcome marginal(const Decimal& value, const std::vector<Band>& bands) {
    if (!band(value, bands, kpi::BandEdge::from)) return outcome(kpi::Reason::no_band);
    const Rational counted = counted_as(value, bands);
    Rational sum = 0;
    for (std::size_t i = 0; i < bands.size(); ++i) {
        const Rational from = exact(bands[i].bound);
        Rational to = counted;
        if (i + 1 < bands.size()) to = std::min(to, exact(bands[i + 1].bound));
        if (to > from) sum += (to - from) * exact(bands[i].result);
    }
    return score(sum);
}

// ---- POINTS -----------------------------------------------------------------------------------

Tally tally(const Ledger& ledger) {
    Tally tally;
    tally.counted = static_cast<std::size_t>(std::count_if(ledger.counts.begin(), ledger.counts.end(), is_number));
    if (!is_number(ledger.base)) {
        if (tally.counted > 0) tally.score = outcome(kpi::Reason::score_missing);
        return tally;
    }
    tally.points = exact(ledger.base.number);
    for (std::size_t i = 0; i < ledger.counts.size(); ++i)
        if (is_number(ledger.counts[i]))
            tally.points += exact(ledger.counts[i].number) * exact(ledger.points.at(i).number);
    Rational limited = tally.points;
    if (ledger.low) limited = std::max(limited, exact(*ledger.low));
    if (ledger.high) limited = std::min(limited, exact(*ledger.high));
    tally.score = score(limited);
    return tally;
}

// ---- For the messages of failing tests --------------------------------------------------------

namespace {

std::string_view name(kpi::PartialStep partial) {
    return std::array{"linear", "full", "started"}.at(static_cast<std::size_t>(partial));
}

}  // namespace

std::ostream& operator<<(std::ostream& out, const Total& total) {
    switch (total.kind) {
        case Total::Kind::automatic: return out << "automatic";
        case Total::Kind::any: return out << "any";
        case Total::Kind::given: break;
    }
    return out << total.given;
}

std::ostream& operator<<(std::ostream& out, const Target& target) {
    return out << "target " << target.target << ", base " << target.base << ", above " << target.above << ", below "
               << target.below << ", step " << target.step << ", low " << target.low << ", high " << target.high << ", "
               << name(target.partial);
}

std::ostream& operator<<(std::ostream& out, const Band& band) {
    return out << band.bound << " -> " << band.result;
}

std::ostream& operator<<(std::ostream& out, const Ledger& ledger) {
    list(out << "base " << ledger.base << ", counts ", ledger.counts);
    return list(out << ", points ", ledger.points) << ", low " << ledger.low << ", high " << ledger.high;
}

}  // namespace oracle
