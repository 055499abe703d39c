// What stands in a workbook, before any office has seen it: sheets of cells, looks, checks, names and pages.
// A writer puts it into a document; nothing here knows one.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace kpi::model {

/// A block of cells, counted from 0, both ends in it.
struct Block {
    std::size_t column = 0;
    std::size_t row = 0;
    std::size_t last_column = 0;
    std::size_t last_row = 0;

    friend bool operator==(const Block&, const Block&) = default;
};

/// "A", "B", … of a column counted from 0.
[[nodiscard]] std::string column_name(std::size_t column);
/// "A1", "$A$1", "$A$1:$B$2", of one cell "$A$1".
[[nodiscard]] std::string cell_name(std::size_t column, std::size_t row);
[[nodiscard]] std::string absolute_cell_name(std::size_t column, std::size_t row);
[[nodiscard]] std::string absolute_block_name(const Block& block);
/// A text as a formula writes it.
[[nodiscard]] std::string literal(std::string_view text);
/// A sheet as a formula writes it: "$'Name'."
[[nodiscard]] std::string sheet_prefix(const std::string& sheet);

/// The looks of cells, one cell style of the document each.
enum class Look {
    title,
    title_large,
    note,
    status,
    heading,
    paragraph,
    large,  ///< what is to be read from afar
    group,
    group_small,
    header,
    header_small,
    label,
    input,
    input_text,
    input_line,  ///< text that stays on one line
    example,
    computed,
    computed_text,
    strong,
    words,
    formula,  ///< a formula as text
    guard,
    signature,
    small,
    version,
    // Conditional ones lie over a cell's own look.
    banner,
    alert,
    draft,
    not_due,
    below,        ///< right, but less than is expected
    unused,       ///< a column that nothing is in
    whole_money,  ///< amounts without decimals
    percentage,   ///< a figure of a kind that was chosen later
};

/// How numbers are shown.
enum class Format {
    general,
    signed_general,
    whole,
    points,
    signed_points,
    share,
    fine_share,
    whole_share,
    two_place_share,
    money,
    whole_money,
    text
};

/// Where the content of a cell stands, when it is not where its look puts it.
enum class Align {
    left,  ///< a little off the edge
    centre
};

struct Formula {
    std::string text;       ///< with its "=", functions in English, arguments separated by ";"
    bool is_typed = false;  ///< as a person types it in an office of the workbook's language
};

using Content = std::variant<std::string, double, Formula>;

struct Cell {
    std::size_t column;
    std::size_t row;
    Content content;
};

/// One formula for a whole block, as with Ctrl+Shift+Enter.
struct ArrayFormula {
    Block block;
    std::string formula;
};

/// One formula filled down a block from its first row, whose look the others take on.
struct FilledFormula {
    Block block;
    std::string formula;
};

struct Styled {
    Block block;
    Look look;
    std::optional<Format> format = {};
    std::optional<Align> align = {};
};

/// The look a block takes while a formula, relative to its first cell, is true.
struct Conditional {
    Block block;
    std::string condition;
    Look look;
};

/// What may be entered in a block, and what is said about it.
struct Validation {
    enum class Kind { any, whole, decimal, list, formula };
    Block block;
    Kind kind = Kind::any;
    std::string least = {};  ///< of a list: its source; of a formula: the condition
    std::string most = {};   ///< empty for no upper end
    std::string title = {};
    std::string message = {};
    std::string error = {};
    bool is_warning = false;  ///< says so and lets it pass
};

struct Name {
    std::string name;
    Block block;
};

/// People's rows, which sorting and filtering take as they are.
struct DatabaseRange {
    std::string name;  ///< empty for the one that a sheet has without a name
    Block block;
    bool contains_header = false;
    bool autofilter = false;
};

struct Chart {
    enum class Kind { columns, bars, radar };
    Kind kind = Kind::columns;
    std::string name;
    std::string title;
    Block labels;
    Block figures;                               ///< a series a column
    double x = 0, y = 0, width = 0, height = 0;  ///< in centimetres
    std::optional<double> least = {}, most = {};
    bool has_headings = false;  ///< the first row holds the names of the series
};

struct Page {
    bool landscape = false;
    Block area = {};
    std::optional<std::pair<std::size_t, std::size_t>> repeated_rows = {};
    std::optional<std::pair<std::size_t, std::size_t>> repeated_columns = {};
    std::size_t wide = 1;                ///< pages side by side
    std::size_t high = 0;                ///< pages one below the other; 0 as many as are needed
    std::vector<Block> more_areas = {};  ///< printed after the first, each from a new page
    std::string footer = {};             ///< in the middle; the sheet's name where it is empty
};

/// A row as high as what is in it, which only the office knows: sentences that formulas answer.
struct FittedRow {
    std::size_t row;
    double least;  ///< in centimetres
    double spare;  ///< letters are not as wide on every computer
};

/// Rows that are printed on one page, both ends in it.
struct KeptTogether {
    std::size_t first_row;
    std::size_t last_row;
};

struct Sheet {
    std::string name;
    std::vector<double> widths = {};             ///< of columns, in centimetres
    std::map<std::size_t, double> heights = {};  ///< of rows, in centimetres
    std::vector<std::pair<Block, double>> row_heights = {};
    std::vector<FittedRow> fitted_rows = {};
    std::vector<Cell> cells = {};
    std::vector<ArrayFormula> arrays = {};
    std::vector<FilledFormula> filled = {};
    std::vector<Styled> styled = {};
    std::vector<Block> merged = {};
    std::vector<Conditional> conditionals = {};
    std::vector<Validation> validations = {};
    std::vector<Name> names = {};
    std::vector<DatabaseRange> database_ranges = {};
    std::vector<Chart> charts = {};
    std::vector<std::size_t> hidden_rows = {};
    std::vector<std::size_t> hidden_columns = {};
    Page page = {};
    std::vector<KeptTogether> kept_together = {};  ///< from the top down, of a sheet that is one page wide
    std::size_t frozen_columns = 0;
    std::size_t frozen_rows = 0;
    bool is_protected = true;
    bool is_hidden = false;

    void text(std::size_t column, std::size_t row, std::string content) {
        cells.push_back({column, row, std::move(content)});
    }
    void number(std::size_t column, std::size_t row, double content) { cells.push_back({column, row, content}); }
    void formula(std::size_t column, std::size_t row, const std::string& content) {
        cells.push_back({column, row, Formula{"=" + content}});
    }
    /// @param content  with its "="
    void typed_formula(std::size_t column, std::size_t row, const std::string& content) {
        cells.push_back({column, row, Formula{content, true}});
    }
    void array(const Block& block, const std::string& content) { arrays.push_back({block, "=" + content}); }
    void fill(const Block& block, const std::string& content) { filled.push_back({block, "=" + content}); }
    void style(const Block& block, Look look, std::optional<Format> format = {}, std::optional<Align> align = {}) {
        styled.push_back({block, look, format, align});
    }
    void name_block(std::string given, const Block& block) { names.push_back({std::move(given), block}); }
};

struct Property {
    std::string name;
    std::string value;
};

struct Workbook {
    std::string title;
    std::string description;
    std::string locale;  ///< of its words, e.g. "zh-CN"
    std::vector<Sheet> sheets = {};
    std::vector<Property> properties = {};  ///< of the document, kept in every format
};

}  // namespace kpi::model
