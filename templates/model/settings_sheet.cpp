#include "settings_lines.hpp"
#include "sheets.hpp"

namespace kpi::model {

namespace settings {

namespace {

class Identity : public Part {
public:
    using Part::Part;

    /// One figure of the identity: label, cell with a name, note.
    void identity(const std::string& key, const std::string& cell_name_given, const std::string& value,
                  const std::string& note) {
        const Block cell{id, row_, definition, row_};
        sheet_.text(name, row_, words_[key]);
        sheet_.style({name, row_, name, row_}, Look::label);
        if (!value.empty()) sheet_.text(id, row_, value);
        sheet_.style(cell, Look::input_text, Format::text);
        sheet_.merged.push_back(cell);
        sheet_.name_block(cell_name_given, {id, row_, id, row_});
        this->note(source, last_of_first_page, note);
        ++row_;
    }

    void write_identity() {
        heading(words_["identity"]);
        identity("company", "KpiCompany", "", "");
        identity("department", "KpiDepartment", "", "");
        identity("period", "KpiPeriod", "", words_["period_note"]);
        identity("prepared_by", "KpiPreparedBy", "", "");
        choice({id, row_, id, row_}, "KpiListStatus", words_["status"]);
        identity("status", "KpiStatus", words_["draft"], words_["status_note"]);
        choice({id, row_, id, row_}, "KpiListExamples", words_["examples_accepted"]);
        identity("examples_accepted", "KpiExamples", words_["examples.open"], words_["examples_note"]);
    }
};

}  // namespace

void add_identity(const Plan& plan, Lines& lines) {
    Identity{plan, lines}.write_identity();
}

}  // namespace settings

Sheet settings_sheet(const Plan& plan) {
    using namespace settings;
    const Words& words = plan.words();
    const Definition& given = plan.definition();
    Lines lines{.sheet = {.name = plan.sheet("settings")}};
    Sheet& sheet = lines.sheet;
    set_widths(lines);
    add_heading(plan, sheet, plan.sheet("settings"), words["settings_note"], last_shown);
    // The second page begins with the indicators' names, which have no room for the title.
    const Block second_title{first_of_second_page, row::title, last_shown, row::title};
    sheet.formula(first_of_second_page, row::title, cell_name(0, row::title));
    sheet.style(second_title, Look::title);
    sheet.conditionals.push_back({second_title, "KpiStatusNow=" + words.literal("draft"), Look::draft});
    for (const auto add :
         {add_identity, add_indicators, add_totals, add_sections, add_bands, add_grades, add_figures, add_checks})
        add(plan, lines);
    sheet.hidden_columns = {wrong, flag, due, effective};
    if (given.sections.empty()) sheet.hidden_columns.push_back(section);
    if (!given.has_parts()) sheet.hidden_columns.push_back(part_share);
    if (!given.has_fines()) sheet.hidden_columns.push_back(fine);
    if (given.is_sum) sheet.hidden_columns.push_back(weight);
    sheet.frozen_columns = 1;
    sheet.page = {.landscape = true,
                  .area = {0, 0, last_of_first_page, lines.row - 1},
                  .repeated_rows = std::pair{row::title, row::title},
                  .repeated_columns = std::pair{std::size_t{name}, std::size_t{name}},
                  .more_areas = {{first_of_second_page, 0, last_shown, lines.first_indicator + plan.indicators() - 1}}};
    return std::move(sheet);
}

}  // namespace kpi::model
