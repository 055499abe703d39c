// The sentences that EXPLAIN says of a rule are rules: read, they score as what they were said of.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <kpi/explain.hpp>
#include <kpi/rule.hpp>

#include "matchers.hpp"
#include "rule_cases.hpp"

namespace {

using kpi::Language;
using kpi::PartialStep;
using kpi::RuleQuestion;

constexpr auto both = {Language::english, Language::chinese};

/// The rule that a sentence says.
kpi::BoundRule read_back(const std::string& sentence) {
    const auto reading = need(kpi::read_rule(sentence));
    auto bound = reading.bind({});
    RC_ASSERT(bound.has_value());
    return *bound;
}

double points(const char* digits) {
    return std::stod(digits);
}

// ---- Thresholds -------------------------------------------------------------------------------

kpi::ThresholdTerms some_terms() {
    kpi::ThresholdTerms terms;
    const bool in_shares = *rc::gen::arbitrary<bool>();
    terms.target = in_shares ? *rc::gen::inRange(1, 1'500) / 1000.0 : *rc::gen::inRange(3, 100'000) / 10.0;
    terms.step =
        in_shares ? *rc::gen::element(0.01, 0.005, 0.02, 0.1, 0.05, 0.001) : *rc::gen::element(1.0, 0.5, 10.0, 2.5);
    terms.base = *rc::gen::inRange(2, 300);
    const double above = *rc::gen::inRange(-100, 100) / 10.0;
    const double below = *rc::gen::inRange(-100, 100) / 10.0;
    terms.above = above;
    terms.below = below;
    RC_PRE(above != 0 || below != 0);
    terms.low = *rc::gen::element(0.0, -kpi::unbounded, -5.0);
    terms.high = *rc::gen::element(kpi::unbounded, 400.0, 1'000.0);
    terms.partial = *rc::gen::element(PartialStep::linear, PartialStep::full, PartialStep::started);
    return terms;
}

RC_GTEST_PROP(RuleSentenceProperty, OfAThresholdReadsBackAsTheSameThreshold, ()) {
    const auto terms = some_terms();
    const auto threshold = need(kpi::Threshold::make(terms));
    for (const auto language : both) {
        const auto sentence = need(kpi::explain_rule(language, threshold));
        RC_LOG() << sentence << '\n';
        const auto rule = read_back(sentence);
        for (int i = -12; i <= 12; ++i) {
            const double actual = terms.target + i * terms.step * 0.5;
            const auto expected = threshold(actual);
            const auto got = rule(actual);
            RC_ASSERT(got.has_value() == expected.has_value());
            if (!got) continue;
            RC_ASSERT(got->question == RuleQuestion::none);
            RC_ASSERT(got->score == *expected);
        }
    }
}

// ---- Bands ------------------------------------------------------------------------------------

RC_GTEST_PROP(RuleSentenceProperty, OfBandsReadsBackAsTheSameBands, ()) {
    std::vector<double> bounds;
    double bound = *rc::gen::inRange(1, 100);
    const auto count = *rc::gen::inRange(1, 7);
    for (int i = 0; i < count; ++i) {
        bounds.push_back(bound);
        bound += *rc::gen::inRange(1, 50);
    }
    std::vector<std::string> results;
    for (int i = 0; i < count; ++i) results.push_back(std::to_string(*rc::gen::inRange(0, 200)));
    const auto edge = *rc::gen::element(kpi::BandEdge::from, kpi::BandEdge::upto);
    const auto bands = need(kpi::Bands::make(bounds, edge));
    const std::string otherwise = std::to_string(*rc::gen::inRange(0, 200));
    for (const auto language : both) {
        const auto sentence = need(kpi::explain_rule(language, bands, results, otherwise));
        RC_LOG() << sentence << '\n';
        const auto rule = read_back(sentence);
        for (const double around : bounds)
            for (const double actual : {around - 0.5, around, around + 0.5}) {
                const auto found = bands.find(actual);
                const auto got = need(rule(actual));
                RC_ASSERT(got.question == RuleQuestion::none);
                RC_ASSERT(got.score == points((found ? results[*found] : otherwise).c_str()));
            }
    }
}

// ---- Ledgers ----------------------------------------------------------------------------------

RC_GTEST_PROP(RuleSentenceProperty, OfALedgerReadsBackAsTheSameLedger, ()) {
    std::vector<double> each;
    const auto count = *rc::gen::inRange<std::size_t>(1, 6);
    for (std::size_t i = 0; i < count; ++i) {
        const double x = *rc::gen::inRange(-80, 80) / 4.0;
        each.push_back(x == 0 ? -1 : x);
    }
    kpi::PointsTerms terms{.points = each};
    terms.low = *rc::gen::element(-kpi::unbounded, 0.0, -20.0);
    terms.high = *rc::gen::element(kpi::unbounded, 150.0);
    const double base = *rc::gen::inRange(2, 120);
    const auto ledger = need(kpi::PointsLedger::make(terms));
    for (const auto language : both) {
        const auto sentence = need(kpi::explain_rule(language, ledger, base));
        RC_LOG() << sentence << '\n';
        const auto rule = read_back(sentence);
        RC_ASSERT(rule.columns() == count);
        std::vector<double> counts;
        for (std::size_t i = 0; i < count; ++i) counts.push_back(*rc::gen::inRange(0, 9));
        RC_ASSERT(need(rule(counts)).score == need(ledger.account(base, counts)).score);
    }
}

// ---- Rules ------------------------------------------------------------------------------------

/// Steps with a cliff, a cap on what they add, two slopes: said and read again.
TEST(RuleSentence, OfARuleReadsBackAsTheSameRule) {
    const char* texts[] = {"目标值98%，每低1个百分点扣2分，低于90%不得分",
                           "99%以上得满分20分；95%-99%之间，每低1%扣1分；95%以下，每低1%扣2分",
                           "满分20分。完成率≥100%得满分；90%（含）-100%，每低1%扣1分；低于90%得5分；低于80%不得分",
                           "目标值20个，增加1个，加0.5分，最高加5分；减少1个，减1分",
                           "每迟到一次扣1分，每旷工一次扣5分，最多扣10分",
                           "第一个错误扣15分，第二个及以后每个扣8分，扣完为止",
                           "得分=实际/50×20，最高24分",
                           "大于等于98%得20分，95%（含）-98%（不含）得15分，90%（含）-95%（不含）得8分，90%以下0分",
                           "响应超过30分钟的，每10分钟扣1分，不足10分钟按10分钟计",
                           "5% of the monthly fee for each 1% below 99.5%, capped at 30%"};
    for (const char* text : texts)
        for (const auto language : both) {
            const auto rule = need(need(kpi::read_rule(text)).bind({.full = 20}));
            const auto sentence = need(rule.sentence(language));
            const auto again = need(kpi::read_rule(sentence)).bind({});
            ASSERT_TRUE(again.has_value()) << text << "\n" << sentence;
            ASSERT_EQ(again->columns(), rule.columns()) << sentence;
            for (const double x : {0.0, 0.5, 0.79, 0.8, 0.85, 0.9, 0.92, 0.95, 0.97, 0.98, 1.0, 2.0, 3.0, 20.0, 31.0,
                                   40.0, 60.0, 80.0}) {
                const std::vector<double> row(rule.columns(), x);
                const auto expected = need(rule(row));
                const auto got = need((*again)(row));
                EXPECT_EQ(got.question, expected.question) << sentence << "\n at " << x;
                const bool is_scored = expected.question == RuleQuestion::none;
                EXPECT_TRUE(!is_scored || got.score == expected.score) << sentence << "\n at " << x;
            }
        }
}

/// The rows that are tried: the same value everywhere, and in one column alone.
std::vector<std::vector<double>> rows_of(std::size_t columns, double x) {
    std::vector<std::vector<double>> rows{std::vector<double>(columns, x)};
    for (std::size_t i = 0; columns > 1 && i < columns; ++i) {
        rows.emplace_back(columns, 0.0);
        rows.back()[i] = x;
    }
    return rows;
}

/// Whatever a rule answers, its sentence answers, too.
void expect_same(const kpi::BoundRule& rule, const kpi::BoundRule& again, const std::string& sentence) {
    for (const double x : {-0.02, 0.0,  0.002, 0.01, 0.02, 0.5, 0.79, 0.8,  0.85, 0.9,  0.92, 0.95, 0.97, 0.98,  0.99,
                           1.0,   1.05, 1.3,   2.0,  3.0,  4.0, 5.0,  10.0, 29.0, 40.0, 60.0, 83.0, 90.0, 300.0, 500.0})
        for (const auto& row : rows_of(rule.columns(), x)) {
            const auto expected = rule(row);
            if (!expected || expected->question != RuleQuestion::none) continue;
            const auto got = need(again(row));
            ASSERT_EQ(got.question, RuleQuestion::none) << sentence << "\n at " << x;
            ASSERT_EQ(got.score, expected->score) << sentence << "\n at " << x;
        }
}

class RuleFileSentence : public testing::TestWithParam<const char*> {};

TEST_P(RuleFileSentence, OfEveryRuleReadsBackAsTheSameRule) {
    for (const auto& verdict : rule_cases::judged(GetParam())) {
        const auto rule = need(kpi::read_rule(verdict.text)).bind(verdict.terms);
        if (!rule) continue;
        for (const auto language : both) {
            const auto sentence = need(rule->sentence(language));
            const auto again = need(kpi::read_rule(sentence)).bind({});
            ASSERT_TRUE(again.has_value()) << verdict.text << "\n" << sentence;
            ASSERT_EQ(again->columns(), rule->columns()) << sentence;
            expect_same(*rule, *again, sentence);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Rules, RuleFileSentence, testing::ValuesIn(rule_cases::files));
INSTANTIATE_TEST_SUITE_P(Hard, RuleFileSentence, testing::ValuesIn(rule_cases::hard_files));

TEST(RuleSentence, HasThreeWorkedValues) {
    const auto rule = need(need(kpi::read_rule("目标值98%，每低1个百分点扣2分")).bind({.full = 20}));
    EXPECT_EQ(need(rule.sentence(Language::chinese)),
              "目标值 98% 及以上得 20 分；每低 1 个百分点扣 2 分；不足 1 个百分点按比例计；最低得 0 分");
    EXPECT_EQ(need(rule.examples(Language::chinese)), "98% → 20，97% → 18，88% → 0");
    EXPECT_EQ(need(rule.examples(Language::english)), "98 % → 20, 97 % → 18, 88 % → 0");
}

TEST(RuleSentence, SaysAmountsInTheirCurrency) {
    struct Said {
        const char* text;
        const char* english;
        const char* chinese;
    };
    const Said amounts[] = {
        {"每单奖励50元，最高1万元", "each one gives ¥50; at most ¥10000", "每 1 次计 50 元；最高得 10000 元"},
        {"每单奖励50美元", "each one gives $50", "每 1 次计 50 美元"},
        {"€200 each, capped at €3,000", "each one gives €200; at most €3000", "每 1 次计 200 欧元；最高得 3000 欧元"},
        {"Fined £5 each", "each one takes £5", "每 1 次扣 5 英镑"},
        {"Below 90%: -CHF 50; 90% and above: CHF 0.1k", "below 90 %: -CHF 50; 90 % and above: CHF 100",
         "低于 90%：−50 瑞士法郎；90% 及以上：100 瑞士法郎"},
        {"HK$200 each", "each one gives HK$200", "每 1 次计 200 港元"},
        {"100 rmb each", "each one gives ¥100", "每 1 次计 100 元"},
        {"Rs. 500 each", "each one gives ₹500", "每 1 次计 500 卢比"},
        {"$10 each", "each one gives $10", "每 1 次计 10 美元"}};
    for (const auto& [text, english, chinese] : amounts) {
        const auto rule = need(need(kpi::read_rule(text)).bind({}));
        EXPECT_EQ(need(rule.sentence(Language::english)), english);
        EXPECT_EQ(need(rule.sentence(Language::chinese)), chinese);
        for (const char* said : {english, chinese})
            for (const auto language : both)
                EXPECT_EQ(need(need(need(kpi::read_rule(said)).bind({})).sentence(language)),
                          language == Language::english ? english : chinese)
                    << said;
    }
}

TEST(RuleSentence, OfAScoreIsItsArithmetic) {
    const auto rule = need(need(kpi::read_rule("周报迟交一次扣1分，缺交一次扣3分")).bind({.full = 10}));
    const std::array row{2.0, 1.0};
    EXPECT_EQ(need(rule.explain(Language::english, row, need(rule(row)))), "5 = 10 − 2 × 1 − 1 × 3");
    const std::array many{0.0, 5.0};
    EXPECT_EQ(need(rule.explain(Language::english, many, need(rule(many)))),
              "0 (the least, instead of 10 − 5 × 3 = −5)");
}

TEST(RuleSentence, SaysWhichWordsAreNotUnderstood) {
    const std::string text = "目标值98%，每低1个百分点扣2分，天气原因除外";
    const auto reading = need(kpi::read_rule(text));
    EXPECT_EQ(need(kpi::explain(Language::chinese, reading, text)), "没有读懂：“除外”");
    EXPECT_EQ(need(kpi::explain(Language::english, reading, text)), "not understood: '除外'");
    for (int i = 1; i <= static_cast<int>(RuleQuestion::sign); ++i)
        for (const auto language : both)
            EXPECT_GT(need(kpi::explain(language, static_cast<RuleQuestion>(i), "x")).size(), 20U) << i;
}

}  // namespace
