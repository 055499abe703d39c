// A text as tokens: numbers with their units, words of the vocabulary, signs. What a word means hangs on what stands
// beside it.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rule_text.hpp"
#include "rule_token.hpp"

namespace kpi::detail {

struct Numeral {
    double value;
    std::size_t length;
};

/// Chinese numerals up to 999, as they stand before a unit.
[[nodiscard]] std::optional<Numeral> chinese_numeral(std::string_view text);
/// The same with a fraction: 零点五, 九十九点五.
[[nodiscard]] std::optional<Numeral> chinese_decimal(std::string_view text);
/// The length of the first of some words that a text begins with; the longer ones stand first.
[[nodiscard]] std::size_t length_of_any(std::string_view text, std::initializer_list<std::string_view> words);

/// How far a word looks for what its clause says.
inline constexpr std::size_t longest_clause = 400;

class Lexer {
public:
    explicit Lexer(const Normalised& source)
        : source_{source},
          text_{source.text},
          words_{source.chinese ? chinese_vocabulary() : english_vocabulary()},
          is_scale_{is_scale(source.text)} {}

    std::vector<Token> run();

private:
    /// A text in basis points alone measures in them: 不低于 8BP，每低 1BP.
    void spread_points();

    [[nodiscard]] std::string_view rest() const { return text_.substr(at_); }
    [[nodiscard]] bool starts(std::string_view with) const { return rest().starts_with(with); }
    [[nodiscard]] Kind last() const { return tokens_.empty() ? Kind::stop : tokens_.back().kind; }

    [[nodiscard]] Kind last_but_one() const;

    Token& put(Kind kind, std::size_t length);

    /// The number of an item of a list: 1) 2、 (3) at the beginning of a clause.
    bool marker();

    /// … each 2) minor …: the bracket was never opened.
    [[nodiscard]] bool is_inner_marker() const;

    /// The unit that stands at `from`, spaces before it left out.
    [[nodiscard]] const UnitTerm* unit_at(std::size_t from, std::size_t& end) const;

    /// The double nearest to digits with `shift` more powers of ten.
    static double value_of(std::string digits, int shift);

    [[nodiscard]] std::size_t length_of_digits() const;

    /// h:mm:ss, a part of a day.
    bool clock();

    /// By 18:00: when, not how long.
    bool is_time_of_day();

    /// True where a minus is a sign, not a dash between two numbers.
    [[nodiscard]] bool takes_sign() const;

    /// 迟到-0.5分/次: a price, not a difference.
    [[nodiscard]] bool is_priced_behind() const;

    [[nodiscard]] bool is_other_than_points() const;

    /// error -2: a space before it, none behind it, and no number to subtract from.
    [[nodiscard]] bool stands_apart() const;

    /// ($6,000): below nothing, as accountants write it, beside amounts with a plus.
    [[nodiscard]] bool is_bracketed_amount() const;
    bool number();

    /// Rs. 5000, S$30: the length of what stands before the digits.
    [[nodiscard]] std::size_t currency_word() const;

    /// 20秒接通率, 一次解决率: part of the name of a rate.
    [[nodiscard]] bool is_in_name(std::size_t end) const;

    /// Digits with the unit behind them.
    struct Figure {
        std::size_t start;   ///< with its sign
        std::size_t length;  ///< of the digits
        std::size_t end;
        const UnitTerm* unit;
        bool money;
    };

    void digits(std::size_t start, bool negative, bool money);

    /// Takes digits that are part of a name as words.
    bool take_name(const Figure& figure);
    bool take_chinese_name(const Figure& figure);
    bool take_english_name(const Figure& figure);
    /// 第1季度, 1级响应, 2类差错
    [[nodiscard]] bool is_numbered_name(const Figure& figure) const;
    [[nodiscard]] bool is_wide_at(std::size_t at) const;

    /// 1万件, 2千人: thousands of what is counted.
    [[nodiscard]] bool has_large_unit(const Figure& figure) const;

    /// 权重的 1.1 倍
    bool take_multiple(const Figure& figure, const std::string& typed);

    /// What the figure is for each of, behind its unit.
    void extend_unit(Figure& figure) const;

    [[nodiscard]] bool is_letter_at(std::size_t i) const { return i < text_.size() && is_letter(text_[i]); }

    /// Nothing follows in the clause.
    [[nodiscard]] bool ends_figure(std::size_t at) const;

