#include "sheet.hpp"

#include <cmath>
#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/ConditionOperator.hpp>
#include <com/sun/star/sheet/XArrayFormulaRange.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/sheet/XSheetConditionalEntries.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/sheet/XSpreadsheets.hpp>
#include <com/sun/star/sheet/XViewFreezable.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/util/XMergeable.hpp>
#include <com/sun/star/util/XProtectable.hpp>

namespace kpi::templates {

namespace beans = com::sun::star::beans;
namespace container = com::sun::star::container;
namespace frame = com::sun::star::frame;
namespace sheet = com::sun::star::sheet;
namespace table = com::sun::star::table;
namespace uno = com::sun::star::uno;
namespace util = com::sun::star::util;
using office::as;
using office::from_utf8;
using office::set;
using rtl::OUString;

namespace {

sal_Int32 index(std::size_t i) {
    return static_cast<sal_Int32>(i);
}

sal_Int32 hundredths_of_mm(double centimetres) {
    return static_cast<sal_Int32>(centimetres * 1000);
}

short sheet_count(const uno::Reference<sheet::XSpreadsheets>& sheets) {
    return static_cast<short>(as<container::XIndexAccess>(sheets)->getCount());
}

}  // namespace

Sheet::Sheet(const Workbook& workbook, const std::string& name)
    : workbook_{workbook}, name_{name}, title_{from_utf8(name)} {
    const auto sheets = workbook.document.model()->getSheets();
    sheets->insertNewByName(title_, sheet_count(sheets));
    sheet_ = workbook.document.sheet(title_);
}

uno::Reference<table::XCellRange> Sheet::range(const Block& block) const {
    return sheet_->getCellRangeByPosition(index(block.column), index(block.row), index(block.last_column),
                                          index(block.last_row));
}

void Sheet::write(std::size_t column, std::size_t row, const std::string& text) const {
    // As text, never as something to be parsed.
    as<com::sun::star::text::XText>(sheet_->getCellByPosition(index(column), index(row)))->setString(from_utf8(text));
}

std::string Sheet::text(std::size_t column, std::size_t row) const {
    return office::to_utf8(
        as<com::sun::star::text::XText>(sheet_->getCellByPosition(index(column), index(row)))->getString());
}

void Sheet::write(std::size_t column, std::size_t row, double number) const {
    sheet_->getCellByPosition(index(column), index(row))->setValue(number);
}

void Sheet::write_formula(std::size_t column, std::size_t row, const std::string& formula) const {
    sheet_->getCellByPosition(index(column), index(row))->setFormula(from_utf8(formula));
}

void Sheet::write_typed(std::size_t column, std::size_t row, const std::string& formula) const {
    set(sheet_->getCellByPosition(index(column), index(row)), "FormulaLocal", uno::Any{from_utf8(formula)});
}

void Sheet::write_array(const Block& block, const std::string& formula) const {
    as<sheet::XArrayFormulaRange>(range(block))->setArrayFormula(from_utf8(formula));
}

void Sheet::write_formulas(std::size_t column, std::size_t row, const std::vector<std::string>& formulas) const {
    uno::Sequence<uno::Sequence<OUString>> block(index(formulas.size()));
    auto* line = block.getArray();
    for (const auto& formula : formulas) {
        const OUString cell = from_utf8(formula);
        *line++ = {&cell, 1};
    }
    as<sheet::XCellRangeFormula>(range({column, row, column, row + formulas.size() - 1}))->setFormulaArray(block);
}

void Sheet::style(const Block& block, const OUString& cell_style) const {
    set(range(block), "CellStyle", uno::Any{cell_style});
}

void Sheet::format(const Block& block, sal_Int32 number_format) const {
    set(range(block), "NumberFormat", uno::Any{number_format});
}

void Sheet::merge(const Block& block) const {
    as<util::XMergeable>(range(block))->merge(true);
}

void Sheet::align(const Block& block, table::CellHoriJustify alignment) const {
    set(range(block), "HoriJustify", uno::Any{alignment});
}

void Sheet::indent(const Block& block) const {
    align(block, table::CellHoriJustify_LEFT);
    set(range(block), "ParaIndent", uno::Any{sal_Int16{150}});
}

void Sheet::shrink_to_fit(const Block& block) const {
    set(range(block), "ShrinkToFit", uno::Any{true});
}

void Sheet::width(std::size_t column, double centimetres) const {
    const auto columns = as<table::XColumnRowRange>(sheet_)->getColumns();
    set(uno::Reference<uno::XInterface>{columns->getByIndex(index(column)), uno::UNO_QUERY_THROW}, "Width",
        uno::Any{hundredths_of_mm(centimetres)});
}

void Sheet::height(std::size_t row, double centimetres) const {
    heights(row, row, centimetres);
}

void Sheet::heights(std::size_t first_row, std::size_t last_row, double centimetres) const {
    const auto rows = as<table::XColumnRowRange>(range({0, first_row, 0, last_row}))->getRows();
    set(rows, "Height", uno::Any{hundredths_of_mm(centimetres)});
}

void Sheet::fit_height(std::size_t row) const {
    const auto rows = as<table::XColumnRowRange>(range({0, row, 0, row}))->getRows();
    set(rows, "OptimalHeight", uno::Any{true});
}

double Sheet::height_of(std::size_t row) const {
    const auto rows = as<table::XColumnRowRange>(sheet_)->getRows();
    sal_Int32 height = 0;
    office::get(uno::Reference<uno::XInterface>{rows->getByIndex(index(row)), uno::UNO_QUERY_THROW}, "Height") >>=
        height;
    return height / 1000.0;
}

double Sheet::width_of(std::size_t first_column, std::size_t last_column) const {
    const auto columns = as<table::XColumnRowRange>(sheet_)->getColumns();
    double sum = 0;
    for (std::size_t column = first_column; column <= last_column; ++column) {
        sal_Int32 width = 0;
        office::get(uno::Reference<uno::XInterface>{columns->getByIndex(index(column)), uno::UNO_QUERY_THROW},
                    "Width") >>= width;
        sum += width / 1000.0;
    }
    return sum;
}

void Sheet::style_if(const Block& block, const std::string& condition, const OUString& cell_style) const {
    const auto cells = range(block);
    const uno::Reference<sheet::XSheetConditionalEntries> entries{office::get(cells, "ConditionalFormat"),
                                                                  uno::UNO_QUERY_THROW};
    const auto property = [](const OUString& name, const uno::Any& value) {
        return beans::PropertyValue{name, 0, value, beans::PropertyState_DIRECT_VALUE};
    };
    const beans::PropertyValue entry[] = {
        property("Operator", uno::Any{sheet::ConditionOperator_FORMULA}),
        property("Formula1", uno::Any{from_utf8(condition)}),
        property("StyleName", uno::Any{cell_style}),
        property("SourcePosition", uno::Any{table::CellAddress{
                                       static_cast<sal_Int16>(sheet_count(workbook_.document.model()->getSheets()) - 1),
                                       index(block.column), index(block.row)}}),
    };
    entries->addNew({entry, 4});
    set(cells, "ConditionalFormat", uno::Any{entries});
}

void Sheet::define_name(const std::string& name, const Block& block) const {
    const uno::Reference<sheet::XNamedRanges> names{office::get(workbook_.document.model(), "NamedRanges"),
                                                    uno::UNO_QUERY_THROW};
    std::string content = sheet_prefix(name_) + absolute_cell_name(block.column, block.row);
    if (block.column != block.last_column || block.row != block.last_row)
        content += ':' + absolute_cell_name(block.last_column, block.last_row);
    names->addNewByName(from_utf8(name), from_utf8(content), table::CellAddress{}, 0);
}

void Sheet::write_version(std::size_t column, std::size_t row) const {
    // Where the extension is missing, an .ods shows the text that was saved, unless the formula is one that
    // is calculated whenever the file is opened: T(NOW()) is always "".
    write_formula(column, row, "=KPI.VERSION()&T(NOW())");
    style({column, row, column, row}, style::version);
    define_name("KpiVersion", {column, row, column, row});
}

void Sheet::write_heading(std::size_t last_column, const std::string& title, const std::string& note) const {
    write(0, 0, title);
    style({0, 0, last_column, 0}, style::title);
    height(0, 1.0);
    const Block line{0, 1, last_column, 1};
    const std::string missing = workbook_.layout.text("extension_missing");
    write_formula(0, 1, "=IF(ISERROR(KpiVersion);" + literal(missing) + ';' + literal(note) + ')');
    style(line, style::note);
    merge(line);
    const double across = width_of(0, last_column);
    height(1, std::max(height_for(missing, across), height_for(note, across)) + 0.1);
    style_if(line, "ISERROR(KpiVersion)", style::banner);
}

void Sheet::protect() const {
    as<util::XProtectable>(sheet_)->protect(OUString{});
}

void Sheet::page(const std::string& orientation, const Block& printed,
                 std::optional<std::pair<std::size_t, std::size_t>> repeated_rows) const {
    const OUString style_name = "KPI " + title_;
    add_page_style(workbook_.document, style_name, orientation);
    set(sheet_, "PageStyle", uno::Any{style_name});
    const auto areas = as<sheet::XPrintAreas>(sheet_);
    const auto address = [](const Block& block) {
        return table::CellRangeAddress{0, index(block.column), index(block.row), index(block.last_column),
                                       index(block.last_row)};
    };
    const table::CellRangeAddress area = address(printed);
    areas->setPrintAreas({&area, 1});
    if (!repeated_rows) return;
    areas->setTitleRows(address({0, repeated_rows->first, 0, repeated_rows->second}));
    areas->setPrintTitleRows(true);
}

void Sheet::fit_on_one_page() const {
    set(page_style(workbook_.document, "KPI " + title_), "ScaleToPagesY", uno::Any{sal_Int16{1}});
}

void Sheet::break_page_before(std::size_t row) const {
    const auto rows = as<table::XColumnRowRange>(sheet_)->getRows();
    set(uno::Reference<uno::XInterface>{rows->getByIndex(index(row)), uno::UNO_QUERY_THROW}, "IsStartOfNewPage",
        uno::Any{true});
}

void Sheet::freeze(std::size_t columns, std::size_t rows) const {
    const auto controller = as<frame::XModel>(workbook_.document.model())->getCurrentController();
    as<sheet::XSpreadsheetView>(controller)->setActiveSheet(sheet_);
    as<sheet::XViewFreezable>(controller)->freezeAtPosition(index(columns), index(rows));
}

}  // namespace kpi::templates
