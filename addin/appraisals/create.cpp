#include "appraisals/create.hpp"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/document/XEmbeddedObjectSupplier.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>
#include <com/sun/star/util/XModifiable.hpp>

#include "appraisals/identity.hpp"
#include "appraisals/more_rows.hpp"
#include "appraisals/period.hpp"
#include "appraisals/services.hpp"
#include "appraisals/standards.hpp"
#include "model/raters.hpp"
#include "model/workbook.hpp"
#include "uno/object.hpp"
#include "uno/text.hpp"
#include "writer/writer.hpp"

namespace kpi::appraisals {

namespace container = com::sun::star::container;
namespace document = com::sun::star::document;
namespace frame = com::sun::star::frame;
namespace table = com::sun::star::table;
namespace uno = com::sun::star::uno;
namespace util = com::sun::star::util;
using rtl::OUString;

namespace {

constexpr sal_Int32 usual_people = 300;

model::Definition rated(const model::Definition& definition, const NewWorkbook& wanted) {
    if (wanted.raters.empty()) return definition;
    try {
        return model::with_raters(definition, model::read_raters(wanted.raters));
    } catch (const model::RatersError& error) {
        refuse(from_utf8(error.what()), "", from_utf8(error.said().zh));
    }
}

/// As a template is when it has been opened: at its first sheet, nothing to undo, nothing to save.
void make_new(const Workbook& workbook) {
    const auto controller = as<frame::XModel>(workbook)->getCurrentController();
    if (controller.is()) as<com::sun::star::sheet::XSpreadsheetView>(controller)->setActiveSheet(sheet_of(workbook, 0));
    as<document::XUndoManagerSupplier>(workbook)->getUndoManager()->clear();
    // A document is as modified as what is embedded in it.
    for (sal_Int32 i = 0; i < sheet_count(workbook); ++i) {
        const auto charts = as<table::XTableChartsSupplier>(sheet_of(workbook, i))->getCharts();
        for (sal_Int32 chart = 0; chart < as<container::XIndexAccess>(charts)->getCount(); ++chart) {
            const uno::Reference<document::XEmbeddedObjectSupplier> embedded{
                as<container::XIndexAccess>(charts)->getByIndex(chart), uno::UNO_QUERY_THROW};
            as<util::XModifiable>(embedded->getEmbeddedObject())->setModified(false);
        }
    }
    as<util::XModifiable>(workbook)->setModified(false);
}

}  // namespace

uno::Reference<com::sun::star::lang::XComponent> create(const Context& context, const OUString& standard,
                                                        const OptionValues& options) {
    return create_from(context, standards_folder(context), standard, options);
}

uno::Reference<com::sun::star::lang::XComponent> create_from(const Context& context, const OUString& folder,
                                                             const OUString& standard, const OptionValues& options) {
    const Options given{options, {"language", "people", "company", "department", "period", "raters", "due", "hidden"}};
    const NewWorkbook wanted{context, given};
    try {
        return made_from(context, folder, definition_of(context, folder, standard), wanted);
    } catch (const model::DefinitionError& error) {
        throw uno::RuntimeException(from_utf8(error.what()));
    }
}

NewWorkbook::NewWorkbook(const Context& context, const Options& options)
    : language{language_asked_for(context, options)},
      people{options.number("people").value_or(usual_people)},
      is_hidden{options.flag("hidden")} {
    if (people < 1 || people > most_people)
        refuse("The option \"people\" wants a number from 1 to " + OUString::number(most_people) + ", not " +
               OUString::number(people) + ".");
    identity.company = options.text("company").value_or(OUString{});
    identity.department = options.text("department").value_or(OUString{});
    identity.period = options.text("period").value_or(OUString{});
    identity.due = options.text("due").value_or(OUString{});
    if (!identity.period.isEmpty() && !is_period(identity.period)) refuse_period(identity.period);
    for (const OUString& rater : options.texts("raters")) raters.push_back(to_utf8(rater));
}

uno::Reference<com::sun::star::lang::XComponent> made_from(const Context& context, const OUString& folder,
                                                           const model::Definition& definition,
                                                           const NewWorkbook& wanted) {
    const model::Words words = words_of(context, folder, wanted.language);
    const model::Definition whole = rated(definition, wanted);
    auto made = HiddenWorkbook::create(context);
    writer::write_workbook(made.model(), model::make_workbook(whole, words, {static_cast<std::size_t>(wanted.people)}));
    const Identity of_template = read_identity(made.model()).properties;
    Identity identity = wanted.identity;
    identity.standard = of_template.standard;
    identity.version = of_template.version;
    write_properties(made.model(), identity);
    write_cells(made.model(), identity);
    make_new(made.model());
    if (!wanted.is_hidden) made.show();
    return uno::Reference<com::sun::star::lang::XComponent>{made.release(), uno::UNO_QUERY_THROW};
}

}  // namespace kpi::appraisals
