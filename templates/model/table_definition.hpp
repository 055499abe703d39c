// A definition made of a table that was read: what the eight standards have in their files.
#pragma once

#include "table_reading.hpp"

namespace kpi::model {

/// The id of every standard that was made of a table.
inline constexpr const char* id_of_tables = "from-table";

/// @param title  of the workbook; empty for the one that stands above the table
[[nodiscard]] Definition definition_of(const TableReading& reading, const TableAnswers& answers,
                                       const std::string& title);

/// The id of the indicator that a row of the table became.
[[nodiscard]] std::string id_in_workbook(std::size_t index);

/// The name of an indicator as the workbook has it: with the unit of its figure, where no kind of input says it.
[[nodiscard]] std::string name_in_workbook(const IndicatorRow& row);

/// A row's figures that are to be filled in, by the names that fields of a definition have.
[[nodiscard]] std::set<std::string> unset_fields(const IndicatorRow& row);
/// A row's figures that are to be filled in, in words; empty where there are none.
[[nodiscard]] Text to_be_filled_in(const IndicatorRow& row);

}  // namespace kpi::model
