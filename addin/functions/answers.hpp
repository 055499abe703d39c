// Turns what the core answers into what Calc shows: figures, or sentences about them. Adapters are
// written once, for a reply of either kind.
#pragma once

#include <kpi/explain.hpp>
#include <type_traits>
#include <vector>

#include "adapters.hpp"
#include "text/utf8.hpp"

namespace kpi::functions {

// The figure of an account.
[[nodiscard]] inline double figure_of(double figure) noexcept {
    return figure;
}
[[nodiscard]] inline double figure_of(const WeightedAccount& account) noexcept {
    return account.mean;
}
[[nodiscard]] inline double figure_of(const ThresholdAccount& account) noexcept {
    return account.score;
}
[[nodiscard]] inline double figure_of(const TierAmount& amount) noexcept {
    return amount.amount;
}
[[nodiscard]] inline double figure_of(const Payment& payment) noexcept {
    return payment.amount;
}
[[nodiscard]] inline double figure_of(const Allocation& part) noexcept {
    return part.amount;
}
[[nodiscard]] inline double figure_of(const PointsAccount& account) noexcept {
    return account.score;
}

/// What one cell shows: a number, nothing (missing()), an error, or a text of the sheet.
class Answer {
public:
    explicit Answer(double number) noexcept : number_{number} {}
    explicit Answer(const Error& error) noexcept;
    /// @param original  a cell taken over as it is; must live until the answer is given
    explicit Answer(const Any& original) noexcept;

    [[nodiscard]] Any to_any() const;
    [[nodiscard]] bool is_number() const noexcept { return text_ == nullptr && !is_missing(number_); }
    [[nodiscard]] double number() const noexcept { return number_; }

private:
    double number_;
    const Any* text_ = nullptr;
};

/// The answer of a call that has none.
[[nodiscard]] Any to_any(const Error& error);

/// Replies with figures.
class Figures {
public:
    using Cell = Answer;

    explicit Figures(const Request&) noexcept {}

    /// The whole call has no answer.
    [[nodiscard]] Any refuse(const Error& error) const { return to_any(error); }

    /// One element has none.
    [[nodiscard]] Cell error(const Error& error) const noexcept { return Cell{error}; }
    [[nodiscard]] Cell blank() const noexcept { return Cell{missing()}; }

    /// @param explain  what a sentence would be made by
    template <class Account, class Explain>
    [[nodiscard]] Cell cell(const Account& account, Explain&&) const noexcept {
        return Cell{figure_of(account)};
    }
    /// An answer taken from the sheet, number or text.
    template <class Explain>
    [[nodiscard]] Cell taken(const Any& original, Explain&&) const noexcept {
        return Cell{original};
    }
};

/// Replies with what there is to say about the figures.
class Sentences {
public:
    using Cell = OUString;

    explicit Sentences(const Request& request) noexcept : request_{request} {}

    [[nodiscard]] Any refuse(const Error& error) const { return Any{this->error(error)}; }
    [[nodiscard]] Cell error(const Error& error) const;
    [[nodiscard]] Cell blank() const { return {}; }

    template <class Account, class Explain>
    [[nodiscard]] Cell cell(const Account& account, Explain&& explain) const {
        return is_missing(figure_of(account)) ? blank() : from_utf8(explain(request_.language));
    }
    template <class Explain>
    [[nodiscard]] Cell taken(const Any& original, Explain&& explain) const {
        return from_utf8(explain(request_.language, shown(original)));
    }

private:
    /// A cell of the sheet as an explanation writes it.
    [[nodiscard]] static std::string shown(const Any& original);
    const Request& request_;
};

/// One cell, or a range of cells, row by row.
/// @param answers  rows * columns of them
[[nodiscard]] Any to_any(const Answer& answer);
[[nodiscard]] Any to_any(const OUString& sentence);
[[nodiscard]] Any to_any(const std::vector<Answer>& answers, std::size_t rows, std::size_t columns);
[[nodiscard]] Any to_any(const std::vector<OUString>& sentences, std::size_t rows, std::size_t columns);

/// One value for one value, an array of its shape for a range.
template <class Cell>
[[nodiscard]] Any to_any(const std::vector<Cell>& cells, const Table& table) {
    return table.is_range() ? to_any(cells, table.rows(), table.columns()) : to_any(cells.front());
}

/// Answers a ° argument element by element, each for itself alone. A blank is answered by a blank, a
/// text by #VALUE!.
/// @param answer  callable from a number and its position to a cell
template <class Reply, class AnswerElement>
[[nodiscard]] Any answer_each(const Table& table, Argument name, const Reply& reply, AnswerElement&& answer) {
    std::vector<typename Reply::Cell> cells;
    const auto elements = table.elements();
    cells.reserve(elements.size());
    for (std::size_t i = 0; i < elements.size(); ++i) {
        const double x = elements[i];
        if (is_number(x))
            cells.push_back(answer(x, i));
        else if (is_missing(x))
            cells.push_back(reply.blank());
        else
            cells.push_back(reply.error({Reason::not_a_number, name, static_cast<std::uint32_t>(i)}));
    }
    return to_any(cells, table);
}

}  // namespace kpi::functions
