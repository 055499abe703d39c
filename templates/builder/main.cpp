// kpi-templates: the workbooks that show the functions by example, in every language, through LibreOffice itself.
#include <boost/program_options.hpp>
#include <iostream>

#include "workbook.hpp"

namespace {

namespace fs = std::filesystem;
namespace po = boost::program_options;
using kpi::templates::Node;

struct Request {
    std::vector<fs::path> examples;
    std::vector<kpi::help::Function> functions;
    fs::path extension;
    fs::path profile;
    fs::path templates_to;
};

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
    options.add_options()("example", po::value<std::vector<std::string>>()->required()->multitoken(),
                          "definition files of workbooks of examples")("registry", po::value<std::string>()->required(),
                                                                       "CalcAddIns.xcu")(
        "functions", po::value<std::string>()->required(), "functions.json, the examples of the functions")(
        "version", po::value<std::string>()->required(), "of the extension")("extension", path(request.extension),
                                                                             "the extension, a folder or an .oxt")(
        "profile", path(request.profile), "folder for the private profile; what is there is removed")(
        "templates-to", path(request.templates_to), "folder for the templates");
    po::variables_map given;
    po::store(po::parse_command_line(argc, argv, options), given);
    po::notify(given);
    const auto text = [&given](const char* name) { return given[name].as<std::string>(); };
    request.examples = paths(given["example"]);
    request.functions = kpi::help::read_functions(text("registry"), text("functions"), text("version"));
    return request;
}

void build_all(const Request& request) {
    fs::remove_all(request.profile);
    for (const auto& language : kpi::templates::languages()) {
        const auto office = start_office(request, language.locale);
        build_examples(office, request, language);
    }
}

}  // namespace

int main(int argc, char** argv) {
    return kpi::office::run_program("kpi-templates", [&] { build_all(parse(argc, argv)); });
}
