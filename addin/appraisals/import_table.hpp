// A file of figures that another system has written: its first sheet.
#pragma once

#include "appraisals/named_blocks.hpp"

namespace kpi::appraisals {

struct ImportTable {
    CellData rows;        ///< numbers and texts; of a .csv file texts only
    rtl::OUString sheet;  ///< name
    sal_Int32 first_row;  ///< of the sheet, in which the data begin
    sal_Int32 first_column;
};

/// Reads .csv, .ods and .xlsx. The letters of a .csv file are UTF-8 where they can be, else GB 18030; what parts its
/// fields is what its first line has most of: comma, semicolon or tab. Nothing in it is taken for a formula.
/// Throws com.sun.star.lang.IllegalArgumentException that names a file which is not there or is something else.
[[nodiscard]] ImportTable read_table(const Context& context, const rtl::OUString& url);

/// The number that a text says: "85", "-3.5", "1,234.5", "95%" (0.95). Nothing for anything else.
[[nodiscard]] std::optional<double> number_said(const rtl::OUString& text);

}  // namespace kpi::appraisals
