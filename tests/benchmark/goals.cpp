#include "goals.hpp"

#include <algorithm>
#include <cmath>

#include "markdown.hpp"

namespace kpi::benchmark {

namespace {

constexpr std::size_t many = 100'000;
constexpr std::size_t fewer = 10'000;

class Goals {
public:
    void at_most(double limit, const std::string& what, const std::optional<double>& measured) {
        add(what, "≤ " + figure(limit), measured, measured && *measured <= limit);
    }
    void at_least(double limit, const std::string& what, const std::optional<double>& measured) {
        add(what, "≥ " + figure(limit), measured, measured && *measured >= limit);
    }
    void print() const { table_.print(); }

private:
    void add(const std::string& what, const std::string& limit, const std::optional<double>& measured, bool met) {
        table_.add({what, limit, figure(measured), !measured ? "n/a" : met ? "yes" : "no"});
    }
    Markdown table_{{"Goal, at 100,000 rows", "Limit", "Measured", "Met"}};
};

}  // namespace

void print_goals(const Results& results, Seconds pipeline, const Footprints& memory) {
    const auto cost = [&](const std::string& family, Entrant entrant) { return results.cost(family, many, entrant); };
    const auto compare = [&](const std::string& family, Entrant slower, Entrant faster) {
        return ratio(cost(family, slower), cost(family, faster));
    };
    // The quicker of the native ways.
    const auto native = [&](const std::string& family) {
        const auto one = cost(family, Entrant::native);
        const auto other = cost(family, Entrant::lookup);
        return one && other ? std::optional{std::min(*one, *other)} : one;
    };

    Goals goals;
    for (const std::string family : {"WEIGHTED", "THRESHOLD", "TIER"})
        goals.at_most(1.15, family + ": KPI per row, times the no-op per row",
                      compare(family, Entrant::kpi_row, Entrant::noop_row));
    for (const std::string family : {"WEIGHTED", "THRESHOLD", "TIER"})
        goals.at_most(1.2, family + ": KPI column, times the no-op column",
                      compare(family, Entrant::kpi_column, Entrant::noop_column));
    const std::pair<std::string, double> native_speed[] = {{"WEIGHTED", 0.9}, {"THRESHOLD", 0.6}, {"TIER", 0.8}};
    for (const auto& [family, limit] : native_speed)
        goals.at_least(limit, family + ": KPI column, times as fast as native",
                       ratio(native(family), cost(family, Entrant::kpi_column)));
    for (const std::string family : {"WEIGHTED", "THRESHOLD", "TIER"}) {
        goals.at_least(10, family + ": KPI per row, times as fast as Basic",
                       compare(family, Entrant::basic, Entrant::kpi_row));
        goals.at_least(10, family + ": KPI column, times as fast as Basic",
                       compare(family, Entrant::basic, Entrant::kpi_column));
        goals.at_least(5, family + ": KPI per row, times as fast as Python",
                       compare(family, Entrant::python, Entrant::kpi_row));
        goals.at_least(5, family + ": KPI column, times as fast as Python",
                       compare(family, Entrant::python, Entrant::kpi_column));
    }
    goals.at_most(1.3, "RULE: KPI column, times that of THRESHOLD",
                  ratio(cost("RULE", Entrant::kpi_column), cost("THRESHOLD", Entrant::kpi_column)));
    for (const std::string family : {"RANK", "RANKPAY"}) {
        goals.at_least(1000, family + ": KPI column, times as fast as native RANK a row",
                       ratio(cost("RANK", Entrant::native), cost(family, Entrant::kpi_column)));
        goals.at_most(1.5, family + ": KPI column, a row at 100,000 rows to a row at 10,000",
                      ratio(cost(family, Entrant::kpi_column), results.cost(family, fewer, Entrant::kpi_column)));
    }
    goals.at_most(1, "Weighted score, grade and rank pay of 100,000 people, seconds", pipeline.count());
    goals.at_most(1.2, "Peak memory of KPI formulas a row, times that of native formulas",
                  ratio(memory.kpi_rows, memory.native));
    goals.at_most(1.2, "Peak memory of KPI columns, times that of native formulas",
                  ratio(memory.kpi_columns, memory.native));
    goals.at_most(1.2, "Peak memory of KPI columns, times that of no-op columns",
                  ratio(memory.kpi_columns, memory.noop));
    goals.print();
}

}  // namespace kpi::benchmark
