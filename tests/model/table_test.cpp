// Tables of indicators as people have them: what is read row by row, what is left to be filled in, and what is not
// read.
#include "model/table_definition.hpp"

#include <gmock/gmock.h>

#include <cmath>

#include "model/raters.hpp"
#include "model/words.hpp"
#include "model/workbook.hpp"

namespace kpi::model {
namespace {

using As = RuleOfRow::As;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

/// Rows of texts; "|" is between cells.
Table table_of(const std::vector<std::vector<std::string>>& rows) {
    Table table;
    std::size_t columns = 0;
    for (const auto& row : rows) columns = std::max(columns, row.size());
    for (const auto& row : rows) {
        table.emplace_back(columns);
        for (std::size_t i = 0; i < row.size(); ++i) table.back()[i].text = row[i];
    }
    return table;
}

TableCell number(double value, bool is_percent = false) {
    return {.text = "?", .number = value, .is_percent = is_percent};
}

TableReading read(const std::vector<std::vector<std::string>>& rows, const TableAnswers& answers = {}) {
    return read_table(table_of(rows), answers);
}

/// A table of one rule under a weight of 20 and a target.
RuleOfRow rule(const std::string& text, const std::string& target = "", const std::string& name = "Anything",
               const std::string& weight = "20%") {
    return read({{"Indicator", "Weight", "Target", "Scoring standard"}, {name, weight, target, text}})
        .indicators.at(0)
        .rule;
}

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
    EXPECT_EQ(answered.indicators[1].rule.rule.partial, "full");
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

TEST(Headings, AreFoundInEitherLanguageAndAnyOrder) {
    const auto reading = read({{"Scoring standard", "Period", "Weight (%)", "KPI", "Data source", "Target", "Remarks"},
                               {"each 1 percentage point below the target takes 2 points", "monthly", "60",
                                "First-visit repair rate", "Dispatch system", "90%", "x"},
                               {"each complaint takes 5 points", "quarterly", "40", "Complaints", "Hotline", "", ""}});
    ASSERT_EQ(reading.indicators.size(), 2U);
    const auto& repair = reading.indicators[0];
    EXPECT_EQ(repair.name, "First-visit repair rate");
    EXPECT_EQ(repair.source, "Dispatch system");
    EXPECT_DOUBLE_EQ(*repair.weight, 0.6);
    EXPECT_EQ(repair.rule.as, As::sentence) << repair.rule.said.en;
    EXPECT_EQ(repair.rule.full, 60);
    EXPECT_EQ(repair.rule.target, 0.9);
    EXPECT_THAT(repair.rule.said.en, HasSubstr("90 %"));
    EXPECT_EQ(reading.indicators[1].rule.entered, Entered::count);
    EXPECT_EQ(reading.indicators[1].period, Period::quarterly);
}

TEST(Headings, OfFullWidthAndWithBlanksAreTheSame) {
    const auto reading =
        read({{"指 标", "权　重（％）", "目标值", "考核 标准"}, {"客诉", "100", "", "每发生一次投诉扣５分"}});
    ASSERT_EQ(reading.indicators.size(), 1U);
    EXPECT_EQ(reading.indicators[0].rule.as, As::sentence) << reading.indicators[0].rule.said.zh;
    EXPECT_DOUBLE_EQ(*reading.indicators[0].weight, 1);
}

TEST(Headings, ThatAreMissingAreSaidInBothLanguages) {
    for (const auto& rows : std::vector<std::vector<std::vector<std::string>>>{
             {{"张三", "98"}, {"李四", "97"}}, {{"指标", "备注"}, {"客诉", ""}}, {{""}}, {}}) {
        try {
            static_cast<void>(read(rows));
            ADD_FAILURE() << "it was read";
        } catch (const TableError& error) {
            EXPECT_THAT(error.said().en, HasSubstr("no headings"));
            EXPECT_THAT(error.said().zh, HasSubstr("表头"));
        }
    }
    EXPECT_THROW(static_cast<void>(read({{"指标", "权重", "考核标准"}})), TableError) << "headings and nothing below";
}

TEST(Headings, OfSeveralColumnsOfStandardsTakeNone) {
    const auto reading =
        read({{"指标", "权重", "加分标准", "扣分标准"}, {"客诉", "100%", "无投诉加5分", "每次投诉扣5分"}});
    EXPECT_EQ(reading.indicators.at(0).rule.as, As::by_hand);
    EXPECT_THAT(reading.indicators[0].rule.said.zh, HasSubstr("不止一列"));
}

TEST(Weights, AreReadHoweverTheyAreWritten) {
    const std::vector<std::string> heads = {"指标", "权重", "考核标准"};
    for (const auto& [first, second] : std::vector<std::pair<std::string, std::string>>{
             {"20", "80"}, {"20%", "80%"}, {"20％", "80 ％"}, {"20分", "80分"}}) {
        const auto rows = read({heads, {"甲", first, "每次扣2分"}, {"乙", second, "每次扣2分"}}).indicators;
        ASSERT_EQ(rows.size(), 2U);
        EXPECT_DOUBLE_EQ(rows[0].weight.value_or(-1), 0.2) << first;
        EXPECT_DOUBLE_EQ(rows[1].weight.value_or(-1), 0.8) << second;
        EXPECT_EQ(rows[0].rule.full, 20) << first;
    }
    for (const bool is_percent : {false, true}) {
        Table table = table_of({heads, {"甲", "", "每次扣2分"}, {"乙", "", "每次扣2分"}});
        table[1][1] = number(0.2, is_percent);
        table[2][1] = number(0.8, is_percent);
        EXPECT_DOUBLE_EQ(read_table(table, {}).indicators[0].weight.value_or(-1), 0.2);
    }
    const auto in_names = read({{"指标", "考核标准"}, {"甲（30%）", "每次扣2分"}, {"乙（70%）", "每次扣2分"}});
    EXPECT_DOUBLE_EQ(in_names.indicators[1].weight.value_or(-1), 0.7);
    const auto in_definitions = read({{"指标", "定义（权重）", "考核标准"}, {"甲", "迟到次数（30%）", "每次扣2分"}});
    EXPECT_DOUBLE_EQ(in_definitions.indicators[0].weight.value_or(-1), 0.3);
}

TEST(Weights, ThatAreNotClearStayOpen) {
    const std::vector<std::string> heads = {"指标", "权重", "考核标准"};
    const auto mixed =
        read({heads, {"甲", "0.2", "每次扣2分"}, {"乙", "80", "每次扣2分"}, {"丙", "重要", "每次扣2分"}});
    EXPECT_FALSE(mixed.indicators[0].weight.has_value());
    EXPECT_THAT(mixed.indicators[0].notes.at(0).zh, HasSubstr("0.2"));
    EXPECT_FALSE(mixed.indicators[2].weight.has_value());
    Table shared = table_of({heads, {"甲", "60%", "每次扣2分"}, {"乙", "", "每次扣2分"}});
    shared[1][1].rows = 2;
    const auto rows = read_table(shared, {}).indicators;
    EXPECT_FALSE(rows[0].weight.has_value()) << "it is that of both";
    EXPECT_FALSE(rows[1].weight.has_value());
}

TEST(Weights, ThatAreNoFiguresStayOpen) {
    for (const double weight : {1e308, -1.0, std::nan(""), -1e308}) {
        Table table = table_of({{"指标", "权重", "考核标准"}, {"甲", "", "每次扣2分"}});
        table[1][1] = number(weight);
        const auto row = read_table(table, {}).indicators.at(0);
        EXPECT_FALSE(row.weight.has_value()) << weight;
        EXPECT_FALSE(row.rule.full.has_value()) << weight;
        EXPECT_EQ(row.notes.size(), 1U) << weight;
    }
}

TEST(Weights, ThatDoNotTotalAHundredAreMeantWhereSomebodySaysSo) {
    const std::vector<std::string> heads = {"指标", "权重", "考核标准"};
    const std::vector<std::string> one = {"甲", "40", "每次扣2分"};
    const std::vector<std::string> other = {"乙", "50", "每次扣2分"};
    const auto unsaid = read({heads, one, other});
    EXPECT_TRUE(unsaid.asks_for_total());
    EXPECT_DOUBLE_EQ(unsaid.expected_total({}), 1);
    EXPECT_DOUBLE_EQ(unsaid.expected_total({.total_is_meant = true}), 0.9);
    const auto by_total = read({heads, one, other, {"合计", "90", ""}});
    EXPECT_EQ(by_total.indicators.size(), 2U) << "a total is no indicator";
    EXPECT_EQ(by_total.left.at(0).why.zh, "合计行");
    EXPECT_FALSE(by_total.asks_for_total());
    EXPECT_DOUBLE_EQ(by_total.expected_total({}), 0.9);
    const auto contradicted = read({heads, one, other, {"合计", "100%", ""}});
    EXPECT_TRUE(contradicted.asks_for_total()) << "the total that is written is another one";
}

TEST(Rows, OfAGroupHaveItsName) {
    const auto reading = read({{"类别", "指标", "分值", "评分标准"},
                               {"服务", "投诉", "30", "每发生一次投诉扣5分"},
                               {"", "差评", "20", "每出现一次差评扣4分"},
                               {"管理", "迟到", "50", "每迟到一次扣2分"}});
    ASSERT_EQ(reading.indicators.size(), 3U);
    EXPECT_EQ(reading.indicators[1].section, "服务");
    EXPECT_EQ(reading.indicators[2].section, "管理");
    EXPECT_EQ(reading.indicators[0].rule.full, 30);
    EXPECT_DOUBLE_EQ(*reading.indicators[0].weight, 0.3);
    const auto definition = definition_of(reading, {}, "考核");
    EXPECT_EQ(definition.sections.size(), 2U);
    EXPECT_EQ(definition.indicators[1].section, "group1");
}

TEST(Rows, ThatAreNoIndicatorAreSaid) {
    Table table = table_of({{"序号", "指标", "权重", "考核标准"},
                            {"一、服务质量", "", "", ""},
                            {"1", "投诉", "100", "每发生一次投诉扣5分"},
                            {"", "", "", ""},
                            {"小计", "", "100", ""},
                            {"序号", "指标", "权重", "考核标准"},
                            {"被考核人签字：        日期：", "", "", ""}});
    table[1][0].columns = 4;
    const auto reading = read_table(table, {});
    ASSERT_EQ(reading.indicators.size(), 1U);
    EXPECT_EQ(reading.indicators[0].section, "一、服务质量");
    std::vector<std::string> why;
    for (const auto& left : reading.left) why.push_back(left.why.en);
    EXPECT_THAT(why, ElementsAre("taken for the title of a group", "a subtotal", "the headings once more",
                                 "a remark or a line to be signed"));
}

TEST(Rows, OfOneNameOrWithoutClearMarksSaySo) {
    const auto rows =
        read({{"指标", "分值", "考核标准"}, {"甲", "50", "每次扣2分"}, {"甲", "±5", "每次扣2分"}}).indicators;
    EXPECT_THAT(rows[0].notes, IsEmpty());
    ASSERT_EQ(rows[1].notes.size(), 2U);
    EXPECT_THAT(rows[1].notes[0].zh, HasSubstr("±5"));
    EXPECT_THAT(rows[1].notes[1].zh, HasSubstr("同名"));
    EXPECT_FALSE(rows[0].weight.has_value()) << "marks of which some are missing are no weights";
}

TEST(Rows, ThatAreTooManyAreRefused) {
    std::vector<std::vector<std::string>> rows = {{"指标", "权重", "考核标准"}};
    for (int i = 0; i < 100; ++i) rows.push_back({"甲" + std::to_string(i), "1", "每次扣2分"});
    EXPECT_EQ(read(rows).indicators.size(), 100U);
    rows.push_back({"乙", "1", "每次扣2分"});
    EXPECT_THROW(static_cast<void>(read(rows)), TableError);
}

TEST(Rows, ThatGoOnWithAStandardBelongToIt) {
    const auto reading = read({{"指标", "权重", "考核标准"},
                               {"满意度", "20", "满意度95%以上得20分；"},
                               {"", "", "90%（含）-95%（不含）得15分；90%以下不得分"},
                               {"投诉", "80", "每发生一次投诉扣5分"}});
    ASSERT_EQ(reading.indicators.size(), 2U);
    EXPECT_EQ(reading.indicators[0].text, "满意度95%以上得20分；\n90%（含）-95%（不含）得15分；90%以下不得分");
    EXPECT_EQ(reading.indicators[0].rule.as, As::sentence) << reading.indicators[0].rule.said.zh;
}

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
    EXPECT_EQ(read.rule.partial, "started");
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
