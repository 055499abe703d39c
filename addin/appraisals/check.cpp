// Check this workbook: what is wrong or doubtful in KPI formulas and in the settings of appraisals. Nothing is changed.
#include <com/sun/star/lang/IllegalArgumentException.hpp>

#include "appraisals/checking.hpp"
#include "appraisals/print_areas.hpp"
#include "appraisals/services.hpp"
#include "uno/language.hpp"

namespace kpi::appraisals {

namespace {

// As many as a workbook can hold whose check anybody waits for.
constexpr sal_Int64 most_formulas = 4'000'000;
constexpr sal_Int64 most_cells = 40'000'000;

}  // namespace

Findings check(const Context& context, const Workbook& document) {
    if (!document.is()) refuse("There is no spreadsheet to be checked.", "没有可检查的电子表格。");
    Findings findings{language_of(context)};
    CellValues values{document};
    const FormulaReader reader{document};
    const FoundFormulas found = find_kpi_formulas(reader, values, most_formulas);
    Checking checking{document, values, found.all, findings, most_cells};
    if (is_appraisal(document)) check_settings(checking);
    for (const auto part : {check_errors, check_overwritten, check_ranges, check_weights, check_bounds, check_texts,
                            check_wildcards, check_blanks, check_forms})
        part(checking);
    if (found.read < found.there)
        findings.add("too-large", {}, rtl::OUString::number(found.read),
                     rtl::OUString::number(found.there - found.read) + checking.words(" formulas", " 个公式"));
    if (checking.is_exhausted())
        findings.add("too-large", {}, rtl::OUString::number(most_cells),
                     checking.words("cells that formulas read", "公式引用的部分单元格"));
    return findings;
}

}  // namespace kpi::appraisals
