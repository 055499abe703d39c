// Scoring by a rule, on the snapping rule throughout.
#include <algorithm>
#include <boost/container/small_vector.hpp>
#include <cmath>

#include "element.hpp"
#include "rule_model.hpp"
#include "rule_text.hpp"
#include "snapped.hpp"

namespace kpi::detail {

namespace {

/// Whether a band holds a value: at a bound that no sign settles, perhaps.
enum class Holds : std::uint8_t { no, perhaps, yes };

Holds holds(const PlannedBand& band, double x) {
    Holds answer = Holds::yes;
    const auto look = [&](const End& end, bool beyond) {
        if (!end.there) return;
        const double at = snap(end.at);
        if (x == at) {
            if (!end.clear)
                answer = std::min(answer, Holds::perhaps);
            else if (!end.included)
                answer = Holds::no;
        } else if (beyond ? x > at : x < at)
            answer = Holds::no;
    };
    look(band.low, false);
    look(band.high, true);
    return answer;
}

bool is_nothing(const PlannedBand& band) {
    return band.outcome.is_zero || (band.is_score && band.value == 0);
}

bool is_worded(const PlannedBand& band, double x) {
    return (band.low.there && band.low.worded && snap(band.low.at) == x) ||
           (band.high.there && band.high.worded && snap(band.high.at) == x);
}

double low_of(const PlannedBand& band) {
    return band.low.there ? band.low.at : -unbounded;
}

double high_of(const PlannedBand& band) {
    return band.high.there ? band.high.at : unbounded;
}

/// True for a band inside the other: 24 小时内 inside 48 小时内.
bool is_inside(const PlannedBand& inner, const PlannedBand& outer) {
    return low_of(inner) >= low_of(outer) && high_of(inner) <= high_of(outer);
}

/// What a column makes of its value.
struct Part {
    const PlannedBand* band = nullptr;  ///< that holds the value
    const State* state = nullptr;
    double state_value = 0;
    RuleQuestion question = RuleQuestion::none;
    std::optional<double> line = {};  ///< on a straight line
};

class Scorer {
public:
    Scorer(const RulePlan& plan, std::vector<Worked>* worked) : plan_{plan}, worked_{worked} {}

