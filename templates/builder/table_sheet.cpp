#include <algorithm>

#include "sheets.hpp"

namespace kpi::templates {

namespace table_api = com::sun::star::table;

namespace {

class TableSheet {
public:
    TableSheet(const Workbook& workbook, const Node& node)
        : workbook_{workbook},
          language_{workbook.layout.language()},
          node_{node},
          table_{workbook.layout.table(node["id"].string())},
          columns_{node["columns"].items()},
          sheet_{workbook, table_.sheet} {}

    void write() {
        for (std::size_t i = 0; i < columns_.size(); ++i) sheet_.width(i, columns_[i]["width"].number());
        sheet_.write_heading(columns_.size() - 1, table_.sheet, node_["note"].text(language_));
        if (table_.has_summary) write_summary();
        if (table_.has_signatures) write_signatures();
        if (table_.has_groups) write_groups();
        for (std::size_t i = 0; i < columns_.size(); ++i) write_column(i);
        constexpr double row_height = 0.52;
        sheet_.heights(table_.first_row, last_row(), row_height);
        sheet_.height(table_.header_row, node_.number_or("header_height", 1.25));
        sheet_.page(node_["orientation"].string(), {0, 0, columns_.size() - 1, last_row()},
                    std::pair{table_.has_groups ? table_.group_row : table_.header_row, table_.header_row});
        sheet_.freeze(static_cast<std::size_t>(node_.number_or("freeze", 0)), table_.first_row);
        sheet_.protect();
    }

private:
    [[nodiscard]] std::size_t last_row() const { return table_.first_row + table_.rows - 1; }
    [[nodiscard]] Block body(std::size_t column) const { return {column, table_.first_row, column, last_row()}; }

    /// The part of the sheet's width that the n-th of several things takes.
    [[nodiscard]] Block part(std::size_t i, std::size_t of, std::size_t row) const {
        const std::size_t each = columns_.size() / of;
        return {i * each, row, i + 1 == of ? columns_.size() - 1 : (i + 1) * each - 1, row};
    }

    void write_summary() {
        const auto figures = node_["summary"].items();
        for (std::size_t i = 0; i < figures.size(); ++i) {
            const Block label = part(i, figures.size(), table_.summary_row);
            const Block figure = part(i, figures.size(), table_.summary_row + 1);
            sheet_.write(label.column, label.row, figures[i]["label"].text(language_));
            sheet_.style(label, style::group);
            sheet_.merge(label);
            sheet_.write_formula(figure.column, figure.row, workbook_.layout.formula(figures[i]["formula"], table_, 0));
            sheet_.style(figure, style::strong);
            sheet_.format(figure, workbook_.formats.key(figures[i], figures[i]["format"].string()));
            sheet_.align(figure, table_api::CellHoriJustify_CENTER);
            sheet_.merge(figure);
            if (figures[i].has("alert_above"))
                sheet_.style_if(figure, cell_name(figure.column, figure.row) + '>' + figures[i]["alert_above"].string(),
                                style::alert);
        }
    }

    void write_signatures() {
        const auto signers = node_["signatures"].items();
        for (std::size_t i = 0; i < signers.size(); ++i) {
            const Block line = part(i, signers.size(), table_.signature_row);
            sheet_.write(line.column, line.row, signers[i].text(language_) + " ____________________________");
            sheet_.style(line, style::signature);
            sheet_.merge(line);
        }
        sheet_.height(table_.signature_row, 1.2);
    }

    void write_groups() {
        for (std::size_t first = 0, next = 0; first < columns_.size(); first = next) {
            const std::string group = columns_[first]["group"].text(language_);
            for (next = first + 1; next < columns_.size() && columns_[next]["group"].text(language_) == group;) ++next;
            const Block block{first, table_.group_row, next - 1, table_.group_row};
            sheet_.write(first, table_.group_row, group);
            sheet_.style(block, style::group);
            sheet_.merge(block);
        }
    }

    void write_column(std::size_t i) {
        const Node& column = columns_[i];
        const std::string title = column["title"].text(language_);
        const std::string kind = column["kind"].string();
        sheet_.write(i, table_.header_row, title);
        sheet_.style({i, table_.header_row, i, table_.header_row}, style::header);
        sheet_.style(body(i), kind == "input" ? style::input : column.flag("strong") ? style::strong : style::computed);
        // A formula in a text cell would turn into its own text when somebody edits it.
        const std::string format = column["format"].string();
        if (kind == "input" || format != "text") sheet_.format(body(i), workbook_.formats.key(column, format));
        if (format == "text") {
            sheet_.indent(body(i));
            sheet_.shrink_to_fit(body(i));
        }
        if (column.has("name")) sheet_.define_name(column["name"].string(), body(i));

        if (kind == "computed")
            write_computed(i);
        else if (kind == "array")
            write_array(i);
        else if (kind != "input")
            throw column["kind"].wrong("there is no kind of column \"" + kind + "\"");
        if (column.has("validation")) add_validation(workbook_, sheet_, body(i), column["validation"], table_, title);
        write_alerts(i);
    }

    void write_computed(std::size_t i) {
        std::vector<std::string> formulas;
        for (std::size_t row = 0; row < table_.rows; ++row)
            formulas.push_back(workbook_.layout.formula(columns_[i]["formula"], table_, row));
        sheet_.write_formulas(i, table_.first_row, formulas);
    }

    void write_array(std::size_t i) {
        sheet_.write_array(body(i), workbook_.layout.formula(columns_[i]["formula"], table_, 0));
    }

    void write_alerts(std::size_t i) {
        const Node& column = columns_[i];
        const std::string cell = cell_name(i, table_.first_row);
        if (column.has("alert_below"))
            sheet_.style_if(body(i), "AND(ISNUMBER(" + cell + ");" + cell + '<' + column["alert_below"].string() + ')',
                            style::alert);
        if (column.has("alert_unless"))
            sheet_.style_if(body(i),
                            "AND(" + cell + "<>\"\";" + cell + "<>" +
                                literal(workbook_.layout.text(column["alert_unless"].string())) + ')',
                            style::alert);
        if (column.flag("alert")) sheet_.style_if(body(i), cell + "<>\"\"", style::alert);
    }

    const Workbook& workbook_;
    const Language& language_;
    const Node& node_;
    const TableLayout& table_;
    std::vector<Node> columns_;
    Sheet sheet_;
};

}  // namespace

void add_table_sheet(const Workbook& workbook, const Node& node) {
    TableSheet{workbook, node}.write();
}

}  // namespace kpi::templates
