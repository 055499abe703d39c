// Where a handing out keeps what it handed out.
#pragma once

#include <rtl/ustring.hxx>

namespace kpi::appraisals {

/// The copy of the master that stands beside a folder of handed-out files: for ".../Hand out" it is
/// ".../Hand out campaign.ods".
/// @param folder  URL, with or without "/" at its end
[[nodiscard]] rtl::OUString campaign_url(const rtl::OUString& folder);

}  // namespace kpi::appraisals
