// Formulas in a form in which those that mean the same are the same text.
#pragma once

#include <map>
#include <rtl/ustring.hxx>

namespace kpi::appraisals {

/// Where a workbook has rows of people: the lower guard row, from 0, of each of their sheets, by its name in capitals.
/// Rows that are inserted into the input, or deleted, move its guard row alone.
using PeopleRows = std::map<rtl::OUString, sal_Int32>;

/// True for what a cell of the API shows where it holds a formula.
[[nodiscard]] bool is_formula(const rtl::OUString& content);

/// Without spaces, names in capitals, the formula's own row and the last row of people as marks: so that a row can be
/// compared with another one, and a workbook with one that has room for others.
/// @param row     of the formula, from 0; negative where it is in no row
/// @param sheet   of the formula
[[nodiscard]] rtl::OUString normal_form(const rtl::OUString& formula, sal_Int32 row, const rtl::OUString& sheet,
                                        const PeopleRows& people);

}  // namespace kpi::appraisals
