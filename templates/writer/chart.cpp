#include <com/sun/star/awt/Rectangle.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/chart/ChartLegendPosition.hpp>
#include <com/sun/star/chart/ChartSymbolType.hpp>
#include <com/sun/star/chart/X3DDisplay.hpp>
#include <com/sun/star/chart/XAxisXSupplier.hpp>
#include <com/sun/star/chart/XAxisYSupplier.hpp>
#include <com/sun/star/chart/XChartDocument.hpp>
#include <com/sun/star/chart2/XChartDocument.hpp>
#include <com/sun/star/chart2/XChartTypeContainer.hpp>
#include <com/sun/star/chart2/XCoordinateSystemContainer.hpp>
#include <com/sun/star/chart2/XDataSeriesContainer.hpp>
#include <com/sun/star/document/XEmbeddedObjectSupplier.hpp>
#include <com/sun/star/drawing/FillStyle.hpp>
#include <com/sun/star/drawing/LineStyle.hpp>
#include <com/sun/star/lang/IndexOutOfBoundsException.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/table/XTableChart.hpp>
#include <com/sun/star/table/XTableCharts.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>

#include "target.hpp"

namespace kpi::writer {

namespace awt = com::sun::star::awt;
namespace chart = com::sun::star::chart;
namespace chart2 = com::sun::star::chart2;
namespace document = com::sun::star::document;
namespace drawing = com::sun::star::drawing;
namespace lang = com::sun::star::lang;

namespace {

constexpr sal_Int32 brand = 0x1F5C4D;

void small_letters(const uno::Reference<uno::XInterface>& object) {
    for (const OUString& script : {OUString{""}, OUString{"Asian"}}) set(object, "CharHeight" + script, uno::Any{9.0F});
}

void draw_bars(const uno::Reference<chart::XDiagram>& bars, bool are_lying) {
    set(bars, "Vertical", uno::Any{are_lying});  // the API's word for bars that lie
    set(bars, "DataCaption", uno::Any{sal_Int32{1}});
    set(as<chart::X3DDisplay>(bars)->getWall(), "FillStyle", uno::Any{drawing::FillStyle_NONE});
    try {
        const auto row = bars->getDataRowProperties(0);
        set(row, "FillColor", uno::Any{brand});
        small_letters(row);
    } catch (const lang::IndexOutOfBoundsException&) {
        // Where there are no figures yet there is no row, either; those that come have the office's own colour.
    }
}

/// One thick line and one thin, so that they can be told apart in grey. The older interface of charts says that it has
/// given a net its lines, and does not.
void draw_lines(const uno::Reference<chart::XChartDocument>& made) {
    constexpr sal_Int32 grey = 0x8A9099;
    const std::pair<sal_Int32, sal_Int32> looks[] = {{brand, 100}, {grey, 40}};
    const auto diagram = as<chart2::XChartDocument>(made)->getFirstDiagram();
    const auto systems = as<chart2::XCoordinateSystemContainer>(diagram)->getCoordinateSystems();
    const auto types = as<chart2::XChartTypeContainer>(systems[0])->getChartTypes();
    const auto series = as<chart2::XDataSeriesContainer>(types[0])->getDataSeries();
    for (sal_Int32 i = 0; i < series.getLength() && i < sal_Int32{std::size(looks)}; ++i) {
        set(series[i], "LineStyle", uno::Any{drawing::LineStyle_SOLID});
        set(series[i], "Color", uno::Any{looks[i].first});
        set(series[i], "LineWidth", uno::Any{looks[i].second});
    }
    set(made->getLegend(), "Alignment", uno::Any{chart::ChartLegendPosition_BOTTOM});
    set(made->getLegend(), "FillStyle", uno::Any{drawing::FillStyle_NONE});
    set(made->getLegend(), "LineStyle", uno::Any{drawing::LineStyle_NONE});
    small_letters(made->getLegend());
}

}  // namespace

void add_chart(const Target& target, const model::Chart& given) {
    const table::CellRangeAddress data[] = {target.address(given.labels), target.address(given.figures)};
    const auto charts = as<table::XTableChartsSupplier>(target.cells)->getCharts();
    const OUString name = from_utf8(given.name);
    charts->addNewByName(name,
                         {hundredths_of_mm(given.x), hundredths_of_mm(given.y), hundredths_of_mm(given.width),
                          hundredths_of_mm(given.height)},
                         {data, 2}, given.has_headings, true);
    const uno::Reference<document::XEmbeddedObjectSupplier> added{charts->getByName(name), uno::UNO_QUERY_THROW};
    const auto made = as<chart::XChartDocument>(added->getEmbeddedObject());
    const bool is_radar = given.kind == model::Chart::Kind::radar;
    const uno::Reference<chart::XDiagram> diagram{
        as<lang::XMultiServiceFactory>(made)->createInstance(is_radar ? OUString{"com.sun.star.chart.NetDiagram"}
                                                                      : OUString{"com.sun.star.chart.BarDiagram"}),
        uno::UNO_QUERY_THROW};
    made->setDiagram(diagram);
    set(made, "HasLegend", uno::Any{is_radar});
    set(made, "HasMainTitle", uno::Any{!given.title.empty()});
    if (!given.title.empty()) {
        set(made->getTitle(), "String", uno::Any{from_utf8(given.title)});
        small_letters(made->getTitle());
    }
    if (is_radar) {
        set(diagram, "SymbolType", uno::Any{chart::ChartSymbolType::NONE});
        draw_lines(made);
    } else {
        draw_bars(diagram, given.kind == model::Chart::Kind::bars);
    }
    small_letters(as<chart::XAxisXSupplier>(diagram)->getXAxis());
    const auto figures = as<chart::XAxisYSupplier>(diagram)->getYAxis();
    small_letters(figures);
    if (given.least) {
        set(figures, "AutoMin", uno::Any{false});
        set(figures, "Min", uno::Any{*given.least});
    }
    if (given.most) {
        set(figures, "AutoMax", uno::Any{false});
        set(figures, "Max", uno::Any{*given.most});
    }
}

}  // namespace kpi::writer
