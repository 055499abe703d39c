// Turns what the core answers into what Calc shows: figures, or sentences about them. Adapters are
// written once, for a reply of either kind.
#pragma once

#include <com/sun/star/uno/Sequence.hxx>
#include <kpi/explain.hpp>
#include <optional>
#include <type_traits>
#include <vector>

#include "adapters.hpp"
#include "uno/text.hpp"

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
    explicit Answer(const Any& original);

    [[nodiscard]] Any to_any() const;
    [[nodiscard]] bool is_number() const noexcept { return text_ == nullptr && !is_missing(number_); }
    [[nodiscard]] double number() const noexcept { return number_; }

private:
    double number_;
    const Any* text_ = nullptr;
};

/// The answer of a call that has none.
[[nodiscard]] Any to_any(const Error& error);

/// A text of the core. Throws std::bad_alloc where there was no memory for it.
[[nodiscard]] OUString text_from(const Text& text);
[[nodiscard]] inline Any text_of(const Text& text) {
    return Any{text_from(text)};
}

/// A cell of the sheet as an explanation writes it.
/// @param unit  of a number, unless it is too large for a share
[[nodiscard]] std::string shown(const Any& original, Language language, Unit unit = Unit::plain);

/// A cell that is no number.
struct OtherCell {
    std::size_t row;
    std::size_t column;
    Answer answer;
};

template <class Element>
using Cells = com::sun::star::uno::Sequence<com::sun::star::uno::Sequence<Element>>;

/// @param others  cells of the same block, which take the place of its numbers
[[nodiscard]] Any to_any(const Cells<double>& numbers, const std::vector<OtherCell>& others);

/// Makes the cells of a block, row by row.
/// @param write  called once for each with the cell, its row and its column
template <class Element, class Write>
[[nodiscard]] Cells<Element> cells_of(std::size_t rows, std::size_t columns, Write&& write) {
    Cells<Element> cells(static_cast<sal_Int32>(rows));
    auto* const row = cells.getArray();
    for (std::size_t i = 0; i < rows; ++i) {
        row[i].realloc(static_cast<sal_Int32>(columns));
        Element* const cell = row[i].getArray();
        for (std::size_t j = 0; j < columns; ++j) write(cell[j], i, j);
    }
    return cells;
}

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
    [[nodiscard]] Cell taken(const Any& original, const Table&, Explain&&) const {
        return Cell{original};
    }

    [[nodiscard]] Any one(const Cell& cell) const { return cell.to_any(); }

    /// A range of cells. Plain numbers cost Calc half of what cells of any kind cost it, so numbers
    /// are written as such from the start, and nothing is copied where there is nothing else.
    /// @param cell_at  called with the place of a cell, once for each, row by row
    template <class CellAt>
    [[nodiscard]] Any array(std::size_t rows, std::size_t columns, CellAt&& cell_at) const {
        std::vector<OtherCell> others;
        const auto numbers = cells_of<double>(rows, columns, [&](double& number, std::size_t i, std::size_t j) {
            const Answer answer = cell_at(i * columns + j);
            number = answer.number();
            if (!answer.is_number()) others.push_back({i, j, answer});
        });
        return others.empty() ? Any{numbers} : to_any(numbers, others);
    }
};

/// Replies with what there is to say about the figures.
class Sentences {
public:
    using Cell = OUString;

    explicit Sentences(const Request& request) : request_{request}, tables_(request.arguments.size()) {}

    [[nodiscard]] Any refuse(const Error& error) const { return Any{this->error(error)}; }
    [[nodiscard]] Cell error(const Error& error) const;
    [[nodiscard]] Cell blank() const { return {}; }

    template <class Account, class Explain>
    [[nodiscard]] Cell cell(const Account& account, Explain&& explain) const {
        return is_missing(figure_of(account)) ? blank() : text_from(explain(request_.language));
    }
    /// @param among    the answers there are, which tell the unit of this one
    /// @param explain  called with the language and the answer as it is shown
    template <class Explain>
    [[nodiscard]] Cell taken(const Any& original, const Table& among, Explain&& explain) const {
        return text_from(explain(request_.language, shown(original, request_.language, unit_of(among.elements()))));
    }

    [[nodiscard]] Any one(const Cell& cell) const { return Any{cell}; }

    template <class CellAt>
    [[nodiscard]] Any array(std::size_t rows, std::size_t columns, CellAt&& cell_at) const {
        return Any{cells_of<Any>(rows, columns,
                                 [&](Any& any, std::size_t i, std::size_t j) { any <<= cell_at(i * columns + j); })};
    }

    [[nodiscard]] Language language() const noexcept { return request_.language; }

private:
    /// The argument of that name, read once however many errors speak of it; null where the function
    /// has none.
    [[nodiscard]] const Table* argument(Argument name) const;

    const Request& request_;
    mutable std::vector<std::optional<Table>> tables_;
};

/// One value for one value, an array of its shape for a range.
/// @param cell_at  called with the place of an element
template <class Reply, class CellAt>
[[nodiscard]] Any answer_shape(const Table& table, const Reply& reply, CellAt&& cell_at) {
    return table.is_range() ? reply.array(table.rows(), table.columns(), cell_at) : reply.one(cell_at(0));
}

/// Answers a ° argument element by element, each for itself alone. A blank is answered by a blank, a
/// text by #VALUE!.
/// @param answer  callable from a number and its place to a cell
template <class Reply, class AnswerElement>
[[nodiscard]] Any answer_each(const Table& table, Argument name, const Reply& reply, AnswerElement&& answer) {
    return answer_shape(table, reply, [&](std::size_t i) -> typename Reply::Cell {
        const double x = table.elements()[i];
        if (is_number(x)) return answer(x, i);
        if (is_missing(x)) return reply.blank();
        return reply.error({Reason::not_a_number, name, static_cast<std::uint32_t>(i)});
    });
}

}  // namespace kpi::functions
