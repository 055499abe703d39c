// The eight standards' workbooks, empty and filled in, as people get them.
#include <cmath>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>

#include "standards.hpp"
#include "uno/workbook.hpp"

namespace kpi::tests {
namespace {

using office::as;
using office::from_utf8;

TEST_P(Standards, SampleComesToWhatWasWorkedOut) {
    const auto records = expected();
    const auto people =
        std::count_if(records.begin(), records.end(), [](const Record& one) { return !one.at("number").empty(); });
    ASSERT_GE(people, definition().is_about_teams ? 6 : 30);
    Comparison{sample(), definition(), words()}.expect(records);
}

TEST_P(Standards, SampleComesToTheSameWhereTheDecimalIsAComma) {
    const auto workbook = Appraisal::open(office_with_extension("de-DE"), sample_file());
    Comparison{workbook, definition(), words()}.expect(expected());
}

TEST_P(Standards, SampleSurvivesXlsx) {
    const fs::path file = scratch_folder() / (GetParam().standard + '-' + words().locale() + ".xlsx");
    sample().document().save(file, office::filter::xlsx);
    const auto workbook = Appraisal::open(office_with_extension(), file);
    Comparison{workbook, definition(), words()}.expect(expected());
}

TEST_P(Standards, ComesBackWithTheExtensionAfterBeingSavedWithoutIt) {
    const fs::path file = scratch_folder() / (GetParam().standard + '-' + words().locale() + " saved without.ods");
    office::Document::open(office_without_extension(), sample_file()).save(file, office::filter::ods);
    const auto workbook = Appraisal::open(office_with_extension(), file);
    Comparison{workbook, definition(), words()}.expect(expected());
}

TEST_P(Standards, FilledSampleShowsNoError) {
    expect_no_error(sample());
}

/// What every cell holds, a sheet after the other.
std::vector<office::uno::Any> all_data(const office::Document& document) {
    std::vector<office::uno::Any> all;
    for (std::size_t i = 0; i < sheet_count(document); ++i)
        for (const auto& row : as<office::sheet::XCellRangeData>(used_cells(document.sheet(i)))->getDataArray())
            all.insert(all.end(), row.begin(), row.end());
    return all;
}

TEST_P(Standards, ShowsWhenItIsOpenedWhatItComesTo) {
    for (const fs::path& file : {sample_file(), template_file()}) {
        const auto workbook = office::Document::open(office_with_extension(), file);
        const auto opened = all_data(workbook);
        workbook.recalculate();
        const auto computed = all_data(workbook);
        ASSERT_EQ(opened.size(), computed.size()) << file;
        for (std::size_t i = 0; i < opened.size(); ++i) {
            double shown = 0;
            double right = 0;
            const bool are_numbers = (opened[i] >>= shown) && (computed[i] >>= right);
            ASSERT_TRUE(are_numbers ? std::abs(shown - right) < 1e-9 : opened[i] == computed[i]) << file << ' ' << i;
        }
    }
}

TEST_P(Standards, EveryGradesConsequenceIsShown) {
    const auto given = definition();
    const auto workbook = sample();
    ASSERT_EQ(workbook.document().has_name("KpiConsequencesGiven"), given.has_consequences());
    if (!given.has_consequences()) return;
    const auto grades = workbook.column("KpiGrades");
    const auto consequences = workbook.column("KpiConsequencesGiven");
    for (const auto& grade : given.grades)
        for (std::size_t row = 0; row < grades.size(); ++row)
            if (grades[row] == words()(grade.name)) {
                EXPECT_EQ(consequences[row], words()(grade.consequence)) << row;
            }
}

TEST_P(Standards, EmptyTemplateShowsNoErrorAndNobodysResult) {
    const auto workbook = Appraisal::open(office_with_extension(), template_file());
    expect_no_error(workbook);
    for (const char* name : {"KpiChecks", "KpiTotals", "KpiRanks"})
        for (const auto& row : workbook.data(name)) {
            EXPECT_EQ(text_of(row[0]), "") << name;
            EXPECT_FALSE(number_of(row[0])) << name;
        }
}

TEST_P(Standards, TellsItsTitleAndWhatItIsFor) {
    const auto workbook = Appraisal::open(office_with_extension(), template_file());
    const auto properties =
        as<com::sun::star::document::XDocumentPropertiesSupplier>(workbook.document().model())->getDocumentProperties();
    EXPECT_EQ(office::to_utf8(properties->getTitle()), words()(definition().title));
    EXPECT_EQ(office::to_utf8(properties->getDescription()), words()(definition().purpose));
}

TEST_P(Standards, SpeaksOneLanguage) {
    // Explanations are in the language of the office.
    const auto workbook = Appraisal::open(office_with_extension(words().locale()), template_file());
    std::vector<office::table::CellRangeAddress> ids;
    for (const char* name : {"KpiColumnIds", "KpiSettingIds", "KpiBandIds", "KpiStandard"})
        ids.push_back(address_of(workbook.block(name)));
    for (std::size_t i = 0; i < sheet_count(workbook.document()); ++i)
        for_each_text(workbook.document().sheet(i), [&](const std::string& text, sal_Int32 column, sal_Int32 row) {
            const bool is_id = std::ranges::any_of(ids, [&](const auto& block) {
                return block.Sheet == static_cast<sal_Int16>(i) && block.StartColumn <= column &&
                       column <= block.EndColumn && block.StartRow <= row && row <= block.EndRow;
            });
            if (is_id) return;
            if (GetParam().language == "zh") {
                EXPECT_THAT(english_words(text), testing::IsEmpty()) << text;
            } else {
                EXPECT_FALSE(has_chinese(text)) << text;
            }
        });
}

TEST_P(Standards, BlocksOfPeopleHaveTheSameRows) {
    const auto workbook = sample();
    const auto rows = workbook.data("KpiPeople").getLength();
    for (const char* name : {"KpiNumbers", "KpiNames", "KpiDepartments", "KpiStates", "KpiActuals", "KpiChecks",
                             "KpiPoints", "KpiTotals", "KpiRanks"})
        EXPECT_EQ(workbook.data(name).getLength(), rows) << name;
    EXPECT_EQ(workbook.data("KpiColumnIds")[0].getLength(), workbook.data("KpiActuals")[0].getLength());
    EXPECT_EQ(workbook.data("KpiSettingIds").getLength(), workbook.data("KpiPoints")[0].getLength());
}

TEST_P(Standards, SaysOnEverySheetWithPeopleThatTheExtensionIsMissing) {
    const auto document = office::Document::open(office_without_extension(), sample_file());
    for (const char* one : {"guide", "settings", "input", "points", "results", "form", "summary"}) {
        const auto cells = document.sheet(from_utf8(words()["sheet." + std::string{one}]));
        const bool is_form = std::string{one} == "form";
        EXPECT_EQ(content_of(cells->getCellByPosition(is_form ? 3 : 0, 1)).text, words()["extension_missing"]) << one;
    }
}

INSTANTIATE_TEST_SUITE_P(All, Standards, testing::ValuesIn(all_workbooks({"zh"})), name_of_test);
INSTANTIATE_TEST_SUITE_P(One, Standards, testing::Values(Tested{"grade-and-bonus", "en"}), name_of_test);
INSTANTIATE_TEST_SUITE_P(Long, Standards, testing::ValuesIn(all_workbooks({"en"})), name_of_test);

}  // namespace
}  // namespace kpi::tests
