// Clauses put together: which of them is the target, what the steps are counted from, which marks scoring starts
// from. What does not fit together is a question, never a guess.
#include <algorithm>
#include <cmath>

#include "rule_model.hpp"

namespace kpi::detail {

namespace {

class Assembler {
public:
    explicit Assembler(const Parsed& parsed) : parsed_{parsed}, clauses_{parsed.clauses} {}

    RuleModel run() {
        if (parsed_.trouble) return refused();
        if (clauses_.empty()) return not_understood(0, parsed_.tokens.size());
        reread_totals();
        reread_grades();
        if (!fits_) return std::move(model_);
        has_steps_ = any(Says::step);
        has_events_ = any(Says::event);
        for (at_ = 0; at_ < clauses_.size() && fits_; ++at_) add(clauses_[at_]);
        if (!fits_) return std::move(model_);
        finish();
        return std::move(model_);
    }

private:
    [[nodiscard]] bool any(Says says) const {
        return std::ranges::any_of(clauses_, [says](const Clause& clause) { return clause.says == says; });
    }
    [[nodiscard]] std::size_t count(Says says) const {
        return static_cast<std::size_t>(
            std::ranges::count_if(clauses_, [says](const Clause& clause) { return clause.says == says; }));
    }

    [[nodiscard]] TextPlace place(std::size_t first, std::size_t last) const {
        if (first >= last || last > parsed_.tokens.size()) return {};
        return {parsed_.tokens[first].begin, parsed_.tokens[last - 1].end};
    }

    RuleModel not_understood(std::size_t first, std::size_t last) {
        model_.state = RuleReading::State::not_understood;
        model_.place = place(first, last);
        return std::move(model_);
    }

