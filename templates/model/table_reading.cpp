#include "table_reading.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "table_top.hpp"
#include "table_weights.hpp"

namespace kpi::model {

namespace {

constexpr double rounding_of_weights = 0.0005;
/// As much of a text as has room in a workbook.
constexpr std::size_t longest_name = 100;
constexpr std::size_t longest_definition = 1000;
/// More is no table for one post, and no workbook to work with.
constexpr std::size_t most_indicators = 100;

struct PeriodWord {
    Period period;
    std::vector<const char*> words;
};

const std::vector<PeriodWord>& period_words() {
    static const std::vector<PeriodWord> all = {
        {Period::monthly, {"月", "每月", "月度", "按月", "monthly", "month", "everymonth"}},
        {Period::quarterly, {"季", "季度", "每季", "每季度", "按季", "quarterly", "quarter", "everyquarter"}},
        {Period::yearly, {"年", "年度", "每年", "按年", "yearly", "annual", "annually", "year"}},
    };
    return all;
}

std::optional<Period> period_of(const std::string& text) {
    const std::string compared = compared_heading(text);
    for (const PeriodWord& one : period_words())
        if (std::any_of(one.words.begin(), one.words.end(), [&](const char* word) { return compared == word; }))
            return one.period;
    return {};
}

/// In UTF-8 a Chinese character begins with one of these bytes; a letter with an accent does not.
bool has_chinese(const std::string& text) {
    return std::any_of(text.begin(), text.end(), [](char byte) {
        const auto unit = static_cast<unsigned char>(byte);
        return unit >= 0xE3 && unit <= 0xE9;
    });
}

class Reader {
public:
    Reader(const Table& table, const TableAnswers& answers) : table_{table}, answers_{answers} {}

    TableReading read() {
        const auto headings = find_headings(table_);
        if (!headings)
            throw TableError{
                {"There are no headings of a KPI table here. Wanted are a heading over the indicators (KPI, "
                 "Indicator) and one over weights, targets or scoring standards.",
                 "没有找到 KPI 表的表头：需要有“指标”列，以及“权重”“目标值”或“考核标准”中的至少一列。"}};
        made_.headings = *headings;
        read_top();
        const RawRows raw = rows_below(table_, *headings);
        for (const auto& [row, why] : raw.left) made_.left.push_back({row, text_of(row), why});
        if (raw.rows.empty()) throw TableError{{"There is no indicator below the headings.", "表头下面没有指标。"}};
        if (raw.rows.size() > most_indicators)
            throw TableError{{"There are more than 100 indicators here.", "指标超过 100 项。"}};
        const TableWeights weights = weights_of(*headings, raw);
        for (std::size_t i = 0; i < raw.rows.size(); ++i) add(raw.rows[i], weights.rows[i]);
        note_headings();
        note_departments(raw);
        total_up(weights);
        return std::move(made_);
    }

private:
    void read_top() {
        const TableTop top = top_of(table_, made_.headings);
        made_.title = top.title;
        made_.department = top.department;
        made_.period = top.period;
        for (const std::size_t row : top.left)
            made_.left.push_back({row, text_of(row), {"it stands above the headings", "位于表头以上"}});
    }

    [[nodiscard]] std::string text_of(std::size_t row) const {
        std::string text;
        for (const TableCell& cell : table_[row])
            if (const std::string one = on_one_line(cell.text); !one.empty()) text += (text.empty() ? "" : " | ") + one;
        return shortened(text, longest_name);
    }

    void add(const RawRow& raw, const RowWeight& weight) {
        IndicatorRow row{.row = raw.row,
                         .name = shortened(raw.name, longest_name),
                         .section = shortened(raw.section, longest_name),
                         .definition = shortened(raw.definition, longest_definition),
                         .source = shortened(raw.source, longest_name),
                         .text = raw.rule,
                         .weight = weight.weight,
                         .notes = weight.notes};
        if (std::any_of(made_.indicators.begin(), made_.indicators.end(),
                        [&](const IndicatorRow& other) { return other.name == row.name; }))
            row.notes.push_back({"another row has the same name", "与另一行指标同名"});
        if (row.name != raw.name || row.definition != raw.definition)
            row.notes.push_back({"a text is too long and was shortened", "文字过长，已截短"});
        read_period(raw, row);
        const RuleContext context = context_of(raw, weight, row);
        row.rule = rule_of_row(raw.rule, context);
        if (made_.headings.has(TableColumn::rule) || !raw.rule.empty())
            read_parts(raw, weight, row);
        else
            row.rule.said = is_twice(TableColumn::rule)
                                ? Text{"there is more than one column of scoring standards", "考核标准不止一列"}
                                : Text{"the table has no scoring standards", "表中没有“考核标准”列"};
        made_.asks_for_parts = made_.asks_for_parts || row.rule.asks_for_parts;
        made_.asks_for_full = made_.asks_for_full || row.rule.needs_full;
        made_.asks_for_raters = made_.asks_for_raters || row.rule.is_judged;
        made_.indicators.push_back(std::move(row));
    }

