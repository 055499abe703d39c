// One sheet with one entrant's formulas in it and nothing else to calculate.
#pragma once

#include <chrono>
#include <filesystem>

#include "family.hpp"
#include "launcher/document.hpp"

namespace kpi::benchmark {

using Seconds = std::chrono::duration<double>;

/// An empty document that calculates when it is told to, and paints nothing.
[[nodiscard]] office::Document quiet_document(const office::Office& office);

/// Writes numbers in bulk, the first into the cell given.
void write(const office::Document& document, std::size_t column, std::size_t row, const Numbers& numbers);

/// One formula, filled down a column from row 1 on.
void fill_down(const office::Document& document, std::size_t column, std::size_t rows, const std::string& formula);

/// One array formula for a column.
void fill_as_array(const office::Document& document, std::size_t column, std::size_t rows, const std::string& formula);

/// The numbers of a column. Throws Failure for anything else in it.
[[nodiscard]] std::vector<double> read_column(const office::Document& document, std::size_t column, std::size_t rows);

/// How long the office takes to calculate every formula anew; one round trip through the pipe is in it.
[[nodiscard]] Seconds timed_recalculation(const office::Document& document);

/// Makes the macros known to every document of the office.
void add_macros(const office::Office& office, const std::filesystem::path& source);

class Contender {
public:
    /// @param rows       people in the data
    /// @param evaluated  people whose formula is there; all of them in column form
    Contender(const office::Office& office, const Family& family, Entrant entrant, std::size_t rows,
              std::size_t evaluated);

    [[nodiscard]] Entrant entrant() const noexcept { return entrant_; }
    [[nodiscard]] std::size_t evaluated() const noexcept { return evaluated_; }
    /// True when the first answer is no error: the function is there.
    [[nodiscard]] bool is_installed() const;
    [[nodiscard]] std::vector<double> answers() const;
    [[nodiscard]] Seconds recalculate() const { return timed_recalculation(document_); }

private:
    Entrant entrant_;
    std::size_t evaluated_;
    office::Document document_;
};

}  // namespace kpi::benchmark
