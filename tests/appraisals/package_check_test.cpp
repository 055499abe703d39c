// Files that somebody sent: what is opened, and what is not.
#include <gmock/gmock.h>

#include <functional>

#include "appraisals/package_check.hpp"
#include "package.hpp"
#include "uno/text.hpp"

namespace kpi::tests {
namespace {

using appraisals::check_package;
using appraisals::Format;
using appraisals::PackageLimits;
using testing::HasSubstr;
using testing::StartsWith;

class PackageCheck : public testing::Test {
protected:
    [[nodiscard]] static fs::path sample() {
        return fs::path{KPI_SAMPLES_DIR} / "en-US" / "grade-and-bonus-sample.ods";
    }
    [[nodiscard]] static fs::path sample_xlsx() {
        static const fs::path file = [] {
            const fs::path made = scratch_folder() / "sample.xlsx";
            office::Document::open(office_with_extension(), sample()).save(made, office::filter::xlsx);
            return made;
        }();
        return file;
    }
    /// A spreadsheet that is small, so that it is read quickly.
    [[nodiscard]] static Parts small(const rtl::OUString& filter) {
        const fs::path file = scratch_folder() / (filter == office::filter::ods ? "small.ods" : "small.xlsx");
        const auto made = office::Document::create(office_with_extension());
        made.sheet(0)->getCellByPosition(0, 0)->setFormula("=1+1");
        made.save(file, filter);
        return parts_of(file);
    }

    static appraisals::PackageVerdict verdict(const fs::path& file, const PackageLimits& limits = {}) {
        return check_package(office_with_extension().context(), office::to_url(file), Language::english, limits);
    }
    static appraisals::PackageVerdict verdict(const Parts& parts, const PackageLimits& limits = {}) {
        const fs::path file = scratch_folder() / "made.ods";
        ZipWriter::write(file, parts);
        return verdict(file, limits);
    }

