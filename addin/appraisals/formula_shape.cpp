#include "appraisals/formula_shape.hpp"

#include <optional>
#include <rtl/character.hxx>
#include <rtl/ustrbuf.hxx>

namespace kpi::appraisals {

using rtl::OUString;
using rtl::OUStringBuffer;

namespace {

bool is_of_word(sal_Unicode letter) {
    return rtl::isAsciiAlphanumeric(letter) || letter >= 0x80 || letter == '_' || letter == '.' || letter == '$' ||
           letter == '?';
}

/// A reference to one cell, as it is written in a formula.
struct Written {
    sal_Int32 column = 0;
    sal_Int32 row = 0;
    bool column_stays = false;
    bool row_stays = false;
};

/// "$B$12", "B12": letters, then digits, each with or without "$"; anything else is no reference.
std::optional<Written> reference_in(const OUString& word) {
    Written read;
    sal_Int32 at = 0;
    const auto dollar = [&] {
        const bool is_there = at < word.getLength() && word[at] == '$';
        if (is_there) ++at;
        return is_there;
    };
    read.column_stays = dollar();
    const sal_Int32 letters = at;
    while (at < word.getLength() && rtl::isAsciiAlpha(word[at]) && at - letters < 3)
        read.column = read.column * 26 + static_cast<sal_Int32>(rtl::toAsciiUpperCase(word[at++])) - 'A' + 1;
    if (at == letters) return std::nullopt;
    read.row_stays = dollar();
    const sal_Int32 digits = at;
    while (at < word.getLength() && rtl::isAsciiDigit(word[at]) && at - digits < 7)
        read.row = read.row * 10 + word[at++] - '0';
    if (at == digits || at != word.getLength()) return std::nullopt;
    --read.column;
    --read.row;
    return read;
}

class Shape {
public:
    Shape(const OUString& formula, sal_Int32 column, sal_Int32 row) : formula_{formula}, column_{column}, row_{row} {}

    OUString make() {
        while (at_ < formula_.getLength()) {
            const sal_Unicode letter = formula_[at_];
            if (letter == '"' || letter == '\'')
                quoted(letter);
            else if (is_of_word(letter))
                word();
            else
                shape_.append(formula_[at_++]);
        }
        return shape_.makeStringAndClear();
    }

private:
    /// A text or the name of a sheet. A quotation mark in it is doubled: the next quotation follows at once.
    void quoted(sal_Unicode quotation) {
        const sal_Int32 end = formula_.indexOf(quotation, at_ + 1);
        const sal_Int32 next = end < 0 ? formula_.getLength() : end + 1;
        shape_.append(formula_.copy(at_, next - at_));
        at_ = next;
    }

    void word() {
        const sal_Int32 start = at_;
        while (at_ < formula_.getLength() && is_of_word(formula_[at_])) ++at_;
        const OUString word = formula_.copy(start, at_ - start);
        // "LOG10(" is a function, "LOG10" a cell. What precedes the last point is a sheet.
        const bool is_function = at_ < formula_.getLength() && formula_[at_] == '(';
        const sal_Int32 cell = word.lastIndexOf('.') + 1;
        const auto reference = is_function ? std::nullopt : reference_in(word.copy(cell));
        if (!reference) {
            shape_.append(word);
            return;
        }
        shape_.append(word.copy(0, cell));
        place('C', reference->column, reference->column_stays, column_);
        place('R', reference->row, reference->row_stays, row_);
    }

    /// Between marks that no formula has.
    void place(sal_Unicode letter, sal_Int32 number, bool stays, sal_Int32 own) {
        shape_.append(mark);
        shape_.append(letter);
        if (stays) shape_.append('$');
        shape_.append(stays ? number : number - own);
        shape_.append(mark);
    }

    static constexpr sal_Unicode mark = 1;

    const OUString& formula_;
    sal_Int32 column_;
    sal_Int32 row_;
    sal_Int32 at_ = 0;
    OUStringBuffer shape_;
};

}  // namespace

OUString shape_of(const OUString& formula, sal_Int32 column, sal_Int32 row) {
    return Shape{formula, column, row}.make();
}

}  // namespace kpi::appraisals
