// Words that mean something else where they stand: each of them once gave a wrong number, or came near to it.
#include <gtest/gtest.h>

#include <array>
#include <kpi/rule.hpp>

#include "matchers.hpp"

namespace {

using kpi::RuleQuestion;
using kpi::RuleTerms;

/// A rule, what stands beside it, a value and its score.
struct Scored {
    const char* text;
    double full;
    double actual;
    double score;
};

void PrintTo(const Scored& scored, std::ostream* out) {
    *out << scored.text << " at " << scored.actual;
}

class RuleTrap : public testing::TestWithParam<Scored> {};

TEST_P(RuleTrap, IsReadAsItIsMeant) {
    RuleTerms terms;
    terms.full = GetParam().full;
    const auto rule = need(need(kpi::read_rule(GetParam().text)).bind(terms));
    const auto score = need(rule(GetParam().actual));
    EXPECT_EQ(score.question, RuleQuestion::none);
    EXPECT_EQ(score.score, GetParam().score) << need(rule.sentence(kpi::Language::english));
}

const double none = kpi::missing();

INSTANTIATE_TEST_SUITE_P(
    Names, RuleTrap,
    testing::Values(Scored{"顾客评分（5分制）4.8分及以上满分，每降0.1分扣1分", 10, 4.6, 8},
                    Scored{"班组6S检查90分（含）以上得5分，80分（含）~90分得3分，80分以下不得分", none, 85, 3},
                    Scored{"20秒接通率达到85%得15分，每低1个点扣1分", none, .84, 14},
                    Scored{"90天以上库龄物料占比：≤3%得满分；＞3%不得分", 10, .02, 10},
                    Scored{"Calls answered within 20 seconds: 85% or above 10 points; below 85% 0", none, .9, 10},
                    Scored{"Publications in the last 5 years: 10 or more 5 marks; 5 to 9 3 marks; below 5 0", none, 7,
                           3},
                    Scored{"Lose 2 points for each call over 10 minutes", 20, 3, 14},
                    Scored{"2 points off for each incident not resolved in 4 hours", 20, 3, 14},
                    Scored{"4-hour performance 92%, minus 2 per 1% below", 20, .91, 18},
                    Scored{"Match funding ≥ 50% of costs 10 marks, ≥ 25% 6 marks, below 25% 0 marks", none, .6, 10}));

INSTANTIATE_TEST_SUITE_P(
    Signs, RuleTrap,
    testing::Values(Scored{"20 sec or less – 10; 21–30 sec – 7; over 30 sec – 0", none, 25, 7},
                    Scored{"[95%,100%] 15; [90%,95%) 10; below 90% 0", none, .95, 15},
                    Scored{"[95%,100%] 15; [90%,95%) 10; below 90% 0", none, .9, 10},
                    Scored{"Sales of 1,234,567 or more: 10 points; below 1,234,567: 0 points", none, 1234567, 10},
                    Scored{"98%≤K得20分；95%≤K＜98%得16分；K＜95%得0分", none, .97, 16},
                    Scored{"迟到-0.5分/次", 10, 3, 8.5}, Scored{"客诉率控制在0.5‰以内，每超0.1‰扣1分", 10, .0007, 8}));

INSTANTIATE_TEST_SUITE_P(
    Limits, RuleTrap,
    testing::Values(Scored{"−7 for each order shipped wrong, at most −21", none, 5, -21},
                    Scored{"按实际完成率乘以权重计分，超过100%的按100%计", 15, 1.2, 15},
                    Scored{"完成率×权重，最高不超过权重的120%", 20, 1.5, 24},
                    Scored{"Training hours: minimum 40 hours, minus 2 for each 5 hours short", 10, 30, 6},
                    Scored{"100% attainment pays 100% of target bonus; each 1% above adds 2% of target bonus", none,
                           1.1, 1.2},
                    Scored{"当月迟到3次以内不扣分，从第4次起每次扣1分", 10, 5, 8},
                    Scored{"迟到一次扣1分，扣完5分为止", none, 2, 3}, Scored{"迟到一次扣1分，扣完5分为止", 5, 9, 0}));

/// Twice nothing is nothing: such a price was scaled again without end.
TEST(ScaledPrice, OfNothingIsNothing) {
    RuleTerms terms;
    terms.full = 20;
    const auto rule = need(need(kpi::read_rule("迟到每次扣0分，旷工加倍扣分")).bind(terms));
    EXPECT_EQ(need(rule(std::array{1.0, 3.0})).score, 20);
}

/// A rule that must give no number, and what is asked of it.
struct Asked {
    const char* text;
    RuleQuestion question;
};

void PrintTo(const Asked& asked, std::ostream* out) {
    *out << asked.text;
}

class RuleDoubt : public testing::TestWithParam<Asked> {};

TEST_P(RuleDoubt, IsAsked) {
    RuleTerms terms;
    terms.full = 20;
    const auto rule = need(kpi::read_rule(GetParam().text)).bind(terms);
    ASSERT_FALSE(rule.has_value());
    ASSERT_EQ(rule.error().reason, kpi::Reason::rule_open);
    EXPECT_EQ(static_cast<RuleQuestion>(rule.error().position), GetParam().question);
}

INSTANTIATE_TEST_SUITE_P(
    Rules, RuleDoubt,
    testing::Values(Asked{"2 points per complaint", RuleQuestion::sign},
                    Asked{"Late submission: 3 marks per day", RuleQuestion::sign},
                    Asked{"Below 90%: lose 5 points", RuleQuestion::once},
                    Asked{"迟到一次扣1分，扣完5分为止", RuleQuestion::floor},
                    Asked{"Lose 3 points for every drop in response rate", RuleQuestion::unit},
                    Asked{"Minus 2 for each increase in the reject rate", RuleQuestion::unit},
                    Asked{"目标值12，每差1扣1分", RuleQuestion::unit},
                    Asked{"排名前3得满分，每降1名扣2分", RuleQuestion::direction},
                    Asked{"每延误1天扣1分，延误3天以内不扣分", RuleQuestion::overlap},
                    Asked{"停机每次扣1分，累计停机超过8小时不得分", RuleQuestion::unit},
                    Asked{"95%以上加5分，90%以下每低1%扣1分", RuleQuestion::full},
                    Asked{"每减少1家扣1分，减少超过3家扣10分", RuleQuestion::relative},
                    Asked{"No incentive shall be paid if any disciplinary action has been taken", RuleQuestion::scope},
                    Asked{"Sales above $2,000,000: 25%, otherwise nothing", RuleQuestion::part_or_all},
                    Asked{"Commission: 5% up to $50,000, 10% above $50,000", RuleQuestion::part_or_all},
                    Asked{"Energy cost (lower is better): each 1% below last year −1 point", RuleQuestion::direction}));

/// Sentences of which a part would be lost.
class RuleNotRead : public testing::TestWithParam<const char*> {};

TEST_P(RuleNotRead, GivesNoNumber) {
    EXPECT_EQ(need(kpi::read_rule(GetParam())).state(), kpi::RuleReading::State::not_understood);
}

INSTANTIATE_TEST_SUITE_P(Rules, RuleNotRead,
                         testing::Values("2 points for every 10 suggestions (half counts double), maximum 10",
                                         "Lose 1 pt per 1% down to 75%, then 3 pts per 1% below that",
                                         "The score is changed by 10% for each 1% that gross margin falls below 24%",
                                         "最低价得满分，其他报价得分=最低价/报价×30", "抽查病历10份，一份不合格扣0.5分",
                                         "完成率达100%且无差错得满分，每低1%扣1分",
                                         "回款率每低1%扣1分，逾期率每高1%扣1分",
                                         "三分之一以上未完成不得分，每1项未完成扣2分", "目标1万件，每少100件扣1分",
                                         "每单超过24小时扣1分", "目标100万（保底80万），每少1万扣1分",
                                         "每低l个百分点扣2分", "每次扣2分，初犯不扣分", "每次扣1分，单次最多扣3分",
                                         "辱骂客户本项归零扣光，其他每次扣2分", "Every second error costs 3 points"));

}  // namespace
