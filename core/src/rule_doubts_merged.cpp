// Two rules in one text: what is said of two things is not one measure. Their figures do not fit together: units that
// differ, ladders that begin anew, steps that run through the bands of another rule.
#include <algorithm>
#include <cmath>
#include <string>
#include <tuple>
#include <vector>

#include "rule_assembler.hpp"

namespace kpi::detail {

namespace {

bool is_score(const Band& band) {
    return band.outcome.gives == Gives::score || band.outcome.gives == Gives::full ||
           band.outcome.gives == Gives::part_of_full;
}

bool gives_something(const Band& band) {
    if (band.outcome.gives == Gives::formula) return true;
    const bool gives = is_score(band) || band.outcome.gives == Gives::share || band.outcome.gives == Gives::amount;
    return gives && !band.outcome.is_zero && band.outcome.value != 0;
}

bool is_two_sided(const Band& band) {
    return band.when.low.there && band.when.high.there && low_of(band.when) < high_of(band.when);
}

/// Where the steps of a run are counted.
std::pair<double, double> domain_of(const Run& run) {
    double anchor = run.anchor.value_or(run.above ? -unbounded : unbounded);
    if (run.above) anchor = run.anchor_above.value_or(anchor);
    return run.above ? std::pair{anchor, run.end.value_or(unbounded)} : std::pair{run.end.value_or(-unbounded), anchor};
}

/// From where on a value can lose to one run and to the other.
bool run_into_each_other(const Run& above, const Run& below) {
    return above.above && !below.above && above.anchor && below.anchor && *above.anchor < *below.anchor;
}

/// Where a band stands among the others: an open one at its bound.
double place_of(const Condition& when) {
    if (!when.low.there) return high_of(when);
    if (!when.high.there) return low_of(when);
    return (low_of(when) + high_of(when)) / 2;
}

/// What a band is worth beside the others; none for a band that is no rung.
std::optional<double> worth_of(const Band& band) {
    if (band.when.frame != Frame::value || band.when.is_target) return std::nullopt;
    switch (band.outcome.gives) {
        case Gives::full: return unbounded;
        case Gives::score:
        case Gives::change:
        case Gives::share:
        case Gives::part_of_full:
        case Gives::amount: return band.outcome.is_zero ? 0 : band.outcome.value;
        default: return std::nullopt;
    }
}

/// Up and down, as the values go.
std::vector<int> turns_of(const std::vector<double>& values) {
    std::vector<int> turns;
    for (std::size_t i = 1; i < values.size(); ++i) {
        const int sign = values[i] > values[i - 1] ? 1 : values[i] < values[i - 1] ? -1 : 0;
        if (sign != 0 && (turns.empty() || turns.back() != sign)) turns.push_back(sign);
    }
    return turns;
}

/// Each band begins where the one below it ends.
bool is_partition(const std::vector<Band>& bands) {
    std::vector<std::pair<double, double>> ranges;
    for (const Band& band : bands) ranges.emplace_back(low_of(band.when), high_of(band.when));
    std::ranges::sort(ranges);
    for (std::size_t i = 1; i < ranges.size(); ++i)
        if (ranges[i].first != ranges[i - 1].second) return false;
    return true;
}

/// Up, down, or up and down once: 5, 10, 5 beside 0, 5, 10, 0, 5, 10.
bool is_one_ladder(const std::vector<Band>& bands) {
    if (is_partition(bands)) return true;
    std::vector<std::tuple<double, double, double>> rungs;
    for (const Band& band : bands) {
        const auto worth = worth_of(band);
        if (!worth) return true;
        rungs.emplace_back(place_of(band.when), high_of(band.when), *worth);
    }
    std::ranges::sort(rungs);
    std::vector<double> worths;
    for (const auto& rung : rungs) worths.push_back(std::get<2>(rung));
    const std::vector<int> turns = turns_of(worths);
    // Scores do not fall and rise again; what is taken on either side does.
    const bool is_valley = turns.size() == 2 && turns.front() < 0 && std::ranges::all_of(bands, is_score);
    return turns.size() < 3 && !is_valley;
}

/// The words in front of a colon at the head of a clause, which compare nothing.
std::string title_of(std::span<const Token> tokens) {
    std::string words;
    bool names = false;
    for (const Token& token : tokens) {
        if (token.kind == Kind::colon) return names ? words : std::string{};
        if (is_figure(token) || compares(token.kind) || token.kind == Kind::otherwise || token.kind == Kind::ref) break;
        names = names || token.kind == Kind::word;
        words += token.text;
    }
    return {};
}

bool is_of_marks(Gives gives) {
    return gives == Gives::score || gives == Gives::change || gives == Gives::part_of_full || gives == Gives::full;
}

/// Scores other than all marks, of which a ladder has several.
std::size_t rungs_of(const Column& column) {
    std::vector<double> scores;
    for (const Band& band : column.bands)
        if (gives_something(band) && std::ranges::find(scores, band.outcome.value) == scores.end())
            scores.push_back(band.outcome.value);
    return scores.size();
}

bool begins_at_band(const Run& run, const std::vector<Band>& bands) {
    return run.anchor && std::ranges::any_of(bands, [&](const Band& band) {
               return low_of(band.when) == *run.anchor || high_of(band.when) == *run.anchor ||
                      high_of(band.when) == run.anchor_above;
           });
}

/// 98 % beside 2 %: no two slopes of one measure.
bool is_far_from(const Run& run, const Run& other) {
    constexpr double far = 5;
    if (run.above != other.above || !run.anchor || !other.anchor) return false;
    const auto [less, more] = std::minmax({std::fabs(*run.anchor), std::fabs(*other.anchor)});
    return less > 0 && more > far * less;
}

constexpr std::string_view names_of_measures[] = {"率",   "比例", "占比", "时长", "时间", "成本",   "金额", "满意度",
                                                  "产值", "利润", "收入", "产量", "销量", "销售额", "得分", "评分"};

/// 首检合格率 of 首检合格率每低于目标值; none for words that name no measure.
std::string subject_of(std::span<const Token> tokens) {
    std::string words;
    for (const Token& token : tokens) {
        if (is_figure(token)) break;
        if (token.kind == Kind::word && begins_wide(token.text)) words += token.text;
    }
    std::size_t end = 0;
    for (const std::string_view name : names_of_measures)
        if (const std::size_t at = words.rfind(name); at != std::string::npos) end = std::max(end, at + name.size());
    return words.substr(0, end);
}

bool names_same(std::string_view a, std::string_view b) {
    constexpr std::size_t two_letters = 6;
    if (a.find(b) != a.npos || b.find(a) != b.npos) return true;
    return a.substr(0, two_letters) == b.substr(0, two_letters);
}

}  // namespace

void Assembler::doubt_merged_subjects() {
    // 首检合格率每低于…，存款任务完成率每低于…: two measures.
    std::string first;
    for (const Clause& clause : clauses_) {
        if (clause.says != Says::band && clause.says != Says::step && clause.says != Says::target) continue;
        const std::string subject = subject_of(tokens_in(clause));
        if (subject.empty()) continue;
        if (!first.empty() && !names_same(first, subject)) return refuse(clause);
        if (first.empty()) first = subject;
    }
}

void Assembler::doubt_merged_nouns() {
    // Each 1 % of yield below 97 % …; each 1 % of uptime below 99 % …
    const std::string& text = parsed_.text;
    std::string noun;
    for (std::size_t at = text.find("% of "); at != std::string::npos; at = text.find("% of ", at + 1)) {
        const std::size_t begin = at + 5;
        std::size_t end = std::string::npos;
        for (const std::string_view side : {" below ", " under ", " above ", " over ", " short "})
            end = std::min(end, text.find(side, begin));
        if (end == std::string::npos ||
            text.substr(begin, end - begin).find_first_of(";,.0123456789") != std::string::npos)
            continue;
        const std::string name = text.substr(begin, end - begin);
        if (!noun.empty() && name != noun) return refuse(clauses_.back());
        noun = name;
    }
    // Turnover above 10 %: each 1 % …; absence above 3 %: each 1 % …. Short of the sales target; over the cost budget.
    const Clause* first = nullptr;
    std::string first_ref;
    for (const Clause& clause : clauses_) {
        if (clause.says != Says::step) continue;
        const bool is_verb = clause.label == "away" || clause.label == "off" || clause.label == "down" ||
                             clause.label.starts_with("it ");
        const bool is_named = begins_ascii(clause.label) && !clause.label.empty() && !is_verb;
        if (is_named && first && !shares_word(first->label, clause.label)) return refuse(clause);
        if (is_named && !first) first = &clause;
        for (const Token& token : tokens_in(clause)) {
            if (token.kind != Kind::ref || !begins_ascii(token.text)) continue;
            const bool is_other = token.text == "budget" || token.text == "schedule" || token.text == "forecast";
            const std::string ref = is_other ? token.text : "target";
            if (!first_ref.empty() && ref != first_ref) return refuse(clause);
            first_ref = ref;
        }
    }
}

void Assembler::doubt_merged_titles() {
    // Handling time: up to 300 seconds 10, 301 to 360 seconds 6; checks per week: 21 = 5, 18 = 3.
    std::string title;
    bool goes_on = false;
    for (const Clause& clause : clauses_) {
        const bool is_of_measure =
            clause.says == Says::band || clause.says == Says::step || clause.says == Says::target;
        if (!is_of_measure && clause.says != Says::header) continue;
        const std::string words = title_of(tokens_in(clause));
        if (!words.empty() && goes_on && words != title) return refuse(clause);
        goes_on = goes_on || (words.empty() && !title.empty());
        if (!words.empty()) title = words;
    }
}

void Assembler::doubt_merged_rest(const Column& column) {
    if (!column.otherwise || column.bands.empty()) return;
    // Fewer: 0; backlog: up to 20 = 5: what comes behind the rest is of something else.
    const auto is_rest = [&](const Clause& clause) {
        return clause.says == Says::state &&
               std::ranges::any_of(tokens_in(clause), [](const Token& token) { return token.kind == Kind::otherwise; });
    };
    const auto rest = std::ranges::find_if(clauses_, is_rest);
    const bool goes_on = std::any_of(rest, clauses_.end(), [](const Clause& clause) {
        return clause.says == Says::band || clause.says == Says::step;
    });
    if (rest != clauses_.begin() && goes_on) refuse(*rest);
}

void Assembler::doubt_merged_prices() {
    bool amounts = false;
    bool shares = false;
    bool bare = false;
    const auto note = [&](const Outcome& outcome) {
        amounts = amounts || (outcome.gives == Gives::amount && outcome.value != 0);
        shares = shares || (outcome.gives == Gives::share && outcome.value != 0);
        bare = bare || (is_of_marks(outcome.gives) && outcome.value != 0);
    };
    for (const Column& column : model_.columns) {
        for (const Run& run : column.runs) note(run.each);
        for (const Band& band : column.bands) note(band.outcome);
    }
    // Up to 20 seconds: 10; £250 a day: points, and money.
    bare = bare || (model_.whole_formula && formula_gives_ == Gives::score);
    if (bare && (amounts || shares)) refuse(clauses_.back());
}

void Assembler::doubt_merged_lines(const Column& column) {
    // Each 2 % below 100 % takes 1; 0 points at 80 %, 20 points at 95 %, straight line in between.
    const auto points = std::ranges::count_if(column.bands, is_score);
    if (any(Says::straight) && !column.runs.empty() && points > 1) ask(RuleQuestion::overlap);
}

void Assembler::doubt_merged_signs() {
    // At 98 %: full fee; the fee is reduced by 2 % for each 1 % below: what is paid, and what is taken of it.
    const auto pays = [](const Clause& clause) {
        return clause.says == Says::band && clause.outcome.gives == Gives::share && clause.outcome.value > 0;
    };
    const auto reduces = [&](const Clause& clause) {
        const bool gives = clause.says == Says::step && clause.outcome.gives == Gives::share;
        return gives && clause.outcome.value > 0 && std::ranges::any_of(tokens_in(clause), [](const Token& token) {
                   return token.kind == Kind::take || token.kind == Kind::taking || token.kind == Kind::minus;
               });
    };
    const auto step = std::ranges::find_if(clauses_, reduces);
    // Fee reduced by 1 % for each 1 %; below 80 % no payment: all of it is taken, and not nothing.
    const auto pays_nothing = [&](const Clause& clause) {
        return clause.outcome.is_zero && std::ranges::any_of(tokens_in(clause), [](const Token& token) {
                   return token.kind == Kind::zero &&
                          has_any(token.text, {"payment", "fee", "bonus", "payout", "paid"});
               });
    };
    const auto lost = std::ranges::find_if(clauses_, pays_nothing);
    const bool takes_share = std::ranges::any_of(
        clauses_, [](const Clause& clause) { return has_price(clause) && clause.outcome.gives == Gives::share; });
    if (takes_share && lost != clauses_.end() && model_.start == Start::zero) return refuse(*lost);
    if (step != clauses_.end() && std::ranges::any_of(clauses_, pays)) refuse(*step);
}

void Assembler::doubt_merged_grades(const Column& column) {
    // Gold 10, silver 7, bronze 4; A: 15, B: 10, C: 4.
    std::vector<double> worths;
    for (const State& state : column.states) worths.push_back(state.outcome.is_zero ? 0 : state.outcome.value);
    if (turns_of(worths).size() > 2) ask(RuleQuestion::overlap);
}

void Assembler::doubt_merged_ladder(const Column& column) {
    if (rungs_of(column) < 2) return;
    // 90 及以上 10 分，80-90 得 8 分；低于目标值 5%以内扣 2 分: scores, and what is taken.
    const bool changes = std::ranges::any_of(
        column.bands, [](const Band& band) { return band.outcome.gives == Gives::change && band.outcome.value != 0; });
    const bool is_apart =
        std::ranges::any_of(column.runs, [&](const Run& run) { return !begins_at_band(run, column.bands); });
    if (changes || is_apart) return ask(RuleQuestion::overlap);
}

void Assembler::doubt_merged_units(const Column& column) {
    // Each minute over 10, …; 3 points for every 1 % below 90 %.
    const auto in_shares = [](const Run& run) { return run.is_share && !run.of_ref; };
    const auto in_units = [](const Run& run) { return !run.is_share && !run.in_points; };
    const bool has_both =
        std::ranges::any_of(column.runs, in_shares) && std::ranges::any_of(column.runs, in_units) && !target_;
    const bool is_large = std::ranges::any_of(
        column.runs, [&](const Run& run) { return in_units(run) && run.anchor && *run.anchor > largest_share; });
    const bool is_share_beside = std::ranges::any_of(
        column.runs, [&](const Run& run) { return in_shares(run) && run.anchor && *run.anchor <= largest_share; });
    if (has_both || (column.is_share && is_large && (is_share_beside || !has_amount()))) return ask(RuleQuestion::unit);
}

void Assembler::doubt_merged_runs(const Column& column) {
    // 25 分钟以内，每超时 1 分钟…；每低于目标 1%…: of a figure, and of the target beside the text.
    const auto has_anchor = [](const Run& run) { return run.anchor.has_value(); };
    const auto begins_at_figure = [](const Run& run) { return run.anchor && *run.anchor != 0; };
    if (std::ranges::any_of(column.runs, begins_at_figure) && !std::ranges::all_of(column.runs, has_anchor))
        return ask(RuleQuestion::target);
    for (const Run& a : column.runs)
        for (const Run& b : column.runs)
            if (run_into_each_other(a, b) || is_far_from(a, b)) return ask(RuleQuestion::overlap);
    // Each 1 % below 95 % takes 2; 90 to 95 %: 7 points.
    for (const Run& run : column.runs) {
        if (run.either_side) continue;
        const auto [low, high] = domain_of(run);
        const auto is_inside = [&, low = low, high = high](const Band& band) {
            if (!gives_something(band) || band.when.frame != Frame::value) return false;
            const bool begins = run.above ? low_of(band.when) <= low && high_of(band.when) <= low
                                          : high_of(band.when) >= high && low_of(band.when) >= high;
            return !begins && std::max(low, low_of(band.when)) < std::min(high, high_of(band.when));
        };
        const auto is_rung = [&](const Band& band) { return is_two_sided(band) && is_inside(band); };
        const auto is_open = [&](const Band& band) {
            return !is_two_sided(band) && (run.above ? band.when.low.there : band.when.high.there) && is_inside(band);
        };
        // 95%-99%之间，95%以下不得分，每低 1%扣 1 分: from 95 % on there is nothing left to take.
        const auto is_over_all = [&, low = low, high = high](const Band& band) {
            const bool is_value = band.when.frame == Frame::value && !band.when.is_target;
            return band.outcome.is_zero && is_value && run.anchor && low_of(band.when) <= low &&
                   high <= high_of(band.when);
        };
        if (std::ranges::any_of(column.bands, is_over_all)) return ask(RuleQuestion::overlap);
        if (std::ranges::any_of(column.bands, is_rung) || std::ranges::count_if(column.bands, is_open) > 1)
            return ask(RuleQuestion::overlap);
    }
}

void Assembler::doubt_merged_rules() {
    static constexpr Check checks[] = {&Assembler::doubt_merged_subjects, &Assembler::doubt_merged_titles,
                                       &Assembler::doubt_merged_nouns, &Assembler::doubt_merged_prices,
                                       &Assembler::doubt_merged_signs};
    check_each(checks);
    for (const Column& column : model_.columns) {
        if (fits_ && column.kind == Column::Kind::words) doubt_merged_grades(column);
        if (column.kind != Column::Kind::measure) continue;
        if (fits_) doubt_merged_units(column);
        if (fits_) doubt_merged_runs(column);
        if (fits_) doubt_merged_ladder(column);
        if (fits_) doubt_merged_lines(column);
        if (fits_) doubt_merged_rest(column);
        if (fits_ && !is_one_ladder(column.bands)) ask(RuleQuestion::overlap);
    }
}

}  // namespace kpi::detail
