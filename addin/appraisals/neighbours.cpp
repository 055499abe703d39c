#include "appraisals/neighbours.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "appraisals/formula_shape.hpp"
#include "uno/text.hpp"

namespace kpi::appraisals {

using rtl::OUString;

namespace {

// A table is not wider than that, and what is further away says nothing about a row.
constexpr sal_Int32 most_columns = 30;

/// What rows are called that are nobody's.
constexpr const char* labels[] = {"total",  "sum",       "average", "mean", "median", "max",  "min",  "count",
                                  "weight", "full mark", "target",  "base", "limit",  "合计", "总计", "小计",
                                  "平均",   "均值",      "中位",    "最高", "最低",   "最大", "最小", "人数",
                                  "权重",   "满分",      "目标",    "基准", "标准",   "上限", "下限", "汇总"};

bool is_label(const CellContent& cell) {
    if (!cell.is_text()) return false;
    const OUString text = cell.text.toAsciiLowerCase();
    return std::any_of(std::begin(labels), std::end(labels),
                       [&](const char* label) { return text.indexOf(from_utf8(label)) >= 0; });
}

/// What the first column of a range comes to.
class Sums {
public:
    Sums(CellValues& values, const Area& range) {
        for (sal_Int32 row = range.StartRow; row <= range.EndRow; ++row) {
            const CellContent& one = values.at(range.Sheet, range.StartColumn, row);
            if (!one.is_number()) continue;
            sum_ += one.number;
            ++count_;
        }
    }

    /// Whether a number is the sum, or the mean, perhaps rounded. A whole number may be a mean by chance.
    [[nodiscard]] bool has(double number) const {
        const auto is_near = [number](double x) { return std::abs(number - x) <= 0.005 + 1e-9 * std::abs(x); };
        return count_ > 1 && (is_near(sum_) || (is_near(sum_ / count_) && std::floor(number) != number));
    }

private:
    double sum_ = 0;
    double count_ = 0;
};

sal_Int32 last_of(const Area& range, End end) {
    return end == End::last ? range.EndRow : range.StartRow;
}

sal_Int32 next_of(const Area& range, End end) {
    return end == End::last ? range.EndRow + 1 : range.StartRow - 1;
}

}  // namespace

const CellContent& Neighbours::cell(sal_Int16 sheet, sal_Int32 column, sal_Int32 row) const {
    return checking_.values().at(sheet, column, row);
}

/// In every column of a range: typed numbers both, or numbers from alike formulas.
bool Neighbours::is_same_sort(const Area& range, sal_Int32 row, sal_Int32 next) const {
    for (sal_Int32 column = range.StartColumn; column <= range.EndColumn; ++column) {
        const CellContent& one = cell(range.Sheet, column, row);
        const CellContent& other = cell(range.Sheet, column, next);
        if (!one.is_number() || !other.is_number()) return false;
        if (one.formula.isEmpty() != other.formula.isEmpty()) return false;
        if (!one.formula.isEmpty() && !one.formula.startsWith("{") &&
            shape_of(one.formula, column, row) != shape_of(other.formula, column, next))
            return false;
    }
    return true;
}

/// The columns of the table that a range is in, as far as either of two rows has something.
std::pair<sal_Int32, sal_Int32> Neighbours::columns_around(const Area& range, sal_Int32 row, sal_Int32 next) const {
    const auto has_something = [&](sal_Int32 column) {
        return cell(range.Sheet, column, row).kind != CellContent::Kind::blank ||
               cell(range.Sheet, column, next).kind != CellContent::Kind::blank;
    };
    sal_Int32 first = range.StartColumn;
    sal_Int32 last = range.EndColumn;
    while (first > 0 && range.StartColumn - first < most_columns && has_something(first - 1)) --first;
    while (last - range.EndColumn < most_columns && has_something(last + 1)) ++last;
    return {first, last};
}

bool Neighbours::is_like(const Area& range, End end) const {
    const sal_Int32 row = last_of(range, end);
    const sal_Int32 next = next_of(range, end);
    if (next < 0) return false;
    const auto [first, last] = columns_around(range, row, next);
    bool has_text = false;
    bool has_both = false;
    for (sal_Int32 column = first; column <= last; ++column) {
        const CellContent& one = cell(range.Sheet, column, row);
        const CellContent& other = cell(range.Sheet, column, next);
        if (is_label(other) && !is_label(one)) return false;
        if (one.is_text() && one.is_typed()) {
            has_text = true;
            has_both = has_both || (other.is_text() && other.is_typed());
        }
        if (one.kind == CellContent::Kind::blank || other.kind == CellContent::Kind::blank) continue;
        if (one.kind != other.kind || one.formula.isEmpty() != other.formula.isEmpty()) return false;
    }
    // Above the first person stand headings and what belongs to them: only somebody with a name is a person.
    return has_both || (!has_text && end == End::last);
}

Area Neighbours::with_more_people(const Area& range, End end) {
    const auto [known, is_new] = more_people_.try_emplace(
        {range.Sheet, range.StartColumn, range.StartRow, range.EndColumn, range.EndRow, end}, range);
    Area& wanted = known->second;
    if (!is_new) return wanted;
    std::optional<Sums> sums;
    while (true) {
        const sal_Int32 next = next_of(wanted, end);
        if (next < 0 || !is_same_sort(wanted, last_of(wanted, end), next) || !is_like(wanted, end)) break;
        if (!sums) sums = Sums{checking_.values(), range};
        const CellContent& own = cell(range.Sheet, range.StartColumn, next);
        if (own.is_typed() && sums->has(own.number)) break;
        (end == End::last ? wanted.EndRow : wanted.StartRow) = next;
    }
    return wanted;
}

Area Neighbours::with_all_numbers(const Area& range, End end, bool is_row) const {
    Area wanted = range;
    const bool is_last = end == End::last;
    sal_Int32& edge =
        is_row ? (is_last ? wanted.EndColumn : wanted.StartColumn) : (is_last ? wanted.EndRow : wanted.StartRow);
    const auto next = [&]() -> const CellContent& {
        const sal_Int32 place = is_last ? edge + 1 : edge - 1;
        return is_row ? cell(range.Sheet, place, range.StartRow) : cell(range.Sheet, range.StartColumn, place);
    };
    while (next().is_number() && next().is_typed()) edge += is_last ? 1 : -1;
    return wanted;
}

}  // namespace kpi::appraisals
