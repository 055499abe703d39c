// The Form of one person.
#pragma once

#include <com/sun/star/sheet/XSpreadsheet.hpp>

#include "uno/workbook.hpp"

namespace kpi::appraisals {

/// Clears what is typed in on a Form: the person's number and every text about that person.
void clear_form(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& form);
/// The same of the workbook's Form.
void clear_form(const Workbook& workbook);

}  // namespace kpi::appraisals
