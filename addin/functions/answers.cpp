#include "answers.hpp"

#include <algorithm>
#include <bit>

#include "options.hpp"

namespace kpi::functions {

namespace uno = com::sun::star::uno;

namespace {

/// Calc shows a quiet NaN as the error whose number is in its low bits (formula/errorcodes.hxx).
double error_value(ErrorKind kind) noexcept {
    constexpr std::uint64_t quiet_nan = 0x7ff8'0000'0000'0000U;
    std::uint64_t number = 0;
    switch (kind) {
        case ErrorKind::value: number = 519; break;
        case ErrorKind::number: number = 503; break;
        case ErrorKind::division: number = 532; break;
        case ErrorKind::unavailable: number = 32767; break;
    }
    return std::bit_cast<double>(quiet_nan | number);
}

}  // namespace

Answer::Answer(const Error& error) noexcept : number_{error_value(kind_of(error.reason))} {}

Answer::Answer(const Any& original) noexcept : number_{invalid()}, text_{&original} {
    if (original.getValueTypeClass() != uno::TypeClass_DOUBLE) return;
    number_ = *static_cast<const double*>(original.getValue());
    text_ = nullptr;
}

Any Answer::to_any() const {
    if (text_ != nullptr) return *text_;
    return is_missing(number_) ? Any{OUString{}} : Any{number_};
}

Any to_any(const Error& error) {
    return Answer{error}.to_any();
}

Any to_any(const Cells<double>& numbers, const std::vector<OtherCell>& others) {
    const auto rows = static_cast<std::size_t>(numbers.getLength());
    const auto columns = static_cast<std::size_t>(numbers.getConstArray()->getLength());
    auto cells = cells_of<Any>(rows, columns, [&](Any& cell, std::size_t i, std::size_t j) {
        cell <<= numbers.getConstArray()[i].getConstArray()[j];
    });
    auto* const row = cells.getArray();
    for (const auto& other : others) row[other.row].getArray()[other.column] = other.answer.to_any();
    return Any{cells};
}

std::string Sentences::shown(const Any& original) {
    if (OUString text; original >>= text) return text.isEmpty() ? R"("")" : to_utf8(text);
    double number = 0;
    return (original >>= number) ? figure(number) : std::string{};
}

const Any* Sentences::argument(Argument name) const noexcept {
    const auto& names = request_.adapter->parameters;
    const auto found = std::find(names.begin(), names.end(), name);
    return found == names.end() ? nullptr : request_.arguments[static_cast<std::size_t>(found - names.begin())];
}

Sentences::Cell Sentences::error(const Error& error) const {
    ErrorContext context;
    if (error.reason == Reason::argument_missing) {
        // In Chinese an argument has a name of its own.
        if (request_.language == Language::english) context.text = written_name_of(error.argument);
    } else if (const Any* const about = argument(error.argument)) {
        const Table table{*about};
        context.rows = table.rows();
        context.columns = table.columns();
        if (error.position < table.elements().size()) context.text = shown(table.original(error.position));
    }
    if (error.reason == Reason::unknown_option)
        context.options = words_of(error.argument, *request_.adapter, request_.language);
    if (const Any* const bounds = argument(Argument::bounds)) context.fractions = are_shares(Table{*bounds}.elements());
    return from_utf8(explain(request_.language, error, context));
}

}  // namespace kpi::functions
