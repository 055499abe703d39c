#include "appraisals/table_file.hpp"

#include <algorithm>
#include <com/sun/star/io/XInputStream.hpp>
#include <com/sun/star/ucb/SimpleFileAccess.hpp>
#include <string>

#include "appraisals/options.hpp"

namespace kpi::appraisals {

namespace beans = com::sun::star::beans;
namespace uno = com::sun::star::uno;
using rtl::OUString;

namespace {

bool is_utf8(std::string_view bytes) {
    constexpr sal_uInt32 strict = RTL_TEXTTOUNICODE_FLAGS_UNDEFINED_ERROR | RTL_TEXTTOUNICODE_FLAGS_MBUNDEFINED_ERROR |
                                  RTL_TEXTTOUNICODE_FLAGS_INVALID_ERROR;
    OUString text;
    return rtl_convertStringToUString(&text.pData, bytes.data(), static_cast<sal_Int32>(bytes.size()),
                                      RTL_TEXTENCODING_UTF8, strict) != sal_False;
}

/// Letters of the first line only; a name in quotes may hold a separator, but not more of them than there are columns.
char separator_of(std::string_view bytes) {
    const std::string_view line = bytes.substr(0, bytes.find_first_of("\r\n"));
    const auto count = [&](char letter) { return std::count(line.begin(), line.end(), letter); };
    char best = ',';
    for (const char letter : {';', '\t'})
        if (count(letter) > count(best)) best = letter;
    return best;
}

std::string bytes_of(const Context& context, const OUString& url) {
    constexpr sal_Int32 block = 1 << 16;
    const auto stream = com::sun::star::ucb::SimpleFileAccess::create(context)->openFileRead(url);
    std::string bytes;
    for (uno::Sequence<sal_Int8> part; stream->readBytes(part, block) > 0;) bytes.append(part.begin(), part.end());
    stream->closeInput();
    return bytes;
}

/// What the filter is told: separator, quote, letters, first line, that every column is text, and to look for nothing.
OUString filter_options(const TextFile& file) {
    constexpr int most_columns = 500;
    constexpr const char* as_text = "/2";
    OUString options = OUString::number(static_cast<sal_Int32>(file.separator)) + ",34," +
                       OUString::number(static_cast<sal_Int32>(file.encoding)) + ",1,";
    for (int column = 1; column <= most_columns; ++column)
        options +=
            (column == 1 ? OUString{} : OUString{"/"}) + OUString::number(column) + OUString::createFromAscii(as_text);
    return options + ",1033,false,false";
}

}  // namespace

TextFile text_file_of(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
        // Every second byte of a separator is 0, which is none.
        return {RTL_TEXTENCODING_UNICODE, separator_of(bytes)};
    }
    return {is_utf8(bytes) ? RTL_TEXTENCODING_UTF8 : RTL_TEXTENCODING_GB_18030, separator_of(bytes)};
}

HiddenWorkbook open_table(const Context& context, const OUString& url) {
    if (!exists(context, url)) refuse_no_file(url);
    if (url.endsWithIgnoreAsciiCase(".csv")) {
        const beans::PropertyValue options =
            property("FilterOptions", uno::Any{filter_options(text_file_of(bytes_of(context, url)))});
        return HiddenWorkbook::open(context, url, "Text - txt - csv (StarCalc)", {&options, 1});
    }
    for (const Format format : {Format::ods, Format::xlsx})
        if (url.endsWithIgnoreAsciiCase(ending_of(format)))
            return HiddenWorkbook::open(context, url, filter_of(format));
    refuse("A table is read from .csv, .ods and .xlsx, not from " + shown_path(url),
           "只能读取 .csv、.ods 和 .xlsx 表格：", shown_path(url));
}

}  // namespace kpi::appraisals
