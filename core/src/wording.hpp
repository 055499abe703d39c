// The sentences of an explanation, one table a language. What stands in place of %1%, %2% … is said
// beside each sentence; the order in the sentence is the language's own.
#pragma once

#include <array>
#include <concepts>
#include <kpi/explain.hpp>
#include <span>
#include <string>
#include <string_view>

#include "figure.hpp"

namespace kpi::detail {

/// What the elements of an argument are called.
struct Noun {
    const char* one;
    const char* many;
};

struct Wording {
    const char* percent_sign;
    const char* colon;

    Noun (*noun)(Argument argument);
    std::string (*ordinal)(std::size_t n);       ///< "3rd"
    std::string (*steps)(const std::string& n);  ///< "3 steps"
    std::string (*people)(std::size_t n);        ///< "3 people"
    const char* argument_name;                   ///< an argument that is one value, by its name
    const char* cut_sum;                         ///< a sum that is too long to be read, how many terms it has

    // Limits: the score, the arithmetic before the limit.
    const char* least;
    const char* most;

    // Weighted mean.
    const char* blanks_skipped;  ///< the arithmetic, how many
    const char* blanks_zero;     ///< the arithmetic, how many

    // Threshold: the arithmetic, the steps, the size of a step, the target.
    const char* steps_above;
    const char* steps_below;
    const char* on_target;   ///< the score, the target
    const char* full_steps;  ///< the sentence, the steps there are
    const char* started_steps;

    // Bands: the result, the value, the number of the band, its ends.
    const char* band_from;
    const char* band_from_last;
    const char* band_upto;
    const char* band_upto_first;
    const char* below_bounds;  ///< the result, the value, the first bound
    const char* above_bounds;  ///< the result, the value, the last bound
    const char* no_bounds;     ///< the result
    const char* interpolated;  ///< the arithmetic, the value, two times: number of a bound, bound
    const char* at_point;      ///< the result, the value, number of the bound, bound
    const char* past_points;   ///< the result, the value, the last bound
    const char* marginal;      ///< the arithmetic, the value

    // Places: the place, how many, the score, "higher" or "lower", how many scores there are.
    const char* higher;
    const char* lower;
    const char* rank_first;
    const char* rank_after_one;
    const char* rank_after_many;
    const char* rank_first_different;
    const char* rank_after_one_different;
    const char* rank_after_many_different;
    const char* tied_places;  ///< how many people, the first and the last of their places
    const char* best_counts;  ///< said of tied places
    const char* worst_counts;
    const char* mean_counts;

    // Pay.
    const char* pay_shared;          ///< the arithmetic, how many people, the first and the last of their places,
                                     ///< how many scores there are
    const char* rounded_alone;       ///< said of that where it is rounded on its own
    const char* pay_place;           ///< the pay, the place, how many scores there are
    const char* pay_different;       ///< the same with the place among the different scores
    const char* pay_below;           ///< the pay, the score, the least score, the place, how many scores there are
    const char* pay_above;           ///< the same with the greatest score
    const char* pay_past;            ///< the pay, the place, how many scores there are, how many places pay
    const char* pay_past_different;  ///< the same with the place among the different scores
    const char* no_payouts;          ///< the pay
    const char* pay_units;           ///< the pay, first and last place, what they pay, people, what each gets at
                                     ///< least, how many get more, the unit, how many scores there are
    const char* pay_units_one;       ///< the same where one gets more
    const char* rounded_to;          ///< the arithmetic, the unit

    // Parts of a pool: the arithmetic, the unit, how many units are left over.
    const char* rounded_down;
    const char* rounded_down_others;  ///< where others get the units left over
    const char* with_extra;
    const char* pool_rounded;  ///< the sentence, the pool, the pool in whole units

    // Grades by quota: the grade, the place, how many people, the places of the grade, its quota.
    const char* quota;
    const char* quota_tied;      ///< the same with all places of the group, and which of them counts
    const char* quota_whole;     ///< the quota, the people, how many the quota is
    const char* quota_fraction;  ///< the same where that is no whole number
    const char* place;
    const char* places;  ///< the first and the last of several places

    const char* nothing_counted;  ///< the score

    const char* version;  ///< the version

