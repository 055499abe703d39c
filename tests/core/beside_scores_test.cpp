// A person's own score beside a tie of the snapping rule: where plain doubles get it wrong, the core does
// not. Figures have 16 or 17 digits and every size.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <functional>
#include <kpi/number.hpp>
#include <kpi/points.hpp>
#include <kpi/threshold.hpp>
#include <kpi/tier.hpp>
#include <kpi/weighted.hpp>
#include <ostream>
#include <vector>

#include "beside.hpp"
#include "generators.hpp"
#include "matchers.hpp"
#include "oracle.hpp"
#include "property.hpp"

namespace {

using beside::close_to;
using beside::decade_of;
using beside::full;
using beside::signed_full;
using beside::some;
using beside::tie;
using oracle::Band;
using oracle::Cell;
using oracle::Decimal;
using oracle::Outcome;
using oracle::Rational;

using Column = std::vector<double>;

/// Of so many cases, those in which a formula in plain doubles, snapped, is not the right answer.
template <class Case>
std::size_t wrong_in_doubles(const rc::Gen<Case>& cases, const std::function<double(const Case&)>& in_doubles,
                             const std::function<Outcome(const Case&)>& right) {
    const auto all = beside::sample(cases, 500);
    return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [&](const Case& tried) {
        return !(oracle::outcome(kpi::snap(in_doubles(tried))) == right(tried));
    }));
}

// ---- The snapping rule ------------------------------------------------------------------------

KPI_COSTLY_PROP(BesideATieProperty, SnapIsTheOracles, 5) {
    const auto x = close_to(tie());
    RC_ASSERT(oracle::outcome(kpi::snap(typed(x))) == oracle::outcome(oracle::nearest_double(oracle::S(exact(x)))));
}

// ---- WEIGHTED ---------------------------------------------------------------------------------

struct Scorecard {
    std::vector<Cell> weights;
    std::vector<Cell> scores;
};

std::ostream& operator<<(std::ostream& out, const Scorecard& card) {
    return list(list(out << "weights ", card.weights) << ", scores ", card.scores);
}

rc::Gen<Scorecard> scorecards() {
    return beside::cases([] {
        const auto mean = tie();
        const auto items = some(1, 5);
        const int decade = *rc::gen::inRange(-4, 4);
        Scorecard card;
        Rational all_weights = 0;
        Rational rest = 0;
        for (std::size_t i = 0; i < items; ++i) {
            const auto weight = full(decade + *rc::gen::inRange(0, 2));
            card.weights.push_back(generators::cell(weight));
            all_weights += exact(weight);
            if (i + 1 == items) break;
            const auto score = signed_full(decade_of(mean));
            card.scores.push_back(generators::cell(score));
            rest += exact(weight) * exact(score);
        }
        card.scores.push_back(
            generators::cell(close_to((mean * all_weights - rest) / exact(card.weights.back().number))));
        return card;
    });
}

Outcome weighted(const Scorecard& card) {
    return oracle::weighted(card.scores, card.weights, kpi::MissingScore::stop, {oracle::Total::Kind::any, {}});
}

KPI_COSTLY_PROP(BesideATieProperty, WeightedIsTheOracles, 5) {
    const auto card = *scorecards();
    const auto weights = elements(card.weights);
    const auto mean = need(kpi::WeightedMean::make(weights, kpi::MissingScore::stop, kpi::WeightTotal::any()));
    RC_ASSERT(oracle::outcome(mean(elements(card.scores))) == weighted(card));
}

// With a gap that is left out the mean is computed another way.
KPI_COSTLY_PROP(BesideATieProperty, WeightedWithAGapIsTheOracles, 5) {
    auto card = *scorecards();
    card.weights.insert(card.weights.begin(), generators::cell(full(0)));
    card.scores.insert(card.scores.begin(), Cell{});
    const auto weights = elements(card.weights);
    const auto mean = need(kpi::WeightedMean::make(weights, kpi::MissingScore::skip, kpi::WeightTotal::any()));
    RC_ASSERT(oracle::outcome(mean(elements(card.scores))) ==
              oracle::weighted(card.scores, card.weights, kpi::MissingScore::skip, {oracle::Total::Kind::any, {}}));
}

// ---- THRESHOLD --------------------------------------------------------------------------------

struct Reached {
    Decimal actual;
    oracle::Target target;
};

std::ostream& operator<<(std::ostream& out, const Reached& reached) {
    return out << "actual " << reached.actual << ", " << reached.target;
}

