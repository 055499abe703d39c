#include <algorithm>

#include "column_form_layout.hpp"
#include "sheets.hpp"

namespace kpi::model {

namespace {

/// A kind of figure: how it is shown, and what may be entered.
struct FigureKind {
    Format format;
    Validation::Kind check = Validation::Kind::any;
    const char* least = "";
    const char* most = "";
    const char* text = "";  ///< what is said of it
};

const FigureKind& figure_kind(const Node& name) {
    using enum Validation::Kind;
    static const std::map<std::string, FigureKind> kinds = {
        {"plain", {Format::general}},
        {"points", {Format::general, decimal, "0", "", "enter.amount"}},
        {"signed", {Format::signed_general, decimal, "-1E300", "1E300", "enter_signed"}},
        {"count", {Format::whole, whole, "0", "", "enter.whole"}},
        {"amount", {Format::whole_money, decimal, "0", "", "enter.amount"}},
        {"percent", {Format::whole_share, decimal, "0", "1", "enter.share"}},
        {"fine_percent", {Format::two_place_share, decimal, "-1E300", "1E300", "enter_percent"}},
    };
    const auto kind = kinds.find(name.string());
    if (kind == kinds.end()) throw name.wrong("there is no kind of figure \"" + name.string() + '"');
    return kind->second;
}

bool is_text(const Node& format) {
    return format.string() == "text";
}

class ColumnFormSheet {
public:
    ColumnFormSheet(const FunctionsPlan& plan, const Node& node)
        : plan_{plan},
          node_{node},
          layout_{plan, node},
          columns_{layout_.columns()},
          people_{node["people"].items()},
          sheet_{.name = plan(node["name"])} {}

    Sheet make() {
        for (const Node& column : columns_) sheet_.widths.push_back(column["width"].number());
        add_heading(plan_, sheet_, sheet_.name, plan_(node_["note"]));
        add_groups();
        for (std::size_t i = 0; i < columns_.size(); ++i) add_column(i);
        add_people();
        add_totals();
        for (const Node& list : node_["lists"].items()) add_list(list);
        add_title({column_of("figures_at"), title_row(), column_of("figures_to"), title_row()}, "figures_title");
        for (const Node& figure : node_["figures"].items()) add_figure(figure);
        set_heights();
        add_formulas();
        add_hint();
        sheet_.page.landscape = true;
        sheet_.page.high = 1;
        sheet_.page.area = {0, 0, last_column(), hint_row()};
        sheet_.frozen_columns = 1;
        sheet_.frozen_rows = Layout::first_row;
        return std::move(sheet_);
    }

private:
    using Layout = ColumnFormLayout;
    static constexpr double least_height = 0.6;

    [[nodiscard]] std::size_t last_column() const { return layout_.last_column(); }
    [[nodiscard]] std::size_t title_row() const { return layout_.title_row(); }
    [[nodiscard]] std::size_t hint_row() const { return layout_.last_row() + 1; }
    [[nodiscard]] std::size_t column_of(const char* key) const { return layout_.column_of(node_[key]); }

    // The team.

    void add_groups() {
        for (std::size_t first = 0, next = 0; first < columns_.size(); first = next) {
            const std::string group = plan_(columns_[first]["group"]);
            for (next = first + 1; next < columns_.size() && plan_(columns_[next]["group"]) == group;) ++next;
            add_group({first, Layout::group_row, next - 1, Layout::group_row}, group);
        }
        sheet_.heights[Layout::group_row] = 0.6;
        sheet_.heights[Layout::header_row] = 1.0;
    }

    void add_group(const Block& block, const std::string& title) {
        sheet_.text(block.column, block.row, title);
        sheet_.style(block, Look::group_small);
        sheet_.merged.push_back(block);
    }

    void add_title(const Block& block, const char* key) { add_group(block, plan_(node_[key])); }

