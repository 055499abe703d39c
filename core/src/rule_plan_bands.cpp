// Bands with their numbers: where each begins and ends, and to which a bound belongs.
#include <algorithm>
#include <cmath>

#include "element.hpp"
#include "rule_planner.hpp"
#include "snapped.hpp"

namespace kpi::detail {

Result<void> Planner::add_band(const Column& column, const Band& band, PlannedColumn& planned) {
    PlannedBand answer;
    answer.low = band.when.low;
    answer.high = band.when.high;
    answer.outcome = band.outcome;
    answer.value = value_of(band.outcome);
    answer.is_score = band.outcome.gives != Gives::change;
    const double target = plan_.terms.target;
    if (band.when.is_target) {
        const double at = is_missing(target) ? 1 : target;
        answer.low.at = answer.high.at = at;
    } else if (const auto placed = place(column, band.when, answer); !placed)
        return placed.error();
    if (answer.low.there && answer.high.there && snap(answer.low.at) > snap(answer.high.at))
        return open(RuleQuestion::overlap);
    planned.bands.push_back(answer);
    return {};
}

std::optional<double> Planner::reference(const Column& column) const {
    for (const Run& run : column.runs)
        if (run.anchor) return run.anchor;
    if (model_.stated_target) return model_.stated_target;
    if (is_number(plan_.terms.target)) return plan_.terms.target;
    return std::nullopt;
}

bool Planner::takes_above(const Column& column) {
    return std::ranges::any_of(column.runs, [](const Run& run) { return run.above && run.each.value < 0; });
}

Result<void> Planner::place(const Column& column, const Condition& when, PlannedBand& band) const {
    const auto target = reference(column);
    const bool in_shares =
        when.low.there ? when.low.measure == Measure::percent : when.high.measure == Measure::percent;
    if (when.frame == Frame::value) {
        // In proportion to the target of 40 visits; below 70 % nothing: of the 40.
        if (in_shares && plan_.rate_of != 1) return shift(band, 0, plan_.rate_of, true);
        // 90% of target, beside a target of 95 %: of it, or of 1?
        const bool has_target = is_number(plan_.terms.target) && plan_.terms.target != 1;
        if (when.of_target && has_target && (column.is_share || plan_.terms.target <= largest_share))
            return open(RuleQuestion::relative);
        const bool is_amount = in_shares && !column.is_share && target && *target > largest_share;
        // At plan 10, minus 1 per 1 % above, above 10 % nothing: of the plan, or beyond it?
        const bool is_share_of_one = in_shares && model_.needs_target && plan_.terms.target == 1 && when.low.there &&
                                     !when.high.there && when.low.at < .5 && takes_above(column);
        if (is_share_of_one) return open(RuleQuestion::relative);
        if (!is_amount) return {};
        // 低于 80%, of 1200: a part of them.
        constexpr double half = .5;
        const auto is_part = [](const End& end) { return !end.there || end.at >= half; };
        if (is_part(when.low) && is_part(when.high)) return shift(band, 0, *target, true);
        // 每超过预算值 4%…，超过 20%: so much above the target.
        if (when.low.there && !when.high.there && when.low.at < .5) return shift(band, *target, *target, true);
        return open(RuleQuestion::relative);
    }
    if (!target) return open(RuleQuestion::target);
    if (when.frame == Frame::of_ref) return shift(band, 0, *target, true);
    const bool is_amount = in_shares && std::fabs(*target) > largest_share;
    // 低于目标 2 个百分点, of 95: percentage points of what is no percentage.
    const bool in_points = (when.low.there && when.low.is_point) || (when.high.there && when.high.is_point);
    if (is_amount && in_points) return open(RuleQuestion::relative);
    return shift(band, *target, is_amount ? *target : 1, when.frame == Frame::above_ref);
}

Result<void> Planner::shift(PlannedBand& band, double origin, double unit, bool upwards) {
    const auto move = [&](End& end) {
        if (!end.there) return;
        end.at = snapped([&](auto read) {
            const auto distance = read(end.at) * read(unit);
            return upwards ? read(origin) + distance : read(origin) - distance;
        });
    };
    move(band.low);
    move(band.high);
    if (!upwards) {
        std::swap(band.low, band.high);
        // Less than 5 points below the target is below it.
        if (!band.high.there) {
            band.high.there = true;
            band.high.at = origin;
            band.high.included = false;
            band.high.clear = true;
        }
    } else if (origin != 0 && !band.low.there) {
        band.low.there = true;
        band.low.at = origin;
        band.low.included = false;
        band.low.clear = true;
    }
    return {};
}

void Planner::settle_bounds(PlannedColumn& planned) {
    for (PlannedBand& band : planned.bands)
        for (const bool is_low : {true, false}) {
            End& end = is_low ? band.low : band.high;
            if (!end.there || end.clear || !end.worded) continue;
            bool contested = false;
            bool taken = false;
            for (const PlannedRun& run : planned.runs) {
                if (!std::isfinite(run.end) || snap(run.end) != snap(end.at) || run.above != is_low) continue;
                // 70 分（含）-80 分，每低 1 分…；70 分以下不得分
                if (run.has_end)
                    taken = taken || *run.has_end;
                else
                    band.meets_run = true;
            }
            for (const PlannedBand& other : planned.bands) {
                if (&other == &band) continue;
                for (const End* bound : {&other.low, &other.high}) {
                    if (!bound->there || snap(bound->at) != snap(end.at)) continue;
                    if (bound->clear && bound->included) taken = true;
                    if (!bound->clear) contested = true;
                }
            }
            if ((contested || band.meets_run) && !taken) continue;
            end.clear = true;
            end.included = !taken;
        }
}

void Planner::check_cliffs(const PlannedColumn& planned) {
    for (const PlannedBand& band : planned.bands) {
        // 每低 1% 扣 1 分，低于 95% 扣 5 分: more than the steps, or instead of them?
        const bool changes = band.outcome.gives == Gives::change && band.value != 0;
        if (changes && std::ranges::any_of(planned.runs, [&](const PlannedRun& run) { return is_milder(band, run); }))
            question_ = RuleQuestion::overlap;
        if (!band.outcome.is_zero) continue;
        for (const PlannedRun& run : planned.runs) {
            const bool above = !band.low.there || snap(band.low.at) < snap(run.anchor);
            const bool below = !band.high.there || snap(run.anchor) < snap(band.high.at);
            if (above && below) question_ = RuleQuestion::relative;
        }
    }
}

bool Planner::is_milder(const PlannedBand& band, const PlannedRun& run) {
    if (!meets(band, run)) return false;
    // Where the band begins, as seen from the target.
    const End& end = run.above ? band.low : band.high;
    const double edge = end.there ? end.at : run.anchor;
    const double distance = run.above ? std::max(0.0, edge - run.anchor) : std::max(0.0, run.anchor - edge);
    const double changed = snap(distance / (run.step * run.step_of) * run.each * run.each_of);
    return (changed < 0) != (band.value < 0) ? changed != 0 : std::fabs(band.value) < std::fabs(changed);
}

bool Planner::meets(const PlannedBand& band, const PlannedRun& run) {
    const double low = std::max(run.above ? run.anchor : run.end, band.low.there ? band.low.at : -unbounded);
    const double high = std::min(run.above ? run.end : run.anchor, band.high.there ? band.high.at : unbounded);
    return snap(low) < snap(high);
}

void Planner::describe_bands(const Column& column, PlannedColumn& planned) {
    const auto all = [&](auto is) { return !planned.bands.empty() && std::ranges::all_of(planned.bands, is); };
    planned.changes_only = all([](const PlannedBand& band) {
        return band.outcome.gives == Gives::change || band.outcome.gives == Gives::whole_sheet || band.outcome.is_zero;
    });
    // A fee is charged below 85; 90 or more pays $100, 95 or more $200.
    const bool to_one_side = all([&](const PlannedBand& band) {
        const bool low = planned.bands.front().low.there;
        return band.low.there == low && band.high.there != low;
    });
    planned.credits = all([&](const PlannedBand& band) {
        const bool is_alone =
            (planned.bands.size() == 1 || to_one_side) && band.outcome.gives == Gives::amount && band.value != 0;
        return is_alone || band.outcome.gives == Gives::share || band.outcome.is_zero ||
               band.outcome.gives == Gives::whole_sheet;
    });
    if (planned.changes_only || planned.credits) spare_nothing(planned);
    // 100% 得满分 beside bands below it: what is more is no worse.
    if (planned.bands.size() + planned.runs.size() < 2) return;
    for (PlannedBand& band : planned.bands) {
        if (!is_point(band)) continue;
        const bool is_top = std::ranges::all_of(planned.bands, [&](const PlannedBand& other) {
            return &other == &band ||
                   (other.high.there && other.high.at <= band.low.at && other.value <= band.value &&
                    other.outcome.gives == band.outcome.gives) ||
                   (other.high.there && other.high.at <= band.low.at &&
                    (other.outcome.is_zero || band.outcome.gives == Gives::full));
        });
        const bool takes_below =
            std::ranges::any_of(planned.runs, [](const PlannedRun& run) { return !run.above && run.each < 0; });
        const bool takes_above = std::ranges::any_of(planned.runs, [](const PlannedRun& run) { return run.above; });
        if (column.is_share && is_top && band.outcome.gives == Gives::full)
            band.high = {};
        else if (!planned.runs.empty() && takes_below && !takes_above && is_top)
            band.high = {};
    }
}

void Planner::spare_nothing(PlannedColumn& planned) {
    // What a band costs: points that it takes, or a share that is credited for what is late.
    const auto cost = [](const PlannedBand& band) { return band.is_score ? band.value : -band.value; };
    const auto is_cost = [&](const PlannedBand& band) {
        const bool is_credit = band.outcome.of_lateness && band.outcome.gives == Gives::share;
        return (!band.is_score || is_credit) && cost(band) > 0;
    };
    const auto is_lowest_cost = [&](const PlannedBand& band) {
        return !band.low.there && band.high.there && band.high.at > 0 && is_cost(band);
    };
    const auto is_spared = [&](const PlannedBand& band) {
        const auto is_worse = [&](const PlannedBand& other) {
            const bool is_beyond =
                other.low.there ? other.low.at >= band.high.at : other.high.there && other.high.at > band.high.at;
            return is_beyond && ((!band.is_score && other.outcome.is_zero) || cost(other) > cost(band));
        };
        return (band.outcome.of_lateness && !band.is_score) || std::ranges::any_of(planned.bands, is_worse);
    };
    const bool spares = std::ranges::any_of(
        planned.bands, [&](const PlannedBand& band) { return is_lowest_cost(band) && is_spared(band); });
    // …; otherwise 0: for whoever is in time, too?
    if (spares && planned.otherwise) question_ = RuleQuestion::gap;
    // Up to 1 hour late −3, up to 4 hours −8: neither of them takes anything from who is in time.
    for (PlannedBand& band : planned.bands) {
        if (!spares || !is_lowest_cost(band)) continue;
        band.low.there = band.low.clear = true;
        band.low.included = false;
        band.low.at = 0;
    }
}

bool Planner::is_point(const PlannedBand& band) {
    return band.low.there && band.high.there && band.low.at == band.high.at;
}

bool Planner::is_said_beside(const PlannedColumn& planned, const End& end) {
    // 70% 得 50 分，高于 70% 得 0 分: the figure itself gives 50.
    if (end.included || !end.clear) return false;
    return std::ranges::any_of(
        planned.bands, [&](const PlannedBand& other) { return is_point(other) && snap(other.low.at) == snap(end.at); });
}

void Planner::set_points(const Column& column, PlannedColumn& planned) {
    for (const PlannedBand& band : planned.bands) {
        if (band.outcome.is_zero || !band.is_score || band.outcome.gives == Gives::formula) continue;
        if (is_point(band))
            planned.points.emplace_back(band.low.at, band.value);
        else if (band.low.there && !band.high.there && !is_said_beside(planned, band.low))
            planned.points.emplace_back(band.low.at, band.value);
        else if (band.high.there && !band.low.there && band.high.included)
            planned.points.emplace_back(band.high.at, band.value);
    }
    std::ranges::sort(planned.points);
    const auto has_point = [&](double x) {
        return std::ranges::any_of(planned.points, [x](const auto& point) { return snap(point.first) == snap(x); });
    };
    for (const Condition& line : column.lines)
        if (!line.low.there || !line.high.there || !has_point(line.low.at) || !has_point(line.high.at))
            planned.unclear_lines.push_back(line);
    if (column.lines.empty() && planned.points.size() < 2) question_ = RuleQuestion::line_ends;
}

bool Planner::is_start(const PlannedColumn& column, const PlannedBand& band) const {
    if (band.outcome.gives == Gives::change && band.value == 0) return true;
    if (band.outcome.gives == Gives::change
            ? snap(band.value) != snap(plan_.start) || !model_.adds_bonus_only
            : snap(band.value) != snap(plan_.start) || !band.is_score || band.outcome.gives == Gives::whole_sheet)
        return false;
    const bool is_range = band.low.there && band.high.there && snap(band.low.at) < snap(band.high.at);
    if (is_range && column.runs.size() < 2) return false;  // 85%-93% 得 10 分，每超 1%: and below it?
    return std::ranges::all_of(column.runs, [&](const PlannedRun& run) {
        return run.above ? band.high.there && band.high.at == run.anchor : band.low.there && band.low.at == run.anchor;
    });
}

}  // namespace kpi::detail
