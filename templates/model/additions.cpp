#include "additions.hpp"

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

}  // namespace

std::string AddedFormulas::made(const std::string& formula) const {
    const std::string with_words = replaced(formula, "{{", "}}", [this](const std::string& id) { return word(id); });
    return replaced(with_words, "[", "]", [this](const std::string& id) { return column(id); });
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
        sums.push_back({plan.words()(sum.label), formulas.made(sum.formula)});
    return sums;
}

}  // namespace kpi::model
