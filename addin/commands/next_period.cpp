#include "appraisals/services.hpp"
#include "commands/commands.hpp"
#include "commands/findings_window.hpp"
#include "commands/options_of.hpp"
#include "commands/said.hpp"
#include "commands/saved_workbook.hpp"

namespace kpi::commands {

void next_period(const Context& context, const Frame& frame) {
    const Said said{context};
    const Workbook workbook = appraisal_in(context, frame);
    const OUString title = said("Next Period", "下一考核期");
    Form form{context, title, "next-period"};
    form.say(3, [&] {
        return said(
            "People and settings are kept, figures are cleared, and this period's totals become those of the last "
            "one. The workbook in front is not changed.",
            "保留人员和设置，清空数据，本期总分转入“上期总分”。当前工作簿不变。");
    });
    form.ask_text("period", said("Period (blank: the next one):", "考核期（留空为下一期）："));
    form.ask_target("target", said("New workbook:", "新工作簿："),
                    beside(context, workbook, said(" next period.ods", " 下一期.ods")), "*.ods;*.xlsx");
    form.ask_yes_or_no("overwrite", said("Overwrite what is there", "覆盖已有文件"));
    form.run(frame, [&] {
        refuse_own_file(workbook, form.url("target"));
        const SavedCopy copy{context, workbook};
        OptionList options;
        options.add("period", form.text("period")).add("overwrite", form.yes("overwrite"));
        const auto findings = appraisals::next_period(context, copy.url(), form.url("target"), options.values());
        const Frame in_front = findings.has_errors() ? frame : frame_of_written(context, form.url("target"), frame);
        show_findings(context, in_front, title, findings, title);
    });
}

}  // namespace kpi::commands
