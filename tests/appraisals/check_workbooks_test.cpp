// Check this workbook: the workbooks of this extension have nothing wrong.
#include <set>

#include "check_fixture.hpp"
#include "model/workbook.hpp"

namespace kpi::tests {
namespace {

using office::from_utf8;

class CheckOfStandards : public Standards {
protected:
    [[nodiscard]] static std::vector<Expected> findings(const Appraisal& workbook) {
        return short_form(appraisals::check(office_with_extension().context(), workbook.document().model()));
    }
    /// The orange cells of the settings, as the definition has them.
    [[nodiscard]] static std::set<std::string> examples() {
        const auto model = model::make_workbook(definition(), words());
        std::set<std::string> cells;
        for (const auto& sheet : model.sheets)
            for (const auto& one : sheet.conditionals)
                if (one.look == model::Look::example) add_cells(one.block, cells);
        return cells;
    }
    static void add_cells(const model::Block& block, std::set<std::string>& cells) {
        for (std::size_t row = block.row; row <= block.last_row; ++row)
            for (std::size_t column = block.column; column <= block.last_column; ++column)
                cells.insert(model::cell_name(column, row));
    }
    /// All cells of the examples that were found; what else was found stays.
    [[nodiscard]] static std::set<std::string> take_examples(const Appraisal& workbook, std::vector<Expected>& found) {
        const auto settings = workbook.document().sheet(from_utf8(words()["sheet.settings"]));
        std::set<std::string> cells;
        std::erase_if(found, [&](const Expected& one) {
            if (one.kind != "example-left") return false;
            const std::string prefix = words()["sheet.settings"] + '.';
            EXPECT_TRUE(one.place.starts_with(prefix)) << one;
            const auto area = address_of(settings->getCellRangeByName(from_utf8(one.place.substr(prefix.size()))));
            const auto at = [](sal_Int32 place) { return static_cast<std::size_t>(place); };
            add_cells({at(area.StartColumn), at(area.StartRow), at(area.EndColumn), at(area.EndRow)}, cells);
            return true;
        });
        return cells;
    }
    /// In this one sample somebody's figure is a text, so that people see what becomes of it.
    static void expect_examples_only(const Appraisal& workbook) {
        auto found = findings(workbook);
        EXPECT_EQ(take_examples(workbook, found), examples());
        std::vector<Expected> there;
        if (GetParam().standard == "response-targets")
            there.push_back({"text-number", words()["sheet.input"] + ".P50", "", "88"});
        EXPECT_EQ(found, there);
    }
};

TEST_P(CheckOfStandards, ASampleHasOnlyItsExamples) {
    expect_examples_only(sample());
}

TEST_P(CheckOfStandards, SoHasTheSameInTheOtherFormat) {
    const fs::path file = scratch_folder() / (GetParam().standard + GetParam().language + ".xlsx");
    office::Document::open(office_with_extension(), sample_file()).save(file, office::filter::xlsx);
    expect_examples_only(Appraisal::open(office_with_extension(), file));
}

TEST_P(CheckOfStandards, ARuleInOwnWordsIsToldFromFigures) {
    const auto workbook = sample();
    const std::string sentence = "目标值95%，每低1个百分点扣2分";
    for (const auto& one : definition().indicators)
        if (one.has_input() && one.rule.kind != RuleKind::gravity) {
            workbook.write("KpiOwnWords", workbook.place("KpiSettingIds", one.id), sentence);
            break;
        }
    workbook.document().recalculate();
    const auto found = findings(workbook);
    EXPECT_EQ(std::count_if(found.begin(), found.end(),
                            [&](const auto& one) { return one.kind == "own-words" && one.found == sentence; }),
              1);
}

TEST_P(CheckOfStandards, ATemplateHasNoPeriodYet) {
    const fs::path file = scratch_folder() / (GetParam().standard + GetParam().language + "-new.xlsx");
    office::Document::open(office_with_extension(), template_file()).save(file, office::filter::xlsx);
    for (const fs::path& one : {template_file(), file}) {
        const auto workbook = Appraisal::open(office_with_extension(), one);
        auto found = findings(workbook);
        EXPECT_EQ(take_examples(workbook, found), examples());
        ASSERT_EQ(found.size(), 1U) << one;
        EXPECT_EQ(found.front().kind, "setting-wrong");
        EXPECT_EQ(found.front().found, words()["set.period"]);
    }
}

INSTANTIATE_TEST_SUITE_P(One, CheckOfStandards, testing::ValuesIn(one_of_them()), name_of_test);
INSTANTIATE_TEST_SUITE_P(Long, CheckOfStandards, testing::ValuesIn(all_workbooks({"en", "zh"})), name_of_test);

}  // namespace
}  // namespace kpi::tests
