#include "launcher/report.hpp"

#include <algorithm>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/text/XText.hpp>
#include <cwchar>
#include <ostream>

namespace kpi::launcher {

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

struct Results {
    std::vector<Line> lines;        ///< the headings, then everybody who has a total
    std::size_t without_total = 0;  ///< how many people are there who have none yet
};

Results read_results(const office::Document& workbook) {
    std::vector<uno::Reference<table::XCellRange>> ranges;
    for (const Column& column : columns) ranges.push_back(workbook.named_range(column.name));
    const auto& names = ranges[0];
    const auto& totals = ranges[1];
    const auto first = address_of(names);
    const auto cells = workbook.sheet(static_cast<std::size_t>(first.Sheet));

    Results results;
    auto& headings = results.lines.emplace_back();
    for (const auto& range : ranges)
        headings.push_back(to_utf8(
            as<text::XText>(cells->getCellByPosition(address_of(range).StartColumn, first.StartRow - 1))->getString()));
    for (sal_Int32 row = 0; row <= first.EndRow - first.StartRow; ++row) {
        if (shown(totals, row).empty()) {
            if (!shown(names, row).empty()) ++results.without_total;
            continue;
        }
        auto& line = results.lines.emplace_back();
        for (const auto& range : ranges) line.push_back(shown(range, row));
    }
    return results;
}

}  // namespace

void print_results(const office::Document& workbook, std::ostream& out) {
    const auto [lines, without_total] = read_results(workbook);
    std::vector<std::size_t> widths(std::size(columns));
    for (const Line& line : lines)
        for (std::size_t i = 0; i < widths.size(); ++i) widths[i] = std::max(widths[i], width_of(line[i]));
    for (const Line& line : lines) {
        out << ' ';
        for (std::size_t i = 0; i < widths.size(); ++i)
            out << ' ' << padded(line[i], widths[i], columns[i].to_the_right) << ' ';
        out << '\n';
    }
    if (without_total > 0) out << "\n  " << without_total << " more without a total: the results sheet says why.\n";
}

std::size_t results_sheet(const office::Document& workbook) {
    return static_cast<std::size_t>(address_of(workbook.named_range("ResultNames")).Sheet);
}

}  // namespace kpi::launcher
