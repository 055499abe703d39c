#include "launcher/report.hpp"

#include <algorithm>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeReferrer.hpp>
#include <com/sun/star/text/XText.hpp>
#include <cwchar>
#include <ostream>

namespace kpi::launcher {

namespace container = com::sun::star::container;
namespace sheet = com::sun::star::sheet;
namespace table = com::sun::star::table;
namespace text = com::sun::star::text;
namespace uno = com::sun::star::uno;
using office::as;
using office::to_utf8;
using rtl::OUString;

namespace {

struct Column {
    OUString name;  ///< of the range in the workbook
    bool to_the_right;
};

const Column columns[] = {{"ResultNames", false}, {"ResultTotals", true},  {"ResultGrades", false},
                          {"ResultRanks", true},  {"ResultBonuses", true}, {"ResultPay", true}};

uno::Reference<table::XCellRange> named_range(const office::Document& workbook, const OUString& name) {
    const uno::Reference<container::XNameAccess> names{office::get(workbook.model(), "NamedRanges"),
                                                       uno::UNO_QUERY_THROW};
    if (!names->hasByName(name))
        throw office::Failure("The workbook has no range " + to_utf8(name) + ": it is not an appraisal workbook.");
    return as<sheet::XCellRangeReferrer>(uno::Reference<uno::XInterface>{names->getByName(name), uno::UNO_QUERY_THROW})
        ->getReferredCells();
}

table::CellRangeAddress address_of(const uno::Reference<table::XCellRange>& range) {
    return as<sheet::XCellRangeAddressable>(range)->getRangeAddress();
}

std::string shown(const uno::Reference<table::XCellRange>& range, sal_Int32 row) {
    return to_utf8(as<text::XText>(range->getCellByPosition(0, row))->getString());
}

/// Columns a terminal needs: a Chinese character takes two.
std::size_t width_of(const std::string& utf8) {
    std::mbstate_t state{};
    std::size_t width = 0;
    const char* from = utf8.data();
    const char* const end = from + utf8.size();
    while (from < end) {
        wchar_t c = 0;
        const std::size_t bytes = std::mbrtowc(&c, from, static_cast<std::size_t>(end - from), &state);
        if (bytes == 0 || bytes > utf8.size()) return utf8.size();
        width += static_cast<std::size_t>(std::max(wcwidth(c), 0));
        from += bytes;
    }
    return width;
}

std::string padded(const std::string& text, std::size_t width, bool to_the_right) {
    const std::string space(width - std::min(width, width_of(text)), ' ');
    return to_the_right ? space + text : text + space;
}

using Line = std::vector<std::string>;

/// How many people are there who have no total yet.
std::size_t without_total(const office::Document& workbook) {
    const auto names = named_range(workbook, "ResultNames");
    const auto totals = named_range(workbook, "ResultTotals");
    const auto address = address_of(names);
    std::size_t count = 0;
    for (sal_Int32 row = 0; row <= address.EndRow - address.StartRow; ++row)
        if (!shown(names, row).empty() && shown(totals, row).empty()) ++count;
    return count;
}

std::vector<Line> lines_of(const office::Document& workbook) {
    std::vector<uno::Reference<table::XCellRange>> ranges;
    for (const Column& column : columns) ranges.push_back(named_range(workbook, column.name));
    const auto first = address_of(ranges.front());
    const auto cells = workbook.sheet(static_cast<std::size_t>(first.Sheet));

    std::vector<Line> lines(1);
    for (const auto& range : ranges)
        lines[0].push_back(to_utf8(
            as<text::XText>(cells->getCellByPosition(address_of(range).StartColumn, first.StartRow - 1))->getString()));
    for (sal_Int32 row = 0; row <= first.EndRow - first.StartRow; ++row) {
        if (shown(ranges[1], row).empty()) continue;
        Line line;
        for (const auto& range : ranges) line.push_back(shown(range, row));
        lines.push_back(line);
    }
    return lines;
}

}  // namespace

void print_results(const office::Document& workbook, std::ostream& out) {
    const auto lines = lines_of(workbook);
    std::vector<std::size_t> widths(std::size(columns));
    for (const Line& line : lines)
        for (std::size_t i = 0; i < widths.size(); ++i) widths[i] = std::max(widths[i], width_of(line[i]));
    for (const Line& line : lines) {
        out << ' ';
        for (std::size_t i = 0; i < widths.size(); ++i)
            out << ' ' << padded(line[i], widths[i], columns[i].to_the_right) << ' ';
        out << '\n';
    }
    if (const std::size_t count = without_total(workbook); count > 0)
        out << "\n  " << count << " more without a total: the results sheet says why.\n";
}

std::size_t results_sheet(const office::Document& workbook) {
    return static_cast<std::size_t>(address_of(named_range(workbook, "ResultNames")).Sheet);
}

}  // namespace kpi::launcher
