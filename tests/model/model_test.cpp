// What the model of a workbook promises for every standard, without an office.
#include <gmock/gmock.h>

#include <algorithm>
#include <boost/algorithm/string.hpp>
#include <fstream>
#include <iostream>
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
             {"KpiCompany",         "KpiDepartment", "KpiPeriod",     "KpiStatus",     "KpiIndicators",
              "KpiIndicatorNames",  "KpiWeights",    "KpiSettingIds", "KpiBands",      "KpiGradeBounds",
              "KpiGradeNames",      "KpiPeople",     "KpiNumbers",    "KpiNames",      "KpiDepartments",
              "KpiStates",          "KpiActuals",    "KpiColumnIds",  "KpiChecks",     "KpiPoints",
              "KpiTotals",          "KpiGrades",     "KpiRanks",      "KpiFormPerson", "KpiStandard",
              "KpiTemplateVersion", "KpiCampaign",   "KpiDueDate",    "KpiScope"})
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
            // Full marks of 0 are no figure: they make an addition of it.
            if (!indicator.is_addition()) indicator.full += 7;
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

/// What stands in the settings under a name.
class NamedFigures {
public:
    explicit NamedFigures(const Workbook& workbook) {
        for (const auto& sheet : workbook.sheets)
            for (const auto& name : sheet.names) blocks_.emplace(name.name, std::pair{&sheet, name.block});
    }

    /// @param row  of the block, or the id of an indicator
    [[nodiscard]] std::optional<double> at(const std::string& block, const std::string& row) const {
        const bool is_number = row.find_first_not_of("0123456789") == std::string::npos;
        const auto content = content_at(block, is_number ? std::stoul(row) : row_of(row));
        const double* const number = content ? std::get_if<double>(&*content) : nullptr;
        return number == nullptr ? std::nullopt : std::optional{*number};
    }

private:
    [[nodiscard]] std::optional<Content> content_at(const std::string& block, std::size_t row) const {
        const auto& [sheet, cells] = blocks_.at(block);
        for (const auto& cell : sheet->cells)
            if (cell.column == cells.column && cell.row == cells.row + row) return cell.content;
        return {};
    }

    [[nodiscard]] std::size_t row_of(const std::string& id) const {
        const Block& ids = blocks_.at("KpiSettingIds").second;
        for (std::size_t row = 0; row <= ids.last_row - ids.row; ++row)
            if (const auto content = content_at("KpiSettingIds", row);
                content && std::get_if<std::string>(&*content) != nullptr && std::get<std::string>(*content) == id)
                return row;
        throw std::runtime_error("there is no indicator " + id);
    }

    std::map<std::string, std::pair<const Sheet*, Block>> blocks_;
};

TEST(Model, SettingsHoldEveryFigureOfTheStandards) {
    std::map<std::string, Workbook> workbooks;
    for (const auto& definition : definitions())
        workbooks.emplace(definition.id, make_workbook(definition, words_in("en")));
    std::ifstream figures{fs::path{KPI_SOURCE_DIR} / "tests/model/figures.csv"};
    std::size_t read = 0;
    for (std::string line; std::getline(figures, line);) {
        if (line.starts_with('#')) continue;
        std::vector<std::string> fields;
        boost::split(fields, line, boost::is_any_of(","));
        ASSERT_EQ(fields.size(), 4U) << line;
        const auto found = NamedFigures{workbooks.at(fields[0])}.at(fields[1], fields[2]);
        ASSERT_TRUE(found) << line;
        EXPECT_NEAR(*found, std::stod(fields[3]), 1e-12) << line;
        ++read;
    }
    EXPECT_GT(read, 80U);
}

TEST(Model, DefinitionsAreShort) {
    for (const auto& entry : fs::directory_iterator(fs::path{KPI_SOURCE_DIR} / "templates/definitions")) {
        std::ifstream file{entry.path()};
        const auto lines = std::count(std::istreambuf_iterator<char>{file}, {}, '\n');
        std::cout << entry.path().filename() << ": " << lines << " lines\n";
        EXPECT_LE(lines, entry.path().stem() == "grade-and-bonus" ? 250 : 120) << entry.path();
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

TEST(Model, SpeaksOfTeamsWhereARowIsATeam) {
    const Words words = words_in("zh");
    for (const auto& definition : definitions()) {
        std::string all;
        for (const auto& sheet : make_workbook(definition, words).sheets) {
            for (const auto& cell : sheet.cells)
                if (const auto* const text = std::get_if<std::string>(&cell.content)) all += *text + '\n';
            for (const auto& array : sheet.arrays) all += array.formula + '\n';
            for (const auto& check : sheet.validations) all += check.title + check.message + check.error + '\n';
        }
        EXPECT_EQ(all.find("工号") == std::string::npos, definition.is_about_teams) << definition.id;
        EXPECT_EQ(all.find("团队编号") != std::string::npos, definition.is_about_teams) << definition.id;
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
