// Blocks of an appraisal workbook by their names, and what stands in them.
#pragma once

#include <com/sun/star/uno/Any.hxx>
#include <com/sun/star/uno/Sequence.hxx>
#include <optional>
#include <vector>

#include "appraisals/files.hpp"

namespace kpi::appraisals {

/// Cells as data: numbers and texts, rows first.
using CellData = com::sun::star::uno::Sequence<com::sun::star::uno::Sequence<com::sun::star::uno::Any>>;

/// The cells that a name stands for.
/// Throws com.sun.star.lang.IllegalArgumentException that names one which the workbook does not have.
[[nodiscard]] com::sun::star::uno::Reference<com::sun::star::table::XCellRange> block_of(const Workbook& workbook,
                                                                                         const char* name);
[[nodiscard]] CellData data_of(const com::sun::star::uno::Reference<com::sun::star::table::XCellRange>& cells);

/// The texts of all cells, rows first.
[[nodiscard]] std::vector<rtl::OUString> texts_of(const Workbook& workbook, const char* name);

/// What a cell's data holds; a whole number as text has no decimals.
[[nodiscard]] rtl::OUString text_in(const com::sun::star::uno::Any& cell);
[[nodiscard]] std::optional<double> number_in(const com::sun::star::uno::Any& cell);

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
    [[nodiscard]] std::optional<double> number(sal_Int32 row) const { return number_in(at(row)); }

private:
    sal_Int32 first_row_;
    sal_Int32 column_;
    CellData data_;
};

/// People's numbers as workbooks compare them: without blanks at their ends, in capitals.
class NumberKeys {
public:
    explicit NumberKeys(const Context& context);
    [[nodiscard]] rtl::OUString of(const com::sun::star::uno::Any& number) const { return of(text_in(number)); }
    [[nodiscard]] rtl::OUString of(const rtl::OUString& number) const;

private:
    com::sun::star::uno::Reference<com::sun::star::uno::XInterface> letters_;
};

}  // namespace kpi::appraisals
