// Figures from a file of another system.
#include <gmock/gmock.h>

#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>
#include <fstream>

#include "appraisals/import_figures.hpp"
#include "appraisals/import_table.hpp"
#include "model/plan.hpp"
#include "service.hpp"
#include "standards.hpp"

namespace kpi::tests {
namespace {

using appraisals::ImportPreview;
using office::as;
using office::to_url;
using testing::HasSubstr;

TEST(NumbersSaid, AreThoseThatAreMeant) {
    const auto said = [](const char* text) { return appraisals::number_said(from_utf8(text)); };
    EXPECT_EQ(said("85"), 85);
    EXPECT_EQ(said(" -3.5 "), -3.5);
    EXPECT_EQ(said("+2"), 2);
    EXPECT_EQ(said("1,234.5"), 1234.5);
    EXPECT_EQ(said("95%"), 0.95);
    EXPECT_EQ(said(".5"), 0.5);
    for (const char* none :
         {"", "=1+1", "1,23", "1.2.3", "12a", "0x10", "nan", "inf", "1e5", "2025-03", "--1", "%", "-"})
        EXPECT_FALSE(said(none)) << none;
}

class ImportFigures : public testing::Test {
protected:
    void TearDown() override { workbook_.reset(); }

    const Appraisal& open(const std::string& standard, const std::string& locale) {
        return workbook_.emplace(
            Appraisal::open(office_with_extension(), fs::path{KPI_SAMPLES_DIR} / locale / (standard + "-sample.ods")));
    }
    static fs::path write(const std::string& name, const std::string& content) {
        const fs::path file = scratch_folder() / name;
        std::ofstream{file, std::ios::binary} << content;
        return file;
    }
    [[nodiscard]] ImportPreview preview(const fs::path& file) const {
        return answer_of([&] {
            return appraisals::preview_import(office_with_extension().context(), workbook_->document().model(),
                                              to_url(file), to_url(fs::path{KPI_SOURCE_DIR} / "templates"));
        });
    }
    [[nodiscard]] sal_Int32 apply(const ImportPreview& preview) const {
        return answer_of(
            [&] { return appraisals::apply_import(workbook_->document().model(), preview, from_utf8("import")); });
    }
    [[nodiscard]] std::string figure(const std::string& number, const std::string& id) const {
        const auto numbers = workbook_->column("KpiNumbers");
        const auto row = std::find(numbers.begin(), numbers.end(), number) - numbers.begin();
        return content_of(
                   workbook_->cell("KpiActuals", static_cast<std::size_t>(row), workbook_->place("KpiColumnIds", id)))
            .text;
    }
    [[nodiscard]] double number(const std::string& person, const std::string& id) const {
        const auto numbers = workbook_->column("KpiNumbers");
        const auto row = std::find(numbers.begin(), numbers.end(), person) - numbers.begin();
        return workbook_->cell("KpiActuals", static_cast<std::size_t>(row), workbook_->place("KpiColumnIds", id))
            ->getValue();
    }
    static std::vector<std::string> kinds(const ImportPreview& preview) {
        std::vector<std::string> all;
        for (const auto& one : preview.findings.all()) all.push_back(to_utf8(one.kind));
        return all;
    }
    std::optional<Appraisal> workbook_;
};

TEST_F(ImportFigures, AreTakenByNumberAndNameInOneStepThatCanBeUndone) {
    open("key-metrics", "en-US");
    const auto before = results_by_number(*workbook_);
    const auto satisfaction = figure("A02", "satisfaction");
    const auto file = write("export.csv",
                            "\xEF\xBB\xBFReport of the desk,,,,,\r\n"
                            "Employee No.,Name,First response time,服务满意度,resolution.part,Mood\r\n"
                            " a01 ,He,21,91%,\"1,040\",good\r\n"
                            "A02,Yan,22,,,\r\n"
                            "Z99,Nobody,5,,,\r\n"
                            "A01,again,99,,,\r\n"
                            "A03,Liang,=1+1,,,\r\n");
    const auto looked_at = preview(file);
    EXPECT_THAT(kinds(looked_at),
                testing::UnorderedElementsAre("column-unknown", "person-unknown", "person-twice", "text"));
    ASSERT_EQ(looked_at.columns.size(), 3U);
    ASSERT_EQ(looked_at.changes.size(), 4U);
    EXPECT_EQ(to_utf8(looked_at.changes[0].number), "a01");
    EXPECT_EQ(to_utf8(looked_at.changes[0].name), "He Xiaodong");
    EXPECT_EQ(results_by_number(*workbook_), before);

    const auto undo =
        as<com::sun::star::document::XUndoManagerSupplier>(workbook_->document().model())->getUndoManager();
    undo->clear();
    EXPECT_EQ(apply(looked_at), 4);
    EXPECT_EQ(number("A01", "response"), 21);
    EXPECT_EQ(number("A01", "satisfaction"), 0.91);
    EXPECT_EQ(number("A01", "resolution.part"), 1040);
    EXPECT_EQ(number("A02", "response"), 22);
    EXPECT_EQ(figure("A02", "satisfaction"), satisfaction);
    EXPECT_NE(results_by_number(*workbook_), before);
    ASSERT_EQ(undo->getAllUndoActionTitles().getLength(), 1);
    EXPECT_EQ(to_utf8(undo->getCurrentUndoActionTitle()), "import");
    undo->undo();
    workbook_->document().recalculate();
    EXPECT_EQ(results_by_number(*workbook_), before);
}

TEST_F(ImportFigures, AreReadInTheEncodingOfChineseSystemsAndLeaveFormulasAlone) {
    open("key-metrics", "zh-CN");
    workbook_->cell("KpiActuals", 1, workbook_->place("KpiColumnIds", "response"))->setFormula("=20+1");
    const rtl::OString gb = rtl::OUStringToOString(
        from_utf8("工号;首次响应时间;团队协作无重大障碍;服务满意度\nA01;33;yes;95%\nA02;34;@x;\n"),
        RTL_TEXTENCODING_GB_18030);
    const auto looked_at = preview(write("gb.csv", {gb.getStr(), static_cast<std::size_t>(gb.getLength())}));
    EXPECT_EQ(looked_at.columns.size(), 3U);
    EXPECT_EQ(how_many(looked_at.findings, "formula-kept"), 1U);
    EXPECT_EQ(how_many(looked_at.findings, "text"), 1U);
    static_cast<void>(apply(looked_at));
    EXPECT_EQ(number("A01", "response"), 21);
    EXPECT_EQ(figure("A01", "teamwork"), "是");
    EXPECT_EQ(number("A02", "response"), 34);
}

/// Everything of one workbook, exported as another file and taken into an empty one, gives the same results.
class ImportOfAll : public Standards {};

TEST_P(ImportOfAll, GivesTheSameResultsAsTypingIt) {
    const auto filled = sample();
    const auto before = results_by_number(filled);
    const auto file = scratch_folder() / (GetParam().standard + " export.xlsx");
    {
        const auto table = office::Document::create(office_with_extension());
        const auto ids = filled.data("KpiColumnIds")[0];
        const auto figures = filled.data("KpiActuals");
        const auto numbers = filled.data("KpiNumbers");
        const auto put = [&](sal_Int32 row, const Data& one, sal_Int32 first) {
            as<office::sheet::XCellRangeData>(
                table.sheet(0)->getCellRangeByPosition(first, row, first + one[0].getLength() - 1, row))
                ->setDataArray(one);
        };
        as<com::sun::star::text::XText>(table.sheet(0)->getCellByPosition(0, 0))->setString(from_utf8("工号"));
        put(0, {&ids, 1}, 1);
        for (sal_Int32 row = 1; row < numbers.getLength() - 1; ++row) {
            put(row, {&numbers[row], 1}, 0);
            put(row, {&figures[row], 1}, 1);
        }
        table.save(file, office::filter::xlsx);
    }
    as<com::sun::star::sheet::XSheetOperation>(filled.block("KpiActuals"))->clearContents(1 | 2 | 4 | 16);
    filled.document().recalculate();
    ASSERT_NE(results_by_number(filled), before);
    const auto looked_at = answer_of([&] {
        return appraisals::preview_import(office_with_extension().context(), filled.document().model(), to_url(file),
                                          {});
    });
    // Those of the spare indicators, which have no names.
    EXPECT_EQ(how_many(looked_at.findings, "column-unknown"), model::Plan::spare_indicators);
    static_cast<void>(appraisals::apply_import(filled.document().model(), looked_at, "import"));
    filled.document().recalculate();
    const auto after = results_by_number(filled);
    // Whoever has no number, shares one with another, or has a figure that is none, gets no figures.
    std::size_t with_total = 0;
    for (const auto& [person, result] : before) {
        if (!result.total) continue;
        EXPECT_EQ(after.at(person).total, result.total) << person;
        ++with_total;
    }
    EXPECT_GT(with_total, 10U);
}

INSTANTIATE_TEST_SUITE_P(
    All, ImportOfAll,
    testing::ValuesIn(std::vector<Tested>{
        {"grade-and-bonus", "en"}, {"key-metrics", "zh"}, {"post-indicators", "en"}, {"team-metrics", "zh"}}),
    name_of_test);

TEST_F(ImportFigures, AreRefusedWhereNobodyKnowsWhoseTheyAre) {
    open("key-metrics", "en-US");
    const auto refused = [&](const fs::path& file) {
        return refusal([&] {
            static_cast<void>(appraisals::preview_import(office_with_extension().context(),
                                                         workbook_->document().model(), to_url(file), {}));
        });
    };
    EXPECT_THAT(refused(write("nobody.csv", "Name,Response time\nHe,3\n")), HasSubstr("nobody.csv"));
    EXPECT_THAT(refused(write("figures.txt", "No.,First Response  Time\nA01,3\n")), HasSubstr("figures.txt"));
    EXPECT_THAT(refused(scratch_folder() / "gone.csv"), HasSubstr("gone.csv"));
    // What was looked at is not taken where somebody has typed meanwhile.
    const auto looked_at = preview(write("late.csv", "No.,First Response  Time\nA01,77\n"));
    ASSERT_EQ(looked_at.changes.size(), 1U);
    workbook_->write("KpiActuals", 1, 55, workbook_->place("KpiColumnIds", "response"));
    EXPECT_THAT(refusal([&] {
                    static_cast<void>(appraisals::apply_import(workbook_->document().model(), looked_at, "import"));
                }),
                HasSubstr("A01"));
    EXPECT_EQ(number("A01", "response"), 55);
}

TEST_F(ImportFigures, OfTwoColumnsForOneNeitherIsTaken) {
    open("key-metrics", "en-US");
    const auto looked_at = preview(write("two.csv", "No.,First response time,response\nA01,77,78\n"));
    EXPECT_EQ(how_many(looked_at.findings, "column-twice"), 2U);
    EXPECT_TRUE(looked_at.changes.empty());
    workbook_->write("KpiNumbers", 2, "A01");
    const auto twice = preview(write("number.csv", "No.,First Response  Time\nA01,77\n"));
    EXPECT_EQ(how_many(twice.findings, "number-twice"), 1U);
    EXPECT_TRUE(twice.changes.empty());
}

}  // namespace
}  // namespace kpi::tests
