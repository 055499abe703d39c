#include "appraisals/campaign.hpp"

namespace kpi::appraisals {

rtl::OUString campaign_url(const rtl::OUString& folder) {
    rtl::OUString itself = folder;
    while (itself.endsWith("/")) itself = itself.copy(0, itself.getLength() - 1);
    return itself + "%20campaign.ods";
}

}  // namespace kpi::appraisals
