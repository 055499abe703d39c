// Copies of departments' workbooks in which only what is to be put right can be changed.
#pragma once

#include "appraisals/findings.hpp"
#include "appraisals/intake.hpp"

namespace kpi::appraisals {

/// Writes a copy of each file that has figures to be put right, under its own name: those cells are open, coloured and
/// have what was found as a note; everything else is locked. Each copy is a finding, "written".
/// @param folder  URL; made where it is not there
/// Throws com.sun.star.io.IOException that names a copy which cannot be written.
void send_back(const Context& context, const Intake& intake, Findings& findings, const rtl::OUString& folder,
               bool overwrite);

}  // namespace kpi::appraisals
