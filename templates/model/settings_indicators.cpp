#include <algorithm>

#include "scoring.hpp"
#include "settings_lines.hpp"
#include "sheets.hpp"

namespace kpi::model::settings {

namespace {

struct ColumnText {
    Column column;
    const char* key;
    const char* block_name;
    double width;
};

constexpr ColumnText columns[] = {
    {name, "indicator", "KpiIndicatorNames", 4.4},
    {id, "id", "KpiSettingIds", 2.2},
    {section, "section", "KpiIndicatorSections", 2.6},
    {definition, "definition", nullptr, 6.6},
    {source, "source", nullptr, 3.6},
    {period, "how_often", "KpiIndicatorPeriods", 1.7},
    {weight, "weight", "KpiWeights", 1.7},
    {part_share, "part_share", "KpiPartShares", 2.0},
    {full, "full_marks", "KpiFullMarks", 1.7},
    {fine, "fine", "KpiFines", 1.7},
    {entered, "entered", "KpiEntered", 2.2},
    {rule, "rule", "KpiRules", 2.4},
    {target, "target", "KpiTargets", 1.8},
    {base, "base", "KpiBase", 1.9},
    {above, "above", "KpiAbove", 2.2},
    {below, "below", "KpiBelow", 2.2},
    {step, "step", "KpiSteps", 1.5},
    {low, "low", "KpiLowest", 1.6},
    {high, "high", "KpiHighest", 1.6},
    {partial, "partial", "KpiPartSteps", 2.0},
    {no_cases, "no_cases", "KpiNoCases", 2.2},
    {own, "own_words", "KpiOwnWords", 7.0},
    {reads, "reads", "KpiRuleSentences", 9.0},
    {wrong, "to_put_right", "KpiIndicatorChecks", 2.5},
    {flag, "to_put_right", "KpiIndicatorFlags", 1.0},
    {due, "how_often", "KpiDue", 1.0},
    {effective, "weight", "KpiEffectiveWeights", 1.0},
};

class Indicators : public Part {
public:
    using Part::Part;

    void write() {
        ++row_;
        heading(words_["indicators"]);
        constexpr double header_height = 1.45;
        for (const auto& column : columns) cell(column.column, words_[column.key], Look::header);
        sheet_.heights[row_++] = header_height;
        lines_.first_indicator = row_;
        for (const auto& column : columns)
            if (column.block_name != nullptr) sheet_.name_block(column.block_name, column_block(column.column));
        sheet_.name_block("KpiIndicators",
                          {0, lines_.first_indicator, own, lines_.first_indicator + plan_.indicators() - 1});
        for (std::size_t i = 0; i < plan_.indicators(); ++i) write_indicator(i);
        check_inputs();
        sheet_.conditionals.push_back({column_block(reads),
                                       column_name(wrong) + std::to_string(lines_.first_indicator + 1) + "<>\"\"",
                                       Look::alert});
    }

private:
    void check_inputs() {
        choice(column_block(period), "KpiListPeriods", words_["how_often"]);
        choice(column_block(entered), "KpiListEntered", words_["entered"]);
        choice(column_block(rule), "KpiListRules", words_["rule"]);
        choice(column_block(partial), "KpiListPartSteps", words_["partial"]);
        choice(column_block(no_cases), "KpiListNoCases", words_["no_cases"]);
        if (!definition_.sections.empty()) choice(column_block(section), "KpiSections", words_["section"]);
        figures(column_block(weight), "0", "1", words_["weight"], "enter.share");
        figures(column_block(part_share), "0", "1", words_["part_share"], "enter.share");
        // Where points are added up, what has no full marks is an addition or a deduction.
        figures(column_block(full), definition_.is_sum ? "0" : "0.000001", "1000000", words_["full_marks"],
                definition_.is_sum ? "enter.amount" : "enter.positive");
        figures(column_block(fine), "0", "1000000000", words_["fine"], "enter.amount");
        for (const auto& [column, key] : {std::pair{target, "target"},
                                          {base, "base"},
                                          {above, "above"},
                                          {below, "below"},
                                          {low, "low"},
                                          {high, "high"}})
            figures(column_block(column), "-1000000000", "1000000000", words_[key],
                    column == above || column == below ? "enter.points" : "enter.number");
        figures(column_block(step), "0.000001", "1000000000", words_["step"], "enter.positive");
    }

    void figure(std::size_t column, double value, const Indicator& one, const std::string& field, Format format) {
        if (one.is_unset(field)) return to_be_filled_in(column, format);
        if (one.of_full.contains(field)) return follow_full_marks(column, one);
        sheet_.number(column, row_, value);
        mark(column, one, field, format);
    }

