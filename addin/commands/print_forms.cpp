#include "appraisals/services.hpp"
#include "commands/commands.hpp"
#include "commands/findings_window.hpp"
#include "commands/options_of.hpp"
#include "commands/progress_window.hpp"
#include "commands/said.hpp"
#include "commands/saved_workbook.hpp"

namespace kpi::commands {

void print_forms(const Context& context, const Frame& frame) {
    const Said said{context};
    const Workbook workbook = appraisal_in(context, frame);
    const OUString title = said("Print Forms", "打印个人表");
    Form form{context, title, "print-forms"};
    form.say(1, [&] { return said("One PDF, a page a person.", "生成一个 PDF，每人一页。"); });
    form.ask_text("people", said("Numbers (blank: everybody):", "工号，用 ; 分隔（留空为全部）："));
    form.ask_target("pdf", "PDF:", beside(context, workbook, said(" Forms.pdf", " 个人表.pdf")), "*.pdf");
    form.ask_yes_or_no("overwrite", said("Overwrite what is there", "覆盖已有文件"));
    form.run(frame, [&] {
        OptionList options;
        // A Chinese keyboard writes another semicolon.
        options.add("people", form.text("people").replace(0xFF1B, u';')).add("overwrite", form.yes("overwrite"));
        const SavedCopy copy{context, workbook};
        ProgressWindow progress{context, frame, title};
        const auto findings = appraisals::print_forms(context, copy.url(), form.url("pdf"), options.values(), progress);
        show_findings(context, frame, title, findings, title);
    });
}

}  // namespace kpi::commands
