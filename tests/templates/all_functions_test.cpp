// The workbook that shows every function by example, as people get it.
#include <gmock/gmock.h>

#include <algorithm>
#include <boost/algorithm/string/predicate.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/util/XProtectable.hpp>
#include <regex>

#include "cells.hpp"
#include "functions.hpp"
#include "model/sheet_model.hpp"
#include "model/words.hpp"

namespace kpi::tests {
namespace {

namespace uno = com::sun::star::uno;
using model::Node;
using model::Words;
using office::as;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr sal_Int32 formula_column = 1;
constexpr sal_Int32 answer_column = 2;
constexpr sal_Int32 words_column = 3;
constexpr std::size_t functions_sheet = 0;
constexpr std::size_t column_sheet = 1;

const std::vector<help::Function>& documented() {
    static const auto functions =
        help::read_functions(fs::path{KPI_SOURCE_DIR} / "addin/registry/CalcAddIns.xcu",
                             fs::path{KPI_SOURCE_DIR} / "addin/help/functions.json", KPI_VERSION);
    return functions;
}

/// An example, and the row of the sheet where it stands.
struct Shown {
    const help::Function& function;
    const help::Example& example;
    sal_Int32 row;
};

class AllFunctions : public testing::TestWithParam<const char*> {
protected:
    [[nodiscard]] static const Words& words() {
        static const auto vocabulary = Node::read(fs::path{KPI_SOURCE_DIR} / "templates/vocabulary.json");
        static const std::map<std::string, Words> all = {{"en", Words{vocabulary, "en"}},
                                                         {"zh", Words{vocabulary, "zh"}}};
        return all.at(GetParam());
    }
    [[nodiscard]] static std::string locale() { return words().locale(); }
    [[nodiscard]] static Node definition() {
        return Node::read(fs::path{KPI_SOURCE_DIR} / "templates/examples/all-functions.json");
    }
    [[nodiscard]] static office::Document open(const office::Office& office) {
        auto document =
            office::Document::open(office, fs::path{KPI_TEMPLATES_DIR} / locale() / "KPI" / "all-functions.ots");
        document.recalculate();
        return document;
    }
    [[nodiscard]] static office::Document open() { return open(office_with_extension(locale())); }

    [[nodiscard]] static CellContent cell(const SheetCells& cells, sal_Int32 column, sal_Int32 row) {
        return content_of(cells->getCellByPosition(column, row));
    }

    /// The first row from one on whose first cell is that text.
    [[nodiscard]] static sal_Int32 row_of(const SheetCells& cells, const std::string& text, sal_Int32 from = 0) {
        for (sal_Int32 row = from; row <= used_area(cells).EndRow; ++row)
            if (cell(cells, 0, row).text == text) return row;
        ADD_FAILURE() << "not on the sheet: " << text;
        return 0;
    }

