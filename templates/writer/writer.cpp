#include "writer.hpp"

#include <com/sun/star/beans/PropertyAttribute.hpp>
#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/beans/XPropertyContainer.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/ConditionOperator.hpp>
#include <com/sun/star/sheet/FillDirection.hpp>
#include <com/sun/star/sheet/XArrayFormulaRange.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/sheet/XCellSeries.hpp>
#include <com/sun/star/sheet/XDatabaseRanges.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/sheet/XSheetConditionalEntries.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/sheet/XSpreadsheets.hpp>
#include <com/sun/star/sheet/XUnnamedDatabaseRanges.hpp>
#include <com/sun/star/sheet/XViewFreezable.hpp>
#include <com/sun/star/table/CellHoriJustify.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/util/XMergeable.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include "target.hpp"

namespace kpi::writer {

namespace beans = com::sun::star::beans;
namespace container = com::sun::star::container;
namespace frame = com::sun::star::frame;
namespace text = com::sun::star::text;
namespace util = com::sun::star::util;

namespace {

uno::Reference<uno::XInterface> line_of(const uno::Reference<container::XIndexAccess>& lines, std::size_t i) {
    return {lines->getByIndex(index(i)), uno::UNO_QUERY_THROW};
}

class SheetWriter {
public:
    SheetWriter(const Target& target, const model::Sheet& given) : target_{target}, given_{given} {}

    /// What formulas elsewhere refer to.
    void write_names() const {
        const uno::Reference<sheet::XNamedRanges> names{get(target_.document, "NamedRanges"), uno::UNO_QUERY_THROW};
        for (const auto& name : given_.names)
            names->addNewByName(from_utf8(name.name),
                                from_utf8(model::sheet_prefix(given_.name) + model::absolute_block_name(name.block)),
                                table::CellAddress{}, 0);
    }

    void write() const {
        write_lines();
        // Before the contents: Calc looks at the text of what is already there to see how high a row must be.
        for (const auto& styled : given_.styled) style(styled);
        for (const auto& block : given_.merged) as<util::XMergeable>(target_.range(block))->merge(true);
        for (const auto& cell : given_.cells) write_cell(cell);
        for (const auto& array : given_.arrays)
            as<sheet::XArrayFormulaRange>(target_.range(array.block))->setArrayFormula(from_utf8(array.formula));
        for (const auto& conditional : given_.conditionals) add_conditional(conditional);
        for (const auto& validation : given_.validations) add_validation(target_, validation);
        for (const auto& range : given_.database_ranges) add_database_range(range);
        for (const auto& chart : given_.charts) add_chart(target_, chart);
        set_page();
        hide();
    }

    /// After all that they read is calculated: Calc measures the text of what is filled in, for which it would
    /// calculate everything a cell at a time.
    void write_filled() const {
        for (const auto& filled : given_.filled) fill(filled);
    }

    /// When everything is calculated: how much room answers take is not known before.
    void fit() const {
        fit_rows(target_, given_);
        keep_together(target_, given_);
    }

    /// Frozen rows belong to a view, and protection comes when everything is written.
    void finish() const {
        const auto controller = as<frame::XModel>(target_.document)->getCurrentController();
        if (controller.is() && (given_.frozen_columns > 0 || given_.frozen_rows > 0)) {
            as<sheet::XSpreadsheetView>(controller)->setActiveSheet(target_.cells);
            as<sheet::XViewFreezable>(controller)
                ->freezeAtPosition(index(given_.frozen_columns), index(given_.frozen_rows));
        }
        if (given_.is_protected) as<util::XProtectable>(target_.cells)->protect(OUString{});
        if (given_.is_hidden) set(target_.cells, "IsVisible", uno::Any{false});
    }

private:
    void write_lines() const {
        const auto lines = as<table::XColumnRowRange>(target_.cells);
        const auto columns = as<container::XIndexAccess>(lines->getColumns());
        for (std::size_t i = 0; i < given_.widths.size(); ++i)
            set(line_of(columns, i), "Width", uno::Any{hundredths_of_mm(given_.widths[i])});
        for (const auto& [block, height] : given_.row_heights)
            set(as<table::XColumnRowRange>(target_.range(block))->getRows(), "Height",
                uno::Any{hundredths_of_mm(height)});
        const auto rows = as<container::XIndexAccess>(lines->getRows());
        for (const auto& [row, height] : given_.heights)
            set(line_of(rows, row), "Height", uno::Any{hundredths_of_mm(height)});
    }

