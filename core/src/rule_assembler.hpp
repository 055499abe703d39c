// Clauses put together: which of them is the target, what the steps are counted from, which marks scoring starts
// from. What does not fit together is a question, never a guess.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "rule_model.hpp"
#include "rule_text.hpp"

namespace kpi::detail {

class Assembler {
public:
    explicit Assembler(const Parsed& parsed) : parsed_{parsed}, clauses_{parsed.clauses} {}

    RuleModel run();

private:
    [[nodiscard]] bool any(Says says) const;
    [[nodiscard]] std::size_t count(Says says) const;

    [[nodiscard]] TextPlace place(std::size_t first, std::size_t last) const;

    RuleModel not_understood(std::size_t first, std::size_t last);

    RuleModel refused();

    /// 每低 1% 扣分: how many?
    [[nodiscard]] bool is_without_points(const Trouble& trouble) const;

    /// 得 3-5 分: a range of points is for somebody to choose from.
    [[nodiscard]] bool is_score_range(const Trouble& trouble) const;

    void ask(RuleQuestion question, std::size_t first, std::size_t last);
    void ask(RuleQuestion question, const Clause& clause) { ask(question, clause.first, clause.last); }
    /// Of the whole rule.
    void ask(RuleQuestion question) { ask(question, clauses_.front().first, clauses_.back().last); }

    [[nodiscard]] std::span<const Token> tokens_in(const Clause& clause) const {
        return std::span{parsed_.tokens}.subspan(clause.first, clause.last - clause.first);
    }

    void refuse(std::size_t first, std::size_t last);
    void refuse(const Clause& clause) { refuse(clause.first, clause.last); }

    /// 1 次扣 2 分，2 次扣 5 分，3 次及以上扣 10 分: totals of one count, not prices of several.
    void reread_totals();

    /// 检查评级：A 级 10 分: A 级.
    [[nodiscard]] std::string label_behind_colon(const Clause& clause) const;

    /// 优10分，良8分: words with their points, where no step asks for a target.
    void reread_grades();
    void reread_shares_of_grades();

    /// 全勤奖 200 元，迟到一次扣 20 元: what the amounts are taken from.
    void reread_bonus();

    /// 3 errors allowed; each further error −2; each suspension −15: of one thing of several, beyond so many.
    void reread_allowance();

    /// +1 for each 1 % above (max 4), −1 for each 1 % below (max 10): each limit of the step that it stands behind.
    void reread_limits_of_steps();
    void put_best_band_first();

    /// Earn 1 point for each new customer: from nothing, as what adds up.
    [[nodiscard]] bool says_earned(const Clause& clause) const;

    void add(const Clause& clause);

    // ---- The measure: its target, steps and bands ---------------------------------------------

    Column& measure();

    std::string take_header();

    /// …; at least 0; at most 100, after what they are limits of.
    bool is_limit(const Clause& clause);
    [[nodiscard]] bool has_columns() const;

    /// 本项 20 分, before steps of something else.
    [[nodiscard]] bool is_marks_of_item(const Clause& clause) const;
    void add_target(const Clause& clause);

    /// 比上月, 同比, 与前三年平均数相比
    static bool compares_periods(const std::string& label);

    /// The number of points that one step is worth, and its sign.
    bool set_each(Run& run, const Clause& clause);

    /// 1 point for every idea: adds up from nothing, unless the words before it say that it is taken.
    void settle_sign(Outcome& outcome, const Clause& clause);

    void add_step(const Clause& clause);

    /// Each point under 95 %: a percentage point.
    static void step_in_points(Run& run);

    /// Gain 1 point for every 2 above 30 and lose 1 for every 2 below: the run on the other side of the same figure.
    const Run* anchored_run(const Run& run);

    void set_anchor(Run& run, const Clause& clause);

    /// 25 分钟以内，每超时 1 分钟: over the limit, of how long it takes.
    [[nodiscard]] bool is_overtime(const Clause& clause) const;

