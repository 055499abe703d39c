#include "definition.hpp"

#include <algorithm>
#include <cmath>
#include <kpi/rule.hpp>
#include <map>

namespace kpi::model {

namespace {

constexpr double per_cent = 100;
/// As far as weights of two decimals of a per cent may miss their total.
constexpr double rounding_of_weights = 0.0005;

template <class Enum>
Enum word(const Node& node, const std::map<std::string, Enum>& words) {
    const auto found = words.find(node.string());
    if (found == words.end()) throw node.wrong("\"" + node.string() + "\" is no word that is known here");
    return found->second;
}

template <class Enum>
Enum word_or(const Node& node, const std::string& key, const std::map<std::string, Enum>& words, Enum otherwise) {
    return node.has(key) ? word(node[key], words) : otherwise;
}

const std::map<std::string, Entered> entered_words = {
    {"score", Entered::score},     {"share", Entered::share},     {"rate", Entered::rate},
    {"count", Entered::count},     {"days", Entered::days},       {"days_late", Entered::days_late},
    {"seconds", Entered::seconds}, {"minutes", Entered::minutes}, {"hours", Entered::hours},
    {"rating", Entered::rating},   {"money", Entered::money},     {"number", Entered::number},
    {"yes_no", Entered::yes_no}};
const std::map<std::string, From> from_words = {{"figure", From::figure},
                                                {"part_of_whole", From::part_of_whole},
                                                {"one_minus_part", From::one_minus_part},
                                                {"change", From::change}};
const std::map<std::string, NoCases> no_cases_words = {
    {"full", NoCases::full}, {"skip", NoCases::skip}, {"missing", NoCases::missing}};
const std::map<std::string, Period> period_words = {
    {"monthly", Period::monthly}, {"quarterly", Period::quarterly}, {"yearly", Period::yearly}};

std::vector<Band> read_bands(const Node& node) {
    std::vector<Band> bands;
    for (const Node& row : node.items()) {
        const auto pair = row.items();
        if (pair.size() != 2) throw row.wrong("a bound and its points are wanted");
        bands.push_back({pair[0].number(), pair[1].number()});
        if (bands.size() > 1 && bands.back().bound <= bands[bands.size() - 2].bound)
            throw row.wrong("bounds must rise");
    }
    if (bands.empty()) throw node.wrong("at least one band is wanted");
    return bands;
}

std::string one_of(const Node& node, const std::string& key, const std::set<std::string>& words,
                   const std::string& otherwise) {
    const std::string given = node.string_or(key, otherwise);
    if (!words.contains(given)) throw node[key].wrong("\"" + given + "\" is no word that is known here");
    return given;
}

PartialStep partial_in(const Node& node) {
    if (!node.has("partial")) return PartialStep::linear;
    const std::string given = node["partial"].string();
    if (const auto step = partial_step_of(given)) return *step;
    throw node["partial"].wrong("\"" + given + "\" is no word that is known here");
}

/// Fields that hold no figure of their own: to be filled in, or the full marks.
struct Empty {
    std::set<std::string> unset = {};
    std::set<std::string> of_full = {};

