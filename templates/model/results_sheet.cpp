#include <algorithm>

#include "additions.hpp"
#include "scoring.hpp"
#include "sheets.hpp"

namespace kpi::model {

namespace {

class Results {
public:
    explicit Results(const Plan& plan) : plan_{plan}, words_{plan.words()}, sheet_{.name = plan.sheet("results")} {}

    Sheet make() {
        write_people();
        write_total();
        write_grade();
        write_rank();
        write_change();
        write_additions();
        const std::size_t last = sheet_.widths.size() - 1;
        add_heading(plan_, sheet_, plan_.sheet("results"), "results_note", last);
        write_sums(last);
        for (std::size_t r = row::helper + 2; r <= row::last_helper; ++r) sheet_.hidden_rows.push_back(r);
        sheet_.frozen_columns = 2;
        sheet_.frozen_rows = row::guard;
        write_rows(last);
        constexpr double portrait = 21.3;  // A4 that is made small, but no letter below 8 points
        const bool is_wide = width_of(sheet_, 0, last) > portrait;
        sheet_.page = {.landscape = is_wide,
                       .area = {0, 0, last, plan_.last_guard()},
                       .repeated_rows = std::pair{row::title, row::what},
                       .repeated_columns = std::pair{std::size_t{0}, std::size_t{1}},
                       .wide = is_wide ? pages_wide(sheet_, 0, last, 1) : 1,
                       .footer = signature_lines()};
        return std::move(sheet_);
    }

private:
    std::size_t add_column(const std::string& title, double width) {
        const std::size_t column = sheet_.widths.size();
        sheet_.widths.push_back(width);
        sheet_.text(column, row::group, title);
        sheet_.merged.push_back({column, row::group, column, row::what});
        sheet_.style({column, row::group, column, row::what}, Look::header);
        return column;
    }

    void array(std::size_t column, const std::string& formula, Look look, Format format = Format::general) {
        sheet_.array(plan_.block(column), formula);
        sheet_.style(plan_.block(column), look, format);
    }

    void write_people() {
        for (const auto& [input, key, width] : {std::tuple{plan_.number, "number", 1.9},
                                                {plan_.name, "name", 2.8},
                                                {plan_.department, "department", 3.0}}) {
            const std::string rows = plan_.input_rows(input);
            array(add_column(words_[key], width), "IF(ISBLANK(" + rows + ");\"\";" + rows + ')', Look::computed_text);
        }
        const std::string check = plan_.rows_of("points", plan_.check, plan_.check);
        const std::size_t column = add_column(words_["check"], 5.2);
        array(column, check, Look::computed_text);
        sheet_.conditionals.push_back(
            {plan_.block(column), "INDEX(KpiRowsToPutRight;ROW()-" + std::to_string(row::guard) + ")=1", Look::alert});
    }

    void write_total() {
        total_ = add_column(words_["total"], 1.9);
        const std::string complete =
            plan_.rows_of("points", plan_.check, plan_.check) + '=' + words_.literal("check.complete");
        array(total_, if_right("IF(" + complete + ';' + total() + ";\"\")"), Look::strong, Format::points);
        sheet_.name_block("KpiTotals", plan_.block(total_));
    }

    [[nodiscard]] std::string total() const {
        const Definition& definition = plan_.definition();
        if (definition.has_section_shares())
            return "KPI.WEIGHTED(KpiSectionScores;TRANSPOSE(KpiSectionShares);\"skip\";\"any\")";
        const std::string sheet = sheet_prefix(plan_.sheet("points"));
        // A part counts in the indicator that it is a part of.
        if (definition.is_sum)
            return sum_of_points("KpiPoints", "(" + sheet + plan_.above_points(helper::section) + "<>\"-\")*" + sheet +
                                                  plan_.above_points(helper::due));
        return "KPI.WEIGHTED(" + points_in_per_cent("KpiPoints", sheet + plan_.above_points(helper::full)) + ';' +
               sheet + plan_.above_points(helper::weight) + ";\"skip\";\"any\")";
    }

    [[nodiscard]] std::string totals() const { return absolute_block_name(plan_.block(total_)); }

    void write_grade() {
        if (plan_.definition().grades.empty()) return;
        const std::size_t column = add_column(words_["grade"], 2.0);
        // Calc compares no text of an array answer with another, unless it is made anew: hence &"".
        array(column, "KPI.TIER(" + totals() + ";KpiGradeBounds;KpiGradeNames;INDEX(KpiGradeNames;1))&\"\"",
              Look::computed_text);
        sheet_.name_block("KpiGrades", plan_.block(column));
        if (!plan_.definition().has_consequences()) return;
        const std::size_t next = add_column(words_["consequence"], 4.2);
        // A grade may have none: a blank among results is an error to the function, a space is not.
        const auto spaced = [](const std::string& one) { return "IF(" + one + "=\"\";\" \";" + one + ')'; };
        array(next,
              "TRIM(KPI.TIER(" + totals() + ";KpiGradeBounds;IF(ISNUMBER(KpiGradeBounds);" + spaced("KpiConsequences") +
                  ";\"\");" + spaced("INDEX(KpiConsequences;1)") + "))",
              Look::computed_text);
        sheet_.name_block("KpiConsequencesGiven", plan_.block(next));
    }

