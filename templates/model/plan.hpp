// Where everything stands: the same rows for a person on every sheet, the same order of indicators everywhere.
#pragma once

#include "definition.hpp"
#include "sheet_model.hpp"
#include "words.hpp"

namespace kpi::model {

/// How many people a workbook has room for.
struct Room {
    std::size_t people = 300;
};

/// Rows, from 0, of the sheets that have a row a person. Computed sheets read the input by the row's number,
/// so that nothing that is moved there can carry a formula with it.
namespace row {
inline constexpr std::size_t title = 0;
inline constexpr std::size_t note = 1;
inline constexpr std::size_t status = 2;
inline constexpr std::size_t helper = 3;  ///< six rows that formulas read, hidden
inline constexpr std::size_t last_helper = 8;
inline constexpr std::size_t group = 9;
inline constexpr std::size_t name = 10;
inline constexpr std::size_t what = 11;
inline constexpr std::size_t guard = 12;  ///< stays empty, so that a row inserted above the first person is inside
inline constexpr std::size_t first = 13;
}  // namespace row

/// Helper rows above a column of codes.
namespace helper {
inline constexpr std::size_t smallest =
    row::helper;  ///< but 0: less is a percentage or a time that was meant otherwise
inline constexpr std::size_t kind = row::helper + 1;
inline constexpr std::size_t least = row::helper + 2;
inline constexpr std::size_t most = row::helper + 3;
inline constexpr std::size_t whole = row::helper + 4;
inline constexpr std::size_t zero = row::helper + 5;
// Above a column of points.
inline constexpr std::size_t weight = row::helper + 1;
inline constexpr std::size_t full = row::helper + 2;
inline constexpr std::size_t section = row::helper + 3;
inline constexpr std::size_t share = row::helper + 5;  ///< of a part in its indicator
inline constexpr std::size_t due = row::helper + 4;    ///< 1 where points are wanted of everybody
}  // namespace helper

/// What is wrong with an input, worst last; below 0 there is nothing to score and nothing wrong.
enum class Code {
    nothing_happened = -3,  ///< a blank that counts 0
    full = -2,              ///< no cases, which earn full marks
    left_out = -1,
    right = 0,
    missing,
    settings,
    text,
    word,
    not_whole,
    below,
    above,
    part,
    gravity,
    slip
};

/// A column of figures on the input sheet.
struct InputColumn {
    enum class Role { figure, part, whole, shown_part, shown_whole, points, added };
    std::string id;
    std::size_t column;
    std::size_t ordinal;  ///< of the indicator's row, from 0; those of added inputs follow
    Role role = Role::figure;
};

/// A figure of an indicator's row in a block of the settings: "INDEX(KpiTargets;3)".
[[nodiscard]] std::string setting(const std::string& block, std::size_t ordinal);

class Plan {
public:
    static constexpr std::size_t spare_indicators = 5;

    Plan(const Definition& definition, const Words& words, Room room);

    [[nodiscard]] const Definition& definition() const noexcept { return *definition_; }
    [[nodiscard]] const Words& words() const noexcept { return words_; }

    [[nodiscard]] std::size_t people() const noexcept { return people_; }
    [[nodiscard]] std::size_t last_person() const noexcept { return row::first + people_ - 1; }
    [[nodiscard]] std::size_t last_guard() const noexcept { return row::first + people_; }
    /// Indicators, their parts and the spare rows.
    [[nodiscard]] std::size_t indicators() const noexcept { return definition_->indicators.size() + spare_indicators; }
    /// nullptr for a spare row.
    [[nodiscard]] const Indicator* indicator(std::size_t ordinal) const;
    [[nodiscard]] std::vector<std::size_t> parts_of(std::size_t ordinal) const;

    // Columns of the input sheet.
    static constexpr std::size_t number = 0;
    static constexpr std::size_t name = 1;
    static constexpr std::size_t department = 2;
    static constexpr std::size_t post = 3;
    static constexpr std::size_t state = 4;
    static constexpr std::size_t last_total = 5;
    static constexpr std::size_t first_actual = 6;
    [[nodiscard]] const std::vector<InputColumn>& inputs() const noexcept { return inputs_; }
    [[nodiscard]] std::size_t last_input() const noexcept { return inputs_.back().column; }
    /// Throws DefinitionError when an indicator has no such column.
    [[nodiscard]] std::size_t input(std::size_t ordinal, InputColumn::Role role) const;
    /// Throws DefinitionError when there is no input with this id.
    [[nodiscard]] std::size_t input(const std::string& id) const;

    // Columns of the points sheet.
    static constexpr std::size_t check = 2;
    static constexpr std::size_t first_section = 3;
    [[nodiscard]] std::size_t sections() const noexcept { return definition_->sections.size(); }
    [[nodiscard]] std::size_t points(std::size_t ordinal) const { return first_section + sections() + ordinal; }
    [[nodiscard]] std::size_t last_points() const { return points(indicators() - 1); }
    [[nodiscard]] std::size_t key() const { return last_points() + 1; }
    static constexpr std::size_t hashes = 2;
    [[nodiscard]] std::size_t hash() const { return key() + 1; }
    [[nodiscard]] std::size_t hash_pair() const { return hash() + hashes; }
    [[nodiscard]] std::size_t row_trouble() const { return hash_pair() + 1; }
    [[nodiscard]] std::size_t wrong() const { return row_trouble() + 1; }
    [[nodiscard]] std::size_t code(std::size_t ordinal) const { return wrong() + 1 + ordinal; }
    /// Indicators, then added inputs: each has a column of codes.
    [[nodiscard]] std::size_t codes() const { return indicators() + definition_->additions.inputs.size(); }
    [[nodiscard]] std::size_t last_code() const { return code(codes() - 1); }
    /// nullptr for what belongs to an indicator.
    [[nodiscard]] const AddedInput* added(std::size_t ordinal) const;

    /// People's rows, guard rows included, of columns of a sheet.
    [[nodiscard]] Block block(std::size_t column, std::size_t last_column) const {
        return {column, row::guard, last_column, last_guard()};
    }
    [[nodiscard]] Block block(std::size_t column) const { return block(column, column); }
    /// The same without guard rows.
    [[nodiscard]] Block people_block(std::size_t column, std::size_t last_column) const {
        return {column, row::first, last_column, last_person()};
    }

    [[nodiscard]] std::string sheet(const std::string& id) const { return words_["sheet." + id]; }
    /// The people's rows of columns of the input, anchored by row:
    /// "INDEX($'Input'.$F:$F;13):INDEX($'Input'.$F:$F;KpiLastRow)".
    [[nodiscard]] std::string input_rows(std::size_t column) const { return input_rows(column, column); }
    [[nodiscard]] std::string input_rows(std::size_t column, std::size_t last_column) const;
    /// Cells of one row above the columns of all indicators' points, absolute: "$D$5:$S$5".
    [[nodiscard]] std::string above_points(std::size_t row) const;
    /// The same above the columns of all codes.
    [[nodiscard]] std::string above_codes(std::size_t row) const;
    /// The people's rows of columns of a computed sheet, absolute.
    [[nodiscard]] std::string rows_of(const std::string& sheet_id, std::size_t column, std::size_t last_column) const;

private:
    const Definition* definition_;
    Words words_;
    std::size_t people_;
    std::vector<InputColumn> inputs_;
};

}  // namespace kpi::model