    void add_column(std::size_t i) {
        const Node& column = columns_[i];
        sheet_.text(i, Layout::header_row, plan_(column["title"]));
        sheet_.style({i, Layout::header_row, i, Layout::header_row}, Look::header_small);
        add_above(i);
        const std::string kind = column["kind"].string();
        if (kind == "input") return add_input(column, layout_.body(i));
        if (kind == "array")
            sheet_.style(layout_.body(i), column.boolean_or("strong", false) ? Look::strong : Look::computed,
                         figure_kind(column["format"]).format, Align::centre);
        else if (kind == "words")
            sheet_.style(layout_.body(i), Look::words);
        else
            throw column["kind"].wrong("there is no kind of column \"" + kind + '"');
        sheet_.array(layout_.body(i), layout_.formula(column["formula"]));
    }

    void add_above(std::size_t i) {
        const Node& column = columns_[i];
        const Block cell{i, Layout::above_row, i, Layout::above_row};
        const bool is_figure = column.has("above") && column["above"].is_number();
        if (column.has("above")) add_value(i, cell.row, column["above"]);
        if (is_figure)
            add_figure_cells(cell, column["above_format"], plan_(column["title"]));
        else
            sheet_.style(cell, Look::group_small);
    }

    void add_input(const Node& column, const Block& body) {
        if (is_text(column["format"]))
            sheet_.style(body, Look::input, {}, Align::left);
        else
            add_figure_cells(body, column["format"], plan_(column["title"]));
    }

    /// Cells to be filled in, and what may be entered.
    void add_figure_cells(const Block& block, const Node& format, const std::string& title) {
        const FigureKind& kind = figure_kind(format);
        sheet_.style(block, Look::input, kind.format, Align::centre);
        if (kind.check == Validation::Kind::any) return;
        const std::string text = plan_.text(kind.text);
        sheet_.validations.push_back({block, kind.check, kind.least, kind.most, title, text, text});
    }

    /// A person's figures stand in the columns of input, in their order.
    void add_people() {
        std::vector<std::size_t> inputs;
        for (std::size_t i = 0; i < columns_.size(); ++i)
            if (columns_[i]["kind"].string() == "input") inputs.push_back(i);
        std::size_t row = Layout::first_row;
        for (const Node& person : people_) {
            const auto values = person.items();
            if (values.size() > inputs.size()) throw person.wrong("there are more figures than columns");
            for (std::size_t i = 0; i < values.size(); ++i)
                if (!values[i].is_null()) add_value(inputs[i], row, values[i]);
            ++row;
        }
    }

    void add_value(std::size_t column, std::size_t row, const Node& value) {
        if (value.is_number()) return sheet_.number(column, row, value.number());
        sheet_.text(column, row, plan_(value));
    }

    void add_totals() {
        const std::size_t row = layout_.total_row();
        sheet_.style({0, row, last_column(), row}, Look::group_small);
        sheet_.text(0, row, plan_.text("total"));
        for (std::size_t i = 0; i < columns_.size(); ++i)
            if (columns_[i].boolean_or("total", false))
                add_formula({i, row, i, row}, sum_of(layout_.body(i)), columns_[i]["format"]);
        sheet_.heights[row] = 0.6;
    }

    /// A figure that is worked out.
    void add_formula(const Block& cell, const std::string& formula, const Node& format) {
        sheet_.style(cell, Look::strong, figure_kind(format).format, Align::centre);
        sheet_.formula(cell.column, cell.row, formula);
    }

    // What the formulas take.

    void add_list(const Node& list) {
        const auto columns = list["columns"].items();
        const std::size_t at = layout_.column_of(list["at"]);
        add_group({at, title_row(), at + columns.size() - 1, title_row()}, plan_(list["title"]));
        for (std::size_t i = 0; i < columns.size(); ++i) {
            sheet_.text(at + i, layout_.list_row(), plan_(columns[i]["title"]));
            sheet_.style({at + i, layout_.list_row(), at + i, layout_.list_row()}, Look::header_small);
            add_list_column(list, columns[i], i);
            if (list.has("total")) add_list_total(list, columns[i]);
        }
    }

