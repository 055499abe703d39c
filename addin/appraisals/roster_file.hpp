// The file of a plain list, opened as it is meant.
#pragma once

#include "appraisals/files.hpp"

namespace kpi::appraisals {

/// How the text of a .csv is written.
struct TextFile {
    rtl_TextEncoding encoding;
    char separator;
};

/// Found out from its bytes: UTF-8 and UTF-16 by what they are, else GB 18030; the separator that the first line has
/// most.
[[nodiscard]] TextFile text_file_of(std::string_view bytes);

/// Opens an .ods, .xlsx or .csv; in the latter everything is text.
/// Throws com.sun.star.lang.IllegalArgumentException for another ending.
[[nodiscard]] HiddenWorkbook open_roster(const Context& context, const rtl::OUString& url);

}  // namespace kpi::appraisals
