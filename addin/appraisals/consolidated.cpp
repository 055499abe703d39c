#include "appraisals/consolidated.hpp"

#include <algorithm>
#include <com/sun/star/sheet/XArrayFormulaRange.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/sheet/XSpreadsheets.hpp>
#include <com/sun/star/text/XText.hpp>
#include <set>

#include "appraisals/collected_sheets.hpp"
#include "appraisals/department_figures.hpp"
#include "appraisals/print_areas.hpp"
#include "appraisals/protection.hpp"
#include "uno/object.hpp"
#include "uno/text.hpp"
#include "writer/writer.hpp"

namespace kpi::appraisals {

namespace sheet = com::sun::star::sheet;
namespace uno = com::sun::star::uno;
using rtl::OUString;

namespace {

/// In the order of the master; those who were added follow.
std::vector<const Taken*> in_order(const HandedOut& all, const Intake& intake) {
    std::vector<const Taken*> ordered;
    for (const Taken& one : intake.people()) ordered.push_back(&one);
    const auto place = [&](const Taken* one) {
        const auto found = all.by_key.find(one->person.key);
        return found == all.by_key.end() ? all.people.size() : found->second;
    };
    std::stable_sort(ordered.begin(), ordered.end(),
                     [&](const Taken* a, const Taken* b) { return place(a) < place(b); });
    return ordered;
}

class Consolidation {
public:
    Consolidation(HandedOut& all, const Intake& intake, Findings& findings)
        : all_{all}, findings_{findings}, people_{in_order(all, intake)} {}

    void make() {
        const Workbook& workbook = all_.form.model();
        remove_collected_sheets(workbook);
        Identity identity = all_.identity;
        identity.department.clear();
        // Everybody is here now: ranks are made here.
        identity.scope.clear();
        write_identity(workbook, identity);
        std::vector<Row> rows;
        for (const Taken* one : people_) rows.push_back(one->person.cells);
        const bool are_one = have_one_figure();
        all_.form.fill(
            rows, are_one ? common_figures() : PeriodFigures(period_figures_of(workbook).size(), uno::Any{OUString{}}));
        keep_departments_figures(are_one);
        show_first_person();
        print_all_rows(workbook);
        prove();
    }

private:
    [[nodiscard]] bool have_one_figure() const {
        return std::all_of(people_.begin(), people_.end(),
                           [&](const Taken* one) { return are_alike(one->figures, people_.front()->figures); });
    }

    [[nodiscard]] PeriodFigures common_figures() const {
        return people_.empty() ? period_figures_of(all_.form.model()) : people_.front()->figures;
    }

    /// A workbook has one place for a department's figures of the period. Where departments differ, points that depend
    /// on them are kept as they were worked out with each department's own.
    void keep_departments_figures(bool are_one) const {
        const Workbook& workbook = all_.form.model();
        const auto sheets = workbook->getSheets();
        if (sheets->hasByName(sheet_of_department_points())) sheets->removeByName(sheet_of_department_points());
        FiguresByDepartment figures;
        if (!are_one)
            for (const Taken* one : people_) figures[one->person.department()] = one->figures;
        write_department_figures(workbook, figures);
        if (are_one) return;
        OUString words;
        for (const auto& [department, values] : figures)
            words += (words.isEmpty() ? OUString{} : OUString{"; "}) + department + ": " + words_of(workbook, values);
        findings_.add("own-figures", {}, {}, words);
        for (const sal_Int32 column : columns_that_differ()) keep_points(column);
        all_.form.calculate();
    }

    [[nodiscard]] std::vector<sal_Int32> columns_that_differ() const {
        const Results results = results_of(all_.form.model());
        std::vector<sal_Int32> columns;
        const sal_Int32 count = results.points.getLength() == 0 ? 0 : results.points[0].getLength();
        for (sal_Int32 column = 0; column < count; ++column)
            for (std::size_t i = 0; i < people_.size(); ++i)
                if (!are_alike(people_[i]->points[column], results.of(results.points, all_.form.row_of(i), column))) {
                    columns.push_back(column);
                    break;
                }
        return columns;
    }

    /// Puts points on a hidden sheet, in the same rows, and lets the column of points read them there.
    void keep_points(sal_Int32 column) const {
        const Workbook& workbook = all_.form.model();
        const auto sheets = workbook->getSheets();
        if (!sheets->hasByName(sheet_of_department_points()))
            sheets->insertNewByName(sheet_of_department_points(),
                                    static_cast<sal_Int16>(sheets->getElementNames().getLength()));
        const uno::Reference<sheet::XSpreadsheet> kept{sheets->getByName(sheet_of_department_points()),
                                                       uno::UNO_QUERY_THROW};
        const auto points = address_of(cells_named(workbook, "KpiPoints"));
        {
            const Unprotected open{kept};
            std::vector<Row> rows;
            for (const Taken* one : people_) rows.push_back({&one->points[column], 1});
            const sal_Int32 first = all_.form.row_of(0);
            write_data(
                kept->getCellRangeByPosition(column, first, column, first + static_cast<sal_Int32>(rows.size()) - 1),
                rows);
        }
        const auto owner = sheet_of(workbook, points.Sheet);
        const Unprotected open{owner};
        const auto cells = as<sheet::XArrayFormulaRange>(owner->getCellRangeByPosition(
            points.StartColumn + column, points.StartRow, points.StartColumn + column, points.EndRow));
        const OUString range =
            "$" + sheet_of_department_points() + ".$" +
            cell_label(column, points.StartRow)
                .replaceFirst(OUString::number(points.StartRow + 1), "$" + OUString::number(points.StartRow + 1)) +
            ":$" +
            cell_label(column, points.EndRow)
                .replaceFirst(OUString::number(points.EndRow + 1), "$" + OUString::number(points.EndRow + 1));
        cells->setArrayFormula({});
        cells->setArrayFormula("=IF(" + range + "=\"\";\"\";" + range + ")");
        set(kept, "IsVisible", uno::Any{false});
        if (!as<com::sun::star::util::XProtectable>(kept)->isProtected())
            as<com::sun::star::util::XProtectable>(kept)->protect({});
    }