    void add_list_column(const Node& list, const Node& column, std::size_t i) {
        Block cell = cells_of(list, column);
        for (const Node& values : list["rows"].items()) {
            cell.last_row = cell.row;
            add_value(cell.column, cell.row, values.items().at(i));
            if (is_text(column["format"]))
                sheet_.style(cell, Look::input, {}, Align::centre);
            else
                add_figure_cells(cell, column["format"], plan_(column["title"]));
            ++cell.row;
        }
    }

    void add_list_total(const Node& list, const Node& column) {
        const Block summed = cells_of(list, column);
        const Block cell{summed.column, summed.last_row + 1, summed.column, summed.last_row + 1};
        if (list["total"].string() == column["id"].string()) return add_formula(cell, sum_of(summed), column["format"]);
        sheet_.text(cell.column, cell.row, plan_.text("total"));
        sheet_.style(cell, Look::group_small);
    }

    [[nodiscard]] const Block& cells_of(const Node& list, const Node& column) const {
        return layout_.place(list, list["id"].string() + '.' + column["id"].string());
    }

    void add_figure(const Node& figure) {
        const Block& cell = layout_.place(figure, figure["id"].string());
        add_label({column_of("figures_at"), cell.row, cell.column - 1, cell.row}, plan_(figure["label"]));
        if (figure.has("formula")) return add_formula(cell, layout_.formula(figure["formula"]), figure["format"]);
        add_value(cell.column, cell.row, figure["value"]);
        add_figure_cells(cell, figure["format"], plan_(figure["label"]));
    }

    void add_label(const Block& block, const std::string& text) {
        sheet_.text(block.column, block.row, text);
        sheet_.style(block, Look::label);
        sheet_.merged.push_back(block);
    }

    // The formulas as texts, and how to enter one.

    void add_formulas() {
        const std::size_t at = column_of("formulas_at");
        const std::size_t words = layout_.first_words_column();
        add_title({at, title_row(), last_column(), title_row()}, "formulas_title");
        std::size_t row = layout_.list_row();
        for (const std::size_t i : layout_.array_columns()) {
            const Block text{words, row, last_column(), row};
            add_label({at, row, words - 1, row}, plan_(columns_[i]["title"]));
            sheet_.formula(text.column, row, "FORMULA(" + cell_name(i, Layout::first_row) + ')');
            sheet_.style(text, Look::formula);
            sheet_.merged.push_back(text);
            sheet_.heights[row++] = std::max(least_height, height_of_formula(columns_[i]["formula"]));
        }
    }

    /// As high as a formula text needs, in letters that are all as wide as each other.
    [[nodiscard]] double height_of_formula(const Node& formula) const {
        constexpr double points = 10.5;
        const double width = width_of(sheet_, layout_.first_words_column(), last_column());
        return height_for("{=" + layout_.formula(formula) + '}', width, points);
    }

    void add_hint() {
        const Block line{0, hint_row(), last_column(), hint_row()};
        const std::string hint = plan_(node_["hint"]);
        sheet_.text(0, line.row, hint);
        sheet_.style(line, Look::note);
        sheet_.merged.push_back(line);
        sheet_.heights[line.row] = height_for(hint, width_of(sheet_, 0, last_column())) + 0.1;
    }

    void set_heights() {
        constexpr double spare = 0.15;
        sheet_.heights[Layout::above_row] = least_height;
        for (std::size_t row = Layout::first_row; row < layout_.total_row(); ++row)
            sheet_.fitted_rows.push_back({row, least_height, spare});
        for (std::size_t row = title_row(); row <= layout_.last_row(); ++row) sheet_.heights[row] = least_height;
    }

    const FunctionsPlan& plan_;
    const Node& node_;
    Layout layout_;
    const std::vector<Node>& columns_;
    std::vector<Node> people_;
    Sheet sheet_;
};

}  // namespace

Sheet column_form_sheet(const FunctionsPlan& plan, const Node& node) {
    return ColumnFormSheet{plan, node}.make();
}

}  // namespace kpi::model
