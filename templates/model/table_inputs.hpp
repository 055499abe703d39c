// What is typed in for a scoring standard: the kind of input that its figure needs.
#pragma once

#include <kpi/rule.hpp>

#include "definition.hpp"
#include "table_figures.hpp"

namespace kpi::model {

struct InputOfRule {
    Entered entered;
    std::string unit = {};  ///< to be said beside the name, where the kind does not say it
};

/// What stands beside a standard and tells what its figure is.
struct BesideRule {
    double full;  ///< the marks of the item
    std::optional<TableFigure> target = {};
};

/// @param text  the standard
/// Nothing where the unit is not clear.
[[nodiscard]] std::optional<InputOfRule> input_of(const BoundRule& rule, const std::string& text,
                                                  const BesideRule& beside);

/// True for figures that stop between whole steps.
[[nodiscard]] bool has_parts(Entered entered);
/// True for a unit of points.
[[nodiscard]] bool is_points(std::string_view unit);
/// True for a name such as "First-visit repair rate" or "一次修复率".
[[nodiscard]] bool names_a_percentage(const std::string& indicator);

/// What a rule says to many figures of its kind.
struct Tried {
    double best = 0;                             ///< score
    double least = unbounded;                    ///< the same
    RuleQuestion question = RuleQuestion::none;  ///< that one of them leaves open
    bool overlaps = false;                       ///< two bands hold one of them
    bool dips = false;                           ///< one number of times scores less than one fewer and one more
};

/// @param full  the marks of the item, which no score that is entered passes
[[nodiscard]] Tried tried_out(const BoundRule& rule, Entered entered, double full, const std::string& text);

}  // namespace kpi::model
