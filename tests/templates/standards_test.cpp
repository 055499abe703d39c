// The eight standards' workbooks, empty and filled in, as people get them and as clerks treat them.
#include <gmock/gmock.h>

#include <algorithm>
#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/sheet/CellDeleteMode.hpp>
#include <com/sun/star/sheet/CellInsertMode.hpp>
#include <com/sun/star/sheet/FormulaResult.hpp>
#include <com/sun/star/sheet/XCellRangeMovement.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/table/TableSortField.hpp>
#include <com/sun/star/util/XSortable.hpp>

#include "appraisal.hpp"
#include "cells.hpp"
#include "expectations.hpp"
#include "model/sheet_model.hpp"

namespace kpi::tests {
namespace {

namespace sheet = com::sun::star::sheet;
namespace table = com::sun::star::table;
namespace uno = com::sun::star::uno;
using model::Definition;
using model::Node;
using model::Words;
using office::as;
using office::from_utf8;
using testing::Not;

struct Tested {
    std::string standard;
    std::string language;
};

void PrintTo(const Tested& tested, std::ostream* out) {
    *out << tested.standard << ' ' << tested.language;
}

fs::path folder() {
    return fs::path{KPI_SOURCE_DIR} / "templates/standards";
}

std::vector<Tested> all_workbooks(const std::vector<std::string>& languages) {
    std::vector<Tested> all;
    for (const auto& entry : fs::directory_iterator(folder()))
        if (entry.path().extension() == ".json")
            for (const auto& language : languages) all.push_back({entry.path().stem().string(), language});
    return all;
}

class Standards : public testing::TestWithParam<Tested> {
protected:
    [[nodiscard]] static const Words& words() {
        static const auto vocabulary = Node::read(fs::path{KPI_SOURCE_DIR} / "templates/vocabulary.json");
        static const std::map<std::string, Words> all = {{"en", Words{vocabulary, "en"}},
                                                         {"zh", Words{vocabulary, "zh"}}};
        return all.at(GetParam().language);
    }
    [[nodiscard]] static Definition definition() {
        return model::read_definition(Node::read(folder() / (GetParam().standard + ".json")));
    }
    [[nodiscard]] static fs::path template_file() {
        return fs::path{KPI_TEMPLATES_DIR} / words().locale() / "KPI" / (GetParam().standard + ".ots");
    }
    [[nodiscard]] static fs::path sample_file() {
        return fs::path{KPI_SAMPLES_DIR} / words().locale() / (GetParam().standard + "-sample.ods");
    }
    [[nodiscard]] static Appraisal sample() { return Appraisal::open(office_with_extension(), sample_file()); }
    [[nodiscard]] static std::vector<Record> expected() {
        return read_csv(folder() / "samples" / (GetParam().standard + ".expected.csv"));
    }
};

/// A check in words as the kind that was worked out.
std::string kind_of(const std::string& check, const Words& words) {
    if (check.empty()) return "";
    if (check == words["check.complete"]) return "complete";
    if (check == words["check.number_missing"]) return "number_missing";
    if (check == words["check.number_twice"]) return "number_twice";
    if (check.starts_with(words["check.exempt"])) return "exempt";
    const std::string missing = words["separator"] + words["code.missing"];
    return check.ends_with(missing) ? "missing" : "wrong";
}

/// Compares a filled workbook with what was worked out for it, place by place.
class Comparison {
public:
    Comparison(const Appraisal& workbook, const Definition& definition, const Words& words)
        : workbook_{workbook}, definition_{definition}, words_{words} {}

