// The workbook of everybody whose figures came back.
#pragma once

#include "appraisals/findings.hpp"
#include "appraisals/intake.hpp"

namespace kpi::appraisals {

/// Fills the form of the master with everybody, ranks them among each other, and proves that nobody's total is another
/// than in the own department's workbook, that as many people are out as came in, and that departments total the
/// company. What does not agree is a finding.
/// @param all  its form becomes the workbook
void make_consolidated(HandedOut& all, const Intake& intake, Findings& findings);

/// Adds the sheets of departments and of findings, and what their sums show.
void add_collected_sheets(const HandedOut& all, const Intake& intake, Findings& findings);

}  // namespace kpi::appraisals
