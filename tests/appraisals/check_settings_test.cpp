// Check this workbook: what somebody has done to the settings and the people of an appraisal.
#include "check_fixture.hpp"
#include "model/sheet_model.hpp"

namespace kpi::tests {
namespace {

using office::from_utf8;
using office::to_utf8;
using rtl::OUString;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

/// Workbooks of one standard, in English, and what somebody has done to them.
class CheckOfSettings : public testing::Test {
protected:
    static Appraisal open(const std::string& standard) {
        return Appraisal::open(office_with_extension(),
                               fs::path{KPI_SAMPLES_DIR} / "en-US" / (standard + "-sample.ods"));
    }
    /// "Settings.B7", of one cell or of all of a block.
    static std::string place(const Appraisal& workbook, const std::string& block, std::size_t row,
                             std::size_t column = 0) {
        const auto address = address_of(workbook.block(block));
        return name_of(workbook.document().sheet(static_cast<std::size_t>(address.Sheet))) + '.' +
               model::cell_name(static_cast<std::size_t>(address.StartColumn) + column,
                                static_cast<std::size_t>(address.StartRow) + row);
    }
    /// Without the examples.
    static std::vector<Expected> findings(const Appraisal& workbook) {
        workbook.document().recalculate();
        auto found = short_form(appraisals::check(office_with_extension().context(), workbook.document().model()));
        std::erase_if(found, [](const Expected& one) { return one.kind == "example-left"; });
        return found;
    }
    /// A text, whatever it looks like.
    static void write_text(const Appraisal& workbook, const std::string& block, std::size_t row,
                           const std::string& text, std::size_t column = 0) {
        workbook.cell(block, row, column)->setFormula(from_utf8("'" + text));
    }
};

TEST_F(CheckOfSettings, WeightsThatMissTheTotalOfTheStandard) {
    const auto workbook = open("service-standard");
    const auto row = workbook.place("KpiSettingIds", "feedback");
    const auto before = workbook.cell("KpiWeights", row)->getValue();
    workbook.write("KpiWeights", row, before + 0.02);
    EXPECT_THAT(findings(workbook),
                ElementsAre(Expected{"weights", place(workbook, "KpiWeightsSum", 0), "90%", "92%"}));
    workbook.write("KpiWeightsExpected", 0, 0.92);
    EXPECT_THAT(findings(workbook), IsEmpty());
}

TEST_F(CheckOfSettings, WeightsAndSharesOfSections) {
    const auto workbook = open("service-centre");
    workbook.write("KpiWeights", workbook.place("KpiSettingIds", "initiative"), 0.1);
    workbook.write("KpiSectionShares", 0, 0.6);
    const auto first = place(workbook, "KpiSectionShares", 0);
    const auto last = place(workbook, "KpiSectionShares", 2);
    EXPECT_THAT(findings(workbook),
                ElementsAre(Expected{"weights", place(workbook, "KpiSectionWeights", 2), "100%", "90%"},
                            Expected{"weights", first + ':' + last.substr(last.find('.') + 1), "100%", "90%"}));
}

TEST_F(CheckOfSettings, BoundsOfGradesAndBands) {
    const auto workbook = open("grade-and-bonus");
    const auto bound = workbook.cell("KpiGradeBounds", 1)->getValue();
    workbook.write("KpiGradeBounds", 2, bound - 1);
    const auto found = findings(workbook);
    ASSERT_FALSE(found.empty());
    EXPECT_EQ(found.front(),
              (Expected{"bounds", place(workbook, "KpiGradeBounds", 2), "more than " + to_utf8(OUString::number(bound)),
                        to_utf8(OUString::number(bound - 1))}));
    for (const Expected& one : found) EXPECT_THAT(one.kind, testing::AnyOf("bounds", "error-value")) << one;
}

TEST_F(CheckOfSettings, BandsOfAnIndicator) {
    const auto workbook = open("service-standard");
    ASSERT_EQ(text_of(workbook.data("KpiBandIds")[1][0]), "response");
    workbook.write("KpiBandBounds", 1, 5.0);
    EXPECT_THAT(findings(workbook),
                ElementsAre(Expected{"bounds", place(workbook, "KpiBandBounds", 1), "more than 5", "5"}));
}

TEST_F(CheckOfSettings, LeastAboveMostAndAFigureThatIsMissing) {
    const auto workbook = open("key-metrics");
    const auto rows = workbook.data("KpiLowest");
    std::size_t limited = 0;
    while (!number_of(rows[static_cast<sal_Int32>(limited)][0])) ++limited;
    const auto high = workbook.cell("KpiHighest", limited)->getValue();
    workbook.write("KpiLowest", limited, high + 1);
    const std::size_t other = limited == 0 ? 1 : 0;
    workbook.write("KpiWeights", other, "");
    const std::string shown = to_utf8(OUString::number(high));
    EXPECT_THAT(
        findings(workbook),
        testing::IsSupersetOf({Expected{"bounds", place(workbook, "KpiHighest", limited),
                                        "at least " + to_utf8(OUString::number(high + 1)), shown},
                               Expected{"setting-wrong", place(workbook, "KpiIndicatorNames", other),
                                        text_of(workbook.data("KpiIndicatorNames")[static_cast<sal_Int32>(other)][0]),
                                        "weight missing"}}));
}

TEST_F(CheckOfSettings, TextsAndWildcardsOfPeopleAndSettings) {
    const auto workbook = open("key-metrics");
    write_text(workbook, "KpiNumbers", 2, "A*7");
    write_text(workbook, "KpiNumbers", 3, "100");  // numbers of people are texts
    write_text(workbook, "KpiActuals", 4, "９０", 1);
    const auto found = findings(workbook);
    EXPECT_THAT(found, UnorderedElementsAre(Expected{"wildcards", place(workbook, "KpiNumbers", 2), "", "A*7"},
                                            Expected{"text-number", place(workbook, "KpiActuals", 4, 1), "", "９０"}));
}

TEST_F(CheckOfSettings, ThePeriodAndWhatIsAccepted) {
    const auto workbook = open("key-metrics");
    workbook.write("KpiPeriod", 0, "March");
    EXPECT_THAT(findings(workbook), ElementsAre(Expected{"setting-wrong", place(workbook, "KpiPeriod", 0), "Settings",
                                                         "Period: 2025-03, 2025-Q1 or 2025"}));
    workbook.write("KpiPeriod", 0, "2025-03");
    workbook.write("KpiExamples", 0, "accepted");
    workbook.document().recalculate();
    EXPECT_THAT(short_form(appraisals::check(office_with_extension().context(), workbook.document().model())),
                IsEmpty());
}

TEST_F(CheckOfSettings, APersonWhoseRowIsWrongIsForTheStatusLine) {
    const auto workbook = open("key-metrics");
    workbook.write("KpiActuals", 1, "", 0);
    workbook.write("KpiActuals", 2, "absent", 0);
    workbook.write("KpiActuals", 3, -5.0, 0);
    EXPECT_THAT(findings(workbook), IsEmpty());
}

}  // namespace
}  // namespace kpi::tests