    /// P1 级故障, A4 纸, 6S 检查: a name, not a figure. V95% is a sign that was lost, and l% a digit: nobody knows.
    bool is_part_of_name(std::size_t end, const UnitTerm* unit);

    /// 500 元/月, 0.5 个/千行: what the figure is for each of, which changes no figure. 0.5 分/次 is a price.
    [[nodiscard]] std::size_t end_of_rate(std::size_t end, const UnitTerm& unit) const;

    /// Nothing but a number stands between two brackets.
    [[nodiscard]] bool is_in_brackets(std::size_t begin, std::size_t end) const;
    Token& put_number(std::size_t start, std::size_t end);

    /// 一 before 半分: the word behind which a number begins is a number, too.
    [[nodiscard]] bool ends_with_numeral() const;

    static int shift_of(std::string_view unit) noexcept;

    static void finish(Token& token, const UnitTerm* unit, const std::string& typed, bool negative);

    /// Chinese numerals, but only before a unit.
    bool words();

    /// A small number as digits: 2, 0.5.
    static std::string typed_as(double value);

    /// 得一半分: of the marks.
    bool half_of_marks();
    bool put_half(std::size_t length);

    /// 百分之五, 万分之三
    bool hundredths(int shift);

    /// No complaints: 10 points. No marks, no bonus are results.
    [[nodiscard]] bool is_none() const;
    [[nodiscard]] bool may_begin_with_none() const;
    [[nodiscard]] bool is_figure_or_equals(std::size_t length) const;
    bool none(std::size_t length);

    /// Two falls: 5, of a plain word at the beginning of a clause.
    [[nodiscard]] bool counts_plain_words(std::size_t from) const;

    /// one, two … and half, before a unit.
    bool english_words();

    /// 当月绩效考核得分为 0: the total of a period, whatever it is called.
    bool whole_sheet();
    /// Forfeits the whole quarterly bonus.
    bool whole_bonus();
    bool is_ratio();
    [[nodiscard]] bool is_name_behind(std::size_t at) const;
    /// Half bonus, full bonus: so many per cent.
    bool part_of_bonus();
    /// Half a percentage point, without the article.
    bool half_of_unit();
    [[nodiscard]] bool is_result_of_none(std::size_t length) const;
    /// One = 10: a count at the head of a clause.
    bool lone_count();

    /// 第三次, 第 2 起; first offence, second complaint: which of them it is.
    bool ordinal();

    /// First warning letter: -3.
    [[nodiscard]] bool is_priced_noun(std::size_t from) const;

    /// The longest word of the vocabulary that stands here.
    bool term();

    /// What some words of English mean beside a figure, and without one.
    void settle_english(Token& token) const;

    /// Nothing but 0 follows in the clause.
    [[nodiscard]] bool is_result_alone() const;

    /// The figure of a comparison that is one word.
    void put_zero(std::string_view unit, Measure measure);

    /// 每次, /台次: a unit without a number is one of it.
    void bare_unit();
    [[nodiscard]] std::size_t length_of_counted() const;

    /// No part of a longer Latin word.
    /// Digits stand at `at`, or a point with digits behind it.
    [[nodiscard]] bool figure_goes_on(std::size_t at) const;
    [[nodiscard]] bool is_whole(std::string_view word) const;

    [[nodiscard]] bool figure_behind(std::size_t length) const;

    /// At least 5 and below 10: the figure before has its comparison.
    [[nodiscard]] bool is_compared() const;

    /// KPI score 90 and above.
    [[nodiscard]] bool is_measured(std::size_t next) const;

    /// A score above 50: what is measured, not what is given.
    [[nodiscard]] bool is_noun(std::size_t length) const;

    /// Weighting × achievement.
    [[nodiscard]] bool is_multiplied(std::size_t length) const;

    /// Lesson plan, quality standard: what stands here belongs to the noun before it.
    [[nodiscard]] bool is_part_of_noun() const;
    [[nodiscard]] bool is_document(std::size_t length) const;

    /// A word that is in no vocabulary.
    [[nodiscard]] bool is_plain_word(std::size_t from) const;

    /// Not completed, not met: a state. Not deducted, not counted: something about points.
    [[nodiscard]] bool negates_state(std::size_t from) const;

    /// Each session missed takes 3 points: a verb, or a sign for it, follows.
    [[nodiscard]] bool is_priced(std::size_t length) const;

    /// Each missed call: the word belongs to the noun behind it.
    [[nodiscard]] bool is_noun_behind(std::size_t length) const;

