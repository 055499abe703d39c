// Commands whose office is killed at any moment: what has its name is whole, and another run does the rest.
#include <chrono>
#include <random>

#include "batch_run.hpp"
#include "standards.hpp"

namespace kpi::tests {
namespace {

using Clock = std::chrono::steady_clock;

struct Command {
    std::string name;
    /// The request, with the folder that all comes into.
    std::function<std::string(const fs::path&)> request;
    /// Another run goes on; others say that the file is there already.
    bool goes_on = false;
};

void PrintTo(const Command& command, std::ostream* out) {
    *out << command.name;
}

const std::vector<Command> commands = {
    {"distribute",
     [](const fs::path& folder) {
         return "distribute" + argument("workbook", sample_url("service-standard")) +
                argument("folder", url(folder / "三月"));
     },
     true},
    {"create",
     [](const fs::path& folder) {
         return "create" + argument("standard", "key-metrics") + argument("people", "20") +
                argument("target", url(folder / "new.ods"));
     }},
    {"share",
     [](const fs::path& folder) {
         return "share" + argument("workbook", sample_url("key-metrics")) + argument("copy", url(folder / "copy.xlsx"));
     }},
    {"nextPeriod",
     [](const fs::path& folder) {
         return "nextPeriod" + argument("workbook", sample_url("key-metrics")) +
                argument("target", url(folder / "next.ods"));
     }},
    {"printForms",
     [](const fs::path& folder) {
         return "printForms" + argument("workbook", sample_url("key-metrics")) +
                argument("pdf", url(folder / "forms.pdf"));
     }},
    {"collect", [](const fs::path& folder) {
         return "collect" + argument("folder", url(scratch_folder() / "handed out" / "三月")) +
                argument("result", url(folder / "company.ods"));
     }}};

bool is_hidden(const fs::path& file) {
    return file.filename().string().starts_with('.');
}

std::set<std::string> files_below(const fs::path& folder) {
    std::set<std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file()) files.insert(fs::relative(entry.path(), folder).string());
    return files;
}

void expect_whole(const fs::path& file) {
    SCOPED_TRACE(file);
    if (file.extension() != ".pdf") {
        EXPECT_GT(sheet_count(office::Document::open(office_with_extension(), file)), 0U);
        return;
    }
    std::ifstream in{file, std::ios::binary};
    const std::string content{std::istreambuf_iterator<char>{in}, {}};
    EXPECT_NE(content.rfind("%%EOF"), std::string::npos);
}

class Interrupted : public testing::TestWithParam<Command> {
protected:
    static void SetUpTestSuite() {
        office::install_extension({profile(), "en-US"}, package());
        fs::create_directories(scratch_folder() / "handed out");
        if (!fs::exists(scratch_folder() / "handed out" / "三月"))
            run(commands.front(), scratch_folder() / "handed out");
    }

    static fs::path profile() { return scratch_folder() / "interrupted profile"; }
    static fs::path report() { return scratch_folder() / "report.txt"; }

    static std::string run(const Command& command, const fs::path& folder) {
        BatchRun office{profile(), command.request(folder), report()};
        EXPECT_TRUE(office.ends_within(std::chrono::minutes{5})) << command.name << " does not end";
        return office.lines().front();
    }

    /// The folder that a test works in, empty.
    static fs::path emptied() {
        const fs::path folder = scratch_folder() / "interrupted 中断";
        fs::remove_all(folder);
        fs::create_directories(folder);
        return folder;
    }

    void kill_at_random(int times) const {
        const auto seed = std::random_device{}();
        SCOPED_TRACE("seed " + std::to_string(seed));
        std::mt19937 random{seed};
        const auto start = Clock::now();
        const fs::path folder = emptied();
        ASSERT_NE(run(GetParam(), folder), "");
        const auto whole = Clock::now() - start;
        const auto expected = files_below(folder);
        EXPECT_FALSE(expected.empty());
        int interrupted = 0;
        for (int i = 0; i < times; ++i) {
            const auto moment =
                std::chrono::duration_cast<Clock::duration>(whole * std::uniform_real_distribution{0.2, 1.0}(random));
            SCOPED_TRACE("killed after " +
                         std::to_string(std::chrono::duration_cast<std::chrono::milliseconds>(moment).count()) + " ms");
            if (kill_after(moment)) ++interrupted;
            expect_rest_is_done(folder, expected);
        }
        EXPECT_GT(interrupted, 0) << "all runs were over before they were killed";
        std::cout << GetParam().name << ": " << interrupted << " of " << times << " were killed on the way\n";
    }

private:
    /// @return whether it was at work
    [[nodiscard]] bool kill_after(Clock::duration moment) const {
        BatchRun office{profile(), GetParam().request(emptied()), report()};
        if (office.ends_within(moment)) return false;
        office.kill();
        return true;
    }

    void expect_rest_is_done(const fs::path& folder, const std::set<std::string>& expected) const {
        bool is_there = false;
        for (const auto& name : files_below(folder)) {
            if (is_hidden(name)) continue;
            expect_whole(folder / name);
            is_there = true;
        }
        const std::string line = run(GetParam(), folder);
        if (is_there && !GetParam().goes_on)
            EXPECT_TRUE(line.starts_with("failed: ")) << line;
        else
            EXPECT_TRUE(line == "ok" || line == "errors") << line;
        EXPECT_EQ(files_below(folder), expected);
    }
};

TEST_P(Interrupted, LeavesWholeFilesAndAnotherRunDoesTheRest) {
    kill_at_random(2);
}

class LongInterrupted : public Interrupted {};

TEST_P(LongInterrupted, LeavesWholeFilesAndAnotherRunDoesTheRest) {
    kill_at_random(20);
}

const auto by_command = [](const auto& tested) { return tested.param.name; };
INSTANTIATE_TEST_SUITE_P(One, Interrupted, testing::Values(commands.front()), by_command);
INSTANTIATE_TEST_SUITE_P(Long, LongInterrupted, testing::ValuesIn(commands), by_command);

}  // namespace
}  // namespace kpi::tests
