// Formulas that a standard brings with it, as formulas of the workbook.
#pragma once

#include "plan.hpp"

namespace kpi::model {

/// A condition: what depends on everybody's rank is made after collecting, because this is one department's workbook.
inline constexpr const char* is_after_collection = "KpiScope=\"company\"";

/// An array that depends on everybody: where it is made after collecting, those who have a total are told so.
/// @param totals   of people
/// @param formula  without "="
[[nodiscard]] std::string unless_after_collection(const Plan& plan, const std::string& totals,
                                                  const std::string& formula);

/// Puts places for the words in a definition's formulas: [id] is the people's rows of a column or of an input,
/// [fines] what each person's events cost, {{id}} a word that is chosen on the settings.
class AddedFormulas {
public:
    explicit AddedFormulas(const Plan& plan) : plan_{plan} {}

    /// A column that later formulas can name.
    void add(const std::string& id, const std::string& rows) { columns_[id] = rows; }
    /// Throws DefinitionError for a name that is not there.
    [[nodiscard]] std::string made(const std::string& formula) const;
    /// Of a column: with what stands there in a workbook of a department whose ranks are made after collecting.
    [[nodiscard]] std::string made(const AddedColumn& column) const;

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
