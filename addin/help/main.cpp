// kpi-help: makes the help pages, and what the README shows of them, from the texts of the functions.
#include <boost/program_options.hpp>
#include <fstream>
#include <iostream>

#include "pages.hpp"
#include "readme.hpp"

namespace {

namespace fs = std::filesystem;
namespace po = boost::program_options;

void update_readme(const fs::path& file, const std::vector<kpi::help::Function>& functions, const fs::path& words) {
    const std::string readme = kpi::help::read_file(file);
    const std::string updated = kpi::help::brought_up_to_date(readme, functions, words);
    if (updated == readme) return;
    std::ofstream out{file, std::ios::binary};
    out << updated;
    if (!out.flush()) throw std::runtime_error("cannot write " + file.string());
}

void run(int argc, char** argv) {
    po::options_description options{"kpi-help"};
    const auto required = [] { return po::value<std::string>()->required(); };
    options.add_options()("registry", required(), "CalcAddIns.xcu")("functions", required(), "functions.json")(
        "words", required(), "pages.json, the words of the pages")("version", required(), "of the extension")(
        "pages-to", po::value<std::string>(), "folder for the help pages")("readme", po::value<std::string>(),
                                                                           "README to be brought up to date");
    po::variables_map given;
    po::store(po::parse_command_line(argc, argv, options), given);
    po::notify(given);
    const auto text = [&given](const char* name) { return given[name].as<std::string>(); };

    const auto functions = kpi::help::read_functions(text("registry"), text("functions"), text("version"));
    if (given.contains("pages-to")) write_pages(functions, text("words"), text("version"), text("pages-to"));
    if (given.contains("readme")) update_readme(text("readme"), functions, text("words"));
}

}  // namespace

int main(int argc, char** argv) try {
    run(argc, argv);
    return 0;
} catch (const std::exception& error) {
    std::cerr << "kpi-help: " << error.what() << '\n';
    return 1;
}
