#include "appraisals/import_figures.hpp"

#include "appraisals/standards.hpp"
#include "commands/commands.hpp"
#include "commands/findings_window.hpp"
#include "commands/said.hpp"
#include "commands/saved_workbook.hpp"

namespace kpi::commands {

namespace {

constexpr sal_Int32 shown_changes = 8;

OUString shown(const uno::Any& value) {
    double number = 0;
    OUString text;
    if (value >>= number) return OUString::number(number);
    return (value >>= text) && !text.isEmpty() ? text : from_utf8("–");
}

OUString columns_of(const Said& said, const appraisals::ImportPreview& preview) {
    OUString all;
    for (const auto& column : preview.columns)
        all += (all.isEmpty() ? OUString{} : said("; ", "；")) + column.heading + from_utf8(" → ") + column.figure;
    return all;
}

OUString changes_of(const appraisals::ImportPreview& preview) {
    OUString all;
    sal_Int32 lines = 0;
    for (const auto& change : preview.changes) {
        if (++lines > shown_changes) return all + from_utf8("…");
        all += change.number + " " + change.name + "   " + change.figure + ": " + shown(change.before) +
               from_utf8(" → ") + shown(change.after) + "\n";
    }
    return all;
}

}  // namespace

void import_figures(const Context& context, const Frame& frame) {
    const Said said{context};
    const Workbook workbook = appraisal_in(context, frame);
    const OUString title = said("Import Figures", "导入数据");
    Form source{context, title, "import"};
    source.say(2, [&] {
        return said("One row a person below a row of headings, on the first sheet. People are found by their numbers.",
                    "第一张表，表头一行，以下每人一行；按工号对应人员。");
    });
    source.ask_file("file", said("File:", "文件："), "*.csv;*.ods;*.xlsx");
    source.forbid([&] { return source.text("file").isEmpty() ? said("Choose a file.", "请选择文件。") : OUString{}; });
    if (!source.run(frame)) return;
    const auto preview =
        appraisals::preview_import(context, workbook, source.url("file"), appraisals::standards_folder(context));
    Form look{context, title, "import"};
    look.say(4, [&] { return columns_of(said, preview); });
    look.say(shown_changes + 1, [&] { return changes_of(preview); });
    look.say(1, [&] {
        return said("Figures that change: ", "将改动的数据：") +
               OUString::number(static_cast<sal_Int64>(preview.changes.size())) +
               said("; not matched or no figures: ", "；对不上或不是数据：") +
               OUString::number(static_cast<sal_Int64>(preview.findings.all().size()));
    });
    if (!look.run(frame)) return;
    const sal_Int32 taken = appraisals::apply_import(workbook, preview, title);
    appraisals::Findings findings = preview.findings;
    findings.add("imported", {}, {}, OUString::number(taken));
    show_findings(context, frame, title, findings, title);
}

}  // namespace kpi::commands
