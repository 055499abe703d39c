// Turns what the core answers into what Calc shows.
#pragma once

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
    std::vector<Answer> answers;
    answers.reserve(elements.size());
    for (std::size_t i = 0; i < elements.size(); ++i) answers.push_back(answer(elements[i], i));
    return to_any(answers, table.rows(), table.columns());
}

}  // namespace kpi::functions
