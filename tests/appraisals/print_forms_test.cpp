// The Forms of people as one PDF.
#include <gmock/gmock.h>

#include <chrono>
#include <com/sun/star/io/IOException.hpp>
#include <iostream>

#include "appraisals/services.hpp"
#include "pdf.hpp"
#include "service.hpp"
#include "standards.hpp"

namespace kpi::tests {
namespace {

using appraisals::Findings;
using office::to_url;
using office::uno::Any;
using testing::HasSubstr;
using testing::Not;

Findings print(const fs::path& workbook, const fs::path& pdf, appraisals::Progress& progress,
               const std::vector<std::pair<const char*, Any>>& options = {}) {
    return answer_of([&] {
        return appraisals::print_forms(office_with_extension().context(), to_url(workbook), to_url(pdf),
                                       options_of(options), progress);
    });
}

Findings print(const fs::path& workbook, const fs::path& pdf,
               const std::vector<std::pair<const char*, Any>>& options = {}) {
    appraisals::NoProgress nobody;
    return print(workbook, pdf, nobody, options);
}

class PrintForms : public Standards {
protected:
    static fs::path pdf() { return scratch_folder() / (GetParam().standard + " " + GetParam().language + ".pdf"); }
    /// People with a number, by row, guard row included.
    static std::vector<std::size_t> rows_with_number(const Appraisal& workbook) {
        std::vector<std::size_t> rows;
        const auto numbers = workbook.data("KpiNumbers");
        for (sal_Int32 row = 0; row < numbers.getLength(); ++row)
            if (number_of(numbers[row][0]) || !text_of(numbers[row][0]).empty())
                rows.push_back(static_cast<std::size_t>(row));
        return rows;
    }
    static std::string shown(const Appraisal& workbook, const std::string& block, std::size_t row) {
        return content_of(workbook.cell(block, row)).text;
    }
};

TEST_P(PrintForms, GiveEverybodyOnePageInTheOrderOfTheInput) {
    static_cast<void>(print(sample_file(), pdf()));
    const auto workbook = sample();
    const auto rows = rows_with_number(workbook);
    const auto pages = pages_of(pdf());
    ASSERT_EQ(pages.size(), rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        SCOPED_TRACE(rows[i]);
        EXPECT_THAT(pages[i], HasSubstr(shown(workbook, "KpiNumbers", rows[i])));
        EXPECT_THAT(pages[i], HasSubstr(shown(workbook, "KpiNames", rows[i])));
        EXPECT_THAT(pages[i], HasSubstr(shown(workbook, "KpiTotals", rows[i])));
    }
    EXPECT_GE(smallest_letter(pdf()), 8);
    // The footer calls every page what the sheet is called.
    for (const auto& page : pages) EXPECT_THAT(page.substr(page.size() / 2), HasSubstr(words()["sheet.form"]));
    for (const auto& page : pages) EXPECT_THAT(page, Not(HasSubstr("Form 1")));
}

INSTANTIATE_TEST_SUITE_P(One, PrintForms, testing::ValuesIn(one_of_them()), name_of_test);
INSTANTIATE_TEST_SUITE_P(
    Long, PrintForms,
    testing::ValuesIn(std::vector<Tested>{
        {"key-metrics", "en"}, {"post-indicators", "zh"}, {"service-centre", "en"}, {"team-metrics", "zh"}}),
    name_of_test);

class SomeForms : public testing::Test {
protected:
    const fs::path sample_ = fs::path{KPI_SAMPLES_DIR} / "en-US" / "key-metrics-sample.ods";
    const fs::path folder_ = scratch_folder();
};

class LongSomeForms : public SomeForms {};

TEST_F(SomeForms, AreOfThoseWhoAreChosenAndStrangersAreNamed) {
    const auto pdf = folder_ / "some.pdf";
    const auto findings = print(sample_, pdf, {{"people", any("A03; a01 ;Z99")}});
    const auto pages = pages_of(pdf);
    ASSERT_EQ(pages.size(), 2U);
    EXPECT_THAT(pages[0], HasSubstr("He Xiaodong"));
    EXPECT_THAT(pages[1], HasSubstr("Liang Wentao"));
    ASSERT_EQ(how_many(findings, "person-unknown"), 1U);
    EXPECT_EQ(to_utf8(findings.all().front().found), "Z99");
    const auto none = folder_ / "none.pdf";
    EXPECT_EQ(how_many(print(sample_, none, {{"people", any("Z99")}}), "written"), 0U);
    EXPECT_FALSE(fs::exists(none));
}

TEST_F(SomeForms, DoNotShowWhatIsWrittenAboutSomebodyElse) {
    const auto file = folder_ / "written about.ods";
    const auto workbook = Appraisal::open(office_with_extension(), sample_);
    workbook.write("KpiFormPerson", 0, "A02");
    const auto form = address_of(workbook.block("KpiFormPerson"));
    const auto sheet = sheet_of(workbook.document().model(), form.Sheet);
    sal_Int32 row = 0;
    while (content_of(sheet->getCellByPosition(0, row)).text != "Strengths") ASSERT_LT(++row, 60);
    sheet->getCellByPosition(1, row)->setFormula("Never late");
    workbook.document().save(file, office::filter::ods);
    const auto pdf = folder_ / "written about.pdf";
    static_cast<void>(print(file, pdf, {{"people", any("A01;A02;A03")}}));
    const auto pages = pages_of(pdf);
    ASSERT_EQ(pages.size(), 3U);
    EXPECT_THAT(pages[1], HasSubstr("Yan Xinyi"));
    EXPECT_THAT(pages[1], HasSubstr("Never late"));
    EXPECT_THAT(pages[0], Not(HasSubstr("Never late")));
    EXPECT_THAT(pages[2], Not(HasSubstr("Never late")));
}

/// Somebody who calls it off after so many steps.
class CallsOff final : public appraisals::Progress {
public:
    explicit CallsOff(sal_Int32 after) : after_{after} {}
    bool go_on(sal_Int32 done, sal_Int32 total, const rtl::OUString& what) override {
        EXPECT_FALSE(what.isEmpty());
        EXPECT_LT(done, total);
        return ++calls_ <= after_;
    }
    [[nodiscard]] sal_Int32 calls() const { return calls_; }

private:
    sal_Int32 after_;
    sal_Int32 calls_ = 0;
};

TEST_F(SomeForms, LeaveNoFileWhereTheyAreCalledOff) {
    CallsOff after_two{2};
    const auto pdf = folder_ / "called off.pdf";
    const auto findings = print(sample_, pdf, after_two);
    EXPECT_EQ(after_two.calls(), 3);
    EXPECT_EQ(how_many(findings, "nothing-written"), 1U);
    EXPECT_EQ(how_many(findings, "written"), 0U);
    EXPECT_FALSE(fs::exists(pdf));
}

TEST_F(SomeForms, AreRefusedByName) {
    const auto refused = [&](const fs::path& workbook, const fs::path& pdf,
                             const std::vector<std::pair<const char*, Any>>& options) {
        appraisals::NoProgress nobody;
        return refusal([&] {
            static_cast<void>(appraisals::print_forms(office_with_extension().context(), to_url(workbook), to_url(pdf),
                                                      options_of(options), nobody));
        });
    };
    EXPECT_THAT(refused(sample_, folder_ / "a.ods", {}), HasSubstr("a.ods"));
    EXPECT_THAT(refused(sample_, folder_ / "a.pdf", {{"person", any("1")}}), HasSubstr("person"));
    EXPECT_THAT(refused(folder_ / "gone.ods", folder_ / "a.pdf", {}), HasSubstr("gone.ods"));
}

/// As an .xlsx file, and for as many people as a template has room for.
TEST_F(LongSomeForms, AreThreeHundredPagesFromXlsx) {
    const auto file = folder_ / "three hundred.xlsx";
    const auto pdf = folder_ / "three hundred.pdf";
    {
        const auto workbook = Appraisal::open(office_with_extension(), sample_);
        const auto people = workbook.block("KpiPeople");
        const auto columns = workbook.data("KpiPeople")[0].getLength();
        const auto row = [&](sal_Int32 at) {
            return office::as<office::sheet::XCellRangeData>(people->getCellRangeByPosition(0, at, columns - 1, at));
        };
        const auto one = row(1)->getDataArray();
        for (sal_Int32 at = 1; at <= 300; ++at) {
            row(at)->setDataArray(one);
            workbook.write("KpiNumbers", static_cast<std::size_t>(at), "N" + std::to_string(at));
        }
        workbook.document().save(file, office::filter::xlsx);
    }
    const auto start = std::chrono::steady_clock::now();
    static_cast<void>(print(file, pdf));
    std::cout << "300 Forms: " << std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count()
              << " s\n";
    const auto pages = pages_of(pdf);
    ASSERT_EQ(pages.size(), 300U);
    for (std::size_t i = 0; i < pages.size(); ++i) EXPECT_THAT(pages[i], HasSubstr("N" + std::to_string(i + 1))) << i;
}

}  // namespace
}  // namespace kpi::tests
