// The commands as a scheduled task runs them: one command, one process, a report.
#include <gmock/gmock.h>

#include "batch_run.hpp"

namespace kpi::tests {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

class Batch : public testing::Test {
protected:
    static void SetUpTestSuite() { office::install_extension({profile(), "en-US"}, package()); }

    static fs::path profile() { return scratch_folder() / "batch profile"; }

    /// The lines of the report; empty where there is none.
    static std::vector<std::string> run(const std::string& request) {
        BatchRun office{profile(), request, scratch_folder() / "报告 report.txt"};
        EXPECT_TRUE(office.ends_within(std::chrono::minutes{3})) << request << " does not end";
        return office.lines();
    }
};

TEST_F(Batch, ChecksAWorkbookAndEnds) {
    const auto lines = run("check" + argument("workbook", sample_url("key-metrics")));
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

// In a process that has thrown nothing yet, exceptions of the office come through the component: a runtime of its own,
// linked into the component, ended the office at the first of them.
TEST_F(Batch, HandsOutAndTakesBack) {
    const fs::path folder = scratch_folder() / "batch 部门";
    const fs::path company = scratch_folder() / "batch company.ods";
    fs::remove_all(folder);
    fs::remove(scratch_folder() / "batch 部门 campaign.ods");
    fs::remove(company);
    EXPECT_EQ(
        run("distribute" + argument("workbook", sample_url("key-metrics")) + argument("folder", url(folder))).front(),
        "ok");
    EXPECT_THAT(run("collect" + argument("folder", url(folder)) + argument("result", url(company))).front(),
                testing::AnyOf("ok", "errors"));
    EXPECT_TRUE(fs::exists(company));
}

// A path, or an address with letters that are not encoded, is the file that the system calls by another address: what
// an earlier collecting wrote among the returned files is no department's.
TEST_F(Batch, KnowsAFileByWhateverAddress) {
    const fs::path folder = scratch_folder() / "按 path 部门";
    fs::remove_all(folder);
    fs::remove(scratch_folder() / "按 path 部门 campaign.ods");
    const std::string from = argument("folder", folder.string());
    EXPECT_EQ(run("distribute" + argument("workbook", sample_url("key-metrics")) + from).front(), "ok");
    const std::string collect = "collect" + from +
                                argument("result", "file://" + (folder / "全 company.ods").string()) +
                                argument("overwrite", "true");
    const auto once = run(collect);
    EXPECT_TRUE(fs::exists(folder / "全 company.ods")) << once.front();
    EXPECT_EQ(run(collect), once);
}

TEST_F(Batch, SaysWhatItDoesNotKnowAndEnds) {
    EXPECT_THAT(run("destribute").front(), HasSubstr("There is no command \"destribute\"."));
    EXPECT_THAT(run("check").front(), HasSubstr("\"workbook\" is missing"));
    EXPECT_THAT(
        run("create" + argument("standard", "none") + argument("target", url(scratch_folder() / "x.ods"))).front(),
        AllOf(StartsWith("failed: "), HasSubstr("none")));
    EXPECT_THAT(run("distribute" + argument("workbook", sample_url("key-metrics")) +
                    argument("folder", url(scratch_folder())) + argument("patern", "x"))
                    .front(),
                HasSubstr("There is no option \"patern\"."));
}

}  // namespace
}  // namespace kpi::tests
