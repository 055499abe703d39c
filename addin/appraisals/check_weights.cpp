// Weights and quotas that miss their total, bounds that do not rise.
#include <algorithm>
#include <kpi/tier.hpp>
#include <kpi/weighted.hpp>
#include <numeric>

#include "appraisals/checking.hpp"

namespace kpi::appraisals {

using rtl::OUString;

namespace {

double element(const CellContent& value) {
    switch (value.kind) {
        case CellContent::Kind::number: return value.number;
        case CellContent::Kind::blank: return missing();
        case CellContent::Kind::text: return value.text.isEmpty() ? missing() : invalid();
        case CellContent::Kind::error: break;
    }
    return invalid();
}

CellContent literal(const com::sun::star::uno::Any& given) {
    CellContent value;
    if (given >>= value.number)
        value.kind = CellContent::Kind::number;
    else if (given >>= value.text)
        value.kind = CellContent::Kind::text;
    return value;
}

std::vector<CellContent> literals(const Argument& argument) {
    std::vector<CellContent> all;
    for (const auto& row : argument.table)
        for (const auto& one : row) all.push_back(literal(one));
    return all;
}

bool is_line(const Area& area) {
    return columns_of(area) == 1 || rows_of(area) == 1;
}

std::vector<double> elements(const std::vector<CellContent>& cells) {
    std::vector<double> all;
    std::transform(cells.begin(), cells.end(), std::back_inserter(all), element);
    return all;
}

double sum_of(const std::vector<double>& all) {
    return std::accumulate(all.begin(), all.end(), 0.0,
                           [](double sum, double one) { return is_number(one) ? sum + one : sum; });
}

/// Whether weights total what they must; nothing where they are no weights for another reason.
std::optional<bool> is_total_right(const std::vector<double>& weights, WeightTotal total) {
    const auto mean = WeightedMean::make(weights, MissingScore::stop, total);
    if (mean) return true;
    if (mean.error().reason == Reason::total_missed) return false;
    return std::nullopt;
}

/// Shares beside per cent: some at most 1 beside some from 2, and all in one unit they would total 1, or nearly.
OUString mixed_in(const std::vector<double>& weights, WeightTotal total) {
    std::vector<double> in_one_unit;
    double share = 0;
    double per_cent = 0;
    for (const double one : weights) {
        const bool is_share = is_number(one) && one > 0 && one <= 1;
        if (is_share) share = one;
        if (is_number(one) && one >= 2) per_cent = one;
        in_one_unit.push_back(is_share ? one * 100 : one);
    }
    if (share == 0 || per_cent == 0 || is_total_right(in_one_unit, total) != true) return {};
    return shown(share) + ", " + shown(per_cent);
}

/// "90%" where a share is wanted.
OUString total_in_words(double total, double wanted) {
    // Several decimals: 99.99 % is no 100 %.
    return wanted <= 1 ? shown(total * 100) + "%" : shown(total);
}

void judge_weights(Checking& checking, const std::vector<CellContent>& cells, WeightTotal total, const Area& place) {
    const auto weights = elements(cells);
    if (is_total_right(weights, total) != false) return;
    const double sum = sum_of(weights);
    const double wanted = total.wanted(sum).value_or(1);
    checking.report("weights", place, total_in_words(wanted, wanted), total_in_words(sum, wanted));
    const OUString mixed = mixed_in(weights, WeightTotal::automatic());
    if (!mixed.isEmpty()) checking.report("percent-mixed", place, {}, mixed);
}

/// What the weights of a call must total; nothing where any total will do, or it cannot be told.
std::optional<WeightTotal> total_of(Checking& checking, const Call& call, sal_Int32 columns, sal_Int32 rows) {
    if (call.function == "QUOTA") return WeightTotal::automatic();
    const Argument& given = call.argument(3);
    if (given.kind == Argument::Kind::left_out) return WeightTotal::automatic();
    const auto value = checking.value_of(given, columns, rows);
    // A word is "any", or no option.
    if (!value || !value->is_number()) return std::nullopt;
    return WeightTotal::of(value->number);
}

void check_weights_of(Checking& checking, const KpiFormulas& formulas, const Call& call, const Argument& weights) {
    if (weights.kind == Argument::Kind::table) {
        if (const auto total = total_of(checking, call, 0, 0))
            judge_weights(checking, literals(weights), *total, formulas.cells);
        return;
    }
    if (weights.kind != Argument::Kind::reference) return;
    checking.for_areas(weights.reference, formulas.cells, [&](const Area& area, const Area& cells) {
        const auto total = total_of(checking, call, cells.StartColumn - formulas.cells.StartColumn,
                                    cells.StartRow - formulas.cells.StartRow);
        if (total && is_line(area)) judge_weights(checking, checking.cells(area), *total, area);
    });
}

/// The first bound that is out of order, and what it is after.
void judge_bounds(Checking& checking, const std::vector<CellContent>& cells, const Area& place, bool is_of_cells) {
    const auto bounds = elements(cells);
    const auto bands = Bands::make(bounds);
    if (bands) return;
    const Error& error = bands.error();
    const std::size_t at = error.position;
    if (at >= cells.size() || cells[at].kind == CellContent::Kind::error) return;
    Area cell = place;
    if (is_of_cells) {
        const auto step = static_cast<sal_Int32>(at);
        if (columns_of(place) == 1)
            cell.StartRow = cell.EndRow = place.StartRow + step;
        else
            cell.StartColumn = cell.EndColumn = place.StartColumn + step;
    }
    if (error.reason == Reason::bounds_not_ascending)
        checking.report("bounds", cell, checking.words("more than ", "大于 ") + shown(error.expected),
                        shown(error.found));
    else if (error.reason == Reason::blank_inside_table)
        checking.report("bounds", cell, checking.words("a number", "数字"), checking.words("blank", "空白"));
    else if (error.reason == Reason::not_a_number)
        checking.report("bounds", cell, checking.words("a number", "数字"), "\"" + cells[at].text + "\"");
}

void check_bounds_of(Checking& checking, const KpiFormulas& formulas, const Argument& bounds) {
    if (bounds.kind == Argument::Kind::table) judge_bounds(checking, literals(bounds), formulas.cells, false);
    if (bounds.kind != Argument::Kind::reference) return;
    checking.for_areas(bounds.reference, formulas.cells, [&](const Area& area, const Area&) {
        if (is_line(area)) judge_bounds(checking, checking.cells(area), area, true);
    });
}

/// The ends between which points stay, and the step.
void check_limits(Checking& checking, const KpiFormulas& formulas, const Call& call, std::size_t low,
                  std::size_t high) {
    const auto both = [&](sal_Int32 columns, sal_Int32 rows) {
        const auto least = checking.value_of(call.argument(low), columns, rows);
        const auto most = checking.value_of(call.argument(high), columns, rows);
        return std::pair{least, most};
    };
    const auto is_wrong = [&](sal_Int32 columns, sal_Int32 rows) {
        const auto [least, most] = both(columns, rows);
        return least && most && least->is_number() && most->is_number() && snap(least->number) > snap(most->number);
    };
    Checking::for_spans(formulas.cells, is_wrong, [&](const Area& span, sal_Int32 columns, sal_Int32 rows) {
        const auto [least, most] = both(columns, rows);
        checking.report("bounds", span, checking.words("at least ", "不小于 ") + shown(least->number),
                        shown(most->number));
    });
}

}  // namespace

void check_weights(Checking& checking) {
    for (const KpiFormulas& one : checking.formulas())
        for (const Call& call : one.calls)
            for (std::size_t i = 0; i < call.arguments.size(); ++i) {
                const Role role = role_of(call, i);
                if (role == Role::weights || role == Role::quotas)
                    check_weights_of(checking, one, call, call.arguments[i]);
            }
}

void check_bounds(Checking& checking) {
    for (const KpiFormulas& one : checking.formulas())
        for (const Call& call : one.calls) {
            if (call.function == "TIER") check_bounds_of(checking, one, call.argument(1));
            if (call.function == "THRESHOLD") check_limits(checking, one, call, 6, 7);
            if (call.function == "POINTS") check_limits(checking, one, call, 3, 4);
        }
}

}  // namespace kpi::appraisals
