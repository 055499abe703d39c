// What a limit, a band or an exemption is of: of the score or of what is taken, of one thing or of all, of the measure
// that was named before it or of another one.
#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "rule_assembler.hpp"
#include "rule_segments.hpp"

namespace kpi::detail {

using namespace std::string_view_literals;

namespace {

using Span = std::span<const Token>;

/// The unit of a time, whichever way it is written; empty for what is no time.
std::string_view unit_of_time(std::string_view unit) {
    static constexpr std::array units{"second"sv, "minute"sv, "hour"sv, "day"sv, "week"sv, "month"sv, "year"sv};
    if (unit == "s" || unit == "sec" || unit == "secs") return units[0];
    if (unit == "min" || unit == "mins") return units[1];
    if (unit == "h" || unit == "hr" || unit == "hrs") return units[2];
    if (ends_with_any(unit, {" day", " days"})) return units[3];
    for (const std::string_view name : units)
        if (unit == name || (unit.starts_with(name) && unit.substr(name.size()) == "s")) return name;
    return {};
}

bool has_two_units_of_time(Span tokens) {
    std::set<std::string_view> units;
    for (const Token& token : tokens)
        if (token.kind == Kind::num && (token.measure == Measure::days || token.measure == Measure::other))
            if (const auto unit = unit_of_time(token.text); !unit.empty()) units.insert(unit);
    return units.size() > 1;
}

/// What is commonly measured, among the words of a clause.
std::set<std::string_view> measures_in(const std::string& words) {
    static constexpr std::array names{
        "attendance"sv,     "quality"sv,      "punctuality"sv, "accuracy"sv,    "satisfaction"sv, "uptime"sv,
        "availability"sv,   "rework"sv,       "margin"sv,      "safety"sv,      "collection"sv,   "fill rate"sv,
        "occupancy"sv,      "productivity"sv, "yield"sv,       "absenteeism"sv, "compliance"sv,   "retention"sv,
        "conversion"sv,     "scrap"sv,        "delivery"sv,    "deliveries"sv,  "sales"sv,        "revenue"sv,
        "customer score"sv, "lates"sv,        "punctual"sv,    "hygiene"sv};
    std::set<std::string_view> found;
    for (const std::string_view name : names)
        if (words.find(name) != words.npos) found.insert(name);
    return found;
}

bool is_disjoint(const std::set<std::string_view>& a, const std::set<std::string_view>& b) {
    return !a.empty() && !b.empty() && std::ranges::none_of(a, [&](std::string_view name) { return b.contains(name); });
}

/// What a percentage is of: the nouns behind it.
std::set<std::string_view> base_of_share(Span tokens) {
    static constexpr std::array nouns{"fee"sv,     "price"sv,    "value"sv,      "salary"sv, "bonus"sv,     "invoice"sv,
                                      "pay"sv,     "contract"sv, "order line"sv, "annual"sv, "quarterly"sv, "goods"sv,
                                      "delayed"sv, "total"sv,    "gross"sv,      "order"sv,  "line"sv};
    std::string words = " ";
    bool follows = false;
    for (const Token& token : tokens) {
        if (follows && (token.kind == Kind::num || token.kind == Kind::each || token.kind == Kind::comma)) break;
        if (follows) words += token.text + " ";
        follows = follows || (is_figure(token) && token.measure == Measure::percent);
    }
    std::set<std::string_view> found;
    for (const std::string_view noun : nouns)
        if (words.find(noun) != words.npos) found.insert(noun);
    return found;
}

/// Of the annual fee, of the delayed goods: not of what was named without it.
constexpr std::array narrowing{"annual"sv, "quarterly"sv, "gross"sv, "delayed"sv, "goods"sv, "line"sv};

/// 5 % of the fee, capped at 25 % of the monthly fee: of the same; of the annual one it is not.
bool may_differ(const std::set<std::string_view>& rate, const std::set<std::string_view>& cap) {
    if (rate.empty() || cap.empty()) return false;
    const bool is_narrower = std::ranges::any_of(
        narrowing, [&](std::string_view word) { return rate.contains(word) != cap.contains(word); });
    if (is_narrower) return true;
    return !std::ranges::includes(rate, cap) && !std::ranges::includes(cap, rate);
}

/// Of everything that was named before it.
bool says_total(Span limit) {
    return has_any(spaced(limit),
                   {"total", "altogether", "combined", "together", "overall", "累计", "合计", "总", "共"});
}

bool is_bad(const std::string& words) {
    return has_any(words, {"complaint", "accident", "error", "breach", "violation", "defect", "absence", "late",
                           "missed", "incident", "overdue", "days, ", "mistake"});
}

/// Minus 2 per week late, part of a day counts as a day: of a smaller unit than the step.
bool counts_part_of_smaller_unit(const std::string& text) {
    bool has_part = false;
    bool has_step = false;
    for (const std::string_view unit : {"minute", "hour", "day", "week", "month"}) {
        const std::string name{unit};
        const bool is_part = has_any(text, {"part of a " + name, "part of an " + name});
        const bool is_step = has_any(text, {"per " + name, "each " + name, "every " + name, "a " + name + " late"});
        if (is_part && is_step) return false;
        has_part = has_part || is_part;
        has_step = has_step || is_step;
    }
    return has_part && has_step;
}

}  // namespace

void Assembler::doubt_scope_of_limit(const Clause& limit) {
    static constexpr ClauseCheck checks[] = {&Assembler::doubt_words_of_limit,     &Assembler::doubt_unit_of_limit,
                                             &Assembler::doubt_subject_of_limit,   &Assembler::doubt_range_of_limit,
                                             &Assembler::doubt_base_of_limit,      &Assembler::doubt_sign_beside_limit,
                                             &Assembler::doubt_scale_beside_losses};
    if (std::ranges::none_of(tokens_in(limit), is_figure)) return doubt_words_of_limit(limit);
    for (const ClauseCheck check : checks)
        if (fits_) (this->*check)(limit);
}

void Assembler::doubt_words_of_limit(const Clause& limit) {
    std::size_t end = limit.last;
    while (end < parsed_.tokens.size() && !separates(parsed_.tokens[end])) ++end;
    const std::string words = spaced(Span{parsed_.tokens}.subspan(limit.first, end - limit.first));
    // 2 off per complaint, up to 2 allowed: so many are free.
    if (has_any(words, {" allowed", " permitted", " tolerated", " free "})) return refuse(limit);
    // Max 5 per week, of what is counted for a month or more.
    if (has_any(words, {" week ", " weekly ", " day ", " daily ", " shift ", " hour ", " hourly ", "/week ", "/day "}))
        return refuse(limit);
    const Span tokens = tokens_in(limit);
    const auto figure = std::ranges::find_if(tokens, is_figure);
    if (figure == tokens.end()) return;
    // Minimum sales $5,000, maximum order: of what is measured.
    const bool names_measure = has_any(words, {" sales", " turnover", " collections", " purchase", " order "});
    if (names_measure && figure->measure == Measure::money) return refuse(limit);
    // Maximum deduction 10 for minor ones: of some of them.
    if (has_any(spaced({figure + 1, tokens.end()}), {" for "})) return refuse(limit);
}

bool Assembler::pays_by_steps() const {
    return std::ranges::any_of(model_.columns, [](const Column& column) {
        return std::ranges::any_of(column.runs, [](const Run& run) { return run.each.gives == Gives::amount; });
    });
}

void Assembler::doubt_unit_of_limit(const Clause& limit) {
    const Token& figure = *std::ranges::find_if(tokens_in(limit), is_figure);
    const bool pays = pays_by_steps();
    // 每逾期 1 天扣 10 元，最多扣 5 分
    if (pays && figure.measure == Measure::points) return ask(RuleQuestion::unit, limit);
    if (!pays && figure.measure == Measure::money && model_.answer == RuleAnswer::points && !model_.whole_formula)
        return ask(RuleQuestion::unit, limit);
    // $20 per referral, up to 5: of referrals. $20 per hour, at least 3: of hours.
    double least = unbounded;
    for (const Column& column : model_.columns)
        for (const Run& run : column.runs) least = std::min(least, std::fabs(run.each.value));
    if (pays && figure.measure != Measure::money && figure.value <= least) return ask(RuleQuestion::cap, limit);
}

void Assembler::doubt_subject_of_limit(const Clause& limit) {
    // 旷工最多扣 10 分, beside 迟到: of one of them.
    std::size_t events = 0;
    bool is_named = false;
    for (const Column& column : model_.columns) {
        if (column.kind != Column::Kind::event || column.label.empty()) continue;
        ++events;
        is_named = is_named || limit.label.find(column.label) != std::string::npos;
    }
    if (events > 1 && is_named) return ask(RuleQuestion::cap, limit);
    // $50 per sale; $10 per call, at most $100: of the calls, or of both?
    std::size_t first = 0;
    std::size_t last = 0;
    for (const Clause& clause : clauses_) {
        const bool is_gain = has_price(clause) && clause.outcome.value > 0;
        if (!is_gain || clause.first > limit.first) continue;
        if (last == 0) first = clause.first;
        last = clause.last;
    }
    const auto stops = [&](std::size_t begin, std::size_t end) {
        return std::ranges::any_of(Span{parsed_.tokens}.subspan(begin, end - begin),
                                   [](const Token& token) { return token.kind == Kind::stop; });
    };
    const bool is_of_score = limit.says != Says::limit || limit.limit == LimitOf::score_high;
    if (!is_of_score || last == 0 || stops(last, limit.first)) return;
    // Each complaint −3; each praise +1, at most 5: of what is added, or of both?
    const bool is_of_marks = base_ && limit.outcome.value >= *base_;
    const bool is_beside_losses = !is_wide_text() && !is_of_marks && std::ranges::any_of(clauses_, [](const Clause& c) {
        return c.says == Says::event && takes_marks(c);
    });
    if ((stops(first, last) || is_beside_losses) && !says_total(tokens_in(limit))) ask(RuleQuestion::cap, limit);
}

void Assembler::doubt_scale_beside_losses(const Clause& limit) {
    // 2 off per complaint; minimum 0, maximum 15: the ends of the score, or of what is taken?
    if (limit.limit != LimitOf::score_high || !only_takes() || comes_first(limit)) return;
    const auto is_bare = [&](const Clause& clause, std::string_view word) {
        return starts_with_any(parsed_.tokens[clause.first].text, {word}) && clause.label.empty();
    };
    const bool has_low = std::ranges::any_of(
        clauses_, [&](const Clause& clause) { return clause.says == Says::limit && is_bare(clause, "minimum"); });
    const bool is_marks = base_ && *base_ == limit.outcome.value;
    if (has_low && is_bare(limit, "max") && !is_marks) return ask(RuleQuestion::cap, limit);
}

void Assembler::doubt_range_of_limit(const Clause& limit) {
    const Token& figure = *std::ranges::find_if(tokens_in(limit), is_figure);
    if (figure.measure == Measure::percent) return;
    // 2 off for each day late, up to 5; more than 5: nothing: of days?
    for (const Column& column : model_.columns)
        for (const Band& band : column.bands) {
            const bool gives_nothing = band.outcome.is_zero || band.outcome.value == 0;
            const double begin = band.when.low.at;
            if (gives_nothing && band.when.low.there && (begin == figure.value || begin == figure.value + 1))
                return ask(RuleQuestion::cap, limit);
        }
}

void Assembler::doubt_base_of_limit(const Clause& limit) {
    const auto base = base_of_share(tokens_in(limit));
    for (const Clause& clause : clauses_)
        if (clause.says != Says::limit && may_differ(base_of_share(tokens_in(clause)), base))
            return ask(RuleQuestion::share_of, limit);
}

void Assembler::doubt_sign_beside_limit(const Clause& limit) {
    // 2 points per complaint, no more than 3: given, or taken?
    const Token& figure = *std::ranges::find_if(tokens_in(limit), is_figure);
    if (figure.measure == Measure::percent || pays_by_steps() || !(has_events_ || has_steps_)) return;
    const std::string words = spaced(parsed_.tokens);
    const bool is_said = has_any(words, {"accrue", "service point", "demerit", "failure point", "default point"});
    const bool has_sign = std::ranges::any_of(parsed_.tokens, [](const Token& token) {
        return token.kind == Kind::take || token.kind == Kind::taking || token.kind == Kind::add ||
               token.kind == Kind::adding || token.kind == Kind::give || token.kind == Kind::minus ||
               token.kind == Kind::plus || (is_figure(token) && token.value < 0);
    });
    if (!has_sign && !is_said && is_bad(words)) return ask(RuleQuestion::sign, limit);
}

void Assembler::doubt_mixed_measures() {
    for (const Column& column : model_.columns)
        for (const Band& band : column.bands)
            for (const End& end : {band.when.low, band.when.high}) {
                const bool is_other = end.measure == Measure::days || end.measure == Measure::money ||
                                      (end.measure == Measure::other && !unit_of_time(end.unit).empty());
                // Delivery on time 95 %: 20; delay over 3 days: 0
                if (end.there && column.is_share && is_other) return refuse(clauses_.back());
            }
    if (has_steps_ && begins_ascii(spaced(parsed_.tokens).substr(1)) && has_two_units_of_time(parsed_.tokens))
        return refuse(clauses_.back());
    for (const Clause& clause : clauses_)
        if (clause.says == Says::step && has_any(spaced(tokens_in(clause)), {" of rating ", " rating point"}))
            return refuse(clause);
    // 95 % or more 20; below 90 % quality nothing: of another measure.
    std::set<std::string_view> before;
    for (const Clause& clause : clauses_) {
        const auto here = measures_in(spaced(tokens_in(clause)));
        if (clause.says != Says::step && clause.says != Says::band && clause.says != Says::target) {
            before.insert(here.begin(), here.end());
            continue;
        }
        if (is_disjoint(before, here)) return refuse(clause);
        // 20 points at 95 %, but nothing if rework is below 2 %
        const bool is_cut = clause.says == Says::band && clause.outcome.is_zero && &clause != &clauses_.front();
        if (is_cut && before.empty() && !here.empty()) return refuse(clause);
        before.insert(here.begin(), here.end());
    }
}

void Assembler::doubt_words_of_bands() {
    bool is_scale = true;
    std::size_t bands = 0;
    for (const Clause& clause : clauses_) {
        if (clause.says != Says::band) continue;
        ++bands;
        const Span tokens = tokens_in(clause);
        const auto figure = std::ranges::find_if(tokens, is_figure);
        std::string words = " ";
        for (auto token = tokens.begin(); token != figure; ++token) words += token->text + " ";
        // If audit passed with no major finding 20: of two conditions.
        const bool is_none = clause.when.is_point && clause.when.low.at == 0 && tokens.front().text == "if";
        if (is_none && has_any(words, {" passed ", " achieved ", " completed ", " met ", " submitted ", " delivered "}))
            return refuse(clause);
        // Within a limit of 5: not at 5 alone.
        if (clause.when.is_point && !any(Says::straight) &&
            has_any(words, {" limit ", " maximum ", " minimum ", " min ", " max ", " cap "}))
            return refuse(clause);
        // 累计扣分达到 10 分: of what was taken, not of what is measured.
        const bool is_taken =
            std::any_of(tokens.begin(), figure, [](const Token& token) { return token.kind == Kind::taking; });
        const bool has_prices = has_steps_ || has_events_;
        if (begins_wide(words.substr(1)) &&
            ((is_taken && has_prices) || spaced(tokens).find("累计扣分") != std::string::npos))
            return refuse(clause);
        const bool is_rating = clause.when.is_point && clause.when.low.measure == Measure::none &&
                               clause.when.low.at <= 20 && clause.outcome.gives == Gives::share;
        is_scale = is_scale && is_rating;
    }
    // 5 = 95 %, 4 = 90 %: the marks for so much, or what they pay?
    const std::string all = spaced(parsed_.tokens);
    const bool pays =
        has_any(all, {"bonus", "pay", "award", "incentive", "allowance", "fee", "salary", "equal to", "等于"});
    if (bands > 0 && is_scale && !pays && begins_ascii(all.substr(1)))
        return ask(RuleQuestion::share_of, clauses_.front());
}

void Assembler::doubt_exemptions() {
    // 2 off per absence, none for approved leave: free, and not the end of the item.
    if (!has_events_ && !has_steps_) return;
    for (const Clause& clause : clauses_) {
        const bool is_rest =
            std::ranges::any_of(tokens_in(clause), [](const Token& token) { return token.kind == Kind::otherwise; });
        if (clause.says != Says::state || !clause.outcome.is_zero || is_rest) continue;
        for (const Token& token : tokens_in(clause)) {
            const bool is_bare =
                token.kind == Kind::zero && starts_with_any(token.text, {"none", "nothing", "zero", "nil"});
            if (is_bare || has_word(token.text, {" first "})) return refuse(clause);
        }
    }
}

void Assembler::doubt_gains_for_lack() {
    // 有制度且有执行记录得 6 分，缺一项得 3 分: what is left with one of them, and no gain for each that is missing.
    for (const Clause& clause : clauses_) {
        const bool lacks = starts_with_any(clause.label, {"缺", "漏", "错", "欠"});
        if (clause.says == Says::event && lacks && clause.outcome.gives == Gives::score && clause.outcome.value > 0)
            return ask(RuleQuestion::sign, clause);
    }
}

void Assembler::doubt_parts_of_steps() {
    const auto counts_as = [](const Token& token) { return token.kind == Kind::as_whole && begins_ascii(token.text); };
    const bool has_parts = std::ranges::any_of(parsed_.tokens, counts_as);
    if (has_parts && counts_part_of_smaller_unit(parsed_.text)) return refuse(clauses_.back());
    // A part of an hour counts as 30 minutes: not as a whole step.
    for (std::size_t i = 0; i < parsed_.tokens.size(); ++i) {
        const std::size_t k = counts_as(parsed_.tokens[i]) ? past_words(parsed_.tokens, i + 1) : parsed_.tokens.size();
        if (k == parsed_.tokens.size() || !is_figure(parsed_.tokens[k])) continue;
        const auto is_step = [&](const Clause& clause) { return clause.step == parsed_.tokens[k].value; };
        if (std::ranges::none_of(clauses_, is_step)) return refuse(clauses_.back());
    }
}

void Assembler::doubt_scopes() {
    for (const Clause& clause : clauses_)
        if (fits_ && (clause.says == Says::limit || (high_clause_ && high_clause_->first == clause.first)))
            doubt_scope_of_limit(clause);
    static constexpr Check checks[] = {&Assembler::doubt_mixed_measures, &Assembler::doubt_words_of_bands,
                                       &Assembler::doubt_exemptions, &Assembler::doubt_parts_of_steps,
                                       &Assembler::doubt_gains_for_lack};
    if (fits_) check_each(checks);
}

}  // namespace kpi::detail
