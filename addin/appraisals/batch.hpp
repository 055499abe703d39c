// The commands from a command line: soffice --headless "service:kpi.calc.Batch?distribute&workbook=…&folder=…".
#pragma once

#include "appraisals/files.hpp"

namespace kpi::appraisals {

/// Runs one command, writes its findings to the file of the argument "report", and ends the office.
///
/// @param request  the command's name and its arguments and options, "distribute&workbook=file:///…&folder=file:///…",
///                 percent-encoded as in a URL
///
/// The report has a line a finding: severity, kind, file, sheet, cell, expected, found and message, with tabs between
/// them, after a first line "ok", "errors" or "failed: " and why. It is written whole once everything is done: a report
/// that is not there says that the command did not come to its end.
void run_batch(const Context& context, const rtl::OUString& request);

}  // namespace kpi::appraisals
