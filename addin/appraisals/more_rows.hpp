// How many people an appraisal workbook has room for.
#pragma once

#include "uno/workbook.hpp"

namespace kpi::appraisals {

/// The most that a workbook can be extended to.
inline constexpr sal_Int32 most_people = 100'000;

/// For how many people the workbook computes. Throws com.sun.star.lang.IllegalArgumentException for a workbook that
/// is no appraisal.
[[nodiscard]] sal_Int32 room_of(const Workbook& workbook);

/// Extends every sheet to that many people, in one undo step. What stands on the input stays where it is, also below
/// the old end, and is computed from now on.
/// @param people  more than there is room for now, at most most_people
/// @param title   of the undo step
/// Throws com.sun.star.lang.IllegalArgumentException for another number or a workbook that is no appraisal.
void make_room(const Workbook& workbook, sal_Int32 people, const rtl::OUString& title);

/// The same in both directions: where there is more room, the rows at the end are taken away, with whatever is on them.
/// @param people  from 1 to most_people
void set_room(const Workbook& workbook, sal_Int32 people, const rtl::OUString& title);

}  // namespace kpi::appraisals