    void expect(const std::vector<Record>& records) const {
        const auto checks = workbook_.column("KpiChecks");
        const auto points = workbook_.data("KpiPoints");
        for (const Record& record : records) {
            const std::size_t row = std::stoul(record.at("row"));  // the guard row is before the first
            SCOPED_TRACE("row " + record.at("row") + ", number " + record.at("number"));
            EXPECT_EQ(kind_of(checks.at(row), words_), record.at("check")) << checks.at(row);
            for (std::size_t i = 0; i < definition_.indicators.size(); ++i) {
                const std::string& id = definition_.indicators[i].id;
                expect_figure(points[static_cast<sal_Int32>(row)][static_cast<sal_Int32>(i)], record.at("points:" + id),
                              id);
            }
            if (!definition_.sections.empty()) expect_sections(record, row);
            for (const auto& [name, key] :
                 {std::pair{"KpiTotals", "total"}, {"KpiRanks", "rank"}, {"KpiChanges", "change"}})
                expect_figure(workbook_.data(name)[static_cast<sal_Int32>(row)][0], record.at(key), key);
            if (definition_.grades.empty()) continue;
            EXPECT_EQ(text_of(workbook_.data("KpiGrades")[static_cast<sal_Int32>(row)][0]), grade(record.at("grade")));
        }
    }

private:
    static void expect_figure(const uno::Any& found, const std::string& expected, const std::string& what) {
        if (expected.empty()) {
            EXPECT_TRUE(!number_of(found) && text_of(found).empty()) << what;
            return;
        }
        const auto number = number_of(found);
        ASSERT_TRUE(number.has_value()) << what << ": \"" << text_of(found) << "\", expected " << expected;
        // The same decimal to nine places, wherever that of the other program was cut.
        EXPECT_NEAR(*number, std::stod(expected), 5e-10) << what;
    }

    void expect_sections(const Record& record, std::size_t row) const {
        const auto scores = workbook_.data("KpiSectionScores");
        for (std::size_t i = 0; i < definition_.sections.size(); ++i) {
            const std::string& id = definition_.sections[i].id;
            expect_figure(scores[static_cast<sal_Int32>(row)][static_cast<sal_Int32>(i)], record.at("section:" + id),
                          id);
        }
    }

    [[nodiscard]] std::string grade(const std::string& english) const {
        for (const auto& grade : definition_.grades)
            if (grade.name.en == english) return words_(grade.name);
        return english;
    }

    const Appraisal& workbook_;
    const Definition& definition_;
    const Words& words_;
};

TEST_P(Standards, SampleComesToWhatWasWorkedOut) {
    const auto records = expected();
    const auto people =
        std::count_if(records.begin(), records.end(), [](const Record& one) { return !one.at("number").empty(); });
    ASSERT_GE(people, definition().is_about_teams ? 6 : 30);
    Comparison{sample(), definition(), words()}.expect(records);
}

TEST_P(Standards, SampleComesToTheSameWhereTheDecimalIsAComma) {
    const auto workbook = Appraisal::open(office_with_extension("de-DE"), sample_file());
    Comparison{workbook, definition(), words()}.expect(expected());
}

TEST_P(Standards, SampleSurvivesXlsx) {
    const fs::path file = scratch_folder() / (GetParam().standard + '-' + words().locale() + ".xlsx");
    sample().document().save(file, office::filter::xlsx);
    const auto workbook = Appraisal::open(office_with_extension(), file);
    Comparison{workbook, definition(), words()}.expect(expected());
}

TEST_P(Standards, ComesBackWithTheExtensionAfterBeingSavedWithoutIt) {
    const fs::path file = scratch_folder() / (GetParam().standard + '-' + words().locale() + " saved without.ods");
    office::Document::open(office_without_extension(), sample_file()).save(file, office::filter::ods);
    const auto workbook = Appraisal::open(office_with_extension(), file);
    Comparison{workbook, definition(), words()}.expect(expected());
}

TEST_P(Standards, EmptyTemplateShowsNoErrorAndNobodysResult) {
    const auto workbook = Appraisal::open(office_with_extension(), template_file());
    for (std::size_t i = 0; i < sheet_count(workbook.document()); ++i) {
        const auto one = workbook.document().sheet(i);
        const auto wrong = as<sheet::XCellRangesQuery>(one)->queryFormulaCells(sheet::FormulaResult::ERROR);
        EXPECT_EQ(office::to_utf8(wrong->getRangeAddressesAsString()), "") << name_of(one);
    }
    for (const char* name : {"KpiChecks", "KpiTotals", "KpiRanks"})
        for (const auto& row : workbook.data(name)) {
            EXPECT_EQ(text_of(row[0]), "") << name;
            EXPECT_FALSE(number_of(row[0])) << name;
        }
}

TEST_P(Standards, BlocksOfPeopleHaveTheSameRows) {
    const auto workbook = sample();
    const auto rows = workbook.data("KpiPeople").getLength();
    for (const char* name : {"KpiNumbers", "KpiNames", "KpiDepartments", "KpiStates", "KpiActuals", "KpiChecks",
                             "KpiPoints", "KpiTotals", "KpiRanks"})
        EXPECT_EQ(workbook.data(name).getLength(), rows) << name;
    EXPECT_EQ(workbook.data("KpiColumnIds")[0].getLength(), workbook.data("KpiActuals")[0].getLength());
    EXPECT_EQ(workbook.data("KpiSettingIds").getLength(), workbook.data("KpiPoints")[0].getLength());
}

TEST_P(Standards, SaysOnEverySheetWithPeopleThatTheExtensionIsMissing) {
    const auto document = office::Document::open(office_without_extension(), sample_file());
    for (const char* one : {"guide", "settings", "input", "points", "results", "form", "summary"}) {
        const auto cells = document.sheet(from_utf8(words()["sheet." + std::string{one}]));
        const bool is_form = std::string{one} == "form";
        EXPECT_EQ(content_of(cells->getCellByPosition(is_form ? 3 : 0, 1)).text, words()["extension_missing"]) << one;
    }
}

// ---- What clerks do with the input ------------------------------------------------------------

/// What does not depend on the words: in one language.
class Clerks : public Standards {};

struct Result {
    std::string check;
    std::optional<double> total;
    std::optional<double> rank;

