#include "appraisals/named_blocks.hpp"

#include <cmath>
#include <com/sun/star/i18n/CharacterClassification.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <rtl/math.hxx>
#include <rtl/ustrbuf.hxx>

#include "appraisals/options.hpp"
#include "uno/object.hpp"

namespace kpi::appraisals {

namespace i18n = com::sun::star::i18n;
namespace table = com::sun::star::table;
namespace uno = com::sun::star::uno;
using rtl::OUString;

uno::Reference<table::XCellRange> block_of(const Workbook& workbook, const char* name) {
    auto cells = cells_named(workbook, OUString::createFromAscii(name));
    if (!cells.is()) refuse("The workbook has no cells of the name " + OUString::createFromAscii(name) + ".");
    return cells;
}

CellData data_of(const uno::Reference<table::XCellRange>& cells) {
    return as<com::sun::star::sheet::XCellRangeData>(cells)->getDataArray();
}

std::vector<OUString> texts_of(const Workbook& workbook, const char* name) {
    std::vector<OUString> texts;
    for (const auto& row : data_of(block_of(workbook, name)))
        for (const auto& cell : row) texts.push_back(text_in(cell));
    return texts;
}

OUString text_in(const uno::Any& cell) {
    OUString text;
    double number = 0;
    if (cell >>= number) return rtl::math::doubleToUString(number, rtl_math_StringFormat_Automatic, 15, '.', true);
    cell >>= text;
    return text;
}

std::optional<double> number_in(const uno::Any& cell) {
    double number = 0;
    return (cell >>= number) ? std::optional{number} : std::nullopt;
}

PeopleColumn::PeopleColumn(const Workbook& workbook, const char* name, sal_Int32 column) : column_{column} {
    const auto cells = block_of(workbook, name);
    first_row_ = address_of(cells).StartRow;
    data_ = data_of(cells);
}

uno::Any PeopleColumn::at(sal_Int32 row) const {
    return row < first_row_ || row >= end_row() ? uno::Any{} : data_[row - first_row_][column_];
}

NumberKeys::NumberKeys(const Context& context) : letters_{i18n::CharacterClassification::create(context)} {}

OUString NumberKeys::of(const OUString& number) const {
    constexpr sal_Unicode no_break = 0xA0;
    constexpr sal_Unicode full_width = 0x3000;
    constexpr sal_Unicode first_printed = 0x20;
    rtl::OUStringBuffer key;
    bool is_ascii = true;
    for (sal_Int32 i = 0; i < number.getLength(); ++i) {
        const sal_Unicode letter = number[i];
        if (letter == ' ' || letter == no_break || letter == full_width) {
            if (key.getLength() > 0 && key[key.getLength() - 1] != ' ') key.append(' ');
        } else if (letter >= first_printed) {
            key.append(letter);
            is_ascii = is_ascii && letter < 0x80;
        }
    }
    const OUString trimmed = key.makeStringAndClear().trim();
    if (is_ascii) return trimmed.toAsciiUpperCase();
    return as<i18n::XCharacterClassification>(letters_)->toUpper(trimmed, 0, trimmed.getLength(), {});
}

}  // namespace kpi::appraisals
