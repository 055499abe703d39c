// RULE: what is understood of a text, what is not, and that nothing in between gives a number.
#include <gtest/gtest.h>

#include <chrono>
#include <kpi/rule.hpp>
#include <limits>

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

TEST(Rule, GivesNothingFromTheFirstTimeOn) {
    for (const char* text :
         {"发生一次安全事故不得分", "出现一次投诉，此项不得分", "有一次不合格得0分", "One accident: no points"}) {
        EXPECT_EQ(score(text, 0, marks(20)), 20) << text;
        for (const double times : {1.0, 2.0, 7.0}) EXPECT_EQ(score(text, times, marks(20)), 0) << text << times;
    }
}

TEST(Rule, AsksBelowMarksThatAreToBeReached) {
    const char* rule = "达到100%得20分，每提高1个百分点加1分";
    EXPECT_EQ(score(rule, 1), 20);
    EXPECT_EQ(score(rule, 1.02), 22);
    EXPECT_EQ(question_at(rule, .99), RuleQuestion::gap);
    const std::string said = need(need(bound(rule)).sentence(kpi::Language::chinese));
    EXPECT_EQ(question_at(said, .99), RuleQuestion::gap) << said;
    EXPECT_EQ(score(said, 1.02), 22) << said;
    // With steps on the other side there is nothing to ask.
    EXPECT_EQ(score("达到95%得20分，每高1个百分点加1分，每低1个百分点扣2分", .94), 18);
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

TEST(Rule, TakesNoWordForAnotherDegreeOfIt) {
    const auto audit = need(bound("Outstanding 10, Good 8, Unsatisfactory 0"));
    EXPECT_EQ(need(audit(std::string_view{"unsatisfactory"})).score, 0);
    EXPECT_EQ(need(audit(std::string_view{"satisfactory"})).question, RuleQuestion::word);
    const auto goals = need(bound("Exceeds expectations 10 / Met 7 / Partly met 3 / Not met 0"));
    EXPECT_EQ(need(goals(std::string_view{"exceeds"})).score, 10);
    EXPECT_EQ(need(goals(std::string_view{"met"})).score, 7);
    EXPECT_EQ(need(goals(std::string_view{"partly met"})).score, 3);
}

TEST(Rule, MeasuresDurationsInTheUnitThatTheTextBeginsWith) {
    const auto queue =
        need(bound("Queue time 90 s or less scores 20; each additional 15 s takes off 2; over 3 minutes 0"));
    EXPECT_EQ(need(queue(120.0)).score, 16);
    EXPECT_EQ(need(queue(180.0)).score, 8);
    EXPECT_EQ(need(queue(181.0)).score, 0);
    EXPECT_EQ(score("请假3天以上扣10分，1周以上扣20分", 7, marks(30)), 10);
    // Of another thing, or in one clause: nobody says which of the two is entered; 10 minutes are no hours of few
    // digits.
    EXPECT_EQ(question("Response within 30 minutes: 10; repair within 4 hours: 10"), RuleQuestion::unit);
    EXPECT_EQ(question("Each 30 minutes beyond 2 hours costs 1 point.", marks(20)), RuleQuestion::unit);
    EXPECT_EQ(question("Response within 2 hours: 8; each further 10 minutes minus 1"), RuleQuestion::unit);
}

TEST(Rule, AsksForTheMarksOfWhatEndsInNothing) {
    for (const char* text :
         {"低于95%的，每低1%扣2分，最低0分", "延期1-3天扣2分，7天以上不得分", "按期完成得满分，每延迟一天扣2分",
          "发生安全事故，本项不得分", "For each 1% below 95% deduct 2 points; below 90% no points",
          "Any data breach: zero for the item"}) {
        EXPECT_EQ(question(text), RuleQuestion::full) << text;
        EXPECT_TRUE(need(kpi::read_rule(text)).bind(marks(20)).has_value()) << text;
    }
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

TEST(Rule, IsOutOfRangeBetweenTheEndsOfWhatANumberCanBe) {
    constexpr double largest = std::numeric_limits<double>::max();
    const auto rule = need(bound("每低1个单位扣1分", {.full = 20, .target = largest}));
    EXPECT_THAT(rule(-largest), FailsFor(kpi::Reason::out_of_range, kpi::Argument::actual));
    EXPECT_EQ(need(rule(largest)).score, 20);
    const auto beside_cap = need(bound("目标100，每超1加10分，每低1扣1分，最多扣5分", {.full = 20}));
    EXPECT_THAT(beside_cap(largest), FailsFor(kpi::Reason::out_of_range, kpi::Argument::actual));
}

TEST(Rule, AsksForTheUnitOfWhatIsAThousandTimesItsFigures) {
    const auto in_thousands = need(bound("3% on sales over $100k", {}));
    EXPECT_EQ(need(in_thousands(120)).score, 0.6);
    EXPECT_EQ(need(in_thousands(120'000)).question, RuleQuestion::unit);
    const auto in_ten_thousands = need(bound("目标300万元，每少10万元扣1分", {.full = 20}));
    EXPECT_EQ(need(in_ten_thousands(280)).score, 18);
    EXPECT_EQ(need(in_ten_thousands(2'800'000)).question, RuleQuestion::unit);
    EXPECT_EQ(need(need(bound("目标值300，每少10扣1分", {.full = 20}))(2'800'000)).score, 20);
}

TEST(Rule, ChecksItsTerms) {
    const auto reading = need(kpi::read_rule("目标值98%，每低1个百分点扣2分"));
    EXPECT_THAT(reading.bind(marks(-1)), FailsFor(kpi::Reason::negative, kpi::Argument::full));
    EXPECT_THAT(reading.bind(marks(kpi::invalid())), FailsFor(kpi::Reason::not_a_number, kpi::Argument::full));
    EXPECT_THAT(need(reading.bind(marks(20)))(kpi::invalid()),
                FailsFor(kpi::Reason::not_a_number, kpi::Argument::actual));
    EXPECT_TRUE(kpi::is_missing(need(need(reading.bind(marks(20)))(kpi::missing())).score));
}

TEST(Rule, ReadsASignBehindAColon) {
    EXPECT_EQ(score("Target 98%; each percentage point less: minus 2", .97, marks(20)), 18);
    EXPECT_EQ(
        score("Target 98%; each percentage point less: minus 2; each percentage point more: plus 1", .99, marks(20)),
        21);
    EXPECT_EQ(score("each day late: minus 5", 3, marks(20)), 5);
}

TEST(Rule, TakesAPointOfAPercentageForAPercentagePoint) {
    EXPECT_EQ(score("Target 98%; each point less: minus 2", .97, marks(20)), 18);
    EXPECT_EQ(question("目标98%，每低1分扣2分"), RuleQuestion::unit) << "points of what?";
}

// ---- What is asked of a rule before values are entered for it -----------------------------------

TEST(Rule, SaysWhatItsValuesAre) {
    const auto value = [](const char* text, double target = kpi::missing()) {
        return need(bound(text, {.full = 20, .target = target})).value(0);
    };
    EXPECT_EQ(value("目标值98%，每低1个百分点扣2分"), kpi::RuleValue::share);
    EXPECT_EQ(value("每低1%扣2分", 0.9), kpi::RuleValue::share);
    EXPECT_EQ(value("每低1%扣2分", 5000), kpi::RuleValue::number) << "a part of an amount is an amount";
    EXPECT_EQ(value("每发生一次投诉扣5分"), kpi::RuleValue::count);
    EXPECT_EQ(value("按要求完成得10分，未完成0分"), kpi::RuleValue::yes_no);
    EXPECT_EQ(value("优秀10分，良好8分，一般5分"), kpi::RuleValue::word);
    EXPECT_EQ(value("完成率×20"), kpi::RuleValue::variable);
    const auto late = need(bound("每延迟一天扣2分", {.full = 20}));
    EXPECT_EQ(late.value(0), kpi::RuleValue::number);
    EXPECT_EQ(late.unit(0), "天");
    EXPECT_EQ(late.unit(1), "");
    EXPECT_EQ(late.value(1), kpi::RuleValue::number);
}

TEST(Rule, SaysWhichMarksItGives) {
    const auto own = [](const char* text) { return need(bound(text, {.full = 20, .target = 0.9})).marks(); };
    EXPECT_EQ(own("达到95%得15分，每低1个百分点扣2分"), 15);
    EXPECT_EQ(own("95%以上得10分；90%（含）-95%（不含）得6分；90%以下得0分"), 10);
    EXPECT_EQ(own("按要求完成得10分，未完成0分"), 10);
    EXPECT_EQ(own("60分及以下得分为0，60分以上每增加1分加2.5分，最高100分"), 100);
    for (const char* text : {"每低1个百分点扣2分", "目标值60分。60分及以下得分为0，60分以上每增加1分，加2.5分",
                             "每低1个百分点扣2分，低于60%不得分"})
        EXPECT_TRUE(kpi::is_missing(own(text))) << text;
}

TEST(Rule, SaysWhatItLeavesOpenAndWhatItStrikes) {
    const auto rule = [](const char* text) { return need(bound(text, {.full = 20})); };
    EXPECT_TRUE(rule("目标值98%，每低1个百分点扣2分").leaves_parts_open());
    EXPECT_FALSE(rule("目标值98%，每低1个百分点扣2分，不足1个百分点按1个百分点计").leaves_parts_open());
    EXPECT_FALSE(rule("每发生一次投诉扣5分").leaves_parts_open()) << "events are whole";
    EXPECT_FALSE(rule("95%以上得20分；95%以下得0分").leaves_parts_open()) << "bands have no steps";
    EXPECT_TRUE(rule("每迟到一次扣2分；发生重大事故当月绩效为0").may_strike_sheet());
    EXPECT_FALSE(rule("每迟到一次扣2分").may_strike_sheet());
}

TEST(Rule, SaysItsFiguresWhereItIsNothingButSteps) {
    const auto terms =
        need(bound("目标值80%，每减少1个百分点，加3分；每增加1个百分点，减7分", {.full = 20})).threshold();
    ASSERT_TRUE(terms.has_value());
    EXPECT_EQ(terms->target, 0.8);
    EXPECT_EQ(terms->base, 20);
    EXPECT_EQ(terms->above, -7);
    EXPECT_EQ(terms->below, 3);
    EXPECT_EQ(terms->step, 0.01);
    EXPECT_EQ(terms->low, 0);
    EXPECT_EQ(terms->high, kpi::unbounded);
    EXPECT_FALSE(need(bound("95%以上得20分；95%以下得0分", {.full = 20})).threshold().has_value());
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
