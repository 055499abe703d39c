// The language in which explanations are given: that of the office's user interface.
#pragma once

#include <com/sun/star/uno/XComponentContext.hpp>
#include <kpi/explain.hpp>

namespace kpi::functions {

/// Chinese where the office speaks Chinese, English everywhere else.
[[nodiscard]] Language language_of(
    const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context) noexcept;

}  // namespace kpi::functions
