#include <random>

#include "scoring.hpp"
#include "sheets.hpp"

namespace kpi::model {

namespace {

constexpr std::size_t key_letters = 40;
constexpr double points_width = 1.7;

class Points {
public:
    explicit Points(const Plan& plan) : plan_{plan}, words_{plan.words()}, sheet_{.name = plan.sheet("points")} {
        sheet_.widths = {1.9, 2.6, 5.2};
        sheet_.widths.resize(plan.last_code() + 1, points_width);
    }

    Sheet make() {
        const std::size_t last = plan_.last_points();
        add_heading(plan_, sheet_, plan_.sheet("points"), "points_note", last);
        write_people();
        write_check();
        for (std::size_t i = 0; i < plan_.sections(); ++i) write_section(i);
        for (std::size_t i = 0; i < plan_.indicators(); ++i) write_points(i);
        end_headings(sheet_, last);
        write_keys();
        write_hashes();
        write_row_troubles();
        write_wrong();
        for (std::size_t i = 0; i < plan_.indicators(); ++i) write_codes(i);
        for (std::size_t i = plan_.indicators(); i < plan_.codes(); ++i) write_added_codes(i);
        write_rows(last);
        sheet_.frozen_columns = plan_.check + 1;
        sheet_.frozen_rows = row::guard;
        sheet_.page = {.landscape = true,
                       .area = {0, 0, last, plan_.last_guard()},
                       .repeated_rows = std::pair{row::title, row::what},
                       .repeated_columns = std::pair{std::size_t{0}, std::size_t{1}},
                       .wide = pages_wide(sheet_, 0, last, 1)};
        return std::move(sheet_);
    }

private:
    void header(std::size_t column, const std::string& text) {
        sheet_.text(column, row::name, text);
        sheet_.style({column, row::group, column, row::what}, Look::header);
    }

    void write_people() {
        for (const auto& [column, input, key] :
             {std::tuple{std::size_t{0}, plan_.number, "number"}, {std::size_t{1}, plan_.name, "name"}}) {
            const std::string rows = plan_.input_rows(input);
            header(column, words_[key]);
            sheet_.array(plan_.block(column), "IF(ISBLANK(" + rows + ");\"\";" + rows + ')');
            sheet_.style(plan_.block(column), Look::computed_text);
        }
    }

    /// A cell of a row, wherever the row moves.
    [[nodiscard]] static std::string in_row(std::size_t row, std::size_t column) {
        return '$' + cell_name(column, row);
    }

    /// People's rows hold one formula filled down; the guard rows have another look, hence cells of their own.
    void write_check() {
        header(plan_.check, words_["check"]);
        sheet_.formula(plan_.check, row::guard, check_of_row(row::guard));
        sheet_.fill(plan_.people_block(plan_.check, plan_.check), check_of_row(row::first));
        sheet_.formula(plan_.check, plan_.last_guard(), check_of_row(plan_.last_guard()));
        sheet_.style(plan_.block(plan_.check), Look::computed_text);
        sheet_.conditionals.push_back(
            {plan_.block(plan_.check), in_row(row::guard, plan_.wrong()) + "=1", Look::alert});
        sheet_.name_block("KpiChecks", plan_.block(plan_.check));
    }

    /// What is wrong in a row, in words; the worst first.
    [[nodiscard]] std::string check_of_row(std::size_t row) const {
        const std::string codes = in_row(row, plan_.code(0)) + ':' + in_row(row, plan_.last_code());
        const std::string names = plan_.above_codes(row::name);
        std::string code_words;
        for (const char* key :
             {"missing", "settings", "text", "word", "not_whole", "below", "above", "part", "gravity", "slip"})
            code_words += ';' + words_.literal("code." + std::string{key});
        const std::string of_code = "INDEX(" + names + ";MATCH(MAX(" + codes + ");" + codes + ";0))&" +
                                    words_.literal("separator") + "&CHOOSE(MAX(" + codes + ')' + code_words + ')';
        std::string check = words_.literal("check.complete");
        const auto first = [&check](const std::string& condition, const std::string& text) {
            check = "IF(" + condition + ';' + text + ';' + check + ')';
        };
        if (!plan_.definition().is_sum) first(points_that_count(row) + "=0", words_.literal("check.nothing_counts"));
        const std::string without_points = last_without_points(row);
        first(without_points + ">0", "INDEX(" + plan_.above_points(row::name) + ';' + without_points + ")&" +
                                         words_.literal("separator") + '&' + words_.literal("code.settings"));
        // Nearly everybody: two numbers answer what the sums of products above would.
        first(has_all_points(row), words_.literal("check.complete"));
        first("MAX(" + codes + ")>0", of_code);
        first("KpiSettingsCheck<>\"\"", words_.literal("check.settings"));
        first(in_row(row, plan_.key()) + "=\"\"", "\"\"");
        const std::string trouble = in_row(row, plan_.row_trouble());
        first(trouble + "<>\"\"", trouble);
        return check;
    }

