// Reads what Calc passes to a function into what the scoring core takes.
#pragma once

#include <boost/container/small_vector.hpp>
#include <com/sun/star/uno/Any.hxx>
#include <kpi/number.hpp>
#include <kpi/result.hpp>
#include <optional>
#include <rtl/ustring.hxx>
#include <span>

namespace kpi::functions {

using com::sun::star::uno::Any;
using rtl::OUString;

/// The arguments of one call, in the order of the IDL; a left-out one is void.
using Arguments = std::span<const Any* const>;

/// One cell as the core wants it: a number, missing(), invalid(). A truth is 1 or 0, as in Calc.
[[nodiscard]] double element(const Any& any);

/// A value or a range, row by row, as the core wants its elements: numbers, missing(), invalid().
class Table {
public:
    explicit Table(const Any& argument);

    [[nodiscard]] bool is_range() const noexcept { return is_range_; }
    [[nodiscard]] std::size_t rows() const noexcept { return rows_; }
    [[nodiscard]] std::size_t columns() const noexcept { return columns_; }
    [[nodiscard]] std::span<const double> elements() const noexcept { return elements_; }

    /// The element as Calc passed it, for answers that may be text. The argument must still live.
    [[nodiscard]] const Any& original(std::size_t element) const noexcept;

private:
    const Any* argument_ = nullptr;
    std::size_t rows_ = 1;
    std::size_t columns_ = 1;
    bool is_range_ = false;
    boost::container::small_vector<double, 32> elements_;
};

/// True for what the caller left out, and for a blank in its place.
[[nodiscard]] bool is_left_out(const Any& argument);

/// One number. Errors: value_missing, not_a_number; one_value_wanted for a range of several cells.
[[nodiscard]] Result<double> number(const Any& argument, Argument name);

/// One number, or `otherwise` when it is left out.
[[nodiscard]] Result<double> number_or(const Any& argument, Argument name, double otherwise);

/// A place in a list of people, from 0; empty when the argument, which counts from 1, is left out.
/// Errors: those of number; no_such_person for what is not a whole number from 1 to `people`.
[[nodiscard]] Result<std::optional<std::size_t>> person(const Any& argument, std::size_t people);

/// One word or number by itself, out of a range of one cell too. Void when it is left out.
/// Errors: one_value_wanted for a range of several cells.
[[nodiscard]] Result<const Any*> single(const Any& argument, Argument name);

/// A row or a column. Errors: not_a_line for a block.
[[nodiscard]] Result<void> check_line(const Table& table, Argument name);

}  // namespace kpi::functions
