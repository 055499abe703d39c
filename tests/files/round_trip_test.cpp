// A formula means the same in every file format: written, opened again and recalculated, it is the
// same text and gives the same answer.
#include <com/sun/star/sheet/XArrayFormulaRange.hpp>

#include "fixture.hpp"

namespace kpi::tests {
namespace {

namespace sheet = com::sun::star::sheet;
using office::as;
using rtl::OUString;

struct Format {
    const char* extension;
    OUString filter;
};

class RoundTrip : public testing::TestWithParam<Format> {};

const std::pair<std::string, double> values[] = {
    {"=KPI.WEIGHTED(D1:D4;E1:E4)", 80},
    {"=KPI.WEIGHTED(D1:D4;E1:E4;\"跳过\";\"any\")", 80},
    {"=KPI.THRESHOLD(97%;100%;100;0;-2;1%)", 94},
    {"=KPI.TIER(D1;{40|60|80};{300|400|500};300)", 500},
    {"=KPI.RANKPAY(85;D1:D4;{1000|800|600};;50;300)", 800},
};

TEST_P(RoundTrip, KeepsFormulasAndAnswers) {
    const fs::path file = scratch_folder() / (std::string{"考核 表"} + GetParam().extension);
    {
        const auto document = office::Document::create(office_with_extension());
        const auto cells = document.sheet(0);
        const double scores[] = {97, 85, 60, 67};
        const double weights[] = {0.3, 0.3, 0.2, 0.2};
        for (sal_Int32 i = 0; i < 4; ++i) {
            cells->getCellByPosition(3, i)->setValue(scores[i]);
            cells->getCellByPosition(4, i)->setValue(weights[i]);
        }
        for (sal_Int32 row = 0; const auto& [formula, answer] : values)
            cells->getCellByPosition(0, row++)->setFormula(office::from_utf8(formula));
        as<sheet::XArrayFormulaRange>(cells->getCellRangeByName("B1:B4"))
            ->setArrayFormula("=KPI.RANKPAY(D1:D4;D1:D4;{1000|800|600};\"split\";65;300)");
        document.save(file, GetParam().filter);
    }
    const auto document = office::Document::open(office_with_extension(), file);
    // Change an input and change it back: nothing that is asked below may be a value from the file.
    const auto cells = document.sheet(0);
    cells->getCellByPosition(3, 0)->setValue(0);
    document.recalculate();
    EXPECT_EQ(content_of(cells->getCellByPosition(0, 3)).number, 300);
    cells->getCellByPosition(3, 0)->setValue(97);
    document.recalculate();
    for (sal_Int32 row = 0; const auto& [formula, answer] : values) {
        const auto cell = cells->getCellByPosition(0, row++);
        EXPECT_EQ(office::to_utf8(cell->getFormula()), formula);
        EXPECT_EQ(content_of(cell).number, answer) << formula;
    }
    const double pay[] = {1000, 800, 300, 600};
    for (sal_Int32 row = 0; row < 4; ++row)
        EXPECT_EQ(content_of(cells->getCellByPosition(1, row)).number, pay[row]) << row;
    EXPECT_EQ(
        as<sheet::XArrayFormulaRange>(cells->getCellRangeByName("B1:B4"))->getArrayFormula().indexOf("KPI.RANKPAY"), 2);
}

INSTANTIATE_TEST_SUITE_P(Files, RoundTrip,
                         testing::Values(Format{".ods", office::filter::ods}, Format{".xlsx", office::filter::xlsx},
                                         Format{".xls", office::filter::xls}),
                         [](const auto& tested) { return std::string{tested.param.extension + 1}; });

}  // namespace
}  // namespace kpi::tests
