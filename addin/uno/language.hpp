// The language of the office's user interface, as far as this project speaks it.
#pragma once

#include <com/sun/star/uno/XComponentContext.hpp>
#include <kpi/explain.hpp>

namespace kpi {

/// Chinese where the office speaks Chinese, English everywhere else.
[[nodiscard]] Language language_of(
    const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context) noexcept;

}  // namespace kpi
