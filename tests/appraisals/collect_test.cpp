// Departments' workbooks that came back: the workbook of everybody.
#include <com/sun/star/sheet/CellDeleteMode.hpp>
#include <com/sun/star/sheet/CellInsertMode.hpp>
#include <com/sun/star/sheet/XArrayFormulaRange.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangeMovement.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <com/sun/star/sheet/XSheetAnnotations.hpp>
#include <com/sun/star/sheet/XSheetAnnotationsSupplier.hpp>
#include <com/sun/star/table/CellContentType.hpp>
#include <com/sun/star/text/XTextFieldsSupplier.hpp>
#include <com/sun/star/util/CellProtection.hpp>
#include <rtl/uri.hxx>

#include "appraisals/formula_form.hpp"
#include "collecting.hpp"
#include "package.hpp"
#include "worked_out.hpp"

namespace kpi::tests {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::UnorderedElementsAre;

const std::string collected = "collected";

class Collect : public testing::TestWithParam<Tested> {
protected:
    [[nodiscard]] static Campaign campaign(const std::vector<std::string>& departments = {"East", "West 一", "南部"}) {
        return {GetParam().standard, GetParam().language == "zh" ? "zh-CN" : "en-US", GetParam().standard, departments};
    }
    static void expect_as_worked_out(const Opened& result) {
        const auto expected = worked_out(GetParam().standard);
        const auto lines = lines_of(result);
        EXPECT_GE(lines.size(), 29U);
        for (const auto& [number, line] : lines) EXPECT_EQ(line, expected.at(number)) << number;
    }
};

TEST_P(Collect, CleanFilesOfBothFormatsComeToWhatWasWorkedOutAndNothingElseIsFound) {
    const Campaign all = campaign();
    all.come_back("East");
    all.come_back("West 一", Format::xlsx);
    // Saved again where the extension is missing, once from each format.
    all.come_back("南部", Format::xlsx);
    office::Document::open(office_without_extension(), all.file("南部", Format::xlsx))
        .save(all.file("南部", Format::xlsx), office::filter::xlsx);
    office::Document::open(office_without_extension(), all.file("East")).save(all.file("East"), office::filter::ods);

    const Findings findings = all.collect();
    // But for the pay that the sample leaves open for two people.
    auto expected = remarks_of(Opened{all.master()});
    expected.insert(collected);
    EXPECT_EQ(kinds(findings), expected) << text_of(findings);

    const Opened result{all.result()};
    result.calculate();
    EXPECT_EQ(result.people().size(), Opened{all.master()}.people().size());
    expect_as_worked_out(result);
    const auto lines = result.data("KpiDepartmentLines");
    ASSERT_EQ(lines.getLength(), 3);
    double sum = 0;
    for (const auto& line : lines) {
        EXPECT_EQ(appraisals::number_of(line[2]), appraisals::number_of(line[6]));
        sum += appraisals::number_of(line[6]).value_or(0);
    }
    EXPECT_EQ(sum, static_cast<double>(result.people().size()));
}

INSTANTIATE_TEST_SUITE_P(One, Collect, testing::Values(Tested{"grade-and-bonus", "en"}), name_of_test);
INSTANTIATE_TEST_SUITE_P(Long, Collect, testing::Values(Tested{"service-centre", "zh"}), name_of_test);

TEST(FormulasInNormalForm, AreAlikeWhereTheyMeanTheSameInAnotherRowOrRoom) {
    const auto form = [](const char* formula, sal_Int32 row, sal_Int32 last, const char* sheet = "Points") {
        const appraisals::PeopleRows people{{"INPUT", last}, {"POINTS", last}, {"IT'S 14", last}};
        return to_utf8(appraisals::normal_form(from_utf8(formula), row, OUString::createFromAscii(sheet), people));
    };
    EXPECT_EQ(form("=IF($C14=\"a  b\"; sum($D14:$F14);0)", 13, 313),
              form("=IF($C20=\"a  b\";SUM($D20:$F20);0)", 19, 99));
    EXPECT_EQ(form("=MAX($A$13:$A$314)", 4, 313), form("=MAX($A$13:$A$101)", 4, 100));
    EXPECT_EQ(form("=$'It''s 14'.A14", 13, 313), form("=$'It''s 14'.A15", 14, 313));
    // What only looks like a row's number is kept.
    EXPECT_NE(form("=A14+14", 13, 313), form("=A20+20", 19, 313));
    EXPECT_NE(form("=A$14", 13, 313), form("=A$20", 19, 313));
    EXPECT_NE(form("=LOG10(A14)", 9, 313), form("=LOG11(A14)", 10, 313));
    EXPECT_NE(form("=\"A14\"", 13, 313), form("=\"A20\"", 19, 313));
    EXPECT_NE(form("=$Input.A14", 13, 313), form("=$Points.A14", 13, 313));
    // The last row of people is one where people are: also behind a sheet's name, and at the end of a range.
    EXPECT_EQ(form("=SUM($Input.$A$13:$A$22)", 5, 21, "Summary"), form("=SUM($Input.$A$13:$A$60)", 5, 59, "Summary"));
    EXPECT_EQ(form("=SUM($'It''s 14'.$A$13:$A$22)", 5, 21), form("=SUM($'It''s 14'.$A$13:$A$60)", 5, 59));
    EXPECT_NE(form("=SUM($Input.$A$13:$A$22)", 5, 21), form("=SUM($Input.$A$13:$A$22)", 5, 59));
    EXPECT_EQ(form("=COUNTIF($F$8:$F$22;F22)", 21, 21, "Summary"), form("=COUNTIF($F$8:$F$22;F22)", 21, 59, "Summary"));
    // Calc names the sheet again in the end of a range of which cells have been moved.
    EXPECT_EQ(form("=INDEX($Input.$A:$Input.$A;13)", 5, 21), form("=INDEX($Input.$A:$A;13)", 5, 21));
    EXPECT_EQ(form("=SUM($Input.$A$13:$Input.$A$22)", 5, 21), form("=SUM($Input.$A$13:$A$60)", 5, 59));
    EXPECT_NE(form("=INDEX($Input.$A:$Points.$A;13)", 5, 21), form("=INDEX($Input.$A:$A;13)", 5, 21));
    EXPECT_EQ(form("=$Settings.$B$22", 5, 21), form("=$Settings.$B$22", 5, 59));
    EXPECT_EQ(form("=$'A B'.$B$22", 5, 21), form("=$'A B'.$B$22", 5, 59));
}

appraisals::OptionValues option(const char* name, const Any& value) {
    const com::sun::star::beans::NamedValue one{OUString::createFromAscii(name), value};
    return {&one, 1};
}

// What does not depend on the standard is tried on one.
class CollectOne : public testing::Test {
protected:
    [[nodiscard]] static Campaign campaign(const std::vector<std::string>& departments,
                                           const Campaign::Change& change = {}) {
        const auto* const test = testing::UnitTest::GetInstance()->current_test_info();
        return {"grade-and-bonus", "en-US", test->name(), departments, change};
    }
    /// Whether it is about the pay that the sample leaves open.
    [[nodiscard]] static bool is_remark(const appraisals::Finding& one) {
        return one.kind == "blank" && (one.expected == "days worked missing" || one.expected == "base pay missing");
    }
    /// What is found beside that, and the number of people.
    [[nodiscard]] static std::multiset<std::string> kinds_beside(const Findings& findings) {
        std::multiset<std::string> there;
        for (const auto& one : findings.all())
            if (!is_remark(one) && one.kind != "collected") there.insert(to_utf8(one.kind));
        return there;
    }
};

class LongCollectOne : public CollectOne {};

/// The rows of the people of an opened workbook, to be put in another order or number.
std::vector<Row> rows_of(const Opened& workbook) {
    std::vector<Row> rows;
    for (const auto& one : workbook.people()) rows.push_back(one.cells);
    return rows;
}

/// Of the people's rows in a copy that is sent back.
std::set<std::string> open_cells(const Opened& copy) {
    const auto people = address_of(cells_named(copy.model(), "KpiPeople"));
    const auto input = sheet_of(copy.model(), people.Sheet);
    std::set<std::string> open;
    for (const auto& person : copy.people())
        for (sal_Int32 column = people.StartColumn; column <= people.EndColumn; ++column) {
            com::sun::star::util::CellProtection protection;
            office::get(input->getCellByPosition(column, person.row), "CellProtection") >>= protection;
            if (!protection.IsLocked) open.insert(to_utf8(appraisals::cell_label(column, person.row)));
        }
    return open;
}

/// What findings about a file name on its input sheet.
std::set<std::string> cells_found(const Findings& findings, const OUString& file, const Opened& workbook) {
    const auto input = sheet_of(workbook.model(), address_of(cells_named(workbook.model(), "KpiPeople")).Sheet);
    std::set<std::string> cells;
    for (const auto& one : findings.all()) {
        if (one.file != file || to_utf8(one.sheet) != "Input") continue;
        const auto block = address_of(input->getCellRangeByName(one.cell));
        for (sal_Int32 column = block.StartColumn; column <= block.EndColumn; ++column)
            cells.insert(to_utf8(appraisals::cell_label(column, block.StartRow)));
    }
    return cells;
}

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
    EXPECT_EQ(totals_by_number.size(),
              static_cast<std::size_t>(found(findings, "collected").front().found.toInt32()));
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
        appraisals::clear(sheet_of(copy.model(), block.Sheet)
                              ->getCellRangeByPosition(block.StartColumn, row, block.EndColumn, row));
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

TEST_F(CollectOne, FilesThatAreNotOfThisHandingOutAreLeftOutAndTheRestIsTaken) {
    const Campaign all = campaign({"East", "West"});
    all.come_back("East");
    const auto file = [&](const char* name) { return all.folder() / name; };
    fs::copy_file(all.file("East"), file("East again.ods"));
    const auto with_identity = [&](const std::function<void(appraisals::Identity&)>& change) {
        return [&all, change](const Opened& workbook) {
            appraisals::Identity identity = all.identity();
            identity.department = from_utf8("West");
            change(identity);
            appraisals::write_identity(workbook.model(), identity);
        };
    };
    all.come_back("West", Format::ods,
                  with_identity([](appraisals::Identity& one) { one.campaign = appraisals::new_campaign(); }),
                  file("other.ods"));
    all.come_back("West", Format::xlsx, with_identity([](appraisals::Identity& one) { one.version = "0.0.9"; }),
                  file("West.xlsx"));
    all.come_back(
        "West", Format::ods,
        [](const Opened& workbook) {
            const office::uno::Reference<com::sun::star::sheet::XNamedRanges> names{
                office::get(workbook.model(), "NamedRanges"), office::uno::UNO_QUERY_THROW};
            names->removeByName("KpiGradeBounds");
        },
        file("A name is gone.ods"));
    fs::copy_file(fs::path{KPI_SAMPLES_DIR} / "en-US" / "key-metrics-sample.ods", file("A sample.ods"));
    std::ofstream{file("notes.txt")} << "not a workbook";
    std::ofstream{file(".~lock.East.ods#")} << "a lock";
    std::ofstream{file("~$West.xlsx")} << "a lock";
    fs::create_directories(file("older") / "deeper");
    fs::copy_file(all.file("East"), file("older") / "East.ods");
    fs::create_symlink(all.master(), file("link.ods"));
    Parts hostile = parts_of(all.file("East"));
    hostile.emplace_back("Basic/Standard/Module1.xml", "<x/>");
    ZipWriter::write(file("hostile.ods"), hostile);

    const Findings findings = all.collect();
    EXPECT_THAT(kinds_beside(findings), UnorderedElementsAre("twice", "wrong-campaign", "wrong-campaign", "old-version",
                                                             "structure-changed", "unreadable", "refused", "refused"))
        << text_of(findings);
    EXPECT_EQ(found(findings, "twice").front().found, to_url(file("East again.ods"))) << "in the order of names";
    EXPECT_THAT(to_utf8(found(findings, "structure-changed").front().message), HasSubstr("KpiGradeBounds"));
    EXPECT_EQ(Opened{all.result()}.people().size(), Opened{all.master()}.people().size());
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

TEST_F(CollectOne, SettingsAndFormulasAreTheMastersWhateverWasDoneToThem) {
    const Campaign all = campaign({"East", "West"});
    std::string somebody;
    all.come_back("East", Format::ods, [&](const Opened& workbook) {
        workbook.write("KpiFullMarks", 0, 25.0);
        workbook.write("WorkingDays", 0, 20.0);
        workbook.write("KpiGradeBounds", 1, 50.0);
        workbook.write("PlaceBonuses", 0, 5000.0);
        workbook.write("KpiStatus", 0, "final");        // theirs to say
        workbook.write("KpiPreparedBy", 0, "A. Head");  // theirs to say
    });
    all.come_back("West", Format::xlsx, [&](const Opened& workbook) {
        // Somebody gives a person a better total: Calc lets the whole column go or nothing.
        workbook.calculate();
        const auto totals = cells_named(workbook.model(), "KpiTotals");
        auto values = appraisals::cell_data(totals);
        office::as<com::sun::star::sheet::XArrayFormulaRange>(totals)->setArrayFormula({});
        values.getArray()[1].getArray()[0] <<= 149.0;
        office::as<com::sun::star::sheet::XCellRangeData>(totals)->setDataArray(values);
        somebody = to_utf8(workbook.people().front().key);
        workbook.calculate();
    });
    const Findings findings = all.collect();
    std::set<std::string> changed;
    for (const auto& one : found(findings, "setting-changed")) {
        changed.insert(to_utf8(one.expected + " > " + one.found));
        EXPECT_EQ(one.file, to_url(all.file("East")));
        EXPECT_EQ(to_utf8(one.sheet), "Settings");
    }
    EXPECT_EQ(changed, (std::set<std::string>{"20 > 25", "22 > 20", "60 > 50", "1000 > 5000"})) << text_of(findings);
    for (const auto& one : found(findings, "formula-changed")) EXPECT_EQ(to_utf8(one.sheet), "Results");
    ASSERT_FALSE(found(findings, "formula-changed").empty()) << text_of(findings);
    // Whoever was shown another total, grade or pay than is right is named with both.
    bool is_said = false;
    for (const auto& one : found(findings, "result-differs"))
        is_said = is_said || (one.found == "149" && one.file == to_url(all.file("West", Format::xlsx)) &&
                              to_utf8(one.expected) == worked_out("grade-and-bonus").at(somebody).total);
    EXPECT_TRUE(is_said) << somebody << '\n' << text_of(findings);
    EXPECT_TRUE(found(findings, "stale-result").empty());
    EXPECT_TRUE(found(findings, "own-figures").empty());

    const Opened result{all.result()};
    result.calculate();
    const auto expected = worked_out("grade-and-bonus");
    for (const auto& [number, line] : lines_of(result)) EXPECT_EQ(line, expected.at(number)) << number;
}

TEST_F(LongCollectOne, ResultsThatNobodyComputedAnewAreStale) {
    const Campaign all = campaign({"East"});
    all.come_back("East", Format::xlsx);
    // A program that computes nothing changes a figure: what is shown stays.
    std::string somebody;
    std::string cell;
    {
        const Opened workbook{all.file("East", Format::xlsx)};
        somebody = to_utf8(workbook.people().front().key);
        const auto actuals = address_of(cells_named(workbook.model(), "KpiActuals"));
        cell = to_utf8(
            appraisals::cell_label(actuals.StartColumn + workbook.column_of("quality"), workbook.people().front().row));
    }
    Parts parts = parts_of(all.file("East", Format::xlsx));
    std::string& input = part(parts, "xl/worksheets/sheet3.xml");
    const auto figure = input.find("<v>", input.find("r=\"" + cell + "\"")) + 3;
    input.replace(figure, input.find('<', figure) - figure, "1");
    ZipWriter::write(all.file("East", Format::xlsx), parts);
    const Findings findings = all.collect();
    const auto stale = found(findings, "stale-result");
    ASSERT_FALSE(stale.empty()) << text_of(findings);
    EXPECT_EQ(to_utf8(stale.front().found), worked_out("grade-and-bonus").at(somebody).total);
    EXPECT_TRUE(found(findings, "result-differs").empty()) << text_of(findings);
    const Opened result{all.result()};
    EXPECT_EQ(lines_of(result).at(somebody).total, to_utf8(stale.front().expected));
}

TEST_F(CollectOne, WrongFiguresAreNamedWhereTheyAreAndStayTexts) {
    const Campaign all = campaign({"East"});
    std::vector<std::string> numbers;
    all.come_back("East", Format::ods, [&](const Opened& workbook) {
        for (const auto& one : workbook.people()) numbers.push_back(to_utf8(one.key));
        const auto write = [&](std::size_t person, const std::string& id, const auto& what) {
            workbook.write("KpiActuals", workbook.row_of(numbers[person]), what, workbook.column_of(id));
        };
        write(1, "quality", std::string{});
        write(2, "quality", std::string{"=1+1"});
        write(3, "execution", 21.0);
        write(4, "complaints", 1.5);
        write(5, "verified", 2.0);
        write(5, "verified.points", 1.0);
        write(6, "review_team", std::string{"perhaps"});
        write(7, "days", std::string{"-22"});
    });
    const Findings findings = all.collect(option("sendBack", Any{to_url(all.folder().parent_path() / "sent back")}));
    const auto cell_of = [&](std::size_t person, const std::string& id) {
        const Opened file{all.file("East")};
        const auto actuals = address_of(cells_named(file.model(), "KpiActuals"));
        return to_utf8(appraisals::cell_label(actuals.StartColumn + file.column_of(id),
                                              actuals.StartRow + file.row_of(numbers[person])));
    };
    std::set<std::string> said;
    for (const auto& one : findings.all())
        if (to_utf8(one.sheet) == "Input" && !is_remark(one))
            said.insert(to_utf8(one.kind + " " + one.cell + " " + one.found));
    const std::string verified = cell_of(5, "verified");
    const std::string points = cell_of(5, "verified.points");
    EXPECT_EQ(
        said,
        (std::set<std::string>{
            "blank " + cell_of(1, "quality") + " ", "text " + cell_of(2, "quality") + " =1+1",
            "out-of-range " + cell_of(3, "execution") + " 21", "out-of-range " + cell_of(4, "complaints") + " 1.5",
            "out-of-range " + verified + ":" + points + " 2 / 1",
            "out-of-range " + cell_of(6, "review_team") + " perhaps", "text " + cell_of(7, "days") + " -22"}))
        << text_of(findings);
    EXPECT_EQ(to_utf8(found(findings, "out-of-range").front().expected), "0 – 20");

    const Opened result{all.result()};
    const auto cell = result.cell("KpiActuals", result.row_of(numbers[2]), result.column_of("quality"));
    EXPECT_EQ(cell->getType(), com::sun::star::table::CellContentType_TEXT);
    EXPECT_EQ(to_utf8(office::as<com::sun::star::text::XText>(cell)->getString()), "=1+1");
    EXPECT_EQ(lines_of(result).at(numbers[1]).total, "") << "a blank is no 0";

    // Back to the department: what is wrong is open, nothing else.
    ASSERT_EQ(found(findings, "written").size(), 1U);
    const Opened copy{all.folder().parent_path() / "sent back" / "East.ods"};
    const auto people = address_of(cells_named(copy.model(), "KpiPeople"));
    const auto input = sheet_of(copy.model(), people.Sheet);
    EXPECT_TRUE(office::as<com::sun::star::util::XProtectable>(input)->isProtected());
    EXPECT_EQ(open_cells(copy), cells_found(findings, to_url(all.file("East")), copy));
    std::set<std::string> places;
    for (const auto& one : findings.all())
        if (to_utf8(one.sheet) == "Input") places.insert(to_utf8(one.cell));
    const auto notes = office::as<com::sun::star::sheet::XSheetAnnotationsSupplier>(input)->getAnnotations();
    EXPECT_EQ(static_cast<std::size_t>(notes->getCount()), places.size());
    EXPECT_EQ(lines_of(copy).size(), numbers.size());
}

TEST_F(LongCollectOne, EverybodyHasThePointsOfTheOwnDepartmentsFigureAlsoOneLevelUp) {
    const Campaign all = campaign({"East", "West", "South"});
    // Only in the West did reviews improve by more than usual.
    all.come_back("West");
    all.come_back("East", Format::xlsx, [](const Opened& workbook) { workbook.write("ReviewGain", 0, 0.0001); });
    all.come_back("South", Format::ods, [](const Opened& workbook) { workbook.write("ReviewGain", 0, "none"); });
    const auto expect_own_points = [&](const fs::path& file) {
        const Opened result{file};
        result.calculate();
        const auto expected = worked_out("grade-and-bonus");
        std::size_t with_points = 0;
        std::size_t without = 0;
        const auto lines = lines_of(result);
        for (const auto& one : result.people()) {
            const auto worked = expected.at(to_utf8(one.key));
            if (worked.total.empty()) continue;
            const bool is_in_team =
                to_utf8(appraisals::words_of(one.cells[6 + result.column_of("review_team")])) == "yes";
            const bool has_points = is_in_team && to_utf8(one.department()) == "West";
            (has_points ? with_points : without) += is_in_team ? 1 : 0;
            const double lost = is_in_team && !has_points ? 20 : 0;
            EXPECT_NEAR(std::stod(lines.at(to_utf8(one.key)).total), std::stod(worked.total) - lost, 1e-9) << one.key;
        }
        EXPECT_GT(with_points, 0U);
        EXPECT_GT(without, 0U);
    };
    const Findings findings = all.collect();
    EXPECT_THAT(kinds_beside(findings), UnorderedElementsAre("own-figures", "text")) << text_of(findings);
    expect_own_points(all.result());

    // One level up the workbook of everybody is what came back.
    for (const auto& entry : fs::directory_iterator(all.folder())) fs::remove(entry.path());
    fs::rename(all.result(), all.folder() / "division.ods");
    const Findings above = all.collect();
    EXPECT_THAT(kinds_beside(above), UnorderedElementsAre("own-figures")) << text_of(above);
    expect_own_points(all.result());
}

TEST_F(CollectOne, TheListsSayWhoIsMissingAndLeadToTheCell) {
    const Campaign all = campaign({"East", "West"});
    std::string somebody;
    all.come_back("West", Format::ods, [&](const Opened& workbook) {
        somebody = to_utf8(workbook.people().front().key);
        workbook.write("KpiActuals", workbook.row_of(somebody), 300.0, workbook.column_of("quality"));
    });
    const Findings findings = all.collect();
    const Opened result{all.result()};
    const auto departments = result.data("KpiDepartmentLines");
    ASSERT_EQ(departments.getLength(), 2);
    EXPECT_EQ(to_utf8(appraisals::words_of(departments[0][0])), "East");
    EXPECT_EQ(to_utf8(appraisals::words_of(departments[0][1])), "not returned");
    EXPECT_EQ(to_utf8(appraisals::words_of(departments[1][1])), "West.ods");
    EXPECT_EQ(appraisals::number_of(departments[0][3]), 0);
    EXPECT_EQ(appraisals::number_of(departments[1][2]), appraisals::number_of(departments[1][6]));
    const auto rows = result.data("KpiFindings");
    ASSERT_EQ(static_cast<std::size_t>(rows.getLength()), findings.all().size());
    for (sal_Int32 row = 0; row < rows.getLength(); ++row) {
        const auto& one = findings.all()[static_cast<std::size_t>(row)];
        EXPECT_EQ(appraisals::words_of(rows[row][1]), one.kind);
        EXPECT_EQ(appraisals::words_of(rows[row][7]), one.message);
        if (one.kind != "out-of-range") continue;
        const auto fields = office::as<com::sun::star::text::XTextFieldsSupplier>(result.cell("KpiFindings", row, 2))
                                ->getTextFields()
                                ->createEnumeration();
        ASSERT_TRUE(fields->hasMoreElements());
        OUString target;
        office::get({fields->nextElement(), office::uno::UNO_QUERY_THROW}, "URL") >>= target;
        const auto decoded = [](const OUString& url) {
            return to_utf8(rtl::Uri::decode(url, rtl_UriDecodeWithCharset, RTL_TEXTENCODING_UTF8));
        };
        EXPECT_EQ(decoded(target), decoded(to_url(all.file("West"))) + "#$'Input'." + to_utf8(one.cell));
    }
}

class CalledOff final : public appraisals::Progress {
public:
    bool go_on(sal_Int32 done, sal_Int32, const OUString&) override { return done < 1; }
};

TEST_F(CollectOne, FilesInWhichNobodyHasAFigureYetComeTogetherToo) {
    const Campaign all = campaign({"East"});
    all.come_back("East", Format::ods,
                  [](const Opened& workbook) { appraisals::clear(cells_named(workbook.model(), "KpiActuals")); });
    const Findings findings = all.collect();
    EXPECT_EQ(kinds(findings).count("collected"), 1U) << text_of(findings);
    EXPECT_EQ(Opened{all.result()}.people().size(), Opened{all.master()}.people().size());
}

TEST_F(CollectOne, IsCalledOffBetweenFilesAndLeavesNothingHalf) {
    const Campaign all = campaign({"East"});
    all.come_back("East");
    fs::copy_file(all.file("East"), all.folder() / "Z.ods");
    CalledOff person;
    const auto& context = office_with_extension().context();
    const Findings findings = appraisals::collect(context, to_url(all.folder()), to_url(all.result()), {}, person);
    EXPECT_EQ(kinds(findings).count("called-off"), 1U);
    EXPECT_FALSE(fs::exists(all.result()));

    using com::sun::star::lang::IllegalArgumentException;
    appraisals::NoProgress nobody;
    const auto act = [&](const fs::path& folder, const fs::path& result, const appraisals::OptionValues& options) {
        static_cast<void>(appraisals::collect(context, to_url(folder), to_url(result), options, nobody));
    };
    EXPECT_THROW(act(all.folder() / "nowhere", all.result(), {}), IllegalArgumentException);
    EXPECT_THROW(act(all.folder(), all.folder() / "result.pdf", {}), IllegalArgumentException);
    EXPECT_THROW(act(all.folder(), all.result(), option("no such", Any{true})), IllegalArgumentException);
    EXPECT_THROW(act(all.folder(), all.result(), option("sendBack", Any{to_url(all.folder())})),
                 IllegalArgumentException);
    const auto sample = to_url(fs::path{KPI_SAMPLES_DIR} / "en-US" / "grade-and-bonus-sample.ods");
    EXPECT_THROW(act(all.folder(), all.result(), option("campaign", Any{sample})), IllegalArgumentException);
    std::ofstream{all.result()} << "somebody's";
    EXPECT_THROW(act(all.folder(), all.result(), {}), com::sun::star::io::IOException);
}

}  // namespace
}  // namespace kpi::tests
