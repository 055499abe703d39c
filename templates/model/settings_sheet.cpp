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
    const Definition& given = plan.definition();
    Lines lines{.sheet = {.name = plan.sheet("settings")}};
    Sheet& sheet = lines.sheet;
    set_widths(lines);
    // Before anything is written: heights go by the columns that are seen.
    sheet.hidden_columns = {wrong, flag, due, effective};
    if (given.sections.empty()) sheet.hidden_columns.push_back(section);
    if (!given.has_parts()) sheet.hidden_columns.push_back(part_share);
    if (!given.has_fines()) sheet.hidden_columns.push_back(fine);
    if (given.is_sum) sheet.hidden_columns.push_back(weight);
    add_heading(plan, sheet, plan.sheet("settings"), "settings_note", last_shown, id);
    for (const std::size_t first : {first_of_second_page, first_of_third_page})
        sheet.formula(first, row::title, cell_name(id, row::title));
    for (const auto add :
         {add_identity, add_indicators, add_totals, add_sections, add_bands, add_grades, add_figures, add_checks})
        add(plan, lines);
    // From the headings of the indicators on: what is above them is on the first page.
    const auto more_columns = [&](std::size_t first, std::size_t last) {
        return Block{first, lines.first_indicator - 1, last, lines.first_indicator + plan.indicators() - 1};
    };
    sheet.frozen_columns = 1;
    sheet.page = {.landscape = true,
                  .area = {0, 0, last_of_first_page, lines.row - 1},
                  .repeated_rows = std::pair{row::title, row::title},
                  .repeated_columns = std::pair{std::size_t{name}, std::size_t{name}},
                  .more_areas = {more_columns(first_of_second_page, first_of_third_page - 1),
                                 more_columns(first_of_third_page, last_shown)}};
    return std::move(sheet);
}

}  // namespace kpi::model
