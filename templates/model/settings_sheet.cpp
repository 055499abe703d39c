#include <algorithm>

#include "scoring.hpp"
#include "sheets.hpp"

namespace kpi::model {

namespace {

enum Column : std::size_t {
    name,
    id,
    section,
    definition,
    source,
    period,
    weight,
    part_share,
    full,
    entered,
    rule,
    target,
    base,
    above,
    below,
    step,
    low,
    high,
    partial,
    no_cases,
    reads,
    // Computed and hidden.
    wrong,
    flag,
    due,
    effective,
};

constexpr std::size_t last_shown = reads;
constexpr std::size_t first_of_second_page = entered;

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
    {entered, "entered", "KpiEntered", 2.3},
    {rule, "rule", "KpiRules", 2.4},
    {target, "target", "KpiTargets", 1.6},
    {base, "base", "KpiBase", 1.5},
    {above, "above", "KpiAbove", 1.6},
    {below, "below", "KpiBelow", 1.6},
    {step, "step", "KpiSteps", 1.3},
    {low, "low", "KpiLowest", 1.4},
    {high, "high", "KpiHighest", 1.4},
    {partial, "partial", "KpiPartSteps", 1.7},
    {no_cases, "no_cases", "KpiNoCases", 1.8},
    {reads, "reads", nullptr, 5.4},
    {wrong, "to_put_right", "KpiIndicatorChecks", 2.5},
    {flag, "to_put_right", "KpiIndicatorFlags", 1.0},
    {due, "how_often", "KpiDue", 1.0},
    {effective, "weight", "KpiEffectiveWeights", 1.0},
};

class Settings {
public:
    explicit Settings(const Plan& plan)
        : plan_{plan}, words_{plan.words()}, definition_{plan.definition()}, sheet_{.name = plan.sheet("settings")} {
        for (const auto& column : columns) sheet_.widths.push_back(column.width);
    }

    Sheet make() {
        add_heading(plan_, sheet_, plan_.sheet("settings"), words_["settings_note"], last_shown);
        // The second page begins with the indicators' names, which have no room for the title.
        sheet_.formula(first_of_second_page, row::title, cell_name(0, row::title));
        sheet_.style({first_of_second_page, row::title, last_shown, row::title}, Look::title);
        sheet_.conditionals.push_back({{first_of_second_page, row::title, last_shown, row::title},
                                       "KpiStatusNow=" + words_.literal("draft"),
                                       Look::draft});
        write_identity();
        write_indicators();
        if (!definition_.sections.empty()) write_sections();
        write_bands();
        write_grades();
        write_checks();
        sheet_.hidden_columns = {wrong, flag, due, effective};
        if (definition_.sections.empty()) sheet_.hidden_columns.push_back(section);
        if (!definition_.has_parts()) sheet_.hidden_columns.push_back(part_share);
        sheet_.frozen_columns = 1;
        sheet_.page = {.landscape = true,
                       .area = {0, 0, last_shown, row_ - 1},
                       .repeated_rows = std::pair{row::title, row::title},
                       .repeated_columns = std::pair{std::size_t{name}, std::size_t{name}},
                       .wide = 2,
                       .breaks_before_column = {first_of_second_page}};
        return std::move(sheet_);
    }

private:
    void heading(const std::string& key) {
        sheet_.text(0, row_, words_[key]);
        sheet_.style({0, row_, full, row_}, Look::heading);
        sheet_.heights[row_++] = 0.65;
    }

    void choice(const Block& block, const std::string& source, const std::string& key) {
        sheet_.validations.push_back({.block = block,
                                      .kind = Validation::Kind::list,
                                      .least = source,
                                      .title = words_[key],
                                      .message = words_["enter.choose"],
                                      .error = words_["enter.choose"]});
    }

