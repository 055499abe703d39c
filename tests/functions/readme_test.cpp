// Every example in the README's table of functions gives the answer that stands beside it.
#include <fstream>
#include <regex>

#include "cases.hpp"

namespace kpi::tests {
namespace {

TEST(Readme, ExamplesComputeAsPrinted) {
    std::ifstream readme{fs::path{KPI_SOURCE_DIR} / "README.md"};
    static const std::regex row{R"(^\|.*\| `(=KPI\.[^`]+)` \| ([^|]+) \|$)"};
    const auto document = office::Document::create(office_with_extension());
    const auto cell = document.sheet(0)->getCellByPosition(0, 0);
    std::size_t examples = 0;
    for (std::string line; std::getline(readme, line);) {
        std::smatch match;
        if (!std::regex_match(line, match, row)) continue;
        ++examples;
        cell->setFormula(office::from_utf8(match[1].str()));
        EXPECT_EQ(content_of(cell).text, match[2].str()) << match[1].str();
    }
    EXPECT_GE(examples, 5U);
}

}  // namespace
}  // namespace kpi::tests
