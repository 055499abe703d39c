// The clauses of a text, one after the other, or why there are none.
#include <algorithm>
#include <array>
#include <cmath>

#include "rule_assembler.hpp"
#include "rule_grades.hpp"
#include "rule_grammar.hpp"

namespace kpi::detail {

using namespace std::string_view_literals;

RuleModel Assembler::run() {
    if (parsed_.trouble) return refused();
    if (clauses_.empty()) return not_understood(0, parsed_.tokens.size());
    reread_totals();
    reread_grades();
    reread_bonus();
    reread_allowance();
    reread_limits_of_steps();
    put_best_band_first();
    if (!fits_) return std::move(model_);
    has_steps_ = any(Says::step);
    has_events_ = any(Says::event);
    for (at_ = 0; at_ < clauses_.size() && fits_; ++at_) add(clauses_[at_]);
    if (!fits_) return std::move(model_);
    finish();
    return std::move(model_);
}

bool Assembler::any(Says says) const {
    return std::ranges::any_of(clauses_, [says](const Clause& clause) { return clause.says == says; });
}

std::size_t Assembler::count(Says says) const {
    return static_cast<std::size_t>(
        std::ranges::count_if(clauses_, [says](const Clause& clause) { return clause.says == says; }));
}

TextPlace Assembler::place(std::size_t first, std::size_t last) const {
    if (first >= last || last > parsed_.tokens.size()) return {};
    return {parsed_.tokens[first].begin, parsed_.tokens[last - 1].end};
}

RuleModel Assembler::not_understood(std::size_t first, std::size_t last) {
    model_.state = RuleReading::State::not_understood;
    model_.place = place(first, last);
    return std::move(model_);
}

RuleModel Assembler::refused() {
    const Trouble& trouble = *parsed_.trouble;
    if (trouble.kind == Kind::left) {
        ask(RuleQuestion::missing, trouble.token, trouble.last);
        return std::move(model_);
    }
    if (parsed_.tokens[trouble.token].text == "越接近") {
        ask(RuleQuestion::direction, trouble.token, trouble.last);
        return std::move(model_);
    }
    if (trouble.kind == Kind::judgement || trouble.kind == Kind::document) {
        model_.state = RuleReading::State::not_computable;
        model_.question = trouble.kind == Kind::judgement ? RuleQuestion::person : RuleQuestion::document;
        model_.place = place(trouble.token, trouble.last);
        return std::move(model_);
    }
    if (is_score_range(trouble)) {
        ask(RuleQuestion::score_range, trouble.token, trouble.last);
        return std::move(model_);
    }
    if (is_without_points(trouble)) {
        ask(RuleQuestion::missing, trouble.token, trouble.last);
        return std::move(model_);
    }
    return not_understood(trouble.token, trouble.last);
}

bool Assembler::is_without_points(const Trouble& trouble) const {
    bool each = false;
    for (std::size_t i = trouble.token; i < trouble.last; ++i)
        if (parsed_.tokens[i].kind == Kind::num && parsed_.tokens[i].measure == Measure::points) return false;
    for (std::size_t i = trouble.token; i < trouble.last; ++i) {
        each = each || parsed_.tokens[i].kind == Kind::each;
        if (each && parsed_.tokens[i].kind == Kind::taking) return true;
    }
    return false;
}

bool Assembler::is_score_range(const Trouble& trouble) const {
    const auto& tokens = parsed_.tokens;
    for (std::size_t i = trouble.token; i + 2 < trouble.last; ++i)
        if (tokens[i].kind == Kind::num && (tokens[i + 1].kind == Kind::dash || tokens[i + 1].kind == Kind::minus) &&
            tokens[i + 2].kind == Kind::num &&
            (tokens[i + 2].measure == Measure::points || (i > 0 && tokens[i - 1].kind == Kind::colon) ||
             (i > 0 && (tokens[i - 1].kind == Kind::give || tokens[i - 1].kind == Kind::word))))
            return true;
    return false;
}

void Assembler::ask(RuleQuestion question, std::size_t first, std::size_t last) {
    fits_ = false;
    model_.state = RuleReading::State::open;
    model_.question = question;
    model_.place = place(first, last);
}

void Assembler::refuse(std::size_t first, std::size_t last) {
    fits_ = false;
    model_.state = RuleReading::State::not_understood;
    model_.place = place(first, last);
}

void Assembler::reread_totals() {
    static constexpr auto is_counted = [](const End& end) {
        return end.measure == Measure::count || end.measure == Measure::days;
    };
    // 投诉一次 -5 分，表扬一次 +3 分: so much each time, of what has a name.
    for (Clause& clause : clauses_) {
        const bool is_one = clause.says == Says::band && clause.when.is_point && clause.when.low.at == 1 &&
                            clause.when.low.measure == Measure::count && clause.outcome.gives == Gives::change &&
                            clause.outcome.value != 0 && begins_wide(clause.label);
        const bool has_others = std::ranges::any_of(clauses_, [&](const Clause& other) {
            return &other != &clause && other.says == Says::band &&
                   (other.label.empty() || other.label == clause.label);
        });
        if (!is_one || has_others) continue;
        clause.says = Says::event;
        clause.step = 1;
        clause.step_measure = Measure::count;
        clause.when = {};
    }
    // 处置超时每次扣 5 分: so many times.
    for (Clause& clause : clauses_) {
        const bool is_time = clause.says == Says::step && clause.direction == Kind::late && !clause.anchor &&
                             !clause.conditional && clause.step == 1 && clause.step_measure == Measure::count &&
                             begins_chinese(parsed_.tokens[clause.first].text);
        if (!is_time) continue;
        for (const Token& token : tokens_in(clause))
            if (token.kind == Kind::late) clause.label += token.text;
        clause.says = Says::event;
        clause.direction = Kind::word;
    }
    // 迟到罚款 10 元/次
    for (Clause& clause : clauses_) {
        const bool is_price = clause.says == Says::state && clause.outcome.gives == Gives::amount &&
                              clause.outcome.value < 0 &&
                              std::ranges::any_of(tokens_in(clause), [](const Token& token) { return token.is_rate; });
        if (!is_price) continue;
        clause.says = Says::event;
        clause.step = 1;
        clause.step_measure = Measure::count;
    }
    const auto is_total = [](const Clause& clause) {
        const bool is_day = clause.says == Says::step && clause.direction == Kind::late && !clause.conditional;
        return (clause.says == Says::event || is_day) && !clause.each && !clause.again;
    };
    const bool has_steps = std::ranges::any_of(
        clauses_, [&](const Clause& clause) { return clause.says == Says::step && !is_total(clause); });
    const bool has_points = std::ranges::any_of(clauses_, [](const Clause& clause) {
        return clause.says == Says::band &&
               (clause.when.is_point || is_counted(clause.when.low) || is_counted(clause.when.high)) &&
               !clause.outcome.is_zero;
    });
    if (has_steps) return;
    const bool has_more = std::ranges::any_of(clauses_, [&](const Clause& clause) {
        return is_total(clause) && clause.step > 1 && clause.step_measure == Measure::count;
    });
    const bool others = std::ranges::any_of(
        clauses_, [&](const Clause& clause) { return clause.says == Says::event && !is_total(clause); });
    if ((!has_more && !has_points) || others) return;
    std::string label;
    for (const Clause& clause : clauses_) {
        if (!is_total(clause) || clause.label.empty() || clause.label == "第") continue;  // 第 2 名
        if (!label.empty() && label != clause.label) return;
        label = clause.label;
    }
    if (std::ranges::count_if(clauses_, is_total) < 2 && !has_points) return;
    for (Clause& clause : clauses_) {
        if (!is_total(clause)) continue;
        clause.says = Says::band;
        clause.when.is_point = true;
        clause.when.low.there = clause.when.low.included = clause.when.low.clear = true;
        clause.when.low.at = clause.step;
        clause.when.low.measure = clause.step_measure;
        clause.when.low.unit = clause.step_unit;
        clause.when.high = clause.when.low;
    }
}

std::string Assembler::label_behind_colon(const Clause& clause) const {
    const Token* const first = parsed_.tokens.data() + clause.first;
    const Token* const last = parsed_.tokens.data() + clause.last;
    const Token* begin = first;
    for (const Token* token = first; token != last; ++token)
        if (token->kind == Kind::colon && token + 1 != last && token[1].kind == Kind::word) begin = token + 1;
    return begin == first ? clause.label : label_of(begin, last);
}

void Assembler::reread_shares_of_grades() {
    // Excellent 100 %, good 75 %, poor 0 %: what each grade pays. On-time 95 %, quality 98 % may be targets.
    const auto is_share = [](const Clause& clause) {
        return clause.says == Says::target && clause.when.is_point && !clause.when.names_target &&
               clause.target_measure == Measure::percent && is_grade_name(clause.label);
    };
    const auto gives_share = [](const Clause& clause) {
        return clause.says == Says::state && is_grade_name(clause.label) &&
               (clause.outcome.gives == Gives::share || clause.outcome.is_zero);
    };
    constexpr std::ptrdiff_t fewest = 3;
    const auto is_either = [&](const Clause& clause) { return is_share(clause) || gives_share(clause); };
    if (std::ranges::count_if(clauses_, is_either) < fewest || !std::ranges::all_of(clauses_, is_either)) return;
    for (Clause& clause : clauses_) {
        if (!is_share(clause)) continue;
        clause.says = Says::state;
        clause.outcome.gives = Gives::share;
        clause.outcome.value = clause.target;
        clause.outcome.has_unit = true;
    }
}

void Assembler::reread_grades() {
    if (any(Says::step) || any(Says::event) || any(Says::straight)) return;
    reread_shares_of_grades();
    for (const Clause& clause : clauses_)
        if (clause.says == Says::target && !clause.when.is_point && !clause.label.empty() && clause.when.low.there &&
            clause.when.high.there && clause.target_measure == Measure::points && clauses_.size() > 1)
            return ask(RuleQuestion::score_range, clause);
    std::size_t grades = 0;
    const auto is_grade = [](const Clause& clause) {
        return clause.says == Says::target && (clause.comparison == Kind::word || clause.comparison == Kind::equal) &&
               !clause.label.empty() && clause.when.is_point && !clause.when.names_target &&
               (clause.target_measure == Measure::points || clause.target_measure == Measure::none);
    };
    for (const Clause& clause : clauses_)
        if (is_grade(clause)) ++grades;
    // Any data breach = 0.
    const bool is_zero_alone = clauses_.size() == 1 && grades == 1 && clauses_.front().target == 0;
    if (grades + count(Says::state) < 2 && !is_zero_alone) return;
    // Start with 20; verbal warning −1, written warning −3: each of them takes so much.
    const bool takes =
        any(Says::base) && std::ranges::all_of(clauses_, [&](const Clause& clause) {
            return clause.says == Says::base || clause.says == Says::header || (is_grade(clause) && clause.target < 0);
        });
    if (takes)
        for (Clause& clause : clauses_)
            if (clause.says == Says::header) clause.says = Says::aside;
    // Verbal warning −2, written warning −5: once, or each time?
    const bool only_takes = grades > 1 && !takes && std::ranges::all_of(clauses_, [&](const Clause& clause) {
                                return is_grade(clause) && clause.target < 0;
                            });
    if (only_takes) return ask(RuleQuestion::once, clauses_.front());
    for (Clause& clause : clauses_) {
        if (!is_grade(clause)) continue;
        clause.says = takes ? Says::event : Says::state;
        clause.label = label_behind_colon(clause);
        if (takes) {
            clause.outcome.gives = Gives::change;
            clause.outcome.value = clause.target;
            clause.step_measure = Measure::count;
            clause.when = {};
            continue;
        }
        clause.outcome.gives = Gives::score;
        clause.outcome.value = clause.target;
        clause.outcome.is_zero = is_zero_alone;
        clause.outcome.has_unit = clause.target_measure == Measure::points;
    }
}

void Assembler::reread_bonus() {
    Clause& bonus = clauses_.front();
    const bool is_state = bonus.says == Says::state && bonus.outcome.gives == Gives::amount && bonus.outcome.value > 0;
    const bool is_figure = bonus.says == Says::target && bonus.target_measure == Measure::money && bonus.when.is_point;
    const bool is_bonus = std::ranges::any_of(tokens_in(bonus), [](const Token& token) {
        return has_any(token.text, {"奖", "津贴", "补贴", "bonus", "allowance"});
    });
    if (!(is_state || is_figure) || !is_bonus) return;
    const auto takes = [](const Clause& clause) {
        return (clause.says == Says::event || clause.says == Says::step) && clause.outcome.gives == Gives::amount &&
               clause.outcome.value < 0;
    };
    const auto is_beside = [&](const Clause& clause) {
        return takes(clause) || clause.says == Says::limit || clause.says == Says::mode || clause.says == Says::aside ||
               (clause.outcome.is_zero && (clause.says == Says::band || clause.says == Says::state));
    };
    const std::span others = std::span{clauses_}.subspan(1);
    if (std::ranges::none_of(others, takes) || !std::ranges::all_of(others, is_beside)) return;
    if (is_figure) bonus.outcome.value = amount_of(bonus.target, bonus.when.low.unit);
    bonus.says = Says::base;
    bonus.outcome.gives = Gives::amount;
}

void Assembler::reread_allowance() {
    for (std::size_t i = 0; i + 2 < clauses_.size(); ++i) {
        Clause& allowed = clauses_[i];
        Clause& further = clauses_[i + 1];
        const auto says = [&](const Clause& clause, Kind kind, std::string_view word) {
            return std::ranges::any_of(tokens_in(clause), [&](const Token& token) {
                return token.kind == kind && token.text.find(word) != std::string::npos;
            });
        };
        const bool is_allowance = allowed.says == Says::target && allowed.when.is_point && allowed.target >= 1 &&
                                  says(allowed, Kind::aside, "allowed") && further.says == Says::event &&
                                  further.label.empty() && says(further, Kind::each, "further");
        const bool has_others = std::any_of(clauses_.begin() + static_cast<std::ptrdiff_t>(i) + 2, clauses_.end(),
                                            [](const Clause& clause) { return clause.says == Says::event; });
        if (!is_allowance || !has_others) continue;
        further.label = allowed.label;
        further.anchor = allowed.target;
        allowed.says = Says::aside;
        return;
    }
}

void Assembler::put_best_band_first() {
    // 每低 1% 扣 1 分，95% 以上得满分: the steps begin where the marks are given, wherever that is said.
    const auto begins_nowhere = [](const Clause& clause) {
        return clause.says == Says::step && !clause.anchor && !clause.conditional;
    };
    const auto step = std::ranges::find_if(clauses_, begins_nowhere);
    const bool takes = step != clauses_.end() && step->outcome.value < 0 && step->direction != Kind::late;
    const auto gives_marks = [&](const Clause& clause) {
        const Outcome& outcome = clause.outcome;
        const bool is_score = outcome.gives == Gives::full || (outcome.gives == Gives::score && outcome.value > 0);
        const bool spares = takes && outcome.gives == Gives::change && outcome.value == 0;
        return clause.says == Says::band && ((is_score && !outcome.is_zero) || spares);
    };
    const bool is_placed = std::any_of(clauses_.begin(), step, [&](const Clause& clause) {
        return clause.says == Says::target || gives_marks(clause);
    });
    const auto best = std::find_if(step, clauses_.end(), gives_marks);
    if (!is_placed && best != clauses_.end()) std::rotate(step, best, best + 1);
}

void Assembler::add(const Clause& clause) {
    switch (clause.says) {
        case Says::target: return add_target(clause);
        case Says::step: return add_step(clause);
        case Says::band: return add_band(clause);
        case Says::state: return add_state(clause);
        case Says::event: return add_event(clause);
        case Says::limit: return add_limit(clause);
        case Says::mode: return add_mode(clause);
        case Says::base: return add_base(clause);
        case Says::straight: return add_line(clause);
        case Says::header: return add_header(clause);
        case Says::formula: return add_formula(clause);
        case Says::rounding: return add_rounding(clause);
        case Says::likewise: return add_likewise(clause);
        case Says::ordinal: return add_ordinal(clause);
        case Says::rate: return add_rate(clause);
        case Says::rate_of_all: rate_is_of_all_ = true; return;
        case Says::aside: return;
    }
}
RuleModel assembled(const Parsed& parsed) {
    return Assembler{parsed}.run();
}

}  // namespace kpi::detail
