// What stands beside the people in the workbook of everybody: findings, and departments side by side.
#pragma once

#include "appraisals/blocks.hpp"
#include "appraisals/findings.hpp"
#include "model/sheet_model.hpp"

namespace kpi::appraisals {

/// A row a finding. The links of the files are left to link_findings.
[[nodiscard]] model::Sheet findings_sheet(const std::vector<Finding>& findings, Language language);
/// Makes a file's name on the sheet of findings lead to its cell.
void link_findings(const Workbook& workbook, const std::vector<Finding>& findings);

/// A department on the list for the chase.
struct DepartmentLine {
    rtl::OUString name;
    rtl::OUString file = {};  ///< URL; empty where it has not come back
    sal_Int32 handed_out = 0;
    sal_Int32 came_back = 0;
    sal_Int32 findings = 0;
    sal_Int32 errors = 0;
};

/// Rows, from 0, of the sheet of departments.
namespace department_row {
inline constexpr std::size_t first = 3;
}
/// Columns of it that are computed.
namespace department_column {
inline constexpr std::size_t name = 0;
inline constexpr std::size_t people = 6;
inline constexpr std::size_t complete = 7;
inline constexpr std::size_t mean = 8;
inline constexpr std::size_t place = 10;  ///< of those with a total among the lines, a row a person; hidden
}  // namespace department_column

/// Heads and means are formulas over the workbook's people; the last line is the company.
/// @param departments  the departments of the people's rows, as a formula sees them
/// @param people_rows  how many rows people have, guard rows included
[[nodiscard]] model::Sheet departments_sheet(const std::vector<DepartmentLine>& lines, const std::string& departments,
                                             std::size_t people_rows, Language language);

/// The name that is wanted, or one that no sheet has yet.
[[nodiscard]] std::string free_name(const Workbook& workbook, const std::string& wanted);

/// Takes away sheets of an earlier collecting.
void remove_collected_sheets(const Workbook& workbook);

}  // namespace kpi::appraisals
