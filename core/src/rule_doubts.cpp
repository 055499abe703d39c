// What fits together and may be meant otherwise: whatever would change a figure in silence is refused, or asked.
#include <algorithm>
#include <array>
#include <cmath>

#include "rule_assembler.hpp"

namespace kpi::detail {

using namespace std::string_view_literals;

namespace {

bool is_changing(const Outcome& outcome) {
    return outcome.gives == Gives::change && outcome.value != 0;
}

/// Counted one by one, or measured.
enum class Sort : std::uint8_t { unknown, count, amount };

Sort sort_of(const End& end) {
    if (!end.there || end.measure == Measure::none || end.measure == Measure::points) return Sort::unknown;
    return end.measure == Measure::count ? Sort::count : Sort::amount;
}

}  // namespace

void Assembler::check_each(std::span<const Check> checks) {
    for (const Check check : checks) {
        if (!fits_) return;
        (this->*check)();
    }
}

void Assembler::check_each_clause(std::span<const ClauseCheck> checks) {
    for (std::size_t i = 0; i < clauses_.size(); ++i)
        for (const ClauseCheck check : checks) {
            if (!fits_) return;
            (this->*check)(clauses_[i]);
        }
}

bool Assembler::any_clause(bool (*holds)(const Clause&)) const {
    return std::ranges::any_of(clauses_, holds);
}

const Clause* Assembler::before(const Clause& clause) const {
    return &clause == clauses_.data() ? nullptr : &clause - 1;
}

bool Assembler::has_ladder() const {
    const auto is_step_of = [](const Clause& open, const Clause& point) {
        return point.says == Says::band && point.when.is_point && point.when.low.at > open.when.low.at &&
               open.when.frame == point.when.frame;
    };
    return std::ranges::any_of(clauses_, [&](const Clause& open) {
        const bool is_open =
            open.says == Says::band && open.when.low.there && !open.when.high.there && !open.outcome.is_zero;
        return is_open &&
               std::ranges::count_if(clauses_, [&](const Clause& point) { return is_step_of(open, point); }) > 1;
    });
}

void Assembler::check_doubts() {
    static constexpr Check checks[] = {&Assembler::doubt_conditions,     &Assembler::doubt_steps,
                                       &Assembler::doubt_names,          &Assembler::doubt_ranks,
                                       &Assembler::doubt_limits,         &Assembler::doubt_marks,
                                       &Assembler::doubt_modes,          &Assembler::doubt_bands,
                                       &Assembler::doubt_bare_bounds,    &Assembler::doubt_direction,
                                       &Assembler::doubt_target,         &Assembler::doubt_words_of_price,
                                       &Assembler::doubt_english,        &Assembler::doubt_chinese,
                                       &Assembler::doubt_scopes,         &Assembler::doubt_figures,
                                       &Assembler::doubt_what_is_beside, &Assembler::doubt_counts,
                                       &Assembler::doubt_english_lists,  &Assembler::doubt_english_senses,
                                       &Assembler::doubt_changing_words, &Assembler::doubt_bands_beside_steps};
    check_each(checks);
}

void Assembler::doubt_conditions() {
    for (const Clause& clause : clauses_) {
        const bool has_figures = clause.says == Says::band || clause.says == Says::target ||
                                 (clause.says == Says::step && clause.conditional);
        // 合格率≥98%且无投诉得满分: a condition beside the figure. 在无事故前提下: one of the whole.
        if (has_figures && has_any(clause.label, {"且", "并", "或", "及无", "同时"})) return refuse(clause);
        if (has_any(clause.label, {"前提", "其中", "任一", "任何一"})) return refuse(clause);
        // 平均 98%，单月低于 90% 不得分: of another measure than the steps.
        const bool is_beside_steps = clause.says == Says::band && has_steps_;
        if (is_beside_steps && has_any(clause.label, {"单月", "单次", "单日", "单项", "各项", "每项", "某一",
                                                      "any month", "any week", "any day", "any one", "any single"}))
            return refuse(clause);
        if (has_any(clause.label, {"including", "excluding"})) return refuse(clause);
        // 每减少 1 家扣 1 分，减少超过 3 家扣 10 分: of the change, not of what is left.
        const bool names_change =
            ends_with_any(clause.label, {"减少", "降低", "下降", "增加", "增长", "提高", "上升", "降幅", "增幅"});
        // 同比增幅不超过 5% 得满分: the change is what is measured.
        const bool is_measure = clause.outcome.gives == Gives::full && ends_with_any(clause.label, {"增幅", "降幅"}) &&
                                clause.when.high.measure == Measure::percent;
        if (is_beside_steps && names_change && !is_measure && !model_.compares)
            return ask(RuleQuestion::relative, clause);
    }
}

namespace {

bool is_hour(std::string_view unit) {
    return unit == "hour" || unit == "hours" || unit == "h" || unit == "小时" || unit == "个小时";
}

}  // namespace

bool Assembler::names_hours() const {
    return std::ranges::count_if(parsed_.tokens,
                                 [](const Token& token) { return is_figure(token) && is_hour(token.text); }) > 1;
}

void Assembler::doubt_steps() {
    const auto names_target = [](const Clause& clause) {
        return has_any(clause.label,
                       {"目标", "区间", "标准", "范围", "控制", "指标", "正常", "周转", "要求", "target", "range"});
    };
    for (const Clause& clause : clauses_) {
        // 每迟到半小时: half an hour, which nobody enters as 0.5 where all else is in minutes.
        if (has_price(clause) && clause.step == 0.5 && is_hour(clause.step_unit) && !names_hours())
            return ask(RuleQuestion::unit, clause);
        if (clause.says != Says::step) continue;
        if (has_any(clause.label, {"或"})) return refuse(clause);  // 每超 1 天或 1%
        // 目标区间 45%-55%，每超出 1%: beyond the range, or in it?
        const bool is_range = clause.conditional && clause.when.low.there && clause.when.high.there;
        const bool is_within = std::ranges::any_of(tokens_in(clause), [](const Token& token) {
            return token.kind == Kind::between || token.kind == Kind::within || token.kind == Kind::beyond ||
                   has_any(token.text, {"期间", "时", "的"});
        });
        // 温度 18-22 度，每超 1 度; not 4.5% 以下得满分，4.5%-5% 每超….
        const bool is_continued = std::ranges::any_of(clauses_, [&](const Clause& other) {
            const auto meets = [&](const End& end) {
                return end.there && (end.at == clause.when.low.at || end.at == clause.when.high.at);
            };
            return &other != &clause && (meets(other.when.low) || meets(other.when.high));
        });
        const bool is_bare_range = is_range && is_wide_text() && !is_within && !is_continued;
        if (is_range && clause.direction != Kind::off && (names_target(clause) || is_bare_range))
            return ask(RuleQuestion::target, clause);
        // 5%-10% 扣 5 分，10% 以上每增 1% 再扣 1 分: beside what the band takes.
        if (clause.again && measure_ && std::ranges::any_of(model_.columns[*measure_].bands, [](const Band& band) {
                return is_changing(band.outcome);
            }))
            return ask(RuleQuestion::overlap, clause);
    }
    if (clauses_.size() != 1) return;
    const Clause& only = clauses_.front();  // 1% 扣 1 分: once, or for each?
    const bool is_one = only.says == Says::band && only.when.is_point && is_changing(only.outcome) &&
                        only.when.low.measure == Measure::percent;
    if (is_one) ask(RuleQuestion::once, only);
}

void Assembler::doubt_names() {
    for (const Clause& clause : clauses_) {
        // 重大投诉 beside 投诉, of which it is one: counted once, or twice?
        if (clause.says == Says::event && clause.label.starts_with("其中")) return refuse(clause);
        // 首次不扣分, 新员工不扣分: somebody is exempt, and nothing here reads whom.
        const bool exempts =
            clause.says == Says::state && clause.outcome.gives == Gives::change && clause.outcome.value == 0;
        if (exempts && has_any(clause.label, {"首", "初", "新", "未", "非", "因", "主动", "特殊", "经"}))
            return refuse(clause);
    }
}

void Assembler::doubt_ranks() {
    if (!has_steps_ && !has_events_) return;
    for (std::size_t i = 0; i < parsed_.tokens.size(); ++i) {  // the first place is the best one
        const std::string& text = parsed_.tokens[i].text;
        if (text.starts_with("rank") || has_any(text, {"排名", "名次", "位次", " rank"}))
            return ask(RuleQuestion::direction, i, i + 1);
    }
}

void Assembler::doubt_limits() {
    const bool gives_money = std::ranges::any_of(clauses_, [](const Clause& clause) {
        return clause.says != Says::limit && clause.outcome.gives == Gives::amount;
    });
    for (const Clause& clause : clauses_) {
        if (clause.says != Says::limit) continue;
        // 单次最多扣 3 分: of one event.
        if (has_any(clause.label, {"单次", "每次", "每项", "每人", "单项", "每单", "单笔", "单篇", "单份", "单条",
                                   "单个", "单件", "单日", "当天", "每天", "每日", "每周"}))
            return refuse(clause);
        // 目标 100 万，保底 80 万: of what is measured.
        const bool is_money =
            std::ranges::any_of(tokens_in(clause), [](const Token& token) { return token.measure == Measure::money; });
        if (is_money && !gives_money) return refuse(clause);
        // 提成 3%，最高 10 万元: a rate is in the unit of what is sold, which nobody says.
        const bool is_in_units = std::ranges::any_of(tokens_in(clause), [](const Token& token) {
            return token.measure == Measure::money && size_of_amount(token.text) != 1;
        });
        if (is_in_units && (any(Says::rate) || any(Says::rate_of_all))) return ask(RuleQuestion::unit, clause);
        const bool takes_below =
            std::ranges::any_of(tokens_in(clause), [](const Token& token) { return has_any(token.text, {"倒扣"}); });
        if (takes_below) return ask(RuleQuestion::floor, clause);
    }
}

void Assembler::doubt_marks() {
    if (header_takes_)  // 扣分标准：1 次 1 分: given, or taken?
        for (const Clause& clause : clauses_)
            if (clause.says == Says::band && clause.outcome.gives == Gives::score && clause.outcome.value != 0)
                return ask(RuleQuestion::sign, clause);
    if (!measure_ || !has_steps_) return;
    const auto& bands = model_.columns[*measure_].bands;
    const auto& runs = model_.columns[*measure_].runs;
    double marks = missing();
    bool is_full = false;
    for (const Band& band : bands) {
        const bool is_score = band.outcome.gives == Gives::score && !band.outcome.is_zero && band.outcome.value != 0;
        if (is_score) marks = band.outcome.value;
        is_full = is_full || (band.outcome.gives == Gives::full && is_missing(band.outcome.value));
    }
    // Zero below 95 %, otherwise 15, less 3 for each 1 %: the marks, or what is given for the rest?
    const std::optional<Outcome>& rest = model_.columns[*measure_].otherwise;
    const bool gives_rest = rest && rest->gives == Gives::score && rest->value > 0;
    if (gives_rest && !(model_.start == Start::number && model_.marks == rest->value)) return ask(RuleQuestion::full);
    // 80% 得 10 分，每增加 1% 加 0.5 分，100% 得满分: from which of the two?
    const bool adds = std::ranges::any_of(runs, [](const Run& run) { return run.each.value > 0; });
    if (is_full && adds && is_number(marks)) return ask(RuleQuestion::full);
    // 完成率 100% 得 15 分，…；无差错得 5 分，…: two items with marks of their own.
    if (is_number(marks) && model_.start == Start::number && model_.marks != marks && model_.columns.size() > 1)
        return ask(RuleQuestion::full);
    // – 10 points at 8 % or lower, minus 1 per 0.5 % higher: given, or taken?
    for (const Band& band : bands) {
        if (!is_changing(band.outcome) || band.outcome.value > 0 || band.when.low.there == band.when.high.there)
            continue;
        const bool is_other_side = std::ranges::all_of(runs, [&](const Run& run) {
            return run.each.value < 0 && run.above == band.when.high.there && !run.either_side;
        });
        if (is_other_side && begins_ascii(clauses_.front().label)) return ask(RuleQuestion::sign);
    }
    // 20 points at 55 %; 1 point for each 1 % lower: from the 20, or from nothing?
    for (const Band& band : bands) {
        const bool gives = band.outcome.gives == Gives::score && band.outcome.value > 0 && band.when.is_point;
        const bool begins = std::ranges::any_of(runs, [&](const Run& run) {
            return run.anchor ? *run.anchor == band.when.low.at : model_.needs_target && band.when.low.at == 1;
        });
        if (gives && begins && (adds_up_ || starting_band() != &band)) return ask(RuleQuestion::full);
    }
    // 95% 以上加 5 分，90% 以下每低 1% 扣 1 分: the bonus is no base.
    for (const Band& band : bands) {
        if (!is_changing(band.outcome) || band.outcome.value < 0) continue;
        const auto begins = [&](const Run& run) {
            if (!run.anchor) return false;
            const auto is_at = [&](const End& end) { return end.there && end.included && end.at == *run.anchor; };
            return is_at(band.when.low) || is_at(band.when.high);
        };
        const bool is_apart = !band.when.is_target && !std::ranges::all_of(runs, begins);
        if (is_apart && starting_band() == &band) return ask(RuleQuestion::full);
    }
}

void Assembler::doubt_modes() {
    if (!mode_clause_) return;
    if (!mode_clause_->anchor) {
        // 主动报告不计: what is not counted?
        const bool names_what = mode_clause_->partial == PartialStep::full && begins_wide(mode_clause_->label) &&
                                !has_any(mode_clause_->label, {"零头", "尾数", "小数", "部分"});
        if (names_what) refuse(*mode_clause_);
        return;
    }
    if (!has_events_) return;
    // 每次扣 2 分，不足 3 次不扣分: no parts of a step.
    for (const Clause& clause : clauses_)
        if ((clause.says == Says::event || clause.says == Says::step) && clause.step == *mode_clause_->anchor) return;
    refuse(*mode_clause_);
}

void Assembler::doubt_bare_bounds() {
    for (const Column& column : model_.columns) {
        // Each point below 98, of percentages: 98 of what?
        const bool is_of_shares =
            column.is_share || std::ranges::any_of(column.bands, [](const Band& band) {
                return band.when.low.measure == Measure::percent || band.when.high.measure == Measure::percent;
            });
        for (const Run& run : column.runs)
            if (is_of_shares && !has_amount() && run.anchor && std::fabs(*run.anchor) > largest_share * 5)
                return ask(RuleQuestion::unit);
        const auto is_share = [](const Band& band) {
            return band.when.low.measure == Measure::percent || band.when.high.measure == Measure::percent;
        };
        if (!column.is_share && std::ranges::none_of(column.bands, is_share)) continue;
        // 100% = 20, every 1% under = -1, under 90 = 0
        const auto is_bare = [&](const End& end) {
            return end.there && end.measure == Measure::none && std::fabs(end.at) > largest_share;
        };
        for (const Band& band : column.bands)
            if (!band.when.is_target && (is_bare(band.when.low) || is_bare(band.when.high)))
                return ask(RuleQuestion::unit);
    }
}

void Assembler::doubt_target() {
    // If ridership fails to reach 240,000, the incentive of $12,000 is not paid: a figure that no band is about.
    if (!target_ || !measure_ || model_.whole_formula) return;
    const Column& column = model_.columns[*measure_];
    if (has_steps_) {
        // Tolerance 1 %, each 1 % below 95 %…: a figure that no step begins at.
        const auto begins = [&](const Run& run) {
            const auto is_at = [&](std::optional<double> at) {
                return at && (*at == target_->target || *at == target_->when.low.at || *at == target_->when.high.at);
            };
            return !run.anchor || is_at(run.anchor) || is_at(run.anchor_above);
        };
        const bool is_used = column.runs.empty() || std::ranges::any_of(column.runs, begins) || model_.needs_target ||
                             !column.bands.empty();
        if (!is_used) refuse(*target_);
        return;
    }
    if (has_events_) return;
    const auto is_about = [&](const Band& band) {
        const auto is_at = [&](const End& end) { return end.there && end.at == target_->target; };
        const Measure measure = band.when.low.there ? band.when.low.measure : band.when.high.measure;
        // 不迟 10 分，迟不超过 3 天 8 分: points are no target of days.
        const bool is_other_unit = target_->target_measure != Measure::none &&
                                   target_->target_measure != Measure::points &&
                                   target_->target_measure != Measure::money && target_->target_measure != measure;
        return band.when.is_target || band.when.frame != Frame::value || is_at(band.when.low) ||
               is_at(band.when.high) || is_other_unit;
    };
    if (!column.bands.empty() && std::ranges::none_of(column.bands, is_about)) refuse(*target_);
}

void Assembler::doubt_direction() {
    bool low_is_better = false;
    bool high_is_better = false;
    for (const Token& token : parsed_.tokens) {
        low_is_better = low_is_better ||
                        has_any(token.text, {"lower is better", "less is better", "越低越好", "越少越好", "越小越好"});
        high_is_better = high_is_better || has_any(token.text, {"higher is better", "more is better", "越高越好",
                                                                "越多越好", "越大越好"});
    }
    if (!low_is_better && !high_is_better) return;
    // Lower is better, and each step below takes points: which of the two is meant?
    for (const Column& column : model_.columns)
        for (const Run& run : column.runs) {
            const bool is_better = run.above ? high_is_better : low_is_better;
            const bool is_worse = run.above ? low_is_better : high_is_better;
            if ((is_better && run.each.value < 0) || (is_worse && run.each.value > 0))
                return ask(RuleQuestion::direction);
        }
}

void Assembler::doubt_words_of_price() {
    for (const Clause& clause : clauses_) {
        const bool is_price = clause.says == Says::step || clause.says == Says::event;
        if (!is_price || !begins_ascii(clause.label)) continue;
        std::string text = " " + clause.label + " ";
        // That the average wait exceeds 10 minutes, each additional one beyond 20: what is compared is said.
        if (clause.anchor)
            for (const std::string_view word : {" average ", " additional "})
                if (const auto found = text.find(word); found != text.npos) text.erase(found, word.size() - 1);
        // Per dozen returns, over five, every alternate report, each repeated error: words that change the figure.
        // For each training hour below 40 hours: a figure in a name.
        const bool has_time = std::ranges::any_of(std::array{" below "sv, " above "sv}, [&](std::string_view word) {
            const auto found = text.find(word);
            return found != text.npos && is_digit(text[found + word.size()]);
        });
        if (has_time) return refuse(clause);
        if (has_any(text,
                    {" two ",      " three ",  " four ",      " five ",    " six ",        " seven ",   " eight ",
                     " nine ",     " ten ",    " dozen ",     " hundred ", " thousand ",   " million ", " pair ",
                     " couple ",   " group ",  " alternate ", " average ", " additional ", " extra ",   " repeated ",
                     " excluded ", " third ",  " fourth ",    " fifth ",   " 2nd ",        " 3rd ",     " k ",
                     " tenth ",    " tenths ", " short of ",  " % "}))
            return refuse(clause);
        const bool has_digit = std::ranges::any_of(clause.label, is_digit);
        const bool is_unanchored = clause.says == Says::step && !clause.anchor && !clause.conditional;
        // Per hour beyond the 4-hour limit, each report later than the 5th: the figure is not read.
        if (is_unanchored && has_digit) return refuse(clause);
        // Closed by 31 March; minus 2 per day after: of what day?
        const bool is_after =
            is_unanchored && clause.step_measure == Measure::days && clause.direction == Kind::more && !target_;
        if (is_after) return refuse(clause);
        // Per 10k over budget: of a budget in thousands?
        const bool is_scaled = clause.says == Says::step && (clause.step_unit == "k" || clause.step_unit == "m");
        if (is_scaled && model_.needs_target) return ask(RuleQuestion::unit, clause);
        if (clause.says == Says::step && clause.anchor && names_items(clause)) return refuse(clause);
    }
    const auto says = [&](std::string_view word) {
        return std::ranges::any_of(parsed_.tokens, [&](const Token& token) { return token.text == word; });
    };
    // Worse than 4 %: higher or lower? Beside 97 % or better it is lower.
    if ((says("worse than") || says("better than")) && !says("or better") && !says("and better"))
        return ask(RuleQuestion::direction);
    for (const Clause& clause : clauses_) {
        // A word that compares, and that nothing here reads.
        const bool is_compared =
            clause.says == Says::band && clause.when.is_point &&
            has_word(clause.label, {" worse ", " better ", " outside ", " inferior ", " superior ", " poorer ",
                                    " closer ", " exceed", " short ", " miss ", " beat ", " beats ", " fail "});
        if (is_compared) return refuse(clause);
        if (is_unsized_change(clause)) return ask(RuleQuestion::unit, clause);
        // The incentive of $12,000 is not paid: the amount is no condition.
        const bool is_withheld = clause.says == Says::band && clause.outcome.is_zero && clause.when.is_point &&
                                 clause.when.low.measure == Measure::money;
        if (is_withheld) return refuse(clause);
    }
}

bool Assembler::is_unsized_change(const Clause& clause) const {
    // For every drop in response rate: of how much?
    static constexpr std::string_view changes[] = {"drop",     "decline",   "fall",        "rise",         "decrease",
                                                   "increase", "reduction", "improvement", "deterioration"};
    if (clause.says != Says::step && clause.says != Says::event) return false;
    for (std::size_t i = clause.first; i + 1 < clause.last; ++i) {
        if (parsed_.tokens[i].kind != Kind::each) continue;
        const Token& next = parsed_.tokens[i + 1];
        const bool is_named = std::ranges::find(changes, next.text) != std::end(changes);
        const bool is_change =
            next.kind == Kind::up || next.kind == Kind::down || (next.kind == Kind::word && is_named);
        const bool is_sized = std::any_of(parsed_.tokens.data() + i + 2, parsed_.tokens.data() + clause.last,
                                          [](const Token& token) { return token.kind == Kind::num; });
        if (is_change && !is_sized && begins_ascii(next.text)) return true;
    }
    return false;
}

bool Assembler::names_items(const Clause& clause) const {
    // Each employee with fewer than 40 hours: employees are counted, not hours. Each one sold beyond 20 in the month is
    // one of so many.
    const bool is_beyond = (clause.direction == Kind::more && clause.anchor_measure == Measure::none) ||
                           clause.anchor_measure == Measure::count;
    const std::string text = " " + clause.label + " ";
    const bool names_target =
        std::ranges::any_of(tokens_in(clause), [](const Token& token) { return token.kind == Kind::ref; });
    if (is_beyond && names_target) return false;  // each new account over the quota of 12
    if (is_beyond &&
        has_any(text, {" month ", " quarter ", " week ", " year ", " additional ", " sold ", " opened ", "-day "}))
        return false;
    for (std::size_t i = clause.first; i + 1 < clause.last; ++i) {
        if (parsed_.tokens[i].kind != Kind::each) continue;
        const Token& next = parsed_.tokens[i + 1];
        const bool is_counted = next.kind == Kind::num && next.bare && next.measure == Measure::count &&
                                parsed_.tokens[i + 2].kind == Kind::word;
        return (next.kind == Kind::word && next.text != "step" && next.text != "one") || is_counted;
    }
    return false;
}

void Assembler::doubt_bands() {
    for (const Column& column : model_.columns)
        for (const Band& band : column.bands) {
            const bool is_value = band.when.frame == Frame::value && !band.when.is_target;
            if (!is_value || column.runs.empty()) continue;
            // 迟到每次扣 1 分，累计超过 60 分钟不得分: minutes are no times.
            const Sort low = sort_of(band.when.low);
            const Sort sort = low != Sort::unknown ? low : sort_of(band.when.high);
            const bool is_counted = column.kind == Column::Kind::event && column.step_measure == Measure::count;
            const bool is_measured = column.step_measure == Measure::percent || column.step_measure == Measure::days ||
                                     column.step_measure == Measure::other || column.step_measure == Measure::money;
            if ((is_counted && sort == Sort::amount) || (is_measured && sort == Sort::count))
                return ask(RuleQuestion::unit);
            // 每超预算 1%…，超过 10 万元: a part of it, or the amount?
            const Measure measure = band.when.low.there ? band.when.low.measure : band.when.high.measure;
            const bool is_share = measure == Measure::percent;
            const bool other_sort = (column.step_measure == Measure::percent) != is_share && measure != Measure::none &&
                                    measure != Measure::points && column.step_measure != Measure::none &&
                                    column.step_measure != Measure::points && !has_amount();
            if (other_sort) return ask(RuleQuestion::unit);
            // 每延误 1 天扣 1 分，延误 3 天以内不扣分: and for the days beyond?
            const bool is_free = band.outcome.gives == Gives::change && band.outcome.value == 0;
            const bool overlaps = std::ranges::any_of(column.runs, [&](const Run& run) {
                if (!run.anchor || !(run.each.value < 0)) return false;
                return run.above ? band.when.high.there && *run.anchor < band.when.high.at
                                 : !band.when.low.there || band.when.low.at < *run.anchor;
            });
            if (is_free && overlaps) return ask(RuleQuestion::overlap);
            // 每延迟 1 天扣 1 分，延迟 3 天扣 5 分: then only, or from then on?
            const bool is_start =
                std::ranges::any_of(column.runs, [&](const Run& run) { return run.anchor == band.when.low.at; });
            if (band.when.is_point && is_changing(band.outcome) && !is_start) return ask(RuleQuestion::overlap);
        }
}

}  // namespace kpi::detail
