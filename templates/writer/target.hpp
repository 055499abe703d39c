// What the parts of the writer share: a document under construction, and one sheet of it.
#pragma once

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>
#include <map>
#include <set>

#include "model/sheet_model.hpp"
#include "uno/object.hpp"
#include "uno/text.hpp"

namespace kpi::writer {

namespace sheet = com::sun::star::sheet;
namespace table = com::sun::star::table;
namespace uno = com::sun::star::uno;
using rtl::OUString;

using DocumentModel = uno::Reference<sheet::XSpreadsheetDocument>;

[[nodiscard]] inline sal_Int32 index(std::size_t i) {
    return static_cast<sal_Int32>(i);
}

[[nodiscard]] inline sal_Int32 hundredths_of_mm(double centimetres) {
    return static_cast<sal_Int32>(centimetres * 1000);
}

/// The cell style of a look.
[[nodiscard]] OUString style_name(model::Look look);
/// Makes the cell styles of a new document, those that it needs.
void add_cell_styles(const DocumentModel& document, const std::set<model::Look>& looks);
/// Makes a page style for A4 as a sheet asks for it.
void add_page_style(const DocumentModel& document, const OUString& name, const model::Page& page);

/// Number formats of a document.
class NumberFormats {
public:
    explicit NumberFormats(const DocumentModel& document) : document_{document} {}
    [[nodiscard]] sal_Int32 key(model::Format format);

private:
    DocumentModel document_;
    std::map<model::Format, sal_Int32> keys_;
};

struct Target {
    const DocumentModel& document;
    const uno::Reference<sheet::XSpreadsheet>& cells;
    sal_Int16 position;  ///< of the sheet in the document
    NumberFormats& formats;

    [[nodiscard]] uno::Reference<table::XCellRange> range(const model::Block& block) const;
    [[nodiscard]] table::CellRangeAddress address(const model::Block& block) const;
};

void add_validation(const Target& target, const model::Validation& validation);
/// Makes rows as high as what is in them; everything must be calculated.
void fit_rows(const Target& target, const model::Sheet& sheet);
/// Begins a new page before rows that would not end on the page where they begin; heights must be final.
void keep_together(const Target& target, const model::Sheet& sheet);
void add_chart(const Target& target, const model::Chart& chart);

}  // namespace kpi::writer
