#include "appraisals/results.hpp"

#include <algorithm>

#include "uno/object.hpp"

namespace kpi::appraisals {

namespace table = com::sun::star::table;
using rtl::OUString;

namespace {

std::vector<OUString> texts_of(const Data& data) {
    std::vector<OUString> all;
    for (const Row& row : data)
        for (const auto& one : row) all.push_back(words_of(one));
    return all;
}

/// The indicator that a column of figures belongs to: "complaints" of "complaints.shown.part", but
/// "training.quality" where that is one itself.
std::size_t indicator_of(const OUString& column, const std::vector<OUString>& indicators) {
    OUString id = column;
    while (true) {
        const auto found = std::find(indicators.begin(), indicators.end(), id);
        const sal_Int32 point = id.lastIndexOf('.');
        if (found != indicators.end() || point < 0) return static_cast<std::size_t>(found - indicators.begin());
        id = id.copy(0, point);
    }
}

/// The rows of people's codes; they stand right of what says which rows are wrong.
table::CellRangeAddress codes_block(const Workbook& workbook, sal_Int32 count) {
    auto block = address_of(cells_named(workbook, "KpiRowsToPutRight"));
    block.StartColumn = block.EndColumn + 1;
    block.EndColumn = block.StartColumn + count - 1;
    return block;
}

Cells cells_at(const Workbook& workbook, const table::CellRangeAddress& block) {
    return sheet_of(workbook, block.Sheet)
        ->getCellRangeByPosition(block.StartColumn, block.StartRow, block.EndColumn, block.EndRow);
}

}  // namespace

std::vector<sal_Int32> InputPlan::columns_of(sal_Int32 code) const {
    std::vector<sal_Int32> all;
    for (std::size_t i = 0; i < code_of.size(); ++i)
        if (code_of[i] == code) all.push_back(static_cast<sal_Int32>(i));
    return all;
}

InputPlan input_plan(const Workbook& workbook) {
    const auto indicators = texts_of(data_named(workbook, "KpiSettingIds"));
    InputPlan plan;
    plan.columns = texts_of(data_named(workbook, "KpiColumnIds"));
    plan.codes = static_cast<sal_Int32>(indicators.size());
    for (const OUString& column : plan.columns) {
        const std::size_t found = indicator_of(column, indicators);
        // Figures that belong to no indicator follow, each with a code of its own.
        plan.code_of.push_back(found == indicators.size() ? plan.codes++ : static_cast<sal_Int32>(found));
    }
    const auto added = std::find_if(plan.code_of.begin(), plan.code_of.end(),
                                    [&](sal_Int32 code) { return code >= static_cast<sal_Int32>(indicators.size()); });
    plan.first_added = static_cast<sal_Int32>(added - plan.code_of.begin());
    return plan;
}

Results results_of(const Workbook& workbook) {
    const auto block = codes_block(workbook, input_plan(workbook).codes);
    return {.first_row = block.StartRow,
            .checks = data_named(workbook, "KpiChecks"),
            .wrong = data_named(workbook, "KpiRowsToPutRight"),
            .codes = cell_data(cells_at(workbook, block)),
            .points = data_named(workbook, "KpiPoints"),
            .totals = data_named(workbook, "KpiTotals"),
            .grades = data_named(workbook, "KpiGrades"),
            .pay = data_named(workbook, "KpiPay"),
            .remarks = data_named(workbook, "KpiRemarks"),
            .remark_flags = data_named(workbook, "KpiRemarkFlags")};
}

Row above_codes(const Workbook& workbook, std::size_t row) {
    auto block = codes_block(workbook, input_plan(workbook).codes);
    // Rows of the recipe, wherever the first guard row has moved to.
    block.StartRow += static_cast<sal_Int32>(row) - static_cast<sal_Int32>(model::row::guard);
    block.EndRow = block.StartRow;
    return cell_data(cells_at(workbook, block))[0];
}

}  // namespace kpi::appraisals
