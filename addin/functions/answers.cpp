#include "answers.hpp"

#include <algorithm>
#include <bit>
#include <com/sun/star/uno/Sequence.hxx>

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

template <class Element, class Fill>
Any array_of(std::size_t rows, std::size_t columns, Fill fill) {
    uno::Sequence<uno::Sequence<Element>> block(static_cast<sal_Int32>(rows));
    auto* const row = block.getArray();
    for (std::size_t i = 0; i < rows; ++i) {
        row[i].realloc(static_cast<sal_Int32>(columns));
        auto* const cell = row[i].getArray();
        for (std::size_t j = 0; j < columns; ++j) cell[j] = fill(i * columns + j);
    }
    return Any{block};
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

Any to_any(const Answer& answer) {
    return answer.to_any();
}

Any to_any(const OUString& sentence) {
    return Any{sentence};
}

Any to_any(const std::vector<Answer>& answers, std::size_t rows, std::size_t columns) {
    // Plain numbers cost Calc half of what cells of any kind cost it.
    if (std::all_of(answers.begin(), answers.end(), [](const Answer& a) { return a.is_number(); }))
        return array_of<double>(rows, columns, [&](std::size_t i) { return answers[i].number(); });
    return array_of<Any>(rows, columns, [&](std::size_t i) { return answers[i].to_any(); });
}

Any to_any(const std::vector<OUString>& sentences, std::size_t rows, std::size_t columns) {
    return array_of<Any>(rows, columns, [&](std::size_t i) { return Any{sentences[i]}; });
}

std::string Sentences::shown(const Any& original) {
    if (OUString text; original >>= text) return to_utf8(text);
    double number = 0;
    return (original >>= number) ? figure(number) : std::string{};
}

Sentences::Cell Sentences::error(const Error& error) const {
    ErrorContext context;
    const auto& names = request_.adapter->parameters;
    const auto found = std::find(names.begin(), names.end(), error.argument);
    if (found != names.end()) {
        const Any& argument = *request_.arguments[static_cast<std::size_t>(found - names.begin())];
        const Table table{argument};
        context.rows = table.rows();
        context.columns = table.columns();
        if (error.position < table.elements().size()) context.text = shown(table.original(error.position));
        if (error.reason == Reason::unknown_option)
            context.options = words_of(error.argument, *request_.adapter, request_.language);
    }
    return from_utf8(explain(request_.language, error, context));
}

}  // namespace kpi::functions