    void figures(const Block& block, const std::string& least, const std::string& most, const std::string& key,
                 const std::string& message) {
        sheet_.validations.push_back({.block = block,
                                      .kind = Validation::Kind::decimal,
                                      .least = least,
                                      .most = most,
                                      .title = words_[key],
                                      .message = words_[message],
                                      .error = words_[message]});
    }

    /// One figure of the identity: label, cell with a name, note.
    void identity(const std::string& key, const std::string& cell_name_given, const std::string& value,
                  const std::string& note) {
        const Block cell{id, row_, definition, row_};
        sheet_.text(name, row_, words_[key]);
        sheet_.style({name, row_, name, row_}, Look::label);
        if (!value.empty()) sheet_.text(id, row_, value);
        sheet_.style(cell, Look::input_text, Format::text);
        sheet_.merged.push_back(cell);
        sheet_.name_block(cell_name_given, {id, row_, id, row_});
        if (!note.empty()) {
            sheet_.text(source, row_, note);
            sheet_.style({source, row_, full, row_}, Look::note);
            sheet_.merged.push_back({source, row_, full, row_});
            sheet_.heights[row_] = height_for(note, width_of(sheet_, source, full)) + 0.05;
        }
        ++row_;
    }

    void write_identity() {
        heading("identity");
        identity("company", "KpiCompany", "", "");
        identity("department", "KpiDepartment", "", "");
        identity("period", "KpiPeriod", "", words_["period_note"]);
        identity("prepared_by", "KpiPreparedBy", "", "");
        choice({id, row_, id, row_}, "KpiListStatus", "status");
        identity("status", "KpiStatus", words_["draft"], words_["status_note"]);
        choice({id, row_, id, row_}, "KpiListExamples", "examples_accepted");
        identity("examples_accepted", "KpiExamples", words_["examples.open"], words_["examples_note"]);
    }

    [[nodiscard]] Block column_block(std::size_t column) const {
        return {column, first_, column, first_ + plan_.indicators() - 1};
    }

    void write_indicators() {
        ++row_;
        heading("indicators");
        constexpr double header_height = 1.1;
        for (const auto& column : columns) {
            sheet_.text(column.column, row_, words_[column.key]);
            sheet_.style({column.column, row_, column.column, row_}, Look::header);
        }
        sheet_.heights[row_++] = header_height;
        first_ = row_;
        for (const auto& column : columns)
            if (column.block_name != nullptr) sheet_.name_block(column.block_name, column_block(column.column));
        sheet_.name_block("KpiIndicators", {0, first_, no_cases, first_ + plan_.indicators() - 1});
        for (std::size_t i = 0; i < plan_.indicators(); ++i) write_indicator(i);
        check_inputs();
        sheet_.conditionals.push_back(
            {column_block(reads), column_name(wrong) + std::to_string(first_ + 1) + "<>\"\"", Look::alert});
        write_weights();
    }

    void check_inputs() {
        choice(column_block(period), "KpiListPeriods", "how_often");
        choice(column_block(entered), "KpiListEntered", "entered");
        choice(column_block(rule), "KpiListRules", "rule");
        choice(column_block(partial), "KpiListPartSteps", "partial");
        choice(column_block(no_cases), "KpiListNoCases", "no_cases");
        if (!definition_.sections.empty()) choice(column_block(section), "KpiSections", "section");
        figures(column_block(weight), "0", "1", "weight", "enter.share");
        figures(column_block(part_share), "0", "1", "part_share", "enter.share");
        figures(column_block(full), "0.000001", "1000000", "full_marks", "enter.positive");
        for (const auto& [column, key] : {std::pair{target, "target"},
                                          {base, "base"},
                                          {above, "above"},
                                          {below, "below"},
                                          {low, "low"},
                                          {high, "high"}})
            figures(column_block(column), "-1000000000", "1000000000", key, "enter.number");
        figures(column_block(step), "0.000001", "1000000000", "step", "enter.positive");
    }

