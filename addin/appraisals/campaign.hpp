// The master of one handing out, which stays beside the folder of the departments' files.
#pragma once

#include <rtl/ustring.hxx>

namespace kpi::appraisals {

/// Where the master of a handing out is kept: beside the folder, and called like it: "March" and "March campaign.ods".
/// It holds everybody, has the identity of the handing out, and is what files that come back are compared with.
/// @param folder  URL of the departments' files
/// Throws com.sun.star.lang.IllegalArgumentException for a place that has nothing beside it.
[[nodiscard]] rtl::OUString campaign_url(const rtl::OUString& folder);

}  // namespace kpi::appraisals
