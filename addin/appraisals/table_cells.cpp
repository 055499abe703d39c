#include "appraisals/table_cells.hpp"

#include <algorithm>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/FormulaResult.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XSheetCellRange.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/sheet/XSpreadsheets.hpp>
#include <com/sun/star/table/CellAddress.hpp>
#include <com/sun/star/table/CellContentType.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/util/NumberFormat.hpp>
#include <com/sun/star/util/XMergeable.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>
#include <optional>

#include "appraisals/messages.hpp"
#include "model/sheet_model.hpp"
#include "model/table_rows.hpp"
#include "uno/object.hpp"
#include "uno/text.hpp"

namespace kpi::appraisals {

namespace frame = com::sun::star::frame;
namespace sheet = com::sun::star::sheet;
namespace table = com::sun::star::table;
namespace uno = com::sun::star::uno;
namespace util = com::sun::star::util;
using rtl::OUString;

namespace {

using Cells = uno::Reference<table::XCellRange>;

/// More is no table of indicators.
constexpr sal_Int32 most_rows = 1000;
constexpr sal_Int32 most_columns = 100;

[[noreturn]] void refuse_range(const OUString& range) {
    refuse("There are no cells " + range, "没有这个区域：", range);
}

/// "'My sheet'.A3:F9" in its two parts; no sheet where none is named.
std::pair<OUString, OUString> parted(const OUString& range) {
    OUString text = range.trim();
    if (text.startsWith("$")) text = text.copy(1);
    const sal_Int32 dot = text.lastIndexOf('.');
    const sal_Int32 colon = text.indexOf(':');
    // "Sheet1.A3:Sheet1.F9" names its sheet twice.
    const sal_Int32 first_dot = colon > 0 ? text.lastIndexOf('.', colon) : dot;
    if (first_dot < 0) return {{}, text};
    OUString name = text.copy(0, first_dot);
    if (name.startsWith("'") && name.endsWith("'") && name.getLength() > 1)
        name = name.copy(1, name.getLength() - 2).replaceAll("''", "'");
    OUString cells = text.copy(first_dot + 1);
    if (dot > first_dot) cells = text.copy(first_dot + 1, colon - first_dot) + text.copy(dot + 1);
    return {name, cells};
}

uno::Reference<sheet::XSpreadsheet> sheet_in_view(const Workbook& document) {
    const auto controller = as<frame::XModel>(document)->getCurrentController();
    const uno::Reference<sheet::XSpreadsheetView> view{controller, uno::UNO_QUERY};
    return view.is() ? view->getActiveSheet() : sheet_of(document, 0);
}

Cells named_range(const Workbook& document, const OUString& range) {
    const auto [name, cells] = parted(range);
    if (!name.isEmpty() && !document->getSheets()->hasByName(name)) refuse_range(range);
    const uno::Reference<sheet::XSpreadsheet> on =
        name.isEmpty()
            ? sheet_in_view(document)
            : uno::Reference<sheet::XSpreadsheet>{document->getSheets()->getByName(name), uno::UNO_QUERY_THROW};
    try {
        return on->getCellRangeByName(cells);
    } catch (const uno::RuntimeException&) {
        refuse_range(range);
    }
}

Cells selected(const Workbook& document) {
    const auto selection = as<frame::XModel>(document)->getCurrentSelection();
    if (uno::Reference<sheet::XSheetCellRanges>{selection, uno::UNO_QUERY}.is())
        refuse("Several ranges are selected. Select one: the table with its headings.",
               "选中了多个区域。请只选一个区域，即含表头的整张表。");
    const Cells cells{selection, uno::UNO_QUERY};
    if (cells.is() && uno::Reference<sheet::XCellRangeAddressable>{cells, uno::UNO_QUERY}.is()) return cells;
    // Nobody looks at the document: what is in use of its first sheet.
    return used_cells(sheet_of(document, 0));
}

bool is_single(const table::CellRangeAddress& area) {
    return area.StartColumn == area.EndColumn && area.StartRow == area.EndRow;
}

/// One cell, or several that are merged into one: that is what is selected where the cursor stands in a title.
bool is_one_cell(const uno::Reference<sheet::XSpreadsheet>& sheet, const uno::Reference<sheet::XSheetCellRange>& range,
                 const table::CellRangeAddress& area) {
    if (is_single(area)) return true;
    const auto cursor = sheet->createCursorByRange(as<sheet::XSheetCellRange>(
        sheet->getCellRangeByPosition(area.StartColumn, area.StartRow, area.StartColumn, area.StartRow)));
    cursor->collapseToMergedArea();
    const auto merged = address_of(Cells{cursor, uno::UNO_QUERY_THROW});
    return as<util::XMergeable>(range->getCellByPosition(0, 0))->getIsMerged() && merged.EndColumn == area.EndColumn &&
           merged.EndRow == area.EndRow;
}

/// The cells of a table, no more of them than are in use.
class Reader {
public:
    Reader(const Workbook& document, const Cells& cells)
        : formats_{as<util::XNumberFormatsSupplier>(document)->getNumberFormats()} {
        const auto range = as<sheet::XSheetCellRange>(cells);
        sheet_ = range->getSpreadsheet();
        made_.sheet = kpi::name_of(sheet_);
        made_.area = address_of(cells);
        used_ = address_of(used_cells(sheet_));
        if (is_one_cell(sheet_, range, made_.area)) take_block_around(range);
        made_.area.EndRow = std::max(made_.area.StartRow, std::min(made_.area.EndRow, used_.EndRow));
        made_.area.EndColumn = std::max(made_.area.StartColumn, std::min(made_.area.EndColumn, used_.EndColumn));
        if (rows() > most_rows || columns() > most_columns)
            refuse("The range " + made_.range() + " is too large for a table of indicators: at most " +
                       OUString::number(most_rows) + " rows and " + OUString::number(most_columns) + " columns.",
                   "作为 KPI 表，区域过大（最多 1000 行、100 列）：", made_.range());
    }

