#include "uno/package.hpp"

#include <com/sun/star/deployment/PackageInformationProvider.hpp>

namespace kpi {

rtl::OUString package_location(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context) {
    return com::sun::star::deployment::PackageInformationProvider::get(context)->getPackageLocation("kpi-for-calc");
}

}  // namespace kpi
