// The commands of the KPI menu, by the path of their URL: vnd.kpi-for-calc:help and so on.
#pragma once

#include <com/sun/star/frame/XFrame.hpp>

#include "commands/places.hpp"

namespace kpi::commands {

namespace frame = com::sun::star::frame;
using Frame = uno::Reference<frame::XFrame>;

/// Opens the help page of the KPI function in the cell under the cursor, the overview where there is
/// none, in the web browser.
void help(const Context& context, const Frame& frame);

/// Opens the help page of a command.
/// @param command  the path of its URL, e.g. "new"
void help_on_command(const Context& context, const OUString& command);

/// What F1 does: the same where the cell has a KPI function, the office's own help elsewhere.
void help_here(const Context& context, const Frame& frame);

/// Asks which standard, for whom and when, and opens a new workbook.
void new_appraisal(const Context& context, const Frame& frame);

/// Shows what a table of indicators in the spreadsheet in front says, asks what is open, and opens the new workbook.
void from_table(const Context& context, const Frame& frame);

/// The appraisal in front for the next period, as a new workbook.
void next_period(const Context& context, const Frame& frame);

/// Puts figures of a system's export into the appraisal in front, once the person has seen what goes where.
void import_figures(const Context& context, const Frame& frame);

/// Prints everybody's results through the office's own dialog.
void print_results(const Context& context, const Frame& frame);

/// The Forms of everybody, or of those chosen, as one PDF.
void print_forms(const Context& context, const Frame& frame);

/// One workbook a department.
void distribute(const Context& context, const Frame& frame);

/// One workbook of everybody from those that came back.
void collect(const Context& context, const Frame& frame);

/// What is wrong with the KPI formulas and settings of the workbook in front, with a jump to each.
void check(const Context& context, const Frame& frame);

/// A copy of the workbook in front for people without the extension.
void share(const Context& context, const Frame& frame);

/// Asks for how many people the appraisal workbook in front is to compute, and makes room for them.
void more_rows(const Context& context, const Frame& frame);

/// Opens a new workbook with a live example of every function.
void examples(const Context& context, const Frame& frame);

}  // namespace kpi::commands
