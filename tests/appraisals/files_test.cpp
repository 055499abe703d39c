// What all services stand on: options, findings, files that are written whole, and the identity of a workbook.
#include <gmock/gmock.h>

#include <com/sun/star/io/IOException.hpp>
#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <fstream>
#include <osl/file.hxx>

#include "appraisals/files.hpp"
#include "appraisals/findings.hpp"
#include "appraisals/identity.hpp"
#include "appraisals/options.hpp"
#include "service.hpp"

namespace kpi::tests {
namespace {

using appraisals::Findings;
using appraisals::Format;
using appraisals::HiddenWorkbook;
using appraisals::Options;
using com::sun::star::io::IOException;
using com::sun::star::lang::IllegalArgumentException;
using office::to_url;
using office::uno::Any;
using rtl::OUString;

TEST(OptionsOfCommands, AreReadWhateverTheirTypeAndNamedWhereTheyAreWrong) {
    const Options options{options_of({{"people", Any{OUString{"120"}}},
                                      {"overwrite", Any{OUString{"true"}}},
                                      {"raters", Any{OUString{"self; superior;"}}},
                                      {"period", Any{OUString{}}}}),
                          {"people", "overwrite", "raters", "period", "format"}};
    EXPECT_EQ(options.number("people"), 120);
    EXPECT_TRUE(options.flag("overwrite"));
    EXPECT_THAT(options.texts("raters"), testing::ElementsAre(OUString{"self"}, OUString{"superior"}));
    EXPECT_FALSE(options.text("period"));
    EXPECT_EQ(options.one_of("format", {"ods", "xlsx"}), "ods");
    EXPECT_EQ(refusal([&] { static_cast<void>(options.flag("people")); }),
              "The option \"people\" wants true or false.");
    EXPECT_EQ(refusal([] {
                  const Options wrong{options_of({{"pepole", Any{1.0}}}), {"people"}};
              }),
              "There is no option \"pepole\".");
    EXPECT_EQ(refusal([] {
                  const Options wrong{options_of({{"people", Any{1.0}}, {"people", Any{2.0}}}), {"people"}};
              }),
              "The option \"people\" is given twice.");
    const Options format{options_of({{"format", Any{OUString{"xls"}}}, {"people", Any{1.5}}}), {"format", "people"}};
    EXPECT_EQ(refusal([&] {
                  static_cast<void>(format.one_of("format", {"ods", "xlsx"}));
              }),
              "The option \"format\" is one of \"ods\", \"xlsx\", not \"xls\".");
    EXPECT_EQ(refusal([&] { static_cast<void>(format.number("people")); }),
              "The option \"people\" wants a whole number.");
}

TEST(FindingsOfCommands, SayTheirPlaceInBothLanguages) {
    Findings english{Language::english};
    english.add("setting-changed", {"file:///a/%E8%80%83%20b.ods", "Settings", "B7"}, "{found}", "20 %");
    EXPECT_EQ(to_utf8(english.all().front().message),
              "考 b.ods Settings B7: 20 % in the place of {found}; the master's setting counts");
    Findings chinese{Language::chinese};
    chinese.add("missing", {}, office::from_utf8("维修部"));
    EXPECT_EQ(to_utf8(chinese.all().front().message), "尚未交回：维修部");
    EXPECT_TRUE(chinese.has_errors());
    EXPECT_THROW(chinese.add("unheard-of", {}), office::uno::RuntimeException);
    for (const auto& kind : appraisals::kinds_of_findings()) english.add(to_utf8(kind).c_str(), {});
}

class Files : public testing::Test {
protected:
    const appraisals::Context& context_ = office_with_extension().context();
    const fs::path folder_ = scratch_folder();
};

TEST_F(Files, AreWrittenWholeAndAnExistingOneIsLeftAlone) {
    const auto made = HiddenWorkbook::create(context_);
    const auto url = to_url(folder_ / "一 #%.ods");
    appraisals::store_copy(context_, made.model(), url, Format::ods, false);
    EXPECT_TRUE(fs::exists(folder_ / "一 #%.ods"));
    EXPECT_THROW(appraisals::store_copy(context_, made.model(), url, Format::ods, false), IOException);
    appraisals::store_copy(context_, made.model(), url, Format::ods, true);
    std::ofstream{folder_ / "no folder"} << "a file";
    const auto below_a_file = to_url(folder_ / "no folder" / "a.ods");
    EXPECT_THROW(appraisals::store_copy(context_, made.model(), below_a_file, Format::ods, false), IOException);
    for (const auto& entry : fs::directory_iterator(folder_)) EXPECT_NE(entry.path().extension(), ".part");
}

TEST_F(Files, ThatAreNoSpreadsheetsAreRefusedByName) {
    std::ofstream{folder_ / "text.odt"} << "no document";
    EXPECT_NE(refusal([&] { static_cast<void>(HiddenWorkbook::open(context_, to_url(folder_ / "text.odt"))); }), "");
    EXPECT_NE(refusal([&] { static_cast<void>(HiddenWorkbook::open(context_, to_url(folder_ / "gone.ods"))); }), "");
    EXPECT_NE(refusal([] { static_cast<void>(appraisals::format_of("file:///a.xls")); }), "");
}

TEST_F(Files, KeepTheirIdentityInThreePlacesThroughBothFormats) {
    appraisals::Identity identity{"key-metrics", "0.1.0",  appraisals::new_campaign(), "Acme & Sons", "=cmd", "2025-03",
                                  "2025-04",     "company"};
    for (const Format format : {Format::ods, Format::xlsx}) {
        const auto made =
            HiddenWorkbook::open(context_, to_url(fs::path{KPI_SAMPLES_DIR} / "en-US" / "key-metrics-sample.ods"));
        appraisals::write_identity(made.model(), identity);
        const OUString url = to_url(folder_ / "identity") + appraisals::ending_of(format);
        appraisals::store_copy(context_, made.model(), url, format, true);
        const auto again = HiddenWorkbook::open(context_, url);
        const auto places = appraisals::read_identity(again.model());
        EXPECT_EQ(places.properties, identity);
        EXPECT_EQ(places.sheet, identity);
        EXPECT_EQ(places.cells.department, identity.department);
        EXPECT_EQ(places.cells.period, identity.period);
    }
    EXPECT_NE(appraisals::new_campaign(), appraisals::new_campaign());
    EXPECT_EQ(appraisals::new_campaign().getLength(), 32);
}

// The master on a share that only its owner may write to: rows could not be inserted into the copy.
TEST(FilesOfCommands, ATemporaryCopyOfWhatNobodyMayWriteMayBeWritten) {
    const fs::path file = scratch_folder() / "只读 read only.ods";
    std::ofstream{file} << "whatever";
    fs::permissions(file, fs::perms::owner_read | fs::perms::group_read | fs::perms::others_read);
    const auto copy = appraisals::temporary_copy(office_with_extension().context(), to_url(file));
    rtl::OUString path;
    ASSERT_EQ(osl::FileBase::getSystemPathFromFileURL(copy->getUri(), path), osl::FileBase::E_None);
    EXPECT_NE(fs::status(to_utf8(path)).permissions() & fs::perms::owner_write, fs::perms::none);
}

}  // namespace
}  // namespace kpi::tests
