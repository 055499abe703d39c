#include "answers.hpp"

#include <bit>

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

Answer::Answer(const Result<double>& result) noexcept
    : number_{result ? *result : error_value(kind_of(result.error().reason))} {}

Answer::Answer(const Error& error) noexcept : number_{error_value(kind_of(error.reason))} {}

Answer::Answer(const Any& text) noexcept : number_{invalid()}, text_{&text} {}

Any Answer::to_any() const {
    if (text_ != nullptr) return *text_;
    return is_missing(number_) ? Any{rtl::OUString{}} : Any{number_};
}

Any to_any(const Answer& answer) {
    return answer.to_any();
}

Any to_any(const NumberCells& numbers, const std::vector<OtherCell>& others) {
    uno::Sequence<uno::Sequence<Any>> cells(numbers.getLength());
    auto* const rows = cells.getArray();
    for (sal_Int32 i = 0; i < numbers.getLength(); ++i) {
        const auto& from = numbers.getConstArray()[i];
        rows[i].realloc(from.getLength());
        auto* const row = rows[i].getArray();
        for (sal_Int32 j = 0; j < from.getLength(); ++j) row[j] <<= from.getConstArray()[j];
    }
    for (const auto& other : others) rows[other.row].getArray()[other.column] = other.answer.to_any();
    return Any{cells};
}

Any to_any(const std::vector<Answer>& answers, std::size_t rows, std::size_t columns) {
    return answer_cells(rows, columns, [&](std::size_t i) { return answers[i]; });
}

}  // namespace kpi::functions
