// Formulas: 实际/目标×20, (1 - complaints / orders × 100) × 10. The names in them are what is measured.
#include <algorithm>
#include <boost/spirit/home/x3.hpp>

#include "rule_grammar.hpp"
#include "rule_text.hpp"

namespace kpi::detail {

namespace {

/// A recursive grammar must not be led deeper than anybody writes.
constexpr int deepest = 12;

bool is_too_deep(const Token* first, const Token* last) {
    int depth = 0;
    for (; first != last; ++first) {
        if (first->kind == Kind::left && ++depth > deepest) return true;
        if (first->kind == Kind::right) --depth;
    }
    return false;
}

/// What the grammar leaves behind: a formula in postfix order.
struct FormulaTag;

/// Runs `Append` on the formula where its subject has matched.
template <class Subject, class Append>
struct Emit : x3::unary_parser<Subject, Emit<Subject, Append>> {
    using base_type = x3::unary_parser<Subject, Emit<Subject, Append>>;
    using attribute_type = x3::unused_type;
    static constexpr bool has_attribute = false;
    constexpr explicit Emit(const Subject& emitted) : base_type{emitted} {}

    template <class Iterator, class Context, class RuleContext, class Attribute>
    bool parse(Iterator& first, const Iterator& last, const Context& context, RuleContext& rule, Attribute&) const {
        const Iterator begin = first;
        Formula& formula = x3::get<FormulaTag>(context).get();
        const std::size_t size = formula.size();
        if (this->subject.parse(first, last, context, rule, x3::unused)) {
            Append{}(formula, &*begin, &*begin + (first - begin));
            return true;
        }
        formula.resize(size);
        return false;
    }
};

template <class Append, class Subject>
auto emit(const Subject& subject) {
    return Emit<Subject, Append>{subject};
}

/// 实际产量/计划产量, units produced / planned units: what was planned is the target.
bool is_planned(const std::string& name) {
    return name.starts_with("计划") || name.starts_with("预算") || name.starts_with("planned ") ||
           name.ends_with(" required") || name.ends_with(" scheduled") || name.starts_with("budgeted ") ||
           name.starts_with("plan ") || name.starts_with("lowest ") || name.ends_with(" planned") ||
           name.ends_with(" budgeted");
}

struct AppendNumber {
    void operator()(Formula& formula, const Token* first, const Token*) const {
        formula.push_back({FormulaStep::Is::number, first->value, first->measure == Measure::points, ""});
    }
};
struct AppendName {
    void operator()(Formula& formula, const Token* first, const Token* last) const {
        FormulaStep step{FormulaStep::Is::variable, 0, false, label_of(first, last)};
        for (const Token* token = first; token != last; ++token) {
            const bool is_bonus = token->kind == Kind::ref && token + 1 != last &&
                                  (token[1].kind == Kind::adding || has_any(token[1].text, {"incentive", "award"})) &&
                                  begins_ascii(token->text);
            if (is_bonus) {
                step = {FormulaStep::Is::variable, 0, false, "target bonus"};
                break;
            }
            if (token->kind == Kind::ref) step.is = FormulaStep::Is::target;
            if (token->kind == Kind::full) step.is = FormulaStep::Is::full;
        }
        if (step.is == FormulaStep::Is::variable && is_planned(step.name)) step.is = FormulaStep::Is::target;
        formula.push_back(step);
    }
};
template <FormulaStep::Is operation>
struct Append {
    void operator()(Formula& formula, const Token*, const Token*) const {
        formula.push_back({operation, 0, false, ""});
    }
};

const x3::rule<struct SumRule> sum{"sum"};
const Of name_part{Kind::word,  Kind::adding, Kind::ref,    Kind::aside, Kind::occur,
                   Kind::score, Kind::full,   Kind::taking, Kind::late};
const auto primary =
    emit<AppendNumber>(Of{Kind::num}) | emit<AppendName>(+name_part) | (Of{Kind::left} >> sum >> Of{Kind::right});
const auto product = primary >> *(emit<Append<FormulaStep::Is::times>>(Of{Kind::times} >> primary) |
                                  emit<Append<FormulaStep::Is::over>>(Of{Kind::slash} >> primary));
const Of minus{Kind::minus, Kind::dash};
const auto sum_def = product >> *(emit<Append<FormulaStep::Is::plus>>(Of{Kind::plus} >> product) |
                                  emit<Append<FormulaStep::Is::minus>>(minus >> product));
BOOST_SPIRIT_DEFINE(sum)  // NOLINT: a macro of the library

bool is_formula(const Formula& formula) {
    bool computes = false;
    bool measures = false;
    for (const FormulaStep& step : formula) {
        computes = computes || step.is == FormulaStep::Is::times || step.is == FormulaStep::Is::over;
        measures = measures || step.is == FormulaStep::Is::variable;
        const bool is_figure =
            step.is == FormulaStep::Is::variable && !step.name.empty() && is_digit(step.name.front());
        if (is_figure) return false;  // the 80-unit target
    }
    return computes && measures;
}

}  // namespace

namespace {

/// All that may be paid, as a factor: target bonus, the monthly fee.
bool is_whole(const FormulaStep& step) {
    if (step.is != FormulaStep::Is::variable || is_wide(step.name.empty() ? 'x' : step.name.front())) return false;
    return ends_with_any(" " + step.name,
                         {" target bonus", " target incentive", " target award", " bonus", " fee", " fee at risk",
                          " incentive", " award", " maximum payment", " bonus target", " payout"});
}

/// Attainment × target bonus: a part of it.
bool take_whole(Formula& formula) {
    using enum FormulaStep::Is;
    if (std::ranges::count(formula, variable, &FormulaStep::is) != 2) return false;
    for (std::size_t i = 0; i + 1 < formula.size(); ++i) {
        if (!is_whole(formula[i])) continue;
        const bool is_behind = formula[i + 1].is == times;
        const bool is_first = i == 0 && formula.size() > 2 && formula[1].is == variable && formula[2].is == times;
        if (!is_behind && !is_first) return false;
        formula.erase(formula.begin() + static_cast<std::ptrdiff_t>(i) + (is_behind ? 1 : 2));
        formula.erase(formula.begin() + static_cast<std::ptrdiff_t>(i));
        return true;
    }
    return false;
}

/// What a formula says that it gives.
Gives given_by(const Token* first, const Token* equal) {
    while (first != equal && first->kind != Kind::word) ++first;
    const std::string name = label_of(first, equal);
    if (name == "amount" || name == "金额") return Gives::amount;
    return name == "share paid" || name == "支付比例" ? Gives::share : Gives::score;
}

}  // namespace

Reading read_formula(const Token* first, const Token* last) {
    Reading best;
    if (is_too_deep(first, last)) return best;
    const Token* at = first;
    const Token* last_equal = nullptr;
    for (const Token* token = first; token != last && token->kind != Kind::stop; ++token) {
        const bool assigns = token->kind == Kind::equal || (token->kind == Kind::score && token->text.ends_with('='));
        if (assigns && !last_equal) last_equal = token;
        if (token->kind == Kind::num && !last_equal) break;
    }
    const auto assigns = [](const Token& token) {
        return token.kind == Kind::word || token.kind == Kind::score || token.kind == Kind::aside ||
               token.kind == Kind::give || token.kind == Kind::comma || token.kind == Kind::colon ||
               (token.kind == Kind::adding && begins_ascii(token.text));
    };
    if (last_equal && std::all_of(first, last_equal, assigns)) at = last_equal + 1;
    for (const Token* token = at; token + 1 < last && token->kind != Kind::stop; ++token)
        if (token->kind == Kind::slash && token[1].kind == Kind::num && token[1].bare) return best;  // +2 分/次
    const bool is_rate_of_events = at < last && at->kind == Kind::num && at->measure == Measure::count && !at->bare;
    if (is_rate_of_events) return best;  // 2 complaints/month are free
    Formula formula;
    Slots slots{};
    static const auto whole = sum >> -Of{Kind::full, Kind::aside, Kind::score};
    if (!x3::parse(at, last, x3::with<FormulaTag>(std::ref(formula))[x3::with<SlotsTag>(std::ref(slots))[whole]]))
        return best;
    const Gives gives = at == first || !last_equal ? Gives::score : given_by(first, last_equal);
    const bool is_said =
        gives != Gives::score && formula.size() == 1 && formula.front().is == FormulaStep::Is::variable;
    if (!ends_clause(at, last) || (!is_formula(formula) && !is_said)) return best;
    best.clause.emplace();
    best.clause->says = Says::formula;
    best.clause->outcome.gives = take_whole(formula) ? Gives::share : gives;
    best.clause->formula = std::move(formula);
    best.end = at;
    return best;
}

}  // namespace kpi::detail