    friend bool operator==(const Result&, const Result&) = default;
};

std::ostream& operator<<(std::ostream& out, const Result& result) {
    return out << result.check << ' ' << result.total.value_or(-1) << ' ' << result.rank.value_or(-1);
}

/// What everybody comes to, by number; those who have none or share one are left out.
std::map<std::string, Result> results_by_number(const Appraisal& workbook) {
    std::map<std::string, Result> all;
    const auto numbers = workbook.data("KpiNumbers");
    const auto checks = workbook.column("KpiChecks");
    const auto totals = workbook.data("KpiTotals");
    const auto ranks = workbook.data("KpiRanks");
    const auto count = std::min(numbers.getLength(), totals.getLength());
    for (sal_Int32 row = 0; row < count; ++row) {
        const auto number = number_of(numbers[row][0]);
        std::string key = text_of(numbers[row][0]);
        if (number) key = std::to_string(*number);
        if (key.empty()) continue;
        all[key] = {checks[static_cast<std::size_t>(row)], number_of(totals[row][0]), number_of(ranks[row][0])};
    }
    return all;
}

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

TEST_P(Clerks, AnIndicatorIsAddedInASpareRowAndTakenAwayByClearingIt) {
    const auto workbook = sample();
    const auto before = results_by_number(workbook);
    const std::size_t spare = definition().indicators.size();
    workbook.write("KpiIndicatorNames", spare, "Spirit");
    workbook.write("KpiEntered", spare, words()["entered.score"]);
    workbook.write("KpiRules", spare, words()["rule.marks"]);
    workbook.write("KpiFullMarks", spare, 100.0);
    workbook.write("KpiWeights", spare, 0.0);
    if (!definition().sections.empty())
        workbook.write("KpiIndicatorSections", spare, text_of(workbook.data("KpiSections")[0][0]));
    workbook.document().recalculate();
    EXPECT_EQ(workbook.text("KpiSettingsCheck"), "");
    for (const auto& [number, result] : results_by_number(workbook)) EXPECT_FALSE(result.total) << number;
    const auto column = workbook.place("KpiColumnIds", "spare1");
    const auto checks = workbook.column("KpiChecks");
    for (std::size_t row = 1; row < checks.size(); ++row)
        if (!checks[row].empty()) workbook.write("KpiActuals", row, 80.0, column);
    workbook.document().recalculate();
    EXPECT_EQ(results_by_number(workbook), before) << "a weight of 0 changes no total";
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
    slip("KpiWeights", 0, "x", "set.weight");
    slip("KpiWeights", 0, 0.99, "set.weights");
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

std::string name_of_test(const testing::TestParamInfo<Tested>& tested) {
    std::string name = tested.param.standard + '_' + tested.param.language;
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
}

INSTANTIATE_TEST_SUITE_P(All, Standards, testing::ValuesIn(all_workbooks({"en", "zh"})), name_of_test);
INSTANTIATE_TEST_SUITE_P(All, Clerks, testing::ValuesIn(all_workbooks({"zh"})), name_of_test);

}  // namespace
}  // namespace kpi::tests
