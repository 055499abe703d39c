// A new appraisal from the definition of a standard.
#pragma once

#include <com/sun/star/lang/XComponent.hpp>

#include "appraisals/files.hpp"
#include "appraisals/options.hpp"

namespace kpi::appraisals {

/// What the service create does.
/// @param folder  with the standards, as standards_folder gives it
[[nodiscard]] com::sun::star::uno::Reference<com::sun::star::lang::XComponent> create_from(
    const Context& context, const rtl::OUString& folder, const rtl::OUString& standard, const OptionValues& options);

}  // namespace kpi::appraisals
