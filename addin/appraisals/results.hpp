// What a workbook computes for its people, by row.
#pragma once

#include <map>

#include "appraisals/blocks.hpp"
#include "model/plan.hpp"

namespace kpi::appraisals {

/// Which code belongs to which figure on the input sheet.
struct InputPlan {
    std::vector<rtl::OUString> columns;  ///< ids of the columns of figures
    std::vector<sal_Int32> code_of;      ///< of each of them, the column among the codes
    sal_Int32 codes = 0;                 ///< how many columns of codes there are

    /// The columns of figures that a code is about.
    [[nodiscard]] std::vector<sal_Int32> columns_of(sal_Int32 code) const;
    /// The first column of figures that belong to no indicator, e.g. of pay; there may be none.
    sal_Int32 first_added = 0;
};
[[nodiscard]] InputPlan input_plan(const Workbook& workbook);

/// Everything that is computed for people, guard rows included; a block that the standard has not is empty.
struct Results {
    sal_Int32 first_row = 0;  ///< of all blocks, on their sheets
    Data checks = {};
    Data wrong = {};  ///< 1 where something is to be put right
    Data codes = {};  ///< model::Code
    Data points = {};
    Data totals = {};
    Data grades = {};
    Data pay = {};
    Data remarks = {};
    Data remark_flags = {};

    [[nodiscard]] bool has_row(sal_Int32 row) const { return row >= first_row && row - first_row < checks.getLength(); }
    /// @param row  on the sheet, one that there is
    [[nodiscard]] const com::sun::star::uno::Any& of(const Data& block, sal_Int32 row, sal_Int32 column = 0) const {
        return block[row - first_row][column];
    }
};
[[nodiscard]] Results results_of(const Workbook& workbook);

/// A row of what stands above the codes on the points sheet.
/// @param row  one of model::helper or model::row
[[nodiscard]] Row above_codes(const Workbook& workbook, std::size_t row);

}  // namespace kpi::appraisals
