// Handing out: one workbook a department, of its people only, proven.
#include <com/sun/star/sheet/XSheetAnnotationsSupplier.hpp>
#include <com/sun/star/table/CellContentType.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/util/CellProtection.hpp>
#include <com/sun/star/util/XProtectable.hpp>
#include <fstream>

#include "appraisals/foreign_values.hpp"
#include "frozen_rows.hpp"
#include "handing_out.hpp"

namespace kpi::tests {
namespace {

using appraisals::Format;
using appraisals::HiddenWorkbook;
using office::as;
using testing::AllOf;
using testing::Contains;
using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

std::vector<std::string> numbered(const std::string& name, int count) {
    std::vector<std::string> all;
    for (int i = 1; i <= count; ++i) all.push_back(name + " " + std::to_string(i));
    return all;
}

/// Numbers, names and departments of everybody, "" for a row that nobody is in.
std::multiset<std::string> everybody(const Appraisal& workbook) {
    std::multiset<std::string> all;
    for (const auto& row : workbook.data("KpiPeople")) {
        std::string person;
        for (const auto& cell : row) {
            const auto number = number_of(cell);
            person += (number ? std::to_string(*number) : text_of(cell)) + '|';
        }
        if (person.find_first_not_of('|') != std::string::npos) all.insert(person);
    }
    return all;
}

bool is_locked(const Appraisal& workbook, const std::string& name, std::size_t row = 0, std::size_t column = 0) {
    com::sun::star::util::CellProtection protection;
    office::get(workbook.cell(name, row, column), "CellProtection") >>= protection;
    return protection.IsLocked != sal_False;
}

void expect_locked_settings(const Appraisal& workbook, bool has_figures) {
    const auto settings = sheet_of(workbook.document().model(), address_of(workbook.block("KpiWeights")).Sheet);
    EXPECT_TRUE(as<com::sun::star::util::XProtectable>(settings)->isProtected());
    for (const char* name :
         {"KpiWeights", "KpiIndicatorNames", "KpiStatus", "KpiCompany", "KpiScope", "KpiGradeBounds"})
        EXPECT_TRUE(is_locked(workbook, name)) << name;
    if (!has_figures) return;
    EXPECT_FALSE(is_locked(workbook, "KpiFigures", 0, 1));
    EXPECT_EQ(content_of(workbook.cell("KpiFigures", 0, 1)).text, "");
}

/// What is said under the title of the settings, and when a workbook is to be back.
void expect_instructions(const Appraisal& workbook, const Words& words, bool is_handed_out) {
    constexpr sal_Int32 note = 1;
    for (const char* block : {"KpiWeights", "KpiPeople"}) {
        const auto sheet = sheet_of(workbook.document().model(), address_of(workbook.block(block)).Sheet);
        const std::string said = to_utf8(as<com::sun::star::text::XText>(sheet->getCellByPosition(0, note))->getString());
        EXPECT_EQ(said.find(words["return_by"] + "2025-04-05") != std::string::npos, is_handed_out) << said;
        const bool is_settings = block == std::string_view{"KpiWeights"};
        EXPECT_EQ(said == words[is_settings ? "settings_note" : "input_note"], !is_handed_out) << said;
    }
}

void expect_identity(const Appraisal& workbook, const appraisals::Identity& meant) {
    const auto places = appraisals::read_identity(workbook.document().model());
    EXPECT_EQ(places.properties, meant);
    EXPECT_EQ(places.cells, meant);
    EXPECT_EQ(places.sheet, meant);
}

/// A number of a person, typed as a number or as a text, which are the same.
std::string compared(const std::string& number) {
    constexpr std::string_view decimals = ".000000";
    return number.ends_with(decimals) ? number.substr(0, number.size() - decimals.size()) : number;
}

std::string compared(const Any& cell) {
    const auto number = number_of(cell);
    return compared(number ? std::to_string(*number) : text_of(cell));
}

struct Case {
    std::string standard;
    std::string language;
    std::string format;
};

void PrintTo(const Case& tested, std::ostream* out) {
    *out << tested.standard << ' ' << tested.language << ' ' << tested.format;
}

class Distribute : public HandedOut {};
class LongDistribute : public HandedOut {};
class DistributeAll : public HandedOut, public testing::WithParamInterface<Case> {};

TEST_P(DistributeAll, EveryDepartmentGetsItsPeopleAndTheirResults) {
    const auto& [standard, language, format] = GetParam();
    const bool is_pay = standard == "grade-and-bonus";
    const Words words = words_in(language);
    const auto departments = numbered(language == "zh" ? "维修部" : "Department", 6);
    const auto master = sample(standard, language, departments);
    if (is_pay) master.write("KpiStatus", 0, words["final"]);
    const auto everyone = everybody(master);
    const auto before = results_by_number(master);
    std::map<std::string, int> times;
    for (const auto& row : master.data("KpiNumbers")) ++times[compared(row[0])];

    const Findings findings = run(save(master), {{"format", any(format)}, {"due", any("2025-04-05")}});
    EXPECT_THAT(kinds_of(findings), AllOf(testing::SizeIs(departments.size()), Each("written")));

    std::multiset<std::string> found;
    std::set<std::string> campaigns;
    for (const auto& department : departments) {
        const std::string file = "2025-03 " + department + "." + format;
        SCOPED_TRACE(file);
        ASSERT_TRUE(files().contains(file));
        const auto one = opened(file);
        for (const auto& person : everybody(one)) {
            EXPECT_THAT(person, HasSubstr('|' + department + '|'));
            found.insert(person);
        }
        expect_locked_settings(one, is_pay);
        expect_instructions(one, words, true);
        const auto identity = appraisals::read_identity(one.document().model()).properties;
        campaigns.insert(to_utf8(identity.campaign));
        expect_identity(one, {from_utf8(standard), KPI_VERSION, identity.campaign, from_utf8(master.text("KpiCompany")),
                              from_utf8(department), "2025-03", "2025-04-05", "company"});
        expect_no_error(one);
        if (is_pay) one.write("ReviewGain", 0, 0.0015);
        one.document().recalculate();
        for (const auto& [number, result] : results_by_number(one)) {
            if (times[compared(number)] > 1) continue;  // twice in the company, once here
            EXPECT_EQ(result.total, before.at(number).total) << number;
            EXPECT_EQ(result.check, before.at(number).check) << number;
            EXPECT_FALSE(result.rank) << number;
        }
        for (const auto& person : one.data("KpiTotals"))
            EXPECT_TRUE(number_of(person[0]) || text_of(person[0]).empty());
    }
    EXPECT_EQ(found, everyone);
    EXPECT_EQ(campaigns.size(), 1U);
    EXPECT_EQ(files().size(), departments.size());

    // The master that is kept is whole, and its ranks are the company's.
    const auto kept = Appraisal::open(office_with_extension(), root_ / "March 三月 campaign.ods");
    EXPECT_EQ(everybody(kept), everyone);
    EXPECT_EQ(results_by_number(kept), before);
    expect_instructions(kept, words, false);
    EXPECT_EQ(to_utf8(appraisals::read_identity(kept.document().model()).sheet.campaign), *campaigns.begin());
    EXPECT_EQ(appraisals::campaign_url(to_url(folder_)), to_url(root_ / "March 三月 campaign.ods"));
}

const auto by_language = [](const auto& tested) { return tested.param.language; };
INSTANTIATE_TEST_SUITE_P(One, DistributeAll, testing::Values(Case{"grade-and-bonus", "zh", "ods"}), by_language);
INSTANTIATE_TEST_SUITE_P(Long, DistributeAll, testing::Values(Case{"service-standard", "en", "xlsx"}), by_language);

TEST_F(LongDistribute, FrozenRowsStayFrozen) {
    // As it comes from the office that made it: a copy that nobody has seen would have lost them.
    const fs::path master = fs::path{KPI_SAMPLES_DIR} / "en-US" / "service-standard-sample.ods";
    for (const std::string format : {"ods", "xlsx"}) {
        const Findings findings =
            run(master, {{"format", any(format)}, {"overwrite", Any{true}}, {"pattern", any("{department}")}});
        for (const auto& file : files())
            EXPECT_TRUE(!file.ends_with(format) || has_frozen_rows(folder_ / file)) << file;
        EXPECT_THAT(kinds_of(findings), Contains("written"));
    }
}

TEST_F(Distribute, ANumberInTwoDepartmentsIsSaid) {
    const auto master = sample("service-standard", "en", {"North", "South"});
    const std::string name = "KpiNumbers";
    master.write(name, 2, " a-77 ");
    master.write(name, 3, "A-77");
    master.write(name, 4, 5012.0);
    master.write(name, 5, "5012");
    const Findings findings = run(save(master), {});
    std::vector<std::string> said;
    for (const auto& one : findings.all())
        if (to_utf8(one.kind) == "number-twice") said.push_back(to_utf8(one.expected) + ": " + to_utf8(one.found));
    EXPECT_THAT(said, AllOf(Contains("A-77: South, North"), Contains("5012: South, North")));
}

TEST_F(LongDistribute, WhatDependsOnEverybodyIsMadeAfterCollecting) {
    const auto master = sample("grade-and-bonus", "en", {"North", "South"});
    const fs::path file = save(master);
    ASSERT_THAT(kinds_of(run(file, {})), Each("written"));
    const std::string words = "after collection";
    const auto north = opened("2025-03 North.ods");
    north.write("ReviewGain", 0, 0.0015);
    north.document().recalculate();
    expect_no_error(north);
    const auto checks = north.column("KpiChecks");
    std::size_t complete = 0;
    for (std::size_t row = 0; row < checks.size(); ++row) {
        const std::string expected = checks[row] == "complete" ? words : "";
        complete += expected.empty() ? 0U : 1U;
        for (const char* name : {"KpiRanks", "KpiRankBonus", "KpiBonus"})
            EXPECT_EQ(content_of(north.cell(name, row)).text, expected) << name << row;
        const bool is_paid = !content_of(north.cell("KpiBasePay", row)).text.empty();
        EXPECT_THAT(content_of(north.cell("KpiPay", row)).text, testing::AnyOf("", words)) << row;
        if (is_paid) {
            EXPECT_EQ(content_of(north.cell("KpiPay", row)).text, words) << row;
        }
    }
    EXPECT_GT(complete, 5U);
    // Neither sums of a part nor places of one department.
    std::size_t sums = 0;
    const auto summary = north.document().sheet(6);
    for_each_text(summary, [&](const std::string& text, sal_Int32, sal_Int32) { sums += text == words ? 1U : 0U; });
    EXPECT_EQ(sums, 2U);
    std::string heading;
    for_each_text(summary, [&](const std::string& text, sal_Int32, sal_Int32) {
        if (text.starts_with("Ranked list")) heading = text;
    });
    EXPECT_EQ(heading, "Ranked list: after collection");

    // By grade nothing depends on anybody else.
    master.write("BonusMethod", 0, "by grade");
    master.document().recalculate();
    std::map<std::string, double> paid;
    const auto numbers = master.column("KpiNumbers");
    const auto pay = master.data("KpiPay");
    for (std::size_t row = 0; row < numbers.size(); ++row)
        if (const auto amount = number_of(pay[static_cast<sal_Int32>(row)][0])) paid[numbers[row]] = *amount;
    ASSERT_THAT(kinds_of(run(save(master), {{"overwrite", Any{true}}})), Each("written"));
    std::size_t compared = 0;
    for (const char* name : {"2025-03 North.ods", "2025-03 South.ods"}) {
        const auto one = opened(name);
        one.write("ReviewGain", 0, 0.0015);
        one.document().recalculate();
        const auto own = one.column("KpiNumbers");
        for (std::size_t row = 0; row < own.size(); ++row)
            if (paid.contains(own[row])) {
                ++compared;
                EXPECT_EQ(content_of(one.cell("KpiPay", row)).number, paid.at(own[row])) << own[row];
                EXPECT_EQ(content_of(one.cell("KpiRanks", row)).text, words);
            }
    }
    EXPECT_EQ(compared, paid.size());
}

TEST_F(LongDistribute, ADepartmentsOwnRanksAreThereWhereTheyAreAskedFor) {
    // From a master in the other format, too.
    const auto master = sample("service-standard", "en", {"North", "South", "West"});
    master.document().save(root_ / "master.xlsx", office::filter::xlsx);
    ASSERT_THAT(kinds_of(run(root_ / "master.xlsx", {{"scope", any("department")}})),
                AllOf(testing::SizeIs(3), Each("written")));
    const auto results = results_by_number(opened("2025-03 North.ods"));
    std::set<double> ranks;
    for (const auto& [number, result] : results) {
        EXPECT_EQ(result.rank.has_value(), result.total.has_value()) << number;
        if (result.rank) ranks.insert(*result.rank);
    }
    EXPECT_EQ(*ranks.begin(), 1);
    EXPECT_LE(*ranks.rbegin(), static_cast<double>(results.size()));
}

TEST_F(Distribute, DepartmentsMayBeCalledAnything) {
    std::string long_name;
    for (int i = 0; i < 300; ++i) long_name += "部";
    const std::vector<std::string> departments = {"../x",
                                                  "a/b",
                                                  "CON",
                                                  "NUL.txt",
                                                  "R&D. ",
                                                  long_name,
                                                  "😀 组",
                                                  "Sales",
                                                  "sales",
                                                  "Caf\xC3\xA9",
                                                  "Cafe\xCC\x81",
                                                  "=cmd|' /C calc'!A0",
                                                  "",
                                                  "\xE2\x80\xAExslx.exe"};
    const auto master = sample("service-standard", "en", departments);
    const auto everyone = everybody(master);
    const Findings findings = run(save(master), {{"pattern", any("{department}")}});

    EXPECT_THAT(found_of(findings, "name-twice"), ElementsAre("sales", "Cafe\xCC\x81"));
    EXPECT_THAT(found_of(findings, "no-department"), testing::SizeIs(1));
    EXPECT_EQ(found_of(findings, "written").size(), departments.size() - 2);
    const auto written = files();
    EXPECT_EQ(written.size(), departments.size() - 2);
    for (const char* name : {"_._x.ods", "a_b.ods", "_CON.ods", "_NUL.txt.ods", "R&D_.ods", "😀 组.ods", "Sales.ods",
                             "Caf\xC3\xA9.ods", "=cmd_' _C calc'!A0.ods", "no department.ods", "_xslx.exe.ods"})
        EXPECT_THAT(written, Contains(name));
    for (const auto& name : written) EXPECT_LE(name.size(), 220U) << name;
    // Nothing beside the folder but the master and the one that is kept.
    std::set<std::string> beside;
    for (const auto& entry : fs::directory_iterator(root_)) beside.insert(entry.path().filename().string());
    EXPECT_EQ(beside, (std::set<std::string>{"master.ods", "March 三月", "March 三月 campaign.ods"}));

    // A department's name is a text in its workbook, whatever it begins with.
    const auto formula = opened("=cmd_' _C calc'!A0.ods");
    EXPECT_EQ(formula.text("KpiDepartment"), "=cmd|' /C calc'!A0");
    EXPECT_EQ(formula.cell("KpiDepartment", 0)->getType(), office::table::CellContentType_TEXT);
    EXPECT_EQ(formula.cell("KpiDepartments", 1)->getType(), office::table::CellContentType_TEXT);
    EXPECT_EQ(opened("no department.ods").text("KpiDepartment"), "");
    // Two of fourteen have no file: nobody else is missing.
    std::size_t people = 0;
    for (const auto& name : written) people += everybody(opened(name)).size();
    std::size_t left_out = 0;
    for (const auto& person : everyone)
        for (const std::size_t twin : {8U, 10U})
            if (person.find('|' + departments[twin] + '|') != std::string::npos) ++left_out;
    EXPECT_EQ(people + left_out, everyone.size());
}

TEST_F(LongDistribute, ADryRunFindsTheSameAndWritesNothing) {
    const fs::path master = save(sample("service-standard", "zh", {"a/b", "", "c", "C"}));
    const Findings tried = run(master, {{"dryRun", Any{true}}});
    EXPECT_FALSE(fs::exists(folder_));
    EXPECT_FALSE(fs::exists(root_ / "March 三月 campaign.ods"));
    const Findings done = run(master, {});
    ASSERT_EQ(tried.all().size(), done.all().size());
    for (std::size_t i = 0; i < tried.all().size(); ++i) {
        EXPECT_EQ(tried.all()[i].kind, done.all()[i].kind);
        EXPECT_EQ(tried.all()[i].file, done.all()[i].file);
        const OUString& said = done.all()[i].message;
        EXPECT_EQ(tried.all()[i].message,
                  done.all()[i].kind == "written" ? said.replaceFirst("written: ", "would be written: ") : said);
    }
    EXPECT_EQ(files().size(), 3U);
}

/// Calls it off before a step.
class CalledOff : public appraisals::Progress {
public:
    explicit CalledOff(sal_Int32 step) : step_{step} {}
    bool go_on(sal_Int32 done, sal_Int32, const OUString&) override { return done < step_; }

private:
    sal_Int32 step_;
};

TEST_F(LongDistribute, ARunThatWasCalledOffIsGoneOnWith) {
    const auto workbook = sample("service-standard", "en", {"North", "South", "West", "East"});
    const fs::path master = save(workbook);
    CalledOff progress{2};
    EXPECT_THAT(kinds_of(run(master, {}, progress)), ElementsAre("written", "written", "called-off"));
    EXPECT_THAT(files(), testing::UnorderedElementsAre("2025-03 North.ods", "2025-03 South.ods"));
    const auto campaign_of = [&](const char* file) {
        return to_utf8(appraisals::read_identity(opened(file).document().model()).properties.campaign);
    };
    const auto first = campaign_of("2025-03 North.ods");
    const auto time = fs::last_write_time(folder_ / "2025-03 North.ods");
    EXPECT_THAT(kinds_of(run(master, {})), ElementsAre("skipped", "skipped", "written", "written"));
    EXPECT_EQ(fs::last_write_time(folder_ / "2025-03 North.ods"), time);
    EXPECT_EQ(campaign_of("2025-03 East.ods"), first);

    // Another master is another handing out, which takes nobody's place unless it is asked to.
    workbook.write("KpiNames", 1, "Somebody Else");
    save(workbook);
    EXPECT_THAT(kinds_of(run(master, {})), ElementsAre("exists"));
    EXPECT_EQ(fs::last_write_time(folder_ / "2025-03 North.ods"), time);
    EXPECT_THAT(kinds_of(run(master, {{"overwrite", Any{true}}})), AllOf(testing::SizeIs(4), Each("written")));
    EXPECT_NE(campaign_of("2025-03 North.ods"), first);
    EXPECT_EQ(campaign_of("2025-03 North.ods"), campaign_of("2025-03 East.ods"));
}

TEST_F(Distribute, AFileOfSomebodysIsLeftAlone) {
    const fs::path master = save(sample("service-standard", "en", {"North", "South"}));
    fs::create_directories(folder_);
    std::ofstream{folder_ / "2025-03 South.ods"} << "somebody's";
    EXPECT_THAT(kinds_of(run(master, {})), ElementsAre("written", "exists"));
    EXPECT_EQ(fs::file_size(folder_ / "2025-03 South.ods"), 10U);
}

TEST_F(LongDistribute, APasswordIsKeptOrRefused) {
    const fs::path master = save(sample("service-standard", "en", {"North", "South"}));
    EXPECT_THAT(refusal([&] {
                    static_cast<void>(run(master, {{"password", any("secret")}, {"format", any("xlsx")}}));
                }),
                HasSubstr(".xlsx without its password"));
    ASSERT_THAT(kinds_of(run(master, {{"password", any("geheim 密")}})), Each("written"));
    const OUString url = appraisals::url_in(to_url(folder_), "2025-03 North.ods");
    EXPECT_NE(refusal([&] { static_cast<void>(HiddenWorkbook::open(context_, url)); }), "");
    const auto password = appraisals::property("Password", any("geheim 密"));
    const auto one = HiddenWorkbook::open(context_, url, appraisals::filter_of(Format::ods), {&password, 1});
    EXPECT_EQ(to_utf8(appraisals::read_identity(one.model()).cells.department), "North");
    EXPECT_TRUE(appraisals::is_encrypted(context_, url));
    EXPECT_THAT(kinds_of(run(master, {{"password", any("geheim 密")}})), Each("skipped"));
}

TEST_F(LongDistribute, NobodyIsLostBelowTheLastRowAndAnErrorIsNoBlank) {
    const auto master = sample("service-standard", "en", {"North", "South"});
    const auto people = address_of(master.block("KpiPeople"));
    const auto input = sheet_of(master.document().model(), people.Sheet);
    const auto put = [&](sal_Int32 column, sal_Int32 row, const char* text) {
        as<com::sun::star::text::XText>(input->getCellByPosition(column, row))
            ->setString(OUString::createFromAscii(text));
    };
    put(0, people.EndRow + 3, "Z-900");
    put(2, people.EndRow + 3, "South");
    put(0, people.EndRow, "Z-901");
    put(2, people.EndRow, " North ");
    input->getCellByPosition(6, people.StartRow + 1)->setFormula("=1/0");
    master.document().recalculate();
    const auto everyone = everybody(master);
    ASSERT_THAT(kinds_of(run(save(master), {})), ElementsAre("written", "written"));
    const auto north = opened("2025-03 North.ods");
    EXPECT_THAT(north.column("KpiNumbers"), Contains("Z-901"));
    EXPECT_THAT(opened("2025-03 South.ods").column("KpiNumbers"), Contains("Z-900"));
    EXPECT_EQ(content_of(north.cell("KpiActuals", 1)).text, "#DIV/0!");
    EXPECT_THAT(north.column("KpiChecks")[1], HasSubstr(words_in("en")["code.text"]));
}

TEST_F(Distribute, WhatItIsAskedIsSaidWhereItIsWrong) {
    const fs::path master = save(sample("service-standard", "en", {"North", "South"}));
    const auto refused = [&](const Given& options) {
        return refusal([&] { static_cast<void>(run(master, options)); });
    };
    EXPECT_THAT(refused({{"pattern", any("{period}")}}), HasSubstr("{department}"));
    EXPECT_THAT(refused({{"pattern", any("{department} {who}")}}), HasSubstr("{who}"));
    EXPECT_THAT(refused({{"pattern", any("../{department}")}}), HasSubstr("must not hold"));
    EXPECT_THAT(refused({{"scope", any("team")}}), HasSubstr("scope"));
    EXPECT_THAT(refused({{"columns", any("number=X")}}), HasSubstr("standard"));
    EXPECT_THAT(refused({{"standard", any("service-standard")}}), HasSubstr("plain lists"));
    EXPECT_THAT(refusal([&] { static_cast<void>(run(root_ / "gone.ods", {})); }), HasSubstr("gone.ods"));
    EXPECT_FALSE(fs::exists(folder_));
}

}  // namespace
}  // namespace kpi::tests
