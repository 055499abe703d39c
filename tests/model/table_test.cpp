// Tables of indicators whole: what is read row by row, what is left to be filled in, and the definition that it
// becomes.
#include "model/raters.hpp"
#include "model/words.hpp"
#include "model/workbook.hpp"
#include "tables_of_texts.hpp"

namespace kpi::model {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

const std::vector<std::vector<std::string>>& s5_in_chinese() {
    static const std::vector<std::vector<std::string>> rows = {
        {"售后服务岗考核指标表"},
        {"序号", "KPI指标", "定义/计算公式（权重）", "考核标准", "信息来源", "考核周期"},
        {"1", "售后客户满意度", "满意度抽查得分", "目标值60分。60分及以下得分为0，60分以上每增加1分，加2.5分",
         "满意度调查表", "季度"},
        {"2", "质量投诉有效处理率", "有效处理的质量投诉数/质量投诉总数×100%", "目标值100%，每减少1个百分点，减（  ）分",
         "工作记录", "月度"},
        {"3", "售后费用率", "售后费用/销售收入×100%",
         "目标值（  ）%，每减少1个百分点，加（  ）分；每增加1个百分点，减（  ）分", "财务报表", "月度"},
        {"4", "重要质量问题及时传递率", "（重要问题数－逾期上报数）/重要问题数×100%", "每延迟一天，减（  ）分",
         "重要问题记录", "月度"},
        {"5", "产品及服务行为规范", "1－（抽查不合格次数/抽查次数）",
         "目标值（  ）%，每增加1个百分点，加（  ）分；每减少1个百分点，减（  ）分", "抽查记录", "月度"},
        {"GS", "客户售后档案建设", "投诉、维修记录的整理与分析（60%）；客户信息及时传递到各部门（40%）",
         "每延迟一天，减（  ）分", "客户档案", "季度"},
    };
    return rows;
}

TEST(TableOfPostIndicators, IsReadRowByRow) {
    const TableReading reading = read(s5_in_chinese());
    EXPECT_EQ(reading.title, "售后服务岗考核指标表");
    ASSERT_EQ(reading.indicators.size(), 6U);
    EXPECT_THAT(reading.left, IsEmpty());
    const auto& rows = reading.indicators;
    EXPECT_EQ(rows[0].name, "售后客户满意度");
    EXPECT_EQ(rows[0].rule.as, As::sentence);
    EXPECT_EQ(rows[0].rule.full, 100) << "60 points and below give none, 40 above them 2.5 each: 100";
    EXPECT_EQ(rows[0].rule.entered, Entered::score);
    EXPECT_EQ(rows[0].period, Period::quarterly);
    EXPECT_EQ(rows[0].source, "满意度调查表");
    for (const std::size_t i : {1U, 2U, 3U, 4U, 5U}) EXPECT_EQ(rows[i].rule.as, As::figures) << rows[i].rule.said.en;
}

TEST(TableOfPostIndicators, LeavesItsBlanksToBeFilledIn) {
    const auto rows = read(s5_in_chinese()).indicators;
    // The target is 100 %, a step one percentage point; what a step takes away is blank. Nothing is above the marks.
    const RuleOfRow& complaints = rows[1].rule;
    EXPECT_THAT(complaints.unset, UnorderedElementsAre("below"));
    EXPECT_THAT(complaints.of_full, UnorderedElementsAre("base", "high"));
    EXPECT_DOUBLE_EQ(complaints.rule.target, 1);
    EXPECT_DOUBLE_EQ(complaints.rule.step, 0.01);
    EXPECT_DOUBLE_EQ(complaints.rule.above, 0);
    EXPECT_EQ(complaints.rule.low, 0);
    EXPECT_EQ(complaints.entered, Entered::share);
    EXPECT_FALSE(complaints.full.has_value()) << "nobody gives its marks";

    const RuleOfRow& cost = rows[2].rule;
    EXPECT_THAT(cost.unset, UnorderedElementsAre("target", "above", "below", "high"));
    EXPECT_THAT(cost.takes, UnorderedElementsAre("above"));
    EXPECT_THAT(cost.adds, UnorderedElementsAre("below"));
    EXPECT_DOUBLE_EQ(cost.rule.step, 0.01);
    EXPECT_EQ(cost.entered, Entered::share);

    const RuleOfRow& late = rows[3].rule;
    EXPECT_THAT(late.unset, UnorderedElementsAre("above"));
    EXPECT_DOUBLE_EQ(late.rule.target, 0);
    EXPECT_DOUBLE_EQ(late.rule.below, 0);
    EXPECT_DOUBLE_EQ(late.rule.step, 1);
    EXPECT_EQ(late.entered, Entered::days_late);

    EXPECT_THAT(rows[4].rule.unset, UnorderedElementsAre("target", "above", "below", "high"));
    EXPECT_THAT(rows[5].parts, ElementsAre(testing::Pair("投诉、维修记录的整理与分析", 0.6),
                                           testing::Pair("客户信息及时传递到各部门", 0.4)));
}

TEST(TableOfPostIndicators, AsksAboutPartsAndFullMarksOnly) {
    const TableReading open = read(s5_in_chinese());
    EXPECT_TRUE(open.asks_for_parts);
    EXPECT_TRUE(open.asks_for_full);
    EXPECT_FALSE(open.asks_for_total()) << "there are no weights to total";
    const TableReading answered = read(s5_in_chinese(), {.partial = PartialStep::full, .full = 50});
    EXPECT_EQ(answered.indicators[0].rule.full, 100) << "its standard gives its own";
    EXPECT_EQ(answered.indicators[1].rule.full, 50);
    EXPECT_DOUBLE_EQ(answered.indicators[1].rule.rule.base, 50);
    EXPECT_EQ(answered.indicators[1].rule.rule.high, 50);
    EXPECT_EQ(answered.indicators[1].rule.rule.partial, PartialStep::full);
}

TEST(TableOfPostIndicators, BecomesADefinition) {
    const TableAnswers answers{};
    const auto definition = definition_of(read(s5_in_chinese()), answers, "");
    EXPECT_EQ(definition.title.zh, "售后服务岗考核指标表");
    ASSERT_EQ(definition.indicators.size(), 8U) << "six, one of them with two parts";
    const auto& satisfaction = definition.indicators[0];
    EXPECT_EQ(satisfaction.own_words.zh, s5_in_chinese()[2][3]);
    EXPECT_THAT(satisfaction.unset, UnorderedElementsAre("weight"));
    EXPECT_THAT(definition.indicators[1].unset, UnorderedElementsAre("weight", "full", "below"));
    EXPECT_TRUE(definition.indicators[1].own_words.en.empty()) << "figures count there";
    EXPECT_THAT(definition.indicators[1].definition.zh, HasSubstr("考核标准：目标值100%"));
    EXPECT_EQ(definition.indicators[5].rule.kind, RuleKind::parts);
    EXPECT_EQ(definition.indicators[6].parent, "item6");
    EXPECT_THAT(definition.indicators[6].of_full, UnorderedElementsAre("full", "base", "high"));
    EXPECT_DOUBLE_EQ(definition.indicators[7].weight, 0.4);
    EXPECT_EQ(definition.open.size(), 6U);
    EXPECT_THAT(definition.open[2].zh,
                HasSubstr("售后费用率：权重、满分、目标值、每高一个步长的扣分（填负数）、每低一个步长的加分"));
    EXPECT_TRUE(definition.indicators[1].is_example("partial"));
    EXPECT_FALSE(definition.indicators[3].is_example("partial")) << "days are whole";
}

/// What stands in a cell of a named block of Settings: a number, a text, "=" and a formula, or nothing.
std::string in_settings(const Workbook& workbook, const Words& words, const std::string& block, std::size_t ordinal) {
    for (const Sheet& sheet : workbook.sheets) {
        if (sheet.name != words["sheet.settings"]) continue;
        for (const Name& name : sheet.names)
            for (const Cell& cell : sheet.cells) {
                if (name.name != block || cell.column != name.block.column || cell.row != name.block.row + ordinal)
                    continue;
                if (const auto* const number = std::get_if<double>(&cell.content)) return std::to_string(*number);
                if (const auto* const text = std::get_if<std::string>(&cell.content)) return *text;
                return std::get<Formula>(cell.content).text;
            }
    }
    return "";
}

TEST(TableOfPostIndicators, MakesAWorkbookWithoutInventedFigures) {
    const auto definition = definition_of(read(s5_in_chinese()), {}, "");
    const Words words{Node::read(std::string{KPI_SOURCE_DIR} + "/templates/vocabulary.json"), "zh"};
    const Workbook workbook = make_workbook(definition, words, {5});
    const auto at = [&](const char* block, std::size_t ordinal) {
        return in_settings(workbook, words, block, ordinal);
    };
    EXPECT_EQ(at("KpiOwnWords", 0), s5_in_chinese()[2][3]);
    EXPECT_EQ(at("KpiFullMarks", 0), "100.000000");
    for (std::size_t i = 0; i < 8; ++i) EXPECT_EQ(at("KpiWeights", i), "") << i << ": the table has no weights";
    for (std::size_t i = 1; i < 8; ++i) EXPECT_EQ(at("KpiOwnWords", i), "") << i;
    for (std::size_t i = 1; i < 6; ++i) EXPECT_EQ(at("KpiFullMarks", i), "") << i;
    EXPECT_EQ(at("KpiTargets", 1), "1.000000");
    EXPECT_EQ(at("KpiSteps", 1), "0.010000");
    EXPECT_EQ(at("KpiBelow", 1), "");
    EXPECT_EQ(at("KpiAbove", 1), "0.000000");
    EXPECT_THAT(at("KpiHighest", 1), HasSubstr("ISNUMBER")) << "nothing is above the marks";
    for (const char* block : {"KpiTargets", "KpiAbove", "KpiBelow", "KpiHighest"}) EXPECT_EQ(at(block, 2), "") << block;
    EXPECT_EQ(at("KpiAbove", 3), "");
    EXPECT_THAT(at("KpiBase", 3), HasSubstr("ISNUMBER")) << "the full marks, once they are there";
    EXPECT_THAT(at("KpiFullMarks", 7), HasSubstr("ISNUMBER")) << "those of the indicator that it is a part of";
    EXPECT_EQ(at("KpiPartShares", 6), "0.600000");
}

/// Raters of points that are entered by hand: what is open of the indicator is open once.
TEST(TablesOfIndicators, MayHaveRaters) {
    const auto definition = with_raters(definition_of(read({{"指标", "考核标准"}, {"态度", "酌情评分"}}), {}, ""),
                                        read_raters({"自评=40", "上级=60"}));
    const Words words{Node::read(std::string{KPI_SOURCE_DIR} + "/templates/vocabulary.json"), "zh"};
    const Workbook workbook = make_workbook(definition, words, {5});
    const auto at = [&](const char* block, std::size_t ordinal) {
        return in_settings(workbook, words, block, ordinal);
    };
    EXPECT_EQ(at("KpiFullMarks", 0), "");
    EXPECT_THAT(at("KpiFullMarks", 1), HasSubstr("ISNUMBER"));
    EXPECT_EQ(at("KpiPartShares", 1), "0.400000");
    EXPECT_EQ(at("KpiPartShares", 2), "0.600000");
    EXPECT_EQ(at("KpiWeights", 0), "");
}

TEST(TablesOfIndicators, HaveRatersWherePeopleJudgeAndNowhereElse) {
    const auto reading = read({{"指标", "权重", "考核标准"},
                               {"态度", "50%", "由直接上级酌情评分"},
                               {"考勤", "50%", "每迟到一次扣1分，旷工一次扣3分"}});
    EXPECT_TRUE(reading.asks_for_raters);
    EXPECT_TRUE(reading.is_chinese);
    std::vector<std::string> names;
    for (const auto& one : with_raters(definition_of(reading, {}, ""), read_raters({"自评", "上级"})).indicators)
        names.push_back(one.name.zh);
    EXPECT_THAT(names, ElementsAre("态度", "态度（自评）", "态度（上级）", "考勤"));
    const auto counted = read({{"KPI", "Weight", "Scoring rule"}, {"Complaints", "100%", "each complaint takes 5"}});
    EXPECT_FALSE(counted.asks_for_raters);
    EXPECT_FALSE(counted.is_chinese);
}

/// Hotel, hospital, sales, logistics, IT: ten rows with two questions at the most.
TEST(OtherTrades, AreReadWithOneQuestionAtMost) {
    const auto reading =
        read({{"维度", "考核指标", "权重", "目标值", "评分标准", "数据来源", "考核周期"},
              {"客房", "查房差错", "10%", "", "每出现一次差错扣1分，扣完为止", "前厅", "月"},
              {"", "入住满意度", "10%", "90分", "每低1分扣0.5分", "问卷", "季度"},
              {"医疗", "病历甲级率", "10%", "≥95%", "每低1个百分点扣1分", "病案室", "月度"},
              {"", "院感上报", "10%", "", "每迟报一天扣2分", "院感科", "每月"},
              {"销售", "回款率", "10%", "100%", "每低1个百分点扣0.5分，扣完为止", "财务", "月"},
              {"", "新客户", "10%", "", "根据客户质量酌情评分", "销售部", "月"},
              {"物流", "货损率", "10%", "≤0.5%", "每超过0.1个百分点扣1分", "仓库", "月"},
              {"", "准点率", "10%", "98%", "98%以上得10分；95%（含）-98%（不含）得6分；95%以下得0分", "调度", "月"},
              {"IT", "系统宕机", "10%", "", "每发生一次宕机扣3分", "监控", "月"},
              {"", "项目文档", "10%", "", "按要求完成得10分，未完成得0分", "PMO", "年度"}});
    std::size_t by_hand = 0;
    for (const auto& row : reading.indicators) {
        by_hand += row.rule.as == As::by_hand ? 1 : 0;
        EXPECT_EQ(row.rule.as == As::by_hand, row.name == "新客户") << row.name << ": " << row.rule.said.zh;
    }
    ASSERT_EQ(reading.indicators.size(), 10U);
    EXPECT_EQ(by_hand, 1U);
    EXPECT_TRUE(reading.asks_for_parts);
    EXPECT_FALSE(reading.asks_for_full);
    EXPECT_FALSE(reading.asks_for_total());
    EXPECT_EQ(reading.indicators[6].rule.target, 0.005);
    EXPECT_EQ(reading.indicators[7].rule.asks_for_parts, false) << "bands have no steps";
}

TEST(HostileCells, ChangeNothing) {
    const std::string huge(1 << 20, 'x');
    const auto reading = read({{"指标", "权重", "考核标准"},
                               {"=cmd|' /C calc'!A0", "20", "=HYPERLINK(\"http://example.org\")"},
                               {std::string{"甲\x01\x07\n乙\0丙", 13}, "20", huge},
                               {huge, "60", "每出现一次扣3分"}});
    ASSERT_EQ(reading.indicators.size(), 3U);
    EXPECT_EQ(reading.indicators[0].name, "=cmd|' /C calc'!A0") << "a text stays one";
    EXPECT_EQ(reading.indicators[0].rule.as, As::by_hand);
    EXPECT_EQ(reading.indicators[1].name, "甲 乙丙");
    EXPECT_EQ(reading.indicators[1].rule.as, As::by_hand);
    EXPECT_THAT(reading.indicators[1].rule.said.zh, HasSubstr("过长"));
    EXPECT_LT(reading.indicators[2].name.size(), 110U);
    EXPECT_THAT(reading.indicators[2].notes.at(0).zh, HasSubstr("截短"));
    EXPECT_LT(definition_of(reading, {}, "").indicators[1].definition.zh.size(), 2000U);
}

}  // namespace
}  // namespace kpi::model