    [[nodiscard]] std::string points_of_row(std::size_t row) const {
        return in_row(row, plan_.points(0)) + ':' + in_row(row, plan_.last_points());
    }

    /// Whether every indicator that is due has points in a row, and one of them a weight.
    [[nodiscard]] std::string has_all_points(std::size_t row) const {
        const std::string all = "COUNT(" + points_of_row(row) + ")=SUM(" + plan_.above_points(helper::due) + ')';
        if (plan_.definition().is_sum) return all;
        return "AND(" + all + ";SUM(" + plan_.above_points(helper::weight) + ")>0)";
    }

    /// How many indicators with a weight have points in a row.
    [[nodiscard]] std::string points_that_count(std::size_t row) const {
        return "SUMPRODUCT(ISNUMBER(" + points_of_row(row) + ")*(" + plan_.above_points(helper::weight) + "<>0))";
    }

    /// The last indicator that is due, has a right figure and yet no points: its rule gives it none.
    [[nodiscard]] std::string last_without_points(std::size_t row) const {
        const std::string codes = in_row(row, plan_.code(0)) + ':' + in_row(row, plan_.code(plan_.indicators() - 1));
        const std::string due = plan_.above_points(helper::due);
        return "SUMPRODUCT(MAX((" + due + "=1)*((" + codes + "=0)+(" + codes + '=' +
               std::to_string(static_cast<int>(Code::full)) + "))*NOT(ISNUMBER(" + points_of_row(row) + "))*(COLUMN(" +
               due + ")-" + std::to_string(plan_.points(0)) + ")))";
    }

    [[nodiscard]] std::string complete() const {
        return absolute_block_name(plan_.block(plan_.check)) + '=' + words_.literal("check.complete");
    }

    void write_section(std::size_t i) {
        const std::size_t column = plan_.first_section + i;
        sheet_.formula(column, row::name, setting("KpiSections", i) + "&\"\"");
        sheet_.style({column, row::group, column, row::what}, Look::group);
        sheet_.array(plan_.block(column), if_right("IF(" + complete() + ';' + section_score(i) + ";\"\")"));
        sheet_.style(plan_.block(column), Look::strong, Format::points);
        if (i == 0) sheet_.name_block("KpiSectionScores", plan_.block(column, column + plan_.sections() - 1));
    }

    /// Points of a section: weighed to a hundred, or added up.
    [[nodiscard]] std::string section_score(std::size_t i) const {
        const std::string points = absolute_block_name(plan_.block(plan_.points(0), plan_.last_points()));
        const std::string is_in_it = plan_.above_points(helper::section) + '=' + setting("KpiSections", i);
        if (plan_.definition().is_sum) return sum_of_points(points, "IF(" + is_in_it + ";1;0)");
        const std::string alike = points_in_per_cent(points, plan_.above_points(helper::full));
        const std::string weights = "IF(" + is_in_it + ';' + plan_.above_points(helper::weight) + ";0)";
        return "KPI.WEIGHTED(" + alike + ';' + weights + ";\"skip\";\"any\")";
    }

    void write_points(std::size_t ordinal) {
        const std::size_t column = plan_.points(ordinal);
        const Indicator* const one = plan_.indicator(ordinal);
        sheet_.formula(column, helper::weight, setting("KpiEffectiveWeights", ordinal));
        sheet_.formula(column, helper::share, "N(" + setting("KpiPartShares", ordinal) + ')');
        sheet_.formula(
            column, helper::full,
            "IF(N(" + setting("KpiFullMarks", ordinal) + ")>0;" + setting("KpiFullMarks", ordinal) + ";100)");
        // A part is in no section of its own: its indicator is.
        if (one != nullptr && one->is_part())
            sheet_.text(column, helper::section, "-");
        else
            sheet_.formula(column, helper::section, setting("KpiIndicatorSections", ordinal) + "&\"\"");
        sheet_.formula(column, helper::due, setting("KpiDue", ordinal));
        sheet_.formula(column, row::group, setting("KpiIndicatorSections", ordinal) + "&\"\"");
        sheet_.formula(column, row::name, setting("KpiIndicatorNames", ordinal) + "&\"\"");
        const std::string under_name =
            plan_.definition().is_sum
                ? "IF(N(" + setting("KpiFullMarks", ordinal) + ")=0;\"±\";" + setting("KpiFullMarks", ordinal) + ')'
                : "TEXT(" + cell_name(column, one != nullptr && one->is_part() ? helper::share : helper::weight) +
                      ";\"0.##%\")";
        sheet_.formula(column, row::what,
                       "IF(" + setting("KpiIndicatorNames", ordinal) + "=\"\";\"\";" + under_name + ')');
        sheet_.style({column, row::group, column, row::what}, Look::header);
        sheet_.conditionals.push_back(
            {{column, row::group, column, row::what}, setting("KpiIndicatorNames", ordinal) + "=\"\"", Look::unused});
        sheet_.array(plan_.block(column), points_formula(plan_, ordinal));
        sheet_.style(plan_.block(column), Look::computed, Format::points);
        const std::string code = '$' + cell_name(plan_.code(ordinal), row::guard);
        sheet_.conditionals.push_back(
            {plan_.block(column), code + ">=" + std::to_string(static_cast<int>(Code::settings)), Look::alert});
        sheet_.conditionals.push_back({plan_.block(column), setting("KpiDue", ordinal) + "<>1", Look::not_due});
        if (ordinal == 0) sheet_.name_block("KpiPoints", plan_.block(column, plan_.last_points()));
    }

