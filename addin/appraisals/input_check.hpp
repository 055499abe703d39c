// What is wrong with what was entered, by what the workbook itself found out.
#pragma once

#include "appraisals/findings.hpp"
#include "appraisals/handed_out.hpp"

namespace kpi::appraisals {

struct InputTrouble {
    const char* kind;  ///< of the finding
    sal_Int32 column;  ///< in the block of people
    sal_Int32 last_column;
    rtl::OUString expected;
    rtl::OUString found;
};

/// @param right  computed with the master's settings
/// @param row    of the person in it
[[nodiscard]] std::vector<InputTrouble> troubles_of_person(const HandedOut& all, const Person& person,
                                                           const Results& right, sal_Int32 row, Language language);

struct FigureTrouble {
    const char* kind;
    std::size_t figure;  ///< among those of the period
    rtl::OUString sheet;
    rtl::OUString cell;
    rtl::OUString expected;
    rtl::OUString found;
};

/// Of figures that are entered once a period.
[[nodiscard]] std::vector<FigureTrouble> troubles_of_figures(const Workbook& workbook);

}  // namespace kpi::appraisals