    /// Steps of something else than the steps before them.
    bool is_other_subject(const Clause& clause);

    /// 逾期办结，每超 1 个工作日: of days late.
    [[nodiscard]] bool counts_lateness(const Clause& clause) const;

    /// 周期 5 天，每提前 1 天: of the days that are measured.
    [[nodiscard]] bool is_in_days_of_target(const Clause& clause) const;

    /// 目标 95，每少 1%: of one or of a hundred?
    void check_units(const Clause& clause);

    void anchor_at_condition(Run& run, const Clause& clause);

    void remember_target(const Condition& when);

    void anchor_at_band(Run& run, const Condition& when);

    /// A band with points, before there are steps; else the one that they begin at. 低于 99% 为 0 分 is a cliff.
    [[nodiscard]] bool begins_steps(const Band& band) const;

    /// The band that gives the marks scoring starts from.
    [[nodiscard]] const Band* starting_band() const;

    /// Higher is better, and each step above takes points: which of the two is meant?
    void check_direction(const Run& run, const Clause& clause);

    /// Days late: none is the target.
    void add_delay(const Clause& clause);

    void add_band(const Clause& clause);

    /// 每满 100 万元得 0.5 分，不足 100 万元不计分: says it twice.
    [[nodiscard]] bool repeats_mode(const Clause& clause) const;

    /// 交强险 10 起不扣分, after the steps of another.
    [[nodiscard]] bool begins_measure(const Clause& clause) const;

    /// Another subject than the one before: 合格率 … 及时率 …
    [[nodiscard]] bool differs(std::string label) const;

    /// Days beside weeks, yuan beside ten thousands of them: nobody says how they convert.
    void note_unit(Column& column, const std::string& unit, const Clause& clause);

    void put_band(Column& column, const Clause& clause);
    /// 超过预算 5% 以内扣 1 分，5%-10% 扣 3 分: above it, too.
    [[nodiscard]] static bool goes_on(const Column& column, const Condition& when);
    /// 目标值 92%，达到目标值得 20 分: the figure that the text gives.
    void settle_target(Condition& when) const;

    /// 缺陷 ≤0.5 个…；达到 110%…: of another measure, or a part of this one?
    [[nodiscard]] bool mixes_units(const Column& column, const Condition& when) const;

    /// 超过 1 亿元扣 1 分: once, or for each?
    [[nodiscard]] bool is_one_amount(const Band& band) const;

    void note_marks(const Outcome& outcome);

    // ---- Events and states --------------------------------------------------------------------

    std::string joined_label(const Clause& clause);

    /// 每签约 1 亿元得 0.5 分，2 亿元得 1 分，以此类推: the second pair says the same again.
    void add_likewise(const Clause& clause);

    /// True for a band that says what the event before it says, so many times.
    bool repeats_event(const Clause& clause);

    /// 第一个错误扣 15 分，第二个及以后每个扣 8 分
    void add_ordinal(const Clause& clause);

    /// 有 1 件扣 0.4 分，每多 1 件再扣 0.4 分
    bool adds_to_event(const Clause& clause);

    /// 每处扣 0.3 分，超过 10 处的，超过部分每处扣 0.5 分
    bool continues_event(const Clause& clause);

    /// 3 次以内不扣分，从第 4 次起每次扣 1 分: steps beyond what is free.
    [[nodiscard]] bool begins_beyond_free(const Clause& clause) const;

    /// First accident 5 points off, each further accident 10: the second and later ones.
    [[nodiscard]] bool is_further(const Clause& clause) const;

    /// 事故为零得满分，每发生 1 起扣 10 分: the band is what the events start from.
    /// No complaints: 10 points; each upheld complaint -2.
    [[nodiscard]] static bool is_same_thing(std::string all, const std::string& one);
    [[nodiscard]] bool starts_at_none(const Clause& clause) const;
    [[nodiscard]] Clause band_before() const;

    /// Payroll on time: 10 points; each error takes 2: the marks that events start from.
    bool starts_events(const Clause& clause);

