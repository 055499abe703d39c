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
#include <com/sun/star/table/XTableChart.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>
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

/// What does not depend on the standard either.
class ClerksOfTwo : public Standards {};

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

TEST_P(ClerksOfTwo, RowsThatAreSortedByTheButtonKeepTheirResults) {
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

TEST_P(Clerks, ASpareGradeIsGivenCountedAndInTheChart) {
    const auto workbook = sample();
    const auto bounds = workbook.data("KpiGradeBounds");
    const std::size_t spare = definition().grades.size();
    ASSERT_LT(spare, static_cast<std::size_t>(bounds.getLength()));
    const double last = number_of(bounds[static_cast<sal_Int32>(spare) - 1][0]).value();
    const auto best = [&] {
        double most = 0;
        for (const auto& row : workbook.data("KpiTotals")) most = std::max(most, number_of(row[0]).value_or(0));
        return most;
    }();
    ASSERT_GT(best, last) << "the best of the sample has the best grade";
    workbook.write("KpiGradeBounds", spare, best);
    workbook.write("KpiGradeNames", spare, "卓越");
    if (workbook.document().has_name("KpiPayouts")) workbook.write("KpiPayouts", spare, 1'500.0);
    workbook.document().recalculate();
    EXPECT_EQ(workbook.text("KpiSettingsCheck"), "");
    const auto grades = workbook.column("KpiGrades");
    const auto totals = workbook.data("KpiTotals");
    std::ptrdiff_t given = 0;
    for (std::size_t row = 0; row < grades.size(); ++row) {
        const auto total = number_of(totals[static_cast<sal_Int32>(row)][0]);
        EXPECT_EQ(grades[row] == "卓越", total && *total >= best) << row;
        if (grades[row] == "卓越") ++given;
    }
    EXPECT_GT(given, 0);
    const auto summary = workbook.document().sheet(from_utf8(words()["sheet.summary"]));
    const auto chart =
        as<com::sun::star::table::XTableChartsSupplier>(summary)->getCharts()->getByName("KpiGradeChart");
    const auto range = uno::Reference<com::sun::star::table::XTableChart> {
        chart, uno::UNO_QUERY_THROW
        } -> getRanges();
    bool is_in_chart = false;
    for (sal_Int32 row = range[0].StartRow; row <= range[0].EndRow; ++row)
        if (content_of(summary->getCellByPosition(range[0].StartColumn, row)).text == "卓越") {
            is_in_chart = true;
            EXPECT_EQ(summary->getCellByPosition(range[0].StartColumn + 1, row)->getValue(),
                      static_cast<double>(given));
        }
    EXPECT_TRUE(is_in_chart);
}

TEST_P(Clerks, AnIndicatorThatIsRenamedHasItsNewNameEverywhere) {
    const auto workbook = sample();
    const auto before = results_by_number(workbook);
    const std::string old_name = words()(definition().indicators.front().name);
    workbook.write("KpiIndicatorNames", 0, "改名后的指标");
    workbook.document().recalculate();
    EXPECT_EQ(results_by_number(workbook).size(), before.size());
    std::size_t renamed = 0;
    for (std::size_t i = 0; i < sheet_count(workbook.document()); ++i)
        for_each_text(workbook.document().sheet(i), [&](const std::string& text, sal_Int32, sal_Int32) {
            EXPECT_NE(text, old_name) << i;
            if (text == "改名后的指标") ++renamed;
        });
    EXPECT_GE(renamed, 4U) << "settings, input, points and form";
}

TEST_P(ClerksOfTwo, AnErrorInOneFigureIsSaidAndStopsNobodyElse) {
    const auto workbook = sample();
    const std::size_t row = complete_row(workbook, words()["check.complete"]);
    auto before = results_by_number(workbook);
    before.erase(workbook.column("KpiNumbers").at(row));
    workbook.cell("KpiActuals", row)->setFormula("=NA()");
    workbook.document().recalculate();
    EXPECT_THAT(workbook.column("KpiChecks").at(row), testing::EndsWith(words()["code.text"]));
    EXPECT_EQ(workbook.text("KpiStatusNow"), words()["draft"]);
    EXPECT_THAT(workbook.text("KpiStatusLine"), testing::HasSubstr(words()["status.rows"]));
    const auto after = results_by_number(workbook);
    for (const auto& [number, result] : before) {
        EXPECT_EQ(after.at(number).check, result.check) << number;
        EXPECT_EQ(after.at(number).total, result.total) << number;
    }
}

/// An indicator whose points are entered as they are.
std::size_t marked_indicator(const Definition& definition) {
    for (std::size_t i = 0; i < definition.indicators.size(); ++i) {
        const auto& one = definition.indicators[i];
        if (one.has_input() && one.rule.kind == RuleKind::marks && one.full > 0) return i;
    }
    throw std::runtime_error("no indicator is marked");
}

TEST_P(ClerksOfTwo, ASentenceInOwnWordsIsTheRule) {
    const auto workbook = sample();
    const std::size_t ordinal = marked_indicator(definition());
    const auto indicator = definition().indicators[ordinal];
    const auto column = static_cast<sal_Int32>(workbook.place("KpiColumnIds", indicator.id));
    const std::size_t row = complete_row(workbook, words()["check.complete"]);
    const std::string figures = workbook.column("KpiRuleSentences").at(ordinal);
    const double marks = number_of(workbook.data("KpiActuals")[static_cast<sal_Int32>(row)][column]).value();
    const auto points = [&] {
        return number_of(workbook.data("KpiPoints")[static_cast<sal_Int32>(row)][static_cast<sal_Int32>(ordinal)]);
    };
    ASSERT_EQ(points(), marks);

    const double target = std::ceil(marks) + 1;
    const auto whole = std::to_string(static_cast<int>(target));
    workbook.write("KpiOwnWords", ordinal, "目标值" + whole + "分，每低1分扣0.5分，扣完为止");
    workbook.document().recalculate();
    EXPECT_EQ(points(), indicator.full - (target - marks) * 0.5);
    EXPECT_THAT(workbook.column("KpiRuleSentences").at(ordinal), testing::HasSubstr(whole));
    EXPECT_EQ(workbook.text("KpiSettingsCheck"), "");

    workbook.write("KpiOwnWords", ordinal, "表现不好的酌情扣分");
    workbook.document().recalculate();
    EXPECT_EQ(points(), std::nullopt);
    EXPECT_THAT(workbook.column("KpiRuleSentences").at(ordinal), testing::HasSubstr("酌情"));
    EXPECT_THAT(workbook.text("KpiSettingsCheck"), testing::HasSubstr(words()["set.own_words"]));
    EXPECT_EQ(workbook.text("KpiStatusNow"), words()["draft"]);

    workbook.write("KpiOwnWords", ordinal, "");
    workbook.document().recalculate();
    EXPECT_EQ(points(), marks);
    EXPECT_EQ(workbook.column("KpiRuleSentences").at(ordinal), figures);
}

TEST_P(ClerksOfTwo, DepartmentsBeyondTheTwelfthAreOneRow) {
    const auto workbook = sample();
    const auto departments = workbook.column("KpiDepartments");
    std::size_t people = 0;
    for (std::size_t row = 0; row < departments.size(); ++row)
        if (!departments[row].empty()) workbook.write("KpiDepartments", row, "D" + std::to_string(++people));
    ASSERT_GT(people, 13U);
    workbook.document().recalculate();
    const auto summary = workbook.document().sheet(from_utf8(words()["sheet.summary"]));
    std::vector<std::string> names;
    double others = 0;
    for_each_text(summary, [&](const std::string& text, sal_Int32 column, sal_Int32 row) {
        if (column != 0) return;
        if (text.starts_with("D") && summary->getCellByPosition(1, row)->getValue() == 1) names.push_back(text);
        if (text == words()["sum.others"]) others = summary->getCellByPosition(1, row)->getValue();
    });
    EXPECT_EQ(names.size(), 12U);
    EXPECT_EQ(others, static_cast<double>(people - 12));
}

TEST_P(ClerksOfTwo, ANumberOfManyLettersIsSaid) {
    const auto workbook = sample();
    const std::size_t row = complete_row(workbook, words()["check.complete"]);
    workbook.write("KpiNumbers", row, std::string(40, 'x'));
    workbook.document().recalculate();
    EXPECT_EQ(workbook.column("KpiChecks").at(row), words()["check.complete"]);
    workbook.write("KpiNumbers", row, std::string(41, 'x'));
    workbook.document().recalculate();
    EXPECT_EQ(workbook.column("KpiChecks").at(row), words()["check.number_long"]);
}

TEST_P(Clerks, APartThatIsClearedLeavesTheOthersToItsIndicator) {
    const auto given = definition();
    const auto part =
        std::find_if(given.indicators.begin(), given.indicators.end(), [](const auto& one) { return one.is_part(); });
    if (part == given.indicators.end()) GTEST_SKIP() << "no indicator of this standard has parts";
    const auto workbook = sample();
    const auto parent = workbook.place("KpiSettingIds", part->parent);
    const std::size_t row = complete_row(workbook, words()["check.complete"]);
    const auto points_of_parent = [&] {
        return number_of(workbook.data("KpiPoints")[static_cast<sal_Int32>(row)][static_cast<sal_Int32>(parent)]);
    };
    const bool is_due = points_of_parent().has_value();
    workbook.write("KpiIndicatorNames", workbook.place("KpiSettingIds", part->id), "");
    workbook.document().recalculate();
    EXPECT_EQ(workbook.text("KpiSettingsCheck"), "");
    EXPECT_EQ(workbook.column("KpiChecks").at(row), words()["check.complete"]);
    EXPECT_EQ(points_of_parent().has_value(), is_due) << "the other parts still count";
}

TEST_P(Clerks, ARuleThatDoesNotFitItsFigureIsSaid) {
    const auto workbook = sample();
    const auto said = [&](const std::string& block, std::size_t row, const std::string& other) {
        const auto cell = workbook.cell(block, row);
        const auto before = cell->getFormula();
        workbook.write(block, row, other);
        workbook.document().recalculate();
        const std::string check = workbook.text("KpiSettingsCheck");
        cell->setFormula(before);
        return check;
    };
    const auto given = definition();
    for (std::size_t i = 0; i < given.indicators.size(); ++i) {
        const auto& one = given.indicators[i];
        if (!one.has_input() || one.rule.kind == model::RuleKind::gravity) continue;
        SCOPED_TRACE(one.id);
        if (one.entered == model::Entered::yes_no || one.has_two_figures()) {
            EXPECT_THAT(said("KpiRules", i, words()["rule.marks"]), testing::HasSubstr(words()["set.rule_fits"]));
        }
        if (one.rule.kind == model::RuleKind::marks) {
            EXPECT_THAT(said("KpiEntered", i, words()["entered.share"]), testing::HasSubstr(words()["set.rule_fits"]));
        }
    }
}

TEST_P(ClerksOfTwo, OnlyAReasonExemptsAPerson) {
    const auto workbook = sample();
    const std::size_t row = complete_row(workbook, words()["check.complete"]);
    const auto check_with = [&](const std::string& state) {
        workbook.write("KpiStates", row, state);
        workbook.document().recalculate();
        return workbook.column("KpiChecks").at(row);
    };
    EXPECT_EQ(check_with("在职"), words()["check.state"]) << "HR's own column of states";
    EXPECT_EQ(check_with("定稿"), words()["check.state"]);
    EXPECT_FALSE(number_of(workbook.data("KpiTotals")[static_cast<sal_Int32>(row)][0]));
    for (const char* known : {"state.on_leave", "state.new", "state.exempt"})
        EXPECT_EQ(check_with(words()[known]), words()["check.exempt"] + words()[known]);
    EXPECT_EQ(check_with("免考核：外派"), words()["check.exempt"] + "免考核：外派");
    EXPECT_EQ(check_with(words()["state.appraised"]), words()["check.complete"]);
    EXPECT_EQ(check_with(""), words()["check.complete"]);
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

INSTANTIATE_TEST_SUITE_P(Two, Clerks, testing::ValuesIn(two_of_them()), name_of_test);
INSTANTIATE_TEST_SUITE_P(Long, Clerks, testing::ValuesIn(all_but_two({"zh"})), name_of_test);
INSTANTIATE_TEST_SUITE_P(All, ClerksOfTwo, testing::ValuesIn(two_of_them()), name_of_test);

}  // namespace
}  // namespace kpi::tests