    // What a rule says: clauses, of figures.
    const char* clause;                               ///< what stands between two of them
    const char* colon_in_rule;                        ///< between what is reached and what it gives
    std::string (*points)(const std::string& n);      ///< "2 points"
    std::string (*plain_step)(const std::string& n);  ///< a step in a sentence
    std::string (*time_step)(const std::string& n);
    std::string (*share_step)(const std::string& percent);  ///< a step of percentage points, without its sign
    const char* at_target;                                  ///< the target, what it gives
    const char* at_target_or_above;                         ///< the same where nothing changes above it
    const char* at_target_or_below;
    const char* anywhere;         ///< the same where nothing is added or taken
    const char* each_above_adds;  ///< the step, what it adds
    const char* each_above_takes;
    const char* each_below_adds;
    const char* each_below_takes;
    const char* next_direction;       ///< what stands before the second of them
    const char* parts_in_proportion;  ///< the step
    const char* parts_not_counted;
    const char* parts_counted_whole;
    const char* no_least;
    const char* at_least;  ///< the figure, the same as points
    const char* at_most;
    const char* from_to_below;  ///< two bounds
    const char* from_on;        ///< a bound
    const char* up_to;          ///< a bound
    const char* above_up_to;    ///< two bounds
    const char* above_bound;    ///< a bound
    const char* below_bound;    ///< a bound
    const char* any_value;
    const char* no_answer;
    const char* point;  ///< a bound, its result
    const char* straight_lines;
    const char* part_between;  ///< two bounds, the rate
    const char* part_above;    ///< a bound, the rate
    const char* parts_added;
    const char* base_points;  ///< what
    const char* own_base;
    const char* each_count_adds;  ///< the number of the item, what it adds
    const char* each_count_takes;

    // Errors: the place or the argument, and figures.
    const char* at_row;            ///< the row, the argument
    const char* at_column;         ///< the column, the argument
    const char* at_cell;           ///< the row, the column, the argument
    const char* at_item;           ///< the ordinal or the number, the element
    const char* argument_missing;  ///< its number, its name
    const char* is_text;           ///< the place, the text
    const char* is_no_number;      ///< the place
    const char* blank_inside;
    const char* wrong_size;  ///< the argument, elements found, elements wanted
    const char* wrong_rows;
    const char* wrong_columns;
    const char* not_a_line;        ///< the argument, rows, columns
    const char* one_value_wanted;  ///< the argument, cells
    const char* no_counterpart;
    const char* or_a_number;     ///< said of choices besides which a number will do
    const char* unknown_option;  ///< the text, the argument, the options
    const char* edge_needs_step;
    const char* negative;            ///< the place, the figure
    const char* total_short;         ///< the elements, their total, what is missing, the total wanted
    const char* total_over;          ///< the same with what is too much
    const char* not_positive;        ///< the argument, the figure
    const char* low_above_high;      ///< the two
    const char* bound_not_above;     ///< number and figure of the bound, and of the one before it
    const char* money_out_of_range;  ///< the unit
    const char* out_of_range;
    const char* total_zero;       ///< the elements
    const char* score_missing;    ///< the place
    const char* is_blank;         ///< the place
    const char* no_band_below;    ///< the value, the first bound
    const char* no_band_above;    ///< the value, the last bound
    const char* no_band;          ///< the value
    const char* not_among;        ///< the score
    const char* no_such_person;   ///< the argument, the figure, how many people there are
    const char* not_that_person;  ///< the score, the number of the person, the score of that person
    const char* rule_not_read;
    const char* rule_open;
    const char* unknown_function;    ///< the name, the functions
    const char* too_many_arguments;  ///< the function, how many it takes, how many are given
};

[[nodiscard]] const Wording& english() noexcept;
[[nodiscard]] const Wording& chinese() noexcept;

[[nodiscard]] inline const Wording& wording_in(Language language) noexcept {
    return language == Language::chinese ? chinese() : english();
}

/// Writes a quantity in its unit.
class Writer {
public:
    Writer(const Wording& words, Unit unit, Digits digits = Digits::snapped) noexcept
        : words_{words}, unit_{unit}, digits_{digits} {}
    [[nodiscard]] std::string operator()(double x) const {
        switch (unit_) {
            case Unit::share: return percentage(x, words_.percent_sign, digits_);
            case Unit::duration: return duration(x);
            case Unit::plain: break;
        }
        return number(x, digits_);
    }
    [[nodiscard]] Unit unit() const noexcept { return unit_; }

private:
    const Wording& words_;
    Unit unit_;
    Digits digits_;
};

/// The unit of figures that are fractions of one, or else are not.
[[nodiscard]] inline Unit share_if(bool is_share) noexcept {
    return is_share ? Unit::share : Unit::plain;
}

[[nodiscard]] inline std::string_view written(std::string_view figure) noexcept {
    return figure;
}
template <std::integral Count>
[[nodiscard]] std::string written(Count figure) {
    return std::to_string(figure);
}

/// `pattern` with the first figure for %1%, and so on.
[[nodiscard]] std::string filled(std::string_view pattern, std::span<const std::string_view> figures);

/// A sentence with its figures. A sentence need not use all of them. (No stream is in between: a stream
/// that runs out of memory drops what it should write, and writes a count as the program's locale has it.)
template <class... Figures>
[[nodiscard]] std::string sentence(const char* pattern, const Figures&... figures) {
    return [&](const auto&... texts) {
        return filled(pattern, std::array<std::string_view, sizeof...(texts)>{texts...});
    }(written(figures)...);
}

}  // namespace kpi::detail
