// What an .ods and an .xlsx show where the extension is missing, and what an .xlsx shows that was saved elsewhere: the
// README and the help say so.
#include <com/sun/star/sheet/ValidationType.hpp>
#include <com/sun/star/sheet/XArrayFormulaRange.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/sheet/XSheetCondition.hpp>
#include <tuple>

#include "fixture.hpp"

namespace kpi::tests {
namespace {

namespace sheet = com::sun::star::sheet;
using office::as;
using rtl::OUString;

/// Scores in A1:A3; B1 a formula in a cell, C1:C3 an array formula, D1 and E1 what depends on them.
fs::path saved(const char* name, const OUString& filter) {
    const auto document = office::Document::create(office_with_extension());
    const auto cells = document.sheet(0);
    const double scores[] = {40, 95, 88};
    for (sal_Int32 row = 0; row < 3; ++row) cells->getCellByPosition(0, row)->setValue(scores[row]);
    cells->getCellByPosition(1, 0)->setFormula("=KPI.RANK(A1;A$1:A$3)");
    as<sheet::XArrayFormulaRange>(cells->getCellRangeByName("C1:C3"))->setArrayFormula("=KPI.RANK(A$1:A$3;A$1:A$3)");
    cells->getCellByPosition(3, 0)->setFormula("=B1+1");
    cells->getCellByPosition(4, 0)->setFormula("=C1+1");
    const fs::path file = scratch_folder() / name;
    document.save(file, filter);
    return file;
}

/// B1, C1, D1 and E1 as they are shown.
std::vector<std::string> shown(const office::Document& document) {
    std::vector<std::string> texts;
    for (sal_Int32 column = 1; column <= 4; ++column)
        texts.push_back(content_of(document.sheet(0)->getCellByPosition(column, 0)).text);
    return texts;
}

using Texts = std::vector<std::string>;

TEST(WithoutTheExtension, AnOdsShowsNoFigures) {
    const auto document = office::Document::open(office_without_extension(), saved("bare.ods", office::filter::ods));
    EXPECT_EQ(shown(document), (Texts{"#NAME?", "#NAME?", "#NAME?", "#NAME?"}));
}

TEST(WithoutTheExtension, AnXlsxKeepsFiguresOutsideOfArrays) {
    const auto document = office::Document::open(office_without_extension(), saved("bare.xlsx", office::filter::xlsx));
    EXPECT_EQ(shown(document), (Texts{"3", "#NAME?", "4", "4"}));
    document.recalculate();
    EXPECT_EQ(shown(document), (Texts{"#NAME?", "#NAME?", "#NAME?", "#NAME?"}));
}

TEST(WithoutTheExtension, SavingLosesNoFormula) {
    for (const auto& [name, filter] :
         {std::pair{"kept.ods", office::filter::ods}, {"kept.xlsx", office::filter::xlsx}}) {
        const fs::path file = saved(name, filter);
        {
            const auto document = office::Document::open(office_without_extension(), file);
            document.recalculate();
            document.save(file, filter);
        }
        const auto document = office::Document::open(office_with_extension(), file);
        document.recalculate();
        EXPECT_EQ(shown(document), (Texts{"3", "3", "4", "4"})) << name;
    }
}

TEST(WithoutTheExtension, AnXlsSavedThereIsBroken) {
    const fs::path file = saved("broken.xls", office::filter::xls);
    const auto error = [](const office::Document& document) {
        return content_of(document.sheet(0)->getCellByPosition(1, 0)).error;
    };
    {
        const auto document = office::Document::open(office_without_extension(), file);
        EXPECT_NE(error(document), 0);
        document.save(file, office::filter::xls);
    }
    const auto document = office::Document::open(office_with_extension(), file);
    document.recalculate();
    EXPECT_NE(error(document), 0);
}

// A program that does not calculate stands for one that calculates something else.
TEST(SavedFigures, OfAnXlsxStayOutsideOfArraysUntilEverythingIsCalculated) {
    const fs::path file = saved("elsewhere.xlsx", office::filter::xlsx);
    {
        const auto document = office::Document::open(office_without_extension(), file);
        as<sheet::XCalculatable>(document.model())->enableAutomaticCalculation(false);
        document.sheet(0)->getCellByPosition(0, 0)->setValue(99);
        document.save(file, office::filter::xlsx);
    }
    const auto document = office::Document::open(office_with_extension(), file);
    EXPECT_EQ(shown(document), (Texts{"3", "1", "4", "4"}));
    as<sheet::XCalculatable>(document.model())->calculate();  // F9
    EXPECT_EQ(shown(document), (Texts{"3", "1", "4", "4"}));
    document.recalculate();  // Ctrl+Shift+F9
    EXPECT_EQ(shown(document), (Texts{"1", "1", "2", "2"}));
}

TEST(Formats, OfAnXlsxLoseTheFunctions) {
    const auto document = office::Document::create(office_with_extension());
    const auto cells = document.sheet(0)->getCellRangeByName("A1:A3");
    const auto validation = office::get(cells, "Validation").get<office::uno::Reference<office::uno::XInterface>>();
    office::set(validation, "Type", office::uno::Any{sheet::ValidationType_CUSTOM});
    as<sheet::XSheetCondition>(validation)->setFormula1("KPI.RANK(A1;A$1:A$3)=1");
    office::set(cells, "Validation", office::uno::Any{validation});
    for (const auto& [name, filter, formula] : {std::tuple{"rules.ods", office::filter::ods, "KPI.RANK(A1;A$1:A$3)=1"},
                                                {"rules.xlsx", office::filter::xlsx, "kpi.rank(A1;A$1:A$3)=1"}}) {
        const fs::path file = scratch_folder() / name;
        document.save(file, filter);
        const auto opened = office::Document::open(office_with_extension(), file);
        const auto rule = office::get(opened.sheet(0)->getCellRangeByName("A1:A3"), "Validation")
                              .get<office::uno::Reference<office::uno::XInterface>>();
        EXPECT_EQ(office::to_utf8(as<sheet::XSheetCondition>(rule)->getFormula1()), formula) << name;
    }
}

}  // namespace
}  // namespace kpi::tests
