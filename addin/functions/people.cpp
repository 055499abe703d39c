#include "people.hpp"

namespace kpi::functions {

Result<People> People::make(const Table& table, const Table& list, Argument name) {
    if (list.rows() == 1 && table.columns() == list.columns()) return People{table, name, true};
    if (list.columns() == 1 && table.rows() == list.rows()) return People{table, name, false};
    const bool by_rows = list.rows() == 1;
    return Error{by_rows ? Reason::columns_mismatch : Reason::rows_mismatch, name, 0,
                 static_cast<double>(by_rows ? table.columns() : table.rows()),
                 static_cast<double>(list.elements().size())};
}

People::People(const Table& table, Argument name, bool by_rows)
    : table_{&table}, name_{name}, by_rows_{by_rows}, figures_{by_rows ? table.columns() : table.rows()} {
    if (by_rows || table.columns() == 1) return;
    turned_.reserve(table.elements().size());
    for (std::size_t column = 0; column < table.columns(); ++column)
        for (std::size_t row = 0; row < table.rows(); ++row)
            turned_.push_back(table.elements()[row * table.columns() + column]);
}

std::span<const double> People::person(std::size_t i) const noexcept {
    const std::span<const double> all = turned_.empty() ? table_->elements() : std::span<const double>{turned_};
    return all.subspan(i * figures_, figures_);
}

Error People::located(Error error, std::size_t person) const noexcept {
    if (error.argument != name_) return error;
    const std::size_t figure = error.position;
    error.position =
        static_cast<std::uint32_t>(by_rows_ ? person * figures_ + figure : figure * table_->columns() + person);
    return error;
}

}  // namespace kpi::functions
