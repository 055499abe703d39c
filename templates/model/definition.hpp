// A standard as its definition file says it: indicators, rules, sections and grades. No formula, no cell.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "node.hpp"

namespace kpi::model {

/// How an input becomes points of an indicator's full marks.
enum class RuleKind {
    marks,      ///< points are entered
    threshold,  ///< points by distance from a target: KPI.THRESHOLD
    bands,      ///< points by band: KPI.TIER
    events,     ///< points for each event
    ratio,      ///< in proportion to a target that is to be reached
    inverse,    ///< in proportion to a target that is not to be passed
    yes_no,
    parts,  ///< the weighted mean of sub-rows: KPI.WEIGHTED
};

/// What kind of figure is typed in.
enum class Entered { score, share, count, days, days_late, seconds, minutes, hours, rating, money, yes_no };

/// What the figure that is scored is made of.
enum class From {
    figure,          ///< typed as it is
    part_of_whole,   ///< part ÷ whole
    one_minus_part,  ///< 1 − part ÷ whole
    change,          ///< this period ÷ the last one − 1
};

/// What counts where there were no cases: the whole is 0.
enum class NoCases { full, skip, missing };

enum class Period { monthly, quarterly, yearly };

struct Band {
    double bound;
    double points;
};

struct Rule {
    RuleKind kind = RuleKind::marks;
    double target = 0;
    double base = 0;   ///< points at the target, or without any event
    double above = 0;  ///< points added for each step above, or for each event
    double below = 0;  ///< points added for each step below
    double step = 1;
    double low = 0;
    double high = 100;
    std::string partial = "linear";  ///< linear, full, started
    std::string edge = "from";       ///< from, upto
    double otherwise = 0;            ///< points where no band holds the figure
    std::vector<Band> bands = {};
};

/// A figure that is made of two others and only shown.
struct Shown {
    Text name;
    From from = From::part_of_whole;
    Text part;
    Text whole;
};

struct Indicator {
    std::string id;
    std::string section = {};
    std::string parent = {};  ///< id of the indicator that this is a part of
    Text name;
    Text definition = {};
    Text source = {};
    Period period = Period::monthly;
    double weight = 0;  ///< a share; of a part: its share in its parent
    double full = 100;
    Entered entered = Entered::score;
    From from = From::figure;
    Entered of = Entered::count;  ///< what part and whole are
    NoCases no_cases = NoCases::missing;
    bool may_not_apply = false;  ///< a figure in whose place a word may say that there were no cases
    Text part = {};
    Text whole = {};
    std::optional<Shown> shown = {};
    Rule rule = {};
    std::set<std::string> examples = {};  ///< fields that the standard leaves open

    [[nodiscard]] bool is_part() const noexcept { return !parent.empty(); }
    [[nodiscard]] bool has_input() const noexcept { return rule.kind != RuleKind::parts; }
    [[nodiscard]] bool has_two_figures() const noexcept { return from != From::figure; }
    [[nodiscard]] bool is_example(const std::string& field) const { return examples.contains(field); }
};

struct Section {
    std::string id;
    Text name;
    std::optional<double> share = {};
    bool share_is_example = false;
};

struct Grade {
    double from;
    Text name;
    Text consequence = {};
};

struct Definition {
    std::string id;
    Text title;
    Text purpose;
    bool is_about_teams = false;
    bool is_sum = false;
    double weights_total = 1;  ///< a share
    std::vector<Section> sections = {};
    std::vector<Indicator> indicators = {};  ///< parts follow the one they belong to
    std::vector<Grade> grades = {};
    bool grades_are_examples = false;
    std::vector<Text> process = {};
    std::vector<Text> open = {};  ///< what the standard leaves open

    [[nodiscard]] bool has_section_shares() const;
    [[nodiscard]] bool has_parts() const;
    [[nodiscard]] bool has_consequences() const;
};

/// Throws DefinitionError, with the place, for whatever is missing, unknown or does not fit together.
[[nodiscard]] Definition read_definition(const Node& node);

}  // namespace kpi::model
