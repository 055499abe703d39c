// The eight standards' workbooks as clerks treat them.
#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/frame/DispatchHelper.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/CellDeleteMode.hpp>
#include <com/sun/star/sheet/CellInsertMode.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeMovement.hpp>
#include <com/sun/star/table/TableSortField.hpp>
#include <com/sun/star/util/XSortable.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include "standards.hpp"

namespace kpi::tests {
namespace {

namespace frame = com::sun::star::frame;
namespace sheet = com::sun::star::sheet;
namespace table = com::sun::star::table;
namespace uno = com::sun::star::uno;
using office::as;
using office::from_utf8;
using testing::Not;

// ---- What clerks do with the input ------------------------------------------------------------

/// What does not depend on the words: in one language.
class Clerks : public Standards {};

/// The rows of cells of one person, or of several, on the input sheet.
table::CellRangeAddress rows_of_people(const Appraisal& workbook, std::size_t first, std::size_t last) {
    auto address = as<sheet::XCellRangeAddressable>(workbook.block("KpiPeople"))->getRangeAddress();
    address.EndRow = address.StartRow + static_cast<sal_Int32>(last);
    address.StartRow += static_cast<sal_Int32>(first);
    return address;
}

uno::Reference<sheet::XCellRangeMovement> input_cells(const Appraisal& workbook) {
    const auto address = rows_of_people(workbook, 0, 0);
    return as<sheet::XCellRangeMovement>(workbook.document().sheet(static_cast<std::size_t>(address.Sheet)));
}

void cut_and_paste(const Appraisal& workbook, std::size_t from, std::size_t to) {
    const auto source = rows_of_people(workbook, from, from);
    const auto target = rows_of_people(workbook, to, to);
    input_cells(workbook)->moveRange({target.Sheet, target.StartColumn, target.StartRow}, source);
    workbook.document().recalculate();
}

TEST_P(Clerks, ARowThatIsCutToAnotherPlaceTakesItsResultWithIt) {
    const auto workbook = sample();
    const auto before = results_by_number(workbook);
    const auto people = static_cast<std::size_t>(workbook.data("KpiPeople").getLength()) - 2;
    cut_and_paste(workbook, 1, people);
    cut_and_paste(workbook, 2, 1);
    EXPECT_EQ(results_by_number(workbook), before);
    cut_and_paste(workbook, 1, 2);
    cut_and_paste(workbook, people, 1);
    Comparison{workbook, definition(), words()}.expect(expected());
}

TEST_P(Clerks, RowsThatAreSortedKeepTheirResults) {
    const auto workbook = sample();
    const auto before = results_by_number(workbook);
    const auto people =
        rows_of_people(workbook, 1, static_cast<std::size_t>(workbook.data("KpiPeople").getLength()) - 2);
    const auto cells = workbook.document().sheet(static_cast<std::size_t>(people.Sheet));
    const auto block =
        cells->getCellRangeByPosition(people.StartColumn, people.StartRow, people.EndColumn, people.EndRow);
    const table::TableSortField by_name{1, false, false, table::TableSortFieldType_AUTOMATIC, {}, {}};
    const auto property = [](const rtl::OUString& name, const uno::Any& value) {
        return com::sun::star::beans::PropertyValue{name, 0, value, com::sun::star::beans::PropertyState_DIRECT_VALUE};
    };
    const com::sun::star::beans::PropertyValue how[] = {
        property("SortFields", uno::Any{uno::Sequence<table::TableSortField>{&by_name, 1}}),
        property("ContainsHeader", uno::Any{false})};
    as<com::sun::star::util::XSortable>(block)->sort({how, 2});
    workbook.document().recalculate();
    EXPECT_EQ(results_by_number(workbook), before);
}

/// A button of the office's own, with the cursor in a person's row.
void press(const Appraisal& workbook, const rtl::OUString& button, std::size_t column, std::size_t person) {
    const auto row = rows_of_people(workbook, person, person);
    const auto cells = workbook.document().sheet(static_cast<std::size_t>(row.Sheet));
    const auto controller = as<frame::XModel>(workbook.document().model())->getCurrentController();
    as<com::sun::star::view::XSelectionSupplier>(controller)
        ->select(uno::Any{cells->getCellByPosition(static_cast<sal_Int32>(column), row.StartRow)});
    frame::DispatchHelper::create(office_with_extension().context())
        ->executeDispatch(as<frame::XDispatchProvider>(controller->getFrame()), button, "", 0, {});
    workbook.document().recalculate();
}

TEST_P(Clerks, RowsThatAreSortedByTheButtonKeepTheirResults) {
    const auto workbook = sample();
    const auto before = results_by_number(workbook);
    const auto order = workbook.column("KpiNumbers");
    for (const std::size_t column : {std::size_t{0}, std::size_t{1}, std::size_t{6}})
        for (const char* button : {".uno:SortDescending", ".uno:SortAscending"}) {
            press(workbook, rtl::OUString::createFromAscii(button), column, 3);
            EXPECT_EQ(results_by_number(workbook), before) << button << column;
            EXPECT_EQ(workbook.column("KpiNumbers").front(), "") << "the guard row was sorted";
        }
    EXPECT_NE(workbook.column("KpiNumbers"), order);
    expect_no_error(workbook);
}

TEST_P(Clerks, RowsThatAreInsertedAndDeletedLeaveTheOthersAlone) {
    const auto workbook = sample();
    const auto before = results_by_number(workbook);
    for (const std::size_t at : {std::size_t{1}, std::size_t{4}, std::size_t{30}}) {
        input_cells(workbook)->insertCells(rows_of_people(workbook, at, at), sheet::CellInsertMode_ROWS);
        workbook.document().recalculate();
        EXPECT_EQ(results_by_number(workbook), before) << at;
        input_cells(workbook)->removeRange(rows_of_people(workbook, at, at), sheet::CellDeleteMode_ROWS);
        workbook.document().recalculate();
        EXPECT_EQ(results_by_number(workbook), before) << at;
    }
    Comparison{workbook, definition(), words()}.expect(expected());
}

TEST_P(Clerks, APersonBeyondTheLastComputedRowIsSaid) {
    const auto workbook = sample();
    EXPECT_THAT(workbook.text("KpiStatusLine"), Not(testing::HasSubstr(words()["status.too_many"])));
    const auto rows = static_cast<std::size_t>(workbook.data("KpiPeople").getLength());
    const auto below = rows_of_people(workbook, rows, rows);
    as<com::sun::star::text::XText>(workbook.document()
                                        .sheet(static_cast<std::size_t>(below.Sheet))
                                        ->getCellByPosition(below.StartColumn, below.StartRow))
        ->setString("one too many");
    workbook.document().recalculate();
    EXPECT_THAT(workbook.text("KpiStatusLine"), testing::HasSubstr(words()["status.too_many"]));
    EXPECT_EQ(workbook.text("KpiStatusNow"), words()["draft"]);
}

TEST_P(Clerks, NumbersAreTheSameTypedOrPasted) {
    const auto workbook = sample();
    const auto rows = static_cast<std::size_t>(workbook.data("KpiPeople").getLength()) - 2;
    workbook.write("KpiNumbers", rows, 987654);
    workbook.write("KpiNumbers", rows - 1, " 987654");
    workbook.write("KpiNumbers", rows - 2, "B*");
    workbook.document().recalculate();
    const auto checks = workbook.column("KpiChecks");
    EXPECT_EQ(checks[rows], words()["check.number_twice"]);
    EXPECT_EQ(checks[rows - 1], words()["check.number_twice"]);
    EXPECT_EQ(checks[rows - 2], words()["check.number_wrong"]);
}

/// The first person who is complete, by row of the blocks of people.
std::size_t complete_person(const Appraisal& workbook, const Words& words) {
    const auto checks = workbook.column("KpiChecks");
    return static_cast<std::size_t>(std::find(checks.begin(), checks.end(), words["check.complete"]) - checks.begin());
}

TEST_P(Clerks, WhatCannotBeMeantIsSaidWhereItIs) {
    struct Slip {
        model::Entered kind;
        double figure;
        const char* said;
    };
    const auto workbook = sample();
    const auto person = complete_person(workbook, words());
    const auto kinds = definition();
    std::size_t tried = 0;
    for (const Slip& slip :
         {Slip{model::Entered::count, 45'000, "code.above"},                                                  // a date
          Slip{model::Entered::count, 1.5, "code.not_whole"}, Slip{model::Entered::score, 0.9, "code.slip"},  // 90 %
          Slip{model::Entered::score, 1500, "code.above"}, Slip{model::Entered::score, -5, "code.below"},
          Slip{model::Entered::share, 95, "code.above"}, Slip{model::Entered::days_late, 45'000, "code.above"},
          Slip{model::Entered::seconds, 18.0 / 86'400, "code.slip"},
          Slip{model::Entered::hours, 18.0 / 86'400, "code.slip"},
          Slip{model::Entered::minutes, 18.0 / 1'440, "code.slip"}, Slip{model::Entered::rating, 45, "code.above"}})
        for (const auto& one : kinds.indicators) {
            if (!one.has_input() || one.has_two_figures() || one.entered != slip.kind) continue;
            if (one.period == model::Period::yearly || one.rule.kind == model::RuleKind::gravity) continue;
            SCOPED_TRACE(one.id + ' ' + std::to_string(slip.figure));
            const auto column = workbook.place("KpiColumnIds", one.id);
            const auto cell = workbook.cell("KpiActuals", person, column);
            const auto before = cell->getFormula();
            cell->setValue(slip.figure);
            workbook.document().recalculate();
            EXPECT_THAT(workbook.column("KpiChecks")[person],
                        testing::EndsWith(words()(one.name) + words()["separator"] + words()[slip.said]));
            EXPECT_FALSE(number_of(workbook.data("KpiTotals")[static_cast<sal_Int32>(person)][0]));
            EXPECT_THAT(workbook.text("KpiStatusLine"), testing::HasSubstr(words()[slip.said]));
            cell->setFormula(before);
            ++tried;
            break;
        }
    EXPECT_GT(tried, 0U);
}

TEST_P(Clerks, AnIndicatorIsAddedInASpareRowAndTakenAwayByClearingIt) {
    const auto workbook = sample();
    const auto before = results_by_number(workbook);
    const std::size_t spare = definition().indicators.size();
    workbook.write("KpiIndicatorNames", spare, "Spirit");
    workbook.write("KpiEntered", spare, words()["entered.score"]);
    workbook.write("KpiRules", spare, words()["rule.marks"]);
    workbook.write("KpiFullMarks", spare, 100.0);
    if (!definition().is_sum) workbook.write("KpiWeights", spare, 0.0);
    if (!definition().sections.empty())
        workbook.write("KpiIndicatorSections", spare, text_of(workbook.data("KpiSections")[0][0]));
    workbook.document().recalculate();
    EXPECT_EQ(workbook.text("KpiSettingsCheck"), "");
    for (const auto& [number, result] : results_by_number(workbook)) EXPECT_FALSE(result.total) << number;
    const auto column = workbook.place("KpiColumnIds", "spare1");
    const auto checks = workbook.column("KpiChecks");
    for (std::size_t row = 1; row < checks.size(); ++row)
        if (!checks[row].empty()) workbook.write("KpiActuals", row, definition().is_sum ? 0.0 : 80.0, column);
    workbook.document().recalculate();
    EXPECT_EQ(results_by_number(workbook), before) << "a weight of 0, or no points, change no total";
    workbook.write("KpiIndicatorNames", spare, "");
    workbook.document().recalculate();
    EXPECT_EQ(results_by_number(workbook), before);
}

// ---- Settings that are wrong ------------------------------------------------------------------

TEST_P(Clerks, WrongSettingsAreSaidAndNobodyGetsATotal) {
    const auto expect_said = [&](const Appraisal& workbook, const std::string& said) {
        workbook.document().recalculate();
        EXPECT_THAT(workbook.text("KpiSettingsCheck"), testing::HasSubstr(words()[said]));
        EXPECT_EQ(workbook.text("KpiStatusNow"), words()["draft"]);
        for (const auto& [number, result] : results_by_number(workbook)) EXPECT_FALSE(result.total) << number;
    };
    const auto workbook = sample();
    const auto slip = [&](const std::string& block, std::size_t row, const auto& wrong, const std::string& said) {
        SCOPED_TRACE(block);
        const auto cell = workbook.cell(block, row);
        const auto before = cell->getFormula();
        workbook.write(block, row, wrong);
        expect_said(workbook, said);
        cell->setFormula(before);
    };
    slip("KpiPeriod", 0, "March", "set.period");
    if (!definition().is_sum) {
        slip("KpiWeights", 0, "x", "set.weight");
        slip("KpiWeights", 0, 0.99, "set.weights");
    }
    slip("KpiMostCount", 0, "x", "set.most_count");
    slip("KpiFullMarks", 0, 0.0, "set.full");
    slip("KpiGradeBounds", 1, -5.0, "set.grades");
    const auto kinds = definition();
    for (std::size_t i = 0; i < kinds.indicators.size(); ++i) {
        if (!kinds.indicators[i].has_input()) continue;
        slip("KpiRules", i, "x", "set.rule");
        slip("KpiEntered", i, "x", "set.entered");
        break;
    }
}

INSTANTIATE_TEST_SUITE_P(All, Clerks, testing::ValuesIn(all_workbooks({"zh"})), name_of_test);

}  // namespace
}  // namespace kpi::tests