    [[nodiscard]] bool has(const std::string& field) const { return unset.contains(field) || of_full.contains(field); }
};

/// A figure, which a field that holds none must not have.
double figure_of(const Node& node, const std::string& key, const Empty& empty) {
    if (!empty.has(key)) return node[key].number();
    if (node.has(key)) throw node[key].wrong("what is to be filled in, or is the full marks, has no figure here");
    return 0;
}

double figure_or(const Node& node, const std::string& key, const Empty& empty, double otherwise) {
    return node.has(key) || empty.has(key) ? figure_of(node, key, empty) : otherwise;
}

Rule read_threshold(const Node& node, double full, const Empty& empty) {
    node.allow_only({"kind", "target", "base", "above", "below", "step", "low", "high", "partial"});
    Rule rule{.kind = RuleKind::threshold};
    rule.target = figure_of(node, "target", empty);
    rule.base = figure_of(node, "base", empty);
    rule.above = figure_of(node, "above", empty);
    rule.below = figure_of(node, "below", empty);
    rule.step = figure_or(node, "step", empty, 1);
    rule.low = figure_or(node, "low", empty, 0);
    rule.high = figure_or(node, "high", empty, full);
    rule.partial = partial_in(node);
    if (rule.step <= 0 && !empty.has("step")) throw node["step"].wrong("a step is more than 0");
    if (!empty.has("low") && !empty.has("high") && *rule.low > *rule.high)
        throw node.wrong("the lowest points are above the highest");
    return rule;
}

std::optional<double> limit(const Node& node, const std::string& key, std::optional<double> otherwise) {
    return node.has(key) ? node[key].number() : otherwise;
}

/// What is only added or taken away has no limits unless they are given.
Rule read_events(const Node& node, double full) {
    node.allow_only({"kind", "base", "each", "low", "high"});
    const bool is_addition = full == 0;
    const Rule rule{.kind = RuleKind::events,
                    .base = node["base"].number(),
                    .above = node["each"].number(),
                    .low = limit(node, "low", is_addition ? std::nullopt : std::optional{0.0}),
                    .high = limit(node, "high", is_addition ? std::nullopt : std::optional{full})};
    if (rule.low.has_value() != rule.high.has_value()) throw node.wrong("least and most points go together");
    return rule;
}

Rule read_gravity(const Node& node) {
    node.allow_only({"kind", "least", "most"});
    const Rule rule{.kind = RuleKind::gravity, .low = node["least"].number(), .high = node["most"].number()};
    if (!(*rule.low >= 0) || *rule.low > *rule.high)
        throw node.wrong("points for each are 0 or more, least before most");
    return rule;
}

/// The kind of a rule that counts as it is written, and the target that its words may ask for.
Rule read_kind_of_words(const Node& node, const Empty& empty) {
    static const std::map<std::string, RuleKind> kinds = {
        {"threshold", RuleKind::threshold}, {"events", RuleKind::events}, {"yes_no", RuleKind::yes_no}};
    node.allow_only({"kind", "target", "partial"});
    Rule rule{.kind = word(node["kind"], kinds)};
    rule.target = figure_or(node, "target", empty, 0);
    rule.has_target = node.has("target");
    rule.partial = partial_in(node);
    return rule;
}

Rule read_rule(const Node& node, double full, const Empty& empty) {
    const std::string kind = node["kind"].string();
    if (kind == "threshold") return read_threshold(node, full, empty);
    if (kind == "events") return read_events(node, full);
    if (kind == "gravity") return read_gravity(node);
    if (kind == "yes_no") {
        node.allow_only({"kind", "points"});
        return {.kind = RuleKind::yes_no, .high = full, .points = node.string_or("points", "")};
    }
    if (kind == "marks" || kind == "parts") {
        node.allow_only({"kind"});
        return {.kind = kind == "marks" ? RuleKind::marks : RuleKind::parts, .high = full};
    }
    if (kind == "ratio") {
        node.allow_only({"kind", "target", "better"});
        const bool lower = one_of(node, "better", {"higher", "lower"}, "higher") == "lower";
        const double target = node["target"].number();
        if (target <= 0) throw node["target"].wrong("a target in proportion is more than 0");
        return {.kind = lower ? RuleKind::inverse : RuleKind::ratio, .target = target, .high = full};
    }
    if (kind == "bands") {
        node.allow_only({"kind", "edge", "rows", "otherwise"});
        return {.kind = RuleKind::bands,
                .high = full,
                .edge = one_of(node, "edge", {"from", "upto"}, "from"),
                .otherwise = node.number_or("otherwise", 0),
                .bands = read_bands(node["rows"])};
    }
    throw node["kind"].wrong("there is no rule \"" + kind + "\"");
}

/// A list of fields of an indicator, by the names that rules have for them.
std::set<std::string> read_fields(const Node& node, const std::string& key, const std::set<std::string>& known) {
    std::set<std::string> fields;
    for (const Node& field : node.items_of(key)) {
        if (!known.contains(field.string())) throw field.wrong("there is no such field");
        fields.insert(field.string() == "each" ? "above" : field.string());
    }
    return fields;
}

std::set<std::string> read_examples(const Node& node) {
    return read_fields(node, "examples",
                       {"weight", "share", "target", "base", "above", "below", "step", "low", "high", "bands", "each",
                        "otherwise", "full", "no_cases", "period", "partial"});
}

Empty read_empty(const Node& node) {
    return {read_fields(node, "unset", {"weight", "full", "target", "base", "above", "below", "step", "low", "high"}),
            read_fields(node, "of_full", {"full", "base", "high"})};
}

/// What is empty must be a figure that the rule has.
void check_empty(const Node& node, const Indicator& indicator) {
    const bool is_threshold = indicator.rule.kind == RuleKind::threshold && !indicator.has_own_words();
    for (const std::string& field : indicator.unset) {
        const bool is_of_row = field == "weight" || field == "full";
        if (!is_of_row && !is_threshold && !(field == "target" && indicator.has_own_words()))
            throw node["unset"].wrong("the rule has no figure \"" + field + '"');
    }
    for (const auto& [key, fields, sign] : {std::tuple{"takes", indicator.takes, -1}, {"adds", indicator.adds, 1}})
        for (const std::string& field : fields)
            if (!is_threshold || sign * (field == "above" ? indicator.rule.above : indicator.rule.below) < 0)
                throw node[key].wrong("the points of \"" + field + "\" are others");
    const bool is_of_threshold = indicator.of_full.contains("base") || indicator.of_full.contains("high");
    if (is_of_threshold && !is_threshold) throw node["of_full"].wrong("only a threshold has such figures");
    if (indicator.of_full.contains("full") && !indicator.is_part())
        throw node["of_full"].wrong("only a part has the full marks of another indicator");
}

/// Words that are not read would score nobody.
void check_own_words(const Node& node, const Indicator& indicator) {
    for (const std::string& words : {indicator.own_words.en, indicator.own_words.zh}) {
        const auto reading = kpi::read_rule(words);
        if (!reading || reading->state() != RuleReading::State::read || reading->columns() != 1)
            throw node["own_words"].wrong("this is not understood as a rule of one figure");
    }
}

Shown read_shown(const Node& node) {
    node.allow_only({"name", "from", "part", "whole"});
    return {node["name"].text(), word(node["from"], from_words), node["part"].text(), node["whole"].text()};
}

void read_input(const Node& node, Indicator& indicator) {
    indicator.entered = word(node["entered"], entered_words);
    indicator.from = word_or(node, "from", from_words, From::figure);
    if (!indicator.has_two_figures()) {
        for (const char* key : {"part", "whole", "this", "last", "of"})
            if (node.has(key)) throw node[key].wrong("a figure that is typed as it is has none");
        indicator.may_not_apply = node.has("no_cases");
        indicator.no_cases = word_or(node, "no_cases", no_cases_words, NoCases::missing);
        return;
    }
    const bool is_change = indicator.from == From::change;
    indicator.part = node[is_change ? "this" : "part"].text();
    indicator.whole = node[is_change ? "last" : "whole"].text();
    indicator.of = word_or(node, "of", entered_words, Entered::count);
    indicator.no_cases = word_or(node, "no_cases", no_cases_words, NoCases::missing);
}

void check_rule_fits(const Node& node, const Indicator& indicator) {
    const bool is_word = indicator.entered == Entered::yes_no;
    if (is_word != (indicator.rule.kind == RuleKind::yes_no))
        throw node.wrong("yes or no is entered where the rule is yes or no, and nowhere else");
    if (indicator.rule.kind == RuleKind::marks && indicator.entered != Entered::score)
        throw node.wrong("points that are typed in are entered as a score");
    const bool counts = indicator.rule.kind == RuleKind::events || indicator.rule.kind == RuleKind::gravity;
    if (indicator.has_two_figures() && counts) throw node.wrong("events are counted, not divided");
    if (indicator.rule.kind == RuleKind::gravity && indicator.entered != Entered::count)
        throw node.wrong("points by gravity want a count of cases");
    const bool has_own_points = !indicator.rule.points.empty() || counts;
    if (indicator.is_addition() && !has_own_points)
        throw node.wrong("without full marks the rule must give the points");
}

/// @param inherited  section and period of the indicator that this is a part of
void read_indicator(const Node& node, const Indicator* inherited, Definition& definition) {
    node.allow_only({"id",    "section",  "name",      "definition", "source",  "period",   "weight",
                     "share", "full",     "entered",   "from",       "of",      "no_cases", "part",
                     "whole", "this",     "last",      "shown",      "rule",    "examples", "parts",
                     "fine",  "expected", "own_words", "unset",      "of_full", "takes",    "adds"});
    auto& all = definition.indicators;
    Indicator indicator{.id = node["id"].string(), .name = node["name"].text()};
    if (inherited != nullptr) {
        indicator.parent = inherited->id;
        indicator.section = inherited->section;
        indicator.period = inherited->period;
    }
    indicator.section = node.string_or("section", indicator.section);
    indicator.definition = node.text_or("definition", {});
    indicator.source = node.text_or("source", {});
    indicator.period = word_or(node, "period", period_words, indicator.period);
    const bool is_weighed = indicator.is_part() || !definition.is_sum;
    const Empty empty = read_empty(node);
    indicator.unset = empty.unset;
    indicator.of_full = empty.of_full;
    indicator.takes = read_fields(node, "takes", {"above", "below"});
    indicator.adds = read_fields(node, "adds", {"above", "below"});
    indicator.own_words = node.text_or("own_words", {});
    if (is_weighed && indicator.is_part())
        indicator.weight = node["share"].number() / per_cent;
    else if (is_weighed)
        indicator.weight = figure_of(node, "weight", empty) / per_cent;
    indicator.full = empty.has("full") && !node.has("full") ? per_cent : figure_or(node, "full", empty, per_cent);
    if (!(indicator.full > 0) && (is_weighed || indicator.full != 0)) throw node.wrong("full marks are more than 0");
    if (node.has("fine")) indicator.fine = node["fine"].number();
    indicator.expected = node.string_or("expected", "");
    if (!(indicator.weight >= 0)) throw node.wrong("a weight is not less than 0");
    indicator.rule = indicator.has_own_words() ? read_kind_of_words(node["rule"], empty)
                                               : read_rule(node["rule"], indicator.full, empty);
    if (indicator.has_own_words()) check_own_words(node, indicator);
    check_empty(node, indicator);
    indicator.examples = read_examples(node);
    if (indicator.has_input()) {
        read_input(node, indicator);
        check_rule_fits(node, indicator);
    }
    if (node.has("shown")) indicator.shown = read_shown(node["shown"]);

    const std::size_t place = all.size();
    all.push_back(indicator);
    double shares = 0;
    for (const Node& part : node.items_of("parts")) {
        if (indicator.is_part()) throw part.wrong("a part has no parts");
        read_indicator(part, &indicator, definition);
        shares += all.back().weight;
    }
    const bool has_parts = all.size() > place + 1;
    if (has_parts != (indicator.rule.kind == RuleKind::parts))
        throw node.wrong("parts and the rule \"parts\" go together");
    if (has_parts && std::abs(shares - 1) > rounding_of_weights) throw node["parts"].wrong("shares must total 100");
}

std::vector<Section> read_sections(const Node& node) {
    std::vector<Section> sections;
    for (const Node& item : node.items_of("sections")) {
        item.allow_only({"id", "name", "share", "examples"});
        Section section{.id = item["id"].string(), .name = item["name"].text()};
        if (item.has("share")) section.share = item["share"].number() / per_cent;
        section.share_is_example = !item.items_of("examples").empty();
        sections.push_back(section);
    }
    return sections;
}

void read_grades(const Node& node, Definition& definition) {
    node.allow_only({"examples", "rows"});
    definition.grades_are_examples = node.boolean_or("examples", false);
    for (const Node& row : node["rows"].items()) {
        row.allow_only({"from", "name", "consequence", "payout", "example"});
        Grade grade{row["from"].number(), row["name"].text(), row.text_or("consequence", {})};
        if (row.has("payout")) grade.payout = row["payout"].number();
        grade.is_example = row.boolean_or("example", false);
        definition.grades.push_back(grade);
        const auto& all = definition.grades;
        if (grade.payout.has_value() != all.front().payout.has_value())
            throw row.wrong("every grade has a payout, or none");
        if (all.size() > 1 && all.back().from <= all[all.size() - 2].from) throw row["from"].wrong("bounds must rise");
    }
}

Figure read_figure(const Node& node) {
    node.allow_only({"name", "label", "note", "kind", "value", "formula", "choices", "wrong_when", "wrong", "example"});
    Figure figure{.name = node["name"].string(), .label = node["label"].text(), .note = node.text_or("note", {})};
    figure.kind = word_or(node, "kind", entered_words, Entered::score);
    if (node.has("value") && !node["value"].is_null()) figure.value = node["value"].number();
    figure.formula = node.string_or("formula", "");
    if (node.has("choices"))
        for (const auto& [id, name] : node["choices"].members()) figure.choices.push_back({id, name.text()});
    figure.wrong_when = node.string_or("wrong_when", "");
    if (!figure.wrong_when.empty()) figure.wrong = node["wrong"].text();
    figure.is_example = node.boolean_or("example", false);
    return figure;
}

PlaceList read_list(const Node& node) {
    node.allow_only({"name", "title", "place", "figure", "note", "kind", "values", "rows", "wrong_when", "wrong"});
    PlaceList list{.name = node["name"].string(),
                   .title = node["title"].text(),
                   .place = node["place"].text(),
                   .figure = node["figure"].text(),
                   .note = node.text_or("note", {}),
                   .kind = word_or(node, "kind", entered_words, Entered::money)};
    for (const Node& value : node["values"].items()) list.values.push_back(value.number());
    list.rows = std::max(list.values.size(), static_cast<std::size_t>(node.number_or("rows", 0)));
    list.wrong_when = node.string_or("wrong_when", "");
    if (!list.wrong_when.empty()) list.wrong = node["wrong"].text();
    return list;
}

FigureGroup read_group(const Node& node) {
    node.allow_only({"title", "of_period", "figures"});
    FigureGroup group{.title = node["title"].text()};
    group.is_of_period = node.boolean_or("of_period", false);
    for (const Node& figure : node["figures"].items()) group.figures.push_back(read_figure(figure));
    return group;
}

Additions read_additions(const Node& node) {
    node.allow_only({"settings", "lists", "inputs", "columns", "remarks", "sums", "whole_money_when"});
    Additions additions;
    additions.whole_money_when = node.string_or("whole_money_when", "");
    for (const Node& group : node.items_of("settings")) additions.settings.push_back(read_group(group));
    for (const Node& list : node.items_of("lists")) additions.lists.push_back(read_list(list));
    for (const Node& input : node.items_of("inputs")) {
        input.allow_only({"id", "name", "kind", "most"});
        additions.inputs.push_back({input["id"].string(), input["name"].text(), word(input["kind"], entered_words),
                                    input.string_or("most", "")});
    }
    for (const Node& column : node.items_of("columns")) {
        column.allow_only({"id", "title", "formula", "block", "strong", "of_everybody", "after"});
        additions.columns.push_back({column["id"].string(), column["title"].text(), column["formula"].string(),
                                     column["block"].string(), column.boolean_or("strong", false),
                                     column.boolean_or("of_everybody", false), column.string_or("after", "")});
    }
    for (const Node& remark : node.items_of("remarks")) {
        remark.allow_only({"when", "say"});
        additions.remarks.push_back({remark["when"].string(), remark["say"].text()});
    }
    for (const Node& sum : node.items_of("sums")) {
        sum.allow_only({"label", "formula", "after"});
        additions.sums.push_back({sum["label"].text(), sum["formula"].string(), sum.string_or("after", "")});
    }
    return additions;
}

std::vector<Text> texts_of(const Node& node, const std::string& key) {
    std::vector<Text> texts;
    for (const Node& item : node.items_of(key)) texts.push_back(item.text());
    return texts;
}

void check_ids(const Node& node, const Definition& definition) {
    std::set<std::string> ids;
    for (const auto& indicator : definition.indicators)
        if (!ids.insert(indicator.id).second) throw node["indicators"].wrong("\"" + indicator.id + "\" is there twice");
    for (const auto& input : definition.additions.inputs)
        if (!ids.insert(input.id).second) throw node["additions"].wrong("\"" + input.id + "\" is there twice");
    for (const auto& indicator : definition.indicators) {
        const bool is_known = std::any_of(definition.sections.begin(), definition.sections.end(),
                                          [&](const Section& section) { return section.id == indicator.section; });
        if (definition.sections.empty() ? !indicator.section.empty() : !is_known)
            throw node["indicators"].wrong("\"" + indicator.id + "\" is in no section that is there");
    }
}

double weight_of(const Definition& definition, const std::string& section) {
    double sum = 0;
    for (const auto& indicator : definition.indicators)
        if (!indicator.is_part() && indicator.section == section) sum += indicator.weight;
    return sum;
}

void check_weights(const Node& node, const Definition& definition) {
    const bool are_open = std::any_of(definition.indicators.begin(), definition.indicators.end(),
                                      [](const Indicator& one) { return one.is_unset("weight"); });
    if (definition.is_sum || are_open) return;
    double all = 0;
    if (definition.sections.empty()) all = weight_of(definition, {});
    for (const auto& section : definition.sections) {
        const double weight = weight_of(definition, section.id);
        all += weight;
        if (section.share && std::abs(weight - 1) > rounding_of_weights)
            throw node["indicators"].wrong("the weights of section \"" + section.id + "\" must total 100");
    }
    if (!definition.has_section_shares() && std::abs(all - definition.weights_total) > rounding_of_weights)
        throw node["indicators"].wrong("the weights do not add up to weights_total");
}

}  // namespace

const char* word_of(PartialStep step) {
    return partial_words.at(static_cast<std::size_t>(step));
}

std::optional<PartialStep> partial_step_of(const std::string& word) {
    for (std::size_t i = 0; i < partial_words.size(); ++i)
        if (word == partial_words.at(i)) return static_cast<PartialStep>(i);
    return {};
}

bool Definition::has_section_shares() const {
    return std::any_of(sections.begin(), sections.end(), [](const Section& section) { return section.share; });
}

bool Definition::has_parts() const {
    return std::any_of(indicators.begin(), indicators.end(), [](const Indicator& one) { return one.is_part(); });
}

bool Definition::has_consequences() const {
    return std::any_of(grades.begin(), grades.end(), [](const Grade& one) { return !one.consequence.en.empty(); });
}

bool Definition::has_payouts() const {
    return !grades.empty() && grades.front().payout.has_value();
}

bool Definition::has_fines() const {
    return std::any_of(indicators.begin(), indicators.end(), [](const Indicator& one) { return one.fine.has_value(); });
}

Definition read_definition(const Node& node) {
    node.allow_only({"id", "title", "purpose", "subject", "total", "weights_total", "sections", "indicators", "grades",
                     "process", "rules", "open", "most_count", "most_count_is_example", "additions"});
    Definition definition{.id = node["id"].string(), .title = node["title"].text(), .purpose = node["purpose"].text()};
    definition.is_about_teams = one_of(node, "subject", {"person", "team"}, "person") == "team";
    definition.is_sum = one_of(node, "total", {"weighted", "sum"}, "weighted") == "sum";
    definition.weights_total = node.number_or("weights_total", per_cent) / per_cent;
    definition.sections = read_sections(node);
    for (const Node& item : node["indicators"].items()) read_indicator(item, nullptr, definition);
    if (definition.indicators.empty()) throw node["indicators"].wrong("there is no indicator");
    if (node.has("grades")) read_grades(node["grades"], definition);
    definition.process = texts_of(node, "process");
    definition.rules = texts_of(node, "rules");
    definition.open = texts_of(node, "open");
    definition.most_count = node.number_or("most_count", definition.most_count);
    definition.most_count_is_example = node.boolean_or("most_count_is_example", false);
    if (node.has("additions")) definition.additions = read_additions(node["additions"]);
    check_ids(node, definition);
    check_weights(node, definition);
    return definition;
}

}  // namespace kpi::model
