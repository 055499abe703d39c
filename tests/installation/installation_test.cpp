// The extension survives installation, upgrade and removal, and so do the workbooks that use it.
#include <boost/algorithm/string/trim.hpp>
#include <com/sun/star/beans/Optional.hpp>
#include <com/sun/star/deployment/ExtensionManager.hpp>
#include <com/sun/star/deployment/XPackage.hpp>
#include <fstream>
#include <regex>
#include <sstream>
#include <vector>

#include "fixture.hpp"

namespace kpi::tests {
namespace {

namespace deployment = com::sun::star::deployment;
namespace uno = com::sun::star::uno;
using office::to_utf8;
using rtl::OUString;

const OUString formula = "=KPI.THRESHOLD(97%;100%;100;0;-2;1%)";

/// This extension as a profile has it: once, when all is well.
std::vector<uno::Reference<deployment::XPackage>> installed(const office::Office& office) {
    std::vector<uno::Reference<deployment::XPackage>> found;
    const auto manager = deployment::ExtensionManager::get(office.context());
    for (const auto& extension : manager->getDeployedExtensions("user", manager->createAbortChannel(), {}))
        if (extension->getIdentifier().Value == "kpi-for-calc") found.push_back(extension);
    return found;
}

/// Its versions, one after the other.
std::string installed_versions(const office::Office& office) {
    std::string versions;
    for (const auto& extension : installed(office)) versions += to_utf8(extension->getVersion()) + ';';
    return versions;
}

/// A file of addin/package, without the line end at its end.
std::string packaged_text(const fs::path& file) {
    std::ostringstream text;
    text << std::ifstream{fs::path{KPI_SOURCE_DIR} / "addin/package" / file}.rdbuf();
    return boost::trim_right_copy(text.str());
}

/// What the Extension Manager shows of the extension.
void expect_shown(const std::string& locale, const std::string& text_file) {
    const office::Setup profile{scratch_folder() / ("manager " + locale), locale};
    install_extension(profile, package());
    const office::Office office{profile};
    const auto extensions = installed(office);
    ASSERT_EQ(extensions.size(), 1U);
    const std::string shown = to_utf8(extensions.front()->getDescription());
    const std::string notes = packaged_text("release-notes/" + text_file);
    EXPECT_EQ(shown.find(packaged_text("description/" + text_file)), 0U) << shown;
    EXPECT_NE(shown.find(notes.substr(0, notes.find("\n\n"))), std::string::npos) << shown;
    EXPECT_NE(shown.find(KPI_VERSION), std::string::npos) << shown;
}

CellContent first_cell(const office::Document& document) {
    return content_of(document.sheet(0)->getCellByPosition(0, 0));
}

/// The extension as an earlier version of it.
fs::path earlier_version(const std::string& version) {
    const fs::path folder = scratch_folder() / ("extension-" + version);
    fs::copy(KPI_STAGE, folder, fs::copy_options::recursive);
    std::ostringstream description;
    description << std::ifstream{folder / "description.xml"}.rdbuf();
    const std::string earlier = std::regex_replace(description.str(), std::regex{R"(<version value="[^"]*")"},
                                                   "<version value=\"" + version + '"');
    std::ofstream{folder / "description.xml"} << earlier;
    return folder;
}

class Installation : public testing::Test {
protected:
    [[nodiscard]] office::Setup profile() const {
        return {scratch_folder() / testing::UnitTest::GetInstance()->current_test_info()->name(), "en-US"};
    }
};

TEST_F(Installation, FunctionsWorkAfterTheNextStart) {
    install_extension(profile(), package());
    const office::Office office{profile()};
    const auto document = office::Document::create(office);
    document.sheet(0)->getCellByPosition(0, 0)->setFormula(formula);
    EXPECT_EQ(first_cell(document).number, 94);
    EXPECT_EQ(installed_versions(office), KPI_VERSION ";");
}

TEST_F(Installation, ExtensionManagerShowsTheNotesOfTheRelease) {
    expect_shown("en-US", "en.txt");
    expect_shown("zh-CN", "zh-CN.txt");
}

TEST_F(Installation, UpgradeReplacesTheEarlierVersion) {
    install_extension(profile(), earlier_version("0.0.1"));
    {
        const office::Office office{profile()};
        ASSERT_EQ(installed_versions(office), "0.0.1;");
    }
    install_extension(profile(), package());
    const office::Office office{profile()};
    EXPECT_EQ(installed_versions(office), KPI_VERSION ";");
    const auto document = office::Document::create(office);
    document.sheet(0)->getCellByPosition(0, 0)->setFormula(formula);
    EXPECT_EQ(first_cell(document).number, 94);
}

TEST_F(Installation, RemovalKeepsFormulasAndInstallingBringsThemBack) {
    const fs::path file = scratch_folder() / "工资 表.ods";
    install_extension(profile(), package());
    {
        const office::Office office{profile()};
        const auto document = office::Document::create(office);
        document.sheet(0)->getCellByPosition(0, 0)->setFormula(formula);
        document.save(file, office::filter::ods);
    }
    remove_extension(profile(), "kpi-for-calc");
    {
        const office::Office office{profile()};
        EXPECT_EQ(installed_versions(office), "");
        const auto document = office::Document::open(office, file);
        EXPECT_EQ(first_cell(document).text, "#NAME?");
        document.save(file, office::filter::ods);
    }
    install_extension(profile(), package());
    const office::Office office{profile()};
    const auto document = office::Document::open(office, file);
    EXPECT_EQ(first_cell(document).number, 94);
    EXPECT_EQ(document.sheet(0)->getCellByPosition(0, 0)->getFormula(), formula);
}

TEST_F(Installation, RemovingWhatIsNotThereIsNoError) {
    EXPECT_NO_THROW(remove_extension(profile(), "kpi-for-calc"));
}

TEST_F(Installation, WhatIsNoExtensionIsRefusedWithItsName) {
    const fs::path file = scratch_folder() / "broken.oxt";
    std::ofstream{file} << "no zip";
    try {
        install_extension(profile(), file);
        FAIL() << "a broken file was taken";
    } catch (const office::Failure& failure) {
        EXPECT_NE(std::string{failure.what()}.find("broken.oxt"), std::string::npos) << failure.what();
    }
}

}  // namespace
}  // namespace kpi::tests
