// Figures and sentences of explanations. What each sentence says is tested in real cells; here, that
// every figure is one a person would write and every reason has its words.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <array>
#include <cmath>
#include <kpi/explain.hpp>
#include <limits>
#include <regex>
#include <set>

#include "generators.hpp"
#include "matchers.hpp"
#include "oracle.hpp"

namespace {

using kpi::Argument;
using kpi::Error;
using kpi::Language;
using kpi::Reason;

constexpr auto both = {Language::english, Language::chinese};

/// A number as it is written in either language.
std::string figure(double x) {
    const auto english = need(kpi::figure(Language::english, x));
    EXPECT_EQ(need(kpi::figure(Language::chinese, x)), english);
    return english;
}

TEST(Figure, IsWrittenAsTyped) {
    EXPECT_EQ(figure(80), "80");
    EXPECT_EQ(figure(2.5), "2.5");
    EXPECT_EQ(figure(0), "0");
    EXPECT_EQ(figure(-0.5), "\u22120.5");
    EXPECT_EQ(figure(1200), "1200");
    EXPECT_EQ(figure(123456789012.25), "123456789012.25");
}

TEST(Figure, IsRoundedAsAnswersAre) {
    EXPECT_EQ(figure(.1 + .2), "0.3");
    EXPECT_EQ(figure(1.0 / 3), "0.333333333");
    EXPECT_EQ(figure(200000.0 / 3), "66666.666666667");
}

TEST(Figure, HasAPercentageHoweverLargeItIs) {
    constexpr double largest = std::numeric_limits<double>::max();
    EXPECT_EQ(need(kpi::figure(Language::english, largest, kpi::Unit::share)), "1.7976931348623e+310 %");
    EXPECT_EQ(need(kpi::figure(Language::chinese, -largest, kpi::Unit::share)), "\u22121.7976931348623e+310%");
    EXPECT_EQ(need(kpi::figure(Language::english, 1e306, kpi::Unit::share)), "1e+308 %");
    EXPECT_EQ(need(kpi::figure(Language::english, 1e307, kpi::Unit::share)), "1e+309 %");
}

TEST(Sentences, OfAQuotaSayHowItIsRoundedWhereItIsNoWholeNumberOfPeople) {
    const std::vector shares = {0.3, 0.7};
    const auto sentence = [&](std::uint32_t people) {
        const auto quotas = need(kpi::Quotas::make(shares, people));
        return need(kpi::explain(Language::english, {.above = 0, .tied = 1, .people = people}, quotas, "A", shares));
    };
    EXPECT_THAT(sentence(10), testing::Not(testing::HasSubstr("remainders")));
    EXPECT_THAT(sentence(11), testing::HasSubstr("= 3.3; the largest remainders"));
}

TEST(Sentences, OfQuotasThatAreNoNumbersAreAnError) {
    const std::vector shares = {0.3, 0.7};
    const auto quotas = need(kpi::Quotas::make(shares, 10));
    for (const double wrong : {std::numeric_limits<double>::infinity(), std::nan("")}) {
        const std::vector others = {0.3, wrong};
        EXPECT_FALSE(kpi::explain(Language::english, {.tied = 1, .people = 10}, quotas, "A", others));
    }
}

TEST(Figure, IsNeverShownAsZeroWhenItIsNot) {
    EXPECT_EQ(figure(1e-12), "1e-12");
    EXPECT_EQ(figure(-1e-300), "\u22121e-300");
    EXPECT_EQ(figure(std::numeric_limits<double>::denorm_min()), "5e-324");
}

TEST(Figure, OfAnySizeIsShort) {
    EXPECT_EQ(figure(1e308), "1e+308");
    EXPECT_EQ(figure(-1e15), "\u22121e+15");
    EXPECT_EQ(figure(std::numeric_limits<double>::infinity()), "");
    EXPECT_EQ(figure(kpi::missing()), "");
}

TEST(Tables, AreSharesWhenOneIsAProperFractionAndNoneBeyondTwo) {
    using kpi::Unit;
    EXPECT_EQ(kpi::unit_of(std::array{.6, .8, 1.0}), Unit::share);
    EXPECT_EQ(kpi::unit_of(std::array{.8, 1.0, 1.2, kpi::missing()}), Unit::share);
    EXPECT_EQ(kpi::unit_of(std::array{0.0, 1.0, 2.0}), Unit::plain);
    EXPECT_EQ(kpi::unit_of(std::array{.5, 60.0}), Unit::plain);
    EXPECT_EQ(kpi::unit_of(std::array{.5, kpi::invalid()}), Unit::plain);
}

TEST(Explain, SaysTheContractsSentences) {
    const auto threshold =
        need(kpi::Threshold::make({.target = 1, .base = 100, .above = 0, .below = -2, .step = .01, .low = 0}));
    EXPECT_EQ(need(explain(Language::english, need(threshold.account(.97)), .97, threshold)),
              "94 = 100 \u2212 3 \u00d7 2: 3 steps of 1 % below the target of 100 %");
    const std::array too_light{.5, .4};
    const auto short_total = kpi::WeightedMean::make(too_light);
    ASSERT_FALSE(short_total);
    EXPECT_EQ(need(explain(Language::english, short_total.error(), {})), "the weights total 90 %, 10 % short of 100 %");
}

TEST(Explain, HasNothingToSayOfABlankRow) {
    for (const auto language : both) {
        const std::array weights{1.0};
        const auto mean = need(kpi::WeightedMean::make(weights));
        const std::array blank{kpi::missing()};
        EXPECT_EQ(need(explain(language, need(mean.account(blank)), mean, blank)), "");
        EXPECT_EQ(need(explain(language, kpi::Payment{}, 1, need(kpi::PayoutSchedule::make({})))), "");
        EXPECT_EQ(need(explain(language, kpi::Allocation{}, 1, {}, need(kpi::Pool::make({})))), "");
    }
}

/// The last reason there is.
constexpr auto last_reason = Reason::rule_open;

TEST(Explain, HasWordsForEveryReasonInBothLanguages) {
    for (const auto language : both) {
        for (int i = 0; i <= static_cast<int>(last_reason); ++i) {
            const Error error{static_cast<Reason>(i), Argument::weights, 2, -1, 1};
            const auto words = need(explain(language, error, {.rows = 5, .text = "n/a", .options = "a, b"}));
            EXPECT_NE(words, "") << i;
            EXPECT_FALSE(std::regex_search(words, std::regex{"%[0-9]+%"})) << "a figure is missing: " << words;
        }
    }
}

TEST(Explain, HasANameForEveryArgumentInBothLanguages) {
    for (const auto language : both) {
        std::set<std::string> names;
        for (int i = static_cast<int>(Argument::score); i <= static_cast<int>(Argument::part); ++i)
            names.insert(
                need(explain(language, {Reason::one_value_wanted, static_cast<Argument>(i), 0, 3}, {.rows = 3})));
        EXPECT_GE(names.size(), 30U) << "only score and scores may be called the same";
    }
}

TEST(Explain, CutsWhatNobodyReads) {
    const std::vector<double> weights(1000, .001);
    const std::vector<double> scores(1000, 80);
    const auto mean = need(kpi::WeightedMean::make(weights));
    const auto words = need(explain(Language::english, need(mean.account(scores)), mean, scores));
    EXPECT_LT(words.size(), 1000U);
    EXPECT_NE(words.find("(1000 terms)"), std::string::npos) << words;
}

/// The steps, the points of each and the base of a sentence give its answer, whatever the terms.
RC_GTEST_PROP(ExplainProperty, ThresholdsAnswerIsItsArithmetic, ()) {
    const auto typed = [] { return oracle::typed(*generators::decimal(2'000, -1)); };
    const double actual = typed();
    const double base = typed();
    RC_PRE(std::fabs(base) > 1);  // else it may be a share, which is written as a percentage
    const auto threshold = need(kpi::Threshold::make(
        {.target = typed(), .base = base, .above = typed(), .below = typed(), .low = -kpi::unbounded}));
    const auto account = need(threshold.account(actual));
    const auto words = need(explain(Language::english, account, actual, threshold));
    if (account.steps == 0) return;
    const double each = account.counted >= 0 ? threshold.terms().above : threshold.terms().below;
    const std::string arithmetic = figure(account.score) + " = " + figure(threshold.terms().base) +
                                   (each < 0 ? " \u2212 " : " + ") + figure(std::fabs(account.counted)) + " \u00d7 " +
                                   figure(std::fabs(each)) + ": ";
    RC_ASSERT(words.starts_with(arithmetic));
}

}  // namespace
