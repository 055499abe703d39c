// A standard as its definition file says it: indicators, rules, sections and grades. No formula, no cell.
#pragma once

#include <array>
#include <kpi/threshold.hpp>
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
    gravity,  ///< a number of cases and the points taken away for them, within limits for each
    parts,    ///< the weighted mean of sub-rows: KPI.WEIGHTED
};

/// What kind of figure is typed in.
enum class Entered {
    score,
    share,
    rate,  ///< a percentage that may pass 100 %
    count,
    days,
    days_late,
    seconds,
    minutes,
    hours,
    rating,
    money,
    number,  ///< any figure, in a unit that its name says
    yes_no
};

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

/// How a part of a step counts, in words of definitions and of services: in the order of PartialStep.
inline constexpr std::array partial_words = {"linear", "full", "started"};

[[nodiscard]] const char* word_of(PartialStep step);
/// Nothing for a word that is none of them.
[[nodiscard]] std::optional<PartialStep> partial_step_of(const std::string& word);

struct Band {
    double bound;
    double points;
};

struct Rule {
    RuleKind kind = RuleKind::marks;
    double target = 0;
    bool has_target = false;  ///< of a rule in own words: one that stands beside them
    double base = 0;          ///< points at the target, or without any event
    double above = 0;         ///< points added for each step above, or for each event
    double below = 0;         ///< points added for each step below
    double step = 1;
    std::optional<double> low = 0;     ///< none where there is no limit
    std::optional<double> high = 100;  ///< the same
    PartialStep partial = PartialStep::linear;
    std::string edge = "from";  ///< from, upto
    double otherwise = 0;       ///< points where no band holds the figure
    std::vector<Band> bands = {};
    std::string points = {};  ///< of yes: the name of the figure that holds them; empty for full marks
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
    std::string parent = {};     ///< id of the indicator that this is a part of
    std::string rater = {};      ///< who alone gives these points
    bool is_worked_out = false;  ///< of points that are entered: somebody counts them, and nobody judges
    Text name;
    Text definition = {};
    Text source = {};
    Period period = Period::monthly;
    double weight = 0;                ///< a share; of a part: its share in its parent
    double full = 100;                ///< 0 for what is only added or taken away
    std::optional<double> fine = {};  ///< for each event
    Entered entered = Entered::score;
    From from = From::figure;
    Entered of = Entered::count;  ///< what part and whole are
    NoCases no_cases = NoCases::missing;
    bool may_not_apply = false;  ///< a figure in whose place a word may say that there were no cases
    Text part = {};
    Text whole = {};
    std::optional<Shown> shown = {};
    std::string expected = {};  ///< name of the figure below which a figure stands out
    Rule rule = {};
    Text own_words = {};                  ///< the rule as people write it: it counts, and not the figures of `rule`
    std::set<std::string> examples = {};  ///< fields that the standard leaves open
    std::set<std::string> unset = {};     ///< fields without a figure: nothing is scored before they are filled in
    std::set<std::string> takes = {};     ///< points of the rule that are taken away: never above 0
    std::set<std::string> adds = {};      ///< points of the rule that are added: never below 0
    std::set<std::string> of_full = {};   ///< figures that are the full marks; those of a part, of its indicator

    /// Nothing but points added or taken away: blank where nothing happened.
    [[nodiscard]] bool is_addition() const noexcept { return full == 0; }
    [[nodiscard]] bool is_part() const noexcept { return !parent.empty(); }
    [[nodiscard]] bool has_input() const noexcept { return rule.kind != RuleKind::parts; }
    [[nodiscard]] bool has_two_figures() const noexcept { return from != From::figure; }
    [[nodiscard]] bool has_own_words() const noexcept { return !own_words.en.empty(); }
    [[nodiscard]] bool is_example(const std::string& field) const { return examples.contains(field); }
    [[nodiscard]] bool is_unset(const std::string& field) const { return unset.contains(field); }
    /// Makes it a part: a weight that is open is that of its indicator, and so are full marks.
    void follow_whole() {
        unset.erase("weight");
        if (unset.erase("full") > 0) of_full.insert("full");
    }
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
    std::optional<double> payout = {};
    bool is_example = false;
};

/// A word to choose.
struct Choice {
    std::string id;
    Text name;
};

/// A setting that one standard alone has.
struct Figure {
    std::string name;  ///< of its cell
    Text label;
    Text note = {};
    Entered kind = Entered::score;
    std::optional<double> value = {};
    std::string formula = {};  ///< computed: without "="
    std::vector<Choice> choices = {};
    std::string wrong_when = {};  ///< a condition, and what is said then
    Text wrong = {};
    bool is_example = false;
};

/// Settings that belong together.
struct FigureGroup {
    Text title;
    bool is_of_period = false;  ///< entered once a department and period; may be blank until then
    std::vector<Figure> figures = {};
};

/// A list of figures, one a place.
struct PlaceList {
    std::string name;  ///< of its cells
    Text title;
    Text place;
    Text figure;
    Text note = {};
    Entered kind = Entered::money;
    std::vector<double> values = {};
    std::size_t rows = 0;  ///< room
    std::string wrong_when = {};
    Text wrong = {};
};

/// A figure that is typed in for each person and belongs to no indicator. It may be blank.
struct AddedInput {
    std::string id;
    Text name;
    Entered kind = Entered::money;
    std::string most = {};  ///< name of the figure that it is not to pass
};

/// A column of results, computed from others. Its formula names columns and inputs as [id], words as {{id}}.
struct AddedColumn {
    std::string id;
    Text title;
    std::string formula;
    std::string block_name;
    bool is_strong = false;
    bool is_of_everybody = false;  ///< depends on everybody's rank: made after collecting in a department's workbook
    std::string after = {};        ///< id of a column whose words take the place of the formula where it has no number
};

/// What is said of a person where a condition holds; the first that does.
struct Remark {
    std::string when;
    Text say;
};

/// A figure about everybody.
struct AddedSum {
    Text label;
    std::string formula;
    std::string after = {};  ///< id of a column: there is no sum while it is made after collecting
};

/// What one standard has beside indicators, sections and grades.
struct Additions {
    std::vector<FigureGroup> settings = {};
    std::vector<PlaceList> lists = {};
    std::vector<AddedInput> inputs = {};
    std::vector<AddedColumn> columns = {};
    std::vector<Remark> remarks = {};
    std::vector<AddedSum> sums = {};
    std::string whole_money_when = {};  ///< a condition: amounts are shown without decimals
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
    std::vector<Text> rules = {};  ///< how figures come about that are this standard's own
    std::vector<Text> open = {};   ///< what the standard leaves open
    double most_count = 30000;     ///< counts above it are slips, such as dates
    bool most_count_is_example = false;
    Additions additions = {};

    [[nodiscard]] bool has_section_shares() const;
    [[nodiscard]] bool has_parts() const;
    [[nodiscard]] bool has_consequences() const;
    [[nodiscard]] bool has_payouts() const;
    [[nodiscard]] bool has_fines() const;
};

/// Throws DefinitionError, with the place, for whatever is missing, unknown or does not fit together.
[[nodiscard]] Definition read_definition(const Node& node);

}  // namespace kpi::model
