// What stands in the cells of a workbook, read block by block as it is asked for.
#pragma once

#include <map>
#include <tuple>
#include <vector>

#include "appraisals/formula_calls.hpp"

namespace kpi::appraisals {

struct CellContent {
    enum class Kind { blank, number, text, error };
    Kind kind = Kind::blank;
    double number = 0;
    rtl::OUString text = {};
    rtl::OUString formula = {};  ///< empty for what was typed

    [[nodiscard]] bool is_number() const noexcept { return kind == Kind::number; }
    [[nodiscard]] bool is_text() const noexcept { return kind == Kind::text && !text.isEmpty(); }
    [[nodiscard]] bool is_typed() const noexcept { return kind != Kind::blank && formula.isEmpty(); }
};

class CellValues {
public:
    explicit CellValues(const Workbook& workbook);

    /// Blank outside of what is used.
    [[nodiscard]] const CellContent& at(sal_Int32 sheet, sal_Int32 column, sal_Int32 row);
    /// From the first to the last cell in use, at most.
    [[nodiscard]] Area used(const Area& area);
    /// The cells of an area, row by row. Only what is used is asked of the office.
    [[nodiscard]] std::vector<CellContent> all(const Area& area);

    [[nodiscard]] sal_Int32 last_row() const noexcept { return last_row_; }        ///< that a sheet can have
    [[nodiscard]] sal_Int32 last_column() const noexcept { return last_column_; }  ///< the same

    [[nodiscard]] const rtl::OUString& sheet_name(sal_Int32 sheet) const;
    [[nodiscard]] sal_Int32 sheets() const noexcept { return static_cast<sal_Int32>(sheets_.size()); }
    [[nodiscard]] const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& sheet(
        sal_Int32 index) const {
        return sheets_.at(static_cast<std::size_t>(index)).cells;
    }

private:
    struct Sheet {
        com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet> cells;
        rtl::OUString name;
        sal_Int32 last_column;
        sal_Int32 last_row;
    };
    using Block = std::vector<CellContent>;
    [[nodiscard]] const Block& block(sal_Int32 sheet, sal_Int32 column, sal_Int32 row);

    std::vector<Sheet> sheets_;
    std::map<std::tuple<sal_Int32, sal_Int32, sal_Int32>, Block> blocks_;  ///< by sheet and place among blocks
    sal_Int32 last_row_ = 0;
    sal_Int32 last_column_ = 0;
};

}  // namespace kpi::appraisals