    /// Numbers of people as they are compared.
    void write_keys() {
        const std::string numbers = plan_.input_rows(plan_.number);
        sheet_.array(plan_.block(plan_.key()),
                     if_right("IF(ISBLANK(" + numbers + ");\"\";" + compared_number(numbers) + ')', "\"?\""));
    }

    [[nodiscard]] std::string keys() const { return absolute_block_name(plan_.block(plan_.key())); }

    /// Two sums of the letters of each number, with factors by chance: numbers that are alike have both alike, and
    /// fifty thousand others have so once in ten thousand workbooks. Nobody is compared with everybody.
    void write_hashes() {
        // So that sums of common letters that differ, differ for the functions, too.
        constexpr std::uint32_t most = 1U << 22U;
        std::mt19937 random{20250301};
        std::string places;
        std::string factors;
        for (std::size_t i = 1; i <= key_letters; ++i) {
            places += (i == 1 ? "" : ";") + std::to_string(i);
            factors += i == 1 ? "" : "|";
            for (std::size_t hash = 0; hash < Plan::hashes; ++hash)
                factors += (hash == 0 ? "" : ";") + std::to_string(random() % most);
        }
        const Block sums = plan_.block(plan_.hash(), plan_.hash() + Plan::hashes - 1);
        sheet_.array(sums, "MMULT(UNICODE(MID(" + keys() + "&REPT(\" \";" + std::to_string(key_letters) + ");{" +
                               places + "};1));{" + factors + "})");
        const auto place = [&](std::size_t hash) {
            const std::string one = absolute_block_name(plan_.block(plan_.hash() + hash));
            return "KPI.RANK(" + one + ';' + one + ";\"min\")";
        };
        sheet_.array(plan_.block(plan_.hash_pair()),
                     "IF(" + keys() + "=\"\";\"\";" + place(0) + "*1000000+" + place(1) + ')');
    }

    /// How many cells of each row of the input are filled in.
    [[nodiscard]] std::string number_of_entries() const {
        const std::string rows = plan_.input_rows(plan_.number, plan_.last_input());
        return "MMULT(1-ISBLANK(" + rows + ");TRANSPOSE(COLUMN(" + sheet_prefix(plan_.sheet("input")) + "$A$1:$" +
               cell_name(plan_.last_input(), 0) + ")^0))";
    }

    /// What is wrong with a row whatever its figures are, in words, or why it is not appraised; the worst first.
    void write_row_troubles() {
        const std::string entered = plan_.input_rows(plan_.state);
        const std::string state = "TRIM(" + entered + ')';
        const std::string exempt = words_.literal("state.exempt");
        // Any other word would exempt a person without anybody's intending it: a column of "employed", say.
        std::string is_exempt = "(LEFT(" + state + ";LEN(" + exempt + "))=" + exempt + ')';
        for (const char* key : {"state.on_leave", "state.new"})
            is_exempt += "+(" + state + '=' + words_.literal(key) + ')';
        std::string trouble = "IF((" + state + "=\"\")+(" + state + '=' + words_.literal("state.appraised") +
                              ");\"\";IF(" + is_exempt + ';' + words_.literal("check.exempt") + '&' + state + ';' +
                              words_.literal("check.state") + "))";
        trouble = "IF(ISERROR(" + entered + ");" + words_.literal("check.state") + ';' + trouble + ')';
        const auto first = [&trouble](const std::string& condition, const std::string& text) {
            trouble = "IF(" + condition + ';' + text + ';' + trouble + ')';
        };
        const std::string pair = absolute_block_name(plan_.block(plan_.hash_pair()));
        const auto place = [&](const std::string& of_ties) {
            return "KPI.RANK(" + pair + ';' + pair + ";\"" + of_ties + "\")";
        };
        first(place("max") + '>' + place("min"), words_.literal("check.number_twice"));
        first("LEN(" + keys() + ")>" + std::to_string(key_letters), words_.literal("check.number_long"));
        std::string wildcards;
        for (const char* letter : {"*", "?", "~"})
            wildcards += (wildcards.empty() ? "ISNUMBER(FIND(\"" : "+ISNUMBER(FIND(\"") + std::string{letter} + "\";" +
                         keys() + "))";
        first(wildcards, words_.literal("check.number_wrong"));
        first(keys() + "=\"\"",
              "IF(" + number_of_entries() + "=0;\"\";" + words_.literal("check.number_missing") + ')');
        sheet_.array(plan_.block(plan_.row_trouble()), trouble);
    }

