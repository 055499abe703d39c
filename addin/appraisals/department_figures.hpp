// Figures that departments entered once a period, where a workbook of several departments has to keep them apart.
#pragma once

#include <map>

#include "appraisals/collecting_form.hpp"

namespace kpi::appraisals {

using FiguresByDepartment = std::map<rtl::OUString, PeriodFigures>;

/// On a hidden sheet of the workbook; instead of those that are there.
void write_department_figures(const Workbook& workbook, const FiguresByDepartment& figures);
/// Points that were worked out with them stand on another one, from which the points sheet reads them.
[[nodiscard]] const rtl::OUString& sheet_of_department_points();
/// Empty where all departments of a workbook have the same.
[[nodiscard]] FiguresByDepartment department_figures(const Workbook& workbook);

}  // namespace kpi::appraisals
