// The kinds of sheets a workbook is made of.
#pragma once

#include "sheet.hpp"

namespace kpi::templates {

/// Every function with its examples, live, from what the help says of it.
void add_functions_sheet(const Workbook& workbook, const Node& node);
/// A little team whose columns are answered by one array formula each, with the figures they take beside them.
void add_column_form_sheet(const Workbook& workbook, const Node& node);

}  // namespace kpi::templates
