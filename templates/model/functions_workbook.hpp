// The workbook that shows every function by example.
#pragma once

#include "functions.hpp"
#include "sheet_model.hpp"
#include "words.hpp"

namespace kpi::model {

/// @param definition  templates/examples/all-functions.json
/// @param words       in the language of the workbook
/// @param functions   what the help says of them
/// Throws DefinitionError.
[[nodiscard]] Workbook make_functions_workbook(const Node& definition, const Words& words,
                                               const std::vector<help::Function>& functions);

}  // namespace kpi::model
