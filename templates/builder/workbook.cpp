#include "workbook.hpp"

#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/sheet/XSpreadsheets.hpp>
#include <functional>

#include "layout.hpp"
#include "sheets.hpp"

namespace kpi::templates {

namespace sheet = com::sun::star::sheet;
namespace uno = com::sun::star::uno;
using office::as;
using office::from_utf8;
using office::set;

namespace {

void add_sheet(const Workbook& workbook, const Node& node) {
    static const std::map<std::string, std::function<void(const Workbook&, const Node&)>> kinds = {
        {"functions", add_functions_sheet}, {"column_form", add_column_form_sheet}};
    const auto kind = kinds.find(node["kind"].string());
    if (kind == kinds.end()) throw node["kind"].wrong("there is no kind of sheet \"" + node["kind"].string() + "\"");
    kind->second(workbook, node);
}

/// What decides how formulas read, whatever the office it is opened in has for a default.
void set_calculation_options(const office::Document& document) {
    set(document.model(), "RegularExpressions", uno::Any{false});
    set(document.model(), "Wildcards", uno::Any{false});
    set(document.model(), "MatchWholeCell", uno::Any{true});
    set(document.model(), "IgnoreCase", uno::Any{true});
}

}  // namespace

office::Document build_workbook(const office::Office& office, const Node& definition, const Language& language,
                                const std::vector<help::Function>& functions) {
    auto document = office::Document::create(office);
    const Layout layout{definition, language};
    NumberFormats formats{document};
    const Workbook workbook{document, definition, layout, formats, functions};

    as<sheet::XCalculatable>(document.model())->enableAutomaticCalculation(false);
    set_calculation_options(document);
    add_cell_styles(document);
    const auto empty_sheet = as<com::sun::star::container::XNamed>(document.sheet(0))->getName();
    for (const Node& node : definition["sheets"].items()) add_sheet(workbook, node);
    document.model()->getSheets()->removeByName(empty_sheet);

    const auto properties =
        as<com::sun::star::document::XDocumentPropertiesSupplier>(document.model())->getDocumentProperties();
    properties->setTitle(from_utf8(definition["title"].text(language)));
    as<sheet::XCalculatable>(document.model())->enableAutomaticCalculation(true);
    document.recalculate();
    document.show_sheet(0);
    return document;
}

}  // namespace kpi::templates
