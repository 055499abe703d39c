// Ranges that end before the figures do, begin after them, or slide past them because nothing holds them.
#include <algorithm>
#include <kpi/number.hpp>
#include <kpi/weighted.hpp>

#include "appraisals/answers_of_calls.hpp"
#include "appraisals/blocks.hpp"
#include "appraisals/checking.hpp"
#include "appraisals/neighbours.hpp"

namespace kpi::appraisals {

using rtl::OUString;

namespace {

bool holds(const Area& area, sal_Int32 column, sal_Int32 row) {
    return column >= area.StartColumn && column <= area.EndColumn && row >= area.StartRow && row <= area.EndRow;
}

/// Which areas the formulas of the workbook read: a range that ends where another begins is one group of several.
class Groups {
public:
    explicit Groups(const std::vector<KpiFormulas>& formulas) {
        for (const KpiFormulas& one : formulas)
            for (const Call& call : one.calls)
                for (const Argument& argument : call.arguments) {
                    if (argument.kind != Argument::Kind::reference || argument.reference.is_cell) continue;
                    const Area& area = argument.reference.area;
                    starts_.emplace(area.Sheet, area.StartColumn, area.StartRow);
                    ends_.emplace(area.Sheet, area.StartColumn, area.EndRow);
                }
    }

    [[nodiscard]] bool has_other(const Area& area, End end) const {
        const bool is_last = end == End::last;
        const auto& places = is_last ? starts_ : ends_;
        return places.contains({area.Sheet, area.StartColumn, is_last ? area.EndRow + 1 : area.StartRow - 1});
    }

private:
    std::set<std::tuple<sal_Int16, sal_Int32, sal_Int32>> starts_;
    std::set<std::tuple<sal_Int16, sal_Int32, sal_Int32>> ends_;
};

class Ranges {
public:
    explicit Ranges(Checking& checking) : checking_{checking}, groups_{checking.formulas()}, rows_{checking} {}

    void look() {
        for (const KpiFormulas& one : checking_.formulas())
            for (const Call& call : one.calls)
                for (std::size_t i = 0; i < call.arguments.size(); ++i)
                    if (call.arguments[i].kind == Argument::Kind::reference) judge(one, call, i);
    }

private:
    void judge(const KpiFormulas& one, const Call& call, std::size_t index) {
        const Reference& range = call.arguments[index].reference;
        if (range.is_cell || range.area.EndRow >= checking_.values().last_row()) return;
        switch (role_of(call, index)) {
            case Role::population:
                if (slides(one, call, range) || leaves_scored_out(one, call, range)) return;
                people(one, range);
                return;
            case Role::shares:
            case Role::value: people(one, range); return;
            case Role::items:
                // One person's figures below each other are no people.
                if (answers_of(call) == rows_of(range.area)) people(one, range);
                return;
            case Role::weights:
            case Role::quotas: weights(one, call, range); return;
            case Role::bounds: bounds(one, call, range); return;
            case Role::payouts: payouts(one, range); return;
            case Role::results:
            case Role::points:
            case Role::figure:
            case Role::word:
            case Role::any: return;
        }
    }

    void report(const Area& place, const Area& range, const Area& wanted) {
        checking_.report("range-short", place, checking_.name_from(place, wanted), checking_.name_from(place, range));
    }

    /// The score of each row, where it is a cell of the column that the range is in.
    [[nodiscard]] const Reference* score_beside(const Call& call, const Reference& range) const {
        const Argument& score = call.argument(0);
        const bool is_in_column = score.kind == Argument::Kind::reference && score.reference.is_cell &&
                                  columns_of(range.area) == 1 && score.reference.area.Sheet == range.area.Sheet &&
                                  score.reference.area.StartColumn == range.area.StartColumn;
        return is_in_column ? &score.reference : nullptr;
    }

    [[nodiscard]] bool is_number(sal_Int16 sheet, sal_Int32 column, sal_Int32 row) const {
        return checking_.values().at(sheet, column, row).is_number();
    }

    /// RANK(B2;B2:B40) filled down: the next row ranks among B3:B41, and nobody before it.
    bool slides(const KpiFormulas& one, const Call& call, const Reference& range) {
        const Reference* const score = score_beside(call, range);
        if (score == nullptr || !range.start_row_moves || !range.end_row_moves || rows_of(one.cells) < 2 ||
            rows_of(range.area) < 2)
            return false;
        const Area first = score->at(0, 0);
        const Area next = range.at(0, 1);
        if (holds(next, first.StartColumn, first.StartRow) ||
            !is_number(first.Sheet, first.StartColumn, first.StartRow))
            return false;
        Area place = one.cells;
        ++place.StartRow;
        report(place, next, scored(one, *score, range.area));
        return true;
    }

    /// The range together with the scores that the formulas read.
    [[nodiscard]] Area scored(const KpiFormulas& one, const Reference& score, Area wanted) const {
        for (sal_Int32 row = 0; row < rows_of(one.cells); ++row) {
            const Area cell = score.at(0, row);
            if (!is_number(cell.Sheet, cell.StartColumn, cell.StartRow)) continue;
            wanted.StartRow = std::min(wanted.StartRow, cell.StartRow);
            wanted.EndRow = std::max(wanted.EndRow, cell.StartRow);
        }
        return wanted;
    }

