#include "functions_workbook.hpp"

#include <algorithm>

#include "functions_sheets.hpp"
#include "sheets.hpp"

namespace kpi::model {

namespace {

Sheet make_sheet(const FunctionsPlan& plan, const Node& node) {
    const std::string kind = node["kind"].string();
    if (kind == "functions") return functions_sheet(plan, node);
    if (kind == "column_form") return column_form_sheet(plan, node);
    throw node["kind"].wrong("there is no kind of sheet \"" + kind + '"');
}

}  // namespace

std::string FunctionsPlan::text(const std::string& key) const {
    const Node own = definition["texts"];
    return own.has(key) ? words(own[key].text()) : words[key];
}

void add_heading(const FunctionsPlan& plan, Sheet& sheet, const std::string& title, const std::string& note) {
    const std::size_t last_column = sheet.widths.size() - 1;
    const Block line{0, 1, last_column, 1};
    const std::string missing = plan.text("extension_missing");
    sheet.text(0, 0, title);
    sheet.style({0, 0, last_column, 0}, Look::title_large);
    sheet.heights[0] = 1.0;
    sheet.formula(0, 1, "IF(ISERROR(KpiVersion);" + literal(missing) + ';' + literal(note) + ')');
    sheet.style(line, Look::note);
    sheet.merged.push_back(line);
    const double width = width_of(sheet, 0, last_column);
    sheet.heights[1] = std::max(height_for(missing, width), height_for(note, width)) + 0.1;
    sheet.conditionals.push_back({line, "ISERROR(KpiVersion)", Look::banner});
}

Workbook make_functions_workbook(const Node& definition, const Words& words,
                                 const std::vector<help::Function>& functions) {
    const FunctionsPlan plan{definition, words, functions};
    Workbook workbook{.title = plan(definition["title"]), .description = {}, .locale = words.locale()};
    for (const Node& node : definition["sheets"].items()) workbook.sheets.push_back(make_sheet(plan, node));
    return workbook;
}

}  // namespace kpi::model
