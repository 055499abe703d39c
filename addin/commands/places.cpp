#include "commands/places.hpp"

#include <com/sun/star/deployment/PackageInformationProvider.hpp>

#include "uno/language.hpp"

namespace kpi::commands {

namespace deployment = com::sun::star::deployment;

OUString place_of(const Context& context, const OUString& kind, const OUString& file) {
    const OUString folder = deployment::PackageInformationProvider::get(context)->getPackageLocation("kpi-for-calc");
    const OUString language = language_of(context) == Language::chinese ? OUString{"zh-CN"} : OUString{"en-US"};
    return folder + "/" + kind + "/" + language + "/" + file;
}

}  // namespace kpi::commands