    void write_wrong() {
        const std::string checks = absolute_block_name(plan_.block(plan_.check));
        const std::string exempt = words_.literal("check.exempt");
        // An error, wherever it comes from, is nothing right.
        const std::string wrong = "IF((" + checks + "=\"\")+(" + checks + '=' + words_.literal("check.complete") +
                                  ")+(LEFT(" + checks + ";LEN(" + exempt + "))=" + exempt + ");0;1)";
        sheet_.array(plan_.block(plan_.wrong()), if_right(wrong, "1"));
        sheet_.name_block("KpiRowsToPutRight", plan_.block(plan_.wrong()));
    }

    void write_codes(std::size_t ordinal) {
        const std::size_t column = plan_.code(ordinal);
        const std::string kind = setting("KpiEntered", ordinal);
        sheet_.formula(column, row::name, setting("KpiIndicatorNames", ordinal) + "&\"\"");
        sheet_.formula(column, helper::kind, kind + "&\"\"");
        const auto of_kind = [&](const std::string& block) { return of_kind_above(column, block); };
        const std::string is_score = kind + '=' + literal(words_.of(Entered::score));
        // A percentage counts nearly nothing where marks go; where full marks are few, it may be meant.
        constexpr const char* few_marks = "10";
        sheet_.formula(column, helper::smallest,
                       "IF(AND(" + is_score + ";N(" + setting("KpiFullMarks", ordinal) + ")<" + few_marks + ");0;" +
                           of_kind("KpiListSmallest") + ')');
        sheet_.formula(column, helper::least, of_kind("KpiListLeast"));
        sheet_.formula(column, helper::most,
                       "IF(" + is_score + ';' + setting("KpiFullMarks", ordinal) + ';' + of_kind("KpiListMost") + ')');
        sheet_.formula(column, helper::whole, of_kind("KpiListWhole"));
        sheet_.formula(column, helper::zero,
                       "IF(OR(" + setting("KpiRules", ordinal) + '=' + literal(words_.of(RuleKind::events)) +
                           ";AND(ISNUMBER(" + setting("KpiFullMarks", ordinal) + ");N(" +
                           setting("KpiFullMarks", ordinal) + ")=0));1;0)");
        sheet_.array(plan_.block(column), code_formula(plan_, ordinal));
    }

    /// A figure of the kind that stands in the helper row of a column, from a list beside that of kinds.
    [[nodiscard]] static std::string of_kind_above(std::size_t column, const std::string& block) {
        return "IFERROR(INDEX(" + block + ";MATCH(" + cell_name(column, helper::kind) + ";KpiListEntered;0));0)";
    }

    void write_added_codes(std::size_t ordinal) {
        const std::size_t column = plan_.code(ordinal);
        const AddedInput& input = *plan_.added(ordinal);
        sheet_.text(column, row::name, words_(input.name));
        sheet_.text(column, helper::kind, words_.of(input.kind));
        sheet_.number(column, helper::smallest, 0);
        sheet_.formula(column, helper::least, of_kind_above(column, "KpiListLeast"));
        sheet_.formula(column, helper::most, input.most.empty() ? of_kind_above(column, "KpiListMost") : input.most);
        sheet_.formula(column, helper::whole, of_kind_above(column, "KpiListWhole"));
        sheet_.array(plan_.block(column), added_code_formula(plan_, ordinal));
    }

    void write_rows(std::size_t last) {
        for (std::size_t r = row::helper; r <= row::last_helper; ++r) sheet_.hidden_rows.push_back(r);
        for (std::size_t column = last + 1; column <= plan_.last_code(); ++column)
            sheet_.hidden_columns.push_back(column);
        sheet_.style({0, row::helper, plan_.last_code(), row::last_helper}, Look::small);
        sheet_.style(plan_.block(last + 1, plan_.last_code()), Look::small);
        sheet_.heights[row::group] = height_of_sections(plan_, points_width);
        sheet_.heights[row::name] = height_of_names(plan_, points_width);
        sheet_.heights[row::what] = 0.55;
        add_people_rows(plan_, sheet_, last);
    }

    const Plan& plan_;
    const Words& words_;
    Sheet sheet_;
};

}  // namespace

Sheet points_sheet(const Plan& plan) {
    return Points{plan}.make();
}

}  // namespace kpi::model
