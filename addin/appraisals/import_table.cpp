#include "appraisals/import_table.hpp"

#include <charconv>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>
#include <regex>

#include "appraisals/table_file.hpp"
#include "uno/object.hpp"
#include "uno/text.hpp"

namespace kpi::appraisals {

namespace sheet = com::sun::star::sheet;
namespace table = com::sun::star::table;
namespace uno = com::sun::star::uno;
using rtl::OUString;

ImportTable read_table(const Context& context, const OUString& url) {
    const auto file = open_table(context, url);
    const auto first = sheet_of(file.model(), 0);
    const auto cursor = first->createCursor();
    as<sheet::XUsedAreaCursor>(cursor)->gotoStartOfUsedArea(false);
    as<sheet::XUsedAreaCursor>(cursor)->gotoEndOfUsedArea(true);
    const uno::Reference<table::XCellRange> cells{cursor, uno::UNO_QUERY_THROW};
    const auto address = address_of(cells);
    return {cell_data(cells), name_of(first), address.StartRow, address.StartColumn};
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
