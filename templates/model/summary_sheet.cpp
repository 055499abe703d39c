#include "additions.hpp"
#include "sheets.hpp"

namespace kpi::model {

namespace {

constexpr std::size_t shown_people = 20;
constexpr std::size_t shown_departments = 12;
constexpr std::size_t first_row = 4;
constexpr double row_height = 0.5;
constexpr std::size_t last_column = 8;
constexpr std::size_t row_of_person = last_column + 1;  ///< in the blocks of people, hidden

class Summary {
public:
    explicit Summary(const Plan& plan) : plan_{plan}, words_{plan.words()}, sheet_{.name = plan.sheet("summary")} {
        sheet_.widths = {3.8, 2.3, 1.9, 1.9, 0.5, 1.3, 2.2, 2.8, 1.9, 1.0};
    }

    Sheet make() {
        add_heading(plan_, sheet_, plan_.sheet("summary"), "summary_note", last_column);
        write_heads();
        if (!plan_.definition().grades.empty()) write_grades();
        write_departments();
        write_ranked();
        write_radar();
        const std::size_t last_row = std::max(row_, right_end_);
        for (std::size_t row = first_row; row <= last_row; ++row) sheet_.heights.emplace(row, row_height);
        place_charts();
        sheet_.page = {.area = {0, 0, last_column, last_row}, .high = 1};
        return std::move(sheet_);
    }

private:
    void heading(std::size_t first, std::size_t last, std::size_t row, const std::string& key) {
        sheet_.text(first, row, words_[key]);
        sheet_.style({first, row, last, row}, Look::heading);
        sheet_.heights[row] = 0.65;
    }

    void header(std::size_t column, std::size_t row, const std::string& key) {
        sheet_.text(column, row, words_[key]);
        sheet_.style({column, row, column, row}, Look::header);
    }

    void figure(std::size_t column, std::size_t row, const std::string& formula, Look look, Format format) {
        sheet_.formula(column, row, formula);
        sheet_.style({column, row, column, row}, look, format);
    }

    void write_heads() {
        heading(0, 3, row_, "summary.heads");
        ++row_;
        auto sums = head_counts();
        sums.push_back({"sum.highest", "IF(COUNT(KpiTotals)=0;\"\";MAX(KpiTotals))", Format::points});
        sums.push_back({"sum.lowest", "IF(COUNT(KpiTotals)=0;\"\";MIN(KpiTotals))", Format::points});
        for (const auto& [key, formula, format] : sums) {
            sheet_.text(0, row_, words_[key]);
            sheet_.style({0, row_, 0, row_}, Look::label);
            figure(1, row_, formula, Look::strong, format);
            ++row_;
        }
        for (const auto& [text, formula] : added_sums(plan_)) {
            sheet_.text(0, row_, text);
            sheet_.style({0, row_, 0, row_}, Look::label);
            sheet_.heights[row_] = std::max(row_height, height_for(text, sheet_.widths[0], 10));
            figure(1, row_, formula, Look::strong, Format::money);
            show_without_decimals(plan_, sheet_, {1, row_, 1, row_});
            ++row_;
        }
        ++row_;
    }

    void write_grades() {
        heading(0, 3, row_, "summary.grades");
        ++row_;
        const std::size_t first = row_;
        const std::size_t grades = plan_.definition().grades.size() + 2;
        for (std::size_t i = 0; i < grades; ++i) {
            const std::string name = "INDEX(KpiGradeNames;" + std::to_string(i + 1) + ')';
            figure(0, row_, name + "&\"\"", Look::computed_text, Format::general);
            figure(1, row_,
                   "IF(" + cell_name(0, row_) + "=\"\";\"\";SUMPRODUCT(--(KpiGrades=" + cell_name(0, row_) + ")))",
                   Look::strong, Format::whole);
            figure(2, row_,
                   "IF(OR(" + cell_name(0, row_) + "=\"\";COUNT(KpiTotals)=0);\"\";" + cell_name(1, row_) +
                       "/COUNT(KpiTotals))",
                   Look::computed, Format::share);
            ++row_;
        }
        sheet_.charts.push_back({.kind = Chart::Kind::columns,
                                 .name = "KpiGradeChart",
                                 .title = words_["summary.grades"],
                                 .labels = {0, first, 0, first + grades - 1},
                                 .figures = {1, first, 1, first + grades - 1},
                                 .x = 0.1,
                                 .width = width_of(sheet_, 0, 3) - 0.2,
                                 .height = 4.6,
                                 .least = 0});
        rows_of_charts_.push_back(row_);
        row_ += 10;
    }

