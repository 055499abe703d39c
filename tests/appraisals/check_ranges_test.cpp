// Check this workbook: formulas that were typed over, ranges that are short.
#include "check_fixture.hpp"

namespace kpi::tests {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

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

}  // namespace
}  // namespace kpi::tests
