// A table that another system has written, opened as it is meant.
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

/// Opens an .ods, .xlsx or .csv. Nothing in the latter is taken for a formula, and everything is text: what a text
/// means is found out by who reads it, alike in every language of the office. Throws
/// com.sun.star.lang.IllegalArgumentException that names a file which is not there or has another ending.
[[nodiscard]] HiddenWorkbook open_table(const Context& context, const rtl::OUString& url);

}  // namespace kpi::appraisals
