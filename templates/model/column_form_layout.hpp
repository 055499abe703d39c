// Where everything stands on the sheet of the column form: the team at the top, and below it, where its columns
// begin, what the formulas take and say: lists, single figures, and the formulas as texts.
#pragma once

#include "functions_sheets.hpp"

namespace kpi::model {

class ColumnFormLayout {
public:
    static constexpr std::size_t group_row = 2;
    static constexpr std::size_t header_row = 3;
    static constexpr std::size_t above_row = 4;  ///< weights and points, a figure a column
    static constexpr std::size_t first_row = 5;

    ColumnFormLayout(const FunctionsPlan& plan, const Node& node);

    [[nodiscard]] const std::vector<Node>& columns() const noexcept { return columns_; }
    [[nodiscard]] std::size_t last_column() const { return columns_.size() - 1; }
    [[nodiscard]] std::size_t total_row() const { return first_row + people_; }
    [[nodiscard]] std::size_t title_row() const { return total_row() + 2; }
    [[nodiscard]] std::size_t list_row() const { return title_row() + 1; }
    /// Of the lists, figures and formulas.
    [[nodiscard]] std::size_t last_row() const { return last_row_; }
    /// The people's cells of a column.
    [[nodiscard]] Block body(std::size_t column) const { return {column, first_row, column, total_row() - 1}; }

    /// The columns that answer in figures, and the first that answers in words.
    [[nodiscard]] std::vector<std::size_t> array_columns() const;
    [[nodiscard]] std::size_t first_words_column() const;

    /// The cells of something by its id. Throws DefinitionError, with the source, where there is nothing called so.
    [[nodiscard]] const Block& place(const Node& source, const std::string& id) const;
    /// The column of the team that a node names.
    [[nodiscard]] std::size_t column_of(const Node& id) const { return place(id, id.string()).column; }

    /// A formula in which [id] stands for the cells of a column, of a figure or, with a dot, of a part of
    /// a list or of the row above the team, [a..b] for everything from one to the other, and {{text}} for a
    /// text of the definition.
    [[nodiscard]] std::string formula(const Node& source) const;

private:
    void put(const Node& source, const std::string& id, const Block& block);
    void place_columns();
    void place_list(const Node& list);
    void place_figures(const Node& node);

    const FunctionsPlan& plan_;
    std::vector<Node> columns_;
    std::size_t people_;
    std::map<std::string, Block> places_;
    std::size_t last_row_ = 0;
};

/// The sum of a block, as a formula without its "=".
[[nodiscard]] std::string sum_of(const Block& block);

}  // namespace kpi::model
