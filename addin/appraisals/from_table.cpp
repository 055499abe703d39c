#include "appraisals/from_table.hpp"

#include <com/sun/star/lang/IllegalArgumentException.hpp>

#include "appraisals/create.hpp"
#include "appraisals/services.hpp"
#include "appraisals/standards.hpp"
#include "appraisals/table_findings.hpp"
#include "model/table_definition.hpp"
#include "uno/language.hpp"
#include "uno/text.hpp"

namespace kpi::appraisals {

namespace uno = com::sun::star::uno;
using rtl::OUString;

namespace {

constexpr double most_marks = 1'000'000;

/// What has been answered.
model::TableAnswers answers_in(const Options& options) {
    model::TableAnswers answers;
    if (options.text("part"))
        answers.partial = model::partial_step_of(to_utf8(options.one_of("part", model::partial_words)));
    answers.total_is_meant = options.one_of("weights", {"hundred", "stated"}) == "stated";
    if (const auto full = options.number("full")) {
        if (*full < 1 || *full > most_marks)
            refuse("The option \"full\" wants a number from 1 to 1000000, not " + OUString::number(*full) + ".");
        answers.full = *full;
    }
    return answers;
}

TablePreview looked_at(const Context& context, const Workbook& document, const Options& options) {
    if (!document.is()) refuse("A table is read from a spreadsheet.", "只能从电子表格中读取 KPI 表。");
    const model::TableAnswers answers = answers_in(options);
    TableInDocument table = table_in(document, options.text("range").value_or(OUString{}));
    try {
        const model::TableReading reading = model::read_table(table.cells, answers);
        Findings findings = findings_of(table, reading, answers, language_of(context));
        return {std::move(table), reading, std::move(findings)};
    } catch (const model::TableError& error) {
        refuse(table.range() + ": " + from_utf8(error.said().en), "",
               table.range() + from_utf8("：") + from_utf8(error.said().zh));
    }
}

}  // namespace

TablePreview preview_table(const Context& context, const Workbook& document, const OptionValues& options) {
    return looked_at(context, document, Options{options, {"range", "part", "full", "weights"}});
}

Findings read_table(const Context& context, const Workbook& document, const OptionValues& options) {
    return preview_table(context, document, options).findings;
}

uno::Reference<com::sun::star::lang::XComponent> from_table(const Context& context, const Workbook& document,
                                                            const OptionValues& options) {
    return from_table_with(context, standards_folder(context), document, options);
}

uno::Reference<com::sun::star::lang::XComponent> from_table_with(const Context& context, const OUString& folder,
                                                                 const Workbook& document,
                                                                 const OptionValues& options) {
    const Options given{options,
                        {"range", "part", "full", "weights", "title", "language", "people", "company", "department",
                         "period", "due", "raters", "hidden"}};
    NewWorkbook wanted{context, given};
    const TablePreview preview = looked_at(context, document, given);
    if (wanted.identity.department.isEmpty()) wanted.identity.department = from_utf8(preview.reading.department);
    return made_from(
        context, folder,
        model::definition_of(preview.reading, answers_in(given), to_utf8(given.text("title").value_or(OUString{}))),
        wanted);
}

}  // namespace kpi::appraisals
