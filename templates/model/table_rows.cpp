#include "table_rows.hpp"

#include <algorithm>
#include <cstdlib>

namespace kpi::model {

namespace {

const std::vector<const char*> totals = {"合计", "总计", "总分", "合计分", "total", "totals", "sum", "grandtotal"};
const std::vector<const char*> subtotals = {"小计", "subtotal"};
const std::vector<const char*> closing = {"签字",   "签名",  "签章",   "备注:",    "注:",
                                          "说明:",  "制表",  "审核:",  "批准:",    "signature",
                                          "signed", "note:", "notes:", "remarks:", "preparedby"};

/// Why rows are left that could be either: what follows decides.
const Text title_of_group{"taken for the title of a group", "视为分组标题"};
const Text remark{"a remark or a line to be signed", "备注或签字行"};

/// The word of a total, whatever stands behind it: "合计：" "Total (%)".
bool is_called(const std::string& text, const std::vector<const char*>& words) {
    std::string compared = compared_heading(text);
    const auto end = compared.find_last_not_of(":()%0123456789.");
    compared.erase(end == std::string::npos ? 0 : end + 1);
    return std::any_of(words.begin(), words.end(), [&](const char* word) { return compared == word; });
}

class Rows {
public:
    Rows(const Table& table, const TableHeadings& headings) : table_{table}, headings_{headings} {}

    RawRows read() {
        for (std::size_t row = headings_.below; row < table_.size(); ++row) read_row(row);
        // A title without an indicator under it is none: notes go on over several lines.
        for (auto& [row, why] : made_.left)
            if (row > last_row_ && why.en == title_of_group.en) why = remark;
        return std::move(made_);
    }

private:
    [[nodiscard]] const TableCell& cell(std::size_t row, TableColumn column) const {
        static const TableCell none;
        const auto found = headings_.columns.find(column);
        return found == headings_.columns.end() ? none : table_[row][found->second];
    }

    /// A cell, or the one above it that covers its row.
    [[nodiscard]] const TableCell& covering(std::size_t row, TableColumn column) const {
        const TableCell& here = cell(row, column);
        if (!here.text.empty() || here.number) return here;
        for (std::size_t above = row; above-- > headings_.below;) {
            const TableCell& one = cell(above, column);
            if (one.rows > row - above) return one;
            if (!one.text.empty()) break;
        }
        return here;
    }

    [[nodiscard]] std::string text(std::size_t row, TableColumn column) const {
        return on_one_line(covering(row, column).text);
    }

    [[nodiscard]] std::vector<std::size_t> filled(std::size_t row) const {
        std::vector<std::size_t> places;
        for (std::size_t at = 0; at < table_[row].size(); ++at)
            if (!cleaned(table_[row][at].text).empty()) places.push_back(at);
        return places;
    }

    void leave(std::size_t row, const Text& why) { made_.left.emplace_back(row, why); }

    [[nodiscard]] bool is_heading_again(std::size_t row) const {
        return std::all_of(headings_.all.begin(), headings_.all.end(), [&](const HeadedColumn& one) {
            return on_one_line(table_[row][one.at].text) == one.heading;
        });
    }

    void read_row(std::size_t row) {
        const auto places = filled(row);
        if (places.empty()) return;
        if (is_heading_again(row)) return leave(row, {"the headings once more", "表头重复"});
        const std::string& first = table_[row][places.front()].text;
        const bool has_rule = !cleaned(cell(row, TableColumn::rule).text).empty();
        if (!has_rule && is_called(first, subtotals)) return leave(row, {"a subtotal", "小计行"});
        if (!has_rule && is_called(first, totals)) {
            made_.total = cell(row, headings_.has(TableColumn::weight) ? TableColumn::weight : TableColumn::full);
            return leave(row, {"the total", "合计行"});
        }
        if (places.size() == 1) return read_lonely(row, places.front());
        if (is_signed(row)) return leave(row, remark);
        read_indicator(row);
    }

    static bool closes(const std::string& text) {
        return contains_any(compared_heading(replaced(text, "：", ":")), closing);
    }