    void cell(std::size_t column, const std::string& text, Look look) {
        if (!text.empty()) sheet_.text(column, row_, text);
        sheet_.style({column, row_, column, row_}, look);
    }

    void figure(std::size_t column, double value, const Indicator& one, const std::string& field, Format format) {
        sheet_.number(column, row_, value);
        mark(column, one, field, format);
    }

    /// An example is orange for as long as it is to be decided.
    void mark(std::size_t column, const Indicator& one, const std::string& field, std::optional<Format> format) {
        const Block block{column, row_, column, row_};
        sheet_.style(block, Look::input, format);
        if (!one.is_example(field)) return;
        example(block);
    }

    void example(const Block& block) {
        ++examples_;
        sheet_.conditionals.push_back({block, "KpiExamples<>" + words_.literal("examples.accepted"), Look::example});
    }

    void write_indicator(std::size_t ordinal) {
        const Indicator* const one = plan_.indicator(ordinal);
        sheet_.style({name, row_, source, row_}, Look::input_text);
        sheet_.style({weight, row_, no_cases, row_}, Look::input);
        sheet_.style({period, row_, period, row_}, Look::input_text);
        for (const std::size_t column :
             {std::size_t{entered}, std::size_t{rule}, std::size_t{partial}, std::size_t{no_cases}})
            sheet_.style({column, row_, column, row_}, Look::input_text);
        sheet_.style({weight, row_, part_share, row_}, Look::input, Format::fine_share);
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
        const std::string longest = one == nullptr ? "" : words_(one->definition);
        sheet_.heights[row_] = std::max({least, height_for(longest, sheet_.widths[definition], 9) + 0.05,
                                         one == nullptr ? 0 : height_for(words_(one->source), sheet_.widths[source], 9),
                                         one == nullptr      ? 0
                                         : needs_words(*one) ? 1.95
                                                             : 0.7});
        ++row_;
    }

    /// The rule in words is a formula: room for the longest.
    static bool needs_words(const Indicator& one) {
        return one.rule.kind == RuleKind::threshold || one.rule.kind == RuleKind::bands ||
               one.rule.kind == RuleKind::events || one.rule.kind == RuleKind::ratio;
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
        if (one.has_input()) cell(entered, words_.of(one.entered), Look::input_text);
        if (one.has_two_figures() || one.may_not_apply) {
            cell(no_cases, words_.of(one.no_cases), Look::input_text);
            mark_text(no_cases, one, "no_cases");
        }
    }

    void write_rule(const Indicator& one) {
        const Rule& given = one.rule;
        const Format format =
            one.entered == Entered::share || one.from == From::change ? Format::fine_share : Format::general;
        cell(rule, words_.of(given.kind), Look::input_text);
        sheet_.text(partial, row_, words_["partial." + given.partial]);
        mark_text(partial, one, "partial");
        if (given.kind == RuleKind::ratio || given.kind == RuleKind::inverse || given.kind == RuleKind::threshold)
            figure(target, given.target, one, "target", format);
        if (given.kind == RuleKind::threshold || given.kind == RuleKind::events) {
            figure(base, given.base, one, "base", Format::general);
            figure(above, given.above, one, "above", Format::general);
            figure(low, given.low, one, "low", Format::general);
            figure(high, given.high, one, "high", Format::general);
        }
        if (given.kind == RuleKind::threshold) {
            figure(below, given.below, one, "below", Format::general);
            figure(step, given.step, one, "step", format);
        }
    }

    [[nodiscard]] std::string at(std::size_t column) const {
        return '$' + column_name(column) + std::to_string(row_ + 1);
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
        sheet_.formula(
            reads, row_,
            "IF(" + at(wrong) + "<>\"\";" + at(wrong) + ";IFERROR(" + rule_in_words(plan_, ordinal) + ";\"\"))");
        sheet_.style({reads, row_, reads, row_}, Look::words);
        sheet_.style({wrong, row_, effective, row_}, Look::small);
    }

