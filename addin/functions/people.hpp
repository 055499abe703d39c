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
    /// Errors: rows_mismatch, columns_mismatch.
    [[nodiscard]] static Result<People> make(const Table& table, const Table& list, Argument name);

    [[nodiscard]] std::size_t count() const noexcept { return by_rows_ ? table_->rows() : table_->columns(); }
    [[nodiscard]] std::span<const double> person(std::size_t i) const noexcept;

    /// The error with its place in the table, where it is about one of the figures of a person.
    [[nodiscard]] Error located(Error error, std::size_t person) const noexcept;

    /// One answer by itself, several as a column beside rows, as a row beside columns.
    /// @param cell_of  called with a person
    template <class Reply, class CellOf>
    [[nodiscard]] Any answer(const Reply& reply, CellOf&& cell_of) const {
        const std::size_t n = count();
        if (n == 1) return reply.one(cell_of(0));
        return by_rows_ ? reply.array(n, 1, cell_of) : reply.array(1, n, cell_of);
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
