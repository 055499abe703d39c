// What a scoring function answers: a value, or the reason why there is none and the place of it.
// Nothing in this library throws across its face, prints, or ends the program.
#pragma once

#include <boost/system/result.hpp>
#include <cstdint>

namespace kpi {

/// The four ways in which a score can fail to exist.
enum class ErrorKind : std::uint8_t {
    value,        ///< something of the wrong type, size or vocabulary
    number,       ///< a number outside its domain
    division,     ///< a division by zero
    unavailable,  ///< the question is well put, but has no answer
};

enum class Reason : std::uint8_t {
    // ErrorKind::value
    argument_missing,    ///< a required argument, the one at `position`, is left out
    not_a_number,        ///< an element is text; `argument`, `position`
    blank_inside_table,  ///< a blank before the end of a table; `argument`, `position`
    size_mismatch,       ///< `argument` has `found` elements where `expected` are wanted; of no argument, the
                         ///< answers' place has
    rows_mismatch,       ///< `argument` has `found` rows where `expected` are wanted
    columns_mismatch,    ///< the same of columns
    value_missing,       ///< a blank where a number is needed
    not_a_line,          ///< `argument` is a block of `found` rows and `expected` columns, not one of either
    one_value_wanted,    ///< `argument` is a range of `found` cells
    no_counterpart,      ///< an element of `argument` stands where its table has a spare row; `position`
    unknown_option,      ///< a word that is no option of `argument`
    edge_needs_step,     ///< bands that run up to their bound exist in step mode only
    // ErrorKind::number
    negative,              ///< a weight, share or quota; `argument`, `position`, `found`
    total_missed,          ///< the elements of `argument` total `found`, not `expected`
    total_not_positive,    ///< `found`
    step_not_positive,     ///< `found`
    unit_not_positive,     ///< `found`
    low_above_high,        ///< low `found`, high `expected`
    bounds_not_ascending,  ///< the bound at `position` is `found`, the one before it `expected`
    no_such_person,        ///< `person` is `found`, no whole number from 1 to `expected`
    out_of_range,          ///< the answer is larger than a double, or money finer than one can hold; or there
                           ///< is no memory for it
    // ErrorKind::division
    total_zero,  ///< the elements of `argument`
    // ErrorKind::unavailable
    score_missing,     ///< the score at `position` is blank
    no_band,           ///< no band holds the value `found`: it is beyond the bound `expected`, which is
                       ///< missing() where there are no bounds
    not_among_scores,  ///< the score `found` is not one of the scores
    not_that_person,   ///< the score is `found`, but that of the person at `position` is `expected`
    rule_not_read,     ///< a rule with words that are not understood
    rule_open,         ///< a rule with an open question: `position` is the RuleQuestion
};

/// The argument an error is about, by the name it has in the functions.
enum class Argument : std::uint8_t {
    none,
    score,
    scores,       ///< everybody's
    item_scores,  ///< one person's, or a row of them a person: what a weighted mean is of
    weights,
    missing,
    total,
    actual,
    target,
    base,
    above,
    below,
    step,
    low,
    high,
    partial,
    value,
    bounds,
    results,
    otherwise,
    edge,
    mode,
    payouts,
    ties,
    order,
    min_score,
    unit,
    person,
    shares,
    pool,
    quotas,
    grades,
    counts,
    points,
    function,
    text,
    full,
    part,
};

struct Error {
    Reason reason;
    Argument argument = Argument::none;
    std::uint32_t position = 0;  ///< the place in the argument, from 0
    double found = 0;            ///< the figure that is wrong
    double expected = 0;         ///< the figure it is held against
};

[[nodiscard]] constexpr ErrorKind kind_of(Reason reason) noexcept {
    if (reason <= Reason::edge_needs_step) return ErrorKind::value;
    if (reason <= Reason::out_of_range) return ErrorKind::number;
    if (reason == Reason::total_zero) return ErrorKind::division;
    return ErrorKind::unavailable;
}

template <class T>
using Result = boost::system::result<T, Error>;

}  // namespace kpi
