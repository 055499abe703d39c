// The Form of one person.
#pragma once

#include "appraisals/blocks.hpp"

namespace kpi::appraisals {

/// Clears what is typed in on a Form: the person's number and every text about that person.
/// @param form      not protected
/// @param contents  com.sun.star.sheet.CellFlags
void clear_form(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& form,
                sal_Int32 contents = typed);
/// The same of the workbook's Form.
void clear_form(const Workbook& workbook, sal_Int32 contents = typed);

}  // namespace kpi::appraisals
