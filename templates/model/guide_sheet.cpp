#include "sheets.hpp"

namespace kpi::model {

namespace {

constexpr double width = 17.6;
constexpr double text_points = 10;  ///< of its letters

class Guide {
public:
    Guide(const Plan& plan, Sheet& sheet) : words_{plan.words()}, sheet_{sheet} {}

    void heading(const std::string& key) {
        ++row_;
        sheet_.text(0, row_, words_[key]);
        sheet_.style({0, row_, 0, row_}, Look::heading);
        sheet_.heights[row_++] = 0.65;
    }
    void paragraph(const std::string& text, Look look = Look::paragraph) {
        sheet_.text(0, row_, text);
        end_paragraph(height_for(text, width, text_points), look);
    }
    /// A step of the way through the workbook, which is another one where settings are locked.
    void step(const std::string& key) {
        sheet_.formula(0, row_, text_by_owner(words_, key));
        end_paragraph(height_of_text_by_owner(words_, key, width, text_points), Look::paragraph);
    }
    /// What is appraised, large: by it previews of templates are told apart.
    void indicators(const Plan& plan) {
        constexpr double points = 13;
        std::string names;
        for (const auto& one : plan.definition().indicators)
            if (!one.is_part()) names += words_(one.name) + " · ";
        sheet_.array({0, row_, 0, row_}, "TEXTJOIN(\" · \";1;IF(ISNUMBER(KpiPartShares);\"\";KpiIndicatorNames))");
        sheet_.style({0, row_, 0, row_}, Look::large);
        sheet_.heights[row_++] = height_for(names, width, points) + 0.15;
    }
    [[nodiscard]] std::size_t last_row() const { return row_ - 1; }

private:
    void end_paragraph(double height, Look look) {
        sheet_.style({0, row_, 0, row_}, look);
        sheet_.heights[row_++] = height + 0.05;
    }

    const Words& words_;
    Sheet& sheet_;
    std::size_t row_ = 2;
};

}  // namespace

Sheet guide_sheet(const Plan& plan) {
    const Words& words = plan.words();
    const Definition& definition = plan.definition();
    Sheet sheet{.name = plan.sheet("guide"), .widths = {width}};
    sheet.text(0, 0, words(definition.title));
    sheet.style({0, 0, 0, 0}, Look::title);
    sheet.heights[0] = 1.0;
    const std::string& missing = words["extension_missing"];
    sheet.array({0, 1, 0, 1}, "IF(ISERROR(KpiBanner);" + literal(missing) + ";KpiStatusLine)");
    sheet.style({0, 1, 0, 1}, Look::note);
    sheet.heights[1] = height_for(missing, width) + 0.1;
    sheet.conditionals.push_back({{0, 1, 0, 1}, "ISERROR(KpiBanner)", Look::banner});

    Guide guide{plan, sheet};
    guide.heading("guide.what");
    guide.paragraph(words(definition.purpose));
    guide.indicators(plan);
    guide.heading("guide.steps");
    for (const char* step : {"guide.step1", "guide.step2", "guide.step3", "guide.step4"}) guide.step(step);
    if (!definition.rules.empty()) guide.heading("guide.rules");
    for (const Text& rule : definition.rules) guide.paragraph(words(rule));
    guide.heading("guide.colours");
    guide.paragraph(words["guide.yellow"], Look::input_text);
    guide.paragraph(words["guide.orange"], Look::example);
    guide.paragraph(words["guide.grey"], Look::computed_text);
    guide.paragraph(words["guide.red"], Look::alert);
    if (!definition.open.empty()) {
        guide.heading("guide.open");
        for (const Text& open : definition.open) guide.paragraph("• " + words(open));
    }
    guide.heading("guide.missing");
    guide.paragraph(missing);

    sheet.page = {.area = {0, 0, 0, guide.last_row()}, .high = 1};
    return sheet;
}

}  // namespace kpi::model