    Result<RuleScore> run(std::span<const double> actuals) {
        actuals_ = actuals;
        RuleScore score;
        bool zeroed = false;
        std::optional<double> absolute;
        for (std::size_t i = 0; i < actuals.size(); ++i) {
            const PlannedColumn& column = plan_.columns[i];
            const double x = is_missing(actuals[i]) ? 0 : snap(actuals[i]);
            const Part part = part_of(column, x);
            if (part.question != RuleQuestion::none) return RuleScore{.question = part.question};
            if (part.line) {
                absolute = add_absolute(absolute, *part.line);
                continue;
            }
            const Outcome* outcome = part.band ? &part.band->outcome : part.state ? &part.state->outcome : nullptr;
            // A band that gives what the steps start from leaves them their say: 95% 以上得 20 分，超过 100%，每增加….
            const bool is_start = part.band && !column.runs.empty() && !outcome->is_zero && part.band->is_score &&
                                  outcome->gives != Gives::whole_sheet && snap(part.band->value) == snap(plan_.start);
            if (!outcome || is_start) {
                add_runs(column, actuals[i]);
                if (!part.band && is_beside_start(column, x)) gap_ = true;
                if (gap_) return RuleScore{.question = RuleQuestion::gap};
                continue;
            }
            const double value = part.band ? part.band->value : part.state_value;
            if (outcome->gives == Gives::formula) {
                const auto piece = computed(plan_.model->formulas[static_cast<std::size_t>(outcome->value)], actuals);
                if (!piece) return piece.error();
                absolute = add_absolute(absolute, *piece);
            } else if (outcome->gives == Gives::whole_sheet) {
                score.is_struck = true;
            } else if (outcome->gives == Gives::change) {
                if (plan_.model->adds_bonus_only && value == plan_.start) continue;  // the bonus that steps start from
                terms_.push_back({value, 1, 1});
            } else if (outcome->is_zero && (plan_.columns.size() > 1 || plan_.model->whole_formula)) {
                zeroed = true;
            } else {
                absolute = add_absolute(absolute, value);
            }
        }
        if (plan_.model->whole_formula) {
            const auto whole = computed(plan_.model->formulas[*plan_.model->whole_formula], actuals);
            if (!whole) return whole.error();
            if (*whole > plan_.ask_above) return RuleScore{.question = RuleQuestion::cap, .points = *whole};
            absolute = add_absolute(absolute, *whole);
        }
        if (score.is_struck || zeroed) {
            score.score = 0;
            return score;
        }
        return total(score, absolute);
    }

private:
    /// The value of a formula. Errors: total_zero for a division by zero, out_of_range.
    Result<double> computed(const Formula& formula, std::span<const double> actuals) const {
        bool divides_by_zero = false;
        const double value = snapped([&](auto read) {
            boost::container::small_vector<decltype(read(0.0)), 8> stack;
            boost::container::small_vector<bool, 8> zero;
            const auto push = [&](double x) { stack.push_back(read(x)); };
            for (const FormulaStep& step : formula) {
                switch (step.is) {
                    case FormulaStep::Is::number: push(step.value); continue;
                    case FormulaStep::Is::variable:
                        push(is_missing(actuals[step.index]) ? 0 : actuals[step.index]);
                        if (plan_.rate_of != 1) stack.back() = stack.back() / read(plan_.rate_of);
                        continue;
                    case FormulaStep::Is::target: push(plan_.terms.target); continue;
                    case FormulaStep::Is::full: push(plan_.full); continue;
                    default: break;
                }
                const auto right = stack.back();
                stack.pop_back();
                auto& left = stack.back();
                switch (step.is) {
                    case FormulaStep::Is::plus: left = left + right; break;
                    case FormulaStep::Is::minus: left = left - right; break;
                    case FormulaStep::Is::times: left = left * right; break;
                    default:
                        if (is_zero(right)) {
                            divides_by_zero = true;
                            return read(0.0);
                        }
                        left = left / right;
                }
            }
            return stack.back();
        });
        if (divides_by_zero) return Error{Reason::total_zero, Argument::actual};
        if (!is_number(value)) return Error{Reason::out_of_range, Argument::actual};
        return value;
    }
    static bool is_zero(const Approximate& x) { return std::fabs(x.value()) <= x.error() && x.value() == 0; }
    static bool is_zero(const Exact& x) { return x == 0; }

    static double add_absolute(const std::optional<double>& before, double value) {
        return before ? snap(*before + value) : value;
    }

    struct Term {
        double count;
        double each;
        double of;
    };

    Result<RuleScore> total(RuleScore score, const std::optional<double>& absolute) {
        // Steps between the ends of what a number can be: more than it can say.
        const bool is_countable =
            std::ranges::all_of(terms_, [](const Term& term) { return std::isfinite(term.count); });
        if (!is_countable) return Error{Reason::out_of_range, Argument::actual};
        const double start = absolute ? *absolute : plan_.start;
        if (worked_) note_work(start);
        const auto sum_of = [&](double from, auto counts) {
            return snapped([&](auto read) {
                auto sum = read(from);
                for (const Term& term : terms_)
                    if (counts(term)) sum = sum + read(term.count) * read(term.each) * read(term.of);
                return sum;
            });
        };
        const auto adds = [](const Term& term) { return term.count * term.each > 0; };
        const auto takes = [](const Term& term) { return term.count * term.each < 0; };
        const auto all = [](const Term&) { return true; };
        if (is_number(plan_.most_added) || is_number(plan_.most_taken)) {
            const double added = std::min(sum_of(0, adds), snap(plan_.most_added));
            const double taken = std::max(sum_of(0, takes), -snap(plan_.most_taken));
            if (!is_number(added) || !is_number(taken)) return Error{Reason::out_of_range, Argument::actual};
            score.points = snapped([&](auto read) { return read(start) + read(added) + read(taken); });
        } else
            score.points = sum_of(start, all);
        if (!is_number(score.points)) return Error{Reason::out_of_range, Argument::actual};
        if (plan_.ask_below_low && score.points < plan_.ask_low)
            return RuleScore{.question = RuleQuestion::floor, .points = score.points};
        score.score = rounded(std::clamp(score.points, snap(plan_.low), std::max(snap(plan_.low), snap(plan_.high))));
        return score;
    }

