// The help pages are well-formed, complete, translated and linked, and travel in the extension.
#include <gmock/gmock.h>

#include <boost/property_tree/ptree.hpp>
#include <boost/property_tree/xml_parser.hpp>
#include <cctype>
#include <com/sun/star/deployment/PackageInformationProvider.hpp>
#include <osl/file.hxx>
#include <set>

#include "documented.hpp"
#include "pages.hpp"

namespace kpi::tests {
namespace {

using Element = boost::property_tree::ptree;
using testing::IsEmpty;
using testing::Not;

struct Page {
    fs::path file;
    Element html;
};

/// The pages of one language, parsed; what is not well-formed throws.
std::vector<Page> pages(const std::string& language) {
    std::vector<Page> all;
    for (const auto& entry : fs::directory_iterator(fs::path{KPI_HELP_DIR} / language)) {
        all.push_back({entry.path(), {}});
        boost::property_tree::read_xml(entry.path().string(), all.back().html);
    }
    return all;
}

/// Calls something for every element, with its tag.
template <class Visitor>
void for_each_element(const Element& parent, const Visitor& visit) {
    for (const auto& [tag, element] : parent) {
        if (tag == "<xmlattr>") continue;
        visit(tag, element);
        for_each_element(element, visit);
    }
}

std::string attribute(const Element& element, const char* name) {
    return element.get<std::string>(std::string{"<xmlattr>."} + name, "");
}

std::set<std::string> names(const std::vector<Page>& all) {
    std::set<std::string> found;
    for (const auto& page : all) found.insert(page.file.filename().string());
    return found;
}

bool is_letter(char c) {
    return std::isalpha(static_cast<unsigned char>(c)) != 0;
}

class HelpPages : public testing::TestWithParam<const char*> {};

TEST_P(HelpPages, EveryFunctionAndEveryCommandHasOne) {
    std::set<std::string> expected{"index.html"};
    for (const auto& function : documented()) expected.insert(page_name(function));
    for (const char* command : {"new", "from-table", "next-period", "more-rows", "import", "print-results", "print-forms",
                                "distribute", "collect", "check", "share"})
        expected.insert("command-" + std::string{command} + ".html");
    EXPECT_EQ(names(pages(GetParam())), expected);
}

TEST_P(HelpPages, SayTheirLanguageAndTitle) {
    for (const auto& page : pages(GetParam())) {
        EXPECT_EQ(page.html.get<std::string>("html.<xmlattr>.lang", ""), GetParam()) << page.file;
        EXPECT_THAT(page.html.get<std::string>("html.head.title", ""), Not(IsEmpty())) << page.file;
        EXPECT_THAT(page.html.get<std::string>("html.body.h1", ""), Not(IsEmpty())) << page.file;
    }
}

/// True when the place that a link names is there: the page, and the element where it names one.
bool is_there(const fs::path& from, const std::string& target) {
    const auto mark = target.find('#');
    const fs::path file = from.parent_path() / target.substr(0, mark);
    if (!fs::exists(file) || mark == std::string::npos) return fs::exists(file);
    Element html;
    boost::property_tree::read_xml(file.string(), html);
    bool found = false;
    for_each_element(html, [&](const std::string&, const Element& element) {
        found = found || attribute(element, "id") == target.substr(mark + 1);
    });
    return found;
}

bool is_of_command(const Page& page) {
    return page.file.filename().string().starts_with("command-");
}

TEST_P(HelpPages, LinksLeadSomewhere) {
    for (const auto& page : pages(GetParam())) {
        std::size_t links = 0;
        for_each_element(page.html, [&](const std::string&, const Element& element) {
            const std::string target = attribute(element, "href");
            if (target.empty()) return;
            ++links;
            EXPECT_TRUE(is_there(page.file, target)) << page.file << " -> " << target;
        });
        EXPECT_GE(links, is_of_command(page) ? 2U : documented().size()) << page.file;
    }
}

TEST_P(HelpPages, LeadToWhatCalcDoes) {
    for (const auto& page : pages(GetParam())) {
        std::size_t links = 0;
        for_each_element(page.html, [&](const std::string&, const Element& element) {
            links += attribute(element, "href") == "index.html#calc" ? 1U : 0U;
        });
        const bool is_overview = page.file.filename() == "index.html";
        if (is_of_command(page)) {
            EXPECT_EQ(links, 0U) << page.file;
            continue;
        }
        const auto function = std::ranges::find(documented(), page.file.filename().string(), help::page_name);
        const bool has_each = !is_overview && std::ranges::any_of(function->parameters, &help::Parameter::each);
        EXPECT_EQ(links, is_overview ? 0U : has_each ? 2U : 1U) << page.file;
    }
}

TEST_P(HelpPages, SpeakOneLanguage) {
    const bool chinese = std::string{GetParam()} == "zh-CN";
    const std::set<std::string> prose{"h2", "li", "p", "th", "title"};
    for (const auto& page : pages(GetParam()))
        for_each_element(page.html, [&](const std::string& tag, const Element& element) {
            const std::string& text = element.data();
            const bool is_prose = prose.contains(tag) && std::ranges::any_of(text, is_letter);
            if (is_prose || !chinese) {
                EXPECT_EQ(has_chinese(text), chinese && is_prose) << page.file << ": " << text;
            }
        });
}

TEST_P(HelpPages, TravelInTheExtension) {
    namespace deployment = com::sun::star::deployment;
    const auto& office = office_with_extension();
    const auto where =
        deployment::PackageInformationProvider::get(office.context())->getPackageLocation("kpi-for-calc");
    rtl::OUString installed;
    ASSERT_EQ(osl::FileBase::getSystemPathFromFileURL(where, installed), osl::FileBase::E_None);
    const fs::path folder = fs::path{office::to_utf8(installed)} / "help";
    EXPECT_TRUE(fs::exists(folder / "help.css"));
    for (const auto& name : names(pages(GetParam()))) EXPECT_TRUE(fs::exists(folder / GetParam() / name)) << name;
}

INSTANTIATE_TEST_SUITE_P(Languages, HelpPages, testing::ValuesIn(help::languages),
                         [](const auto& tested) { return std::string{tested.param}.substr(0, 2); });

}  // namespace
}  // namespace kpi::tests
