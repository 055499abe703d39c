// Formulas and proportions.
#include <algorithm>
#include <cmath>

#include "rule_assembler.hpp"

namespace kpi::detail {

void Assembler::add_formula(const Clause& clause) {
    if (at_ > 0) {
        const Clause& before = clauses_[at_ - 1];
        const bool is_range =
            before.says == Says::target && !before.when.is_point && target_ && &before == &clauses_[at_ - 1];
        if (is_range && target_->first == before.first) {
            target_.reset();
            if (!says_rest_of_cut(before.when)) return add_piece(clause, before.when);
        }
        if (before.says == Says::straight && before.conditional && measure_ && model_.columns[*measure_].straight) {
            Column& column = model_.columns[*measure_];
            column.lines.pop_back();
            column.straight = !column.lines.empty();
            return add_piece(clause, before.when);
        }
    }
    if (defines_measure(clause)) return;
    if (model_.whole_formula || has_steps_) return refuse(clause);
    std::vector<Band> cuts;
    if (measure_ && measure_used() && !take_cuts(clause, cuts)) return refuse(clause);
    if (clause.conditional && cuts.empty()) return refuse(clause);
    model_.whole_formula = model_.formulas.size();
    formula_gives_ = clause.outcome.gives;
    Formula formula = clause.formula;
    const std::string rate = take_rate(formula);
    for (FormulaStep& step : formula) {
        if (step.is == FormulaStep::Is::target) model_.needs_target = true;
        if (step.is == FormulaStep::Is::variable) step.index = variable(step.name);
    }
    model_.formulas.push_back(std::move(formula));
    if (!rate.empty()) model_.columns.back().label = rate;
    model_.is_rate_of_two = !rate.empty();
    header_.clear();
    for (const Band& cut : cuts) {
        Clause before = clause;
        before.when = cut.when;
        before.outcome = cut.outcome;
        add_cut(before);
    }
}

bool Assembler::says_rest_of_cut(const Condition& when) const {
    if (!measure_ || count(Says::formula) != 1 || !when.low.there || when.high.there) return false;
    const auto& bands = model_.columns[*measure_].bands;
    return bands.size() == 1 && bands.front().outcome.is_zero && !bands.front().when.low.there &&
           bands.front().when.high.there && bands.front().when.high.at == when.low.at &&
           !(bands.front().when.high.included && when.low.included && when.low.clear);
}

bool Assembler::take_cuts(const Clause& clause, std::vector<Band>& cuts) {
    const Column& column = model_.columns[*measure_];
    const auto variables = std::ranges::count(clause.formula, FormulaStep::Is::variable, &FormulaStep::is);
    const bool only_cuts = column.runs.empty() && !column.otherwise &&
                           std::ranges::all_of(column.bands, [](const Band& band) { return band.outcome.is_zero; });
    if (model_.columns.size() != 1 || variables != 1 || !only_cuts || column.bands.size() != 1) return false;
    const Condition& when = column.bands.front().when;
    // From 70 % …: where it is not cut.
    if (clause.conditional && (when.low.there || !when.high.there || when.high.at != clause.when.low.at)) return false;
    cuts = column.bands;
    model_.columns.clear();
    measure_.reset();
    return true;
}

std::string Assembler::take_rate(Formula& formula) {
    using enum FormulaStep::Is;
    if (std::ranges::count(formula, variable, &FormulaStep::is) != 2) return {};
    for (std::size_t i = 0; i + 2 < formula.size(); ++i) {
        const bool is_rate = formula[i].is == variable && formula[i + 1].is == variable && formula[i + 2].is == over;
        if (!is_rate) continue;
        const std::string& part = formula[i].name;
        const bool is_english = begins_ascii(part);
        const bool is_letter = std::ranges::find(letters, std::string_view{part}) != std::end(letters);
        if (!is_english || is_letter || part == formula[i + 1].name) return {};
        std::string name = part + " ÷ " + formula[i + 1].name;
        formula[i].name.clear();
        formula.erase(formula.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                      formula.begin() + static_cast<std::ptrdiff_t>(i) + 3);
        return name;
    }
    return {};
}

bool Assembler::defines_measure(const Clause& clause) const {
    const auto& tokens = parsed_.tokens;
    const bool is_named = tokens[clause.first].kind == Kind::word && tokens[clause.first + 1].kind == Kind::equal;
    const std::string& name = tokens[clause.first].text;
    const auto ends = [&](std::string_view word) { return name.ends_with(word); };
    if (!is_named || !(ends("率") || ends("占比") || ends("比例") || ends("度") || ends(" rate"))) return false;
    const Token& last = tokens[clause.last - 1];
    const bool is_rate = last.typed == "100" || last.kind == Kind::word;
    return is_rate && at_ + 1 < clauses_.size() && std::ranges::none_of(clauses_, [&](const Clause& c) {
               return &c != &clauses_[at_] && c.says == Says::formula;
           });
}

std::size_t Assembler::variable(const std::string& name) {
    for (std::size_t i = 0; i < model_.columns.size(); ++i)
        if (model_.columns[i].kind == Column::Kind::variable && model_.columns[i].label == name) return i;
    Column& column = model_.columns.emplace_back();
    column.kind = Column::Kind::variable;
    column.label = name;
    return model_.columns.size() - 1;
}

double Assembler::divisor_of_measure(const Formula& formula, double least) {
    using enum FormulaStep::Is;
    for (std::size_t i = 0; i + 2 < formula.size(); ++i)
        if (formula[i].is == variable && formula[i + 1].is == number && formula[i + 2].is == over &&
            formula[i + 1].value > least)
            return formula[i + 1].value;
    return 0;
}

void Assembler::add_cut(const Clause& clause) {
    const Formula& formula = model_.formulas[*model_.whole_formula];
    const bool gives_nothing =
        clause.outcome.is_zero ||
        (clause.outcome.value == 0 && (clause.outcome.gives == Gives::score || clause.outcome.gives == Gives::share ||
                                       clause.outcome.gives == Gives::amount));
    const bool is_part = clause.when.frame == Frame::of_ref;
    if (model_.columns.size() != 1 || !gives_nothing || (clause.when.frame != Frame::value && !is_part))
        return refuse(clause);
    Band band{clause.when, clause.outcome};
    band.outcome.is_zero = true;
    // A percentage score below 60: of a hundred.
    Column& cut = model_.columns.front();
    const bool is_percentage = has_any(cut.label, {"percentage", "per cent", "%"});
    for (End* end : {&band.when.low, &band.when.high}) {
        if (!is_percentage || !end->there || end->measure != Measure::none || end->at <= 2) continue;
        end->at = snap(end->at / 100);
        end->measure = Measure::percent;
        model_.largest_value = 2;  // 85, of a hundred, is no 8500 %
    }
    const bool has_target =
        std::ranges::any_of(formula, [](const FormulaStep& step) { return step.is == FormulaStep::Is::target; });
    const double whole = has_target ? 0 : divisor_of_measure(formula);
    for (End* end : {&band.when.low, &band.when.high}) {
        if (whole == 0 || !end->there || end->measure != Measure::percent) continue;
        end->at = snap(end->at * whole);  // 实际/200×25，完成率低于 70% 不得分: below 140
        end->measure = Measure::none;
    }
    const bool is_share = (band.when.low.there ? band.when.low : band.when.high).measure == Measure::percent;
    if ((has_target && !is_share) || (is_part && !has_target)) return refuse(clause);
    if (has_target) band.when.frame = Frame::of_ref;
    cut.is_share = cut.is_share || (is_share && !has_target);
    cut.bands.push_back(band);
}

void Assembler::rate_of_marks() {
    using enum FormulaStep::Is;
    Column& column = model_.columns.empty() ? model_.columns.emplace_back() : model_.columns.front();
    column.kind = Column::Kind::variable;
    // In proportion to target; nothing under 40 units: of a rate, or of what is counted?
    for (const Band& band : column.bands) {
        const End& bound = band.when.low.there ? band.when.low : band.when.high;
        if (bound.measure != Measure::percent && bound.at > 2) return ask(RuleQuestion::unit, *mode_clause_);
    }
    if (column.label.empty() && mode_clause_->label != "to") column.label = mode_clause_->label;
    model_.whole_formula = model_.formulas.size();
    model_.rate_of_target = true;
    model_.formulas.push_back(
        {{variable, 0, false, column.label, 0}, {full, 0, false, "", 0}, {times, 0, false, "", 0}});
}

void Assembler::add_piece(const Clause& clause, const Condition& when) {
    if (!measure_) measure();
    if (!model_.formulas.empty() && formula_gives_ != clause.outcome.gives) return refuse(clause);
    formula_gives_ = clause.outcome.gives;
    Column& column = model_.columns[*measure_];
    Formula formula = clause.formula;
    std::string name;
    for (FormulaStep& step : formula) {
        if (step.is == FormulaStep::Is::target) return refuse(clause);
        if (step.is != FormulaStep::Is::variable) continue;
        if (!name.empty() && name != step.name) return refuse(clause);
        name = step.name;
        step.index = *measure_;
    }
    Band band{when, {}};
    band.outcome.gives = Gives::formula;
    band.outcome.value = static_cast<double>(model_.formulas.size());
    model_.formulas.push_back(std::move(formula));
    column.bands.push_back(band);
}
}  // namespace kpi::detail
