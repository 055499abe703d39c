#include <algorithm>

#include "settings_lines.hpp"
#include "sheets.hpp"

namespace kpi::model::settings {

namespace {

class Checks : public Part {
public:
    using Part::Part;

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
        // What the workbook belongs to once it is handed out; until then only its standard is known.
        for (const auto& [cell_name_given, value] : {std::pair<const char*, std::string>{"KpiStandard", definition_.id},
                                                     {"KpiTemplateVersion", KPI_TEMPLATE_VERSION},
                                                     {"KpiCampaign", ""},
                                                     {"KpiDueDate", ""},
                                                     {"KpiScope", ""}}) {
            if (!value.empty()) sheet_.text(id, row_, value);
            sheet_.style({name, row_, full, row_}, Look::small, Format::text);
            sheet_.name_block(cell_name_given, {id, row_, id, row_});
            ++row_;
        }
        // The row of the last guard: everything that is computed ends there.
        computed("", "KpiLastRow", std::to_string(plan_.last_guard() + 1));
        computed(
            "", "KpiMonth",
            "IFERROR(IF(LEN(KpiPeriod)=4;IF(ISNUMBER(VALUE(KpiPeriod));12;\"\");IF(UPPER(MID(KpiPeriod;5;2))=\"-Q\";"
            "IF(OR(VALUE(MID(KpiPeriod;7;9))={1;2;3;4});3*VALUE(MID(KpiPeriod;7;9));\"\");IF(AND(MID(KpiPeriod;5;1)=\"-"
            "\";"
            "VALUE(MID(KpiPeriod;6;9))>=1;VALUE(MID(KpiPeriod;6;9))<=12);INT(VALUE(MID(KpiPeriod;6;9)));\"\")));\"\")");
        FirstOf check;
        const auto first = [&check](const std::string& condition, const std::string& text) {
            check.before(condition, text);
        };
        if (definition_.has_payouts())
            first("OR(COUNT(KpiPayouts)<>COUNT(KpiGradeBounds);ISERROR(KPI.TIER(0;KpiGradeBounds;KpiPayouts;1)))",
                  words_.literal("set.payouts"));
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
        // Before the indicators, some of which ask figures.
        if (has_figures())
            first("SUM(KpiFigureFlags)>0", "INDEX(KpiFigureLabels;MATCH(1;KpiFigureFlags;0))&" +
                                               words_.literal("separator") +
                                               "&INDEX(KpiFigureChecks;MATCH(1;KpiFigureFlags;0))");
        first("N(KpiMostCount)<1", words_.literal("set.most_count"));
        first("NOT(ISNUMBER(KpiMonth))", words_.literal("set.period"));
        computed("to_put_right", "KpiSettingsCheck", check.formula());
        computed(
            "", "KpiExampleCount",
            "IF(KpiExamples=" + words_.literal("examples.accepted") + ";0;" + std::to_string(lines_.examples) + ')');
        const std::string beyond = "COUNTA(" + rest_of_input() + ')';
        computed("", "KpiBeyond", beyond);
        computed("", "KpiToPutRight",
                 "IF(KpiSettingsCheck<>\"\";1;0)+IF(KpiBeyond>0;1;0)+SUM(KpiRowsToPutRight)" + open_ends());
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
                     words_.literal("status.nobody") + ';' + ends_in_words() + "))))&IF(KpiExampleCount>0;\"   \"&" +
                     words_.literal("status.examples") + "&KpiExampleCount;\"\")");
        computed("", "KpiBanner", "KPI.TIER(1+0*COUNTA(KpiNumbers);{0;2};{1;2})");
        for (std::size_t i = before; i < row_; ++i) sheet_.hidden_rows.push_back(i);
    }

    [[nodiscard]] bool has_figures() const {
        return !definition_.additions.settings.empty() || !definition_.additions.lists.empty();
    }

    [[nodiscard]] bool has_figures_of_period() const {
        return std::any_of(definition_.additions.settings.begin(), definition_.additions.settings.end(),
                           [](const FigureGroup& group) { return group.is_of_period; });
    }

    /// What does not keep anybody from a total but from being final: figures of the period, remarks on Results.
    [[nodiscard]] std::string open_ends() const {
        std::string ends;
        if (has_figures_of_period()) ends += "+SUM(KpiFiguresOpen)";
        if (!definition_.additions.remarks.empty()) ends += "+SUM(KpiRemarkFlags)";
        return ends;
    }

    [[nodiscard]] std::string ends_in_words() const {
        std::string said = words_.literal("status.all_right");
        if (!definition_.additions.remarks.empty())
            said = "IF(SUM(KpiRemarkFlags)>0;SUM(KpiRemarkFlags)&" + words_.literal("status.remarks") +
                   "&MATCH(1;KpiRemarkFlags;0)+" + std::to_string(row::guard) + "&" +
                   words_.literal("status.rows_end") + ';' + said + ')';
        if (has_figures_of_period())
            said = "IF(SUM(KpiFiguresOpen)>0;" + words_.literal("status.figures") +
                   "&INDEX(KpiFigures;MATCH(1;KpiFiguresOpen;0);1);" + said + ')';
        return said;
    }

    /// Below the last row that is computed; a guard row that holds something is beyond as well.
    [[nodiscard]] std::string rest_of_input() const {
        const std::string sheet = sheet_prefix(plan_.sheet("input"));
        const std::string last = column_name(plan_.last_input());
        const auto line = [&](std::size_t row) {
            const std::string number = std::to_string(row + 1);
            return "INDEX(" + sheet + "$A:$" + last + ';' + number + ";0)";
        };
        return line(row::guard) + ";INDEX(" + sheet + "$A:$A;KpiLastRow):INDEX(" + sheet + '$' + last + ":$" + last +
               ";1048576)";
    }
};

}  // namespace

void add_checks(const Plan& plan, Lines& lines) {
    Checks{plan, lines}.write_checks();
}

}  // namespace kpi::model::settings
