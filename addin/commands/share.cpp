#include "appraisals/messages.hpp"
#include "appraisals/services.hpp"
#include "commands/commands.hpp"
#include "commands/findings_window.hpp"
#include "commands/options_of.hpp"
#include "commands/progress_window.hpp"
#include "commands/said.hpp"
#include "commands/saved_workbook.hpp"

namespace kpi::commands {

void share(const Context& context, const Frame& frame) {
    const Said said{context};
    const Workbook workbook = workbook_in(frame);
    if (!workbook.is()) return;
    const OUString title = said("Save a Copy to Share", "另存共享副本");
    Form form{context, title, "share"};
    form.say(2, [&] {
        return said("For people who do not have KPI for Calc. The workbook in front is not changed.",
                    "供未安装本扩展的人使用。当前工作簿不变。");
    });
    form.ask_choice("kind", said("KPI formulas become:", "KPI 公式转为："),
                    {said("values: nothing changes any more", "数值：不再随数据变化"),
                     said("built-in functions: still computed", "内置函数：仍可重新计算")});
    form.ask_target("copy", said("Copy:", "副本："), beside(context, workbook, said(" to share.xlsx", " 共享.xlsx")),
                    "*.ods;*.xlsx");
    form.ask_yes_or_no("overwrite", said("Overwrite what is there", "覆盖已有文件"));
    form.run(frame, [&] {
        refuse_own_file(workbook, form.url("copy"));
        const SavedCopy copy{context, workbook};
        OptionList options;
        options.add("kind", form.choice("kind") == 1 ? "native" : "values").add("overwrite", form.yes("overwrite"));
        ProgressWindow progress{context, frame, title};
        const auto findings = appraisals::share(context, copy.url(), form.url("copy"), options.values(), progress);
        show_findings(context, frame, title, findings,
                      said("Written: ", "已写出：") + appraisals::shown_path(form.url("copy")));
    });
}

}  // namespace kpi::commands
