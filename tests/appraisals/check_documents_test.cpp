// Check this workbook: any document, nothing changed, both languages, in seconds.
#include <chrono>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/util/XModifiable.hpp>

#include "appraisals/kpi_formulas.hpp"
#include "check_fixture.hpp"

namespace kpi::tests {
namespace {

using office::as;
using office::to_utf8;
using rtl::OUString;
using testing::ElementsAre;
using testing::IsEmpty;

// Names, sheets, languages.

TEST_F(Check, SheetsWithAnyNameAndTextsWithAnyLetters) {
    add_sheet("绩效 'A';(1)");
    put_scores("A1", 5, 1);
    put("A6", "77", 1);
    name("成绩", "$'绩效 ''A'';(1)'.$A$1:$A$5");
    put("C1", "=KPI.TIER(70;{0;60};{\"a;KPI.RANK(B1;B:B)\";\"it's \"\"so\"\"\"})");
    put("C2", "=IF(\"=KPI.RANK(A1:A9;A1:A9)\"<>\"\";KPI.RANK($'绩效 ''A'';(1)'.A1;成绩);0)");
    EXPECT_THAT(findings(),
                ElementsAre(Expected{"range-short", "Sheet1.C2", "绩效 'A';(1).A1:A6", "绩效 'A';(1).A1:A5"}));
}

TEST_F(Check, AForeignWorkbookHasNoFindings) {
    put_column("A1", {"=1/0", "=SUM(A:A)", "'5", "=RANK(1;A1:A3)", "='KPI.X'"});
    put("B1", "KPI.RANK(A1;A:A)");
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(Check, NothingIsChanged) {
    put_names("A2", 12);
    put_scores("B2", 12);
    fill("C2:C10", "=KPI.RANK(B2;B$2:B$10)");
    put("C4", "3");
    const auto modified = as<com::sun::star::util::XModifiable>(document_.model());
    const auto undo = as<com::sun::star::document::XUndoManagerSupplier>(document_.model())->getUndoManager();
    const auto formulas = [&] { return as<office::sheet::XCellRangeFormula>(cells("A1:F20"))->getFormulaArray(); };
    const auto before = formulas();
    const auto steps = undo->getAllUndoActionTitles();
    for (const bool was : {false, true}) {
        modified->setModified(was);
        EXPECT_FALSE(findings().empty());
        EXPECT_EQ(modified->isModified() != sal_False, was);
    }
    EXPECT_EQ(formulas(), before);
    EXPECT_EQ(undo->getAllUndoActionTitles(), steps);
    EXPECT_EQ(document_.model()->getSheets()->getElementNames().getLength(), 1);
}

TEST_F(Check, MessagesAreInTheLanguageOfTheOffice) {
    const auto one = office::Document::create(office_with_extension("zh-CN"));
    const auto sheet = one.sheet(0);
    sheet->getCellByPosition(0, 0)->setFormula("=KPI.TIER(A2;{0;80;60};{1;2;3})");
    const auto messages = [](const office::Office& office, const office::Document& document) {
        const auto found = appraisals::check(office.context(), document.model());
        std::vector<std::string> all;
        for (const auto& finding : found.all()) all.push_back(to_utf8(finding.message));
        return all;
    };
    const std::string place = to_utf8(as<com::sun::star::container::XNamed>(sheet)->getName()) + " A1: ";
    EXPECT_THAT(messages(office_with_extension("zh-CN"), one),
                ElementsAre(place + "显示错误：#NUM!", place + "界限没有逐级升高：60，应大于 80",
                            place + "单个空白单元格会按 0 计算：A2"));
    put("A1", "=KPI.TIER(A2;{0;80;60};{1;2;3})");
    EXPECT_THAT(messages(office_with_extension(), document_),
                ElementsAre("Sheet1 A1: shows an error: #NUM!",
                            "Sheet1 A1: the bounds do not rise: 60 in the place of more than 80",
                            "Sheet1 A1: a single blank cell is read as 0: A2"));
}

TEST_F(Check, FormulasThatAreAllDifferentTakeSecondsToo) {
    constexpr int rows = 1000;
    office::uno::Sequence<office::uno::Sequence<OUString>> formulas(rows);
    for (int i = 0; i < rows; ++i) {
        const OUString formula = "=KPI.RANK(A" + OUString::number(i + 1) + ";A$1:A$1000)+" + OUString::number(i);
        formulas.getArray()[i] = {&formula, 1};
    }
    put_scores("A1", 1000);
    as<office::sheet::XCellRangeFormula>(cells("B1:B1000"))->setFormulaArray(formulas);
    // Each of these shows an error, too.
    fill("C1:C1000", "=KPI.TIER(A1;{1000};{1})");
    const auto start = std::chrono::steady_clock::now();
    const auto found = findings();
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
    EXPECT_THAT(found, ElementsAre(Expected{"error-value", "Sheet1.C1:C1000", "", "#N/A"}));
    std::cout << "1,000 different formulas and 1,000 errors over a bridge: " << taken.count() << " s\n";
    EXPECT_LT(taken.count(), 60);  // on a machine that does much else
}

TEST_F(Check, FiftyThousandFormulasTakeSeconds) {
    constexpr int people = 25000;
    office::uno::Sequence<office::uno::Sequence<office::uno::Any>> scores(people);
    for (int i = 0; i < people; ++i) {
        const office::uno::Any score{50.0 + i % 5000 * 0.01};
        scores.getArray()[i] = {&score, 1};
    }
    as<office::sheet::XCellRangeData>(cells("A1:A25000"))->setDataArray(scores);
    fill("B1:B25000", "=KPI.TIER(A1;{0;60;80};{1;2;3})");
    fill("C1:C25000", "=KPI.THRESHOLD(A1;60;80;1;-1;1;0;100)");
    put("B777", "2");
    const auto start = std::chrono::steady_clock::now();
    const auto found = findings();
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
    EXPECT_THAT(
        found, ElementsAre(Expected{"constant-over-formula", "Sheet1.B777", "=KPI.TIER(A777;{0;60;80};{1;2;3})", "2"}));
    std::cout << "50,000 formulas over a bridge: " << taken.count() << " s\n";
    EXPECT_LT(taken.count(), 60);  // on a machine that does much else
}

TEST_F(Check, WhatIsTooLargeIsReadAsFarAsItGoes) {
    put_scores("A1", 3000);
    fill("B1:B3000", "=KPI.TIER(A1;{0;60};{1;2})");
    const appraisals::CellValues values{document_.model()};
    const appraisals::FormulaReader reader{document_.model()};
    const auto part = appraisals::find_kpi_formulas(reader, values, 1500);
    EXPECT_EQ(part.there, 3000);
    EXPECT_EQ(part.read, 2048);
    ASSERT_EQ(part.all.size(), 1U);
    EXPECT_EQ(part.all.front().cells.EndRow, 2047);
    const auto all = appraisals::find_kpi_formulas(reader, values, 3000);
    EXPECT_EQ(all.read, all.there);
}

}  // namespace
}  // namespace kpi::tests
