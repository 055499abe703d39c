// A workbook made of somebody's table, as a clerk treats it: what it comes to is worked out by hand from the sentences.
#include <gmock/gmock.h>

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/sheet/CellDeleteMode.hpp>
#include <com/sun/star/sheet/CellInsertMode.hpp>
#include <com/sun/star/sheet/XCellRangeMovement.hpp>
#include <com/sun/star/table/TableSortField.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/util/XSortable.hpp>

#include "appraisals/blocks.hpp"
#include "appraisals/distribute.hpp"
#include "appraisals/print_areas.hpp"
#include "appraisals/table_findings.hpp"
#include "foreign_table.hpp"
#include "pdf.hpp"

namespace kpi::tests {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

/// What somebody does, and what it is worth.
struct Worker {
    const char* number;
    const char* department;
    std::vector<double> figures;
    std::vector<double> points;

    [[nodiscard]] double total() const {
        double sum = 0;
        for (const double one : points) sum += one;
        return sum;
    }
};

/// A table of another trade; its points total 100.
struct Trade {
    Rows table;
    const char* part;  ///< what was answered about parts of steps
    /// A figure that the table leaves open, and its row.
    std::size_t open_row;
    double open_figure;
    std::vector<Worker> people;
};

/// A warehouse. Parts of steps count in proportion; a session missed costs 1.
const Trade& warehouse() {
    static const Trade trade{
        {{"仓储配送岗绩效考核表"},
         {"序号", "类别", "考核指标", "权重", "目标值", "考核标准", "信息来源", "考核周期"},
         {"1", "业绩", "发货及时率", "15%", "98%", "目标值98%，每低1个百分点扣2分，扣完为止", "WMS系统", "月度"},
         {"2", "业绩", "库存准确率", "15%", "99.5%", "达到99.5%得满分，每低0.1个百分点扣1分，低于98%不得分", "盘点表",
          "月度"},
         {"3", "业绩", "货损率", "10%", "≤0.3%", "目标值0.3%，每高0.1个百分点扣2分，扣完为止", "理赔记录", "月度"},
         {"4", "业绩", "客户投诉", "10%", "0次", "每发生一起有效投诉扣3分，扣完为止", "客服部", "月度"},
         {},
         {"5", "成本", "人均处理单量", "10%", "1200单", "目标1200单，每低50单扣1分，扣完为止", "WMS系统", "月度"},
         {"6", "成本", "单均物流成本", "10%", "3.5元", "目标3.5元，每高0.1元扣1分，每低0.1元加1分，最高12分", "财务部",
          "季度"},
         {"7", "成本", "安全事故", "10%", "0", "发生一次及以上不得分", "安全台账", "月度"},
         {"8", "管理", "现场5S检查", "10%", "90分", "90分及以上得10分；80分（含）-90分（不含）得6分；80分以下不得分",
          "检查表", "月度"},
         {"9", "管理", "团队协作", "5%", "", "由直接上级根据日常表现评分", "上级评价", "月度"},
         {"10", "管理", "培训参加", "5%", "", "每缺席一次扣（  ）分，扣完为止", "培训签到", "季度"},
         {"合计", "", "", "100%"},
         {},
         {"备注：1. 不计负分。"}},
        "linear",
        9,
        -1,
        {{"CK001",
          "仓储部",
          {0.985, 0.996, 0.002, 0, 1260, 3.4, 0, 92, 4.5, 0},
          {15, 15, 10, 10, 10, 11, 10, 10, 4.5, 5}},
         {"CK002", "仓储部", {0.97, 0.992, 0.0035, 1, 1180, 3.55, 0, 88, 4, 1}, {13, 12, 9, 7, 9.6, 9.5, 10, 6, 4, 4}},
         {"CK004", "仓储部", {0.9525, 0.984, 0.004, 2, 1100, 3.6, 0, 79.5, 3, 2}, {9.5, 4, 8, 4, 8, 9, 10, 0, 3, 3}},
         {"PS001",
          "配送部",
          {0.98, 0.995, 0.003, 5, 1150, 3.45, 2, 89.5, 2.5, 1},
          {15, 15, 10, 0, 9, 10.5, 0, 6, 2.5, 4}},
         {"PS003",
          "配送部",
          {0.975, 0.98, 0.0031, 1, 1199, 3.51, 0, 90, 4, 0},
          {14, 0, 9.8, 7, 9.98, 9.9, 10, 10, 4, 5}}}};
    return trade;
}

/// A hotel. Only full steps count; a day missed costs 0.5.
const Trade& hotel() {
    static const Trade trade{
        {{"Front Office KPI sheet"},
         {"No.", "Area", "KPI", "Weight", "Target", "Scoring rule", "Source", "Frequency"},
         {"1", "Service", "Guest satisfaction", "30%", "90%",
          "Target 90%; each percentage point below takes 2 points, down to 0", "Survey", "monthly"},
         {"2", "Service", "Check-in time", "15%", "5 min",
          "Within 5 minutes full marks; each minute over takes 2 points, down to 0", "Desk log", "monthly"},
         {"3", "Service", "Complaints", "15%", "0", "Each justified complaint takes 5 points, down to 0",
          "Duty manager", "monthly"},
         {},
         {"4", "Revenue", "Upselling revenue", "20%", "20,000",
          "Target 20000; each 1000 below takes 1 point; each 1000 above adds 1 point, at most 23 points", "PMS",
          "monthly"},
         {"5", "Team", "Late reports", "10%", "", "each day late: minus ( )", "Manager", "monthly"},
         {"6", "Team", "Team work", "10%", "", "Marked by the front office manager on overall impression", "Manager",
          "monthly"},
         {"Total", "", "", "100%"},
         {},
         {"Notes: no item goes below 0."}},
        "full",
        4,
        -0.5,
        {{"1001", "Desk", {0.92, 4.5, 0, 21500, 0, 8}, {30, 15, 15, 21, 10, 8}},
         {"1004", "Desk", {0.81, 9, 3, 12500, 2, 6}, {12, 7, 0, 13, 9, 6}},
         {"1006", "Concierge", {0.8945, 7.5, 2, 18999, 1, 8}, {30, 11, 5, 19, 9.5, 8}},
         {"1007", "Concierge", {0.7, 20, 0, 5000, 30, 5}, {0, 0, 15, 5, 0, 5}},
         {"1008", "Concierge", {0.9, 5, 1, 30000, 0, 10}, {30, 15, 10, 23, 10, 10}}}};
    return trade;
}

using Totals = std::map<std::string, double>;

/// Whoever has a total; a number that is there twice is a failure.
Totals totals_of(const Workbook& workbook) {
    Totals totals;
    const auto numbers = appraisals::data_named(workbook, "KpiNumbers");
    const auto found = appraisals::data_named(workbook, "KpiTotals");
    for (sal_Int32 row = 0; row < std::min(numbers.getLength(), found.getLength()); ++row)
        if (const auto total = appraisals::number_of(found[row][0])) {
            EXPECT_TRUE(totals.emplace(to_utf8(appraisals::words_of(numbers[row][0])), *total).second)
                << "paid twice: " << to_utf8(appraisals::words_of(numbers[row][0]));
        }
    return totals;
}

void expect_near(const Totals& found, const Totals& expected, const std::string& after) {
    EXPECT_EQ(found.size(), expected.size()) << after;
    for (const auto& [number, total] : expected) {
        const auto one = found.find(number);
        if (one == found.end())
            ADD_FAILURE() << after << ": " << number << " has no total";
        else
            EXPECT_NEAR(one->second, total, 1e-9) << after << ": " << number;
    }
}

/// Of both tables; in Chinese and in English.
class WorkbookOfATable : public testing::TestWithParam<bool> {
protected:
    static const Trade& trade() { return GetParam() ? warehouse() : hotel(); }
    static Options options(const Options& more = {}) {
        Options all{{"language", any(GetParam() ? "zh" : "en")},
                    {"people", Any{sal_Int32{12}}},
                    {"period", any("2025-03")},
                    {"company", any("Acme")},
                    {"part", any(trade().part)}};
        all.insert(all.end(), more.begin(), more.end());
        return all;
    }
    /// From a cursor in the table: its blank row belongs to it, and the note below it does not.
    static const Foreign& table() {
        static std::map<bool, std::unique_ptr<Foreign>> all;
        auto& one = all[GetParam()];
        if (!one) one = std::make_unique<Foreign>(trade().table);
        one->select("D6");
        return *one;
    }
    /// Filled in, its open figure too.
    static void fill(const Made& made) {
        made.cell("KpiAbove", trade().open_row)->setValue(trade().open_figure);
        std::size_t row = 0;
        for (const Worker& one : trade().people) {
            ++row;
            as<com::sun::star::text::XText>(made.cell("KpiNumbers", row))->setString(from_utf8(one.number));
            as<com::sun::star::text::XText>(made.cell("KpiNames", row))->setString(from_utf8(one.number));
            as<com::sun::star::text::XText>(made.cell("KpiDepartments", row))->setString(from_utf8(one.department));
            for (std::size_t i = 0; i < one.figures.size(); ++i)
                made.cell("KpiActuals", row, i)->setValue(one.figures[i]);
        }
        made.recalculate();
    }
    static Totals expected() {
        Totals totals;
        for (const Worker& one : trade().people) totals[one.number] = one.total();
        return totals;
    }
    static fs::path file(const std::string& name) {
        const fs::path folder = scratch_folder() / "table workbook" / (GetParam() ? "zh" : "en");
        fs::create_directories(folder);
        return folder / name;
    }
    static void store(const Made& made, const fs::path& file) {
        const auto format = appraisals::format_of(to_url(file));
        appraisals::store_copy(office_with_extension().context(), made.model(), to_url(file), format, true);
    }
    static Totals totals_in(const fs::path& file) {
        const auto opened =
            appraisals::HiddenWorkbook::open_copy(office_with_extension().context(), to_url(file),
                                                  appraisals::filter_of(appraisals::format_of(to_url(file))));
        opened.calculate_all();
        return totals_of(opened.model());
    }
};

TEST_P(WorkbookOfATable, ComesToWhatItsSentencesSay) {
    const Made made{table(), options()};
    fill(made);
    EXPECT_EQ(made.text("KpiSettingsCheck"), "");
    EXPECT_DOUBLE_EQ(made.cell("KpiWeightsExpected")->getValue(), 1);
    for (std::size_t person = 0; person < trade().people.size(); ++person)
        for (std::size_t i = 0; i < trade().people[person].points.size(); ++i)
            EXPECT_NEAR(made.cell("KpiPoints", person + 1, i)->getValue(), trade().people[person].points[i], 1e-9)
                << trade().people[person].number << ' ' << i;
    expect_near(totals_of(made.model()), expected(), "made");
}

TEST_P(WorkbookOfATable, KeepsEverybodysTotalWhateverIsDoneToTheRows) {
    namespace table = com::sun::star::table;
    namespace sheet = com::sun::star::sheet;
    const Made made{WorkbookOfATable::table(), options()};
    fill(made);
    const auto block = address_of(cells_named(made.model(), "KpiPeople"));
    const auto input = sheet_of(made.model(), block.Sheet);
    const auto cells = as<sheet::XCellRangeMovement>(input);
    const auto row = [&](sal_Int32 person) {
        return table::CellRangeAddress{block.Sheet, block.StartColumn, block.StartRow + person, block.EndColumn,
                                       block.StartRow + person};
    };
    const auto expect_same = [&](const char* after) {
        made.recalculate();
        expect_near(totals_of(made.model()), expected(), after);
    };
    cells->moveRange({block.Sheet, block.StartColumn, block.StartRow + 9}, row(2));
    expect_same("cut and pasted below");
    cells->moveRange({block.Sheet, block.StartColumn, block.StartRow + 2}, row(4));
    expect_same("dragged into the gap");
    cells->insertCells(row(1), sheet::CellInsertMode_ROWS);
    cells->insertCells(row(4), sheet::CellInsertMode_ROWS);
    expect_same("rows inserted");
    cells->removeRange(row(4), sheet::CellDeleteMode_ROWS);
    expect_same("a blank row deleted");
    const table::TableSortField by_number{0, false, false, table::TableSortFieldType_AUTOMATIC, {}, {}};
    const com::sun::star::beans::PropertyValue how{"SortFields", 0,
                                                   Any{office::uno::Sequence<table::TableSortField>{&by_number, 1}},
                                                   com::sun::star::beans::PropertyState_DIRECT_VALUE};
    const auto people =
        input->getCellRangeByPosition(block.StartColumn, block.StartRow + 1, block.EndColumn, block.StartRow + 11);
    as<com::sun::star::util::XSortable>(people)->sort({&how, 1});
    expect_same("sorted");
    // Copied instead of cut: neither of the two is paid.
    cells->copyRange({block.Sheet, block.StartColumn, block.StartRow + 8}, row(1));
    made.recalculate();
    EXPECT_EQ(totals_of(made.model()).size(), expected().size() - 1);
    cells->removeRange(row(8), sheet::CellDeleteMode_ROWS);
    expect_same("the copy deleted");
}

TEST_P(WorkbookOfATable, GivesNoTotalForABlankOrForWhatIsNoFigure) {
    const Made made{table(), options()};
    fill(made);
    for (std::size_t i = 0; i < trade().people[0].figures.size(); ++i) {
        // Where nothing happened events are blank, as everywhere.
        const bool is_event = made.text("KpiRules", i) == (GetParam() ? "按次加减" : "events");
        const bool has_no_ends = made.text("KpiEntered", i) == (GetParam() ? "数值" : "figure");
        for (const char* wrong : {"", "three", "-1"}) {
            if ((is_event && wrong[0] == '\0') || (has_no_ends && wrong[0] == '-')) continue;
            made.cell("KpiActuals", 1, i)->setFormula(rtl::OUString::createFromAscii(wrong));
            made.recalculate();
            EXPECT_EQ(made.text("KpiTotals", 1), "") << i << " \"" << wrong << '"';
            EXPECT_THAT(made.text("KpiChecks", 1), HasSubstr(made.text("KpiIndicatorNames", i))) << wrong;
        }
        made.cell("KpiActuals", 1, i)->setValue(trade().people[0].figures[i]);
    }
    made.recalculate();
    expect_near(totals_of(made.model()), expected(), "put right");
}

TEST_P(WorkbookOfATable, TakesAnIndicatorMoreInASentence) {
    const Made made{table(), options()};
    fill(made);
    const std::size_t spare = trade().people[0].figures.size();
    const auto write = [&](const char* block, const char* zh, const char* en) {
        as<com::sun::star::text::XText>(made.cell(block, spare))->setString(from_utf8(GetParam() ? zh : en));
    };
    write("KpiIndicatorNames", "退货差错", "Wrong bills");
    write("KpiIndicatorSections", "管理", "Team");
    write("KpiIndicatorPeriods", "月度", "monthly");
    write("KpiEntered", "数量", "number");
    write("KpiRules", "按次加减", "events");
    write("KpiOwnWords", "每差错一次扣4分，扣完为止", "each wrong bill takes 4 points, down to 0");
    made.fill("KpiFullMarks", {{spare, 10}});
    made.fill("KpiWeights", {{spare, 0.1}, {0, made.cell("KpiWeights", 0)->getValue() - 0.1}});
    for (std::size_t row = 1; row <= trade().people.size(); ++row)
        made.cell("KpiActuals", row, spare)->setValue(static_cast<double>(row));
    made.recalculate();
    EXPECT_EQ(made.text("KpiSettingsCheck"), "");
    // The first indicator has a tenth less weight for the same marks.
    const double full = GetParam() ? 15 : 30;
    Totals totals;
    for (std::size_t i = 0; i < trade().people.size(); ++i) {
        const Worker& one = trade().people[i];
        const double bills = std::max(0.0, 10 - 4 * static_cast<double>(i + 1));
        totals[one.number] = one.total() - one.points[0] * 10 / full + bills;
    }
    expect_near(totals_of(made.model()), totals, "one more");
}

TEST_P(WorkbookOfATable, ShowsAPercentageOfASpareRowAsOneOnTheForm) {
    const Made made{table(), options()};
    fill(made);
    const std::size_t spare = trade().people[0].figures.size();
    as<com::sun::star::text::XText>(made.cell("KpiIndicatorNames", spare))->setString("New");
    as<com::sun::star::text::XText>(made.cell("KpiEntered", spare))
        ->setString(from_utf8(GetParam() ? "百分比" : "percentage"));
    made.cell("KpiActuals", 1, spare)->setValue(0.7625);
    made.recalculate();
    const fs::path pdf = file("form.pdf");
    appraisals::store_copy(office_with_extension().context(), made.model(), to_url(pdf), "calc_pdf_Export", {}, true);
    const auto pages = pages_of(pdf);
    ASSERT_GE(pages.size(), 2U);
    EXPECT_THAT(pages[pages.size() - 2], HasSubstr("76.25%")) << "the Form is the last but one";
}

TEST_P(WorkbookOfATable, IsTheSameAsXlsxHandedOutTakenBackAndInTheNextPeriod) {
    const auto& context = office_with_extension().context();
    const Made made{table(), options()};
    fill(made);
    const fs::path master = file("master.ods");
    const fs::path folder = file("March");
    fs::remove_all(folder);
    fs::remove(file("March campaign.ods"));
    store(made, master);
    store(made, file("copy.xlsx"));
    expect_near(totals_in(file("copy.xlsx")), expected(), ".xlsx");
    appraisals::NoProgress nobody;
    const auto out = answer_of([&] {
        return appraisals::distribute_from(context, templates_folder(), to_url(master), to_url(folder),
                                           options_of({{"format", any("xlsx")}}), nobody);
    });
    EXPECT_EQ(how_many(out, "written"), 2U);
    EXPECT_FALSE(out.has_errors());
    const auto back = answer_of([&] {
        return appraisals::collect(context, to_url(folder), to_url(file("together.ods")),
                                   options_of({{"overwrite", Any{true}}}), nobody);
    });
    std::string said;
    for (const auto& one : back.all()) said += to_utf8(one.kind + ": " + one.message) + '\n';
    EXPECT_EQ(back.all().size(), 1U) << said;
    expect_near(totals_in(file("together.ods")), expected(), "taken back");
    static_cast<void>(answer_of([&] {
        return appraisals::next_period(context, to_url(master), to_url(file("April.ods")),
                                       options_of({{"overwrite", Any{true}}}));
    }));
    EXPECT_EQ(totals_in(file("April.ods")).size(), 0U) << "figures of March";
}

/// Whether the rows of a Form's indicators are as high as their texts.
void expect_room(const Workbook& workbook, std::size_t indicators) {
    const auto form = sheet_of(workbook, address_of(cells_named(workbook, "KpiFormPerson")).Sheet);
    const office::uno::Reference<com::sun::star::container::XIndexAccess> rows{
        as<com::sun::star::table::XColumnRowRange>(form)->getRows(), office::uno::UNO_QUERY_THROW};
    constexpr sal_Int32 first = 5;
    for (sal_Int32 i = first; i < first + static_cast<sal_Int32>(indicators); ++i) {
        const office::uno::Reference<office::uno::XInterface> row{rows->getByIndex(i), office::uno::UNO_QUERY_THROW};
        sal_Int32 given = 0;
        sal_Int32 wanted = 0;
        office::get(row, "Height") >>= given;
        office::set(row, "OptimalHeight", Any{true});
        office::get(row, "Height") >>= wanted;
        office::set(row, "Height", Any{given});
        EXPECT_GE(given, wanted) << i << ": " << content_of(form->getCellByPosition(5, i)).text;
    }
}

TEST_P(WorkbookOfATable, HasRoomOnItsFormForEverySentence) {
    const Made made{table(), options()};
    fill(made);
    // The longest that may be said: points between two steps.
    for (std::size_t i = 0; i < 2; ++i) made.cell("KpiActuals", 1, i)->setValue(GetParam() ? 0.98123 : 0.81237);
    as<com::sun::star::text::XText>(made.cell("KpiFormPerson"))->setString(from_utf8(trade().people[0].number));
    made.recalculate();
    const std::size_t last = trade().people[0].figures.size();
    expect_room(made.model(), last);
    // A sentence that somebody types later has its room as soon as the workbook is printed.
    const char* sentence = "目标值95%，每低1个百分点扣2分，每高1个百分点加1分，最高12分，低于80%不得分，扣完为止";
    as<com::sun::star::text::XText>(made.cell("KpiIndicatorNames", last))->setString("New");
    as<com::sun::star::text::XText>(made.cell("KpiEntered", last))
        ->setString(from_utf8(GetParam() ? "百分比" : "percentage"));
    as<com::sun::star::text::XText>(made.cell("KpiOwnWords", last))->setString(from_utf8(sentence));
    made.fill("KpiFullMarks", {{last, 10}});
    made.cell("KpiActuals", 1, last)->setValue(0.91234);
    made.recalculate();
    EXPECT_NE(made.text("KpiRuleSentences", last), "");
    appraisals::print_filled_rows(made.model());
    expect_room(made.model(), last + 1);
}

void expect_no_english(const std::string& page) {
    // What KPI.EXPLAIN says is in the language of the office, here English.
    for (const char* word : {"Draft", "Settings", "Weight", "complete"}) EXPECT_THAT(page, Not(HasSubstr(word)));
}

void expect_no_chinese(const std::string& page) {
    const auto is_chinese = [](char byte) {
        return static_cast<unsigned char>(byte) >= 0xE3 && static_cast<unsigned char>(byte) <= 0xE9;
    };
    EXPECT_EQ(std::count_if(page.begin(), page.end(), is_chinese), 0) << page;
}

TEST_P(WorkbookOfATable, PrintsWholeInOneLanguage) {
    const Made made{table(), options()};
    fill(made);
    const fs::path pdf = file("all.pdf");
    appraisals::store_copy(office_with_extension().context(), made.model(), to_url(pdf), "calc_pdf_Export", {}, true);
    EXPECT_GE(smallest_letter(pdf), 8);
    for (const auto& page : pages_of(pdf)) {
        EXPECT_GT(std::count(page.begin(), page.end(), '\n'), 5) << page;
        if (GetParam())
            expect_no_english(page);
        else
            expect_no_chinese(page);
    }
}

TEST_P(WorkbookOfATable, HasRatersForWhatIsJudgedAndLeadsToWhatIsOpen) {
    const auto& context = office_with_extension().context();
    const Options two{{"raters", any(GetParam() ? "自评=40;上级=60" : "self=40;superior=60")}};
    const Made made{table(), options(two)};
    const auto preview = appraisals::preview_table(context, table().model(), options_of({{"part", any(trade().part)}}));
    EXPECT_TRUE(preview.reading.asks_for_raters);
    const auto open = appraisals::open_ends_of(preview.table, preview.reading, preview.findings, made.model());
    std::vector<std::string> where;
    for (const auto& one : open.all())
        if (one.kind == "rule-open") where.push_back(to_utf8(one.cell));
    // The warehouse's judged indicator stands above its open one, and has a row for each rater now.
    const auto cells = cells_named(made.model(), "KpiAbove");
    const auto row = address_of(cells).StartRow + static_cast<sal_Int32>(trade().open_row) + (GetParam() ? 2 : 0);
    EXPECT_THAT(where, ElementsAre(to_utf8(appraisals::cell_label(address_of(cells).StartColumn, row))));
    const std::size_t judged = GetParam() ? 8 : 5;
    EXPECT_THAT(made.text("KpiIndicatorNames", judged + 1), HasSubstr(GetParam() ? "自评" : "self"));
    EXPECT_THAT(made.text("KpiIndicatorNames", judged + 2), HasSubstr(GetParam() ? "上级" : "superior"));
    EXPECT_THAT(refusal([&] { const Made one{table(), options({{"raters", any("A")}})}; }), HasSubstr("two or more"));
}

INSTANTIATE_TEST_SUITE_P(Trades, WorkbookOfATable, testing::Bool(),
                         [](const auto& tested) { return tested.param ? "Warehouse" : "Hotel"; });

}  // namespace
}  // namespace kpi::tests