    template <class Is>
    [[nodiscard]] std::string check_of(std::size_t ordinal, const Indicator* one, const Is& is) const {
        const auto sentence = [&](const std::string& key) { return words_.literal("set." + key); };
        const auto numbers = [&](std::initializer_list<std::size_t> wanted) {
            std::string cells;
            for (const std::size_t column : wanted) cells += (cells.empty() ? "" : ";") + at(column);
            return "COUNT(" + cells + ")<" + std::to_string(wanted.size());
        };
        std::string check = "\"\"";
        const auto first = [&check](const std::string& condition, const std::string& text) {
            check = "IF(" + condition + ';' + text + ';' + check + ')';
        };
        const bool is_parent = one != nullptr && !one->has_input();
        if (!is_parent) {
            const std::string id_cell = "INDEX(KpiSettingIds;" + std::to_string(ordinal + 1) + ')';
            first("AND(" + is(RuleKind::bands) + ";ISERROR(KPI.TIER(0;INDEX(KpiBandBounds;MATCH(" + id_cell +
                      ";KpiBandIds;0)):INDEX(KpiBandBounds;MATCH(" + id_cell + ";KpiBandIds;0)+COUNTIF(KpiBandIds;" +
                      id_cell + ")-1);INDEX(KpiBandPoints;MATCH(" + id_cell +
                      ";KpiBandIds;0)):INDEX(KpiBandPoints;MATCH(" + id_cell + ";KpiBandIds;0)+COUNTIF(KpiBandIds;" +
                      id_cell + ")-1);0)))",
                  sentence("bands"));
            first("AND(OR(" + is(RuleKind::ratio) + ';' + is(RuleKind::inverse) + ");N(" + at(target) + ")<=0)",
                  sentence("target"));
            first("AND(OR(" + is(RuleKind::threshold) + ';' + is(RuleKind::events) + ");N(" + at(low) + ")>N(" +
                      at(high) + "))",
                  sentence("range"));
            first("AND(" + is(RuleKind::threshold) + ";N(" + at(step) + ")<=0)", sentence("step"));
            first("AND(" + is(RuleKind::events) + ';' + numbers({base, above, low, high}) + ')', sentence("figures"));
            first("AND(" + is(RuleKind::threshold) + ';' + numbers({target, base, above, below, step, low, high}) + ')',
                  sentence("figures"));
            first("COUNTIF(KpiListRules;" + at(rule) + ")=0", sentence("rule"));
            first("COUNTIF(KpiListEntered;" + at(entered) + ")=0", sentence("entered"));
        }
        first("N(" + at(full) + ")<=0", sentence("full"));
        if (one != nullptr && one->is_part())
            first("NOT(ISNUMBER(" + at(part_share) + "))", sentence("weight"));
        else if (!definition_.is_sum)
            first("NOT(ISNUMBER(" + at(weight) + "))", sentence("weight"));
        if (!definition_.sections.empty()) first("COUNTIF(KpiSections;" + at(section) + ")=0", sentence("section"));
        return "IF(" + at(name) + "=\"\";\"\";" + check + ')';
    }

