// Measures the functions in Calc beside what else could calculate the same column.
#include <boost/program_options.hpp>
#include <iostream>

#include "goals.hpp"
#include "machine.hpp"
#include "memory.hpp"
#include "pipeline.hpp"
#include "race.hpp"

namespace kpi::benchmark {

namespace fs = std::filesystem;
namespace options = boost::program_options;

namespace {

struct Choice {
    std::vector<std::string> families;
    std::vector<std::size_t> sizes;
    bool races_only = false;
};

Choice choice_of(int count, const char* const* arguments) {
    Choice choice;
    std::vector<std::string> all;
    for (const auto& family : families()) all.push_back(family.name);
    options::options_description known{"Options"};
    known.add_options()                                                                        //
        ("family", options::value(&choice.families)->multitoken()->default_value(all, "all"))  //
        ("rows",
         options::value(&choice.sizes)->multitoken()->default_value({1'000, 10'000, 100'000}, "1000 10000 100000"))  //
        ("races-only", options::bool_switch(&choice.races_only), "neither pipeline nor memory nor goals");
    options::variables_map given;
    options::store(options::parse_command_line(count, arguments, known), given);
    options::notify(given);
    return choice;
}

/// A profile that has the extension and its rivals, and nothing else.
office::Setup prepared_profile() {
    office::Setup setup{fs::path{KPI_SCRATCH_DIR} / "profile", "en-US"};
    fs::remove_all(setup.profile);
    office::install_extension(setup, KPI_STAGE_DIR);
    office::install_extension(setup, KPI_RIVALS_DIR);
    return setup;
}

void run(const Choice& choice) {
    const auto setup = prepared_profile();
    Results results;
    std::optional<Seconds> pipeline;
    {
        const office::Office office{setup};
        add_macros(office, KPI_MACROS);
        std::cout << machine(office) << "\n\n";
        for (const auto& family : families())
            if (std::find(choice.families.begin(), choice.families.end(), family.name) != choice.families.end())
                for (const std::size_t rows : choice.sizes) race(office, family, rows, results);
        if (!choice.races_only) pipeline = timed_pipeline(office);
    }
    std::cout << "Microseconds a row, and how many times faster one is than the other (slower : faster). Where not\n"
                 "every row was calculated, because it would take minutes, the rows that were are in brackets.\n\n";
    print(results, choice.families, choice.sizes);
    if (choice.races_only) return;
    const Footprints memory = footprints(setup);
    std::cout << '\n' << describe(memory) << "\n\n";
    print_goals(results, *pipeline, memory);
}

}  // namespace

}  // namespace kpi::benchmark

int main(int count, char** arguments) {
    return kpi::office::run_program("kpi-calc-benchmark",
                                    [&] { kpi::benchmark::run(kpi::benchmark::choice_of(count, arguments)); });
}