    /// "Signature:" in several cells, and nothing that an indicator has.
    [[nodiscard]] bool is_signed(std::size_t row) const {
        const auto places = filled(row);
        const auto may_be_signed = [&](TableColumn column) {
            const std::string& text = cell(row, column).text;
            return cleaned(text).empty() || closes(text);
        };
        return closes(table_[row][places.front()].text) && may_be_signed(TableColumn::weight) &&
               may_be_signed(TableColumn::full) && may_be_signed(TableColumn::rule);
    }

    /// A row with one text: the title of a group, something to be signed, or an indicator without anything.
    void read_lonely(std::size_t row, std::size_t at) {
        const TableCell& only = table_[row][at];
        if (closes(only.text)) return leave(row, remark);
        const auto is_at = [&](TableColumn column) {
            return headings_.has(column) && headings_.columns.at(column) == at;
        };
        const bool is_covered = covering(row, TableColumn::name).text.empty();
        if (is_at(TableColumn::rule) && !is_covered) return read_indicator(row);
        if (only.columns > 1 || !is_at(TableColumn::name)) {
            if (!is_at(TableColumn::rule) && !is_at(TableColumn::section)) {
                section_ = on_one_line(only.text);
                return leave(row, title_of_group);
            }
        }
        read_indicator(row);
    }

    void read_indicator(std::size_t row) {
        RawRow raw{.row = row};
        if (headings_.has(TableColumn::section) && !text(row, TableColumn::section).empty())
            section_ = text(row, TableColumn::section);
        raw.section = section_;
        raw.name = on_one_line(cell(row, TableColumn::name).text);
        raw.definition = cleaned(covering(row, TableColumn::definition).text);
        raw.source = text(row, TableColumn::source);
        raw.period = text(row, TableColumn::period);
        raw.department = text(row, TableColumn::department);
        raw.rule = cleaned(cell(row, TableColumn::rule).text);
        raw.weight = cell(row, TableColumn::weight);
        raw.full = cell(row, TableColumn::full);
        raw.target = cell(row, TableColumn::target);
        if (raw.name.empty() && continues(raw)) return;
        if (raw.name.empty()) raw.name = name_for(raw);
        if (raw.name.empty()) return leave(row, {"it has no name", "没有指标名称"});
        last_row_ = row;
        made_.rows.push_back(std::move(raw));
    }

    /// A row without a name and figures of its own goes on with the standard of the one above.
    bool continues(const RawRow& raw) {
        const bool has_figures = !raw.weight.text.empty() || !raw.full.text.empty() || !raw.target.text.empty();
        if (made_.rows.empty() || last_row_ + 1 != raw.row || has_figures || raw.rule.empty()) return false;
        last_row_ = raw.row;
        RawRow& above = made_.rows.back();
        above.rule += (above.rule.empty() ? "" : "\n") + raw.rule;
        const bool is_more = !raw.definition.empty() && raw.definition != above.definition;
        if (is_more) above.definition += (above.definition.empty() ? "" : "\n") + raw.definition;
        return true;
    }

    [[nodiscard]] std::string name_for(const RawRow& raw) const {
        if (!raw.definition.empty()) return on_one_line(raw.definition);
        if (made_.rows.empty() || (raw.rule.empty() && raw.weight.text.empty() && raw.full.text.empty())) return {};
        // Rows of one name are told apart by numbers.
        std::string base = made_.rows.back().name;
        int number = 2;
        if (const auto bracket = base.rfind(" ("); bracket != std::string::npos && base.ends_with(")")) {
            number = std::atoi(base.c_str() + bracket + 2) + 1;
            if (number > 2) base.erase(bracket);
        }
        return base + " (" + std::to_string(std::max(number, 2)) + ')';
    }

    const Table& table_;
    const TableHeadings& headings_;
    std::string section_ = {};
    std::size_t last_row_ = 0;  ///< of the indicator that was read last
    RawRows made_ = {};
};

}  // namespace

bool has_total(const Table& table) {
    return std::any_of(table.begin(), table.end(), [](const std::vector<TableCell>& row) {
        const auto first =
            std::find_if(row.begin(), row.end(), [](const TableCell& cell) { return !cleaned(cell.text).empty(); });
        return first != row.end() && is_called(first->text, totals);
    });
}

RawRows rows_below(const Table& table, const TableHeadings& headings) {
    return Rows{table, headings}.read();
}

}  // namespace kpi::model