    /// The event of a name, or of the end of one; the last one without a name.
    /// 当月累计: when it is counted, not what.
    [[nodiscard]] static bool is_period(std::string label);

    Column* event_of(const std::string& label);

    /// 旷工加倍扣分: twice what the event before it costs.
    bool scale_price(Clause& clause) const;

    /// 超额完成的，每超 5%…: says what the step says.
    bool repeats_side(const Clause& header, const Clause& step);

    /// 准点率=准点车次/总车次×100%: how the measure comes about, where clauses about it follow.
    [[nodiscard]] bool defines_measure(const Clause& clause) const;

    /// 4 % of sales up to quota, 6 % on the excess: steps of one from where each rate begins.
    void add_rate(const Clause& clause);

    /// The rate reached applies to all sales: a formula for each band.
    void rate_all();

    /// 提成: of a band of money, on all of it or on the part in the band?
    void check_rates();

    // ---- Formulas -----------------------------------------------------------------------------

    void add_formula(const Clause& clause);

    /// (Orders shipped on time / orders) × 40: English speaks of a rate, which is one value. Its name, where it was
    /// one.
    static std::string take_rate(Formula& formula);

    /// The column of a name in a formula.
    std::size_t variable(const std::string& name);

    /// 实际/目标×20，低于 60% 不得分: below a part of the target.
    void add_cut(const Clause& clause);
    /// What the measure is divided by, a number above `least`; 0 where there is none.
    static double divisor_of_measure(const Formula& formula, double least = 1);

    /// 低于 60% 不得分，60% 以上按完成率×20 计分: the formula is of whatever is not cut.
    [[nodiscard]] bool says_rest_of_cut(const Condition& when) const;

    /// Below 70 % nothing; otherwise points × rate: cuts of what the formula is of, that stand before it.
    bool take_cuts(const Clause& clause, std::vector<Band>& cuts);

    /// 按比例计分, where nothing else says how: the part of the target, or the rate, times the marks.
    void rate_of_marks();

    /// A formula for a part of the values: its one name is the measure.
    void add_piece(const Clause& clause, const Condition& when);

    void add_event(const Clause& clause);
    /// 有 1 次不合格得 0 分: no price, but no marks from then on.
    void add_cliff(const Clause& clause);

    /// 发生 2 次扣 10 分: a total, not another ten each.
    void as_total(const Clause& clause) { ask(RuleQuestion::once, clause); }

    [[nodiscard]] bool measure_used() const;

    /// 目标 1200 台: percentages beside it are parts of it.
    [[nodiscard]] bool has_amount() const;

    /// 发生 1 次事故不得分: twice is no better than once.
    /// Bands that change nothing where steps begin.
    void drop_idle_bands();
    void widen_lone_counts();

    /// 目标 1200 台，完成 90% 以上得 8 分: is the number entered, or the part?
    void check_amount();

    /// 2 missed calls allowed: beyond them it costs.
    [[nodiscard]] bool says_allowed(const Clause& target) const;

    /// 少上线一款扣 3 分, 1 point off per missed audit: below the target.
    [[nodiscard]] bool is_shortfall(const Clause& clause) const;
    void add_shortfall(const Clause& clause);

    /// 3 errors allowed; each further error -2
    void add_beyond_target(const Clause& clause);

    static bool is_negative(const std::string& label);
    /// Of the rest: its name is one that a clause before it has.
    [[nodiscard]] bool names_its_band_again(const Clause& rest) const;

    void add_state(const Clause& clause);

    /// More, higher: 1; less, lower: -1; otherwise: 0.
    [[nodiscard]] int side_of_rest(const Clause& clause) const;

    /// 0: +5; 1: 0; 2 or more: -5.
    void settle_signed_bands();

    /// …; more: 5 %: beyond the last band, and not below the first.
    void set_sides_of_rest();

    /// No penalty if notified: who is exempt, and nothing here reads whom.
    [[nodiscard]] static bool is_exemption(const std::string& label);

