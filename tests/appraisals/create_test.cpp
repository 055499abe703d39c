// A new appraisal from a standard: what a template would be, with what is asked for filled in.
#include <gmock/gmock.h>

#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/sheet/XViewFreezable.hpp>
#include <com/sun/star/util/XModifiable.hpp>

#include "appraisals/create.hpp"
#include "appraisals/files.hpp"
#include "appraisals/identity.hpp"
#include "appraisals/more_rows.hpp"
#include "appraisals/services.hpp"
#include "appraisals/standards.hpp"
#include "pdf.hpp"
#include "service.hpp"
#include "standards.hpp"

namespace kpi::tests {
namespace {

using office::as;
using office::to_url;
using office::uno::Any;
using testing::HasSubstr;

class Made : public MadeWorkbook {
public:
    explicit Made(const std::string& standard, const std::vector<std::pair<const char*, Any>>& options)
        : MadeWorkbook{appraisals::create_from(office_with_extension().context(),
                                               to_url(fs::path{KPI_SOURCE_DIR} / "templates"), from_utf8(standard),
                                               options_of(options))} {}
    [[nodiscard]] std::string text(const char* name) const {
        return content_of(cells_named(model(), rtl::OUString::createFromAscii(name))->getCellByPosition(0, 0)).text;
    }
};

std::string refused(const std::string& standard, const std::vector<std::pair<const char*, Any>>& options) {
    return refusal([&] { const Made made{standard, options}; });
}

std::vector<std::string> names_of(const Workbook& workbook) {
    const office::uno::Reference<com::sun::star::container::XNameAccess> names{office::get(workbook, "NamedRanges"),
                                                                               office::uno::UNO_QUERY_THROW};
    std::vector<std::string> all;
    for (const auto& name : names->getElementNames())
        all.push_back(to_utf8(name) + " " +
                      to_utf8(cells_named(workbook, name).is()
                                  ? as<office::sheet::XCellRangeAddressable>(cells_named(workbook, name)).is()
                                        ? rtl::OUString::number(address_of(cells_named(workbook, name)).EndRow)
                                        : rtl::OUString{}
                                  : rtl::OUString{}));
    std::sort(all.begin(), all.end());
    return all;
}

class NewAppraisal : public Standards {};

TEST_P(NewAppraisal, HoldsWhatTheTemplateHolds) {
    const Made made{GetParam().standard, {{"language", any(GetParam().language)}}};
    const auto expected = office::Document::open(office_with_extension(), template_file());
    const auto count = sheet_count(expected);
    ASSERT_EQ(as<com::sun::star::container::XIndexAccess>(made.model()->getSheets())->getCount(),
              static_cast<sal_Int32>(count));
    for (std::size_t i = 0; i < count; ++i) {
        const auto one = sheet_at(made.model(), i);
        EXPECT_EQ(name_of(one), name_of(expected.sheet(i)));
        const auto of_template = formulas_of(expected.sheet(i));
        const auto here = formulas_of(one);
        ASSERT_EQ(here.getLength(), of_template.getLength()) << name_of(one);
        for (sal_Int32 row = 0; row < here.getLength(); ++row)
            for (sal_Int32 column = 0; column < here[row].getLength(); ++column)
                ASSERT_EQ(to_utf8(here[row][column]), to_utf8(of_template[row][column]))
                    << name_of(one) << " row " << row + 1 << " column " << column + 1;
    }
    EXPECT_EQ(names_of(made.model()), names_of(expected.model()));
}

INSTANTIATE_TEST_SUITE_P(Two, NewAppraisal, testing::ValuesIn(two_of_them()), name_of_test);
INSTANTIATE_TEST_SUITE_P(Long, NewAppraisal, testing::ValuesIn(all_but_two()), name_of_test);

TEST(NewAppraisals, AreLikeATemplateThatWasOpened) {
    const Made made{"key-metrics", {{"language", any("zh")}}};
    const auto model = made.model();
    EXPECT_EQ(to_utf8(as<com::sun::star::frame::XModel>(model)->getURL()), "");
    EXPECT_FALSE(as<com::sun::star::frame::XStorable>(model)->hasLocation());
    EXPECT_FALSE(as<com::sun::star::util::XModifiable>(model)->isModified());
    const auto undo = as<com::sun::star::document::XUndoManagerSupplier>(model)->getUndoManager();
    EXPECT_FALSE(undo->isUndoPossible());
    EXPECT_FALSE(undo->isLocked());
    EXPECT_EQ(
        to_utf8(as<com::sun::star::document::XDocumentPropertiesSupplier>(model)->getDocumentProperties()->getTitle()),
        "售后人员考核：八项关键指标");
    const auto controller = as<com::sun::star::frame::XModel>(model)->getCurrentController();
    EXPECT_EQ(name_of(as<com::sun::star::sheet::XSpreadsheetView>(controller)->getActiveSheet()), "说明");
}

/// Hidden documents lose them when they are saved.
TEST(NewAppraisals, KeepTheirFrozenRowsWhenTheyAreSaved) {
    const auto file = scratch_folder() / "frozen.ods";
    {
        const Made made{"key-metrics", {{"people", Any{sal_Int32{20}}}, {"language", any("en")}}};
        as<com::sun::star::frame::XStorable>(made.model())->storeToURL(to_url(file), {});
    }
    const auto again = office::Document::open(office_with_extension(), file);
    const auto controller = as<com::sun::star::frame::XModel>(again.model())->getCurrentController();
    as<com::sun::star::sheet::XSpreadsheetView>(controller)->setActiveSheet(again.sheet(2));
    EXPECT_TRUE(as<com::sun::star::sheet::XViewFreezable>(controller)->hasFrozenPanes());
}

TEST(NewAppraisals, HoldWhatIsAskedFor) {
    const Made made{"team-metrics",
                    {{"language", any("zh")},
                     {"people", any("7")},
                     {"company", any("=甲公司")},
                     {"department", any("维修部")},
                     {"period", any("2025-Q1")},
                     {"due", any("2025-04-10")},
                     {"hidden", Any{true}}}};
    EXPECT_EQ(appraisals::room_of(made.model()), 7);
    EXPECT_EQ(made.text("KpiCompany"), "=甲公司");
    EXPECT_EQ(made.text("KpiDepartment"), "维修部");
    EXPECT_EQ(made.text("KpiPeriod"), "2025-Q1");
    const auto identity = appraisals::read_identity(made.model());
    EXPECT_EQ(to_utf8(identity.properties.due), "2025-04-10");
    EXPECT_EQ(to_utf8(identity.properties.standard), "team-metrics");
    EXPECT_FALSE(as<com::sun::star::util::XModifiable>(made.model())->isModified());
    EXPECT_EQ(made.text("KpiMonth"), "3");
}

TEST(NewAppraisals, SpeakTheLanguageOfTheOffice) {
    const Made made{"key-metrics", {{"people", Any{sal_Int32{1}}}}};
    EXPECT_EQ(name_of(sheet_at(made.model(), 0)), "Guide");
}

TEST(NewAppraisals, AreRefusedByNameWhereSomethingIsNotKnown) {
    EXPECT_THAT(refused("key-metric", {}),
                testing::AllOf(HasSubstr("\"key-metric\""), HasSubstr("grade-and-bonus, key-metrics")));
    EXPECT_THAT(refused("../vocabulary", {}), HasSubstr("../vocabulary"));
    EXPECT_THAT(refused("key-metrics", {{"langauge", any("zh")}}), HasSubstr("langauge"));
    EXPECT_THAT(refused("key-metrics", {{"language", any("fr")}}), HasSubstr("fr"));
    for (const sal_Int32 people : {0, -1, 100'001})
        EXPECT_THAT(refused("key-metrics", {{"people", Any{people}}}), HasSubstr("from 1 to 100000")) << people;
    for (const char* period :
         {"2025-13", "2025-00", "2025-3", "2025-Q5", "2025-q1", "25", "March", "2025-03 ", "20250"})
        EXPECT_THAT(refused("key-metrics", {{"period", any(period)}}), HasSubstr(std::string{'"'} + period + '"'));
    EXPECT_THAT(refused("key-metrics", {{"raters", any("self")}}), HasSubstr("two or more"));
    EXPECT_THAT(refused("post-indicators", {{"raters", any("self;superior")}}), HasSubstr("nothing is judged"));
}

/// A workbook with raters in which somebody is filled in.
class Rated : public testing::Test {
protected:
    static sal_Int32 place(const Workbook& workbook, const char* ids, const std::string& id) {
        const auto data = as<office::sheet::XCellRangeData>(cells_named(workbook, rtl::OUString::createFromAscii(ids)))
                              ->getDataArray();
        sal_Int32 at = 0;
        for (const auto& row : data)
            for (const auto& one : row) {
                if (text_of(one) == id) return at;
                ++at;
            }
        throw std::runtime_error("there is no " + id);
    }
    static office::uno::Reference<office::table::XCell> cell(const Workbook& workbook, const char* block,
                                                             sal_Int32 column, sal_Int32 row) {
        return cells_named(workbook, rtl::OUString::createFromAscii(block))->getCellByPosition(column, row);
    }
    static void recalculate(const Workbook& workbook) {
        as<com::sun::star::sheet::XCalculatable>(workbook)->calculateAll();
    }
};

class LongRated : public Rated {};

TEST_F(Rated, ByTwoIsTheMeanOfTheirMarksByTheirShares) {
    const Made made{"service-essentials",
                    {{"people", Any{sal_Int32{5}}},
                     {"period", any("2025-03")},
                     {"language", any("en")},
                     {"raters", any("self=30;superior=70")}}};
    const auto model = made.model();
    // Everything that is a share or a target is reached: full marks. Only knowledge is judged: 40 and 90.
    cell(model, "KpiNumbers", 0, 1)->setFormula("A1");
    const std::pair<const char*, double> figures[] = {{"resolution.accuracy.part", 95},
                                                      {"resolution.accuracy.whole", 100},
                                                      {"resolution.timeliness.part", 95},
                                                      {"resolution.timeliness.whole", 100},
                                                      {"satisfaction.part", 95},
                                                      {"satisfaction.whole", 100},
                                                      {"response", 10},
                                                      {"knowledge.rater1", 40},
                                                      {"knowledge.rater2", 90},
                                                      {"complaints.part", 99},
                                                      {"complaints.whole", 100},
                                                      {"efficiency.workload", 120},
                                                      {"efficiency.time", 20}};
    for (const auto& [id, figure] : figures)
        cell(model, "KpiActuals", place(model, "KpiColumnIds", id), 1)->setValue(figure);
    recalculate(model);
    EXPECT_EQ(content_of(cell(model, "KpiChecks", 0, 1)).text, "complete");
    const auto knowledge = place(model, "KpiSettingIds", "knowledge");
    EXPECT_DOUBLE_EQ(cell(model, "KpiPoints", knowledge, 1)->getValue(), 0.3 * 40 + 0.7 * 90);
    // Five times 100 and 75 once; weights 16.67 % four times, knowledge one of them, and 16.66 % twice.
    EXPECT_NEAR(cell(model, "KpiTotals", 0, 1)->getValue(), 100 - 0.1667 * (100 - 75), 1e-9);

    const auto form = sheet_of(model, address_of(cells_named(model, "KpiFormPerson")).Sheet);
    std::vector<std::string> said;
    for_each_text(form, [&](const std::string& text, sal_Int32, sal_Int32) { said.push_back(text); });
    EXPECT_THAT(said, testing::Contains("self 40 (30%) · superior 90 (70%)"));
    EXPECT_THAT(said, testing::Not(testing::Contains(HasSubstr("(superior)"))));

    // Without the superior's mark there is no total.
    const auto superior = place(model, "KpiColumnIds", "knowledge.rater2");
    cell(model, "KpiActuals", superior, 1)->setFormula({});
    recalculate(model);
    EXPECT_EQ(content_of(cell(model, "KpiChecks", 0, 1)).text, "– Knowledge and skills (superior): missing");
    EXPECT_EQ(content_of(cell(model, "KpiTotals", 0, 1)).text, "");

    // Nobody asks the superior any more: the other one has the whole.
    const auto settings = cells_named(model, "KpiIndicatorNames");
    settings->getCellByPosition(0, place(model, "KpiSettingIds", "knowledge.rater2"))->setFormula({});
    recalculate(model);
    EXPECT_EQ(content_of(cell(model, "KpiChecks", 0, 1)).text, "complete");
    EXPECT_DOUBLE_EQ(cell(model, "KpiPoints", knowledge, 1)->getValue(), 40);
    EXPECT_NEAR(cell(model, "KpiTotals", 0, 1)->getValue(), 100 - 0.1667 * (100 - 40), 1e-9);
}

/// Points are added up there; the raters' marks count in their indicator and nowhere else.
TEST_F(LongRated, MarksThatAreAddedUpCountOnce) {
    const Made plain{"grade-and-bonus",
                     {{"people", Any{sal_Int32{5}}}, {"period", any("2025-03")}, {"language", any("en")}}};
    const Made rated{
        "grade-and-bonus",
        {{"people", Any{sal_Int32{5}}}, {"period", any("2025-03")}, {"language", any("en")}, {"raters", any("a;b")}}};
    for (const Made* const made : {&plain, &rated}) {
        const auto model = made->model();
        cell(model, "KpiNumbers", 0, 1)->setFormula("A1");
        cell(model, "KpiActuals", place(model, "KpiColumnIds", "typing"), 1)->setValue(70);
        cell(model, "KpiActuals", place(model, "KpiColumnIds", "review_team"), 1)->setFormula("no");
    }
    for (const char* id : {"quality", "execution", "claims"}) {
        cell(plain.model(), "KpiActuals", place(plain.model(), "KpiColumnIds", id), 1)->setValue(6);
        for (const auto& [rater, marks] : {std::pair{".rater1", 4}, {".rater2", 8}})
            cell(rated.model(), "KpiActuals", place(rated.model(), "KpiColumnIds", std::string{id} + rater), 1)
                ->setValue(marks);
    }
    recalculate(plain.model());
    recalculate(rated.model());
    ASSERT_EQ(content_of(cell(plain.model(), "KpiChecks", 0, 1)).text, "complete");
    EXPECT_EQ(content_of(cell(rated.model(), "KpiChecks", 0, 1)).text, "complete");
    EXPECT_DOUBLE_EQ(cell(rated.model(), "KpiTotals", 0, 1)->getValue(),
                     cell(plain.model(), "KpiTotals", 0, 1)->getValue());
    EXPECT_DOUBLE_EQ(cell(rated.model(), "KpiFullMarksSum", 0, 0)->getValue(),
                     cell(plain.model(), "KpiFullMarksSum", 0, 0)->getValue());
    EXPECT_DOUBLE_EQ(cell(rated.model(), "LeastTotal", 0, 0)->getValue(),
                     cell(plain.model(), "LeastTotal", 0, 0)->getValue());
}

/// Where most is judged, and by three.
TEST_F(LongRated, FormsStayOnOnePageThatCanBeRead) {
    const auto file = scratch_folder() / "rated.ods";
    const auto pdf = scratch_folder() / "rated.pdf";
    const auto& context = office_with_extension().context();
    for (const char* standard : {"service-centre", "grade-and-bonus", "service-standard"}) {
        {
            const Made made{standard,
                            {{"people", Any{sal_Int32{3}}},
                             {"period", any("2025-03")},
                             {"language", any("zh")},
                             {"raters", any("自评;上级;同事")}}};
            cell(made.model(), "KpiNumbers", 0, 1)->setFormula("A1");
            appraisals::store_copy(context, made.model(), to_url(file), appraisals::Format::ods, true);
        }
        appraisals::NoProgress nobody;
        static_cast<void>(appraisals::print_forms(context, to_url(file), to_url(pdf),
                                                  options_of({{"overwrite", Any{true}}}), nobody));
        EXPECT_EQ(pages_of(pdf).size(), 1U) << standard;
        EXPECT_GE(smallest_letter(pdf), 8) << standard;
    }
}

}  // namespace
}  // namespace kpi::tests