    [[nodiscard]] static std::vector<Shown> shown(const SheetCells& cells) {
        std::vector<Shown> all;
        for (const auto& function : documented()) {
            sal_Int32 row = row_of(cells, function.name);
            for (const auto& example : function.examples) {
                row = row_of(cells, example.caption.at(locale()), row);
                all.push_back({function, example, row});
            }
        }
        return all;
    }
};

TEST_P(AllFunctions, EveryExampleAnswersAsTheHelpSays) {
    const auto document = open();
    const auto cells = document.sheet(functions_sheet);
    for (const auto& [function, example, row] : shown(cells))
        EXPECT_EQ(cell(cells, answer_column, row).text, example.answer.at(locale())) << example.formula.at(locale());
}

TEST_P(AllFunctions, TheFormulaShownIsTheOneThatAnswers) {
    const auto document = open();
    const auto cells = document.sheet(functions_sheet);
    for (const auto& [function, example, row] : shown(cells)) {
        rtl::OUString formula;
        office::get(cells->getCellByPosition(answer_column, row), "FormulaLocal") >>= formula;
        EXPECT_EQ(cell(cells, formula_column, row).text, office::to_utf8(formula));
        EXPECT_THAT(office::to_utf8(formula), HasSubstr(function.name + '('));
    }
}

TEST_P(AllFunctions, EveryCallIsExplainedUnlessItIsCalculatedWith) {
    const auto document = open();
    const auto cells = document.sheet(functions_sheet);
    for (const auto& [function, example, row] : shown(cells)) {
        const std::string& formula = example.formula.at(locale());
        const auto words = cell(cells, words_column, row);
        EXPECT_EQ(words.error, 0) << formula;
        const bool shows_answer = boost::starts_with(formula, "=KPI.") || boost::starts_with(formula, "=INDEX(KPI.");
        if (shows_answer && function.name != "KPI.EXPLAIN") {
            EXPECT_THAT(words.text, Not(IsEmpty())) << formula;
            EXPECT_NE(words.text, example.answer.at(locale())) << formula;
        } else {
            EXPECT_EQ(words.text, "") << formula;
        }
    }
}

TEST_P(AllFunctions, SyntaxAndDescriptionStandUnderEveryName) {
    const auto document = open();
    const auto cells = document.sheet(functions_sheet);
    for (const auto& function : documented()) {
        const auto row = row_of(cells, function.name);
        EXPECT_EQ(cell(cells, formula_column, row).text, syntax(function, locale(), "°"));
        EXPECT_EQ(cell(cells, 0, row + 1).text, function.description.at(locale()));
    }
}

TEST_P(AllFunctions, OnlyExamplesOfErrorsShowErrors) {
    const auto document = open();
    std::vector<sal_Int32> errors;
    for (const auto& [function, example, row] : shown(document.sheet(functions_sheet)))
        if (example.answer.at(locale()).front() == '#') errors.push_back(row);
    for (std::size_t i = 0; i < sheet_count(document); ++i)
        for_each_cell(document.sheet(i), [&](const auto& one, sal_Int32 column, sal_Int32 row) {
            const bool is_example = i == functions_sheet && column == answer_column && std::ranges::count(errors, row);
            EXPECT_EQ(one->getError() != 0, is_example)
                << name_of(document.sheet(i)) << ' '
                << model::cell_name(static_cast<std::size_t>(column), static_cast<std::size_t>(row));
        });
}

TEST_P(AllFunctions, SpeaksOneLanguage) {
    const auto document = open();
    for (std::size_t i = 0; i < sheet_count(document); ++i)
        for_each_cell(document.sheet(i), [&](const auto& one, sal_Int32, sal_Int32) {
            const std::string text = content_of(one).text;
            if (words().language() == "zh") {
                EXPECT_THAT(english_words(text), IsEmpty()) << text;
            } else {
                EXPECT_FALSE(has_chinese(text)) << text;
            }
        });
}

TEST_P(AllFunctions, RowsAreHighEnoughForWhatIsInThem) {
    const auto document = open();
    for (std::size_t i = 0; i < sheet_count(document); ++i) {
        const auto cells = document.sheet(i);
        as<com::sun::star::util::XProtectable>(cells)->unprotect({});
        const auto rows = as<com::sun::star::table::XColumnRowRange>(cells)->getRows();
        for (sal_Int32 row = 0; row <= used_area(cells).EndRow; ++row) {
            const uno::Reference<uno::XInterface> one{rows->getByIndex(row), uno::UNO_QUERY_THROW};
            sal_Int32 height = 0;
            sal_Int32 wanted = 0;
            office::get(one, "Height") >>= height;
            office::set(one, "OptimalHeight", uno::Any{true});
            office::get(one, "Height") >>= wanted;
            // What is between two functions is narrower on purpose, and empty.
            const bool is_empty = cell(cells, 0, row).text.empty() && cell(cells, 1, row).text.empty();
            EXPECT_TRUE(is_empty || height >= wanted) << name_of(cells) << ", row " << row + 1;
        }
    }
}

/// A column of the team, by its place in the definition.
class Team {
public:
    Team(const office::Document& document, const Node& definition, const Words& words)
        : node_{definition["sheets"].items().at(column_sheet)}, words_{words}, cells_{document.sheet(column_sheet)} {
        for (const Node& column : node_["columns"].items())
            columns_.emplace(column["id"].string(), static_cast<sal_Int32>(columns_.size()));
        const std::string first = words(node_["people"].items().front().items().front().text());
        while (content_of(cells_->getCellByPosition(0, first_row_)).text != first && first_row_ < 50) ++first_row_;
    }

