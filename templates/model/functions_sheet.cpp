#include <algorithm>
#include <regex>

#include "functions_sheets.hpp"
#include "sheets.hpp"

namespace kpi::model {

namespace {

/// Whether the bracket that is open where a text begins is closed by its last character.
bool closes_at_end(const std::string& text) {
    int depth = 1;
    bool in_quotes = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '"') in_quotes = !in_quotes;
        if (in_quotes) continue;
        if (text[i] == '(') ++depth;
        if (text[i] == ')' && --depth == 0) return i + 1 == text.size();
    }
    return false;
}

/// The same call in words, where a text is one plain call of a function; else nothing.
std::string explaining_call(const std::string& text) {
    static const std::regex call{R"(KPI\.([A-Z]+)\((.*\)))"};
    std::smatch parts;
    if (!std::regex_match(text, parts, call) || parts[1] == "EXPLAIN" || !closes_at_end(parts[2])) return "";
    const std::string arguments = parts[2];
    return "KPI.EXPLAIN(" + literal(parts[1].str()) + (arguments == ")" ? "" : ";") + arguments;
}

/// The same of a formula that is a call, or one element of what a call answers.
std::string explanation(const std::string& formula) {
    static const std::regex element{R"(=INDEX\((.*\))(;\d+\)))"};
    std::smatch parts;
    const bool is_element = std::regex_match(formula, parts, element);
    const std::string words = explaining_call(is_element ? parts[1].str() : formula.substr(1));
    if (words.empty()) return "";
    return is_element ? "=INDEX(" + words + parts[2].str() : '=' + words;
}

class FunctionsSheet {
public:
    FunctionsSheet(const FunctionsPlan& plan, const Node& node)
        : plan_{plan}, node_{node}, columns_{node["columns"].items()}, sheet_{.name = plan(node["name"])} {
        if (columns_.size() != words_column + 1) throw node["columns"].wrong("four columns are wanted");
    }

    Sheet make() {
        for (const Node& column : columns_) sheet_.widths.push_back(column["width"].number());
        add_version();
        add_heading(plan_, sheet_, plan_(plan_.definition["title"]), plan_(node_["note"]));
        add_header();
        for (const auto& function : plan_.functions) add_function(function);
        sheet_.page.landscape = true;
        sheet_.page.area = {0, 0, words_column, row_ - 1};
        sheet_.page.repeated_rows = {header_row, header_row};
        sheet_.frozen_rows = header_row + 1;
        return std::move(sheet_);
    }

private:
    static constexpr std::size_t formula_column = 1;
    static constexpr std::size_t answer_column = 2;
    static constexpr std::size_t words_column = 3;
    static constexpr std::size_t version_row = 2;
    static constexpr std::size_t header_row = 3;

    [[nodiscard]] std::string locale() const { return plan_.words.locale(); }

    /// The version of the extension, in a cell that every sheet asks whether the extension is there.
    void add_version() {
        const Block cell{words_column, version_row, words_column, version_row};
        // Where the extension is missing, an .ods shows the text that was saved, unless the formula is one that
        // is calculated whenever the file is opened: T(NOW()) is always "".
        sheet_.formula(cell.column, cell.row, "KPI.VERSION()&T(NOW())");
        sheet_.style(cell, Look::version);
        sheet_.name_block("KpiVersion", cell);
    }

    void add_header() {
        for (std::size_t i = 0; i < columns_.size(); ++i) sheet_.text(i, header_row, plan_(columns_[i]["title"]));
        sheet_.style({0, header_row, words_column, header_row}, Look::header_small);
        sheet_.heights[header_row] = 0.7;
    }

    void add_function(const help::Function& function) {
        const std::size_t first_row = row_;
        sheet_.text(0, row_, function.name);
        sheet_.text(formula_column, row_, syntax(function, locale(), "°"));
        sheet_.style({0, row_, words_column, row_}, Look::heading);
        sheet_.merged.push_back({formula_column, row_, words_column, row_});
        sheet_.heights[row_++] = 0.8;
        add_description(function.description.at(locale()));
        for (const auto& example : function.examples) add_example(function, example);
        sheet_.heights[row_++] = 0.35;
        sheet_.kept_together.push_back({first_row, row_ - 1});
    }

    void add_description(const std::string& description) {
        const Block line{0, row_, words_column, row_};
        sheet_.text(0, row_, description);
        sheet_.style(line, Look::note);
        sheet_.merged.push_back(line);
        sheet_.heights[row_++] = height_for(description, width_of(sheet_, 0, words_column)) + 0.15;
    }

    void add_example(const help::Function& function, const help::Example& example) {
        const std::string& formula = example.formula.at(locale());
        sheet_.text(0, row_, example.caption.at(locale()));
        sheet_.style({0, row_, 0, row_}, Look::label);
        sheet_.formula(formula_column, row_, "FORMULA(" + cell_name(answer_column, row_) + ')');
        sheet_.style({formula_column, row_, formula_column, row_}, Look::formula);
        sheet_.typed_formula(answer_column, row_, formula);
        if (function.name == "KPI.EXPLAIN")
            add_words_as_answer(example.answer.at(locale()));
        else
            add_answer(explanation(formula));
        ++row_;
    }

    void add_answer(const std::string& words) {
        sheet_.style({answer_column, row_, answer_column, row_}, Look::strong, {}, Align::centre);
        sheet_.style({words_column, row_, words_column, row_}, Look::words);
        if (!words.empty()) sheet_.typed_formula(words_column, row_, words);
        sheet_.fitted_rows.push_back({row_, least_height, spare_height});
    }

    /// An answer that is a sentence takes the place of the words.
    void add_words_as_answer(const std::string& answer) {
        const Block both{answer_column, row_, words_column, row_};
        sheet_.style(both, Look::words);
        sheet_.merged.push_back(both);
        // No office measures what is in merged cells.
        const double height = height_for(answer, width_of(sheet_, answer_column, words_column));
        sheet_.fitted_rows.push_back({row_, std::max(least_height, height + spare_height), spare_height});
    }

    static constexpr double spare_height = 0.2;
    static constexpr double least_height = 0.75;

    const FunctionsPlan& plan_;
    const Node& node_;
    std::vector<Node> columns_;
    Sheet sheet_;
    std::size_t row_ = header_row + 1;
};

}  // namespace

Sheet functions_sheet(const FunctionsPlan& plan, const Node& node) {
    return FunctionsSheet{plan, node}.make();
}

}  // namespace kpi::model
