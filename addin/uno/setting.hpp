// What the configuration of an office says.
#pragma once

#include <com/sun/star/uno/XComponentContext.hpp>
#include <rtl/ustring.hxx>

namespace kpi {

/// A text of the configuration; empty where it is no text. Throws com.sun.star.uno.Exception.
/// @param path  of the group, e.g. "/org.openoffice.Setup/L10N"
[[nodiscard]] rtl::OUString setting_of(
    const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context, const rtl::OUString& path,
    const rtl::OUString& name);

}  // namespace kpi
