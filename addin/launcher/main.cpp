// kpi-start: installs the extension and opens an appraisal workbook, in a window where there is a
// display, else as a table in the terminal with PDF, .xlsx and CSV beside it.
#include <boost/program_options.hpp>
#include <clocale>
#include <cstdlib>
#include <fstream>
#include <iostream>

#include "launcher/report.hpp"

namespace {

namespace fs = std::filesystem;
namespace po = boost::program_options;
using kpi::office::Document;
using kpi::office::Failure;
using kpi::office::Office;
using kpi::office::Setup;

struct Request {
    fs::path extension;
    fs::path profile;  ///< empty: the user's own
    fs::path workbook;
    fs::path output;
    std::string locale;
    bool install_only = false;
};

/// What tells one build of the extension from another.
std::string fingerprint(const fs::path& extension) {
    return std::to_string(fs::file_size(extension)) + ' ' +
           std::to_string(fs::last_write_time(extension).time_since_epoch().count());
}

void install_if_changed(const Setup& setup, const fs::path& extension) {
    const fs::path record = setup.profile / "installed-extension";
    std::string known;
    std::getline(std::ifstream{record}, known);
    const std::string now = fingerprint(extension);
    if (known == now) {
        std::cout << "The extension is installed already in " << setup.profile.string() << std::endl;
        return;
    }
    std::cout << "Installing the extension in a private LibreOffice profile: " << setup.profile.string() << std::endl;
    install_extension(setup, extension);
    std::ofstream{record} << now << '\n';
}

void show_window(const Request& request, Setup setup) {
    std::cout << "Opening the workbook in a window ..." << std::endl;
    setup.window = true;
    Office office{setup};
    // As a new document: whatever is saved, the sample stays as it is.
    Document::show(office, request.workbook);
    office.leave_running();
    std::cout << "LibreOffice Calc shows the sample " << request.workbook.filename().string()
              << ". Save it under a name of your own to keep changes." << std::endl;
}

void print_and_export(const Request& request, const Setup& setup) {
    std::cout << "There is no display: calculating " << request.workbook.filename().string() << " without a window ..."
              << std::endl;
    const Office office{setup};
    const Document workbook = Document::open(office, request.workbook);
    workbook.recalculate();
    std::cout << '\n';
    kpi::launcher::print_results(workbook, std::cout);
    const fs::path base = request.output / request.workbook.stem();
    const auto file = [&](const char* extension) { return fs::path{base}.concat(extension); };
    workbook.save(file(".pdf"), kpi::office::filter::pdf);
    workbook.save(file(".xlsx"), kpi::office::filter::xlsx);
    workbook.save_csv(file(".csv"), kpi::launcher::results_sheet(workbook));
    std::cout << "\nWritten:\n";
    for (const char* extension : {".pdf", ".xlsx", ".csv"}) std::cout << "  " << file(extension).string() << '\n';
}

bool has_display() {
    const auto names_one = [](const char* variable) {
        const char* const value = std::getenv(variable);
        return value != nullptr && *value != '\0';
    };
    return names_one("DISPLAY") || names_one("WAYLAND_DISPLAY");
}

Request parse(int argc, char** argv) {
    Request request;
    po::options_description options{"kpi-start"};
    const auto path = [](fs::path& to) {
        return po::value<std::string>()->notifier([&to](const std::string& s) { to = s; });
    };
    options.add_options()("extension", path(request.extension)->required(), "the .oxt")(
        "profile", path(request.profile), "folder of the private profile; the user's own when left out")(
        "workbook", path(request.workbook), "the workbook to open")("output", path(request.output),
                                                                    "folder for PDF, .xlsx and CSV")(
        "lang", po::value(&request.locale)->default_value(""), "language of the private profile")(
        "install-only", po::bool_switch(&request.install_only), "install the extension and open nothing");
    po::variables_map given;
    po::store(po::parse_command_line(argc, argv, options), given);
    po::notify(given);
    return request;
}

void start(const Request& request) {
    const Setup setup{request.profile, request.locale};
    if (request.install_only) return install_extension(setup, request.extension);
    if (request.profile.empty() || request.workbook.empty() || request.output.empty())
        throw Failure("a profile, a workbook and an output folder are wanted, unless the extension is only installed");
    install_if_changed(setup, request.extension);
    if (has_display())
        show_window(request, setup);
    else
        print_and_export(request, setup);
}

}  // namespace

int main(int argc, char** argv) {
    std::setlocale(LC_ALL, "C.UTF-8");
    return kpi::office::run_program("kpi-start", [&] { start(parse(argc, argv)); });
}
