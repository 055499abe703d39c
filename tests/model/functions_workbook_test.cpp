// The model of the workbook that shows every function, without an office.
#include "model/functions_workbook.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <boost/algorithm/string/replace.hpp>

namespace kpi::model {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::ThrowsMessage;

const fs::path source{KPI_SOURCE_DIR};

const std::vector<help::Function>& functions() {
    static const auto all = help::read_functions(source / "addin/registry/CalcAddIns.xcu",
                                                 source / "addin/help/functions.json", KPI_VERSION);
    return all;
}

std::string definition() {
    return help::read_file(source / "templates/examples/all-functions.json");
}

Workbook workbook_of(const std::string& definition, const std::string& language = "en") {
    const Words words{Node::read(source / "templates/vocabulary.json"), language};
    return make_functions_workbook(Node::parse(definition, "all-functions.json"), words, functions());
}

/// The definition with something in it replaced.
std::string definition_with(const std::string& replaced, const std::string& by) {
    std::string changed = boost::replace_first_copy(definition(), replaced, by);
    EXPECT_NE(changed, definition()) << replaced;
    return changed;
}

TEST(FunctionsWorkbookModel, EveryExampleIsTypedAsTheHelpSays) {
    for (const std::string language : {"en", "zh"}) {
        const auto workbook = workbook_of(definition(), language);
        std::vector<std::string> typed;
        for (const auto& cell : workbook.sheets.front().cells)
            if (const auto* const formula = std::get_if<Formula>(&cell.content); formula && formula->is_typed)
                typed.push_back(formula->text);
        for (const auto& function : functions())
            for (const auto& example : function.examples)
                EXPECT_TRUE(std::ranges::count(typed, example.formula.at(workbook.locale))) << function.name;
    }
}

TEST(FunctionsWorkbookModel, EveryFunctionStaysOnOnePage) {
    const auto sheet = workbook_of(definition()).sheets.front();
    ASSERT_EQ(sheet.kept_together.size(), functions().size());
    for (std::size_t i = 1; i < sheet.kept_together.size(); ++i)
        EXPECT_EQ(sheet.kept_together[i].first_row, sheet.kept_together[i - 1].last_row + 1);
    EXPECT_EQ(sheet.kept_together.back().last_row, sheet.page.area.last_row);
}

TEST(FunctionsWorkbookModel, FormulasNameWhatTheyTake) {
    const auto arrays = workbook_of(definition()).sheets.back().arrays;
    ASSERT_FALSE(arrays.empty());
    EXPECT_EQ(arrays.front().formula, "=KPI.THRESHOLD(B6:B14;M18;M19;0;M20;1%)");
}

TEST(FunctionsWorkbookModel, MistakesInTheDefinitionAreSaidWithTheirPlace) {
    EXPECT_THAT([] { workbook_of(definition_with("[punctuality]", "[punctual]")); },
                ThrowsMessage<DefinitionError>(HasSubstr("formula: there is nothing called \"punctual\"")));
    EXPECT_THAT([] { workbook_of(definition_with("\"fine_percent\"", "\"percents\"")); },
                ThrowsMessage<DefinitionError>(HasSubstr("format: there is no kind of figure \"percents\"")));
    EXPECT_THAT([] { workbook_of(definition_with("\"id\": \"praise\"", "\"id\": \"name\"")); },
                ThrowsMessage<DefinitionError>(HasSubstr("columns[2]: something is called \"name\" already")));
    EXPECT_THAT([] { workbook_of(definition_with("\"kind\": \"column_form\"", "\"kind\": \"columns\"")); },
                ThrowsMessage<DefinitionError>(HasSubstr("there is no kind of sheet \"columns\"")));
}

}  // namespace
}  // namespace kpi::model
