// What the KPI menu does with appraisal workbooks. Menu, macros and scripts come here; the interface of UNO,
// kpi.calc.XAppraisals, says what each does, which options it has and what it throws.
#pragma once

#include <com/sun/star/lang/XComponent.hpp>

#include "appraisals/files.hpp"
#include "appraisals/findings.hpp"
#include "appraisals/options.hpp"
#include "appraisals/progress.hpp"

namespace kpi::appraisals {

[[nodiscard]] com::sun::star::uno::Reference<com::sun::star::lang::XComponent> create(const Context& context,
                                                                                      const rtl::OUString& standard,
                                                                                      const OptionValues& options);

/// @param document  any spreadsheet with a table of indicators
[[nodiscard]] com::sun::star::uno::Reference<com::sun::star::lang::XComponent> from_table(const Context& context,
                                                                                          const Workbook& document,
                                                                                          const OptionValues& options);

[[nodiscard]] Findings read_table(const Context& context, const Workbook& document, const OptionValues& options);

[[nodiscard]] Findings next_period(const Context& context, const rtl::OUString& workbook, const rtl::OUString& target,
                                   const OptionValues& options);

[[nodiscard]] Findings print_forms(const Context& context, const rtl::OUString& workbook, const rtl::OUString& pdf,
                                   const OptionValues& options, Progress& progress);

[[nodiscard]] Findings distribute(const Context& context, const rtl::OUString& workbook, const rtl::OUString& folder,
                                  const OptionValues& options, Progress& progress);

[[nodiscard]] Findings collect(const Context& context, const rtl::OUString& folder, const rtl::OUString& result,
                               const OptionValues& options, Progress& progress);

/// @param document  any spreadsheet
[[nodiscard]] Findings check(const Context& context, const Workbook& document);

[[nodiscard]] Findings share(const Context& context, const rtl::OUString& workbook, const rtl::OUString& copy,
                             const OptionValues& options, Progress& progress);

}  // namespace kpi::appraisals
