// A new appraisal from a table of indicators that somebody has: looked at row by row, then made.
#pragma once

#include <com/sun/star/lang/XComponent.hpp>

#include "appraisals/findings.hpp"
#include "appraisals/options.hpp"
#include "appraisals/table_cells.hpp"
#include "model/table_reading.hpp"

namespace kpi::appraisals {

/// What a table says, for a person to look at.
struct TablePreview {
    TableInDocument table;
    model::TableReading reading;
    Findings findings;
};

/// @param options  range, part, full, weights: those of the services that are about reading
[[nodiscard]] TablePreview preview_table(const Context& context, const Workbook& document, const OptionValues& options);

/// What the service fromTable does.
/// @param folder  with the words of workbooks, as standards_folder gives it
[[nodiscard]] com::sun::star::uno::Reference<com::sun::star::lang::XComponent> from_table_with(
    const Context& context, const rtl::OUString& folder, const Workbook& document, const OptionValues& options);

}  // namespace kpi::appraisals
