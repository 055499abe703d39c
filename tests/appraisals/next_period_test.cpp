// The same people and settings for the next period.
#include <gmock/gmock.h>

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/io/IOException.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/sheet/XViewFreezable.hpp>
#include <fstream>

#include "appraisals/identity.hpp"
#include "appraisals/period.hpp"
#include "appraisals/services.hpp"
#include "service.hpp"
#include "standards.hpp"

namespace kpi::tests {
namespace {

using appraisals::Findings;
using office::as;
using office::to_url;
using office::uno::Any;
using testing::HasSubstr;

std::string after(const char* period) {
    const auto next = appraisals::following_period(from_utf8(period));
    return next ? to_utf8(*next) : "none";
}

TEST(Periods, FollowEachOther) {
    EXPECT_EQ(after("2025-03"), "2025-04");
    EXPECT_EQ(after("2025-09"), "2025-10");
    EXPECT_EQ(after("2025-12"), "2026-01");
    EXPECT_EQ(after("2025-Q1"), "2025-Q2");
    EXPECT_EQ(after("2025-Q4"), "2026-Q1");
    EXPECT_EQ(after("2025"), "2026");
    EXPECT_EQ(after(" 2025-3 "), "2025-04");
    EXPECT_EQ(after("2025-q4"), "2026-Q1");
    for (const char* none : {"", "9999", "2025-0", "2025-13", "2025-Q5", "2025-", "March", "2025-03-01", "99999"})
        EXPECT_EQ(after(none), "none") << none;
}

std::string contents_of(const fs::path& file) {
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

class NextPeriods : public Standards {
protected:
    [[nodiscard]] static fs::path file(const std::string& ending) {
        return scratch_folder() / (GetParam().standard + " " + GetParam().language + ending);
    }
    static Findings next(const fs::path& workbook, const fs::path& target,
                         std::vector<std::pair<const char*, Any>> options = {}) {
        options.emplace_back("overwrite", Any{true});
        return answer_of([&] {
            return appraisals::next_period(office_with_extension().context(), to_url(workbook), to_url(target),
                                           options_of(options));
        });
    }
};

/// What a column of a block holds, blank cells as "".
std::vector<std::string> column_of(const Appraisal& workbook, const std::string& block, std::size_t column = 0) {
    std::vector<std::string> all;
    for (const auto& row : workbook.data(block)) {
        const Any& cell = row[static_cast<sal_Int32>(column)];
        const auto number = number_of(cell);
        all.push_back(number ? std::to_string(*number) : text_of(cell));
    }
    return all;
}

TEST_P(NextPeriods, KeepPeopleAndSettingsAndCarryTotalsOver) {
    const auto before = sample();
    const std::string source = contents_of(sample_file());
    for (const char* ending : {".ods", ".xlsx"}) {
        SCOPED_TRACE(ending);
        const auto findings = next(sample_file(), file(ending));
        EXPECT_EQ(contents_of(sample_file()), source);
        const auto here = Appraisal::open(office_with_extension(), file(ending));
        for (const char* kept : {"KpiNumbers", "KpiNames", "KpiDepartments", "KpiPosts", "KpiWeights", "KpiTargets",
                                 "KpiGradeBounds", "KpiCompany", "KpiIndicatorNames", "KpiColumnIds"})
            EXPECT_EQ(column_of(here, kept), column_of(before, kept)) << kept;
        EXPECT_EQ(column_of(here, "KpiLastTotals"), column_of(before, "KpiTotals"));
        EXPECT_EQ(here.text("KpiPeriod"), after(before.text("KpiPeriod").c_str()));
        EXPECT_EQ(here.text("KpiStatus"), words()["draft"]);
        EXPECT_EQ(here.text("KpiFormPerson"), "");
        // Nobody has a total, and nobody who is to be appraised is complete without a figure.
        for (const auto& total : column_of(here, "KpiTotals")) EXPECT_EQ(total, "");
        const auto ids = here.data("KpiColumnIds")[0];
        for (sal_Int32 column = 0; column < ids.getLength(); ++column) {
            const std::string id = text_of(ids[column]);
            if (id.ends_with(".last")) {
                const auto place = before.place("KpiColumnIds", id.substr(0, id.size() - 5) + ".this");
                EXPECT_EQ(column_of(here, "KpiActuals", static_cast<std::size_t>(column)),
                          column_of(before, "KpiActuals", place));
                continue;
            }
            for (const auto& figure : column_of(here, "KpiActuals", static_cast<std::size_t>(column)))
                EXPECT_EQ(figure, "") << id;
        }
        expect_no_error(here);
        EXPECT_EQ(how_many(findings, "written"), 1U);
        // Whoever has neither a total nor is exempt is named.
        std::size_t incomplete = 0;
        for (const auto& record : expected())
            if (record.at("check") != "complete" && record.at("check") != "exempt" && !record.at("number").empty())
                ++incomplete;
        EXPECT_EQ(how_many(findings, "no-total"), incomplete);
        const auto controller = as<com::sun::star::frame::XModel>(here.document().model())->getCurrentController();
        as<com::sun::star::sheet::XSpreadsheetView>(controller)->setActiveSheet(here.document().sheet(2));
        EXPECT_TRUE(as<com::sun::star::sheet::XViewFreezable>(controller)->hasFrozenPanes());
    }
}

INSTANTIATE_TEST_SUITE_P(One, NextPeriods, testing::ValuesIn(one_of_them()), name_of_test);
INSTANTIATE_TEST_SUITE_P(Long, NextPeriods,
                         testing::ValuesIn(std::vector<Tested>{{"grade-and-bonus", "en"},
                                                               {"key-metrics", "zh"},
                                                               {"post-indicators", "en"},
                                                               {"service-centre", "zh"},
                                                               {"team-metrics", "zh"}}),
                         name_of_test);

/// A workbook that somebody has worked in, as a file.
class WorkedIn : public testing::Test {
protected:
    static fs::path sample_of(const std::string& standard) {
        return fs::path{KPI_SAMPLES_DIR} / "en-US" / (standard + "-sample.ods");
    }
    [[nodiscard]] static Findings next(const fs::path& workbook, const fs::path& target,
                                       const std::vector<std::pair<const char*, Any>>& options = {}) {
        return answer_of([&] {
            return appraisals::next_period(office_with_extension().context(), to_url(workbook), to_url(target),
                                           options_of(options));
        });
    }
    const fs::path folder_ = scratch_folder();
};

TEST_F(WorkedIn, ForgetsWhatWasAboutThePeriodThatIsOver) {
    const auto file = folder_ / "worked in.xlsx";
    const auto target = folder_ / "worked in next.ods";
    const auto workbook = Appraisal::open(office_with_extension(), sample_of("key-metrics"));
    const auto complete = complete_row(workbook, "complete");
    workbook.write("KpiStates", complete, "new");
    workbook.write("KpiStates", complete + 1, "on leave");
    workbook.write("KpiFormPerson", 0, workbook.column("KpiNumbers")[complete]);
    const auto form = address_of(workbook.block("KpiFormPerson"));
    const auto sheet = sheet_of(workbook.document().model(), form.Sheet);
    // A text about one person, where the Form has room for one.
    sal_Int32 typed_row = -1;
    for (sal_Int32 row = form.StartRow; row < form.StartRow + 60 && typed_row < 0; ++row)
        if (content_of(sheet->getCellByPosition(0, row)).text == "Strengths") typed_row = row;
    ASSERT_GT(typed_row, 0);
    sheet->getCellByPosition(1, typed_row)->setFormula("Never late.");
    appraisals::Identity identity{"key-metrics", "0.1.0",  appraisals::new_campaign(), "Acme", "Repairs", "2025-12",
                                  "2026-01-05",  "company"};
    appraisals::write_identity(workbook.document().model(), identity);
    workbook.document().save(file, office::filter::xlsx);

    const auto findings = next(file, target, {{"due", any("2026-02-05")}});
    const auto here = Appraisal::open(office_with_extension(), target);
    EXPECT_EQ(here.column("KpiStates")[complete], "");
    EXPECT_EQ(here.column("KpiStates")[complete + 1], "on leave");
    const auto states = workbook.column("KpiStates");
    EXPECT_EQ(static_cast<std::ptrdiff_t>(how_many(findings, "new-no-longer")), std::ranges::count(states, "new"));
    EXPECT_GE(how_many(findings, "still-exempt"), 1U);
    EXPECT_EQ(here.text("KpiFormPerson"), "");
    const auto again = sheet_of(here.document().model(), form.Sheet);
    EXPECT_EQ(content_of(again->getCellByPosition(0, typed_row)).text, "Strengths");
    EXPECT_EQ(content_of(again->getCellByPosition(1, typed_row)).text, "");
    EXPECT_EQ(here.text("KpiPeriod"), "2026-01");
    const auto places = appraisals::read_identity(here.document().model());
    for (const auto& one : {places.properties, places.sheet}) {
        EXPECT_EQ(to_utf8(one.campaign), "");
        EXPECT_EQ(to_utf8(one.period), "2026-01");
        EXPECT_EQ(to_utf8(one.due), "2026-02-05");
        EXPECT_EQ(to_utf8(one.department), "Repairs");
        EXPECT_EQ(to_utf8(one.standard), "key-metrics");
    }
    // Every indicator still counts.
    for (const auto& due : column_of(here, "KpiDue")) EXPECT_TRUE(due == "1.000000" || due == "0.000000") << due;
}

TEST_F(WorkedIn, FiguresOfADepartmentAreEnteredAnewAndWorkedOutOnesStay) {
    const auto target = folder_ / "bonus.ods";
    static_cast<void>(next(sample_of("grade-and-bonus"), target, {{"period", any("2030-Q3")}}));
    const auto before = Appraisal::open(office_with_extension(), sample_of("grade-and-bonus"));
    const auto here = Appraisal::open(office_with_extension(), target);
    ASSERT_NE(before.text("ReviewGain"), "");
    EXPECT_EQ(here.text("ReviewGain"), "");
    EXPECT_EQ(here.text("KpiPeriod"), "2030-Q3");
    EXPECT_EQ(here.cell("KpiFigures", 0, 0)->getFormula(), before.cell("KpiFigures", 0, 0)->getFormula());
    EXPECT_EQ(here.text("WorkingDays"), before.text("WorkingDays"));
    for (const char* name : {"ReviewPointsNow", "ReviewBonusNow", "LeastTotal"})
        EXPECT_EQ(here.cell(name, 0)->getFormula(), before.cell(name, 0)->getFormula()) << name;
}

TEST_F(WorkedIn, IsLeftAloneWhereSomethingIsNotRight) {
    const auto& context = office_with_extension().context();
    const auto sample = to_url(sample_of("key-metrics"));
    const auto refused = [&](const rtl::OUString& workbook, const rtl::OUString& target,
                             const std::vector<std::pair<const char*, Any>>& options) {
        return refusal(
            [&] { static_cast<void>(appraisals::next_period(context, workbook, target, options_of(options))); });
    };
    const auto target = to_url(folder_ / "not right.ods");
    EXPECT_THAT(refused(sample, target, {{"period", any("2025-13")}}), HasSubstr("2025-13"));
    EXPECT_THAT(refused(sample, target, {{"people", any("3")}}), HasSubstr("people"));
    EXPECT_THAT(refused(sample, to_url(folder_ / "a.xls"), {}), HasSubstr("a.xls"));
    EXPECT_THAT(refused(to_url(folder_ / "gone.ods"), target, {}), HasSubstr("gone.ods"));
    EXPECT_THAT(refused(sample, sample, {{"overwrite", Any{true}}}), HasSubstr("another file"));
    const auto other = office::Document::create(office_with_extension());
    other.save(folder_ / "other.ods", office::filter::ods);
    EXPECT_THAT(refused(to_url(folder_ / "other.ods"), target, {}), HasSubstr("no appraisal"));
    EXPECT_FALSE(fs::exists(folder_ / "not right.ods"));
    std::ofstream{folder_ / "not right.ods"} << "mine";
    EXPECT_THROW(static_cast<void>(appraisals::next_period(context, sample, target, {})),
                 com::sun::star::io::IOException);
    EXPECT_EQ(contents_of(folder_ / "not right.ods"), "mine");
}

}  // namespace
}  // namespace kpi::tests