    /// 按时完成得满分, before steps: the marks that they start from.
    void start_from(const Clause& clause);

    /// A veto said a second time, in brackets or by its name.
    void add_unlabelled(const Clause& clause);

    /// 按…, 取…, 以…: says how something is done, and nothing here does it.
    [[nodiscard]] bool is_instruction(const Clause& clause) const;

    /// The payment is due in the ratio of …: says how it is worked out, and is no subject.
    [[nodiscard]] bool is_statement(const Clause& clause) const;

    /// 评分标准: says nothing of the rule.
    [[nodiscard]] static bool is_title_of_rule(const std::string& label);

    void add_header(const Clause& clause);

    // ---- The whole ----------------------------------------------------------------------------

    void add_limit(const Clause& clause);

    /// Maximum 120 % pays 200 %, in between in a straight line: and beyond it no more.
    void limit_straight_lines();

    /// 100% 得 10 分，80% 及以上得 8 分: 105 % is no worse than 100 %.
    void open_best_band();

    /// More than 3 accidents: 0 points, and nothing else: what strikes the marks.
    void note_lone_noughts();

    /// 目标 300 万元, of 3000000: in yuan?
    void note_largest_value();

    /// Training hours: min. 40 per head; minus 2 for each 5 hours short: a target, not a limit of the score.
    [[nodiscard]] bool is_leading_target(const Clause& clause) const;
    void add_leading_target(const Clause& clause);

    /// 超额完成不加分, of a formula: it stops at the marks.
    void limit_formula(const Clause& clause);

    /// Maximum reduction of 10 %, of credits that are shares of a fee.
    void limit_share(const Clause& clause);

    void add_mode(const Clause& clause);

    void add_base(const Clause& clause);

    void add_line(const Clause& clause);

    [[nodiscard]] bool only_adds() const;

    // ---- What a limit is of ---------------------------------------------------------------------

    /// True for an event, or something that happens, that adds (takes).
    [[nodiscard]] static bool is_price(const Clause& clause, bool adds);

    /// 迟到每次扣 1 分，最多扣 5 分；旷工每次扣 10 分: a limit between prices is of those before it, and others are not
    /// limited.
    void check_limits();

    /// 每 10 分钟…，不足 5 分钟按 5 分钟计: of which step?
    void check_mode();

    void finish();

    /// Safety must be 100 %, otherwise no points.
    bool gate();

    /// Words behind the figure of a target that no step uses: they may be what it gives.
    [[nodiscard]] bool target_says_more() const;

    /// Below 90 %: lose 5 points: once, or for each per cent?
    [[nodiscard]] bool is_lone_change() const;

    /// What falls short of it, or exceeds it, is on the other side of the target.
    [[nodiscard]] bool is_side_of_target() const;

    void finish_states();

    /// On time 10 points, beside what is given for so many days late: for none of them.
    bool starts_in_time();

    /// Something that happens or does not, beside what is counted.
    void add_flags();

    void add_single_state();

    /// 超额不加分
    [[nodiscard]] bool stops_at_marks() const;
    void settle_earliness();
    void finish_start();

    /// 每超 1BP 扣 1 分，上限 10 分: the marks of the item. Deduct 2 points for each, capped at 10: the most that is
    /// taken.
    void settle_high();
    /// What was a limit of the score is one of what is taken.
    void limit_taken(double most);
    [[nodiscard]] bool names_score(const Clause& limit) const;
    [[nodiscard]] bool is_limit_of_losses() const;

    /// 按完成率计分，满分 10 分: the marks of the formula.
    [[nodiscard]] bool earns() const;
    bool set_marks_of_formula();

    /// True for a clause before whatever takes or adds.
    [[nodiscard]] bool comes_first(const Clause& limit) const;
    [[nodiscard]] bool gives_shares() const;
    [[nodiscard]] bool has_start_band() const { return has_steps_ && starting_band(); }

    [[nodiscard]] bool only_takes() const;

    /// 等于目标值得 100 分, 达到 100% 加 1.5 分: what the steps start from.
    bool start_at_band();

