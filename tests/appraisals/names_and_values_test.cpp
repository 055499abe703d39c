// What needs no office: names of files, and values in parts of packages.
#include <gmock/gmock.h>

#include <algorithm>
#include <com/sun/star/lang/IllegalArgumentException.hpp>

#include "appraisals/file_names.hpp"
#include "appraisals/foreign_values.hpp"
#include "appraisals/part_values.hpp"
#include "appraisals/table_file.hpp"
#include "uno/text.hpp"

namespace kpi::appraisals {
namespace {

using com::sun::star::lang::IllegalArgumentException;
using com::sun::star::uno::Any;
using rtl::OUString;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using testing::Pair;

std::string safe(const std::string& wanted) {
    return to_utf8(safe_name(from_utf8(wanted), ".ods"));
}

TEST(FileNames, KeepWhatAFileMayBeCalled) {
    for (const char* name :
         {"2025-03 维修部", "😀 组", "Café", "=cmd", "a.b", "R&D (north), 1st", "CONSOLE", "COM10", "👩‍🔧"})
        EXPECT_EQ(safe(name), name);
}

TEST(FileNames, LoseWhatAFileMustNotHold) {
    EXPECT_EQ(safe("../../etc/passwd"), "_._.._etc_passwd");
    EXPECT_EQ(safe("a/b\\c:d*e?f\"g<h>i|j"), "a_b_c_d_e_f_g_h_i_j");
    EXPECT_EQ(safe("a\nb\tc\x7F"), "a_b_c_");
    EXPECT_EQ(safe("\xE2\x80\xAEsdo.exe"), "_sdo.exe");  // turns the letters round
    EXPECT_EQ(safe("a\xE2\x80\x8B"
                   "b\xEF\xBB\xBF"),
              "a_b_");  // nobody sees them
    EXPECT_EQ(safe_name(OUString{sal_Unicode{0xD83D}} + "a", ".ods"), "_a");
    EXPECT_EQ(safe("..."), "_");
    EXPECT_EQ(safe("R&D. . "), "R&D_");
    EXPECT_EQ(safe("维修部　"), "维修部_");
    EXPECT_EQ(safe(".hidden"), "_hidden");
    EXPECT_EQ(safe(""), "_");
}

TEST(FileNames, AreNoDevices) {
    for (const std::string name : {"CON", "con", "NUL.txt", "Aux.tar.gz", "COM1", "lpt9.x", "COM\xC2\xB9", "CONIN$"})
        EXPECT_EQ(safe(name).substr(0, 1), "_") << name;
}

TEST(FileNames, AreCutBetweenLetters) {
    for (const std::string letter : {"a", "é", "部", "😀"}) {
        std::string wanted;
        for (int i = 0; i < 300; ++i) wanted += letter;
        const std::string name = safe(wanted);
        EXPECT_LE(name.size() + 4, static_cast<std::size_t>(longest_name));
        EXPECT_GT(name.size() + 4 + letter.size(), static_cast<std::size_t>(longest_name) - 1);
        EXPECT_EQ(name, wanted.substr(0, name.size()));
        EXPECT_EQ(name.size() % letter.size(), 0U);
    }
}

TEST(FileNames, AreWhatThePatternSays) {
    const NameParts parts{"{period}", "2025-03", from_utf8("云禾"), "key-metrics", 12};
    EXPECT_EQ(to_utf8(filled(" {company}-{standard} {period} {department} ({count}) ", parts)),
              "云禾-key-metrics 2025-03 {period} (12)");
    EXPECT_EQ(filled("{period} {department}", {"North"}), "North");
    EXPECT_NO_THROW(check_pattern("{period} {department}"));
    for (const char* wrong : {"", "{period}", "{department} {who}", "{department", "a/{department}", "{department}{"})
        EXPECT_THROW(check_pattern(OUString::createFromAscii(wrong)), IllegalArgumentException) << wrong;
}

TEST(FileNames, AreAddressedWhateverTheirLetters) {
    EXPECT_EQ(url_in("file:///a", "50% #1?.ods"), "file:///a/50%25%20%231%3F.ods");
    EXPECT_EQ(url_in("file:///a/", "%41.ods"), "file:///a/%2541.ods");
    EXPECT_EQ(url_in("file:///a", from_utf8("部.ods")), "file:///a/%E9%83%A8.ods");
}

TEST(FileNames, AreTakenOnce) {
    TakenNames taken{
        [](const OUString& one, const OUString& other) { return one.toAsciiLowerCase() < other.toAsciiLowerCase(); }};
    EXPECT_EQ(taken.take("Sales", "first"), "first");
    EXPECT_EQ(taken.take("sales", "second"), "first");
    EXPECT_EQ(taken.take("Sales", "third"), "first");
    EXPECT_EQ(taken.take("Sale", "second"), "second");
}

using Values = std::vector<std::pair<std::string, Said>>;

Values values_in(const std::string& xml) {
    Values values;
    for_each_value(xml, [&](const std::string& value, Said said) { values.emplace_back(value, said); });
    return values;
}

TEST(ValuesOfParts, AreWholeAndDecoded) {
    EXPECT_THAT(
        values_in("<?xml version='1.0'?><a b=\"x &amp; &#x90E8;\"><text:p> Zhou <text:span>Hao</text:span>"
                  "ran</text:p><![CDATA[R&D]]></a>"),
        testing::IsSupersetOf(Values{{"x & 部", Said::technical}, {"Zhou Haoran", Said::text}, {"R&D", Said::text}}));
    EXPECT_THAT(values_in("<si><r><t>Zhou</t></r><r><t> Haoran</t></r></si><si><t>A</t></si>"),
                ElementsAre(Pair("Zhou Haoran", Said::text), Pair("A", Said::text)));
    EXPECT_THAT(values_in("<text:p>a<text:s/>b</text:p>"), ElementsAre(Pair("a b", Said::text)));
    EXPECT_THAT(values_in("<a>1 &lt; 2 & &nosuch; x</a>"), ElementsAre(Pair("1 < 2 & &nosuch; x", Said::text)));
}

TEST(ValuesOfParts, TellFiguresFromTexts) {
    EXPECT_THAT(values_in("<table:table-cell office:value-type=\"float\" office:value=\"1003\"><text:p>1003</text:p>"
                          "<office:annotation><text:p>1004</text:p></office:annotation></table:table-cell>"
                          "<table:table-cell office:value-type=\"string\"><text:p>1005</text:p></table:table-cell>"),
                testing::IsSupersetOf(Values{{"1003", Said::figure}, {"1004", Said::text}, {"1005", Said::text}}));
    EXPECT_THAT(values_in("<c r=\"A12\" t=\"s\"><v>7</v></c><c t=\"str\"><f>A12</f><v>1003</v></c>"),
                testing::IsSupersetOf(Values{{"7", Said::figure}, {"1003", Said::text}, {"A12", Said::technical}}));
    EXPECT_THAT(values_in("<c><f>IF(A1=\"A08\";1)</f></c>"), ElementsAre(Pair("A08", Said::text)));
    EXPECT_THAT(values_in("<x table:formula=\"of:=[.A1]=&quot;A08&quot;\"/>"), Contains(Pair("A08", Said::text)));
    EXPECT_THAT(values_in("<c:strCache><c:v>1003</c:v></c:strCache><c:numCache><c:v>5</c:v></c:numCache>"),
                ElementsAre(Pair("1003", Said::text), Pair("5", Said::figure)));
}

TEST(ValuesOfParts, LeaveOutWhoWroteThem) {
    EXPECT_THAT(values_in("<dc:creator>Zhou Haoran</dc:creator><authors><author>A</author></authors>"), IsEmpty());
}

TEST(ValuesOfParts, AreReadHoweverTheyEnd) {
    for (const char* xml :
         {"<", "<a", "<a b", "<a b=", "<a b=\"", "<!--", "<![CDATA[", "a", "</", "<a/", "&", "&#;", "<a =\"x\">"})
        EXPECT_NO_THROW(static_cast<void>(values_in(xml))) << xml;
}

TEST(ValuesOfParts, OfPicturesBeginWhereATextBegins) {
    const rtl::OUString name = from_utf8("周浩然x");
    std::string bytes{"VCLMTF\x04\0\0\0", 10};
    bytes.append(reinterpret_cast<const char*>(name.getStr()), static_cast<std::size_t>(name.getLength()) * 2);
    for (const char* before : {"", "a"}) {  // at even and odd places
        std::set<std::string> texts;
        for_each_text_of_picture(before + bytes, [&](const std::string& text) { texts.insert(text); });
        EXPECT_THAT(texts, Contains("周浩然"));
        EXPECT_THAT(texts, Not(Contains("浩然")));
    }
    for (const char* little : {"", "a", "ab"}) for_each_text_of_picture(little, [](const std::string&) { FAIL(); });
}

TEST(ValuesOfParts, HavePieces) {
    std::vector<std::string> pieces;
    for_each_piece("甲、乙（A08）; \"Zhou Haoran\"\n阿里·买买提",
                   [&](const std::string& one) { pieces.push_back(one); });
    EXPECT_THAT(pieces, ElementsAre("甲", "乙", "A08", "Zhou Haoran", "阿里·买买提"));
    for_each_piece("Zhou Haoran", [](const std::string&) { FAIL(); });
}

Row person(const char* number, const std::string& name, const char* department) {
    const Any cells[] = {Any{OUString::createFromAscii(number)}, Any{from_utf8(name)},
                         Any{OUString::createFromAscii(department)}};
    return {cells, 3};
}

TEST(ForeignValues, AreThoseOfOtherDepartmentsOnly) {
    const People people{
        {person("A08", "周浩然", "N"), person("A09", "Anna", "S"), person("1003", "周浩然", "S"),
         person("12", "Li Si", "S"), person("320106199001011234", "王", "S"), person("X1", "高级", "S")},
        0,
        1,
        2};
    const auto departments = people.departments();
    ASSERT_EQ(departments.size(), 2U);
    const StaffValues staff{people, departments, {"高级"}};
    const auto found = [&](const std::string& value, Said said) {
        return staff.foreign_in(value, said, 0).value_or("");
    };
    EXPECT_EQ(found("A09", Said::text), "A09");
    EXPECT_EQ(found("A09", Said::technical), "");  // a cell, or a style
    EXPECT_EQ(found("see A09: late", Said::text), "");
    EXPECT_EQ(found("late: A09", Said::text), "A09");
    EXPECT_EQ(found("Anna", Said::text), "Anna");
    EXPECT_EQ(found("周浩然", Said::text), "");  // also here
    EXPECT_EQ(staff.foreign_in("A08", Said::text, 1), "A08");
    EXPECT_EQ(found("Li Si", Said::technical), "Li Si");
    EXPECT_EQ(found("1003", Said::text), "1003");
    EXPECT_EQ(found("1003", Said::figure), "");
    EXPECT_EQ(found("12", Said::text), "");
    EXPECT_EQ(found("320106199001011234", Said::figure), "320106199001011234");
    EXPECT_EQ(found("高级", Said::text), "");  // a word of the workbook
    EXPECT_EQ(found("王", Said::text), "");
    EXPECT_EQ(found("nobody", Said::text), "");
}

TEST(DepartmentsOfPeople, ComeInTheirOrderAndAreTrimmed) {
    const People people{
        {person("1", "a", "S "), person("2", "b", ""), person("3", "c", "N"), person("4", "d", "S")}, 0, 1, 2};
    const auto departments = people.departments();
    ASSERT_EQ(departments.size(), 3U);
    EXPECT_EQ(departments[0].name, "S");
    EXPECT_THAT(departments[0].people, ElementsAre(0, 3));
    EXPECT_EQ(departments[1].name, "");
    EXPECT_EQ(departments[2].name, "N");
    EXPECT_EQ(trimmed(from_utf8("\xC2\xA0　维修部 \t")), from_utf8("维修部"));
}

TEST(TextFiles, AreWhatTheirBytesSay) {
    EXPECT_EQ(text_file_of("工号,姓名\n").encoding, RTL_TEXTENCODING_UTF8);
    EXPECT_EQ(text_file_of("\xB9\xA4\xBA\xC5,\xD0\xD5\xC3\xFB\n").encoding, RTL_TEXTENCODING_GB_18030);
    EXPECT_EQ(text_file_of("number;name\n").separator, ';');
    EXPECT_EQ(text_file_of("a\tb,c\td\n1,2,3,4,5").separator, '\t');
    EXPECT_EQ(text_file_of(std::string{"\xFF\xFE"
                                       "a\0;\0b\0\n\0",
                                       10})
                  .encoding,
              RTL_TEXTENCODING_UNICODE);
    EXPECT_EQ(text_file_of("").separator, ',');
}

}  // namespace
}  // namespace kpi::appraisals
