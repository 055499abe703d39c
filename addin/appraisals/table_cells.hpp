// A table of indicators in somebody's open spreadsheet, as the model reads it.
#pragma once

#include "appraisals/files.hpp"
#include "appraisals/findings.hpp"
#include "model/table.hpp"

namespace kpi::appraisals {

struct TableInDocument {
    model::Table cells;
    rtl::OUString sheet;
    com::sun::star::table::CellRangeAddress area;
    bool goes_on = false;  ///< there is something below the block that was taken for the table

    /// Where a cell of the table stands.
    [[nodiscard]] Place place(std::size_t row, std::size_t column) const;
    /// "Sheet1.A3:F9"
    [[nodiscard]] rtl::OUString range() const;
};

/// @param range  "Sheet1.A3:F9", or "A3:F9" of the sheet in view; empty for what is selected, and of a single cell (a
///               merged one, too) for the block of filled cells around it, or all that is in use where that cell is
///               blank. A blank row does not end that block: a row of totals does, or other headings below.
/// Throws com.sun.star.lang.IllegalArgumentException that names a range where there is none, several at once, and one
/// that is too large.
[[nodiscard]] TableInDocument table_in(const Workbook& document, const rtl::OUString& range);

}  // namespace kpi::appraisals
