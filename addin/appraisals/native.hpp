// Formulas of built-in functions that answer what those with functions of this extension do.
#pragma once

#include "appraisals/native_scope.hpp"

namespace kpi::appraisals {

class NativeFormulas {
public:
    NativeFormulas(const Workbook& workbook, const Calls& calls);

    /// Puts the equivalent in the place of a formula. What it needs more is put on a hidden sheet.
    /// @return false where there is none; the formula is as it was
    [[nodiscard]] bool replace(const Formula& formula);
    /// Takes away what the last one has put there, because it does not serve.
    void forget_last();
    /// When there are no more.
    void finish() { steps_.finish(); }

private:
    /// @param formula  or a part of one
    [[nodiscard]] std::optional<Tokens> translated(const Tokens& formula,
                                                   const com::sun::star::table::CellAddress& base, bool has_steps);
    [[nodiscard]] bool may_become_array(const Tokens& formula) const;
    [[nodiscard]] bool is_single_cell(const com::sun::star::sheet::FormulaToken& token) const;

    Workbook workbook_;
    const Calls& calls_;
    Grammar grammar_;
    Steps steps_;
    Scratch scratch_;
    std::vector<sal_Int32> takes_ranges_;  ///< functions that take a range as a whole
    sal_Int32 sum_of_products_;
    std::size_t steps_before_ = 0;
};

}  // namespace kpi::appraisals
