// The master of a handing out, emptied of its people, to compute others in.
#pragma once

#include "appraisals/entered_people.hpp"
#include "appraisals/results.hpp"

namespace kpi::appraisals {

/// Figures that a department enters once a period, a cell each; empty where the standard has none.
using PeriodFigures = std::vector<com::sun::star::uno::Any>;
[[nodiscard]] PeriodFigures period_figures_of(const Workbook& workbook);
[[nodiscard]] bool are_alike(const PeriodFigures& one, const PeriodFigures& other);
/// "Improvement 0.15 %; …"; as a person sees them.
[[nodiscard]] rtl::OUString words_of(const Workbook& workbook, const PeriodFigures& figures);

class Form {
public:
    /// @param master  becomes the form: its people are taken out, its settings and formulas stay
    explicit Form(HiddenWorkbook master);

    [[nodiscard]] const Workbook& model() const noexcept { return master_.model(); }

    /// Puts people in, instead of whoever is there, and computes. The first stands below the guard row.
    void fill(const std::vector<Row>& people, const PeriodFigures& figures);
    [[nodiscard]] sal_Int32 row_of(std::size_t person) const;
    void calculate() const { master_.calculate_all(); }

private:
    void put(const PeriodFigures& figures) const;

    HiddenWorkbook master_;
};

}  // namespace kpi::appraisals
