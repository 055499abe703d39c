#include "appraisals/blocks.hpp"

#include <algorithm>
#include <cmath>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>

#include "uno/object.hpp"

namespace kpi::appraisals {

namespace sheet = com::sun::star::sheet;
namespace uno = com::sun::star::uno;
using rtl::OUString;

namespace {

constexpr sal_Int32 contents =
    sheet::CellFlags::VALUE | sheet::CellFlags::DATETIME | sheet::CellFlags::STRING | sheet::CellFlags::FORMULA;
constexpr sal_Int32 last_row_of_sheet = 1'048'575;

}  // namespace

Data cell_data(const Cells& cells) {
    return as<sheet::XCellRangeData>(cells)->getDataArray();
}

Data data_named(const Workbook& workbook, const char* name) {
    const auto cells = cells_named(workbook, OUString::createFromAscii(name));
    return cells.is() ? cell_data(cells) : Data{};
}

void write_data(const Cells& cells, const std::vector<Row>& rows) {
    as<sheet::XCellRangeData>(cells)->setDataArray({rows.data(), static_cast<sal_Int32>(rows.size())});
}

void clear(const Cells& cells) {
    as<sheet::XSheetOperation>(cells)->clearContents(contents);
}

OUString words_of(const uno::Any& value) {
    OUString text;
    if (value >>= text) return text;
    const auto number = number_of(value);
    return number ? OUString::number(*number) : OUString{"#N/A"};
}

std::optional<double> number_of(const uno::Any& value) {
    double number = 0;
    return (value >>= number) ? std::optional{number} : std::nullopt;
}

bool are_alike(const uno::Any& one, const uno::Any& other) {
    const auto a = number_of(one);
    const auto b = number_of(other);
    constexpr double last_digits = 1e-9;
    if (a && b) return std::abs(*a - *b) <= last_digits * std::max(1.0, std::abs(*a));
    return !a && !b && words_of(one) == words_of(other);
}

OUString cell_label(sal_Int32 column, sal_Int32 row) {
    constexpr sal_Int32 letters = 26;
    OUString label;
    for (sal_Int32 rest = column + 1; rest > 0; rest = (rest - 1) / letters)
        label = OUString{static_cast<sal_Unicode>(u'A' + (rest - 1) % letters)} + label;
    return label + OUString::number(row + 1);
}

OUString label_of(const com::sun::star::table::CellRangeAddress& block) {
    const OUString first = cell_label(block.StartColumn, block.StartRow);
    const OUString last = cell_label(block.EndColumn, block.EndRow);
    return first == last ? first : first + ":" + last;
}

OUString sheet_name(const Workbook& workbook, sal_Int32 index) {
    return as<com::sun::star::container::XNamed>(sheet_of(workbook, index))->getName();
}

sal_Int32 last_filled_row(const Workbook& workbook, const com::sun::star::table::CellRangeAddress& block) {
    const auto columns =
        sheet_of(workbook, block.Sheet)
            ->getCellRangeByPosition(block.StartColumn, block.StartRow, block.EndColumn, last_row_of_sheet);
    sal_Int32 last = block.StartRow;
    for (const auto& one : as<sheet::XCellRangesQuery>(columns)->queryContentCells(contents)->getRangeAddresses())
        last = std::max(last, one.EndRow);
    return last;
}

}  // namespace kpi::appraisals
