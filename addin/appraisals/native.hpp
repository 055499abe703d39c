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
    /// True for a formula that explains figures in words.
    [[nodiscard]] bool explains(const Formula& formula) const;
    /// The same for such a formula of one cell: it shows what it has shown until the figures that it explains change,
    /// and then says so.
    /// @param shown    its words now
    /// @param changed  the words for that
    [[nodiscard]] bool replace_explanation(const Formula& formula, const rtl::OUString& shown,
                                           const rtl::OUString& changed);
    /// Takes away what the last one has put there, because it does not serve.
    void forget_last();
    /// When there are no more.
    void finish() { steps_.finish(); }

private:
    /// @param formula  or a part of one
    [[nodiscard]] std::optional<Tokens> translated(const Tokens& formula,
                                                   const com::sun::star::table::CellAddress& base, bool has_steps);
    /// True where each call is of a function that has an equivalent.
    [[nodiscard]] bool has_equivalents(const Tokens& formula) const;
    [[nodiscard]] bool may_become_array(const Tokens& formula) const;
    /// True where an explanation is what the formula shows, or a part of it, and nothing that something is made of.
    [[nodiscard]] bool shows_explanations(const Tokens& formula) const;
    [[nodiscard]] bool is_explanation(const com::sun::star::sheet::FormulaToken& token) const;
    void find_single_cells();
    [[nodiscard]] bool is_single_cell(const com::sun::star::sheet::FormulaToken& token) const;

    Workbook workbook_;
    const Calls& calls_;
    Grammar grammar_;
    Steps steps_;
    Scratch scratch_;
    std::vector<sal_Int32> takes_ranges_;  ///< functions that take a range as a whole
    std::vector<sal_Int32> hands_on_;      ///< functions that answer with one of their arguments
    sal_Int32 sum_of_products_;
    std::set<sal_Int32> single_cells_;  ///< names of the workbook, as tokens have them
    std::size_t steps_before_ = 0;
};

}  // namespace kpi::appraisals