    void show_first_person() const {
        const auto cell = cells_named(all_.form.model(), "KpiFormPerson");
        if (!cell.is()) return;
        const Unprotected open{sheet_of(all_.form.model(), address_of(cell).Sheet)};
        const OUString number =
            people_.empty() ? OUString{} : words_of(people_.front()->person.cell(person_column::number));
        as<com::sun::star::text::XText>(cell->getCellByPosition(0, 0))->setString(number);
    }

    /// Nobody has another total than with the department's own workbook; ranks alone may differ.
    void prove() const {
        const Results results = results_of(all_.form.model());
        const auto totals = address_of(cells_named(all_.form.model(), "KpiTotals"));
        const OUString sheet = sheet_name(all_.form.model(), totals.Sheet);
        for (std::size_t i = 0; i < people_.size(); ++i) {
            const sal_Int32 row = all_.form.row_of(i);
            const uno::Any& total = results.of(results.totals, row);
            if (!are_alike(people_[i]->total, total))
                findings_.add("result-differs", {{}, sheet, cell_label(totals.StartColumn, row)},
                              people_[i]->person.label() + " " + words_of(people_[i]->total), words_of(total));
        }
        const auto heads = std::count_if(results.checks.begin(), results.checks.end(),
                                         [](const Row& row) { return !is_blank(row[0]); });
        if (static_cast<std::size_t>(heads) != people_.size())
            findings_.add("result-differs", {{}, sheet, {}}, OUString::number(static_cast<sal_Int64>(people_.size())),
                          OUString::number(static_cast<sal_Int64>(heads)));
    }

    HandedOut& all_;
    Findings& findings_;
    std::vector<const Taken*> people_;
};

std::vector<DepartmentLine> department_lines(const HandedOut& all, const Intake& intake, const Findings& findings) {
    std::vector<DepartmentLine> lines;
    const auto line_of = [&](const OUString& name) -> DepartmentLine& {
        const auto found =
            std::find_if(lines.begin(), lines.end(), [&](const DepartmentLine& one) { return one.name == name; });
        if (found != lines.end()) return *found;
        lines.push_back({.name = name, .file = {}});
        if (const ReturnedFile* const file = intake.file_of(name)) lines.back().file = file->url;
        return lines.back();
    };
    for (const OUString& name : all.departments) line_of(name);
    for (const auto& [name, rows] : all.rows) line_of(name).handed_out = rows;
    std::set<OUString> counted;
    for (const Taken& one : intake.people())
        if (counted.insert(one.person.key).second) ++line_of(one.person.department()).came_back;
    for (DepartmentLine& line : lines)
        for (const Finding& one : findings.all()) {
            if (line.file.isEmpty() || one.file != line.file) continue;
            ++line.findings;
            if (one.severity == "error") ++line.errors;
        }
    return lines;
}

/// The departments of the people's rows, anchored by row, as the workbook's own formulas have them.
std::string departments_formula(const Workbook& workbook) {
    const auto block = address_of(cells_named(workbook, "KpiDepartments"));
    const std::string input = model::sheet_prefix(to_utf8(sheet_name(workbook, block.Sheet)));
    const std::string column = model::column_name(static_cast<std::size_t>(block.StartColumn));
    const std::string whole = input + '$' + column + ":$" + column;
    return "INDEX(" + whole + ';' + std::to_string(block.StartRow + 1) + "):INDEX(" + whole + ";KpiLastRow)";
}

std::size_t rows_of_people(const Workbook& workbook) {
    const auto block = address_of(cells_named(workbook, "KpiTotals"));
    return static_cast<std::size_t>(block.EndRow - block.StartRow + 1);
}

}  // namespace

void make_consolidated(HandedOut& all, const Intake& intake, Findings& findings) {
    Consolidation{all, intake, findings}.make();
}

void add_collected_sheets(const HandedOut& all, const Intake& intake, Findings& findings) {
    const Workbook& workbook = all.form.model();
    const auto lines = department_lines(all, intake, findings);
    model::Sheet departments =
        departments_sheet(lines, departments_formula(workbook), rows_of_people(workbook), findings.language());
    departments.name = free_name(workbook, departments.name);
    writer::add_sheet(workbook, departments);
    all.form.calculate();
    // Departments total the company.
    const Data shown = data_named(workbook, "KpiDepartmentLines");
    sal_Int32 sum = 0;
    for (const Row& row : shown) sum += static_cast<sal_Int32>(number_of(row[department_column::people]).value_or(0));
    const auto rows = static_cast<sal_Int32>(intake.people().size());
    if (sum != rows)
        findings.add("result-differs", {{}, from_utf8(departments.name), {}}, OUString::number(rows),
                     OUString::number(sum));
    findings.add("collected", {}, {}, OUString::number(static_cast<sal_Int64>(intake.heads())));
    model::Sheet list = findings_sheet(findings.all(), findings.language());
    list.name = free_name(workbook, list.name);
    writer::add_sheet(workbook, list);
    link_findings(workbook, findings.all());
}

}  // namespace kpi::appraisals