    void write_weights() {
        if (definition_.is_sum || definition_.has_section_shares()) return;
        const std::string filled = "(KpiIndicatorNames<>\"\")*ISNUMBER(KpiWeights)";
        sheet_.text(name, row_, words_["weights_sum"]);
        sheet_.formula(weight, row_, "SUMPRODUCT(" + filled + ";KpiWeights)");
        sheet_.name_block("KpiWeightsSum", {weight, row_, weight, row_});
        const Block sentence{id, row_, period, row_};
        const std::string& short_of = words_["weights.short"];
        const auto place = short_of.find('%');
        // Each weight may be rounded to two decimals of a per cent.
        sheet_.formula(id, row_,
                       "IF(ABS(KpiWeightsSum-KpiWeightsExpected)>0.00005*" + std::to_string(plan_.indicators()) + ";" +
                           words_.literal("set.weights") + ";IF(ABS(KpiWeightsExpected-1)>0.005;" +
                           literal(short_of.substr(0, place)) + "&TEXT(KpiWeightsSum;\"0.##%\")&" +
                           literal(short_of.substr(place + 1)) + ';' + words_.literal("weights.right") + "))");
        sheet_.style({name, row_, name, row_}, Look::label);
        sheet_.style(sentence, Look::note);
        sheet_.merged.push_back(sentence);
        sheet_.style({weight, row_, weight, row_}, Look::strong, Format::fine_share);
        sheet_.conditionals.push_back(
            {sentence, '$' + cell_name(id, row_) + "<>" + words_.literal("weights.right"), Look::alert});
        sheet_.heights[row_] = 1.0;
        ++row_;
        sheet_.text(name, row_, words_["weights_expected"]);
        sheet_.style({name, row_, name, row_}, Look::label);
        sheet_.number(weight, row_, definition_.weights_total);
        sheet_.style({weight, row_, weight, row_}, Look::input, Format::fine_share);
        sheet_.name_block("KpiWeightsExpected", {weight, row_, weight, row_});
        ++row_;
    }

    void write_sections() {
        ++row_;
        heading("section_shares");
        const std::size_t first = row_;
        for (const auto& known : definition_.sections) {
            cell(name, words_(known.name), Look::input_text);
            const Block share{id, row_, id, row_};
            sheet_.style(share, Look::input, Format::fine_share);
            if (known.share) sheet_.number(id, row_, *known.share);
            if (known.share_is_example) example(share);
            // Within a section with a share of its own the weights total 100 %.
            sheet_.formula(section, row_,
                           "SUMPRODUCT((KpiIndicatorSections=" + cell_name(name, row_) +
                               ")*(KpiIndicatorNames<>\"\");KpiWeights)");
            sheet_.style({section, row_, section, row_}, Look::computed, Format::fine_share);
            ++row_;
        }
        sheet_.name_block("KpiSectionWeights", {section, first, section, row_ - 1});
        sheet_.name_block("KpiSections", {name, first, name, row_ - 1});
        sheet_.name_block("KpiSectionShares", {id, first, id, row_ - 1});
        figures({id, first, id, row_ - 1}, "0", "1", "share", "enter.share");
    }

    void write_bands() {
        constexpr std::size_t spare = 6;
        ++row_;
        heading("bands");
        sheet_.text(name, row_, words_["bands_note"]);
        sheet_.style({name, row_, full, row_}, Look::note);
        sheet_.merged.push_back({name, row_, full, row_});
        ++row_;
        struct Head {
            std::size_t column;
            const char* key;
            const char* block;
        };
        const Head heads[] = {{name, "id", "KpiBandIds"},
                              {id, "band_from", "KpiBandBounds"},
                              {definition, "points", "KpiBandPoints"},
                              {source, "edge", "KpiBandEdges"},
                              {period, "otherwise", "KpiBandOtherwise"}};
        for (const auto& head : heads) {
            sheet_.text(head.column, row_, words_[head.key]);
            sheet_.style({head.column, row_, head.column, row_}, Look::header);
        }
        ++row_;
        const std::size_t first = row_;
        for (const auto& one : definition_.indicators)
            for (const auto& band : one.rule.bands) {
                sheet_.text(name, row_, one.id);
                sheet_.number(id, row_, band.bound);
                sheet_.number(definition, row_, band.points);
                sheet_.text(source, row_, words_["edge." + one.rule.edge]);
                sheet_.number(period, row_, one.rule.otherwise);
                if (one.is_example("bands")) {
                    example({id, row_, id, row_});
                    example({definition, row_, definition, row_});
                }
                ++row_;
            }
        row_ += spare;
        for (const auto& head : heads) sheet_.style({head.column, first, head.column, row_ - 1}, Look::input);
        for (const auto& head : heads) sheet_.name_block(head.block, {head.column, first, head.column, row_ - 1});
        sheet_.name_block("KpiBands", {name, first, period, row_ - 1});
        choice({source, first, source, row_ - 1}, "KpiListEdges", "edge");
        choice({name, first, name, row_ - 1}, "KpiSettingIds", "id");
    }