    /// 保留一位小数, half away from zero; rounded down to the nearest 5 %.
    [[nodiscard]] double rounded(double score) const {
        const auto& rounding = plan_.model->rounding;
        if (!rounding) return score;
        const double units = snapped([&](auto read) { return read(score) / read(rounding->unit); });
        const double whole = rounding->down ? std::floor(units) : std::round(units);
        return snapped([&](auto read) { return read(whole) * read(rounding->unit); });
    }

    void note_work(double start) const {
        if (start != 0 || terms_.empty()) worked_->push_back({1, start, true});
        for (const Term& term : terms_)
            if (term.count != 0) worked_->push_back({term.count, snap(term.each * term.of), false});
    }

    /// 85%-93% 得 10 分，每超 1% 扣 1 分: and below 85%? 达到 100% 得 20 分，每超 1% 加 1 分: and below 100%?
    [[nodiscard]] bool is_beside_start(const PlannedColumn& column, double x) const {
        const bool is_past = std::ranges::any_of(column.runs, [x](const PlannedRun& run) {
            return run.above ? x > snap(run.anchor) : x < snap(run.anchor);
        });
        return !is_past && std::ranges::any_of(column.bands, [&](const PlannedBand& band) {
            const bool is_point = band.low.there && band.high.there && snap(band.low.at) == snap(band.high.at);
            // 100 % pays 100 %, each 1 % above adds 2 %: and below it?
            const bool is_alone = is_point && plan_.model->answer == RuleAnswer::share && column.runs.size() == 1;
            return (!is_point || is_alone) && band.is_score && !band.outcome.is_zero &&
                   snap(band.value) == snap(plan_.start) &&
                   ((band.low.there && x < snap(band.low.at)) || (band.high.there && x > snap(band.high.at)));
        });
    }

    // ---- Steps --------------------------------------------------------------------------------

    void add_runs(const PlannedColumn& column, double actual) {
        const double x = is_missing(actual) ? 0 : actual;
        for (const PlannedRun& run : column.runs) {
            const bool is_past = run.above ? snap(x) > snap(run.anchor) : snap(x) < snap(run.anchor);
            if (!is_past) continue;
            if (ends_before(column, run, snap(x))) gap_ = true;
            const double reached = run.above ? std::min(x, run.end) : std::max(x, run.end);
            const double steps = snapped([&](auto read) {
                const auto distance = run.above ? read(reached) - read(run.anchor) : read(run.anchor) - read(reached);
                return distance / (read(run.step) * read(run.step_of));
            });
            double counted = steps;
            if (run.partial == PartialStep::full) counted = std::floor(steps);
            if (run.partial == PartialStep::started) counted = std::ceil(steps);
            terms_.push_back({counted, run.each, run.each_of});
        }
    }

    /// True past the end of a run that no other one continues.
    static bool ends_before(const PlannedColumn& column, const PlannedRun& run, double x) {
        if (!std::isfinite(run.end) || (run.above ? x <= snap(run.end) : x >= snap(run.end))) return false;
        return std::ranges::none_of(
            column.runs, [&](const PlannedRun& other) { return other.above == run.above && other.anchor == run.end; });
    }

    // ---- Bands and states ---------------------------------------------------------------------

    Part part_of(const PlannedColumn& column, double x) const {
        switch (column.kind) {
            case Column::Kind::flag: return flag(column, x);
            case Column::Kind::yes_no: return yes_or_no(column, x);
            case Column::Kind::words: return {.question = RuleQuestion::word};
            case Column::Kind::variable: return banded(column, x);
            default: break;
        }
        if (const auto line = on_line(column, x)) return *line;
        Part part = banded(column, x);
        if (part.band || part.question != RuleQuestion::none || !column.runs.empty() || column.bands.empty())
            return part;
        if (column.otherwise && is_in_seam(column, x)) return {.question = RuleQuestion::gap};
        if (column.otherwise) return {.band = &*column.otherwise};
        if (!column.points.empty()) return off_line(column, x);
        return outside(column, x);
    }

