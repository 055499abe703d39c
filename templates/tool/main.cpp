// kpi-workbooks: definitions -> templates and filled samples, and the workbook of functions, through LibreOffice.
#include <boost/program_options.hpp>
#include <iostream>

#include "launcher/document.hpp"
#include "model/functions_workbook.hpp"
#include "model/workbook.hpp"
#include "sample.hpp"
#include "writer/writer.hpp"

namespace {

namespace fs = std::filesystem;
namespace po = boost::program_options;
namespace model = kpi::model;
using kpi::office::Office;

struct Request {
    std::vector<fs::path> definitions;
    fs::path vocabulary;
    fs::path samples;
    fs::path example;
    fs::path registry;
    fs::path functions;
    std::string version;
    fs::path extension;
    fs::path profile;
    fs::path to;
    fs::path samples_to;
    std::string language;
    std::size_t people = 300;
};

Request parse(int argc, char** argv) {
    Request request;
    const auto path = [](fs::path& to) {
        return po::value<std::string>()->required()->notifier([&to](const std::string& given) { to = given; });
    };
    po::options_description options{"kpi-workbooks"};
    auto add = options.add_options();
    add("definition", po::value<std::vector<std::string>>()->required()->multitoken(), "definition files");
    add("vocabulary", path(request.vocabulary), "the words that all workbooks share");
    add("samples", path(request.samples), "folder of the figures of filled samples");
    add("example", path(request.example), "definition file of the workbook of functions");
    add("registry", path(request.registry), "CalcAddIns.xcu");
    add("functions", path(request.functions), "functions.json, the examples of the functions");
    add("version", po::value(&request.version)->required(), "of the extension");
    add("extension", path(request.extension), "the extension, a folder or an .oxt");
    add("profile", path(request.profile), "folder for private profiles; what is there is removed");
    add("to", path(request.to), "folder for the templates");
    add("samples-to", path(request.samples_to), "folder for the filled samples");
    add("language", po::value(&request.language)->required(), "of the workbooks: en or zh");
    add("people", po::value(&request.people)->default_value(request.people), "room for people");
    po::variables_map given;
    po::store(po::parse_command_line(argc, argv, options), given);
    po::notify(given);
    for (const auto& file : given["definition"].as<std::vector<std::string>>()) request.definitions.emplace_back(file);
    return request;
}

/// An office in a language, with the extension, in a profile of its own.
Office start_office(const Request& request, const std::string& locale) {
    const kpi::office::Setup setup{request.profile / locale, locale};
    kpi::office::install_extension(setup, request.extension);
    return Office{setup};
}

void announce(const std::string& id, const model::Words& words) {
    std::cout << "  " << id << " (" << words.locale() << ")" << std::endl;
}

kpi::office::Document write(const Office& office, const Request& request, const std::string& id,
                            const model::Workbook& workbook) {
    auto document = kpi::office::Document::create(office);
    kpi::writer::write_workbook(document.model(), workbook);
    document.show_sheet(0);
    document.save(request.to / workbook.locale / "KPI" / (id + ".ots"), kpi::office::filter::ots);
    return document;
}

void build_standard(const Office& office, const Request& request, const fs::path& file, const model::Words& words) {
    const auto definition = model::read_definition(model::Node::read(file));
    announce(definition.id, words);
    const auto document =
        write(office, request, definition.id, model::make_workbook(definition, words, {request.people}));
    const fs::path sample = request.samples / (definition.id + ".json");
    if (!fs::exists(sample)) return;
    kpi::tool::fill_in(document, model::Node::read(sample), words);
    document.save(request.samples_to / words.locale() / (definition.id + "-sample.ods"), kpi::office::filter::ods);
}

void build_functions_workbook(const Office& office, const Request& request, const model::Words& words) {
    const auto definition = model::Node::read(request.example);
    const auto functions = kpi::help::read_functions(request.registry, request.functions, request.version);
    const std::string id = definition["id"].string();
    announce(id, words);
    write(office, request, id, model::make_functions_workbook(definition, words, functions));
}

void build_all(const Request& request) {
    fs::remove_all(request.profile);
    const model::Words words{model::Node::read(request.vocabulary), request.language};
    const auto english = start_office(request, "en-US");
    for (const auto& file : request.definitions) build_standard(english, request, file, words);
    // Its examples are typed, and answered, in the language of the office.
    if (words.locale() == "en-US") return build_functions_workbook(english, request, words);
    build_functions_workbook(start_office(request, words.locale()), request, words);
}

}  // namespace

int main(int argc, char** argv) {
    return kpi::office::run_program("kpi-workbooks", [&] { build_all(parse(argc, argv)); });
}
