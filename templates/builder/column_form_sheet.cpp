#include <algorithm>
#include <regex>

#include "sheets.hpp"

namespace kpi::templates {

namespace table = com::sun::star::table;

namespace {

/// The team stands at the top, and below it, where its columns begin, what the formulas take and say:
/// lists, single figures, and the formulas as texts.
class ColumnFormSheet {
public:
    ColumnFormSheet(const Workbook& workbook, const Node& node)
        : workbook_{workbook},
          language_{workbook.layout.language()},
          node_{node},
          columns_{node["columns"].items()},
          people_{node["people"].items()},
          sheet_{workbook, node["name"].text(language_)} {
        place_columns();
        for (const Node& list : node["lists"].items()) place_list(list);
        for (const Node& figure : node["figures"].items()) place_figure(figure);
    }

    void write() {
        for (std::size_t i = 0; i < columns_.size(); ++i) sheet_.width(i, columns_[i]["width"].number());
        sheet_.write_heading(last_column(), node_["name"].text(language_), node_["note"].text(language_));
        write_groups();
        for (std::size_t i = 0; i < columns_.size(); ++i) write_column(i);
        for (const Node& person : people_)
            if (person.items().size() > input_count_) throw person.wrong("there are more figures than columns");
        write_totals();
        for (const Node& list : node_["lists"].items()) write_list(list);
        for (const Node& figure : node_["figures"].items()) write_figure(figure);
        write_figures_title();
        write_formulas();
        write_hint();
        fit_heights();
        sheet_.page("landscape", {0, 0, last_column(), last_row_}, std::nullopt);
        sheet_.fit_on_one_page();
        sheet_.freeze(1, first_row);
        sheet_.protect();
    }

private:
    static constexpr std::size_t group_row = 2;
    static constexpr std::size_t header_row = 3;
    static constexpr std::size_t above_row = 4;  ///< weights and points, a figure a column
    static constexpr std::size_t first_row = 5;

    [[nodiscard]] std::size_t last_column() const { return columns_.size() - 1; }
    [[nodiscard]] std::size_t total_row() const { return first_row + people_.size(); }
    [[nodiscard]] std::size_t title_row() const { return total_row() + 2; }
    [[nodiscard]] std::size_t list_row() const { return title_row() + 1; }
    [[nodiscard]] Block body(std::size_t column) const { return {column, first_row, column, total_row() - 1}; }

    // Where everything stands.

    void put(const Node& source, const std::string& id, const Block& block) {
        if (!places_.emplace(id, block).second) throw source.wrong("something is called \"" + id + "\" already");
    }

    void place_columns() {
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            const std::string id = columns_[i]["id"].string();
            put(columns_[i], id, body(i));
            put(columns_[i], "above." + id, {i, above_row, i, above_row});
        }
    }

    void place_list(const Node& list) {
        const auto rows = list["rows"].items().size();
        std::size_t column = column_of(list["at"]);
        for (const Node& one : list["columns"].items()) {
            put(one, list["id"].string() + '.' + one["id"].string(),
                {column, list_row() + 1, column, list_row() + rows});
            ++column;
        }
        last_row_ = std::max(last_row_, list_row() + rows + (list.has("total") ? 1 : 0));
    }

    void place_figure(const Node& figure) {
        const std::size_t column = column_of(node_["figures_to"]);
        const std::size_t row = list_row() + figure_count_++;
        put(figure, figure["id"].string(), {column, row, column, row});
        last_row_ = std::max(last_row_, row);
    }

    [[nodiscard]] const Block& place(const Node& source, const std::string& id) const {
        const auto found = places_.find(id);
        if (found == places_.end()) throw source.wrong("there is nothing called \"" + id + '"');
        return found->second;
    }

    /// The column of the team that a node names.
    [[nodiscard]] std::size_t column_of(const Node& id) const { return place(id, id.string()).column; }

    /// A formula in which [id] stands for the cells of a column, of a figure or, with a dot, of a part of
    /// a list or of the row above the team, [a..b] for everything from one to the other, and {{text}} for a
    /// text of the definition.
    [[nodiscard]] std::string formula(const Node& source) const {
        static const std::regex placeholder{
            R"(\[([a-z_]+(?:\.[a-z_]+)?)(?:\.\.([a-z_]+(?:\.[a-z_]+)?))?\]|\{\{([a-z_]+)\}\})"};
        const std::string text = source.string();
        std::string out = "=";
        auto rest = text.cbegin();
        for (std::smatch match; std::regex_search(rest, text.cend(), match, placeholder); rest = match[0].second) {
            out.append(rest, match[0].first);
            out += match[3].matched ? literal(workbook_.layout.text(match[3]))
                                    : reference(place(source, match[1]),
                                                place(source, match[2].matched ? match[2].str() : match[1].str()));
        }
        return out.append(rest, text.cend());
    }