    /// 100% - 109%, 95% - 99%, else nothing, of 99.5 %: bands written in whole numbers meet there, and nobody says how.
    static bool is_in_seam(const PlannedColumn& column, double x) {
        const End* below = nullptr;
        const End* above = nullptr;
        for (const PlannedBand& band : column.bands) {
            if (band.high.there && snap(band.high.at) < x && (!below || band.high.at > below->at)) below = &band.high;
            if (band.low.there && snap(band.low.at) > x && (!above || band.low.at < above->at)) above = &band.low;
        }
        if (!below || !above) return false;
        const double whole = below->measure == Measure::percent || above->measure == Measure::percent ? 1e-2 : 1;
        const double last_place = whole * std::pow(10, -std::max(below->decimals, above->decimals));
        return snap(above->at - below->at) <= snap(last_place);
    }

    /// Beyond the ends of lines: what a limit says, or nobody.
    [[nodiscard]] Part off_line(const PlannedColumn& column, double x) const {
        const auto& [first, least] = column.points.front();
        const auto& [last, most] = column.points.back();
        const auto is_end = [&](double score) {
            return snap(plan_.high) == snap(score) || snap(plan_.low) == snap(score);
        };
        if (x > snap(last) && is_end(most)) return {.line = snap(most)};
        if (x < snap(first) && is_end(least)) return {.line = snap(least)};
        return {.question = RuleQuestion::gap};
    }

    static Part flag(const PlannedColumn& column, double x) {
        if (x == 0) return {};
        if (x < 0 || x != std::floor(x)) return {.question = RuleQuestion::gap};
        if (x > 1 && column.states.front().outcome.gives == Gives::change) return {.question = RuleQuestion::once};
        return {.state = &column.states.front(), .state_value = column.state_values.front()};
    }

    static Part yes_or_no(const PlannedColumn& column, double x) {
        if (x != 0 && x != 1) return {.question = RuleQuestion::gap};
        for (std::size_t i = 0; i < column.states.size(); ++i) {
            const bool is_no = column.states[i].is_negative || column.states[i].is_other;
            if (is_no == (x == 0)) return {.state = &column.states[i], .state_value = column.state_values[i]};
        }
        return {.question = RuleQuestion::gap};
    }

    /// The bands that hold the value; of several, the innermost.
    [[nodiscard]] Part banded(const PlannedColumn& column, double x) const {
        const PlannedBand* sure = nullptr;
        boost::container::small_vector<const PlannedBand*, 4> perhaps;
        for (const PlannedBand& band : column.bands) {
            switch (holds(band, x)) {
                case Holds::no: break;
                case Holds::perhaps: perhaps.push_back(&band); break;
                case Holds::yes:
                    if (!sure || is_inside(band, *sure)) sure = &band;
            }
        }
        if (perhaps.empty()) return {.band = sure};
        if (sure && std::ranges::none_of(
                        perhaps, [&](const auto* band) { return is_inside(*band, *sure) && !is_inside(*sure, *band); }))
            return {.band = sure};
        if (perhaps.size() == 1 && perhaps.front()->meets_run && is_nothing(*perhaps.front()))
            return {.question = RuleQuestion::bound};
        if (perhaps.size() == 1) return {.band = perhaps.front()};
        return contested(perhaps, x);
    }

    template <class Bands>
    [[nodiscard]] Part contested(const Bands& bands, double x) const {
        if (std::ranges::all_of(bands, [&](const auto* band) { return gives_same(*band, *bands.front()); }))
            return {.band = bands.front()};
        const PlannedBand* worded = nullptr;
        for (const PlannedBand* band : bands) {
            if (!is_worded(*band, x)) continue;
            if (worded) return {.question = RuleQuestion::bound};
            worded = band;
        }
        // 11-20 天扣 10 分，20 天以上扣 20 分: a custom alone takes nothing from anybody.
        const bool is_worse = worded && std::ranges::any_of(bands, [&](const auto* band) {
                                  return band->is_score == worded->is_score && band->value > worded->value;
                              });
        if (!worded || is_worse || is_nothing(*worded)) return {.question = RuleQuestion::bound};
        return {.band = worded};
    }

    /// 80% 以下 0 分；80%-100% 按公式: at 80 % it is nothing by either.
    [[nodiscard]] bool gives_same(const PlannedBand& a, const PlannedBand& b) const {
        const auto value_of = [&](const PlannedBand& band) {
            if (band.outcome.gives != Gives::formula) return band.value;
            const auto worked = computed(plan_.model->formulas[static_cast<std::size_t>(band.outcome.value)], actuals_);
            return worked ? *worked : missing();
        };
        const bool comparable =
            a.is_score == b.is_score && a.outcome.gives != Gives::whole_sheet && b.outcome.gives != Gives::whole_sheet;
        return comparable && snap(value_of(a)) == snap(value_of(b));
    }

