// Handing out from a plain list.
#include <fstream>

#include "handing_out.hpp"

namespace kpi::tests {
namespace {

using office::as;
using testing::AllOf;
using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;

class Roster : public HandedOut {
protected:
    fs::path write(const std::string& name, const std::string& bytes) const {
        const fs::path file = root_ / name;
        std::ofstream{file, std::ios::binary} << bytes;
        return file;
    }

    static std::string in_gb18030(const std::string& text) {
        const rtl::OString bytes = rtl::OUStringToOString(from_utf8(text), RTL_TEXTENCODING_GB_18030);
        return {bytes.getStr(), static_cast<std::size_t>(bytes.getLength())};
    }

    /// A list of an office, under a title.
    fs::path save_list(const char* name, const rtl::OUString& filter) const {
        const auto list = office::Document::create(office_with_extension());
        const auto cells = list.sheet(0);
        const std::vector<std::vector<std::string>> texts = {{"三月在职人员"},
                                                             {},
                                                             {"序号", "部门", "姓名", "员工编号", "岗位", "上期总分"},
                                                             {"1", "一部", "张三", "", "客服", "88.5"},
                                                             {"2", "二部", "李四", "00042", "客服", "-"}};
        for (std::size_t row = 0; row < texts.size(); ++row)
            for (std::size_t column = 0; column < texts[row].size(); ++column)
                if (!texts[row][column].empty())
                    as<com::sun::star::text::XText>(
                        cells->getCellByPosition(static_cast<sal_Int32>(column), static_cast<sal_Int32>(row)))
                        ->setString(from_utf8(texts[row][column]));
        cells->getCellByPosition(3, 3)->setValue(1001);
        cells->getCellByPosition(5, 3)->setValue(88.5);
        list.save(root_ / name, filter);
        return root_ / name;
    }