    void finish_answer();

    /// 100 % of points, up to 30 minutes 70 %: of the points, too.
    void spread_parts();

    /// What shares of a bonus start from.
    void start_shares();
    void start_amounts();

    /// 系数 1.2: no points.
    [[nodiscard]] bool gives_factors() const;

    /// Shall receive $ 100; shall pay $ 50: with which sign?
    [[nodiscard]] bool pays_both_ways() const;

    // ---- What may be meant otherwise ------------------------------------------------------------

    void check_doubts();

    using Check = void (Assembler::*)();

    /// One after the other, to the first that finds something.
    void check_each(std::span<const Check> checks);

    using ClauseCheck = void (Assembler::*)(const Clause&);

    /// Of every clause, one after the other, to the first that finds something.
    void check_each_clause(std::span<const ClauseCheck> checks);

    [[nodiscard]] bool any_clause(bool (*holds)(const Clause&)) const;

    /// None before the first.
    [[nodiscard]] const Clause* before(const Clause& clause) const;

    /// At least 90 %: 5, 95 %: 8, 100 %: 10: only the first says that it goes on.
    [[nodiscard]] bool has_ladder() const;

    /// A second condition beside a figure, or a condition of the whole.
    void doubt_conditions();
    /// A figure of the text is in hours, beside that of a step.
    [[nodiscard]] bool names_hours() const;
    /// Steps of a range, steps beside bands.
    void doubt_steps();
    /// Who is exempt; what is part of what.
    void doubt_names();
    void doubt_ranks();
    /// Limits of one event, or of what is measured.
    void doubt_limits();
    /// Marks of several items, bonuses that are no base.
    void doubt_marks();
    void doubt_modes();
    /// Bands in another unit than the steps beside them.
    void doubt_bands();
    void doubt_bare_bounds();
    /// A target that no band is about.
    void doubt_target();
    /// Lower is better, and each step below it takes points.
    void doubt_direction();
    void doubt_words_of_price();
    void doubt_english();
    void doubt_left_over();
    void doubt_changing_words();
    void doubt_large_numbers();
    void doubt_a_day();
    void doubt_whole_conditions();
    void doubt_counted();
    void doubt_english_steps();
    void doubt_shares();
    void doubt_english_limits();
    void doubt_english_figures();
    void doubt_english_words();
    void doubt_english_lists();
    void doubt_english_senses();
    void doubt_names_of_states();
    void doubt_conditions_of_gains();
    void doubt_places_as_names();
    void doubt_losses_for_all();
    void doubt_verbs_of_loss();
    void doubt_gains_of_failures();
    void doubt_days_that_are_limits();
    void doubt_proportions();
    void doubt_points_of_payouts();
    void doubt_opposite_payments();
    void doubt_sides_of_conditions();
    void doubt_two_starts();
    void doubt_unsaid_signs_beyond();
    void doubt_points_between_levels();
    void doubt_nothing_beside_gains();
    void doubt_results_before_conditions();
    void doubt_pay_between_points();
    void doubt_things_left_open();
    void doubt_marks_for_faults();
    void doubt_losses_of_praise();
    void doubt_pay_of_points();
    void doubt_times_of_formulas();
    void doubt_cases_of_events();
    void doubt_gains_of_none();
    void doubt_parts_beside_shares();
    void doubt_unsaid_signs_of_faults();
    void doubt_places_of_ranks();
    void doubt_dates_of_states();
    void doubt_dates_of_steps();
    void doubt_shares_of_coursework();
    void doubt_two_faults();
    void doubt_limits_of_events();
    void doubt_credits_beside_fees();
    void open_point_of_gains(const Band& start);
    void doubt_thresholds_of_points();
    void doubt_counts_in_two_columns();
    void doubt_repeated_states();
    void doubt_percentages_divided();
    void doubt_targets_that_are_kept();
    void doubt_single_days();
    void doubt_narrower_vetoes();
    void doubt_lack_beside_counts();
    void doubt_shares_of_items();
    void doubt_states_beside_bands();
    void doubt_only_one();
    void doubt_states_that_add();
    void doubt_points_that_are_places();
    void doubt_caps_of_shares();
    void doubt_scores_that_are_shares();
    void doubt_steps_behind_nothing();
    void add_rounding(const Clause& clause);
    void doubt_names_of_items();
    void doubt_absent_events();
    void doubt_nouns_of_limits();
    void doubt_most_beside_gains();
    void doubt_bonus_limits_of_losses();
    void doubt_points_of_conditions();
    void doubt_scopes_of_periods();
    void doubt_places_of_events();
    void doubt_things_of_prices();
    void doubt_gains_of_lateness();
    void doubt_spells_without_faults();
    void doubt_points_of_faults();
    void doubt_opposite_measures();
    void doubt_steps_of_time();
    void doubt_sizes_of_events();
    void doubt_shares_of_nothing();
    void doubt_references_of_scores();
    void doubt_side_words(const Clause& clause);
    void doubt_price_words(const Clause& clause);
    void doubt_verbs(const Clause& clause);
    void doubt_scope_words(const Clause& clause);

