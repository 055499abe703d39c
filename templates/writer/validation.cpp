#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/ConditionOperator.hpp>
#include <com/sun/star/sheet/ValidationAlertStyle.hpp>
#include <com/sun/star/sheet/ValidationType.hpp>
#include <com/sun/star/sheet/XSheetCondition.hpp>

#include "target.hpp"

namespace kpi::writer {

namespace {

sheet::ValidationType type_of(model::Validation::Kind kind) {
    switch (kind) {
        case model::Validation::Kind::whole: return sheet::ValidationType_WHOLE;
        case model::Validation::Kind::decimal: return sheet::ValidationType_DECIMAL;
        case model::Validation::Kind::list: return sheet::ValidationType_LIST;
        case model::Validation::Kind::formula: return sheet::ValidationType_CUSTOM;
        case model::Validation::Kind::any: break;
    }
    return sheet::ValidationType_ANY;
}

sheet::ConditionOperator operator_of(const model::Validation& validation) {
    const bool is_number =
        validation.kind == model::Validation::Kind::whole || validation.kind == model::Validation::Kind::decimal;
    if (!is_number) return sheet::ConditionOperator_EQUAL;
    return validation.most.empty() ? sheet::ConditionOperator_GREATER_EQUAL : sheet::ConditionOperator_BETWEEN;
}

}  // namespace

void add_validation(const Target& target, const model::Validation& given) {
    const auto cells = target.range(given.block);
    const uno::Reference<uno::XInterface> validation{get(cells, "Validation"), uno::UNO_QUERY_THROW};
    set(validation, "Type", uno::Any{type_of(given.kind)});
    set(validation, "IgnoreBlankCells", uno::Any{true});
    set(validation, "ShowList", uno::Any{sal_Int16{1}});
    set(validation, "ShowInputMessage", uno::Any{!given.message.empty()});
    set(validation, "InputTitle", uno::Any{from_utf8(given.title)});
    set(validation, "InputMessage", uno::Any{from_utf8(given.message)});
    set(validation, "ShowErrorMessage", uno::Any{true});
    set(validation, "ErrorAlertStyle",
        uno::Any{given.is_warning ? sheet::ValidationAlertStyle_WARNING : sheet::ValidationAlertStyle_STOP});
    set(validation, "ErrorTitle", uno::Any{from_utf8(given.title)});
    set(validation, "ErrorMessage", uno::Any{from_utf8(given.error)});
    const auto condition = as<sheet::XSheetCondition>(validation);
    condition->setOperator(operator_of(given));
    condition->setFormula1(from_utf8(given.least));
    condition->setFormula2(from_utf8(given.most));
    condition->setSourcePosition({target.position, index(given.block.column), index(given.block.row)});
    set(cells, "Validation", uno::Any{validation});
}

}  // namespace kpi::writer