    [[nodiscard]] bool is_twice(TableColumn column) const {
        return std::any_of(made_.headings.twice.begin(), made_.headings.twice.end(),
                           [column](const HeadedColumn& one) { return one.is == column; });
    }

    static void read_period(const RawRow& raw, IndicatorRow& row) {
        if (const auto period = period_of(raw.period)) {
            row.period = *period;
            row.period_is_said = true;
        } else if (!raw.period.empty()) {
            row.notes.push_back({"the period is none of monthly, quarterly, yearly: " + shortened(raw.period, 20),
                                 "考核周期不是月度、季度或年度：" + shortened(raw.period, 20)});
        }
    }

    RuleContext context_of(const RawRow& raw, const RowWeight& weight, IndicatorRow& row) const {
        RuleContext context{.indicator = raw.name,
                            .full = weight.full,
                            .full_may_differ = weight.full_is_weight,
                            .full_if_none = answers_.full,
                            .target = figure_in(raw.target),
                            .target_in_per_cent = made_.headings.targets_in_per_cent ||
                                                  cleaned(raw.target.text).find('%') != std::string::npos,
                            .partial = answers_.partial.value_or(PartialStep::linear)};
        const std::string target = on_one_line(raw.target.text);
        if (!context.target && !target.empty() && blanks_in(target).empty())
            row.notes.push_back(
                {"the target is no number: " + shortened(target, 40), "目标值不是数字：" + shortened(target, 40)});
        return context;
    }

    /// Parts with shares of their own, each with the standard of the whole.
    void read_parts(const RawRow& raw, const RowWeight& weight, IndicatorRow& row) {
        if (weight.parts.empty() || row.rule.as == RuleOfRow::As::by_hand) return;
        const auto pieces = pieces_by_percentages(raw.definition);
        if (pieces.size() != weight.parts.size()) return;
        for (std::size_t i = 0; i < pieces.size(); ++i)
            row.parts.emplace_back(shortened(pieces[i], longest_name), weight.parts[i]);
        row.notes.push_back(
            {"read as " + std::to_string(pieces.size()) + " parts with their shares, each by this standard",
             "按定义中的占比分为 " + std::to_string(pieces.size()) + " 部分，各按本条标准计分"});
    }

    void note_headings() {
        made_.is_chinese = std::any_of(made_.headings.all.begin(), made_.headings.all.end(),
                                       [](const HeadedColumn& one) { return has_chinese(one.heading); });
        std::set<TableColumn> said;
        for (const HeadedColumn& one : made_.headings.twice)
            if (said.insert(*one.is).second)
                made_.notes.push_back({"there is more than one column of this kind, and none was taken: " + one.heading,
                                       "同类列不止一列，均未采用：" + one.heading});
    }

    void note_departments(const RawRows& raw) {
        std::set<std::string> departments;
        for (const RawRow& row : raw.rows)
            if (!row.department.empty()) departments.insert(row.department);
        if (departments.size() == 1) made_.department = *departments.begin();
        if (departments.size() > 1)
            made_.notes.push_back({"the table speaks of several departments; all rows are in the workbook",
                                   "表中涉及多个部门，所有行都在同一工作簿中"});
    }

    void total_up(const TableWeights& weights) {
        made_.has_all_weights = true;
        for (const IndicatorRow& row : made_.indicators) {
            made_.weights += row.weight.value_or(0);
            made_.has_all_weights = made_.has_all_weights && row.weight;
        }
        made_.total_is_said =
            weights.total_said && std::fabs(*weights.total_said - made_.weights) < rounding_of_weights;
    }

    const Table& table_;
    const TableAnswers& answers_;
    TableReading made_ = {};
};

}  // namespace

bool TableReading::asks_for_total() const {
    return has_all_weights && !total_is_said && std::fabs(weights - 1) > rounding_of_weights;
}

double TableReading::expected_total(const TableAnswers& answers) const {
    const bool is_meant = has_all_weights && (total_is_said || answers.total_is_meant);
    // Fifteen hundredths and the like total a hundred, give or take what binary fractions lose.
    return is_meant && std::fabs(weights - 1) > rounding_of_weights ? weights : 1;
}

TableReading read_table(const Table& table, const TableAnswers& answers) {
    return Reader{table, answers}.read();
}

}  // namespace kpi::model
