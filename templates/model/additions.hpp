// Formulas that a standard brings with it, as formulas of the workbook.
#pragma once

#include "plan.hpp"

namespace kpi::model {

/// Puts places for the words in a definition's formulas: [id] is the people's rows of a column or of an input,
/// [fines] what each person's events cost, {{id}} a word that is chosen on the settings.
class AddedFormulas {
public:
    explicit AddedFormulas(const Plan& plan) : plan_{plan} {}

    /// A column that later formulas can name.
    void add(const std::string& id, const std::string& rows) { columns_[id] = rows; }
    /// Throws DefinitionError for a name that is not there.
    [[nodiscard]] std::string made(const std::string& formula) const;

private:
    [[nodiscard]] std::string column(const std::string& id) const;
    [[nodiscard]] std::string word(const std::string& id) const;

    const Plan& plan_;
    std::map<std::string, std::string> columns_;
};

/// Sums about everybody that a standard brings with it.
struct LabelledSum {
    std::string label;
    std::string formula;
};

[[nodiscard]] std::vector<LabelledSum> added_sums(const Plan& plan);

}  // namespace kpi::model
