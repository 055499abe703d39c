// The Forms of people as one PDF.
#include <algorithm>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/sheet/XHeaderFooterContent.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/sheet/XSheetCellRangeContainer.hpp>
#include <com/sun/star/sheet/XSpreadsheets.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/util/XProtectable.hpp>
#include <set>

#include "appraisals/form.hpp"
#include "appraisals/form_rows.hpp"
#include "appraisals/named_blocks.hpp"
#include "appraisals/number_keys.hpp"
#include "appraisals/print_areas.hpp"
#include "appraisals/services.hpp"
#include "uno/language.hpp"
#include "uno/object.hpp"

namespace kpi::appraisals {

namespace beans = com::sun::star::beans;
namespace container = com::sun::star::container;
namespace sheet = com::sun::star::sheet;
namespace table = com::sun::star::table;
namespace uno = com::sun::star::uno;
using rtl::OUString;

namespace {

/// As many sheets as a workbook can have, less those that are there already.
constexpr std::size_t most_forms = 9'900;

struct Person {
    sal_Int32 row;  ///< of the sheets
    OUString number;
};

/// Whose Forms are wanted, in the order of the input.
class Chosen {
public:
    /// @param wanted  their numbers; empty for everybody
    Chosen(const Context& context, const Workbook& workbook, const std::vector<OUString>& wanted, Findings& findings)
        : numbers_{workbook, "KpiNumbers"}, computed_{workbook, "KpiChecks"}, findings_{findings} {
        const NumberKeys keys{context};
        std::set<OUString> left;
        for (const OUString& number : wanted) left.insert(keys.of(number));
        const std::set<OUString> all = left;
        for (sal_Int32 row = numbers_.first_row(); row < numbers_.end_row(); ++row) {
            const OUString key = keys.of(numbers_.text(row));
            if (key.isEmpty() || (!wanted.empty() && !all.contains(key))) continue;
            left.erase(key);
            add(row);
        }
        for (const OUString& number : wanted)
            if (left.erase(keys.of(number)) > 0) findings_.add("person-unknown", {}, {}, number);
    }
    [[nodiscard]] const std::vector<Person>& people() const noexcept { return people_; }

private:
    void add(sal_Int32 row) {
        // The guard rows at both ends are computed, too, and nobody stands in them.
        if (row < computed_.end_row() - 1)
            people_.push_back({row, numbers_.text(row)});
        else
            findings_.add("not-computed", {}, {}, numbers_.text(row));
    }

    PeopleColumn numbers_;
    PeopleColumn computed_;
    Findings& findings_;
    std::vector<Person> people_;
};

/// Forms of people, each on a sheet of its own, in a copy of the workbook that is thrown away.
class Forms {
public:
    explicit Forms(const Workbook& workbook)
        : workbook_{workbook},
          sheets_{workbook->getSheets()},
          person_{address_of(block_of(workbook, "KpiFormPerson"))},
          row_{address_of(block_of(workbook, "KpiFormRow"))},
          form_{sheet_of(workbook, person_.Sheet)},
          name_{name_of(form_)},
          selected_{as<com::sun::star::lang::XMultiServiceFactory>(workbook)->createInstance(
                        "com.sun.star.sheet.SheetCellRanges"),
                    uno::UNO_QUERY_THROW} {
        as<com::sun::star::frame::XModel>(workbook)->lockControllers();
        as<sheet::XCalculatable>(workbook)->enableAutomaticCalculation(false);
        as<com::sun::star::util::XProtectable>(form_)->unprotect({});
        // What is typed in on the Form is about the person whom it shows, and nobody else.
        shown_row_ = static_cast<sal_Int32>(cell(form_, row_)->getValue()) - 1;
        sheets_->copyByName(name_, shown_name(), end());
        clear_form(form_);
        write_footer();
    }

    void add(const Person& person) {
        const OUString name = name_of_form(++count_);
        if (person.row == shown_row_ && sheets_->hasByName(shown_name())) {
            sheets_->moveByName(shown_name(), end());
            as<com::sun::star::container::XNamed>(sheet_named(shown_name()))->setName(name);
        } else {
            sheets_->copyByName(name_, name, end());
        }
        const auto form = sheet_named(name);
        as<com::sun::star::text::XText>(cell(form, person_))->setString(person.number);
        // The row itself: two people with one number have a Form each, and nobody is looked for among all.
        cell(form, row_)->setValue(person.row + 1);
        const auto areas = as<sheet::XPrintAreas>(form)->getPrintAreas();
        selected_->addRangeAddresses(areas, false);
    }

    /// Once they have been computed.
    void fit_rows() const {
        for (sal_Int32 i = 1; i <= count_; ++i) fit_rows_of_form(sheet_named(name_of_form(i)));
    }

