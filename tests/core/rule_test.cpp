// RULE: what is understood of a text, what is not, and that nothing in between gives a number.
#include <gtest/gtest.h>

#include <chrono>
#include <kpi/rule.hpp>

#include "matchers.hpp"

namespace {

using kpi::PartialStep;
using kpi::RuleAnswer;
using kpi::RuleQuestion;
using kpi::RuleReading;
using kpi::RuleTerms;

kpi::Result<kpi::BoundRule> bound(std::string_view text, const RuleTerms& terms = {}) {
    return need(kpi::read_rule(text)).bind(terms);
}

/// The score of a value; NaN for an open question.
double score(std::string_view text, double actual, const RuleTerms& terms = {}) {
    const auto rule = bound(text, terms);
    if (!rule) return kpi::invalid();
    const auto answer = (*rule)(actual);
    return answer && answer->question == RuleQuestion::none ? answer->score : kpi::invalid();
}

RuleQuestion question(std::string_view text, const RuleTerms& terms = {}) {
    const auto rule = bound(text, terms);
    if (!rule && rule.error().reason == kpi::Reason::rule_open) return static_cast<RuleQuestion>(rule.error().position);
    return RuleQuestion::none;
}

RuleQuestion question_at(std::string_view text, double actual, const RuleTerms& terms = {}) {
    return need(need(bound(text, terms))(actual)).question;
}

RuleReading::State state(std::string_view text) {
    return need(kpi::read_rule(text)).state();
}

constexpr RuleTerms marks(double full) {
    RuleTerms terms;
    terms.full = full;
    return terms;
}

// ---- The examples of the contract -------------------------------------------------------------

TEST(Rule, ScoresTheExamplesOfTheContract) {
    EXPECT_EQ(score("目标值100%，减少1个百分点，减2分", .97, marks(100)), 94);
    EXPECT_EQ(score("目标值60分。60分及以下得分为0，60分以上每增加1分，加2.5分", 60.4), 1);
    EXPECT_EQ(score("目标值100%，减少1个百分点，减2分", .97), -6) << "without marks, the change alone";
}

TEST(Rule, CountsPartsOfAStepAsSaid) {
    const char* rule = "目标值98%，每低1个百分点扣2分";
    EXPECT_EQ(score(rule, .965, {.full = 20}), 17);
    EXPECT_EQ(score(rule, .965, {.full = 20, .partial = PartialStep::full}), 18);
    EXPECT_EQ(score(rule, .965, {.full = 20, .partial = PartialStep::started}), 16);
    EXPECT_EQ(
        score("目标值98%，每低1个百分点扣2分，不足1个百分点不计", .965, {.full = 20, .partial = PartialStep::started}),
        18)
        << "the text comes first";
}

TEST(Rule, StopsAtZeroWhereItStartsFromMarks) {
    EXPECT_EQ(score("目标值98%，每低1个百分点扣2分", .5, marks(20)), 0);
    EXPECT_EQ(score("每发生1次退货扣4分，扣分不封顶", 5, marks(12)), -8);
    EXPECT_EQ(score("每发生1次退货扣4分", 5), -20);
}

TEST(Rule, TakesTheTargetFromBesideTheText) {
    EXPECT_EQ(score("每低1%扣2分", .88, {.full = 20, .target = .9}), 16);
    EXPECT_EQ(score("每低1%扣2分", 88, {.full = 20, .target = 100}), 0) << "1 % of an amount";
    EXPECT_EQ(question("每低1%扣2分", marks(20)), RuleQuestion::target);
}

TEST(Rule, IncludesTheBoundsThatTheWordsInclude) {
    const char* rule = "90%以上得10分，低于90%得5分";
    EXPECT_EQ(score(rule, .9), 10);
    EXPECT_EQ(score(rule, .899), 5);
    EXPECT_EQ(question_at("90%-95%得8分，95%-100%得10分", .95), RuleQuestion::bound);
    EXPECT_EQ(question_at("≥97%得15分，92%-97%得10分，＜85%不得分", .88), RuleQuestion::gap);
}

TEST(Rule, TakesAColumnForEachThingThatIsPriced) {
    const auto rule = need(bound("周报迟交一次扣1分，缺交一次扣3分", marks(10)));
    ASSERT_EQ(rule.columns(), 2U);
    EXPECT_EQ(rule.label(1), "缺交");
    EXPECT_EQ(need(rule(std::array{2.0, 1.0})).score, 5);
    EXPECT_THAT(rule(std::array{2.0}), FailsFor(kpi::Reason::columns_mismatch, kpi::Argument::actual));
}

TEST(Rule, StrikesTheWholeSheet) {
    const auto rule = need(bound("每发生一起一般事故扣5分；发生较大及以上事故实行一票否决，年度考核不得分", marks(20)));
    const auto struck = need(rule(std::array{1.0, 1.0}));
    EXPECT_EQ(struck.score, 0);
    EXPECT_TRUE(struck.is_struck);
    EXPECT_FALSE(need(rule(std::array{1.0, 0.0})).is_struck);
    EXPECT_EQ(question("发生质量事故一票否决", marks(20)), RuleQuestion::scope);
}

TEST(Rule, SaysWhatItsAnswerIs) {
    EXPECT_EQ(need(bound("每低1%扣2分", {.full = 20, .target = .9})).answer(), RuleAnswer::points);
    EXPECT_EQ(need(bound("每发现一项错误扣3分")).answer(), RuleAnswer::change);
    EXPECT_EQ(need(bound("发生重大安全事故，当月绩效考核得分为0分")).answer(), RuleAnswer::factor);
    EXPECT_EQ(need(bound("$200 for each 1% over 100%, capped at $3,000")).answer(), RuleAnswer::amount);
    EXPECT_EQ(need(bound("2% of the monthly fee for each hour of downtime, capped at 20%")).answer(),
              RuleAnswer::share);
}

TEST(Rule, ScoresWords) {
    const auto rule = need(bound("优10分，良8分，中6分，差0分"));
    EXPECT_EQ(need(rule(std::string_view{"良"})).score, 8);
    EXPECT_EQ(need(rule(std::string_view{"优良"})).question, RuleQuestion::word);
    EXPECT_EQ(need(rule(1.0)).question, RuleQuestion::word);
}

// ---- What gives no number ---------------------------------------------------------------------

TEST(Rule, AsksWhereTheDirectionContradictsItself) {
    for (const char* text : {"95%以上得10分，每提高1%扣1分", "不超过3%，每低1%扣2分", "不低于95%，每高1%扣2分",
                             "At least 95%: 10 points; lose 1 point for each 1% above 95%"})
        EXPECT_EQ(question(text, marks(10)), RuleQuestion::direction) << text;
}

TEST(Rule, LeavesJudgementToPeople) {
    for (const char* text :
         {"完成得10分，未完成酌情扣分", "视情节扣1-5分", "deduct points at the manager's discretion"}) {
        EXPECT_EQ(state(text), RuleReading::State::not_computable) << text;
        EXPECT_EQ(question(text), RuleQuestion::person) << text;
    }
    EXPECT_EQ(question("按公司管理办法执行"), RuleQuestion::document);
}

TEST(Rule, IsNotReadWhereOneClauseIsNotUnderstood) {
    const std::string text = "目标值98%，每低1个百分点扣2分，天气原因除外";
    const auto reading = need(kpi::read_rule(text));
    EXPECT_EQ(reading.state(), RuleReading::State::not_understood);
    EXPECT_EQ(text.substr(reading.place().begin, reading.place().end - reading.place().begin), "除外");
    EXPECT_THAT(reading.bind({}), FailsFor(kpi::Reason::rule_not_read, kpi::Argument::text));
    EXPECT_EQ(state("目标值98%，每低1个百分点扣2分，连续两月翻倍"), RuleReading::State::not_understood);
}

TEST(Rule, DividesByNothingNowhere) {
    const auto rule = need(bound("得分=实际/目标×20，最高24分", {.full = 20, .target = 0}));
    EXPECT_THAT(rule(3.0), FailsFor(kpi::Reason::total_zero, kpi::Argument::actual));
}

TEST(Rule, ChecksItsTerms) {
    const auto reading = need(kpi::read_rule("目标值98%，每低1个百分点扣2分"));
    EXPECT_THAT(reading.bind(marks(-1)), FailsFor(kpi::Reason::negative, kpi::Argument::full));
    EXPECT_THAT(reading.bind(marks(kpi::invalid())), FailsFor(kpi::Reason::not_a_number, kpi::Argument::full));
    EXPECT_THAT(need(reading.bind(marks(20)))(kpi::invalid()),
                FailsFor(kpi::Reason::not_a_number, kpi::Argument::actual));
    EXPECT_TRUE(kpi::is_missing(need(need(reading.bind(marks(20)))(kpi::missing())).score));
}

// ---- Whatever else a cell may hold ------------------------------------------------------------

TEST(Rule, AnswersLongTextsAtOnce) {
    const auto repeated = [](std::string_view piece) {
        std::string text;
        while (text.size() + piece.size() <= kpi::longest_rule) text += piece;
        return text;
    };
    const std::string texts[] = {repeated("降1扣升1扣"),
                                 repeated("每降1扣1，升1扣1，"),
                                 repeated("±5%以内"),
                                 repeated("控制在±5%以内，超出±5%，"),
                                 repeated("第1次扣1分，第2次扣2分，"),
                                 repeated("三次及三次以上"),
                                 repeated("门槛值5门槛值以下"),
                                 repeated("5%（含5%）"),
                                 repeated("（不含5%）"),
                                 repeated("每增减1%加减1分"),
                                 repeated("每次扣1分，超过1次的，超过部分每次扣1分，"),
                                 repeated("扣1分，减半扣分，"),
                                 repeated("each over 1 cost 1 per 1 off "),
                                 repeated("first error 1 point off, each further error 1 point off, "),
                                 repeated("the 的 的 的 的")};
    const auto begin = std::chrono::steady_clock::now();
    for (const std::string& text : texts) EXPECT_TRUE(kpi::read_rule(text).has_value()) << text.substr(0, 40);
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds{5});
}

TEST(Rule, AnswersHostileTextsAtOnce) {
    const std::string nested(10'000, '(');
    std::string control;
    for (int i = 0; i < 10'000; ++i) control += static_cast<char>(i % 256);
    const std::string texts[] = {"",
                                 " ",
                                 nested,
                                 nested + std::string(1'000, ')'),
                                 std::string(11'000, '9'),
                                 control,
                                 std::string(1 << 20, 'x'),
                                 "\xf0\x9f",
                                 "每每每每每每",
                                 "1/0",
                                 "得分=×实际",
                                 std::string(5'000, '+'),
                                 "((((((((((((((1+a))))))))))))))×2"};
    const auto begin = std::chrono::steady_clock::now();
    for (const std::string& text : texts) {
        const auto reading = need(kpi::read_rule(text));
        EXPECT_NE(reading.state(), RuleReading::State::read) << text.substr(0, 40);
    }
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds{5});
    EXPECT_EQ(state(std::string(1 << 20, '9')), RuleReading::State::too_long);
}

}  // namespace
