#include <algorithm>

#include "sheets.hpp"
#include "table.hpp"

namespace kpi::model {

using Role = InputColumn::Role;

namespace {

constexpr double figure_width = 1.9;
constexpr std::size_t longest_title = 20;  ///< of a message, in letters

class Input {
public:
    explicit Input(const Plan& plan) : plan_{plan}, words_{plan.words()}, sheet_{.name = plan.sheet("input")} {
        sheet_.widths = {1.9, 2.6, 2.6, 2.4, 1.9, 1.7};
        sheet_.widths.resize(plan.last_input() + 1, figure_width);
    }

    Sheet make() {
        add_heading(plan_, sheet_, plan_.sheet("input"), "input_note", plan_.last_input());
        write_people_columns();
        for (const auto& column : plan_.inputs())
            if (column.role == Role::added)
                write_added(column);
            else
                write_column(column);
        write_groups();
        end_headings(sheet_, plan_.last_input());
        write_rows();
        write_names();
        sheet_.hidden_rows = {row::helper,     row::helper + 1, row::helper + 2,
                              row::helper + 3, row::helper + 4, row::last_helper};
        sheet_.is_protected = false;
        sheet_.frozen_columns = plan_.name + 1;
        sheet_.frozen_rows = row::guard;
        sheet_.page = {.landscape = true,
                       .area = {0, 0, plan_.last_input(), plan_.last_guard()},
                       .repeated_rows = std::pair{row::title, row::what},
                       .repeated_columns = std::pair{std::size_t{plan_.number}, std::size_t{plan_.name}},
                       .wide = pages_wide(sheet_, 0, plan_.last_input(), plan_.name)};
        return std::move(sheet_);
    }

private:
    [[nodiscard]] Block people(std::size_t column) const { return plan_.people_block(column, column); }

    void header(std::size_t column, const std::string& text) {
        sheet_.text(column, row::name, text);
        const Block block{column, row::group, column, row::what};
        sheet_.style(block, Look::header);
    }

    void write_people_columns() {
        header(plan_.number, words_["number"]);
        header(plan_.name, words_["name"]);
        header(plan_.department, words_["department"]);
        header(plan_.post, words_["post"]);
        header(plan_.state, words_["state"]);
        header(plan_.last_total, words_["last_total"]);
        sheet_.style(plan_.people_block(plan_.number, plan_.state), Look::input_line);
        sheet_.style(people(plan_.last_total), Look::input);
        // A reason of its own is let pass.
        sheet_.validations.push_back({.block = people(plan_.state),
                                      .kind = Validation::Kind::list,
                                      .least = "KpiListStates",
                                      .title = words_["state"],
                                      .message = words_["enter.state"],
                                      .error = words_["enter.state"],
                                      .is_warning = true});
        sheet_.conditionals.push_back(
            {people(plan_.number), "INDEX(" + whole_column(plan_.wrong()) + ";ROW())=1", Look::alert});
    }

    [[nodiscard]] std::string whole_column(std::size_t column) const {
        return sheet_prefix(plan_.sheet("points")) + '$' + column_name(column) + ":$" + column_name(column);
    }

    void write_column(const InputColumn& column) {
        const Indicator* const one = plan_.indicator(column.ordinal);
        const std::string indicator_name = setting("KpiIndicatorNames", column.ordinal);
        sheet_.formula(column.column, row::name, indicator_name + "&\"\"");
        if (column.role == Role::figure)
            sheet_.formula(column.column, row::what,
                           "IF(" + indicator_name + "=\"\";\"\";" + setting("KpiEntered", column.ordinal) + "&\"\")");
        else
            sheet_.text(column.column, row::what, what(*one, column.role));
        sheet_.style({column.column, row::group, column.column, row::what}, Look::header);
        sheet_.conditionals.push_back(
            {{column.column, row::group, column.column, row::what}, indicator_name + "=\"\"", Look::unused});

        const bool is_text = one != nullptr && one->entered == Entered::yes_no;
        const Entered kind = one == nullptr || column.role == Role::points ? Entered::score
                             : column.role == Role::figure                 ? one->entered
                                                                           : one->of;
        const Format format = is_text                                                               ? Format::text
                              : column.role == Role::shown_part || column.role == Role::shown_whole ? Format::general
                                                                                                    : format_of(kind);
        sheet_.style(people(column.column), Look::input, is_text ? std::optional<Format>{} : format);
        check(column, one, is_text);
        mark_wrong_figures(column);
        // What is not asked for this period is grey.
        sheet_.conditionals.push_back(
            {people(column.column), setting("KpiDue", column.ordinal) + "<>1", Look::not_due});
        if (one == nullptr || one->expected.empty() || column.role != Role::figure) return;
        const std::string cell = cell_name(column.column, row::first);
        sheet_.conditionals.push_back(
            {people(column.column), "AND(ISNUMBER(" + cell + ");" + cell + '<' + one->expected + ')', Look::below});
    }

    /// A figure that belongs to no indicator.
    void write_added(const InputColumn& column) {
        const AddedInput& input = *plan_.added(column.ordinal);
        header(column.column, words_(input.name));
        sheet_.text(column.column, row::what, words_.of(input.kind));
        sheet_.style(people(column.column), Look::input, format_of(input.kind));
        const std::string points = sheet_prefix(plan_.sheet("points"));
        const auto end = [&](std::size_t row) { return points + absolute_cell_name(plan_.code(column.ordinal), row); };
        sheet_.validations.push_back({.block = people(column.column),
                                      .kind = Validation::Kind::decimal,
                                      .least = end(helper::least),
                                      .most = end(helper::most),
                                      .title = words_(input.name),
                                      .message = words_.of(input.kind),
                                      .error = words_["enter.range"]});
        mark_wrong_figures(column);
    }