    /// Once the heights of all rows are known.
    void place_charts() {
        for (std::size_t i = 0; i < sheet_.charts.size(); ++i)
            sheet_.charts[i].y = top_of(sheet_, rows_of_charts_[i]) + 0.15;
    }

    /// Departments in the order in which they come; each name is compared as it is. Those beyond the last row are one.
    void write_departments() {
        ++row_;
        heading(0, 3, row_, "summary.departments");
        ++row_;
        for (const auto& [column, key] :
             {std::pair{std::size_t{0}, "department"}, {1, "sum.people"}, {2, "sum.complete"}, {3, "sum.mean"}})
            header(column, row_, key);
        ++row_;
        const std::size_t first = row_;
        const std::string all = plan_.input_rows(plan_.department);
        std::string others = "(" + all + "<>\"\")";
        for (std::size_t i = 0; i < shown_departments; ++i) {
            const Block cell{0, row_, 0, row_};
            const std::string next = "IFERROR(INDEX(" + all + ";MATCH(1;" + others + ";0));\"\")";
            sheet_.array(cell, row_ == first ? next : "IF(" + cell_name(0, row_ - 1) + "=\"\";\"\";" + next + ')');
            sheet_.style(cell, Look::computed_text);
            others += "*(" + all + "<>" + cell_name(0, row_) + ')';
            write_department_figures('(' + all + '=' + cell_name(0, row_) + ")*1");
        }
        sheet_.formula(0, row_, "IF(SUMPRODUCT(" + others + ")=0;\"\";" + words_.literal("sum.others") + ')');
        sheet_.style({0, row_, 0, row_}, Look::computed_text);
        write_department_figures(others);
    }

    /// Of the row that is written, which then is the next one.
    /// @param people  1 for those who belong to it, 0 for others
    void write_department_figures(const std::string& people) {
        const auto when_there = [&](const std::string& formula) {
            return "IF(" + cell_name(0, row_) + "=\"\";\"\";" + formula + ')';
        };
        figure(1, row_, when_there("SUMPRODUCT(" + people + ')'), Look::computed, Format::whole);
        figure(2, row_, when_there("SUMPRODUCT(" + people + "*ISNUMBER(KpiTotals))"), Look::computed, Format::whole);
        figure(3, row_,
               when_there("IF(N(" + cell_name(2, row_) + ")=0;\"\";ROUND(SUMPRODUCT(" + people + ";KpiTotals)/" +
                          cell_name(2, row_) + ";2))"),
               Look::strong, Format::points);
        ++row_;
    }

    void write_ranked() {
        std::size_t row = first_row;
        sheet_.style({5, row, last_column, row}, Look::heading);
        sheet_.heights[row] = 0.65;
        sheet_.formula(5, row,
                       words_.literal("summary.ranked") + "&IF(" + is_after_collection + ";" +
                           words_.literal("separator") + '&' + words_.literal("after_collection") + ";\"\")");
        ++row;
        sheet_.text(5, row, words_["summary.from_place"]);
        sheet_.style({5, row, 6, row}, Look::label);
        sheet_.merged.push_back({5, row, 6, row});
        sheet_.number(7, row, 1);
        sheet_.style({7, row, 7, row}, Look::input, Format::whole);
        sheet_.name_block("KpiSummaryFrom", {7, row, 7, row});
        sheet_.validations.push_back({.block = {7, row, 7, row},
                                      .kind = Validation::Kind::whole,
                                      .least = "1",
                                      .most = "1000000",
                                      .title = words_["summary.from_place"],
                                      .message = words_["enter.whole"],
                                      .error = words_["enter.whole"]});
        ++row;
        for (const auto& [column, key] : {std::pair{std::size_t{5}, "rank"}, {6, "number"}, {7, "name"}, {8, "total"}})
            header(column, row, key);
        const std::size_t heads = row++;
        for (std::size_t i = 0; i < shown_people; ++i, ++row) {
            const std::string place = cell_name(5, row);
            figure(5, row, "IFERROR(SMALL(KpiRanks;MAX(1;N(KpiSummaryFrom))+" + std::to_string(i) + ");\"\")",
                   Look::computed, Format::whole);
            // Those who tie stand in the order of the sheet.
            const std::string earlier =
                "COUNTIF($F$" + std::to_string(heads + 2) + ":$F$" + std::to_string(row + 1) + ';' + place + ')';
            const std::string skipped =
                "IF(" + place + "=$F$" + std::to_string(heads + 2) + ";MAX(1;N(KpiSummaryFrom))-" + place + ";0)";
            const std::string chosen = cell_name(row_of_person, row);
            sheet_.array({row_of_person, row, row_of_person, row},
                         "IF(" + place + "=\"\";\"\";SMALL(IF(KpiRanks=" + place + ";ROW(KpiRanks)-" +
                             std::to_string(row::guard) + ";\"\");" + earlier + '+' + skipped + "))");
            const auto person = [&](const std::string& block) {
                return "IF(" + chosen + "=\"\";\"\";INDEX(" + block + ';' + chosen + "))";
            };
            sheet_.formula(6, row, person(plan_.input_rows(plan_.number)));
            sheet_.style({6, row, 6, row}, Look::computed_text);
            sheet_.formula(7, row, person(plan_.input_rows(plan_.name)));
            sheet_.style({7, row, 7, row}, Look::computed_text);
            figure(8, row, person("KpiTotals"), Look::strong, Format::points);
        }
        sheet_.hidden_columns.push_back(row_of_person);
        right_end_ = row;
    }

