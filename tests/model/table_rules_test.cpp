// Scoring standards of rows of a table: the figure that is entered, and why a row is entered by hand.
#include "tables_of_texts.hpp"

namespace kpi::model {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

struct Input {
    const char* text;
    const char* target;
    const char* name;
    Entered entered;
    const char* unit;
};

void PrintTo(const Input& given, std::ostream* out) {
    *out << given.text;
}

class Inputs : public testing::TestWithParam<Input> {};

TEST_P(Inputs, FitTheUnitOfTheStandard) {
    const Input& given = GetParam();
    const RuleOfRow read = rule(given.text, given.target, given.name);
    EXPECT_EQ(read.as, As::sentence) << given.text << ": " << read.said.zh;
    EXPECT_EQ(read.entered, given.entered) << given.text;
    EXPECT_EQ(read.unit, given.unit) << given.text;
}

INSTANTIATE_TEST_SUITE_P(
    Rules, Inputs,
    testing::Values(
        Input{"每低1个百分点扣2分", "98%", "及时率", Entered::share, ""},
        Input{"每低1%扣2分", "98", "及时率", Entered::share, ""},
        Input{"目标值100%，每低1个百分点扣2分，每高1个百分点加1分，最高加5分", "", "完成率", Entered::rate, ""},
        Input{"每发生一次投诉扣5分", "", "投诉", Entered::count, ""},
        Input{"每延迟一天扣2分", "", "报表", Entered::days_late, ""},
        Input{"30秒以内得满分，每超1秒扣1分", "", "响应", Entered::seconds, ""},
        Input{"目标500万元，每低10万元扣1分", "", "销售额", Entered::number, "万元"},
        Input{"满意度达到90分得满分，每低1分扣1分", "", "满意度", Entered::number, "分"},
        Input{"招聘周期25个工作日，每缩短1个工作日加0.5分，每延长1个工作日扣1分，最高24分", "", "招聘", Entered::days,
              ""},
        Input{"每提前一天加1分，最高加3分；每延迟1天扣2分，扣完为止", "", "报表", Entered::number,
              "逾期天数，提前为负"},
        Input{"每损失1万元扣2分", "", "损失", Entered::number, "万元"},
        Input{"发生一次重大安全事故不得分", "", "安全", Entered::count, ""},
        Input{"比上月每下降1个百分点扣2分，每上升1个百分点加1分，最多加5分", "", "市场占有率", Entered::rate, ""},
        Input{"未达到目标值不得分", "", "安全", Entered::yes_no, ""},
        Input{"未达到目标值不得分", "95%", "及时率", Entered::share, ""},
        Input{"比目标值每提高4%，加1分；比目标值每减少4%，减1分", "200万元", "销售额", Entered::number, "万元"},
        Input{"按要求完成得20分，未完成得0分", "", "培训", Entered::yes_no, ""},
        Input{"Every 10 seconds (or part thereof) over 30 seconds loses 1 point; floor 0", "", "Response",
              Entered::seconds, ""}));

/// 20 marks; the answers are worked out by hand from the texts.
TEST(Rules, SayBackWhatTheyRead) {
    EXPECT_THAT(rule("每低1个百分点扣2分", "98%", "及时率").said.zh, HasSubstr("目标值 98% 及以上得 20 分"));
    EXPECT_THAT(rule("每低1个百分点扣2分", "98%", "及时率").said.zh, HasSubstr("97% → 18"));
    EXPECT_THAT(rule("每低1个百分点扣2分", "98", "及时率").said.zh, HasSubstr("97% → 18")) << "98 of a rate is 98 %";
}

struct NotRead {
    const char* text;
    const char* target;
    const char* name;
    const char* why;
};

void PrintTo(const NotRead& given, std::ostream* out) {
    *out << given.text;
}

class NotReadRules : public testing::TestWithParam<NotRead> {};

TEST_P(NotReadRules, AreEnteredByHandAndSayWhy) {
    const NotRead& given = GetParam();
    const RuleOfRow read = rule(given.text, given.target, given.name);
    EXPECT_EQ(read.as, As::by_hand) << given.text << ": " << read.said.zh;
    EXPECT_EQ(read.entered, Entered::score);
    EXPECT_EQ(read.full, 20) << "marks are entered up to those of its weight";
    EXPECT_THAT(read.said.zh, HasSubstr(given.why)) << given.text;
    EXPECT_NE(read.said.en, "");
}

INSTANTIATE_TEST_SUITE_P(
    Rules, NotReadRules,
    testing::Values(NotRead{"", "", "甲", "未填考核标准"}, NotRead{"由直接上级酌情评分", "", "甲", "由人评定"},
                    NotRead{"每迟到一次扣1分，旷工一次扣3分", "", "考勤", "2 项"},
                    NotRead{"每迟到一次扣2分；发生重大事故当月绩效为0", "", "考勤", "2 项"},
                    NotRead{"优秀20分，良好15分，一般10分", "", "态度", "文字等级"},
                    NotRead{"同上", "", "甲", "另一行"}, NotRead{"每低1%扣2分", "", "销售额", "目标值是多少"},
                    NotRead{"每低1%扣2分", "95", "销售额", "百分点"},
                    NotRead{"每高1个百分点扣2分", "≥95%", "合格率", "高为好还是低为好"},
                    NotRead{"达到100%得20分，每提高1个百分点加1分，加分不超过5分", "", "完成率", "没有一档"},
                    NotRead{"达到5000万元得20分，每超100万元加1分", "", "销售额", "没有一档"},
                    NotRead{"不低于（ ）%，每超1个百分点加（ ）分", "", "完成率", "没有一档"},
                    NotRead{"达标得15分，未达标不得分", "", "甲", "不一致"},
                    NotRead{"100%得满分，90%-99%得85分，90%以下不得分", "", "参与率", "最高给 85 分"},
                    NotRead{"每次损失100元以上的事故扣5分", "", "损失", ""},
                    NotRead{"考核=工作量*（ ）", "", "甲", "空格"}, NotRead{"呜啦啦", "", "甲", "没有读懂"}));

TEST(Rules, ThatGiveMostForNoneAgreeWithATargetOfNone) {
    EXPECT_THAT(rule("每发生一起有效投诉扣3分，扣完为止", "0次", "客户投诉").notes, IsEmpty());
    EXPECT_THAT(rule("发生一次及以上不得分", "0", "安全事故").notes, IsEmpty());
    EXPECT_EQ(rule("95%以上得20分；90%（含）-95%（不含）得15分；90%以下得0分", "98%").notes.size(), 1U);
}

/// Raters are for what people judge; what somebody counts has one figure, whoever enters it.
TEST(Rules, ThatPeopleJudgeAreToldFromThoseThatAreWorkedOut) {
    for (const char* text : {"", "由直接上级酌情评分", "呜啦啦", "Marked by the manager on overall impression"})
        EXPECT_TRUE(rule(text).is_judged) << text;
    for (const char* text : {"每迟到一次扣1分，旷工一次扣3分", "每低1%扣2分", "考核=工作量*（ ）", "每出现一次扣3分"})
        EXPECT_FALSE(rule(text).is_judged) << text;
}

TEST(Rules, WithABlankTargetBesideThemLeaveItOpen) {
    const RuleOfRow read = rule("每低1个百分点扣2分", "（  ）%", "及时率");
    EXPECT_EQ(read.as, As::sentence) << read.said.zh;
    EXPECT_THAT(read.unset, UnorderedElementsAre("target"));
    EXPECT_EQ(read.entered, Entered::share);
}

TEST(Rules, WithBlanksKeepWhatTheySayOfPartsAndMarks) {
    const RuleOfRow read =
        rule("目标值98%得20分，每低1个百分点扣（ ）分，不足1个百分点按1个百分点计，最低5分", "", "及时率");
    ASSERT_EQ(read.as, As::figures) << read.said.zh;
    EXPECT_EQ(read.rule.partial, PartialStep::started);
    EXPECT_FALSE(read.asks_for_parts);
    EXPECT_DOUBLE_EQ(read.rule.base, 20);
    EXPECT_EQ(read.rule.low, 5);
    EXPECT_EQ(read.rule.high, 20);
    EXPECT_THAT(read.unset, UnorderedElementsAre("below"));
}

TEST(Rules, KeepTheMarksThatTheyGive) {
    // Marks of a hundred under a weight of 20 %: they are weighed. Marks of 20 are the weight's own.
    EXPECT_EQ(rule("95%以上得100分；90%（含）-95%（不含）得80分；90%以下得0分").full, 100);
    EXPECT_EQ(rule("95%以上得20分；90%（含）-95%（不含）得15分；90%以下得0分").full, 20);
    EXPECT_EQ(rule("每出现一次扣3分").full, 20);
}

TEST(Rules, ThatMayExceedTheMarksSaySo) {
    const RuleOfRow read = rule("目标值90%，每低1个百分点扣2分，每高1个百分点加1分", "", "合格率");
    ASSERT_EQ(read.as, As::sentence) << read.said.zh;
    ASSERT_EQ(read.notes.size(), 1U);
    EXPECT_THAT(read.notes[0].zh, HasSubstr("超过满分 20"));
}

}  // namespace
}  // namespace kpi::model
