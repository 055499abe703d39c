// Formulas of a workbook that call functions of this extension, found by their tokens: a text that looks like a call
// is none.
#pragma once

#include <com/sun/star/sheet/FormulaToken.hpp>
#include <com/sun/star/table/CellAddress.hpp>
#include <com/sun/star/uno/Sequence.hxx>
#include <optional>
#include <set>
#include <vector>

#include "uno/workbook.hpp"

namespace kpi::appraisals {

using Tokens = com::sun::star::uno::Sequence<com::sun::star::sheet::FormulaToken>;
using SheetReference = com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>;

/// A formula of one cell, or an array formula with all its cells.
struct Formula {
    com::sun::star::table::CellRangeAddress cells;
    bool is_array = false;
    Tokens tokens;
    rtl::OUString text;  ///< as English formulas are written, for findings
};

/// The formula of a cell, nothing where it has none.
[[nodiscard]] std::optional<Formula> formula_at(const SheetReference& cells, sal_Int32 column, sal_Int32 row);

class Calls {
public:
    explicit Calls(const Workbook& workbook);

    /// True for a token that calls a function of this extension; its name is in Data.
    [[nodiscard]] bool is_call(const com::sun::star::sheet::FormulaToken& token) const;
    /// True where a formula calls one, also by a name.
    [[nodiscard]] bool are_in(const Tokens& formula) const;
    [[nodiscard]] bool are_behind_a_name(const Tokens& formula) const;

    /// All formulas that call one, sheet by sheet.
    [[nodiscard]] std::vector<Formula> formulas() const;

    /// A name that stands for a formula which calls one.
    struct Name {
        sal_Int32 sheet;  ///< that it belongs to; -1 for the workbook's own
        rtl::OUString name;
        rtl::OUString content;
        sal_Int32 index;  ///< as tokens have it
    };
    [[nodiscard]] const std::vector<Name>& names() const noexcept { return names_; }

private:
    void find_names();
    void find_formulas(sal_Int32 sheet, std::vector<Formula>& all) const;
    [[nodiscard]] bool is_suspect(const rtl::OUString& text) const;

    Workbook workbook_;
    sal_Int32 external_ = 0;
    std::vector<Name> names_;
};

/// The names of the workbook, or of one of its sheets.
[[nodiscard]] com::sun::star::uno::Reference<com::sun::star::uno::XInterface> names_of(const Workbook& workbook,
                                                                                       sal_Int32 sheet);

}  // namespace kpi::appraisals
