#include "arguments.hpp"

#include <cmath>
#include <com/sun/star/uno/Sequence.hxx>
#include <utility>

namespace kpi::functions {

namespace uno = com::sun::star::uno;

namespace {

using Row = uno::Sequence<Any>;
using Block = uno::Sequence<Row>;

const Block* block_in(const Any& argument) {
    static const uno::Type block_type = cppu::UnoType<Block>::get();
    return argument.getValueTypeClass() == uno::TypeClass_SEQUENCE && argument.getValueType() == block_type
               ? static_cast<const Block*>(argument.getValue())
               : nullptr;
}

}  // namespace

double element(const Any& any) {
    switch (any.getValueTypeClass()) {
        case uno::TypeClass_DOUBLE: {
            const double x = *static_cast<const double*>(any.getValue());
            return is_number(x) ? x : invalid();
        }
        case uno::TypeClass_VOID: return missing();
        case uno::TypeClass_STRING:
            return static_cast<const rtl::OUString*>(any.getValue())->isEmpty() ? missing() : invalid();
        case uno::TypeClass_BOOLEAN: return *static_cast<const sal_Bool*>(any.getValue()) ? 1 : 0;
        default: {
            double x = 0;
            return (any >>= x) ? x : invalid();
        }
    }
}

Table::Table(const Any& argument) : argument_{&argument} {
    const Block* const block = block_in(argument);
    if (block == nullptr) {
        elements_.push_back(element(argument));
        return;
    }
    is_range_ = true;
    rows_ = static_cast<std::size_t>(block->getLength());
    columns_ = rows_ == 0 ? 0 : static_cast<std::size_t>(block->getConstArray()->getLength());
    elements_.reserve(rows_ * columns_);
    for (const Row& row : *block) {
        // Calc passes rectangles; a macro may not, and what it leaves out is blank.
        const auto length = static_cast<std::size_t>(row.getLength());
        for (std::size_t column = 0; column < columns_; ++column)
            elements_.push_back(column < length ? element(row.getConstArray()[column]) : missing());
    }
}

const Any& Table::original(std::size_t element) const noexcept {
    const Block* const block = block_in(*argument_);
    if (block == nullptr) return *argument_;
    const Row& row = block->getConstArray()[element / columns_];
    static const Any left_out;
    const auto column = static_cast<sal_Int32>(element % columns_);
    return column < row.getLength() ? row.getConstArray()[column] : left_out;
}

bool is_left_out(const Any& argument) {
    const Block* const block = block_in(argument);
    if (block == nullptr) return is_missing(element(argument));
    return block->getLength() == 1 && block->getConstArray()->getLength() == 1 &&
           is_missing(element(block->getConstArray()->getConstArray()[0]));
}

Result<const Any*> single(const Any& argument, Argument name) {
    const Block* const block = block_in(argument);
    if (block == nullptr) return &argument;
    if (block->getLength() != 1 || block->getConstArray()->getLength() != 1)
        return Error{Reason::one_value_wanted, name, 0, static_cast<double>(Table{argument}.elements().size())};
    return block->getConstArray()->getConstArray();
}

Result<double> number(const Any& argument, Argument name) {
    const auto value = single(argument, name);
    if (!value) return value.error();
    const double x = element(**value);
    if (is_missing(x)) return Error{Reason::value_missing, name};
    if (!is_number(x)) return Error{Reason::not_a_number, name};
    return x;
}

Result<double> number_or(const Any& argument, Argument name, double otherwise) {
    if (is_left_out(argument)) return otherwise;
    return number(argument, name);
}

Result<std::optional<std::size_t>> person(const Any& argument, std::size_t people) {
    if (is_left_out(argument)) return std::nullopt;
    const auto given = number(argument, Argument::person);
    if (!given) return given.error();
    const double place = snap(*given);
    if (place != std::floor(place) || place < 1 || place > static_cast<double>(people))
        return Error{Reason::no_such_person, Argument::person, 0, *given, static_cast<double>(people)};
    return static_cast<std::size_t>(place) - 1;
}

Result<void> check_line(const Table& table, Argument name) {
    if (table.rows() > 1 && table.columns() > 1)
        return Error{Reason::not_a_line, name, 0, static_cast<double>(table.rows()),
                     static_cast<double>(table.columns())};
    return {};
}

}  // namespace kpi::functions
