// Formulas in tokens: calls with their arguments, and formulas that are put together from others.
#pragma once

#include <com/sun/star/sheet/XFormulaParser.hpp>
#include <string>
#include <vector>

#include "appraisals/shared_formulas.hpp"

namespace kpi::appraisals {

/// What a formula is read and written with, for one document.
class Grammar {
public:
    explicit Grammar(const Workbook& workbook);

    [[nodiscard]] sal_Int32 open() const noexcept { return open_; }
    [[nodiscard]] sal_Int32 close() const noexcept { return close_; }
    [[nodiscard]] sal_Int32 separator() const noexcept { return separator_; }
    [[nodiscard]] sal_Int32 push() const noexcept { return push_; }
    [[nodiscard]] sal_Int32 missing() const noexcept { return missing_; }
    [[nodiscard]] sal_Int32 joined() const noexcept { return and_; }
    [[nodiscard]] sal_Int32 code_of(const char* function) const;

    /// A formula in English, its parts written "@0", "@1" …, with the parts in their places; in brackets where that is
    /// needed.
    /// Throws com.sun.star.uno.RuntimeException for a function that not every office has.
    /// @param base  the cell that relative references are relative to
    [[nodiscard]] Tokens made(const std::string& formula, const std::vector<Tokens>& parts,
                              const com::sun::star::table::CellAddress& base) const;
    /// A text as a formula, in pieces that are not too long for Excel.
    [[nodiscard]] Tokens text(const rtl::OUString& text) const;
    /// In English, as Excel limits its length.
    [[nodiscard]] sal_Int32 length_of(const Tokens& formula, const com::sun::star::table::CellAddress& base) const;

private:
    com::sun::star::uno::Reference<com::sun::star::sheet::XFormulaParser> parser_;
    sal_Int32 open_ = 0;
    sal_Int32 close_ = 0;
    sal_Int32 separator_ = 0;
    sal_Int32 push_ = 0;
    sal_Int32 missing_ = 0;
    sal_Int32 and_ = 0;
};

/// A call in a formula.
struct CallInTokens {
    sal_Int32 begin;  ///< the function
    sal_Int32 end;    ///< behind its closing bracket
    std::vector<Tokens> arguments;
};

/// The call that begins at a token. Throws com.sun.star.uno.RuntimeException where none does.
[[nodiscard]] CallInTokens call_at(const Tokens& formula, sal_Int32 begin, const Grammar& grammar);

/// Tokens of a formula that are put in the place of others.
[[nodiscard]] Tokens replaced(const Tokens& formula, sal_Int32 begin, sal_Int32 end, const Tokens& by);

/// The same cells, whatever cell the formula stands in.
[[nodiscard]] Tokens absolute(const Tokens& formula, const com::sun::star::table::CellAddress& base);

[[nodiscard]] com::sun::star::table::CellAddress first_cell(const com::sun::star::table::CellRangeAddress& cells);

}  // namespace kpi::appraisals
