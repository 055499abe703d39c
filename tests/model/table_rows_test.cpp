// Headings, weights and rows of tables of indicators: however they are written, and what is said of those that are
// none.
#include <cmath>

#include "model/table_rows.hpp"
#include "model/table_top.hpp"
#include "tables_of_texts.hpp"

namespace kpi::model {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

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

/// 0.2 + 0.1 + 0.15 + … is 1.0000000000000002.
TEST(Weights, ThatTotalAHundredButForWhatFractionsLoseAreAHundred) {
    std::vector<std::vector<std::string>> rows = {{"KPI", "Weight", "Scoring rule"}};
    for (const char* weight : {"20%", "10%", "15%", "10%", "15%", "10%", "5%", "5%", "10%"})
        rows.push_back({"Item " + std::to_string(rows.size()), weight, "each case takes 1 point"});
    rows.push_back({"Total", "100%", ""});
    const auto reading = read(rows);
    ASSERT_NE(reading.weights, 1) << "nothing is tried here";
    EXPECT_EQ(reading.expected_total({}), 1);
}

TEST(AboveTheHeadings, StandTitleDepartmentAndPeriod) {
    const auto reading = read({{"顺达物流仓储岗绩效考核表"},
                               {"部门：仓储配送部        考核周期：2025年3月        被考核人："},
                               {"指标", "权重", "考核标准"},
                               {"客诉", "100%", "每发生一次投诉扣5分"}});
    EXPECT_EQ(reading.title, "顺达物流仓储岗绩效考核表");
    EXPECT_EQ(reading.department, "仓储配送部");
    EXPECT_EQ(reading.period, "2025-03");
    ASSERT_EQ(reading.left.size(), 1U) << "nothing goes without a word";
    EXPECT_EQ(reading.left[0].why.en, "it stands above the headings");
    const auto in_cells = read({{"Front office KPI, March 2025"},
                                {"Department:", "Front Office", "Name:"},
                                {"KPI", "Weight", "Scoring rule"},
                                {"Complaints", "100%", "each complaint takes 5 points"}});
    EXPECT_EQ(in_cells.title, "Front office KPI, March 2025");
    EXPECT_EQ(in_cells.department, "Front Office");
    EXPECT_EQ(in_cells.period, "2025-03");
}

TEST(AboveTheHeadings, PeriodsAreReadHoweverTheyAreWritten) {
    for (const auto& [text, period] : std::vector<std::pair<std::string, std::string>>{{"2025 年 3 月", "2025-03"},
                                                                                       {"2025-12", "2025-12"},
                                                                                       {"２０２５年３月", "2025-03"},
                                                                                       {"2025年第一季度", "2025-Q1"},
                                                                                       {"2025年3季度", "2025-Q3"},
                                                                                       {"2025 Q4", "2025-Q4"},
                                                                                       {"Q1 2025", "2025-Q1"},
                                                                                       {"Sept. 2025", "2025-09"},
                                                                                       {"September 2025", "2025-09"},
                                                                                       {"2025年度考核", "2025"},
                                                                                       {"2025年1月至2025年3月", ""},
                                                                                       {"标准 120251 号", ""},
                                                                                       {"", ""}})
        EXPECT_EQ(period_in(text), period) << text;
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

TEST(Rows, BelowTheLastIndicatorAreNotesAndSignatures) {
    Table table = table_of({{"序号", "指标", "权重", "考核标准"},
                            {"1", "投诉", "100%", "每发生一次投诉扣5分"},
                            {"合计", "", "100%", ""},
                            {"备注：1. 各项得分扣完为止。", "", "", ""},
                            {"2. 本表一式两份。", "", "", ""},
                            {"被考核人签字：", "", "", "直接上级签字："}});
    for (const std::size_t row : {3U, 4U}) table[row][0].columns = 4;
    EXPECT_TRUE(has_total(table));
    const auto reading = read_table(table, {});
    ASSERT_EQ(reading.indicators.size(), 1U);
    std::vector<std::string> why;
    for (const auto& left : reading.left) why.push_back(left.why.zh);
    EXPECT_THAT(why, ElementsAre("合计行", "备注或签字行", "备注或签字行", "备注或签字行"));
    table.erase(table.begin() + 2);
    EXPECT_FALSE(has_total(table));
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

}  // namespace
}  // namespace kpi::model
