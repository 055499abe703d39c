// Departments' workbooks that came back: which files are taken, and the workbook of everybody.
#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <com/sun/star/text/XTextFieldsSupplier.hpp>
#include <rtl/uri.hxx>

#include "collect_fixture.hpp"
#include "package.hpp"

namespace kpi::tests {
namespace {

using testing::HasSubstr;
using testing::UnorderedElementsAre;

const std::string collected = "collected";

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

TEST_P(Collect, CleanFilesOfBothFormatsComeToWhatWasWorkedOutAndNothingElseIsFound) {
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

INSTANTIATE_TEST_SUITE_P(One, Collect, testing::Values(Tested{"grade-and-bonus", "en"}), name_of_test);
INSTANTIATE_TEST_SUITE_P(Long, Collect, testing::Values(Tested{"service-centre", "zh"}), name_of_test);

TEST_F(CollectOne, FilesThatAreNotOfThisHandingOutAreLeftOutAndTheRestIsTaken) {
    const Campaign all = campaign({"East", "West"});
    all.come_back("East");
    const auto file = [&](const char* name) { return all.folder() / name; };
    fs::copy_file(all.file("East"), file("East again.ods"));
    const auto with_identity = [&](const std::function<void(appraisals::Identity&)>& change) {
        return [&all, change](const Opened& workbook) {
            appraisals::Identity identity = all.identity();
            identity.department = from_utf8("West");
            change(identity);
            appraisals::write_identity(workbook.model(), identity);
        };
    };
    all.come_back("West", Format::ods,
                  with_identity([](appraisals::Identity& one) { one.campaign = appraisals::new_campaign(); }),
                  file("other.ods"));
    all.come_back("West", Format::xlsx, with_identity([](appraisals::Identity& one) { one.version = "0.0.9"; }),
                  file("West.xlsx"));
    all.come_back(
        "West", Format::ods,
        [](const Opened& workbook) {
            const office::uno::Reference<com::sun::star::sheet::XNamedRanges> names{
                office::get(workbook.model(), "NamedRanges"), office::uno::UNO_QUERY_THROW};
            names->removeByName("KpiGradeBounds");
        },
        file("A name is gone.ods"));
    fs::copy_file(fs::path{KPI_SAMPLES_DIR} / "en-US" / "key-metrics-sample.ods", file("A sample.ods"));
    std::ofstream{file("notes.txt")} << "not a workbook";
    std::ofstream{file(".~lock.East.ods#")} << "a lock";
    std::ofstream{file("~$West.xlsx")} << "a lock";
    fs::create_directories(file("older") / "deeper");
    fs::copy_file(all.file("East"), file("older") / "East.ods");
    fs::create_symlink(all.master(), file("link.ods"));
    Parts hostile = parts_of(all.file("East"));
    hostile.emplace_back("Basic/Standard/Module1.xml", "<x/>");
    ZipWriter::write(file("hostile.ods"), hostile);

    const Findings findings = all.collect();
    EXPECT_THAT(kinds_beside(findings), UnorderedElementsAre("twice", "wrong-campaign", "wrong-campaign", "old-version",
                                                             "structure-changed", "unreadable", "refused", "refused"))
        << text_of(findings);
    EXPECT_EQ(found(findings, "twice").front().found, to_url(file("East again.ods"))) << "in the order of names";
    EXPECT_THAT(to_utf8(found(findings, "structure-changed").front().message), HasSubstr("KpiGradeBounds"));
    EXPECT_EQ(Opened{all.result()}.people().size(), Opened{all.master()}.people().size());
}

TEST_F(CollectOne, TheListsSayWhoIsMissingAndLeadToTheCell) {
    const Campaign all = campaign({"East", "West"});
    std::string somebody;
    all.come_back("West", Format::ods, [&](const Opened& workbook) {
        somebody = to_utf8(workbook.people().front().key);
        workbook.write("KpiActuals", workbook.row_of(somebody), 300.0, workbook.column_of("quality"));
    });
    const Findings findings = all.collect();
    const Opened result{all.result()};
    const auto departments = result.data("KpiDepartmentLines");
    ASSERT_EQ(departments.getLength(), 2);
    EXPECT_EQ(to_utf8(appraisals::words_of(departments[0][0])), "East");
    EXPECT_EQ(to_utf8(appraisals::words_of(departments[0][1])), "not returned");
    EXPECT_EQ(to_utf8(appraisals::words_of(departments[1][1])), "West.ods");
    EXPECT_EQ(appraisals::number_of(departments[0][3]), 0);
    EXPECT_EQ(appraisals::number_of(departments[1][2]), appraisals::number_of(departments[1][6]));
    const auto rows = result.data("KpiFindings");
    ASSERT_EQ(static_cast<std::size_t>(rows.getLength()), findings.all().size());
    for (sal_Int32 row = 0; row < rows.getLength(); ++row) {
        const auto& one = findings.all()[static_cast<std::size_t>(row)];
        EXPECT_EQ(appraisals::words_of(rows[row][1]), one.kind);
        EXPECT_EQ(appraisals::words_of(rows[row][7]), one.message);
        if (one.kind != "out-of-range") continue;
        const auto fields = office::as<com::sun::star::text::XTextFieldsSupplier>(result.cell("KpiFindings", row, 2))
                                ->getTextFields()
                                ->createEnumeration();
        ASSERT_TRUE(fields->hasMoreElements());
        OUString target;
        office::get({fields->nextElement(), office::uno::UNO_QUERY_THROW}, "URL") >>= target;
        const auto decoded = [](const OUString& url) {
            return to_utf8(rtl::Uri::decode(url, rtl_UriDecodeWithCharset, RTL_TEXTENCODING_UTF8));
        };
        EXPECT_EQ(decoded(target), decoded(to_url(all.file("West"))) + "#$'Input'." + to_utf8(one.cell));
    }
}

class CalledOff final : public appraisals::Progress {
public:
    bool go_on(sal_Int32 done, sal_Int32, const OUString&) override { return done < 1; }
};

TEST_F(CollectOne, FilesInWhichNobodyHasAFigureYetComeTogetherToo) {
    const Campaign all = campaign({"East"});
    all.come_back("East", Format::ods,
                  [](const Opened& workbook) { appraisals::clear(cells_named(workbook.model(), "KpiActuals")); });
    const Findings findings = all.collect();
    EXPECT_EQ(kinds(findings).count("collected"), 1U) << text_of(findings);
    EXPECT_EQ(Opened{all.result()}.people().size(), Opened{all.master()}.people().size());
}

TEST_F(CollectOne, IsCalledOffBetweenFilesAndLeavesNothingHalf) {
    const Campaign all = campaign({"East"});
    all.come_back("East");
    fs::copy_file(all.file("East"), all.folder() / "Z.ods");
    CalledOff person;
    const auto& context = office_with_extension().context();
    const Findings findings = appraisals::collect(context, to_url(all.folder()), to_url(all.result()), {}, person);
    EXPECT_EQ(kinds(findings).count("called-off"), 1U);
    EXPECT_FALSE(fs::exists(all.result()));

    using com::sun::star::lang::IllegalArgumentException;
    appraisals::NoProgress nobody;
    const auto act = [&](const fs::path& folder, const fs::path& result, const appraisals::OptionValues& options) {
        static_cast<void>(appraisals::collect(context, to_url(folder), to_url(result), options, nobody));
    };
    EXPECT_THROW(act(all.folder() / "nowhere", all.result(), {}), IllegalArgumentException);
    EXPECT_THROW(act(all.folder(), all.folder() / "result.pdf", {}), IllegalArgumentException);
    EXPECT_THROW(act(all.folder(), all.result(), option("no such", Any{true})), IllegalArgumentException);
    EXPECT_THROW(act(all.folder(), all.result(), option("sendBack", Any{to_url(all.folder())})),
                 IllegalArgumentException);
    const auto sample = to_url(fs::path{KPI_SAMPLES_DIR} / "en-US" / "grade-and-bonus-sample.ods");
    EXPECT_THROW(act(all.folder(), all.result(), option("campaign", Any{sample})), IllegalArgumentException);
    std::ofstream{all.result()} << "somebody's";
    EXPECT_THROW(act(all.folder(), all.result(), {}), com::sun::star::io::IOException);
}

}  // namespace
}  // namespace kpi::tests
