// The calls of KPI functions in a formula, as Calc itself has read it.
#pragma once

#include <com/sun/star/sheet/FormulaToken.hpp>
#include <com/sun/star/table/CellAddress.hpp>
#include <com/sun/star/uno/Sequence.hxx>
#include <map>
#include <set>
#include <vector>

#include "uno/workbook.hpp"

namespace kpi::appraisals {

using Tokens = com::sun::star::uno::Sequence<com::sun::star::sheet::FormulaToken>;
using Area = com::sun::star::table::CellRangeAddress;

[[nodiscard]] constexpr sal_Int32 columns_of(const Area& area) noexcept {
    return area.EndColumn - area.StartColumn + 1;
}
[[nodiscard]] constexpr sal_Int32 rows_of(const Area& area) noexcept {
    return area.EndRow - area.StartRow + 1;
}

/// Cells that a formula names: those of its first cell, and how they go along where it is filled down or right.
struct Reference {
    Area area;
    bool start_column_moves = false;
    bool start_row_moves = false;
    bool end_column_moves = false;
    bool end_row_moves = false;
    bool is_cell = false;  ///< one cell by itself, which arrives as a value; "B2:B2" is a range

    /// The cells of the formula that is so far to the right of the first, and so far down.
    [[nodiscard]] Area at(sal_Int32 columns, sal_Int32 rows) const noexcept;
    /// What is filled in one direction only does not move in the other, and an array formula nowhere.
    void stay(bool columns, bool rows) noexcept {
        if (columns) start_column_moves = end_column_moves = false;
        if (rows) start_row_moves = end_row_moves = false;
    }
    [[nodiscard]] bool moves() const noexcept {
        return start_column_moves || start_row_moves || end_column_moves || end_row_moves;
    }
};

struct Argument {
    enum class Kind {
        left_out,
        number,
        text,
        table,      ///< a literal array
        reference,  ///< cells of this document, on one sheet
        sheets,     ///< cells of several sheets
        computed,   ///< anything else
    };
    Kind kind = Kind::computed;
    double number = 0;
    rtl::OUString text = {};
    com::sun::star::uno::Sequence<com::sun::star::uno::Sequence<com::sun::star::uno::Any>> table = {};
    Reference reference = {};
};

struct Call {
    rtl::OUString function;  ///< "RANK", in capitals
    std::vector<Argument> arguments = {};
    bool is_conditional = false;  ///< in a branch that may not be taken
    bool is_shown = true;         ///< its answer, changed or not, is what the cell shows

    /// Left out where there are not so many.
    [[nodiscard]] const Argument& argument(std::size_t index) const noexcept;
};

/// What a formula calls.
struct FormulaCalls {
    std::vector<Call> kpi = {};      ///< outer ones after those inside them
    std::vector<Call> lookups = {};  ///< MATCH, VLOOKUP and their like
};

/// Reads tokens of one document's formulas.
class FormulaReader {
public:
    explicit FormulaReader(const Workbook& workbook);

    /// The calls in a formula. A function of this extension that there is not is one, too.
    /// @param cell  where the formula stands; of an array formula the first
    [[nodiscard]] FormulaCalls calls(const Tokens& tokens, const com::sun::star::table::CellAddress& cell) const;

    /// Whether two formulas are the same, each seen from its own cell.
    [[nodiscard]] bool are_alike(const Tokens& one, const Tokens& other) const;

private:
    class Reading;

    sal_Int32 push_ = 0;
    sal_Int32 external_ = 0;
    sal_Int32 name_ = 0;
    sal_Int32 missing_ = 0;
    sal_Int32 bad_ = 0;
    sal_Int32 spaces_ = 0;
    sal_Int32 white_space_ = 0;
    sal_Int32 open_ = 0;
    sal_Int32 close_ = 0;
    sal_Int32 separator_ = 0;
    sal_Int32 range_ = 0;
    sal_Int32 plus_ = 0;
    sal_Int32 minus_ = 0;
    sal_Int32 per_cent_ = 0;
    std::set<sal_Int32> functions_;
    std::set<sal_Int32> choosing_;    ///< functions that take one of their branches
    std::set<sal_Int32> attempting_;  ///< functions whose second argument is taken where the first is an error
    std::set<sal_Int32> passing_;     ///< functions that show their first argument, changed or not
    std::set<sal_Int32> searching_;   ///< functions that look their first argument up
    std::map<std::pair<sal_Int32, sal_Int32>, Argument> names_;  ///< by sheet (-1: of the workbook) and index
};

}  // namespace kpi::appraisals
