// What is said of a table that was read: a finding a row, and the questions.
#pragma once

#include "appraisals/findings.hpp"
#include "appraisals/table_cells.hpp"
#include "model/table_reading.hpp"

namespace kpi::appraisals {

/// @param language  of what is said
[[nodiscard]] Findings findings_of(const TableInDocument& table, const model::TableReading& reading,
                                   const model::TableAnswers& answers, Language language);

/// What is open or entered by hand, without notes, each at its place on the settings of the workbook that was made.
[[nodiscard]] Findings open_ends_of(const TableInDocument& table, const model::TableReading& reading,
                                    const Findings& findings, const Workbook& made);

}  // namespace kpi::appraisals
