// Whether a file that somebody sent is safe to be opened, found out before any filter of the office sees it.
#pragma once

#include <kpi/explain.hpp>
#include <optional>

#include "appraisals/files.hpp"

namespace kpi::appraisals {

/// What a package may come to; counted while it is inflated, whatever its directory says. An honest workbook of a
/// hundred thousand people is well below.
struct PackageLimits {
    sal_Int32 entries = 10'000;
    sal_Int64 bytes_of_an_entry = sal_Int64{512} << 20U;
    sal_Int64 bytes_of_all = sal_Int64{1024} << 20U;
};

struct PackageVerdict {
    std::optional<Format> format = {};  ///< nothing where the file is not to be opened
    const char* kind = "";              ///< of the finding then: "refused" or "unreadable"
    rtl::OUString what = {};            ///< in words, the "{found}" of the kind's sentence
};

/// Looks at a file's content, not at its ending. Only a zip package of an OpenDocument spreadsheet or of an Office
/// Open XML one passes, without macros, links to other places, embedded objects, encryption and document types.
/// @param language  of the words
[[nodiscard]] PackageVerdict check_package(const Context& context, const rtl::OUString& url, Language language,
                                           const PackageLimits& limits = {});

}  // namespace kpi::appraisals
