// The sheet of settings, line by line: what its parts share.
#pragma once

#include "plan.hpp"

namespace kpi::model::settings {

/// Columns of an indicator's row. Other parts of the sheet stand in the same columns.
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
    fine,
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
    own,  ///< the rule in people's own words, which then counts
    reads,
    // Computed and hidden.
    wrong,
    flag,
    due,
    effective,
};

inline constexpr std::size_t last_shown = reads;
inline constexpr std::size_t first_of_second_page = entered;
inline constexpr std::size_t first_of_third_page = own;
/// The last column of the first page.
inline constexpr std::size_t last_of_first_page = fine;

/// The sheet as far as it is written.
struct Lines {
    Sheet sheet;
    std::size_t row = 4;              ///< the next to be written
    std::size_t first_indicator = 0;  ///< its row
    std::size_t examples = 0;         ///< figures that the standard leaves open
};

/// What every part of the sheet needs to write itself.
class Part {
public:
    Part(const Plan& plan, Lines& lines)
        : plan_{plan},
          words_{plan.words()},
          definition_{plan.definition()},
          lines_{lines},
          sheet_{lines.sheet},
          row_{lines.row} {}

protected:
    /// A heading over the next lines.
    void heading(const std::string& title);
    /// A word to be chosen from a named list.
    void choice(const Block& block, const std::string& source, const std::string& title);
    /// A figure between two others.
    void figures(const Block& block, const std::string& least, const std::string& most, const std::string& title,
                 const std::string& message);
    /// A text in this line, or only the look of its cell.
    void cell(std::size_t column, const std::string& text, Look look);
    void headers(const std::vector<std::pair<std::size_t, std::string>>& texts);
    /// A remark beside a figure, as high as it needs to be.
    void note(std::size_t first_column, std::size_t last_column, const std::string& text);
    /// Orange for as long as it is to be decided.
    void example(const Block& block);
    [[nodiscard]] Block column_block(std::size_t column) const;
    /// A cell of this line, its column absolute: "$C7".
    [[nodiscard]] std::string at(std::size_t column) const;
    [[nodiscard]] std::string sentence(const std::string& key) const { return words_.literal("set." + key); }

    const Plan& plan_;
    const Words& words_;
    const Definition& definition_;
    Lines& lines_;
    Sheet& sheet_;
    std::size_t& row_;
};

/// A chain of conditions, each with what is said where it holds; "" where none does.
class FirstOf {
public:
    /// The condition comes before those that are there.
    void before(const std::string& condition, const std::string& text) {
        formula_ = "IF(" + condition + ';' + text + ';' + formula_ + ')';
    }
    [[nodiscard]] const std::string& formula() const noexcept { return formula_; }

    /// Another chain takes the place of all conditions that are there.
    void instead(const std::string& condition, const FirstOf& other) {
        formula_ = "IF(" + condition + ';' + other.formula_ + ';' + formula_ + ')';
    }

private:
    std::string formula_ = "\"\"";
};

/// The name of the list that the words of a figure are chosen from.
[[nodiscard]] std::string list_of_choices(const Figure& figure);

void set_widths(Lines& lines);
void add_identity(const Plan& plan, Lines& lines);
void add_indicators(const Plan& plan, Lines& lines);
/// What weights or full marks total, and how large a count may be.
void add_totals(const Plan& plan, Lines& lines);
void add_sections(const Plan& plan, Lines& lines);
void add_bands(const Plan& plan, Lines& lines);
void add_grades(const Plan& plan, Lines& lines);
/// Settings that this standard alone has.
void add_figures(const Plan& plan, Lines& lines);
/// What all sheets ask: is everything here right, what month is it, how many rows are to be put right.
void add_checks(const Plan& plan, Lines& lines);

}  // namespace kpi::model::settings
