// What the help says that Calc does and no extension can change, Calc does.
#include <com/sun/star/sheet/XArrayFormulaRange.hpp>

#include "documented.hpp"

namespace kpi::tests {
namespace {

namespace sheet = com::sun::star::sheet;
using office::as;
using rtl::OUString;

class Calc : public testing::Test {
protected:
    /// A1:A3 on the first sheet: 40, 95, 88; A4 is blank. A second sheet has 100 in A1.
    Calc() {
        document_.model()->getSheets()->insertNewByName("Other", 1);
        const double scores[] = {40, 95, 88};
        for (sal_Int32 row = 0; row < 3; ++row) cell(0, row)->setValue(scores[row]);
        document_.sheet(1)->getCellByPosition(0, 0)->setValue(100);
    }

    [[nodiscard]] office::uno::Reference<office::table::XCell> cell(sal_Int32 column, sal_Int32 row) const {
        return document_.sheet(0)->getCellByPosition(column, row);
    }

    [[nodiscard]] CellContent answer(const OUString& formula) const {
        cell(5, 0)->setFormula(formula);
        return content_of(cell(5, 0));
    }

    [[nodiscard]] const office::Document& document() const { return document_; }

private:
    office::Document document_ = office::Document::create(office_with_extension());
};

TEST_F(Calc, ShowsTheFirstAnswerInEveryRowAfterPlainEnter) {
    for (sal_Int32 row = 0; row < 3; ++row) {
        cell(1, row)->setFormula("=KPI.RANK(A$1:A$3;A$1:A$3)");
        EXPECT_EQ(content_of(cell(1, row)).number, 3) << row;
    }
    as<sheet::XArrayFormulaRange>(document().sheet(0)->getCellRangeByName("C1:C3"))
        ->setArrayFormula("=KPI.RANK(A$1:A$3;A$1:A$3)");
    const double places[] = {3, 1, 2};
    for (sal_Int32 row = 0; row < 3; ++row) {
        cell(1, row)->setFormula(office::from_utf8("=KPI.RANK(A" + std::to_string(row + 1) + ";A$1:A$3)"));
        EXPECT_EQ(content_of(cell(1, row)).number, places[row]) << row;
        EXPECT_EQ(content_of(cell(2, row)).number, places[row]) << row;
    }
}

TEST_F(Calc, HandsASingleBlankCellOverAsZero) {
    EXPECT_EQ(answer("=KPI.TIER(A4;{0|60};{\"D\"|\"C\"})").text, "D");
    EXPECT_EQ(answer("=KPI.TIER(A4:A4;{0|60};{\"D\"|\"C\"})").text, "");
}

TEST_F(Calc, CountsTheFirstSheetOnlyOfARangeAcrossSheets) {
    EXPECT_EQ(answer("=SUM($Sheet1.A1:$Other.A1)").number, 140);
    EXPECT_EQ(answer("=KPI.RANK(40;$Sheet1.A1:$Other.A3)").number, 3);
    EXPECT_EQ(answer("=KPI.RANK(100;$Sheet1.A1:$Other.A3)").text, "#N/A");
}

TEST_F(Calc, RefusesUnionsErrorsAndOtherWorkbooks) {
    EXPECT_EQ(answer("=KPI.RANK(95;A1:A1~A2:A3)").error, 504);

    const fs::path file = scratch_folder() / "scores.ods";
    document().save(file, office::filter::ods);
    const OUString other = "'" + office::to_url(file) + "'#$Sheet1.";
    ASSERT_EQ(answer("=SUM(" + other + "A1:A3)").number, 223);
    EXPECT_EQ(answer("=KPI.RANK(95;" + other + "A1:A3)").error, 504);

    cell(0, 3)->setFormula("=1/0");
    EXPECT_EQ(answer("=KPI.RANK(95;A1:A4)").error, 504);
}

}  // namespace
}  // namespace kpi::tests
