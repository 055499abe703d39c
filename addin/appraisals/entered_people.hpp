// Who stands on the input sheet of an appraisal workbook, and which figures are entered for whom.
#pragma once

#include "appraisals/blocks.hpp"
#include "appraisals/files.hpp"

namespace kpi::appraisals {

/// Columns of the block of people before the figures; the same in every workbook of the recipe.
namespace person_column {
inline constexpr sal_Int32 number = 0;
inline constexpr sal_Int32 name = 1;
inline constexpr sal_Int32 department = 2;
inline constexpr sal_Int32 post = 3;
inline constexpr sal_Int32 state = 4;
inline constexpr sal_Int32 last_total = 5;
inline constexpr sal_Int32 first_actual = 6;
}  // namespace person_column

struct Person {
    rtl::OUString key = {};  ///< the number as it is compared; empty where there is none
    sal_Int32 row = 0;       ///< on the sheet
    Row cells = {};          ///< as they stand in the block of people

    [[nodiscard]] const com::sun::star::uno::Any& cell(sal_Int32 column) const { return cells[column]; }
    /// Departments are compared without the spaces around them.
    [[nodiscard]] rtl::OUString department() const { return words_of(cells[person_column::department]).trim(); }
    /// Number and name, for people.
    [[nodiscard]] rtl::OUString label() const;
};

/// Everybody, in the order of the sheet, also below the rows that are computed.
/// A cell that holds a formula without an answer is no blank: it is given as a space.
[[nodiscard]] std::vector<Person> people_of(const Context& context, const Workbook& workbook);

/// Numbers of people as the workbook compares them: without spaces around, in capital letters.
[[nodiscard]] std::vector<rtl::OUString> compared_numbers(const Context& context,
                                                          const std::vector<rtl::OUString>& numbers);

}  // namespace kpi::appraisals
