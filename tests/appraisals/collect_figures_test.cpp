// Departments' workbooks that came back: settings and formulas that were changed, results and figures that are wrong.
#include <com/sun/star/sheet/XArrayFormulaRange.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XSheetAnnotationsSupplier.hpp>
#include <com/sun/star/table/CellContentType.hpp>

#include "appraisals/formula_form.hpp"
#include "collect_fixture.hpp"
#include "package.hpp"

namespace kpi::tests {
namespace {

using testing::UnorderedElementsAre;

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
    // Newer offices read a range of one cell in an .xlsx as the cell.
    EXPECT_EQ(form("=COUNTIF($F$8:$F$8;F8)", 7, 21, "Summary"), form("=COUNTIF($F$8;F8)", 7, 21, "Summary"));
    EXPECT_EQ(form("=SUM($Input.$A$13:$Input.$A$13)", 5, 21), form("=SUM($Input.$A$13)", 5, 21));
    EXPECT_NE(form("=COUNTIF($F$8:$F$9;F8)", 7, 21), form("=COUNTIF($F$8;F8)", 7, 21));
    EXPECT_EQ(form("=$Settings.$B$22", 5, 21), form("=$Settings.$B$22", 5, 59));
    EXPECT_EQ(form("=$'A B'.$B$22", 5, 21), form("=$'A B'.$B$22", 5, 59));
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

}  // namespace
}  // namespace kpi::tests