    /// Beyond all bands: nothing where they only take, a gap otherwise.
    static Part outside(const PlannedColumn& column, double x) {
        if (!column.changes_only && !column.credits) return {.question = RuleQuestion::gap};
        const auto lowest = std::ranges::min_element(column.bands, {}, low_of);
        const auto highest = std::ranges::max_element(column.bands, {}, high_of);
        const bool is_below = x <= low_of(*lowest);
        const bool is_above = x >= high_of(*highest);
        if (is_below == is_above) return {.question = RuleQuestion::gap};
        if (column.changes_only && std::isfinite(low_of(*lowest)) != std::isfinite(high_of(*highest))) return {};
        // A share of a fee beyond something, and nothing else; 90 or more pays $100, 95 or more $200: none on the other
        // side.
        const bool low = column.bands.front().low.there;
        const bool is_to_one_side = std::ranges::all_of(column.bands, [&](const PlannedBand& band) {
            return band.low.there == low && band.high.there != low && !band.outcome.is_zero;
        });
        if (column.bands.size() == 1 || is_to_one_side) return {};
        // Of bands that end on both sides the milder side leads to nothing.
        const double here = std::fabs((is_below ? *lowest : *highest).value);
        const double there = std::fabs((is_below ? *highest : *lowest).value);
        const bool zero_here = (is_below ? *lowest : *highest).outcome.is_zero;
        const bool zero_there = (is_below ? *highest : *lowest).outcome.is_zero;
        // Later: not accepted. Before the first of them there is nothing to take; beyond the best grade there may be.
        const bool is_mildest = std::ranges::all_of(column.bands, [&](const PlannedBand& band) {
            return band.outcome.is_zero || std::fabs(band.value) >= here;
        });
        if (zero_there && !zero_here) return is_mildest ? Part{} : Part{.question = RuleQuestion::gap};
        if (zero_here || !(here < there)) return {.question = RuleQuestion::gap};
        return {};
    }

    static std::optional<Part> on_line(const PlannedColumn& column, double x) {
        for (const Condition& line : column.unclear_lines) {
            const bool above = !line.low.there || x > snap(line.low.at);
            const bool below = !line.high.there || x < snap(line.high.at);
            if (above && below) return Part{.question = RuleQuestion::line_ends};
        }
        for (std::size_t i = 0; i + 1 < column.points.size(); ++i) {
            const double x0 = column.points[i].first;
            const double y0 = column.points[i].second;
            const double x1 = column.points[i + 1].first;
            const double y1 = column.points[i + 1].second;
            if (!(x > snap(x0) && x < snap(x1))) continue;
            return Part{.line = snapped([&](auto read) {
                            return read(y0) + (read(x) - read(x0)) * (read(y1) - read(y0)) / (read(x1) - read(x0));
                        })};
        }
        return std::nullopt;
    }

