// The templates and their filled samples, as people get them.
#include <gmock/gmock.h>

#include <charconv>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/ValidationType.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/util/CellProtection.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include "cells.hpp"
#include "expectations.hpp"
#include "layout.hpp"

namespace kpi::tests {
namespace {

namespace sheet = com::sun::star::sheet;
namespace table = com::sun::star::table;
namespace uno = com::sun::star::uno;
namespace util = com::sun::star::util;
using office::as;
using office::from_utf8;
using templates::Language;
using templates::Layout;
using templates::Node;
using templates::TableLayout;

struct Workbook {
    std::string standard;
    Language language;
};

void PrintTo(const Workbook& workbook, std::ostream* out) {
    *out << workbook.standard << ' ' << workbook.language.locale;
}

std::vector<Workbook> workbooks() {
    std::vector<Workbook> all;
    for (const auto& entry : fs::directory_iterator(fs::path{KPI_SOURCE_DIR} / "templates/definitions"))
        for (const auto& language : templates::languages()) all.push_back({entry.path().stem().string(), language});
    return all;
}

class Workbooks : public testing::TestWithParam<Workbook> {
protected:
    [[nodiscard]] static const Language& language() { return GetParam().language; }
    [[nodiscard]] static Node definition() {
        return Node::read(fs::path{KPI_SOURCE_DIR} / "templates/definitions" / (GetParam().standard + ".json"));
    }
    [[nodiscard]] static fs::path template_file() {
        return fs::path{KPI_TEMPLATES_DIR} / language().locale / "KPI" / (GetParam().standard + ".ots");
    }
    [[nodiscard]] static fs::path sample_file() {
        return fs::path{KPI_SAMPLES_DIR} / language().locale / (GetParam().standard + "-sample.ods");
    }
    [[nodiscard]] static std::vector<Record> expected() {
        return read_csv(fs::path{KPI_SOURCE_DIR} / "templates/samples" / (GetParam().standard + ".expected.csv"));
    }
};

/// Compares the filled sample with what was worked out for it.
class Comparison {
public:
    Comparison(const office::Document& document, const Node& definition, const Layout& layout)
        : definition_{definition},
          layout_{layout},
          scoring_{document, layout.table("scoring")},
          results_{document, layout.table("results")} {}

    void expect(const Record& record) const {
        const auto row = static_cast<std::size_t>(std::stoul(record.at("row"))) - 1;
        SCOPED_TRACE("row " + record.at("row") + ", number " + record.at("number"));
        EXPECT_EQ(scoring_.cell("check", row).text, text_of(record.at("check")));
        EXPECT_EQ(results_.cell("number", row).text, record.at("number"));
        EXPECT_EQ(results_.cell("grade", row).text, grade(record.at("grade")));
        EXPECT_EQ(results_.cell("remark", row).text, text_of(record.at("remark")));
        for (const char* figure : {"total", "rank", "grade_bonus", "rank_bonus", "kpi_bonus", "base", "other_bonus",
                                   "full_attendance", "attendance", "meals", "fines", "pay"})
            expect_figure(figure, row, record.at(figure));
    }

private:
    struct Part {
        Part(const office::Document& document, const TableLayout& of)
            : table{of}, cells{document.sheet(from_utf8(of.sheet))} {}
        [[nodiscard]] CellContent cell(const std::string& column, std::size_t row) const {
            return content_of(cells->getCellByPosition(static_cast<sal_Int32>(table.column_by_id.at(column)),
                                                       static_cast<sal_Int32>(table.first_row + row)));
        }
        const TableLayout& table;
        uno::Reference<sheet::XSpreadsheet> cells;
    };

    void expect_figure(const std::string& column, std::size_t row, const std::string& expected) const {
        const CellContent cell = results_.cell(column, row);
        if (expected.empty()) {
            EXPECT_EQ(cell.text, "") << column;
            return;
        }
        double x = 0;
        std::from_chars(expected.data(), expected.data() + expected.size(), x);
        EXPECT_TRUE(cell.is_number) << column << " is \"" << cell.text << '"';
        EXPECT_EQ(cell.number, x) << column;
    }

    [[nodiscard]] std::string text_of(const std::string& key) const { return key.empty() ? "" : layout_.text(key); }

    [[nodiscard]] std::string grade(const std::string& index) const {
        if (index.empty()) return "";
        for (const Node& section : definition_["sheets"].items()[1]["sections"].items())
            if (section.has("columns") && section["columns"].items()[0].string_or("name", "") == "GradeNames")
                return section["rows"].items().at(std::stoul(index) - 1).items()[0].text(layout_.language());
        return "no list of grades";
    }

