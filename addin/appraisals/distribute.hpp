// Handing out with standards from another place than the extension's.
#pragma once

#include "appraisals/files.hpp"
#include "appraisals/findings.hpp"
#include "appraisals/options.hpp"
#include "appraisals/progress.hpp"

namespace kpi::appraisals {

/// What the service distribute does.
/// @param standards  folder with the definitions for plain lists; empty for that of the installed extension
[[nodiscard]] Findings distribute_from(const Context& context, const rtl::OUString& standards,
                                       const rtl::OUString& workbook, const rtl::OUString& folder,
                                       const OptionValues& options, Progress& progress);

}  // namespace kpi::appraisals
