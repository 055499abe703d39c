#include "race.hpp"

#include <algorithm>
#include <iostream>
#include <kpi/number.hpp>

#include "markdown.hpp"
#include "statistics.hpp"

namespace kpi::benchmark {

namespace {

constexpr std::size_t most_runs = 7;
constexpr std::size_t fewest_runs = 3;
constexpr Seconds patience{4};  // for one entrant, once it has run the fewest times

/// How many rows of a column one run calculates, so that it takes a few seconds at the most.
std::size_t affordable_rows(const Family& family, Entrant entrant, std::size_t rows) {
    const bool slow = entrant == Entrant::basic || entrant == Entrant::python;
    if (is_column(entrant)) return rows;
    if (!family.whole_column_a_row) return slow ? std::min<std::size_t>(rows, 20'000) : rows;
    const std::size_t cells = slow ? 1'000'000 : entrant == Entrant::native ? 20'000'000 : 5'000'000;
    return std::min(rows, cells / rows);
}

/// One entrant and its times so far.
struct Runner {
    Contender contender;
    std::vector<Seconds> times = {};
    Seconds spent{0};

    [[nodiscard]] bool has_finished() const {
        return times.size() >= most_runs || (times.size() >= fewest_runs && spent > patience);
    }
    void run() {
        times.push_back(contender.recalculate());
        spent += times.back();
    }
};

/// Those whose functions are installed, each having run once, which loads code and fills caches.
std::vector<Runner> line_up(const office::Office& office, const Family& family, std::size_t rows) {
    std::vector<Runner> runners;
    for (const Entrant entrant : entrants) {
        if (formula_of(family, entrant, rows).empty()) continue;
        Contender contender{office, family, entrant, rows, affordable_rows(family, entrant, rows)};
        (void)contender.recalculate();
        if (contender.is_installed()) runners.push_back({std::move(contender)});
    }
    return runners;
}

/// Equal as KPI functions compare numbers.
void require_same(const std::vector<double>& some, const std::vector<double>& all, const std::string& what) {
    for (std::size_t i = 0; i < some.size(); ++i)
        if (snap(some[i]) != snap(all[i]))
            throw office::Failure(what + " differs in row " + std::to_string(i + 1) + ": " + std::to_string(some[i]) +
                                  " beside " + std::to_string(all[i]));
}

/// A benchmark of wrong answers is worth nothing.
void require_agreement(const std::vector<Runner>& runners, const std::string& family) {
    // The KPI column; where it is not installed, whoever has the most rows.
    const auto rank = [](const Runner& runner) {
        const auto& one = runner.contender;
        return std::tuple{!is_noop(one.entrant()), one.evaluated(), one.entrant() == Entrant::kpi_column};
    };
    const auto judge = std::max_element(runners.begin(), runners.end(),
                                        [&](const Runner& a, const Runner& b) { return rank(a) < rank(b); });
    const auto answers = judge->contender.answers();
    for (const auto& runner : runners)
        if (!is_noop(runner.contender.entrant()))
            require_same(runner.contender.answers(), answers,
                         family + ", " + name_of(runner.contender.entrant()) + ',');
}

/// "1.23", or "170 (1000)" where not all rows were calculated.
std::string cell(const std::optional<Outcome>& outcome, std::size_t rows) {
    if (!outcome) return "n/a";
    const std::string cost = figure(outcome->microseconds);
    return outcome->evaluated == rows ? cost : cost + " (" + std::to_string(outcome->evaluated) + ')';
}

}  // namespace

void Results::add(const std::string& family, std::size_t rows, Entrant entrant, Outcome outcome) {
    outcomes_[{family, rows, entrant}] = outcome;
}

std::optional<Outcome> Results::outcome(const std::string& family, std::size_t rows, Entrant entrant) const {
    const auto found = outcomes_.find({family, rows, entrant});
    return found == outcomes_.end() ? std::nullopt : std::optional{found->second};
}

std::optional<double> Results::cost(const std::string& family, std::size_t rows, Entrant entrant) const {
    const auto found = outcome(family, rows, entrant);
    return found ? std::optional{found->microseconds} : std::nullopt;
}

void race(const office::Office& office, const Family& family, std::size_t rows, Results& results) {
    std::cerr << family.name << ", " << rows << " rows" << std::endl;
    auto runners = line_up(office, family, rows);
    require_agreement(runners, family.name);
    // In turns, so that whatever else the machine does meets everybody.
    const auto finished = [](const Runner& runner) { return runner.has_finished(); };
    while (!std::all_of(runners.begin(), runners.end(), finished))
        for (auto& runner : runners)
            if (!runner.has_finished()) runner.run();
    for (const auto& runner : runners) {
        const auto& contender = runner.contender;
        const double microseconds = median(runner.times).count() * 1e6 / static_cast<double>(contender.evaluated());
        results.add(family.name, rows, contender.entrant(), {microseconds, contender.evaluated()});
    }
}

void print(const Results& results, const std::vector<std::string>& families, const std::vector<std::size_t>& sizes) {
    const struct {
        Entrant slower;
        Entrant faster;
    } comparisons[] = {{Entrant::kpi_row, Entrant::noop_row},
                       {Entrant::kpi_column, Entrant::noop_column},
                       {Entrant::native, Entrant::kpi_row},
                       {Entrant::native, Entrant::kpi_column}};

    std::vector<std::string> heading = {"Family", "Rows"};
    for (const Entrant entrant : entrants) heading.push_back(name_of(entrant));
    for (const auto& [slower, faster] : comparisons) heading.push_back(name_of(slower) + " : " + name_of(faster));
    Markdown table{heading};
    for (const auto& family : families)
        for (const std::size_t rows : sizes) {
            std::vector<std::string> line = {family, std::to_string(rows)};
            for (const Entrant entrant : entrants) line.push_back(cell(results.outcome(family, rows, entrant), rows));
            for (const auto& [slower, faster] : comparisons)
                line.push_back(figure(ratio(results.cost(family, rows, slower), results.cost(family, rows, faster))));
            table.add(line);
        }
    table.print();
}

}  // namespace kpi::benchmark
