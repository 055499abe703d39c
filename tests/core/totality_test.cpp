// Whatever a public entry is given, it answers a value or an error: nothing throws, ends the program or is
// read that is not there. (The sanitizers look for the last when this runs under them.)
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <kpi/allocation.hpp>
#include <kpi/explain.hpp>
#include <kpi/payout.hpp>
#include <kpi/points.hpp>
#include <kpi/quota.hpp>
#include <kpi/rank.hpp>
#include <kpi/threshold.hpp>
#include <kpi/tier.hpp>
#include <kpi/weighted.hpp>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <tuple>
#include <type_traits>
#include <vector>

#include "matchers.hpp"

namespace {

using kpi::Argument;
using kpi::Reason;
using kpi::Standing;

using Column = std::vector<double>;
using Limits = std::numeric_limits<double>;

const double blank = kpi::missing();
const double a_text = kpi::invalid();

const Column hostile{0.0,
                     -0.0,
                     1,
                     -1,
                     .1 + .2,
                     1e-300,
                     Limits::denorm_min(),
                     -Limits::denorm_min(),
                     1e22,
                     Limits::max(),
                     -Limits::max(),
                     kpi::unbounded,
                     -kpi::unbounded,
                     Limits::quiet_NaN(),
                     -Limits::quiet_NaN(),
                     Limits::signaling_NaN(),
                     blank,
                     a_text};

constexpr auto most = std::numeric_limits<std::uint32_t>::max();

/// Standings that nobody has, some of them that nobody can have.
const std::vector<Standing> standings{
    {}, {0, 1, 0, 0}, {5, 0, 5, 3}, {most, 1, most, most}, {most, most, most, most}, {0, most, 0, 1}, {3, 2, most, 4}};

/// A score is a number, or a blank; no NaN of another kind and no infinity is answered.
void expect_score(const kpi::Result<double>& score) {
    EXPECT_TRUE(!score || kpi::is_number(*score) || kpi::is_missing(*score)) << *score;
}

// ---- What may be borrowed ---------------------------------------------------------------------

using kpi::Borrowed;
static_assert(!std::is_constructible_v<Borrowed, std::vector<double>>, "it would be gone at once");
static_assert(!std::is_constructible_v<Borrowed, const std::vector<double>>);
static_assert(!std::is_constructible_v<Borrowed, std::array<double, 3>>);
static_assert(!std::is_constructible_v<Borrowed, std::initializer_list<double>>);
static_assert(!std::is_constructible_v<Borrowed, std::vector<float>&>, "other numbers would have to be copied");
static_assert(!std::is_constructible_v<Borrowed, double>);
static_assert(std::is_convertible_v<std::vector<double>&, Borrowed>);
static_assert(std::is_convertible_v<const std::vector<double>&, Borrowed>);
static_assert(std::is_convertible_v<std::array<double, 3>&, Borrowed>);
static_assert(std::is_convertible_v<const std::array<double, 3>&, Borrowed>);
static_assert(std::is_convertible_v<double (&)[3], Borrowed>);
static_assert(std::is_convertible_v<const double (&)[3], Borrowed>);
static_assert(std::is_convertible_v<std::span<double>, Borrowed>, "a view lives elsewhere");
static_assert(std::is_convertible_v<std::span<const double>, Borrowed>);
static_assert(std::is_convertible_v<std::span<const double, 3>, Borrowed>);
static_assert(std::is_nothrow_copy_constructible_v<Borrowed>);
static_assert(std::is_convertible_v<Borrowed, std::span<const double>>);
// What objects hold on to, none of it may be a temporary.
static_assert(
    !std::is_invocable_v<decltype(kpi::WeightedMean::make), std::vector<double>, kpi::MissingScore, kpi::WeightTotal>);
static_assert(!std::is_invocable_v<decltype(kpi::InterpolatedTier::make), kpi::Bands, std::vector<double>>);
static_assert(!std::is_invocable_v<decltype(kpi::MarginalTier::make), kpi::Bands, std::vector<double>>);

TEST(Borrowed, IsAViewOfWhatIsLent) {
    const Column numbers{1, 2, 3};
    const std::span<const double> view = Borrowed{numbers};
    EXPECT_EQ(view.data(), numbers.data());
    EXPECT_EQ(view.size(), 3U);
    EXPECT_TRUE(std::span<const double>{Borrowed{}}.empty());
}

// ---- Whatever numbers -------------------------------------------------------------------------

TEST(Totality, SnapsWhateverNumber) {
    for (const double x : hostile) EXPECT_EQ(kpi::is_number(kpi::snap(x)), kpi::is_number(x));
}

TEST(Totality, WeighsWhateverNumbers) {
    for (const double a : hostile)
        for (const double b : hostile) {
            const Column weights{a, b};
            for (const auto total : {kpi::WeightTotal::automatic(), kpi::WeightTotal::any(), kpi::WeightTotal::of(a)})
                for (const auto missing : {kpi::MissingScore::stop, kpi::MissingScore::zero, kpi::MissingScore::skip}) {
                    const auto mean = kpi::WeightedMean::make(weights, missing, total);
                    if (!mean) continue;
                    for (const double score : hostile) {
                        const double scores[] = {score, b};
                        expect_score((*mean)(scores));
                    }
                    for (const Column& scores : {Column{}, Column{1}, Column{1, 2, 3}})
                        EXPECT_THAT(mean->account(scores), FailsFor(Reason::size_mismatch, Argument::item_scores));
                }
            static_cast<void>(kpi::WeightTotal::of(a).wanted(b));
        }
}

TEST(Totality, CountsWhateverSteps) {
    for (const double a : hostile)
        for (const double b : hostile)
            for (const double c : {1.0, 1e-300, Limits::denorm_min(), Limits::max()})
                for (const auto& terms : {kpi::ThresholdTerms{.target = a, .base = b, .above = c, .below = -c},
                                          kpi::ThresholdTerms{.above = a, .below = b, .step = c},
                                          kpi::ThresholdTerms{.above = c, .step = a, .low = b},
                                          kpi::ThresholdTerms{.above = 1, .low = a, .high = b}}) {
                    const auto made = kpi::Threshold::make(terms);
                    if (!made) continue;
                    for (const double actual : hostile) expect_score((*made)(actual));
                }
}

TEST(Totality, LooksUpWhateverValue) {
    for (const double a : hostile)
        for (const double b : hostile) {
            const Column bounds{a, b};
            const Column results{b, a};
            for (const auto edge : {kpi::BandEdge::from, kpi::BandEdge::upto}) {
                auto bands = kpi::Bands::make(bounds, edge);
                if (!bands) continue;
                const auto linear = kpi::InterpolatedTier::make(*bands, results);
                const auto marginal = kpi::MarginalTier::make(*bands, results);
                for (const double value : hostile) {
                    const auto band = bands->find(value);
                    EXPECT_TRUE(!band || *band < bands->size());
                    EXPECT_TRUE(kpi::is_number(value) || band.error().reason == Reason::not_a_number);
                    if (linear)
                        if (const auto amount = (*linear)(value)) expect_score(amount->amount);
                    if (marginal)
                        if (const auto amount = (*marginal)(value)) expect_score(amount->amount);
                }
            }
        }
}

TEST(Totality, AddsUpWhateverPoints) {
    for (const double a : hostile)
        for (const double b : hostile) {
            const Column points{a, b};
            for (const double limit : hostile) {
                const auto ledger = kpi::PointsLedger::make({.points = points, .low = limit, .high = a});
                if (!ledger) continue;
                for (const double count : hostile) {
                    const double counts[] = {count, a};
                    if (const auto account = ledger->account(b, counts)) expect_score(account->score);
                    if (const auto account = ledger->account(count, counts)) expect_score(account->score);
                }
                for (const Column& counts : {Column{}, Column{1}, Column{1, 2, 3}})
                    EXPECT_THAT(ledger->account(0, counts), FailsFor(Reason::size_mismatch, Argument::counts));
            }
        }
}

TEST(Totality, PlacesWhateverScores) {
    Column places(hostile.size());
    for (const auto order : {kpi::RankOrder::descending, kpi::RankOrder::ascending}) {
        const auto ranking = need(kpi::Ranking::make(hostile, order));
        for (const double score : hostile) {
            EXPECT_EQ(kpi::standing_of(score, hostile, order).has_value(), kpi::is_number(score));
            EXPECT_EQ(ranking.standing_of(score).has_value(), kpi::is_number(score));
        }
        EXPECT_THAT(kpi::ranks(hostile, kpi::RankTies::average, order, places), Succeeds());
    }
    for (const auto& standing : standings)
        for (const auto ties : {kpi::RankTies::min, kpi::RankTies::max, kpi::RankTies::average, kpi::RankTies::dense})
            EXPECT_TRUE(kpi::is_number(kpi::place_of(standing, ties)));
}

TEST(Totality, PaysWhateverMoney) {
    Column amounts(hostile.size());
    std::vector<kpi::Payment> payments(hostile.size());
    for (const double a : hostile)
        for (const double b : hostile)
            for (const auto ties : {kpi::PayoutTies::split, kpi::PayoutTies::same, kpi::PayoutTies::dense})
                for (const auto& [min_score, otherwise, unit] :
                     {std::tuple{b, 0.0, .01}, {blank, b, .01}, {blank, 1.0, b}}) {
                    const Column payouts{a, 1};
                    const auto schedule = kpi::PayoutSchedule::make({.payouts = payouts,
                                                                     .ties = ties,
                                                                     .min_score = min_score,
                                                                     .otherwise = otherwise,
                                                                     .unit = unit});
                    if (!schedule) continue;
                    static_cast<void>(schedule->payments(hostile, amounts));
                    static_cast<void>(schedule->payments(hostile, payments));
                    for (std::size_t i = 0; i <= hostile.size(); ++i) {
                        const auto payment = schedule->payment_of(i, hostile);
                        EXPECT_TRUE(!payment || kpi::is_number(payment->amount) == kpi::is_number(hostile[i]));
                    }
                    for (const auto& standing : standings) {
                        const auto payment = schedule->payment(5, standing);
                        if (payment) expect_score(payment->amount);
                        EXPECT_TRUE(standing.tied > 0 || payment.error().reason == Reason::not_among_scores);
                    }
                }
}

TEST(Totality, SplitsWhateverPool) {
    for (const double a : hostile)
        for (const double b : hostile) {
            const auto pool = kpi::Pool::make({.pool = a, .unit = b});
            EXPECT_EQ(pool.has_value(), kpi::is_number(a) && kpi::is_number(b) && b > 0);
            if (!pool) continue;
            for (const double share : hostile) {
                const double shares[] = {share, 1, b};
                Column parts(3);
                std::vector<kpi::Allocation> accounts(3);
                const auto split = pool->split(shares, parts);
                EXPECT_EQ(pool->split(shares, accounts).has_value(), split.has_value());
                if (!split) continue;
                for (const double part : parts) expect_score(part);
            }
        }
}

TEST(Totality, SplitsIntoAsManyPartsAsShares) {
    const auto pool = need(kpi::Pool::make({.pool = 100}));
    for (const Column& shares : {Column{1, 2}, Column{blank, blank}, Column{a_text, 1}})
        for (const std::size_t places : {0U, 1U, 3U}) {
            Column parts(places);
            std::vector<kpi::Allocation> accounts(places);
            EXPECT_THAT(pool.split(shares, parts), FailsFor(Reason::size_mismatch, Argument::none));
            EXPECT_THAT(pool.split(shares, accounts), FailsFor(Reason::size_mismatch, Argument::none));
        }
}

TEST(Totality, GradesWhateverPlace) {
    for (const double a : hostile)
        for (const double b : hostile)
            for (const std::uint32_t people : {0U, 1U, 1'000U, most})
                for (const auto ties : {kpi::QuotaTies::up, kpi::QuotaTies::down}) {
                    const Column shares{a, b};
                    const auto quotas = kpi::Quotas::make(shares, people, ties);
                    if (!quotas) continue;
                    EXPECT_EQ(quotas->last_places().back(), people);
                    for (const auto& standing : standings) {
                        const auto grade = quotas->grade_of(standing);
                        EXPECT_TRUE(!grade || *grade < quotas->size());
                    }
                }
}

TEST(Totality, AnswersWithoutAnything) {
    EXPECT_THAT(kpi::WeightedMean::make({}), FailsFor(Reason::total_zero));
    EXPECT_THAT(need(kpi::Bands::make({})).find(1), FailsFor(Reason::no_band));
    EXPECT_THAT(need(kpi::InterpolatedTier::make(need(kpi::Bands::make({})), {}))(1), FailsFor(Reason::no_band));
    EXPECT_THAT(need(kpi::MarginalTier::make(need(kpi::Bands::make({})), {}))(1), FailsFor(Reason::no_band));
    EXPECT_EQ(need(need(kpi::PointsLedger::make({})).account(5, {})).score, 5);
    EXPECT_TRUE(need(kpi::Ranking::make({})).order().empty());
    EXPECT_THAT(kpi::ranks({}, kpi::RankTies::min, kpi::RankOrder::ascending, {}), Succeeds());
    const auto schedule = need(kpi::PayoutSchedule::make({}));
    EXPECT_THAT(schedule.payments({}, std::span<double>{}), Succeeds());
    EXPECT_THAT(schedule.payments({}, std::span<kpi::Payment>{}), Succeeds());
    EXPECT_EQ(need(schedule.payment(5, {0, 1, 0, 1})).amount, 0);
    EXPECT_THAT(need(kpi::Pool::make({})).split({}, std::span<double>{}), Succeeds());
    EXPECT_THAT(need(kpi::Pool::make({})).split({}, std::span<kpi::Allocation>{}), Succeeds());
    EXPECT_THAT(kpi::Quotas::make({}, 3), FailsFor(Reason::total_zero));
    EXPECT_THAT(kpi::check_list({}, 0, Argument::results), Succeeds());
    EXPECT_THAT(kpi::check_list({}, 1, Argument::results), FailsFor(Reason::size_mismatch, Argument::results));
    EXPECT_EQ(kpi::unit_of(std::span<const double>{}), kpi::Unit::plain);
    EXPECT_EQ(kpi::unit_of({}, blank), kpi::Unit::plain);
}

// ---- Accounts that are not of their terms -----------------------------------------------------

constexpr auto both = {kpi::Language::english, kpi::Language::chinese};

TEST(Totality, WritesWhateverFigure) {
    for (const auto language : both)
        for (const double x : hostile) {
            for (const auto unit : {kpi::Unit::plain, kpi::Unit::share, kpi::Unit::duration})
                EXPECT_THAT(kpi::figure(language, x, unit), Succeeds());
            static_cast<void>(kpi::unit_of(Column{x, .5}));
            for (const double y : hostile) static_cast<void>(kpi::unit_of(Column{x, .5}, y));
        }
}

TEST(Totality, ExplainsAMeanOfItsOwnScoresOnly) {
    const Column weights{.5, .5, blank};
    const auto mean = need(kpi::WeightedMean::make(weights));
    for (const auto language : both) {
        const kpi::WeightedAccount account{80, 2, false};
        EXPECT_THAT(explain(language, account, mean, Column{80, 80, blank}), Succeeds());
        EXPECT_THAT(explain(language, account, mean, Column{80}), FailsFor(Reason::size_mismatch));
        EXPECT_THAT(explain(language, account, mean, {}), FailsFor(Reason::size_mismatch));
        EXPECT_THAT(explain(language, {80, 7, true}, mean, Column{80, 80, blank}), FailsFor(Reason::size_mismatch));
        for (const double x : hostile)
            static_cast<void>(explain(language, {x, 1, true}, mean, Column{x, blank, blank}));
    }
}

TEST(Totality, ExplainsWhateverThreshold) {
    for (const auto language : both)
        for (const double x : hostile)
            for (const double y : hostile) {
                if (const auto threshold = kpi::Threshold::make({.target = x, .above = y, .low = -kpi::unbounded})) {
                    static_cast<void>(explain(language, {y, x, y, x}, x, *threshold));
                    EXPECT_THAT(explain_rule(language, *threshold), Succeeds());
                }
            }
}

TEST(Totality, ExplainsABandThatIsThere) {
    const auto bands = need(kpi::Bands::make(Column{40, 60}));
    const auto none = need(kpi::Bands::make({}));
    const std::optional<std::string> otherwise;
    const std::vector<std::string> grades{"C", "B"};
    for (const auto language : both) {
        EXPECT_THAT(explain_band(language, "B", 70, bands, 1), Succeeds());
        for (const std::size_t past : {std::size_t{2}, std::numeric_limits<std::size_t>::max()}) {
            EXPECT_THAT(explain_band(language, "A", 70, bands, past), FailsFor(Reason::size_mismatch));
            EXPECT_THAT(explain_band(language, "A", 70, none, past), FailsFor(Reason::size_mismatch));
        }
        EXPECT_THAT(explain_band(language, "A", 70, none, 0), FailsFor(Reason::size_mismatch));
        EXPECT_THAT(explain_rule(language, bands, grades, otherwise), Succeeds());
        EXPECT_THAT(explain_rule(language, bands, {}, otherwise), FailsFor(Reason::size_mismatch));
        EXPECT_THAT(explain_rule(language, none, grades, otherwise), FailsFor(Reason::size_mismatch));
        EXPECT_THAT(explain_rule(language, none, {}, otherwise), Succeeds());
        for (const double x : hostile) {
            static_cast<void>(explain_band(language, "B", x, bands, 0));
            static_cast<void>(explain_otherwise(language, "", {Reason::no_band, Argument::value, 0, x, x}, bands));
            static_cast<void>(explain_otherwise(language, "", {Reason::no_band, Argument::value, 0, x, x}, none));
        }
    }
}

template <class Tier>
void explains_a_tier_of_its_own_bands() {
    const Column results{300, 400};
    const auto tier = need(Tier::make(need(kpi::Bands::make(Column{40, 60})), results));
    const auto none = need(Tier::make(need(kpi::Bands::make({})), {}));
    for (const auto language : both) {
        EXPECT_THAT(explain(language, kpi::TierAmount{350, 0}, 50, tier), Succeeds());
        for (const std::size_t past : {std::size_t{2}, std::numeric_limits<std::size_t>::max()})
            EXPECT_THAT(explain(language, kpi::TierAmount{350, past}, 50, tier), FailsFor(Reason::size_mismatch));
        EXPECT_THAT(explain(language, kpi::TierAmount{350, 0}, 50, none), FailsFor(Reason::size_mismatch));
        EXPECT_THAT(explain_rule(language, none, std::nullopt), Succeeds());
        for (const double x : hostile)
            for (const std::size_t band : {0U, 1U}) static_cast<void>(explain(language, {x, band}, x, tier));
    }
}

TEST(Totality, ExplainsATierOfItsOwnBands) {
    explains_a_tier_of_its_own_bands<kpi::InterpolatedTier>();
    explains_a_tier_of_its_own_bands<kpi::MarginalTier>();
}

TEST(Totality, ExplainsALedgerOfItsOwnCounts) {
    const Column points{5, -3};
    const auto ledger = need(kpi::PointsLedger::make({.points = points}));
    for (const auto language : both) {
        const kpi::PointsAccount account{100, 100, 2};
        EXPECT_THAT(explain(language, account, 100, Column{0, 0}, ledger), Succeeds());
        EXPECT_THAT(explain(language, account, 100, Column{0}, ledger), FailsFor(Reason::size_mismatch));
        EXPECT_THAT(explain(language, account, 100, {}, ledger), FailsFor(Reason::size_mismatch));
        for (const double x : hostile) {
            static_cast<void>(explain(language, {x, x, 7}, x, Column{x, x}, ledger));
            EXPECT_THAT(explain_rule(language, ledger, x), Succeeds());
        }
    }
}

TEST(Totality, ExplainsWhateverStanding) {
    const Column payouts{1000, 800};
    const Column shares{.2, .8};
    const auto quotas = need(kpi::Quotas::make(shares, 10));
    const auto pool = need(kpi::Pool::make({.pool = 100}));
    for (const auto language : both)
        for (const auto& standing : standings) {
            for (const auto ties : {kpi::RankTies::min, kpi::RankTies::average, kpi::RankTies::dense})
                static_cast<void>(explain(language, standing, 5, ties, kpi::RankOrder::ascending));
            for (const auto basis : {kpi::PayoutBasis::shared, kpi::PayoutBasis::place, kpi::PayoutBasis::below_min,
                                     kpi::PayoutBasis::past_the_end})
                for (const auto ties : {kpi::PayoutTies::split, kpi::PayoutTies::dense}) {
                    const auto schedule = need(kpi::PayoutSchedule::make({.payouts = payouts, .ties = ties}));
                    static_cast<void>(explain(language, {5, basis, standing, 5, 5, 5, most, true}, 5, schedule));
                    static_cast<void>(explain(language, {5, basis, standing}, 5, schedule));
                }
            static_cast<void>(explain(language, standing, quotas, "A", shares));
        }
    for (const auto language : both) {
        EXPECT_THAT(explain(language, {9, 1, 9, 10}, quotas, "B", shares), Succeeds());
        EXPECT_THAT(explain(language, {10, 1, 10, 10}, quotas, "B", shares), FailsFor(Reason::not_among_scores));
        EXPECT_THAT(explain(language, {9, 1, 9, 10}, quotas, "B", {}), FailsFor(Reason::size_mismatch));
        EXPECT_THAT(explain(language, {9, 1, 9, 10}, quotas, "B", Column{.2, .3, .5}), FailsFor(Reason::size_mismatch));
        static_cast<void>(explain(language, {9, 1, 9, 10}, quotas, "B", Column{0, 0}));
        for (const double x : hostile)
            for (const double y : hostile) {
                static_cast<void>(explain(language, {x, y, x, true}, y, {x, y, x}, pool));
                static_cast<void>(explain(language, {9, 1, 9, 10}, quotas, "B", Column{x, y}));
            }
    }
}

TEST(Totality, ExplainsWhateverError) {
    for (const auto language : both)
        for (int i = 0; i <= static_cast<int>(Reason::not_that_person); ++i)
            for (const double x : hostile)
                for (const std::size_t columns : {0U, 1U, 3U}) {
                    const kpi::Error error{static_cast<Reason>(i), Argument::scores, most, x, -x};
                    EXPECT_THAT(explain(language, error, {.rows = columns, .columns = columns}), Succeeds());
                }
}

}  // namespace