    static std::string reference(const Block& from, const Block& to) {
        const std::string first = cell_name(from.column, from.row);
        const std::string last = cell_name(to.last_column, to.last_row);
        return first == last ? first : first + ':' + last;
    }

    // The team.

    void write_groups() {
        for (std::size_t first = 0, next = 0; first < columns_.size(); first = next) {
            const std::string group = columns_[first]["group"].text(language_);
            for (next = first + 1; next < columns_.size() && columns_[next]["group"].text(language_) == group;) ++next;
            const Block block{first, group_row, next - 1, group_row};
            sheet_.write(first, group_row, group);
            sheet_.style(block, style::group);
            sheet_.merge(block);
        }
        sheet_.height(group_row, 0.6);
        sheet_.height(header_row, 1.0);
    }

    void write_column(std::size_t i) {
        const Node& column = columns_[i];
        sheet_.write(i, header_row, column["title"].text(language_));
        sheet_.style({i, header_row, i, header_row}, style::header);
        write_above(i);
        const std::string kind = column["kind"].string();
        if (kind == "input") return write_input(i);
        if (kind != "array" && kind != "words")
            throw column["kind"].wrong("there is no kind of column \"" + kind + '"');
        sheet_.style(body(i), kind == "words" ? style::words : column.flag("strong") ? style::strong : style::computed);
        if (kind == "array") write_look(body(i), column);
        sheet_.write_array(body(i), formula(column["formula"]));
    }

    void write_above(std::size_t i) {
        const Block cell{i, above_row, i, above_row};
        if (!columns_[i].has("above")) return sheet_.style(cell, style::group);
        const Node above = columns_[i]["above"];
        if (above.is_number()) {
            sheet_.write(i, above_row, above.number());
            write_figure_look(cell, columns_[i]["above_format"], columns_[i]["title"].text(language_));
        } else {
            sheet_.write(i, above_row, above.text(language_));
            sheet_.style(cell, style::group);
        }
    }

    void write_input(std::size_t i) {
        write_figure_look(body(i), columns_[i]["format"], columns_[i]["title"].text(language_));
        if (columns_[i]["format"].string() == "text") sheet_.indent(body(i));
        for (std::size_t row = 0; row < people_.size(); ++row) {
            const auto values = people_[row].items();
            const auto at = input_count_;
            if (at >= values.size() || values[at].is_null()) continue;
            write_value(i, first_row + row, values[at]);
        }
        ++input_count_;
    }

    /// The looks of cells to be filled in, and what may be entered.
    void write_figure_look(const Block& block, const Node& format, const std::string& title) {
        sheet_.style(block, style::input);
        if (format.string() == "text") return;
        sheet_.format(block, workbook_.formats.key(format, format.string()));
        sheet_.align(block, table::CellHoriJustify_CENTER);
        add_figure_check(workbook_, sheet_, block, format.string(), title);
    }

    void write_look(const Block& block, const Node& node) const {
        sheet_.format(block, workbook_.formats.key(node, node["format"].string()));
        sheet_.align(block, table::CellHoriJustify_CENTER);
    }

    /// A figure that is worked out. Its format comes first: a formula that has none takes one of its own.
    void write_formula(const Block& cell, const std::string& text, const Node& node) const {
        sheet_.style(cell, style::strong);
        write_look(cell, node);
        sheet_.write_formula(cell.column, cell.row, text);
    }

    void write_value(std::size_t column, std::size_t row, const Node& value) const {
        if (value.is_number()) return sheet_.write(column, row, value.number());
        sheet_.write(column, row, value.text(language_));
    }

    void write_totals() {
        sheet_.style({0, total_row(), last_column(), total_row()}, style::group);
        sheet_.write(0, total_row(), workbook_.layout.text("total"));
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            if (!columns_[i].flag("total")) continue;
            const Block cell{i, total_row(), i, total_row()};
            write_formula(cell, "=SUM(" + reference(body(i), body(i)) + ')', columns_[i]);
        }
        sheet_.height(total_row(), 0.6);
    }

    // What the formulas take.

    void write_title(const Block& block, const std::string& title) const {
        sheet_.write(block.column, block.row, title);
        sheet_.style(block, style::group);
        sheet_.merge(block);
    }