    const RulePlan& plan_;
    std::vector<Worked>* worked_;
    std::span<const double> actuals_;
    boost::container::small_vector<Term, 8> terms_;
    bool gap_ = false;
};

}  // namespace

Result<RuleScore> scored(const RulePlan& plan, std::span<const double> actuals, std::vector<Worked>* worked) {
    return Scorer{plan, worked}.run(actuals);
}

namespace {

std::string_view without_grade(std::string_view word) {
    for (const std::string_view grade : {"级", "等", "档", "类"})
        if (word.size() > grade.size() && word.ends_with(grade)) word.remove_suffix(grade.size());
    return word;
}

/// A级, of which people enter A; and the other way about.
bool is_same_word(std::string_view of_rule, std::string_view entered) {
    return !of_rule.empty() && (of_rule == entered || without_grade(of_rule) == without_grade(entered));
}

/// 基本齐全 beside 齐全: another degree of it.
bool is_other_degree(std::string_view label, std::string_view word) {
    label.remove_suffix(word.size());
    if (begins_ascii(label)) {  // unsatisfactory is no satisfactory, partly met no met
        const bool is_whole_word = label.ends_with(' ');
        return !is_whole_word || has_word(label, {" not ", " partly ", " partially ", " very ", " below ", " above ",
                                                  " almost ", " nearly ", " less ", " more ", " no ", " never ",
                                                  " mostly ", " fully ", " needs ", " non ", " un ", " in ", " far "});
    }
    return std::ranges::any_of(std::initializer_list<std::string_view>{"基本", "不", "较", "未", "部分", "欠", "比较"},
                               [&](std::string_view degree) { return label == degree; });
}

/// 公开课评比一等奖, of which people enter 一等奖: the one that ends so, where no other does.
std::optional<std::size_t> only_ending(const PlannedColumn& column, std::string_view word) {
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < column.states.size(); ++i) {
        const std::string_view label = without_grade(column.states[i].label);
        const std::string_view end = without_grade(word);
        if (end.empty() || !label.ends_with(end) || is_other_degree(label, end)) continue;
        if (found) return std::nullopt;
        found = i;
    }
    return found;
}

/// Outstanding or good: each of them by its own name.
bool names_as_one(std::string_view label, std::string_view word) {
    for (const std::string_view joint : {" or ", "或", "、", "/"}) {
        std::size_t begin = 0;
        std::size_t parts = 0;
        bool found = false;
        for (std::size_t end = 0; end != label.npos; begin = end + joint.size(), ++parts) {
            end = label.find(joint, begin);
            found = found || label.substr(begin, end == label.npos ? end : end - begin) == word;
        }
        if (found && parts > 1) return true;
    }
    return false;
}

/// 国家级 in 年内获国家级奖项, gold in gold badge, of a label that holds the word: the same thing, and no other degree
/// of it.
bool is_within(std::string_view label, std::string_view word) {
    constexpr std::size_t two_letters = 6;  // of three bytes each
    if (label == word) return false;
    if (begins_ascii(word)) {
        if (!label.starts_with(word)) return false;
        const std::string_view rest = label.substr(word.size());
        return rest.front() == ' ' && !has_word(rest.substr(1), {" or ", " and ", " below ", " above ", " not ",
                                                                 " but ", " with ", " without ", " plus ", " minus ",
                                                                 " by ", " more ", " less ", " late ", " to "});
    }
    return word.size() >= two_letters &&
           !has_any(label, {"不",   "未", "无", "没", "非", "基本", "较", "欠", "部分", "以上",
                            "以下", "或", "及", "且", "但", "很",   "最", "仅", "只",   "超"});
}

/// The only one that holds it, where no other does.
std::optional<std::size_t> only_holding(const PlannedColumn& column, std::string_view word) {
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < column.states.size(); ++i) {
        const std::string_view label = column.states[i].label;
        const std::size_t at = word.empty() ? label.npos : label.find(word);
        // 已签订但不规范 is another thing than 已签订.
        if (at == label.npos || label.substr(at + word.size()).starts_with("但")) continue;
        if (found) return std::nullopt;
        found = i;
    }
    if (!found) return std::nullopt;
    const std::string_view label = column.states[*found].label;
    return names_as_one(label, word) || is_within(label, word) ? found : std::nullopt;
}

/// Exceeds expectations, of which people enter exceeds.
bool is_short_for(std::string_view label, std::string_view word) {
    if (!label.starts_with(word)) return false;
    label.remove_prefix(word.size());
    return label == " expectations" || label == " standards" || label == " requirements";
}

}  // namespace

RuleScore scored(const RulePlan& plan, std::string_view word) {
    if (plan.columns.size() != 1) return {.question = RuleQuestion::word};
    const PlannedColumn& column = plan.columns.front();
    const auto given = [&](std::size_t i) {
        const double value = snap(column.state_values[i]);
        return RuleScore{.score = value, .points = value};
    };
    for (std::size_t i = 0; i < column.states.size(); ++i)
        if (is_same_word(column.states[i].label, word) || is_short_for(column.states[i].label, word)) return given(i);
    if (const auto only = only_ending(column, word)) return given(*only);
    if (const auto only = only_holding(column, word)) return given(*only);
    for (std::size_t i = 0; i < column.states.size(); ++i)
        if (column.states[i].is_other && column.kind == Column::Kind::words) return given(i);
    return {.question = RuleQuestion::word};
}

}  // namespace kpi::detail
