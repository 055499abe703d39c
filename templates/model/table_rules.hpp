// The scoring standard of one row of a table: what it becomes in a workbook, or why its points are entered by hand.
#pragma once

#include <kpi/threshold.hpp>

#include "definition.hpp"
#include "table_figures.hpp"

namespace kpi::model {

/// What stands beside a scoring standard.
struct RuleContext {
    std::string indicator;                    ///< its name
    std::optional<double> full = {};          ///< the marks that its column, or that of weights, gives the item
    bool full_may_differ = false;             ///< they are a weight: the standard may count to a hundred
    std::optional<double> full_if_none = {};  ///< what was answered for items whose marks nobody gives
    std::optional<TableFigure> target = {};
    bool target_in_per_cent = false;  ///< it is a percentage, also where it is still to be filled in: "( ) %"
    PartialStep partial = PartialStep::linear;
};

/// What a scoring standard became.
struct RuleOfRow {
    enum class As {
        sentence,  ///< it counts as it is written
        figures,   ///< it has blanks: a rule of figures, some of them to be filled in
        by_hand,   ///< points are entered
    };
    As as = As::by_hand;
    Text said = {};  ///< what was read, or why it was not
    Entered entered = Entered::score;
    std::string unit = {};               ///< of figures that no kind of input names
    Rule rule = {};                      ///< of figures
    std::set<std::string> unset = {};    ///< its fields that are to be filled in
    std::set<std::string> takes = {};    ///< of those: points that are taken, a figure below 0
    std::set<std::string> adds = {};     ///< points that are added
    std::set<std::string> of_full = {};  ///< those that are the marks of the item, once these are known
    std::optional<double> full = {};     ///< marks of the item
    std::optional<double> target = {};   ///< in the unit of the figure
    bool is_judged = false;              ///< points are entered, and for all that is known by people who judge
    bool needs_full = false;             ///< nobody gives the marks of the item
    bool asks_for_parts = false;         ///< how a part of a step counts is not said
    std::vector<Text> notes = {};        ///< what is to be known of it
};

[[nodiscard]] RuleOfRow rule_of_row(const std::string& text, const RuleContext& context);

}  // namespace kpi::model
