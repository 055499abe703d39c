// Where the installed extension is.
#pragma once

#include <com/sun/star/uno/XComponentContext.hpp>
#include <rtl/ustring.hxx>

namespace kpi {

/// URL of the folder with the files that the extension brought; empty where it is not installed.
[[nodiscard]] rtl::OUString package_location(
    const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context);

}  // namespace kpi
