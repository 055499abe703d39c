// A whole round through the service as a script would go it: handed out to 25 departments, taken back, and everybody
// has what the master says.
#include <kpi/calc/XAppraisals.hpp>

#include "standards.hpp"

namespace kpi::tests {
namespace {

using Findings = office::uno::Sequence<calc::Finding>;
using office::to_url;
using office::uno::Any;
using rtl::OUString;

constexpr std::size_t departments = 25;
constexpr std::size_t people = 75;

std::string said(const Findings& findings, const char* severity) {
    std::string all;
    for (const auto& one : findings)
        if (one.severity.equalsAscii(severity)) all += to_utf8(one.kind) + ": " + to_utf8(one.message) + '\n';
    return all;
}

std::size_t how_many(const Findings& findings, const char* kind) {
    return static_cast<std::size_t>(
        std::count_if(findings.begin(), findings.end(), [&](const auto& one) { return one.kind.equalsAscii(kind); }));
}

class Round : public Standards {
protected:
    static office::uno::Reference<calc::XAppraisals> service() {
        return {office_with_extension().service("kpi.calc.Appraisals"), office::uno::UNO_QUERY_THROW};
    }

    /// 75 people with the figures of those in the sample who are complete, in 25 departments.
    static fs::path master() {
        const auto workbook = sample();
        const auto checks = workbook.column("KpiChecks");
        std::vector<std::size_t> complete;
        for (std::size_t row = 0; row < checks.size(); ++row)
            if (checks[row] == words()["check.complete"]) complete.push_back(row);
        const auto block = office::as<office::sheet::XCellRangeData>(workbook.block("KpiPeople"));
        Data all = block->getDataArray();
        const Data before = all;
        for (sal_Int32 row = 1; row + 1 < all.getLength(); ++row)
            for (Any& cell : all.getArray()[row]) cell <<= OUString{};
        for (std::size_t i = 0; i < people; ++i) {
            auto& row = all.getArray()[static_cast<sal_Int32>(i + 1)];
            row = before[static_cast<sal_Int32>(complete[i % complete.size()])];
            row.getArray()[0] <<= OUString{"N" + OUString::number(static_cast<sal_Int32>(1000 + i))};
            row.getArray()[2] <<= office::from_utf8("部门 " + std::to_string(i * 7 % departments));
        }
        block->setDataArray(all);
        workbook.document().recalculate();
        const fs::path file = scratch_folder() / (GetParam().standard + ' ' + GetParam().language + ".ods");
        workbook.document().save(file, office::filter::ods);
        return file;
    }

    void go(const char* format) const {
        const fs::path file = master();
        const fs::path folder = scratch_folder() / (GetParam().standard + GetParam().language + format);
        const fs::path company = scratch_folder() / (GetParam().standard + GetParam().language + format + ".ods");
        const com::sun::star::beans::NamedValue as_format{"format", Any{OUString::createFromAscii(format)}};
        const auto out = service()->distribute(to_url(file), to_url(folder), {&as_format, 1});
        EXPECT_EQ(said(out, "error"), "");
        EXPECT_EQ(how_many(out, "written"), departments) << said(out, "note");
        const auto back = service()->collect(to_url(folder), to_url(company), {});
        EXPECT_EQ(said(back, "error"), "");
        EXPECT_EQ(said(back, "warning"), "");
        const auto expected = results_by_number(Appraisal::open(office_with_extension(), file));
        const auto found = results_by_number(Appraisal::open(office_with_extension(), company));
        EXPECT_EQ(expected.size(), people);
        EXPECT_EQ(found, expected);
    }
};

class RoundInXlsx : public Round {};

TEST_P(Round, GivesEverybodyWhatTheMasterSays) {
    go("ods");
}

TEST_P(RoundInXlsx, GivesEverybodyWhatTheMasterSays) {
    go("xlsx");
}

const Tested pay{"grade-and-bonus", "zh"};
const Tested shares{"service-standard", "en"};
INSTANTIATE_TEST_SUITE_P(One, Round, testing::Values(pay), name_of_test);
INSTANTIATE_TEST_SUITE_P(Other, RoundInXlsx, testing::Values(shares), name_of_test);
INSTANTIATE_TEST_SUITE_P(Long, Round, testing::Values(shares), name_of_test);
INSTANTIATE_TEST_SUITE_P(Long, RoundInXlsx, testing::Values(pay), name_of_test);

}  // namespace
}  // namespace kpi::tests
