// One family at one size: every entrant calculates the same column, in turns.
#pragma once

#include <map>
#include <optional>

#include "contender.hpp"

namespace kpi::benchmark {

struct Outcome {
    double microseconds;    ///< a row, the median of the runs
    std::size_t evaluated;  ///< rows that were calculated
};

/// What was measured. An entrant that is not installed, or that there is not, has no outcome.
class Results {
public:
    void add(const std::string& family, std::size_t rows, Entrant entrant, Outcome outcome);
    [[nodiscard]] std::optional<Outcome> outcome(const std::string& family, std::size_t rows, Entrant entrant) const;
    /// Microseconds a row.
    [[nodiscard]] std::optional<double> cost(const std::string& family, std::size_t rows, Entrant entrant) const;

private:
    std::map<std::tuple<std::string, std::size_t, Entrant>, Outcome> outcomes_;
};

/// Runs one race. Throws Failure when two entrants differ in an answer.
void race(const office::Office& office, const Family& family, std::size_t rows, Results& results);

/// The table of all races.
void print(const Results& results, const std::vector<std::string>& families, const std::vector<std::size_t>& sizes);

}  // namespace kpi::benchmark
