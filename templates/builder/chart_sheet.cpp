#include <com/sun/star/awt/Rectangle.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/chart/ChartAxisLabelPosition.hpp>
#include <com/sun/star/chart/X3DDisplay.hpp>
#include <com/sun/star/chart/XAxisXSupplier.hpp>
#include <com/sun/star/chart/XChartDocument.hpp>
#include <com/sun/star/document/XEmbeddedObjectSupplier.hpp>
#include <com/sun/star/drawing/FillStyle.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/table/XTableChart.hpp>
#include <com/sun/star/table/XTableCharts.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>

#include "sheets.hpp"

namespace kpi::templates {

namespace awt = com::sun::star::awt;
namespace chart = com::sun::star::chart;
namespace document = com::sun::star::document;
namespace drawing = com::sun::star::drawing;
namespace lang = com::sun::star::lang;
namespace sheet_api = com::sun::star::sheet;
namespace table_api = com::sun::star::table;
namespace uno = com::sun::star::uno;
using office::as;
using office::from_utf8;
using office::set;
using rtl::OUString;

namespace {

constexpr std::size_t data_column = 6;  // right of the chart, outside the printed area
constexpr std::size_t first_row = 4;
constexpr sal_Int32 brand = 0x1F5C4D;

/// The people shown, beginning with the row that the reader asks for.
void write_data(const Workbook& workbook, const Sheet& sheet, const Node& node, std::size_t shown) {
    for (std::size_t i = 0; i < 2; ++i) {
        const std::string range = workbook.layout.column_range(node[i == 0 ? "labels" : "values"]);
        std::vector<std::string> formulas;
        for (std::size_t row = 0; row < shown; ++row)
            formulas.push_back("=IFERROR(INDEX(" + range + ";ChartFirst+" + std::to_string(row) + ");\"\")");
        sheet.write_formulas(data_column + i, first_row, formulas);
        sheet.style({data_column + i, first_row, data_column + i, first_row + shown - 1}, style::version);
    }
}

void add_chart(const Sheet& sheet, const std::string& title, const awt::Rectangle& place, std::size_t shown) {
    const auto data = as<sheet_api::XCellRangeAddressable>(
                          sheet.range({data_column, first_row, data_column + 1, first_row + shown - 1}))
                          ->getRangeAddress();
    const auto charts = as<table_api::XTableChartsSupplier>(sheet.cells())->getCharts();
    charts->addNewByName(from_utf8(title), place, {&data, 1}, false, true);
    const uno::Reference<document::XEmbeddedObjectSupplier> added{charts->getByName(from_utf8(title)),
                                                                  uno::UNO_QUERY_THROW};
    const auto made = as<chart::XChartDocument>(added->getEmbeddedObject());
    const uno::Reference<chart::XDiagram> bars{
        as<lang::XMultiServiceFactory>(made)->createInstance("com.sun.star.chart.BarDiagram"), uno::UNO_QUERY_THROW};
    made->setDiagram(bars);
    set(made, "HasLegend", uno::Any{false});
    set(made, "HasMainTitle", uno::Any{true});
    set(made->getTitle(), "String", uno::Any{from_utf8(title)});
    set(bars, "Vertical", uno::Any{true});  // the API's word for bars that lie
    set(bars, "DataCaption", uno::Any{sal_Int32{1}});
    set(bars->getDataRowProperties(0), "FillColor", uno::Any{brand});
    const auto names = as<chart::XAxisXSupplier>(bars)->getXAxis();
    set(names, "ReverseDirection", uno::Any{true});
    // Beside the bars also where one goes below 0.
    set(names, "LabelPosition", uno::Any{chart::ChartAxisLabelPosition_OUTSIDE_START});
    set(as<chart::X3DDisplay>(bars)->getWall(), "FillStyle", uno::Any{drawing::FillStyle_NONE});
    for (const auto& small :
         {uno::Reference<uno::XInterface>{names}, uno::Reference<uno::XInterface>{bars->getDataRowProperties(0)}})
        for (const OUString& script : {OUString{""}, OUString{"Asian"}})
            set(small, "CharHeight" + script, uno::Any{7.0F});
}

}  // namespace

void add_chart_sheet(const Workbook& workbook, const Node& node) {
    const Language& language = workbook.layout.language();
    const Sheet sheet{workbook, node["name"].text(language)};
    const auto shown = static_cast<std::size_t>(node["shown"].number());
    for (std::size_t i = 0; i < data_column; ++i) sheet.width(i, 3.0);
    sheet.write_heading(data_column - 1, node["title"].text(language), node["note"].text(language));

    const Block label{0, 2, data_column - 2, 2};
    const Block input{data_column - 1, 2, data_column - 1, 2};
    sheet.write(0, 2, node["first"].text(language));
    sheet.style(label, style::label);
    sheet.merge(label);
    sheet.write(input.column, input.row, 1);
    sheet.style(input, style::input);
    sheet.define_name("ChartFirst", input);
    add_figure_check(workbook, sheet, input, "count", node["first"].text(language));
    write_data(workbook, sheet, node, shown);
    add_chart(sheet, node["title"].text(language), {0, 3300, 18000, 22000}, shown);

    constexpr std::size_t last_printed_row = 54;  // the chart ends above it
    sheet.page("portrait", {0, 0, data_column - 1, last_printed_row}, std::nullopt);
    sheet.protect();
}

}  // namespace kpi::templates
