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
    std::vector<fs::path> examples;
    std::vector<kpi::help::Function> functions;
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

/// An office in a language, with the extension, in a profile of its own.
kpi::office::Office start_office(const Request& request, const std::string& locale) {
    const kpi::office::Setup setup{request.profile / locale, locale};
    install_extension(setup, request.extension);
    return kpi::office::Office{setup};
}

/// The workbooks of examples in one language, in an office of that language: how high their rows must be
/// depends on the sentences that the functions answer there.
void build_examples(const kpi::office::Office& office, const Request& request,
                    const kpi::templates::Language& language) {
    for (const auto& file : request.examples) {
        const Node definition = Node::read(file);
        const std::string id = definition["id"].string();
        std::cout << "  " << id << " (" << language.locale << ")" << std::endl;
        build_workbook(office, definition, language, request.functions)
            .save(request.templates_to / language.locale / "KPI" / (id + ".ots"), kpi::office::filter::ots);
    }
}

std::vector<fs::path> paths(const po::variable_value& given) {
    const auto& texts = given.as<std::vector<std::string>>();
    return {texts.begin(), texts.end()};
}

Request parse(int argc, char** argv) {
    Request request;
    po::options_description options{"kpi-templates"};
    const auto path = [](fs::path& to) {
        return po::value<std::string>()->required()->notifier([&to](const std::string& s) { to = s; });
    };
    options.add_options()("definition", po::value<std::vector<std::string>>()->required()->multitoken(),
                          "definition files")("example",
                                              po::value<std::vector<std::string>>()->required()->multitoken(),
                                              "definition files of workbooks of examples")(
        "registry", po::value<std::string>()->required(), "CalcAddIns.xcu")(
        "functions", po::value<std::string>()->required(), "functions.json, the examples of the functions")(
        "version", po::value<std::string>()->required(), "of the extension")(
        "samples", path(request.samples), "folder of the filled samples")("extension", path(request.extension),
                                                                          "the extension, a folder or an .oxt")(
        "profile", path(request.profile), "folder for the private profile; what is there is removed")(
        "templates-to", path(request.templates_to), "folder for the templates")("samples-to", path(request.samples_to),
                                                                                "folder for the samples");
    po::variables_map given;
    po::store(po::parse_command_line(argc, argv, options), given);
    po::notify(given);
    const auto text = [&given](const char* name) { return given[name].as<std::string>(); };
    request.definitions = paths(given["definition"]);
    request.examples = paths(given["example"]);
    request.functions = kpi::help::read_functions(text("registry"), text("functions"), text("version"));
    return request;
}

void build_all(const Request& request) {
    fs::remove_all(request.profile);
    for (const auto& language : kpi::templates::languages()) {
        const auto office = start_office(request, language.locale);
        if (language.locale == "en-US")
            for (const auto& file : request.definitions) build(office, request, file);
        build_examples(office, request, language);
    }
}

}  // namespace

int main(int argc, char** argv) {
    return kpi::office::run_program("kpi-templates", [&] { build_all(parse(argc, argv)); });
}
