// Check this workbook: every kind of finding at its place, nothing where nothing is wrong, and nothing changed.
#include <gmock/gmock.h>

#include <chrono>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/sheet/FillDirection.hpp>
#include <com/sun/star/sheet/XArrayFormulaRange.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/sheet/XCellSeries.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <com/sun/star/sheet/XSpreadsheets.hpp>
#include <com/sun/star/util/XModifiable.hpp>

#include "appraisals/services.hpp"
#include "model/workbook.hpp"
#include "standards.hpp"
#include "uno/workbook.hpp"

namespace kpi::tests {

// In a check's finding the place and the figures matter; sentences have tests of their own.
struct Expected {
    std::string kind;
    std::string place;
    std::string expected = {};
    std::string found = {};

    friend bool operator==(const Expected&, const Expected&) = default;
};

inline std::ostream& operator<<(std::ostream& out, const Expected& one) {
    return out << one.kind << ' ' << one.place << " expected \"" << one.expected << "\" found \"" << one.found << '"';
}

namespace {

using office::as;
using office::from_utf8;
using office::to_utf8;
using rtl::OUString;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

std::vector<Expected> short_form(const appraisals::Findings& findings) {
    std::vector<Expected> all;
    for (const auto& one : findings.all())
        all.push_back({to_utf8(one.kind), to_utf8(one.sheet) + '.' + to_utf8(one.cell), to_utf8(one.expected),
                       to_utf8(one.found)});
    return all;
}

class Check : public testing::Test {
protected:
    /// A formula with "=", a number, or a text, which an apostrophe keeps one.
    void put(const std::string& cell, const std::string& content, std::size_t sheet = 0) {
        cells(cell, sheet)->getCellByPosition(0, 0)->setFormula(from_utf8(content));
    }
    void put_column(const std::string& first, const std::vector<std::string>& contents, std::size_t sheet = 0) {
        const auto address = address_of(cells(first, sheet));
        for (std::size_t i = 0; i < contents.size(); ++i)
            document_.sheet(sheet)
                ->getCellByPosition(address.StartColumn, address.StartRow + static_cast<sal_Int32>(i))
                ->setFormula(from_utf8(contents[i]));
    }
    /// So many different numbers, from 50 on.
    void put_scores(const std::string& first, int count, std::size_t sheet = 0) {
        std::vector<std::string> scores;
        for (int i = 0; i < count; ++i) scores.push_back(std::to_string(50 + i * 7 % 50));
        put_column(first, scores, sheet);
    }
    void put_names(const std::string& first, int count) {
        std::vector<std::string> names;
        for (int i = 0; i < count; ++i) names.push_back("Person " + std::to_string(i + 1));
        put_column(first, names);
    }
    /// A formula in the first cell, filled down over the others.
    void fill(const std::string& range, const std::string& formula, std::size_t sheet = 0) {
        const auto block = cells(range, sheet);
        block->getCellByPosition(0, 0)->setFormula(from_utf8(formula));
        as<office::sheet::XCellSeries>(block)->fillAuto(office::sheet::FillDirection_TO_BOTTOM, 1);
    }
    void put_array(const std::string& range, const std::string& formula, std::size_t sheet = 0) {
        as<office::sheet::XArrayFormulaRange>(cells(range, sheet))->setArrayFormula(from_utf8(formula));
    }
    void name(const std::string& name, const std::string& content) {
        const office::uno::Reference<office::sheet::XNamedRanges> names{office::get(document_.model(), "NamedRanges"),
                                                                        office::uno::UNO_QUERY_THROW};
        names->addNewByName(from_utf8(name), from_utf8(content), {}, 0);
    }
    void add_sheet(const std::string& name) { document_.model()->getSheets()->insertNewByName(from_utf8(name), 100); }
    [[nodiscard]] office::uno::Reference<office::table::XCellRange> cells(const std::string& range,
                                                                          std::size_t sheet = 0) const {
        return document_.sheet(sheet)->getCellRangeByName(from_utf8(range));
    }
    [[nodiscard]] std::vector<Expected> findings() const {
        return short_form(appraisals::check(office_with_extension().context(), document_.model()));
    }

