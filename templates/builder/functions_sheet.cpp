#include <algorithm>
#include <regex>

#include "sheets.hpp"

namespace kpi::templates {

namespace table = com::sun::star::table;

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
    FunctionsSheet(const Workbook& workbook, const Node& node)
        : workbook_{workbook},
          language_{workbook.layout.language()},
          node_{node},
          columns_{node["columns"].items()},
          sheet_{workbook, node["name"].text(language_)} {
        if (columns_.size() != words_column + 1) throw node["columns"].wrong("four columns are wanted");
    }

    void write() {
        for (std::size_t i = 0; i < columns_.size(); ++i) sheet_.width(i, columns_[i]["width"].number());
        sheet_.write_version(words_column, version_row);
        sheet_.write_heading(words_column, workbook_.definition["title"].text(language_),
                             node_["note"].text(language_));
        write_header();
        for (const auto& function : workbook_.functions) write_function(function);
        fit_heights();
        break_pages();
        sheet_.page("landscape", {0, 0, words_column, row_ - 1}, std::pair{header_row, header_row});
        sheet_.freeze(0, header_row + 1);
        sheet_.protect();
    }

private:
    static constexpr std::size_t formula_column = 1;
    static constexpr std::size_t answer_column = 2;
    static constexpr std::size_t words_column = 3;
    static constexpr std::size_t version_row = 2;
    static constexpr std::size_t header_row = 3;

    void write_header() const {
        for (std::size_t i = 0; i < columns_.size(); ++i)
            sheet_.write(i, header_row, columns_[i]["title"].text(language_));
        sheet_.style({0, header_row, words_column, header_row}, style::header);
        sheet_.height(header_row, 0.7);
    }

    void write_function(const help::Function& function) {
        first_rows_.push_back(row_);
        sheet_.write(0, row_, function.name);
        sheet_.write(formula_column, row_, syntax(function, language_.locale, "°"));
        const Block line{formula_column, row_, words_column, row_};
        sheet_.style({0, row_, words_column, row_}, style::heading);
        sheet_.merge(line);
        sheet_.height(row_++, 0.8);
        write_description(function.description.at(language_.locale));
        for (const auto& example : function.examples) write_example(function, example);
        sheet_.height(row_++, 0.35);
    }

    void write_description(const std::string& description) {
        const Block line{0, row_, words_column, row_};
        sheet_.write(0, row_, description);
        sheet_.style(line, style::note);
        sheet_.merge(line);
        sheet_.height(row_++, height_for(description, sheet_.width_of(0, words_column)) + 0.15);
    }

    void write_example(const help::Function& function, const help::Example& example) {
        const std::string& formula = example.formula.at(language_.locale);
        sheet_.write(0, row_, example.caption.at(language_.locale));
        sheet_.style({0, row_, 0, row_}, style::label);
        sheet_.write_formula(formula_column, row_, "=FORMULA(" + cell_name(answer_column, row_) + ')');
        sheet_.style({formula_column, row_, formula_column, row_}, style::formula);
        sheet_.write_typed(answer_column, row_, formula);
        sheet_.style({words_column, row_, words_column, row_}, style::words);
        if (function.name == "KPI.EXPLAIN")
            write_words_as_answer(example.answer.at(language_.locale));
        else
            write_answer(explanation(formula));
        ++row_;
    }

    void write_answer(const std::string& words) {
        const Block answer{answer_column, row_, answer_column, row_};
        sheet_.style(answer, style::strong);
        sheet_.align(answer, table::CellHoriJustify_CENTER);
        if (!words.empty()) sheet_.write_typed(words_column, row_, words);
        example_rows_.push_back({row_, 0});
    }

    /// An answer that is a sentence takes the place of the words.
    void write_words_as_answer(const std::string& answer) {
        const Block both{answer_column, row_, words_column, row_};
        sheet_.style(both, style::words);
        sheet_.merge(both);
        example_rows_.push_back({row_, height_for(answer, sheet_.width_of(answer_column, words_column))});
    }

    /// When everything is there: how much room the sentences take is not known before they are calculated.
    void fit_heights() const {
        constexpr double spare = 0.2;  // letters are not as wide on every computer
        constexpr double least = 0.75;
        workbook_.document.recalculate();
        for (const auto& [row, merged] : example_rows_) {
            sheet_.fit_height(row);
            sheet_.height(row, std::max({least, sheet_.height_of(row) + spare, merged + spare}));
        }
    }

    [[nodiscard]] double height_between(std::size_t first_row, std::size_t end_row) const {
        double sum = 0;
        for (std::size_t row = first_row; row < end_row; ++row) sum += sheet_.height_of(row);
        return sum;
    }

    /// A function that would not end on the page where it begins starts on the next.
    void break_pages() const {
        constexpr double page_width = 27.3;
        constexpr double page_height = 17.4;
        const double scale = std::min(1.0, page_width / sheet_.width_of(0, words_column));
        const double room = page_height / scale;
        double used = height_between(0, first_rows_.empty() ? row_ : first_rows_.front());
        for (std::size_t i = 0; i < first_rows_.size(); ++i) {
            const double height =
                height_between(first_rows_[i], i + 1 < first_rows_.size() ? first_rows_[i + 1] : row_);
            if (used + height > room) {
                sheet_.break_page_before(first_rows_[i]);
                used = sheet_.height_of(header_row);
            }
            used += height;
        }
    }

    struct ExampleRow {
        std::size_t row;
        double merged_height;  ///< what a merged cell in it needs
    };

    const Workbook& workbook_;
    const Language& language_;
    const Node& node_;
    std::vector<Node> columns_;
    Sheet sheet_;
    std::size_t row_ = header_row + 1;
    std::vector<std::size_t> first_rows_;  ///< of the functions
    std::vector<ExampleRow> example_rows_;
};

}  // namespace

void add_functions_sheet(const Workbook& workbook, const Node& node) {
    FunctionsSheet{workbook, node}.write();
}

}  // namespace kpi::templates
