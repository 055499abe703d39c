#include "workbook.hpp"

#include "sheets.hpp"

namespace kpi::model {

Workbook make_workbook(const Definition& definition, const Words& words, Room room) {
    const Plan plan{definition, words, room};
    Workbook workbook{
        .title = words(definition.title), .description = words(definition.purpose), .locale = words.locale()};
    workbook.properties = {{"KpiStandard", definition.id}, {"KpiTemplateVersion", KPI_TEMPLATE_VERSION}};
    using Make = Sheet (*)(const Plan&);
    for (const Make make : {guide_sheet, settings_sheet, input_sheet, points_sheet, results_sheet, form_sheet,
                            summary_sheet, lists_sheet})
        workbook.sheets.push_back(make(plan));
    return workbook;
}

}  // namespace kpi::model