    [[nodiscard]] std::size_t size() const { return node_["people"].items().size(); }
    [[nodiscard]] uno::Reference<office::table::XCell> at(const std::string& column, std::size_t person) const {
        return cells_->getCellByPosition(columns_.at(column), first_row_ + static_cast<sal_Int32>(person));
    }
    [[nodiscard]] CellContent operator()(const std::string& column, std::size_t person) const {
        return content_of(at(column, person));
    }
    [[nodiscard]] std::string listed(std::size_t list, std::size_t row) const {
        return words_(node_["lists"].items().at(list)["rows"].items().at(row).items().at(1).text());
    }
    [[nodiscard]] double sum(const std::string& column) const {
        double sum = 0;
        for (std::size_t i = 0; i < size(); ++i) sum += (*this)(column, i).number;
        return sum;
    }
    /// The ids of the columns of a kind.
    [[nodiscard]] std::vector<std::string> columns(const std::string& kind) const {
        std::vector<std::string> found;
        for (const Node& column : node_["columns"].items())
            if (column["kind"].string() == kind) found.push_back(column["id"].string());
        return found;
    }

private:
    Node node_;
    const Words& words_;
    SheetCells cells_;
    std::map<std::string, sal_Int32> columns_;
    sal_Int32 first_row_ = 0;
};

/// Worked out by hand. Weights 40, 20, 20, 20 %; target 98 % for 100 points, 5 less for each point below;
/// praise 1, complaint -2; grades from 0, 60, 80, 90.
struct Person {
    double punctual_points;
    double weighted;
    double total;
    std::size_t grade;
    double rank;
    double rank_pay;
    std::size_t quota;
    double pool_part;
};

// Places 2 and 3 tie: 750 + 625 = 1,375, one unit more for the upper row. Pool of 10,000 over totals of 628.8:
// floors 1501, 1399, 1399, 1176, 1332, 1033, 811, 1345 leave four units, for the remainders .84, .71, .70 and
// the upper one of two .49.
constexpr Person team[] = {
    {100, 92.4, 94.4, 3, 1, 1000, 0, 1501}, {95, 87, 88, 2, 2, 688, 0, 1400},      {100, 88, 88, 2, 2, 687, 0, 1399},
    {85, 76, 74, 1, 6, 0, 1, 1177},         {92, 83.8, 83.8, 2, 5, 375, 1, 1333},  {100, 71, 65, 1, 7, 0, 2, 1034},
    {60, 55, 51, 0, 8, 0, 2, 811},          {100, 83.6, 84.6, 2, 4, 500, 1, 1345},
};

TEST_P(AllFunctions, ColumnsComeToWhatWasWorkedOutByHand) {
    const auto document = open();
    const Team shown{document, definition(), words()};
    ASSERT_EQ(shown.size(), std::size(team) + 1);
    for (std::size_t i = 0; i < std::size(team); ++i) {
        SCOPED_TRACE(shown("name", i).text);
        EXPECT_EQ(shown("punctual_points", i).number, team[i].punctual_points);
        EXPECT_EQ(shown("weighted", i).number, team[i].weighted);
        EXPECT_EQ(shown("points", i).number, team[i].total);
        EXPECT_EQ(shown("grade", i).text, shown.listed(0, team[i].grade));
        EXPECT_EQ(shown("rank", i).number, team[i].rank);
        EXPECT_EQ(shown("rank_pay", i).number, team[i].rank_pay);
        EXPECT_EQ(shown("quota", i).text, shown.listed(2, team[i].quota));
        EXPECT_EQ(shown("pool_part", i).number, team[i].pool_part);
    }
    EXPECT_EQ(shown("rank_pay", shown.size()).number, 3250);
    EXPECT_EQ(shown("pool_part", shown.size()).number, 10000);
}

TEST_P(AllFunctions, EveryPersonWithFiguresIsExplainedAndTheRowWithoutStaysEmpty) {
    const auto document = open();
    const Team shown{document, definition(), words()};
    const auto words = shown.columns("words");
    ASSERT_GE(words.size(), 2U);
    for (const auto& column : words)
        for (std::size_t i = 0; i < std::size(team); ++i) {
            const auto sentence = shown(column, i);
            EXPECT_TRUE(sentence.error == 0 && !sentence.is_number && sentence.text.size() > 5) << sentence.text;
        }
    for (const auto& column : shown.columns("array")) EXPECT_EQ(shown(column, std::size(team)).text, "") << column;
}

TEST_P(AllFunctions, ColumnsAreArrayFormulas) {
    const auto document = open();
    const Team shown{document, definition(), words()};
    for (const char* kind : {"array", "words"})
        for (const auto& column : shown.columns(kind))
            for (std::size_t i = 0; i < shown.size(); ++i)
                EXPECT_TRUE(shown.at(column, i)->getFormula().startsWith("{=")) << column;
}

TEST_P(AllFunctions, PoolsAddUpWhoeverTies) {
    const auto document = open();
    const Team shown{document, definition(), words()};
    // Three share places 1 to 3.
    for (const char* column : {"punctuality", "praise", "complaints", "results", "ability", "attitude"})
        shown.at(column, 0)->setValue(shown.at(column, 1)->getValue());
    document.recalculate();
    EXPECT_EQ(shown("rank", 0).number, 1);
    EXPECT_EQ(shown("rank", 2).number, 1);
    EXPECT_EQ(shown.sum("rank_pay"), 3250);
    EXPECT_EQ(shown.sum("pool_part"), 10000);
    EXPECT_EQ(shown("rank_pay", 0).number, 792);
    EXPECT_EQ(shown("rank_pay", 2).number, 791);
}

TEST_P(AllFunctions, ColumnFormPrintsOnOneLandscapePage) {
    const auto document = open();
    const auto families = as<com::sun::star::style::XStyleFamiliesSupplier>(document.model())->getStyleFamilies();
    const uno::Reference<com::sun::star::container::XNameAccess> pages{families->getByName("PageStyles"),
                                                                       uno::UNO_QUERY_THROW};
    rtl::OUString name;
    office::get(document.sheet(column_sheet), "PageStyle") >>= name;
    const uno::Reference<uno::XInterface> page{pages->getByName(name), uno::UNO_QUERY_THROW};
    const auto number = [&page](const char* property) {
        sal_Int32 value = 0;
        office::get(page, rtl::OUString::createFromAscii(property)) >>= value;
        return value;
    };
    constexpr sal_Int32 rounding = 2;
    EXPECT_NEAR(number("Width"), 29700, rounding);
    EXPECT_NEAR(number("Height"), 21000, rounding);
    EXPECT_EQ(number("ScaleToPagesX"), 1);
    EXPECT_EQ(number("ScaleToPagesY"), 1);
}

TEST_P(AllFunctions, HasItsTitleAndIsProtectedWithoutPassword) {
    const auto document = open();
    const auto properties =
        as<com::sun::star::document::XDocumentPropertiesSupplier>(document.model())->getDocumentProperties();
    EXPECT_EQ(office::to_utf8(properties->getTitle()), words()(definition()["title"].text()));
    for (std::size_t i = 0; i < sheet_count(document); ++i) {
        const auto protection = as<com::sun::star::util::XProtectable>(document.sheet(i));
        EXPECT_TRUE(protection->isProtected());
        EXPECT_NO_THROW(protection->unprotect({}));
    }
}

TEST_P(AllFunctions, SaysOnEverySheetThatTheExtensionIsMissing) {
    const auto document = open(office_without_extension());
    const std::string missing = words()["extension_missing"];
    for (std::size_t i = 0; i < sheet_count(document); ++i) EXPECT_EQ(cell(document.sheet(i), 0, 1).text, missing);
}

INSTANTIATE_TEST_SUITE_P(Examples, AllFunctions, testing::Values("en", "zh"),
                         [](const auto& tested) { return std::string{tested.param}; });

}  // namespace
}  // namespace kpi::tests