    void doubt_bands_beside_steps();
    void doubt_swallowed_steps();
    void doubt_gains_above_nothing();
    void doubt_changes_beside_steps();
    void doubt_nothing_behind_penalties();
    void doubt_results_if_not();
    void doubt_single_points();
    void doubt_conditions_of_bases();
    void doubt_rising_faults();
    void doubt_two_states_that_change();
    void doubt_events_otherwise();
    void doubt_losses_beside_scores();
    void doubt_english_pairs();
    void doubt_lateness_beside_counts();
    void doubt_two_measures();
    void doubt_two_sides();
    void doubt_two_prices();
    void doubt_sides_of_losses();
    void doubt_two_amounts();
    void doubt_two_shares();
    void doubt_counts_beside_bands();
    void doubt_figure_of_title(const Clause& clause);
    void doubt_calendar(const Clause& clause);
    void doubt_english_bands(const Clause& clause);
    void doubt_behind_step(const Clause& clause);
    void doubt_limit_of_marks(const Clause& limit);
    void doubt_bare_limit(const Clause& limit);
    void doubt_payout_limit(const Clause& limit);
    void doubt_two_runs();
    void doubt_chinese();
    void doubt_denials();
    void doubt_chinese_figures();
    void doubt_chinese_words(const Clause& clause);
    void doubt_chinese_counts(const Clause& clause);
    void doubt_chinese_limits(const Clause& clause);
    void doubt_chinese_ranges(const Clause& clause);
    /// Long enough to be the name of a measure, and no figure in words, grade or place.
    static bool names_measure(const std::string& label);
    void doubt_other_subject(const Clause& clause);
    void doubt_foreign_words();
    void doubt_marks_or_nothing();
    void doubt_budget();
    [[nodiscard]] static bool leaves_days_between(const Column& column);
    void doubt_gaps();
    void doubt_figures_in_words();
    void doubt_samples();
    void doubt_two_subjects();
    void doubt_denied_events();
    void doubt_conditional_base();
    void doubt_two_references();
    void doubt_marks_of_hundred();
    void doubt_early_gains();
    void doubt_gains_of_some();
    void doubt_steps_of_part();
    void doubt_steps_beyond();
    void doubt_two_items();
    void doubt_two_payers();
    void doubt_money();
    void doubt_single_units();
    void doubt_scopes();
    void doubt_scope_of_limit(const Clause& limit);
    void doubt_words_of_limit(const Clause& limit);
    void doubt_unit_of_limit(const Clause& limit);
    void doubt_subject_of_limit(const Clause& limit);
    void doubt_range_of_limit(const Clause& limit);
    void doubt_base_of_limit(const Clause& limit);
    void doubt_sign_beside_limit(const Clause& limit);
    void doubt_scale_beside_losses(const Clause& limit);
    [[nodiscard]] bool pays_by_steps() const;
    void doubt_mixed_measures();
    void doubt_words_of_bands();
    void doubt_exemptions();
    void doubt_parts_of_steps();
    void doubt_gains_for_lack();
    void doubt_figures();
    void doubt_words_of_fractions();
    void doubt_conditions_of_shares();
    void doubt_cuts_beside_gains();
    void doubt_ranges_of_two_measures();
    void doubt_lost_lines();
    void doubt_names_of_rest();
    void doubt_worst_zero();
    void doubt_counts_beside_money();
    void doubt_two_periods();
    void doubt_words_between_bounds();
    void doubt_money_in_formula();
    void doubt_brackets();
    void doubt_beyond_steps();
    void doubt_rounding();
    [[nodiscard]] bool is_wide_text() const;
    [[nodiscard]] static bool only_adds_steps(const Column& column);
    [[nodiscard]] bool is_unsized_change(const Clause& clause) const;
    [[nodiscard]] bool names_items(const Clause& clause) const;

