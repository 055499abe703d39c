#include "additions.hpp"

#include <algorithm>

#include "scoring.hpp"

namespace kpi::model {

namespace {

/// Each part of a text between two marks, as it is made by a function; what is outside stays.
template <class Make>
std::string replaced(const std::string& text, const std::string& open, const std::string& close, const Make& make) {
    std::string result;
    std::size_t from = 0;
    while (true) {
        const std::size_t start = text.find(open, from);
        const std::size_t end = start == std::string::npos ? start : text.find(close, start + open.size());
        if (end == std::string::npos) return result + text.substr(from);
        result += text.substr(from, start - from) + make(text.substr(start + open.size(), end - start - open.size()));
        from = end + close.size();
    }
}

/// A part of a sum is no sum: where anybody's figure is made after collecting, so is the sum.
std::string after_collection(const Plan& plan, const AddedSum& sum, const std::string& formula) {
    if (sum.after.empty()) return formula;
    const auto& columns = plan.definition().additions.columns;
    const auto column =
        std::find_if(columns.begin(), columns.end(), [&](const AddedColumn& one) { return one.id == sum.after; });
    if (column == columns.end())
        throw DefinitionError(plan.definition().id + ": there is no column \"" + sum.after + "\" of results");
    const std::string words = plan.words().literal("after_collection");
    return "IF(SUMPRODUCT(--(" + column->block_name + '=' + words + "))>0;" + words + ';' + formula + ')';
}

}  // namespace

std::string unless_after_collection(const Plan& plan, const std::string& totals, const std::string& formula) {
    return "IF(" + std::string{is_after_collection} + ";IF(ISNUMBER(" + totals + ");" +
           plan.words().literal("after_collection") + ";\"\");" + formula + ')';
}

std::string AddedFormulas::made(const std::string& formula) const {
    const std::string with_words = replaced(formula, "{{", "}}", [this](const std::string& id) { return word(id); });
    return replaced(with_words, "[", "]", [this](const std::string& id) { return column(id); });
}

std::string AddedFormulas::made(const AddedColumn& column) const {
    const std::string formula = made(column.formula);
    if (column.is_of_everybody) return unless_after_collection(plan_, made("[total]"), formula);
    if (column.after.empty()) return formula;
    const std::string before = made('[' + column.after + ']');
    return "IF(ISTEXT(" + before + ")*(" + before + "<>\"\");" + before + ';' + formula + ')';
}

std::string AddedFormulas::column(const std::string& id) const {
    if (id == "fines") return '(' + fines_formula(plan_) + ')';
    const auto found = columns_.find(id);
    return found == columns_.end() ? plan_.input_rows(plan_.input(id)) : found->second;
}

std::string AddedFormulas::word(const std::string& id) const {
    for (const auto& group : plan_.definition().additions.settings)
        for (const auto& figure : group.figures)
            for (const auto& choice : figure.choices)
                if (choice.id == id) return literal(plan_.words()(choice.name));
    throw DefinitionError(plan_.definition().id + ": there is no word \"" + id + "\" to choose");
}

std::vector<LabelledSum> added_sums(const Plan& plan) {
    std::vector<LabelledSum> sums;
    const AddedFormulas formulas{plan};
    for (const auto& sum : plan.definition().additions.sums)
        sums.push_back({plan.words()(sum.label), after_collection(plan, sum, formulas.made(sum.formula))});
    return sums;
}

}  // namespace kpi::model
