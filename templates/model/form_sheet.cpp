#include <algorithm>

#include "additions.hpp"
#include "scoring.hpp"
#include "sheets.hpp"

namespace kpi::model {

namespace {

enum Column : std::size_t { name, target, actual, points, weight, how, row_of_input = 7 };

constexpr std::size_t last_column = how;

class Form {
public:
    explicit Form(const Plan& plan) : plan_{plan}, words_{plan.words()}, sheet_{.name = plan.sheet("form")} {
        sheet_.widths = {4.2, 1.8, 1.8, 1.7, 1.6, 8.6, 0.4, 2.0};
    }

    Sheet make() {
        sheet_.formula(0, 0,
                       "IF(KpiCompany=\"\";\"\";KpiCompany&\"  \")&" + words_.literal("form.title") +
                           "&\"  \"&KpiPeriod&\"  \"&KpiStatusNow");
        sheet_.style({0, 0, last_column, 0}, Look::title);
        sheet_.conditionals.push_back({{0, 0, last_column, 0}, "KpiStatusNow=" + words_.literal("draft"), Look::draft});
        sheet_.heights[0] = 1.0;
        write_person();
        write_indicators();
        write_results();
        write_texts();
        write_signatures();
        sheet_.hidden_columns = {row_of_input};
        sheet_.page = {.area = {0, 0, last_column, row_}, .high = 1};
        return std::move(sheet_);
    }

private:
    static constexpr const char* person_row = "KpiFormRow";

    [[nodiscard]] std::string of_person(const std::string& sheet, std::size_t column) const {
        const std::string letter = column_name(column);
        return "INDEX(" + sheet_prefix(plan_.sheet(sheet)) + '$' + letter + ":$" + letter + ';' + person_row + ')';
    }

    /// The chosen person's cell of a block of results.
    [[nodiscard]] static std::string of_block(const std::string& name) {
        return "INDEX(" + name + ";KpiFormRow-" + std::to_string(row::guard) + ')';
    }

    /// Nothing while nobody is chosen.
    [[nodiscard]] static std::string when_chosen(const std::string& formula) {
        return "IF(KpiFormRow=0;\"\";" + formula + ')';
    }

    void label(std::size_t column, std::size_t row, const std::string& text) {
        sheet_.text(column, row, text);
        sheet_.style({column, row, column, row}, Look::label);
    }

    void value(const Block& block, const std::string& formula, Look look = Look::computed_text,
               Format format = Format::general) {
        sheet_.formula(block.column, block.row, formula);
        sheet_.style(block, look, format);
        if (block.last_column > block.column) sheet_.merged.push_back(block);
    }

    void write_person() {
        label(0, 1, words_["form.person"]);
        sheet_.style({1, 1, 2, 1}, Look::input_text);
        sheet_.merged.push_back({1, 1, 2, 1});
        sheet_.name_block("KpiFormPerson", {1, 1, 1, 1});
        sheet_.validations.push_back({.block = {1, 1, 1, 1},
                                      .kind = Validation::Kind::list,
                                      .least = "KpiNumbers",
                                      .title = words_["form.person"],
                                      .message = words_["enter.person"],
                                      .error = words_["enter.person"],
                                      .is_warning = true});
        // Letter by letter: neither a wildcard nor the difference between 1003 and "1003" finds somebody else.
        const std::string keys = plan_.rows_of("points", plan_.key(), plan_.key());
        sheet_.formula(row_of_input, 1,
                       "IF(KpiFormPerson=\"\";" + std::to_string(row::first + 1) + ";SUMPRODUCT(MAX((" + keys + '=' +
                           compared_number("KpiFormPerson") + ")*ROW(" + keys + "))))");
        sheet_.name_block(person_row, {row_of_input, 1, row_of_input, 1});
        const std::string& missing = words_["extension_missing"];
        const Block check{3, 1, how, 1};
        sheet_.array({3, 1, 3, 1}, "IF(ISERROR(KpiBanner);" + literal(missing) + ";IF(KpiFormRow=0;\"\";" +
                                       of_person("results", 3) + "))");
        sheet_.style(check, Look::words);
        sheet_.merged.push_back(check);
        sheet_.conditionals.push_back({check, "ISERROR(KpiBanner)", Look::banner});
        sheet_.heights[1] = height_for(missing, width_of(sheet_, check.column, check.last_column)) + 0.1;
        label(0, 2, words_["name"]);
        value({1, 2, 2, 2}, "IF(KpiFormRow=0;\"\";" + of_person("results", 1) + ')', Look::strong);
        label(3, 2, words_["department"]);
        sheet_.style({3, 2, 4, 2}, Look::label);
        sheet_.merged.push_back({3, 2, 4, 2});
        value({how, 2, how, 2}, "IF(KpiFormRow=0;\"\";" + of_person("results", 2) + ')');
        row_ = 4;
    }