    /// Orange until there is a figure: nothing is scored before.
    void to_be_filled_in(std::size_t column, Format format) {
        const Block block{column, row_, column, row_};
        sheet_.style(block, Look::input, format);
        sheet_.conditionals.push_back({block, "ISBLANK(" + at(column) + ')', Look::example});
    }

    /// Nothing where there are no full marks: a rule whose figures are missing scores nobody.
    void follow_full_marks(std::size_t column, const Indicator& one) {
        const std::string marks = column == full ? full_marks_of(one.parent) : at(full);
        sheet_.formula(column, row_, "IF(ISNUMBER(" + marks + ");" + marks + ";\"\")");
        sheet_.style({column, row_, column, row_}, Look::input);
    }

    [[nodiscard]] std::string full_marks_of(const std::string& id) const {
        std::size_t row = lines_.first_indicator;
        for (const Indicator& one : definition_.indicators) {
            if (one.id == id) break;
            ++row;
        }
        return absolute_cell_name(full, row);
    }

    /// An example is orange for as long as it is to be decided.
    void mark(std::size_t column, const Indicator& one, const std::string& field, std::optional<Format> format) {
        const Block block{column, row_, column, row_};
        sheet_.style(block, Look::input, format);
        if (!one.is_example(field)) return;
        example(block);
    }

    void write_indicator(std::size_t ordinal) {
        const Indicator* const one = plan_.indicator(ordinal);
        sheet_.style({name, row_, source, row_}, Look::input_text);
        sheet_.style({weight, row_, no_cases, row_}, Look::input);
        sheet_.style({fine, row_, fine, row_}, Look::input, Format::money);
        sheet_.style({period, row_, period, row_}, Look::input_text);
        for (const std::size_t column :
             {std::size_t{entered}, std::size_t{rule}, std::size_t{partial}, std::size_t{no_cases}})
            sheet_.style({column, row_, column, row_}, Look::input_text);
        sheet_.style({weight, row_, part_share, row_}, Look::input, Format::fine_share);
        sheet_.style({own, row_, own, row_}, may_have_own_words(one) ? Look::input_text : Look::computed);
        sheet_.style({id, row_, id, row_}, Look::small);
        const bool is_part = one != nullptr && one->is_part();
        const std::size_t unused = is_part ? weight : part_share;
        sheet_.style({unused, row_, unused, row_}, Look::computed);
        if (one == nullptr) {
            sheet_.text(id, row_, "spare" + std::to_string(ordinal + 1 - definition_.indicators.size()));
            sheet_.text(partial, row_, words_["partial.linear"]);
        } else {
            write_texts(*one);
            write_figures(*one);
            write_rule(*one);
        }
        write_computed(ordinal, one);
        constexpr double least = 0.62;
        constexpr double highest = 9;  // for words in one row
        const std::string longest = one == nullptr ? "" : words_(one->definition);
        const std::string own_words = one == nullptr ? "" : words_(one->own_words);
        // What was read of a sentence is about twice as long.
        sheet_.heights[row_] = std::max({least, height_for(own_words, sheet_.widths[own], 9) + 0.05,
                                         height_for(own_words + own_words, sheet_.widths[reads], 9) + 0.05,
                                         std::min(highest, height_for(longest, sheet_.widths[definition], 9) + 0.05),
                                         one == nullptr ? 0 : height_for(words_(one->source), sheet_.widths[source], 9),
                                         one == nullptr      ? 0
                                         : needs_words(*one) ? (has_few_words(*one) ? 1.0 : 1.6)
                                                             : 0.7});
        ++row_;
    }

    /// The rule in words is a formula: room for the longest.
    static bool needs_words(const Indicator& one) {
        return one.has_own_words() || one.rule.kind == RuleKind::threshold || one.rule.kind == RuleKind::bands ||
               one.rule.kind == RuleKind::events || one.rule.kind == RuleKind::gravity || is_proportion(one.rule.kind);
    }

    static bool has_few_words(const Indicator& one) {
        return !one.has_own_words() && (one.is_addition() || is_proportion(one.rule.kind));
    }

    void write_texts(const Indicator& one) {
        cell(name, (one.is_part() ? "– " : "") + words_(one.name), Look::input_text);
        cell(id, one.id, Look::small);
        for (const auto& known : definition_.sections)
            if (known.id == one.section) sheet_.text(section, row_, words_(known.name));
        if (!one.definition.en.empty()) sheet_.text(definition, row_, words_(one.definition));
        if (!one.source.en.empty()) sheet_.text(source, row_, words_(one.source));
        cell(period, words_.of(one.period), Look::input_text);
        mark_text(period, one, "period");
    }

    void mark_text(std::size_t column, const Indicator& one, const std::string& field) {
        if (one.is_example(field)) example({column, row_, column, row_});
    }