    void write_list(const Node& list) {
        const auto columns = list["columns"].items();
        const std::size_t at = column_of(list["at"]);
        write_title({at, title_row(), at + columns.size() - 1, title_row()}, list["title"].text(language_));
        std::size_t row = list_row() + 1;
        for (const Node& values : list["rows"].items()) {
            for (std::size_t i = 0; i < columns.size(); ++i) {
                write_figure_look({at + i, row, at + i, row}, columns[i]["format"],
                                  columns[i]["title"].text(language_));
                sheet_.align({at + i, row, at + i, row}, table::CellHoriJustify_CENTER);
                write_value(at + i, row, values.items().at(i));
            }
            ++row;
        }
        for (std::size_t i = 0; i < columns.size(); ++i) {
            sheet_.write(at + i, list_row(), columns[i]["title"].text(language_));
            sheet_.style({at + i, list_row(), at + i, list_row()}, style::header);
            if (list.has("total")) write_list_total(list, columns[i], at + i, row);
        }
    }

    void write_list_total(const Node& list, const Node& column, std::size_t at, std::size_t row) {
        const Block cell{at, row, at, row};
        const std::string id = column["id"].string();
        if (list["total"].string() != id) {
            sheet_.write(at, row, workbook_.layout.text("total"));
            return sheet_.style(cell, style::group);
        }
        const Block& summed = place(list, list["id"].string() + '.' + id);
        write_formula(cell, "=SUM(" + reference(summed, summed) + ')', column);
    }

    void write_figures_title() {
        write_title({column_of(node_["figures_at"]), title_row(), column_of(node_["figures_to"]), title_row()},
                    node_["figures_title"].text(language_));
    }

    void write_figure(const Node& figure) {
        const Block cell = place(figure, figure["id"].string());
        const Block label{column_of(node_["figures_at"]), cell.row, cell.column - 1, cell.row};
        sheet_.write(label.column, label.row, figure["label"].text(language_));
        sheet_.style(label, style::label);
        sheet_.merge(label);
        if (!figure.has("formula")) {
            write_value(cell.column, cell.row, figure["value"]);
            return write_figure_look(cell, figure["format"], figure["label"].text(language_));
        }
        write_formula(cell, formula(figure["formula"]), figure);
    }

    // The formulas as texts, and how to enter one.

    void write_formulas() {
        const std::size_t at = column_of(node_["formulas_at"]);
        write_title({at, title_row(), last_column(), title_row()}, node_["formulas_title"].text(language_));
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            if (columns_[i]["kind"].string() != "array") continue;
            const std::size_t row = list_row() + formula_rows_++;
            const Block label{at, row, first_words_column() - 1, row};
            const Block text{first_words_column(), row, last_column(), row};
            sheet_.write(at, row, columns_[i]["title"].text(language_));
            sheet_.style(label, style::label);
            sheet_.merge(label);
            sheet_.write_formula(text.column, row, "=FORMULA(" + cell_name(i, first_row) + ')');
            sheet_.style(text, style::formula);
            sheet_.merge(text);
            last_row_ = std::max(last_row_, row);
        }
    }

    [[nodiscard]] std::size_t first_words_column() const {
        const auto found =
            std::ranges::find(columns_, "words", [](const Node& column) { return column["kind"].string(); });
        return static_cast<std::size_t>(found - columns_.begin());
    }

    void write_hint() {
        const Block line{0, ++last_row_, last_column(), last_row_};
        const std::string hint = node_["hint"].text(language_);
        sheet_.write(0, line.row, hint);
        sheet_.style(line, style::note);
        sheet_.merge(line);
        sheet_.height(line.row, height_for(hint, sheet_.width_of(0, last_column())) + 0.1);
    }

    /// When everything is there: how much room the sentences take is not known before they are calculated.
    void fit_heights() const {
        constexpr double spare = 0.15;
        constexpr double least = 0.6;
        workbook_.document.recalculate();
        sheet_.height(above_row, least);
        for (std::size_t row = first_row; row < total_row(); ++row) {
            sheet_.fit_height(row);
            sheet_.height(row, std::max(least, sheet_.height_of(row) + spare));
        }
        sheet_.height(title_row(), least);
        sheet_.heights(list_row(), last_row_ - 1, least);
        for (std::size_t row = list_row(); row < list_row() + formula_rows_; ++row)
            sheet_.height(row, std::max(least, height_of_formula(row)));
    }

    /// As high as a formula text needs, in letters that are all as wide as each other.
    [[nodiscard]] double height_of_formula(std::size_t row) const {
        constexpr double points = 10.5;
        const auto column = first_words_column();
        return height_for(sheet_.text(column, row), sheet_.width_of(column, last_column()), points);
    }

    const Workbook& workbook_;
    const Language& language_;
    const Node& node_;
    std::vector<Node> columns_;
    std::vector<Node> people_;
    Sheet sheet_;
    std::map<std::string, Block> places_;
    std::size_t last_row_ = 0;
    std::size_t figure_count_ = 0;
    std::size_t input_count_ = 0;
    std::size_t formula_rows_ = 0;
};

}  // namespace

void add_column_form_sheet(const Workbook& workbook, const Node& node) {
    ColumnFormSheet{workbook, node}.write();
}

}  // namespace kpi::templates
