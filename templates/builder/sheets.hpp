// The kinds of sheets a workbook is made of.
#pragma once

#include "sheet.hpp"

namespace kpi::templates {

/// What the workbook is for and how to fill it in.
void add_guide_sheet(const Workbook& workbook, const Node& node);
/// Every figure that the formulas use, in named cells: lists and single parameters.
void add_settings_sheet(const Workbook& workbook, const Node& node);
/// One row a person: input and computed columns.
void add_table_sheet(const Workbook& workbook, const Node& node);
/// A bar chart of one figure a person, some people at a time.
void add_chart_sheet(const Workbook& workbook, const Node& node);

/// Every function with its examples, live, from what the help says of it.
void add_functions_sheet(const Workbook& workbook, const Node& node);
/// A little team whose columns are answered by one array formula each, with the figures they take beside them.
void add_column_form_sheet(const Workbook& workbook, const Node& node);

}  // namespace kpi::templates