    static void expect_refused(const Parts& parts, const std::string& what) {
        const auto found = verdict(parts);
        EXPECT_FALSE(found.format) << what;
        EXPECT_STREQ(found.kind, "refused") << what << ": " << found.what;
        EXPECT_THAT(to_utf8(found.what), HasSubstr(what));
    }
    static void expect_fine(const Parts& parts, Format format) {
        const auto found = verdict(parts);
        EXPECT_EQ(found.format, format) << found.kind << ' ' << found.what;
    }
};

TEST_F(PackageCheck, WorkbooksOfBothFormatsPassWhateverTheyAreCalled) {
    for (const char* standard : {"grade-and-bonus", "service-centre"})
        for (const char* locale : {"en-US", "zh-CN"}) {
            const auto found = verdict(fs::path{KPI_SAMPLES_DIR} / locale / (std::string{standard} + "-sample.ods"));
            EXPECT_EQ(found.format, Format::ods) << found.what;
        }
    const auto found = verdict(sample_xlsx());
    EXPECT_EQ(found.format, Format::xlsx) << found.what;
    fs::copy_file(sample_xlsx(), scratch_folder() / "named.ods");
    EXPECT_EQ(verdict(scratch_folder() / "named.ods").format, Format::xlsx);
    expect_fine(small(office::filter::ods), Format::ods);
    expect_fine(small(office::filter::xlsx), Format::xlsx);
}

TEST_F(PackageCheck, WhatIsNoWorkbookIsUnreadable) {
    const auto write = [](const std::string& bytes) {
        const fs::path file = scratch_folder() / "any.ods";
        std::ofstream{file, std::ios::binary} << bytes;
        return file;
    };
    for (const std::string& bytes : {std::string{}, std::string{"text"}, std::string{"PK\x03\x04 and no more"},
                                     std::string{"<?xml version=\"1.0\"?><office:document/>"}}) {
        const auto found = verdict(write(bytes));
        EXPECT_FALSE(found.format);
        EXPECT_STREQ(found.kind, "unreadable") << bytes;
    }
    EXPECT_STREQ(verdict(scratch_folder() / "not there.ods").kind, "unreadable");
    EXPECT_STREQ(verdict(Parts{{"mimetype", "application/vnd.oasis.opendocument.text"}}).kind, "unreadable");
    EXPECT_STREQ(verdict(Parts{{"a.txt", "text"}}).kind, "unreadable");
    // Cut in the middle.
    std::ifstream in{sample(), std::ios::binary};
    const std::string whole{std::istreambuf_iterator<char>{in}, {}};
    EXPECT_STREQ(verdict(write(whole.substr(0, whole.size() / 2))).kind, "unreadable");
    // One byte of a compressed part is another one.
    std::string damaged = whole;
    const auto place = damaged.rfind("content.xml", damaged.size() * 9 / 10) + 2000;
    damaged[place] = static_cast<char>(~damaged[place]);
    EXPECT_STREQ(verdict(write(damaged)).kind, "unreadable");
}

TEST_F(PackageCheck, EncryptedFilesAreRefusedWithAClearWord) {
    const fs::path file = scratch_folder() / "compound.xlsx";
    std::ofstream{file, std::ios::binary} << "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and more";
    EXPECT_STREQ(verdict(file).kind, "refused");
    EXPECT_THAT(to_utf8(verdict(file).what), HasSubstr("encrypted"));
    const fs::path with_password = scratch_folder() / "password.ods";
    office::Document::create(office_with_extension())
        .save(with_password, office::filter::ods, {{"Password", office::uno::Any{rtl::OUString{"secret"}}}});
    EXPECT_STREQ(verdict(with_password).kind, "refused");
    EXPECT_THAT(to_utf8(verdict(with_password).what), HasSubstr("encrypted"));
}

TEST_F(PackageCheck, PartsThatRunOrReachOutAreRefusedByName) {
    for (const auto& [name, what] :
         std::vector<std::pair<std::string, std::string>>{{"Basic/Standard/Module1.xml", "macros"},
                                                          {"Scripts/python/a.py", "macros"},
                                                          {"../../etc/passwd", "leads out"},
                                                          {"Pictures/../../a.png", "leads out"},
                                                          {"/etc/passwd", "leads out"}}) {
        Parts parts = small(office::filter::ods);
        parts.emplace_back(name, "x");
        expect_refused(parts, what);
    }
    // The office itself reads no package with such names.
    for (const char* name : {"C:a.png", "Pictures\\a.png"}) {
        Parts parts = small(office::filter::ods);
        parts.emplace_back(name, "x");
        EXPECT_STREQ(verdict(parts).kind, "unreadable") << name;
    }
    for (const auto& [name, what] :
         std::vector<std::pair<std::string, std::string>>{{"xl/vbaProject.bin", "macros"},
                                                          {"xl/externalLinks/externalLink1.xml", "other files"},
                                                          {"xl/embeddings/a.docx", "objects"},
                                                          {"xl/embeddings/oleObject1.bin", "objects"},
                                                          {"xl/activeX/activeX1.xml", "objects"},
                                                          {"xl/connections.xml", "connection"},
                                                          {"xl/queryTables/queryTable1.xml", "connection"}}) {
        Parts parts = small(office::filter::xlsx);
        parts.emplace_back(name, "<x/>");
        expect_refused(parts, what);
    }
}

TEST_F(PackageCheck, SizesAreCountedWhileTheyAreUnpacked) {
    Parts parts = small(office::filter::ods);
    parts.emplace_back("Pictures/large.bin", std::string(100'000, 'x'));
    EXPECT_TRUE(verdict(parts).format);
    EXPECT_THAT(to_utf8(verdict(parts, {.bytes_of_an_entry = 99'999}).what), HasSubstr("Pictures/large.bin"));
    EXPECT_TRUE(verdict(parts, {.bytes_of_an_entry = 100'000}).format);
    EXPECT_STREQ(verdict(parts, {.bytes_of_all = 100'000}).kind, "refused");
    EXPECT_STREQ(verdict(parts, {.entries = static_cast<sal_Int32>(parts.size()) - 1}).kind, "refused");
    EXPECT_TRUE(verdict(parts, {.entries = static_cast<sal_Int32>(parts.size())}).format);
}

/// Puts something before the end of an OpenDocument's sheets.
Parts with_content(Parts parts, const std::string& what) {
    replace(part(parts, "content.xml"), "</office:spreadsheet>", what + "</office:spreadsheet>");
    return parts;
}

TEST_F(PackageCheck, OpenDocumentsThatReachOutAreRefused) {
    const Parts honest = small(office::filter::ods);
    const std::string image = "<table:shapes><draw:frame><draw:image xlink:href=";
    const std::string end = "/></draw:frame></table:shapes>";
    for (const char* target : {"\"http://example.com/a.png\"", "'http://example.com/a.png'", "\"file:///etc/passwd\"",
                               "\"../a.png\"", "\"./../../a.png\"", "\"/a.png\"", "\"&#104;ttp://example.com\""})
        expect_refused(with_content(honest, image + target + end), "another place");
    expect_refused(with_content(honest, "<table:dde-links/>"), "connection");
    expect_refused(with_content(honest, "<a:dde-links xmlns:a=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\"/>"),
                   "connection");
    expect_refused(with_content(honest,
                                "<table:database-ranges><table:database-range><table:database-source-sql/>"
                                "</table:database-range></table:database-ranges>"),
                   "connection");
    expect_refused(with_content(honest, "<office:event-listeners><script:event-listener/></office:event-listeners>"),
                   "macros");
    expect_refused(with_content(honest, "<draw:object-ole/>"), "objects");
    for (const auto& [formula, what] : std::vector<std::pair<std::string, std::string>>{
             {"of:=WEBSERVICE(&quot;http://example.com&quot;)", "another place"},
             {"of:=&#87;ebservice(&quot;http://example.com&quot;)", "another place"},
             {"of:=DDE(&quot;soffice&quot;;&quot;a&quot;;&quot;b&quot;)", "another place"},
             {"of:=[&apos;file:///a.ods&apos;#$Sheet1.A1]", "connection"}}) {
        Parts parts = honest;
        replace(part(parts, "content.xml"), "of:=1+1", formula);
        expect_refused(parts, what);
    }
    Parts parts = honest;
    replace(part(parts, "META-INF/manifest.xml"), "</manifest:manifest>",
            "<manifest:file-entry manifest:full-path=\"Object 1/\" "
            "manifest:media-type=\"application/vnd.oasis.opendocument.spreadsheet\"/></manifest:manifest>");
    expect_refused(parts, "objects");
    // Images of XML, whatever the document.
    parts = honest;
    parts.emplace_back("Pictures/a.svg", "<svg><image href=\"http://example.com/a.png\"/></svg>");
    expect_refused(parts, "another place");
}

TEST_F(PackageCheck, LinksThatAPersonFollowsByHandAndPartsOfThePackagePass) {
    const Parts honest = small(office::filter::ods);
    expect_fine(with_content(honest,
                             "<table:shapes><draw:frame><draw:image xlink:href=\"./Pictures/a.png\"/>"
                             "<text:p><text:a xlink:href=\"https://example.com/\">a</text:a></text:p>"
                             "</draw:frame></table:shapes>"),
                Format::ods);
    Parts parts = small(office::filter::xlsx);
    const std::string start =
        "<?xml version=\"1.0\"?><Relationships "
        "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship ";
    const std::string type = "Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    const auto with_relation = [&](const std::string& relation) {
        Parts all = parts;
        all.emplace_back("xl/worksheets/_rels/sheet9.xml.rels", start + type + relation + "/></Relationships>");
        return all;
    };
    expect_fine(with_relation("hyperlink\" Target=\"https://example.com/\" TargetMode=\"External\""), Format::xlsx);
    expect_refused(with_relation("image\" Target=\"https://example.com/a.png\" TargetMode=\"External\""),
                   "another place");
    expect_refused(with_relation("oleObject\" Target=\"a.bin\""), "objects");
    expect_refused(with_relation("externalLink\" Target=\"b.xml\""), "connection");
    replace(part(parts, "xl/worksheets/sheet1.xml"), "1+1", "_xlfn.WEBSERVICE(\"http://example.com\")");
    expect_refused(parts, "another place");
}

TEST_F(PackageCheck, DocumentTypesAndOtherEncodingsAreRefused) {
    for (const char* name : {"content.xml", "styles.xml", "META-INF/manifest.xml"}) {
        Parts parts = small(office::filter::ods);
        std::string& text = part(parts, name);
        text.insert(text.find("?>") + 2, "<!DOCTYPE a [<!ENTITY b \"c\">]>");
        expect_refused(parts, "document type");
    }
    Parts parts = small(office::filter::ods);
    replace(part(parts, "content.xml"), "UTF-8", "UTF-7");
    expect_refused(parts, "encoding");
    parts = small(office::filter::ods);
    std::string wide = "\xFF\xFE";
    for (const char letter : part(parts, "content.xml")) wide += std::string{letter, '\0'};
    part(parts, "content.xml") = wide;
    expect_refused(parts, "encoding");
}

TEST_F(PackageCheck, WorkbooksWithMacrosAreRefusedByTheirType) {
    Parts parts = small(office::filter::xlsx);
    replace(part(parts, "[Content_Types].xml"),
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
            "application/vnd.ms-excel.sheet.macroEnabled.main+xml");
    expect_refused(parts, "macros");
}

TEST_F(PackageCheck, NamesAcrossTheEndsOfWhatIsReadAreSeen) {
    // Wherever the chunks end: a comment moves the name by one byte each time.
    const Parts honest = small(office::filter::ods);
    for (std::size_t length = (1U << 20U) - 700; length < (1U << 20U) - 300; length += 40) {
        Parts parts = honest;
        std::string& text = part(parts, "content.xml");
        text.insert(text.find("</office:spreadsheet>"),
                    "<!--" + std::string(length > text.size() ? length - text.size() : 0, ' ') +
                        "--><draw:image xlink:href=\"http://example.com/a.png\"/>");
        expect_refused(parts, "another place");
    }
}

}  // namespace
}  // namespace kpi::tests
