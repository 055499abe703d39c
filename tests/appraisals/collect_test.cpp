// Departments' workbooks that came back: the workbook of everybody.
#include "collecting.hpp"
#include "package.hpp"

namespace kpi::tests {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::UnorderedElementsAre;

const std::string collected = "collected";

/// The results of a workbook by the people's numbers.
struct Line {
    std::string total;
    std::string rank;
    std::string pay;
    friend bool operator==(const Line&, const Line&) = default;
};
std::ostream& operator<<(std::ostream& out, const Line& line) {
    return out << line.total << ' ' << line.rank << ' ' << line.pay;
}

std::string rounded(const Any& value) {
    const auto number = appraisals::number_of(value);
    if (!number) return to_utf8(appraisals::words_of(value));
    constexpr double last = 1e6;
    return to_utf8(OUString::number(std::round(*number * last) / last));
}

std::map<std::string, Line> lines_of(const Opened& workbook) {
    std::map<std::string, Line> all;
    const auto first = address_of(cells_named(workbook.model(), "KpiPeople")).StartRow;
    const auto totals = workbook.data("KpiTotals");
    const auto ranks = workbook.data("KpiRanks");
    const auto pay = workbook.data("KpiPay");
    for (const auto& one : workbook.people()) {
        const sal_Int32 row = one.row - first;
        all[to_utf8(one.key)] = {rounded(totals[row][0]), rounded(ranks[row][0]),
                                 pay.getLength() > 0 ? rounded(pay[row][0]) : ""};
    }
    return all;
}

/// What a separate program worked out for the sample; ranks among the whole company.
std::map<std::string, Line> worked_out(const std::string& standard) {
    std::map<std::string, Line> all;
    for (const auto& record : read_csv(fs::path{KPI_SOURCE_DIR} / "templates/samples" / (standard + ".expected.csv"))) {
        const auto figure = [&](const char* name) {
            const auto found = record.find(name);
            return found == record.end() || found->second.empty() ? std::string{}
                                                                  : rounded(Any{std::stod(found->second)});
        };
        all[record.at("number")] = {figure("total"), figure("rank"), figure("pay")};
    }
    return all;
}

/// What is found in a sample with whom nothing else is wrong: figures that the pay lacks.
std::multiset<std::string> remarks_of(const Opened& workbook) {
    std::multiset<std::string> all;
    for (const auto& row : workbook.data("KpiRemarkFlags"))
        if (appraisals::number_of(row[0]).value_or(0) > 0) all.insert("blank");
    return all;
}

class Collect : public testing::TestWithParam<Tested> {
protected:
    [[nodiscard]] static Campaign campaign(const std::vector<std::string>& departments = {"East", "West 一", "南部"}) {
        return {GetParam().standard, GetParam().language == "zh" ? "zh-CN" : "en-US", GetParam().standard, departments};
    }
    static void expect_as_worked_out(const Opened& result) {
        const auto expected = worked_out(GetParam().standard);
        const auto lines = lines_of(result);
        EXPECT_GE(lines.size(), 29U);
        for (const auto& [number, line] : lines) EXPECT_EQ(line, expected.at(number)) << number;
    }
};

TEST_P(Collect, CleanFilesOfBothFormatsComeToWhatWasWorkedOutAndNothingIsFound) {
    const Campaign all = campaign();
    all.come_back("East");
    all.come_back("West 一", Format::xlsx);
    // Saved again where the extension is missing, once from each format.
    all.come_back("南部", Format::xlsx);
    office::Document::open(office_without_extension(), all.file("南部", Format::xlsx))
        .save(all.file("南部", Format::xlsx), office::filter::xlsx);
    office::Document::open(office_without_extension(), all.file("East")).save(all.file("East"), office::filter::ods);

    const Findings findings = all.collect();
    // But for the pay that the sample leaves open for two people.
    auto expected = remarks_of(Opened{all.master()});
    expected.insert(collected);
    EXPECT_EQ(kinds(findings), expected) << text_of(findings);

    const Opened result{all.result()};
    result.calculate();
    EXPECT_EQ(result.people().size(), Opened{all.master()}.people().size());
    expect_as_worked_out(result);
    const auto lines = result.data("KpiDepartmentLines");
    ASSERT_EQ(lines.getLength(), 3);
    double sum = 0;
    for (const auto& line : lines) {
        EXPECT_EQ(appraisals::number_of(line[2]), appraisals::number_of(line[6]));
        sum += appraisals::number_of(line[6]).value_or(0);
    }
    EXPECT_EQ(sum, static_cast<double>(result.people().size()));
}

INSTANTIATE_TEST_SUITE_P(All, Collect, testing::Values(Tested{"grade-and-bonus", "en"}, Tested{"service-centre", "zh"}),
                         name_of_test);

}  // namespace
}  // namespace kpi::tests
