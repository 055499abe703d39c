// Rates: of the part of an amount that each is for, or of all of it.
#include <algorithm>

#include "rule_assembler.hpp"

namespace kpi::detail {

void Assembler::add_rate(const Clause& clause) {
    const RateRange& range = clause.rate;
    const bool is_first = !measure_;
    if (!is_first && model_.columns[*measure_].runs.empty()) return refuse(clause);
    Column& column = measure();
    Run run;
    run.above = true;
    run.each = clause.outcome;
    run.partial = PartialStep::linear;
    Run* const before = is_first ? nullptr : &column.runs.back();
    const bool has_low = clause.when.low.there || range.from_target;
    // The further 1.5 % on the part above: beside what is paid on all.
    if (range.adds_to_last && before && has_low && !before->end && !before->end_part) {
        before->end = clause.when.low.there ? std::optional{clause.when.low.at} : std::nullopt;
        if (range.from_target) before->end_part = range.from_part;
        run.each.value = snap(run.each.value + before->each.value);
    }
    if (clause.when.low.there) {
        run.anchor = clause.when.low.at;
    } else if (range.from_target) {
        run.anchor.reset();
        run.anchor_part = range.from_part;
    } else if (before) {
        if (!before->end && !before->end_part) return ask(RuleQuestion::part_or_all, clause);
        run.anchor = before->end;
        run.anchor_part = before->end_part.value_or(1);
    } else
        run.anchor = 0;
    if (clause.when.high.there) run.end = clause.when.high.at;
    if (range.to_target) run.end_part = range.to_part;
    if (range.size) run.end = snap(run.anchor.value_or(0) + *range.size);
    // Each of them begins where the one before it ends: else it is not the part in a band that is meant.
    const auto is_same = [](const Run& first, const Run& second) {
        return second.anchor ? first.end == second.anchor : first.end_part && *first.end_part == second.anchor_part;
    };
    if (before && !is_same(*before, run)) return ask(RuleQuestion::part_or_all, clause);
    const bool ends = run.end || run.end_part;
    if (ends && at_ + 1 == clauses_.size()) return ask(RuleQuestion::gap, clause);
    model_.needs_target = model_.needs_target || range.from_target || range.to_target;
    has_steps_ = true;
    column.runs.push_back(run);
}

void Assembler::rate_all() {
    if (!measure_ || model_.columns.size() != 1 || has_steps_) return refuse(clauses_.front());
    Column& column = model_.columns[*measure_];
    bool has_rate = false;
    // Rate per job: what is paid, and not what is counted.
    const std::string name = has_word(column.label, {" rate ", " per "}) ? std::string{} : column.label;
    // 2 % below 100 %, 4 % from 100 %, on all sales: the bands are not of sales.
    const bool is_of_sales = !column.is_share && std::ranges::none_of(column.bands, [](const Band& band) {
        const Measure measure = band.when.low.there ? band.when.low.measure : band.when.high.measure;
        return band.outcome.gives == Gives::share &&
               (measure == Measure::percent || measure == Measure::points || measure == Measure::count);
    });
    if (!is_of_sales) return refuse(clauses_.front());
    for (Band& band : column.bands) {
        const bool is_rate = band.outcome.gives == Gives::share || band.outcome.gives == Gives::amount;
        if (!is_rate) {
            if (!band.outcome.is_zero) return refuse(clauses_.front());
            continue;
        }
        using enum FormulaStep::Is;
        const double rate = band.outcome.value;
        band.outcome = {};
        band.outcome.gives = Gives::formula;
        band.outcome.value = static_cast<double>(model_.formulas.size());
        model_.formulas.push_back(
            {{variable, 0, false, name, *measure_}, {number, rate, false, ""}, {times, 0, false, ""}});
        has_rate = true;
    }
    if (!has_rate) return refuse(clauses_.front());
    formula_gives_ = Gives::amount;
}

}  // namespace kpi::detail
