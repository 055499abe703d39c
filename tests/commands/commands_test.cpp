// The commands of the KPI menu, as the office carries them out.
#include <sys/stat.h>

#include <chrono>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/frame/DispatchHelper.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>
#include <cstdlib>
#include <fstream>
#include <thread>

#include "fixture.hpp"

namespace kpi::tests {
namespace {

namespace frame = com::sun::star::frame;
namespace view = com::sun::star::view;
using office::as;
using office::to_utf8;
using rtl::OUString;

/// An office that hands links to a program of ours instead of a web browser. The program notes the
/// link in a file.
class Commands : public testing::TestWithParam<std::string> {
protected:
    void SetUp() override {
        fs::create_directories(folder());
        const fs::path browser = folder() / "xdg-open";
        std::ofstream{browser} << "#!/bin/sh\nprintf '%s\\n' \"$1\" > '" << opened().string() << ".part'\nmv '"
                               << opened().string() << ".part' '" << opened().string() << "'\n";
        ASSERT_EQ(chmod(browser.c_str(), S_IRWXU), 0);
        const char* const path = std::getenv("PATH");
        ASSERT_NE(path, nullptr);
        ASSERT_EQ(setenv("PATH", (folder().string() + ':' + path).c_str(), 1), 0);
        const office::Setup setup{folder() / "profile", GetParam()};
        install_extension(setup, package());
        office_ = std::make_unique<office::Office>(setup);
        document_ = std::make_unique<office::Document>(office::Document::create(*office_));
    }

    [[nodiscard]] fs::path folder() const { return scratch_folder() / ("browser " + GetParam()); }
    [[nodiscard]] fs::path opened() const { return folder() / "opened"; }

    void select(const OUString& cell) const {
        const auto controller = as<frame::XModel>(document_->model())->getCurrentController();
        as<view::XSelectionSupplier>(controller)
            ->select(office::uno::Any{document_->sheet(0)->getCellRangeByName(cell)});
    }

    void dispatch(const OUString& command) const {
        const auto window = as<frame::XModel>(document_->model())->getCurrentController()->getFrame();
        frame::DispatchHelper::create(office_->context())
            ->executeDispatch(as<frame::XDispatchProvider>(window), "vnd.kpi-for-calc:" + command, "_self", 0, {});
    }

    /// The page that the browser was asked for, below the help of the extension.
    [[nodiscard]] std::string page() const {
        std::string link;
        // The program runs beside the office, and renames its note when it is done.
        for (const auto limit = std::chrono::steady_clock::now() + std::chrono::seconds{30};
             !fs::exists(opened()) && std::chrono::steady_clock::now() < limit;)
            std::this_thread::yield();
        std::getline(std::ifstream{opened()}, link);
        fs::remove(opened());
        const auto help = link.find("/help/");
        return help == std::string::npos ? "no help page: " + link : link.substr(help);
    }

    std::unique_ptr<office::Office> office_;
    std::unique_ptr<office::Document> document_;
};

TEST_P(Commands, HelpOpensThePageOfTheFunctionInTheCell) {
    const auto cells = document_->sheet(0);
    cells->getCellByPosition(0, 0)->setFormula("=1+KPI.RANKPAY(88;{95;88};{1000;800})");
    cells->getCellByPosition(0, 1)->setFormula("=SUM(1;2)");
    const std::string language = "/help/" + GetParam() + '/';
    select("A1");
    dispatch("help");
    EXPECT_EQ(page(), language + "rankpay.html");
    dispatch("help-here");
    EXPECT_EQ(page(), language + "rankpay.html");
    cells->getCellByPosition(0, 3)->setFormula("=KPI.NOSUCHTHING(1)");
    for (const char* const cell : {"A2:B3", "A4"}) {
        select(OUString::createFromAscii(cell));
        dispatch("help");
        EXPECT_EQ(page(), language + "index.html") << cell;
    }
}

TEST_P(Commands, ExamplesOpenAsANewWorkbookInTheLanguageOfTheOffice) {
    dispatch("examples");
    const auto current = office_->desktop()->getCurrentComponent();
    const auto properties = as<com::sun::star::document::XDocumentPropertiesSupplier>(current)->getDocumentProperties();
    EXPECT_EQ(to_utf8(properties->getTitle()), GetParam() == "zh-CN" ? "KPI 函数示例" : "KPI functions by example");
    EXPECT_TRUE(as<frame::XModel>(current)->getURL().isEmpty()) << "the extension's own file would be changed";
}

INSTANTIATE_TEST_SUITE_P(Languages, Commands, testing::Values("en-US", "zh-CN"), [](const auto& tested) {
    return tested.param == "zh-CN" ? std::string{"Chinese"} : std::string{"English"};
});

}  // namespace
}  // namespace kpi::tests
