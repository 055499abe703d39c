// The commands as a scheduled task runs them: one command, one process, a report.
#define BOOST_PROCESS_USE_STD_FS
#include <gmock/gmock.h>

#include <boost/algorithm/string/split.hpp>
#include <boost/process.hpp>
#include <fstream>
#include <sstream>

#include "fixture.hpp"

namespace kpi::tests {
namespace {

namespace process = boost::process;
using testing::HasSubstr;
using testing::StartsWith;

std::string url(const fs::path& file) {
    return to_utf8(office::to_url(file));
}

/// An argument as it stands in a URL: what is percent-encoded there already is encoded once more.
std::string argument(const std::string& name, const std::string& value) {
    std::string encoded;
    for (const char c : value)
        encoded += c == '%' ? std::string{"%25"} : c == '&' ? std::string{"%26"} : std::string{c};
    return '&' + name + '=' + encoded;
}

class Batch : public testing::Test {
protected:
    static void SetUpTestSuite() { office::install_extension({profile(), "en-US"}, package()); }

    static fs::path profile() { return scratch_folder() / "batch profile"; }

    /// The lines of the report; empty where there is none.
    static std::vector<std::string> run(const std::string& request) {
        const fs::path report = scratch_folder() / "报告 report.txt";
        fs::remove(report);
        process::child office{KPI_SOFFICE,
                              "--headless",
                              "--norestore",
                              "-env:UserInstallation=" + url(profile()),
                              "service:kpi.calc.Batch?" + request + argument("report", url(report)),
                              process::std_out > process::null,
                              process::std_err > process::null};
        EXPECT_TRUE(office.wait_for(std::chrono::minutes{3})) << request << " does not end";
        if (office.running()) office.terminate();
        std::ostringstream text;
        text << std::ifstream{report}.rdbuf();
        std::vector<std::string> lines;
        const std::string all = text.str();
        boost::split(lines, all, [](char c) { return c == '\n'; });
        return lines;
    }

    static std::string sample(const std::string& name) {
        return url(fs::path{KPI_SAMPLES_DIR} / "en-US" / (name + "-sample.ods"));
    }
};

TEST_F(Batch, ChecksAWorkbookAndEnds) {
    const auto lines = run("check" + argument("workbook", sample("key-metrics")));
    EXPECT_THAT(lines.front(), testing::AnyOf("ok", "errors"));
    EXPECT_THAT(lines, testing::Contains(HasSubstr("\texample-left\t")));
}

TEST_F(Batch, MakesAWorkbookAndSharesIt) {
    const fs::path made = scratch_folder() / "新 made.ods";
    const auto lines = run("create" + argument("standard", "key-metrics") + argument("people", "20") +
                           argument("company", "A & B") + argument("target", url(made)));
    EXPECT_EQ(lines.front(), "ok");
    EXPECT_TRUE(fs::exists(made));
    const fs::path copy = scratch_folder() / "copy.xlsx";
    EXPECT_EQ(run("share" + argument("workbook", url(made)) + argument("copy", url(copy))).front(), "ok");
    EXPECT_TRUE(fs::exists(copy));
    EXPECT_THAT(run("share" + argument("workbook", url(made)) + argument("copy", url(copy))).front(),
                StartsWith("failed: "));
}

TEST_F(Batch, SaysWhatItDoesNotKnowAndEnds) {
    EXPECT_THAT(run("destribute").front(), HasSubstr("There is no command \"destribute\"."));
    EXPECT_THAT(run("check").front(), HasSubstr("\"workbook\" is missing"));
    EXPECT_THAT(
        run("create" + argument("standard", "none") + argument("target", url(scratch_folder() / "x.ods"))).front(),
        AllOf(StartsWith("failed: "), HasSubstr("none")));
    EXPECT_THAT(run("distribute" + argument("workbook", sample("key-metrics")) +
                    argument("folder", url(scratch_folder())) + argument("patern", "x"))
                    .front(),
                HasSubstr("There is no option \"patern\"."));
}

}  // namespace
}  // namespace kpi::tests
