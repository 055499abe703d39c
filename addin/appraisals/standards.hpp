// The standards that the extension brings: their definitions and the words of their workbooks.
#pragma once

#include <vector>

#include "appraisals/files.hpp"
#include "appraisals/options.hpp"
#include "model/words.hpp"

namespace kpi::appraisals {

/// The folder that holds definitions/NAME.json and vocabulary.json: that of the installed extension.
/// @param instead  another one, which is taken where it is not empty
/// Throws com.sun.star.uno.RuntimeException where the extension is not installed.
[[nodiscard]] rtl::OUString standards_folder(const Context& context, const rtl::OUString& instead = {});

/// In the order of the alphabet.
/// @param folder  of standards_folder
[[nodiscard]] std::vector<rtl::OUString> standard_names(const Context& context, const rtl::OUString& folder);

/// @param folder  of standards_folder
/// Throws com.sun.star.lang.IllegalArgumentException that names a standard which is not there, and those that are.
[[nodiscard]] model::Definition definition_of(const Context& context, const rtl::OUString& folder,
                                              const rtl::OUString& name);

/// The language that the option "language" asks for, "en" or "zh"; that of the office where it is not given.
/// Throws com.sun.star.lang.IllegalArgumentException that names another one.
[[nodiscard]] rtl::OUString language_asked_for(const Context& context, const Options& options);

/// @param folder    of standards_folder
/// @param language  "en" or "zh"
[[nodiscard]] model::Words words_of(const Context& context, const rtl::OUString& folder, const rtl::OUString& language);

}  // namespace kpi::appraisals
