// The formulas that score: one place for each kind of rule, as an array formula over all people and in words
// for one of them.
#pragma once

#include <kpi/explain.hpp>

#include "plan.hpp"

namespace kpi::model {

/// An array formula whose errors are another text or number. Outermost of all: Calc 7.4 takes a time that grows with
/// the square of the rows for an IFERROR in a branch of an IF that chooses row by row.
/// @param otherwise  a formula, too
[[nodiscard]] std::string if_right(const std::string& formula, const std::string& otherwise = "\"\"");

/// What is wrong with the inputs of an indicator, a Code a person, as one array formula without its "=".
[[nodiscard]] std::string code_formula(const Plan& plan, std::size_t ordinal);

/// The points of an indicator, a number or "" a person, as one array formula without its "=".
[[nodiscard]] std::string points_formula(const Plan& plan, std::size_t ordinal);

/// The same for what is typed in beside indicators.
[[nodiscard]] std::string added_code_formula(const Plan& plan, std::size_t ordinal);

/// What the events of a person cost, an array: each count times its fine.
[[nodiscard]] std::string fines_formula(const Plan& plan);

/// The first row of the table of bands that belongs to an indicator.
[[nodiscard]] std::string first_band(std::size_t ordinal);

/// The rows of the table of bands that belong to an indicator.
/// @param block  a column of the table
[[nodiscard]] std::string band_rows(const std::string& block, std::size_t ordinal);

/// The figure that an indicator scores for one person, from the row of the input whose number a cell holds.
/// @param row_cell  that cell
[[nodiscard]] std::string figure_of_one(const Plan& plan, std::size_t ordinal, const std::string& row_cell);

/// How one person's points come about, in words.
/// @param figure_cell  holds the figure
[[nodiscard]] std::string explanation_of_one(const Plan& plan, std::size_t ordinal, const std::string& figure_cell);

/// How the rule of an indicator reads.
[[nodiscard]] std::string rule_in_words(const Plan& plan, std::size_t ordinal);

/// True for points in proportion to a target that is to be reached, or not to be passed.
[[nodiscard]] bool is_proportion(RuleKind kind);

/// True for an indicator whose points a rule in people's own words can give: one with a figure of its own.
[[nodiscard]] bool may_have_own_words(const Indicator* one);
/// Points of a figure by the rule in own words; an error where it is not read.
[[nodiscard]] std::string points_by_own_words(std::size_t ordinal, const std::string& x);
/// What was read of the own words, or what is open.
[[nodiscard]] std::string own_words_read(std::size_t ordinal);
/// What the core says of them in a language; something of that length where Settings have to be filled in first.
[[nodiscard]] std::string sentence_of_own_words(const Indicator& one, const std::string& own_words,
                                                kpi::Language language);

}  // namespace kpi::model
