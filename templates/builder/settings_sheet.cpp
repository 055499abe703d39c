#include <algorithm>

#include "sheets.hpp"

namespace kpi::templates {

namespace table = com::sun::star::table;

namespace {

/// Writes the sections of the settings one below the other.
class Settings {
public:
    Settings(const Workbook& workbook, const Sheet& sheet, std::size_t columns, std::size_t row)
        : workbook_{workbook},
          language_{workbook.layout.language()},
          sheet_{sheet},
          last_column_{columns - 1},
          row_{row} {}

    void write(const Node& section) {
        sheet_.write(0, row_, section["title"].text(language_));
        sheet_.style({0, row_, last_column_, row_}, style::heading);
        if (section.flag("new_page")) sheet_.break_page_before(row_);
        ++row_;
        if (section.has("parameters"))
            for (const Node& parameter : section["parameters"].items()) write_parameter(parameter);
        else
            write_list(section);
        ++row_;
    }

    [[nodiscard]] std::size_t last_row() const noexcept { return row_ - 2; }

private:
    void write_parameter(const Node& parameter) {
        sheet_.write(0, row_, parameter["label"].text(language_));
        sheet_.style({0, row_, 0, row_}, style::label);
        sheet_.define_name(parameter["name"].string(), {1, row_, 1, row_});
        if (parameter["kind"].string() == "message") return write_message(parameter);
        write_value(parameter);
        const Block note{2, row_, last_column_, row_};
        sheet_.style(note, style::note);
        sheet_.merge(note);
        write_note(2, parameter.has("note") ? parameter["note"].text(language_) : "",
                   parameter["label"].text(language_));
        ++row_;
    }

    /// A sentence that stands out when there is one.
    void write_message(const Node& parameter) {
        const Block line{1, row_, last_column_, row_};
        sheet_.write_formula(1, row_, workbook_.layout.formula(parameter["formula"]));
        sheet_.style(line, style::note);
        sheet_.merge(line);
        constexpr double two_lines = 1.0;
        sheet_.height(row_, two_lines);
        sheet_.style_if(line, cell_name(1, row_) + "<>\"\"", style::banner);
        ++row_;
    }

    /// The last text of a row; with the first one it decides how high the row is.
    void write_note(std::size_t column, const std::string& note, const std::string& label) {
        constexpr double least = 0.58;
        constexpr double label_points = 10;
        sheet_.height(row_, std::max({least, height_for(note, sheet_.width_of(column, last_column_)),
                                      height_for(label, sheet_.width_of(0, 0), label_points)}));
        if (!note.empty()) sheet_.write(column, row_, note);
    }

    void write_value(const Node& parameter) {
        const Block cell{1, row_, 1, row_};
        const std::string kind = parameter["kind"].string();
        if (kind == "choice" || kind == "words") return write_choice(parameter, cell);
        if (parameter.has("formula")) {
            sheet_.style(cell, style::computed);
            sheet_.write_formula(1, row_, workbook_.layout.formula(parameter["formula"]));
        } else {
            sheet_.style(cell, parameter.flag("example") ? style::example : style::input);
            if (!parameter["value"].is_null()) sheet_.write(1, row_, parameter["value"].number());
            add_figure_check(workbook_, sheet_, cell, kind, parameter["label"].text(language_));
        }
        sheet_.format(cell, workbook_.formats.key(parameter["kind"], kind));
    }

    /// A choice of texts that formulas ask for, or of words that a function takes.
    void write_choice(const Node& parameter, const Block& cell) {
        std::vector<std::string> words;
        std::string chosen;
        if (parameter["kind"].string() == "choice") {
            for (const Node& key : parameter["choices"].items()) words.push_back(workbook_.layout.text(key.string()));
            chosen = workbook_.layout.text(parameter["value"].string());
        } else {
            for (const Node& word : parameter["words"].items()) words.push_back(word.text(language_));
            chosen = words.at(static_cast<std::size_t>(parameter["value"].number()));
        }
        sheet_.style(cell, style::input);
        sheet_.align(cell, table::CellHoriJustify_RIGHT);
        sheet_.write(1, row_, chosen);
        add_choice(sheet_, cell, words, parameter["label"].text(language_), parameter["note"].text(language_));
    }