    void hide() const {
        const auto lines = as<table::XColumnRowRange>(target_.cells);
        const auto rows = as<container::XIndexAccess>(lines->getRows());
        for (const std::size_t row : given_.hidden_rows) set(line_of(rows, row), "IsVisible", uno::Any{false});
        const auto columns = as<container::XIndexAccess>(lines->getColumns());
        for (const std::size_t column : given_.hidden_columns)
            set(line_of(columns, column), "IsVisible", uno::Any{false});
    }

    void style(const model::Styled& styled) const {
        const auto cells = target_.range(styled.block);
        set(cells, "CellStyle", uno::Any{style_name(styled.look)});
        if (styled.format) set(cells, "NumberFormat", uno::Any{target_.formats.key(*styled.format)});
        if (styled.align) align(cells, *styled.align);
    }

    static void align(const uno::Reference<table::XCellRange>& cells, model::Align where) {
        const bool is_left = where == model::Align::left;
        set(cells, "HoriJustify", uno::Any{is_left ? table::CellHoriJustify_LEFT : table::CellHoriJustify_CENTER});
        if (is_left) set(cells, "ParaIndent", uno::Any{sal_Int16{150}});
    }

    void write_cell(const model::Cell& cell) const {
        const auto place = target_.cells->getCellByPosition(index(cell.column), index(cell.row));
        if (const auto* const words = std::get_if<std::string>(&cell.content))
            as<text::XText>(place)->setString(from_utf8(*words));  // as text, never as something to be parsed
        else if (const auto* const number = std::get_if<double>(&cell.content))
            place->setValue(*number);
        else
            write_formula(place, std::get<model::Formula>(cell.content));
    }

    static void write_formula(const uno::Reference<table::XCell>& place, const model::Formula& formula) {
        if (formula.is_typed)
            set(place, "FormulaLocal", uno::Any{from_utf8(formula.text)});
        else
            place->setFormula(from_utf8(formula.text));
    }

    void fill(const model::FilledFormula& filled) const {
        target_.cells->getCellByPosition(index(filled.block.column), index(filled.block.row))
            ->setFormula(from_utf8(filled.formula));
        as<sheet::XCellSeries>(target_.range(filled.block))->fillAuto(sheet::FillDirection_TO_BOTTOM, 1);
    }

    void add_conditional(const model::Conditional& conditional) const {
        const auto cells = target_.range(conditional.block);
        const uno::Reference<sheet::XSheetConditionalEntries> entries{get(cells, "ConditionalFormat"),
                                                                      uno::UNO_QUERY_THROW};
        const auto property = [](const OUString& name, const uno::Any& value) {
            return beans::PropertyValue{name, 0, value, beans::PropertyState_DIRECT_VALUE};
        };
        const beans::PropertyValue entry[] = {
            property("Operator", uno::Any{sheet::ConditionOperator_FORMULA}),
            property("Formula1", uno::Any{from_utf8(conditional.condition)}),
            property("StyleName", uno::Any{style_name(conditional.look)}),
            property("SourcePosition", uno::Any{table::CellAddress{target_.position, index(conditional.block.column),
                                                                   index(conditional.block.row)}}),
        };
        entries->addNew({entry, 4});
        set(cells, "ConditionalFormat", uno::Any{entries});
    }

    void add_database_range(const model::DatabaseRange& range) const {
        const auto made = range.name.empty() ? unnamed_range(range.block) : named_range(range);
        set(made, "ContainsHeader", uno::Any{range.contains_header});
        set(made, "AutoFilter", uno::Any{range.autofilter});
    }

    [[nodiscard]] uno::Reference<uno::XInterface> named_range(const model::DatabaseRange& range) const {
        const uno::Reference<sheet::XDatabaseRanges> ranges{get(target_.document, "DatabaseRanges"),
                                                            uno::UNO_QUERY_THROW};
        const OUString name = from_utf8(range.name);
        ranges->addNewByName(name, target_.address(range.block));
        return {as<container::XNameAccess>(ranges)->getByName(name), uno::UNO_QUERY_THROW};
    }

    [[nodiscard]] uno::Reference<uno::XInterface> unnamed_range(const model::Block& block) const {
        const uno::Reference<sheet::XUnnamedDatabaseRanges> ranges{get(target_.document, "UnnamedDatabaseRanges"),
                                                                   uno::UNO_QUERY_THROW};
        ranges->setByTable(target_.address(block));
        return {ranges->getByTable(target_.position), uno::UNO_QUERY_THROW};
    }