    void write_grades() {
        constexpr std::size_t spare = 2;
        ++row_;
        heading("grades");
        const bool has_consequences = definition_.has_consequences();
        for (const auto& [column, key] :
             {std::pair{std::size_t{name}, "grade"}, {id, "grade_from"}, {definition, "consequence"}}) {
            if (column == definition && !has_consequences) continue;
            sheet_.text(column, row_, words_[key]);
            sheet_.style({column, row_, column, row_}, Look::header);
        }
        ++row_;
        const std::size_t first = row_;
        for (const auto& grade : definition_.grades) {
            sheet_.text(name, row_, words_(grade.name));
            sheet_.number(id, row_, grade.from);
            if (has_consequences) sheet_.text(definition, row_, words_(grade.consequence));
            ++row_;
        }
        row_ += spare;
        const Block names{name, first, name, row_ - 1};
        const Block bounds{id, first, id, row_ - 1};
        sheet_.style(names, Look::input_text);
        sheet_.style(bounds, Look::input);
        if (has_consequences) {
            sheet_.style({definition, first, definition, row_ - 1}, Look::input_text);
            sheet_.name_block("KpiConsequences", {definition, first, definition, row_ - 1});
        }
        if (definition_.grades_are_examples) example({name, first, id, first + definition_.grades.size() - 1});
        sheet_.name_block("KpiGradeNames", names);
        sheet_.name_block("KpiGradeBounds", bounds);
        figures(bounds, "-1000000000", "1000000000", "grade_from", "enter.number");
    }

