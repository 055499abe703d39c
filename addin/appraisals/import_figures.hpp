// Figures of a period from a file of another system, by the people's numbers: looked at first, then taken.
#pragma once

#include "appraisals/files.hpp"
#include "appraisals/findings.hpp"
#include "appraisals/named_blocks.hpp"

namespace kpi::appraisals {

/// A figure that is to change.
struct FigureChange {
    sal_Int32 row;     ///< of KpiActuals
    sal_Int32 column;  ///< of KpiActuals
    rtl::OUString number;
    rtl::OUString name;
    rtl::OUString figure;             ///< what its column is called
    com::sun::star::uno::Any before;  ///< a number, a text, or "" where nothing is entered
    com::sun::star::uno::Any after;
};

/// A column of the file and what it is taken for.
struct ImportedColumn {
    rtl::OUString heading;
    rtl::OUString figure;
};

struct ImportPreview {
    std::vector<ImportedColumn> columns;
    std::vector<FigureChange> changes;
    Findings findings;
};

/// What an import would do; changes nothing.
/// @param workbook  an appraisal that is open
/// @param file      .csv, .ods or .xlsx: one row a person below a row of headings, on the first sheet
/// @param folder    with the standards (standards_folder), whose words are known in both languages; empty to know
///                  those of the workbook only
/// A blank changes nothing, nor does a text that is neither a number nor one of the words that are entered; a cell with
/// a formula is left alone. Throws com.sun.star.lang.IllegalArgumentException for a workbook that is no appraisal and
/// a file without a heading over the people's numbers.
[[nodiscard]] ImportPreview preview_import(const Context& context, const Workbook& workbook, const rtl::OUString& file,
                                           const rtl::OUString& folder);

/// Takes what was looked at, in one undo step.
/// @param title  of the step
/// @return how many figures
/// Throws com.sun.star.lang.IllegalArgumentException, and changes nothing, where a cell is not any more what it was.
sal_Int32 apply_import(const Workbook& workbook, const ImportPreview& preview, const rtl::OUString& title);

}  // namespace kpi::appraisals
