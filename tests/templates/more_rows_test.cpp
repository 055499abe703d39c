// Room for more people in the eight standards' workbooks.
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include "appraisals/more_rows.hpp"
#include "standards.hpp"
#include "uno/workbook.hpp"

namespace kpi::tests {
namespace {

using office::as;
using testing::HasSubstr;
using testing::Not;

class MoreRows : public Standards {
protected:
    /// Somebody below the last row that is computed, with the figures of the first person who is complete.
    static void add_person_beyond(const Appraisal& workbook) {
        const auto model = complete_row(workbook, words()["check.complete"]);
        const auto people = workbook.block("KpiPeople");
        const auto block = address_of(people);
        const auto cells = sheet_of(workbook.document().model(), block.Sheet);
        const auto row = [&](sal_Int32 at) {
            return as<office::sheet::XCellRangeData>(
                cells->getCellRangeByPosition(block.StartColumn, at, block.EndColumn, at));
        };
        row(block.EndRow + 1)->setDataArray(row(block.StartRow + static_cast<sal_Int32>(model))->getDataArray());
        as<com::sun::star::text::XText>(cells->getCellByPosition(block.StartColumn, block.EndRow + 1))
            ->setString("BEYOND");
        workbook.document().recalculate();
    }
};

TEST_P(MoreRows, PeopleBeyondTheLastRowAreComputedAndNobodyElseChanges) {
    const auto workbook = sample();
    const auto before = results_by_number(workbook);
    add_person_beyond(workbook);
    ASSERT_THAT(workbook.text("KpiStatusLine"), HasSubstr(words()["status.too_many"]));

    const auto room = appraisals::room_of(workbook.document().model());
    ASSERT_EQ(room, 300);
    appraisals::make_room(workbook.document().model(), 450, "more");

    EXPECT_EQ(appraisals::room_of(workbook.document().model()), 450);
    EXPECT_THAT(workbook.text("KpiStatusLine"), Not(HasSubstr(words()["status.too_many"])));
    for (const char* name :
         {"KpiPeople", "KpiNumbers", "KpiActuals", "KpiChecks", "KpiPoints", "KpiTotals", "KpiRanks"})
        EXPECT_EQ(workbook.data(name).getLength(), 452) << name;
    expect_no_error(workbook);
    const auto after = results_by_number(workbook);
    ASSERT_EQ(after.at("BEYOND").check, words()["check.complete"]);
    EXPECT_TRUE(after.at("BEYOND").total);
    for (const auto& [number, result] : before) {
        EXPECT_EQ(after.at(number).check, result.check) << number;
        EXPECT_EQ(after.at(number).total, result.total) << number;
    }
}

TEST_P(MoreRows, SheetsStayAsTheyWere) {
    const auto workbook = sample();
    const auto model = workbook.document().model();
    const auto looks = [&](sal_Int32 row) {
        std::vector<std::string> all;
        for (const char* block : {"KpiPeople", "KpiChecks", "KpiPoints", "KpiTotals"}) {
            const auto address = address_of(workbook.block(block));
            const auto cells = sheet_of(model, address.Sheet);
            for (sal_Int32 column = address.StartColumn; column <= address.EndColumn; ++column) {
                rtl::OUString style;
                office::get(cells->getCellByPosition(column, row), "CellStyle") >>= style;
                all.push_back(office::to_utf8(style));
            }
        }
        return all;
    };
    const auto guard = address_of(workbook.block("KpiChecks")).StartRow;
    const auto person = looks(guard + 1);
    const auto guards = looks(guard);
    std::vector<bool> is_protected;
    for (std::size_t i = 0; i < sheet_count(workbook.document()); ++i)
        is_protected.push_back(as<com::sun::star::util::XProtectable>(workbook.document().sheet(i))->isProtected());

    appraisals::make_room(model, 320, "more");

    for (const sal_Int32 row : {guard + 300, guard + 301, guard + 302, guard + 320})
        EXPECT_EQ(looks(row), person) << row;
    EXPECT_EQ(looks(guard + 321), guards);
    for (std::size_t i = 0; i < sheet_count(workbook.document()); ++i)
        EXPECT_EQ(as<com::sun::star::util::XProtectable>(workbook.document().sheet(i))->isProtected(), is_protected[i]);
    Comparison{workbook, definition(), words()}.expect(expected());
}

TEST_P(MoreRows, RowsAreTakenAwayAndComeBack) {
    const auto workbook = sample();
    const auto model = workbook.document().model();
    const auto before = results_by_number(workbook);
    for (const sal_Int32 people : {60, 300, 70}) {
        appraisals::set_room(model, people, "room");
        EXPECT_EQ(appraisals::room_of(model), people);
        for (const char* name :
             {"KpiPeople", "KpiNumbers", "KpiActuals", "KpiChecks", "KpiPoints", "KpiTotals", "KpiRanks"})
            EXPECT_EQ(workbook.data(name).getLength(), people + 2) << name;
        expect_no_error(workbook);
        EXPECT_EQ(results_by_number(workbook), before) << people;
        Comparison{workbook, definition(), words()}.expect(expected());
    }
    // Whoever is in a row that is taken away is gone.
    appraisals::set_room(model, 1, "room");
    EXPECT_EQ(appraisals::room_of(model), 1);
    EXPECT_LE(results_by_number(workbook).size(), 1U);
    EXPECT_EQ(used_area(sheet_of(model, address_of(workbook.block("KpiPeople")).Sheet)).EndRow,
              address_of(workbook.block("KpiPeople")).EndRow);
    expect_no_error(workbook);
    EXPECT_THROW(appraisals::set_room(model, 0, "room"), com::sun::star::lang::IllegalArgumentException);
}

TEST_P(MoreRows, RowsThatWereInsertedAreRoomAlready) {
    const auto workbook = sample();
    const auto before = results_by_number(workbook);
    const auto block = address_of(workbook.block("KpiPeople"));
    const auto cells = sheet_of(workbook.document().model(), block.Sheet);
    as<com::sun::star::table::XColumnRowRange>(cells)->getRows()->insertByIndex(block.StartRow + 5, 30);
    workbook.document().recalculate();
    for (const sal_Int32 people : {330, 350}) {
        appraisals::make_room(workbook.document().model(), people, "more");
        for (const char* name : {"KpiPeople", "KpiActuals", "KpiChecks", "KpiPoints", "KpiTotals"})
            EXPECT_EQ(workbook.data(name).getLength(), people + 2) << name;
        expect_no_error(workbook);
        EXPECT_EQ(results_by_number(workbook), before) << people;
    }
}

TEST_P(MoreRows, IsOneUndoStep) {
    const auto workbook = sample();
    const auto model = workbook.document().model();
    const auto undo = as<com::sun::star::document::XUndoManagerSupplier>(model)->getUndoManager();
    undo->clear();
    appraisals::make_room(model, 320, "more");
    ASSERT_EQ(undo->getAllUndoActionTitles().getLength(), 1);
    EXPECT_EQ(office::to_utf8(undo->getCurrentUndoActionTitle()), "more");
}

TEST_P(MoreRows, RefusesWhatIsNoMoreAndWorkbooksOfAnotherKind) {
    using com::sun::star::lang::IllegalArgumentException;
    const auto workbook = sample();
    EXPECT_THROW(appraisals::make_room(workbook.document().model(), 300, "more"), IllegalArgumentException);
    EXPECT_THROW(appraisals::make_room(workbook.document().model(), 100'001, "more"), IllegalArgumentException);
    const auto other = office::Document::create(office_with_extension());
    EXPECT_THROW(static_cast<void>(appraisals::room_of(other.model())), IllegalArgumentException);
}

INSTANTIATE_TEST_SUITE_P(All, MoreRows, testing::ValuesIn(two_of_them()), name_of_test);

}  // namespace
}  // namespace kpi::tests
