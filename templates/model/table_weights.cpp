#include "table_weights.hpp"

#include <algorithm>
#include <cmath>

#include "table_figures.hpp"

namespace kpi::model {

namespace {

constexpr double hundred = 100;
constexpr double rounding = 0.0005;

bool is_one(double share) {
    return std::fabs(share - 1) < rounding;
}

class Weights {
public:
    Weights(const TableHeadings& headings, const RawRows& rows) : headings_{headings}, rows_{rows.rows} {
        made_.rows.resize(rows_.size());
        if (headings.has(TableColumn::weight))
            read_column(rows.total);
        else if (headings.has(TableColumn::full))
            read_full_marks(rows.total);
        else
            read_brackets();
        if (headings.has(TableColumn::weight) && headings.has(TableColumn::full)) take_full_marks();
    }

    TableWeights made() { return std::move(made_); }

private:
    /// Whether plain numbers of the column are shares: 0.2 and the like, and nothing above 1.
    [[nodiscard]] bool are_shares() const {
        bool has_any = false;
        for (const RawRow& row : rows_) {
            const auto figure = figure_in(row.weight);
            if (!figure || figure->is_percent) continue;
            has_any = true;
            if (figure->value > 1) return false;
        }
        return has_any && !headings_.weights_in_per_cent;
    }

    void read_column(const std::optional<TableCell>& total) {
        const bool shares = are_shares();
        const auto share_of = [shares](const TableFigure& figure) {
            return figure.is_percent || shares ? figure.value : figure.value / hundred;
        };
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            const TableCell& cell = rows_[i].weight;
            if (cell.text.empty() && !cell.number) continue;
            RowWeight& row = made_.rows[i];
            const auto figure = figure_in(cell);
            const bool is_shared = cell.rows > 1 && i + 1 < rows_.size() && rows_[i + 1].row < rows_[i].row + cell.rows;
            const bool is_unclear = figure && !figure->is_percent && !shares && figure->value > 0 && figure->value < 1;
            if (is_shared)
                row.notes.push_back({"several rows share one weight, " + on_one_line(cell.text),
                                     "几行共用一个权重：" + on_one_line(cell.text)});
            else if (!figure || figure->value < 0 || is_unclear)
                row.notes.push_back(
                    {"the weight is not clear: " + on_one_line(cell.text), "权重不明确：" + on_one_line(cell.text)});
            else
                set_weight(row, share_of(*figure));
        }
        if (!total) return;
        if (const auto figure = figure_in(*total))
            made_.total_said =
                figure->is_percent || figure->value <= 1 + rounding ? figure->value : figure->value / hundred;
    }

    /// Marks that stand in for weights: the item counts as much as it has marks.
    void read_full_marks(const std::optional<TableCell>& total) {
        double sum = 0;
        bool has_all = true;
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            const auto figure = figure_in(rows_[i].full);
            if (figure && !figure->is_percent && figure->value > 0) {
                made_.rows[i].full = figure->value;
                sum += figure->value;
            } else {
                has_all = false;
                if (const std::string text = on_one_line(rows_[i].full.text); !text.empty())
                    made_.rows[i].notes.push_back({"the full marks are not clear: " + text, "满分不明确：" + text});
            }
        }
        // Marks that do not total 100 are not made to: the sheet's total would be another one.
        if (!has_all) return;
        for (RowWeight& row : made_.rows) row.weight = *row.full / hundred;
        if (!total) return;
        if (const auto figure = figure_in(*total)) made_.total_said = figure->value / hundred;
    }

    void take_full_marks() {
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            const auto figure = figure_in(rows_[i].full);
            if (!figure || figure->is_percent || !(figure->value > 0)) continue;
            made_.rows[i].full = figure->value;
            made_.rows[i].full_is_weight = false;
        }
    }

    static void set_weight(RowWeight& row, double share) {
        row.weight = share;
        if (!(share > 0)) return;
        row.full = std::round(share * 1e6) / 1e4;
        row.full_is_weight = true;
    }

    /// Weights in brackets behind names or definitions, where the heading says so or every row has one.
    void read_brackets() {
        const auto in_definitions = [](const RawRow& row) { return percentages_in_brackets(row.definition); };
        const auto in_names = [](const RawRow& row) { return percentages_in_brackets(row.name); };
        if (headings_.definitions_hold_weights)
            take_brackets(in_definitions);
        else if (total_to_one(in_names))
            take_brackets(in_names);
        else if (total_to_one(in_definitions))
            take_brackets(in_definitions);
    }

    template <class Found>
    [[nodiscard]] bool total_to_one(const Found& found) const {
        double sum = 0;
        for (const RawRow& row : rows_) {
            const auto values = found(row);
            if (values.size() != 1) return false;
            sum += values.front();
        }
        return is_one(sum);
    }

    template <class Found>
    void take_brackets(const Found& found) {
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            const auto values = found(rows_[i]);
            double sum = 0;
            for (const double value : values) sum += value;
            if (values.size() == 1)
                set_weight(made_.rows[i], sum);
            else if (values.size() > 1 && is_one(sum))
                made_.rows[i].parts = values;
            else if (values.size() > 1)
                made_.rows[i].notes.push_back(
                    {"the percentages in its definition are neither one weight nor parts of"
                     " a whole",
                     "定义中的百分比既不是一个权重，也不是合计 100% 的各部分占比"});
        }
    }

    const TableHeadings& headings_;
    const std::vector<RawRow>& rows_;
    TableWeights made_ = {};
};

}  // namespace

TableWeights weights_of(const TableHeadings& headings, const RawRows& rows) {
    return Weights{headings, rows}.made();
}

}  // namespace kpi::model
