#include "appraisals/campaign.hpp"

#include "appraisals/options.hpp"

namespace kpi::appraisals {

using rtl::OUString;

OUString campaign_url(const OUString& folder) {
    OUString place = folder;
    while (place.endsWith("/")) place = place.copy(0, place.getLength() - 1);
    const sal_Int32 name = place.lastIndexOf('/') + 1;
    if (!folder.startsWith("file:///") || name < OUString{"file:///"}.getLength() || name >= place.getLength())
        refuse("There is no folder " + folder);
    return place + "%20campaign.ods";
}

}  // namespace kpi::appraisals
