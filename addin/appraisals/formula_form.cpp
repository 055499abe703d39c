#include "appraisals/formula_form.hpp"

#include <algorithm>
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

/// Reads a formula from left to right.
class NormalForm {
public:
    NormalForm(const OUString& formula, sal_Int32 row, const OUString& sheet, const PeopleRows& people)
        : formula_{formula}, row_{row}, sheet_{sheet.toAsciiUpperCase()}, people_{people}, text_{formula.getLength()} {}

    [[nodiscard]] OUString text() {
        for (sal_Int32 i = 0; i < formula_.getLength();) {
            const sal_Unicode letter = formula_[i];
            if (letter == '"' || letter == '\'')
                i = add_quoted(i);
            else if (is_part_of_name(letter))
                i = add_name(i);
            else
                add_sign(formula_[i++]);
        }
        return text_.makeStringAndClear();
    }

private:
    [[nodiscard]] sal_Int32 add_quoted(sal_Int32 first) {
        sal_Int32 end = first + 1;
        while (end < formula_.getLength() && formula_[end] != formula_[first]) ++end;
        end = std::min(end + 1, formula_.getLength());
        // A quote in a quoted name is written twice.
        const bool goes_on = !quoted_.isEmpty() && formula_[first - 1] == formula_[first];
        const OUString content = formula_.copy(first + 1, std::max<sal_Int32>(0, end - first - 2));
        quoted_ = goes_on ? quoted_ + "'" + content : content;
        text_.append(formula_.copy(first, end - first));
        return end;
    }

    [[nodiscard]] sal_Int32 add_name(sal_Int32 first) {
        sal_Int32 end = first + 1;
        while (end < formula_.getLength() && is_part_of_name(formula_[end])) ++end;
        const bool is_function = end < formula_.getLength() && formula_[end] == '(';
        const OUString name = formula_.copy(first, end - first).toAsciiUpperCase();
        add_reference(is_function ? name : normal_name(name));
        // The $ of a quoted sheet stands before its quotes.
        if (name != "$") {
            quoted_.clear();
            ends_range_ = false;
        }
        return end;
    }

    /// $F$8:$F$8 is $F$8: what is stored as .xlsx comes back so from newer offices.
    void add_reference(const OUString& name) {
        const OUString cell = name.copy(name.lastIndexOf('.') + 1);
        if (ends_range_ && cell == begin_of_range_) {
            text_.setLength(text_.getLength() - 1);  // the colon
            return;
        }
        begin_of_range_ = place_of_cell(cell) ? cell : OUString{};
        text_.append(name);
    }

    /// A reference to one cell, with its rows as marks or as they are written.
    [[nodiscard]] static bool place_of_cell(const OUString& cell) {
        return cell.endsWith("}") || place_of_row(cell) >= 0;
    }

    void add_sign(sal_Unicode letter) {
        if (letter == ' ') return;
        text_.append(letter);
        ends_range_ = letter == ':';
    }

    [[nodiscard]] OUString normal_name(const OUString& name) {
        // Behind the sheet's name, if there is one.
        sal_Int32 cell = name.lastIndexOf('.') + 1;
        const OUString before_dot = cell > 1 ? name.copy(0, cell - 1).replaceAll("$", "") : OUString{};
        // The end of a range is on the sheet of its beginning; Calc says so again once cells of it have been moved.
        if (ends_range_ && cell > 1 && before_dot == sheet_of_reference_) return normal_name(name.copy(cell));
        if (cell > 0)
            sheet_of_reference_ = cell == 1 ? quoted_.toAsciiUpperCase() : before_dot;
        else if (!ends_range_)
            sheet_of_reference_ = sheet_;
        const sal_Int32 place = place_of_row(name.copy(cell));
        if (place < 0) return name;
        const OUString before = name.copy(0, cell + place);
        const sal_Int32 number = name.copy(cell + place).toInt32() - 1;
        const bool is_absolute = before.endsWith("$");
        const auto people = people_.find(sheet_of_reference_);
        if (is_absolute && people != people_.end() && number == people->second) return before + "{last}";
        if (!is_absolute && number == row_) return before + "{row}";
        return name;
    }

    OUString formula_;
    sal_Int32 row_;
    OUString sheet_;
    const PeopleRows& people_;
    OUStringBuffer text_;
    OUString quoted_;              ///< what stands in quotes right before
    OUString sheet_of_reference_;  ///< of the last one
    OUString begin_of_range_;      ///< the last cell, without its sheet
    bool ends_range_ = false;      ///< right behind a colon
};

}  // namespace

bool is_formula(const OUString& content) {
    return content.startsWith("=") || content.startsWith("{=");
}

OUString normal_form(const OUString& formula, sal_Int32 row, const OUString& sheet, const PeopleRows& people) {
    return NormalForm{formula, row, sheet, people}.text();
}

}  // namespace kpi::appraisals
