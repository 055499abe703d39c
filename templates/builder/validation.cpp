#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/ConditionOperator.hpp>
#include <com/sun/star/sheet/ValidationAlertStyle.hpp>
#include <com/sun/star/sheet/ValidationType.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XSheetCondition.hpp>
#include <map>

#include "sheet.hpp"

namespace kpi::templates {

namespace sheet = com::sun::star::sheet;
namespace uno = com::sun::star::uno;
using office::as;
using office::from_utf8;
using office::set;

namespace {

struct Rule {
    sheet::ValidationType type;
    sheet::ConditionOperator condition = sheet::ConditionOperator_EQUAL;
    std::string first;
    std::string second;
};

struct Words {
    std::string title;
    std::string message;
    std::string error;
};

void apply(const Sheet& sheet, const Block& block, const Rule& rule, const Words& words) {
    const auto cells = sheet.range(block);
    const uno::Reference<uno::XInterface> validation{office::get(cells, "Validation"), uno::UNO_QUERY_THROW};
    set(validation, "Type", uno::Any{rule.type});
    set(validation, "IgnoreBlankCells", uno::Any{true});
    set(validation, "ShowList", uno::Any{sal_Int16{1}});
    set(validation, "ShowInputMessage", uno::Any{true});
    set(validation, "InputTitle", uno::Any{from_utf8(words.title)});
    set(validation, "InputMessage", uno::Any{from_utf8(words.message)});
    set(validation, "ShowErrorMessage", uno::Any{true});
    set(validation, "ErrorAlertStyle", uno::Any{sheet::ValidationAlertStyle_STOP});
    set(validation, "ErrorTitle", uno::Any{from_utf8(words.title)});
    set(validation, "ErrorMessage", uno::Any{from_utf8(words.error)});
    const auto condition = as<sheet::XSheetCondition>(validation);
    condition->setOperator(rule.condition);
    condition->setFormula1(from_utf8(rule.first));
    condition->setFormula2(from_utf8(rule.second));
    const auto address = as<sheet::XCellRangeAddressable>(cells)->getRangeAddress();
    condition->setSourcePosition({address.Sheet, address.StartColumn, address.StartRow});
    set(cells, "Validation", uno::Any{validation});
}

}  // namespace

void add_figure_check(const Workbook& workbook, const Sheet& sheet, const Block& block, const std::string& kind,
                      const std::string& title) {
    using sheet::ConditionOperator_BETWEEN;
    using sheet::ConditionOperator_GREATER_EQUAL;
    using sheet::ValidationType_DECIMAL;
    using sheet::ValidationType_WHOLE;
    struct Figure {
        Rule rule;
        std::string text;
    };
    const Rule any_number{ValidationType_DECIMAL, ConditionOperator_BETWEEN, "-1E300", "1E300"};
    const Rule not_negative{ValidationType_DECIMAL, ConditionOperator_GREATER_EQUAL, "0", ""};
    static const std::map<std::string, Figure> figures = {
        {"count", {{ValidationType_WHOLE, ConditionOperator_GREATER_EQUAL, "0", ""}, "enter_count"}},
        {"amount", {not_negative, "enter_amount"}},
        {"money", {not_negative, "enter_amount"}},
        {"points", {not_negative, "enter_amount"}},
        {"percent", {{ValidationType_DECIMAL, ConditionOperator_BETWEEN, "0", "1"}, "enter_share"}},
        {"fine_percent", {any_number, "enter_percent"}},
        {"signed", {any_number, "enter_signed"}},
    };
    const auto figure = figures.find(kind);
    if (figure == figures.end()) return;
    const std::string text = workbook.layout.text(figure->second.text);
    apply(sheet, block, figure->second.rule, {title, text, text});
}

}  // namespace kpi::templates
