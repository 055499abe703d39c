// The rows of a Form: high enough for what is said in them.
#pragma once

#include "appraisals/files.hpp"

namespace kpi::appraisals {

/// Makes rows higher whose texts have no room; the template has it for the rules that it was made with, and people type
/// others. No row becomes lower.
/// @param form  a sheet with a print area
void fit_rows_of_form(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& form);

}  // namespace kpi::appraisals