    const Given service_ = {{"standard", any("service-standard")}, {"language", any("zh")}, {"period", any("2025-03")}};
};

class LongRoster : public Roster {};

const std::string chinese_list =
    "工号,姓名,部门,岗位,考核状态,上期总分\n"
    "007,张三,一部,客服,,92.25\n"
    "=1+1,\"李四, 小\",二部,客服,考核,\n"
    "\n"
    "A3,王五,一部,,,\n";

TEST_F(LongRoster, InChineseIsReadWhateverItsLetters) {
    for (const auto& bytes : {chinese_list, "\xEF\xBB\xBF" + chinese_list, in_gb18030(chinese_list)}) {
        fs::remove_all(folder_);
        fs::remove(root_ / "March 三月 campaign.ods");
        const auto list = write("list.csv", bytes);
        EXPECT_THAT(kinds_of(run(list, service_)), ElementsAre("written", "written"));
        const auto one = opened("2025-03 一部.ods");
        EXPECT_EQ(one.column("KpiNumbers")[1], "007");
        EXPECT_EQ(one.column("KpiNames")[1], "张三");
        EXPECT_EQ(one.column("KpiPosts")[1], "客服");
        EXPECT_EQ(number_of(one.data("KpiLastTotals")[1][0]), 92.25);
        EXPECT_EQ(one.column("KpiNumbers")[2], "A3");
        EXPECT_EQ(one.text("KpiDepartment"), "一部");
        EXPECT_EQ(one.text("KpiPeriod"), "2025-03");
        EXPECT_EQ(one.text("KpiStandard"), "service-standard");
        expect_no_error(one);
        const auto other = opened("2025-03 二部.ods");
        EXPECT_EQ(other.column("KpiNumbers")[1], "=1+1");
        EXPECT_EQ(other.column("KpiNames")[1], "李四, 小");
    }
}

TEST_F(Roster, OfAnOfficeIsReadUnderItsTitle) {
    for (const auto& [name, filter] :
         {std::pair{"list.xlsx", office::filter::xlsx}, {"list.ods", office::filter::ods}}) {
        fs::remove_all(folder_);
        fs::remove(root_ / "March 三月 campaign.ods");
        EXPECT_THAT(kinds_of(run(save_list(name, filter), service_)), ElementsAre("written", "written"));
        const auto one = opened("2025-03 一部.ods");
        EXPECT_EQ(one.column("KpiNumbers")[1], "1001");
        EXPECT_EQ(number_of(one.data("KpiLastTotals")[1][0]), 88.5);
        EXPECT_EQ(opened("2025-03 二部.ods").column("KpiNumbers")[1], "00042");
        EXPECT_EQ(opened("2025-03 二部.ods").column("KpiLastTotals")[1], "-");
    }
}

TEST_F(Roster, TellsWhichColumnIsMissing) {
    const auto refused = [&](const std::string& list, Given more) {
        more.insert(more.end(), service_.begin(), service_.end());
        return refusal([&] { static_cast<void>(run(write("list.csv", list), more)); });
    };
    EXPECT_THAT(refused("工号,姓名,组\n1,a,b\n", {}), AllOf(HasSubstr("\"department\""), Not(HasSubstr("\"number\""))));
    EXPECT_THAT(refused("x,y\n1,2\n", {}), HasSubstr("\"number\", \"name\", \"department\""));
    EXPECT_THAT(refused(chinese_list, {{"columns", any("department=科室名")}}), HasSubstr("科室名"));
    EXPECT_THAT(refused(chinese_list, {{"columns", any("salary=工资")}}), HasSubstr("salary"));
    EXPECT_THAT(refused("工号,姓名,部门,部门\n1,a,b,c\n", {}), HasSubstr("two columns called \"部门\""));
    EXPECT_THAT(refused("工号,姓名,部门\n", {}), HasSubstr("nobody"));
    EXPECT_THAT(refused(chinese_list, {{"pattern", any("{x}{department}")}}), HasSubstr("{x}"));
    EXPECT_THAT(refusal([&] {
                    static_cast<void>(run(write("list.csv", chinese_list), {{"standard", any("no-such")}}));
                }),
                AllOf(HasSubstr("no-such"), HasSubstr("service-standard")));
    EXPECT_FALSE(fs::exists(folder_));
}

TEST_F(Roster, ADryRunSaysWhichColumnIsReadAsWhat) {
    Given options = service_;
    options.emplace_back("dryRun", Any{true});
    const Findings findings = run(write("list.csv", "Staff ID,Dept.,Team Name,Pay\n1,North,Li Si,9\n"), options);
    EXPECT_THAT(kinds_of(findings), ElementsAre("column-read", "column-read", "column-read", "written"));
    std::vector<std::string> messages;
    for (const auto& one : findings.all()) messages.push_back(to_utf8(one.message));
    EXPECT_THAT(messages,
                ElementsAre(HasSubstr("\"Staff ID\" is read as: number"), HasSubstr("\"Team Name\" is read as: name"),
                            HasSubstr("\"Dept.\" is read as: department"), HasSubstr("would be written")));
    EXPECT_FALSE(fs::exists(folder_));
}

TEST_F(Roster, IsReadByTheColumnsThatAreNamed) {
    const auto list = write("list.csv", "Key;Full name;Unit;Name\n17;Zhou Haoran;North;x\n18;Li Si;South;y\n");
    Given options = {{"standard", any("key-metrics")},
                     {"language", any("en")},
                     {"columns", any("number=key; department = UNIT")},
                     {"format", any("xlsx")}};
    EXPECT_THAT(kinds_of(run(list, options)), AllOf(SizeIs(2), Each("written")));
    const auto one = opened("North.xlsx");
    EXPECT_EQ(one.column("KpiNumbers")[1], "17");
    EXPECT_EQ(one.column("KpiNames")[1], "Zhou Haoran");
    EXPECT_EQ(one.text("KpiStandard"), "key-metrics");
}

}  // namespace
}  // namespace kpi::tests