    void write_rank() {
        const std::size_t column = add_column(words_["rank"], 1.5);
        array(column, unless_after_collection(plan_, totals(), "KPI.RANK(" + totals() + ';' + totals() + ')'),
              Look::computed, Format::whole);
        sheet_.name_block("KpiRanks", plan_.block(column));
    }

    void write_change() {
        const std::string last = plan_.input_rows(plan_.last_total);
        const std::size_t before = add_column(words_["last_total"], 1.9);
        array(before, "IF(ISNUMBER(" + last + ");" + last + ";\"\")", Look::computed, Format::points);
        const std::size_t change = add_column(words_["change"], 1.7);
        array(change,
              "IF(ISNUMBER(" + totals() + ")*ISNUMBER(" + last + ");ROUND(" + totals() + '-' + last + ";9);\"\")",
              Look::computed, Format::signed_points);
        sheet_.name_block("KpiChanges", plan_.block(change));
    }

    /// Columns that this standard alone has, and what is still to be said of a person.
    void write_additions() {
        const Additions& additions = plan_.definition().additions;
        AddedFormulas formulas{plan_};
        formulas.add("total", totals());
        for (const AddedColumn& column : additions.columns) {
            const std::size_t place = add_column(words_(column.title), column.is_strong ? 2.3 : 2.0);
            array(place, formulas.made(column), column.is_strong ? Look::strong : Look::computed, Format::money);
            show_without_decimals(plan_, sheet_, plan_.block(place));
            sheet_.name_block(column.block_name, plan_.block(place));
            formulas.add(column.id, absolute_block_name(plan_.block(place)));
        }
        if (additions.remarks.empty()) return;
        std::string remark = "\"\"";
        std::string flag = "0";
        for (auto one = additions.remarks.rbegin(); one != additions.remarks.rend(); ++one) {
            const std::string when = formulas.made(one->when);
            remark = "IF(" + when + ';' + literal(words_(one->say)) + ';' + remark + ')';
            flag = "IF(" + when + ";1;" + flag + ')';
        }
        const std::size_t said = add_column(words_["remark"], 3.4);
        array(said, remark, Look::computed_text);
        sheet_.conditionals.push_back({plan_.block(said), '$' + cell_name(said, row::guard) + "<>\"\"", Look::alert});
        sheet_.name_block("KpiRemarks", plan_.block(said));
        const std::size_t flagged = add_column("", 1.0);
        array(flagged, flag, Look::small);
        sheet_.hidden_columns.push_back(flagged);
        sheet_.name_block("KpiRemarkFlags", plan_.block(flagged));
    }

    [[nodiscard]] std::string signature_lines() const {
        constexpr const char* line = ": ____________    ";
        return words_["prepared_by"] + line + words_["signature.approved"] + line + words_["signature.date"] + line;
    }

    /// A figure about everybody over columns that are wide enough for it.
    /// @return the next free column
    std::size_t write_sum(std::size_t column, const std::string& label, const std::string& formula, Format format) {
        const double wanted = format == Format::money ? 2.8 : 1.8;
        std::size_t last = column;
        while (last + 1 < sheet_.widths.size() && width_of(sheet_, column, last) < wanted) ++last;
        const Block heading{column, row::helper, last, row::helper};
        const Block sum{column, row::helper + 1, last, row::helper + 1};
        sheet_.text(column, row::helper, label);
        sheet_.style(heading, Look::group);
        sheet_.formula(column, row::helper + 1, formula);
        sheet_.style(sum, Look::strong, format);
        if (last > column) {
            sheet_.merged.push_back(heading);
            sheet_.merged.push_back(sum);
        }
        if (format == Format::money) show_without_decimals(plan_, sheet_, sum);
        sheet_.heights[row::helper] =
            std::max(sheet_.heights[row::helper], height_for(label, width_of(sheet_, column, last)));
        return last + 1;
    }

    void write_sums(std::size_t last) {
        std::size_t column = 0;
        sheet_.heights[row::helper] = 0.55;
        for (const auto& sum : head_counts())
            if (column <= last) column = write_sum(column, words_[sum.key], sum.formula, sum.format);
        for (const auto& sum : added_sums(plan_))
            if (column <= last) column = write_sum(column, sum.label, sum.formula, Format::money);
        sheet_.heights[row::helper + 1] = 0.6;
    }

    void write_rows(std::size_t last) {
        sheet_.heights[row::group] = 0.4;
        sheet_.heights[row::name] = 0.4;
        sheet_.heights[row::what] = 0.3;
        add_people_rows(plan_, sheet_, last);
    }

    const Plan& plan_;
    const Words& words_;
    Sheet sheet_;
    std::size_t total_ = 0;
};

}  // namespace

Sheet results_sheet(const Plan& plan) {
    return Results{plan}.make();
}

}  // namespace kpi::model