    void write_indicators() {
        const std::pair<std::size_t, const char*> heads[] = {
            {name, "indicator"},
            {target, "target"},
            {actual, "form.actual"},
            {points, "points"},
            {weight, plan_.definition().is_sum ? "full_marks" : "weight"},
            {how, "form.how"}};
        for (const auto& [column, key] : heads) {
            sheet_.text(column, row_, words_[key]);
            sheet_.style({column, row_, column, row_}, Look::header);
        }
        ++row_;
        for (std::size_t i = 0; i < plan_.indicators(); ++i)
            if (!is_told_with_its_indicator(i)) {
                write_indicator(i);
                ++rows_of_indicators_;
            }
    }

    /// The parts of an indicator that are its raters' marks, all of them; none where it has others.
    [[nodiscard]] std::vector<std::size_t> marks_of_raters(std::size_t ordinal) const {
        const Indicator* const one = plan_.indicator(ordinal);
        if (one == nullptr || one->has_input()) return {};
        auto parts = plan_.parts_of(ordinal);
        const bool are_marks = std::all_of(parts.begin(), parts.end(),
                                           [this](std::size_t part) { return !plan_.indicator(part)->rater.empty(); });
        return are_marks ? parts : std::vector<std::size_t>{};
    }

    /// Rows of their own for the marks of every rater would not fit on the page.
    [[nodiscard]] bool is_told_with_its_indicator(std::size_t ordinal) const {
        const Indicator* const one = plan_.indicator(ordinal);
        if (one == nullptr || one->rater.empty()) return false;
        const auto& all = plan_.definition().indicators;
        const auto parent =
            std::find_if(all.begin(), all.end(), [one](const Indicator& other) { return other.id == one->parent; });
        return !marks_of_raters(static_cast<std::size_t>(parent - all.begin())).empty();
    }

    /// How the points come about: "self 40 (30%) · superior 90 (70%)".
    [[nodiscard]] std::string how_formula(std::size_t ordinal) const {
        const auto parts = marks_of_raters(ordinal);
        if (parts.empty()) return explanation_of_one(plan_, ordinal, cell_name(actual, row_));
        std::string marks = "TEXTJOIN(\" · \";1";
        for (const std::size_t part : parts)
            marks += ";IF(" + setting("KpiIndicatorNames", part) + "=\"\";\"\";" +
                     literal(plan_.indicator(part)->rater + ' ') + '&' + of_person("points", plan_.points(part)) +
                     "&\" (\"&TEXT(" + setting("KpiPartShares", part) + ";\"0.##%\")&\")\")";
        return marks + ')';
    }

    void write_indicator(std::size_t ordinal) {
        const Indicator* const one = plan_.indicator(ordinal);
        const std::string number = std::to_string(ordinal + 1);
        const std::string there = "INDEX(KpiIndicatorNames;" + number + ")<>\"\"";
        const auto when_there = [&](const std::string& formula) { return "IF(" + there + ';' + formula + ";\"\")"; };
        const Format format =
            one != nullptr && (is_share(one->entered) || one->from == From::change) ? Format::share : Format::general;
        value({name, row_, name, row_}, when_there("INDEX(KpiIndicatorNames;" + number + ')'), Look::words);
        const std::string target_cell = "INDEX(KpiTargets;" + number + ')';
        value({target, row_, target, row_},
              one == nullptr || has_target(*one)
                  ? when_there("IF(ISNUMBER(" + target_cell + ");" + target_cell + ";\"\")")
                  : "\"\"",
              Look::computed, format);
        value({actual, row_, actual, row_},
              when_there("IF(KpiFormRow=0;\"\";" + figure_of_one(plan_, ordinal, person_row) + ')'), Look::computed,
              format);
        value({points, row_, points, row_},
              when_there("IF(KpiFormRow=0;\"\";" + of_person("points", plan_.points(ordinal)) + ')'), Look::strong,
              Format::points);
        const bool is_sum = plan_.definition().is_sum;
        const std::string share = is_sum                             ? "KpiFullMarks"
                                  : one != nullptr && one->is_part() ? "KpiPartShares"
                                                                     : "KpiWeights";
        value({weight, row_, weight, row_},
              when_there("IF(N(INDEX(" + share + ';' + number + "))=0;\"\";INDEX(" + share + ';' + number + "))"),
              Look::computed, is_sum ? Format::general : Format::fine_share);
        value({how, row_, how, row_},
              when_there("IF(" + cell_name(points, row_) + "=\"\";\"\";IFERROR(" + how_formula(ordinal) + ";\"\"))"),
              Look::words);
        if (one == nullptr) show_percentages(setting("KpiEntered", ordinal));
        sheet_.heights[row_] = std::max(height_of(one), height_of_marks(ordinal));
        ++row_;
    }

    /// In a spare row: what its figure is, is chosen when somebody fills it in.
    void show_percentages(const std::string& kind) {
        const auto is = [&](Entered entered) { return kind + '=' + literal(words_.of(entered)); };
        sheet_.conditionals.push_back({{target, row_, actual, row_},
                                       "OR(" + is(Entered::share) + ';' + is(Entered::rate) + ')',
                                       Look::percentage});
    }

