// Where everything in a workbook stands, known before anything is written, and the formulas of a
// definition put into the terms of cells.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/sheet_model.hpp"
#include "node.hpp"

namespace kpi::templates {

struct TableLayout {
    std::string id;
    std::string sheet;  ///< the sheet's name in this language
    std::size_t columns = 0;
    std::size_t rows = 0;
    std::map<std::string, std::size_t> column_by_id;
    // Rows of the sheet, from 0.
    std::size_t summary_row = 0;  ///< labels; the figures stand below
    std::size_t signature_row = 0;
    std::size_t group_row = 0;
    std::size_t header_row = 0;
    std::size_t first_row = 0;
    bool has_summary = false;
    bool has_signatures = false;
    bool has_groups = false;
};

using model::absolute_cell_name;
using model::cell_name;
using model::column_name;
using model::literal;
using model::sheet_prefix;

class Layout {
public:
    Layout(const Node& definition, const Language& language);

    [[nodiscard]] const Language& language() const noexcept { return language_; }
    [[nodiscard]] const TableLayout& table(const std::string& id) const;
    [[nodiscard]] std::string text(const std::string& key) const;

    /// The formula of a column in one row of a table. In it
    ///   [column]        is the cell of that column in the same row,
    ///   [column:]       the whole column,
    ///   [table.column]  and [table.column:] the same in another table,
    ///   {{text}}        a text of the definition, quoted.
    /// Names of settings stand for themselves.
    [[nodiscard]] std::string formula(const Node& source, const TableLayout& table, std::size_t row) const;
    /// The whole column that a place of the definition names as "table.column".
    [[nodiscard]] std::string column_range(const Node& path) const;
    /// A formula that stands in no table: a column in it needs its table's name.
    [[nodiscard]] std::string formula(const Node& source) const;

private:
    [[nodiscard]] std::string formula_in(const Node& source, const TableLayout* table, std::size_t row) const;
    [[nodiscard]] std::string reference(const Node& source, const TableLayout* own, std::string path,
                                        std::size_t row) const;

    Language language_;
    std::map<std::string, std::string> texts_;
    std::map<std::string, TableLayout> tables_;
};

}  // namespace kpi::templates
