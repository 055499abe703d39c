// Departments' workbooks that came back: people who came, went, moved or are there twice.
#include <com/sun/star/sheet/CellDeleteMode.hpp>
#include <com/sun/star/sheet/CellInsertMode.hpp>
#include <com/sun/star/sheet/XCellRangeMovement.hpp>

#include "collect_fixture.hpp"

namespace kpi::tests {
namespace {

using testing::UnorderedElementsAre;

TEST_F(CollectOne, PeopleAreMatchedByNumberAndNobodyWhoIsThereTwiceCounts) {
    const Campaign all = campaign({"East", "West", "南部"}, [](const Opened& master) {
        const auto first = address_of(cells_named(master.model(), "KpiPeople")).StartRow;
        for (const auto& one : master.people()) master.write("KpiLastTotals", one.row - first, 88.0);
    });
    std::vector<std::string> east;
    for (const auto& one : Opened{all.master()}.people())
        if (to_utf8(one.department()) == "East") east.push_back(to_utf8(one.key));
    Row of_east;
    all.come_back("East", Format::ods, [&](const Opened& workbook) {
        auto rows = rows_of(workbook);
        of_east = rows[1];
        Row added = rows[0];
        added.getArray()[0] <<= from_utf8("NEW1");
        rows.erase(rows.begin());  // the first has gone
        rows.push_back(added);
        rows[0].getArray()[1] <<= from_utf8("Somebody Else");
        rows[1].getArray()[2] <<= from_utf8("West");
        rows[2].getArray()[0] <<= from_utf8(" " + east[3] + "  ");
        rows[3].getArray()[5] <<= 99.0;  // the total of the period before is the master's
        std::swap(rows[3], rows[4]);
        workbook.keep(rows);
    });
    all.come_back("West", Format::xlsx, [&](const Opened& workbook) {
        auto rows = rows_of(workbook);
        rows.push_back(rows[0]);
        rows.push_back(of_east);
        workbook.keep(rows);
    });
    const Findings findings = all.collect();
    EXPECT_THAT(kinds_beside(findings),
                UnorderedElementsAre("person-missing", "person-added", "name-differs", "moved-department",
                                     "person-twice", "person-twice", "setting-changed", "missing"))
        << text_of(findings);
    const Opened result{all.result()};
    result.calculate();
    const auto totals = result.data("KpiTotals");
    const auto first = address_of(cells_named(result.model(), "KpiPeople")).StartRow;
    std::map<std::string, std::vector<std::string>> totals_by_number;
    for (const auto& one : result.people())
        totals_by_number[to_utf8(one.key)].push_back(rounded(totals[one.row - first][0]));
    EXPECT_FALSE(totals_by_number.contains(east[0]));
    EXPECT_TRUE(totals_by_number.contains("NEW1"));
    EXPECT_EQ(totals_by_number.size(), static_cast<std::size_t>(found(findings, "collected").front().found.toInt32()));
    // Both rows are there to choose from, and neither is paid.
    const auto expected = worked_out("grade-and-bonus");
    std::size_t twins = 0;
    for (const auto& [number, of_number] : totals_by_number) {
        const bool is_twin = of_number.size() > 1;
        if (is_twin) ++twins;
        if (number == "NEW1") continue;
        for (const auto& total : of_number) EXPECT_EQ(total, is_twin ? "" : expected.at(number).total) << number;
    }
    EXPECT_EQ(twins, 2U);
}

TEST_F(CollectOne, WhoIsThereTwiceIsPutRightInTheCopyThatIsSentBack) {
    const Campaign all = campaign({"East", "West"});
    std::string twin;
    all.come_back("East", Format::ods, [&](const Opened& workbook) {
        auto rows = rows_of(workbook);
        twin = to_utf8(appraisals::words_of(rows[0][0]));
        Row second = rows[0];
        second.getArray()[appraisals::person_column::first_actual] <<= OUString{};
        rows.push_back(second);
        workbook.keep(rows);
    });
    all.come_back("West");
    const fs::path sent_back = all.folder().parent_path() / "sent back";
    const Findings findings = all.collect(option("sendBack", Any{to_url(sent_back)}));
    EXPECT_THAT(kinds_beside(findings), UnorderedElementsAre("person-twice", "blank", "written", "written"))
        << text_of(findings);
    {
        const Opened copy{sent_back / "East.ods"};
        const auto block = address_of(cells_named(copy.model(), "KpiPeople"));
        std::set<std::string> expected = cells_found(findings, to_url(all.file("East")), copy);
        for (const auto& one : copy.people())
            for (sal_Int32 column = block.StartColumn; to_utf8(one.key) == twin && column <= block.EndColumn; ++column)
                expected.insert(to_utf8(appraisals::cell_label(column, one.row)));
        EXPECT_EQ(open_cells(copy), expected);
        // Somebody clears the second row, as the copy lets him.
        const auto row = copy.people().back().row;
        appraisals::clear(
            sheet_of(copy.model(), block.Sheet)->getCellRangeByPosition(block.StartColumn, row, block.EndColumn, row));
        copy.store(all.file("East"), Format::ods);
    }
    const Findings again = all.collect();
    EXPECT_THAT(kinds_beside(again), testing::IsEmpty()) << text_of(again);
    const Opened result{all.result()};
    result.calculate();
    EXPECT_EQ(lines_of(result).at(twin), worked_out("grade-and-bonus").at(twin));
}

TEST_F(CollectOne, ThoseWithoutADepartmentHaveALineOfTheirOwn) {
    const Campaign all = campaign({"East", ""});
    all.come_back("East");
    all.come_back("", Format::ods, {}, all.folder() / "no department.ods");
    const Findings findings = all.collect();
    EXPECT_THAT(kinds_beside(findings), testing::IsEmpty()) << text_of(findings);
    const Opened result{all.result()};
    result.calculate();
    std::map<std::string, double> people;
    for (const auto& line : result.data("KpiDepartmentLines"))
        people[to_utf8(appraisals::words_of(line[0]))] = appraisals::number_of(line[6]).value_or(-1);
    std::map<std::string, double> expected;
    for (const auto& one : Opened{all.master()}.people())
        ++expected[one.department().isEmpty() ? "no department" : to_utf8(one.department())];
    EXPECT_EQ(people, expected);
}

/// Rows of the input, across the sheet, as somebody inserts or deletes them there.
com::sun::star::table::CellRangeAddress row_of_input(const Opened& workbook, sal_Int32 person) {
    const auto block = address_of(cells_named(workbook.model(), "KpiPeople"));
    return {block.Sheet, 0, block.StartRow + person, block.EndColumn, block.StartRow + person};
}

TEST_F(CollectOne, RowsOfTheInputMayBeInsertedDeletedAndMoved) {
    using com::sun::star::sheet::XCellRangeMovement;
    const Campaign all = campaign({"East", "West", "南部"});
    const auto input = [](const Opened& workbook) {
        workbook.unprotect_all();
        return office::as<XCellRangeMovement>(sheet_of(workbook.model(), row_of_input(workbook, 0).Sheet));
    };
    all.come_back("East", Format::ods, [&](const Opened& workbook) {
        input(workbook)->insertCells(row_of_input(workbook, 3), com::sun::star::sheet::CellInsertMode_ROWS);
    });
    all.come_back("West", Format::xlsx, [&](const Opened& workbook) {
        const auto free = static_cast<sal_Int32>(workbook.people().size()) + 2;
        input(workbook)->removeRange(row_of_input(workbook, free), com::sun::star::sheet::CellDeleteMode_ROWS);
    });
    all.come_back("南部", Format::ods, [&](const Opened& workbook) {
        const auto free = row_of_input(workbook, static_cast<sal_Int32>(workbook.people().size()) + 3);
        input(workbook)->moveRange({free.Sheet, free.StartColumn, free.StartRow}, row_of_input(workbook, 1));
        workbook.calculate();
    });
    const Findings findings = all.collect();
    for (const char* kind : {"structure-changed", "formula-changed", "missing", "person-missing", "result-differs"})
        EXPECT_TRUE(found(findings, kind).empty()) << kind << '\n' << text_of(findings);
    const Opened result{all.result()};
    result.calculate();
    const auto expected = worked_out("grade-and-bonus");
    EXPECT_EQ(lines_of(result).size(), Opened{all.master()}.people().size());
    for (const auto& [number, line] : lines_of(result)) EXPECT_EQ(line, expected.at(number)) << number;
}

}  // namespace
}  // namespace kpi::tests
