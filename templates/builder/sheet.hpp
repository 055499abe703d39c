// One sheet under construction: what the kinds of sheets have in common.
#pragma once

#include <com/sun/star/table/CellHoriJustify.hpp>
#include <optional>

#include "functions.hpp"
#include "launcher/document.hpp"
#include "layout.hpp"
#include "model/sheets.hpp"
#include "styles.hpp"

namespace kpi::templates {

/// What all sheets of a workbook under construction share.
struct Workbook {
    const office::Document& document;
    const Node& definition;
    const Layout& layout;
    NumberFormats& formats;
    const std::vector<help::Function>& functions;  ///< for the sheets that tell of them
};

using model::Block;
using model::height_for;

class Sheet {
public:
    /// Appends a sheet.
    Sheet(const Workbook& workbook, const std::string& name);

    [[nodiscard]] const office::uno::Reference<office::sheet::XSpreadsheet>& cells() const noexcept { return sheet_; }
    [[nodiscard]] office::uno::Reference<office::table::XCellRange> range(const Block& block) const;

    void write(std::size_t column, std::size_t row, const std::string& text) const;
    /// As the cell shows it.
    [[nodiscard]] std::string text(std::size_t column, std::size_t row) const;
    void write(std::size_t column, std::size_t row, double number) const;
    /// @param formula  with its "=", functions in English, arguments separated by ";"
    void write_formula(std::size_t column, std::size_t row, const std::string& formula) const;
    /// @param formula  as a person types it, in the office that builds the workbook
    void write_typed(std::size_t column, std::size_t row, const std::string& formula) const;
    /// One formula for the whole block, as with Ctrl+Shift+Enter.
    void write_array(const Block& block, const std::string& formula) const;
    /// One formula a cell of a column, from a row on.
    void write_formulas(std::size_t column, std::size_t row, const std::vector<std::string>& formulas) const;

    void style(const Block& block, const rtl::OUString& cell_style) const;
    void format(const Block& block, sal_Int32 number_format) const;
    void merge(const Block& block) const;
    void align(const Block& block, office::table::CellHoriJustify alignment) const;
    /// To the left, a little off the edge.
    void indent(const Block& block) const;
    /// Texts that are too long for the cell are shown smaller, not cut.
    void shrink_to_fit(const Block& block) const;
    void width(std::size_t column, double centimetres) const;
    /// The width of several columns together, in centimetres.
    [[nodiscard]] double width_of(std::size_t first_column, std::size_t last_column) const;
    void height(std::size_t row, double centimetres) const;
    void heights(std::size_t first_row, std::size_t last_row, double centimetres) const;
    /// Makes a row as high as what is in it.
    void fit_height(std::size_t row) const;
    /// In centimetres.
    [[nodiscard]] double height_of(std::size_t row) const;

    /// The style a block takes while a formula, relative to its first cell, is true.
    void style_if(const Block& block, const std::string& condition, const rtl::OUString& cell_style) const;

    /// A name for a block, for formulas anywhere in the workbook.
    void define_name(const std::string& name, const Block& block) const;

    /// The version of the extension, in a cell that every sheet asks whether the extension is there.
    void write_version(std::size_t column, std::size_t row) const;

    /// The title, and under it a note whose place the banner takes when the extension is missing.
    /// The widths of the columns must be set.
    void write_heading(std::size_t last_column, const std::string& title, const std::string& note) const;

    /// Protects against accidents; input cells stay open.
    void protect() const;
    /// A4, one page wide.
    /// @param repeated_rows  rows of headings to repeat on every page
    void page(const std::string& orientation, const Block& printed,
              std::optional<std::pair<std::size_t, std::size_t>> repeated_rows) const;
    /// After page(): smaller, so that everything is on one.
    void fit_on_one_page() const;
    void break_page_before(std::size_t row) const;
    void freeze(std::size_t columns, std::size_t rows) const;

private:
    const Workbook& workbook_;
    std::string name_;
    rtl::OUString title_;
    office::uno::Reference<office::sheet::XSpreadsheet> sheet_;
};

/// What figures of a kind may be on the settings sheet: count, amount, money, points, percent, fine_percent,
/// signed. Says what is wanted in the words of the definition's texts ("enter_…").
void add_figure_check(const Workbook& workbook, const Sheet& sheet, const Block& block, const std::string& kind,
                      const std::string& title);

}  // namespace kpi::templates
