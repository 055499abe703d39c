// Turns what the core answers into what Calc shows.
#pragma once

#include <com/sun/star/uno/Sequence.hxx>
#include <vector>

#include "arguments.hpp"

namespace kpi::functions {

/// What one cell shows: a number, nothing (missing()), an error, or a text of the sheet.
class Answer {
public:
    Answer(const Result<double>& result) noexcept;
    Answer(const Error& error) noexcept;
    /// @param text  taken over as it is; must live until the answer is given
    Answer(const Any& text) noexcept;

    [[nodiscard]] Any to_any() const;
    [[nodiscard]] bool is_number() const noexcept { return text_ == nullptr && !is_missing(number_); }
    [[nodiscard]] double number() const noexcept { return number_; }

private:
    double number_;
    const Any* text_ = nullptr;
};

/// One cell.
[[nodiscard]] Any to_any(const Answer& answer);

/// A cell that is no number.
struct OtherCell {
    std::size_t row;
    std::size_t column;
    Answer answer;
};

using NumberCells = com::sun::star::uno::Sequence<com::sun::star::uno::Sequence<double>>;

/// @param others  cells of the same block, which take the place of its numbers
[[nodiscard]] Any to_any(const NumberCells& numbers, const std::vector<OtherCell>& others);

/// A range of cells. Plain numbers cost Calc half of what cells of any kind cost it, so numbers are
/// written as such from the start, and nothing is copied when there is nothing else.
/// @param answer  callable with the place of a cell; called once for each, row by row
template <class AnswerAt>
[[nodiscard]] Any answer_cells(std::size_t rows, std::size_t columns, AnswerAt&& answer) {
    NumberCells numbers(static_cast<sal_Int32>(rows));
    std::vector<OtherCell> others;
    auto* const row = numbers.getArray();
    for (std::size_t i = 0; i < rows; ++i) {
        row[i].realloc(static_cast<sal_Int32>(columns));
        double* const cell = row[i].getArray();
        for (std::size_t j = 0; j < columns; ++j) {
            const Answer one = answer(i * columns + j);
            cell[j] = one.number();
            if (!one.is_number()) others.push_back({i, j, one});
        }
    }
    return others.empty() ? Any{numbers} : to_any(numbers, others);
}

/// A range of cells, row by row.
/// @param answers  rows * columns of them
[[nodiscard]] Any to_any(const std::vector<Answer>& answers, std::size_t rows, std::size_t columns);

/// Answers a ° argument: one value by one answer, a range by an array of its shape, each element for
/// itself alone. A blank is answered by a blank, a text by #VALUE!.
/// @param score  callable from a number to something an Answer is made of
template <class Score>
[[nodiscard]] Any answer_each(const Table& table, Argument name, Score&& score) {
    const auto answer = [&](double x, std::size_t i) -> Answer {
        if (is_missing(x)) return Result<double>{x};
        if (is_invalid(x)) return Error{Reason::not_a_number, name, static_cast<std::uint32_t>(i)};
        return score(x);
    };
    const auto elements = table.elements();
    if (!table.is_range()) return to_any(answer(elements.front(), 0));
    return answer_cells(table.rows(), table.columns(), [&](std::size_t i) { return answer(elements[i], i); });
}

}  // namespace kpi::functions
