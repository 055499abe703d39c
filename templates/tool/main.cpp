// kpi-workbooks: definitions -> templates and filled samples, through LibreOffice.
#include <boost/program_options.hpp>
#include <iostream>

#include "launcher/document.hpp"
#include "model/workbook.hpp"
#include "sample.hpp"
#include "writer/writer.hpp"

namespace {

namespace fs = std::filesystem;
namespace po = boost::program_options;
namespace model = kpi::model;

struct Request {
    std::vector<fs::path> definitions;
    fs::path vocabulary;
    fs::path extension;
    fs::path profile;
    fs::path to;
    fs::path samples;
    fs::path samples_to;
    std::string language;
    std::size_t people = 300;
};

Request parse(int argc, char** argv) {
    Request request;
    po::options_description options{"kpi-workbooks"};
    options.add_options()("definition", po::value<std::vector<std::string>>()->required()->multitoken(),
                          "definition files")("vocabulary", po::value<std::string>()->required(),
                                              "the words that all workbooks share")(
        "extension", po::value<std::string>()->required(), "the extension, a folder or an .oxt")(
        "profile", po::value<std::string>()->required(), "folder for the private profile; what is there is removed")(
        "to", po::value<std::string>()->required(), "folder for the templates")(
        "samples", po::value<std::string>()->required(), "folder of the figures of filled samples")(
        "samples-to", po::value<std::string>()->required(), "folder for the filled samples")(
        "language", po::value<std::string>(&request.language)->required(), "of the workbooks: en or zh")(
        "people", po::value<std::size_t>(&request.people)->default_value(request.people), "room for people");
    po::variables_map given;
    po::store(po::parse_command_line(argc, argv, options), given);
    po::notify(given);
    for (const auto& file : given["definition"].as<std::vector<std::string>>()) request.definitions.emplace_back(file);
    request.vocabulary = given["vocabulary"].as<std::string>();
    request.extension = given["extension"].as<std::string>();
    request.profile = given["profile"].as<std::string>();
    request.to = given["to"].as<std::string>();
    request.samples = given["samples"].as<std::string>();
    request.samples_to = given["samples-to"].as<std::string>();
    return request;
}

void build_all(const Request& request) {
    fs::remove_all(request.profile);
    const kpi::office::Setup setup{request.profile, "en-US"};
    kpi::office::install_extension(setup, request.extension);
    const kpi::office::Office office{setup};
    const model::Words words{model::Node::read(request.vocabulary), request.language};
    for (const auto& file : request.definitions) {
        const auto definition = model::read_definition(model::Node::read(file));
        std::cout << "  " << definition.id << " (" << words.locale() << ")" << std::endl;
        const auto document = kpi::office::Document::create(office);
        kpi::writer::write_workbook(document.model(), model::make_workbook(definition, words, {request.people}));
        document.show_sheet(0);
        document.save(request.to / words.locale() / "KPI" / (definition.id + ".ots"), kpi::office::filter::ots);
        const fs::path sample = request.samples / (definition.id + ".json");
        if (!fs::exists(sample)) continue;
        kpi::tool::fill_in(document, model::Node::read(sample), words);
        document.save(request.samples_to / words.locale() / (definition.id + "-sample.ods"), kpi::office::filter::ods);
    }
}

}  // namespace

int main(int argc, char** argv) {
    return kpi::office::run_program("kpi-workbooks", [&] { build_all(parse(argc, argv)); });
}