    void write_figures(const Indicator& one) {
        if (one.is_part())
            figure(part_share, one.weight, one, one.is_example("share") ? "share" : "weight", Format::fine_share);
        else if (!definition_.is_sum)
            figure(weight, one.weight, one, "weight", Format::fine_share);
        figure(full, one.full, one, "full", Format::general);
        if (one.fine) figure(fine, *one.fine, one, "fine", Format::money);
        if (one.has_input()) cell(entered, words_.of(one.entered), Look::input_text);
        if (one.has_two_figures() || one.may_not_apply) {
            cell(no_cases, words_.of(one.no_cases), Look::input_text);
            mark_text(no_cases, one, "no_cases");
        }
    }

    void write_rule(const Indicator& one) {
        const Rule& given = one.rule;
        const Format format = is_share(one.entered) || one.from == From::change ? Format::fine_share : Format::general;
        cell(rule, words_.of(given.kind), Look::input_text);
        sheet_.text(partial, row_, words_[std::string{"partial."} + word_of(given.partial)]);
        mark_text(partial, one, "partial");
        if (one.has_own_words()) {
            cell(own, words_(one.own_words), Look::input_text);
            if (given.has_target || one.is_unset("target")) figure(target, given.target, one, "target", format);
            return;
        }
        if (given.kind == RuleKind::ratio || given.kind == RuleKind::inverse || given.kind == RuleKind::threshold)
            figure(target, given.target, one, "target", format);
        if (given.kind == RuleKind::threshold || given.kind == RuleKind::events) {
            figure(base, given.base, one, "base", Format::general);
            figure(above, given.above, one, "above", Format::general);
            write_limits(one);
        }
        if (given.kind == RuleKind::gravity) write_limits(one);
        if (!given.points.empty()) {
            // A figure that is worked out below, not one to be typed here.
            sheet_.formula(above, row_, "N(" + given.points + ')');
            sheet_.style({above, row_, above, row_}, Look::computed);
        }
        if (given.kind == RuleKind::threshold) {
            figure(below, given.below, one, "below", Format::general);
            figure(step, given.step, one, "step", format);
        }
    }

    void write_limits(const Indicator& one) {
        const auto limit = [&](std::size_t column, const std::optional<double>& value, const char* field) {
            if (value || one.is_unset(field) || one.of_full.contains(field))
                figure(column, value.value_or(0), one, field, Format::general);
        };
        limit(low, one.rule.low, "low");
        limit(high, one.rule.high, "high");
    }

    void write_computed(std::size_t ordinal, const Indicator* one) {
        const auto is = [&](RuleKind kind) { return at(rule) + '=' + literal(words_.of(kind)); };
        const std::string filled = at(name) + "<>\"\"";
        sheet_.formula(due, row_,
                       "IF(AND(" + filled + ";ISNUMBER(KpiMonth));IF(" + at(period) + '=' +
                           words_.literal("period.quarterly") + ";IF(MOD(KpiMonth;3)=0;1;0);IF(" + at(period) + '=' +
                           words_.literal("period.yearly") + ";IF(KpiMonth=12;1;0);1));0)");
        sheet_.formula(
            effective, row_,
            one != nullptr && one->is_part() ? std::string{"0"} : "IF(" + at(due) + "=1;N(" + at(weight) + ");0)");
        sheet_.formula(wrong, row_, check_of(ordinal, one, is));
        sheet_.formula(flag, row_, "IF(" + at(wrong) + "=\"\";0;1)");
        std::string in_words =
            "IF(" + at(wrong) + "<>\"\";" + at(wrong) + ";IFERROR(" + rule_in_words(plan_, ordinal) + ";\"\"))";
        if (may_have_own_words(one))
            // What else is wrong with the row is said before what was read.
            in_words = "IF(AND(" + at(own) + "<>\"\";OR(" + at(wrong) + "=\"\";" + at(wrong) + '=' +
                       sentence("own_words") + "));IFERROR(" + own_words_read(ordinal) + ';' + at(wrong) + ");" +
                       in_words + ')';
        sheet_.formula(reads, row_, in_words);
        sheet_.style({reads, row_, reads, row_}, Look::words);
        sheet_.style({wrong, row_, effective, row_}, Look::small);
    }

    /// Yes or no is scored by yes or no, points as they are entered want points, and events are counted.
    template <class Is>
    [[nodiscard]] std::string rule_does_not_fit(const Indicator* one, const Is& is) const {
        if (one != nullptr && one->has_two_figures())
            return "OR(" + is(RuleKind::marks) + ';' + is(RuleKind::events) + ';' + is(RuleKind::yes_no) + ')';
        const auto enters = [&](Entered kind) { return at(entered) + '=' + literal(words_.of(kind)); };
        return "OR((" + enters(Entered::yes_no) + ")<>(" + is(RuleKind::yes_no) + ");AND(" + is(RuleKind::marks) +
               ";NOT(" + enters(Entered::score) + ")))";
    }

