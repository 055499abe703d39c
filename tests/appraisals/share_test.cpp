// Copies for people without the extension: the same figures, and no function of the extension in any formula.
#include <com/sun/star/io/IOException.hpp>
#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <fstream>

#include "shared_copy.hpp"
#include "standards.hpp"

namespace kpi::tests {
namespace {

using com::sun::star::io::IOException;
using com::sun::star::lang::IllegalArgumentException;
using rtl::OUString;

class SharedValues : public Standards {};

TEST_P(SharedValues, ShowTheSameWithoutTheExtension) {
    for (const char* ending : {".ods", ".xlsx"}) expect_same_without_extension(sample_file(), "values", ending);
}

INSTANTIATE_TEST_SUITE_P(One, SharedValues, testing::ValuesIn(one_of_them()), name_of_test);
INSTANTIATE_TEST_SUITE_P(Long, SharedValues, testing::ValuesIn(all_workbooks({"en", "zh"})), name_of_test);

class Share : public testing::Test {
protected:
    /// Writes a workbook of a few cells.
    static fs::path written(const std::string& name, const std::vector<std::pair<std::string, std::string>>& cells) {
        const auto made = office::Document::create(office_with_extension());
        for (const auto& [cell, formula] : cells)
            made.sheet(0)
                ->getCellRangeByName(office::from_utf8(cell))
                ->getCellByPosition(0, 0)
                ->setFormula(office::from_utf8(formula));
        const fs::path file = scratch_folder() / name;
        made.save(file, office::filter::ods);
        return file;
    }
};

TEST_F(Share, LeavesWhatIsThereAlone) {
    const fs::path workbook = written("plain.ods", {{"A1", "=KPI.RANK(1;{1;2})"}});
    const fs::path copy = scratch_folder() / "plain copy.xlsx";
    std::ofstream{copy} << "somebody's";
    EXPECT_THROW(share(workbook, copy, options("values")), IOException);
    EXPECT_EQ(bytes_of(copy), "somebody's");
    share(workbook, copy, options("values", true));
    EXPECT_NE(bytes_of(copy), "somebody's");
    EXPECT_THROW(share(workbook, workbook, options("values", true)), IllegalArgumentException);
    EXPECT_THROW(share(workbook, scratch_folder() / "a.xls", options("values")), IllegalArgumentException);
    EXPECT_THROW(share(workbook, copy, options("figures", true)), IllegalArgumentException);
    EXPECT_THROW(share(scratch_folder() / "gone.ods", copy, options("values", true)), IllegalArgumentException);
    for (const auto& entry : fs::directory_iterator(scratch_folder())) EXPECT_NE(entry.path().extension(), ".part");
}

TEST_F(Share, KeepsErrorsNothingAndTextThatLooksLikeSomethingElse) {
    const fs::path workbook = written("answers.ods", {{"A1", "=KPI.TIER(1;{2;3};{4;5})"},
                                                      {"A2", "=KPI.TIER(1;{0};{1};1;\"no word\")"},
                                                      {"A3", "=KPI.TIER(1;{0};{\"=1+1\"})"},
                                                      {"A4", "=KPI.TIER(1;{0};{\"007\"})"},
                                                      {"A5", "=KPI.TIER(C9:C9;{0};{1})"},
                                                      {"A6", "=KPI.WEIGHTED(1;0)"},
                                                      {"A7", "=KPI.WEIGHTED(1;-1)"},
                                                      {"B1", "=IFERROR(A1;\"none\")"},
                                                      {"B2", "=\"KPI.TIER(1;2;3) is no call\""},
                                                      {"B3", "=A5=\"\""},
                                                      {"B5", "=ISBLANK(A5)"},
                                                      {"B6", "=1+2"},
                                                      {"B7", "=RAND()+A9"}});
    for (const char* ending : {".ods", ".xlsx"}) {
        const fs::path copy = scratch_folder() / (std::string{"answers copy"} + ending);
        EXPECT_THAT(said(share(workbook, copy, options("values"))),
                    testing::UnorderedElementsAre("error-value A1 #N/A", "error-value A2 #VALUE!",
                                                  "error-value A6 #DIV/0!", "error-value A7 #NUM!"));
        const auto opened = office::Document::open(office_without_extension(), copy);
        opened.recalculate();
        const auto cell = [&](const char* name) {
            return opened.sheet(0)->getCellRangeByName(OUString::createFromAscii(name))->getCellByPosition(0, 0);
        };
        EXPECT_EQ(content_of(cell("A1")).error, 32767);
        EXPECT_EQ(content_of(cell("A2")).error, 519);
        EXPECT_EQ(content_of(cell("A6")).error, 532);
        EXPECT_EQ(content_of(cell("A7")).error, 503);
        EXPECT_EQ(content_of(cell("A3")).text, "=1+1");
        EXPECT_EQ(content_of(cell("A4")).text, "007");
        EXPECT_FALSE(content_of(cell("A4")).is_number);
        EXPECT_EQ(content_of(cell("B1")).text, "none");
        EXPECT_EQ(content_of(cell("B3")).number, 1);
        EXPECT_EQ(content_of(cell("B5")).number, 0);
        EXPECT_EQ(office::to_utf8(cell("B2")->getFormula()), "=\"KPI.TIER(1;2;3) is no call\"");
        EXPECT_EQ(office::to_utf8(cell("B6")->getFormula()), "=1+2");
        EXPECT_EQ(office::to_utf8(cell("B7")->getFormula()), "=RAND()+A9");
        expect_no_calls(opened);
    }
}

}  // namespace
}  // namespace kpi::tests
