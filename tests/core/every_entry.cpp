#include "every_entry.hpp"

#include <bit>
#include <kpi/allocation.hpp>
#include <kpi/payout.hpp>
#include <kpi/points.hpp>
#include <kpi/quota.hpp>
#include <kpi/rank.hpp>
#include <kpi/rule.hpp>
#include <kpi/threshold.hpp>
#include <kpi/tier.hpp>
#include <kpi/weighted.hpp>
#include <optional>
#include <string>

namespace every_entry {

// ---- Answers ----------------------------------------------------------------------------------

void Answers::add(std::uint64_t bits) noexcept {
    if (count_ < answers_.size()) answers_[count_++] = {bits, false};
}

void Answers::add(double x) noexcept {
    add(std::bit_cast<std::uint64_t>(x));
}

void Answers::add(std::string_view text) noexcept {
    std::uint64_t hash = 14'695'981'039'346'656'037U;  // FNV-1a
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1'099'511'628'211U;
    add(hash);
}

void Answers::add(const kpi::Error& error) noexcept {
    if (count_ < answers_.size()) answers_[count_++] = {static_cast<std::uint64_t>(error.reason), true};
}

void Answers::add(const kpi::Standing& standing) noexcept {
    for (const auto figure : {standing.above, standing.tied, standing.distinct_above, standing.people})
        add(std::uint64_t{figure});
}

void Answers::add(const kpi::Payment& payment) noexcept {
    for (const double figure : {payment.amount, payment.sum, payment.together, payment.floor}) add(figure);
    add(std::uint64_t{payment.extra});
    add(std::uint64_t{payment.has_extra});
    add(static_cast<std::uint64_t>(payment.basis));
}

void Answers::add(const kpi::Allocation& part) noexcept {
    for (const double figure : {part.amount, part.ideal, part.floor}) add(figure);
    add(std::uint64_t{part.has_extra});
}

void Answers::add(const kpi::AllocationTotals& totals) noexcept {
    for (const double figure : {totals.pool, totals.shares, totals.leftover}) add(figure);
}

void Answers::add(const kpi::WeightedAccount& account) noexcept {
    add(account.mean);
    add(std::uint64_t{account.scored});
}

void Answers::add(const kpi::ThresholdAccount& account) noexcept {
    for (const double figure : {account.score, account.points, account.steps, account.counted}) add(figure);
}

void Answers::add(const kpi::TierAmount& amount) noexcept {
    add(amount.amount);
    add(std::uint64_t{amount.band});
}

void Answers::add(const kpi::PointsAccount& account) noexcept {
    add(account.score);
    add(account.points);
    add(std::uint64_t{account.counted});
}

// ---- Arguments --------------------------------------------------------------------------------

namespace {

using Column = std::vector<double>;

const double blank = kpi::missing();
const double a_text = kpi::invalid();

constexpr auto both = {kpi::Language::english, kpi::Language::chinese};

/// Numbers as people type them, ties and what lies beside them, figures of all digits, very large ones and
/// very small ones.
const Column numbers{97,
                     85.5,
                     0,
                     -3.25,
                     .1 + .2,
                     .3,
                     0.0000000005,
                     0.0000000015,
                     -0.0000000025,
                     2.4999999996,
                     12345.1234567885,
                     12345.123456788499,
                     99'999.9999999995,
                     123'456.789012345,
                     123'456.78901234501,
                     58'961'543'266.107063,
                     99'999'999'999'999.5,
                     1.0 / 3,
                     -2.0 / 7 * 1e9,
                     1.2345678901234567,
                     7.6543210987654321e15,
                     1e22,
                     1.00000000000005e36,
                     -1.7e308,
                     5e-310,
                     4.9e-324,
                     2.2250738585072014e-308};

// Computed here, once: the arithmetic that is set later is for the core alone.
const double third = 1.0 / 3;
const double seventh = 1.0 / 7;
const double computed = .1 + .2;

const Column weights{.3, .3, .2, .2};
/// Their mean is a tie, and so is its double.
const Column tied_scores{0.000000045, 0, 0, 0};
const Column long_weights{.333333333333333315, .123456789012345678, 1.98765432109876543, 4e-9};

const Column payouts{1000, 800.005, 600, 500, 1e9 / 7, blank};
const Column population{95, 88, blank, 88, .1 + .2, a_text, .3, 88, 12345.1234567885, 12345.123456788499, -4, 1e300};

/// More bounds than an object keeps in itself.
const Column many_bounds = [] {
    Column bounds;
    for (int i = 0; i < 40; ++i) bounds.push_back(i * 2.5 + 1e-10 * (i % 5));
    return bounds;
}();
const Column bounds{-1e300, 0, .1 + .2, 80, 12345.1234567885, 1e15};
const Column results{60, 60, 1.0 / 3, 160, 1e300, 12345.1234567885};

// ---- Entries ----------------------------------------------------------------------------------

void snap(Answers& answers) {
    for (const double x : numbers) answers.add(kpi::snap(x));
    for (const double x : {blank, a_text, kpi::unbounded, -kpi::unbounded}) answers.add(kpi::snap(x));
}

void weighted(Answers& answers) {
    using kpi::MissingScore;
    for (const Column& given : {std::cref(weights), std::cref(long_weights)})
        for (const auto missing : {MissingScore::stop, MissingScore::zero, MissingScore::skip}) {
            const auto mean = kpi::WeightedMean::make(given, missing, kpi::WeightTotal::any());
            if (!answers.add(mean)) return;
            if (!answers.add(mean->account(tied_scores))) return;
            for (std::size_t i = 0; i + given.size() <= numbers.size(); ++i)
                if (!answers.add((*mean)(std::span{numbers}.subspan(i, given.size())))) return;
            const double gap[] = {1, blank, 12345.1234567885, 2};
            answers.add(mean->account(gap));
        }
    answers.add(kpi::WeightedMean::make(weights, kpi::MissingScore::stop, kpi::WeightTotal::of(.9999)));
    answers.add(kpi::WeightedMean::make(numbers));
    if (const auto wanted = kpi::WeightTotal::automatic().wanted(11)) answers.add(*wanted);
}

void threshold(Answers& answers) {
    using kpi::PartialStep;
    for (const auto partial : {PartialStep::linear, PartialStep::full, PartialStep::started})
        for (const double step : {1.0, .01, third, 1e-300}) {
            const auto made = kpi::Threshold::make({.target = computed,
                                                    .base = 100.000000001,
                                                    .above = third,
                                                    .below = -1.0000000005,
                                                    .step = step,
                                                    .low = -333'333'333.3,
                                                    .partial = partial});
            if (!answers.add(made)) return;
            for (const double actual : numbers) {
                answers.add((*made)(actual));
                answers.add(made->account(actual));
            }
        }
}

void bands(Answers& answers) {
    for (const auto edge : {kpi::BandEdge::from, kpi::BandEdge::upto}) {
        const auto made = kpi::Bands::make(many_bounds, edge);
        if (!answers.add(made)) return;
        for (const double bound : made->bounds()) answers.add(bound);
        for (const double value : numbers) answers.add(made->find(value));
    }
    answers.add(kpi::check_list(results, bounds.size(), kpi::Argument::results));
}

template <class Tier>
void tier(Answers& answers) {
    for (const auto table : {&bounds, &many_bounds}) {
        const auto made = kpi::Bands::make(*table);
        if (!answers.add(made)) return;
        const auto tier = Tier::make(*made, table == &bounds ? results : many_bounds);
        if (!answers.add(tier)) return;
        for (const double value : numbers) answers.add((*tier)(value));
    }
}

void points(Answers& answers) {
    const auto ledger =
        kpi::PointsLedger::make({.points = long_weights, .low = -333'333'333.3, .high = 1.4285714285714286e17});
    if (!answers.add(ledger)) return;
    answers.add(ledger->low());
    answers.add(ledger->high());
    for (std::size_t i = 0; i + 4 <= numbers.size(); ++i)
        answers.add(ledger->account(numbers[i], std::span{numbers}.subspan(i, 4)));
}

void standings(Answers& answers) {
    for (const auto order : {kpi::RankOrder::descending, kpi::RankOrder::ascending}) {
        const auto ranking = kpi::Ranking::make(population, order);
        if (!answers.add(ranking)) return;
        for (const double score : population) {
            answers.add(kpi::standing_of(score, population, order));
            answers.add(ranking->standing_of(score));
        }
    }
}

void ranks(Answers& answers) {
    using kpi::RankTies;
    static Column places(population.size());
    for (const auto ties : {RankTies::min, RankTies::max, RankTies::average, RankTies::dense}) {
        if (!answers.add(kpi::ranks(population, ties, kpi::RankOrder::ascending, places))) return;
        for (const double place : places) answers.add(place);
    }
}

void pay(Answers& answers) {
    using kpi::PayoutTies;
    static Column amounts(population.size());
    static std::vector<kpi::Payment> payments(population.size());
    for (const auto ties : {PayoutTies::split, PayoutTies::same, PayoutTies::dense})
        for (const double unit : {.01, 1.0, .3, 1.0546814828746709}) {
            const auto schedule = kpi::PayoutSchedule::make(
                {.payouts = payouts, .ties = ties, .min_score = .3, .otherwise = third, .unit = unit});
            if (!answers.add(schedule)) return;
            if (!answers.add(schedule->payments(population, amounts))) return;
            for (const double amount : amounts) answers.add(amount);
            if (!answers.add(schedule->payments(population, payments))) return;
            for (const auto& payment : payments) answers.add(payment);
            for (std::size_t i = 0; i < population.size(); ++i)
                if (!answers.add(schedule->payment_of(i, population))) return;
            if (!answers.add(schedule->payment(88, {1, 3, 1, 10}))) return;
        }
}

void allocate(Answers& answers) {
    static Column parts(4);
    static std::vector<kpi::Allocation> accounts(4);
    static const Column typed{1.2, blank, 1, .8};
    for (const double unit : {.01, 1.0, .3, 1.0546814828746709})
        for (const double money : {100.005, -142'857'142.85714287, 58'961'543'266.107063}) {
            const auto pool = kpi::Pool::make({.pool = money, .unit = unit});
            if (!answers.add(pool)) return;
            for (const std::span<const double> shares : {std::span{long_weights}, std::span{typed}}) {
                if (!answers.add(pool->split(shares, parts))) return;
                for (const double part : parts) answers.add(part);
                if (!answers.add(pool->split(shares, accounts))) return;
                for (const auto& account : accounts) answers.add(account);
            }
        }
}

void quota(Answers& answers) {
    static const Column thirds{third, seventh, .52380952380952384, blank};
    for (const Column& shares : {std::cref(weights), std::cref(thirds)})
        for (const std::uint32_t people : {0U, 1U, 7U, 1000U}) {
            const auto quotas = kpi::Quotas::make(shares, people);
            if (!answers.add(quotas)) return;
            for (const auto last : quotas->last_places()) answers.add(std::uint64_t{last});
            answers.add(quotas->grade_of({1, 1, 1, people}));
        }
}

// ---- Explanations -----------------------------------------------------------------------------

/// One or the other language, and in that order.
template <class Explain>
void in_both(Answers& answers, Explain&& explain) {
    for (const auto language : both) answers.add(explain(language));
}

void figures(Answers& answers) {
    using kpi::Unit;
    for (const double x : numbers)
        for (const auto unit : {Unit::plain, Unit::share, Unit::duration})
            in_both(answers, [&](auto language) { return kpi::figure(language, x, unit); });
    answers.add(static_cast<std::uint64_t>(kpi::unit_of(bounds)));
    answers.add(static_cast<std::uint64_t>(kpi::unit_of(weights)));
    answers.add(static_cast<std::uint64_t>(kpi::unit_of(bounds, .35)));
}

void explained_scores(Answers& answers) {
    const auto mean = kpi::WeightedMean::make(weights);
    if (!answers.add(mean)) return;
    const auto total = mean->account(tied_scores);
    if (!answers.add(total)) return;
    in_both(answers, [&](auto language) { return explain(language, *total, *mean, tied_scores); });

    const auto threshold = kpi::Threshold::make({.target = 1, .base = 100, .below = -2, .step = .01});
    if (!answers.add(threshold)) return;
    const auto reached = threshold->account(.97);
    if (!answers.add(reached)) return;
    in_both(answers, [&](auto language) { return explain(language, *reached, .97, *threshold); });
    in_both(answers, [&](auto language) { return explain_rule(language, *threshold); });

    const auto ledger = kpi::PointsLedger::make({.points = weights, .low = 0, .high = 100});
    if (!answers.add(ledger)) return;
    const auto account = ledger->account(60, tied_scores);
    if (!answers.add(account)) return;
    in_both(answers, [&](auto language) { return explain(language, *account, 60, tied_scores, *ledger); });
    in_both(answers, [&](auto language) { return explain_rule(language, *ledger, 60); });
}

void explained_bands(Answers& answers) {
    static const std::vector<std::string> grades{"good, or at least not bad", "a", "b", "c", "d", "e"};
    static const std::optional<std::string> otherwise{"nothing at all for such a value"};
    const auto bands = kpi::Bands::make(bounds);
    if (!answers.add(bands)) return;
    in_both(answers, [&](auto language) { return explain_band(language, grades.front(), 81, *bands, 3); });
    const kpi::Error none{kpi::Reason::no_band, kpi::Argument::value, 0, -1, 0};
    in_both(answers, [&](auto language) { return explain_otherwise(language, *otherwise, none, *bands); });
    in_both(answers, [&](auto language) { return explain_rule(language, *bands, grades, otherwise); });
}

template <class Tier>
void explained_tier(Answers& answers) {
    static const std::optional<std::string> otherwise{"nothing at all for such a value"};
    const auto bands = kpi::Bands::make(bounds);
    if (!answers.add(bands)) return;
    const auto tier = Tier::make(*bands, results);
    if (!answers.add(tier)) return;
    for (const double value : {-7.0, .3, 81.0, 1e16}) {
        const auto amount = (*tier)(value);
        if (!answers.add(amount)) return;
        in_both(answers, [&](auto language) { return explain(language, *amount, value, *tier); });
    }
    in_both(answers, [&](auto language) { return explain_rule(language, *tier, otherwise); });
}

void explained_places(Answers& answers) {
    const kpi::Standing standing{1, 3, 1, 10};
    for (const auto ties : {kpi::RankTies::min, kpi::RankTies::average, kpi::RankTies::dense})
        in_both(answers,
                [&](auto language) { return explain(language, standing, 88, ties, kpi::RankOrder::descending); });
    const auto schedule = kpi::PayoutSchedule::make({.payouts = payouts, .unit = 1});
    if (!answers.add(schedule)) return;
    for (const std::size_t person : {0U, 1U, 2U, 10U}) {
        const auto payment = schedule->payment_of(person, population);
        if (!answers.add(payment)) return;
        in_both(answers, [&](auto language) { return explain(language, *payment, population[person], *schedule); });
    }
    const auto quotas = kpi::Quotas::make(weights, 10);
    if (!answers.add(quotas)) return;
    in_both(answers, [&](auto language) { return explain(language, standing, *quotas, "excellent", weights); });

    static std::vector<kpi::Allocation> parts(weights.size());
    const auto pool = kpi::Pool::make({.pool = 1000.005});
    if (!answers.add(pool)) return;
    const auto totals = pool->split(weights, parts);
    if (!answers.add(totals)) return;
    in_both(answers, [&](auto language) { return explain(language, parts[1], weights[1], *totals, *pool); });
}

/// Read, open, left to people and not understood, in both languages.
constexpr std::string_view rule_texts[] = {
    "目标值95%，每低1个百分点扣2分，低于80%不得分，扣完为止",
    "Target 98%; each percentage point below takes 2 points; at least 0",
    "≥95%得100分；90%（含）-95%（不含）得80分；90%以下得0分",
    "迟到每次扣1分，旷工每次扣10分",
    "实际完成额/3500*10分，上限12分",
    "每低1%扣分",
    "由上级酌情打分",
    "as agreed with the customer, more or less"};

void rules(Answers& answers) {
    for (const std::string_view text : rule_texts) {
        const auto reading = kpi::read_rule(text);
        if (!answers.add(reading)) return;
        answers.add(static_cast<std::uint64_t>(reading->state()));
        answers.add(static_cast<std::uint64_t>(reading->question()));
        answers.add(std::uint64_t{reading->place().end});
        in_both(answers, [&](auto language) { return explain(language, *reading, text); });
        const auto rule = reading->bind({.full = 20.000000001, .target = .95});
        if (!answers.add(rule)) continue;
        in_both(answers, [&](auto language) { return rule->sentence(language); });
        in_both(answers, [&](auto language) { return rule->examples(language); });
        for (std::size_t i = 0; i + rule->columns() <= numbers.size(); ++i) {
            const auto row = std::span{numbers}.subspan(i, rule->columns());
            const auto score = (*rule)(row);
            if (!answers.add(score)) continue;
            answers.add(score->score);
            if (i % 8 == 0)
                in_both(answers, [&](auto language) { return rule->explain(language, row, *score); });
        }
    }
}

void explained_errors(Answers& answers) {
    static const kpi::ErrorContext context{5, 1, "a long text that stands in the cell", "one, another", {}};
    for (int i = 0; i <= static_cast<int>(kpi::Reason::not_that_person); ++i) {
        const kpi::Error error{static_cast<kpi::Reason>(i), kpi::Argument::weights, 2, -1, third};
        in_both(answers, [&](auto language) { return explain(language, error, context); });
    }
    in_both(answers,
            [](auto language) { return kpi::explain_unknown_function(language, "TEAR", "TIER, RANK, POINTS"); });
    in_both(answers, [](auto language) { return kpi::explain_too_many_arguments(language, "THRESHOLD", 9, 10); });
    in_both(answers, [](auto language) { return kpi::explain_version(language, "1.2.3-a-very-long-version"); });
}

}  // namespace

std::vector<Entry> all() {
    return {{"Snap", snap},
            {"Weighted", weighted},
            {"Threshold", threshold},
            {"Bands", bands},
            {"InterpolatedTier", tier<kpi::InterpolatedTier>},
            {"MarginalTier", tier<kpi::MarginalTier>},
            {"Points", points},
            {"Standings", standings},
            {"Ranks", ranks},
            {"Pay", pay},
            {"Allocate", allocate},
            {"Quota", quota},
            {"Figures", figures},
            {"ExplainedScores", explained_scores},
            {"ExplainedBands", explained_bands},
            {"ExplainedInterpolation", explained_tier<kpi::InterpolatedTier>},
            {"ExplainedRates", explained_tier<kpi::MarginalTier>},
            {"ExplainedPlaces", explained_places},
            {"ExplainedErrors", explained_errors},
            {"Rules", rules}};
}

}  // namespace every_entry
