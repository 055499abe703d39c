// A file of figures that another system has written: its first sheet.
#pragma once

#include "appraisals/files.hpp"
#include "appraisals/named_blocks.hpp"

namespace kpi::appraisals {

struct ImportTable {
    Data rows;            ///< numbers and texts; of a .csv file texts only
    rtl::OUString sheet;  ///< name
    sal_Int32 first_row;  ///< of the sheet, in which the data begin
    sal_Int32 first_column;
};

/// Reads the file as open_table opens it, and throws what that throws.
[[nodiscard]] ImportTable read_table(const Context& context, const rtl::OUString& url);

/// The number that a text says: "85", "-3.5", "1,234.5", "95%" (0.95). Nothing for anything else.
[[nodiscard]] std::optional<double> number_said(const rtl::OUString& text);

}  // namespace kpi::appraisals