    void write_list(const Node& section) {
        const auto columns = section["columns"].items();
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const Block cell = cell_of(columns, i, row_);
            sheet_.write(i, row_, columns[i]["title"].text(language_));
            sheet_.style(cell, style::header);
            if (cell.last_column > cell.column) sheet_.merge(cell);
        }
        constexpr double header_height = 0.6;
        sheet_.height(row_, header_height);
        const std::size_t first = ++row_;
        for (const Node& row : section["rows"].items()) {
            const auto values = row.items();
            if (values.size() != columns.size()) throw row.wrong("as many values are wanted as there are columns");
            for (std::size_t i = 0; i < columns.size(); ++i) write_list_cell(columns, i, &values[i]);
            ++row_;
        }
        for (auto spare = static_cast<std::size_t>(section.number_or("spare", 0)); spare > 0; --spare, ++row_)
            for (std::size_t i = 0; i < columns.size(); ++i) write_list_cell(columns, i, nullptr);
        for (std::size_t i = 0; i < columns.size(); ++i)
            if (columns[i].has("name")) sheet_.define_name(columns[i]["name"].string(), {i, first, i, row_ - 1});
    }

    /// A note at the end of a list takes the width that is left.
    [[nodiscard]] Block cell_of(const std::vector<Node>& columns, std::size_t i, std::size_t row) const {
        const bool wide = i + 1 == columns.size() && columns[i]["kind"].string() == "note";
        return {i, row, wide ? last_column_ : i, row};
    }

    void write_list_cell(const std::vector<Node>& columns, std::size_t i, const Node* value) {
        const Block cell = cell_of(columns, i, row_);
        const std::string kind = columns[i]["kind"].string();
        const bool is_example = value != nullptr && value->has("example");
        const bool is_note = kind == "note";
        sheet_.style(cell, is_note           ? style::note
                           : kind == "label" ? style::label
                           : is_example      ? style::example
                                             : style::input);
        if (cell.last_column > cell.column) sheet_.merge(cell);
        if (kind == "text") sheet_.indent(cell);
        if (kind != "text" && kind != "label" && !is_note) {
            sheet_.format(cell, workbook_.formats.key(columns[i]["kind"], kind));
            add_figure_check(workbook_, sheet_, cell, kind, columns[i]["title"].text(language_));
        }
        const bool is_empty = value == nullptr || value->is_null();
        if (i + 1 == columns.size()) write_note(i, is_note && !is_empty ? value->text(language_) : "", "");
        if (is_empty || is_note) return;
        if (is_example) return sheet_.write(i, row_, (*value)["example"].number());
        if (value->is_number()) return sheet_.write(i, row_, value->number());
        sheet_.write(i, row_, value->text(language_));
    }

    const Workbook& workbook_;
    const Language& language_;
    const Sheet& sheet_;
    std::size_t last_column_;
    std::size_t row_;
};

}  // namespace

void add_settings_sheet(const Workbook& workbook, const Node& node) {
    const Language& language = workbook.layout.language();
    const Sheet sheet{workbook, node["name"].text(language)};
    const auto widths = node["widths"].items();
    for (std::size_t i = 0; i < widths.size(); ++i) sheet.width(i, widths[i].number());
    sheet.write_heading(widths.size() - 1, node["name"].text(language), node["note"].text(language));

    Settings settings{workbook, sheet, widths.size(), 3};
    for (const Node& section : node["sections"].items()) settings.write(section);
    sheet.page("portrait", {0, 0, widths.size() - 1, settings.last_row()}, std::nullopt);
    sheet.freeze(0, 2);
    sheet.protect();
}

}  // namespace kpi::templates
