#include "appraisals/department_figures.hpp"

#include <algorithm>
#include <com/sun/star/sheet/XSpreadsheets.hpp>

#include "appraisals/protection.hpp"
#include "uno/object.hpp"

namespace kpi::appraisals {

namespace uno = com::sun::star::uno;
using rtl::OUString;

namespace {

const OUString& hidden_sheet() {
    static const OUString name{"KpiDepartmentFigures"};
    return name;
}

uno::Reference<com::sun::star::sheet::XSpreadsheet> sheet_of_figures(const Workbook& workbook) {
    return {workbook->getSheets()->getByName(hidden_sheet()), uno::UNO_QUERY_THROW};
}

}  // namespace

const OUString& sheet_of_department_points() {
    static const OUString name{"KpiDepartmentPoints"};
    return name;
}

void write_department_figures(const Workbook& workbook, const FiguresByDepartment& figures) {
    const auto sheets = workbook->getSheets();
    if (sheets->hasByName(hidden_sheet())) sheets->removeByName(hidden_sheet());
    if (figures.empty()) return;
    sheets->insertNewByName(hidden_sheet(), static_cast<sal_Int16>(sheets->getElementNames().getLength()));
    std::vector<Row> rows;
    // An empty department's name would be an empty cell: each begins with a mark.
    for (const auto& [department, values] : figures) {
        Row row(static_cast<sal_Int32>(values.size()) + 1);
        row.getArray()[0] <<= "=" + department;
        std::copy(values.begin(), values.end(), row.getArray() + 1);
        rows.push_back(row);
    }
    const auto cells = sheet_of_figures(workbook);
    write_data(
        cells->getCellRangeByPosition(0, 0, rows.front().getLength() - 1, static_cast<sal_Int32>(rows.size()) - 1),
        rows);
    set(cells, "IsVisible", uno::Any{false});
    as<com::sun::star::util::XProtectable>(cells)->protect({});
}

FiguresByDepartment department_figures(const Workbook& workbook) {
    FiguresByDepartment all;
    if (!workbook->getSheets()->hasByName(hidden_sheet())) return all;
    const auto count = static_cast<sal_Int32>(period_figures_of(workbook).size());
    const auto cells = sheet_of_figures(workbook);
    const auto index = address_of({cells, uno::UNO_QUERY_THROW}).Sheet;
    const sal_Int32 last = last_filled_row(workbook, {index, 0, 0, 0, 0});
    for (const Row& row : cell_data(cells->getCellRangeByPosition(0, 0, count, last))) {
        const OUString name = words_of(row[0]);
        if (name.startsWith("=")) all[name.copy(1)] = {row.begin() + 1, row.end()};
    }
    return all;
}

}  // namespace kpi::appraisals
