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

std::string list_of(const std::vector<std::string>& words) {
    std::string list;
    for (const auto& word : words) list += (list.empty() ? "" : ";") + literal(word);
    return list;
}

Rule rule_of(const Workbook& workbook, const Node& validation, const std::string& type) {
    if (type == "range")
        return {sheet::ValidationType_LIST, sheet::ConditionOperator_EQUAL, validation["source"].string(), ""};
    if (type == "list") {
        std::vector<std::string> words;
        for (const Node& key : validation["words"].items()) words.push_back(workbook.layout.text(key.string()));
        return {sheet::ValidationType_LIST, sheet::ConditionOperator_EQUAL, list_of(words), ""};
    }
    if (type != "whole" && type != "decimal") throw validation["type"].wrong("there is no validation \"" + type + "\"");
    return {type == "whole" ? sheet::ValidationType_WHOLE : sheet::ValidationType_DECIMAL,
            validation.has("most") ? sheet::ConditionOperator_BETWEEN : sheet::ConditionOperator_GREATER_EQUAL,
            validation["least"].string(), validation.string_or("most", "")};
}

}  // namespace

void add_validation(const Workbook& workbook, const Sheet& sheet, const Block& block, const Node& validation,
                    const TableLayout& table, const std::string& title) {
    const auto& language = workbook.layout.language();
    Rule rule = rule_of(workbook, validation, validation["type"].string());
    // Bounds may speak of other columns of the same row.
    if (validation.has("least")) rule.first = workbook.layout.formula(validation["least"], table, 0).substr(1);
    if (validation.has("most")) rule.second = workbook.layout.formula(validation["most"], table, 0).substr(1);
    apply(sheet, block, rule, {title, validation["message"].text(language), validation["error"].text(language)});
}

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

void add_choice(const Sheet& sheet, const Block& block, const std::vector<std::string>& words, const std::string& title,
                const std::string& message) {
    apply(sheet, block, {sheet::ValidationType_LIST, sheet::ConditionOperator_EQUAL, list_of(words), ""},
          {title, message, message});
}

}  // namespace kpi::templates
