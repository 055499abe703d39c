// What is said of a table that was read: a finding a row, and the questions.
#pragma once

#include "appraisals/findings.hpp"
#include "appraisals/table_cells.hpp"
#include "model/table_reading.hpp"

namespace kpi::appraisals {

/// @param language  of what is said
[[nodiscard]] Findings findings_of(const TableInDocument& table, const model::TableReading& reading,
                                   const model::TableAnswers& answers, Language language);

}  // namespace kpi::appraisals
