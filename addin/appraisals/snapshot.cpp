#include "appraisals/snapshot.hpp"

#include <algorithm>
#include <cmath>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/FormulaResult.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <kpi/number.hpp>

#include "uno/object.hpp"

namespace kpi::appraisals {

namespace sheet = com::sun::star::sheet;
namespace table = com::sun::star::table;
namespace uno = com::sun::star::uno;
using rtl::OUString;

namespace {

constexpr std::pair<sal_Int32, const char*> errors[] = {{519, "#VALUE!"}, {503, "#NUM!"}, {532, "#DIV/0!"},
                                                        {32767, "#N/A"},  {524, "#REF!"}, {525, "#NAME?"}};

}  // namespace

OUString words_of(const CellValue& value) {
    if (const auto* number = std::get_if<double>(&value)) return OUString::number(*number);
    if (const auto* text = std::get_if<OUString>(&value)) return *text;
    const sal_Int32 error = std::get<CellError>(value).number;
    for (const auto& [one, words] : errors)
        if (one == error) return OUString::createFromAscii(words);
    return "Err:" + OUString::number(error);
}

bool is_same(const CellValue& one, const CellValue& other) {
    const auto* a = std::get_if<double>(&one);
    const auto* b = std::get_if<double>(&other);
    if (a == nullptr || b == nullptr) return one == other;
    // From there on 14 digits leave out whole units, and whoever counts them sees that.
    constexpr double units_count = 1e14;
    return *a == *b || (std::abs(*a) < units_count && snap(*a) == snap(*b));
}

table::CellRangeAddress used_area_of(const uno::Reference<sheet::XSpreadsheet>& cells) {
    return address_of(used_cells(cells));
}

namespace {

/// Cells of a sheet, rows first.
std::vector<CellValue> values_of(const uno::Reference<sheet::XSpreadsheet>& cells,
                                 const table::CellRangeAddress& area) {
    const auto range = cells->getCellRangeByPosition(area.StartColumn, area.StartRow, area.EndColumn, area.EndRow);
    const auto columns = static_cast<std::size_t>(area.EndColumn - area.StartColumn + 1);
    std::vector<CellValue> values;
    values.reserve(columns * static_cast<std::size_t>(area.EndRow - area.StartRow + 1));
    for (const auto& row : as<sheet::XCellRangeData>(range)->getDataArray())
        for (const uno::Any& cell : row) {
            double number = 0;
            OUString text;
            // An error is neither.
            if (cell >>= number)
                values.emplace_back(number);
            else
                values.emplace_back((cell >>= text) ? text : OUString{});
        }
    const auto wrong = as<sheet::XCellRangesQuery>(range)->queryFormulaCells(sheet::FormulaResult::ERROR);
    for (const auto& block : wrong->getRangeAddresses())
        for (sal_Int32 row = block.StartRow; row <= block.EndRow; ++row)
            for (sal_Int32 column = block.StartColumn; column <= block.EndColumn; ++column)
                values.at(static_cast<std::size_t>(row - area.StartRow) * columns +
                          static_cast<std::size_t>(column - area.StartColumn)) =
                    CellError{cells->getCellByPosition(column, row)->getError()};
    return values;
}

}  // namespace

bool is_same_block(const Snapshot& shown, const Workbook& workbook, const table::CellRangeAddress& cells) {
    const auto values = values_of(sheet_of(workbook, cells.Sheet), cells);
    auto value = values.begin();
    for (sal_Int32 row = cells.StartRow; row <= cells.EndRow; ++row)
        for (sal_Int32 column = cells.StartColumn; column <= cells.EndColumn; ++column)
            if (!is_same(shown.at({cells.Sheet, column, row}), *value++)) return false;
    return true;
}

Snapshot::Snapshot(const Workbook& workbook) {
    const auto sheets = as<com::sun::star::container::XIndexAccess>(workbook->getSheets());
    for (sal_Int32 i = 0; i < sheets->getCount(); ++i) {
        const auto cells = sheet_of(workbook, i);
        const auto area = used_area_of(cells);
        sheets_.push_back({area.EndColumn + 1, area.EndRow + 1, values_of(cells, area)});
    }
}

const CellValue& Snapshot::at(const CellPlace& place) const {
    static const CellValue blank{OUString{}};
    const SheetCells& cells = sheets_.at(static_cast<std::size_t>(place.sheet));
    if (place.column >= cells.columns || place.row >= cells.rows) return blank;
    return cells.values[static_cast<std::size_t>(place.row) * static_cast<std::size_t>(cells.columns) +
                        static_cast<std::size_t>(place.column)];
}

std::vector<CellPlace> Snapshot::differences(const Snapshot& other) const {
    std::vector<CellPlace> all;
    for (std::size_t i = 0; i < std::min(sheets(), other.sheets()); ++i) {
        const sal_Int32 columns = std::max(sheets_[i].columns, other.sheets_[i].columns);
        const sal_Int32 rows = std::max(sheets_[i].rows, other.sheets_[i].rows);
        for (sal_Int32 row = 0; row < rows; ++row)
            for (sal_Int32 column = 0; column < columns; ++column) {
                const CellPlace place{static_cast<sal_Int32>(i), column, row};
                if (!is_same(at(place), other.at(place))) all.push_back(place);
            }
    }
    return all;
}

}  // namespace kpi::appraisals
