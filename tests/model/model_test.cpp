// What the model of a workbook promises for every standard, without an office.
#include <gmock/gmock.h>

#include <algorithm>
#include <set>

#include "model/sheets.hpp"
#include "model/workbook.hpp"

namespace kpi::model {
namespace {

namespace fs = std::filesystem;

const std::vector<Definition>& definitions() {
    static const auto all = [] {
        std::vector<Definition> read;
        for (const auto& entry : fs::directory_iterator(fs::path{KPI_SOURCE_DIR} / "templates/definitions"))
            if (entry.path().extension() == ".json") read.push_back(read_definition(Node::read(entry.path())));
        return read;
    }();
    return all;
}

Words words_in(const std::string& language) {
    return {Node::read(fs::path{KPI_SOURCE_DIR} / "templates/vocabulary.json"), language};
}

/// Every formula of a workbook.
std::vector<std::string> formulas_of(const Workbook& workbook) {
    std::vector<std::string> all;
    for (const auto& sheet : workbook.sheets) {
        for (const auto& cell : sheet.cells)
            if (const auto* const formula = std::get_if<Formula>(&cell.content)) all.push_back(formula->text);
        for (const auto& array : sheet.arrays) all.push_back(array.formula);
        for (const auto& filled : sheet.filled) all.push_back(filled.formula);
    }
    return all;
}

TEST(Model, HasTheNamesThatStay) {
    const Words words = words_in("en");
    for (const auto& definition : definitions()) {
        std::set<std::string> names;
        for (const auto& sheet : make_workbook(definition, words).sheets)
            for (const auto& name : sheet.names) EXPECT_TRUE(names.insert(name.name).second) << name.name << " twice";
        for (const char* name :
             {"KpiCompany", "KpiDepartment", "KpiPeriod",      "KpiStatus",      "KpiIndicators", "KpiIndicatorNames",
              "KpiWeights", "KpiSettingIds", "KpiBands",       "KpiGradeBounds", "KpiGradeNames", "KpiPeople",
              "KpiNumbers", "KpiNames",      "KpiDepartments", "KpiStates",      "KpiActuals",    "KpiColumnIds",
              "KpiChecks",  "KpiPoints",     "KpiTotals",      "KpiGrades",      "KpiRanks",      "KpiFormPerson"})
            EXPECT_TRUE(names.contains(name)) << definition.id << ": " << name;
        EXPECT_EQ(names.contains("KpiSectionScores"), !definition.sections.empty()) << definition.id;
    }
}

TEST(Model, NoFigureOfAStandardStandsInAFormula) {
    const Words words = words_in("en");
    for (Definition definition : definitions()) {
        const auto before = formulas_of(make_workbook(definition, words));
        for (auto& indicator : definition.indicators) {
            indicator.weight += 0.0001;
            indicator.full += 7;
            if (indicator.fine) *indicator.fine += 7;
            for (double Rule::*figure :
                 {&Rule::target, &Rule::base, &Rule::above, &Rule::below, &Rule::step, &Rule::otherwise})
                indicator.rule.*figure += 7;
            for (std::optional<double> Rule::*limit : {&Rule::low, &Rule::high})
                if (indicator.rule.*limit) *(indicator.rule.*limit) += 7;
        }
        for (auto& grade : definition.grades) {
            grade.from += 7;
            if (grade.payout) *grade.payout += 7;
        }
        for (auto& group : definition.additions.settings)
            for (auto& figure : group.figures)
                if (figure.value) *figure.value += 7;
        for (auto& list : definition.additions.lists)
            for (auto& value : list.values) value += 7;
        definition.most_count += 7;
        EXPECT_EQ(formulas_of(make_workbook(definition, words)), before) << definition.id;
    }
}

TEST(Model, NothingIsComputedBelowTheHeadingsOfTheInput) {
    for (const auto& definition : definitions()) {
        const Words words = words_in("zh");
        const Plan plan{definition, words, {}};
        const Sheet sheet = input_sheet(plan);
        EXPECT_TRUE(sheet.filled.empty());
        for (const auto& array : sheet.arrays) EXPECT_LT(array.block.last_row, row::guard) << definition.id;
        for (const auto& cell : sheet.cells) EXPECT_LT(cell.row, row::guard) << definition.id;
    }
}

TEST(Model, HasRoomForAsManyPeopleAsAreAskedFor) {
    const Words words = words_in("en");
    for (const std::size_t people : {std::size_t{1}, std::size_t{12}, std::size_t{5000}}) {
        const auto workbook = make_workbook(definitions().front(), words, {people});
        for (const auto& sheet : workbook.sheets)
            for (const auto& name : sheet.names)
                if (name.name == "KpiPeople" || name.name == "KpiTotals") {
                    EXPECT_EQ(name.block.last_row - name.block.row + 1, people + 2) << name.name;
                }
    }
    EXPECT_THROW((void)make_workbook(definitions().front(), words, {0}), DefinitionError);
}

TEST(Model, DiffersBetweenLanguagesInWordsOnly) {
    for (const auto& definition : definitions()) {
        const auto english = make_workbook(definition, words_in("en"));
        const auto chinese = make_workbook(definition, words_in("zh"));
        ASSERT_EQ(english.sheets.size(), chinese.sheets.size());
        for (std::size_t i = 0; i < english.sheets.size(); ++i) {
            EXPECT_EQ(english.sheets[i].cells.size(), chinese.sheets[i].cells.size()) << english.sheets[i].name;
            EXPECT_NE(english.sheets[i].name, chinese.sheets[i].name);
            ASSERT_EQ(english.sheets[i].names.size(), chinese.sheets[i].names.size());
            for (std::size_t n = 0; n < english.sheets[i].names.size(); ++n)
                EXPECT_EQ(english.sheets[i].names[n].block, chinese.sheets[i].names[n].block);
        }
    }
}

TEST(SheetModel, NamesColumns) {
    EXPECT_EQ(column_name(0), "A");
    EXPECT_EQ(column_name(25), "Z");
    EXPECT_EQ(column_name(26), "AA");
    EXPECT_EQ(column_name(701), "ZZ");
    EXPECT_EQ(column_name(702), "AAA");
    EXPECT_EQ(absolute_block_name({1, 2, 1, 2}), "$B$3");
    EXPECT_EQ(absolute_block_name({1, 2, 3, 4}), "$B$3:$D$5");
    EXPECT_EQ(literal("a \"b\""), "\"a \"\"b\"\"\"");
    EXPECT_EQ(sheet_prefix("Bob's"), "$'Bob''s'.");
}

}  // namespace
}  // namespace kpi::model
