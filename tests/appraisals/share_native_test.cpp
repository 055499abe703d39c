// Copies of built-in formulas: the same figures without the extension, now and after an edit.
#include <kpi/number.hpp>

#include "cases.hpp"
#include "shared_copy.hpp"

namespace kpi::tests {
namespace {

/// Those that have the most: points that are added up and pay; sections with shares; teams with parts; ratios.
std::vector<Tested> tested() {
    return {{"grade-and-bonus", "en"}, {"service-centre", "en"}, {"team-metrics", "en"}, {"post-indicators", "en"}};
}

class SharedFormulas : public Standards {
protected:
    /// The row of the person whom the Form shows.
    static std::size_t row_on_form(const Appraisal& workbook) {
        const auto chosen = workbook.data("KpiFormPerson")[0][0];
        const auto numbers = workbook.data("KpiNumbers");
        for (sal_Int32 row = 0; row < numbers.getLength(); ++row)
            if (numbers[row][0] == chosen) return static_cast<std::size_t>(row);
        throw std::runtime_error("the Form shows nobody");
    }

    static std::optional<double> total(const Appraisal& workbook, std::size_t row) {
        return number_of(workbook.data("KpiTotals")[static_cast<sal_Int32>(row)][0]);
    }

    /// Takes figures of one person down until the total follows.
    /// @return the columns that were changed, with their figures
    static std::vector<std::pair<std::size_t, double>> edit(const Appraisal& workbook, std::size_t row) {
        std::vector<std::pair<std::size_t, double>> edits;
        const auto before = total(workbook, row);
        const auto figures = workbook.data("KpiActuals")[static_cast<sal_Int32>(row)];
        for (sal_Int32 i = 0; i < figures.getLength(); ++i) {
            const auto figure = number_of(figures[i]);
            if (!figure || *figure <= 0) continue;
            const double lower = *figure > 1 ? *figure - 1 : *figure / 2;
            edits.emplace_back(static_cast<std::size_t>(i), lower);
            workbook.write("KpiActuals", row, lower, static_cast<std::size_t>(i));
            if (total(workbook, row) && total(workbook, row) != before) return edits;
        }
        throw std::runtime_error("no figure changes the total");
    }
};

TEST_P(SharedFormulas, ShowTheSameWithoutTheExtensionAlsoAfterAnEdit) {
    for (const char* ending : {".ods", ".xlsx"}) {
        const fs::path copy = expect_same_without_extension(sample_file(), "native", ending);
        const auto original = sample();
        const auto opened = Appraisal::open(office_without_extension(), copy);
        const std::size_t row = row_on_form(original);
        for (const auto& [column, figure] : edit(original, row)) opened.write("KpiActuals", row, figure, column);
        EXPECT_EQ(total(opened, row), total(original, row));
        EXPECT_GE(expect_same_figures(original.document(), opened.document()), 1U) << "no explanation says so";
    }
}

INSTANTIATE_TEST_SUITE_P(Share, SharedFormulas, testing::ValuesIn(tested()), name_of_test);

/// As expected by the number rule: a formula may keep digits that do not count.
testing::AssertionResult is_as_ruled(CellContent answer, const std::string& expected) {
    answer.number = snap(answer.number);
    return is_as_expected(answer, expected);
}

/// Every case of a function, in a copy.
class SharedCases : public testing::TestWithParam<const char*> {};

TEST_P(SharedCases, AnswerAsExpectedOrAreKept) {
    const auto file =
        CaseFile::read(fs::path{KPI_SOURCE_DIR} / "tests/functions/cases" / (std::string{GetParam()} + ".tsv"));
    const fs::path workbook = scratch_folder() / (file.name + ".ods");
    lay_out(office_with_extension(), file).save(workbook, office::filter::ods);
    const fs::path copy = scratch_folder() / (file.name + "-native.ods");
    share(workbook, copy, options("native"));
    const auto opened = office::Document::open(office_without_extension(), copy);
    opened.recalculate();
    expect_no_calls(opened);
    std::size_t formulas = 0;
    for (std::size_t i = 0; i < file.cases.size(); ++i) {
        const auto cell = opened.sheet(0)->getCellByPosition(1, static_cast<sal_Int32>(i + 1));
        EXPECT_TRUE(is_as_ruled(content_of(cell), file.cases[i].expected))
            << file.name << ':' << file.cases[i].line << ": " << file.cases[i].note << "\n  " << file.cases[i].formula
            << "\n  " << office::to_utf8(cell->getFormula());
        if (cell->getFormula().getLength() > 20) ++formulas;
    }
    std::cout << file.name << ": " << formulas << " of " << file.cases.size() << " are formulas\n";
    EXPECT_GT(formulas, file.cases.size() / 3);
}

INSTANTIATE_TEST_SUITE_P(Share, SharedCases,
                         testing::Values("KPI.WEIGHTED", "KPI.THRESHOLD", "KPI.TIER", "KPI.RANK", "KPI.POINTS"),
                         [](const auto& one) { return std::string{one.param}.substr(4); });

}  // namespace
}  // namespace kpi::tests