    RuleModel refused() {
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

    /// 每低 1% 扣分: how many?
    [[nodiscard]] bool is_without_points(const Trouble& trouble) const {
        bool each = false;
        for (std::size_t i = trouble.token; i < trouble.last; ++i) {
            each = each || parsed_.tokens[i].kind == Kind::each;
            if (each && parsed_.tokens[i].kind == Kind::taking) return true;
        }
        return false;
    }

    /// 得 3-5 分: a range of points is for somebody to choose from.
    [[nodiscard]] bool is_score_range(const Trouble& trouble) const {
        const auto& tokens = parsed_.tokens;
        for (std::size_t i = trouble.token; i + 2 < trouble.last; ++i)
            if (tokens[i].kind == Kind::num &&
                (tokens[i + 1].kind == Kind::dash || tokens[i + 1].kind == Kind::minus) &&
                tokens[i + 2].kind == Kind::num &&
                (tokens[i + 2].measure == Measure::points || (i > 0 && tokens[i - 1].kind == Kind::colon) ||
                 (i > 0 && (tokens[i - 1].kind == Kind::give || tokens[i - 1].kind == Kind::word))))
                return true;
        return false;
    }

    void ask(RuleQuestion question, std::size_t first, std::size_t last) {
        fits_ = false;
        model_.state = RuleReading::State::open;
        model_.question = question;
        model_.place = place(first, last);
    }
    void ask(RuleQuestion question, const Clause& clause) { ask(question, clause.first, clause.last); }

    void refuse(const Clause& clause) {
        fits_ = false;
        model_.state = RuleReading::State::not_understood;
        model_.place = place(clause.first, clause.last);
    }

    /// 1 次扣 2 分，2 次扣 5 分，3 次及以上扣 10 分: totals of one count, not prices of several.
    void reread_totals() {
        const auto is_total = [](const Clause& clause) {
            const bool is_day = clause.says == Says::step && clause.direction == Kind::late && !clause.conditional;
            return (clause.says == Says::event || is_day) && !clause.each && !clause.again;
        };
        const bool has_steps = std::ranges::any_of(
            clauses_, [&](const Clause& clause) { return clause.says == Says::step && !is_total(clause); });
        const bool has_points = std::ranges::any_of(clauses_, [](const Clause& clause) {
            return clause.says == Says::band &&
                   (clause.when.is_point || clause.when.low.measure == Measure::count ||
                    clause.when.high.measure == Measure::count) &&
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
            if (!is_total(clause) || clause.label.empty()) continue;
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

    /// 优10分，良8分: words with their points, where no step asks for a target.
    void reread_grades() {
        if (any(Says::step) || any(Says::event) || any(Says::straight)) return;
        for (const Clause& clause : clauses_)
            if (clause.says == Says::target && !clause.when.is_point && !clause.label.empty() &&
                clause.when.low.there && clause.when.high.there && clause.target_measure == Measure::points &&
                clauses_.size() > 1)
                return ask(RuleQuestion::score_range, clause);
        std::size_t grades = 0;
        const auto is_grade = [](const Clause& clause) {
            return clause.says == Says::target && clause.comparison == Kind::word && !clause.label.empty() &&
                   clause.when.is_point &&
                   (clause.target_measure == Measure::points || clause.target_measure == Measure::none);
        };
        for (const Clause& clause : clauses_)
            if (is_grade(clause)) ++grades;
        if (grades + count(Says::state) < 2) return;
        for (Clause& clause : clauses_) {
            if (!is_grade(clause)) continue;
            clause.says = Says::state;
            clause.outcome.gives = Gives::score;
            clause.outcome.value = clause.target;
            clause.outcome.has_unit = clause.target_measure == Measure::points;
        }
    }

    void add(const Clause& clause) {
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
            case Says::rounding: model_.decimals = clause.decimals; return;
            case Says::likewise: return add_likewise(clause);
            case Says::ordinal: return add_ordinal(clause);
            case Says::aside: return;
        }
    }

    // ---- The measure: its target, steps and bands ---------------------------------------------

    Column& measure() {
        if (!measure_) {
            measure_ = model_.columns.size();
            model_.columns.emplace_back().label = take_header();
        }
        return model_.columns[*measure_];
    }

    std::string take_header() {
        std::string header = std::move(header_);
        header_.clear();
        return header;
    }

    /// …; at least 0; at most 100, after what they are limits of.
    bool is_limit(const Clause& clause) {
        const bool limits = clause.comparison == Kind::at_least || clause.comparison == Kind::at_most;
        const bool is_figure = clause.target_measure == Measure::none || clause.target_measure == Measure::points ||
                               clause.target_measure == Measure::percent || clause.target_measure == Measure::money;
        if (!limits || !is_figure || !clause.label.empty() || !(measure_used() || has_columns())) return false;
        const std::string& word = parsed_.tokens[clause.first].text;
        const bool is_canonical = word == "at least" || word == "at most";
        // …，不超过 10 分: of what is taken, or of the score?
        const bool is_cap = clause.comparison == Kind::at_most && clause.target_measure != Measure::none;
        if (!is_canonical && !is_cap) return false;
        Clause limit = clause;
        limit.limit = clause.comparison == Kind::at_most ? LimitOf::score_high : LimitOf::score_low;
        limit.outcome.value = clause.target;
        limit.outcome.gives = clause.target_measure == Measure::percent ? Gives::share : Gives::score;
        add_limit(limit);
        if (!is_canonical) high_clause_->comparison = Kind::at_most;
        high_is_score_ = high_is_score_ || (is_canonical && clause.comparison == Kind::at_most);
        return true;
    }
    [[nodiscard]] bool has_columns() const {
        return !model_.columns.empty() || model_.whole_formula || !states_.empty();
    }

    void add_target(const Clause& clause) {
        if (is_limit(clause)) return;
        if (target_) return refuse(clause);  // two targets: of what?
        const bool is_piece = at_ + 1 < clauses_.size() && clauses_[at_ + 1].says == Says::formula;
        if (measure_used() && !is_piece) return refuse(clause);  // after the steps: of what?
        if (model_.columns.size() > (measure_ ? 1U : 0U)) return refuse(clause);
        if (measure_ && !clause.when.is_point && clause.when.low.there && clause.when.high.there) {
            if (!is_piece) return refuse(clause);
        }
        target_ = clause;
        if (clause.target_measure == Measure::percent && clause.step_unit != "bp") measure().is_share = true;
        measure();
    }

    /// 比上月, 同比, 与前三年平均数相比
    static bool compares_periods(const std::string& label) {
        for (const std::string_view word :
             {"上月", "上年", "去年", "上季", "同比", "环比", "上期", "同期", "last month", "last year", "previous"})
            if (label.find(word) != std::string::npos) return true;
        return false;
    }

    /// The number of points that one step is worth, and its sign.
    bool set_each(Run& run, const Clause& clause) {
        run.each = clause.outcome;
        switch (clause.outcome.gives) {
            case Gives::change:
            case Gives::part_of_full:
            case Gives::amount: return true;
            case Gives::score: return true;
            case Gives::share: return !clause.each ? false : true;
            case Gives::take_share: ask(RuleQuestion::share_of, clause); return false;
            default: refuse(clause); return false;
        }
    }

    void add_step(const Clause& clause) {
        if (clause.bare) return ask(RuleQuestion::once, clause);
        if (adds_to_event(clause)) return;
        if (compares_periods(clause.label) || compares_periods(header_)) model_.compares = true;
        if (clause.direction == Kind::late || clause.direction == Kind::early) return add_delay(clause);
        if (!model_.columns.empty() && !measure_) return refuse(clause);  // a step of which of the events?
        Column& column = measure();
        Run run;
        if (!set_each(run, clause)) {
            if (fits_) refuse(clause);
            return;
        }
        run.above = clause.direction == Kind::up || clause.direction == Kind::more;
        run.either_side = clause.direction == Kind::off;
        run.step = clause.step;
        run.is_share = clause.step_measure == Measure::percent;
        run.is_point = clause.step_is_point;
        run.of_ref = clause.of_ref;
        if (clause.mode_said) run.partial = clause.partial;
        if (clause.step_measure == Measure::none && clause.step_unit.empty()) unitless_ = clause;
        set_anchor(run, clause);
        if (!fits_) return;
        if (run.is_share && anchor_measure_ == Measure::percent) column.is_share = true;
        check_direction(run, clause);
        if (!fits_) return;
        note_unit(column, clause.step_unit, clause);
        if (!fits_) return;
        for (const Run& other : column.runs) {
            const bool same_side = other.above == run.above && !other.either_side && !run.either_side;
            if (same_side && (!other.end || !run.anchor)) {
                // A second slope begins where the first one ends.
                if (!run.anchor || (other.anchor && *other.anchor == *run.anchor)) return refuse(clause);
                const_cast<Run&>(other).end = run.anchor;  // NOLINT: the column is ours
            }
        }
        column.runs.push_back(run);
        last_run_ = column.runs.size() - 1;
    }

    void set_anchor(Run& run, const Clause& clause) {
        if (clause.anchor) {
            run.anchor = clause.anchor;
            anchor_measure_ = clause.anchor_measure;
            return;
        }
        if (clause.conditional) return anchor_at_condition(run, clause);
        if (target_) {
            run.anchor = target_->target;
            anchor_measure_ = target_->target_measure;
            if (!target_->when.is_point && target_->when.low.there && target_->when.high.there) {
                run.anchor = target_->when.low.at;
                run.anchor_above = target_->when.high.at;
            }
            check_units(clause);
            return;
        }
        if (const Band* best = starting_band()) {
            anchor_at_band(run, best->when);
            check_units(clause);
            return;
        }
        anchor_measure_ = Measure::none;
        model_.needs_target = true;
        if (clause.step_measure == Measure::none && clause.step_unit.empty()) ask(RuleQuestion::unit, clause);
    }

    /// 目标 95，每少 1%: of one or of a hundred?
    void check_units(const Clause& clause) {
        const bool steps_in_shares = clause.step_measure == Measure::percent && !clause.of_ref;
        if (steps_in_shares && anchor_measure_ == Measure::none) return ask(RuleQuestion::unit, clause);
        if (anchor_measure_ == Measure::percent && clause.step_measure != Measure::percent &&
            clause.step_measure != Measure::points)
            return ask(RuleQuestion::unit, clause);
        if (anchor_measure_ == Measure::percent && clause.step_measure == Measure::points)
            return ask(RuleQuestion::unit, clause);
    }

    void anchor_at_condition(Run& run, const Clause& clause) {
        const Condition& when = clause.when;
        if (when.frame != Frame::value) return refuse(clause);
        anchor_measure_ = when.low.there ? when.low.measure : when.high.measure;
        if (when.low.there && when.high.there) {
            run.anchor = run.above ? when.low.at : when.high.at;
            run.end = run.above ? when.high.at : when.low.at;
        } else {
            const End& end = when.low.there ? when.low : when.high;
            run.anchor = end.at;
            // 不低于 70%，每低: the condition is the target. 超过 30 分钟的，每 10 分钟: where the steps are.
            remember_target(when);
        }
        check_units(clause);
    }

    void remember_target(const Condition& when) {
        if (!target_ && model_.columns.front().bands.empty() && model_.columns.front().runs.empty()) implied_ = when;
    }

    void anchor_at_band(Run& run, const Condition& when) {
        anchor_measure_ = when.low.there ? when.low.measure : when.high.measure;
        if (when.is_target) {
            anchor_measure_ = Measure::none;
            model_.needs_target = true;
            anchor_measure_ = Measure::other;
            return;
        }
        if (when.is_point || !when.low.there || !when.high.there) {
            run.anchor = when.low.there ? when.low.at : when.high.at;
            return;
        }
        run.anchor = when.low.at;
        run.anchor_above = when.high.at;
    }

    /// A band with points, before there are steps; else the one that they begin at. 低于 99% 为 0 分 is a cliff.
    [[nodiscard]] bool begins_steps(const Band& band) const {
        const auto& runs = model_.columns[*measure_].runs;
        if (runs.empty() || band.when.is_target) return band.outcome.value != 0 || band.when.names_target;
        return std::ranges::any_of(runs, [&](const Run& run) {
            const auto is_at = [&](const End& end) { return end.there && run.anchor && end.at == *run.anchor; };
            return is_at(band.when.low) || is_at(band.when.high);
        });
    }

    /// The band that gives the marks scoring starts from.
    [[nodiscard]] const Band* starting_band() const {
        if (!measure_) return nullptr;
        const auto& bands = model_.columns[*measure_].bands;
        const Band* best = nullptr;
        for (const Band& band : bands) {
            if (band.when.frame != Frame::value) continue;
            const bool is_full = band.outcome.gives == Gives::full;
            const bool is_score = band.outcome.gives == Gives::score && !band.outcome.is_zero && begins_steps(band);
            const bool is_bonus = band.outcome.gives == Gives::change && band.outcome.value >= 0;
            if (is_full || ((is_score || is_bonus) && !best)) best = &band;
            if (is_full) break;
        }
        return best;
    }

    /// Higher is better, and each step above takes points: which of the two is meant?
    void check_direction(const Run& run, const Clause& clause) {
        if (run.either_side) return;
        const bool takes = run.each.value < 0;
        if (clause.conditional) {
            const bool one_sided = clause.when.low.there != clause.when.high.there;
            if (takes && one_sided && clause.when.is_limit && run.above == clause.when.low.there)
                ask(RuleQuestion::direction, clause);
            return;
        }
        const auto opposes = [&](bool higher_is_better, bool lower_is_better) {
            if (takes && higher_is_better && run.above) return true;
            return takes && lower_is_better && !run.above;
        };
        bool higher = false;
        bool lower = false;
        if (const Band* best = starting_band(); best && !best->when.is_point) {
            higher = best->when.low.there && !best->when.high.there;
            lower = best->when.high.there && !best->when.low.there;
        }
        if (target_ && target_->comparison != Kind::word && target_->comparison != Kind::equal) {
            higher = target_->when.low.there && !target_->when.high.there && !target_->when.is_point;
            lower = target_->when.high.there && !target_->when.low.there && !target_->when.is_point;
        }
        if (opposes(higher, lower)) ask(RuleQuestion::direction, clause);
    }

    /// Days late: none is the target.
    void add_delay(const Clause& clause) {
        if (clause.conditional || clause.anchor) return refuse(clause);
        if (target_ || (measure_ && !delays_)) return refuse(clause);
        if (clause.step_measure == Measure::percent || clause.step_measure == Measure::points) return refuse(clause);
        Column& column = measure();
        delays_ = true;
        Run run;
        if (!set_each(run, clause)) {
            if (fits_) refuse(clause);
            return;
        }
        run.above = clause.direction == Kind::late;
        run.anchor = 0;
        run.step = clause.step;
        if (clause.mode_said) run.partial = clause.partial;
        if (!delay_unit_.empty() && delay_unit_ != clause.step_unit) return ask(RuleQuestion::unit, clause);
        delay_unit_ = clause.step_unit;
        note_unit(column, clause.step_unit, clause);
        if (!fits_) return;
        for (const Run& other : column.runs)
            if (other.above == run.above) return refuse(clause);
        column.runs.push_back(run);
        last_run_ = column.runs.size() - 1;
    }

    void add_band(const Clause& clause) {
        if (repeats_event(clause)) return;
        // 旷工 3 天及以上: of what was counted before it.
        if (!measure_ && !model_.columns.empty() && model_.columns.back().kind == Column::Kind::event) {
            Column& event = model_.columns.back();
            if (!clause.label.empty() && clause.label != event.label) return refuse(clause);
            return put_band(event, clause);
        }
        if (model_.whole_formula && !measure_) return add_cut(clause);
        if (begins_measure(clause)) {
            measure_.reset();
            target_.reset();
            subject_.clear();
            model_.needs_target = false;
        }
        if (measure_ && *measure_ + 1 != model_.columns.size()) return refuse(clause);
        Column& column = measure();
        if (column.label.empty()) column.label = clause.label;
        if (!clause.label.empty() && !subject_.empty() && differs(clause.label)) return refuse(clause);
        if (subject_.empty()) subject_ = clause.label;
        const Condition& when = clause.when;
        const auto is_share = [](const End& end) { return end.there && end.measure == Measure::percent; };
        if (is_share(when.low) || is_share(when.high)) {
            if (when.frame == Frame::value && !model_.needs_target) column.is_share = true;
        }
        put_band(column, clause);
    }

    /// 交强险 10 起不扣分, after the steps of another.
    [[nodiscard]] bool begins_measure(const Clause& clause) const {
        const bool is_free = clause.outcome.gives == Gives::change && clause.outcome.value == 0;
        if (!measure_ || !is_free || !model_.start_is_open()) return false;
        const Column& column = model_.columns[*measure_];
        const std::string label = header_.empty() ? clause.label : header_;
        return !column.runs.empty() && !column.bands.empty() && !label.empty() && label != column.label;
    }

    /// Another subject than the one before: 合格率 … 及时率 …
    [[nodiscard]] bool differs(const std::string& label) const {
        const auto contains = [](const std::string& a, const std::string& b) { return a.find(b) != std::string::npos; };
        if (contains(label, subject_) || contains(subject_, label)) return false;
        // Words such as 完成 beside a figure are no other subject; a rate or a number is.
        return contains(label, "率") || contains(label, "数") || contains(label, "度") || contains(label, "量");
    }

    /// Days beside weeks, yuan beside ten thousands of them: nobody says how they convert.
    void note_unit(Column& column, const std::string& unit, const Clause& clause) {
        if (unit.empty() || unit == "%" || unit == "个百分点" || unit == "百分点") return;
        std::string plain = unit.starts_with("个") && unit.size() > 3 ? unit.substr(3) : unit;
        if (plain == "日" || plain == "自然日" || plain == "日历天") plain = "天";
        if (!plain.empty() && plain.back() == 's' && plain.size() > 1) plain.pop_back();
        if (column.unit.empty()) column.unit = plain;
        const bool counts = clause.step_measure == Measure::count || clause.when.low.measure == Measure::count ||
                            clause.when.high.measure == Measure::count;
        if (column.unit != plain && !counts) ask(RuleQuestion::unit, clause);
    }

    void put_band(Column& column, const Clause& clause) {
        note_unit(column, clause.when.low.unit, clause);
        note_unit(column, clause.when.high.unit, clause);
        if (!fits_) return;
        if (clause.outcome.gives == Gives::take_share) return ask(RuleQuestion::share_of, clause);
        if (clause.outcome.gives == Gives::veto) return ask(RuleQuestion::scope, clause);
        Band band{clause.when, clause.outcome};
        if (is_one_amount(band)) return ask(RuleQuestion::once, clause);
        if (band.when.frame == Frame::lateness) band.when.frame = Frame::value;
        if (band.when.frame == Frame::earliness) return refuse(clause);
        column.bands.push_back(band);
        if (band.when.is_target) model_.needs_target = true;
        note_marks(band.outcome);
    }

    /// 超过 1 亿元扣 1 分: once, or for each?
    [[nodiscard]] bool is_one_amount(const Band& band) const {
        const Condition& when = band.when;
        if (band.outcome.gives != Gives::change || band.outcome.value == 0 || when.is_point) return false;
        const bool above = when.low.there && !when.high.there && !when.low.included;
        return above && (when.low.at == 1 || when.low.at == .01) && model_.columns.back().bands.empty() && !has_steps_;
    }

    void note_marks(const Outcome& outcome) {
        if (outcome.gives != Gives::full || !is_number(outcome.value)) return;
        if (model_.start == Start::number && model_.marks != outcome.value)
            model_.marks = std::max(model_.marks, outcome.value);
        model_.start = Start::number;
        model_.marks = outcome.value;
    }

    // ---- Events and states --------------------------------------------------------------------

    std::string joined_label(const Clause& clause) {
        std::string header = take_header();
        return clause.label.empty() ? header : clause.label;
    }

    /// 每签约 1 亿元得 0.5 分，2 亿元得 1 分，以此类推: the second pair says the same again.
    void add_likewise(const Clause& clause) {
        if (clauses_.size() < 3 || at_ < 2) return refuse(clause);
        if (!likewise_holds_) return refuse(clause);
    }

    /// True for a band that says what the event before it says, so many times.
    bool repeats_event(const Clause& clause) {
        const bool follows = at_ + 1 < clauses_.size() && clauses_[at_ + 1].says == Says::likewise;
        if (!follows || model_.columns.empty() || model_.columns.back().kind != Column::Kind::event) return false;
        const Run& run = model_.columns.back().runs.back();
        const double steps = snap(clause.when.low.at / run.step);
        likewise_holds_ = clause.when.is_point && clause.outcome.gives == run.each.gives &&
                          snap(run.each.value * steps) == snap(clause.outcome.value);
        return likewise_holds_;
    }

    /// 第一个错误扣 15 分，第二个及以后每个扣 8 分
    void add_ordinal(const Clause& clause) {
        if (clause.outcome.gives != Gives::change) return refuse(clause);
        Run run;
        run.above = true;
        run.each = clause.outcome;
        run.partial = PartialStep::full;
        if (clause.step == 1) {
            Column& column = model_.columns.emplace_back();
            column.kind = Column::Kind::event;
            column.label = joined_label(clause);
            run.anchor = 0;
            run.end = 1;
            column.runs.push_back(run);
            return;
        }
        if (model_.columns.empty() || model_.columns.back().kind != Column::Kind::event) return refuse(clause);
        Column& column = model_.columns.back();
        if (column.runs.size() != 1 || column.runs.front().end != 1.0) return refuse(clause);
        if (!clause.each) return ask(RuleQuestion::once, clause);  // the third?
        run.anchor = 1;
        column.runs.push_back(run);
    }

    /// 有 1 件扣 0.4 分，每多 1 件再扣 0.4 分
    bool adds_to_event(const Clause& clause) {
        const bool more = clause.direction == Kind::up || clause.direction == Kind::more;
        if (!more || !clause.each || clause.conditional || clause.anchor || model_.columns.empty()) return false;
        Column& column = model_.columns.back();
        if (column.kind != Column::Kind::event || column.runs.size() != 1 || column.runs.front().step != 1)
            return false;
        if (clause.step != 1 || clause.step_measure != Measure::count || clause.outcome.gives != Gives::change)
            return false;
        if (clauses_[at_ - 1].says != Says::event || clauses_[at_ - 1].each) return false;
        Run run;
        run.above = true;
        run.anchor = 1;
        run.each = clause.outcome;
        column.runs.front().end = 1;
        column.runs.push_back(run);
        return true;
    }

    // ---- Formulas -----------------------------------------------------------------------------

    void add_formula(const Clause& clause) {
        if (at_ > 0) {
            const Clause& before = clauses_[at_ - 1];
            const bool is_range =
                before.says == Says::target && !before.when.is_point && target_ && &before == &clauses_[at_ - 1];
            if (is_range && target_->first == before.first) {
                target_.reset();
                return add_piece(clause, before.when);
            }
            if (before.says == Says::straight && before.conditional && measure_ && model_.columns[*measure_].straight) {
                Column& column = model_.columns[*measure_];
                column.lines.pop_back();
                column.straight = !column.lines.empty();
                return add_piece(clause, before.when);
            }
        }
        if (model_.whole_formula || has_steps_) return refuse(clause);
        if (measure_ && measure_used()) return refuse(clause);
        model_.whole_formula = model_.formulas.size();
        Formula formula = clause.formula;
        for (FormulaStep& step : formula) {
            if (step.is == FormulaStep::Is::target) model_.needs_target = true;
            if (step.is == FormulaStep::Is::variable) step.index = variable(step.name);
        }
        model_.formulas.push_back(std::move(formula));
        header_.clear();
    }

    /// The column of a name in a formula.
    std::size_t variable(const std::string& name) {
        for (std::size_t i = 0; i < model_.columns.size(); ++i)
            if (model_.columns[i].kind == Column::Kind::variable && model_.columns[i].label == name) return i;
        Column& column = model_.columns.emplace_back();
        column.kind = Column::Kind::variable;
        column.label = name;
        return model_.columns.size() - 1;
    }

    /// 实际/目标×20，低于 60% 不得分: below a part of the target.
    void add_cut(const Clause& clause) {
        const Formula& formula = model_.formulas[*model_.whole_formula];
        if (model_.columns.size() != 1 || !clause.outcome.is_zero || clause.when.frame != Frame::value)
            return refuse(clause);
        Band band{clause.when, clause.outcome};
        const bool has_target =
            std::ranges::any_of(formula, [](const FormulaStep& step) { return step.is == FormulaStep::Is::target; });
        const bool is_share = (band.when.low.there ? band.when.low : band.when.high).measure == Measure::percent;
        if (has_target && !is_share) return refuse(clause);
        if (has_target) band.when.frame = Frame::of_ref;
        model_.columns.front().bands.push_back(band);
    }

    /// 按比例计分, where nothing else says how: the part of the target, or the rate, times the marks.
    void rate_of_marks() {
        using enum FormulaStep::Is;
        Column& column = model_.columns.empty() ? model_.columns.emplace_back() : model_.columns.front();
        column.kind = Column::Kind::variable;
        if (column.label.empty() && mode_clause_->label != "to") column.label = mode_clause_->label;
        model_.whole_formula = model_.formulas.size();
        model_.rate_of_target = true;
        model_.formulas.push_back(
            {{variable, 0, false, column.label, 0}, {full, 0, false, "", 0}, {times, 0, false, "", 0}});
    }

    /// A formula for a part of the values: its one name is the measure.
    void add_piece(const Clause& clause, const Condition& when) {
        if (!measure_) measure();
        Column& column = model_.columns[*measure_];
        Formula formula = clause.formula;
        std::string name;
        for (FormulaStep& step : formula) {
            if (step.is == FormulaStep::Is::target || step.is == FormulaStep::Is::full) return refuse(clause);
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

    void add_event(const Clause& clause) {
        if (clause.label.starts_with("少") || clause.label.starts_with("每少")) return add_shortfall(clause);
        if (clause.outcome.gives == Gives::take_share) return ask(RuleQuestion::share_of, clause);
        if (target_ && !measure_used()) return add_beyond_target(clause);
        if (!clause.each && clause.step != 1) return as_total(clause);
        std::string label =
            header_.empty() || clause.label.empty() ? joined_label(clause) : take_header() + clause.label;
        if (clause.direction == Kind::again && label.empty()) return refuse(clause);
        Column& column = model_.columns.emplace_back();
        column.kind = Column::Kind::event;
        column.label = label;
        Run run;
        run.above = true;
        run.anchor = clause.anchor ? *clause.anchor : 0;
        run.step = clause.step;
        run.each = clause.outcome;
        const bool counts = clause.step_measure == Measure::count;
        if (clause.mode_said) run.partial = clause.partial;
        if (counts && clause.step > 1) run.partial = PartialStep::full;
        if (clause.outcome.gives == Gives::score) adds_up_ = true;
        column.runs.push_back(run);
    }

    /// 发生 2 次扣 10 分: a total, not another ten each.
    void as_total(const Clause& clause) { ask(RuleQuestion::once, clause); }

    [[nodiscard]] bool measure_used() const {
        return measure_ && (!model_.columns[*measure_].runs.empty() || !model_.columns[*measure_].bands.empty());
    }

    /// 少上线一款扣 3 分: below the target.
    void add_shortfall(const Clause& clause) {
        Clause step = clause;
        step.says = Says::step;
        step.direction = Kind::down;
        has_steps_ = true;
        add_step(step);
    }

    /// 3 errors allowed; each further error -2
    void add_beyond_target(const Clause& clause) {
        if (target_->target_measure != Measure::count || clause.direction == Kind::again) return refuse(clause);
        Clause step = clause;
        step.says = Says::step;
        step.direction = Kind::more;
        add_step(step);
    }

    static bool is_negative(const std::string& label) {
        for (const std::string_view word : {"未", "不", "无", "没", "否", "逾期", "迟", "late", "not ", "no ", "fail"})
            if (label.starts_with(word)) return true;
        return label.find("未") != std::string::npos || label.find("不合格") != std::string::npos;
    }

    void add_state(const Clause& clause) {
        const Kind first = parsed_.tokens[clause.first].kind;
        const bool is_other = first == Kind::otherwise;
        const Outcome& outcome = clause.outcome;
        if (outcome.gives == Gives::take_share) return ask(RuleQuestion::share_of, clause);
        if (is_other && clause.label.empty() && measure_ && states_.empty()) {
            Column& column = model_.columns[*measure_];
            if (column.otherwise) return refuse(clause);
            column.otherwise = outcome;
            return;
        }
        std::string label = joined_label(clause);
        // 节约不加分: nothing of the score.
        if (outcome.gives == Gives::change && outcome.value == 0 && (has_steps_ || has_events_ || measure_used()))
            return;
        if (label.empty() && !is_other) return add_unlabelled(clause);
        const Clause* const next = at_ + 1 < clauses_.size() ? &clauses_[at_ + 1] : nullptr;
        const bool takes_follow = next && next->says == Says::band && next->outcome.gives == Gives::change;
        const bool steps_follow = next && (next->says == Says::event || next->says == Says::step || takes_follow);
        const bool is_start = (outcome.gives == Gives::full || (outcome.gives == Gives::score && !outcome.is_zero)) &&
                              (has_steps_ || has_events_ || takes_follow) && (!is_negative(label) || steps_follow) &&
                              states_.empty();
        if (is_start) return start_from(clause);
        states_.push_back({label, outcome, is_negative(label), is_other});
        state_clauses_.push_back(at_);
        state_columns_.push_back(model_.columns.size());
        note_marks(outcome);
    }

    /// 按时完成得满分, before steps: the marks that they start from.
    void start_from(const Clause& clause) {
        if (clause.outcome.gives == Gives::full) {
            note_marks(clause.outcome);
            if (model_.start == Start::full_or_nothing) stated_full_ = true;
            return;
        }
        model_.start = Start::number;
        model_.marks = clause.outcome.value;
    }

    /// A veto said a second time, in brackets or by its name.
    void add_unlabelled(const Clause& clause) {
        const bool is_veto = clause.outcome.gives == Gives::whole_sheet || clause.outcome.gives == Gives::veto;
        if (is_veto && !states_.empty() &&
            (states_.back().outcome.gives == Gives::whole_sheet || states_.back().outcome.gives == Gives::veto)) {
            if (states_.back().outcome.gives == Gives::veto) states_.back().outcome = clause.outcome;
            return;
        }
        if (clause.outcome.gives == Gives::score && !clause.outcome.is_zero && !states_.empty()) return refuse(clause);
        if (clause.outcome.gives == Gives::full && is_number(clause.outcome.value)) return note_marks(clause.outcome);
        refuse(clause);
    }

    /// 按…, 取…, 以…: says how something is done, and nothing here does it.
    [[nodiscard]] bool is_instruction(const Clause& clause) const {
        for (std::size_t i = clause.first; i < clause.last; ++i) {
            if (parsed_.tokens[i].kind == Kind::score && parsed_.tokens[clause.last - 1].kind != Kind::colon)
                return true;
            if (parsed_.tokens[i].kind == Kind::ref) return false;
        }
        for (const std::string_view word :
             {"按", "取", "以", "只", "仅", "限", "依", "均", "逐", "累计", "合计", "平均", "单独", "不", "所有"})
            if (clause.label.starts_with(word) && !clause.label.starts_with("按时") &&
                !clause.label.starts_with("按要求") && !clause.label.starts_with("按规定") &&
                !clause.label.starts_with("按期") && !clause.label.starts_with("按计划"))
                return true;
        return false;
    }

    void add_header(const Clause& clause) {
        if (at_ + 1 == clauses_.size()) return refuse(clause);  // words at the end that nothing explains
        const Says next = clauses_[at_ + 1].says;
        if (next == Says::limit || is_instruction(clause)) return refuse(clause);
        if (!clause.label.empty()) header_ = header_.empty() ? clause.label : header_ + " " + clause.label;
    }

    // ---- The whole ----------------------------------------------------------------------------

    void add_limit(const Clause& clause) {
        const double value = clause.outcome.value;
        const bool is_share = clause.outcome.gives == Gives::share;
        const bool of_full = clause.outcome.gives == Gives::part_of_full;
        switch (clause.limit) {
            case LimitOf::none_low: model_.no_low = true; return;
            case LimitOf::none_high: has_no_high_ = true; return;
            case LimitOf::score_low:
                if (model_.low) return refuse(clause);
                model_.low = value;
                model_.unclear_low = clause.unclear_limit;
                return;
            case LimitOf::added:
                if (is_share || of_full || is_number(model_.most_added)) return refuse(clause);
                model_.most_added = value;
                return;
            case LimitOf::taken:
                if (is_share || is_number(model_.most_taken)) return refuse(clause);
                model_.most_taken = value;
                model_.taken_of_full = of_full;
                return;
            case LimitOf::both:
                if (is_number(model_.most_added) || is_number(model_.most_taken)) return refuse(clause);
                model_.most_added = model_.most_taken = value;
                return;
            case LimitOf::score_high:
                if (model_.high || of_full) return refuse(clause);
                model_.high = value;
                model_.high_is_share = is_share;
                high_clause_ = clause;
                return;
        }
    }

    void add_mode(const Clause& clause) {
        if (model_.partial && *model_.partial != clause.partial) return refuse(clause);
        model_.partial = clause.partial;
        mode_clause_ = clause;
    }

    void add_base(const Clause& clause) {
        if (base_ && *base_ != clause.outcome.value) return refuse(clause);
        base_ = clause.outcome.value;
        base_is_full_ = clause.outcome.gives == Gives::full;
    }

    void add_line(const Clause& clause) {
        if (!measure_) return refuse(clause);
        Column& column = model_.columns[*measure_];
        if (has_steps_ && !clause.conditional) {
            model_.partial = PartialStep::linear;
            return;
        }
        column.straight = true;
        if (clause.conditional) column.lines.push_back(clause.when);
    }

    [[nodiscard]] bool only_adds() const {
        bool found = false;
        for (const Column& column : model_.columns) {
            for (const Run& run : column.runs) {
                if (run.each.value < 0) return false;
                found = true;
            }
            for (const Band& band : column.bands)
                if (band.outcome.gives != Gives::change || band.outcome.value < 0) return false;
        }
        return found;
    }

    // ---- What a limit is of ---------------------------------------------------------------------

    /// True for an event, or something that happens, that adds (takes).
    [[nodiscard]] static bool is_price(const Clause& clause, bool adds) {
        const bool counts = clause.says == Says::event || clause.says == Says::ordinal || clause.says == Says::state;
        const bool changes = clause.outcome.gives == Gives::change || clause.outcome.gives == Gives::score;
        return counts && changes && (adds ? clause.outcome.value > 0 : clause.outcome.value < 0);
    }

    /// 迟到每次扣 1 分，最多扣 5 分；旷工每次扣 10 分: a limit between prices is of those before it, and others are not
    /// limited.
    void check_limits() {
        for (std::size_t i = 0; i < clauses_.size() && fits_; ++i) {
            const Clause& limit = clauses_[i];
            if (limit.says != Says::limit || (limit.limit != LimitOf::added && limit.limit != LimitOf::taken)) continue;
            const bool adds = limit.limit == LimitOf::added;
            std::size_t before = 0;
            std::size_t first = limit.first;
            for (std::size_t k = 0; k < clauses_.size(); ++k) {
                if (!is_price(clauses_[k], adds)) continue;
                if (k > i) return ask(RuleQuestion::cap, limit);
                first = std::min(first, clauses_[k].first);
                ++before;
            }
            bool of_all = before < 2;
            for (const std::string_view word : {"累计", "合计", "总", "共", "total", "deduction", "bonus"})
                for (std::size_t k = limit.first; k < limit.last; ++k)
                    of_all = of_all || parsed_.tokens[k].text.find(word) != std::string::npos;
            for (std::size_t k = first; k < limit.first && !of_all; ++k)
                if (parsed_.tokens[k].kind == Kind::stop) return ask(RuleQuestion::cap, limit);
        }
    }

    /// 每 10 分钟…，不足 5 分钟按 5 分钟计: of which step?
    void check_mode() {
        if (!mode_clause_ || !mode_clause_->anchor) return;
        for (const Column& column : model_.columns)
            for (const Run& run : column.runs)
                if (!run.partial && run.step != *mode_clause_->anchor) return refuse(*mode_clause_);
    }

    void finish() {
        finish_states();
        if (fits_) check_limits();
        if (fits_) check_mode();
        if (!fits_) return;
        if (!header_.empty() && !mode_clause_) return refuse(clauses_.back());
        if (target_ && !measure_used() && !gate()) return refuse(*target_);
        const bool only_zero_bands =
            model_.columns.empty() ||
            (model_.columns.size() == 1 && model_.columns.front().runs.empty() && measure_ &&
             std::ranges::all_of(model_.columns.front().bands, [](const Band& band) { return band.outcome.is_zero; }));
        if (mode_clause_ && mode_clause_->partial == PartialStep::linear && only_zero_bands && !target_ &&
            states_.empty()) {
            if (!clauses_.empty() && !clauses_.front().label.empty() && model_.columns.empty())
                header_ = clauses_.front().label;
            rate_of_marks();
            mode_clause_.reset();
            header_.clear();
        }
        finish_start();
        finish_answer();
        check_overlaps();
        check_points();
        if (!fits_) return;
        if (model_.columns.empty()) return refuse(clauses_.front());
        if (mode_clause_ && !has_steps_ && !has_events_) return refuse(*mode_clause_);
        for (const Column& column : model_.columns)
            if (column.kind == Column::Kind::measure && column.runs.empty() && column.bands.empty())
                return refuse(clauses_.front());
    }

    /// Safety must be 100 %, otherwise no points.
    bool gate() {
        if (!measure_ || !model_.columns[*measure_].otherwise || !target_->when.is_point) return false;
        Band band{target_->when, {}};
        band.outcome.gives = Gives::full;
        band.outcome.value = missing();
        band.when.is_point = false;
        band.when.high = {};
        model_.columns[*measure_].bands.push_back(band);
        return true;
    }

    void finish_states() {
        if (states_.empty()) return;
        const bool others = has_steps_ || has_events_ || measure_used();
        for (std::size_t i = 0; i < states_.size(); ++i)
            if (states_[i].outcome.gives == Gives::veto) return ask(RuleQuestion::scope, clauses_[state_clauses_[i]]);
        if (others) return add_flags();
        if (states_.size() == 1) return add_single_state();
        // 未完成扣 5 分，完成得 10 分: from what is it taken?
        const auto changes = std::ranges::count_if(
            states_, [](const State& s) { return s.outcome.gives == Gives::change && s.outcome.value != 0; });
        if (changes != 0 && static_cast<std::size_t>(changes) != states_.size())
            return ask(RuleQuestion::full, clauses_[state_clauses_.front()]);
        Column& column = model_.columns.emplace_back();
        const auto negatives =
            std::ranges::count_if(states_, [](const State& s) { return s.is_negative || s.is_other; });
        column.kind = states_.size() == 2 && negatives == 1 ? Column::Kind::yes_no : Column::Kind::words;
        column.states = states_;
    }

    /// Something that happens or does not, beside what is counted.
    void add_flags() {
        for (std::size_t i = 0; i < states_.size(); ++i) {
            const State& state = states_[i];
            if (state.is_other || (state.outcome.gives == Gives::score && !state.outcome.is_zero) ||
                state.outcome.gives == Gives::full)
                return refuse(clauses_[state_clauses_[i]]);
            Column column;
            column.kind = Column::Kind::flag;
            column.label = state.label;
            column.states = {state};
            // In the order of the text.
            const std::size_t before = state_columns_[i] + i;
            model_.columns.insert(
                model_.columns.begin() + static_cast<std::ptrdiff_t>(std::min(before, model_.columns.size())), column);
        }
    }

    void add_single_state() {
        const State& state = states_.front();
        Column& column = model_.columns.emplace_back();
        column.label = state.label;
        column.states = {state};
        if (state.outcome.gives == Gives::whole_sheet) {
            column.kind = Column::Kind::flag;
            return;
        }
        if (state.outcome.gives == Gives::change) return ask(RuleQuestion::once, clauses_[state_clauses_.front()]);
        if (state.outcome.is_zero && !state.is_negative) {
            column.kind = Column::Kind::flag;  // 发生安全事故不得分
            return;
        }
        column.kind = Column::Kind::yes_no;
        if (!state.is_negative) return;
        State other;
        other.outcome.gives = Gives::full;
        other.outcome.value = missing();
        column.states.push_back(other);
    }

    void finish_start() {
        const bool has_marks = model_.start == Start::number;
        if (model_.whole_formula) {
            if (model_.high_is_share && *model_.high <= .5) return ask(RuleQuestion::cap, *high_clause_);
            if (base_ && model_.high && *model_.high != *base_) return ask(RuleQuestion::cap, clauses_.front());
            if (base_) return refuse(clauses_.front());  // 满分 100 beside a ratio: does it scale?
            model_.start = Start::zero;
            return;
        }
        if (base_) {
            if (only_adds() && base_is_full_) {  // 满分 8 分, and points that add up
                model_.start = Start::zero;
                if (!model_.high) model_.high = *base_;
            } else {
                if (has_marks && model_.marks != *base_ && base_is_full_)
                    return ask(RuleQuestion::full, clauses_.front());
                model_.start = Start::number;
                model_.marks = *base_;
            }
            return;
        }
        const bool starts_at_band = !has_marks && !adds_up_ && start_at_band();
        settle_high();
        // 每宗扣 2 分，上不封顶: of what is taken, below nothing?
        if (fits_ && has_no_high_ && only_takes()) return ask(RuleQuestion::floor, clauses_.back());
        if (!fits_ || has_marks || starts_at_band) return;
        if (adds_up_ && only_adds()) {
            model_.start = Start::zero;
            return;
        }
    }

    /// 每超 1BP 扣 1 分，上限 10 分: the marks of the item. Deduct 2 points for each, capped at 10: the most that is
    /// taken.
    void settle_high() {
        if (!high_is_score_ && model_.high && high_clause_ && high_clause_->comparison == Kind::at_most &&
            !only_takes()) {
            // add 1 point for each, up to 5 points
            if (model_.high_is_share && gives_shares()) return;
            if (!only_adds() || is_number(model_.most_added)) return ask(RuleQuestion::cap, *high_clause_);
            model_.most_added = *model_.high;
            model_.high.reset();
            return;
        }
        if (high_is_score_ || !model_.high || !high_clause_ || !only_takes() || !(*model_.high > 0)) return;
        if (model_.start == Start::full_or_nothing && !has_start_band() && comes_first(*high_clause_)) {
            model_.start = Start::number;  // at most 20 points, of which each error takes 2
            model_.marks = *model_.high;
            model_.high.reset();
            return;
        }
        const std::string& word = parsed_.tokens[high_clause_->first].text;
        const bool is_chinese = !word.empty() && static_cast<unsigned char>(word.front()) >= 0x80;
        if (!is_chinese) {
            model_.most_taken = std::min(model_.most_taken, *model_.high);
            model_.high.reset();
            return;
        }
        if (!word.starts_with("上限") || model_.start == Start::number || has_start_band()) {
            if (model_.start == Start::number && model_.marks <= *model_.high) return;
            return ask(RuleQuestion::cap, *high_clause_);
        }
        model_.start = Start::number;
        model_.marks = *model_.high;
        model_.high.reset();
    }

    /// True for a clause before whatever takes or adds.
    [[nodiscard]] bool comes_first(const Clause& limit) const {
        return std::ranges::none_of(clauses_, [&](const Clause& clause) {
            return clause.first < limit.first && (clause.says == Says::step || clause.says == Says::event ||
                                                  clause.says == Says::state || clause.says == Says::ordinal);
        });
    }
    [[nodiscard]] bool gives_shares() const {
        for (const Column& column : model_.columns)
            for (const Run& run : column.runs)
                if (run.each.gives != Gives::share) return false;
        return true;
    }
    [[nodiscard]] bool has_start_band() const { return has_steps_ && starting_band(); }

    [[nodiscard]] bool only_takes() const {
        for (const Column& column : model_.columns)
            for (const Run& run : column.runs)
                if (run.each.value > 0 || run.each.gives == Gives::share || run.each.gives == Gives::amount)
                    return false;
        return has_steps_ || has_events_;
    }

    /// 等于目标值得 100 分, 达到 100% 加 1.5 分: what the steps start from.
    bool start_at_band() {
        if (!has_steps_ || !measure_) return false;
        const Band* best = starting_band();
        if (!best) return false;
        if (best->outcome.gives == Gives::score) {
            model_.start = Start::number;
            model_.marks = best->outcome.value;
            return true;
        }
        if (best->outcome.gives == Gives::change && best->outcome.value > 0) {
            model_.start = Start::number;
            model_.marks = best->outcome.value;
            model_.adds_bonus_only = true;
            return true;
        }
        return false;
    }

    void finish_answer() {
        bool shares = false;
        bool amounts = false;
        bool points = false;
        const auto note = [&](const Outcome& outcome) {
            shares = shares || outcome.gives == Gives::share;
            amounts = amounts || outcome.gives == Gives::amount;
            points = points || outcome.gives == Gives::full ||
                     (outcome.has_unit && (outcome.gives == Gives::score || outcome.gives == Gives::change));
        };
        for (const Column& column : model_.columns) {
            for (const Run& run : column.runs) note(run.each);
            for (const Band& band : column.bands) note(band.outcome);
            for (const State& state : column.states) note(state.outcome);
        }
        if (shares && points) return ask(RuleQuestion::share_of, clauses_.front().first, clauses_.back().last);
        if (amounts && points) return refuse(clauses_.front());
        if (shares && amounts) return refuse(clauses_.front());
        if (shares) model_.answer = RuleAnswer::share;
        if (amounts) model_.answer = RuleAnswer::amount;
        if (shares || amounts) model_.start = Start::zero;
        if (model_.high_is_share && !shares && !model_.whole_formula) return refuse(*high_clause_);
    }

    // ---- Bands against each other -------------------------------------------------------------

    static double low_of(const Condition& when) { return when.low.there ? when.low.at : -unbounded; }
    static double high_of(const Condition& when) { return when.high.there ? when.high.at : unbounded; }

    /// Bands that hold the same values, none of them inside the other.
    void check_overlaps() {
        for (const Column& column : model_.columns)
            for (std::size_t i = 0; i < column.bands.size(); ++i)
                for (std::size_t j = i + 1; j < column.bands.size(); ++j) {
                    const Condition& a = column.bands[i].when;
                    const Condition& b = column.bands[j].when;
                    if (a.frame != b.frame || a.is_target || b.is_target) continue;
                    const double low = std::max(low_of(a), low_of(b));
                    const double high = std::min(high_of(a), high_of(b));
                    if (!(low < high)) continue;
                    const bool a_in_b = low_of(a) >= low_of(b) && high_of(a) <= high_of(b);
                    const bool b_in_a = low_of(b) >= low_of(a) && high_of(b) <= high_of(a);
                    if (a_in_b != b_in_a) continue;
                    return ask(RuleQuestion::overlap, clauses_.front().first, clauses_.back().last);
                }
    }

    /// 85% 30%; 90% 42%; 95% 52%: steps, or a line between them?
    void check_points() {
        for (const Column& column : model_.columns) {
            if (column.straight || !column.runs.empty() || !column.is_share) continue;
            const auto points =
                std::ranges::count_if(column.bands, [](const Band& band) { return band.when.is_point; });
            if (points > 2) return ask(RuleQuestion::line_ends, clauses_.front().first, clauses_.back().last);
        }
    }

    const Parsed& parsed_;
    std::vector<Clause> clauses_;
    RuleModel model_;
    std::size_t at_ = 0;
    bool fits_ = true;
    bool has_steps_ = false;
    bool has_events_ = false;
    bool adds_up_ = false;
    bool stated_full_ = false;
    bool delays_ = false;
    bool base_is_full_ = false;
    std::string delay_unit_;
    std::string header_;
    std::string subject_;
    bool likewise_holds_ = false;
    bool has_no_high_ = false;
    bool high_is_score_ = false;
    std::optional<std::size_t> measure_;
    std::optional<std::size_t> last_run_;
    std::optional<Clause> target_;
    std::optional<Condition> implied_;
    std::optional<Clause> unitless_;
    std::optional<Clause> high_clause_;
    std::optional<Clause> mode_clause_;
    std::optional<double> base_;
    Measure anchor_measure_ = Measure::none;
    std::vector<State> states_;
    std::vector<std::size_t> state_clauses_;
    std::vector<std::size_t> state_columns_;  ///< how many columns there were before it
};

}  // namespace

RuleModel assembled(const Parsed& parsed) {
    return Assembler{parsed}.run();
}

}  // namespace kpi::detail
