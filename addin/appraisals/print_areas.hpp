// Which rows of people an appraisal workbook prints. The print areas of Calc are fixed, and a formula that shows
// nothing is content to it: without this, twelve people in a workbook for three hundred are eighteen pages.
#pragma once

#include "uno/workbook.hpp"

namespace kpi::appraisals {

/// True for workbooks of this extension's recipe.
[[nodiscard]] bool is_appraisal(const Workbook& workbook);

/// Sheets print their rows as far as there is somebody on the input, all of them where there is nobody. An area that
/// a person has chosen is left alone. Neither an undo step nor a change that would be asked about.
void print_filled_rows(const Workbook& workbook);

/// Sheets print all rows: for the file, which is opened where nothing trims it, too.
void print_all_rows(const Workbook& workbook);

}  // namespace kpi::appraisals
