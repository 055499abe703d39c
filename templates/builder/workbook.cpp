#include "workbook.hpp"

#include <algorithm>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/sheet/XSpreadsheets.hpp>
#include <com/sun/star/text/XText.hpp>
#include <functional>

#include "layout.hpp"
#include "sheets.hpp"

namespace kpi::templates {

namespace sheet = com::sun::star::sheet;
namespace table = com::sun::star::table;
namespace text = com::sun::star::text;
namespace uno = com::sun::star::uno;
using office::as;
using office::from_utf8;
using office::set;

namespace {

void add_sheet(const Workbook& workbook, const Node& node) {
    static const std::map<std::string, std::function<void(const Workbook&, const Node&)>> kinds = {
        {"guide", add_guide_sheet}, {"settings", add_settings_sheet},   {"table", add_table_sheet},
        {"chart", add_chart_sheet}, {"functions", add_functions_sheet}, {"column_form", add_column_form_sheet}};
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

void put(const uno::Reference<table::XCell>& cell, const Node& value, const Layout& layout) {
    if (value.is_null()) return cell->setFormula({});
    if (value.is_number()) return cell->setValue(value.number());
    // {"text": key} is a text of the definition, anything else a text as it is, by language or not.
    const std::string words = value.has("text") ? layout.text(value["text"].string()) : value.text(layout.language());
    as<text::XText>(cell)->setString(from_utf8(words));
}

/// Prints the rows that are filled and leaves the spare ones out.
void print_rows(const office::Document& document, const TableLayout& table, std::size_t rows) {
    const auto areas = as<sheet::XPrintAreas>(document.sheet(from_utf8(table.sheet)));
    auto printed = areas->getPrintAreas();
    printed.getArray()->EndRow = static_cast<sal_Int32>(table.first_row + rows) - 1;
    areas->setPrintAreas(printed);
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

void fill_in(const office::Document& document, const Node& definition, const Node& sample, const Language& language) {
    const Layout layout{definition, language};
    std::size_t most_rows = 0;
    for (const auto& [name, value] : sample["settings"].members())
        put(document.named_range(from_utf8(name))->getCellByPosition(0, 0), value, layout);
    for (const auto& [id, rows] : sample["tables"].members()) {
        const TableLayout& target = layout.table(id);
        const auto cells = document.sheet(from_utf8(target.sheet));
        std::size_t row = target.first_row;
        for (const Node& person : rows.items()) {
            for (const auto& [column, value] : person.members()) {
                const auto found = target.column_by_id.find(column);
                if (found == target.column_by_id.end()) throw value.wrong("there is no such column");
                put(cells->getCellByPosition(static_cast<sal_Int32>(found->second), static_cast<sal_Int32>(row)), value,
                    layout);
            }
            ++row;
        }
        most_rows = std::max(most_rows, row - target.first_row);
    }
    for (const Node& node : definition["sheets"].items())
        if (node["kind"].string() == "table") print_rows(document, layout.table(node["id"].string()), most_rows);
    document.recalculate();
}

}  // namespace kpi::templates
