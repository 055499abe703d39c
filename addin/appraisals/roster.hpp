// A plain list of people, as HR keeps it: a heading and a row a person.
#pragma once

#include "appraisals/files.hpp"
#include "appraisals/findings.hpp"
#include "appraisals/staff.hpp"
#include "model/plan.hpp"

namespace kpi::appraisals {

/// The figures of a person on the input of a workbook, in the order of its columns.
enum class OfPerson : sal_Int32 {
    number = model::Plan::number,
    name = model::Plan::name,
    department = model::Plan::department,
    post = model::Plan::post,
    state = model::Plan::state,
    last_total = model::Plan::last_total
};
inline constexpr auto figures_of_person = static_cast<sal_Int32>(model::Plan::first_actual);

/// Reads the first sheet of an .ods or .xlsx, or a .csv (UTF-8, UTF-16 or GB 18030; commas, semicolons or tabs).
/// Columns are found by their headings in English or Chinese; a number, a name and a department are wanted. Texts of a
/// .csv stay as they are: 007 keeps its noughts, and nothing in it is calculated.
/// @param columns  other headings, "number=Staff ID;name=Full name", of number, name, department, post, state, last
/// @param findings  are told in a dry run which column is read as what
/// @return a row of figures_of_person cells each; rows in which none of them is filled in are left out
/// Throws com.sun.star.lang.IllegalArgumentException that names a column which is not there, or is there twice.
[[nodiscard]] std::vector<Row> read_roster(const Context& context, const rtl::OUString& url,
                                           const std::vector<rtl::OUString>& columns, Findings& findings);

/// A new workbook of a standard with these people and no figures.
/// @param standards  folder of the definitions, as standards_folder gives it
/// @param language   "en" or "zh"
[[nodiscard]] HiddenWorkbook workbook_of(const Context& context, const rtl::OUString& standards,
                                         const rtl::OUString& standard, const rtl::OUString& language,
                                         const std::vector<Row>& people);

}  // namespace kpi::appraisals
