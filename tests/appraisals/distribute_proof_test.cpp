// Nothing of a department is in another one's file: what is left is cleared, and what cannot be is found.
#include <com/sun/star/sheet/XSheetAnnotationsSupplier.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include "handing_out.hpp"

namespace kpi::tests {
namespace {

using office::as;
using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::StartsWith;

class Proof : public HandedOut {};

/// Where something about somebody is left in a master, and how it is put there.
struct Leak {
    std::string name;
    std::function<void(const Appraisal&, const std::string&)> plant;
};

class Leaks : public HandedOut, public testing::WithParamInterface<Leak> {};

TEST_P(Leaks, AreFoundAndTheFileIsNotKept) {
    for (const char* format : {"ods", "xlsx"}) {
        SCOPED_TRACE(format);
        fs::remove_all(folder_);
        const auto master = sample("service-standard", "en", {"North", "South"});
        // The second person is in the second department.
        const std::string name = text_of(master.data("KpiNames")[2][0]);
        ASSERT_THAT(name, HasSubstr(" "));
        GetParam().plant(master, name);
        const Findings findings = run(save(master), {{"format", any(format)}, {"overwrite", Any{true}}});
        EXPECT_THAT(kinds_of(findings), ElementsAre("foreign-value", "written"));
        EXPECT_THAT(found_of(findings, "foreign-value"), ElementsAre(StartsWith(name)));
        EXPECT_THAT(files(), ElementsAre(std::string{"2025-03 South."} + format));
    }
}

const std::vector<Leak> leaks = {
    Leak{"guide",
         [](const Appraisal& master, const std::string& name) {
             const auto guide = master.document().sheet(0);
             as<com::sun::star::util::XProtectable>(guide)->unprotect({});
             as<com::sun::star::text::XText>(guide->getCellByPosition(0, 40))
                 ->setString(from_utf8("Praised: " + name + "; see below"));
         }},
    Leak{"comment",
         [](const Appraisal& master, const std::string& name) {
             const auto block = address_of(master.block("KpiWeights"));
             const auto settings = sheet_of(master.document().model(), block.Sheet);
             as<com::sun::star::util::XProtectable>(settings)->unprotect({});
             as<com::sun::star::sheet::XSheetAnnotationsSupplier>(settings)->getAnnotations()->insertNew(
                 {block.Sheet, block.StartColumn, block.StartRow}, from_utf8(name));
         }},
    Leak{"sheet",
         [](const Appraisal& master, const std::string& name) {
             const auto sheets = master.document().model()->getSheets();
             sheets->insertNewByName(from_utf8(name), 0);
         }},
    Leak{"formula", [](const Appraisal& master, const std::string& name) {
             const auto sheets = master.document().model()->getSheets();
             sheets->insertNewByName("Own", 0);
             master.document().sheet(0)->getCellByPosition(2, 2)->setFormula(from_utf8("=IF(A1=\"" + name + "\";1;2)"));
         }}};
const auto by_name = [](const auto& tested) { return tested.param.name; };
INSTANTIATE_TEST_SUITE_P(Long, Leaks, testing::ValuesIn(leaks), by_name);

TEST_F(Proof, NothingOfAPersonStaysInAnotherDepartment) {
    const auto master = sample("service-standard", "en", {"North", "South"});
    const std::string number = text_of(master.data("KpiNumbers")[2][0]);
    // Chosen on the Form and written about there, remarked on the input, in a row that is hidden by a filter.
    master.write("KpiFormPerson", 0, number);
    const auto people = address_of(master.block("KpiPeople"));
    const auto input = sheet_of(master.document().model(), people.Sheet);
    as<com::sun::star::sheet::XSheetAnnotationsSupplier>(input)->getAnnotations()->insertNew(
        {people.Sheet, 1, people.StartRow + 2}, from_utf8(number));
    office::set({as<com::sun::star::table::XColumnRowRange>(input)->getRows()->getByIndex(people.StartRow + 1),
                 office::uno::UNO_QUERY_THROW},
                "IsVisible", Any{false});
    ASSERT_THAT(kinds_of(run(save(master), {})), Each("written"));
    const auto north = opened("2025-03 North.ods");
    EXPECT_EQ(north.text("KpiFormPerson"), "");
    const auto own = sheet_of(north.document().model(), people.Sheet);
    EXPECT_EQ(as<com::sun::star::container::XIndexAccess>(
                  as<com::sun::star::sheet::XSheetAnnotationsSupplier>(own)->getAnnotations())
                  ->getCount(),
              0);
    bool is_visible = false;
    office::get({as<com::sun::star::table::XColumnRowRange>(own)->getRows()->getByIndex(people.StartRow + 1),
                 office::uno::UNO_QUERY_THROW},
                "IsVisible") >>= is_visible;
    EXPECT_TRUE(is_visible);
}

}  // namespace
}  // namespace kpi::tests
