#include <algorithm>

#include "settings_lines.hpp"
#include "sheets.hpp"

namespace kpi::model::settings {

namespace {

class Figures : public Part {
public:
    using Part::Part;

    void write() {
        const std::size_t first = row_;
        for (const auto& group : definition_.additions.settings) write_group(group);
        for (const auto& list : definition_.additions.lists) write_list(list);
        // Of each line: what it is called, what is wrong with it, whether anything is.
        sheet_.name_block("KpiFigureLabels", {name, first, name, row_ - 1});
        sheet_.name_block("KpiFigureChecks", {wrong, first, wrong, row_ - 1});
        sheet_.name_block("KpiFigureFlags", {flag, first, flag, row_ - 1});
    }

private:
    void write_group(const FigureGroup& group) {
        ++row_;
        heading(words_(group.title));
        const std::size_t first = row_;
        for (const Figure& figure : group.figures) write_figure(figure, group.is_of_period);
        if (!group.is_of_period) return;
        sheet_.name_block("KpiFigures", {name, first, id, row_ - 1});
        sheet_.name_block("KpiFiguresOpen", {due, first, due, row_ - 1});
    }

    void write_figure(const Figure& figure, bool is_of_period) {
        const Block value{id, row_, id, row_};
        cell(name, words_(figure.label), Look::label);
        if (!figure.note.en.empty()) note(section_or_definition(), last_of_first_page, words_(figure.note));
        sheet_.name_block(figure.name, value);
        if (!figure.formula.empty()) {
            sheet_.formula(id, row_, figure.formula);
            sheet_.style(value, Look::computed, format_of(figure.kind));
        } else if (!figure.choices.empty()) {
            sheet_.text(id, row_, words_(figure.choices.front().name));
            sheet_.style(value, Look::input_text);
            choice(value, list_of_choices(figure), words_(figure.label));
        } else {
            if (figure.value) sheet_.number(id, row_, *figure.value);
            sheet_.style(value, Look::input, settings_format(figure.kind));
            figures(value, "0", figure.kind == Entered::share ? "1" : "1000000000", words_(figure.label),
                    figure.kind == Entered::share ? "enter.share" : "enter.amount");
        }
        double& height = sheet_.heights[row_];
        height = std::max(height, height_for(words_(figure.label), sheet_.widths[name], 10));
        if (figure.is_example) example(value);
        write_check(figure, is_of_period);
        ++row_;
    }

    /// Without sections their column is hidden.
    [[nodiscard]] std::size_t section_or_definition() const {
        return definition_.sections.empty() ? static_cast<std::size_t>(definition) : section;
    }

    static Format settings_format(Entered kind) {
        return kind == Entered::share ? Format::fine_share : format_of(kind);
    }

    void write_check(const Figure& figure, bool is_of_period) {
        FirstOf check;
        if (!figure.wrong_when.empty()) check.before(figure.wrong_when, literal(words_(figure.wrong)));
        if (!figure.choices.empty()) {
            check.before("COUNTIF(" + list_of_choices(figure) + ';' + figure.name + ")=0",
                         words_.literal("enter.choose"));
        } else if (figure.formula.empty()) {
            if (figure.kind == Entered::count)
                check.before(figure.name + "<>INT(" + figure.name + ')', words_.literal("code.not_whole"));
            if (figure.kind == Entered::share) check.before(figure.name + ">1", words_.literal("code.above"));
            check.before(figure.name + "<0", words_.literal("code.below"));
            if (is_of_period) {
                sheet_.formula(due, row_, "IF(ISBLANK(" + figure.name + ");1;0)");
                check.before("ISTEXT(" + figure.name + ')', words_.literal("code.text"));
            } else {
                check.before("NOT(ISNUMBER(" + figure.name + "))", words_.literal("code.missing"));
            }
        }
        flag_line(check);
    }

    void flag_line(const FirstOf& check) {
        sheet_.formula(wrong, row_, check.formula());
        sheet_.formula(flag, row_, "IF(" + at(wrong) + "=\"\";0;1)");
        sheet_.style({wrong, row_, flag, row_}, Look::small);
        const Block value{id, row_, id, row_};
        sheet_.conditionals.push_back({value, at(wrong) + "<>\"\"", Look::alert});
    }

    void write_list(const PlaceList& list) {
        ++row_;
        heading(words_(list.title));
        note(name, last_of_first_page, words_(list.note));
        if (!list.note.en.empty()) ++row_;
        headers({{name, words_(list.place)}, {id, words_(list.figure)}});
        const std::size_t first = row_;
        const Block values{id, first, id, first + list.rows - 1};
        for (std::size_t i = 0; i < list.rows; ++i) {
            sheet_.number(name, row_ + i, static_cast<double>(i + 1));
            if (i < list.values.size()) sheet_.number(id, row_ + i, list.values[i]);
        }
        sheet_.style({name, first, name, first + list.rows - 1}, Look::label);
        sheet_.style(values, Look::input, format_of(list.kind));
        sheet_.name_block(list.name, values);
        figures(values, "0", "1000000000", words_(list.figure), "enter.amount");
        // The heading's line says what is wrong with the list.
        FirstOf check;
        if (!list.wrong_when.empty())
            check.before(list.wrong_when, literal(words_(list.title) + words_["separator"] + words_(list.wrong)));
        flag_line(check);
        row_ += list.rows;
    }
};

}  // namespace

std::string list_of_choices(const Figure& figure) {
    return "KpiList" + figure.name;
}

void add_figures(const Plan& plan, Lines& lines) {
    const Additions& additions = plan.definition().additions;
    if (additions.settings.empty() && additions.lists.empty()) return;
    Figures{plan, lines}.write();
}

}  // namespace kpi::model::settings
