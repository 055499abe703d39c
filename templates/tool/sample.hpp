// Filled workbooks: a sample's people and figures put where the names of the workbook say.
#pragma once

#include "launcher/document.hpp"
#include "model/words.hpp"

namespace kpi::tool {

/// Fills in a workbook and calculates it. Nothing is known of where things stand but by name.
/// Throws DefinitionError for what the workbook has no place for.
void fill_in(const office::Document& document, const model::Node& sample, const model::Words& words);

}  // namespace kpi::tool