    const Node& definition_;
    const Layout& layout_;
    Part scoring_;
    Part results_;
};

void expect_sample_as_worked_out(const office::Document& document, const Node& node, const Language& language,
                                 const std::vector<Record>& expected) {
    const Layout layout{node, language};
    const Comparison comparison{document, node, layout};
    for (const Record& record : expected) comparison.expect(record);
}

TEST_P(Workbooks, SampleComesToWhatWasWorkedOut) {
    const auto document = office::Document::open(office_with_extension(), sample_file());
    document.recalculate();
    const auto records = expected();
    ASSERT_GE(records.size(), 30U);
    expect_sample_as_worked_out(document, definition(), language(), records);
}

TEST_P(Workbooks, SampleComesToTheSameWhereTheDecimalIsAComma) {
    const auto document = office::Document::open(office_with_extension("de-DE"), sample_file());
    document.recalculate();
    const auto cell = document.sheet(0)->getCellByPosition(0, 90);
    cell->setValue(0.5);
    ASSERT_EQ(content_of(cell).text, "0,5") << "this is no office with a decimal comma";
    expect_sample_as_worked_out(document, definition(), language(), expected());
}

TEST_P(Workbooks, SampleSurvivesOtherFileFormats) {
    for (const auto& [extension, filter] :
         {std::pair{".xlsx", office::filter::xlsx}, std::pair{".xls", office::filter::xls}}) {
        const fs::path file = scratch_folder() / (GetParam().standard + '-' + language().locale + extension);
        office::Document::open(office_with_extension(), sample_file()).save(file, filter);
        const auto document = office::Document::open(office_with_extension(), file);
        document.recalculate();
        SCOPED_TRACE(extension);
        expect_sample_as_worked_out(document, definition(), language(), expected());
    }
}

TEST_P(Workbooks, EmptyTemplateShowsNoErrorAndNoName) {
    const auto document = office::Document::open(office_with_extension(), template_file());
    document.recalculate();
    for (std::size_t i = 0; i < sheet_count(document); ++i) {
        const auto one = document.sheet(i);
        for_each_cell(one, [&](const auto& cell, sal_Int32 column, sal_Int32 row) {
            EXPECT_EQ(cell->getError(), 0)
                << name_of(one) << ' '
                << templates::cell_name(static_cast<std::size_t>(column), static_cast<std::size_t>(row));
        });
    }
}

TEST_P(Workbooks, EverySheetIsProtectedWithoutPassword) {
    const auto document = office::Document::open(office_with_extension(), template_file());
    for (std::size_t i = 0; i < sheet_count(document); ++i) {
        const auto protection = as<util::XProtectable>(document.sheet(i));
        EXPECT_TRUE(protection->isProtected()) << name_of(document.sheet(i));
        EXPECT_NO_THROW(protection->unprotect({})) << name_of(document.sheet(i));
        EXPECT_FALSE(protection->isProtected()) << name_of(document.sheet(i));
    }
}

TEST_P(Workbooks, InputCellsAreOpenAndComputedOnesAreNot) {
    const auto document = office::Document::open(office_with_extension(), template_file());
    const Layout layout{definition(), language()};
    for (const Node& node : definition()["sheets"].items()) {
        if (node["kind"].string() != "table") continue;
        const TableLayout& one = layout.table(node["id"].string());
        const auto cells = document.sheet(from_utf8(one.sheet));
        for (const Node& column : node["columns"].items()) {
            const std::string id = column["id"].string();
            const auto at = static_cast<sal_Int32>(one.column_by_id.at(id));
            for (const std::size_t row : {std::size_t{0}, one.rows - 1}) {
                const auto cell = cells->getCellByPosition(at, static_cast<sal_Int32>(one.first_row + row));
                util::CellProtection protection;
                office::get(cell, "CellProtection") >>= protection;
                const bool is_input = column["kind"].string() == "input";
                EXPECT_EQ(protection.IsLocked, !is_input) << one.id << '.' << id;
                EXPECT_EQ(cell->getFormula().startsWith("=") || cell->getFormula().startsWith("{="), !is_input)
                    << one.id << '.' << id;
            }
        }
    }
}

TEST_P(Workbooks, WhatMayBeEnteredIsCheckedAndSaid) {
    const auto document = office::Document::open(office_with_extension(), template_file());
    const Layout layout{definition(), language()};
    std::size_t checked = 0;
    for (const Node& node : definition()["sheets"].items()) {
        if (node["kind"].string() != "table") continue;
        const TableLayout& one = layout.table(node["id"].string());
        for (const Node& column : node["columns"].items()) {
            if (!column.has("validation")) continue;
            ++checked;
            const auto cell =
                document.sheet(from_utf8(one.sheet))
                    ->getCellByPosition(static_cast<sal_Int32>(one.column_by_id.at(column["id"].string())),
                                        static_cast<sal_Int32>(one.first_row + one.rows - 1));
            const uno::Reference<uno::XInterface> validation{office::get(cell, "Validation"), uno::UNO_QUERY_THROW};
            sheet::ValidationType type = sheet::ValidationType_ANY;
            office::get(validation, "Type") >>= type;
            EXPECT_NE(type, sheet::ValidationType_ANY) << column["id"].string();
            rtl::OUString message;
            office::get(validation, "ErrorMessage") >>= message;
            EXPECT_EQ(office::to_utf8(message), column["validation"]["error"].text(language()));
        }
    }
    EXPECT_GT(checked, 0U);
}

TEST_P(Workbooks, TitleIsInTheLanguageOfTheWorkbook) {
    const auto document = office::Document::open(office_with_extension(), template_file());
    const auto properties =
        as<com::sun::star::document::XDocumentPropertiesSupplier>(document.model())->getDocumentProperties();
    EXPECT_EQ(office::to_utf8(properties->getTitle()), definition()["title"].text(language()));
}

TEST_P(Workbooks, HasAChart) {
    const auto document = office::Document::open(office_with_extension(), sample_file());
    std::size_t charts = 0;
    for (std::size_t i = 0; i < sheet_count(document); ++i)
        charts += static_cast<std::size_t>(
            as<table::XTableChartsSupplier>(document.sheet(i))->getCharts()->getElementNames().getLength());
    EXPECT_EQ(charts, 1U);
}

TEST_P(Workbooks, SaysOnEverySheetThatTheExtensionIsMissing) {
    const auto document = office::Document::open(office_without_extension(), sample_file());
    const Layout layout{definition(), language()};
    for (std::size_t i = 0; i < sheet_count(document); ++i)
        EXPECT_EQ(content_of(document.sheet(i)->getCellByPosition(0, 1)).text, layout.text("extension_missing"))
            << name_of(document.sheet(i));
}

/// A slip on a sheet, and the text by which the workbook says so.
struct Slip {
    const char* setting;  ///< a named cell; a column of the row checked when it holds a dot
    double number;
    const char* word;  ///< entered instead of the number when there is one
    const char* said;  ///< key of the text
};

uno::Reference<table::XCell> named_cell(const office::Document& document, const char* name) {
    return document.named_range(rtl::OUString::createFromAscii(name))->getCellByPosition(0, 0);
}

void enter(const uno::Reference<table::XCell>& cell, const Slip& slip) {
    if (slip.word == nullptr)
        cell->setValue(slip.number);
    else
        as<com::sun::star::text::XText>(cell)->setString(rtl::OUString::createFromAscii(slip.word));
}

TEST_P(Workbooks, SettingsSayWhatIsWrongAndNobodyIsPaidByThem) {
    const Layout layout{definition(), language()};
    const TableLayout& results = layout.table("results");
    for (const Slip& slip :
         {Slip{"ItemMarks", 0, "x", "marks_wrong"}, Slip{"EventFines", 0, "x", "events_wrong"},
          Slip{"MealAllowance", 0, "x", "figure_missing"}, Slip{"ReviewGain", 0, "0.15", "gain_wrong"},
          Slip{"WorkingDays", 0, nullptr, "working_days_wrong"}, Slip{"AbsencePoints", 10, nullptr, "sign_wrong"},
          Slip{"HalfShare", 50, nullptr, "range_wrong"}, Slip{"BonusMethod", 0, "x", "method_wrong"},
          Slip{"GradeBounds", 500, nullptr, "grades_wrong"}, Slip{"TieRule", 0, "x", "places_wrong"}}) {
        SCOPED_TRACE(slip.setting);
        const auto document = office::Document::open(office_with_extension(), sample_file());
        enter(named_cell(document, slip.setting), slip);
        document.recalculate();
        EXPECT_EQ(content_of(named_cell(document, "SettingsCheck")).text, layout.text(slip.said));
        const auto cells = document.sheet(from_utf8(results.sheet));
        for (const char* column : {"total", "grade", "grade_bonus", "rank_bonus", "kpi_bonus", "pay"})
            for (const std::size_t row : {std::size_t{0}, results.rows - 1})
                EXPECT_EQ(content_of(cells->getCellByPosition(static_cast<sal_Int32>(results.column_by_id.at(column)),
                                                              static_cast<sal_Int32>(results.first_row + row)))
                              .text,
                          "")
                    << column;
    }
}

TEST_P(Workbooks, ScoringSaysWhatIsWrongInARow) {
    const Layout layout{definition(), language()};
    const TableLayout& scoring = layout.table("scoring");
    const auto document = office::Document::open(office_with_extension(), sample_file());
    const auto cells = document.sheet(from_utf8(scoring.sheet));
    const auto cell = [&](const std::string& column) {
        return cells->getCellByPosition(static_cast<sal_Int32>(scoring.column_by_id.at(column)),
                                        static_cast<sal_Int32>(scoring.first_row));
    };
    for (const Slip& slip :
         {Slip{"absences", 0.5, nullptr, "not_whole"}, Slip{"days", 220, nullptr, "days_too_many"},
          Slip{"typing", 45000, nullptr, "too_large"}, Slip{"quality", 20.5, nullptr, "above_full_marks"},
          Slip{"quality", 0, "n/a", "text_found"}, Slip{"number", 0, "nobody", "not_on_roster"}}) {
        SCOPED_TRACE(slip.setting);
        const auto before = cell(slip.setting)->getFormula();
        enter(cell(slip.setting), slip);
        document.recalculate();
        EXPECT_EQ(content_of(cell("check")).text, layout.text(slip.said));
        EXPECT_EQ(content_of(cell("total")).text, "");
        cell(slip.setting)->setFormula(before);
        document.recalculate();
        EXPECT_EQ(content_of(cell("check")).text, layout.text("complete"));
    }
}

TEST_P(Workbooks, BonusByGradeIsPaidWhereItIsChosen) {
    const Layout layout{definition(), language()};
    const TableLayout& results = layout.table("results");
    const auto document = office::Document::open(office_with_extension(), sample_file());
    as<com::sun::star::text::XText>(named_cell(document, "BonusMethod"))->setString(from_utf8(layout.text("by_grade")));
    document.recalculate();
    const auto cells = document.sheet(from_utf8(results.sheet));
    for (const Record& record : expected()) {
        const auto row = static_cast<sal_Int32>(results.first_row + std::stoul(record.at("row")) - 1);
        const auto bonus =
            content_of(cells->getCellByPosition(static_cast<sal_Int32>(results.column_by_id.at("kpi_bonus")), row));
        if (record.at("grade_bonus").empty())
            EXPECT_EQ(bonus.text, "") << record.at("number");
        else
            EXPECT_EQ(bonus.number, std::stod(record.at("grade_bonus"))) << record.at("number");
    }
}

TEST_P(Workbooks, ACellThatAlertsStaysProtected) {
    const Layout layout{definition(), language()};
    const TableLayout& scoring = layout.table("scoring");
    const auto document = office::Document::open(office_with_extension(), sample_file());
    // Row 13 of the sample is on the roster twice, and its check says so.
    const auto row = static_cast<sal_Int32>(scoring.first_row + 12);
    const auto cells = document.sheet(from_utf8(scoring.sheet));
    const auto clear = [&](const char* column) {
        const auto at = static_cast<sal_Int32>(scoring.column_by_id.at(column));
        const auto cell = cells->getCellByPosition(at, row);
        using namespace com::sun::star::sheet::CellFlags;
        as<sheet::XSheetOperation>(cells->getCellRangeByPosition(at, row, at, row))
            ->clearContents(VALUE | STRING | FORMULA);
        return cell->getFormula();
    };
    ASSERT_EQ(content_of(cells->getCellByPosition(static_cast<sal_Int32>(scoring.column_by_id.at("check")), row)).text,
              layout.text("twice_on_roster"));
    EXPECT_NE(clear("check"), "");
    EXPECT_EQ(clear("quality"), "");
}

TEST_P(Workbooks, ComesBackWithTheExtensionAfterBeingSavedWithoutIt) {
    const fs::path file = scratch_folder() / (GetParam().standard + '-' + language().locale + " saved without.ods");
    office::Document::open(office_without_extension(), sample_file()).save(file, office::filter::ods);
    const auto document = office::Document::open(office_with_extension(), file);
    document.recalculate();
    expect_sample_as_worked_out(document, definition(), language(), expected());
}

INSTANTIATE_TEST_SUITE_P(Standards, Workbooks, testing::ValuesIn(workbooks()), [](const auto& tested) {
    std::string name = tested.param.standard + '_' + tested.param.language.locale;
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
});

}  // namespace
}  // namespace kpi::tests