    office::Document document_ = office::Document::create(office_with_extension());
};

// Errors and blanks.

TEST_F(Check, ErrorsAreNamedAndThoseBelowEachOtherAreOneFinding) {
    put_column("A2", {"90", "80", "'x", "'y", "70"});
    fill("B2:B6", "=KPI.TIER(A2;{60;80};{\"C\";\"B\"})");
    put("D2", "=KPI.NOSUCH(1)");
    EXPECT_THAT(findings(), UnorderedElementsAre(Expected{"error-value", "Sheet1.B4:B5", "", "#VALUE!"},
                                                 Expected{"error-value", "Sheet1.D2", "", "#NAME?"}));
}

TEST_F(Check, ErrorsThatAFormulaAnswersForAreNone) {
    put("A2", "10");
    put("B2", "=IFERROR(KPI.TIER(A2;{60;80};{\"C\";\"B\"});\"-\")");
    put("C2", "=1/0");  // no KPI formula
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(Check, ASingleBlankCellIsReadAsZero) {
    put_column("A2", {"90", "", "", "70"});
    fill("B2:B5", "=KPI.TIER(A2;{0;80};{\"C\";\"B\"})");
    EXPECT_THAT(findings(), ElementsAre(Expected{"blank-by-itself", "Sheet1.B3:B4", "", "A3"}));
}

TEST_F(Check, ABlankThatIsAskedForFirstOrIsInARangeIsNone) {
    put_column("A2", {"90", "", "70"});
    fill("B2:B4", "=IF(ISBLANK(A2);\"\";KPI.TIER(A2;{0;80};{\"C\";\"B\"}))");
    fill("C2:C4", "=KPI.TIER(A2:A2;{0;80};{\"C\";\"B\"})");
    put_array("D2:D4", "=KPI.TIER(A2:A4;{0;80};{\"C\";\"B\"})");
    put_column("E2", {"=\"\""});
    put("F2", "=IF(E2=\"\";\"\";KPI.TIER(E2;{0;80};{\"C\";\"B\"}))");
    EXPECT_THAT(findings(), IsEmpty());
}

// Weights and bounds.

TEST_F(Check, WeightsThatMissTheirTotal) {
    put_column("A1", {"0.3", "0.3", "0.2"});
    put_column("B1", {"90", "80", "70"});
    put("D1", "=IFERROR(KPI.WEIGHTED(B1:B3;A1:A3);\"\")");
    put("D2", "=IFERROR(KPI.WEIGHTED({90;80};{30;60});\"\")");
    put("D3", "=IFERROR(KPI.WEIGHTED(B1:B3;A1:A3;;0.9);\"\")");
    put("D4", "=IFERROR(KPI.QUOTA(B1;B1:B3;{0.5;0.4};{\"A\";\"B\"});\"\")");
    EXPECT_THAT(findings(), UnorderedElementsAre(Expected{"weights", "Sheet1.A1:A3", "100%", "80%"},
                                                 Expected{"weights", "Sheet1.D2", "100", "90"},
                                                 Expected{"weights", "Sheet1.D4", "100%", "90%"}));
}

TEST_F(Check, WeightsThatAreRight) {
    put_column("A1", {"33.33", "33.33", "33.33", ""});
    put_column("B1", {"90", "80", "70", ""});
    put("D1", "=KPI.WEIGHTED(B1:B4;A1:A4)");
    put("D2", "=KPI.WEIGHTED({90;80};{3;2};;\"any\")");
    put("D3", "=KPI.WEIGHTED({90;80};{3;2};;\"任意\")");
    put("D4", "=KPI.WEIGHTED({90;80};{0.5;0.4};;0.9)");
    put("E1", "0.9");
    put("D5", "=KPI.WEIGHTED({90;80};{0.5;0.4};;E1)");
    put_array("D6:D6", "=KPI.WEIGHTED(B1:B3;A1:A3*2;;\"any\")");
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(Check, SharesAndPerCentSideBySide) {
    put_column("A1", {"0.3", "30", "40"});
    put_column("B1", {"90", "80", "70"});
    put("D1", "=IFERROR(KPI.WEIGHTED(B1:B3;A1:A3);\"\")");
    put_column("F1", {"85", "92", "0.9", "77", "81", "66"});
    fill("G1:G6", "=KPI.RANK(F1;F$1:F$6)");
    EXPECT_THAT(findings(), UnorderedElementsAre(Expected{"weights", "Sheet1.A1:A3", "100", "70.3"},
                                                 Expected{"percent-mixed", "Sheet1.A1:A3", "", "0.3, 40"},
                                                 Expected{"percent-mixed", "Sheet1.F3", "90", "0.9"}));
}

TEST_F(Check, SmallFiguresAmongLargeOnesMayBeMeant) {
    // Half a per cent of the weight, a score of 1 and of 0, and shares above 1.
    put_column("A1", {"0.5", "49.5", "50"});
    put_column("B1", {"90", "80", "70"});
    put("D1", "=KPI.WEIGHTED(B1:B3;A1:A3)");
    put_column("F1", {"85", "92", "1", "0", "81", "66"});
    fill("G1:G6", "=KPI.RANK(F1;F$1:F$6)");
    put_column("H1", {"0.95", "1.2", "0.8", "1.05", "0.7"});
    fill("I1:I5", "=KPI.RANK(H1;H$1:H$5)");
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(Check, BoundsThatDoNotRise) {
    put_column("A1", {"40", "80", "60", "100"});
    put_column("B1", {"1", "2", "3", "4"});
    put("D1", "=IFERROR(KPI.TIER(90;A1:A4;B1:B4);\"\")");
    put_column("F1", {"40", "", "60"});
    put("D2", "=IFERROR(KPI.TIER(90;F1:F3;B1:B3);\"\")");
    put_column("G1", {"40", "sixty", "80"});
    put("D3", "=IFERROR(KPI.TIER(90;G1:G3;B1:B3);\"\")");
    put("D4", "=IFERROR(KPI.TIER(90;{40;40};{1;2});\"\")");
    put("D5", "=IFERROR(KPI.THRESHOLD(90;100;100;1;-1;1;100;0);\"\")");
    EXPECT_THAT(findings(), UnorderedElementsAre(Expected{"bounds", "Sheet1.A3", "more than 80", "60"},
                                                 Expected{"bounds", "Sheet1.F2", "a number", "blank"},
                                                 Expected{"bounds", "Sheet1.G2", "a number", "\"sixty\""},
                                                 Expected{"bounds", "Sheet1.D4", "more than 40", "40"},
                                                 Expected{"bounds", "Sheet1.D5", "at least 100", "0"}));
}

TEST_F(Check, BoundsWithSpareRowsAreRight) {
    put_column("A1", {"0", "60", "80", "", ""});
    put_column("B1", {"C", "B", "A", "", ""});
    name("Bounds", "$Sheet1.$A$1:$A$5");
    put("D1", "=KPI.TIER(90;Bounds;B1:B5)");
    put("D2", "=KPI.THRESHOLD(90;100;100;1;-1)");
    EXPECT_THAT(findings(), IsEmpty());
}

// Formulas that were typed over, and ranges.

TEST_F(Check, ANumberTypedOverAFormula) {
    put_scores("A2", 10);
    fill("B2:B11", "=KPI.RANK(A2;A$2:A$11)");
    put("B5", "3");
    put("B9", "1");
    EXPECT_THAT(findings(),
                UnorderedElementsAre(Expected{"constant-over-formula", "Sheet1.B5", "=KPI.RANK(A5;A$2:A$11)", "3"},
                                     Expected{"constant-over-formula", "Sheet1.B9", "=KPI.RANK(A9;A$2:A$11)", "1"}));
}

TEST_F(Check, ANumberTypedOverAFormulaOfARow) {
    for (const char* cell : {"B1", "C1", "D1", "E1", "F1"}) put(cell, "80");
    for (const char column : {'B', 'C', 'E', 'F'})
        put(std::string{column} + "2", "=KPI.TIER(" + std::string{column} + "1;{0;60};{1;2})");
    put("D2", "2");
    EXPECT_THAT(findings(),
                ElementsAre(Expected{"constant-over-formula", "Sheet1.D2", "=KPI.TIER(D1;{0;60};{1;2})", "2"}));
}

TEST_F(Check, NumbersBetweenTablesAreNotTypedOver) {
    put_scores("A2", 3);
    fill("B2:B4", "=KPI.TIER(A2;{0;60};{1;2})");
    put_column("B5", {"Department", "12"});
    put_scores("A7", 3);
    fill("B7:B9", "=KPI.TIER(A7;{0;60};{1;2})");
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(Check, ARangeThatEndsBeforeTheFigures) {
    put_names("A2", 42);
    put_scores("B2", 42);
    fill("C2:C40", "=KPI.RANK(B2;B$2:B$40)");
    put_array("E2:E40", "=KPI.RANK(B2:B40;B2:B40)");
    EXPECT_THAT(findings(), UnorderedElementsAre(Expected{"range-short", "Sheet1.C2:C40", "B2:B43", "B2:B40"},
                                                 Expected{"range-short", "Sheet1.E2:E40", "B2:B43", "B2:B40"}));
}

TEST_F(Check, ARangeThatLeavesOutWhoeverIsScored) {
    put_scores("B2", 42);
    fill("C2:C43", "=IFERROR(KPI.RANK(B2;B$4:B$40);\"\")");
    EXPECT_THAT(findings(), ElementsAre(Expected{"range-short", "Sheet1.C2:C43", "B2:B43", "B4:B40"}));
}

TEST_F(Check, ARangeThatNothingHolds) {
    put_scores("B2", 10);
    fill("C2:C11", "=KPI.RANK(B2;B2:B11)");
    EXPECT_THAT(findings(), ElementsAre(Expected{"range-short", "Sheet1.C3:C11", "B2:B11", "B3:B12"}));
}

TEST_F(Check, ARangeThatBeginsAfterTheFirstPerson) {
    put_names("A2", 20);
    put_scores("B2", 20);
    fill("C4:C21", "=KPI.RANK(B4;B$4:B$21)");
    EXPECT_THAT(findings(), ElementsAre(Expected{"range-short", "Sheet1.C4:C21", "B2:B21", "B4:B21"}));
}

TEST_F(Check, TablesThatGoOn) {
    put_column("A1", {"0", "60", "80", "100"});
    put_column("B1", {"1", "2", "3", "4"});
    put("D1", "=KPI.TIER(90;A1:A3;B1:B3)");
    put_column("F1", {"0.3", "0.3", "0.4"});
    put_column("G1", {"90", "80", "70"});
    put("D2", "=IFERROR(KPI.WEIGHTED(G1:G2;F1:F2);\"\")");
    put_column("I1", {"1000", "800", "600", "500"});
    put("D3", "=KPI.RANKPAY(90;G1:G3;I1:I3)");
    EXPECT_THAT(findings(), UnorderedElementsAre(Expected{"range-short", "Sheet1.D1", "A1:A4", "A1:A3"},
                                                 Expected{"range-short", "Sheet1.D2", "F1:F3", "F1:F2"},
                                                 Expected{"weights", "Sheet1.F1:F2", "100%", "60%"},
                                                 Expected{"range-short", "Sheet1.D3", "I1:I4", "I1:I3"}));
}

TEST_F(Check, RangesThatEndWhereTheyAreMeantTo) {
    put_column("A1", {"Name"});
    put("B1", "Score");
    put_names("A2", 10);
    put_scores("B2", 10);
    fill("C2:C11", "=KPI.RANK(B2;B$2:B$11)");
    // A sum, and a typed mean with its name.
    put("A12", "Total");
    put("B12", "=SUM(B2:B11)");
    put("A13", "平均");
    put("B13", "71.5");
    // Two departments in one column, each ranked by itself; full marks above.
    put("E1", "100");
    put("D1", "Full marks");
    put_scores("E2", 10);
    fill("F2:F6", "=KPI.RANK(E2;E$2:E$6)");
    fill("F7:F11", "=KPI.RANK(E7;E$7:E$11)");
    // A typed sum of weights.
    put_column("H1", {"0.4", "0.6", "1"});
    put("J1", "=KPI.WEIGHTED({90|80};H1:H2)");
    // The last twelve months.
    put_scores("L1", 20);
    fill("M12:M20", "=KPI.RANK(L12;L1:L12)");
    // Spare rows.
    put_scores("O1", 5);
    put_array("P1:P9", "=KPI.RANK(O1:O9;O1:O9)");
    EXPECT_THAT(findings(), IsEmpty());
}

// How formulas are entered.

TEST_F(Check, AColumnFormInOneCell) {
    put_scores("A1", 9);
    fill("B1:B9", "=KPI.RANK($A$1:$A$9;$A$1:$A$9)");
    put_array("C1:C1", "=KPI.RANK(A1:A9;A1:A9)");
    put("D1", "=IF(A1>0;KPI.TIER(A1:A9;{0;60};{1;2});\"\")");
    put("E1", "=KPI.WEIGHTED(A1:A9;{1})");
    put("F1", "=ROUND(KPI.ALLOCATE(A1:A9;1000);0)");
    EXPECT_THAT(
        findings(),
        UnorderedElementsAre(
            Expected{"single-cell-array", "Sheet1.B1:B9", "9 cells", "=KPI.RANK($A$1:$A$9;$A$1:$A$9)"},
            Expected{"single-cell-array", "Sheet1.C1", "9 cells", "=KPI.RANK(A1:A9;A1:A9)"},
            Expected{"single-cell-array", "Sheet1.D1", "9 cells", "=IF(A1>0;KPI.TIER(A1:A9;{0;60};{1;2});\"\")"},
            Expected{"single-cell-array", "Sheet1.E1", "9 cells", "=KPI.WEIGHTED(A1:A9;{1})"},
            Expected{"single-cell-array", "Sheet1.F1", "9 cells", "=ROUND(KPI.ALLOCATE(A1:A9;1000);0)"}));
}

TEST_F(Check, RangesThatGiveOneAnswerAreWellInOneCell) {
    put_scores("A1", 9);
    put_array("B1:B9", "=KPI.RANK(A1:A9;A1:A9)");
    put("C1", "=SUM(KPI.ALLOCATE(A1:A9;1000))");
    put("C2", "=SUMPRODUCT(KPI.RANK(A1:A9;A1:A9)=1)");
    put("C3", "=INDEX(KPI.RANK(A1:A9;A1:A9);3)");
    put("C4", "=KPI.WEIGHTED(A1:A2;{0.5|0.5})");
    put("C5", "=KPI.POINTS(100;A1:A2;{-1|-2};0)");
    put("C6", "=KPI.ALLOCATE(A1:A9;1000;1;2)");
    put_array("C7:C7", "=SUM(KPI.ALLOCATE(A1:A9;1000))");
    put("C8", "=KPI.TIER(A1:A1;{0;60};{1;2})");
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(Check, WholeColumnsAndSeveralSheets) {
    add_sheet("二 月's");
    put_scores("A1", 5);
    put_scores("A1", 5, 1);
    fill("C1:C5", "=KPI.RANK(A1;A:A)");
    put("D1", "=KPI.RANK(A1;A$1:A$1048576)");
    put("E1", "=KPI.RANK(A1;Sheet1.A1:$'二 月''s'.A5)");
    EXPECT_THAT(findings(), UnorderedElementsAre(
                                Expected{"whole-column", "Sheet1.C1:C5", "A1:A5", "=KPI.RANK(A1;A:A)"},
                                Expected{"whole-column", "Sheet1.D1", "A1:A5", "=KPI.RANK(A1;A:A)"},
                                Expected{"three-d-range", "Sheet1.E1", "", "=KPI.RANK(A1;Sheet1.A1:$'二 月''s'.A5)"}));
}

TEST_F(Check, WholeColumnsThatAreOnlyLookedIntoAreNone) {
    put_scores("A1", 5);
    put("C1", "=KPI.RANK(INDEX(A:A;1);INDEX(A:A;1):INDEX(A:A;5))");
    put("C2", "=SUM(A:A)");
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(Check, SharesAreThoseThatAreShownInPerCent) {
    const std::vector<std::string> figures = {"0.95", "0.9", "30", "0.85", "0.7"};
    put_column("A1", figures);
    fill("B1:B5", "=KPI.RANK(A1;A$1:A$5)");
    EXPECT_THAT(findings(), IsEmpty());  // hours, perhaps
    constexpr sal_Int32 per_cent = 10;
    office::set(cells("A1:A5"), "NumberFormat", office::uno::Any{per_cent});
    EXPECT_THAT(findings(), ElementsAre(Expected{"percent-mixed", "Sheet1.A3", "0.3", "30"}));
}

TEST_F(Check, WildcardsInWhatIsLookedUp) {
    put_column("A1", {"A01", "A*", "A03"});
    put_column("B1", {"90", "80", "70"});
    put("D1", "A*");
    put("E1", "=KPI.TIER(VLOOKUP(D1;A1:B3;2;0);{0;60};{1;2})");
    put("E2", "=KPI.TIER(INDEX(B1:B3;MATCH(A3;A:A;0));{0;60};{1;2})");
    put("E3", "=KPI.TIER(VLOOKUP(\"A*\";A1:B3;2;0);{0;60};{1;2})");
    put("E4", "=VLOOKUP(D1;A1:B3;2;0)");
    office::set(document_.model(), "Wildcards", office::uno::Any{true});
    EXPECT_THAT(findings(), ElementsAre(Expected{"wildcards", "Sheet1.D1", "", "A*"}));
    office::set(document_.model(), "Wildcards", office::uno::Any{false});
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(Check, TextsThatLookLikeNumbers) {
    put_column("A1", {"90", "'85", "70", "absent"});
    put_array("B1:B4", "=IFERROR(KPI.RANK(A1:A4;A1:A4);\"\")");
    put_column("D1", {"0.5", "'50%"});
    put("E1", "=IFERROR(KPI.WEIGHTED({90;80};D1:D2);\"\")");
    // Names of grades may be numbers.
    put_column("G1", {"0", "60"});
    put_column("H1", {"'2", "'1"});
    put("I1", "=KPI.TIER(70;G1:G2;H1:H2)");
    EXPECT_THAT(findings(), UnorderedElementsAre(Expected{"text-number", "Sheet1.A2", "", "85"},
                                                 Expected{"text-number", "Sheet1.D2", "", "50%"}));
}

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
    constexpr int rows = 3000;
    office::uno::Sequence<office::uno::Sequence<OUString>> formulas(rows);
    for (int i = 0; i < rows; ++i) {
        const OUString formula = "=KPI.RANK(A" + OUString::number(i + 1) + ";A$1:A$3000)+" + OUString::number(i);
        formulas.getArray()[i] = {&formula, 1};
    }
    put_scores("A1", 3000);
    as<office::sheet::XCellRangeFormula>(cells("B1:B3000"))->setFormulaArray(formulas);
    // Each of these shows an error, too.
    fill("C1:C3000", "=KPI.TIER(A1;{1000};{1})");
    const auto start = std::chrono::steady_clock::now();
    const auto found = findings();
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
    EXPECT_THAT(found, ElementsAre(Expected{"error-value", "Sheet1.C1:C3000", "", "#N/A"}));
    std::cout << "3,000 different formulas and 3,000 errors over a bridge: " << taken.count() << " s\n";
    EXPECT_LT(taken.count(), 30);
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
    EXPECT_LT(taken.count(), 30);
}

// Workbooks of this extension.

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

TEST_P(CheckOfStandards, ATemplateHasNoPeriodYet) {
    const auto workbook = Appraisal::open(office_with_extension(), template_file());
    auto found = findings(workbook);
    EXPECT_EQ(take_examples(workbook, found), examples());
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found.front().kind, "setting-wrong");
    EXPECT_EQ(found.front().found, words()["set.period"]);
}

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
    const auto workbook = open("response-targets");
    ASSERT_EQ(text_of(workbook.data("KpiBandIds")[0][0]), text_of(workbook.data("KpiBandIds")[1][0]));
    const auto bound = workbook.cell("KpiBandBounds", 0)->getValue();
    workbook.write("KpiBandBounds", 1, bound);
    auto found = findings(workbook);
    std::erase_if(found, [](const Expected& one) { return one.kind == "text-number"; });  // the sample's own
    const std::string shown = to_utf8(OUString::number(bound));
    EXPECT_THAT(found,
                ElementsAre(Expected{"bounds", place(workbook, "KpiBandBounds", 1), "more than " + shown, shown}));
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

INSTANTIATE_TEST_SUITE_P(All, CheckOfStandards, testing::ValuesIn(all_workbooks({"en", "zh"})), name_of_test);

}  // namespace
}  // namespace kpi::tests