    /// RANK(B41;B$2:B$40): whoever is scored is not among the scores.
    bool leaves_scored_out(const KpiFormulas& one, const Call& call, const Reference& range) {
        const Reference* const score = score_beside(call, range);
        if (score == nullptr || range.start_row_moves || range.end_row_moves) return false;
        const Area wanted = scored(one, *score, range.area);
        if (wanted.StartRow == range.area.StartRow && wanted.EndRow == range.area.EndRow) return false;
        report(one.cells, range.area, wanted);
        return true;
    }

    /// More people above or below, whom no other formula reads.
    void people(const KpiFormulas& one, const Reference& range) {
        if (range.start_row_moves || range.end_row_moves || rows_of(range.area) < 2) return;
        Area wanted = range.area;
        for (const End end : {End::first, End::last})
            if (!groups_.has_other(range.area, end) && is_open_beside(one, range.area, end))
                wanted = rows_.with_more_people(wanted, end);
        if (wanted.StartRow != range.area.StartRow || wanted.EndRow != range.area.EndRow)
            report(one.cells, range.area, wanted);
    }

    /// Where formulas stand beside the rows that they read, nothing stands in the row after them.
    [[nodiscard]] bool is_open_beside(const KpiFormulas& one, const Area& range, End end) const {
        if (one.cells.Sheet != range.Sheet) return true;
        const bool is_last = end == End::last;
        const bool is_beside = is_last ? one.cells.EndRow == range.EndRow : one.cells.StartRow == range.StartRow;
        const sal_Int32 row = is_last ? range.EndRow + 1 : range.StartRow - 1;
        return !is_beside ||
               checking_.values().at(range.Sheet, one.cells.StartColumn, row).kind == CellContent::Kind::blank;
    }

    /// Weights that are short of their total, and right with those that follow.
    void weights(const KpiFormulas& one, const Call& call, const Reference& range) {
        if (range.moves() && (range.start_row_moves != range.end_row_moves)) return;
        const auto total = weight_total(call);
        const bool is_row = rows_of(range.area) == 1;
        if (!total || (!is_row && columns_of(range.area) != 1)) return;
        const auto is_right = [&](const Area& area) {
            std::vector<double> numbers;
            for (const CellContent& cell : checking_.cells(area)) {
                if (!cell.is_number()) return false;
                numbers.push_back(cell.number);
            }
            return !numbers.empty() && WeightedMean::make(numbers, MissingScore::stop, *total).has_value();
        };
        if (is_right(range.area)) return;
        for (const End end : {End::last, End::first}) {
            const Area wanted = rows_.with_all_numbers(range.area, end, is_row);
            if (label_of(wanted) != label_of(range.area) && is_right(wanted)) {
                report(one.cells, range.area, wanted);
                return;
            }
        }
    }

    [[nodiscard]] std::optional<WeightTotal> weight_total(const Call& call) const {
        if (call.function == "QUOTA" || call.argument(3).kind == Argument::Kind::left_out)
            return WeightTotal::automatic();
        const auto value = checking_.value_of(call.argument(3), 0, 0);
        if (!value || !value->is_number()) return std::nullopt;
        return WeightTotal::of(value->number);
    }

    /// The bounds rise further, and results stand beside them.
    void bounds(const KpiFormulas& one, const Call& call, const Reference& range) {
        const Argument& results = call.argument(2);
        if (range.moves() || results.kind != Argument::Kind::reference || results.reference.moves()) return;
        const Area& own = range.area;
        const Area& beside = results.reference.area;
        if (columns_of(own) != 1 || columns_of(beside) != 1 || rows_of(own) != rows_of(beside)) return;
        Area wanted = own;
        while (true) {
            const auto& last = checking_.values().at(own.Sheet, own.StartColumn, wanted.EndRow);
            const auto& next = checking_.values().at(own.Sheet, own.StartColumn, wanted.EndRow + 1);
            const sal_Int32 row = beside.EndRow + 1 + wanted.EndRow - own.EndRow;
            const auto& result = checking_.values().at(beside.Sheet, beside.StartColumn, row);
            const auto& before = checking_.values().at(beside.Sheet, beside.StartColumn, row - 1);
            if (!last.is_number() || !next.is_number() || !next.is_typed() || snap(next.number) <= snap(last.number) ||
                result.kind != before.kind || !result.is_typed())
                break;
            ++wanted.EndRow;
        }
        if (wanted.EndRow > own.EndRow) report(one.cells, own, wanted);
    }

    /// The list of amounts goes on, and none is more than the one before it.
    void payouts(const KpiFormulas& one, const Reference& range) {
        const Area& own = range.area;
        if (range.moves() || columns_of(own) != 1) return;
        Area wanted = own;
        while (true) {
            const auto& last = checking_.values().at(own.Sheet, own.StartColumn, wanted.EndRow);
            const auto& next = checking_.values().at(own.Sheet, own.StartColumn, wanted.EndRow + 1);
            if (!last.is_number() || !next.is_number() || !next.is_typed() || next.number > last.number ||
                !rows_.is_like(wanted, End::last))
                break;
            ++wanted.EndRow;
        }
        if (wanted.EndRow > own.EndRow) report(one.cells, own, wanted);
    }

    Checking& checking_;
    Groups groups_;
    Neighbours rows_;
};

}  // namespace

void check_ranges(Checking& checking) {
    Ranges{checking}.look();
}

}  // namespace kpi::appraisals
