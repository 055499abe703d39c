// How a formula reads from its own cell: filled down or to the right, it is the same everywhere.
#pragma once

#include <rtl/ustring.hxx>

namespace kpi::appraisals {

/// The formula with the distance from its cell in the place of every relative reference to a cell. Two formulas with
/// one shape are alike; two without may be alike all the same (whole columns and rows are left as they are written),
/// which costs whoever groups by shapes time, and nothing else.
/// @param formula  as Calc gives it to programs: functions in English, ";" between arguments
/// @param column, row  of its cell
[[nodiscard]] rtl::OUString shape_of(const rtl::OUString& formula, sal_Int32 column, sal_Int32 row);

}  // namespace kpi::appraisals
