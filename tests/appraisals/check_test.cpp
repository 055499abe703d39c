// Check this workbook: what stands in cells, as every kind of finding at its place, and nothing where nothing is wrong.
#include "check_fixture.hpp"

namespace kpi::tests {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

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

}  // namespace
}  // namespace kpi::tests