    TableInDocument read() {
        made_.cells = cells_of(0, rows());
        return std::move(made_);
    }

private:
    [[nodiscard]] sal_Int32 rows() const { return made_.area.EndRow - made_.area.StartRow + 1; }
    [[nodiscard]] sal_Int32 columns() const { return made_.area.EndColumn - made_.area.StartColumn + 1; }

    /// Rows of the area, counted from its first.
    [[nodiscard]] model::Table cells_of(sal_Int32 first, sal_Int32 end) const {
        model::Table table;
        for (sal_Int32 row = first; row < end; ++row) {
            table.emplace_back();
            for (sal_Int32 column = 0; column < columns(); ++column) table.back().push_back(cell(column, row));
        }
        return table;
    }

    void take_block_around(const uno::Reference<sheet::XSheetCellRange>& one) {
        made_.area = region_of(one);
        if (is_single(made_.area) &&
            as<com::sun::star::text::XText>(one->getCellByPosition(0, 0))->getString().isEmpty())
            made_.area = used_;
        while (take_piece_above()) continue;
        while (take_piece_below()) continue;
    }

    [[nodiscard]] table::CellRangeAddress region_of(const uno::Reference<sheet::XSheetCellRange>& one) const {
        const auto cursor = sheet_->createCursorByRange(one);
        cursor->collapseToCurrentRegion();
        return address_of(Cells{cursor, uno::UNO_QUERY_THROW});
    }

    /// The headings of a piece without any are above the blank row that it stands under.
    bool take_piece_above() {
        if (rows() > most_rows || columns() > most_columns || model::find_headings(cells_of(0, rows()))) return false;
        for (sal_Int32 row = made_.area.StartRow - 1; row >= 0; --row)
            for (sal_Int32 column = made_.area.StartColumn; column <= made_.area.EndColumn; ++column) {
                const auto cell = sheet_->getCellRangeByPosition(column, row, column, row);
                if (as<com::sun::star::text::XText>(cell->getCellByPosition(0, 0))->getString().isEmpty()) continue;
                const auto piece = region_of(as<sheet::XSheetCellRange>(cell));
                made_.area.StartRow = piece.StartRow;
                made_.area.StartColumn = std::min(made_.area.StartColumn, piece.StartColumn);
                made_.area.EndColumn = std::max(made_.area.EndColumn, piece.EndColumn);
                return true;
            }
        return false;
    }

    /// People leave blank rows inside their tables. What stands below such rows belongs to the table, unless this has
    /// ended with a total, or that has headings of its own: then it is said, because it is not read.
    bool take_piece_below() {
        if (rows() > most_rows || columns() > most_columns) return false;
        const auto start = filled_below();
        if (!start) return false;
        const sal_Int32 end_of_block = made_.area.EndRow;
        const bool is_complete = model::has_total(cells_of(0, rows()));
        const auto piece = region_of(as<sheet::XSheetCellRange>(
            sheet_->getCellRangeByPosition(start->Column, start->Row, start->Column, start->Row)));
        made_.area.EndRow = std::min(piece.EndRow, end_of_block + most_rows);
        const bool is_other = is_complete || model::find_headings(cells_of(start->Row - made_.area.StartRow, rows()));
        if (is_other) made_.area.EndRow = end_of_block;
        made_.goes_on = is_other;
        return !is_other;
    }