    /// What the radar shows: its name, and its points of full marks for the person on the Form and for everybody.
    struct Spoke {
        std::string name;
        std::string usual_name;
        std::string block;
        std::size_t column;
        std::string full;
    };

    /// Groups; indicators where there are too few groups for a radar.
    [[nodiscard]] std::vector<Spoke> spokes() const {
        constexpr std::size_t fewest = 3;
        std::vector<Spoke> spokes;
        if (plan_.sections() >= fewest) {
            for (std::size_t i = 0; i < plan_.sections(); ++i)
                spokes.push_back({setting("KpiSections", i), words_(plan_.definition().sections[i].name),
                                  "KpiSectionScores", i, "100"});
            return spokes;
        }
        for (std::size_t i = 0; i < plan_.indicators(); ++i) {
            const Indicator* const one = plan_.indicator(i);
            if (one == nullptr || one->is_part() || one->is_addition()) continue;
            spokes.push_back(
                {setting("KpiIndicatorNames", i), words_(one->name), "KpiPoints", i, setting("KpiFullMarks", i)});
        }
        return spokes;
    }

    void write_radar() {
        std::size_t row = right_end_ + 1;
        heading(5, last_column, row++, "summary.radar");
        const std::string person = "KpiFormRow-" + std::to_string(row::guard);
        sheet_.text(5, row, words_["summary.radar.full"]);
        sheet_.style({5, row, 6, row}, Look::header);
        sheet_.merged.push_back({5, row, 6, row});
        sheet_.formula(7, row, "IF(KpiFormRow=0;\"\";INDEX(" + plan_.input_rows(plan_.name) + ';' + person + ")&\"\")");
        sheet_.style({7, row, 7, row}, Look::header);
        header(8, row, "summary.radar.mean");
        const std::size_t heads = row++;
        for (const Spoke& spoke : spokes()) {
            sheet_.formula(5, row, spoke.name + "&\"\"");
            sheet_.style({5, row, 6, row}, Look::words);
            sheet_.merged.push_back({5, row, 6, row});
            sheet_.heights[row] = std::max(row_height, height_for(spoke.usual_name, width_of(sheet_, 5, 6)));
            const auto in_per_cent = [&](const std::string& points) {
                return "IFERROR(ROUND(" + points + "/N(" + spoke.full + ")*100;2);\"\")";
            };
            const std::string number = std::to_string(spoke.column + 1);
            figure(7, row, in_per_cent("INDEX(" + spoke.block + ';' + person + ';' + number + ')'), Look::strong,
                   Format::points);
            // Of those who have a total: others may have points of a part of their figures.
            sheet_.array({8, row, 8, row}, in_per_cent("AVERAGE(IF(ISNUMBER(KpiTotals);INDEX(" + spoke.block + ";0;" +
                                                       number + ");\"\"))"));
            sheet_.style({8, row, 8, row}, Look::computed, Format::points);
            ++row;
        }
        sheet_.charts.push_back({.kind = Chart::Kind::radar,
                                 .name = "KpiRadar",
                                 .title = {},
                                 .labels = {5, heads, 5, row - 1},
                                 .figures = {7, heads, 8, row - 1},
                                 .x = width_of(sheet_, 0, 4) + 0.1,
                                 .width = width_of(sheet_, 5, last_column) - 0.2,
                                 .height = 5.2,
                                 .least = 0,
                                 .most = 100,
                                 .has_headings = true});
        rows_of_charts_.push_back(row);
        right_end_ = row + 10;
    }

    const Plan& plan_;
    const Words& words_;
    Sheet sheet_;
    std::size_t row_ = first_row;
    std::size_t right_end_ = 0;
    std::vector<std::size_t> rows_of_charts_;
};

}  // namespace

Sheet summary_sheet(const Plan& plan) {
    return Summary{plan}.make();
}

}  // namespace kpi::model
