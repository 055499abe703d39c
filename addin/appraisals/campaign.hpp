// The master of one handing out, which stays beside the folder of the departments' files.
#pragma once

#include "appraisals/files.hpp"
#include "appraisals/identity.hpp"
#include "appraisals/staff.hpp"

namespace kpi::appraisals {

/// Where the master of a handing out is kept: beside the folder, and called like it: "March" and "March campaign.ods".
/// It holds everybody, has the identity of the handing out in its properties, cells and hidden sheet, and is what files
/// that come back are compared with. Only its cell KpiScope is blank: its ranks are the company's.
/// @param folder  URL of the departments' files
/// Throws com.sun.star.lang.IllegalArgumentException for a place that has nothing beside it.
[[nodiscard]] rtl::OUString campaign_url(const rtl::OUString& folder);

/// A text that is another one where other people, figures or settings are handed out, or otherwise.
/// @param identity  without the id of the handing out
[[nodiscard]] rtl::OUString digest_of(const Workbook& master, const People& people, const Identity& identity);

/// The id of the handing out that was begun with the same master; empty where there was none, or another master.
/// @param url  where its master is kept
[[nodiscard]] rtl::OUString campaign_begun(const Context& context, const rtl::OUString& url,
                                           const rtl::OUString& digest);

/// Keeps a copy of the master in the place of any that is there.
/// @param master  changed for it and not put back
void keep_master(const Context& context, const HiddenWorkbook& master, const Identity& identity,
                 const rtl::OUString& digest, const rtl::OUString& url);

}  // namespace kpi::appraisals