    /// A single sign that is part of many nouns is the verb only where a number or the marks follow it.
    [[nodiscard]] bool fits(const Term& found) const;
    [[nodiscard]] bool fits_chinese(const Term& found) const;
    [[nodiscard]] bool fits_english(const Term& found) const;

    // ---- Small words of English: whether each is meant ------------------------------------------

    [[nodiscard]] std::optional<bool> fits_small_word(const Term& found) const;
    [[nodiscard]] bool begins_clause() const;
    [[nodiscard]] bool is_article(std::size_t length) const;
    [[nodiscard]] bool is_lone_one(std::size_t length) const;
    [[nodiscard]] bool is_target_pronoun(std::size_t length) const;
    [[nodiscard]] bool is_negation(std::size_t length) const;
    [[nodiscard]] bool is_comparison_not_met(std::size_t length) const;
    [[nodiscard]] bool is_bare_no(std::size_t length) const;
    [[nodiscard]] bool is_loaded(std::size_t length) const;
    [[nodiscard]] bool is_range_to(std::size_t length) const;
    [[nodiscard]] bool is_bound_ahead(std::size_t length) const;
    [[nodiscard]] bool is_lost(std::size_t length) const;
    [[nodiscard]] bool is_verb_of_cost(std::size_t length) const;
    [[nodiscard]] bool is_verb_of_score(std::size_t length) const;
    [[nodiscard]] bool is_before_figure(std::size_t length) const;
    [[nodiscard]] bool is_late_state(std::size_t length) const;
    /// Late, missed, less: a side of the target, or part of a noun.
    [[nodiscard]] bool is_side(const Term& found) const;
    [[nodiscard]] bool names_marks(const Term& found) const;

    /// A result that leaves nothing.
    [[nodiscard]] static bool is_zero_result(std::string_view behind);

    /// 1 项, 一次: something counted, not so much of a measure.
    [[nodiscard]] bool counts_behind(std::size_t from, bool only_one) const;

    /// 迟报, 超标: may be something that happens.
    [[nodiscard]] static bool is_event(const Term& found);

    /// 差0分: a grade with its points.
    [[nodiscard]] static bool is_grade(std::string_view behind);
    /// 门槛值以下: the name stands for its figure.
    [[nodiscard]] bool ends_with_level() const;
    /// 97%（含97%）以下: behind brackets that say whether the bound belongs to it.
    [[nodiscard]] bool follows_mark_in_brackets() const;

    /// 一等奖 10 分: a prize, and what it gives.
    [[nodiscard]] bool ends_with_prize() const;
    /// 前三名, 前10名
    [[nodiscard]] static bool is_places(std::string_view behind);
    [[nodiscard]] static bool starts_compare(std::string_view behind);

    /// A date is no figure: 12月31日, 31 March, 每月5日前, 2026年.
    [[nodiscard]] std::size_t length_of_date() const;

    bool date();

    bool sign();

    /// What stands before a slash is what a condition gives.
    [[nodiscard]] bool ends_result() const;

    /// The dot of vs., avg.: no end of a clause.
    [[nodiscard]] bool ends_abbreviation() const;

    /// 21-30 sec - 7: a dash between a condition and what it gives.
    [[nodiscard]] bool is_dividing_dash() const;
    /// 4 - 105% to 115%: what the range behind it gives.
    [[nodiscard]] bool is_mark_of_range(Kind before) const;
    /// 10 points, from `at` on.
    [[nodiscard]] bool names_points(std::size_t at) const;
    /// (1 - errors / orders) × 20, 100 - errors × 5: a minus.
    [[nodiscard]] bool is_in_formula() const;
    /// Departures - 2 points lost per 1 %: no minus.
    [[nodiscard]] bool says_sign_behind() const;
    /// One of its results is nothing.
    [[nodiscard]] static bool is_scale(std::string_view text);
    [[nodiscard]] bool is_in_brackets() const;
    [[nodiscard]] std::string_view clause_ahead() const;

    void word();

    /// Chinese and Latin letters, and what stands between names. Any other sign matters, and nothing here reads it.
    [[nodiscard]] static bool is_of_word(std::string_view sign);

    void add_word(std::size_t length);

    const Normalised& source_;
    std::string_view text_;
    const Vocabulary& words_;
    const bool is_scale_;
    std::size_t at_ = 0;
    std::size_t number_begins_ = 0;  ///< of the number that was put last
    std::vector<Token> tokens_;
};

}  // namespace kpi::detail