    /// The next cell under the area with anything in it.
    [[nodiscard]] std::optional<table::CellAddress> filled_below() const {
        if (used_.EndRow <= made_.area.EndRow) return {};
        const sal_Int32 first = made_.area.EndRow + 1;
        const auto below = as<sheet::XCellRangeData>(
                               sheet_->getCellRangeByPosition(made_.area.StartColumn, first, made_.area.EndColumn,
                                                              std::min(used_.EndRow, made_.area.EndRow + most_rows)))
                               ->getDataArray();
        for (sal_Int32 row = 0; row < below.getLength(); ++row)
            for (sal_Int32 column = 0; column < below[row].getLength(); ++column) {
                OUString text;
                if (!(below[row][column] >>= text) || !text.isEmpty())
                    return table::CellAddress{made_.area.Sheet, made_.area.StartColumn + column, first + row};
            }
        return {};
    }

    [[nodiscard]] model::TableCell cell(sal_Int32 column, sal_Int32 row) const {
        const auto place = sheet_->getCellByPosition(made_.area.StartColumn + column, made_.area.StartRow + row);
        model::TableCell cell{.text = to_utf8(as<com::sun::star::text::XText>(place)->getString())};
        read_number(place, cell);
        read_merged(column, row, place, cell);
        return cell;
    }

    /// A date or a time is no figure of a table: its text says what it is.
    void read_number(const uno::Reference<table::XCell>& place, model::TableCell& cell) const {
        if (cell.text.empty() || place->getError() != 0) return;
        sal_Int32 result = 0;
        get(place, "FormulaResultType2") >>= result;
        const bool is_formula = place->getType() == table::CellContentType_FORMULA;
        if (is_formula ? result != sheet::FormulaResult::VALUE : place->getType() != table::CellContentType_VALUE)
            return;
        sal_Int32 key = 0;
        get(place, "NumberFormat") >>= key;
        sal_Int16 kind = 0;
        get(formats_->getByKey(key), "Type") >>= kind;
        constexpr sal_Int16 others = util::NumberFormat::DATE | util::NumberFormat::TIME | util::NumberFormat::LOGICAL;
        if ((kind & others) != 0) return;
        cell.number = place->getValue();
        cell.is_percent = (kind & util::NumberFormat::PERCENT) != 0;
    }

    void read_merged(sal_Int32 column, sal_Int32 row, const uno::Reference<table::XCell>& place,
                     model::TableCell& cell) const {
        if (!as<util::XMergeable>(place)->getIsMerged()) return;
        const auto cursor = sheet_->createCursorByRange(as<sheet::XSheetCellRange>(place));
        cursor->collapseToMergedArea();
        const auto area = address_of(Cells{cursor, uno::UNO_QUERY_THROW});
        cell.rows =
            static_cast<std::size_t>(std::min(area.EndRow, made_.area.EndRow) - (made_.area.StartRow + row) + 1);
        cell.columns = static_cast<std::size_t>(std::min(area.EndColumn, made_.area.EndColumn) -
                                                (made_.area.StartColumn + column) + 1);
    }

    uno::Reference<util::XNumberFormats> formats_;
    uno::Reference<sheet::XSpreadsheet> sheet_;
    table::CellRangeAddress used_ = {};
    TableInDocument made_ = {};
};

}  // namespace

Place TableInDocument::place(std::size_t row, std::size_t column) const {
    return {.sheet = sheet,
            .cell = from_utf8(model::cell_name(static_cast<std::size_t>(area.StartColumn) + column,
                                               static_cast<std::size_t>(area.StartRow) + row))};
}

OUString TableInDocument::range() const {
    const auto name = [](sal_Int32 column, sal_Int32 row) {
        return from_utf8(model::cell_name(static_cast<std::size_t>(column), static_cast<std::size_t>(row)));
    };
    return sheet + "." + name(area.StartColumn, area.StartRow) + ":" + name(area.EndColumn, area.EndRow);
}

TableInDocument table_in(const Workbook& document, const OUString& range) {
    return Reader{document, range.isEmpty() ? selected(document) : named_range(document, range)}.read();
}

}  // namespace kpi::appraisals
