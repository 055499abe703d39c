// A table of several figures a person beside a list of what each figure is about: scores beside their
// weights, counts beside their points.
#pragma once

#include "answers.hpp"

namespace kpi::functions {

/// One row a person beside a row, or one column a person beside a column.
class People {
public:
    /// @param table  must outlive the object
    /// @param list   a row or a column
    /// @param name   the argument that the table is
    /// Errors: size_mismatch.
    [[nodiscard]] static Result<People> make(const Table& table, const Table& list, Argument name);

    [[nodiscard]] std::size_t count() const noexcept { return by_rows_ ? table_->rows() : table_->columns(); }
    [[nodiscard]] std::span<const double> person(std::size_t i) const noexcept;

    /// The error with its place in the table, where it is about one of the figures of a person.
    [[nodiscard]] Error located(Error error, std::size_t person) const noexcept;

    /// One answer by itself, several as a column beside rows, as a row beside columns.
    template <class Cell>
    [[nodiscard]] Any answer(const std::vector<Cell>& cells) const {
        if (cells.size() == 1) return to_any(cells.front());
        return by_rows_ ? to_any(cells, cells.size(), 1) : to_any(cells, 1, cells.size());
    }

private:
    People(const Table& table, Argument name, bool by_rows);

    const Table* table_;
    Argument name_;
    bool by_rows_;
    std::size_t figures_;
    std::vector<double> turned_;  // person by person, where the table has them in columns
};

}  // namespace kpi::functions
