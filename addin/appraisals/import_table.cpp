#include "appraisals/import_table.hpp"

#include <algorithm>
#include <charconv>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/io/XInputStream.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>
#include <com/sun/star/ucb/SimpleFileAccess.hpp>
#include <regex>

#include "appraisals/options.hpp"
#include "uno/object.hpp"
#include "uno/text.hpp"

namespace kpi::appraisals {

namespace sheet = com::sun::star::sheet;
namespace table = com::sun::star::table;
namespace uno = com::sun::star::uno;
using rtl::OUString;

namespace {

std::string bytes_of(const Context& context, const OUString& url) {
    const auto stream = com::sun::star::ucb::SimpleFileAccess::create(context)->openFileRead(url);
    std::string bytes;
    constexpr sal_Int32 at_once = 1 << 20;
    for (uno::Sequence<sal_Int8> part; stream->readBytes(part, at_once) > 0;) bytes.append(part.begin(), part.end());
    stream->closeInput();
    return bytes;
}

/// The number by which the filter knows an encoding.
int encoding_of(const std::string& bytes) {
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return RTL_TEXTENCODING_UNICODE;
    rtl_uString* converted = nullptr;
    const bool is_utf8 = rtl_convertStringToUString(
        &converted, bytes.data(), static_cast<sal_Int32>(bytes.size()), RTL_TEXTENCODING_UTF8,
        RTL_TEXTTOUNICODE_FLAGS_UNDEFINED_ERROR | RTL_TEXTTOUNICODE_FLAGS_MBUNDEFINED_ERROR |
            RTL_TEXTTOUNICODE_FLAGS_INVALID_ERROR);
    if (converted != nullptr) rtl_uString_release(converted);
    return is_utf8 ? RTL_TEXTENCODING_UTF8 : RTL_TEXTENCODING_GB_18030;
}

char separator_of(const std::string& bytes) {
    const auto end = std::find(bytes.begin(), bytes.end(), '\n');
    constexpr char separators[] = {',', ';', '\t'};
    return *std::max_element(std::begin(separators), std::end(separators), [&](char one, char other) {
        return std::count(bytes.begin(), end, one) < std::count(bytes.begin(), end, other);
    });
}

/// Every column as text: what a text means is found out here, alike in every language of the office.
OUString options_of_csv(const std::string& bytes) {
    constexpr int most_columns = 500;
    constexpr int as_text = 2;
    std::string columns;
    for (int i = 1; i <= most_columns; ++i)
        columns += (i == 1 ? "" : "/") + std::to_string(i) + '/' + std::to_string(as_text);
    return from_utf8(std::to_string(static_cast<int>(separator_of(bytes))) + ",34," +
                     std::to_string(encoding_of(bytes)) + ",1," + columns + ",1033,false,false");
}

HiddenWorkbook opened(const Context& context, const OUString& url) {
    if (!exists(context, url)) refuse("There is no file " + url);
    if (url.endsWithIgnoreAsciiCase(".csv")) {
        const auto options = property("FilterOptions", uno::Any{options_of_csv(bytes_of(context, url))});
        return HiddenWorkbook::open(context, url, "Text - txt - csv (StarCalc)", {&options, 1});
    }
    if (url.endsWithIgnoreAsciiCase(".ods")) return HiddenWorkbook::open(context, url, "calc8");
    if (url.endsWithIgnoreAsciiCase(".xlsx")) return HiddenWorkbook::open(context, url, "Calc MS Excel 2007 XML");
    refuse("Figures are imported from .csv, .ods and .xlsx, not from " + url);
}

}  // namespace

ImportTable read_table(const Context& context, const OUString& url) {
    const auto file = opened(context, url);
    const auto first = sheet_of(file.model(), 0);
    const auto cursor = first->createCursor();
    as<sheet::XUsedAreaCursor>(cursor)->gotoStartOfUsedArea(false);
    as<sheet::XUsedAreaCursor>(cursor)->gotoEndOfUsedArea(true);
    const uno::Reference<table::XCellRange> cells{cursor, uno::UNO_QUERY_THROW};
    const auto address = address_of(cells);
    return {data_of(cells), as<com::sun::star::container::XNamed>(first)->getName(), address.StartRow,
            address.StartColumn};
}

std::optional<double> number_said(const OUString& text) {
    static const std::regex form{R"(([+-]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(%?))"};
    constexpr double per_cent = 100;
    const std::string given = to_utf8(text.trim());
    std::smatch parts;
    if (!std::regex_match(given, parts, form)) return {};
    std::string digits = parts[2];
    std::erase(digits, ',');
    double number = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (read.ec != std::errc{}) return {};
    if (parts[3].length() > 0) number /= per_cent;
    return parts[1] == "-" ? -number : number;
}

}  // namespace kpi::appraisals