    // ---- Bands against each other -------------------------------------------------------------

    /// Bands that hold the same values, none of them inside the other.
    void check_overlaps();

    /// 85% 30%; 90% 42%; 95% 52%: steps, or a line between them?
    void check_points();
    void doubt_counts();
    void doubt_duties();
    void doubt_added_prices();
    void doubt_counts_of_bands();
    void doubt_things_counted();
    void doubt_counts_beside_days();
    void doubt_conditions_of_full();
    void doubt_single_changes();
    void doubt_noughts_behind_losses();
    void doubt_signs_in_names();
    void doubt_signs_of_states();
    void doubt_titles_with_deadlines();
    void doubt_what_is_beside();
    void doubt_halves();
    void doubt_periods();
    void doubt_multipliers();
    void doubt_signs_behind_losses();
    void doubt_bands_behind_losses();
    void doubt_gains_beside_losses();
    void doubt_limit_of_one();
    void doubt_rounded_values();
    void doubt_levels_as_limits();
    [[nodiscard]] bool takes_before(const Clause& clause) const;
    void doubt_points_as_target();
    void doubt_bare_quantities();
    void doubt_merged_rules();
    void doubt_merged_subjects();
    void doubt_merged_titles();
    void doubt_merged_nouns();
    void doubt_merged_prices();
    void doubt_merged_signs();
    void doubt_merged_grades(const Column& column);
    void doubt_merged_lines(const Column& column);
    void doubt_merged_rest(const Column& column);
    void doubt_merged_units(const Column& column);
    void doubt_merged_ladder(const Column& column);
    void doubt_merged_runs(const Column& column);
    void check_frames();
    void check_starts();
    void check_figures();

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
    bool base_is_share_ = false;
    bool base_is_amount_ = false;
    bool low_is_share_ = false;
    std::string delay_unit_;
    std::string header_;
    std::string subject_;
    bool likewise_holds_ = false;
    bool last_anchor_is_said_ = false;
    std::string step_subject_;
    bool header_is_late_ = false;
    bool header_takes_ = false;  ///< Deductions: …
    bool has_no_high_ = false;
    int rest_side_ = 0;  ///< of whatever else there is: above the bands, or below them
    bool rate_is_of_all_ = false;
    Gives formula_gives_ = Gives::score;  ///< a formula that says what it gives: an amount, a share
    bool high_is_score_ = false;
    std::optional<std::size_t> measure_;
    std::optional<std::size_t> last_run_;
    std::optional<Clause> target_;
    std::optional<Condition> implied_;
    std::optional<Clause> unitless_;
    std::optional<Clause> high_clause_;
    std::optional<Clause> mode_clause_;
    std::vector<double> mode_steps_;  ///< the steps that modes speak of
    std::optional<double> base_;
    Measure anchor_measure_ = Measure::none;
    std::vector<State> states_;
    std::vector<std::size_t> state_clauses_;
    std::vector<std::size_t> state_columns_;  ///< how many columns there were before it
};

}  // namespace kpi::detail
