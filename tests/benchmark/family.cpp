#include "family.hpp"

#include <boost/algorithm/string/replace.hpp>

namespace kpi::benchmark {

namespace {

/// A decimal as people type them. Not by a standard distribution: those differ from library to library.
template <int least, int most, int scale>
double typed(std::mt19937_64& random) {
    const auto digits = static_cast<int>(random() % (most - least + 1)) + least;
    return static_cast<double>(digits) / scale;
}

Numbers prizes() {
    Numbers list;
    for (int place = 0; place < 100; ++place) list.push_back({10'000.0 - 75 * place});
    return list;
}

std::string function_prefix(Entrant entrant) {
    switch (entrant) {
        case Entrant::basic: return "BASIC_";
        case Entrant::python: return "PYTHON.";
        case Entrant::noop_row:
        case Entrant::noop_column: return "NOOP.";
        default: return "KPI.";
    }
}

}  // namespace

std::string name_of(Entrant entrant) {
    switch (entrant) {
        case Entrant::native: return "native";
        case Entrant::lookup: return "native LOOKUP";
        case Entrant::basic: return "Basic";
        case Entrant::python: return "Python";
        case Entrant::noop_row: return "no-op row";
        case Entrant::kpi_row: return "KPI row";
        case Entrant::noop_column: return "no-op column";
        case Entrant::kpi_column: return "KPI column";
    }
    return {};
}

const std::vector<Family>& families() {
    static const std::vector<Family> all = {
        {.name = "WEIGHTED",
         .width = 10,
         .cell = typed<0, 1000, 10>,
         .settings = {{0.2, 0.15, 0.15, 0.1, 0.1, 0.1, 0.05, 0.05, 0.05, 0.05}},
         .arguments = "{x};$M$1:$V$1",
         .native = "ROUND(SUMPRODUCT({x};$M$1:$V$1)/SUM($M$1:$V$1);9)"},
        // Target, base, above, below, step, low, high. Above and below mirror each other, so that the
        // native formula can do without an IF.
        {.name = "THRESHOLD",
         .width = 1,
         .cell = typed<6000, 13000, 10000>,
         .settings = {{1, 100, 2, -2, 0.01, 0, 120}},
         .arguments = "{x};$M$1;$N$1;$O$1;$P$1;$Q$1;$R$1;$S$1",
         .native = "ROUND(MEDIAN($R$1;$N$1+({x}-$M$1)/$Q$1*$O$1;$S$1);9)"},
        // The same steps in words.
        {.name = "RULE",
         .width = 1,
         .cell = typed<6000, 13000, 10000>,
         .settings = {{1, 100, 2, -2, 0.01, 0, 120}},
         .arguments = "{x};\"Target 100%; each percentage point above adds 2 points; each percentage point below takes "
                      "2 points; at least 0; at most 120\";$N$1",
         .native = "ROUND(MEDIAN($R$1;$N$1+({x}-$M$1)/$Q$1*$O$1;$S$1);9)"},
        {.name = "TIER",
         .width = 1,
         .cell = typed<0, 120'000, 1000>,
         .settings = {{0, 300}, {60, 400}, {80, 500}, {90, 800}, {110, 1000}},
         .arguments = "{x};$M$1:$M$5;$N$1:$N$5",
         .native = "IF({x}>=$M$5;$N$5;IF({x}>=$M$4;$N$4;IF({x}>=$M$3;$N$3;IF({x}>=$M$2;$N$2;$N$1))))",
         .lookup = "LOOKUP({x};$M$1:$M$5;$N$1:$N$5)"},
        {.name = "RANK",
         .width = 1,
         .cell = typed<0, 100'000, 1000>,
         .settings = {},
         .arguments = "{x};{all}",
         .native = "RANK({x};{all})",
         .whole_column_a_row = true},
        {.name = "RANKPAY",
         .width = 1,
         .cell = typed<0, 100'000, 1000>,
         .settings = prizes(),
         .arguments = "{x};{all};$M$1:$M$100;\"same\"",
         .native = "IFERROR(INDEX($M$1:$M$100;RANK({x};{all}));0)",
         .whole_column_a_row = true},
    };
    return all;
}

Numbers data_of(const Family& family, std::size_t rows) {
    std::mt19937_64 random{20'240'601};
    Numbers numbers(rows, std::vector<double>(family.width));
    for (auto& row : numbers)
        for (double& cell : row) cell = family.cell(random);
    return numbers;
}

std::string formula_of(const Family& family, Entrant entrant, std::size_t rows) {
    std::string formula;
    if (entrant == Entrant::native)
        formula = family.native;
    else if (entrant == Entrant::lookup)
        formula = family.lookup;
    else
        formula = function_prefix(entrant) + family.name + '(' + family.arguments + ')';
    if (formula.empty()) return {};

    const std::string last = std::to_string(rows);
    const std::string end_column(1, static_cast<char>('A' + family.width - 1));
    const std::string row = family.width == 1 ? "A1" : "A1:" + end_column + '1';
    const std::string column = "$A$1:$" + end_column + '$' + last;
    boost::replace_all(formula, "{x}", is_column(entrant) ? column : row);
    boost::replace_all(formula, "{all}", "$A$1:$A$" + last);
    return '=' + formula;
}

}  // namespace kpi::benchmark
