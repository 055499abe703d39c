// Scoring standards with blanks, "each day late: minus ( )": the figures of the rule that they become, some of them to
// be filled in.
#pragma once

#include <kpi/threshold.hpp>

#include "definition.hpp"

namespace kpi::model {

/// A standard whose blanks hold numbers, as it was read.
struct FilledStandard {
    ThresholdTerms terms;
    double full;                  ///< that stood for the marks of the item
    std::vector<double> numbers;  ///< that stood for blanks
};

/// Figures of a rule; those that a blank stands for are unset.
struct OpenFigures {
    Rule rule = {.kind = RuleKind::threshold};
    std::set<std::string> unset = {};
    std::set<std::string> takes = {};  ///< points that are taken: a figure below 0
    std::set<std::string> adds = {};   ///< points that are added
    bool starts_from_full = false;     ///< points at the target are the marks of the item
    bool has_bonus = false;            ///< of which the most is not said
};

/// The figures that follow the numbers of two fillings; nothing where a blank is no figure of its own.
[[nodiscard]] std::optional<OpenFigures> open_figures(const FilledStandard& one, const FilledStandard& other);

/// "by figures: target 100 %, step 1 %; points for each step above 0, for each step below ( )".
/// @param is_share  the figure is a percentage
[[nodiscard]] Text in_words(const OpenFigures& figures, bool is_share);

/// A number as it is said: no more digits than it has.
[[nodiscard]] std::string plain_number(double number);

}  // namespace kpi::model
