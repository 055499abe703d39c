// What a command found, in a list beside the workbook: choosing a line goes to its cell.
#pragma once

#include "appraisals/findings.hpp"
#include "commands/dialog.hpp"

namespace kpi::commands {

/// Shows findings until the person closes the list, and returns at once. A list that is there already goes.
/// @param frame    of the workbook that findings without a file are about
/// @param nothing  what is said where there are none
void show_findings(const Context& context, const Frame& frame, const OUString& title,
                   const appraisals::Findings& findings, const OUString& nothing);

}  // namespace kpi::commands
