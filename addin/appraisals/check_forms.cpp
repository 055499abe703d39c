// How formulas are entered: whole columns of answers in one cell, whole columns and several sheets as arguments.
#include "appraisals/answers_of_calls.hpp"
#include "appraisals/checking.hpp"

namespace kpi::appraisals {

using rtl::OUString;

namespace {

void check_answers(Checking& checking, const KpiFormulas& formulas, const Call& call) {
    const std::size_t scored = call.function == "POINTS" ? 1 : 0;
    if (!call.is_shown || call.argument(scored).kind != Argument::Kind::reference) return;
    const bool has_room = formulas.is_array && columns_of(formulas.cells) * rows_of(formulas.cells) > 1;
    const auto answers = answers_of(call);
    if (has_room || !answers || *answers <= 1) return;
    checking.report("single-cell-array", formulas.cells,
                    OUString::number(*answers) + checking.words(" cells", " 个单元格"), formulas.formula);
}

void check_arguments(Checking& checking, const KpiFormulas& formulas, const Call& call) {
    for (const Argument& argument : call.arguments) {
        if (argument.kind == Argument::Kind::sheets)
            checking.report("three-d-range", formulas.cells, {}, formulas.formula);
        if (argument.kind != Argument::Kind::reference) continue;
        const Area& area = argument.reference.area;
        if (area.StartRow == 0 && area.EndRow == checking.values().last_row())
            checking.report("whole-column", formulas.cells,
                            checking.name_from(formulas.cells, checking.values().used(area)), formulas.formula);
    }
}

}  // namespace

void check_forms(Checking& checking) {
    for (const KpiFormulas& one : checking.formulas())
        for (const Call& call : one.calls) {
            check_answers(checking, one, call);
            check_arguments(checking, one, call);
        }
}

}  // namespace kpi::appraisals
