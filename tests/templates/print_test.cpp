// What the eight standards' workbooks print: the people who are there, in letters that can be read.
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/util/XModifiable.hpp>

#include "appraisals/print_areas.hpp"
#include "pdf.hpp"
#include "standards.hpp"
#include "uno/workbook.hpp"

namespace kpi::tests {
namespace {

namespace sheet = com::sun::star::sheet;
using office::as;
using testing::HasSubstr;

class Print : public Standards {
protected:
    /// A workbook from the template with so many people on the input.
    [[nodiscard]] static Appraisal with_people(std::size_t people) {
        Appraisal workbook{office::Document::open(office_with_extension(), template_file())};
        for (std::size_t row = 1; row <= people; ++row) {
            workbook.write("KpiNumbers", row, "P" + std::to_string(100 + row));
            workbook.write("KpiNames", row, "Person " + std::to_string(row));
        }
        workbook.document().recalculate();
        return workbook;
    }

    [[nodiscard]] static fs::path printed(const Appraisal& workbook, const std::string& name) {
        fs::path file = scratch_folder() / (GetParam().standard + '-' + words().locale() + '-' + name + ".pdf");
        workbook.document().save(file, office::filter::pdf);
        return file;
    }

    /// The last row that a sheet prints.
    [[nodiscard]] static sal_Int32 last_printed_row(const Appraisal& workbook, const char* block) {
        const auto cells = sheet_of(workbook.document().model(), address_of(workbook.block(block)).Sheet);
        return as<sheet::XPrintAreas>(cells)->getPrintAreas()[0].EndRow;
    }
};

/// What does not depend on the standard.
class PrintAreas : public Print {};

TEST_P(Print, TwelvePeopleTakeNoMorePagesThanOneAndEachPageHasThem) {
    const auto one = pages_of(printed(with_people(1), "one"));
    const auto twelve = pages_of(printed(with_people(12), "twelve"));
    EXPECT_EQ(twelve.size(), one.size());
    std::size_t pages_with_people = 0;
    for (const auto& page : twelve) {
        const bool has_people = page.find("P101") != std::string::npos && page.find("P112") != std::string::npos;
        if (has_people) ++pages_with_people;
        EXPECT_GT(std::count(page.begin(), page.end(), '\n'), 5) << page;
    }
    EXPECT_GE(pages_with_people, 3U) << "input, points, results";
    // Guide, form and summary are one page each; all others are settings or have people.
    std::size_t settings = 0;
    for (const auto& page : twelve)
        if (page.find(words()["sheet.settings"] + "  ") != std::string::npos && page.find("P101") == std::string::npos)
            ++settings;
    EXPECT_LE(twelve.size() - pages_with_people, 3 + settings);
}

TEST_P(PrintAreas, ManyPeopleArePrintedToTheLast) {
    const auto pages = pages_of(printed(with_people(120), "many"));
    std::size_t with_the_last = 0;
    for (const auto& page : pages)
        if (page.find("P220") != std::string::npos) ++with_the_last;
    EXPECT_GE(with_the_last, 3U);
}

TEST_P(Print, NoLetterIsBelowEightPoints) {
    EXPECT_GE(smallest_letter(printed(sample(), "letters")), 8 - 1.0 / 6) << "sizes are known to a third of a point";
}

TEST_P(PrintAreas, SavedFilesPrintAllRowsWhereNothingTrimsThem) {
    const auto workbook = with_people(12);
    const auto people = address_of(workbook.block("KpiPeople"));
    workbook.document().save(scratch_folder() / "exported.pdf", office::filter::pdf);
    EXPECT_EQ(last_printed_row(workbook, "KpiPeople"), people.StartRow + 12);
    EXPECT_EQ(last_printed_row(workbook, "KpiTotals"), people.StartRow + 12);
    const fs::path file = scratch_folder() / (GetParam().standard + '-' + words().locale() + " saved.ods");
    as<com::sun::star::frame::XStorable>(workbook.document().model())->storeAsURL(office::to_url(file), {});
    const Appraisal again{office::Document::open(office_without_extension(), file)};
    EXPECT_EQ(last_printed_row(again, "KpiPeople"), people.EndRow);
    EXPECT_EQ(last_printed_row(again, "KpiTotals"), people.EndRow);
}

TEST_P(PrintAreas, TrimmingIsNoChangeAndLeavesAChosenAreaAlone) {
    const Appraisal workbook{office::Document::open(office_with_extension(), sample_file())};
    const auto model = workbook.document().model();
    const auto modified = as<com::sun::star::util::XModifiable>(model);
    ASSERT_FALSE(modified->isModified());
    appraisals::print_all_rows(model);
    const auto all = last_printed_row(workbook, "KpiPeople");
    appraisals::print_filled_rows(model);
    EXPECT_LT(last_printed_row(workbook, "KpiPeople"), all);
    EXPECT_FALSE(modified->isModified());
    const auto people = address_of(workbook.block("KpiPeople"));
    const auto areas = as<sheet::XPrintAreas>(sheet_of(model, people.Sheet));
    const office::table::CellRangeAddress chosen{people.Sheet, 0, 0, 3, 5};
    areas->setPrintAreas({&chosen, 1});
    appraisals::print_filled_rows(model);
    EXPECT_EQ(areas->getPrintAreas()[0].EndRow, chosen.EndRow);
}

INSTANTIATE_TEST_SUITE_P(Two, Print, testing::ValuesIn(two_of_them()), name_of_test);
INSTANTIATE_TEST_SUITE_P(Long, Print, testing::ValuesIn(all_but_two()), name_of_test);
INSTANTIATE_TEST_SUITE_P(All, PrintAreas, testing::ValuesIn(two_of_them()), name_of_test);

}  // namespace
}  // namespace kpi::tests
