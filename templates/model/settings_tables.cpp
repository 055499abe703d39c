#include <algorithm>

#include "settings_lines.hpp"
#include "sheets.hpp"

namespace kpi::model::settings {

namespace {

class Tables : public Part {
public:
    using Part::Part;

    void write_totals() {
        if (definition_.is_sum)
            write_full_marks();
        else if (!definition_.has_section_shares())
            write_weights();
        write_most_count();
    }

    void write_sections() {
        ++row_;
        heading(words_["section_shares"]);
        const std::size_t first = row_;
        for (const auto& known : definition_.sections) {
            cell(name, words_(known.name), Look::input_text);
            if (definition_.is_sum) {
                ++row_;
                continue;
            }
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
        sheet_.name_block("KpiSections", {name, first, name, row_ - 1});
        if (definition_.is_sum) return;
        sheet_.name_block("KpiSectionWeights", {section, first, section, row_ - 1});
        sheet_.name_block("KpiSectionShares", {id, first, id, row_ - 1});
        figures({id, first, id, row_ - 1}, "0", "1", words_["share"], "enter.share");
    }

    void write_bands() {
        constexpr std::size_t spare = 6;
        ++row_;
        heading(words_["bands"]);
        note(name, last_of_first_page, words_["bands_note"]);
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
        for (const auto& head : heads) cell(head.column, words_[head.key], Look::header);
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
        choice({source, first, source, row_ - 1}, "KpiListEdges", words_["edge"]);
        choice({name, first, name, row_ - 1}, "KpiSettingIds", words_["id"]);
    }

    void write_grades() {
        constexpr std::size_t spare = 2;
        ++row_;
        heading(words_["grades"]);
        const bool has_consequences = definition_.has_consequences();
        const bool has_payouts = definition_.has_payouts();
        std::vector<std::pair<std::size_t, std::string>> heads = {{name, words_["grade"]}, {id, words_["grade_from"]}};
        if (has_payouts) heads.emplace_back(payout(), words_["payout"]);
        if (has_consequences) heads.emplace_back(definition, words_["consequence"]);
        headers(heads);
        const std::size_t first = row_;
        for (const auto& grade : definition_.grades) {
            sheet_.text(name, row_, words_(grade.name));
            sheet_.number(id, row_, grade.from);
            if (has_payouts) sheet_.number(payout(), row_, *grade.payout);
            if (has_consequences && !grade.consequence.en.empty())
                sheet_.text(definition, row_, words_(grade.consequence));
            if (grade.is_example) example({id, row_, payout(), row_});
            ++row_;
        }
        row_ += spare;
        const auto rows = [&](std::size_t column) { return Block{column, first, column, row_ - 1}; };
        sheet_.style(rows(name), Look::input_text);
        sheet_.style(rows(id), Look::input);
        if (has_payouts) {
            sheet_.style(rows(payout()), Look::input, Format::money);
            sheet_.name_block("KpiPayouts", rows(payout()));
            figures(rows(payout()), "0", "1000000000", words_["payout"], "enter.amount");
        }
        if (has_consequences) {
            sheet_.style(rows(definition), Look::input_text);
            sheet_.name_block("KpiConsequences", rows(definition));
        }
        if (definition_.grades_are_examples) example({name, first, id, first + definition_.grades.size() - 1});
        sheet_.name_block("KpiGradeNames", rows(name));
        sheet_.name_block("KpiGradeBounds", rows(id));
        figures(rows(id), "-1000000000", "1000000000", words_["grade_from"], "enter.number");
    }

private:
    /// A column that is shown: that of sections where there are some.
    [[nodiscard]] std::size_t payout() const { return definition_.sections.empty() ? source : section; }

    void write_full_marks() {
        cell(name, words_["full_marks_sum"], Look::label);
        // What is a part counts in the indicator that it is a part of.
        const std::string whole = definition_.has_parts() ? "*NOT(ISNUMBER(KpiPartShares))" : "";
        sheet_.formula(full, row_, "SUMPRODUCT((KpiIndicatorNames<>\"\")*(KpiDue=1)" + whole + ";KpiFullMarks)");
        sheet_.style({full, row_, full, row_}, Look::strong);
        sheet_.name_block("KpiFullMarksSum", {full, row_, full, row_});
        ++row_;
    }

    /// Dates and other slips are above it.
    void write_most_count() {
        const Block count{full, row_, full, row_};
        cell(name, words_["most_count"], Look::label);
        note(id, period, words_["most_count_note"]);
        sheet_.heights[row_] =
            std::max(sheet_.heights[row_], height_for(words_["most_count"], sheet_.widths[name], 10));
        sheet_.number(full, row_, definition_.most_count);
        sheet_.style(count, Look::input);
        if (definition_.most_count_is_example) example(count);
        sheet_.name_block("KpiMostCount", count);
        figures(count, "1", "1000000000", words_["most_count"], "enter.positive");
        ++row_;
    }

    void write_weights() {
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
};

}  // namespace

void add_totals(const Plan& plan, Lines& lines) {
    Tables{plan, lines}.write_totals();
}

void add_sections(const Plan& plan, Lines& lines) {
    if (!plan.definition().sections.empty()) Tables{plan, lines}.write_sections();
}

void add_bands(const Plan& plan, Lines& lines) {
    Tables{plan, lines}.write_bands();
}

void add_grades(const Plan& plan, Lines& lines) {
    if (!plan.definition().grades.empty()) Tables{plan, lines}.write_grades();
}

}  // namespace kpi::model::settings