    /// Wrong figures are seen where they are.
    void mark_wrong_figures(const InputColumn& column) {
        sheet_.conditionals.push_back({people(column.column),
                                       "INDEX(" + whole_column(plan_.code(column.ordinal)) +
                                           ";ROW())>=" + std::to_string(static_cast<int>(Code::text)),
                                       Look::alert});
    }

    [[nodiscard]] const std::string& what(const Indicator& one, Role role) const {
        switch (role) {
            case Role::shown_part: return words_(one.shown->part);
            case Role::shown_whole: return words_(one.shown->whole);
            case Role::part: return words_(one.part);
            case Role::points: return words_["points_taken"];
            default: break;
        }
        return words_(one.whole);
    }

    void check(const InputColumn& column, const Indicator* one, bool is_text) {
        const std::string points = sheet_prefix(plan_.sheet("points"));
        const auto helper_cell = [&](std::size_t row) {
            return points + absolute_cell_name(plan_.code(column.ordinal), row);
        };
        Validation validation{.block = people(column.column)};
        validation.title = one == nullptr ? words_["indicator"] : shortened(words_(one->name), longest_title);
        if (is_text) {
            validation.kind = Validation::Kind::list;
            validation.least = "KpiListYesNo";
            validation.message = validation.error = words_["enter.yes_no"];
        } else {
            const bool is_figure = one == nullptr || column.role == Role::figure;
            const bool is_whole = is_figure ? one != nullptr && one->entered == Entered::count
                                            : column.role != Role::points &&
                                                  (column.role == Role::shown_part ||
                                                   column.role == Role::shown_whole || one->of == Entered::count);
            validation.kind = is_whole ? Validation::Kind::whole : Validation::Kind::decimal;
            validation.least = is_figure ? helper_cell(helper::least) : "0";
            validation.most = is_figure ? helper_cell(helper::most) : "";
            validation.message =
                is_figure ? (one == nullptr ? std::string{} : words_.of(one->entered)) : what(*one, column.role);
            validation.error = words_["enter." + std::string{is_whole ? "whole" : "range"}];
            if (is_figure && one != nullptr && one->may_not_apply) allow_not_applicable(validation);
        }
        sheet_.validations.push_back(validation);
    }

    /// A number in its range, or the word for a figure that does not apply.
    void allow_not_applicable(Validation& validation) const {
        const std::string cell = cell_name(validation.block.column, validation.block.row);
        validation.least = "OR(" + cell + '=' + words_.literal("not_applicable") + ";AND(ISNUMBER(" + cell + ");" +
                           cell + ">=" + validation.least + ';' + cell + "<=" + validation.most + "))";
        validation.most.clear();
        validation.kind = Validation::Kind::formula;
        validation.error = words_["enter.not_applicable"];
    }

    /// The section of each indicator over its columns.
    void write_groups() {
        for (const auto& column : plan_.inputs())
            if (column.role == Role::added)
                sheet_.text(column.column, row::group, words_["added_inputs"]);
            else
                sheet_.formula(column.column, row::group, setting("KpiIndicatorSections", column.ordinal) + "&\"\"");
    }

    void write_rows() {
        sheet_.heights[row::group] = height_of_sections(plan_, figure_width);
        sheet_.heights[row::name] = height_of_names(plan_, figure_width);
        sheet_.heights[row::what] = 1.0;
        for (const auto& column : plan_.inputs())
            if (column.role != Role::figure && column.role != Role::added)
                sheet_.heights[row::what] =
                    std::max(sheet_.heights[row::what],
                             height_of_heading(what(*plan_.indicator(column.ordinal), column.role), figure_width));
        add_people_rows(plan_, sheet_, plan_.last_input());
        constexpr double height_of_filter_buttons = 0.45;
        sheet_.heights[row::guard] = height_of_filter_buttons;
    }

    void write_names() {
        const auto name = [this](const std::string& given, std::size_t first, std::size_t last) {
            sheet_.name_block(given, plan_.block(first, last));
        };
        name("KpiPeople", plan_.number, plan_.last_input());
        name("KpiNumbers", plan_.number, plan_.number);
        name("KpiNames", plan_.name, plan_.name);
        name("KpiDepartments", plan_.department, plan_.department);
        name("KpiPosts", plan_.post, plan_.post);
        name("KpiStates", plan_.state, plan_.state);
        name("KpiLastTotals", plan_.last_total, plan_.last_total);
        name("KpiActuals", plan_.first_actual, plan_.last_input());
        for (const auto& column : plan_.inputs()) sheet_.text(column.column, row::helper, column.id);
        sheet_.style({plan_.first_actual, row::helper, plan_.last_input(), row::helper}, Look::small);
        sheet_.name_block("KpiColumnIds", {plan_.first_actual, row::helper, plan_.last_input(), row::helper});
        sheet_.database_ranges.push_back(
            {"KpiPeopleRows", plan_.people_block(plan_.number, plan_.last_input()), false, false});
        // Headings are formulas, which Calc's own guess would take for a person: the guard row is the heading.
        sheet_.database_ranges.push_back(
            {"", {plan_.number, row::guard, plan_.last_input(), plan_.last_person()}, true, true});
    }

    const Plan& plan_;
    const Words& words_;
    Sheet sheet_;
};

}  // namespace

Sheet input_sheet(const Plan& plan) {
    return Input{plan}.make();
}

}  // namespace kpi::model
