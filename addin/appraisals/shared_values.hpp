// Formulas that become what they show.
#pragma once

#include "appraisals/shared_formulas.hpp"
#include "appraisals/snapshot.hpp"

namespace kpi::appraisals {

/// Puts what was shown in the place of a formula. What shows nothing and what shows an error stay formulas, of built-in
/// functions: a blank cell would count as 0 elsewhere, and the text of an error would be none any more.
/// @param shown  the workbook as it was
void freeze(const SheetReference& cells, const Formula& formula, const Snapshot& shown);

/// "B7" or "B7:D9".
[[nodiscard]] rtl::OUString words_of(const com::sun::star::table::CellRangeAddress& cells);

}  // namespace kpi::appraisals
