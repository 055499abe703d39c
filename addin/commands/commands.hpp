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

/// What F1 does: the same where the cell has a KPI function, the office's own help elsewhere.
void help_here(const Context& context, const Frame& frame);

/// Asks for how many people the appraisal workbook in front is to compute, and makes room for them.
void more_rows(const Context& context, const Frame& frame);

/// Opens a new workbook with a live example of every function.
void examples(const Context& context, const Frame& frame);

}  // namespace kpi::commands
