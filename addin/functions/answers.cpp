#include "answers.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <new>

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

// What comes from a sheet is a double or a text; a macro passes whatever it likes, and Calc does not show
// all of it.
Answer::Answer(const Any& original) : number_{invalid()} {
    if (original.getValueTypeClass() == uno::TypeClass_STRING)
        text_ = &original;
    else if (number_ = element(original); is_invalid(number_))
        number_ = error_value(ErrorKind::value);
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

OUString text_from(const Text& text) {
    if (!text) throw std::bad_alloc{};
    return from_utf8(*text);
}

std::string shown(const Any& original, Language language, Unit unit) {
    if (OUString text; original >>= text) return text.isEmpty() ? R"("")" : to_utf8(text);
    const double number = element(original);
    constexpr double most_share = 2;
    const bool is_plain = unit == Unit::share && std::fabs(number) > most_share;
    return to_utf8(text_from(figure(language, number, is_plain ? Unit::plain : unit)));
}

const Table* Sentences::argument(Argument name) const {
    const auto& names = request_.adapter->parameters;
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) return nullptr;
    const auto i = static_cast<std::size_t>(found - names.begin());
    if (!tables_[i]) tables_[i].emplace(*request_.arguments[i]);
    return &*tables_[i];
}

Sentences::Cell Sentences::error(const Error& error) const {
    ErrorContext context;
    if (error.reason == Reason::argument_missing) {
        // In Chinese an argument has a name of its own.
        if (request_.language == Language::english) context.text = written_name_of(error.argument);
    } else if (const Table* const about = argument(error.argument)) {
        context.rows = about->rows();
        context.columns = about->columns();
        if (error.position < about->elements().size())
            context.text = shown(about->original(error.position), request_.language);
    }
    if (error.reason == Reason::unknown_option)
        context.options = words_of(error.argument, *request_.adapter, request_.language);
    const bool is_share_of_one = error.argument == Argument::weights || error.argument == Argument::quotas;
    if (error.reason == Reason::negative && is_share_of_one)
        context.unit = unit_of(argument(error.argument)->elements());
    if (const Table* const bounds = argument(Argument::bounds))
        context.unit = unit_of(bounds->elements(), error.argument == Argument::value ? error.found : 0);
    return text_from(explain(request_.language, error, context));
}

}  // namespace kpi::functions