    /// What all sheets ask: is everything here right, what month is it, how many rows are to be put right.
    void write_checks() {
        ++row_;
        const auto computed = [this](const std::string& key, const std::string& cell_name_given,
                                     const std::string& formula) {
            sheet_.text(name, row_, key.empty() ? std::string{} : words_[key]);
            sheet_.formula(id, row_, formula);
            sheet_.style({name, row_, name, row_}, Look::small);
            sheet_.style({id, row_, full, row_}, Look::small);
            sheet_.name_block(cell_name_given, {id, row_, id, row_});
            ++row_;
        };
        const std::size_t before = row_;
        computed(
            "", "KpiMonth",
            "IFERROR(IF(LEN(KpiPeriod)=4;IF(ISNUMBER(VALUE(KpiPeriod));12;\"\");IF(UPPER(MID(KpiPeriod;5;2))=\"-Q\";"
            "IF(OR(VALUE(MID(KpiPeriod;7;9))={1;2;3;4});3*VALUE(MID(KpiPeriod;7;9));\"\");IF(AND(MID(KpiPeriod;5;1)=\"-"
            "\";"
            "VALUE(MID(KpiPeriod;6;9))>=1;VALUE(MID(KpiPeriod;6;9))<=12);INT(VALUE(MID(KpiPeriod;6;9)));\"\")));\"\")");
        std::string check = "\"\"";
        const auto first = [&check](const std::string& condition, const std::string& text) {
            check = "IF(" + condition + ';' + text + ';' + check + ')';
        };
        if (!definition_.grades.empty())
            first("ISERROR(KPI.TIER(0;KpiGradeBounds;KpiGradeNames;1))", words_.literal("set.grades"));
        if (definition_.has_section_shares())
            first("SUMPRODUCT((KpiSectionShares<>0)*(ABS(KpiSectionWeights-1)>0.00005*" +
                      std::to_string(plan_.indicators()) + "))>0",
                  words_.literal("set.weights"));
        else if (!definition_.is_sum)
            first("ABS(KpiWeightsSum-KpiWeightsExpected)>0.00005*" + std::to_string(plan_.indicators()),
                  words_.literal("set.weights"));
        if (definition_.has_section_shares())
            first("ABS(SUM(KpiSectionShares)-1)>0.0005", words_.literal("set.shares"));
        first("SUMPRODUCT(--(KpiIndicatorChecks<>\"\"))>0",
              "INDEX(KpiIndicatorNames;MATCH(1;KpiIndicatorFlags;0))&" + words_.literal("separator") +
                  "&INDEX(KpiIndicatorChecks;MATCH(1;KpiIndicatorFlags;0))");
        first("NOT(ISNUMBER(KpiMonth))", words_.literal("set.period"));
        computed("to_put_right", "KpiSettingsCheck", check);
        computed("", "KpiExampleCount",
                 "IF(KpiExamples=" + words_.literal("examples.accepted") + ";0;" + std::to_string(examples_) + ')');
        const std::string beyond = "COUNTA(" + rest_of_input() + ')';
        computed("", "KpiBeyond", beyond);
        computed("", "KpiToPutRight", "IF(KpiSettingsCheck<>\"\";1;0)+IF(KpiBeyond>0;1;0)+SUM(KpiRowsToPutRight)");
        computed("", "KpiStatusNow",
                 "IF(AND(KpiStatus=" + words_.literal("final") + ";KpiToPutRight=0);" + words_.literal("final") + ';' +
                     words_.literal("draft") + ')');
        computed("", "KpiStatusLine",
                 "IF(KpiSettingsCheck<>\"\";" + literal(plan_.sheet("settings")) + "&" + words_.literal("separator") +
                     "&KpiSettingsCheck;IF(KpiBeyond>0;" + words_.literal("status.too_many") +
                     ";IF(SUM(KpiRowsToPutRight)>0;SUM(KpiRowsToPutRight)&" + words_.literal("status.rows") +
                     "&MATCH(1;KpiRowsToPutRight;0)+" + std::to_string(row::guard) + "&" +
                     words_.literal("status.rows_end") +
                     "&IFERROR(\" · \"&INDEX(KpiNumbers;MATCH(1;KpiRowsToPutRight;0))&\" "
                     "\"&INDEX(KpiChecks;MATCH(1;KpiRowsToPutRight;0));\"\");IF(COUNTA(KpiNumbers)=0;" +
                     words_.literal("status.nobody") + ';' + words_.literal("status.all_right") +
                     "))))&IF(KpiExampleCount>0;\"   \"&" + words_.literal("status.examples") +
                     "&KpiExampleCount;\"\")");
        computed("", "KpiBanner", "KPI.TIER(1+0*COUNTA(KpiNumbers);{0;2};{1;2})");
        for (std::size_t i = before; i < row_; ++i) sheet_.hidden_rows.push_back(i);
    }

    /// Below the last row that is computed; a guard row that holds something is beyond as well.
    [[nodiscard]] std::string rest_of_input() const {
        const std::string sheet = sheet_prefix(plan_.sheet("input"));
        const std::string last = column_name(plan_.last_input());
        const auto line = [&](std::size_t row) {
            const std::string number = std::to_string(row + 1);
            return "INDEX(" + sheet + "$A:$" + last + ';' + number + ";0)";
        };
        return line(row::guard) + ";INDEX(" + sheet + "$A:$A;" + std::to_string(plan_.last_guard() + 1) + "):INDEX(" +
               sheet + '$' + last + ":$" + last + ";1048576)";
    }

    const Plan& plan_;
    const Words& words_;
    const Definition& definition_;
    Sheet sheet_;
    std::size_t row_ = 4;
    std::size_t first_ = 0;
    std::size_t examples_ = 0;
};

}  // namespace

Sheet settings_sheet(const Plan& plan) {
    return Settings{plan}.make();
}

}  // namespace kpi::model
