// Blocks of an appraisal workbook by their names, and what stands in them.
#pragma once

#include "appraisals/blocks.hpp"

namespace kpi::appraisals {

/// The cells that a name stands for.
/// Throws com.sun.star.lang.IllegalArgumentException that names one which the workbook does not have.
[[nodiscard]] Cells block_of(const Workbook& workbook, const char* name);

/// The figures that are entered once a department and period, without what they are called; nothing where the standard
/// has none.
[[nodiscard]] Cells period_figure_cells(const Workbook& workbook);

/// The texts of all cells, rows first.
[[nodiscard]] std::vector<rtl::OUString> texts_of(const Workbook& workbook, const char* name);

/// What a cell's data holds; a whole number as text has no decimals.
[[nodiscard]] rtl::OUString text_in(const com::sun::star::uno::Any& cell);

/// A column of people, reached by the rows of the sheet: people stand in the same row on all sheets.
class PeopleColumn {
public:
    /// @param column  of the block
    PeopleColumn(const Workbook& workbook, const char* name, sal_Int32 column = 0);

    [[nodiscard]] sal_Int32 first_row() const noexcept { return first_row_; }
    [[nodiscard]] sal_Int32 end_row() const noexcept { return first_row_ + data_.getLength(); }
    /// Void for a row that the block does not have.
    [[nodiscard]] com::sun::star::uno::Any at(sal_Int32 row) const;
    [[nodiscard]] rtl::OUString text(sal_Int32 row) const { return text_in(at(row)); }
    [[nodiscard]] std::optional<double> number(sal_Int32 row) const { return number_of(at(row)); }

private:
    sal_Int32 first_row_;
    sal_Int32 column_;
    Data data_;
};

}  // namespace kpi::appraisals