    /// What is wrong with an indicator's row, in words.
    template <class Is>
    [[nodiscard]] std::string check_of(std::size_t ordinal, const Indicator* one, const Is& is) const {
        const auto count = [&](std::initializer_list<std::size_t> wanted) {
            std::string cells;
            for (const std::size_t column : wanted) cells += (cells.empty() ? "" : ";") + at(column);
            return "COUNT(" + cells + ')';
        };
        FirstOf check;
        const bool is_gravity = one != nullptr && one->rule.kind == RuleKind::gravity;
        if (is_gravity) {
            check.before("OR(N(" + at(low) + ")<0;N(" + at(low) + ")>N(" + at(high) + "))", sentence("range"));
            check.before(count({low, high}) + "<2", sentence("figures"));
        } else if (one == nullptr || one->has_input()) {
            check.before("AND(" + is(RuleKind::bands) + ";ISERROR(KPI.TIER(0;" + band_rows("KpiBandBounds", ordinal) +
                             ';' + band_rows("KpiBandPoints", ordinal) + ";0)))",
                         sentence("bands"));
            check.before("AND(OR(" + is(RuleKind::ratio) + ';' + is(RuleKind::inverse) + ");N(" + at(target) + ")<=0)",
                         sentence("target"));
            check.before("AND(OR(" + is(RuleKind::threshold) + ';' + is(RuleKind::events) + ");N(" + at(low) + ")>N(" +
                             at(high) + "))",
                         sentence("range"));
            check.before("AND(" + is(RuleKind::threshold) + ";N(" + at(step) + ")<=0)", sentence("step"));
            // Additions and deductions may have no limits, but not one alone.
            check.before("AND(" + is(RuleKind::events) + ";OR(" + count({base, above}) + "<2;" + count({low, high}) +
                             "=1;AND(" + count({low, high}) + "=0;N(" + at(full) + ")>0)))",
                         sentence("figures"));
            for (const auto& [column, field] : {std::pair{above, "above"}, {below, "below"}})
                if (one != nullptr && (one->takes.contains(field) || one->adds.contains(field)))
                    check.before("N(" + at(column) + (one->takes.contains(field) ? ")>0" : ")<0"), sentence("sign"));
            check.before(
                "AND(" + is(RuleKind::threshold) + ';' + count({target, base, above, below, step, low, high}) + "<7)",
                sentence("figures"));
            // What has no full marks must have points of its own.
            check.before("AND(N(" + at(full) + ")=0;NOT(" + is(RuleKind::events) + ");NOT(" + is(RuleKind::threshold) +
                             ");NOT(" + is(RuleKind::bands) + ");NOT(AND(" + is(RuleKind::yes_no) + ";ISNUMBER(" +
                             at(above) + "))))",
                         sentence("full"));
            check.before(rule_does_not_fit(one, is), sentence("rule_fits"));
            check.before(
                "AND(" + is(RuleKind::bands) + ";NOT(ISNUMBER(INDEX(KpiBandOtherwise;" + first_band(ordinal) + "))))",
                sentence("bands"));
            check.before("COUNTIF(KpiListRules;" + at(rule) + ")=0", sentence("rule"));
            FirstOf own_words;
            own_words.before("ISERROR(" + points_by_own_words(ordinal, "\"\"") + ')', sentence("own_words"));
            check.instead(at(own) + "<>\"\"", own_words);
            check.before("COUNTIF(KpiListEntered;" + at(entered) + ")=0", sentence("entered"));
        }
        check.before(
            definition_.is_sum ? "OR(NOT(ISNUMBER(" + at(full) + "));N(" + at(full) + ")<0)" : "N(" + at(full) + ")<=0",
            sentence("full"));
        if (definition_.has_fines())
            check.before("AND(" + at(fine) + "<>\"\";NOT(ISNUMBER(" + at(fine) + ")))", sentence("fine"));
        if (one != nullptr && one->is_part())
            check.before("NOT(ISNUMBER(" + at(part_share) + "))", sentence("weight"));
        else if (!definition_.is_sum)
            check.before("NOT(ISNUMBER(" + at(weight) + "))", sentence("weight"));
        if (!definition_.sections.empty())
            check.before("COUNTIF(KpiSections;" + at(section) + ")=0", sentence("section"));
        return "IF(" + at(name) + "=\"\";\"\";" + check.formula() + ')';
    }
};

}  // namespace

void set_widths(Lines& lines) {
    for (const auto& column : columns) lines.sheet.widths.push_back(column.width);
}

void add_indicators(const Plan& plan, Lines& lines) {
    Indicators{plan, lines}.write();
}

}  // namespace kpi::model::settings