    void set_page() const {
        const OUString style = "KPI " + from_utf8(given_.name);
        add_page_style(target_.document, style, given_.page);
        set(target_.cells, "PageStyle", uno::Any{style});
        // Where other sheets have a print area, one without is not printed.
        if (given_.is_hidden) return;
        const auto areas = as<sheet::XPrintAreas>(target_.cells);
        std::vector<table::CellRangeAddress> printed = {target_.address(given_.page.area)};
        for (const auto& area : given_.page.more_areas) printed.push_back(target_.address(area));
        areas->setPrintAreas({printed.data(), index(printed.size())});
        if (const auto& rows = given_.page.repeated_rows) {
            areas->setTitleRows(target_.address({0, rows->first, 0, rows->second}));
            areas->setPrintTitleRows(true);
        }
        if (const auto& columns = given_.page.repeated_columns) {
            areas->setTitleColumns(target_.address({columns->first, 0, columns->second, 0}));
            areas->setPrintTitleColumns(true);
        }
    }

    Target target_;
    const model::Sheet& given_;
};

/// What decides how formulas read, whatever the office it is opened in has for a default.
void set_calculation_options(const DocumentModel& document) {
    set(document, "RegularExpressions", uno::Any{false});
    set(document, "Wildcards", uno::Any{false});
    set(document, "MatchWholeCell", uno::Any{true});
    set(document, "IgnoreCase", uno::Any{true});
}

void set_properties(const DocumentModel& document, const model::Workbook& workbook) {
    const auto properties =
        as<com::sun::star::document::XDocumentPropertiesSupplier>(document)->getDocumentProperties();
    properties->setTitle(from_utf8(workbook.title));
    properties->setDescription(from_utf8(workbook.description));
    const auto own = properties->getUserDefinedProperties();
    for (const auto& property : workbook.properties)
        own->addProperty(from_utf8(property.name), beans::PropertyAttribute::REMOVABLE,
                         uno::Any{from_utf8(property.value)});
}

std::set<model::Look> looks_of(const model::Workbook& workbook) {
    std::set<model::Look> looks;
    for (const auto& given : workbook.sheets) {
        for (const auto& styled : given.styled) looks.insert(styled.look);
        for (const auto& conditional : given.conditionals) looks.insert(conditional.look);
    }
    return looks;
}

}  // namespace

uno::Reference<table::XCellRange> Target::range(const model::Block& block) const {
    return cells->getCellRangeByPosition(index(block.column), index(block.row), index(block.last_column),
                                         index(block.last_row));
}

table::CellRangeAddress Target::address(const model::Block& block) const {
    return {position, index(block.column), index(block.row), index(block.last_column), index(block.last_row)};
}

void write_workbook(const DocumentModel& document, const model::Workbook& workbook) {
    as<frame::XModel>(document)->lockControllers();
    as<sheet::XCalculatable>(document)->enableAutomaticCalculation(false);
    set_calculation_options(document);
    add_cell_styles(document, looks_of(workbook));
    NumberFormats formats{document};
    const auto sheets = document->getSheets();
    const auto empty = as<container::XNameAccess>(sheets)->getElementNames();
    std::vector<uno::Reference<sheet::XSpreadsheet>> made;
    for (const auto& given : workbook.sheets) {
        const OUString name = from_utf8(given.name);
        sheets->insertNewByName(name, static_cast<sal_Int16>(made.size()));
        made.emplace_back(as<container::XNameAccess>(sheets)->getByName(name), uno::UNO_QUERY_THROW);
    }
    for (const OUString& name : empty) sheets->removeByName(name);

    std::vector<SheetWriter> writers;
    for (std::size_t i = 0; i < made.size(); ++i)
        writers.emplace_back(Target{document, made[i], static_cast<sal_Int16>(i), formats}, workbook.sheets[i]);
    // Names first: a formula that is written before its names are there does not know them.
    for (const auto& writer : writers) writer.write_names();
    for (const auto& writer : writers) writer.write();
    const auto calculation = as<sheet::XCalculatable>(document);
    calculation->calculateAll();
    for (const auto& writer : writers) writer.write_filled();
    for (const auto& writer : writers) writer.fit();
    for (const auto& writer : writers) writer.finish();
    set_properties(document, workbook);
    calculation->enableAutomaticCalculation(true);
    calculation->calculateAll();
    as<frame::XModel>(document)->unlockControllers();
}

void add_sheet(const DocumentModel& document, const model::Sheet& given) {
    const auto sheets = document->getSheets();
    const auto position = static_cast<sal_Int16>(as<container::XIndexAccess>(sheets)->getCount());
    const OUString name = from_utf8(given.name);
    sheets->insertNewByName(name, position);
    const uno::Reference<sheet::XSpreadsheet> made{as<container::XNameAccess>(sheets)->getByName(name),
                                                   uno::UNO_QUERY_THROW};
    NumberFormats formats{document};
    const SheetWriter writer{Target{document, made, position, formats}, given};
    writer.write_names();
    writer.write();
    writer.write_filled();
    writer.finish();
}

}  // namespace kpi::writer