    /// Room for every rater's mark.
    [[nodiscard]] double height_of_marks(std::size_t ordinal) const {
        constexpr double letters = 8.5;
        std::string longest;
        for (const std::size_t part : marks_of_raters(ordinal))
            longest += plan_.indicator(part)->rater + " 100.0 (33.33%) · ";
        return longest.empty() ? 0 : height_for(longest, sheet_.widths[how], letters);
    }

    /// Room for the arithmetic in words where there is some, and for the whole name.
    [[nodiscard]] double height_of(const Indicator* one) const {
        constexpr double letters = 8.5;
        constexpr double one_line = 0.62;
        constexpr double two_lines = 0.95;
        if (one == nullptr) return 0.45;
        double words = one_line;
        if (one->has_own_words())
            words = std::max(two_lines, height_for(longest_explanation(*one), sheet_.widths[how], letters));
        else if (has_target(*one) && !one->is_addition())
            words = std::max(two_lines, height_for(words_["form.how.longest"], sheet_.widths[how], letters));
        else if (one->rule.kind == RuleKind::bands)
            words = two_lines;
        return std::max(words, height_for(words_(one->name), sheet_.widths[name]));
    }

    /// A rule in own words is said whole before the arithmetic.
    [[nodiscard]] std::string longest_explanation(const Indicator& one) const {
        const auto language = words_.language() == "zh" ? kpi::Language::chinese : kpi::Language::english;
        return sentence_of_own_words(one, words_(one.own_words), language) + ' ' + words_["form.how.longest"];
    }

    /// Whether points come about by steps from a target.
    [[nodiscard]] static bool has_target(const Indicator& one) {
        return one.rule.kind == RuleKind::threshold || one.rule.kind == RuleKind::ratio ||
               one.rule.kind == RuleKind::inverse;
    }

    void write_results() {
        ++row_;
        label(0, row_, words_["total"]);
        value({1, row_, 1, row_}, when_chosen(of_block("KpiTotals")), Look::strong, Format::points);
        const std::size_t total_row = row_;
        if (!plan_.definition().grades.empty()) {
            label(2, row_, words_["grade"]);
            value({3, row_, 4, row_}, when_chosen(of_block("KpiGrades")), Look::strong);
        }
        value({how, row_, how, row_}, "IF(OR(KpiFormRow=0;" + cell_name(1, total_row) + "=\"\");\"\";" +
                                          words_.literal("rank") + "&\" \"&" + of_block("KpiRanks") + "&IF(" +
                                          is_after_collection + ";\"\";\" / \"&COUNT(KpiTotals)))");
        ++row_;
        write_money();
    }

    /// What a person is paid, two figures a line.
    void write_money() {
        const auto& columns = plan_.definition().additions.columns;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const bool is_left = i % 2 == 0;
            label(is_left ? 0 : 3, row_, words_(columns[i].title));
            if (!is_left) sheet_.merged.push_back({3, row_, 4, row_});
            if (!is_left) sheet_.style({3, row_, 4, row_}, Look::label);
            const Block place = is_left ? Block{1, row_, 2, row_} : Block{how, row_, how, row_};
            value(place, when_chosen(of_block(columns[i].block_name)),
                  columns[i].is_strong ? Look::strong : Look::computed, Format::money);
            show_without_decimals(plan_, sheet_, place);
            if (!is_left || i + 1 == columns.size()) ++row_;
        }
    }

    void text_block(const std::string& title, double height) {
        label(0, row_, title);
        const Block block{1, row_, last_column, row_};
        sheet_.style(block, Look::input_text);
        sheet_.merged.push_back(block);
        sheet_.heights[row_++] = std::max(height, height_for(title, sheet_.widths[0], 10));
    }

    void write_texts() {
        ++row_;
        const bool has_process = !plan_.definition().process.empty();
        const bool is_long = rows_of_indicators_ > 14;
        const double height = has_process ? 0.8 : is_long ? 1.2 : 1.6;
        for (const char* key : {"form.strengths", "form.problems", "form.plan", "form.interview"})
            text_block(words_[key], height);
        if (!has_process) return;
        sheet_.text(0, row_, words_["form.process"]);
        sheet_.style({0, row_, last_column, row_}, Look::heading);
        ++row_;
        for (const Text& step : plan_.definition().process) text_block(words_(step), 0.7);
    }

    void write_signatures() {
        ++row_;
        const std::string line = ": ______________";
        sheet_.text(0, row_, words_["signature.employee"] + line);
        sheet_.text(2, row_, words_["signature.superior"] + line);
        sheet_.text(how, row_, words_["signature.hr"] + line + "    " + words_["signature.date"] + line);
        sheet_.style({0, row_, last_column, row_}, Look::signature);
        sheet_.heights[row_] = 1.2;
    }

    const Plan& plan_;
    const Words& words_;
    Sheet sheet_;
    std::size_t row_ = 0;
    std::size_t rows_of_indicators_ = 0;
};

}  // namespace

Sheet form_sheet(const Plan& plan) {
    return Form{plan}.make();
}

}  // namespace kpi::model
