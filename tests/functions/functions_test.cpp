// Every function in real cells, through self-checking sheets.
#include <gmock/gmock.h>

#include <algorithm>
#include <cctype>

#include "cases.hpp"

namespace kpi::tests {
namespace {

std::vector<fs::path> case_files() {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(fs::path{KPI_SOURCE_DIR} / "tests/functions/cases"))
        files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

class Cases : public testing::TestWithParam<fs::path> {};

/// The language of the office that the cases are for: "KPI.EXPLAIN.zh-CN.tsv" is for a Chinese one.
std::string locale_of(const fs::path& file) {
    return file.stem().extension() == ".zh-CN" ? "zh-CN" : "en-US";
}

TEST_P(Cases, AnswerAsExpected) {
    const CaseFile file = CaseFile::read(GetParam());
    ASSERT_THAT(file.cases, testing::Not(testing::IsEmpty()));
    const auto sheet = lay_out(office_with_extension(locale_of(GetParam())), file);
    const auto cells = sheet.sheet(0);
    for (std::size_t i = 0; i < file.cases.size(); ++i) {
        const Case& one = file.cases[i];
        const auto row = static_cast<sal_Int32>(i + 1);
        EXPECT_TRUE(is_as_expected(content_of(cells->getCellByPosition(1, row)), one.expected))
            << GetParam().filename() << ':' << one.line << ": " << one.note << "\n  " << one.formula;
        EXPECT_EQ(content_of(cells->getCellByPosition(3, row)).number, 1)
            << "the sheet's own verdict, line " << one.line;
    }
    sheet.save(fs::path{KPI_SHEETS_DIR} / (file.name + ".ods"), office::filter::ods);
}

INSTANTIATE_TEST_SUITE_P(Functions, Cases, testing::ValuesIn(case_files()), [](const auto& tested) {
    std::string name = tested.param.stem().string();
    std::replace_if(
        name.begin(), name.end(), [](char c) { return std::isalnum(static_cast<unsigned char>(c)) == 0; }, '_');
    return name;
});

}  // namespace
}  // namespace kpi::tests
