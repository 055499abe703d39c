// A table of indicators in somebody's spreadsheet becomes a workbook: what is read, what is left open, what it comes
// to.
#include <gmock/gmock.h>

#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/util/XMergeable.hpp>

#include "appraisals/identity.hpp"
#include "batch_run.hpp"
#include "foreign_table.hpp"

namespace kpi::tests {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;

const Rows& post_indicators(bool in_chinese) {
    static const Rows chinese = {
        {"售后服务岗考核指标表"},
        {"序号", "KPI指标", "定义/计算公式（权重）", "考核标准", "信息来源", "考核周期"},
        {"1", "售后客户满意度", "满意度抽查得分", "目标值60分。60分及以下得分为0，60分以上每增加1分，加2.5分",
         "满意度调查", "季度"},
        {"2", "质量投诉有效处理率", "有效处理数/投诉总数×100%", "目标值100%，每减少1个百分点，减（  ）分", "工作记录",
         "月度"},
        {"3", "售后费用率", "售后费用/销售收入×100%",
         "目标值（  ）%，每减少1个百分点，加（  ）分；每增加1个百分点，减（  ）分", "财务报表", "月度"},
        {"4", "重要质量问题及时传递率", "（问题数－逾期数）/问题数×100%", "每延迟一天，减（  ）分", "跟踪记录", "月度"},
        {"5", "产品及服务行为规范", "1－（不合格次数/抽查次数）",
         "目标值（  ）%，每增加1个百分点，加（  ）分；每减少1个百分点，减（  ）分", "抽查记录", "月度"},
        {"GS", "客户售后档案建设", "投诉与维修记录的整理分析（60%）；客户信息及时传递（40%）", "每延迟一天，减（  ）分",
         "客户档案", "季度"}};
    static const Rows english = {
        {"After-sales post: KPI"},
        {"No", "KPI", "Definition or formula (weight)", "Scoring standard", "Information source", "Period"},
        {"1", "Customer satisfaction", "Spot check", "target 60; 60 or below scores 0; each point above 60 adds 2.5",
         "Survey", "quarterly"},
        {"2", "Complaints handled", "Handled / all", "target 100 %; each percentage point less: minus ( )",
         "Work record", "monthly"},
        {"3", "Cost rate", "Cost / sales",
         "target ( ) %; each percentage point less: plus ( ); each percentage point more: minus ( )", "Accounts",
         "monthly"},
        {"4", "Problems passed on", "In time / all", "each day late: minus ( )", "Record", "monthly"},
        {"5", "Uniform conduct", "1 - failed / made",
         "target ( ) %; each percentage point more: plus ( ); each percentage point less: minus ( )", "Spot checks",
         "monthly"},
        {"GS", "Customer file", "Records organised (60 %); information passed on (40 %)", "each day late: minus ( )",
         "File", "quarterly"}};
    return in_chinese ? chinese : english;
}

appraisals::Findings read(const Foreign& foreign, const Options& options = {}) {
    return answer_of([&] {
        return appraisals::read_table(office_with_extension().context(), foreign.model(), options_of(options));
    });
}

std::vector<std::string> messages(const appraisals::Findings& findings, const char* kind) {
    std::vector<std::string> all;
    for (const auto& one : findings.all())
        if (one.kind.equalsAscii(kind)) all.push_back(to_utf8(one.message));
    return all;
}

std::string refused(const Foreign& foreign, const Options& options) {
    return refusal([&] { const Made made{foreign, options}; });
}

class PostIndicators : public testing::TestWithParam<bool> {};

/// Rows 0 to 5 are the six indicators, 6 and 7 the parts of the last one. The figures are worked out by hand below.
TEST_P(PostIndicators, AreOpenUntilTheirBlanksAreFilledInAndComeToWhatTheyShould) {
    const Foreign foreign{post_indicators(GetParam())};
    const Made made{foreign,
                    {{"range", any(to_utf8(kpi::name_of(foreign.document().sheet(0))) + ".B3:G10")},
                     {"language", any(GetParam() ? "zh" : "en")},
                     {"people", Any{sal_Int32{5}}},
                     {"period", any("2025-03")}}};
    made.cell("KpiNumbers", 1)->setFormula("A1");
    // Satisfaction, complaints, cost, late, conduct, and the days late of the two parts.
    const double figures[] = {88, 0.975, 0.04, 3, 0.935, 1, 4};
    for (std::size_t i = 0; i < std::size(figures); ++i) made.cell("KpiActuals", 1, i)->setValue(figures[i]);
    made.recalculate();
    EXPECT_NE(made.text("KpiSettingsCheck"), "");
    EXPECT_EQ(made.text("KpiTotals", 1), "") << "no total before the blanks are filled in";
    for (const std::size_t row : {2U, 3U, 4U, 6U, 7U})
        EXPECT_EQ(made.text("KpiAbove", row), "") << row << ": nothing is invented";
    EXPECT_EQ(made.text("KpiOwnWords", 0), post_indicators(GetParam())[2][3]);

    made.fill("KpiWeights", {{0, 0.2}, {1, 0.2}, {2, 0.2}, {3, 0.2}, {4, 0.1}, {5, 0.1}});
    made.fill("KpiFullMarks", {{1, 100}, {2, 100}, {3, 100}, {4, 100}, {5, 100}});
    made.fill("KpiTargets", {{2, 0.05}, {4, 0.95}});
    made.fill("KpiAbove", {{2, -3}, {3, -5}, {4, 1}, {6, -5}, {7, -5}});
    made.fill("KpiBelow", {{1, -2}, {2, 2}});
    made.fill("KpiHighest", {{2, 110}, {4, 105}});
    made.recalculate();
    EXPECT_NE(made.text("KpiSettingsCheck"), "") << "one blank is still there";
    EXPECT_EQ(made.text("KpiTotals", 1), "");
    // "minus ( )": what is taken is a number below 0, and 2 would add points without a word.
    made.fill("KpiBelow", {{4, 2}});
    made.recalculate();
    EXPECT_THAT(made.text("KpiSettingsCheck"), HasSubstr(GetParam() ? "扣分应填负数" : "taken away are negative"));
    EXPECT_EQ(made.text("KpiTotals", 1), "");
    made.fill("KpiBelow", {{4, -2}});
    made.recalculate();
    EXPECT_EQ(made.text("KpiSettingsCheck"), "");
    const double points[] = {
        (88 - 60) * 2.5,      // 70
        100 - 2.5 * 2,        // 95
        100 + 1 * 2,          // 102
        100 - 3 * 5,          // 85
        100 - 1.5 * 2,        // 97
        0.6 * 95 + 0.4 * 80,  // one day late and four: 89
    };
    for (std::size_t i = 0; i < std::size(points); ++i)
        EXPECT_NEAR(made.cell("KpiPoints", 1, i)->getValue(), points[i], 1e-9) << i;
    EXPECT_NEAR(made.cell("KpiTotals", 1)->getValue(), 14 + 19 + 20.4 + 17 + 9.7 + 8.9, 1e-9);
    EXPECT_EQ(made.text("KpiGrades", 1), GetParam() ? "良好" : "Good") << "89";
}

INSTANTIATE_TEST_SUITE_P(Languages, PostIndicators, testing::Bool(),
                         [](const auto& tested) { return tested.param ? "Chinese" : "English"; });

TEST(TablesOfOthers, AreReadRowByRowBeforeAnythingIsMade) {
    const Foreign foreign{post_indicators(false)};
    foreign.select("C5");
    const auto findings = read(foreign);
    EXPECT_THAT(
        messages(findings, "rule-read"),
        ElementsAre(AllOf(HasSubstr(" E5: Customer satisfaction: "), HasSubstr("61 → 2.5")),
                    HasSubstr("target 100%, step 1%; points for each step above 0, for each step below −( )"),
                    HasSubstr("target ( )%, step 1%; points for each step above −( ), for each step below +( )"),
                    HasSubstr("target 0, step 1; points for each step above −( ), for each step below 0"),
                    HasSubstr("E9"), HasSubstr("E10")));
    EXPECT_THAT(
        messages(findings, "rule-open"),
        ElementsAre(HasSubstr("E6: Complaints handled: to be filled in on Settings: points taken for each step below"),
                    HasSubstr("E7: Cost rate"), HasSubstr("E8"), HasSubstr("E9"), HasSubstr("E10")));
    EXPECT_EQ(how_many(findings, "rule-by-hand"), 0U);
    std::vector<std::string> answered_by;
    for (const auto& one : findings.all())
        if (one.kind == "question") answered_by.push_back(to_utf8(one.expected));
    EXPECT_THAT(answered_by, ElementsAre("part", "full"));
    EXPECT_EQ(how_many(read(foreign, {{"part", any("full")}, {"full", Any{sal_Int32{100}}}}), "question"), 0U);
}

TEST(TablesOfOthers, OfNumbersMergedCellsAndTotalsAreReadAsTheyAreMeant) {
    const Foreign foreign{{{"类别", "指标", "权重", "目标值", "考核标准"},
                           {"服务", "及时率", "", "", "每低1个百分点扣2分，扣完为止"},
                           {"", "客诉", "", "", "每发生一次投诉扣5分，扣完为止"},
                           {"管理", "内部评价", "", "", "由上级酌情评分"},
                           {"合计", "", "", "", ""}}};
    const double weights[] = {0.4, 0.3, 0.2};
    for (std::size_t i = 0; i < 3; ++i) foreign.at(2, i + 1)->setValue(weights[i]);
    foreign.at(2, 4)->setValue(0.9);
    foreign.at(3, 1)->setFormula("98%");
    as<com::sun::star::util::XMergeable>(foreign.document().sheet(0)->getCellRangeByName("B4:B5"))->merge(true);
    const Options range = {{"range", any("B3:F7")}};
    const auto findings = read(foreign, range);
    EXPECT_EQ(messages(findings, "weights"), std::vector<std::string>{}) << "the row of the total says so";
    EXPECT_THAT(messages(findings, "weights-stated"), ElementsAre(HasSubstr("90 %")));
    EXPECT_THAT(messages(findings, "rule-by-hand"), ElementsAre(HasSubstr("由上级")));
    Options options = range;
    options.insert(options.end(), {{"language", any("en")}, {"people", Any{sal_Int32{2}}}, {"period", any("2025-03")}});
    const Made made{foreign, options};
    EXPECT_EQ(made.text("KpiIndicatorSections", 1), "服务") << "the merged cell is that of both rows";
    EXPECT_DOUBLE_EQ(made.cell("KpiWeightsExpected")->getValue(), 0.9);
    EXPECT_DOUBLE_EQ(made.cell("KpiFullMarks", 0)->getValue(), 40);
    made.cell("KpiNumbers", 1)->setFormula("A1");
    // 2.5 points below 98 %: 40 − 5; two complaints: 30 − 10; 15 of 20 by hand. 70 of 90.
    made.cell("KpiActuals", 1, 0)->setValue(0.955);
    made.cell("KpiActuals", 1, 1)->setValue(2);
    made.cell("KpiActuals", 1, 2)->setValue(15);
    made.recalculate();
    EXPECT_EQ(made.text("KpiChecks", 1), "complete");
    EXPECT_NEAR(made.cell("KpiPoints", 1, 0)->getValue(), 35, 1e-9);
    EXPECT_NEAR(made.cell("KpiPoints", 1, 1)->getValue(), 20, 1e-9);
    EXPECT_NEAR(made.cell("KpiTotals", 1)->getValue(), 100.0 * 70 / 90, 1e-9);
    // What was answered about parts of steps counts: two full points of the two and a half.
    options.emplace_back("part", any("full"));
    const Made by_full_steps{foreign, options};
    by_full_steps.cell("KpiNumbers", 1)->setFormula("A1");
    by_full_steps.cell("KpiActuals", 1, 0)->setValue(0.955);
    by_full_steps.recalculate();
    EXPECT_NEAR(by_full_steps.cell("KpiPoints", 1, 0)->getValue(), 36, 1e-9);
    // No complaint is a blank.
    made.cell("KpiActuals", 1, 1)->setFormula({});
    made.recalculate();
    EXPECT_NEAR(made.cell("KpiTotals", 1)->getValue(), 100.0 * 80 / 90, 1e-9);
}

/// A figure of each kind; its points are worked out by hand from the text.
TEST(TablesOfOthers, TakeTheFigureThatEachStandardPrices) {
    const Foreign foreign{{{"指标", "权重", "考核标准"},
                           {"培训", "10", "按要求完成得10分，未完成得0分"},
                           {"销售额", "20", "目标500万元，每低10万元扣1分"},
                           {"完成率", "20", "目标值100%，每低1个百分点扣2分，每高1个百分点加1分，最高25分"},
                           {"报表", "10", "每延迟一天扣2分，扣完为止"},
                           {"响应", "20", "30秒以内得满分，每超10秒扣1分，不足10秒按10秒计"},
                           {"准点率", "20", "98%以上得20分；95%（含）-98%（不含）得12分；95%以下得0分"}}};
    const Made made{
        foreign,
        {{"range", any("B3:D9")}, {"language", any("en")}, {"people", Any{sal_Int32{2}}}, {"period", any("2025-03")}}};
    EXPECT_EQ(made.text("KpiIndicatorNames", 1), "销售额（万元）") << "the unit stands where the figure is entered";
    made.cell("KpiNumbers", 1)->setFormula("A1");
    made.cell("KpiActuals", 1, 0)->setFormula("yes");
    const double figures[] = {470, 1.03, 3, 45, 0.96};
    for (std::size_t i = 0; i < std::size(figures); ++i) made.cell("KpiActuals", 1, i + 1)->setValue(figures[i]);
    made.recalculate();
    EXPECT_EQ(made.text("KpiSettingsCheck"), "");
    EXPECT_EQ(made.text("KpiChecks", 1), "complete");
    // Done; three tens of thousands short; three points above; three days; two tens begun; the middle band.
    const double points[] = {10, 20 - 3, 20 + 3, 10 - 3 * 2, 20 - 2, 12};
    for (std::size_t i = 0; i < std::size(points); ++i)
        EXPECT_NEAR(made.cell("KpiPoints", 1, i)->getValue(), points[i], 1e-9) << i;
    EXPECT_NEAR(made.cell("KpiTotals", 1)->getValue(), 10 + 17 + 23 + 4 + 18 + 12, 1e-9);
    // A percentage without its sign, and words where figures go.
    made.cell("KpiActuals", 1, 2)->setValue(103);
    made.recalculate();
    EXPECT_THAT(made.text("KpiChecks", 1), HasSubstr("完成率"));
    EXPECT_EQ(made.text("KpiTotals", 1), "");
    made.cell("KpiActuals", 1, 2)->setValue(-0.02);
    made.cell("KpiActuals", 1, 1)->setFormula("470万");
    made.recalculate();
    EXPECT_THAT(made.text("KpiChecks", 1), HasSubstr("销售额"));
    EXPECT_EQ(made.text("KpiTotals", 1), "");
}

TEST(TablesOfOthers, KeepTheirTextsAsTexts) {
    const Foreign foreign{{{"指标", "权重", "考核标准", "部门"},
                           {"=1+1", "50", "每出现一次扣3分", "=2+2"},
                           {"'甲", "50", "=cmd|' /C calc'!A0", "=2+2"}}};
    const Made made{
        foreign,
        {{"range", any("B3:E5")}, {"language", any("zh")}, {"people", Any{sal_Int32{1}}}, {"title", any("=3+3")}}};
    EXPECT_EQ(made.text("KpiIndicatorNames", 0), "=1+1");
    EXPECT_EQ(made.text("KpiIndicatorNames", 1), "'甲");
    EXPECT_EQ(made.text("KpiDepartment"), "=2+2") << "the only department of the table";
    EXPECT_EQ(made.text("KpiOwnWords", 0), "每出现一次扣3分");
    EXPECT_EQ(made.text("KpiOwnWords", 1), "");
    EXPECT_EQ(content_of(sheet_at(made.model(), 0)->getCellByPosition(0, 0)).text, "=3+3");
    EXPECT_EQ(to_utf8(appraisals::read_identity(made.model()).properties.standard), "from-table");
}

/// A cursor somewhere in the table is enough: people leave blank rows inside, and the title over it is one wide cell.
TEST(TablesOfOthers, AreTakenWholeFromACursorInThem) {
    const Rows rows = {{"2025 年考核表"},
                       {"指标", "权重", "考核标准"},
                       {"甲", "50", "每出现一次扣3分"},
                       {},
                       {"乙", "50", "每出现一次扣3分"}};
    const Foreign foreign{rows};
    as<com::sun::star::util::XMergeable>(foreign.document().sheet(0)->getCellRangeByName("B3:D3"))->merge(true);
    for (const char* selected : {"B5", "C7", "B3:D3", "B4:D7", "A1"}) {
        foreign.select(selected);
        EXPECT_EQ(how_many(read(foreign), "rule-read"), 2U) << selected;
        EXPECT_EQ(how_many(read(foreign), "table-goes-on"), 0U) << selected;
    }
    foreign.select("B4:D5");
    EXPECT_EQ(how_many(read(foreign), "rule-read"), 1U) << "what is selected, and no more";
}

TEST(TablesOfOthers, ThatEndBeforeTheSheetDoesSayThatThereIsMore) {
    const Rows table = {{"指标", "权重", "考核标准"}, {"甲", "100", "每出现一次扣3分"}};
    Rows with_total = table;
    with_total.insert(with_total.end(), {{"合计", "100", ""}, {}, {"乙", "50", "每出现一次扣3分"}});
    Rows with_another = table;
    with_another.insert(with_another.end(), {{}, {"指标", "权重", "考核标准"}, {"乙", "50", "每出现一次扣3分"}});
    for (const Rows& rows : {with_total, with_another}) {
        const Foreign foreign{rows};
        foreign.select("B4");
        const auto findings = read(foreign);
        EXPECT_EQ(how_many(findings, "rule-read"), 1U);
        EXPECT_THAT(messages(findings, "table-goes-on"), ElementsAre(HasSubstr("B3:D")));
    }
}

TEST(TablesOfOthers, AreRefusedByNameWhereSomethingIsNotKnown) {
    const Foreign foreign{{{"张三", "98"}, {"李四", "97"}}};
    const std::string sheet = to_utf8(kpi::name_of(foreign.document().sheet(0)));
    EXPECT_THAT(refused(foreign, {{"range", any("B3:C4")}}),
                AllOf(HasSubstr(sheet + ".B3:C4"), HasSubstr("no headings")));
    EXPECT_THAT(refused(foreign, {{"range", any("Elsewhere.B3:C4")}}), HasSubstr("Elsewhere.B3:C4"));
    EXPECT_THAT(refused(foreign, {{"range", any("B3-C4")}}), HasSubstr("B3-C4"));
    EXPECT_THAT(refused(foreign, {{"rnage", any("B3:C4")}}), HasSubstr("rnage"));
    EXPECT_THAT(refused(foreign, {{"part", any("half")}}), HasSubstr("half"));
    EXPECT_THAT(refused(foreign, {{"full", Any{sal_Int32{0}}}}), HasSubstr("\"full\""));
    EXPECT_THAT(refused(foreign, {{"period", any("March")}}), HasSubstr("March"));
    EXPECT_THAT(refused(foreign, {{"people", Any{sal_Int32{0}}}}), HasSubstr("from 1 to"));
    EXPECT_THAT(refusal([] { static_cast<void>(appraisals::read_table(office_with_extension().context(), {}, {})); }),
                HasSubstr("spreadsheet"));
}

TEST(TablesOfOthers, AreMadeIntoAFileByOneCommand) {
    const Foreign foreign{post_indicators(true)};
    const fs::path source = scratch_folder() / "指标表.ods";
    const fs::path target = scratch_folder() / "考核 made.ods";
    fs::remove(target);
    as<com::sun::star::frame::XStorable>(foreign.model())->storeToURL(to_url(source), {});
    const fs::path profile = scratch_folder() / "table profile";
    office::install_extension({profile, "zh-CN"}, package());
    BatchRun run{profile,
                 "fromTable" + argument("workbook", url(source)) + argument("target", url(target)) +
                     argument("range", to_utf8(kpi::name_of(foreign.document().sheet(0))) + ".B3:G10") +
                     argument("people", "4") + argument("full", "100"),
                 scratch_folder() / "table report.txt"};
    ASSERT_TRUE(run.ends_within(std::chrono::minutes{3}));
    EXPECT_EQ(run.lines().front(), "ok");
    EXPECT_THAT(run.lines(), Contains(HasSubstr("\trule-open\t")));
    EXPECT_THAT(run.lines(), Contains(HasSubstr("不足一步怎样计")));
    const auto made = office::Document::open(office_with_extension(), target);
    EXPECT_DOUBLE_EQ(cells_named(made.model(), "KpiFullMarks")->getCellByPosition(0, 1)->getValue(), 100);
    EXPECT_EQ(name_of(made.sheet(0)), "说明");
}

}  // namespace
}  // namespace kpi::tests
