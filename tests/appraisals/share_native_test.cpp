// Copies of built-in formulas: the same figures without the extension, now and after an edit.
#include <kpi/number.hpp>

#include "cases.hpp"
#include "shared_copy.hpp"
#include "small_sample.hpp"

namespace kpi::tests {
namespace {

class SharedFormulas : public Standards {
protected:
    using Explanations = std::map<std::string, std::string>;

    /// Words of formulas that explain, by their cells.
    static Explanations explanations(const office::Document& workbook) {
        Explanations all;
        for (std::size_t i = 0; i < sheet_count(workbook); ++i)
            for_each_text(workbook.sheet(i), [&](const std::string& text, sal_Int32 column, sal_Int32 row) {
                const auto formula = workbook.sheet(i)->getCellByPosition(column, row)->getFormula();
                if (formula.indexOf("KPI.EXPLAIN") >= 0)
                    all[std::to_string(i) + ' ' + std::to_string(column) + ' ' + std::to_string(row)] = text;
            });
        return all;
    }

    /// How many say something else than before.
    static std::size_t changed_explanations(const Explanations& before, const office::Document& workbook) {
        const auto now = explanations(workbook);
        return static_cast<std::size_t>(std::count_if(now.begin(), now.end(), [&](const auto& one) {
            const auto was = before.find(one.first);
            return was == before.end() || was->second != one.second;
        }));
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

/// One whose room is small, which takes a part of the time.
class SharedSmall : public SharedFormulas {};

TEST_P(SharedSmall, ShowsTheSameWithoutTheExtension) {
    expect_same_without_extension(small_sample(GetParam().standard, words().locale()), "native", ".xlsx");
}

INSTANTIATE_TEST_SUITE_P(One, SharedSmall, testing::ValuesIn(one_of_them()), name_of_test);

TEST_P(SharedFormulas, ShowTheSameWithoutTheExtensionAlsoAfterAnEdit) {
    for (const char* ending : {".ods", ".xlsx"}) {
        const fs::path copy = expect_same_without_extension(sample_file(), "native", ending);
        const auto before = explanations(sample().document());
        const auto original = sample();
        const auto opened = Appraisal::open(office_without_extension(), copy);
        const std::size_t row = complete_row(original, words()["check.complete"]);
        for (const auto& [column, figure] : edit(original, row)) opened.write("KpiActuals", row, figure, column);
        EXPECT_EQ(total(opened, row), total(original, row));
        for (const Appraisal* workbook : {&original, &opened})
            workbook->write("KpiFormPerson", 0, text_of(original.data("KpiNumbers")[static_cast<sal_Int32>(row)][0]));
        // Explanations of proportions are formulas of Calc and follow; those of functions say that figures changed.
        EXPECT_LE(expect_same_figures(original.document(), opened.document()),
                  changed_explanations(before, original.document()));
    }
}

INSTANTIATE_TEST_SUITE_P(Long, SharedFormulas, testing::ValuesIn(all_workbooks({"en", "zh"})), name_of_test);

/// The same answer by the number rule: a formula may keep digits that do not count.
bool is_same_answer(const CellContent& one, const CellContent& other) {
    if (one.error != 0 || other.error != 0) return one.error == other.error;
    if (one.is_number != other.is_number) return false;
    return one.is_number ? snap(one.number) == snap(other.number) : one.text == other.text;
}

/// Every case of a function, in a copy.
class SharedCases : public testing::TestWithParam<const char*> {};

TEST_P(SharedCases, AnswerTheSameOrAreNamed) {
    const auto file =
        CaseFile::read(fs::path{KPI_SOURCE_DIR} / "tests/functions/cases" / (std::string{GetParam()} + ".tsv"));
    const fs::path workbook = scratch_folder() / (file.name + ".ods");
    lay_out(office_with_extension(), file).save(workbook, office::filter::ods);
    const fs::path copy = scratch_folder() / (file.name + "-native.ods");
    const auto findings = share(workbook, copy, options("native"));
    const auto is_named = [&](const char* kind, const std::string& cell) {
        return std::ranges::any_of(findings.all(), [&](const auto& one) {
            return one.kind.equalsAscii(kind) && office::to_utf8(one.cell) == cell;
        });
    };
    // As the file has it: the longest constants lose digits in it.
    const auto original = office::Document::open(office_with_extension(), workbook);
    original.recalculate();
    const auto opened = office::Document::open(office_without_extension(), copy);
    opened.recalculate();
    expect_no_calls(opened);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < file.cases.size(); ++i) {
        const auto row = static_cast<sal_Int32>(i + 1);
        const std::string name = "B" + std::to_string(row + 1);
        const auto cell = opened.sheet(0)->getCellByPosition(1, row);
        const auto answer = content_of(cell);
        const auto expected = content_of(original.sheet(0)->getCellByPosition(1, row));
        EXPECT_TRUE(is_same_answer(answer, expected) || is_named("copy-differs", name))
            << file.name << ':' << file.cases[i].line << ": " << file.cases[i].note << "\n  " << file.cases[i].formula
            << " was " << expected.text << " and became " << answer.text << "\n  "
            << office::to_utf8(cell->getFormula());
        if (is_named("kept-as-value", name)) ++kept;
    }
    std::cout << file.name << ": " << kept << " of " << file.cases.size() << " are kept as values\n";
    const bool has_equivalents = file.name != "KPI.QUOTA" && file.name != "KPI.ALLOCATE";
    if (has_equivalents)
        EXPECT_LT(kept, file.cases.size());
    else
        EXPECT_EQ(kept, file.cases.size());
}

const auto by_function = [](const auto& one) { return std::string{one.param}.substr(4); };
INSTANTIATE_TEST_SUITE_P(Three, SharedCases, testing::Values("KPI.TIER", "KPI.RANK", "KPI.QUOTA"), by_function);
INSTANTIATE_TEST_SUITE_P(Long, SharedCases,
                         testing::Values("KPI.WEIGHTED", "KPI.THRESHOLD", "KPI.POINTS", "KPI.RANKPAY", "KPI.ALLOCATE",
                                         "KPI.EXPLAIN"),
                         by_function);

}  // namespace
}  // namespace kpi::tests
