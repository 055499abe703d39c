#include "launcher/report.hpp"

#include <algorithm>
#include <com/sun/star/text/XText.hpp>
#include <cwchar>
#include <ostream>

#include "uno/workbook.hpp"

namespace kpi::launcher {

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

/// Where a workbook has its results; what it does not have is left out.
std::vector<Column> columns_of(const office::Document& workbook) {
    static const std::vector<Column> all = {{"KpiNumbers", false}, {"KpiNames", false}, {"KpiTotals", true},
                                            {"KpiGrades", false},  {"KpiRanks", true},  {"KpiBonus", true},
                                            {"KpiPay", true}};
    std::vector<Column> there;
    for (const auto& column : all)
        if (workbook.has_name(column.name)) there.push_back(column);
    return there;
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

/// What stands over a column: the first text above it, over the cells that are kept empty.
std::string heading_over(const office::Document& workbook, const uno::Reference<table::XCellRange>& range) {
    const auto address = address_of(range);
    const auto cells = workbook.sheet(static_cast<std::size_t>(address.Sheet));
    for (sal_Int32 row = address.StartRow - 1; row >= 0; --row) {
        const auto words = as<text::XText>(cells->getCellByPosition(address.StartColumn, row))->getString();
        if (!words.isEmpty()) return to_utf8(words);
    }
    return {};
}

Results read_results(const office::Document& workbook, const std::vector<Column>& columns) {
    std::vector<uno::Reference<table::XCellRange>> ranges;
    for (const Column& column : columns) ranges.push_back(workbook.named_range(column.name));
    const auto& names = ranges[0];
    const auto totals = workbook.named_range("KpiTotals");

    Results results;
    auto& headings = results.lines.emplace_back();
    for (const auto& range : ranges) headings.push_back(heading_over(workbook, range));
    const auto rows = address_of(totals);
    for (sal_Int32 row = 0; row <= rows.EndRow - rows.StartRow; ++row) {
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
    const auto columns = columns_of(workbook);
    if (columns.empty()) throw office::Failure("The workbook has no results.");
    const auto [lines, without_total] = read_results(workbook, columns);
    std::vector<std::size_t> widths(columns.size());
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
    return static_cast<std::size_t>(address_of(workbook.named_range("KpiTotals")).Sheet);
}

}  // namespace kpi::launcher
