// kpi-templates: turns definitions into templates (.ots), and filled samples into workbooks (.ods),
// in every language, through LibreOffice itself.
#include <boost/program_options.hpp>
#include <iostream>

#include "workbook.hpp"

namespace {

namespace fs = std::filesystem;
namespace po = boost::program_options;
using kpi::templates::Node;

struct Request {
    std::vector<fs::path> definitions;
    fs::path samples;
    fs::path extension;
    fs::path profile;
    fs::path templates_to;
    fs::path samples_to;
};

/// The templates and samples of one definition, a file a language.
void build(const kpi::office::Office& office, const Request& request, const fs::path& file) {
    const Node definition = Node::read(file);
    const std::string id = definition["id"].string();
    for (const auto& language : kpi::templates::languages()) {
        std::cout << "  " << id << " (" << language.locale << ")" << std::endl;
        const auto workbook = build_workbook(office, definition, language);
        workbook.save(request.templates_to / language.locale / "KPI" / (id + ".ots"), kpi::office::filter::ots);
        const fs::path sample = request.samples / (id + ".json");
        if (!fs::exists(sample)) continue;
        fill_in(workbook, definition, Node::read(sample), language);
        workbook.save(request.samples_to / language.locale / (id + "-sample.ods"), kpi::office::filter::ods);
    }
}

Request parse(int argc, char** argv) {
    Request request;
    po::options_description options{"kpi-templates"};
    const auto path = [](fs::path& to) {
        return po::value<std::string>()->required()->notifier([&to](const std::string& s) { to = s; });
    };
    options.add_options()("definition", po::value<std::vector<std::string>>()->required()->multitoken(),
                          "definition files")("samples", path(request.samples), "folder of the filled samples")(
        "extension", path(request.extension), "the extension, a folder or an .oxt")(
        "profile", path(request.profile), "folder for the private profile; what is there is removed")(
        "templates-to", path(request.templates_to), "folder for the templates")("samples-to", path(request.samples_to),
                                                                                "folder for the samples");
    po::variables_map given;
    po::store(po::parse_command_line(argc, argv, options), given);
    po::notify(given);
    for (const auto& file : given["definition"].as<std::vector<std::string>>()) request.definitions.emplace_back(file);
    return request;
}

void build_all(const Request& request) {
    fs::remove_all(request.profile);
    const kpi::office::Setup setup{request.profile, "en-US"};
    install_extension(setup, request.extension);
    const kpi::office::Office office{setup};
    for (const auto& file : request.definitions) build(office, request, file);
}

}  // namespace

int main(int argc, char** argv) {
    return kpi::office::run_program("kpi-templates", [&] { build_all(parse(argc, argv)); });
}