    /// What is exported.
    [[nodiscard]] uno::Any selection() const { return uno::Any{uno::Reference<uno::XInterface>{selected_}}; }

private:
    static const OUString& shown_name() {
        static const OUString name{"Form on screen"};
        return name;
    }
    static OUString name_of_form(sal_Int32 number) { return "Form " + OUString::number(number); }
    /// The footer has the name of the sheet: every copy is called as the Form is.
    void write_footer() const {
        OUString style;
        get(form_, "PageStyle") >>= style;
        const uno::Reference<container::XNameAccess> families{
            as<com::sun::star::style::XStyleFamiliesSupplier>(workbook_)->getStyleFamilies(), uno::UNO_SET_THROW};
        const uno::Reference<container::XNameAccess> styles{families->getByName("PageStyles"), uno::UNO_QUERY_THROW};
        const uno::Reference<uno::XInterface> page{styles->getByName(style), uno::UNO_QUERY_THROW};
        const uno::Reference<sheet::XHeaderFooterContent> footer{get(page, "RightPageFooterContent"), uno::UNO_QUERY};
        if (!footer.is()) return;
        footer->getCenterText()->setString(name_);
        set(page, "RightPageFooterContent", uno::Any{footer});
    }
    [[nodiscard]] sal_Int16 end() const { return static_cast<sal_Int16>(sheets_->getElementNames().getLength()); }
    [[nodiscard]] uno::Reference<sheet::XSpreadsheet> sheet_named(const OUString& name) const {
        return {sheets_->getByName(name), uno::UNO_QUERY_THROW};
    }
    static uno::Reference<table::XCell> cell(const uno::Reference<sheet::XSpreadsheet>& form,
                                             const table::CellRangeAddress& place) {
        return form->getCellByPosition(place.StartColumn, place.StartRow);
    }

    const Workbook& workbook_;
    uno::Reference<sheet::XSpreadsheets> sheets_;
    table::CellRangeAddress person_;
    table::CellRangeAddress row_;
    uno::Reference<sheet::XSpreadsheet> form_;
    OUString name_;
    uno::Reference<sheet::XSheetCellRangeContainer> selected_;
    sal_Int32 shown_row_ = -1;
    sal_Int32 count_ = 0;
};

}  // namespace

Findings print_forms(const Context& context, const OUString& from, const OUString& to, const OptionValues& given,
                     Progress& progress) {
    const OUString workbook = canonical_url(from);
    const OUString pdf = canonical_url(to);
    const Options options{given, {"people", "overwrite"}};
    if (!pdf.endsWithIgnoreAsciiCase(".pdf"))
        refuse("The name of a PDF ends in .pdf, not so: " + shown_path(pdf), "PDF 文件名应以 .pdf 结尾：",
               shown_path(pdf));
    require_free(context, pdf, options.flag("overwrite"));
    const auto opened = HiddenWorkbook::open_copy(context, workbook);
    if (!is_appraisal(opened.model())) refuse_no_appraisal(workbook);
    opened.calculate_all();
    Findings findings{language_of(context)};
    const auto people = Chosen{context, opened.model(), options.texts("people"), findings}.people();
    if (people.empty() && findings.all().empty())
        refuse("Nobody is entered in the workbook: " + shown_path(workbook), "工作簿中尚未填写人员：",
               shown_path(workbook));
    if (people.size() > most_forms)
        refuse("At most " + OUString::number(static_cast<sal_Int64>(most_forms)) +
                   " Forms go into one PDF; choose people.",
               "一个 PDF 中个人表的张数上限（请选择人员）：", OUString::number(static_cast<sal_Int64>(most_forms)));
    if (people.empty()) return findings;
    Forms forms{opened.model()};
    const auto total = static_cast<sal_Int32>(people.size());
    for (sal_Int32 done = 0; done < total; ++done) {
        const Person& person = people[static_cast<std::size_t>(done)];
        if (!progress.go_on(done, total, person.number)) {
            findings.add("nothing-written", {});
            return findings;
        }
        forms.add(person);
    }
    opened.calculate_all();
    forms.fit_rows();
    const beans::PropertyValue selection{"Selection", 0, forms.selection(), beans::PropertyState_DIRECT_VALUE};
    const uno::Any filter_data{uno::Sequence<beans::PropertyValue>{&selection, 1}};
    const beans::PropertyValue settings{"FilterData", 0, filter_data, beans::PropertyState_DIRECT_VALUE};
    store_copy(context, opened.model(), pdf, "calc_pdf_Export", {&settings, 1}, options.flag("overwrite"));
    findings.add("written", {.file = pdf}, OUString::number(total), shown_path(pdf));
    return findings;
}

}  // namespace kpi::appraisals
