// Where things of the installed extension are.
#pragma once

#include <com/sun/star/uno/XComponentContext.hpp>
#include <rtl/ustring.hxx>

namespace kpi::commands {

namespace uno = com::sun::star::uno;
using rtl::OUString;
using Context = uno::Reference<uno::XComponentContext>;

/// The URL of a file that the extension carries once a language.
/// @param kind  the folder of such files, in which there is one a language
/// @param file  below the folder of the language
[[nodiscard]] OUString place_of(const Context& context, const OUString& kind, const OUString& file);

}  // namespace kpi::commands
