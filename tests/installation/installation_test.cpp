// The extension survives installation, upgrade and removal, and so do the workbooks that use it.
#include <com/sun/star/beans/Optional.hpp>
#include <com/sun/star/deployment/ExtensionManager.hpp>
#include <com/sun/star/deployment/XPackage.hpp>
#include <fstream>
#include <regex>
#include <sstream>

#include "fixture.hpp"

namespace kpi::tests {
namespace {

namespace deployment = com::sun::star::deployment;
namespace uno = com::sun::star::uno;
using office::to_utf8;
using rtl::OUString;

const OUString formula = "=KPI.THRESHOLD(97%;100%;100;0;-2;1%)";

/// Versions of this extension that a profile has, one after the other.
std::string installed_versions(const office::Office& office) {
    std::string versions;
    const auto manager = deployment::ExtensionManager::get(office.context());
    for (const auto& extension : manager->getDeployedExtensions("user", manager->createAbortChannel(), {}))
        if (extension->getIdentifier().Value == "kpi-for-calc") versions += to_utf8(extension->getVersion()) + ';';
    return versions;
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
