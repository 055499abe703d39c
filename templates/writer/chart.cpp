#include <com/sun/star/awt/Rectangle.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/chart/X3DDisplay.hpp>
#include <com/sun/star/chart/XAxisXSupplier.hpp>
#include <com/sun/star/chart/XAxisYSupplier.hpp>
#include <com/sun/star/chart/XChartDocument.hpp>
#include <com/sun/star/document/XEmbeddedObjectSupplier.hpp>
#include <com/sun/star/drawing/FillStyle.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/table/XTableChart.hpp>
#include <com/sun/star/table/XTableCharts.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>

#include "target.hpp"

namespace kpi::writer {

namespace awt = com::sun::star::awt;
namespace chart = com::sun::star::chart;
namespace document = com::sun::star::document;
namespace drawing = com::sun::star::drawing;
namespace lang = com::sun::star::lang;

namespace {

constexpr sal_Int32 brand = 0x1F5C4D;

void small_letters(const uno::Reference<uno::XInterface>& object) {
    for (const OUString& script : {OUString{""}, OUString{"Asian"}}) set(object, "CharHeight" + script, uno::Any{9.0F});
}

}  // namespace

void add_chart(const Target& target, const model::Chart& given) {
    const auto data = target.address(given.data);
    const auto charts = as<table::XTableChartsSupplier>(target.cells)->getCharts();
    const OUString name = from_utf8(given.name);
    charts->addNewByName(name,
                         {hundredths_of_mm(given.x), hundredths_of_mm(given.y), hundredths_of_mm(given.width),
                          hundredths_of_mm(given.height)},
                         {&data, 1}, given.has_headings, true);
    const uno::Reference<document::XEmbeddedObjectSupplier> added{charts->getByName(name), uno::UNO_QUERY_THROW};
    const auto made = as<chart::XChartDocument>(added->getEmbeddedObject());
    const uno::Reference<chart::XDiagram> bars{
        as<lang::XMultiServiceFactory>(made)->createInstance("com.sun.star.chart.BarDiagram"), uno::UNO_QUERY_THROW};
    made->setDiagram(bars);
    set(made, "HasLegend", uno::Any{false});
    set(made, "HasMainTitle", uno::Any{!given.title.empty()});
    if (!given.title.empty()) {
        set(made->getTitle(), "String", uno::Any{from_utf8(given.title)});
        small_letters(made->getTitle());
    }
    set(bars, "Vertical", uno::Any{given.kind == model::Chart::Kind::bars});  // the API's word for bars that lie
    set(bars, "DataCaption", uno::Any{sal_Int32{1}});
    set(bars->getDataRowProperties(0), "FillColor", uno::Any{brand});
    set(as<chart::X3DDisplay>(bars)->getWall(), "FillStyle", uno::Any{drawing::FillStyle_NONE});
    small_letters(bars->getDataRowProperties(0));
    small_letters(as<chart::XAxisXSupplier>(bars)->getXAxis());
    const auto figures = as<chart::XAxisYSupplier>(bars)->getYAxis();
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
