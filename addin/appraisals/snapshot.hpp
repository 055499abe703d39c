// What the cells of a workbook show, and where two workbooks show something else.
#pragma once

#include <com/sun/star/table/CellRangeAddress.hpp>
#include <variant>
#include <vector>

#include "uno/workbook.hpp"

namespace kpi::appraisals {

/// The office's number of an error, e.g. 519 of #VALUE!.
struct CellError {
    sal_Int32 number = 0;

    friend bool operator==(const CellError&, const CellError&) = default;
};

/// A blank cell is an empty text, as it looks.
using CellValue = std::variant<rtl::OUString, double, CellError>;

/// As a person reads it.
[[nodiscard]] rtl::OUString words_of(const CellValue& value);

/// Two numbers that are the same by the number rule are one, as long as it tells whole units apart.
[[nodiscard]] bool is_same(const CellValue& one, const CellValue& other);

struct CellPlace {
    sal_Int32 sheet = 0;
    sal_Int32 column = 0;
    sal_Int32 row = 0;

    friend auto operator<=>(const CellPlace&, const CellPlace&) = default;
};

/// All cells of some sheets, as they are now.
class Snapshot {
public:
    explicit Snapshot(const Workbook& workbook);

    [[nodiscard]] std::size_t sheets() const noexcept { return sheets_.size(); }
    /// What is outside the used area is blank.
    [[nodiscard]] const CellValue& at(const CellPlace& place) const;
    /// Where another workbook shows something else, sheet by sheet. Sheets that it has more are not looked at.
    [[nodiscard]] std::vector<CellPlace> differences(const Snapshot& other) const;

private:
    struct SheetCells {
        sal_Int32 columns = 0;
        sal_Int32 rows = 0;
        std::vector<CellValue> values;  ///< rows first
    };
    std::vector<SheetCells> sheets_;
};

/// True where a workbook shows in some cells what it has shown.
[[nodiscard]] bool is_same_block(const Snapshot& shown, const Workbook& workbook,
                                 const com::sun::star::table::CellRangeAddress& cells);

/// The cells in use, from A1 on.
[[nodiscard]] com::sun::star::table::CellRangeAddress used_area_of(
    const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& cells);

}  // namespace kpi::appraisals