kpi::Threshold made(const oracle::Target& target) {
    return need(kpi::Threshold::make({.target = typed(target.target),
                                      .base = typed(target.base),
                                      .above = typed(target.above),
                                      .below = typed(target.below),
                                      .step = typed(target.step),
                                      .low = -kpi::unbounded,
                                      .partial = target.partial}));
}

/// A number of steps beside a tie, or as far below or above a whole step as the snapping rule sees.
Rational some_steps() {
    if (*rc::gen::arbitrary<bool>()) return tie();
    const Rational whole = Rational{*rc::gen::inRange<std::int64_t>(0, 99'999)} * Rational{beside::sign()};
    return whole + Rational{beside::sign()} * Rational{1, 2'000'000'000};
}

rc::Gen<Reached> steps() {
    return beside::cases([] {
        using kpi::PartialStep;
        const auto steps = some_steps();
        Reached reached;
        auto& target = reached.target;
        target.step = full(*rc::gen::inRange(-4, 4));
        // With a target of 0 a quotient is all there is, and a bound of its error is nearly reached.
        if (*rc::gen::arbitrary<bool>()) target.target = signed_full(decade_of(steps * exact(target.step)));
        target.above = signed_full(0);
        target.below = signed_full(0);
        target.partial = *rc::gen::element(PartialStep::linear, PartialStep::full, PartialStep::started);
        reached.actual = close_to(exact(target.target) + steps * exact(target.step));
        return reached;
    });
}

KPI_COSTLY_PROP(BesideATieProperty, StepsAreTheOracles, 5) {
    const auto reached = *steps();
    const auto account = need(made(reached.target).account(typed(reached.actual)));
    auto linear = reached.target;
    linear.partial = kpi::PartialStep::linear;
    const auto expected = [&](const auto& target) {
        return oracle::outcome(oracle::nearest_double(oracle::steps(reached.actual, target)));
    };
    RC_ASSERT(oracle::outcome(account.steps) == expected(linear));
    RC_ASSERT(oracle::outcome(account.counted) == expected(reached.target));
    RC_ASSERT(oracle::outcome(account.score) == threshold(reached.actual, reached.target));
}

rc::Gen<Reached> points() {
    return beside::cases([] {
        const auto points = tie();
        Reached reached;
        auto& target = reached.target;
        target.step = full(*rc::gen::inRange(-2, 2));
        target.target = signed_full(*rc::gen::inRange(-2, 3));
        target.above = signed_full(decade_of(points));
        target.below = signed_full(decade_of(points));
        reached.actual = signed_full(*rc::gen::inRange(-2, 3));
        const auto steps = oracle::steps(reached.actual, target);
        target.base =
            close_to(points - (steps >= 0 ? Rational{steps * exact(target.above)} : -steps * exact(target.below)));
        return reached;
    });
}

KPI_COSTLY_PROP(BesideATieProperty, PointsOfAThresholdAreTheOracles, 5) {
    const auto reached = *points();
    RC_ASSERT(oracle::outcome(made(reached.target)(typed(reached.actual))) ==
              threshold(reached.actual, reached.target));
}

// ---- TIER -------------------------------------------------------------------------------------

struct Looked {
    Decimal value;
    std::vector<Band> bands;
};

std::ostream& operator<<(std::ostream& out, const Looked& looked) {
    return list(out << "value " << looked.value << ", bands ", looked.bands);
}

/// Bounds of all digits that ascend on the snapping rule, and a value in the first band, off its bounds; the
/// results are still to come.
Looked value_among_bounds() {
    const auto snapped = [](const Decimal& x) { return oracle::S(exact(x)); };
    const auto ascends = [&](const auto& a, const auto& b) { return snapped(a) < snapped(b); };
    std::vector<Decimal> bounds;
    while (bounds.empty()) {
        const int decade = *rc::gen::inRange(-3, 9);
        for (std::size_t i = 0, count = some(3, 6); i < count; ++i) bounds.push_back(signed_full(decade));
        std::sort(bounds.begin(), bounds.end(), ascends);
        const auto same = [&](const auto& a, const auto& b) { return !ascends(a, b); };
        if (std::adjacent_find(bounds.begin(), bounds.end(), same) != bounds.end()) bounds.clear();
    }
    Looked looked;
    // The one after the first is the value.
    looked.value = bounds.at(1);
    bounds.erase(bounds.begin() + 1);
    for (const auto& bound : bounds) looked.bands.push_back({bound, {}});
    return looked;
}

rc::Gen<Looked> lines() {
    return beside::cases([] {
        const auto amount = tie();
        auto looked = value_among_bounds();
        for (auto& band : looked.bands) band.result = signed_full(decade_of(amount));
        auto& from = looked.bands.at(0);
        auto& to = looked.bands.at(1);
        const Rational run = exact(to.bound) - exact(from.bound);
        const Rational part = (exact(looked.value) - exact(from.bound)) / run;
        // The nearer end is solved for, so that it is of the size of the amount.
        if (part > Rational{1, 2})
            to.result = close_to(exact(from.result) + (amount - exact(from.result)) / part);
        else
            from.result = close_to((amount - part * exact(to.result)) / (Rational{1} - part));
        return looked;
    });
}

rc::Gen<Looked> rates() {
    return beside::cases([] {
        const auto amount = tie();
        auto looked = value_among_bounds();
        // A band more in front, so that there is something to add.
        const Rational first = exact(looked.bands.front().bound);
        looked.bands.insert(looked.bands.begin(), {close_to(first - abs(first) - 1), {}});
        for (auto& band : looked.bands) band.result = signed_full(0);
        auto& below = looked.bands.at(0);
        below.result = signed_full(decade_of(amount / (first - exact(below.bound))));
        const Rational rest = (first - exact(below.bound)) * exact(below.result);
        looked.bands.at(1).result = close_to((amount - rest) / (exact(looked.value) - first));
        return looked;
    });
}

/// A value beside the number where the snapping rule takes it to a bound.
rc::Gen<Looked> on_bounds() {
    return beside::cases([] {
        auto looked = value_among_bounds();
        for (auto& band : looked.bands) band.result = signed_full(*rc::gen::inRange(-2, 9));
        const Rational bound = oracle::S(exact((*rc::gen::elementOf(looked.bands)).bound));
        looked.value = close_to(bound + Rational{beside::sign()} * beside::last_digit(bound) / Rational{2});
        return looked;
    });
}

template <class Tier>
Outcome answer(const Looked& looked) {
    Column bounds;
    Column results;
    for (const auto& band : looked.bands) {
        bounds.push_back(typed(band.bound));
        results.push_back(typed(band.result));
    }
    const auto computed = need(Tier::make(need(kpi::Bands::make(bounds)), results))(typed(looked.value));
    return computed ? oracle::outcome(computed->amount) : oracle::outcome(computed.error().reason);
}

KPI_COSTLY_PROP(BesideATieProperty, LinesAreTheOracles, 5) {
    const auto looked = *lines();
    RC_ASSERT(answer<kpi::InterpolatedTier>(looked) == interpolated(looked.value, looked.bands));
}

KPI_COSTLY_PROP(BesideATieProperty, RatesAreTheOracles, 5) {
    const auto looked = *rates();
    RC_ASSERT(answer<kpi::MarginalTier>(looked) == marginal(looked.value, looked.bands));
}

KPI_COSTLY_PROP(BesideATieProperty, BoundsAreReachedAsTheOraclesAre, 5) {
    const auto looked = *on_bounds();
    RC_ASSERT(answer<kpi::InterpolatedTier>(looked) == interpolated(looked.value, looked.bands));
    RC_ASSERT(answer<kpi::MarginalTier>(looked) == marginal(looked.value, looked.bands));
    Column bounds;
    for (const auto& band : looked.bands) bounds.push_back(typed(band.bound));
    for (const auto edge : {kpi::BandEdge::from, kpi::BandEdge::upto}) {
        const auto found = need(kpi::Bands::make(bounds, edge)).find(typed(looked.value));
        const auto expected = band(looked.value, looked.bands, edge);
        RC_ASSERT(found.has_value() == expected.has_value());
        if (found) RC_ASSERT(*found == *expected);
    }
}

// ---- POINTS -----------------------------------------------------------------------------------

rc::Gen<oracle::Ledger> ledgers() {
    return beside::cases([] {
        const auto points = tie();
        oracle::Ledger ledger;
        Rational rest = 0;
        for (std::size_t i = 0, items = some(1, 4); i < items; ++i) {
            const auto count = signed_full(*rc::gen::inRange(-2, 3));
            const auto each = signed_full(decade_of(points / exact(count)));
            ledger.counts.push_back(generators::cell(count));
            ledger.points.push_back(generators::cell(each));
            rest += exact(count) * exact(each);
        }
        ledger.base = generators::cell(close_to(points - rest));
        // Or the last item makes it up; of one item, where the base is 0, a product is all there is.
        if (*rc::gen::arbitrary<bool>()) {
            const auto base = *rc::gen::arbitrary<bool>() ? Decimal{} : signed_full(decade_of(points));
            const Rational last = exact(ledger.counts.back().number) * exact(ledger.points.back().number);
            ledger.base = generators::cell(base);
            ledger.points.back().number =
                close_to((points - exact(base) - rest + last) / exact(ledger.counts.back().number));
        }
        return ledger;
    });
}

KPI_COSTLY_PROP(BesideATieProperty, PointsAreTheOracles, 5) {
    const auto ledger = *ledgers();
    const auto points = elements(ledger.points);
    const auto account =
        need(kpi::PointsLedger::make({.points = points})).account(element(ledger.base), elements(ledger.counts));
    RC_ASSERT((account ? oracle::outcome(account->score) : oracle::outcome(account.error().reason)) ==
              tally(ledger).score);
}

// ---- That it matters --------------------------------------------------------------------------

// Not every case can be one that plain doubles get wrong; of each family a good part has to be.
constexpr std::size_t a_good_part = 50;  // of 500

TEST(BesideATie, IsWhereWeightedMeansInDoublesAreWrong) {
    const auto in_doubles = [](const Scorecard& card) {
        const auto weights = elements(card.weights);
        const auto scores = elements(card.scores);
        double sum = 0;
        double weight = 0;
        for (std::size_t i = 0; i < weights.size(); ++i) {
            sum += weights[i] * scores[i];
            weight += weights[i];
        }
        return sum / weight;
    };
    EXPECT_GE(wrong_in_doubles<Scorecard>(scorecards(), in_doubles, weighted), a_good_part);
}

TEST(BesideATie, IsWhereStepsInDoublesAreWrong) {
    const auto in_doubles = [](const Reached& reached) {
        return (typed(reached.actual) - typed(reached.target.target)) / typed(reached.target.step);
    };
    const auto right = [](const Reached& reached) {
        auto linear = reached.target;
        linear.partial = kpi::PartialStep::linear;
        return oracle::outcome(oracle::nearest_double(oracle::steps(reached.actual, linear)));
    };
    EXPECT_GE(wrong_in_doubles<Reached>(steps(), in_doubles, right), a_good_part);
}

TEST(BesideATie, IsWhereThresholdsInDoublesAreWrong) {
    const auto in_doubles = [](const Reached& reached) {
        const double steps = oracle::nearest_double(oracle::steps(reached.actual, reached.target));
        return typed(reached.target.base) +
               (steps >= 0 ? steps * typed(reached.target.above) : -steps * typed(reached.target.below));
    };
    const auto right = [](const Reached& reached) { return threshold(reached.actual, reached.target); };
    EXPECT_GE(wrong_in_doubles<Reached>(points(), in_doubles, right), a_good_part);
}

TEST(BesideATie, IsWhereLinesInDoublesAreWrong) {
    const auto in_doubles = [](const Looked& looked) {
        const auto& from = looked.bands.at(0);
        const auto& to = looked.bands.at(1);
        return typed(from.result) + (typed(looked.value) - typed(from.bound)) *
                                        (typed(to.result) - typed(from.result)) / (typed(to.bound) - typed(from.bound));
    };
    const auto right = [](const Looked& looked) { return interpolated(looked.value, looked.bands); };
    EXPECT_GE(wrong_in_doubles<Looked>(lines(), in_doubles, right), a_good_part);
}

TEST(BesideATie, IsWhereRatesInDoublesAreWrong) {
    const auto in_doubles = [](const Looked& looked) {
        const auto& below = looked.bands.at(0);
        const auto& own = looked.bands.at(1);
        return (typed(own.bound) - typed(below.bound)) * typed(below.result) +
               (typed(looked.value) - typed(own.bound)) * typed(own.result);
    };
    const auto right = [](const Looked& looked) { return marginal(looked.value, looked.bands); };
    EXPECT_GE(wrong_in_doubles<Looked>(rates(), in_doubles, right), a_good_part);
}

TEST(BesideATie, IsWhereLedgersInDoublesAreWrong) {
    const auto in_doubles = [](const oracle::Ledger& ledger) {
        double sum = element(ledger.base);
        for (std::size_t i = 0; i < ledger.counts.size(); ++i)
            sum += element(ledger.counts[i]) * element(ledger.points[i]);
        return sum;
    };
    const auto right = [](const oracle::Ledger& ledger) { return tally(ledger).score; };
    EXPECT_GE(wrong_in_doubles<oracle::Ledger>(ledgers(), in_doubles, right), a_good_part);
}

}  // namespace
