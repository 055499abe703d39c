// Builds a workbook from its definition, in one language, in an office that has the extension.
#pragma once

#include "functions.hpp"
#include "launcher/document.hpp"
#include "node.hpp"

namespace kpi::templates {

/// @param functions  what is said of the functions, for a workbook that shows them
[[nodiscard]] office::Document build_workbook(const office::Office& office, const Node& definition,
                                              const Language& language,
                                              const std::vector<help::Function>& functions = {});

/// Fills a workbook in, sheet by sheet, as a person would.
/// @param sample  "settings": name -> value or text key; "tables": table -> list of rows, column -> value
void fill_in(const office::Document& document, const Node& definition, const Node& sample, const Language& language);

}  // namespace kpi::templates
