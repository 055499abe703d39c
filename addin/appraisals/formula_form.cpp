#include "appraisals/formula_form.hpp"

#include <rtl/character.hxx>
#include <rtl/ustrbuf.hxx>

namespace kpi::appraisals {

using rtl::OUString;
using rtl::OUStringBuffer;

namespace {

bool is_part_of_name(sal_Unicode letter) {
    return rtl::isAsciiAlphanumeric(letter) || letter == '_' || letter == '$' || letter == '.' || letter > 0x7F;
}

/// Where the row of a reference begins in "$A$13"; a negative number in what is no reference to a cell.
sal_Int32 place_of_row(const OUString& name) {
    sal_Int32 i = 0;
    if (i < name.getLength() && name[i] == '$') ++i;
    const sal_Int32 letters = i;
    while (i < name.getLength() && rtl::isAsciiAlpha(name[i])) ++i;
    if (i == letters || i > letters + 3) return -1;
    if (i < name.getLength() && name[i] == '$') ++i;
    const sal_Int32 digits = i;
    while (i < name.getLength() && rtl::isAsciiDigit(name[i])) ++i;
    return i == name.getLength() && i > digits ? digits : -1;
}

OUString normal_name(const OUString& name, bool is_function, sal_Int32 row, sal_Int32 last_row) {
    const OUString capitals = name.toAsciiUpperCase();
    // Behind the sheet's name, if there is one.
    const sal_Int32 cell = capitals.lastIndexOf('.') + 1;
    const sal_Int32 place = is_function ? -1 : place_of_row(capitals.copy(cell));
    if (place < 0) return capitals;
    const OUString before = capitals.copy(0, cell + place);
    const sal_Int32 number = capitals.copy(cell + place).toInt32() - 1;
    const bool is_absolute = before.endsWith("$");
    if (is_absolute && number == last_row) return before + "{last}";
    if (!is_absolute && number == row) return before + "{row}";
    return capitals;
}

}  // namespace

bool is_formula(const OUString& content) {
    return content.startsWith("=") || content.startsWith("{=");
}

OUString normal_form(const OUString& formula, sal_Int32 row, sal_Int32 last_row) {
    OUStringBuffer text{formula.getLength()};
    for (sal_Int32 i = 0; i < formula.getLength();) {
        const sal_Unicode letter = formula[i];
        sal_Int32 end = i + 1;
        if (letter == '"' || letter == '\'') {
            while (end < formula.getLength() && formula[end] != letter) ++end;
            ++end;
            text.append(formula.copy(i, std::min(end, formula.getLength()) - i));
        } else if (is_part_of_name(letter)) {
            while (end < formula.getLength() && is_part_of_name(formula[end])) ++end;
            const bool is_function = end < formula.getLength() && formula[end] == '(';
            text.append(normal_name(formula.copy(i, end - i), is_function, row, last_row));
        } else if (letter != ' ') {
            text.append(letter);
        }
        i = end;
    }
    return text.makeStringAndClear();
}

}  // namespace kpi::appraisals
