// A standard's whole workbook: what stands in every cell of every sheet.
#pragma once

#include "plan.hpp"

namespace kpi::model {

/// @param words  in the language of the workbook
/// @param room   for how many people
/// Throws DefinitionError.
[[nodiscard]] Workbook make_workbook(const Definition& definition, const Words& words, Room room = {});

}  // namespace kpi::model
