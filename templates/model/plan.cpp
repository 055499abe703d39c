#include "plan.hpp"

#include <algorithm>

namespace kpi::model {

using Role = InputColumn::Role;

std::string setting(const std::string& block, std::size_t ordinal) {
    return "INDEX(" + block + ';' + std::to_string(ordinal + 1) + ')';
}

Plan::Plan(const Definition& definition, const Words& words, Room room)
    : definition_{&definition}, words_{definition.is_about_teams ? words.about_teams() : words}, people_{room.people} {
    if (people_ == 0) throw DefinitionError("a workbook has room for at least one person");
    const auto add = [this](const std::string& id, std::size_t ordinal, Role role) {
        inputs_.push_back({id, first_actual + inputs_.size(), ordinal, role});
    };
    for (std::size_t i = 0; i < definition.indicators.size(); ++i) {
        const Indicator& one = definition.indicators[i];
        const bool is_change = one.from == From::change;
        if (one.has_two_figures()) {
            add(one.id + (is_change ? ".this" : ".part"), i, Role::part);
            add(one.id + (is_change ? ".last" : ".whole"), i, Role::whole);
        } else if (one.has_input()) {
            add(one.id, i, Role::figure);
        }
        if (one.rule.kind == RuleKind::gravity) add(one.id + ".points", i, Role::points);
        if (one.shown) {
            add(one.id + ".shown.part", i, Role::shown_part);
            add(one.id + ".shown.whole", i, Role::shown_whole);
        }
    }
    for (std::size_t i = 0; i < spare_indicators; ++i)
        add("spare" + std::to_string(i + 1), definition.indicators.size() + i, Role::figure);
    for (std::size_t i = 0; i < definition.additions.inputs.size(); ++i)
        add(definition.additions.inputs[i].id, indicators() + i, Role::added);
}

const Indicator* Plan::indicator(std::size_t ordinal) const {
    return ordinal < definition_->indicators.size() ? &definition_->indicators[ordinal] : nullptr;
}

const AddedInput* Plan::added(std::size_t ordinal) const {
    return ordinal < indicators() ? nullptr : &definition_->additions.inputs.at(ordinal - indicators());
}

std::vector<std::size_t> Plan::parts_of(std::size_t ordinal) const {
    std::vector<std::size_t> parts;
    const std::string& id = indicator(ordinal)->id;
    for (std::size_t i = 0; i < definition_->indicators.size(); ++i)
        if (definition_->indicators[i].parent == id) parts.push_back(i);
    return parts;
}

std::size_t Plan::input(std::size_t ordinal, Role role) const {
    const auto found = std::find_if(inputs_.begin(), inputs_.end(),
                                    [&](const InputColumn& one) { return one.ordinal == ordinal && one.role == role; });
    if (found == inputs_.end()) throw DefinitionError("an indicator has no such column of input");
    return found->column;
}

std::size_t Plan::input(const std::string& id) const {
    const auto found =
        std::find_if(inputs_.begin(), inputs_.end(), [&](const InputColumn& column) { return column.id == id; });
    if (found == inputs_.end()) throw DefinitionError(definition_->id + ": there is no input \"" + id + '"');
    return found->column;
}

std::string Plan::input_rows(std::size_t column, std::size_t last_column) const {
    const auto whole = [&](std::size_t one) {
        return sheet_prefix(sheet("input")) + '$' + column_name(one) + ":$" + column_name(one);
    };
    return "INDEX(" + whole(column) + ';' + std::to_string(row::guard + 1) + "):INDEX(" + whole(last_column) +
           ";KpiLastRow)";
}

std::string Plan::above_points(std::size_t row) const {
    return absolute_block_name({points(0), row, last_points(), row});
}

std::string Plan::above_codes(std::size_t row) const {
    return absolute_block_name({code(0), row, last_code(), row});
}

std::string Plan::rows_of(const std::string& sheet_id, std::size_t column, std::size_t last_column) const {
    return sheet_prefix(sheet(sheet_id)) + absolute_block_name(block(column, last_column));
}

}  // namespace kpi::model
