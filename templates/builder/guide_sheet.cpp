#include "sheets.hpp"

namespace kpi::templates {

void add_guide_sheet(const Workbook& workbook, const Node& node) {
    const Language& language = workbook.layout.language();
    const Sheet sheet{workbook, node["name"].text(language)};
    sheet.width(0, 17.6);

    sheet.write_version(0, 2);
    sheet.write_heading(0, workbook.definition["title"].text(language), node["subtitle"].text(language));

    std::size_t row = 3;
    for (const Node& block : node["blocks"].items()) {
        sheet.write(0, row, block["heading"].text(language));
        sheet.style({0, row, 0, row}, style::heading);
        sheet.height(row, 0.75);
        for (const Node& paragraph : block["paragraphs"].items()) {
            sheet.write(0, ++row, paragraph.text(language));
            sheet.style({0, row, 0, row}, style::paragraph);
            sheet.fit_height(row);
        }
        row += 2;
    }
    sheet.page("portrait", {0, 0, 0, row - 2}, std::nullopt);
    sheet.protect();
}

}  // namespace kpi::templates
